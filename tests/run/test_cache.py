"""A second run over unchanged files: the same results, and only what changed is worked out."""

from __future__ import annotations

import pickle
import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from auditor import CorpusRule, Document, Hit, Judgement, Measure, Notes, Rule, Severity, Span
from auditor.cache import Cache, environment_of
from auditor.run.local import Audit, audit_paths

judged: list[str] = []


class Words(Rule):
    """Finds every "bad", and remembers what it looked at."""

    id = "tone/words"
    languages = frozenset()

    def check(self, doc: Document) -> Iterator[Hit | Judgement | Measure]:
        """Something of each kind."""
        judged.append(doc.id)
        for _, span in doc.find({"bad"}):
            yield Hit(span, "It is bad.", severity=Severity.INFO)
        yield Measure("loudness", 3)
        yield Judgement("foul", "foul", 0.5, cap=50)


class Same(CorpusRule):
    """Documents of the same length."""

    id = "provenance/same"
    languages = frozenset()

    def collect(self, doc: Document) -> Iterator[tuple[int, Any]]:
        """The length."""
        yield len(doc.text), doc.id

    def combine(self, key: int, notes: Notes) -> Iterator[tuple[str, Any]]:
        """How many there are."""
        for document, _ in notes:
            yield document, notes.total

    def check(self, doc: Document, facts: Any, others: Any) -> Iterator[Hit]:
        """Say it."""
        yield Hit(Span(0, 1), f"one of {facts[0]}")


RULES = [Words(), Same()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three documents."""
    judged.clear()
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(f"Text {name} has a bad end.", "utf-8")
    return tmp_path


def audited(folder: Path, cache: Path | None, rules: list[Rule | CorpusRule] | None = None) -> Audit:
    """An audit in this process."""
    judged.clear()
    return audit_paths([str(folder)], RULES if rules is None else rules, jobs=1, cache=cache)


def test_what_did_not_change_is_not_worked_out_again(folder: Path, tmp_path: Path) -> None:
    """And the results are the same, those of corpus rules included."""
    cache = tmp_path / "of" / "cache.sqlite"
    first = audited(folder, cache)
    assert judged == ["a.txt", "b.txt", "c.txt"]
    second = audited(folder, cache)
    assert judged == []
    without = audited(folder, None)
    for one, two, three in zip(first.results, second.results, without.results, strict=True):
        assert (one.findings, one.judgements, one.score, one.description) == (
            two.findings,
            two.judgements,
            two.score,
            two.description,
        )
        assert two.findings == three.findings and two.document.text == three.document.text
    (folder / "b.txt").write_text("Text b has a good end now.", "utf-8")
    third = audited(folder, cache)
    assert judged == ["b.txt"]
    assert [f.message for result in third.results for f in result.findings if f.rule == "provenance/same"] == [
        "one of 2",
        "one of 1",
        "one of 2",
    ]


def test_other_rules_or_options_share_nothing(folder: Path, tmp_path: Path) -> None:
    """A rule that is switched off must not find anything any more."""
    cache = tmp_path / "cache.sqlite"
    audited(folder, cache)
    assert all(not result.judgements for result in audited(folder, cache, [Same()]).results)
    audited(folder, cache, [Words()])
    assert judged == ["a.txt", "b.txt", "c.txt"]


def test_a_damaged_cache_is_made_anew_with_a_word(folder: Path, tmp_path: Path) -> None:
    """And the results are those without one."""
    cache = tmp_path / "cache.sqlite"
    cache.write_bytes(b"This is no database, " * 1000)
    damaged = audited(folder, cache)
    assert any("damaged" in aside for aside in damaged.asides) and len(damaged.results) == 3
    audited(folder, cache)
    assert judged == []


def test_a_cache_that_cannot_be_written_is_said(folder: Path, tmp_path: Path) -> None:
    """The run goes on without."""
    (tmp_path / "file").write_text("", "utf-8")
    audit = audited(folder, tmp_path / "file" / "cache.sqlite")
    assert any("cannot be used" in aside for aside in audit.asides) and len(audit.results) == 3


class Trap:
    """Unpickled, it would write a file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return Path.write_text, (self.path, "sprung")


@pytest.mark.parametrize("value", [b"", b"no zlib", zlib.compress(b"no pickle"), zlib.compress(pickle.dumps((1, 2)))])
def test_a_damaged_entry_is_a_miss(folder: Path, tmp_path: Path, value: bytes) -> None:
    """It is worked out again."""
    cache = tmp_path / "cache.sqlite"
    audited(folder, cache)
    with sqlite3.connect(cache) as connection:
        connection.execute("update judged set value = ?", (value,))
    connection.close()
    assert len(audited(folder, cache).results) == 3 and len(judged) == 3


def test_an_entry_runs_nothing(folder: Path, tmp_path: Path) -> None:
    """Whoever can write to the cache cannot run code through it."""
    cache = tmp_path / "cache.sqlite"
    audited(folder, cache)
    trap = zlib.compress(pickle.dumps(Trap(tmp_path / "sprung.txt")))
    with sqlite3.connect(cache) as connection:
        connection.execute("update judged set value = ?", (trap,))
    connection.close()
    audited(folder, cache)
    assert len(judged) == 3 and not (tmp_path / "sprung.txt").exists()


def test_a_document_is_known_by_all_that_it_is(tmp_path: Path) -> None:
    """Its name and what is known of it count as its text does."""
    cache = Cache(tmp_path / "x.sqlite", "rules")
    documents = [
        Document("a", "text"),
        Document("b", "text"),
        Document("a", "text", {"source": "The Ledger"}),
        Document("a", "text", markdown=True),
    ]
    keys = {cache._key(document) for document in documents}
    assert len(keys) == 4
    title = "".join(["The ", "Ledger"])
    assert cache._key(Document("a", "text", {"source": title, "title": title})) == cache._key(
        Document("a", "text", {"source": "The Ledger", "title": "The Ledger"})
    )


def test_the_environment_is_known_by_the_rules_own_files() -> None:
    """The packs in use count, and the same ones make the same name."""
    assert environment_of([Words()]) == environment_of([Words()]) != environment_of([])


def test_the_environment_changes_with_what_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A distribution that comes or goes, or has another version, may change what rules say."""
    monkeypatch.syspath_prepend(tmp_path)
    found = {environment_of([])}
    for name in ("lexicon-1.0.dist-info", "lexicon-1.1.dist-info"):
        (tmp_path / name).mkdir()
        found.add(environment_of([]))
        (tmp_path / name).rmdir()
    assert len(found) == 3
    assert environment_of([]) in found


class Numbers(Rule):
    """Reckons with numpy, as rules that carry models do."""

    id = "tone/numbers"
    languages = frozenset()

    def check(self, doc: Document) -> Iterator[Hit | Judgement | Measure]:
        """Numbers that are none of Python's."""
        judged.append(doc.id)
        yield Hit(Span(0, 1), "It is odd.", confidence=np.float64(0.5))
        yield Measure("loudness", np.float32(3))
        yield Judgement("foul", "foul", np.float64(0.5), cap=np.float64(50))


def test_numbers_of_any_kind_are_kept(folder: Path, tmp_path: Path) -> None:
    """What rules yield is made plain before it is kept."""
    cache = tmp_path / "cache.sqlite"
    first = audited(folder, cache, [Numbers()])
    second = audited(folder, cache, [Numbers()])
    assert judged == [] and [r.findings for r in first.results] == [r.findings for r in second.results]
    assert type(first.results[0].measures["loudness"]) is type(first.results[0].findings[0].confidence) is float


def test_what_is_judged_before_a_stop_is_kept(tmp_path: Path) -> None:
    """Batch by batch of documents that are judged together; the next run does the others."""

    class Stops(Words):
        """Somebody stops the audit when it comes to some document."""

        id = "tone/stops"

        def check(self, doc: Document) -> Iterator[Hit | Judgement | Measure]:
            """Nothing else."""
            if doc.id == stop:
                raise KeyboardInterrupt
            return super().check(doc)

    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number:02}.txt").write_text(f"Text {number} has a bad end.", "utf-8")
    stop = "40.txt"
    with pytest.raises(KeyboardInterrupt):
        audit_paths([str(folder)], [Stops()], jobs=1, cache=tmp_path / "cache.sqlite")
    stop = ""
    judged.clear()
    audit = audit_paths([str(folder)], [Stops()], jobs=1, cache=tmp_path / "cache.sqlite")
    assert len(audit.results) == 60 and judged == [f"{number:02}.txt" for number in range(32, 60)]
