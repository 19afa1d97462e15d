"""The gate: which findings are new, which were known or are answered for, and whether the documents may pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum

from auditor.baseline import Key, Stale
from auditor.comments import Misspelt
from auditor.engine import Result, without
from auditor.finding import Finding, Severity
from auditor.suppression import Suppression, answered


class State(StrEnum):
    """What a finding is to the gate."""

    NEW = "new"
    KNOWN = "known"  # it is in the baseline
    SUPPRESSED = "suppressed"


@dataclass(frozen=True, slots=True)
class CheckedFinding:
    """A finding under the name that its file has for whoever runs the check, and what it is to the gate.

    ``document`` is what the user calls the document: the path, and the row where the file is a table. ``end`` is the
    line and column behind its last character, in the file; None where the file has no lines. ``related`` is the
    other document that the finding speaks of, ``related_path`` its file.
    """

    path: str
    document: str
    finding: Finding
    state: State
    suppression: Suppression | None = None
    end: tuple[int, int] | None = None
    related: str = ""
    related_path: str = ""

    @property
    def fails(self) -> bool:
        """Does it make the check fail?"""
        return self.state is State.NEW and self.finding.severity is not Severity.INFO


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A document that falls short: its score is under the floor, or held down by a cap."""

    path: str
    kind: str  # "score" or "cap"
    message: str


@dataclass(frozen=True, slots=True)
class CheckedDocument:
    """A document that was audited, ``path`` is its name.

    ``is_new`` says that the baseline does not know it, or that there is none.
    """

    path: str
    is_new: bool
    score: float | None
    grade: str
    capped_by: str
    words: int


@dataclass(frozen=True, slots=True)
class NotAudited:
    """Something that was not audited, or not by all rules, and why."""

    path: str
    reason: str


@dataclass(frozen=True)
class Check:
    """What a check comes to; everything is sorted by path and place.

    ``changed_since`` is the commit since which documents have changed if only such are reported on, else empty;
    ``fail_under`` the floor of scores, if there is one. ``baseline`` is the name of the file, empty where none is
    used, ``stale`` are its entries that matched nothing, ``unused`` the suppressions that did, ``misspelt`` the
    comments that suppress nothing because they cannot be read.
    """

    documents: tuple[CheckedDocument, ...]
    findings: tuple[CheckedFinding, ...]
    shortfalls: tuple[Shortfall, ...]
    not_audited: tuple[NotAudited, ...] = ()
    changed_since: str = ""
    fail_under: float | None = None
    baseline: str = ""
    stale: tuple[Stale, ...] = ()
    unused: tuple[Suppression, ...] = ()
    misspelt: tuple[Misspelt, ...] = ()
    notes: tuple[str, ...] = ()
    ruleset: str = ""

    @property
    def failing(self) -> tuple[CheckedFinding, ...]:
        """The findings that make the check fail."""
        return tuple(checked for checked in self.findings if checked.fails)

    @property
    def passes(self) -> bool:
        """May the documents pass, as far as they were audited?"""
        return not self.shortfalls and not any(checked.fails for checked in self.findings)

    def count(self, state: State) -> int:
        """How many findings are in ``state``."""
        return sum(checked.state is state for checked in self.findings)


@dataclass(frozen=True)
class Judged:
    """A document at the gate: its findings in their states, and what it falls short of."""

    document: CheckedDocument
    findings: tuple[CheckedFinding, ...]
    shortfalls: tuple[Shortfall, ...]


def at_gate(
    result: Result,
    path: str,
    document: str,
    allowed: Counter[Key] | None,
    suppressions: Sequence[Suppression],
    fail_under: float | None = None,
) -> Judged:
    """Judge one document, which the user calls ``document``, in the file at ``path``.

    ``allowed`` are the findings that the baseline holds of it; None where it holds nothing of the document, which
    is then new. Suppressed findings do not cost the document anything. Caps and the floor ``fail_under`` count
    only where the document is new or has a new error or warning: a floor alone would either stop all work on old
    documents or let new faults in.
    """
    left = Counter(allowed or ())
    checked: list[CheckedFinding] = []
    for finding, suppression in zip(result.findings, answered(result.findings, suppressions), strict=True):
        key = (finding.rule, finding.fingerprint)
        state = State.NEW
        if suppression is not None:
            state = State.SUPPRESSED
        elif left[key] > 0:
            left[key] -= 1
            state = State.KNOWN
        checked.append(CheckedFinding(path, document, finding, state, suppression, _end(result, finding)))
    result = without(result, {one.finding for one in checked if one.state is State.SUPPRESSED})
    value = None if result.score.value is None else round(result.score.value, 1)
    about = CheckedDocument(
        document, allowed is None, value, result.score.grade, result.score.capped_by, result.description.words
    )
    shortfalls: list[Shortfall] = []
    if allowed is None or any(one.fails for one in checked):
        if result.score.capped_by:
            cap = min(j.cap for j in result.judgements if j.label and j.cap is not None)
            shortfalls.append(
                Shortfall(document, "cap", f"the score is held at {cap:g} at most: {result.score.capped_by}")
            )
        if fail_under is not None and value is not None and value < fail_under:
            shortfalls.append(Shortfall(document, "score", f"{value} is below {fail_under:g}"))
    return Judged(about, tuple(checked), tuple(shortfalls))


def unused(
    suppressions: Iterable[Suppression], findings: Iterable[CheckedFinding], settled: AbstractSet[str]
) -> list[Suppression]:
    """Those of ``suppressions`` whose rule is among the ``settled`` ones and that no finding needed."""
    needed = {id(checked.suppression) for checked in findings if checked.suppression is not None}
    return [one for one in suppressions if one.rule in settled and id(one) not in needed]


def summary(check: Check) -> str:
    """The check in one line."""
    severities = Counter(checked.finding.severity for checked in check.failing)
    parts = [
        counted(len(check.documents), "document"),
        counted(severities[Severity.ERROR], "new error" if check.baseline else "error"),
        counted(severities[Severity.WARNING], "new warning" if check.baseline else "warning"),
    ]
    if check.shortfalls:
        short = len({one.path for one in check.shortfalls})
        parts.append(counted(short, "document falls short", "documents fall short"))
    unscored = sum(document.score is None for document in check.documents)
    if check.fail_under is not None and unscored:
        parts.append(f"{unscored} without a score")
    if check.baseline:
        parts.append(f"{check.count(State.KNOWN)} hidden by the baseline {check.baseline}")
    if suppressed := check.count(State.SUPPRESSED):
        parts.append(f"{suppressed} suppressed")
    if check.not_audited:
        parts.append(f"{len(check.not_audited)} not audited")
    return ", ".join(parts)


def by_place(findings: Iterable[CheckedFinding]) -> tuple[CheckedFinding, ...]:
    """Findings by path, then place, then rule."""
    return tuple(sorted(findings, key=lambda one: (one.path, one.finding.line, one.finding.column, _last(one))))


def _last(checked: CheckedFinding) -> tuple[str, str, int, str]:
    finding = checked.finding
    return finding.rule, finding.message, finding.span.end, checked.document


def _end(result: Result, finding: Finding) -> tuple[int, int] | None:
    if finding.is_about_document or finding.place or finding.span.end == 0:
        return None
    line, column = result.document.position(finding.span.end - 1)
    return line, column + 1


def counted(number: int, noun: str, several: str = "") -> str:
    """A number with its noun: 1 document, 2 documents."""
    return f"{number} {noun if number == 1 else several or noun + 's'}"
