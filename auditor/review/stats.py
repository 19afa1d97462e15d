"""What a review says of the rules, of the scores and of the reviewers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from auditor.intervals import wilson
from auditor.review.entries import Entry, decided
from auditor.verdicts import AGREE, CONFIRMED, DISMISSED, DISPUTED, TOO_HIGH, TOO_LOW


@dataclass(frozen=True, slots=True)
class RuleStats:
    """What reviewers said of a rule's findings; ``precision`` is None where nothing is decided."""

    rule: str
    confirmed: int
    dismissed: int
    disputed: int
    precision: float | None
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two reviewers agree on the findings that both judged; ``kappa`` is None where chance explains all."""

    one: str
    other: str
    both: int
    same: int
    kappa: float | None


@dataclass(frozen=True, slots=True)
class GradeStats:
    """How often reviewers agree with the scores of one grade."""

    grade: str
    agree: int
    too_high: int
    too_low: int


@dataclass(frozen=True, slots=True)
class Stats:
    """The statistics of a review. ``overall`` is over all rules."""

    rules: Sequence[RuleStats]
    overall: RuleStats
    agreements: Sequence[Agreement]
    grades: Sequence[GradeStats]


def stats(entries: Iterable[Entry]) -> Stats:
    """Count what a record says. A finding counts once, however many reviewers judged it."""
    entries = [entry for entry in entries if entry.verdict]
    rules = {entry.key: entry.rule for entry in entries if entry.fingerprint}
    by_rule: dict[str, Counter[str]] = defaultdict(Counter)
    for key, decision in decided(entry for entry in entries if entry.fingerprint).items():
        by_rule[rules[key]][decision.verdict] += 1
    total = sum(by_rule.values(), Counter[str]())
    return Stats(
        rules=[_rule_stats(rule, counts) for rule, counts in sorted(by_rule.items())],
        overall=_rule_stats("all rules", total),
        agreements=_agreements(entries),
        grades=_grades(entries),
    )


def kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Cohen's kappa (1960): agreement beyond chance; None where both always say the same one thing, or nothing."""
    if not pairs:
        return None
    observed = sum(one == other for one, other in pairs) / len(pairs)
    ones, others = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    expected = sum(ones[verdict] * others[verdict] for verdict in ones) / len(pairs) ** 2
    return None if expected == 1 else (observed - expected) / (1 - expected)


def _rule_stats(rule: str, counts: Mapping[str, int]) -> RuleStats:
    confirmed, dismissed = counts.get(CONFIRMED, 0), counts.get(DISMISSED, 0)
    judged = confirmed + dismissed
    low, high = wilson(confirmed, judged)
    precision = confirmed / judged if judged else None
    return RuleStats(rule, confirmed, dismissed, counts.get(DISPUTED, 0), precision, low, high)


def _agreements(entries: Sequence[Entry]) -> list[Agreement]:
    verdicts: dict[str, dict[tuple[str, str], str]] = defaultdict(dict)
    for entry in entries:
        if entry.fingerprint:
            verdicts[entry.reviewer or "unnamed"][entry.key] = entry.verdict
    agreements = []
    for one, other in combinations(sorted(verdicts), 2):
        both = sorted(verdicts[one].keys() & verdicts[other].keys())
        pairs = [(verdicts[one][key], verdicts[other][key]) for key in both]
        if pairs:
            agreements.append(Agreement(one, other, len(pairs), sum(a == b for a, b in pairs), kappa(pairs)))
    return agreements


def _grades(entries: Sequence[Entry]) -> list[GradeStats]:
    by_grade: dict[str, Counter[str]] = defaultdict(Counter)
    for entry in entries:
        if not entry.fingerprint:
            by_grade[entry.grade][entry.verdict] += 1
    return [
        GradeStats(grade, counts[AGREE], counts[TOO_HIGH], counts[TOO_LOW])
        for grade, counts in sorted(by_grade.items())
    ]
