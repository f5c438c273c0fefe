"""`python -m tools.plaatjes`: draw docs/plaatjes/ anew."""

import asyncio

from tools.plaatjes.teken import MAP, draw_all

for naam, svg in asyncio.run(draw_all()).items():
    (MAP / f"{naam}.svg").write_text(svg, encoding="utf-8", newline="\n")
