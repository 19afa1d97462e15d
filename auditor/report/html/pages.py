"""Plain data about one document, for the template."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from auditor.criteria import CRITERIA
from auditor.document import Document
from auditor.engine import Result
from auditor.finding import Finding, Severity
from auditor.report.html import words
from auditor.report.html.marks import Block, blocks, rank
from auditor.score import OPINION
from auditor.tables import top_rule

MOST_LISTED = 1_000  # findings of one document; findings.csv has them all
MOST_LINKED = 12  # findings linked beside one rule in the explanation of the score
LONGEST_WHY = 160  # characters of a message on the first screen
LONGEST_SWAP = 80  # characters of words that stand in place of others
_SENTENCE_END = (".", "!", "?", "\u2026", ":")


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding; ``mark`` is where it stands in the text, or empty where that is not shown."""

    number: int
    anchor: str
    mark: str
    finding: Finding
    is_swap: bool
    related: str
    related_anchor: str


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
class DocumentView:
    """One document: a row on the first screen and a section of its own."""

    anchor: str
    result: Result
    title: str
    why: str
    top: FindingView | None
    details: Sequence[tuple[str, str]]
    severities: Sequence[tuple[str, int]]
    losses: Sequence[CriterionLoss]
    lost: float
    cap: float | None
    discounted: bool
    evidence: Sequence[tuple[str, str]]
    probabilities: Mapping[str, float]
    whole: Sequence[FindingView]
    listed: Sequence[FindingView]
    left_out: Sequence[tuple[str, int]]
    blocks: Sequence[Block]
    skipped: int
    carried: Mapping[int, FindingView]
    copies: Sequence[tuple[str, str]]
    same_origin: Sequence[tuple[str, str]]


def document_view(
    result: Result,
    anchors: Mapping[str, str],
    documents: Mapping[str, Document],
    groups: Mapping[str, Mapping[str, str]],
    members: Mapping[tuple[str, str], Sequence[str]],
) -> DocumentView:
    """What the report shows of a document.

    ``anchors`` and ``documents`` are by document id; ``members`` lists the documents of a group by kind and name.
    """
    anchor = anchors[result.document.id]
    listed = _listed(result.findings)
    shown = list(blocks(result.document, listed))
    in_text = {number for block in shown for segment in block.segments for number in segment.begins}
    views = {
        number: _finding_view(number, finding, anchor, number in in_text, anchors, documents)
        for number, finding in listed.items()
    }
    severities = Counter(finding.severity for finding in result.findings)
    left_out = Counter(finding.rule for number, finding in enumerate(result.findings, 1) if number not in listed)
    losses = _losses(result, views)
    caps = [j.cap for j in result.judgements if j.label == result.score.capped_by and j.cap is not None]
    return DocumentView(
        anchor=anchor,
        result=result,
        title=result.description.title or result.document.id,
        why=_why(result),
        top=_top(result, views),
        details=_details(result),
        severities=[(severity.value, severities[severity]) for severity in Severity],
        losses=losses,
        lost=sum(loss.points or 0.0 for loss in losses),
        cap=min(caps, default=None) if result.score.capped_by else None,
        discounted=any(j.label and j.grade == OPINION for j in result.judgements),
        evidence=_evidence(result),
        probabilities={j.name: j.probability for j in result.judgements if j.probability is not None},
        whole=[view for view in views.values() if view.finding.is_about_document],
        listed=[view for view in views.values() if not view.finding.is_about_document],
        left_out=sorted(left_out.items()),
        blocks=shown,
        skipped=sum(block.skipped for block in shown),
        carried=views,
        copies=_group(result.document.id, "copy", anchors, groups, members),
        same_origin=_group(result.document.id, "origin", anchors, groups, members),
    )


def _listed(findings: Sequence[Finding]) -> dict[int, Finding]:
    """The findings that the report lists, by number and in order: all, or the gravest of very many."""
    numbers = range(1, len(findings) + 1)
    kept = sorted(numbers, key=lambda number: rank(findings[number - 1], number))[:MOST_LISTED]
    return {number: findings[number - 1] for number in sorted(kept)}


def _finding_view(
    number: int,
    finding: Finding,
    anchor: str,
    in_text: bool,
    anchors: Mapping[str, str],
    documents: Mapping[str, Document],
) -> FindingView:
    related = related_anchor = ""
    if finding.related is not None:
        related_anchor = anchors.get(finding.related.document, "")
        other = documents.get(finding.related.document)
        line = f", line {other.position(finding.related.span.start)[0]}" if other else ""
        related = finding.related.document + line
    return FindingView(
        number=number,
        anchor=f"{anchor}-f{number}",
        mark=f"{anchor}-m{number}" if in_text else "",
        finding=finding,
        is_swap=_is_swap(finding),
        related=related,
        related_anchor=related_anchor,
    )


def _is_swap(finding: Finding) -> bool:
    """Does the suggestion stand in place of the words found? Advice is a sentence, a wording is not."""
    return (
        finding.criterion == "integrity"
        and 0 < len(finding.span) <= LONGEST_SWAP
        and 0 < len(finding.suggestion) <= LONGEST_SWAP
        and not finding.suggestion.endswith(_SENTENCE_END)
    )


def _losses(result: Result, views: Mapping[int, FindingView]) -> list[CriterionLoss]:
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, finding in enumerate(result.findings, 1):
        numbers[finding.rule].append(number)
    by_criterion: dict[str, list[RuleLoss]] = defaultdict(list)
    for rule, found in sorted(numbers.items(), key=lambda item: (-len(item[1]), item[0])):
        linked = [(number, views[number].anchor) for number in found if number in views][:MOST_LINKED]
        weighs = any(result.findings[number - 1].severity is not Severity.INFO for number in found)
        by_criterion[rule.partition("/")[0]].append(
            RuleLoss(rule, len(found), linked, len(found) - len(linked), weighs)
        )
    losses = []
    for criterion in CRITERIA:
        loss = result.score.losses.get(criterion)
        losses.append(
            CriterionLoss(
                criterion=criterion,
                points=loss.points if loss else None,
                limit=loss.limit if loss else CRITERIA[criterion].points,
                rate=loss.rate if loss else 0.0,
                rules=by_criterion[criterion],
                failed=[failure.rule for failure in result.failures if failure.rule.startswith(f"{criterion}/")],
            )
        )
    return losses


def _top(result: Result, views: Mapping[int, FindingView]) -> FindingView | None:
    """The finding to see first: the judgement that caps the score, or else the gravest of the rule that costs most."""
    capping = {j.message or j.label for j in result.judgements if j.label and j.label == result.score.capped_by}
    for view in views.values():
        if view.finding.is_about_document and view.finding.message in capping:
            return view
    rule = top_rule(result)
    of_rule = [view for view in views.values() if view.finding.rule == rule]
    return min(of_rule, key=lambda view: rank(view.finding, view.number), default=None)


def _why(result: Result) -> str:
    if result.score.value is None:
        return words.why_not_scored(result.description.words, result.description.language)
    if not result.findings:
        return "Nothing found."
    return "" if top_rule(result) else "Nothing that costs points."


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


def _group(
    document: str,
    kind: str,
    anchors: Mapping[str, str],
    groups: Mapping[str, Mapping[str, str]],
    members: Mapping[tuple[str, str], Sequence[str]],
) -> list[tuple[str, str]]:
    """The other documents of a document's group, with their anchors."""
    name = groups.get(kind, {}).get(document)
    return [(other, anchors[other]) for other in members.get((kind, name or ""), ()) if other != document]
