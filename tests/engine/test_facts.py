"""Notes become facts: the same in any order, in parts, and from disk."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest

from auditor import CorpusRule, Document, Hit, Notes
from auditor.engine import facts as facts_module
from auditor.engine.facts import NoteStore
from auditor.engine.spill import KEPT_BYTES, Numbers, Spill


class Together(CorpusRule):
    """Tells each document how many noted the same key, and what."""

    id = "provenance/together"
    least_notes = 2

    def combine(self, key: int, notes: Notes) -> Iterator[tuple[str | None, Any]]:
        """A fact for each note that was kept."""
        for document, note in notes:
            yield document, (key, note, notes.total)

    def check(self, doc: Document, facts: Sequence[Any], others: Mapping[str, Document]) -> Iterator[Hit]:
        """Nothing."""
        yield from ()


KEYS = {"c": [7, 1, 1 << 63], "a": [7, 2], "b": [1, 7, 7], "d": []}


def facts(keys: Mapping[str, Sequence[int]], kept_bytes: int = KEPT_BYTES) -> Mapping[str, Sequence[Any]]:
    """The facts about documents that noted ``keys``, each with the document's name and a number."""
    store = NoteStore(Together(), kept_bytes)
    numbers = {document: number for number, document in enumerate(keys)}
    for document, noted in keys.items():
        store.add(numbers[document], [(key, f"{document}{number}") for number, key in enumerate(noted)])
    found = store.facts(numbers)
    return {document: about for document, number in numbers.items() if (about := found.about(number))}


def test_notes_are_grouped_by_key() -> None:
    """What stands alone is not combined; each fact reaches its document, sorted."""
    assert facts(KEYS) == {
        "a": [(7, "a0", 4)],
        "b": [(1, "b0", 2), (7, "b1", 4), (7, "b2", 4)],
        "c": [(1, "c1", 2), (7, "c0", 4)],
    }


def test_the_order_of_documents_is_no_matter() -> None:
    """Documents come from several processes."""
    assert facts(dict(reversed(KEYS.items()))) == facts(KEYS)


def test_of_very_many_notes_the_first_by_document_are_kept() -> None:
    """A note that everybody has costs no more than ``Notes.LIMIT`` of them."""
    many = facts({f"{number:04}": [5] for number in range(1000)})
    assert sorted(many) == [f"{number:04}" for number in range(Notes.LIMIT)]
    assert many["0000"] == [(5, "00000", 1000)]


class Total(Together):
    """Tells everyone how many there are."""

    id = "provenance/total"

    def combine(self, key: int, notes: Notes) -> Iterator[tuple[str | None, Any]]:
        """One fact for all."""
        yield None, (key, notes.total)


def test_a_fact_may_be_for_everyone() -> None:
    """Also for those whose notes were too many to be looked at, and once for each key."""
    store = NoteStore(Total())
    for number in range(1000):
        store.add(number, [(5, "note"), (5, "again"), (number // 500 + 10, "other")])
    found = store.facts({f"{number:04}": number for number in range(1000)})
    assert found.about(0) == [(5, 2000), (10, 500)] and found.about(999) == [(5, 2000), (11, 500)]


@pytest.mark.parametrize(
    ("limit", "least"), [("MOST_COMBINED", 1), ("MOST_COMBINED", 40), ("MOST_COUNTED", 90), ("MOST_FACTS", 7)]
)
def test_parts_change_nothing(limit: str, least: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """However little is in memory at a time, of keys all over their range, one of them met again and again."""
    draw = random.Random(1)
    keys = {
        f"{draw.random()}": [5, 5, (1 << 64) - 1, *(draw.randrange(20) * 0x0CCCCCCCCCCCCCCC for _ in range(20))]
        for _ in range(40)
    }
    whole = facts(keys)
    assert max(map(len, whole.values())) > 1
    monkeypatch.setattr(facts_module, limit, least)
    assert facts(keys, kept_bytes=0) == whole


def test_numbers_are_read_back() -> None:
    """From memory, from disk, and from both."""
    for most in (0, 3, 100):
        numbers = Numbers(most)
        for start in range(0, 20, 4):
            numbers.extend(range(start, start + 4))
        assert len(numbers) == 20
        for start, end in ((0, 20), (3, 3), (5, 17), (19, 20), (0, 1)):
            assert numbers.read(start, end).tolist() == list(range(start, end))
        assert [(start, part.tolist()) for start, part in numbers.stretches(15)] == [
            (0, list(range(15))),
            (15, list(range(15, 20))),
        ]


def test_a_spill_gives_back_what_it_was_given() -> None:
    """From memory or from disk, in order and by number."""
    items = [f"item {number}" * number for number in range(50)]
    for kept in (0, 700, 10**9):
        spill = Spill(items, weigh=len, kept_bytes=kept)
        assert list(spill) == items and len(spill) == 50
        assert [spill[49], spill[0], spill[25]] == [items[49], items[0], items[25]]
        assert spill[10:13] == items[10:13]
        with pytest.raises(IndexError):
            spill[50]
