"""What the findings cost: a score out of 100 in which every lost point opens to findings.

The loss of a criterion saturates with the density of its findings, so that one more finding in a bad text
costs less than the first in a good one: loss = points x (1 - 2^(-rate / half_rate)).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from auditor.criteria import CRITERIA
from auditor.finding import Finding, Judgement, Severity
from auditor.span import Packed

SEVERITY_WEIGHTS = {Severity.ERROR: 1.0, Severity.WARNING: 0.6, Severity.INFO: 0.0}
WORDS_IN_RATE = 1000
LEAST_WORDS_IN_RATE = 300  # so that one finding does not ruin a notice
LEAST_WORDS_ASSESSED = 50
LANGUAGES_ASSESSED = frozenset({"en"})
HYGIENE = "hygiene"  # its own mark: the best reporting can stand on the dirtiest page
OPINION = "opinion"  # the grade of a document that says it is opinion
OPINION_DISCOUNT = {"claims": 0.75, "tone": 0.75}
GRADES = ((80.0, "good"), (60.0, "fair"), (40.0, "weak"), (0.0, "reject"))
NOT_ASSESSED = "not assessed"
POINTS: Mapping[str, float] = {name: criterion.points for name, criterion in CRITERIA.items()}


@dataclass(frozen=True, slots=True)
class Loss(Packed):
    """What one criterion costs: ``points`` lost of ``limit``, at ``rate`` weighted findings in 1,000 words."""

    points: float
    limit: float
    rate: float


@dataclass(frozen=True)
class Score(Packed):
    """The score of a document.

    ``value``, ``reporting`` and ``hygiene_mark`` run from 0 to 100 and are None where nothing can be said;
    ``uncapped`` is the value before caps, ``capped_by`` the label of the lowest cap, or empty.
    ``losses`` has an entry for each criterion that was assessed; their points sum to what ``uncapped`` lacks.
    """

    value: float | None
    grade: str
    uncapped: float | None
    capped_by: str
    reporting: float | None
    hygiene_mark: float | None
    losses: Mapping[str, Loss]


def score(
    findings: Iterable[Finding],
    judgements: Sequence[Judgement],
    words: int,
    language: str,
    criteria: Collection[str] = frozenset(CRITERIA),
    points: Mapping[str, float] = POINTS,
) -> Score:
    """Score a document whose article has ``words`` words by its findings and judgements.

    ``criteria`` are those of which at least one rule looked at the document, ``points`` what each can cost; the
    points of the others are spread over them, so that they always sum to 100. A document that is too short, or in a
    language that the rules do not cover, or that no rule looked at, has no score.
    """
    assessed = [criterion for criterion in CRITERIA if criterion in criteria and points[criterion] > 0]
    if words < LEAST_WORDS_ASSESSED or language not in LANGUAGES_ASSESSED or not assessed:
        return Score(None, NOT_ASSESSED, None, "", None, None, {})
    grade_given = next((j.grade for j in judgements if j.label and j.grade), None)
    discount = OPINION_DISCOUNT if grade_given == OPINION else {}
    losses = _losses(list(findings), words, {name: points[name] for name in assessed}, discount)
    uncapped = 100 - sum(loss.points for loss in losses.values())
    caps = sorted((float(j.cap), j.label) for j in judgements if j.label and j.cap is not None)
    cap, capped_by = caps[0] if caps else (100.0, "")
    value = min(cap, uncapped)
    grade = next(name for least, name in GRADES if round(value, 1) >= least)
    return Score(
        value=value,
        grade=grade_given if grade_given and not caps else grade,
        uncapped=uncapped,
        capped_by=capped_by,
        reporting=_mark([loss for criterion, loss in losses.items() if criterion != HYGIENE]),
        hygiene_mark=_mark([loss for criterion, loss in losses.items() if criterion == HYGIENE]),
        losses=losses,
    )


def rate_of(finding: Finding, words: int) -> float:
    """What a finding adds to the rate of its criterion in a document of ``words`` words."""
    weight = SEVERITY_WEIGHTS[finding.severity] * finding.cost
    # A finding about the whole document is one in 1,000 words, however long the document is.
    return weight if finding.is_about_document else weight * WORDS_IN_RATE / max(words, LEAST_WORDS_IN_RATE)


def _losses(
    findings: Sequence[Finding], words: int, points: Mapping[str, float], discount: Mapping[str, float]
) -> dict[str, Loss]:
    scale = 100 / sum(points.values())
    rates = dict.fromkeys(points, 0.0)
    for finding in findings:
        if finding.criterion not in rates:  # it weighs nothing
            continue
        rates[finding.criterion] += rate_of(finding, words) * discount.get(finding.criterion, 1.0)
    return {
        criterion: Loss(
            points=points[criterion] * scale * (1 - 2 ** (-rate / CRITERIA[criterion].half_rate)),
            limit=points[criterion] * scale,
            rate=rate,
        )
        for criterion, rate in rates.items()
    }


def _mark(losses: Sequence[Loss]) -> float | None:
    """100 where nothing was lost, 0 where all was; None where nothing was assessed."""
    limit = sum(loss.limit for loss in losses)
    return 100 * (1 - sum(loss.points for loss in losses) / limit) if limit else None
