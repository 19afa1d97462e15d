"""Word documents (``.docx``): paragraphs, cells of tables and notes, as a reader sees them.

Deleted text that changes still track, field codes, comments, headers and footers are not the text. Places are
numbered as a reader counts: paragraphs that are not blank, tables, notes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from auditor.document import Document
from auditor.limits import USUAL, Limits
from auditor.read.decode import NotText
from auditor.read.office import START, TEXT, Event, Package, open_package
from auditor.source_map import SourceMap

MOST_CHARACTERS = 200_000_000

_BREAKS = {"w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "\u2011", "w:ptab": "\t"}
# What is written beside the text in the same part: the old wording of tracked changes, codes of fields, and for
# shapes a second copy for older programs.
_SKIPPED = frozenset({"w:del", "w:moveFrom", "w:instrText", "w:delText", "w:rPr", "w:pPr", "mc:Fallback"})
_NOTES = (("footnotes", "w:footnote", "footnote"), ("endnotes", "w:endnote", "endnote"))


def read_docx(document_id: str, path: Path, limits: Limits = USUAL) -> tuple[Document, str]:
    """The document in a ``.docx`` file. Raises NotText or OSError."""
    pieces: list[str] = []
    places: list[tuple[int, str]] = []
    length = 0
    with open_package(path, limits) as package:
        for place, paragraph in _paragraphs(package):
            if not paragraph.strip():
                continue
            if not places or places[-1][1] != place:
                places.append((length, place))
            pieces.append(paragraph)
            length += len(paragraph) + 2
            if length > MOST_CHARACTERS:
                raise NotText(f"the text is longer than {MOST_CHARACTERS // 10**6} million characters; split it")
    if not pieces:
        raise NotText("the document holds no text")
    return Document(document_id, "\n\n".join(pieces), source_map=SourceMap(places=places)), ""


def _paragraphs(package: Package) -> Iterator[tuple[str, str]]:
    """(place, text) of each paragraph of the body, then of the notes under it."""
    main = package.main_part()
    numbers = _Numbers()
    for paragraph, at in _texts(package.events(main)):
        yield numbers.place(at, paragraph), paragraph
    related = package.relationships(main).values()
    for kind, element, name in _NOTES:
        for part in (relationship.target for relationship in related if relationship.kind == kind):
            number = 0
            if part not in package:
                continue
            last = -1
            for paragraph, at in _texts(package.events(part), element):
                number += bool(paragraph.strip()) and at.note != last
                last = at.note if paragraph.strip() else last
                yield f"{name} {number}", paragraph


class _At:
    """Where a paragraph stands: how many tables began before it, in which row of which table, in which note."""

    def __init__(self) -> None:
        self.table = 0
        self.rows: list[int] = []
        self.note = 0


class _Numbers:
    """Names for places in the body."""

    def __init__(self) -> None:
        self._paragraphs = 0

    def place(self, at: _At, paragraph: str) -> str:
        if at.rows:
            return f"table {at.table}, row {at.rows[0]}"
        self._paragraphs += bool(paragraph.strip())
        return f"paragraph {self._paragraphs}"


def _texts(events: Iterator[Event], note: str = "") -> Iterator[tuple[str, _At]]:
    """The paragraphs of a part; one in a text box comes before the paragraph that the box is anchored in."""
    walk = _Walk(note)
    skipped = 0
    for kind, name, value in events:
        if name in _SKIPPED:
            skipped += 1 if kind == START else -1
        elif skipped:
            continue
        elif kind == START:
            walk.start(name, value)
        elif kind == TEXT:
            walk.text(value)
        elif (paragraph := walk.end(name)) is not None:
            yield paragraph.replace("\u00ad", ""), walk.at


class _Walk:
    """The way through a part: the paragraphs that are open, one inside another where text boxes are."""

    def __init__(self, note: str) -> None:
        self.at = _At()
        self._note = note
        self._open: list[list[str]] = []
        self._is_text = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "w:p":
            self._open.append([])
        elif name == "w:t":
            self._is_text = True
        elif name in _BREAKS:
            if self._open and attributes.get("w:type", "") not in {"page", "column"}:
                self._open[-1].append(_BREAKS[name])
        elif name == "w:tbl":
            self.at.table += not self.at.rows
            self.at.rows.append(0)
        elif name == "w:tr" and self.at.rows:
            self.at.rows[-1] += 1
        elif name == self._note:
            self.at.note += 1

    def text(self, text: str) -> None:
        if self._is_text and self._open:
            self._open[-1].append(text)

    def end(self, name: str) -> str | None:
        """The text of the paragraph that ends here, if one does."""
        if name == "w:p" and self._open:
            return "".join(self._open.pop())
        if name == "w:t":
            self._is_text = False
        elif name == "w:tbl" and self.at.rows:
            self.at.rows.pop()
        return None
