"""The tables as one workbook: to be read, filtered and reviewed in a spreadsheet, with nothing in it that runs."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from auditor.criteria import CRITERIA
from auditor.escape import neutralised
from auditor.rule import AnyRule
from auditor.schema import FINDING_COLUMNS, REVIEWER, SOURCE_COLUMNS, Cell, Column, Row
from auditor.verdicts import DISPUTED, DOCUMENT_VERDICTS, FINDING_VERDICTS

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_575  # of a sheet, below its header
MOST_LINKS = 65_530  # of a sheet
LONGEST_CELL = 32_767
_CUT = " \u2026 [cut]"
_MADE = datetime(2000, 1, 1)  # so that the same audit makes the same file

RULE_COLUMNS = (
    *(Column(name) for name in ("rule", "criterion", "severity")),
    Column("confidence", float, 2),
    Column("findings", int),
    *(Column(name) for name in ("statement", "page", "standard")),
)
_WIDTHS = {
    "document": 32,
    "source": 20,
    "title": 36,
    "author": 18,
    "date": 12,
    "url": 24,
    "rule": 28,
    "place": 10,
    "excerpt": 36,
    "context": 60,
    "message": 48,
    "suggestion": 40,
    "standard": 36,
    "related": 24,
    "fingerprint": 19,
    "verdict": 13,
    "note": 36,
    "reviewer": 14,
    "capped_by": 16,
    "top_rule": 28,
    "not_assessed": 24,
    "ruleset": 22,
    "statement": 48,
    "page": 90,
    "commonest_rule": 28,
    "worst_document": 32,
}
_WRAPPED = frozenset({"excerpt", "context", "message", "suggestion", "standard", "note", "statement", "page"})
_SCORES = frozenset({"score", "reporting", "hygiene_mark", "low", "high", "score_before_review"})
_GOOD, _MIDDLE, _BAD, _WHITE = "#8FCB9B", "#FFF3C4", "#F2A49B", "#FFFFFF"


class XlsxError(Exception):
    """Workbooks cannot be written here; the message says what to install."""


def check_installed() -> None:
    """Raises XlsxError where workbooks cannot be written."""
    if find_spec("xlsxwriter") is None:
        raise XlsxError('workbooks need an extra; install it with pip install "auditor[xlsx]"')


def workbook(
    columns: Sequence[Column],
    documents: Iterable[Row],
    findings: Iterable[Row],
    sources: Iterable[Row],
    rules: Sequence[AnyRule],
    found: Mapping[str, int],
) -> Iterator[bytes]:
    """The bytes of a workbook with the sheets documents, findings, sources and rules; rows are those of the tables.

    Findings stand in the order of their documents. ``found`` is the number of findings by rule. Text is what the CSV
    tables have, and never a formula; what a cell cannot hold is cut, and says so. Raises XlsxError where the
    extra ``xlsx`` is not installed.
    """
    check_installed()
    import xlsxwriter  # noqa: PLC0415 - an extra, wanted for workbooks only

    with tempfile.TemporaryFile(prefix="auditor-") as file:
        # Rows go to disk as they are written, so that memory stays small.
        with xlsxwriter.Workbook(file, {"constant_memory": True, "strings_to_numbers": False}) as book:
            book.set_properties({"created": _MADE, "title": "auditor"})
            # The sheet of documents links to rows of findings, which are known once those are gone through.
            documents = list(documents)
            sheets = _Sheets(book)
            overview = sheets.add("documents", columns)
            first_rows = _findings(sheets, findings)
            _documents(overview, columns, documents, first_rows)
            sheets.add("sources", SOURCE_COLUMNS).write_all(sources)
            sheets.add("rules", RULE_COLUMNS).write_all(_rule_row(rule, found) for rule in rules)
        file.seek(0)
        yield from iter(partial(file.read, 1 << 16), b"")


def _findings(sheets: _Sheets, findings: Iterable[Row]) -> Mapping[str, str]:
    """Write the findings, on as many sheets as they need; the place of each document's first one."""
    first: dict[str, str] = {}
    columns = (*FINDING_COLUMNS, REVIEWER)
    sheet = sheets.add("findings", columns)
    sheets_used = 1
    for row in findings:
        if sheet.rows == MOST_ROWS:
            sheet.finish()
            sheets_used += 1
            sheet = sheets.add(f"findings {sheets_used}", columns)
        first.setdefault(str(row["document"]), f"internal:'{sheet.name}'!A{sheet.rows + 2}")
        sheet.write(row)
    sheet.finish()
    return first


def _documents(sheet: _Table, columns: Sequence[Column], rows: Sequence[Row], links: Mapping[str, str]) -> None:
    for row in rows[:MOST_ROWS]:
        sheet.write(row, links.get(str(row["document"])) if sheet.rows < MOST_LINKS else None)
    sheet.finish()


def _rule_row(rule: AnyRule, found: Mapping[str, int]) -> Row:
    statement, _, page = rule.page.partition("\n")
    return {
        "rule": rule.id,
        "criterion": rule.id.partition("/")[0],
        "severity": rule.severity.value,
        "confidence": rule.confidence,
        "findings": found.get(rule.id, 0),
        "statement": statement,
        "page": " ".join(page.split()),
        "standard": rule.standard,
    }


class _Sheets:
    """The sheets of a workbook and the formats that they share."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        plain = {"valign": "top", "font_size": 10}
        self.header = book.add_format(
            {"bold": True, "font_size": 10, "valign": "vcenter", "bg_color": "#EEF1F5", "bottom": 1}
        )
        self.plain = book.add_format(plain)
        self.wrapped = book.add_format(plain | {"text_wrap": True})
        self.link = book.add_format(plain | {"font_color": "#0B57B0", "underline": 1})
        self.filled = book.add_format(plain | {"text_wrap": True, "bg_color": "#FFFBE8"})
        self.numbers = {
            decimals: book.add_format(plain | {"num_format": f"0.{'0' * decimals}" if decimals else "0"})
            for decimals in range(6)
        }

    def add(self, name: str, columns: Sequence[Column]) -> _Table:
        """A new sheet with its header."""
        return _Table(self.book.add_worksheet(name), name, columns, self)


class _Table:
    """One sheet: a header that stays in sight, filters, widths, and the rows written so far."""

    def __init__(self, sheet: Worksheet, name: str, columns: Sequence[Column], sheets: _Sheets) -> None:
        self.name = name
        self.rows = 0
        self._sheet = sheet
        self._columns = columns
        self._sheets = sheets
        self._formats = [self._format(column) for column in columns]
        sheet.freeze_panes(1, 1)
        for index, (column, cells) in enumerate(zip(columns, self._formats, strict=True)):
            sheet.set_column(index, index, _WIDTHS.get(column.name, max(9, len(column.name) + 3)), cells)
        sheet.write_row(0, 0, [column.name for column in columns], sheets.header)

    def write_all(self, rows: Iterable[Row]) -> None:
        """Write every row, then what goes over all of them."""
        for row in rows:
            self.write(row)
        self.finish()

    def write(self, row: Row, link: str | None = None) -> None:
        """Write the next row; its first cell leads to ``link``."""
        self.rows += 1
        for index, (column, form) in enumerate(zip(self._columns, self._formats, strict=True)):
            value = row.get(column.name)
            if index == 0 and link:
                self._sheet.write_url(self.rows, index, link, self._sheets.link, _fitting(str(value)))
            elif isinstance(value, str):
                self._sheet.write_string(self.rows, index, _fitting(value), form)
            elif value is not None:
                self._sheet.write_number(self.rows, index, _rounded(column, value), form)
            else:
                self._sheet.write_blank(self.rows, index, None, form)

    def finish(self) -> None:
        """Filters, colours and lists to choose from, over all rows."""
        self._sheet.autofilter(0, 0, self.rows, len(self._columns) - 1)
        if not self.rows:
            return
        for index, column in enumerate(self._columns):
            place = (1, index, self.rows, index)
            if column.name in _SCORES:
                self._sheet.conditional_format(*place, _scale(_BAD, _MIDDLE, _GOOD, 0, 60, 100))
            elif column.name in CRITERIA:
                self._sheet.conditional_format(*place, _points(CRITERIA[column.name].points))
            elif column.name == "verdict":
                about_finding = "fingerprint" in {each.name for each in self._columns}
                self._sheet.data_validation(*place, _choice(FINDING_VERDICTS if about_finding else DOCUMENT_VERDICTS))

    def _format(self, column: Column) -> Any:
        if column.name in {"verdict", "note", "reviewer"}:
            return self._sheets.filled
        if column.kind is not str:
            return self._sheets.numbers[column.decimals]
        return self._sheets.wrapped if column.name in _WRAPPED else self._sheets.plain


def _scale(low: str, middle: str, high: str, *bounds: float) -> dict[str, object]:
    least, mid, most = bounds
    return {
        "type": "3_color_scale",
        **{"min_type": "num", "mid_type": "num", "max_type": "num"},
        **{"min_value": least, "mid_value": mid, "max_value": most},
        **{"min_color": low, "mid_color": middle, "max_color": high},
    }


def _points(limit: float) -> dict[str, object]:
    """White where nothing is lost, red where all is."""
    return {
        "type": "2_color_scale",
        **{"min_type": "num", "max_type": "num", "min_value": 0, "max_value": limit},
        **{"min_color": _WHITE, "max_color": _BAD},
    }


def _choice(verdicts: Sequence[str]) -> dict[str, object]:
    """A list to choose from; other words are let through, because `auditor review add` knows many."""
    return {
        "validate": "list",
        "source": [*verdicts],
        "error_type": "information",
        "ignore_blank": True,
        "input_title": "Verdict",
        "input_message": " or ".join(verdicts),
        "error_title": "Verdict",
        "error_message": f"Best one of: {', '.join(verdicts)}. ({DISPUTED} is written where reviewers disagree.)",
    }


def _fitting(text: str) -> str:
    safe = neutralised(text)
    if len(safe) <= LONGEST_CELL // 2:
        return safe
    units = safe.encode("utf-16-le")  # which is how spreadsheets count
    if len(units) <= 2 * LONGEST_CELL:
        return safe
    return units[: 2 * (LONGEST_CELL - len(_CUT))].decode("utf-16-le", "ignore") + _CUT


def _rounded(column: Column, value: Cell) -> float:
    assert value is not None and not isinstance(value, str)
    return round(value, column.decimals) if column.kind is float else value
