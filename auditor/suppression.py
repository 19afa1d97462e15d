"""Findings that somebody has answered for: which rule is to be silent, where, and why."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from auditor.finding import Finding
from auditor.globs import matches
from auditor.rule import RULE_ID
from auditor.span import Span
from auditor.text.fold import fold

SIDECAR = ".auditor.toml"
"""What is put behind the name of a document for the file that holds its suppressions: ``bridge.txt.auditor.toml``."""

_REQUIRED = ("rule", "reason")
_NARROWING = ("path", "words", "fingerprint")
_FINGERPRINT = re.compile(r"[a-p]{16}")


class SuppressionError(Exception):
    """A suppression cannot be used; the message names where it stands and the key."""


@dataclass(frozen=True, slots=True)
class Suppression:
    """Findings of one rule that are not to count, with the reason.

    ``path`` is a pattern as in ``globs``, empty for every document. ``words`` must stand in the finding's excerpt,
    case and typography folded; ``fingerprint`` is that of one finding. ``within`` is the stretch of the text that a
    comment stands for; without it findings about the whole document are meant, too. ``origin`` tells a reader where
    the suppression is written, ``in_document`` that it is in the document itself.
    """

    rule: str
    reason: str
    path: str = ""
    words: str = ""
    fingerprint: str = ""
    origin: str = ""
    within: Span | None = None
    in_document: bool = False

    def applies_to(self, path: str) -> bool:
        """Is the document at ``path`` (with ``/``, relative to where the pattern is written) one of those meant?"""
        return not self.path or matches(self.path, path)

    def covers(self, finding: Finding) -> bool:
        """Is ``finding``, in a document that is meant, not to count?"""
        if finding.rule != self.rule or (self.fingerprint and finding.fingerprint != self.fingerprint):
            return False
        if self.words and _folded(self.words) not in _folded(finding.excerpt):
            return False
        return self.within is None or (not finding.is_about_document and self.within.overlaps(finding.span))

    @property
    def is_exact(self) -> bool:
        """Is one document meant, and not all that fit a pattern?"""
        return bool(self.path) and not set(self.path) & set("*?") and "/" in self.path.strip("/")


def suppression_of(table: object, origin: str) -> Suppression:
    """The suppression that a table of a TOML file spells out.

    Raises SuppressionError, with ``origin`` in front, where a key is missing, unknown or no text.
    """
    if not isinstance(table, Mapping):
        raise SuppressionError(f"{origin}: is no table with the keys {', '.join(_REQUIRED)}")
    unknown = sorted(str(key) for key in table if key not in (*_REQUIRED, *_NARROWING))
    if unknown:
        known = ", ".join((*_REQUIRED, *_NARROWING))
        raise SuppressionError(f"{origin}: unknown key {', '.join(unknown)}; keys are {known}")
    for key in _REQUIRED:
        if key not in table:
            raise SuppressionError(f"{origin}: key {key} is missing: a suppression names its rule and its reason")
    for key, value in table.items():
        if not isinstance(value, str) or not value.strip():
            raise SuppressionError(f"{origin}: {key} must be text that is not empty")
    values = {str(key): value.strip() for key, value in table.items()}
    if not RULE_ID.fullmatch(values["rule"]):
        raise SuppressionError(f"{origin}: rule {values['rule']!r} is no rule id; `auditor rules` lists them")
    if "fingerprint" in values and not _FINGERPRINT.fullmatch(values["fingerprint"]):
        raise SuppressionError(f"{origin}: fingerprint {values['fingerprint']!r} is not 16 letters from a to p")
    return Suppression(**values, origin=origin)


def suppressions_of(tables: object, origin: str) -> tuple[Suppression, ...]:
    """The suppressions of an array of tables, ``[[suppress]]``. Raises SuppressionError."""
    if not isinstance(tables, Sequence) or isinstance(tables, str):
        raise SuppressionError(f"{origin}: suppress must be an array of tables: [[suppress]]")
    return tuple(suppression_of(table, f"{origin}: suppress {number}") for number, table in enumerate(tables, 1))


def read_sidecar(data: bytes, origin: str) -> tuple[Suppression, ...]:
    """The suppressions in a file beside a document. Raises SuppressionError."""
    try:
        content: dict[str, Any] = tomllib.loads(data.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SuppressionError(f"{origin}: is not TOML in UTF-8: {error}") from error
    unknown = sorted(content.keys() - {"suppress"})
    if unknown:
        raise SuppressionError(f"{origin}: unknown key {', '.join(unknown)}; the file holds [[suppress]] tables")
    found = suppressions_of(content.get("suppress", []), origin)
    for suppression in found:
        if suppression.path:
            raise SuppressionError(f"{suppression.origin}: path has no place here: the file speaks of one document")
    return found


def answered(findings: Iterable[Finding], suppressions: Sequence[Suppression]) -> list[Suppression | None]:
    """For each finding of a document the first of its suppressions that covers it."""
    by_rule: dict[str, list[Suppression]] = {}
    for suppression in suppressions:
        by_rule.setdefault(suppression.rule, []).append(suppression)
    return [next((s for s in by_rule.get(f.rule, ()) if s.covers(f)), None) for f in findings]


def _folded(text: str) -> str:
    return " ".join(fold(text).split())
