"""Plain data about each document, for its row on the first page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from auditor.engine import Result
from auditor.finding import Severity
from auditor.report.html.findings import Decisions, listed, top_finding
from auditor.report.html.pages import why
from auditor.report.html.site import Place, Site, lasting_anchor
from auditor.verdicts import Decision


@dataclass(frozen=True, slots=True)
class Row:
    """A document on the first page. ``filters`` has each rule that fired with its severity and highest confidence."""

    document: str
    place: Place
    lasting: str
    title: str
    result: Result
    before_review: float | None
    decision: Decision | None
    why: str
    top: tuple[str, int] | None
    severities: Sequence[tuple[str, int]]
    losses: Sequence[tuple[str, float]]
    lost: float
    copies: int
    filters: str


def rows(
    results: Sequence[Result],
    standing: Sequence[Result],
    site: Site,
    groups: Mapping[str, Mapping[str, str]],
    members: Mapping[tuple[str, str], Sequence[str]],
    decisions: Decisions,
) -> Iterator[Row]:
    """The documents as the first page lists them, worst first, one by one."""
    for card in site.cards:
        before = results[card.number]
        stands = before if standing is results else standing[card.number]
        numbered = listed(before.findings)
        top = top_finding(stands, numbered)
        severities = Counter(finding.severity for finding in stands.findings)
        losses = [(criterion, loss.points) for criterion, loss in stands.score.losses.items() if loss.points]
        group = members.get(("copy", groups.get("copy", {}).get(card.id, "")), ())
        yield Row(
            document=card.id,
            place=site.documents[card.id],
            lasting=lasting_anchor(card.id),
            title=card.title,
            result=stands,
            before_review=before.score.value if before is not stands else None,
            decision=decisions.get((card.id, "")),
            why=why(stands),
            top=(numbered[top].message, top) if top else None,
            severities=[(severity.value, severities[severity]) for severity in Severity],
            losses=losses,
            lost=sum(points for _, points in losses),
            copies=max(0, len(group) - 1),
            filters=_filters(before),
        )


def _filters(result: Result) -> str:
    surest: dict[tuple[str, str], int] = {}
    for finding in result.findings:
        key = finding.rule, finding.severity.value
        surest[key] = max(surest.get(key, 0), round(100 * finding.confidence))
    return " ".join(f"{rule}|{severity}|{sure}" for (rule, severity), sure in sorted(surest.items()))
