"""Every code has a page, and both examples on every page do what the page says."""

import re
from pathlib import Path

import pytest
from diagnoses import ACCEPTEER, KOPPEN, PAGINAS, ZONDER_VOORBEELD, Pagina, all_codes, all_paginas, index, run_blokken, said

from oefenen.checking.rules.registry import REGELS
from oefenen.model.diagnostic import Severity
from oefenen.reading.codes import TEXTS

ALLE = all_paginas()
MET_VOORBEELD = [pagina for pagina in ALLE if pagina.code not in ZONDER_VOORBEELD]


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert sorted(pagina.code for pagina in ALLE) == sorted(all_codes())
    assert len({regel.code for regel in REGELS} | set(TEXTS)) == len(REGELS) + len(TEXTS)


def test_the_index_lists_every_page_with_its_severity() -> None:
    readme = PAGINAS / "README.md"
    if ACCEPTEER:
        readme.write_text(index(), encoding="utf-8")
    assert readme.read_text(encoding="utf-8") == index()


@pytest.mark.parametrize("pagina", ALLE, ids=lambda p: p.code)
def test_a_page_has_its_title_and_its_parts(pagina: Pagina) -> None:
    assert pagina.pad.name == f"{pagina.code}.md"
    assert pagina.titel
    koppen = KOPPEN[:2] if pagina.code in ZONDER_VOORBEELD else KOPPEN
    assert tuple(pagina.secties)[: len(koppen)] == koppen
    assert all(re.search(r"[a-z].*[.?]", pagina.secties[kop], re.DOTALL) for kop in koppen[:2])
    titels = {regel.code: regel.titel for regel in REGELS}
    assert pagina.titel == titels.get(pagina.code, pagina.titel)


@pytest.mark.parametrize("pagina", MET_VOORBEELD, ids=lambda p: p.code)
def test_the_wrong_example_gives_the_code_at_the_right_place(tmp_path: Path, pagina: Pagina) -> None:
    gezegd = said(run_blokken(tmp_path, pagina.blokken("Fout")), pagina.code)
    assert gezegd.strip(), "het foute voorbeeld geeft deze code niet"
    if ACCEPTEER:
        _rewrite(pagina, gezegd)
        return
    assert [blok.tekst for blok in pagina.blokken("Fout") if blok.taal == "text"] == [gezegd]


@pytest.mark.parametrize("pagina", MET_VOORBEELD, ids=lambda p: p.code)
def test_the_right_example_is_silent(tmp_path: Path, pagina: Pagina) -> None:
    blokken = pagina.blokken("Goed")
    assert any(blok.taal == "yaml" for blok in blokken)
    gevonden = run_blokken(tmp_path, blokken)
    assert not said(gevonden, pagina.code).strip()
    assert [d.melding for d in gevonden if d.ernst is Severity.FOUT] == []


def _rewrite(pagina: Pagina, gezegd: str) -> None:
    """Put what is said below the wrong example."""
    tekst = pagina.pad.read_text(encoding="utf-8")
    fout = pagina.secties["Fout"]
    zonder = re.sub(r"\n```text\n.*?^```\n", "", fout, flags=re.MULTILINE | re.DOTALL).rstrip("\n")
    pagina.pad.write_text(tekst.replace(fout, f"{zonder}\n\n```text\n{gezegd}```\n\n"), encoding="utf-8")
