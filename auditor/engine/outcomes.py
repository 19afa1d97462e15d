"""What rules yield, held to what tables and reports can hold; and crashes as failures."""

from __future__ import annotations

import math
import traceback
from dataclasses import replace
from pathlib import PurePath

from auditor.document import Document
from auditor.finding import LINKS, Failure, Hit, Judgement, Measure, Severity
from auditor.rule import AnyRule
from auditor.schema import PROBABILITY, may_be_yielded
from auditor.span import Span

Outcome = Hit | Judgement | Measure


def checked(hit: Hit, document: Document) -> Hit:
    """The hit, in plain numbers.

    Raises TypeError or ValueError where it is no place in ``document`` or says nothing.
    """
    if not isinstance(hit.message, str) or not hit.message or not isinstance(hit.suggestion, str):
        raise TypeError("a hit's message and suggestion are strings, and the message says something")
    if hit.severity is not None and not isinstance(hit.severity, Severity):
        raise TypeError(f"severity {hit.severity!r} is no Severity")
    if not isinstance(hit.span.start, int) or not isinstance(hit.span.end, int):
        raise TypeError(f"{hit.span} does not hold whole numbers")
    if hit.related is not None and not 0 <= hit.related.span.start <= hit.related.span.end:
        raise ValueError(f"{hit.related} points nowhere")
    if not 0 <= hit.span.start <= hit.span.end <= len(document.text):
        raise ValueError(f"{hit.span} lies outside the text of {len(document.text)} characters")
    if hit.span.start == hit.span.end != 0:
        raise ValueError(f"{hit.span} is empty; a finding about the whole document is at Span(0, 0)")
    if hit.link is not None and (hit.link not in LINKS or hit.related is None):
        raise ValueError(f"link {hit.link!r} is not one of {', '.join(LINKS)}, or names no related document")
    if hit.confidence is not None and not 0 <= hit.confidence <= 1:
        raise ValueError(f"confidence {hit.confidence} is not between 0 and 1")
    return hit if hit.confidence is None else replace(hit, confidence=float(hit.confidence))


def check_column(outcome: Judgement | Measure) -> None:
    """Raise ValueError where the outcome cannot have a column of its own."""
    if isinstance(outcome, Measure):
        column, numbers = outcome.name, {"value": (outcome.value, math.inf)}
    else:
        column = outcome.name + PROBABILITY
        numbers = {"probability": (outcome.probability or 0, 1.0), "cap": (outcome.cap or 0, 100.0)}
        if any(not 0 <= value <= most for value, most in numbers.values()):
            raise ValueError(f"{outcome.name!r}: probability is from 0 to 1, cap from 0 to 100")
    if not may_be_yielded(column):
        raise ValueError(f"{column!r} is a column of the tables already; choose another name")
    if not all(math.isfinite(value) for value, _ in numbers.values()):
        raise ValueError(f"{outcome.name!r} is not a finite number")


def plain(judgement: Judgement) -> Judgement:
    """The judgement in plain numbers, whatever its rule reckons with: it goes to other processes, and to disk."""
    return replace(judgement, probability=_plain(judgement.probability), cap=_plain(judgement.cap))


def _plain(number: float | None) -> float | None:
    return None if number is None else float(number)


def as_hit(judgement: Judgement) -> Hit:
    """A labelled judgement as a finding about the whole document."""
    return Hit(
        Span(0, 0),
        judgement.message or judgement.label,
        judgement.suggestion,
        judgement.severity,
        judgement.probability,
        judgement.related,
        judgement.link,
    )


def failure_of(document: str, rule: AnyRule, error: BaseException) -> Failure:
    """What happened and in which line of the rule; never a path, which would differ between machines."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" (line {frames[-1].lineno} of {frames[-1].name})" if frames else ""
    said = f"{error.strerror}: {PurePath(str(error.filename)).name}" if isinstance(error, OSError) else str(error)
    return Failure(document, rule.id, f"{type(error).__name__}: {said}{where}")
