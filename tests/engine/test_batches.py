"""Batches of so much and so many, and documents judged under several terms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from auditor import Document, Hit, Rule, Span
from auditor.engine import Judged, audit_corpus, batches_of, companies, judge_together, judged_by_terms, literals_of


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ([], []),
        ([1, 1, 1, 1], [[1, 1, 1], [1]]),
        ([6, 5, 5, 1], [[6], [5, 5], [1]]),
        ([99, 1, 99], [[99], [1], [99]]),
        ([0, 0, 0, 0], [[0, 0, 0], [0]]),
    ],
)
def test_a_batch_is_full_at_its_size_or_its_number(sizes: list[int], expected: list[list[int]]) -> None:
    """Ten in size and three in number, unless a single one is larger."""
    assert list(batches_of(sizes, lambda size: size, 10, 3)) == expected


def test_documents_come_back_in_their_order() -> None:
    """Whatever terms each is judged under; those under the same terms together."""
    seen = []

    def judge(documents: Sequence[Document], terms: str) -> Sequence[Judged]:
        seen.append((terms, [document.id for document in documents]))
        return judge_together(documents, (), literals_of(()))

    asked = [(Document(str(number), "A text."), terms) for number, terms in enumerate("aabab")]
    assert [one.document.id for one in judged_by_terms(asked, judge)] == ["0", "1", "2", "3", "4"]
    assert seen == [("a", ["0", "1", "3"]), ("b", ["2", "4"])]
    assert judged_by_terms((), judge) == []


def test_an_audit_asks_each_rule_about_a_batch() -> None:
    """One after the other, as processes do; what comes later in the input is not read before."""
    asked: list[tuple[str, str]] = []

    class First(Rule):
        """Notes that it was asked."""

        id = "tone/first"
        languages = frozenset()

        def check(self, doc: Document) -> Iterator[Hit]:
            """One hit."""
            asked.append((self.id, doc.id))
            yield Hit(Span(0, 1), "It begins.")

    class Second(First):
        """The same."""

        id = "tone/second"

    read = []

    def documents() -> Iterator[Document]:
        for number in range(100):
            read.append(number)
            yield Document(str(number), "A text.")

    results = audit_corpus(documents(), [First(), Second()])
    first = next(results)
    [batch] = companies([Document(str(number), "A text.") for number in range(32)], lambda document: 1)
    assert asked == [(rule, one.id) for rule in ("tone/first", "tone/second") for one in batch]
    assert first.document.id == "0" and len(read) == 33
    assert [result.document.id for result in results] == [str(number) for number in range(1, 100)]
