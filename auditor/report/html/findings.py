"""Plain data about findings, for the templates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from auditor.engine import Result
from auditor.finding import Finding
from auditor.report.html.marks import rank
from auditor.report.html.site import Links, lasting_anchor
from auditor.tables import top_rule
from auditor.verdicts import DISMISSED, Decision

MOST_LISTED = 1_000  # findings of one document; findings.csv has them all
LONGEST_SWAP = 80  # characters of words that stand in place of others
LONGEST_AROUND = 160  # characters of a sentence shown before and after the words of a finding
_SENTENCE_END = (".", "!", "?", "\u2026", ":")

Decisions = Mapping[tuple[str, str], Decision]


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding; ``mark`` is where it stands in the text, or empty where that is not shown.

    ``around`` is its sentence before, in and after its words; ``lasting`` is an anchor that outlives other audits.
    """

    number: int
    anchor: str
    lasting: str
    mark: str
    finding: Finding
    is_swap: bool
    related: str
    related_link: str
    decision: Decision | None
    around: tuple[str, str, str]

    @property
    def is_dismissed(self) -> bool:
        """Did reviewers dismiss it?"""
        return self.decision is not None and self.decision.verdict == DISMISSED


def finding_view(
    number: int, finding: Finding, anchor: str, *, in_text: bool, related: str, links: Links, decisions: Decisions
) -> FindingView:
    """What is shown of a finding; ``anchor`` is that of its document, ``related`` the place that it speaks of."""
    return FindingView(
        number=number,
        anchor=f"{anchor}-f{number}",
        lasting=f"{lasting_anchor(finding.document)}-{finding.fingerprint}",
        mark=f"{anchor}-m{number}" if in_text else "",
        finding=finding,
        is_swap=is_swap(finding),
        related=related,
        related_link=links.document(finding.related.document) if finding.related else "",
        decision=decisions.get((finding.document, finding.fingerprint)),
        around=around(finding),
    )


def around(finding: Finding) -> tuple[str, str, str]:
    """The sentence of a finding before, in and after its words; empty where it is about the whole document."""
    if finding.is_about_document or not finding.excerpt:
        return "", "", ""
    before, words, after = finding.context.partition(finding.excerpt)
    if not words:
        return "", finding.excerpt, ""
    if len(before) > LONGEST_AROUND:
        before = "\u2026 " + before[-LONGEST_AROUND:].partition(" ")[2]
    if len(after) > LONGEST_AROUND:
        after = after[:LONGEST_AROUND].rpartition(" ")[0] + " \u2026"
    return before, words, after


def listed(findings: Sequence[Finding]) -> dict[int, Finding]:
    """The findings that the report lists, by number and in order: all, or the gravest of very many."""
    numbers = range(1, len(findings) + 1)
    kept = sorted(numbers, key=lambda number: rank(findings[number - 1], number))[:MOST_LISTED]
    return {number: findings[number - 1] for number in sorted(kept)}


def top_finding(standing: Result, numbered: Mapping[int, Finding]) -> int | None:
    """The number of the finding to see first: the judgement that caps the score, or the gravest of what costs most."""
    there = {finding.fingerprint for finding in standing.findings}
    score = standing.score
    capping = {j.message or j.label for j in standing.judgements if j.label and j.label == score.capped_by}
    for number, finding in numbered.items():
        if finding.is_about_document and finding.message in capping and finding.fingerprint in there:
            return number
    rule = top_rule(standing)
    of_rule = [number for number, finding in numbered.items() if finding.rule == rule and finding.fingerprint in there]
    return min(of_rule, key=lambda number: rank(numbered[number], number), default=None)


def is_swap(finding: Finding) -> bool:
    """Does the suggestion stand in place of the words found? Advice is a sentence, a wording is not."""
    return (
        finding.criterion == "integrity"
        and 0 < len(finding.span) <= LONGEST_SWAP
        and 0 < len(finding.suggestion) <= LONGEST_SWAP
        and not finding.suggestion.endswith(_SENTENCE_END)
    )
