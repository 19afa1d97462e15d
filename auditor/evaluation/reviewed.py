"""What reviewers' verdicts say of the rules: how many of the findings that they looked at they confirmed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from auditor.evaluation.documents import Macro, macro
from auditor.evaluation.labelled import LabelledError
from auditor.evaluation.measures import Estimate, proportion
from auditor.evaluation.spans import GivenConfidence, by_confidence
from auditor.review.sheets import Sheet, cell, read_sheets
from auditor.verdicts import CONFIRMED, DISMISSED, understood

_NEEDED = ("document", "fingerprint", "rule", "verdict")


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A finding of a review table and what reviewers said of it.

    ``verdict`` is empty where none said anything, and where they disagree or said something else than yes or no.
    ``confidence`` is None where the table does not tell.
    """

    rule: str
    source: str
    confidence: float | None
    verdict: str
    undecided: bool


@dataclass(frozen=True, slots=True)
class ReviewFigures:
    """Of the ``findings`` of a rule: how many were confirmed and dismissed, and what precision that makes."""

    rule: str
    findings: int
    confirmed: int
    dismissed: int
    undecided: int
    precision: Estimate
    by_confidence: tuple[GivenConfidence, ...]
    macro: Macro


def read_reviewed(paths: Iterable[Path]) -> list[Reviewed]:
    """The findings in review tables, each once. Raises ReviewError, LabelledError and OSError."""
    found: dict[tuple[str, str], Reviewed] = {}
    for path in paths:
        sheets = [sheet for sheet in read_sheets(path) if sheet.has(*_NEEDED)]
        if not sheets:
            raise LabelledError(f"{path}: is no table of reviewed findings; it needs the columns {', '.join(_NEEDED)}")
        for sheet in sheets:
            _read(sheet, found)
    return list(found.values())


def _read(sheet: Sheet, found: dict[tuple[str, str], Reviewed]) -> None:
    for number, row in enumerate(sheet.rows, 2):
        key = cell(row, "document"), cell(row, "fingerprint").strip()
        if not key[1]:  # a verdict on the document's score
            continue
        rule = cell(row, "rule").strip()
        if not rule:
            raise LabelledError(f"{sheet.name} row {number}: names no rule")
        said = understood(cell(row, "verdict"), about_document=False)
        verdict = said if said in (CONFIRMED, DISMISSED) else ""
        new = Reviewed(
            rule,
            cell(row, "source").strip(),
            _confidence(sheet.name, number, cell(row, "confidence").strip()),
            verdict,
            undecided=not verdict and said != "",
        )
        found[key] = _together(found[key], new) if key in found else new


def _confidence(sheet: str, number: int, text: str) -> float | None:
    try:
        return float(text.replace(",", ".")) if text else None
    except ValueError:
        raise LabelledError(f"{sheet} row {number}: confidence {text!r} is no number") from None


def _together(one: Reviewed, other: Reviewed) -> Reviewed:
    """What two rows on one finding come to: a verdict only where they do not contradict each other."""
    verdicts = {one.verdict, other.verdict} - {""}
    return Reviewed(
        one.rule,
        one.source or other.source,
        other.confidence if one.confidence is None else one.confidence,
        verdicts.pop() if len(verdicts) == 1 and not (one.undecided or other.undecided) else "",
        one.undecided or other.undecided or len(verdicts) > 1,
    )


def review_figures(reviewed: Sequence[Reviewed], least_confidence: float | None = None) -> list[ReviewFigures]:
    """The figures of each rule of which at least one finding was confirmed or dismissed, by the rule's id."""
    by_rule: dict[str, list[Reviewed]] = {}
    for one in reviewed:
        if least_confidence is None or (one.confidence is not None and one.confidence >= least_confidence):
            by_rule.setdefault(one.rule, []).append(one)
    figures = (_figures(rule, by_rule[rule]) for rule in sorted(by_rule))
    return [one for one in figures if one.precision.n]


def _figures(rule: str, findings: Sequence[Reviewed]) -> ReviewFigures:
    decided = [one for one in findings if one.verdict]
    confirmed = sum(one.verdict == CONFIRMED for one in decided)
    told = [(one.confidence, one.verdict == CONFIRMED) for one in decided if one.confidence is not None]
    return ReviewFigures(
        rule=rule,
        findings=len(findings),
        confirmed=confirmed,
        dismissed=len(decided) - confirmed,
        undecided=sum(one.undecided for one in findings),
        precision=proportion(confirmed, len(decided)),
        by_confidence=by_confidence(told),
        macro=macro(list(_by_source(decided).items())),
    )


def _by_source(decided: Sequence[Reviewed]) -> Mapping[str, float]:
    """The precision among the findings of each source, where sources are known."""
    by_source: dict[str, list[bool]] = {}
    for one in decided:
        if one.source:
            by_source.setdefault(one.source, []).append(one.verdict == CONFIRMED)
    return {source: sum(right) / len(right) for source, right in sorted(by_source.items())}
