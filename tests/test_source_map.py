"""From a document's text back to the file it was read from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditor import Document
from auditor.source_map import Run, SourceMap

FILE = "<p>Fish &amp; chips\n<b>cost</b> more.</p>"
TEXT = "Fish & chips cost more."
RUNS = (Run(0, 3, 8), Run(5, 8, 13), Run(6, 13, 20), Run(13, 23, 27), Run(17, 31, 37))
MAPPED = SourceMap(RUNS, line_starts=(0, FILE.index("\n") + 1))


def test_every_character_leads_back_to_its_own():
    """What is the same in text and file is found where the file has it."""
    for offset, character in enumerate(TEXT):
        there = FILE[MAPPED.in_file(offset)]
        assert (
            there == character or character in "& "
        )  # a reference begins with its ampersand; an end of line is a space


def test_positions_are_those_in_the_file():
    """Lines and columns are the user's, not those of the text."""
    document = Document("a.html", TEXT, source_map=MAPPED)
    assert document.position(TEXT.index("cost")) == (2, 4)
    assert document.bare().position(TEXT.index("cost")) == (2, 4)


def test_places_name_what_has_no_lines():
    """A page is named, and positions are those in the text."""
    document = Document("a.pdf", "One.\nTwo.", source_map=SourceMap(places=((0, "page 1"), (5, "page 2"))))
    assert [document.place(offset) for offset in (0, 4, 5, 8)] == ["page 1", "page 1", "page 2", "page 2"]
    assert document.position(5) == (2, 1)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(0, 5)), min_size=1), st.integers(0, 400))
def test_offsets_never_leave_the_file_nor_run_backwards(pieces: list[tuple[int, int, int]], offset: int):
    """Whatever the runs, later characters are never found before earlier ones."""
    runs, text, file = [], 0, 0
    for skipped, in_text, in_file in pieces:
        file += skipped
        runs.append(Run(text, file, file + in_file))
        text, file = text + in_text, file + in_file
    mapped = SourceMap(runs, line_starts=(0,))
    assert mapped.in_file(offset) <= mapped.in_file(offset + 1) <= file
