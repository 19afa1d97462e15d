"""Phrase rules: TOML as a rule. What a file may not say is tested with the packs."""

from __future__ import annotations

import pytest

from auditor import Document, Severity, audit
from auditor.phrases import PhraseRule, read_phrase_rule

FILE = """
page = "Words that we do not print."
message = "We do not print this."
suggestion = "Say what you mean."
severity = "error"
confidence = 0.9
standard = "House style"
phrases = ["synergy", { text = "synergy effects", message = "Twice nothing." }, "isn't it"]
fires = ["It has [[synergy]]."]
passes = ["It works."]
"""


def rule(extra: str = "") -> PhraseRule:
    """The rule with further keys."""
    return read_phrase_rule("tone/house", (FILE + extra).encode())


def found(text: str, extra: str = "", *, markdown: bool = False) -> list[tuple[str, str, str]]:
    """Excerpt, message and suggestion of each finding."""
    (result,) = audit([Document("a", text, markdown=markdown)], [rule(extra)])
    assert not result.failures
    return [(finding.excerpt, finding.message, finding.suggestion) for finding in result.findings]


def test_phrases_are_found_in_any_case_and_typography() -> None:
    """Curly apostrophes and capitals do not hide a phrase; of two that overlap the longer counts."""
    assert found("Such SYNERGY effects, isn\u2019t it? The synergy of it kept all of the staff busy.") == [
        ("SYNERGY effects", "Twice nothing.", "Say what you mean."),
        ("isn\u2019t it", "We do not print this.", "Say what you mean."),
        ("synergy", "We do not print this.", "Say what you mean."),
    ]


def test_the_facts_of_the_file_are_those_of_the_rule() -> None:
    """Severity, confidence, standard, page and examples come from the file."""
    one = rule()
    assert (one.id, one.severity, one.confidence, one.standard) == ("tone/house", Severity.ERROR, 0.9, "House style")
    assert one.page == "Words that we do not print."
    assert [example.must_fire for example in one.examples] == [True, False]


def test_quotations_are_left_alone_unless_the_file_says_so() -> None:
    """The words of others are not the writer's."""
    text = "The owner of the mill said: \u201cWe looked for synergy and there was none of it at all.\u201d"
    assert not found(text)
    assert found(text, 'where = ["body", "quotations"]')


def test_headings_count_only_where_the_file_says_so() -> None:
    """By default a rule reads the article's body."""
    text = "# All about synergy\n\nThe mill was sold on Monday to a group of farmers, the county said.\n"
    assert not found(text, markdown=True)
    assert found(text, 'where = ["heading"]', markdown=True)


@pytest.mark.parametrize("rule_id", ["tone/House", "style/house", "house", "tone/a/b", "tone/ho-use"])
def test_ids_are_paths(rule_id: str) -> None:
    """The path of the file is the id, and it has a form."""
    with pytest.raises(ValueError, match="is no rule id"):
        read_phrase_rule(rule_id, FILE.encode())
