"""Paragraphs and documents that stop in mid-sentence."""

# ruff: noqa: RUF001  # marks that look alike are meant here

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

import regex
from auditor_rules.integrity._damage import Damage, running_text

from auditor import Document, Severity, Span

_LAST = frozenset('.!?…。！？؟।:;*"”’»)]')  # one of these ends a paragraph whatever stands before it
_ENDS = regex.compile(r"[.!?…。！？؟।:;*]['\"”’»)\]*_|]*+$|[\"”’»)\]]$|[—–-]{2,}$|\b(?:https?://|www\.)\S+$|[@#]\S+$")
# Words with which no sentence ends, so that one that stops there was cut off.
_NEVER_LAST = regex.compile(
    r"\b(?:the|a|an|of|and|or|but|because|if|whether|its|their|our|my|your|who|whose|between|such|while|although|very"
    r"|every|than|which|during)$"
)
# Words with which headings and entries of lists end ("What it is", "and more"), but no long sentence does.
_SELDOM_LAST = regex.compile(
    r"\b(?:with|to|from|by|at|as|his|is|are|was|were|be|been|have|has|had|will|would|could|should|into|this|these"
    r"|(?<!and )(?<!, )(?<!much )more|most)$"
)
_CUT_MARK = regex.compile(
    r"(?:\[(?:\u2026|\.\.\.|\+\d+ chars|more)\]|\((?:\u2026|\.\.\.|more)\)|\[\u2026|\s\[\.\.\.)\s*$"
)
_CUT_MARK_ENDS = ("]", ")", "[\u2026", "[...")
_BULLET = regex.compile(r"[-–*•·▪►◦]\s|\(?\d{1,3}[.)]\s")
_STARTS_ANEW = regex.compile(r"[\"“‘'«„(\[]?[\p{Lu}\p{N}]")
_FAREWELL = regex.compile(r"(?i)\b(?:regards|wishes|sincerely|yours|greetings|love|thanks|cheers|dear \w+),$")
_LABELLED = regex.compile(r"\p{L}+(?: \p{L}+)?: ")
_LINK_TEXT = regex.compile(
    r"(?i)(?:read|see|learn|find out|show|view|hear|watch) (?:more|all|also|less|the full|full|here|now)\b|click here"
    r"|continue reading|(?:thank you|thanks|good luck|see you|stay safe|stay tuned|cheers|best wishes|more here)\b"
)
_ELLIPSIS = regex.compile(r"\s?(?:…|\.\.\.)$")
_ELLIPSES = ("\u2026", "...")
_STOPS = "The {} stops here in mid-sentence."
_MAY_BE_CUT = "The document stops here without an end: it was cut off, or a full stop is missing."
_LIKELY = 0.75  # how sure it is where no word or mark tells that more has to follow
_LEAST_WORDS = 12  # a shorter line without an end is a heading, a signature or a list
_LEAST_CUT_WORDS = 5  # one that stops at a word that ends no sentence may be shorter
_LEAST_CUT_WORDS_BEHIND = 2  # and shorter still behind a complete sentence
_LEAST_ALONE = 7  # the last line of all, where it may be a headline
_LEAST_AFTER_SENTENCE = 2  # the same behind a complete sentence
_SHARE_ENDING = 0.7  # share of the other long paragraphs that must end properly before one is said to be cut
_LONGEST_LINE = 100  # characters of a line that was broken to fit
_TAIL = 200  # characters of a paragraph in which its end is looked at


@dataclass(frozen=True, slots=True)
class _Block:
    span: Span  # without the white space at the end
    content: str
    words: int

    @property
    def tail(self) -> str:
        return self.content[-_TAIL:]

    @property
    def ends(self) -> bool:
        return self.content[-1:] in _LAST or _ENDS.search(self.tail) is not None


def cut_off(doc: Document) -> Iterator[Damage]:
    """Paragraphs of running text that stop in mid-sentence; the last of all, and the document stops."""
    spans = doc.shared(running_text)
    for span, following in zip_longest(spans, spans[1:]):
        if following is not None and doc.text[span.end - 1] in _LAST:
            continue
        block = _block(doc, span)
        if following is not None and block.ends:
            continue
        sentence = _last_sentence(doc, block.span)
        if following is not None:
            shown = following.of(doc.text)
            goes_on = (
                not _STARTS_ANEW.match(shown) or _BULLET.match(shown) or _is_wrapped(doc.text, block.span, following)
            )
            confidence = 0.0 if goes_on else _cut_inside(doc, block, sentence, is_open=_is_open(doc, sentence.end))
        else:
            confidence = _cut_mark(block) or _cut_inside(doc, block, sentence, is_open=True)
            if not confidence and not block.ends and not _BULLET.match(block.content):
                confidence = _LIKELY * _is_cut_end(doc, block, sentence, orderly=_is_orderly(doc, spans))
        if confidence:
            yield Damage(
                sentence,
                _MAY_BE_CUT if confidence == _LIKELY else _STOPS.format("paragraph" if following else "document"),
                "Find the complete text before using this one.",
                Severity.WARNING if following or confidence == _LIKELY else Severity.ERROR,
                confidence,
            )


def _is_wrapped(text: str, span: Span, following: Span) -> bool:
    """Is the end of the paragraph but the end of a short line, behind which the next one goes on?"""
    gap = text[span.end : following.start]
    last_line = span.end - max(span.start, text.rfind("\n", span.start, span.end) + 1)
    return gap.strip(" \t\r") == "\n" and last_line <= _LONGEST_LINE


def _is_open(doc: Document, end: int) -> bool:
    """Does a quotation stop at ``end`` that nothing closes?"""
    return any(q.span.end == end and not (q.closed or q.continues) for q in doc.quotations)


def _is_orderly(doc: Document, spans: Sequence[Span]) -> bool:
    """Do the long paragraphs before the last one end as sentences do?"""
    long = [block for span in spans if (block := _block(doc, span)).words >= _LEAST_WORDS]
    others = len(long) - sum(block.span.start == spans[-1].start for block in long)
    return others >= 2 and sum(block.ends for block in long) >= _SHARE_ENDING * others


def _block(doc: Document, span: Span) -> _Block:
    content = span.of(doc.text).rstrip()
    return _Block(Span(span.start, span.start + len(content)), content, len(doc.words.within(span)))


def _cut_mark(block: _Block) -> float:
    """How sure the marks are that a feed or a listing leaves where it cuts a text."""
    if block.content.endswith(_CUT_MARK_ENDS) and _CUT_MARK.search(block.tail):
        return 0.9
    if block.content.endswith(_ELLIPSES) and _NEVER_LAST.search(_ELLIPSIS.sub("", block.tail)):
        return 0.8
    return 0.0


def _cut_inside(doc: Document, block: _Block, sentence: Span, *, is_open: bool) -> float:
    """How sure it is that the paragraph stops short, by its last word or mark alone."""
    if block.ends or _BULLET.match(block.content):
        return 0.0
    words = len(doc.words.within(sentence))
    behind = sentence.start > block.span.start and is_open
    least = _LEAST_CUT_WORDS_BEHIND if behind else _LEAST_CUT_WORDS
    if words >= least and _NEVER_LAST.search(block.tail):
        return 0.9
    if words >= (least if behind else _LEAST_WORDS) and _SELDOM_LAST.search(block.tail):
        return 0.9
    if block.tail[-1] == "," and words >= _LEAST_WORDS and is_open and not _FAREWELL.search(block.tail):
        return 0.85
    return 0.0


def _is_cut_end(doc: Document, block: _Block, sentence: Span, *, orderly: bool) -> bool:
    """Does the last paragraph stop without an end although the text ends its sentences elsewhere?"""
    words, shown = len(doc.words.within(sentence)), sentence.of(doc.text)
    tokens = shown.split()
    final = tokens[-1]
    follows = sentence.start > block.span.start  # the paragraph itself has a sentence that ends
    capitals = sum(token[0].isupper() for token in tokens)
    is_title = capitals > 0.5 * len(tokens) and not (follows and orderly and final[0].islower())
    if is_title or "." in final or "/" in final or "@" in final or _LABELLED.match(shown) or _LINK_TEXT.match(shown):
        return False
    if not (final[0].islower() and (final[-1].islower() or final[-1] == "-")):
        return False  # a name or a figure ends many a line that was never a sentence
    if follows:
        return words >= _LEAST_AFTER_SENTENCE if orderly else words >= 2 * _LEAST_AFTER_SENTENCE
    return words >= _LEAST_ALONE and orderly


def _last_sentence(doc: Document, span: Span) -> Span:
    sentences = doc.sentences_touching(Span(max(span.start, span.end - 1), span.end))
    start = max(span.start, sentences[-1].start) if sentences else span.start
    return Span(start, span.end)
