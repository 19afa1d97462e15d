"""For people who write rules: do a rule's examples hold?"""

from __future__ import annotations

from auditor.document import Document
from auditor.engine import audit_corpus
from auditor.rule import AnyRule, Example
from auditor.span import Span


def example_fault(rule: AnyRule, example: Example) -> str:
    """What the rule does wrong on the example; empty if the example holds."""
    document = Document("example", example.text, example.metadata, example.markdown)
    others = [Document(f"other-{number}", text) for number, text in enumerate(example.others, 1)]
    result = next(iter(audit_corpus([document, *others], [rule])))
    if result.failures:
        return f"{rule.id} crashed on {example.text!r}: {result.failures[0].error}"
    if rule.id not in result.assessed:
        return f"{rule.id} does not judge texts in {document.language.code!r}: {example.text!r}"
    found = tuple(sorted({finding.span for finding in result.findings}))
    if found == tuple(sorted(set(example.spans))):
        return ""
    expected = _quoted(example.spans, example.text)
    return f"{rule.id} expected {expected} but found {_quoted(found, example.text)} in {example.text!r}"


def _quoted(spans: tuple[Span, ...], text: str) -> str:
    return "; ".join(repr(span.of(text)) if span.end else "the whole document" for span in spans) or "nothing"
