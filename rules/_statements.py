"""Statements in the writer's own voice: what is left of the article's sentences when quotations, attributed
content, questions, first and second person and referenced sentences are taken away."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor_rules._genre import REFERENCE

from auditor import Document, Span

MOST_CHARACTERS = 1200  # longer "sentences" are lists, tables or data
_LEAST_WORDS = 4  # of a stretch that can state anything
_LEAST_WORDS_UNPUNCTUATED = 9  # shorter lines without a full stop are labels, captions, table cells

_WRITER = frozenset(
    "i me my mine myself i'm i've i'd i'll we us our ours ourselves we're we've we'd we'll "
    "you your yours yourself yourselves you're you'll you've you'd let's".split()
)
_MARGINS = " \t\r\n\u00a0,;\u2013\u2014-"
_ENDS = frozenset(".!:;\u2026\"'\u201d\u2019)")


@dataclass(frozen=True)
class Statement:
    """A sentence, the stretches of it that are in the writer's own voice, and whether the rest is attributed."""

    span: Span
    stretches: tuple[Span, ...]
    partly: bool

    @property
    def own(self) -> Span:
        """From the first own-voice word to the last: the whole sentence, where nothing of it is attributed."""
        return Span(self.stretches[0].start, self.stretches[-1].end)


@dataclass(frozen=True)
class Statements:
    """The own-voice statements of a document and its attributed sentences, in order."""

    own: tuple[Statement, ...]
    attributed: tuple[Span, ...]
    others: tuple[Span, ...]
    """What others say: quotations and attributed content, merged."""

    def is_own(self, span: Span) -> bool:
        """Is nothing of ``span`` quoted or attributed?"""
        return not _touches(self.others, span)

    def holding(self, spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
        """Pairs (number of the span, number of the statement that holds it in its own voice)."""
        stretches = [(stretch, number) for number, one in enumerate(self.own) for stretch in one.stretches]
        starts = [stretch.start for stretch, _ in stretches]
        for index, span in enumerate(spans):
            place = bisect_right(starts, span.start) - 1
            if place >= 0 and span.end <= stretches[place][0].end:
                yield index, stretches[place][1]


def statements(doc: Document) -> Statements:
    """The statements of the article's body, worked out once for all rules that ask."""
    return doc.shared(_found)


def _found(doc: Document) -> Statements:
    # What somebody thinks or wants is sourced where the same person speaks elsewhere, who then told the writer.
    speakers = {one.resolved for one in doc.attributions if one.told and one.resolved}
    told = [one for one in doc.attributions if one.told or one.resolved in speakers]
    quoted = [quotation.span for quotation in doc.quotations]
    others = _merged(quoted + [span for one in told for span in one.content])
    covers = _merged(others + [span for one in told for part in (one.source, one.cue) for span in part])
    own, attributed = [], []
    first = 0
    for sentence in doc.sentences_in():
        while first < len(covers) and covers[first].end <= sentence.start:
            first += 1
        cuts = []
        last = first
        while last < len(covers) and covers[last].start < sentence.end:
            cuts.append(covers[last])
            last += 1
        stretches = tuple(s for s in _uncovered(doc.text, sentence, cuts) if len(doc.words.within(s)) >= _LEAST_WORDS)
        if cuts and _touches(others, sentence):
            attributed.append(sentence)
        if stretches and _states(doc, sentence, stretches):
            own.append(Statement(sentence, stretches, partly=bool(cuts)))
    return Statements(tuple(own), tuple(attributed), tuple(others))


def _touches(spans: Sequence[Span], span: Span) -> bool:
    place = bisect_right(spans, span.start, key=lambda one: one.end)
    return place < len(spans) and spans[place].start < span.end


def _merged(spans: Sequence[Span]) -> list[Span]:
    """The same characters as spans that neither overlap nor touch, in order."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _uncovered(text: str, sentence: Span, cuts: Sequence[Span]) -> Iterator[Span]:
    """What the cuts leave of the sentence, without the white space and commas at either end."""
    edges = [sentence.start, *(edge for cut in cuts for edge in (cut.start, cut.end)), sentence.end]
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        piece = text[first:last]
        start = first + len(piece) - len(piece.lstrip(_MARGINS))
        end = first + len(piece.rstrip(_MARGINS))
        if start < end:
            yield Span(start, end)


def _states(doc: Document, sentence: Span, stretches: Sequence[Span]) -> bool:
    """Is it a statement of fact, and not a question, a label, an instruction, or about writer or reader?"""
    if len(sentence) > MOST_CHARACTERS:
        return False
    text = sentence.of(doc.text)
    if "?" in text or REFERENCE.search(text):
        return False
    words = [doc.words.folded[i] for stretch in stretches for i in doc.words.within(stretch)]
    if text[-1] not in _ENDS and len(words) < _LEAST_WORDS_UNPUNCTUATED:
        return False
    return _WRITER.isdisjoint(words)
