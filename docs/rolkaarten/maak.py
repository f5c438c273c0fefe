# ruff: noqa: INP001 - a script of its own
"""Make one printable page of the role cards, without scripts and without anything from elsewhere."""

from pathlib import Path

from markdown_it import MarkdownIt

HIER = Path(__file__).parent
KAARTEN = ("bedeesd", "boos", "kritisch", "ontkennend")
"""The cards, in the order of the page."""
STIJL = """\
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 48rem; background: #fff; color: #1a1a1a; font: 1rem/1.45 system-ui, "Segoe UI", Arial, sans-serif; }
a { color: #0b4f8a; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; margin: 0 0 .4rem; padding-bottom: .2rem; border-bottom: 3px solid #1a1a1a; }
h3 { font-size: 1rem; margin: .8rem 0 .15rem; }
p, ul, ol, table { margin: 0 0 .35rem; }
ul, ol { padding-left: 1.3rem; }
article { border: 1px solid #555; border-radius: .4rem; padding: 1rem 1.2rem; margin: 0 0 1.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .1rem .6rem .1rem 0; border-bottom: 1px solid #999; }
td:first-child { white-space: nowrap; }
@page { size: A4; margin: 12mm 15mm; }
@media print {
  body { padding: 0; max-width: none; font-size: 10pt; line-height: 1.25; }
  header, nav { display: none; }
  article { border: 0; border-radius: 0; padding: 0; margin: 0; break-after: page; }
  article:last-of-type { break-after: auto; }
  h3 { margin-top: 2.2mm; break-after: avoid; }
  li, tr { break-inside: avoid; }
}"""
PAGINA = """\
<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rolkaarten · oefenen</title>
<style>
{stijl}
</style>
</head>
<body>
<header>
<h1>Rolkaarten</h1>
<p>Speel zelf de ouder. Elke kaart past op één bladzijde: druk de pagina af en geef ieder zijn eigen kaart. Alle mensen op de kaarten zijn verzonnen.</p>
</header>
<nav aria-label="Kaarten">
<ul>
{lijst}
</ul>
</nav>
<main>
{kaarten}
</main>
</body>
</html>
"""


def page() -> str:
    """Give the whole page as HTML, made from the Markdown beside this script."""
    teksten = {naam: (HIER / f"{naam}.md").read_text(encoding="utf-8") for naam in KAARTEN}
    lijst = "\n".join(f'<li><a href="#{naam}">{_title(tekst)}</a></li>' for naam, tekst in teksten.items())
    return PAGINA.format(stijl=STIJL, lijst=lijst, kaarten="\n".join(_card(naam, tekst) for naam, tekst in teksten.items()))


def _title(tekst: str) -> str:
    return tekst.partition("\n")[0].removeprefix("# Rolkaart: ").capitalize()


def _card(naam: str, tekst: str) -> str:
    """Give one card; its headings go one level down, because the page has a title of its own."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = markdown.parse(tekst)
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{int(token.tag[1]) + 1}"
        if token.type == "th_open":
            token.attrSet("scope", "col")
    tokens[0].attrSet("id", f"kop-{naam}")
    inhoud = markdown.renderer.render(tokens, markdown.options, {})
    return f'<article id="{naam}" aria-labelledby="kop-{naam}">\n{inhoud}</article>'


if __name__ == "__main__":
    (HIER / "rolkaarten.html").write_text(page(), encoding="utf-8", newline="\n")
