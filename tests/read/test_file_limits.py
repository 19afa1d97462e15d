"""What a file may come to is configured, and said where it is refused."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from auditor import Document
from auditor.config import load_config
from auditor.limits import Limits
from auditor.read import Columns, Inputs, Reader, inputs_of, list_files
from auditor.read import office as office_module
from auditor.read.pdf import lines as lines_module
from auditor.read.tables import streams as streams_module

_RELATIONS = "http://schemas.openxmlformats.org"


def read(path: Path, limits: Limits) -> tuple[Document | None, str]:
    """The first document of a file, or why there is none."""
    given = next(inputs_of(list_files([str(path)]).files, Columns(), limits))
    reading = Reader(limits=limits).read(given)
    return reading.document, reading.unread.reason if reading.unread else ""


def word_file(path: Path, text: str) -> Path:
    """A Word document of one paragraph, whose text lies four elements deep."""
    body = f"<w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_RELATIONS}/package/2006/relationships"><Relationship Id="r" Type="'
            f'{_RELATIONS}/officeDocument/2006/relationships/officeDocument" Target="d.xml"/></Relationships>',
        )
        archive.writestr("d.xml", f'<w:document xmlns:w="{_RELATIONS}/wordprocessingml/2006/main">{body}</w:document>')
    return path


def pdf_file(path: Path) -> Path:
    """Two pages."""
    canvas = Canvas(str(path))
    for number in (1, 2):
        canvas.drawString(72, 720, f"The words of page {number} of the report.")
        canvas.showPage()
    canvas.save()
    return path


def test_depth(tmp_path: Path) -> None:
    """Of the elements of an Office file."""
    path = word_file(tmp_path / "a.docx", "The text.")
    document, _ = read(path, Limits(deepest=5))
    assert document is not None and document.text == "The text."
    assert read(path, Limits(deepest=4)) == (None, "the file nests elements more than 4 deep")


def test_swelling(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of parts of Office files, and of compressed tables; small ones may swell as they like."""
    word = word_file(tmp_path / "a.docx", "x" * 20_000)
    table = tmp_path / "a.csv.gz"
    table.write_bytes(gzip.compress(b"text\n" + b"The words of a row.\n" * 2_000))
    for path in (word, table):
        assert read(path, Limits(most_swell=2))[0] is not None
    monkeypatch.setattr(office_module, "SWELL_ALLOWED", 10_000)
    monkeypatch.setattr(streams_module, "SWELL_ALLOWED", 10_000)
    for path in (word, table):
        assert read(path, Limits(most_swell=2)) == (
            None,
            "the file swells to more than 2 times its size, as no text does",
        )
        assert read(path, Limits(most_swell=10_000))[0] is not None


def test_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a PDF: how many, and what one of them may hold."""
    path = pdf_file(tmp_path / "a.pdf")
    assert read(path, Limits(pdf_pages=2))[0] is not None
    assert read(path, Limits(pdf_pages=1)) == (None, "the file has more than 1 pages; split it")
    monkeypatch.setattr(lines_module, "MOST_ON_PAGE", 20)
    assert read(path, Limits()) == (None, "page 1 holds more than 20 characters, as no page does")


def test_all_of_them_are_keys(tmp_path: Path) -> None:
    """Of auditor.toml, each by its name."""
    names = list(vars(Limits()))
    lines = "".join(f"{name} = {number}\n" for number, name in enumerate(names, 1))
    (tmp_path / "auditor.toml").write_text(f"[limits]\n{lines}", "utf-8")
    limits = load_config(tmp_path / "auditor.toml").limits
    assert vars(limits) == {name: number for number, name in enumerate(names, 1)}
    assert Inputs(limits=limits).limits.pdf_pages == names.index("pdf_pages") + 1
