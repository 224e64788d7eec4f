"""What goes on paper, made by a running server and fetched as somebody fetches it: PDF/UA-1, tagged, and readable."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from plain import Answer, Visitor


def told(program: str, *words: object) -> str:
    return subprocess.run([program, *map(str, words)], capture_output=True, check=True, encoding="utf-8").stdout


def check_pdf(answer: Answer, name: str, folder: Path) -> tuple[str, str]:
    """The file is a tagged PDF/UA-1 in English that can be searched.
    Returns its text, each run of blanks as one, and its structure."""
    assert answer.status == 200 and answer.headers["Content-Type"] == "application/pdf"
    assert name in answer.headers["Content-Disposition"]
    assert "no-store" in answer.headers["Cache-Control"]
    file = folder / "fetched.pdf"
    file.write_bytes(answer.body)
    facts = told("pdfinfo", file)
    assert re.search(r"^Tagged: +yes$", facts, re.M) and re.search(r"^Title: +\S", facts, re.M), facts
    assert re.search(r"^JavaScript: +no$", facts, re.M) and re.search(r"^Encrypted: +no$", facts, re.M), facts
    assert re.search(r"pdfuaid:part(>|=\")1", told("pdfinfo", "-meta", file))
    structure = told("pdfinfo", "-struct", file)
    assert re.match(r"\s*Document", structure) and len(re.findall(r"^ *H1\b", structure, re.M)) == 1, structure
    # Every font is in the file, and can be turned back into letters.
    fonts = told("pdffonts", file).splitlines()[2:]
    assert fonts and all(re.search(r" yes +(yes|no) +yes ", font) for font in fonts), fonts
    return " ".join(told("pdftotext", "-layout", file, "-").split()), structure


@pytest.fixture(scope="module")
def broker(shared_site):
    return Visitor(shared_site).sign_in("broker")


def test_the_placement_agreement_as_a_pdf(shared_site, broker, tmp_path):
    case, order, number, version, home, family_name = shared_site.rows(
        "SELECT c.id, o.id, o.number, o.version, l.name, p.family_name FROM orders o JOIN cases c ON c.id = o.case_id "
        "JOIN locations l ON l.id = o.location_id JOIN people p ON p.id = c.person_id ORDER BY o.number, o.version"
    )[0]
    answer = broker.open(f"/cases/{case}/orders/{order}/print")
    text, structure = check_pdf(answer, f"PA-{number}-version-{version}.pdf", tmp_path)
    assert f"PA-{number}/{version}" in text and home in text and family_name in text.lower()
    assert re.search(r"£[\d,]+\.\d\d", text) and "Signed" in text
    assert len(re.findall(r"^ *TH\b", structure, re.M)) >= 4 and "Table" in structure


def test_the_sheet_of_options_as_a_pdf(shared_site, broker, tmp_path):
    sheet, case = shared_site.rows(
        "SELECT s.id, c.id FROM choice_sheets s JOIN cases c ON c.id = s.case_id WHERE c.state = 'choosing'"
    )[0]
    shown = broker.get(f"/cases/{case}/sheet")
    text, _ = check_pdf(broker.open(f"/cases/{case}/sheet/print"), ".pdf", tmp_path)
    homes = [
        name
        for (name,) in shared_site.rows(
            "SELECT DISTINCT l.name FROM offers o JOIN locations l ON l.id = o.location_id WHERE o.case_id = ?", case
        )
        if name in shown.text
    ]
    assert 1 <= len(homes) <= 3
    for home in homes:
        assert home in text
    assert "Decide by" in text or "by" in text


def test_who_may_not_see_the_case_gets_no_paper(shared_site, tmp_path):
    case, order = shared_site.rows("SELECT case_id, id FROM orders ORDER BY number, version")[0]
    stranger = Visitor(shared_site).sign_in("administrator")
    for path in (f"/cases/{case}/orders/{order}/print", f"/cases/{case}/sheet/print"):
        answer = stranger.open(path)
        assert answer.status in (403, 404) and not answer.body.startswith(b"%PDF")
    nobody = Visitor(shared_site).open(f"/cases/{case}/orders/{order}/print")
    assert "/sign-in" in nobody.url and not nobody.body.startswith(b"%PDF")
