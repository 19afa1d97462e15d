"""Spun copies among two thousand unrelated texts, by spinners that the rule never saw."""

from __future__ import annotations

import pytest
from auditor_rules.integrity.spun_copy import SpunCopy
from events import PAIRS
from prose import CONTENT, Writer
from spinner import THESAURI, completed, spun

from auditor import Document
from auditor.engine import Result, audit_corpus

RATES = (0.05, 0.1, 0.2, 0.3, 0.4)
OF_EACH = 4  # copies by each spinner at each rate
UNRELATED = 2000


def named_original(result: Result) -> str | None:
    """The document that this one is said to be a rewriting of."""
    return next((f.related.document for f in result.findings if f.is_about_document and f.related is not None), None)


@pytest.mark.slow
def test_the_right_original_is_named_among_two_thousand_others() -> None:
    """At 5 to 40 percent of the words, by three spinners; the copy pays, and never the original or a bystander."""
    documents = [Document(f"other-{number}", Writer(number).article()) for number in range(UNRELATED)]
    copies = {}
    for rate in RATES:
        for number, thesaurus in enumerate(THESAURI):
            for again in range(OF_EACH):
                name = f"{rate}-{number}-{again}"
                text = Writer(10_000 + len(copies)).article()
                copies[f"copy-{name}"] = f"story-{name}"
                documents.append(Document(f"story-{name}", text))
                documents.append(Document(f"copy-{name}", spun(text, rate, completed(thesaurus, CONTENT), again)))
    results = {result.document.id: result for result in audit_corpus(documents, [SpunCopy()])}
    right = [copy for copy, story in copies.items() if named_original(results[copy]) == story]
    assert len(right) >= 0.97 * len(copies), sorted(set(copies) - set(right))
    blamed = {name for name, result in results.items() if result.score.capped_by}
    assert blamed <= set(copies)


def test_two_reports_of_one_event_are_no_copies() -> None:
    """They have names, numbers and even quotations in common."""
    documents = [
        Document(f"{number}-{side}", text)
        for number, pair in enumerate(PAIRS)
        for side, text in zip("ab", pair, strict=True)
    ]
    assert not [f for result in audit_corpus(documents, [SpunCopy()]) for f in result.findings]
