"""What the audit says of one document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from auditor.document import Document
from auditor.engine.outline import Outline
from auditor.finding import Failure, Finding, Judgement
from auditor.placing import cut
from auditor.score import Score
from auditor.span import Packed, Span


@dataclass(frozen=True, slots=True)
class Description(Packed):
    """What is known of a document: from its metadata, or else from what the text itself says; empty if neither.

    ``words`` counts all but markup (front matter, comments, code), ``article_words`` all but page furniture as well.
    """

    source: str
    title: str
    author: str
    date: str
    url: str
    language: str
    words: int
    article_words: int


@dataclass(frozen=True)
class Result(Packed):
    """What the audit says of one document.

    ``assessed`` are the ids of the rules that judged it; ``failures`` those that crashed, with the error;
    ``not_assessed`` names the criteria that no rule judged and the rules that crashed. ``outline`` is what reports
    show of how the text was read, None where no rule had it worked out.
    """

    document: Document
    description: Description
    findings: tuple[Finding, ...]
    judgements: tuple[Judgement, ...]
    measures: Mapping[str, float]
    failures: tuple[Failure, ...]
    assessed: frozenset[str]
    not_assessed: tuple[str, ...]
    score: Score
    outline: Outline | None = None


def describe(document: Document) -> Description:
    """What is known of where a document comes from, and its language and length."""
    known, said = document.metadata, document.imprint

    def text(span: Span | None) -> str:
        return cut(" ".join(span.of(document.text).split())) if span else ""

    return Description(
        source=known.get("source", ""),
        title=known.get("title") or text(said.title),
        author=known.get("author") or text(said.author),
        date=known.get("date") or text(said.date),
        url=known.get("url", ""),
        language=document.language.code,
        words=document.written_words,
        article_words=document.article_words,
    )
