"""Several processes: the same results, in the same order, and a process that dies costs one document."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor import Document, Hit, Rule, Span
from auditor.run import pool
from auditor.run.local import audit_paths


class Words(Rule):
    """Finds every "bad", and tells its process."""

    id = "tone/words"
    languages = frozenset()
    literals = frozenset({"bad"})

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit a word."""
        for _, span in doc.find(self.literals):
            yield Hit(span, "It is bad.")


class Kills(Rule):
    """Ends its own process on some documents, as a crash in native code would."""

    id = "tone/kills"
    languages = frozenset()

    def check(self, doc: Document) -> Iterator[Hit]:
        """Not on all."""
        if "poison" in doc.text:
            os.kill(os.getpid(), signal.SIGKILL)
        yield Hit(Span(0, 1), "It lives.")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Twenty documents and a blank one, in batches of three."""
    for number in range(20):
        (tmp_path / f"{number:02}.txt").write_text(f"Text {number} has a bad end. " * (number + 1), "utf-8")
    (tmp_path / "blank.txt").write_text(" ", "utf-8")
    monkeypatch.setattr(pool, "BATCH_INPUTS", 3)
    return tmp_path


def test_processes_change_nothing(folder: Path) -> None:
    """Results, notes and what was not read are the same from one process and from three."""
    alone, together = (audit_paths([str(folder)], [Words()], jobs=jobs) for jobs in (1, 3))
    assert [result.findings for result in alone.results] == [result.findings for result in together.results]
    assert [result.score for result in alone.results] == [result.score for result in together.results]
    assert alone.unaudited == together.unaudited and alone.notes == together.notes
    assert [result.document.id for result in together.results] == [f"{number:02}.txt" for number in range(20)]


def test_a_process_that_dies_costs_its_document(folder: Path) -> None:
    """The others are audited, in order, none twice; the one that kills is named."""
    for name in ("04.txt", "05.txt", "17.txt"):
        (folder / name).write_text("poison", "utf-8")
    audit = audit_paths([str(folder)], [Words(), Kills()], jobs=2)
    kept = [f"{number:02}.txt" for number in range(20) if number not in {4, 5, 17}]
    assert [result.document.id for result in audit.results] == kept
    assert [unread.name for unread in audit.unaudited] == ["04.txt", "05.txt", "17.txt", "blank.txt"]
    assert "died" in audit.unaudited[0].reason
