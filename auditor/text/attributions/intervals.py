"""When something was said, told before who said it: "Minutes later Roe", "The next day the mayor"."""

from __future__ import annotations

from auditor.text.attributions import kinds
from auditor.text.attributions.tokens import ANY_MARK, COMMA, Tokens

_MOST_NUMBERS = 4  # words before the unit: "just over two"
_UNITS = frozenset(
    """
    second seconds minute minutes hour hours day days night nights week weeks weekend weekends month months year years
    decade decades century centuries moment moments
    """.split()
)
_SHIFTS = frozenset("later earlier ago afterwards afterward hence beforehand".split())
_SHIFTS_FROM = frozenset("after before into prior since past from".split())
_ORDERS = frozenset("next following same last previous".split())
_NUMBERING = kinds.DETERMINER | kinds.ADVERB
_OPENS = kinds.DETERMINER | kinds.PRONOUN


def past_interval(tokens: Tokens, first: int, before: int) -> int:
    """The word after an interval that opens with word ``first``: "Minutes later,", "Two days before the vote,".

    ``first`` itself where there is none that ends before word ``before``.
    """
    index, is_ordered = first, False
    while index < min(before, first + _MOST_NUMBERS):
        is_order = tokens.folded[index] in _ORDERS
        if not (is_order or tokens.kind[index] & _NUMBERING or tokens.folded[index].isdigit()):
            break
        index, is_ordered = index + 1, is_order
    if index + 1 >= before or tokens.folded[index] not in _UNITS or tokens.gap[index] & ANY_MARK:
        return first
    shift = index + 1
    if tokens.folded[shift] in _SHIFTS:
        return shift + 1
    if is_ordered and (tokens.capital[shift] or tokens.kind[shift] & _OPENS):
        return shift
    if tokens.folded[shift] not in _SHIFTS_FROM:
        return first
    return next((place + 1 for place in range(shift, min(before, shift + 12)) if tokens.gap[place] & COMMA), first)
