"""`python -m tools.voorbeelden`: make docs/voorbeeldgesprekken/ anew."""

from tools.scenarios.portret import draw, scenario_files
from tools.voorbeelden.maken import write

write([draw(pad) for pad in scenario_files()])
