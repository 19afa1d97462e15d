"""Documents compared with one another: the same to the byte from any number of processes, in any order, from disk."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from events import PAIRS
from prose import CONTENT, Writer
from spinner import THESAURI, completed, spun

from auditor import CorpusRule, Document
from auditor.config import Config, plan_of
from auditor.engine import Result, audit_corpus
from auditor.limits import Limits
from auditor.packs import installed_rules
from auditor.run import pool
from auditor.run.local import audit_paths
from auditor.run.reports import write_reports

RULES = [rule for rule in installed_rules() if isinstance(rule, CorpusRule)]
FOOTER = "The paper is printed on the island and has belonged to those who read it since the year of the great storm."


def corpus() -> dict[str, str]:
    """Two reports on each of some events, a spun copy, copies with a sentence more, and next to nothing."""
    texts = {f"{at:02}-{side}": text for at, pair in enumerate(PAIRS) for side, text in zip("ab", pair, strict=True)}
    for number in range(6):
        texts[f"story-{number}"] = Writer(number).article()
    texts["spun"] = spun(texts["story-1"], 0.3, completed(THESAURI[0], CONTENT), 1)
    texts["copy"] = f"{texts['story-2']} {Writer(99).sentence()}"
    for number in range(30):
        texts[f"agency-{number:02}"] = texts["story-3"]
    return {name: f"{text}\n\n{FOOTER}\n" for name, text in texts.items()} | {"blank": " ", "one-word": "Rain."}


def said(results: Sequence[Result]) -> dict[str, object]:
    """What the results say, by document."""
    return {one.document.id: (one.findings, one.score, one.judgements, one.failures) for one in results}


def test_neither_processes_nor_memory_change_a_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every table is the same from one process and from three, from memory and from disk."""
    monkeypatch.setattr(pool, "BATCH_INPUTS", 5)
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in corpus().items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    tables = []
    for jobs, spill in ((1, Limits.spill_mb), (3, Limits.spill_mb), (1, 0.001)):
        plan = plan_of(Config(limits=Limits(spill_mb=spill)), RULES)
        out = tmp_path / f"{jobs}-{spill}"
        write_reports(audit_paths([str(folder)], plan, jobs=jobs), plan.rules, out)
        tables.append({path.name: path.read_bytes() for path in out.glob("*.csv")})
    assert b"spun_copy" in tables[0]["findings.csv"] and b"shared_wording" in tables[0]["findings.csv"]
    assert tables[0] == tables[1] == tables[2]


def test_the_order_of_documents_changes_nothing() -> None:
    """Whatever is read first."""
    documents = [Document(name, text) for name, text in corpus().items()]
    expected = said(list(audit_corpus(documents, RULES)))
    for seed in range(2):
        random.Random(seed).shuffle(documents)
        assert said(list(audit_corpus(documents, RULES))) == expected


def test_one_document_again_and_again() -> None:
    """More often than notes are kept: nobody pays, everybody is told, and the footer of all is no copying."""
    documents = [Document(f"{number:03}", Writer(1).article()) for number in range(250)]
    documents += [Document(f"x{number:03}", f"{Writer(number + 2).article(60)}\n\n{FOOTER}") for number in range(40)]
    results = list(audit_corpus([*documents, Document("blank", "")], RULES))
    assert not [failure for result in results for failure in result.failures]
    wording = [f for result in results for f in result.findings if f.rule == "provenance/shared_wording"]
    assert {f.document for f in wording} == {f"{number:03}" for number in range(250)}
    assert all("250 documents" in f.message and f.severity.value == "info" for f in wording)
