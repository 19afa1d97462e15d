"""A result as it would be without some of its findings."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from auditor.engine.result import Result
from auditor.finding import Finding
from auditor.score import POINTS, Score, score


def without(result: Result, gone: Collection[Finding]) -> Result:
    """``result`` as if the findings ``gone`` had not been made: their points go, and with a finding about the whole
    document the label, cap and grade of the judgement that it speaks for.
    """
    if not gone:
        return result
    dropped = frozenset(gone)
    findings = tuple(finding for finding in result.findings if finding not in dropped)
    said = {finding.message for finding in dropped if finding.is_about_document}
    judgements = tuple(
        replace(one, label="") if one.label and (one.message or one.label) in said else one for one in result.judgements
    )
    about = result.description
    criteria = {rule.partition("/")[0] for rule in result.assessed}
    return replace(
        result,
        findings=findings,
        judgements=judgements,
        score=score(
            findings, judgements, about.article_words, about.language, criteria, _points_in_force(result.score)
        ),
    )


def _points_in_force(given: Score) -> Mapping[str, float]:
    """What each criterion could cost in a score: the points that the configuration gave it."""
    return {name: given.losses[name].limit if name in given.losses else 0.0 for name in POINTS}
