"""Plain data about one document, for its section of the report."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from auditor.criteria import CRITERIA
from auditor.document import Document
from auditor.engine import Result, outline_of
from auditor.finding import Severity
from auditor.report.html import words
from auditor.report.html.findings import Decisions, FindingView, finding_view, listed
from auditor.report.html.marks import Block, blocks
from auditor.report.html.sides import Sides, sides
from auditor.report.html.site import Links, lasting_anchor
from auditor.report.html.view import MOST_NAMED
from auditor.score import OPINION
from auditor.verdicts import Decision

MOST_LINKED = 12  # findings linked beside one rule in the explanation of the score


@dataclass(frozen=True, slots=True)
class RuleLoss:
    """A rule under the criterion that it costs points in: links to its first findings, and how many more there are."""

    rule: str
    count: int
    linked: Sequence[tuple[int, str]]
    more: int
    weighs: bool


@dataclass(frozen=True, slots=True)
class CriterionLoss:
    """A line of the explained score; ``points`` is None where the criterion was not assessed.

    ``failed`` are rules of the criterion that crashed here: their silence means nothing.
    """

    criterion: str
    points: float | None
    limit: float
    rate: float
    rules: Sequence[RuleLoss]
    failed: Sequence[str]


@dataclass(frozen=True, slots=True)
class Others:
    """The other documents of a group, the first with links to them, and how many more there are."""

    linked: Sequence[tuple[str, str]]
    more: int


@dataclass(frozen=True, slots=True)
class Original:
    """What a document was copied from, and both texts side by side."""

    document: str
    link: str
    is_spun: bool
    rows: Sequence[Sides]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One document with its findings and its text. ``result`` is what stands after the review."""

    anchor: str
    lasting: str
    result: Result
    title: str
    why: str
    before_review: float | None
    decision: Decision | None
    details: Sequence[tuple[str, str]]
    severities: Sequence[tuple[str, int]]
    losses: Sequence[CriterionLoss]
    lost: float
    cap: float | None
    discounted: bool
    evidence: Sequence[tuple[str, str]]
    found: int
    whole: Sequence[FindingView]
    listed: Sequence[FindingView]
    left_out: Sequence[tuple[str, int]]
    has_text: bool
    has_layers: bool
    blocks: Sequence[Block]
    skipped: int
    carried: Mapping[int, FindingView]
    dismissed: frozenset[int]
    copies: Others
    same_origin: Others
    original: Original | None


@dataclass(frozen=True)
class Corpus:
    """What the sections of documents share: other documents, their groups, and what reviewers decided."""

    other: Callable[[str], Document | None]
    groups: Mapping[str, Mapping[str, str]]
    members: Mapping[tuple[str, str], Sequence[str]]
    decisions: Decisions
    excerpts_only: bool


def document_view(before: Result, standing: Result, anchor: str, links: Links, corpus: Corpus) -> DocumentView:
    """What the report shows of a document, which the rules judged ``before`` and which stands after the review."""
    document = before.document.bare()  # annotations are worked out for this section and go with it
    numbered = listed(before.findings)
    outline = None if corpus.excerpts_only else before.outline or outline_of(document, is_spun=_is_spun(before))
    shown = list(blocks(document, numbered, outline)) if outline else []
    in_text = {number for block in shown for segment in block.segments for number in segment.begins}
    views = {}
    for number, finding in numbered.items():
        related = ""
        if finding.related is not None:
            other = corpus.other(finding.related.document)
            line = f", line {other.position(finding.related.span.start)[0]}" if other else ""
            related = finding.related.document + line
        views[number] = finding_view(
            number,
            finding,
            anchor,
            in_text=number in in_text,
            related=related,
            links=links,
            decisions=corpus.decisions,
        )
    severities = Counter(finding.severity for finding in standing.findings)
    left_out = Counter(finding.rule for number, finding in enumerate(before.findings, 1) if number not in numbered)
    losses = _losses(before, standing, views)
    caps = [j.cap for j in standing.judgements if j.label == standing.score.capped_by and j.cap is not None]
    return DocumentView(
        anchor=anchor,
        lasting=lasting_anchor(document.id),
        result=standing,
        title=standing.description.title or document.id,
        why=why(standing),
        before_review=before.score.value if before is not standing else None,
        decision=corpus.decisions.get((document.id, "")),
        details=_details(standing),
        severities=[(severity.value, severities[severity]) for severity in Severity],
        losses=losses,
        lost=sum(loss.points or 0.0 for loss in losses),
        cap=min(caps, default=None) if standing.score.capped_by else None,
        discounted=any(j.label and j.grade == OPINION for j in standing.judgements),
        evidence=_evidence(standing),
        found=len(before.findings),
        whole=[view for view in views.values() if view.finding.is_about_document],
        listed=[view for view in views.values() if not view.finding.is_about_document],
        left_out=sorted(left_out.items()),
        has_text=not corpus.excerpts_only,
        has_layers=outline is not None and bool(outline.quoted or outline.said or outline.by),
        blocks=shown,
        skipped=sum(block.skipped for block in shown),
        carried=views,
        dismissed=frozenset(number for number, view in views.items() if view.is_dismissed),
        copies=_group(document.id, "copy", links, corpus),
        same_origin=_group(document.id, "origin", links, corpus),
        original=None if corpus.excerpts_only else _original(standing, document, links, corpus),
    )


def _losses(before: Result, standing: Result, views: Mapping[int, FindingView]) -> list[CriterionLoss]:
    there = {finding.fingerprint for finding in standing.findings}
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, finding in enumerate(before.findings, 1):
        if finding.fingerprint in there:
            numbers[finding.rule].append(number)
    by_criterion: dict[str, list[RuleLoss]] = defaultdict(list)
    for rule, found in sorted(numbers.items(), key=lambda item: (-len(item[1]), item[0])):
        linked = [(number, views[number].anchor) for number in found if number in views][:MOST_LINKED]
        weighs = any(before.findings[number - 1].severity is not Severity.INFO for number in found)
        by_criterion[rule.partition("/")[0]].append(
            RuleLoss(rule, len(found), linked, len(found) - len(linked), weighs)
        )
    losses = []
    for criterion in CRITERIA:
        loss = standing.score.losses.get(criterion)
        losses.append(
            CriterionLoss(
                criterion=criterion,
                points=loss.points if loss else None,
                limit=loss.limit if loss else CRITERIA[criterion].points,
                rate=loss.rate if loss else 0.0,
                rules=by_criterion[criterion],
                failed=[failure.rule for failure in standing.failures if failure.rule.startswith(f"{criterion}/")],
            )
        )
    return losses


def why(result: Result) -> str:
    """Why nothing stands out in a document, or why it has no score; empty where findings say it."""
    if result.score.value is None:
        return words.why_not_scored(result.description.words, result.description.language)
    if not result.findings:
        return "Nothing found."
    return "" if any(loss.points >= 0.05 for loss in result.score.losses.values()) else "Nothing that costs points."


def _details(result: Result) -> list[tuple[str, str]]:
    known = result.description
    details = [
        ("Source", known.source),
        ("Author", known.author),
        ("Date", known.date),
        ("Address", known.url),  # as text: the report leads nowhere outside itself
        ("Language", known.language),
        ("Words", f"{known.words:,}"),
    ]
    return [(name, value) for name, value in details if value]


def _evidence(result: Result) -> list[tuple[str, str]]:
    judged = [
        (
            words.JUDGEMENTS.get(judgement.name, words.plain(judgement.name).capitalize()),
            " \u2013 ".join(
                part
                for part in (
                    f"{words.percent(judgement.probability)} likely" if judgement.probability is not None else "",
                    judgement.label and f"judged \u201c{judgement.label}\u201d",
                )
                if part
            ),
        )
        for judgement in sorted(result.judgements, key=lambda judgement: judgement.name)
    ]
    measured = [words.measure(name, result.measures[name]) for name in sorted(result.measures)]
    return [*measured, *((name, value) for name, value in judged if value)]


def _group(document: str, kind: str, links: Links, corpus: Corpus) -> Others:
    """The other documents of a document's group: were all of them linked from each, pages would never end."""
    members = corpus.members.get((kind, corpus.groups.get(kind, {}).get(document, "")), ())
    named = islice((other for other in members if other != document), MOST_NAMED)
    return Others([(other, links.document(other)) for other in named], max(0, len(members) - 1 - MOST_NAMED))


def _is_spun(result: Result) -> bool:
    return any(judgement.name == "spun" and judgement.label for judgement in result.judgements)


def _original(result: Result, document: Document, links: Links, corpus: Corpus) -> Original | None:
    """The document that this one was copied from: of those a finding names as a copy, the first that it pays for."""
    is_spun = _is_spun(result)
    for finding in result.findings:
        if finding.link == "copy" and finding.related and (is_spun or finding.severity is not Severity.INFO):
            name = finding.related.document
            if (other := corpus.other(name)) and name != document.id:
                return Original(name, links.document(name), is_spun, sides(document, other.bare()))
    return None
