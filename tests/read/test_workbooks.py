"""Excel workbooks: what a spreadsheet shows is what is read, and nothing in the file is trusted."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.read import Columns
from auditor.read import office as office_module
from auditor.read.tables import BadRow, TableRow, read_rows

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def rows_of(path: Path) -> list[TableRow | BadRow]:
    """Everything that the workbook gives."""
    return list(read_rows(path, path.name, str(path), Columns()))


def write(path: Path, sheets: dict[str, list[list[object]]], hidden: str = "", **options: object) -> None:
    """A workbook of another producer."""
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False, **options}) as book:
        day = book.add_format({"num_format": "d mmm yyyy"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            if name == hidden:
                sheet.hide()
            for number, row in enumerate(rows):
                for column, value in enumerate(row):
                    sheet.write(number, column, value, day if isinstance(value, date) else None)


def by_hand(path: Path, sheet: str, *, extra: str = "", relations: str = "") -> None:
    """A workbook of one sheet, its XML as given."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r" Type="{RELATIONS}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets>'
            "</workbook>",
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{PACKAGE}">{relations}<Relationship Id="a" Type="{RELATIONS}/worksheet" '
            'Target="worksheets/sheet1.xml"/></Relationships>',
        )
        archive.writestr("xl/worksheets/sheet1.xml", f'{extra}<worksheet xmlns="{MAIN}">{sheet}</worksheet>')


def test_rows_are_those_that_the_spreadsheet_shows(tmp_path: Path) -> None:
    """Blank rows count, dates are dates, and numbers are not text."""
    path = tmp_path / "a.xlsx"
    rows: list[list[object]] = [["date", "text", "id"], [date(2024, 5, 3), "One\ntwo.", 7.0], [], ["", 5.0, "b"]]
    write(path, {"Sheet": [*rows, ["", "Three _x0041_.", ""]]})
    first, bad, last = rows_of(path)
    assert isinstance(bad, BadRow) and bad.reason == "row 4 has no text in column 'text'"
    assert isinstance(first, TableRow)
    assert (first.id, first.place, first.text) == ("a.xlsx#7", "row 2", "One\ntwo.")
    assert first.metadata == {"date": "2024-05-03"}
    assert isinstance(last, TableRow) and (last.id, last.place) == ("a.xlsx#5", "row 5")


def test_all_visible_sheets_with_the_column_are_read(tmp_path: Path) -> None:
    """The place names the sheet where there are several."""
    path = tmp_path / "a.xlsx"
    write(
        path,
        {"Old": [["text"], ["A."]], "No": [["x"], ["B."]], "New": [["text"], ["C."]], "H": [["text"], ["D."]]},
        "H",
    )
    found = [(row.id, row.place) for row in rows_of(path) if isinstance(row, TableRow)]
    assert found == [("a.xlsx#Old!2", "sheet Old, row 2"), ("a.xlsx#New!2", "sheet New, row 2")]


@pytest.mark.parametrize("options", [{}, {"constant_memory": True}, {"date_1904": True}])
def test_ways_of_writing_make_no_difference(options: dict[str, object], tmp_path: Path) -> None:
    """Shared strings or strings in their cells, days counted from 1900 or 1904."""
    path = tmp_path / "a.xlsx"
    write(path, {"S": [["text", "date"], ["Text.", date(2024, 5, 3)]]}, **options)
    (row,) = rows_of(path)
    assert isinstance(row, TableRow) and row.text == "Text." and row.metadata["date"] == "2024-05-03"


def test_a_column_that_is_missing_is_named(tmp_path: Path) -> None:
    """With those that there are."""
    path = tmp_path / "a.xlsx"
    write(path, {"S": [["texts"], ["A."]]})
    (row,) = rows_of(path)
    expected = "there is no column 'text'; did you mean 'texts'?; --text-column and its like name others"
    assert isinstance(row, BadRow) and row.reason == expected


@settings(deadline=None, max_examples=30)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=50), min_size=1, max_size=5))
def test_any_text_survives(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    """Also characters that XML does not allow; XML itself makes one line end of all kinds."""
    path = tmp_path_factory.mktemp("xlsx") / "a.xlsx"
    write(path, {"S": [["text", "n"], *([text, 1.0] for text in texts)]})
    found = [row.text for row in rows_of(path) if isinstance(row, TableRow)]
    written = [text for text in texts if text.strip("\0 \t\r\n\v\f\u00a0\ufeff")]
    assert found == [text.replace("\r\n", "\n").replace("\r", "\n") for text in written] or found == written


CELL = '<row r="{row}"><c r="{column}{row}" t="inlineStr"><is><t>{text}</t></is></c></row>'
SHEET = f"<sheetData>{CELL.format(row=1, column='A', text='text')}{{}}</sheetData>"


def test_numbers_of_rows_and_columns_are_not_trusted(tmp_path: Path) -> None:
    """A row in the billions is one row, a column beyond the last is none."""
    path = tmp_path / "a.xlsx"
    far = CELL.format(row=999_999_999, column="A", text="Far.") + CELL.format(row=3, column="ZZZ", text="Wide.")
    by_hand(path, SHEET.format(far))
    assert [row.text for row in rows_of(path) if isinstance(row, TableRow)] == ["Far."]


@pytest.mark.parametrize(
    ("sheet", "extra", "said"),
    [
        (SHEET.format(""), '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>', "document type"),
        (SHEET.format(""), '<!DOCTYPE x SYSTEM "file:///etc/passwd">', "document type"),
        (f"<sheetData>{CELL.format(row=1, column='A', text='text')}<row>", "", "no XML"),
        ("<a>" * 600 + "</a>" * 600, "", "nests"),
    ],
)
def test_hostile_xml_is_refused(sheet: str, extra: str, said: str, tmp_path: Path) -> None:
    """Entities are never resolved, neither from the file nor from outside."""
    path = tmp_path / "a.xlsx"
    by_hand(path, sheet, extra=extra)
    row = rows_of(path)[-1]
    assert isinstance(row, BadRow) and said in row.reason


def test_a_part_that_swells_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before it is unpacked."""
    monkeypatch.setattr(office_module, "SWELL_ALLOWED", 1 << 20)
    path = tmp_path / "a.xlsx"
    by_hand(path, SHEET.format(CELL.format(row=2, column="A", text="x" * (1 << 22))))
    (row,) = rows_of(path)
    assert isinstance(row, BadRow) and "swells" in row.reason


def test_parts_outside_of_the_archive_are_not_looked_for(tmp_path: Path) -> None:
    """A target that climbs out, or that lies elsewhere, is no part of the workbook."""
    path = tmp_path / "a.xlsx"
    (tmp_path / "secret.xml").write_text("<sst/>", encoding="utf-8")
    out = f'<Relationship Id="s" Type="{RELATIONS}/sharedStrings" Target="../../../../secret.xml"/>'
    link = f'<Relationship Id="t" Type="{RELATIONS}/styles" Target="http://192.0.2.1/x" TargetMode="External"/>'
    by_hand(path, SHEET.format(CELL.format(row=2, column="A", text="Text.")), relations=out + link)
    assert [row.text for row in rows_of(path) if isinstance(row, TableRow)] == ["Text."]
