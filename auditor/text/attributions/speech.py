"""Quotations without a cue of their own: whose they are, from what stands before and after them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from auditor.span import Span
from auditor.text.attributions import kinds
from auditor.text.attributions.drafts import Draft
from auditor.text.attributions.phrases import apposition_end, phrase_after, phrase_before
from auditor.text.attributions.subjects import leading_subject
from auditor.text.attributions.tokens import COLON, Tokens
from auditor.text.quotations import Quotation

NEAR = 400  # characters between a quotation and the cue in its sentence
NEIGHBOURS = 6  # cues looked at on either side of a quotation, so that a sentence without end costs no more
LEAST_STATED = 4  # words of a quotation that states something
SAME_BREATH = 2  # sentences that may lie between a speaker and a quotation that stands alone


class _Scene:
    """The drafts by sentence, and who spoke last."""

    def __init__(self, tokens: Tokens, drafts: list[Draft], sentences: Sequence[Span]) -> None:
        self.tokens = tokens
        self.sentences = sentences
        self.starts = [sentence.start for sentence in sentences]
        self.by_sentence: dict[int, list[Draft]] = {}
        """The drafts of each sentence, which come in the order of their cues."""
        for draft in drafts:
            if draft.cue:
                self.by_sentence.setdefault(draft.sentence, []).append(draft)
        self.cues = {
            number: [tokens.start[draft.cue[0]] for draft in found if draft.cue]
            for number, found in self.by_sentence.items()
        }
        self.added: list[Draft] = []
        self.speaker: Draft | None = None
        self.spoke = -SAME_BREATH - 1

    def sentence_at(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)

    def add(self, draft: Draft) -> Draft:
        self.added.append(draft)
        return draft


def carried(
    tokens: Tokens, drafts: list[Draft], sentences: Sequence[Span], quotations: Sequence[Quotation]
) -> list[Draft]:
    """The drafts with each quotation given to the one that it belongs to, in order; adds some where needed."""
    if not sentences:
        return drafts
    if not quotations:
        return _sorted(drafts, sentences)
    scene = _Scene(tokens, drafts, sentences)
    waiting: list[Quotation] = []
    for quotation in quotations:
        if quotation.content.start == quotation.content.end:
            continue
        begin = scene.sentence_at(quotation.content.start)
        finish = scene.sentence_at(max(quotation.content.start, quotation.content.end - 1))
        alone = _stands_alone(scene, quotation, begin, finish)
        own = (
            _nearest(scene, finish, quotation)
            or _nearest(scene, begin, quotation)
            or (_from_context(scene, begin, finish, quotation) if alone else _in_sentence(scene, finish, quotation))
        )
        if own is None:
            waiting = [*waiting, quotation] if quotation.continues else []
            continue
        for one in (*waiting, quotation):
            _give(own, one.span)
            own.states = own.states or _is_statement(tokens.text, one)
        waiting = []
        if own.told:
            scene.speaker, scene.spoke = own, finish
    return _sorted(drafts + scene.added, sentences)


def _sorted(drafts: list[Draft], sentences: Sequence[Span]) -> list[Draft]:
    """By where the content begins."""

    def begin(draft: Draft) -> int:
        if not draft.content:
            return sentences[draft.sentence].start
        return draft.content[0].start if len(draft.content) == 1 else min(draft.content).start

    return sorted(drafts, key=begin)


def _nearest(scene: _Scene, sentence: int, quotation: Quotation) -> Draft | None:
    """The draft of the sentence whose cue stands nearest to the quotation."""
    tokens = scene.tokens
    best, least = None, NEAR
    drafts = scene.by_sentence.get(sentence, [])
    place = bisect_left(scene.cues.get(sentence, []), quotation.span.start)
    for draft in drafts[max(0, place - NEIGHBOURS) : place + NEIGHBOURS]:
        if draft.cue is None:
            continue
        start, end = tokens.start[draft.cue[0]], tokens.end[draft.cue[1]]
        distance = start - quotation.span.end if start >= quotation.span.end else quotation.span.start - end
        if not draft.told:
            distance += 100
        if 0 <= distance < least:
            best, least = draft, distance
    return best


def _stands_alone(scene: _Scene, quotation: Quotation, begin: int, finish: int) -> bool:
    """Is the quotation all that its sentences hold?"""
    text = scene.tokens.text
    before = scene.sentences[begin].start, quotation.span.start
    after = quotation.span.end, scene.sentences[finish].end
    return before[1] - before[0] < 4 and len(text[after[0] : after[1]][:20].strip(" .,;\u2014-")) < 3


def _from_context(scene: _Scene, begin: int, finish: int, quotation: Quotation) -> Draft | None:
    """Who spoke just before, or else who speaks just after."""
    if scene.speaker is not None and begin - scene.spoke <= SAME_BREATH:
        return scene.add(_echo(scene.speaker, begin))
    for draft in scene.by_sentence.get(begin - 1, [])[-NEIGHBOURS:][::-1]:
        if draft.told and draft.source:
            return scene.add(_echo(draft, begin))
    for draft in scene.by_sentence.get(finish + 1, [])[:NEIGHBOURS]:
        if draft.told and draft.source:
            return scene.add(_echo(draft, begin))
    return None


def _in_sentence(scene: _Scene, number: int, quotation: Quotation) -> Draft | None:
    """The quotation's cue by position alone: "...," Roe shot back; otherwise the subject of the sentence."""
    tokens = scene.tokens
    first, end = tokens.first[number], tokens.last[number]
    if scene.added and scene.added[-1].sentence == number and scene.added[-1].told:
        return scene.added[-1]
    after = bisect_left(tokens.start, quotation.span.end)
    closing = tokens.text[max(quotation.content.start, quotation.content.end - 1) : quotation.span.end + 1]
    goes_on = any(mark in closing for mark in ",?!") or ("." in closing and after < end and not tokens.capital[after])
    if after < end and goes_on:
        last = phrase_after(tokens, after, end)
        full = apposition_end(tokens, last, end)
        verb = full + 1
        if verb < end and (tokens.capital[after] or tokens.kind[after] & (kinds.DETERMINER | kinds.PRONOUN)):
            return scene.add(Draft(number, (verb, verb), (after, last), (after, full)))
        if tokens.folded[after].endswith(("ed", "s")) and after + 1 < end and tokens.capital[after + 1]:
            last = phrase_after(tokens, after + 1, end)
            return scene.add(Draft(number, (after, after), (after + 1, last), (after + 1, last)))
    opening = bisect_left(tokens.start, quotation.span.start) - 1
    if opening > first and tokens.gap[opening] & COLON and tokens.capital[opening]:
        source = (phrase_before(tokens, opening, first), opening)
        return scene.add(Draft(number, None, source, source))  # "More - Jane Roe: ..."
    found = leading_subject(tokens, first, bisect_left(tokens.start, quotation.span.start)) if after > first else None
    if found is None:
        return None
    return scene.add(Draft(number, None, found[0], found[1], told=False))


def _echo(draft: Draft, sentence: int) -> Draft:
    """A draft without a cue that carries on with the source of another."""
    return Draft(sentence, None, draft.source, draft.full)


def _is_statement(text: str, quotation: Quotation) -> bool:
    """Is a quotation more than a word or two: slammed it as "the most reckless experiment in years"?"""
    return len(quotation.content.of(text).split()) >= LEAST_STATED


def _give(draft: Draft, content: Span) -> None:
    if not any(span.covers(content) for span in draft.content[-NEIGHBOURS:]):
        draft.content.append(content)
