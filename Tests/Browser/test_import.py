"""`carebroker import cqc FILE`, as whoever keeps the market runs it each week: with no server over the data folder, and
through the socket of one that runs."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from carebroker_site import Ended, Site, run

COLUMNS = [
    "Name", "Also known as", "Address", "Postcode", "Phone number", "Service's website (if available)",
    "Service types", "Date of latest check", "Specialisms/services", "Provider name", "Local authority", "Region",
    "Location URL", "CQC Location ID (for office use only)", "CQC Provider ID (for office use only)",
]  # fmt: skip


def home(number: int, **other: str) -> dict[str, str]:
    """A row of the regulator's file."""
    row = dict.fromkeys(COLUMNS, "")
    return row | {
        "Name": f"Larkmere House {number}",
        "Address": f"{number} Larkmere Road,Keynsham,Bristol",
        "Postcode": "BS31 2AB",
        "Phone number": "01632960000",
        "Service types": "Nursing homes|Residential homes" if number % 2 else "Residential homes",
        "Date of latest check": "17/10/2025",
        "Specialisms/services": "Dementia|Caring for adults over 65 yrs",
        "Provider name": "Larkmere Care, Limited",
        "Local authority": "Bath and North East Somerset",
        "Region": "South West",
        "Location URL": f"https://www.cqc.org.uk/location/1-{2_000_000_000 + number}",
        COLUMNS[13]: f"1-{2_000_000_000 + number}",
        COLUMNS[14]: "1-1000000001",
    } | other


def text_of(rows: list[dict[str, str]], columns: list[str] = COLUMNS) -> str:
    """The file as the regulator writes it: four title lines, a header, a line for each location."""
    text = io.StringIO()
    text.write("CQC Locations data\r\n\r\nThis data was produced on 25 February 2026\r\n\r\n")
    writer = csv.DictWriter(text, columns, extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


FIRST_LINE = 6  # of the rows: four title lines and the header come before


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def bring(folder, tmp_path):
    """Runs the import over a text or bytes, and gives what came of it."""

    def bring(content: str | bytes, *words: str) -> Ended:
        file = tmp_path / "CQC_directory.csv"
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return run("import", "cqc", file, "--data", folder, *words)

    return bring


def taken_in(ended: Ended, summary: str) -> None:
    assert (ended.code, ended.lines[-1], ended.errors) == (0, summary, "")


def refused(ended: Ended, *texts: str) -> None:
    """The file as a whole: said in words and by the exit code, and nothing about what was taken in."""
    assert ended.code == 1, ended
    for text in texts:
        assert text in ended.errors, ended
    assert " new, " not in ended.output and "Fatal" not in ended.errors


def test_a_good_file_comes_in_once_and_says_what_it_brought(bring):
    rows = [home(number) for number in range(40)]
    ended = bring(text_of(rows))
    taken_in(ended, "40 new, 0 changed, 0 gone, 0 refused")
    assert len(ended.lines) == 1
    taken_in(bring(text_of(rows)), "0 new, 0 changed, 0 gone, 0 refused")
    # One is new, one has another name, one is gone; the order of columns and rows doesn't matter.
    rows = [*rows[1:], home(99)]
    rows[3] = rows[3] | {"Name": "Larkmère Court"}
    taken_in(bring(text_of(rows[::-1], COLUMNS[::-1])), "1 new, 1 changed, 1 gone, 0 refused")
    taken_in(bring(text_of(rows)), "0 new, 0 changed, 0 gone, 0 refused")


def test_a_broken_row_in_the_middle_is_named_and_the_others_come_in(bring):
    rows = [home(number) for number in range(40)]
    rows[10] = home(10, Postcode="Keynsham")
    rows[20] = home(20, **{"Date of latest check": "31/02/2026"})
    rows[30] = home(29)
    lines = text_of(rows).split("\r\n")
    lines[FIRST_LINE + 35 - 1] = "a row,with too few values"
    ended = bring("\r\n".join(lines))
    taken_in(ended, "36 new, 0 changed, 0 gone, 4 refused")
    assert ended.lines[:-1] == [
        f"Line {FIRST_LINE + 10}, Larkmere House 10: ‘Keynsham’ is not a full UK postcode.",
        f"Line {FIRST_LINE + 20}, Larkmere House 20: ‘31/02/2026’ is not a date of the latest check.",
        f"Line {FIRST_LINE + 30}, Larkmere House 29: the location ID stands on line {FIRST_LINE + 29} already.",
        f"Line {FIRST_LINE + 35}, a row: the row has 2 values, not 15.",
    ]


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda text: text.replace("Postcode,", "Postal code,"), "does not have the column ‘Postcode’"),
        (lambda text: text.partition("\r\nName,")[0], "has no row of column names"),
        (lambda text: "", "has no row of column names"),
        (lambda text: text + '"cut off here', "The quotation marks opened on line 46 are never closed"),
        (lambda text: text.encode("utf-16"), "Line 1 is not text. Save the file as CSV"),
        (lambda text: b"PK\x03\x04\x14\x00\x00\x00", "Line 1 is not text. Save the file as CSV"),
    ],
    ids=["a missing column", "no header", "empty", "cut off in a value", "UTF-16", "a spreadsheet"],
)
def test_a_file_that_cannot_be_read_is_refused_whole(bring, spoil, sentence):
    rows = [home(number) for number in range(40)]
    refused(bring(spoil(text_of(rows))), sentence)
    # None of its rows was kept: all of them are new.
    taken_in(bring(text_of(rows)), "40 new, 0 changed, 0 gone, 0 refused")


def test_a_file_with_a_header_and_no_rows_is_refused(bring):
    refused(bring(text_of([])), "The file lists no care home or homecare agency.")


def test_a_file_in_an_older_encoding_is_read_with_its_accents(bring, folder):
    ended = bring(text_of([home(1, Name="Château Larkmère – “East”")]).encode("windows-1252"))
    taken_in(ended, "1 new, 0 changed, 0 gone, 0 refused")
    # The same in UTF-8, with its mark: nothing has changed.
    again = bring(text_of([home(1, Name="Château Larkmère – “East”")]).encode("utf-8-sig"))
    taken_in(again, "0 new, 0 changed, 0 gone, 0 refused")


def test_more_than_a_twentieth_gone_waits_to_be_confirmed(bring):
    rows = [home(number) for number in range(100)]
    taken_in(bring(text_of(rows)), "100 new, 0 changed, 0 gone, 0 refused")
    # A twentieth is no more than a twentieth.
    taken_in(bring(text_of(rows[5:])), "0 new, 0 changed, 5 gone, 0 refused")
    refused(bring(text_of(rows[10:])), "5 of the 95 known locations", "Nothing was taken in. Give --confirm to take it in all the same.")
    taken_in(bring(text_of(rows[5:])), "0 new, 0 changed, 0 gone, 0 refused")
    taken_in(bring(text_of(rows[10:]), "--confirm"), "0 new, 0 changed, 5 gone, 0 refused")


def test_a_file_cut_off_between_two_values_is_refused(bring):
    text = text_of([home(number) for number in range(100)])
    taken_in(bring(text), "100 new, 0 changed, 0 gone, 0 refused")
    cut = text[: len(text) // 2].rpartition("Larkmere House")[0]
    ended = bring(cut)
    refused(ended, "Give --confirm")
    taken_in(bring(text), "0 new, 0 changed, 0 gone, 0 refused")


@pytest.mark.parametrize("words", [["/nowhere/CQC_directory.csv"], ["/tmp"]], ids=["no such file", "a folder"])
def test_what_is_no_file_is_said(folder, words):
    refused(run("import", "cqc", *words, "--data", folder), f"{words[0]} can’t be read")


def test_without_a_file_or_a_folder_it_says_how_it_is_asked(folder):
    for words in (["--data", folder], ["CQC_directory.csv"]):
        ended = run("import", "cqc", *words)
        assert ended.code == 64 and "Usage: carebroker import cqc" in ended.errors


def test_over_a_folder_that_a_server_serves_it_goes_through_the_server(demo, tmp_path):
    file = tmp_path / "CQC_directory.csv"
    with Site(demo, tmp_path) as site:
        (known,) = site.rows("SELECT COUNT(*) FROM locations WHERE registration = 'registered'")[0]
        file.write_text(text_of([home(number) for number in range(30)]), "utf-8", newline="")
        words = ["import", "cqc", file, "--data", site.data]
        doubted = run(*words)
        refused(doubted, f"{known} of the {known} known locations", "Give --confirm")
        rows = [home(number) for number in range(30)]
        rows[7] = home(7, Postcode="Keynsham")
        file.write_text(text_of(rows), "utf-8", newline="")
        ended = run(*words, "--confirm")
        taken_in(ended, f"29 new, 0 changed, {known} gone, 1 refused")
        assert ended.lines[0] == "Line 13, Larkmere House 7: ‘Keynsham’ is not a full UK postcode."
        taken_in(run(*words), "0 new, 0 changed, 0 gone, 1 refused")
        file.write_text("nothing of the kind", "utf-8")
        refused(run(*words), "has no row of column names")
        # The server has seen all of it, and answers still.
        assert site.rows("SELECT COUNT(*) FROM locations WHERE name LIKE 'Larkmere House%'") == [(29,)]
        assert site.answers("/ready") == 200
        assert "Larkmere" not in site.log.read_text("utf-8")
    # And without the server, over the same folder.
    file.write_text(text_of(rows), "utf-8", newline="")
    taken_in(run(*words), "0 new, 0 changed, 0 gone, 1 refused")
    assert run("verify", "--data", site.data).code == 0
