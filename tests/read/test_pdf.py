"""PDF files of two producers: put together again as a reader reads them, each piece with its page."""

from __future__ import annotations

import io
import os
import signal
import sys
import zlib
from html import escape
from pathlib import Path

import pypdfium2
import pytest
from fpdf import FPDF
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

from auditor.document import Document
from auditor.read import TextFile, read_input
from auditor.read.decode import NotText
from auditor.read.pdf import apart as apart_module
from auditor.read.pdf.apart import done_apart
from auditor.read.pdf.hyphens import Words, joint

HEADLINE = "The east pier of the bridge at Lower Haddow has moved since May"
PARAGRAPHS = [
    f"Paragraph {number} of the long report on the bridge says that the county engineer, Ruth Amadi, had measured the "
    "east pier again on Monday, together with the representatives of the manufacturers, and that nothing about the "
    f"north-eastern foundations had been found unsatisfactory. She told the councillors {number} times that it would "
    "stay closed to lorries until the investigation was over."
    for number in range(1, 31)
]


def reading(path: Path) -> tuple[Document | None, str]:
    """The document in a file, and the note on it or why there is none."""
    result = read_input(TextFile(path.name, str(path), str(path), path.stat().st_size))
    return result.document, result.unread.reason if result.unread else result.note


def with_reportlab(path: Path, columns: int, *, header: bool = True) -> None:
    """Justified text with words divided at the ends of lines, a running head and page numbers."""
    body = ParagraphStyle(
        "body", fontSize=10, leading=12.5, spaceAfter=6, alignment=4, hyphenationLang="en_GB", embeddedHyphenation=1
    )

    def furniture(canvas: Canvas, document: BaseDocTemplate) -> None:
        if header:
            canvas.setFont("Helvetica", 8)
            canvas.drawString(60, 810, "The Haddow Post | Bridges")
            canvas.drawRightString(535, 30, f"Page {document.page} of 3")

    document = BaseDocTemplate(str(path), invariant=1)
    width = 475 / columns - 10
    frames = [Frame(60 + i * (width + 20), 60, width, 700, leftPadding=0, rightPadding=0) for i in range(columns)]
    document.addPageTemplates([PageTemplate(frames=frames, onPage=furniture)])
    heading = Paragraph(HEADLINE, getSampleStyleSheet()["Heading1"])
    document.build([heading, *(Paragraph(escape(text), body) for text in PARAGRAPHS)])


class Print(FPDF):
    """Another producer's pages: ragged lines, a head and a foot."""

    def header(self) -> None:
        """The running head."""
        self.set_font("helvetica", size=8)
        self.cell(0, 8, "The Haddow Post", align="R")
        self.ln(12)

    def footer(self) -> None:
        """The number of the page."""
        self.set_y(-12)
        self.cell(0, 8, f"- {self.page_no()} -", align="C")


def with_fpdf(path: Path) -> None:
    """Ragged text, paragraphs apart."""
    pdf = Print()
    pdf.add_page()
    pdf.set_font("helvetica", size=11)
    for text in [HEADLINE, *PARAGRAPHS]:
        pdf.multi_cell(0, 6, text, new_x="LMARGIN", new_y="NEXT", align="L")
        pdf.ln(3)
    pdf.output(str(path))


@pytest.mark.parametrize("producer", ["one column", "two columns", "ragged"])
def test_the_text_is_what_was_set(producer: str, tmp_path: Path) -> None:
    """Lines joined, words whole, columns in order, paragraphs over columns and pages in one piece."""
    path = tmp_path / "a.pdf"
    if producer == "ragged":
        with_fpdf(path)
    else:
        with_reportlab(path, columns=1 if producer == "one column" else 2)
    document, note = reading(path)
    assert document is not None
    assert document.text.split("\n\n") == [HEADLINE, *PARAGRAPHS]
    assert note.endswith("running heads, feet and page numbers")


def test_places_are_pages(tmp_path: Path) -> None:
    """The page on which the words stand, also within a paragraph that runs over pages."""
    path = tmp_path / "a.pdf"
    with_reportlab(path, columns=2)
    document, _ = reading(path)
    assert document is not None
    with pypdfium2.PdfDocument(path) as pdf:
        shown = [page.get_textpage().get_text_range() for page in pdf]
    assert len(shown) > 1
    for number in range(1, len(PARAGRAPHS) + 1):
        page = next(index for index, text in enumerate(shown, 1) if f"Paragraph {number} of" in text)
        assert document.place(document.text.index(f"Paragraph {number} of")) == f"page {page}"


def test_a_page_without_frame_loses_nothing(tmp_path: Path) -> None:
    """What stands at the edge of a single page is text."""
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path))
    canvas.drawString(60, 820, "The Haddow Post")
    canvas.drawString(60, 400, "The bridge is shut.")
    canvas.drawString(60, 20, "Ruth Amadi, county engineer")
    canvas.save()
    document, note = reading(path)
    assert document is not None and not note
    assert document.text == "The Haddow Post\n\nThe bridge is shut.\n\nRuth Amadi, county engineer"


def encrypted() -> bytes:
    """A file that opens with a password only."""
    file = io.BytesIO()
    canvas = Canvas(file, encrypt="secret")
    canvas.drawString(60, 400, "Text.")
    canvas.save()
    return file.getvalue()


def drawn() -> bytes:
    """A file that shows no letters."""
    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.line(0, 0, 100, 100)
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"plain text", "no PDF"),
        (b"%PDF-1.7\n1 0 obj", "no PDF"),
        (encrypted(), "encrypted"),
        (drawn(), "holds no text"),
    ],
)
def test_what_gives_no_text_is_named(data: bytes, said: str, tmp_path: Path) -> None:
    """With what to do about it."""
    (tmp_path / "a.pdf").write_bytes(data)
    document, reason = reading(tmp_path / "a.pdf")
    assert document is None and said in reason


@pytest.mark.parametrize("share", [0.05, 0.4, 0.8, 0.97])
def test_a_file_that_is_cut_off_is_named(share: float, tmp_path: Path) -> None:
    """Although much of it could be read: nobody would know of the rest."""
    path = tmp_path / "a.pdf"
    with_reportlab(path, columns=1)
    path.write_bytes(path.read_bytes()[: int(share * path.stat().st_size)])
    document, reason = reading(path)
    assert document is None and "cut off" in reason


def bomb() -> bytes:
    """A page that draws millions of lines, in a few thousand bytes."""
    pack = zlib.compressobj(9)
    drawn = b"".join([*(pack.compress(b"0 0 m 1 1 l S\n" * 75_000) for _ in range(60)), pack.flush()])
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(drawn), drawn),
    ]
    objects = b"".join(b"%d 0 obj\n%s\nendobj\n" % entry for entry in enumerate(bodies, 1))
    return b"%PDF-1.4\n" + objects + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n0\n%%EOF"


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")
def test_a_file_that_swells_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing else suffers from it."""
    monkeypatch.setattr(apart_module, "MEMORY", 100_000_000)
    (tmp_path / "a.pdf").write_bytes(bomb())
    document, reason = reading(tmp_path / "a.pdf")
    assert document is None and "more memory" in reason
    with_fpdf(tmp_path / "b.pdf")
    assert reading(tmp_path / "b.pdf")[0] is not None


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")
def test_a_crash_in_native_code_stays_apart() -> None:
    """It is the fault of that file and of no other."""
    with pytest.raises(NotText, match="made to crash"):
        done_apart(lambda: os.kill(os.getpid(), signal.SIGKILL), 10)
    assert done_apart(lambda: "fine", 10) == "fine"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("the investi\u00ad", "gation was", "the investigation was"),
        ("a well\u00ad", "meaning owner", "a well-meaning owner"),
        ("an anti\u00ad", "Haddow mood", "an anti-Haddow mood"),
        ("from 2019-", "2020 on", "from 2019-2020 on"),
        ("a break -", "and more", "a break - and more"),
        ("a blorfing\u00ad", "ton pier", "a blorfington pier"),
        ("the pier", "moved", "the pier moved"),
        ("the pier\u2014", "moved", "the pier\u2014moved"),
    ],
)
def test_hyphens_are_mended(before: str, after: str, expected: str) -> None:
    """Those that the line made go, those of the word stay."""
    kept, between = joint(before, after, Words(["a kind word"]))
    assert kept + between + after == expected


@given(st.text(max_size=30), st.text(min_size=1, max_size=30))
def test_no_letter_is_lost_at_a_joint(before: str, after: str) -> None:
    """Only a hyphen can go."""
    kept, between = joint(before, after, frozenset())
    assert before in (kept, kept + before[-1:]) and between in ("", "-", " ")
