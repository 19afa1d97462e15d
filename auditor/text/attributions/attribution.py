"""What an attribution is."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

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


class Attribution(NamedTuple):
    """One statement and who makes it.

    ``source``, ``cue`` and ``content`` are spans in order, each possibly none. ``resolved`` is the name that a
    pronoun or role refers back to, or the source's own name, empty where nobody is named. ``chain`` are the
    outlets between the speaker and the reader ("told the Example Times"). ``office`` and ``reason`` say what an
    unnamed source is told to be and why it is not named. ``told`` is false where the source is not said to have
    spoken or written, and the text only tells what it thinks, wants or feels. ``states`` says that the content is
    a statement, a clause or a quotation, and not just the object of "criticised" or "wants". ``again`` says that
    the source refers back to one that the text has introduced before, named or not.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    source_type: SourceType
    resolved: str = ""
    chain: tuple[Span, ...] = ()
    office: Span | None = None
    reason: Span | None = None
    told: bool = True
    states: bool = True
    again: bool = False
