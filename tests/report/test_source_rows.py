"""The sources table: who copies from whom, and what spun copies do to a letter."""

from __future__ import annotations

from auditor_rules.integrity.spun_copy import SpunCopy
from auditor_rules.provenance.shared_wording import SharedWording

from auditor import Document
from auditor.engine import audit_corpus
from auditor.schema import SOURCE_COLUMNS
from auditor.tables import MOST_NAMED, source_rows

STORY = (
    "The ferry lost power shortly after midnight and drifted for three hours before a tug from the mainland reached "
    "it. Nobody on board was hurt, and the line said that it would not sail again until inspectors had looked at it."
)
OTHER = "A quite different article on bees that find their way home by the light of the evening sky in late summer."


def page(name: str, source: str, date: str, text: str = STORY) -> Document:
    """A document of a source and day."""
    return Document(name, text, {"source": source, "date": date})


def rows(*documents: Document) -> dict[str, dict[str, object]]:
    """The rows of the sources table, by source."""
    results = list(audit_corpus(documents, [SharedWording(), SpunCopy()]))
    found = source_rows(results)
    assert all(list(row) == [column.name for column in SOURCE_COLUMNS] for row in found)
    return {str(row["source"]): dict(row) for row in found}


def test_the_later_copies_from_the_earlier() -> None:
    """Both rows name the other source, and in how many documents."""
    found = rows(
        page("a", "Early Times", "2023-05-01"), page("b", "Late Post", "2023-05-03"),
        page("c", "Late Post", "2023-05-04", OTHER),
    )  # fmt: skip
    assert (found["Late Post"]["copies_from"], found["Late Post"]["copied_by"]) == ("Early Times (1)", "")
    assert (found["Early Times"]["copies_from"], found["Early Times"]["copied_by"]) == ("", "Late Post (1)")


def test_where_nothing_tells_nobody_is_named() -> None:
    """Without dates it is not known which of the two is the copy."""
    documents = [Document("a", STORY, {"source": "One"}), Document("b", STORY, {"source": "Two"})]
    found = rows(*documents)
    assert {row["copies_from"] for row in found.values()} == {row["copied_by"] for row in found.values()} == {""}


def test_a_source_does_not_copy_from_itself() -> None:
    """An article printed twice in one paper is no copying from another."""
    found = rows(page("a", "Times", "2023-05-01"), page("b", "Times", "2023-05-03"))
    assert (found["Times"]["copies_from"], found["Times"]["copied_by"]) == ("", "")


def test_a_document_without_a_source_stands_for_itself() -> None:
    """Its id takes the place of the source's name."""
    found = rows(Document("x.txt", STORY, {"date": "2023-05-01"}), page("b", "Late Post", "2023-05-03"))
    assert found["Late Post"]["copies_from"] == "x.txt (1)"


def test_a_cell_is_bounded() -> None:
    """A paper that copies from very many names the first of them, and says how many more there are."""
    stories = [
        f"{OTHER} " + " ".join(f"word{number}x{at}" for at in range(20)) + "." for number in range(MOST_NAMED + 5)
    ]
    documents = [page(f"o{n}", f"Source {n:02}", "2023-05-01", text) for n, text in enumerate(stories)]
    documents += [page(f"c{n}", "Late Post", "2023-05-09", text) for n, text in enumerate(stories)]
    cell = str(rows(*documents)["Late Post"]["copies_from"])
    assert cell.startswith("Source 00 (1); ")
    assert cell.endswith("; 5 more")
