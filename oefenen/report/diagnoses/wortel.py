"""How a file is called by a program elsewhere that reads our findings: from the root of its project."""

from pathlib import Path


def path_from(wortel: Path, bestand: str) -> str | None:
    """Give the path of *bestand* below *wortel*, with slashes; None when it is not there."""
    pad = Path(bestand).absolute()
    for map_, kandidaat in ((wortel.absolute(), pad), (wortel.resolve(), pad.resolve())):
        delen = kandidaat.relative_to(map_).parts if kandidaat.is_relative_to(map_) else ("..",)
        if ".." not in delen:
            return "/".join(delen)
    return None
