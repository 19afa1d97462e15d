"""What rules yield (hits, judgements, measures) and what becomes of it in a document (findings)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b

from auditor.span import Packed, Span


class Severity(StrEnum):
    """How bad a finding is, whatever its confidence; SARIF's error, warning and note."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


LINKS = ("copy", "origin")
"""What may bind two documents: one is a copy of the other, or both rest on one origin."""

FINGERPRINTED = 200  # characters of a block that its fingerprint is made of


@dataclass(frozen=True, slots=True)
class Related(Packed):
    """A place in another document."""

    document: str
    span: Span


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a rule finds fault.

    ``message`` states the fault, ``suggestion`` the cure. ``severity`` and ``confidence`` are the rule's own
    unless given here. ``related`` points at the other document that a corpus rule speaks of; ``link`` says what
    binds the two: "copy" or "origin".
    """

    span: Span
    message: str
    suggestion: str = ""
    severity: Severity | None = None
    confidence: float | None = None
    related: Related | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement(Packed):
    """What a rule says of the document as a whole.

    ``name`` is what is judged ("spun"), ``label`` the outcome ("spun", "suspected") and empty where there is
    nothing to say; only a labelled judgement becomes a finding. ``probability`` (0 to 1, calibrated) fills the
    column NAME_probability. ``cap`` is the highest score that a document with this label can have; ``grade`` a
    grade that stands in place of one worked out from the score. ``related`` and ``link`` are those of a Hit.
    """

    name: str
    label: str
    probability: float | None = None
    cap: float | None = None
    grade: str | None = None
    message: str = ""
    suggestion: str = ""
    severity: Severity | None = None
    related: Related | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """A number worth a column of its own."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Finding(Packed):
    """A hit placed in its document.

    ``line`` and ``column`` count from 1 in code points; ``place`` is what a reader looks for in a file without
    lines ("page 3"). ``excerpt`` is the text at ``span``, cut after 300
    characters; ``context`` the sentence around it. ``span`` is 0 to 0 where the whole document is meant.
    ``cost`` is what the finding weighs in the score beside its severity: 1 for an ordinary one.
    """

    document: str
    rule: str
    span: Span
    severity: Severity
    confidence: float
    line: int
    column: int
    place: str
    excerpt: str
    context: str
    message: str
    suggestion: str
    standard: str
    fingerprint: str
    cost: float = 1.0
    related: Related | None = None
    link: str | None = None

    @property
    def criterion(self) -> str:
        """The criterion that the rule belongs to: the first part of its id."""
        return self.rule.partition("/")[0]

    @property
    def is_about_document(self) -> bool:
        """Is the whole document meant, and no place in it?"""
        return self.span.start == self.span.end == 0


@dataclass(frozen=True, slots=True)
class Failure(Packed):
    """A rule that crashed on a document: named in every report, and the run fails."""

    document: str
    rule: str
    error: str


# Spreadsheets take a fingerprint of digits, or of digits around an "e", for a number, and round it.
_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")


def fingerprint(rule: str, block: str, number: int) -> str:
    """A name for a finding that outlives edits elsewhere in the document, as 16 letters from a to p.

    ``block`` is the text of the sentences that the finding touches, with case, white space and quotation marks
    folded (its first ``FINGERPRINTED`` characters count; empty for the whole document), ``number`` the finding's
    place among those of the same rule and block.
    """
    digest = blake2b(digest_size=8)
    for part in (rule, block[:FINGERPRINTED], str(number)):
        digest.update(part.encode("utf-8", "surrogatepass"))
        digest.update(b"\0")
    return digest.hexdigest().translate(_LETTERS)
