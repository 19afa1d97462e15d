"""Examples beyond those in the rules, kept beside the tests: the rule finds exactly the bracketed parts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from auditor.packs import installed_rules
from auditor.rule import Example
from auditor.testing import example_fault

LABELLED = Path(__file__).parent / "labelled"
FILES = ("language", "duplicated_block", "hard_to_read", "republished_without_credit", "undisclosed_sponsor")
LEAST = 30  # texts that must be found and texts that must not, those in the rule included
RULES = {rule.id: rule for rule in installed_rules()}


def read(name: str) -> list[tuple[str, Example]]:
    """The rule and the example of each line."""
    lines = (LABELLED / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [
        (row["rule"], Example(row["text"], whole=row.get("whole", False), metadata=row.get("metadata"))) for row in rows
    ]


MORE = [pair for name in FILES for pair in read(name)]


@pytest.mark.parametrize(("rule", "example"), MORE, ids=[f"{rule}-{number}" for number, (rule, _) in enumerate(MORE)])
def test_example_holds(rule: str, example: Example) -> None:
    """As those that are printed with the rule."""
    assert example_fault(RULES[rule], example) == ""


@pytest.mark.parametrize("name", FILES)
def test_examples_are_many_and_differ(name: str) -> None:
    """Thirty of each kind, with those in the rule."""
    pairs = read(name)
    (rule,) = {rule for rule, _ in pairs}
    examples = [*RULES[rule].examples, *(example for _, example in pairs)]
    assert len(set(map(repr, examples))) == len(examples)
    fires = sum(example.must_fire for example in examples)
    assert fires >= LEAST and len(examples) - fires >= LEAST
