"""Noun phrases around a cue: where a source begins and ends, found by walking over a bounded number of words."""

from __future__ import annotations

from auditor.text.attributions import kinds
from auditor.text.attributions.intervals import past_interval
from auditor.text.attributions.kinds import CUE
from auditor.text.attributions.nouns import DOCUMENT, DOCUMENTS, PERSON, PERSONS
from auditor.text.attributions.tokens import ANY_MARK, BRACKET, COLON, COMMA, DASH, QUOTE, STOP, Tokens

_ASIDE = 8  # words between brackets after a name
REACH = 30  # words: no source phrase of interest is longer
_PP_INSIDE = frozenset("of for from".split())
_PP_BEFORE_NAME = frozenset("at in with on".split())
_RELATED = frozenset(
    "close aide aides adviser advisers advisor advisors ambassador envoy assistant counsel heir".split()
)
_OCCASIONS = frozenset(
    """
    interview interviews statement statements speech speeches letter email e-mail tweet tweets post posts memo report
    briefing conference press news message note article blog column editorial podcast hearing testimony rally debate
    filing court phone telephone remarks response reply written television radio
    """.split()
)
_CLAUSE_OPENERS = frozenset("after before since during despite amid until what".split())
_TIMED = kinds.TIME
_LINKING = kinds.PREPOSITION | kinds.AND | kinds.DETERMINER
_STOPPERS = kinds.BREAK | kinds.AUX | kinds.VERB
_NOT_NOUN = kinds.BREAK | kinds.AUX | kinds.VERB | kinds.PREPOSITION | kinds.RELATIVE
_NOUN_OR_ING = kinds.NOUNLIKE | kinds.ING
_POINTS = kinds.RELATIVE | kinds.PRONOUN
_OPENS = kinds.DETERMINER | kinds.PRONOUN
_EXTRAS = kinds.ADVERB | kinds.AND


def is_cue_verb(tokens: Tokens, index: int) -> bool:
    """Is the word the verb of a clause, and no participle that belongs to a noun ("people briefed on it")?"""
    kind = tokens.kind[index]
    if not kind & CUE or kind & _NOUN_OR_ING:
        return False
    after = tokens.kind[index + 1] if index + 1 < len(tokens.kind) else 0
    return bool(kind & kinds.S) or not after & kinds.PREPOSITION


def before_bracket(tokens: Tokens, last: int, floor: int) -> int:
    """The word before the bracket that closes after word ``last``: "Jane Roe" of "Jane Roe (R-Fla.) said"."""
    closing = tokens.text.find(")", tokens.end[last], tokens.end[last] + 3)
    if closing >= 0:
        for index in range(last - 1, max(floor, last - _ASIDE) - 1, -1):
            if _opens_bracket(tokens, index):
                return index
    return last


def after_bracket(tokens: Tokens, last: int, ceiling: int) -> int:
    """The last word of the bracket that opens after word ``last``; ``last`` where none does."""
    if _opens_bracket(tokens, last):
        for index in range(last + 1, min(ceiling, last + 1 + _ASIDE)):
            if ")" in tokens.text[tokens.end[index] : tokens.end[index] + 3]:
                return index
    return last


def _opens_bracket(tokens: Tokens, index: int) -> bool:
    after = index + 1
    if not tokens.gap[index] & BRACKET or after == len(tokens.start):
        return False
    return "(" in tokens.text[tokens.end[index] : tokens.start[after]]


def phrase_before(tokens: Tokens, last: int, floor: int) -> int:
    """Index of the first word of the noun phrase that ends with word ``last``; ``floor`` is as far as it may go."""
    kind, folded, capital, parting = tokens.kind, tokens.folded, tokens.capital, tokens.parting
    index, floor = last, max(floor, last - REACH)
    while index > floor:
        before = index - 1
        if parting[before] & ANY_MARK:
            break
        bits = kind[before]
        if not bits:
            if not capital[before] and folded[before][-2:] == "ed" and _is_past_verb(tokens, before, floor):
                break
            if folded[before] in _CLAUSE_OPENERS:
                break
            index = before
            continue
        if bits & _STOPPERS and not (capital[before] and capital[index] and not bits & kinds.BREAK):
            break
        if (bits & _POINTS and not bits & kinds.DETERMINER) or folded[before] in _CLAUSE_OPENERS:
            break
        if folded[before] == "that" and _opens_clause(tokens, before, index, floor):
            break
        if bits & kinds.AND:
            both_names = capital[before - 1] and capital[index] if before > floor else False
            if not both_names and (
                kind[index] & kinds.DETERMINER or before == floor or _begins_clause(tokens, before, index)
            ):
                break
        if not capital[before] and (is_cue_verb(tokens, before) or _is_past_verb(tokens, before, floor)):
            break
        index = before
    return _trimmed(tokens, index, last)


def _begins_clause(tokens: Tokens, link: int, after: int) -> bool:
    """Do persons after "and" begin a clause of their own: "rose in March and analysts expect"?"""
    if tokens.folded[after] not in PERSONS:
        return False
    word, kind = tokens.folded[link - 1], tokens.kind[link - 1]
    is_name = tokens.capital[link - 1] and not kind & kinds.TIME
    return not (is_name or kind & CUE or word in PERSON or word in PERSONS or word.endswith("s"))


def _opens_clause(tokens: Tokens, that: int, after: int, floor: int) -> bool:
    """Does "that" begin a clause, and is no determiner as in "that official"?"""
    if that > floor and tokens.kind[that - 1] & (CUE | kinds.BE):
        return True
    return bool(tokens.capital[after] or tokens.kind[after] & _OPENS) or tokens.folded[after].endswith("s")


def _is_past_verb(tokens: Tokens, index: int, floor: int) -> bool:
    """Is a word in -ed, or a cue in the past, the verb of a clause: with an object, or after a person?"""
    past_cue = tokens.kind[index] & CUE and tokens.kind[index] & kinds.PAST
    if not (past_cue or tokens.folded[index].endswith("ed")) or index + 1 >= len(tokens.kind) or index == floor:
        return False
    after = index + 1
    if tokens.kind[after] & _OPENS or (past_cue and tokens.capital[after]):
        return True
    before = tokens.folded[index - 1]
    return (before in PERSON or before in PERSONS) and not tokens.kind[after] & kinds.PREPOSITION


def _trimmed(tokens: Tokens, index: int, last: int) -> int:
    """Without what stands before the phrase proper: adverbs, "On Tuesday", "Days later", "In a statement"."""
    kind = tokens.kind
    index = past_interval(tokens, index, last)
    while index < last and kind[index] & _EXTRAS and not kind[index] & kinds.DETERMINER:
        index += 1
    if index + 1 < last and tokens.folded[index + 1] == "by" and not tokens.capital[index]:
        return index + 2  # "felt by the union, which": the participle goes with what stands before it
    if index < last and kind[index] & kinds.PREPOSITION:
        for place in range(index + 1, last + 1):
            if kind[place] & kinds.DETERMINER and not kind[place - 1] & _LINKING:
                return place
            if kind[place - 1] & _TIMED and not kind[place] & _TIMED and tokens.capital[place]:
                return place
        place = index + 1
        while place < last and kind[place] & _TIMED:
            place += 1
        return place
    while index < last and kind[index] & _TIMED and not kind[index] & kinds.TITLE and not tokens.capital[index]:
        index += 1
    return index


def subject_over_commas(tokens: Tokens, last: int, floor: int) -> tuple[int, int] | None:
    """The phrase before an apposition that word ``last`` and a comma close: "X, who asked not to be named, said".

    Returns the first and last word of the phrase proper.
    """
    index, floor = last, max(floor, last - REACH)
    for _ in range(4):
        while index > floor and not tokens.parting[index - 1] & ANY_MARK:
            index -= 1
        if index <= floor or tokens.gap[index - 1] & (QUOTE | COLON | DASH) or not tokens.gap[index - 1] & COMMA:
            return None
        head = index - 1
        first = phrase_before(tokens, head, floor)
        bits = tokens.kind[head]
        if tokens.folded[first] in _INDEFINITE and closes_name(tokens, first - 1, floor):
            index = first  # "Jane Roe, a clerk from Ayr, Scotland, said": the name stands further left
            continue
        is_aside = tokens.folded[head].isdigit() or bits & (_NOT_NOUN | kinds.TIME)
        named = tokens.capital[first] or (head > first + 1 and tokens.capital[head] and tokens.capital[head - 1])
        if not is_aside and (named or tokens.kind[first] & (kinds.DETERMINER | kinds.PRONOUN)):
            return first, head
        index = head
    return None


_INDEFINITE = frozenset("a an".split())


def closes_name(tokens: Tokens, index: int, floor: int) -> bool:
    """Do two capitalised words and a comma end with word ``index``?"""
    return (
        index > floor
        and bool(tokens.gap[index] & COMMA)
        and not tokens.gap[index] & QUOTE
        and tokens.capital[index]
        and tokens.capital[index - 1]
        and not tokens.kind[index - 1] & (kinds.PREPOSITION | kinds.DETERMINER)
        and not tokens.gap[index - 1] & (COMMA | QUOTE | STOP | COLON | DASH)
        and not tokens.kind[index] & (kinds.TIME | kinds.PREPOSITION)
    )


def phrase_after(tokens: Tokens, first: int, ceiling: int) -> int:  # noqa: PLR0912 - a grammar is a list of cases
    """Index of the last word of the noun phrase that begins with word ``first``."""
    kind, folded, capital, parting = tokens.kind, tokens.folded, tokens.capital, tokens.parting
    index, ceiling = first, min(ceiling, first + REACH)
    while index + 1 < ceiling and not parting[index] & ANY_MARK:
        if parting[index] and _opens_bracket(tokens, index):
            break
        after = index + 1
        bits = kind[after]
        if not bits:
            if not capital[after] and folded[after][-2:] == "ed" and _is_past_verb(tokens, after, first):
                break
            index = after
            continue
        if bits & _STOPPERS and not (capital[after] and capital[index] and not bits & kinds.BREAK):
            break
        if bits & kinds.RELATIVE or (bits & kinds.PRONOUN and not bits & kinds.DETERMINER):
            break
        if bits & _TIMED and not (bits & kinds.AUX) and not capital[after + 1 if after + 1 < ceiling else after]:
            break
        if bits & kinds.PREPOSITION and after + 1 < ceiling:
            follows = after + 1
            if folded[after] in _PP_BEFORE_NAME:
                while follows < ceiling - 1 and kind[follows] & kinds.DETERMINER:
                    follows += 1
                if (
                    kind[follows] & _TIMED
                    or folded[follows] in _OCCASIONS
                    or not (capital[follows] or folded[after] == "with")
                ):
                    break
            elif folded[after] not in _PP_INSIDE and not (
                (folded[after] == "to" and folded[index] in _RELATED)
                or (folded[after] == "by" and (folded[index] in DOCUMENT or folded[index] in DOCUMENTS))
            ):
                break
        elif (bits & kinds.ADVERB and not bits & kinds.DETERMINER) or (
            not capital[after] and (is_cue_verb(tokens, after) or _is_past_verb(tokens, after, first))
        ):
            break
        index = after
    while index > first and kind[index] & _LINKING and not capital[index]:
        index -= 1
    return index


def apposition_end(tokens: Tokens, last: int, ceiling: int) -> int:
    """Last word of what describes the phrase that ends with ``last``: ", a former minister" or "who asked ..."."""
    last = after_bracket(tokens, last, ceiling)
    after = last + 1
    if after >= ceiling:
        return last
    bits = tokens.kind[after]
    word = tokens.folded[after]
    if tokens.gap[last] & COMMA and not tokens.gap[last] & QUOTE:
        opens = bits & (kinds.DETERMINER | kinds.RELATIVE) or word.isdigit() or word in _ROLE_OPENERS
        named = tokens.capital[after] and after + 1 < ceiling and tokens.capital[after + 1] and not bits & kinds.TIME
        if not (opens or named) or word == "that":
            return last
    elif not ((bits & kinds.RELATIVE and word == "who") or word in _REDUCED):
        return last
    index, ceiling = after, min(ceiling, after + REACH)
    told = kinds.SAY | kinds.PAST
    described = bits & kinds.RELATIVE
    while index + 1 < ceiling and not tokens.parting[index] & ANY_MARK:
        if not bits & kinds.RELATIVE and tokens.kind[index + 1] & told == told:
            break  # "Jane Roe, a spokeswoman said"
        described |= tokens.kind[index + 1] & kinds.RELATIVE
        if bits & kinds.DETERMINER and not described and tokens.kind[index + 1] & kinds.AUX:
            return last  # "cited two aides, the talks will end": a clause
        index += 1
    return index


_ROLE_OPENERS = frozenset(
    """
    chief head director professor chairman chairwoman chair president vice senior former secretary minister spokesman
    spokeswoman spokesperson author founder co-founder co executive deputy speaking according editor analyst economist
    manager leader member senator general chancellor lawyer attorney who
    """.split()
)
_REDUCED = frozenset("familiar briefed close involved speaking requesting citing asking granted".split())
