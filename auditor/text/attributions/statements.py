"""All drafts of a text, sentence by sentence: cue verbs, "according to", speakers before a colon."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import numpy as np

from auditor.text.attributions import kinds
from auditor.text.attributions.drafts import Draft
from auditor.text.attributions.frames import frame
from auditor.text.attributions.kinds import CUE, KIND_BITS
from auditor.text.attributions.lexicon import KINDS
from auditor.text.attributions.nominals import REPORTING_NOUNS, nominal
from auditor.text.attributions.phrases import after_bracket, apposition_end, phrase_after
from auditor.text.attributions.predicates import STATES_OF_MIND, state_of_mind
from auditor.text.attributions.tokens import COLON, COMMA, DASH, QUOTE, STOP, Tokens
from auditor.text.quotations import Quotation
from auditor.text.vocabulary import WordTable

_PHRASES = {
    "according to": ("according to",),
    "according": ("according", "to"),
    "opinion": ("in", "the", "opinion", "of"),
    "view": ("in", "the", "view", "of"),
    "words": ("in", "the", "words", "of"),
    "eyes": ("in", "the", "eyes", "of"),
    "per": ("as", "per"),
    "courtesy": ("courtesy", "of"),
}
# What spinning software makes of "according to"; read so only where the text is spun and a name follows.
_SPUN_PHRASES = {"line": ("in", "line", "with"), "accordance": ("in", "accordance", "with")}
_HEARSAY = frozenset("reportedly allegedly purportedly".split())
# What a word can be that an attribution turns on, as bits.
_IS_PHRASE, _IS_SPUN, _IS_CALLED, _IS_STATE, _IS_VERB, _IS_NOUN, _IS_HEARSAY = (1 << bit for bit in range(7))


def _table() -> dict[str, int]:
    found = dict(KINDS)
    for sort, words in (
        (_IS_PHRASE, _PHRASES),
        (_IS_SPUN, _SPUN_PHRASES),
        (_IS_CALLED, ["called"]),
        (_IS_STATE, STATES_OF_MIND),
        (_IS_VERB, [word for word, kind in KINDS.items() if kind & CUE]),
        (_IS_NOUN, REPORTING_NOUNS),
        (_IS_HEARSAY, _HEARSAY),
    ):
        for word in words:
            found[word] = found.get(word, 0) | sort << KIND_BITS
    return found


TABLE = WordTable(_table().get, 0)
"""Each word that matters to the bits of its kinds and, above those, to what it can be that an attribution turns on."""


def statements(tokens: Tokens, quotations: Sequence[Quotation]) -> list[Draft]:
    """The drafts of all sentences in order; cues inside quotations are the speaker's and left out."""
    drafts: list[Draft] = []
    number, earlier = -1, None
    for index, at, sorts in _unquoted(tokens, quotations):
        if at != number:
            number, earlier = at, None
        first, end = tokens.first[at], tokens.last[at]
        draft = (
            frame(tokens, index, first, end, at, earlier)
            if sorts == _IS_VERB
            else _read(tokens, index, first, end, at, earlier, sorts)
        )
        if draft is not None:
            drafts.append(draft)
            if draft.source:
                earlier = draft
    return drafts


def _unquoted(tokens: Tokens, quotations: Sequence[Quotation]) -> Iterator[tuple[int, int, int]]:
    """Each word outside quotations that can make an attribution, with its sentence and what it can be."""
    can_be = tokens.sorts
    for quotation in quotations:
        first = bisect_left(tokens.start, quotation.content.start)
        can_be[first : bisect_left(tokens.start, quotation.content.end, first)] = 0
    places = np.flatnonzero(can_be)
    numbers = tokens.firsts.searchsorted(places, "right") - 1
    inside = places < np.append(tokens.lasts, 0)[numbers]  # before the first sentence number -1 takes the 0
    places, numbers = places[inside], numbers[inside]
    return zip(places.tolist(), numbers.tolist(), can_be[places].tolist(), strict=True)


def _read(
    tokens: Tokens, index: int, first: int, end: int, number: int, earlier: Draft | None, sorts: int
) -> Draft | None:
    """The draft that word ``index`` makes: as a phrase, an adjective, a verb, a noun or an adverb, in this order."""
    draft: Draft | None = None
    if sorts & _IS_PHRASE:
        draft = _phrase(tokens, index, first, end, number, _PHRASES[tokens.folded[index]])
    elif sorts & _IS_SPUN and tokens.is_spun and any(tokens.capital[index + 1 : min(end, index + 5)]):
        draft = _phrase(tokens, index, first, end, number, _SPUN_PHRASES[tokens.folded[index]])
    if sorts & _IS_CALLED and index > first and index + 1 < end and _is_so_called(tokens, index):
        last = phrase_after(tokens, index + 1, end)
        draft = Draft(number, (index - 1, index), None, None, [tokens.span(index + 1, last)], told=False, states=False)
    if draft is None and sorts & _IS_STATE:
        draft = state_of_mind(tokens, index, first, end, number)
    if draft is None and sorts & _IS_VERB:
        draft = frame(tokens, index, first, end, number, earlier)
    if draft is None and sorts & _IS_NOUN:
        draft = nominal(tokens, index, first, end, number)
    if draft is None and sorts & _IS_HEARSAY and index + 1 < end:
        draft = Draft(number, (index, index), None, None, [tokens.span(index + 1, end - 1)])
    return draft


def _is_so_called(tokens: Tokens, index: int) -> bool:
    return tokens.folded[index - 1] == "so" and tokens.is_hyphenated(index)


def _phrase(tokens: Tokens, index: int, first: int, end: int, number: int, pattern: tuple[str, ...]) -> Draft | None:
    """ "According to X, ..." and its kin."""
    offset = pattern.index(tokens.folded[index])
    start = index - offset
    if start < first or tuple(tokens.folded[start : start + len(pattern)]) != pattern:
        return None
    cue_end = start + len(pattern) - 1
    while cue_end + 1 < end and not tokens.folded[cue_end + 1]:
        cue_end += 1
    if cue_end + 1 >= end or tokens.gap[cue_end] & (STOP | COLON):
        return None
    last = phrase_after(tokens, cue_end + 1, end)
    full = apposition_end(tokens, last, end)
    if start == first and not _is_closed(tokens, last, full, end):
        full = after_bracket(tokens, last, end)
    content = [tokens.span(first, start - 1)] if start > first else []
    if (full + 1 < end and tokens.gap[full] & (COMMA | QUOTE | DASH)) or (full + 1 < end and start == first):
        content.append(tokens.span(full + 1, end - 1))
    return Draft(number, (start, cue_end), (cue_end + 1, last), (cue_end + 1, full), content)


def _is_closed(tokens: Tokens, last: int, full: int, end: int) -> bool:
    """Does a comma close the apposition, so that "According to X, the Y, ..." does not take the Y for X?"""
    if full + 1 >= end or not tokens.gap[full] & COMMA:
        return False
    opens_relative = tokens.kind[last + 1] & kinds.RELATIVE
    return bool(opens_relative) or not any(
        tokens.kind[index] & (kinds.AUX | kinds.VERB) for index in range(last + 1, full + 1)
    )
