"""The attribution that a cue verb makes: who speaks, and what is said; by the frame, not by the verb alone."""

from __future__ import annotations

from auditor.span import Span
from auditor.text.attributions import kinds
from auditor.text.attributions.complements import Complement, complement_of, has_clause, tail_of
from auditor.text.attributions.drafts import Draft, Range, stretch_after, stretch_before
from auditor.text.attributions.lexicon import PARTICLES
from auditor.text.attributions.nouns import DOCUMENT, DOCUMENTS
from auditor.text.attributions.passives import can_name, with_agent, with_complement
from auditor.text.attributions.phrases import apposition_end, phrase_after
from auditor.text.attributions.subjects import participle_subject, subject_of
from auditor.text.attributions.tokens import BRACKET, COMMA, DASH, QUOTE, Tokens
from auditor.text.attributions.verbs import (
    BEFORE_INVERSION,
    is_finite,
    is_inverted,
    opens_noun,
    rules_out,
    takes,
    verb_group,
)

_SPEAKS = kinds.SAY | kinds.TELL
_UTTERS = _SPEAKS | kinds.ACT | kinds.SHOW
_TAKES_CLAUSE = _SPEAKS | kinds.SHOW | kinds.DEEM | kinds.THINK
_NOT_ONLY_SHOWS = kinds.SAY | kinds.ACT | kinds.DEEM | kinds.THINK
_NAMING = frozenset("called named dubbed titled entitled labelled labeled termed known".split())


def _is_plain_act(tokens: Tokens, verb: int, subject: Range, complement: Complement, end: int) -> bool:
    """Does somebody find keys or show a ticket, where only documents tell by finding and showing?"""
    kind = tokens.kind[verb]
    if not kind & kinds.SHOW or kind & _NOT_ONLY_SHOWS or complement.sort != "phrase":
        return False
    tells = any(
        tokens.folded[index] in DOCUMENT or tokens.folded[index] in DOCUMENTS
        for index in range(subject[0], subject[1] + 1)
    )
    return not tells and not has_clause(tokens, complement.word, end) and not _has_gerund(tokens, complement.word, end)


def _has_gerund(tokens: Tokens, word: int, end: int) -> bool:
    """Does a noun with a participle follow: "finds voters leaving", "shows Roe leading"?"""
    after = word + 1
    return after < end and not tokens.gap[word] and tokens.folded[after].endswith("ing")


_REFUSES = frozenset("refuse refuses refused refusing decline declines declined declining".split())
_SPEAKING = frozenset("comment speak talk elaborate discuss answer respond give provide offer".split())

_DOING = frozenset("publish allow rule post write pen".split())  # verbs that report, but not after "refuses to"


def _speaks(tokens: Tokens, word: int, end: int) -> bool:
    """Is what somebody refuses to do to speak? Then the writer has asked; whatever else is refused is an act."""
    if word >= end or tokens.folded[word] in _DOING:
        return False
    return tokens.folded[word] in _SPEAKING or bool(tokens.kind[word] & (kinds.SAY | kinds.TELL))


_SAYS = frozenset("say says said".split())

_RELAYS = frozenset("quote quotes quoted quoting cite cites cited citing".split())


def frame(  # noqa: PLR0911, PLR0912 - a grammar is a list of cases
    tokens: Tokens, verb: int, first: int, end: int, number: int, earlier: Draft | None
) -> Draft | None:
    """The attribution that word ``verb`` of the sentence ``first`` to ``end`` (exclusive) makes, if it makes one.

    ``earlier`` is the attribution before it in the sentence, whose source participles and "and added" share.
    """
    kind = tokens.kind[verb]
    tail = tail_of(tokens, verb, end) if tokens.folded[verb] in PARTICLES else verb
    if tail is None or verb in tokens.hyphenated:
        return None
    if not kind & kinds.ING and opens_noun(tokens, verb, first):
        return None
    before, passive, bare_infinitive = verb_group(tokens, verb, first)
    if passive and (draft := with_agent(tokens, verb, before, first, end, number)) is not None:
        return draft
    finite = is_finite(tokens, verb, before)
    if finite and not (passive or bare_infinitive) and _is_writer(tokens, before, first):
        return None
    taken = _taken(tokens, verb, tail, before, first, end, finite=finite)
    if taken is None:
        return None
    complement, inverted = taken
    told = _is_told(tokens, verb, before, complement, end)
    if passive:
        return with_complement(tokens, verb, before, complement, first, end, number, told)
    subject: Range | None
    full: Range | None
    if inverted:
        last = phrase_after(tokens, verb + 1, end)
        subject, full = (verb + 1, last), (verb + 1, apposition_end(tokens, last, end))
        content = stretch_before(tokens, first, verb)
        after = full[1]
        if tokens.gap[after] & (QUOTE | COMMA) and after + 1 < end:
            content += stretch_after(tokens, after, end) if tokens.gap[after] & QUOTE else []
        return Draft(number, (verb, verb), subject, full, content, told=told)
    if not finite or bare_infinitive:
        if bare_infinitive and not (kind & _SPEAKS and complement.sort in {"that", "quote", "colon"}):
            return None
        told = (told and bool(kind & (kinds.SAY | kinds.TELL | kinds.DEEM))) or complement.sort in {
            "that",
            "quote",
            "colon",
        }
        subject = participle_subject(tokens, verb, before, first, earlier)
        full = earlier.full if earlier and earlier.source == subject else subject
    else:
        subject, full = subject_of(tokens, before, verb, first, earlier)
    if subject is None:
        return None
    if tokens.kind[subject[1]] & kinds.FIRST_PERSON and subject[0] == subject[1]:
        return None
    if tokens.folded[verb] in _RELAYS and complement.sort == "phrase":
        return _relayed(tokens, verb, subject, complement, end, number)
    if tokens.folded[verb] in _NAMING and not can_name(tokens, subject[1]):
        return None
    if _is_plain_act(tokens, verb, subject, complement, end):
        return None
    content = _content(tokens, complement, subject, first, end, verb)
    opening = verb
    while opening - 1 > before and not tokens.gap[opening - 1] & BRACKET:
        opening -= 1
    cue = (opening, verb)
    return Draft(
        number, cue, subject, full, content, complement.hearer, told, states=_states(tokens, verb, complement, end)
    )


def _is_told(tokens: Tokens, verb: int, before: int, complement: Complement, end: int) -> bool:
    """Has the source spoken or written, and is not only said to think, want or do something?"""
    kind, word = tokens.kind[verb], tokens.folded[verb]
    if complement.sort == "infinitive" and word in _REFUSES:
        return _speaks(tokens, complement.word + 1, end)
    if complement.sort == "infinitive" and word == "sought":
        return tokens.folded[complement.word + 1 : complement.word + 2] == ["know"]  # Indian English: asked
    if word in _DOING and not _REFUSES.isdisjoint(tokens.folded[before + 1 : verb]):
        return False
    told = not kind & kinds.THINK or bool(kind & _UTTERS)
    return told or complement.sort in {"quote", "colon"}


def _taken(
    tokens: Tokens, verb: int, tail: int, before: int, first: int, end: int, *, finite: bool
) -> tuple[Complement, bool] | None:
    """What the verb takes, and whether the source follows it; None where it does not report."""
    is_ruled_out = rules_out(tokens, verb, before, first, end)
    may_invert = finite and tokens.kind[verb] & kinds.SAY and verb > first and tokens.gap[verb - 1] & BEFORE_INVERSION
    if is_ruled_out and not may_invert:
        return None  # most words are, and what follows them need not be read
    complement = complement_of(tokens, verb, tail, end)
    if may_invert and is_inverted(tokens, verb, before, complement, first, end):
        return complement, True
    if is_ruled_out or not takes(tokens, verb, before, complement, first, end):
        return None
    return complement, False


def _is_writer(tokens: Tokens, before: int, first: int) -> bool:
    """Is the subject "I" or "we", with nothing between it and the verb?"""
    return before >= first and bool(tokens.kind[before] & kinds.FIRST_PERSON) and not tokens.gap[before]


def _states(tokens: Tokens, verb: int, complement: Complement, end: int) -> bool:
    """Is what follows a statement, and not just an object?"""
    kind = tokens.kind[verb]
    if complement.sort in {"that", "quote", "colon", "end"}:
        return True
    if complement.sort == "phrase" and tokens.folded[verb] in _SAYS:
        return True  # a clause without "that", whatever its verb
    if complement.sort == "of":
        return bool(kind & kinds.DEEM) and tokens.folded[complement.word] == "as"
    return (
        complement.sort == "phrase"
        and bool(kind & _TAKES_CLAUSE)
        and (
            bool(kind & kinds.DEEM and not kind & (kinds.SAY | kinds.ACT | kinds.THINK))
            or has_clause(tokens, complement.word, end)
        )
    )


def _relayed(tokens: Tokens, verb: int, subject: Range, complement: Complement, end: int, number: int) -> Draft:
    """ "The paper quoted two officials": the source is who is quoted, and the subject stands between."""
    last = phrase_after(tokens, complement.word, end)
    full = apposition_end(tokens, last, end)
    after = stretch_after(tokens, full, end) or [tokens.span(complement.word, last)]
    return Draft(number, (verb, verb), (complement.word, last), (complement.word, full), after, subject)


def _content(tokens: Tokens, complement: Complement, subject: Range, first: int, end: int, verb: int) -> list[Span]:
    """What is said: after the cue, and before the source where the sentence begins with it."""
    found: list[Span] = []
    before = subject[0] - 1
    if before >= first and tokens.folded[before] == "as" and complement.sort == "end":
        found = stretch_before(tokens, first, before)  # "as X noted": around the parenthesis
        return found + (stretch_after(tokens, complement.cue_end, end) if complement.word < end else [])
    preposed = before >= first and tokens.gap[before] & (COMMA | QUOTE | DASH) and subject[1] < verb
    if complement.sort == "end":
        if preposed or subject[1] > verb:
            found += stretch_before(tokens, first, min(subject[0], verb))
        if complement.word < end and tokens.gap[complement.cue_end] & COMMA:
            found += stretch_after(tokens, complement.cue_end, end)
        return found
    if complement.sort == "quote" and preposed and tokens.gap[subject[0] - 1] & QUOTE:
        found += stretch_before(tokens, first, subject[0])
    return found + stretch_after(tokens, complement.cue_end, end)
