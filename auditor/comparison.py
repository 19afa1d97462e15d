"""Two audits side by side: documents and findings that came, went, or changed their score."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from auditor.gate import Check, State
from auditor.renames import moved

FORMAT, VERSION = "auditor-check", 1


class SnapshotError(Exception):
    """An earlier audit cannot be read; the message names the file."""


@dataclass(frozen=True, slots=True, order=True)
class Seen:
    """A finding as an audit saw it."""

    document: str
    line: int
    column: int
    severity: str
    rule: str
    message: str
    fingerprint: str


@dataclass(frozen=True)
class Snapshot:
    """What one audit said: the score of each document, None for none, and its findings without suppressed ones.

    ``is_whole`` is False where documents that did not change were left out.
    """

    ruleset: str
    scores: Mapping[str, float | None]
    findings: tuple[Seen, ...]
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Rescored:
    """A document with another score than before; None where it has, or had, none."""

    document: str
    before: float | None
    after: float | None


@dataclass(frozen=True)
class Comparison:
    """What became of an earlier audit; everything is sorted by document and place.

    ``renamed`` goes from the earlier to the later name. Where the rules differ, scores are not to be compared.
    """

    documents_came: tuple[str, ...]
    documents_went: tuple[str, ...]
    renamed: Mapping[str, str]
    rescored: tuple[Rescored, ...]
    came: tuple[Seen, ...]
    went: tuple[Seen, ...]
    before: Mapping[str, float | None]
    same_rules: bool


def compare(old: Snapshot, new: Snapshot) -> Comparison:
    """What ``new`` says differently from ``old``; a finding is the same if document and fingerprint are."""
    renamed = moved(_fingerprints(old), _fingerprints(new))
    names = {name: renamed.get(name, name) for name in old.scores}
    before = {names[name]: value for name, value in old.scores.items()}
    earlier = [replace(seen, document=names.get(seen.document, seen.document)) for seen in old.findings]
    if not new.is_whole:
        before = {name: value for name, value in before.items() if name in new.scores}
        earlier = [seen for seen in earlier if seen.document in new.scores]
    return Comparison(
        documents_came=tuple(sorted(new.scores.keys() - before.keys())),
        documents_went=tuple(sorted(before.keys() - new.scores.keys())),
        renamed=dict(sorted(renamed.items())),
        rescored=tuple(
            Rescored(name, before[name], new.scores[name])
            for name in sorted(before.keys() & new.scores.keys())
            if before[name] != new.scores[name]
        ),
        came=_beyond(new.findings, earlier),
        went=_beyond(earlier, new.findings),
        before=before,
        same_rules=old.ruleset == new.ruleset,
    )


def snapshot_of(check: Check) -> Snapshot:
    """What a check says."""
    return Snapshot(
        check.ruleset,
        {document.path: document.score for document in check.documents},
        tuple(
            Seen(
                one.document,
                one.finding.line,
                one.finding.column,
                one.finding.severity.value,
                one.finding.rule,
                one.finding.message,
                one.finding.fingerprint,
            )
            for one in check.findings
            if one.state is not State.SUPPRESSED
        ),
        is_whole=not check.changed_since,
    )


def snapshot_from(content: Any, name: str) -> Snapshot:
    """What an earlier check wrote as JSON into the file ``name``. Raises SnapshotError."""
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise SnapshotError(f"{name}: is not what `auditor check --format json` writes")
    if content.get("version") != VERSION:
        raise SnapshotError(
            f"{name}: is version {content.get('version')!r} of the format; this auditor reads {VERSION}"
        )
    columns = ("document", "line", "column", "severity", "rule", "message", "fingerprint")
    kinds = (str, int, int, str, str, str, str)
    try:
        scores = {document["document"]: document["score"] for document in content["documents"]}
        rows = [
            [finding[column] for column in columns]
            for finding in content["findings"]
            if finding["state"] != State.SUPPRESSED
        ]
        sound = all(isinstance(cell, kind) for row in rows for cell, kind in zip(row, kinds, strict=True))
        if not sound or not all(score is None or isinstance(score, int | float) for score in scores.values()):
            raise TypeError
        return Snapshot(
            str(content["ruleset"]), scores, tuple(Seen(*row) for row in rows), not content.get("changed_since")
        )
    except (KeyError, TypeError) as error:
        raise SnapshotError(f"{name}: is damaged: keys are missing, or are of another kind; write it anew") from error


def _fingerprints(snapshot: Snapshot) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = {name: Counter() for name in snapshot.scores}
    for seen in snapshot.findings:
        found.setdefault(seen.document, Counter())[seen.fingerprint] += 1
    return found


def _beyond(findings: Iterable[Seen], others: Iterable[Seen]) -> tuple[Seen, ...]:
    """Those of ``findings`` that ``others`` lack, the last of several that are the same."""
    left: dict[tuple[str, str, str], int] = defaultdict(int)
    for seen in others:
        left[seen.document, seen.rule, seen.fingerprint] += 1
    beyond = []
    for seen in sorted(findings):
        key = (seen.document, seen.rule, seen.fingerprint)
        if left[key]:
            left[key] -= 1
        else:
            beyond.append(seen)
    return tuple(beyond)
