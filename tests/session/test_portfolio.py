"""Writing a portfolio: the form that a name asks for, and a file that is whole and replaces nothing unasked."""

import sys
from pathlib import Path

import pytest
from gesprekken import GOED, begin, write_gesprek
from portfolios import keep_all

from oefenen.model.diagnostic import OefenenError
from oefenen.session.auteur.schrijven import write_file
from oefenen.session.samen.portfolio import (
    LANGST_LEERUITKOMST,
    VORMEN,
    as_file,
    check_ended,
    file_name,
    form_of,
    make_portfolio,
    own_words,
    proposed_outcome,
    remember_outcome,
)
from oefenen.session.session import resume
from oefenen.store.store import Store


@pytest.mark.parametrize(
    ("naam", "vorm"),
    [
        ("p.html", "html"),
        ("P.HTM", "html"),
        ("p.md", "markdown"),
        ("p.docx", "docx"),
        ("p.json", "json"),
        ("p.txt", None),
        ("p", None),
    ],
)
def test_a_name_asks_for_a_form(naam: str, vorm: str | None) -> None:
    assert form_of(Path(naam)) == vorm
    if vorm:
        assert form_of(Path(file_name("kort", vorm))) == vorm


def test_every_form_is_a_file_with_what_was_kept(tmp_path: Path) -> None:
    with Store(tmp_path / "g.sqlite") as store:
        keep_all(store, begin(write_gesprek(tmp_path), store, keuzes=GOED))
        sessie = resume(store.gesprek(1), store)
        portfolio = make_portfolio(sessie, sessie.verslag(), own_words("", ""))
        assert portfolio.opdracht == "een opdracht"
        assert portfolio.datum.isoformat(timespec="seconds") == portfolio.datum.isoformat()
        assert all(as_file(portfolio, vorm) for vorm in VORMEN)


def test_a_trial_and_a_conversation_that_is_kept_nowhere_have_a_date_too(tmp_path: Path) -> None:
    sessie = begin(write_gesprek(tmp_path), keuzes=GOED)
    check_ended(sessie)
    assert make_portfolio(sessie, sessie.verslag(), own_words("", "")).zinnen == ()
    with pytest.raises(OefenenError, match="nog niet afgelopen"):
        check_ended(begin(write_gesprek(tmp_path), keuzes=GOED[:1]))


def test_what_is_typed_becomes_one_line_that_is_not_too_long(tmp_path: Path) -> None:
    eigen = own_words("  Sanne\n\x1b[1m ", "x" * 5000)
    assert eigen.naam == "Sanne [1m"
    assert len(eigen.leeruitkomst) == LANGST_LEERUITKOMST
    with Store(tmp_path / "g.sqlite") as store:
        remember_outcome(store, "Uitkomst 3")
        assert proposed_outcome(store) == "Uitkomst 3"
    assert proposed_outcome(None) == ""


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    pad = tmp_path / "p.docx"
    write_file(pad, b"een\r\n")
    with pytest.raises(FileExistsError):
        write_file(pad, b"twee")
    assert pad.read_bytes() == b"een\r\n"
    write_file(pad, "drie\n", over=True)
    assert pad.read_bytes() == b"drie\n"
    assert list(tmp_path.iterdir()) == [pad]


@pytest.mark.skipif(sys.platform == "win32", reason="links work otherwise there")
def test_replacing_follows_a_link_and_leaves_alone_what_is_no_file(tmp_path: Path) -> None:
    echt, link = tmp_path / "echt", tmp_path / "link"
    echt.write_text("oud", encoding="utf-8")
    link.symlink_to(echt)
    write_file(link, "nieuw", over=True)
    assert link.is_symlink()
    assert echt.read_text(encoding="utf-8") == "nieuw"
    for anders in (tmp_path, Path("/dev/null")):
        with pytest.raises(IsADirectoryError):
            write_file(anders, "x", over=True)
