"""Whose verb it is: the subject of a finite verb, of a participle, of a sentence."""

from __future__ import annotations

from auditor.text.attributions import kinds
from auditor.text.attributions.drafts import Draft, Range
from auditor.text.attributions.intervals import past_interval
from auditor.text.attributions.nouns import DOCUMENT, PERSON
from auditor.text.attributions.phrases import closes_name, phrase_after, phrase_before, subject_over_commas
from auditor.text.attributions.tokens import ANY_MARK, COLON, COMMA, DASH, QUOTE, STOP, Tokens

_ENDS = QUOTE | STOP | COLON | DASH
_NO_NOUN = kinds.BREAK | kinds.PREPOSITION | kinds.VERB | kinds.DETERMINER


def subject_of(  # noqa: PLR0911, PLR0912 - a grammar is a list of cases
    tokens: Tokens, before: int, verb: int, first: int, earlier: Draft | None
) -> tuple[Range | None, Range | None]:
    """The subject of a finite verb, and the same with what describes it."""
    kind, folded = tokens.kind, tokens.folded
    if before < first:
        return None, None
    gap = tokens.gap[before]
    bits = kind[before]
    shared = (earlier.source, earlier.full) if earlier and earlier.source else None
    if gap & COMMA and not gap & QUOTE:
        found = subject_over_commas(tokens, before, first)
        if found:
            return found, (found[0], before)
        return shared or (None, None)
    if tokens.parting[before] & _ENDS:
        return shared or (None, None)
    if bits & kinds.RELATIVE or folded[before].startswith("who'"):
        if before == first:
            return None, None
        last = before - 1
        if kind[last] & (kinds.PREPOSITION | kinds.VERB | kinds.BREAK):
            return None, None
        start = phrase_before(tokens, last, first)
        if folded[start] in {"a", "an"} and closes_name(tokens, start - 1, first):
            return _with_rest(phrase_before(tokens, start - 1, first), start - 1, last)
        return (start, last), (start, last)
    if bits & kinds.AND or folded[before] in {"but", "or", "then"}:
        return shared or leading_subject(tokens, first, before) or (None, None)
    if folded[before] in ALONE and before > first and kind[before - 1] & kinds.PREPOSITION:
        start = phrase_before(tokens, before, first)  # "one in five"
        return (start, before), (start, before)
    if folded[before] in ALONE or bits & kinds.CLITIC or (bits & kinds.PRONOUN and not bits & kinds.DETERMINER):
        return (before, before), (before, before)
    if bits & _NO_NOUN and not tokens.capital[before]:
        return None, None
    start = phrase_before(tokens, before, first)
    # "a person familiar with the talks, speaking on Monday" closes with a name, the head stands further left
    opens = tokens.capital[start] or kind[start] & kinds.DETERMINER
    if start > first and not opens and folded[start - 1] in {"who", "which"} and not tokens.gap[start - 1] & ANY_MARK:
        last = start - 2
        if last >= first:
            head = phrase_before(tokens, last, first)
            return (head, last), (head, before)
    if (
        (folded[start] in {"a", "an", "the"} or folded[start] in PERSON)
        and start > first + 1
        and gap == 0
        and closes_name(tokens, start - 1, first)
    ):
        head = phrase_before(tokens, start - 1, first)
        return (head, start - 1), (head, before)  # "Jane Roe, a ministry spokeswoman said"
    return (start, before), (start, before)


def _with_rest(first: int, last: int, rest: int) -> tuple[Range, Range]:
    return (first, last), (first, rest)


def leading_subject(tokens: Tokens, first: int, before: int) -> tuple[Range, Range] | None:
    """The first noun phrase of the sentence, past a leading "On Tuesday,", "Minutes later" or "But"."""
    index = past_interval(tokens, first, before)
    for _ in range(2):
        comma = next((i for i in range(index, min(before, index + 12)) if tokens.gap[i] & COMMA), None)
        if comma is not None and tokens.kind[index] & (kinds.PREPOSITION | kinds.BREAK | kinds.ADVERB | kinds.TIME):
            index = comma + 1
    while (
        index < before
        and tokens.kind[index] & (kinds.BREAK | kinds.ADVERB | kinds.AND)
        and not tokens.kind[index] & kinds.DETERMINER
    ):
        index += 1
    if index >= before:
        return None
    bits = tokens.kind[index]
    if not (tokens.capital[index] or bits & (kinds.DETERMINER | kinds.PRONOUN)):
        return None
    last = index if bits & kinds.PRONOUN and not bits & kinds.DETERMINER else phrase_after(tokens, index, before)
    return (index, last), (index, last)


def participle_subject(tokens: Tokens, verb: int, before: int, first: int, earlier: Draft | None) -> Range | None:
    """Whose participle or infinitive it is: the noun's right before it, the earlier cue's, or the sentence's."""
    bits = tokens.kind[before] if before >= first else 0
    attached = (
        before >= first
        and not tokens.gap[before] & ANY_MARK
        and not bits & (kinds.PREPOSITION | kinds.BREAK | kinds.AND | kinds.ADVERB | kinds.TIME)
    )
    if attached and not bits & (kinds.VERB | kinds.AUX):
        start = phrase_before(tokens, before, first)
        issued = tokens.folded[before] in DOCUMENT and tokens.folded[start] in {"a", "an"} and start > first
        if not issued and (not earlier or (earlier.cue and earlier.cue[1] < start)):
            return start, before
    if earlier and earlier.source:
        return earlier.source
    for place in range(before, max(first, before - 15), -1):
        if tokens.folded[place] in _CLAUSE_OPENERS and (
            tokens.capital[place + 1] or tokens.kind[place + 1] & kinds.DETERMINER
        ):
            last = phrase_after(tokens, place + 1, verb)
            if last + 1 < before and not tokens.gap[last] & ANY_MARK:
                return place + 1, last
    found = leading_subject(tokens, first, verb)
    return found[0] if found else None


ALONE = frozenset(
    "many some others this these those another several few most all both each one two three four five six ten".split()
)
_CLAUSE_OPENERS = frozenset("after before when while as because since although though until if".split())
