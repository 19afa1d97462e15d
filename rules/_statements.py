"""Statements in the writer's own voice: what is left of the article's sentences when quotations, attributed
content, questions, first and second person and referenced sentences are taken away."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

import numpy as np
from auditor_rules._genre import places, references
from auditor_rules._word_kinds import WRITER, word_kinds
from numpy.typing import NDArray

from auditor import Attribution, Document, RegionKind, SourceType, Span

MOST_CHARACTERS = 1200  # longer "sentences" are lists, tables or data
_LEAST_WORDS = 4  # of a stretch that can state anything
_LEAST_CHARACTERS = 2 * _LEAST_WORDS - 1  # so many words and what divides them
_LEAST_WORDS_UNPUNCTUATED = 9  # shorter lines without a full stop are labels, captions, table cells

_MARGINS = " \t\r\n\u00a0,;\u2013\u2014-"
_FORECASTING = frozenset("expects expect expected anticipates anticipate sees foresees envisages".split())
_EXPERT = re.compile(
    r"(?i:\b(?:economist|analyst|strategist|forecaster|meteorologist|researcher|scientist)\b)"
    r"|\b(?:of|at|with|from) (?:the )?[A-Z]"
)
_ENDS = frozenset(".!:;\u2026\"'\u201d\u2019)")

Offsets = NDArray[np.int64]
Bounds = tuple[int, int]
"""Where something starts and ends."""


class Statement(NamedTuple):
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
    others: Sequence[Bounds]
    """What others say: quotations and attributed content, merged."""

    def is_own(self, span: Span) -> bool:
        """Is nothing of ``span`` quoted or attributed?"""
        place = bisect_right(self._ends, span.start)
        return not (place < len(self.others) and self.others[place][0] < span.end)

    @cached_property
    def _ends(self) -> list[int]:
        return [end for _, end in self.others]

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


class Places:
    """Stretches of a text that do not overlap, in order, as arrays: for all sentences of a document at once."""

    def __init__(self, stretches: Sequence[Bounds]) -> None:
        edges = np.fromiter(chain.from_iterable(stretches), np.int64, 2 * len(stretches))
        self.starts: Offsets = edges[::2].copy()
        self.ends: Offsets = edges[1::2].copy()

    def touching(self, others: Places) -> tuple[Offsets, Offsets]:
        """For each stretch the numbers, from and to, of ``others`` that share a character with it."""
        return others.ends.searchsorted(self.starts, "right"), others.starts.searchsorted(self.ends, "left")

    def hold(self, offsets: Offsets) -> NDArray[np.bool_]:
        """Which stretches hold any of ``offsets``, which ascend?"""
        held: NDArray[np.bool_] = offsets.searchsorted(self.ends) > offsets.searchsorted(self.starts)
        return held


def _found(doc: Document) -> Statements:
    # What somebody thinks or wants is sourced where the same person speaks elsewhere, who then told the writer.
    speakers = {one.resolved for one in doc.attributions if one.told and one.resolved}
    told = [one for one in doc.attributions if one.told or one.resolved in speakers or _forecasts(doc, one)]
    said = [(span.start, span.end) for one in told for span in one.content]
    others = _merged([*bounds(quotation.span for quotation in doc.quotations), *said])
    tellers = [(span.start, span.end) for one in told for part in (one.source, one.cue) for span in part]
    covers = _merged(others + tellers)
    sentences = doc.sentences
    where = Places(bounds(sentences))
    is_body = np.array([kind is RegionKind.BODY for kind in doc.sentence_kinds], bool)
    first, last = where.touching(Places(covers))
    first_other, last_other = where.touching(Places(others))
    is_covered = first < last
    of_writer = doc.words.starts[word_kinds(doc) & WRITER != 0]
    may_state = is_body & _may_state(doc, where)
    own = _whole(doc, where, may_state & ~is_covered, of_writer)
    writer = of_writer.tolist()
    for number in np.flatnonzero(may_state & is_covered).tolist():
        cuts = covers[first[number] : last[number]]
        if statement := _rest(doc, sentences[number], cuts, writer):
            own[number] = statement
    attributed = [sentences[number] for number in np.flatnonzero(is_body & (first_other < last_other)).tolist()]
    return Statements(tuple(own[number] for number in sorted(own)), tuple(attributed), others)


def _forecasts(doc: Document, one: Attribution) -> bool:
    """Is it the forecast of a named expert: "Jane Roe of Brewer Bank expects a cut"?"""
    return (
        one.source_type is SourceType.NAMED_PERSON
        and any(cue.of(doc.folded) in _FORECASTING for cue in one.cue)
        and any(_EXPERT.search(source.of(doc.text)) is not None for source in one.source)
    )


def bounds(spans: Iterable[Span]) -> list[Bounds]:
    """Where each of ``spans`` starts and ends."""
    return [(span.start, span.end) for span in spans]


def _merged(stretches: list[Bounds]) -> list[Bounds]:
    """The same characters as stretches that neither overlap nor touch, in order."""
    merged: list[Bounds] = []
    furthest = -1
    for start, end in sorted(stretches):
        if start > furthest:
            merged.append((start, end))
            furthest = end
        elif end > furthest:
            merged[-1] = merged[-1][0], end
            furthest = end
    return merged


def _trimmed(text: str, start: int, end: int) -> Span:
    """The stretch without the white space and commas at either end."""
    piece = text[start:end]
    if piece[:1] not in _MARGINS and piece[-1:] not in _MARGINS:
        return Span(start, end)
    return Span(end - len(piece.lstrip(_MARGINS)), start + len(piece.rstrip(_MARGINS)))


def _may_state(doc: Document, sentences: Places) -> NDArray[np.bool_]:
    """Which are neither questions nor data, and name no reference?"""
    may_state = sentences.ends - sentences.starts <= MOST_CHARACTERS
    may_state &= ~sentences.hold(np.array(list(places(doc.text, "?")), np.int64))
    if known := references(doc):
        where = Places(bounds(known))
        within = where.ends.searchsorted(sentences.ends, "right") > where.starts.searchsorted(sentences.starts)
        may_state &= ~within
    return may_state


def _whole(doc: Document, where: Places, wanted: NDArray[np.bool_], of_writer: Offsets) -> dict[int, Statement]:
    """The statements among the sentences that nothing of is attributed, by the number of the sentence.

    ``of_writer`` is where the words stand that tell of the writer or the reader.
    """
    starts = doc.words.starts
    words = starts.searchsorted(where.ends) - starts.searchsorted(where.starts)
    wanted = wanted & ~where.hold(of_writer) & (words >= _LEAST_WORDS)
    is_long = (words >= _LEAST_WORDS_UNPUNCTUATED).tolist()
    text, sentences, found = doc.text, doc.sentences, {}
    for number in np.flatnonzero(wanted).tolist():
        sentence = sentences[number]
        if is_long[number] or text[sentence.end - 1] in _ENDS:
            has_margin = text[sentence.start] in _MARGINS or text[sentence.end - 1] in _MARGINS
            stretch = _trimmed(text, sentence.start, sentence.end) if has_margin else sentence
            found[number] = Statement(sentence, (stretch,), partly=False)
    return found


def _rest(doc: Document, sentence: Span, cuts: Sequence[Bounds], of_writer: Sequence[int]) -> Statement | None:
    """What the writer states in a sentence of which ``cuts`` are attributed."""
    left: list[Span] = []
    words = 0
    start = sentence.start
    for end, behind in (*cuts, (sentence.end, sentence.end)):
        if end - start >= _LEAST_CHARACTERS:
            here = len(doc.words.within(Span(start, end)))
            if here >= _LEAST_WORDS:
                if bisect_left(of_writer, start) < bisect_left(of_writer, end):
                    return None
                words += here
                left.append(_trimmed(doc.text, start, end))
        start = behind
    if not left or (words < _LEAST_WORDS_UNPUNCTUATED and doc.text[sentence.end - 1] not in _ENDS):
        return None
    return Statement(sentence, tuple(left), partly=True)
