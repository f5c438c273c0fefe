"""`python -m tools.scenarios`: make docs/scenarios.md anew."""

from tools.scenarios.bladzijde import BLADZIJDE, make
from tools.scenarios.portret import draw_all, scenario_files

BLADZIJDE.write_text(make([draw_all(pad) for pad in scenario_files()]), encoding="utf-8", newline="\n")
