"""The attribution that a passive makes: "was quoted as saying", "was rejected by the council", "it is said that"."""

from __future__ import annotations

from auditor.text.attributions import kinds
from auditor.text.attributions.complements import Complement
from auditor.text.attributions.drafts import Draft, Range, stretch_after, stretch_before
from auditor.text.attributions.nouns import BODY, GROUP, PERSON, PERSONS
from auditor.text.attributions.phrases import apposition_end, phrase_after
from auditor.text.attributions.subjects import subject_of
from auditor.text.attributions.tokens import ANY_MARK, QUOTE, STOP, Tokens

_CHARGES = frozenset("of for over".split())  # "was accused of", "was criticised for"


def can_name(tokens: Tokens, head: int) -> bool:
    """Is it somebody who calls, and not a thing that is called: "a strategy called"?"""
    word = tokens.folded[head]
    return (
        tokens.capital[head]
        or bool(tokens.kind[head] & kinds.PRONOUN)
        or word in PERSON
        or word in PERSONS
        or word in GROUP
        or word in BODY
    )


def with_agent(tokens: Tokens, verb: int, before: int, first: int, end: int, number: int) -> Draft | None:
    """The attribution of a passive that names who quotes or who holds the view, and so tells what it takes."""
    relayed = _quoted(tokens, verb, before, first, end, number) if tokens.folded[verb] in _QUOTED else None
    if relayed is not None:
        return relayed
    agent = _agent(tokens, verb, end)
    return None if agent is None else _by_agent(tokens, verb, before, agent, first, end, number)


_QUOTED = frozenset("quoted cited reported heard recorded".split())


def _quoted(tokens: Tokens, verb: int, before: int, first: int, end: int, number: int) -> Draft | None:
    """ "One officer was quoted by the paper as saying that": the source is the subject, the paper stands between."""
    hearer: Range | None = None
    for index in range(verb + 1, min(end - 1, verb + 12)):
        if tokens.folded[index] == "by" and hearer is None:
            hearer = (index + 1, phrase_after(tokens, index + 1, end))
        if tokens.folded[index] == "as" and tokens.kind[index + 1] & kinds.ING and tokens.kind[index + 1] & kinds.SAY:
            source, full = subject_of(tokens, before, verb, first, None)
            said = index + 1
            if said + 1 < end and tokens.folded[said + 1] == "that":
                said += 1
            if source is None or said + 1 >= end:
                return None
            return Draft(number, (before + 1, verb), source, full, stretch_after(tokens, said, end), hearer)
        if tokens.gap[index] & (STOP | QUOTE):
            break
    return None


def _agent(tokens: Tokens, verb: int, end: int) -> Range | None:
    """Who holds the view in "was rejected by the council", "is seen by some as"; with weak verbs only before "as"."""
    by = verb + 1
    if by + 1 >= end or tokens.folded[by] != "by" or tokens.gap[verb] & ANY_MARK or tokens.gap[by] & ANY_MARK:
        return None
    last = phrase_after(tokens, by + 1, end)
    kind = tokens.kind[verb]
    rest = tokens.folded[last + 1] if last + 1 < end and not tokens.gap[last] & ANY_MARK else ""
    if rest == "that":
        return None  # "were told by two of them that": a statement, and read as one
    if rest == "as":
        return by + 1, last
    strong = kind & (kinds.ACT | kinds.THINK) and not kind & (kinds.SAY | kinds.NOUNLIKE) and rest != "to"
    return (by + 1, last) if strong and can_name(tokens, last) else None


def _by_agent(tokens: Tokens, verb: int, before: int, agent: Range, first: int, end: int, number: int) -> Draft:
    content = stretch_after(tokens, agent[1], end) + stretch_before(tokens, first, max(before + 1, first))
    kind, after = tokens.kind[verb], agent[1] + 1
    told = not kind & kinds.THINK or bool(kind & (kinds.SAY | kinds.TELL | kinds.ACT | kinds.SHOW))
    states = bool(kind & kinds.DEEM) and after < end and tokens.folded[after] == "as"
    full = agent[0], apposition_end(tokens, agent[1], end)
    cue = before + 1, agent[0] - 1
    return Draft(number, cue, agent, full, content, told=told, passive=True, states=states)


def with_complement(
    tokens: Tokens, verb: int, before: int, complement: Complement, first: int, end: int, number: int, told: bool
) -> Draft | None:
    """ "It is believed that", "was told by", "is said to": the source is the agent, if one is named."""
    kind = tokens.kind[verb]
    for index in range(verb + 1, min(end, verb + 8)):
        if tokens.folded[index] == "by" and index + 1 < end:
            last = phrase_after(tokens, index + 1, end)
            agent = (index + 1, last)
            hearer = subject_of(tokens, before, verb, first, None)[0] if kind & kinds.TELL else None
            content = stretch_after(tokens, last, end) + stretch_before(tokens, first, max(before, first))
            return Draft(
                number,
                (before + 1, index),
                agent,
                (index + 1, apposition_end(tokens, last, end)),
                content,
                hearer,
                told,
                True,
            )
        if tokens.gap[index] & ANY_MARK or (complement.sort in {"infinitive", "that"} and index >= complement.word):
            break  # "is said to be haunted by": who haunts does not say so
    if not kind & (kinds.SAY | kinds.THINK | kinds.TELL | kinds.DEEM | kinds.SHOW | kinds.ACT):
        return None
    if complement.sort == "end" and before >= first and tokens.folded[before] == "it":
        around = stretch_before(tokens, first, before) + stretch_after(tokens, verb, end)  # "..., it is alleged, ..."
        return Draft(number, (before + 1, verb), None, None, around, told=told, passive=True)
    after = tokens.folded[complement.word] if complement.sort == "of" else ""
    if complement.sort not in {"that", "infinitive"} and after != "as" and not (kind & kinds.ACT and after in _CHARGES):
        return None
    if (
        kind & kinds.NOUNLIKE
        and complement.sort == "infinitive"
        and not kind & kinds.SAY
        and tokens.folded[verb] != "expected"
    ):
        return None
    content = stretch_after(tokens, complement.cue_end, end)
    return Draft(number, (before + 1, verb), None, None, content, told=told, passive=True)
