"""Which sentences hold a word or phrase that opens a look at them, found for all of them at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from auditor_rules.commerce._words import ABOUT, LITERALS, NEEDED, OPENING, PHRASES, Bits, kinds_of_words

from auditor import Document, Span

WINDOW = 1200  # characters; a longer sentence is no sentence, and only the surroundings of what opens it are read

_OPENING, _NEEDED = np.array(OPENING), np.array(NEEDED)


@dataclass(frozen=True, eq=False)
class Openings:
    """What the words and phrases of each of ``sentences`` are, as bits."""

    doc: Document
    sentences: Sequence[Span]
    kinds: Bits

    def holding(self, bits: int) -> list[int]:
        """The numbers of the sentences that hold something of these kinds."""
        found: list[int] = (self.kinds & bits).nonzero()[0].tolist()
        return found

    def cues(self) -> list[tuple[int, int]]:
        """Sentences with the cues that they open and that may hold there, by numbers."""
        kinds = self.kinds[:, None]
        sentences, cues = (((kinds & _OPENING) != 0) & ((kinds & _NEEDED) != 0)).nonzero()
        return list(zip(sentences.tolist(), cues.tolist(), strict=True))

    def about(self) -> set[int]:
        """The numbers of the sentences that begin with "about"."""
        starts = ((number, self.sentences[number].start) for number in self.holding(ABOUT))
        likely = ((number, start) for number, start in starts if self.doc.folded.startswith("about", start))
        return {number for number, start in likely if self._first(number, ABOUT).start == start}

    def read(self, number: int, bits: int) -> Span:
        """What is read of a sentence that holds something of these kinds."""
        sentence = self.sentences[number]
        return sentence if len(sentence) <= WINDOW else stretch(sentence, self._first(number, bits))

    def _first(self, number: int, bits: int) -> Span:
        """The first of these kinds in the sentence."""
        sentence = self.sentences[number]
        within = self.doc.words.within(sentence)
        at = (self.doc.shared(kinds_of_words)[within.start : within.stop] & bits).nonzero()[0]
        found = [self.doc.words.span(within.start + at[0])] if len(at) else []
        phrases = self.doc.shared(phrases_of)
        first, last = (bisect_left(phrases, (edge,)) for edge in (sentence.start, sentence.end))
        return min([*found, *(Span(start, end) for start, end, kinds in phrases[first:last] if kinds & bits)])


def stretch(sentence: Span, literal: Span) -> Span:
    """What is read of a sentence: all of it, unless it is no sentence."""
    if len(sentence) <= WINDOW:
        return sentence
    return Span(max(sentence.start, literal.start - WINDOW // 3), min(sentence.end, literal.end + WINDOW // 3 * 2))


def openings(doc: Document, sentences: Sequence[Span]) -> Openings:
    """What ``sentences``, which are in order, hold."""
    starts, ends = [each.start for each in sentences], [each.end for each in sentences]
    first, behind = doc.words.starts.searchsorted((starts, ends))
    kinds = np.zeros(len(sentences), np.int64)
    holds = first < behind  # a word
    edges = np.column_stack((first[holds], behind[holds])).ravel()
    kinds[holds] = np.bitwise_or.reduceat(np.append(doc.shared(kinds_of_words), 0), edges)[::2]
    for start, _, bits in doc.shared(phrases_of):
        number = bisect_right(starts, start) - 1
        if number >= 0 and start < sentences[number].end:
            kinds[number] |= bits
    return Openings(doc, sentences, kinds)


def phrases_of(doc: Document) -> list[tuple[int, int, int]]:
    """Start and end of each phrase, and what it is, by place; use ``doc.shared(phrases_of)``."""
    return [(span.start, span.end, PHRASES[phrase]) for phrase, span in doc.find(LITERALS)]
