"""What chat tools say is told from what people say, each as a paragraph of an article."""

from __future__ import annotations

import json
from pathlib import Path

from auditor_rules.integrity.machine_residue import MachineResidue

from auditor import Document, Hit

LABELLED = Path(__file__).parent / "labelled/residue.jsonl"
BEFORE = (
    "The council met on Monday to discuss the flood. Three streets in the old town were under water for two days, "
    "and the cellar of the school filled up to the ceiling.\n\n"
)
AFTER = (
    "\n\nRepairs will cost about 900,000 euros, the mayor said. Half of the money is to come from the state, which "
    "has promised to pay before the winter begins."
)
AT_LEAST = 0.95
AT_MOST = 0.01


def said(label: str) -> list[str]:
    """The labelled lines, all written for this."""
    rows = map(json.loads, LABELLED.read_text(encoding="utf-8").splitlines())
    return [row["text"] for row in rows if row["label"] == label]


def is_found(line: str) -> bool:
    """Is there a finding on the line?"""
    hits = [hit for hit in MachineResidue().check(Document("text", BEFORE + line + AFTER)) if isinstance(hit, Hit)]
    return any(len(BEFORE) <= hit.span.start < len(BEFORE) + len(line) for hit in hits)


def test_what_tools_say_is_found() -> None:
    """Refusals, limits of knowledge, hand-overs, offers, orders, tokens, in several languages."""
    lines = said("residue")
    assert len(lines) >= 300
    assert sum(map(is_found, lines)) >= AT_LEAST * len(lines)


def test_what_people_say_is_left_alone() -> None:
    """First persons, letters, notes of editors, recipes and quotations without marks."""
    lines = said("other")
    assert len(lines) >= 100
    assert sum(map(is_found, lines)) <= AT_MOST * len(lines)
