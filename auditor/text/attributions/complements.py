"""What follows a cue verb: a clause, a quotation, an object; past time, occasion and hearer."""

from __future__ import annotations

from typing import NamedTuple

from auditor.text.attributions import kinds
from auditor.text.attributions.drafts import Range
from auditor.text.attributions.inflection import forms
from auditor.text.attributions.kinds import CUE
from auditor.text.attributions.lexicon import PARTICLES
from auditor.text.attributions.phrases import phrase_after
from auditor.text.attributions.tokens import ANY_MARK, COLON, COMMA, DASH, QUOTE, STOP, Tokens

CLAUSE_WORDS = kinds.AUX | kinds.VERB
_ENDS = STOP | DASH | COMMA
_FINITE = kinds.S | kinds.PAST
_HALTS = STOP | QUOTE
_NEXT_CLAUSE = kinds.AND | kinds.BREAK

OBJECT_PRONOUNS = frozenset("me us him her them you".split())
_HEARERS = OBJECT_PRONOUNS | {"reporters", "journalists"}


class Complement(NamedTuple):
    """What follows a cue verb: ``sort`` is that, quote, colon, phrase, of, infinitive or end."""

    sort: str
    word: int
    cue_end: int
    hearer: Range | None = None


def tail_of(tokens: Tokens, verb: int, end: int) -> int | None:
    """The last word of a verb that takes a particle ("pointed out"); None where the particle is missing."""
    particles = PARTICLES[tokens.folded[verb]]
    for index in range(verb + 1, min(end, verb + 3)):
        if tokens.gap[index - 1] & ANY_MARK:
            break
        if tokens.folded[index] in particles:
            return index
    return None


def complement_of(tokens: Tokens, verb: int, tail: int, end: int) -> Complement:  # noqa: PLR0911, PLR0912 - a grammar is a list of cases
    """What follows the verb, past time, occasion and hearer."""
    kind, folded, parting = tokens.kind, tokens.folded, tokens.parting
    tells = bool(kind[verb] & kinds.TELL)
    index, hearer = tail, None
    for _ in range(14):
        marks, after = parting[index], index + 1
        if marks:
            if marks & QUOTE:
                return Complement("quote", after, index, hearer)
            if marks & COLON:
                return Complement("colon", after, index, hearer)
            if marks & _ENDS:
                return Complement("end", after, index, hearer)
        if after >= end:
            return Complement("end", after, index, hearer)
        word, bits = folded[after], kind[after]
        if word == "that" and after + 1 < end and not tokens.gap[after] & (STOP | COMMA):
            return Complement("that", after + 1, after, hearer)
        if word == "as":
            return Complement("of", after, index, hearer)
        if word == "to" and after + 1 < end and _is_infinitive(tokens, after + 1):
            return Complement("infinitive", after, index, hearer)
        if tells and index == verb and not bits & kinds.PREPOSITION:
            last = phrase_after(tokens, after, end) if not bits & kinds.PRONOUN and word not in _HEARERS else after
            hearer = (after, last)
            index = last
            continue
        if word in {"if", "whether", "how", "why", "what", "when", "where", "who"}:
            return Complement("that", after, index, hearer)
        if index == tail and word in _OBJECT_OF.get(folded[verb], ()):
            return Complement("of", after, index, hearer)
        if bits & kinds.PREPOSITION:
            last = _adjunct_end(tokens, after, end)
            if last == after:
                return Complement("of", after, index, hearer)
            index = last
            continue
        if bits and (
            (bits & kinds.TIME and not (tokens.capital[after] and bits & kinds.AUX))
            or (bits & kinds.ADVERB and not bits & kinds.DETERMINER)
        ):
            index = after
            continue
        return _late_clause(tokens, after, index, end, hearer)
    return Complement("phrase", index + 1, index, hearer)


def _is_infinitive(tokens: Tokens, index: int) -> bool:
    """Can a verb stand here, after "to"? Not what opens a noun phrase."""
    bits = tokens.kind[index]
    if bits & kinds.BASE:
        return True
    other = kinds.DETERMINER | kinds.PRONOUN | kinds.TIME | kinds.PREPOSITION | kinds.ING
    is_noun = tokens.folded[index] in _HEARERS or tokens.folded[index].endswith(("s", "ing", "ion"))
    return not (bits & other or tokens.capital[index] or is_noun)


def _late_clause(tokens: Tokens, after: int, index: int, end: int, hearer: Range | None) -> Complement:
    """A phrase, or the clause that an unknown adverbial delays: "said over and over that"."""
    stop = min(end, after + 6)
    can_delay = not (tokens.kind[after] & kinds.DETERMINER or tokens.capital[after])
    if can_delay and "that" in tokens.folded[after:stop]:
        for place in range(after, stop):
            if tokens.folded[place] == "that":
                return Complement("that", place + 1, place, hearer)
            if tokens.gap[place] & ANY_MARK or tokens.kind[place] & CLAUSE_WORDS:
                break
    return Complement("phrase", after, index, hearer)


def _adjunct_end(tokens: Tokens, preposition: int, end: int) -> int:
    """Last word of "on Tuesday", "in a call with investors", "to reporters"; the preposition if it is none of these."""
    kind, folded = tokens.kind, tokens.folded
    index, last = preposition + 1, preposition
    anchored = False
    while index < min(end, preposition + 12):
        bits = kind[index]
        if (
            bits & kinds.TIME
            or folded[index] in _OCCASION_WORDS
            or folded[index] in _HEARERS
            or folded[index].isdigit()
        ):
            anchored, last = True, index
        elif (
            folded[index] == "that"
            or (bits & (kinds.AUX | kinds.PRONOUN) and not bits & (kinds.DETERMINER | kinds.PREPOSITION))
        ) or (
            anchored
            and not (
                bits & kinds.PREPOSITION
                or tokens.capital[index]
                or tokens.capital[index - 1]
                or kind[index - 1] & (kinds.PREPOSITION | kinds.DETERMINER)
            )
        ):
            break
        elif anchored and (tokens.capital[index] or not bits & (kinds.PREPOSITION | kinds.DETERMINER)):
            last = index
        if tokens.gap[index] & ANY_MARK:
            break
        index += 1
    if not anchored and folded[preposition] in _ADJUNCTS:
        for place in range(preposition + 1, min(end - 1, preposition + 12)):
            if tokens.gap[place] & ANY_MARK or folded[place + 1] == "that":
                return place
            if kind[place] & CLAUSE_WORDS:
                break
    return last if anchored else preposition


_OBJECT_OF = {
    spelling: frozenset(prepositions.split())
    for verb, prepositions in {
        "call": "for on", "believe": "in", "agree": "on to", "appeal": "for", "apologise": "for", "apologize": "for",
        "complain": "about of", "worry": "about", "hope": "for", "wish": "for", "plead": "for",
        "insist": "on", "object": "to", "ask": "for about", "argue": "for against",
    }.items()
    for spellings in forms(verb).values()
    for spelling in spellings
}  # fmt: skip
"""What follows these is their object, and no occasion or time: "called for a vote on Monday"."""

_ADJUNCTS = frozenset("in on at during after before outside following through via amid by upon when".split())


_OCCASION_WORDS = frozenset(
    """
    interview interviews statement statements speech letter email tweet tweets post memo briefing conference message
    article blog column editorial podcast hearing testimony rally debate filing twitter facebook instagram television
    radio reporters journalists reply response remarks event meeting ceremony forum summit
    """.split()
)


def has_clause(tokens: Tokens, word: int, end: int) -> bool:
    """Is there a finite verb in the next words?"""
    kind, folded, parting = tokens.kind, tokens.folded, tokens.parting
    for index in range(word, min(end, word + 16)):
        bits = kind[index]
        if bits:
            if index > word and bits & _NEXT_CLAUSE:
                break
            if bits & CLAUSE_WORDS or (bits & _FINITE and bits & CUE and not bits & kinds.NOUNLIKE):
                return True
        if index > word and folded[index][-2:] == "ed":
            return True
        if parting[index] & _HALTS:
            break
    return False
