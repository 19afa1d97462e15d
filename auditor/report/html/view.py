"""Plain data about all documents, for the template: nothing of it is HTML yet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from auditor.engine import Result
from auditor.finding import Failure
from auditor.report.html import words
from auditor.report.html.pages import DocumentView, document_view
from auditor.rule import AnyRule

MOST_NAMED = 50  # documents named under a rule or a criterion that was not assessed


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule that found something; ``paragraphs`` are its page. ``documents`` are (id, anchor, number of findings)."""

    id: str
    anchor: str
    headline: str
    paragraphs: Sequence[str]
    standard: str
    found: int
    documents: Sequence[tuple[str, str, int]]
    more: int


@dataclass(frozen=True, slots=True)
class NotAssessed:
    """A criterion or rule that did not judge some documents: (id, anchor) of each, and how many more there are."""

    name: str
    count: int
    documents: Sequence[tuple[str, str]]
    more: int


@dataclass(frozen=True, slots=True)
class View:
    """The whole report. ``documents`` stand worst first, ``grades`` too.

    ``silent`` are the rules that judged something and found nothing, ``idle`` those that judged nothing.
    """

    documents: Sequence[DocumentView]
    grades: Sequence[tuple[str, int]]
    findings: int
    judgements: Sequence[str]
    sources: Sequence[Mapping[str, object]]
    anchors: Mapping[str, str]
    not_assessed: Sequence[NotAssessed]
    failures: Sequence[tuple[Failure, str]]
    rules: Sequence[RuleView]
    silent: Sequence[str]
    idle: Sequence[str]
    ruleset: str
    notes: Sequence[str]


def view(
    results: Sequence[Result],
    groups: Mapping[str, Mapping[str, str]],
    sources: Sequence[Mapping[str, object]],
    *,
    rules: Sequence[AnyRule],
    ruleset: str,
    notes: Sequence[str],
) -> View:
    """What the report shows, in the order in which it shows it."""
    by_id = sorted(results, key=lambda result: result.document.id)
    anchors = {result.document.id: f"d{number}" for number, result in enumerate(by_id, 1)}
    texts = {result.document.id: result.document for result in by_id}
    members: dict[tuple[str, str], list[str]] = defaultdict(list)
    for kind in sorted(groups):
        for document in sorted(groups[kind]):
            if document in anchors:
                members[kind, groups[kind][document]].append(document)
    documents = [document_view(result, anchors, texts, groups, members) for result in sorted(by_id, key=_worst_first)]
    grades = Counter(result.score.grade for result in results)
    found = {finding.rule for result in results for finding in result.findings}
    judged = {rule for result in results for rule in result.assessed}
    return View(
        documents=documents,
        grades=[(grade, grades[grade]) for grade in (*words.GRADES, *sorted(grades.keys() - words.GRADES.keys()))],
        findings=sum(len(result.findings) for result in results),
        judgements=sorted({name for document in documents for name in document.probabilities}),
        sources=sources,
        anchors=anchors,
        not_assessed=_not_assessed(by_id, anchors),
        failures=[(failure, anchors[failure.document]) for result in by_id for failure in result.failures],
        rules=_rule_views(by_id, anchors, rules),
        silent=sorted(judged - found),
        idle=sorted({rule.id for rule in rules} - judged - found),
        ruleset=ruleset,
        notes=notes,
    )


def rule_anchor(rule: str) -> str:
    """Where a rule's page stands in the report."""
    return "rule-" + rule.replace("/", "-")


def _worst_first(result: Result) -> tuple[bool, float, str]:
    """By score; those without one come last, because nothing can be said of them."""
    value = result.score.value
    return value is None, round(value or 0.0, 6), result.document.id


def _not_assessed(results: Sequence[Result], anchors: Mapping[str, str]) -> list[NotAssessed]:
    by_name: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for result in results:
        for name in result.not_assessed:
            by_name[name].append((result.document.id, anchors[result.document.id]))
    return [
        NotAssessed(name, len(documents), documents[:MOST_NAMED], max(0, len(documents) - MOST_NAMED))
        for name, documents in sorted(by_name.items())
    ]


def _rule_views(results: Sequence[Result], anchors: Mapping[str, str], rules: Sequence[AnyRule]) -> list[RuleView]:
    """The rules that found something, in the order of their ids."""
    known = {rule.id: rule for rule in rules}
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for result in results:
        for finding in result.findings:
            found[finding.rule][result.document.id] += 1
    views = []
    for name, by_document in sorted(found.items()):
        rule = known.get(name)
        headline, *paragraphs = _paragraphs(rule.page) if rule and rule.page else [words.plain(name)]
        documents = sorted(by_document.items(), key=lambda item: (-item[1], item[0]))
        views.append(
            RuleView(
                id=name,
                anchor=rule_anchor(name),
                headline=headline,
                paragraphs=paragraphs,
                standard=rule.standard if rule else "",
                found=by_document.total(),
                documents=[(document, anchors[document], count) for document, count in documents[:MOST_NAMED]],
                more=max(0, len(documents) - MOST_NAMED),
            )
        )
    return views


def _paragraphs(page: str) -> list[str]:
    """A docstring's paragraphs, each on one line; an item of a list is a paragraph."""
    paragraphs: list[str] = [""]
    for line in page.splitlines():
        if not line.strip():
            paragraphs.append("")
        elif line.lstrip().startswith(("- ", "* ")):
            paragraphs.append("\u2022 " + line.strip()[2:])
        else:
            paragraphs[-1] = f"{paragraphs[-1]} {line.strip()}".strip()
    return [paragraph for paragraph in paragraphs if paragraph]
