"""One spun text in every format, by producers that people use: the same findings, each where a person finds it."""

from __future__ import annotations

import csv
import gzip
import json
import shutil
import subprocess
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

import docx
import pytest
import xlsxwriter
from auditor_rules.integrity.spun_text import SpunText
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

from auditor.engine import Result
from auditor.packs import installed_rules
from auditor.rule import AnyRule
from auditor.run.local import Audit, audit_paths

ROOT = Path(__file__).resolve().parent.parent.parent
SPUN = (ROOT / "corpus" / "examples" / "spun_copy.txt").read_text(encoding="utf-8")
PARAGRAPHS = [paragraph for paragraph in SPUN.split("\n\n") if paragraph.strip()]


def audited(path: Path, rules: Sequence[AnyRule] | None = None) -> Audit:
    """The audit of one file, by all rules unless told which."""
    audit = audit_paths([str(path)], rules or installed_rules(), jobs=1)
    assert audit.complete, audit.unaudited
    return audit


def result_of(path: Path, rules: Sequence[AnyRule] | None = None) -> Result:
    """The result on the document in a file, or on the first one in a table."""
    return audited(path, rules).results[0]


def keys(result: Result) -> list[tuple[str, str, str]]:
    """What a finding is, wherever it stands. Provenance may know more from a file than from its text."""
    return sorted(
        (finding.rule, finding.fingerprint, finding.excerpt)
        for finding in result.findings
        if finding.criterion != "provenance"
    )


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> Result:
    """The result on the plain text."""
    path = tmp_path_factory.mktemp("plain") / "a.txt"
    path.write_text(SPUN, encoding="utf-8")
    result = result_of(path)
    assert len(keys(result)) > 10
    return result


def as_csv(path: Path) -> None:
    """A table with a byte order mark and line ends in its cells."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([["id", "text"], ["a", SPUN], ["b", "More."]])


def as_json_lines(path: Path) -> None:
    """A compressed export."""
    path.write_bytes(gzip.compress("\n".join(json.dumps({"text": text}) for text in (SPUN, "More.")).encode()))


def as_workbook(path: Path) -> None:
    """A workbook with the texts in cells."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_column(0, 0, ["text", SPUN, "More."])


def as_word(path: Path) -> None:
    """A document of paragraphs."""
    document = docx.Document()
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    document.save(str(path))


def page() -> str:
    """A web page."""
    body = "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in PARAGRAPHS)
    style = "font:12pt serif;hyphens:auto"
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><body style="{style}"><main>{body}</main></body></html>'
    )


def as_page(path: Path) -> None:
    """A web page."""
    path.write_text(page(), encoding="utf-8")


def as_columns(path: Path) -> None:
    """Two columns, justified, hyphenated, with a running head."""
    style = ParagraphStyle(
        "body", fontSize=10, leading=13, spaceAfter=6, alignment=4, hyphenationLang="en_GB", embeddedHyphenation=1
    )
    document = BaseDocTemplate(str(path))
    frames = [Frame(60, 300, 230, 460, id="left"), Frame(310, 300, 230, 460, id="right")]
    document.addPageTemplates(
        [PageTemplate(frames=frames, onPage=lambda canvas, _: canvas.drawString(60, 812, "- 1 -"))]
    )
    document.build([Paragraph(escape(paragraph), style) for paragraph in PARAGRAPHS])


FORMATS: dict[str, tuple[Callable[[Path], None], str]] = {
    "a.csv": (as_csv, "row 2"),
    "a.jsonl.gz": (as_json_lines, "line 1"),
    "a.xlsx": (as_workbook, "row 2"),
    "a.docx": (as_word, "paragraph"),
    "a.html": (as_page, ""),
    "a.pdf": (as_columns, "page"),
}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_findings(name: str, expected: Result, tmp_path: Path) -> None:
    """Each with the page, paragraph, row or line on which a person finds the words."""
    write, place = FORMATS[name]
    write(tmp_path / name)
    result = result_of(tmp_path / name)
    assert keys(result) == keys(expected)
    for finding in result.findings:
        assert finding.place.startswith(place)
        if finding.is_about_document:
            continue
        if place == "paragraph":
            assert finding.excerpt in PARAGRAPHS[int(finding.place.removeprefix("paragraph ")) - 1]
        elif not place:
            lines = (tmp_path / name).read_text(encoding="utf-8").splitlines()
            assert lines[finding.line - 1][finding.column - 1 :].startswith(finding.excerpt[:10])


def converted(source: Path, to: str) -> Path:
    """What LibreOffice makes of a file."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("needs LibreOffice (soffice)")
    profile = f"-env:UserInstallation={(source.parent / 'profile').as_uri()}"
    table = ["--infilter=CSV:44,34,76"] if source.suffix == ".csv" else []  # commas, quotation marks, UTF-8
    out = source.parent / "out"
    command = [office, profile, "--headless", *table, "--convert-to", to, "--outdir", str(out), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return out / f"{source.stem}.{to.partition(':')[0]}"


@pytest.mark.slow
def test_libreoffice_writer_gives_the_same_findings(expected: Result, tmp_path: Path) -> None:
    """A page saved as a document, and a document that was printed."""
    as_page(tmp_path / "page.html")
    assert keys(result_of(converted(tmp_path / "page.html", "docx:MS Word 2007 XML"))) == keys(expected)
    as_word(tmp_path / "document.docx")
    assert keys(result_of(converted(tmp_path / "document.docx", "pdf"))) == keys(expected)


@pytest.mark.slow
def test_libreoffice_calc_gives_the_same_findings(expected: Result, tmp_path: Path) -> None:
    """A workbook, and a table that was exported again."""
    as_csv(tmp_path / "a.csv")
    for to in ("xlsx:Calc MS Excel 2007 XML", "csv:Text - txt - csv (StarCalc):44,34,76"):
        audit = audited(converted(tmp_path / "a.csv", to))
        assert keys(audit.results[0]) == keys(expected)
        assert [result.document.id.partition("#")[2] for result in audit.results] == ["a", "b"]
        assert audit.results[0].findings[0].place == "row 2"


@pytest.mark.slow
@pytest.mark.parametrize("what", ["--print-to-pdf", "--dump-dom"])
def test_a_browser_gives_the_same_findings(what: str, expected: Result, tmp_path: Path) -> None:
    """A page as it prints and as it saves it."""
    browser = shutil.which("chromium")
    if browser is None:
        pytest.skip("needs chromium")
    as_page(tmp_path / "page.html")
    name = "a.pdf" if "pdf" in what else "a.html"
    option = f"{what}={tmp_path / name}" if "pdf" in what else what
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", option, (tmp_path / "page.html").as_uri()]
    run = subprocess.run(command, check=True, capture_output=True, timeout=120)
    if "pdf" not in what:
        (tmp_path / name).write_bytes(run.stdout)
    if "pdf" not in what:
        assert keys(result_of(tmp_path / name)) == keys(expected)
        return
    # What a browser prints above a page moves the passages that the encoder reads; all else sees the same words.
    rules = [SpunText(encoder=False) if isinstance(rule, SpunText) else rule for rule in installed_rules()]
    (tmp_path / "plain.txt").write_text(SPUN, encoding="utf-8")
    printed, plain = (result_of(tmp_path / file, rules) for file in (name, "plain.txt"))
    assert len(keys(plain)) > 10
    assert keys(printed) == keys(plain)
