"""Attributions: who says what.  # PLACEHOLDER"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from auditor.span import Span


class SourceType(StrEnum):
    """What kind of source stands behind a statement."""

    NAMED_PERSON = "named_person"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    ROLE = "role"  # a role or pronoun that refers back to somebody named
    ANONYMOUS = "anonymous"
    VAGUE_GROUP = "vague_group"
    VAGUE_DOCUMENT = "vague_document"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Attribution:
    """One statement and who makes it.

    ``source``, ``cue`` and ``content`` are spans in order, each possibly none; ``resolved`` is the name that a
    pronoun or role refers back to, or the source's own name, empty where nobody is named.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    source_type: SourceType
    resolved: str = ""


def attributions(*args: object) -> tuple[Attribution, ...]:
    """Placeholder."""
    return ()
