"""The rules themselves are held to a standard: pages, examples, ids."""

from __future__ import annotations

import pytest

from auditor.packs import installed_packs
from auditor.rule import AnyRule

BUILT_IN = [rule for pack in installed_packs() if pack.name == "builtin" for rule in pack.rules]
LEAST_EXAMPLES = 10

pytestmark = pytest.mark.parametrize("rule", BUILT_IN, ids=[rule.id for rule in BUILT_IN])


def test_page_says_what_and_why(rule: AnyRule) -> None:
    """The page begins with one line, and says what the rule does and why."""
    first, _, rest = rule.page.partition("\n")
    assert first.endswith(".")
    assert "What it does" in rest and "Why" in rest


def test_rule_names_its_standard(rule: AnyRule) -> None:
    """Every rule rests on something that others agreed on."""
    assert rule.standard


def test_rule_has_examples_enough(rule: AnyRule) -> None:
    """At least ten texts that must fire and ten that must pass."""
    fires = [example for example in rule.examples if example.must_fire]
    assert len(fires) >= LEAST_EXAMPLES
    assert len(rule.examples) - len(fires) >= LEAST_EXAMPLES
    assert len(set(map(repr, rule.examples))) == len(rule.examples)


def test_confidence_is_a_probability(rule: AnyRule) -> None:
    """Confidence says how sure the rule is, from 0 to 1."""
    assert 0 < rule.confidence <= 1
