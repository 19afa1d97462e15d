"""Rules that find what a test wants found, and texts to find it in; shared by the tests of the HTML report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from auditor import Document, Hit, Judgement, Measure, Related, Rule, Severity, Span
from auditor.engine import Result, audit_corpus
from auditor.groups import linked_groups
from auditor.report.html import html_pages, html_report
from auditor.rule import AnyRule
from auditor.tables import source_rows


class Words(Rule):
    """Finds its own words.

    What it does: looks for each of the words it was given.

    Why: a test wants to know where they end up.
    """

    standard = "Standard of <b>tests</b>"
    languages = frozenset()

    def __init__(self, rule: str, words: Mapping[str, str], severity: Severity = Severity.WARNING) -> None:
        self.id = rule
        self.severity = severity
        self._words = words

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit for each time that one of the words stands in the text."""
        for word, suggestion in self._words.items():
            start = doc.text.find(word)
            while start >= 0:
                message = f"\u201c{word}\u201d is one of the words."
                yield Hit(Span(start, start + len(word)), message, suggestion)
                start = doc.text.find(word, start + 1)


class Spun(Rule):
    """Judges documents that hold "in line with" to be spun."""

    id = "integrity/spun"
    severity = Severity.ERROR
    languages = frozenset()

    def check(self, doc: Document) -> Iterator[Judgement | Measure]:
        """A judgement with a cap, and two measures."""
        spun = "in line with" in doc.text
        yield Judgement("spun", "spun" if spun else "", 0.9876 if spun else 0.012, 20.0, None, "Spun by a machine.")
        yield Measure("attributed_share", 0.25)
        yield Measure("named_sources", 3.0)


class Copy(Rule):
    """Links each document that begins alike to the first of them."""

    id = "provenance/copy"
    severity = Severity.INFO
    languages = frozenset()

    def __init__(self, original: str) -> None:
        self._original = original

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit about the beginning of every document but the original."""
        if doc.id != self._original:
            yield Hit(Span(0, 10), "Copied.", related=Related(self._original, Span(0, 10)), link="copy")


class Crash(Rule):
    """Crashes on every document."""

    id = "tone/crash"
    languages = frozenset()

    def check(self, doc: Document) -> Iterator[Hit]:
        """Never comes to an end."""
        raise RuntimeError("no <i>luck</i>")
        yield


def audited(texts: Mapping[str, str] | Sequence[Document], rules: Sequence[AnyRule]) -> list[Result]:
    """The audit of texts by document id, or of documents."""
    documents = [Document(name, text) for name, text in texts.items()] if isinstance(texts, Mapping) else texts
    return list(audit_corpus(documents, rules))


def report(texts: Mapping[str, str] | Sequence[Document], rules: Sequence[AnyRule], notes: Sequence[str] = ()) -> str:
    """The HTML report on texts by document id, or on documents."""
    results = audited(texts, rules)
    groups = linked_groups(finding for result in results for finding in result.findings)
    return html_report(results, groups, source_rows(results), rules=rules, ruleset="test-1.0:0123", notes=notes)


def pages(texts: Mapping[str, str] | Sequence[Document], rules: Sequence[AnyRule], **options: Any) -> dict[str, str]:
    """The pages of the report on texts by document id, or on documents."""
    results = audited(texts, rules)
    groups = linked_groups(finding for result in results for finding in result.findings)
    written = html_pages(results, groups, source_rows(results), rules=rules, ruleset="test-1.0:0123", **options)
    return {name: "".join(pieces) for name, pieces in written}


FILLER = "The council of the small town met on Monday and spoke for an hour about the bridge. " * 8

HOSTILE = (
    "<script>document.title = 'broken'</script>",
    '"><img src=x onerror="document.title = \'broken\'">',
    "</title></style></mark><svg onload=document.title='broken'>",
    "javascript:document.title='broken'",
    "]]> --> {{ 7 * 7 }} {% raw %} ${7*7}",
    "' onmouseover='document.title=1' x='",
    "\u202egnp.exe\u202c \u2066\u2069 \x00 \x1b[31m \x7f \x85",
)
HOSTILE_NAME = "/".join(HOSTILE) + "\udc80.txt"  # a file name that is no UTF-8 comes with lone surrogates
