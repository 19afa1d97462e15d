"""Nouns that report: "X's warning that", "his claim to be", "criticism from X of"."""

from __future__ import annotations

from auditor.text.attributions import kinds
from auditor.text.attributions.drafts import Draft, Range
from auditor.text.attributions.phrases import phrase_after
from auditor.text.attributions.tokens import ANY_MARK, COMMA, QUOTE, STOP, Tokens

REPORTING_NOUNS = frozenset(
    """
    accusation accusations acknowledgement acknowledgment admission advice allegation allegations announcement appeal
    argument arguments assertion assertions assurance assurances belief call calls claim claims comment comments
    complaint complaints concern concerns conclusion confirmation contention conviction critique criticism criticisms
    decision declaration demand demands denial denunciation desire disagreement doubt doubts endorsement expectation
    fear fears hope hopes idea insistence intention notion objection objections observation offer opinion opposition
    plan plans pledge pledges prediction predictions praise promise promises proposal proposals push refusal rejection
    remark remarks report reports request requests speculation statement suggestion support theory threat threats view
    views vow warning warnings wish
    """.split()
)
_OWNERS = frozenset("his her their its".split())
_FROM = frozenset("by from among".split())
_ABOUT = frozenset("to for of about on against over with as".split())
_ABOUT_WHAT = frozenset("for of about on against over".split())
# With "of" and "for" these are as often somebody's own affair as words about it: "the idea of", "in support of".
_OF_NOBODY = frozenset(
    """
    advice argument arguments call calls comment confirmation decision declaration desire idea notion observation
    offer opinion plan plans push report reports statement support theory threat threats view views
    """.split()
)
_SPOKEN = frozenset(
    """
    accusation accusations acknowledgement acknowledgment admission allegation allegations announcement argument
    arguments assertion assertions assurance assurances claim claims comment comments complaint complaints conclusion
    confirmation contention declaration denial insistence observation pledge prediction predictions promise remark
    remarks report reports statement suggestion threat vow warning warnings
    """.split()
)


def nominal(tokens: Tokens, noun: int, first: int, end: int, number: int) -> Draft | None:
    """The attribution that word ``noun`` makes, if it says whose it is and what it is about."""
    if noun + 1 >= end or tokens.gap[noun] & ANY_MARK or tokens.is_hyphenated(noun):
        return None
    source = _owner(tokens, noun, first)
    after = noun + 1
    if tokens.folded[after] in _FROM and after + 1 < end:
        last = phrase_after(tokens, after + 1, end)
        source = (after + 1, last)
        after = last + 1
    if after + 1 >= end or tokens.gap[after - 1] & ANY_MARK:
        return None
    word = tokens.folded[after]
    if source is None:
        return _nobodys(tokens, noun, after, end, number)
    if word == "that":
        told = tokens.folded[noun] in _SPOKEN
        return Draft(number, (noun, noun), source, source, [tokens.span(after + 1, end - 1)], told=told)
    if word not in _ABOUT:
        return None
    return Draft(number, (noun, noun), source, source, [tokens.span(after, end - 1)], told=False, states=False)


def _nobodys(tokens: Tokens, noun: int, after: int, end: int, number: int) -> Draft | None:
    """ "The claim that", "criticism of": somebody's, though the text does not say whose."""
    word = tokens.folded[after]
    if word != "that" and (word not in _ABOUT_WHAT or tokens.folded[noun] in _OF_NOBODY):
        return None
    first = after + 1 if word == "that" else after
    return Draft(number, (noun, noun), None, None, [tokens.span(first, end - 1)], told=False, states=False)


def _owner(tokens: Tokens, noun: int, first: int) -> Range | None:
    """Whose it is: "his", or the name with 's up to two words before the noun."""
    for index in range(noun - 1, max(first, noun - 3) - 1, -1):
        if tokens.gap[index] & ANY_MARK:
            return None
        word = tokens.folded[index]
        if word in _OWNERS:
            return index, index
        if word.endswith(("'s", "s'")) and not tokens.kind[index] & kinds.VERB:
            start = index
            while start > first and tokens.capital[start - 1] and not tokens.gap[start - 1] & (COMMA | STOP | QUOTE):
                start -= 1
            return start, index
    return None
