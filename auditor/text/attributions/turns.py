"""Speakers before a colon: transcripts, interviews with "Q:" and "A:", and headlines such as "Roe: No deal"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from auditor.span import Span
from auditor.text.attributions import kinds
from auditor.text.attributions.drafts import Draft
from auditor.text.attributions.nouns import DOCUMENT, DOCUMENTS, PERSON, PERSONS
from auditor.text.attributions.sources import TURNS
from auditor.text.attributions.tokens import COLON, Tokens

LONGEST_LABEL = 5  # words of a speaker's name and office
_NO_SPEAKERS = frozenset(
    """
    note update updated correction photo image video audio source sources related editor warning tip example question
    answer date time place location address phone email read watch listen more see contact summary background
    conclusion abstract keywords results methods monday tuesday wednesday thursday friday saturday sunday
    """.split()
)


def turns(tokens: Tokens, sentences: Sequence[Span]) -> list[Draft]:
    """A draft for each paragraph that begins with a speaker and a colon, and for those that go on with the turn.

    A turn goes on over paragraphs only where the text has several labels of the same kind, as a transcript does.
    """
    if not sentences:
        return []
    labels = _labels(tokens, sentences)
    if not labels:
        return []
    opening = [number for number in range(len(sentences)) if _opens_paragraph(tokens.text, sentences, number)]
    written = Counter(_is_shouted(tokens, label) for label in labels.values())
    is_transcript = written[True] >= 2
    drafts: list[Draft] = []
    speaker: tuple[int, int] | None = None
    ends = dict(zip(opening, [*opening[1:], len(sentences)], strict=True))
    for number in opening:
        label = labels.get(number)
        if label is not None:
            speaker = label if is_transcript and _is_shouted(tokens, label) else None
        elif speaker is None:
            continue
        first = label[1] + 1 if label else tokens.first[number]
        last = tokens.last[ends[number] - 1] - 1
        if first > last:
            continue
        source = label or speaker
        drafts.append(Draft(number, None, source, source, [tokens.span(first, last)]))
    return drafts


def _labels(tokens: Tokens, sentences: Sequence[Span]) -> dict[int, tuple[int, int]]:
    """The label that each sentence at the head of a paragraph begins with, if it does."""
    labels: dict[int, tuple[int, int]] = {}
    done = -1
    colon = tokens.text.find(":")
    while colon >= 0:
        index = bisect_left(tokens.start, colon) - 1
        if index >= 0 and tokens.end[index] == colon:
            number = bisect_right(tokens.first, index) - 1
            near = number > done and index <= tokens.first[number] + LONGEST_LABEL
            if near and _opens_paragraph(tokens.text, sentences, number):
                done = number
                if (label := _label(tokens, number)) is not None:
                    labels[number] = label
        colon = tokens.text.find(":", colon + 1)
    return labels


def _opens_paragraph(text: str, sentences: Sequence[Span], number: int) -> bool:
    return number == 0 or "\n" in text[sentences[number - 1].end : sentences[number].start]


def _label(tokens: Tokens, number: int) -> tuple[int, int] | None:
    """The words before the colon, if they can name who speaks."""
    first, end = tokens.first[number], min(tokens.last[number], tokens.first[number] + LONGEST_LABEL + 1)
    for index in range(first, end):
        gap = tokens.gap[index]
        if gap & COLON and tokens.text[tokens.end[index] : tokens.end[index] + 1] == ":":
            return (first, index) if _can_speak(tokens, first, index) else None
        if gap:
            return None
        if not tokens.capital[index] and not tokens.kind[index] & kinds.PREPOSITION:
            return None
    return None


def _can_speak(tokens: Tokens, first: int, last: int) -> bool:
    words = tokens.folded[first : last + 1]
    if first == last and words[0] in TURNS:
        return True
    if any(word in _NO_SPEAKERS for word in words) or not all(tokens.capital[i] for i in (first, last)):
        return False
    if first < last or _is_shouted(tokens, (first, last)):
        return not tokens.kind[first] & (kinds.DETERMINER | kinds.BREAK | kinds.PREPOSITION)
    return any(word in PERSONS or word in PERSON or word in DOCUMENT or word in DOCUMENTS for word in words)


def _is_shouted(tokens: Tokens, label: tuple[int, int]) -> bool:
    """Is the label in capitals throughout, or a single letter?"""
    return tokens.span(*label).of(tokens.text).isupper()
