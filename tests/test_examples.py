"""The examples in the rules, run as tests."""

import pytest

from auditor.packs import installed_rules
from auditor.rule import AnyRule, Example
from auditor.testing import example_fault

EXAMPLES = [(rule, example) for rule in installed_rules() for example in rule.examples]


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{rule.id}-{example.text[:30]!r}" for rule, example in EXAMPLES]
)
def test_example_holds(rule: AnyRule, example: Example) -> None:
    """A rule finds exactly the bracketed parts of its own examples."""
    assert example_fault(rule, example) == ""
