"""Word documents: what a reader sees, in its order, each piece with its place."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest

from auditor.document import Document
from auditor.read import TextFile, read_input
from auditor.read import office as office_module

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def reading(path: Path) -> tuple[Document | None, str]:
    """The document in a file, or why there is none."""
    result = read_input(TextFile(path.name, str(path), str(path), path.stat().st_size))
    return result.document, result.unread.reason if result.unread else ""


def by_hand(path: Path, body: str, *, namespace: str = WORD, before: str = "", notes: str = "", **parts: str) -> Path:
    """A document whose XML is as given; ``parts`` are further files of the archive."""
    related = f'<Relationship Id="n" Type="{RELATIONS}/footnotes" Target="footnotes.xml"/>' if notes else ""
    files = {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r" Type="{RELATIONS}/officeDocument" '
        'Target="/word/document.xml"/></Relationships>',
        "word/document.xml": f'{before}<w:document xmlns:w="{namespace}" xmlns:mc="{COMPATIBLE}"><w:body>'
        f"{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}">{related}</Relationships>',
        **({"word/footnotes.xml": f'<w:footnotes xmlns:w="{namespace}">{notes}</w:footnotes>'} if notes else {}),
        **parts,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def paragraph(text: str) -> str:
    """A paragraph of one run."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_paragraphs_and_tables_have_places(tmp_path: Path) -> None:
    """Paragraphs that are not blank are counted, as a reader counts them; tables by row."""
    written = docx.Document()
    written.add_heading("The bridge")
    written.add_paragraph("The east pier moved\tby 4 mm.")
    written.add_paragraph("")
    table = written.add_table(2, 2)
    for row in range(2):
        for column in range(2):
            table.cell(row, column).text = f"Cell {row}{column}."
    written.add_paragraph("It is shut & stays shut.")
    written.sections[0].header.paragraphs[0].text = "Running head"
    written.save(str(tmp_path / "a.docx"))
    document, _ = reading(tmp_path / "a.docx")
    assert document is not None
    assert document.text.split("\n\n") == [
        "The bridge",
        "The east pier moved\tby 4 mm.",
        "Cell 00.",
        "Cell 01.",
        "Cell 10.",
        "Cell 11.",
        "It is shut & stays shut.",
    ]
    places = [
        document.place(document.text.index(words)) for words in ("The bridge", "4 mm", "Cell 01", "Cell 10", "shut")
    ]
    assert places == ["paragraph 1", "paragraph 2", "table 1, row 1", "table 1, row 2", "paragraph 3"]


def test_only_what_is_seen_is_text(tmp_path: Path) -> None:
    """Not what a tracked change deletes, codes of fields, or a second copy for older programs."""
    body = (
        "<w:p><w:r><w:t>The bridge is </w:t></w:r><w:del><w:r><w:delText>open</w:delText><w:t>open</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>shut</w:t></w:r></w:ins><w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"
        "<w:r><w:t>, she</w:t><w:br/><w:t>said</w:t><w:noBreakHyphen/><w:br w:type='page'/>"
        "<w:t>twice.</w:t></w:r></w:p>"
        f"<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{paragraph('In a box.')}</w:txbxContent></mc:Choice>"
        f"<mc:Fallback>{paragraph('In a box.')}</mc:Fallback></mc:AlternateContent><w:t>Around it.</w:t></w:r></w:p>"
    )
    document, _ = reading(by_hand(tmp_path / "a.docx", body))
    assert document is not None
    assert document.text == "The bridge is shut, she\nsaid\u2011twice.\n\nIn a box.\n\nAround it."


def test_notes_come_last(tmp_path: Path) -> None:
    """They often hold the sources."""
    notes = f"<w:footnote w:type='separator'><w:p/></w:footnote><w:footnote>{paragraph('See the report.')}</w:footnote>"
    document, _ = reading(by_hand(tmp_path / "a.docx", paragraph("Text."), notes=notes, namespace=STRICT))
    assert document is not None and document.text == "Text.\n\nSee the report."
    assert document.place(len(document.text) - 1) == "footnote 1"


def test_macros_and_links_are_ignored(tmp_path: Path) -> None:
    """Nothing but the parts that hold text is looked at."""
    link = f'<Relationship Id="n" Type="{RELATIONS}/footnotes" Target="http://192.0.2.1/x" TargetMode="External"/>'
    path = by_hand(
        tmp_path / "a.docx",
        paragraph("Text."),
        **{
            "word/vbaProject.bin": "Sub AutoOpen()",
            "../../evil.txt": "x",
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}">{link}</Relationships>',
        },
    )
    document, _ = reading(path)
    assert document is not None and document.text == "Text."
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.docx"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"plain text", "cut off, damaged or of another format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "encrypted or in the format of Office 97"),
    ],
)
def test_what_is_no_document_is_named(data: bytes, said: str, tmp_path: Path) -> None:
    """Encrypted documents are no zip archives."""
    (tmp_path / "a.docx").write_bytes(data)
    document, reason = reading(tmp_path / "a.docx")
    assert document is None and said in reason


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_document_that_is_cut_off_is_named(share: float, tmp_path: Path) -> None:
    """Wherever it was cut."""
    path = tmp_path / "a.docx"
    written = docx.Document()
    written.add_paragraph("Text. " * 500)
    written.save(str(path))
    path.write_bytes(path.read_bytes()[: int(share * path.stat().st_size)])
    document, reason = reading(path)
    assert document is None and "cut off, damaged" in reason


def test_damage_inside_is_named(tmp_path: Path) -> None:
    """A part whose bytes do not add up, one that is missing, and a package that is no document."""
    path = by_hand(tmp_path / "a.docx", "".join(paragraph(f"Text {number}.") for number in range(999)))
    data = bytearray(path.read_bytes())
    middle = data.index(b"word/document.xml") + 200
    data[middle : middle + 50] = bytes(50)
    path.write_bytes(data)
    assert "damaged" in reading(path)[1]
    assert "no document" in reading(_without(by_hand(tmp_path / "b.docx", ""), "word/document.xml"))[1]
    assert "no text" in reading(by_hand(tmp_path / "c.docx", paragraph(" ")))[1]


def _without(path: Path, name: str) -> Path:
    with zipfile.ZipFile(path) as archive:
        files = {each: archive.read(each) for each in archive.namelist() if each != name}
    with zipfile.ZipFile(path, "w") as archive:
        for each, content in files.items():
            archive.writestr(each, content)
    return path


@pytest.mark.parametrize(
    "before",
    ['<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'],
)
def test_entities_are_never_resolved(before: str, tmp_path: Path) -> None:
    """A document type is refused, whatever it declares."""
    document, reason = reading(by_hand(tmp_path / "a.docx", paragraph("Text. &b;"), before=before))
    assert document is None and "document type" in reason


def test_a_part_that_swells_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before it is unpacked."""
    monkeypatch.setattr(office_module, "SWELL_ALLOWED", 1 << 20)
    document, reason = reading(by_hand(tmp_path / "a.docx", paragraph("x" * (1 << 22))))
    assert document is None and "swells" in reason
