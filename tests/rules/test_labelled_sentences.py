"""Rules held against sentences of many genres that were labelled before the rules saw them.

``labelled/RULE.jsonl`` has one text a line: ``spans`` are what an editor would mark, ``label`` whether there is any,
``site`` the genre. Texts whose CRC-32 is odd are for testing alone; the others may be looked at and fitted to, as may
all of ``labelled/training``. The floors are what was measured, less a little; raise them when a rule gets better.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from auditor_rules.claims.unattributed_claim import UnattributedClaim
from auditor_rules.claims.unsourced_figure import UnsourcedFigure
from auditor_rules.sources.anonymous_source import AnonymousSource
from auditor_rules.sources.second_hand_report import SecondHandReport
from auditor_rules.sources.weasel_attribution import WeaselAttribution
from auditor_rules.tone.loaded_language import LoadedLanguage
from auditor_rules.tone.overclaiming import Overclaiming

from auditor import Document, Hit, Rule, Span

LABELLED = Path(__file__).parent / "labelled"
LEAST = 30  # sentences that a rule should find, and as many that it should not, those in the rule included
# rules that may answer, least recall, least precision
FLOORS: dict[str, tuple[tuple[Rule, ...], float, float]] = {
    "unattributed_claim": ((UnattributedClaim(), UnsourcedFigure()), 0.55, 0.95),
    "loaded_language": ((LoadedLanguage(), Overclaiming()), 0.75, 0.88),
    "weasel_attribution": ((WeaselAttribution(),), 0.6, 0.9),
    "anonymous_source": ((AnonymousSource(),), 0.8, 0.9),
    "second_hand_report": ((SecondHandReport(),), 0.8, 0.9),
    "overclaiming": ((Overclaiming(),), 0.7, 0.9),
    "unsourced_figure": ((UnsourcedFigure(), UnattributedClaim()), 0.75, 0.75),
}


def rows(name: str) -> Iterator[dict[str, Any]]:
    """The labelled texts for one rule that are kept for testing."""
    for line in (LABELLED / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if zlib.crc32(row["text"].encode("utf-8")) & 1:
            yield row


@pytest.mark.parametrize("name", FLOORS)
def test_rules_agree_with_labels(name: str) -> None:
    """Enough of what is marked is found, and little else."""
    rules, least_recall, least_precision = FLOORS[name]
    found = wanted = wrong = 0
    for row in rows(name):
        doc = Document(row["site"], row["text"])
        marked = [Span(*span) for span in row["spans"]]
        hits = [one.span for rule in rules for one in rule.check(doc) if isinstance(one, Hit)]
        wanted += bool(marked)
        found += any(hit.overlaps(span) for hit in hits for span in marked)
        wrong += any(not any(hit.overlaps(span) for span in marked) for hit in hits)
    assert found >= least_recall * wanted
    assert found >= least_precision * (found + wrong)


@pytest.mark.parametrize("name", FLOORS)
def test_spans_and_labels_agree(name: str) -> None:
    """What is marked lies inside the text, and a text is labelled as faulty where something is marked."""
    for row in rows(name):
        assert all(0 <= start < end <= len(row["text"]) for start, end in row["spans"])
        assert row["label"] == bool(row["spans"])


@pytest.mark.parametrize("name", FLOORS)
def test_sentences_are_many(name: str) -> None:
    """Thirty different ones of each kind, with those in the rule."""
    examples = {(example.text, example.must_fire) for example in FLOORS[name][0][0].examples}
    lines = (LABELLED / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    examples |= {(row["text"], row["label"]) for row in map(json.loads, lines)}
    faulty = sum(is_faulty for _, is_faulty in examples)
    assert faulty >= LEAST and len(examples) - faulty >= LEAST
