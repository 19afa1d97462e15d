"""provenance/shared_wording."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from auditor_rules.provenance._fingerprints import GUARANTEED, fingerprints
from auditor_rules.provenance._origin import AGENCIES, standing
from numpy.typing import NDArray

from auditor import CorpusRule, Document, Example, Hit, Notes, RegionKind, Related, Severity, Span

LEAST_WORDS = GUARANTEED  # of a run that counts as shared
LEAST_PLAIN_WORDS = 7  # among them, without a capital: names, titles and their lists are nobody's wording
MOST_SHARERS = 20  # documents; what more of them hold is boilerplate, a form, or a saying
MOST_OTHERS = 8  # documents that one is compared with: those that share most
MOST_COMPARISONS = 20  # for each word of a document: where texts repeat themselves, runs overlap without end
COPY_SHARE = 0.25  # of the words of the article, from which on it is a copy and not a borrowing

Fact = tuple[str, int, int]
"""The other document, the number of the word there, and the number of the word here."""


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Words that stand in two documents: ``length`` of them from ``here`` and from ``there`` in ``other``."""

    length: int
    other: str
    here: int
    there: int


_FERRY = (
    "the ferry lost power shortly after midnight and drifted for three hours before a tug from the mainland reached it"
)
_LAB = "samples were kept at minus eighty degrees and thawed overnight before two of us counted the cells"
_MARKET = "traders sold the currency within minutes of the announcement and the bank raised its rate twice that day"
_FARM = (
    "dairy farmers in the valley have poured away a fifth of their milk because the only plant stopped buying in june"
)
_PITCH = "the keeper came off his line too late and the ball rolled under his arm into the far corner of the net"


class SharedWording(CorpusRule):
    """A long run of words that stands in another document as well.

    What it does: finds every run of twelve words and more that the article has in common with another document,
    and points to the place there. Fingerprints of word n-grams bring documents together; the words themselves are
    then compared, so that nothing is reported on the strength of a hash.

    Why: wording that is shared was written once. Without a credit the reader takes one report for two that agree.

    It leaves alone: quotations, which two reporters may both have heard; furniture, headings, names and titles;
    wording that more than twenty documents share. A copy that names the other's publisher, or a news agency that
    both name, is a note. Without a credit the later of the two pays where both are dated; where the texts cannot
    tell, both get a note and nobody pays.
    """

    severity = Severity.WARNING
    confidence = 0.9
    standard = "W3C Credible Web: copies with and without attribution; CWA 17493: origin of content"
    languages = frozenset()
    literals = AGENCIES
    least_notes = 2

    examples = (
        Example(f"Nobody was hurt when [[{_FERRY}]].", others=(f"Officials confirmed it: {_FERRY}, they wrote.",)),
        Example(f"Methods. [[{_LAB}]]; results follow.", others=(f"As before, {_LAB} with care.",)),
        Example(f"[[{_MARKET}]].", others=(f"It was sudden; {_MARKET}!",)),
        Example(f"It is known that [[{_FARM}]] and prices fell.", others=("Rain is due.", f"Now {_FARM}.")),
        Example(f"In the last minute [[{_PITCH}]].", others=(f"First {_PITCH} again.",)),
        Example(
            f"Earlier [[{_FERRY}]]. At noon [[{_FARM}]].",
            others=(f"Yesterday {_FERRY}.", f"Reports said {_FARM} this year."),
        ),
        Example(f"So [[{_MARKET.capitalize()}]] again.", others=(f"Then {_MARKET}.",)),
        Example(f"Here [[{_LAB}, {_MARKET}]] now.", others=(f"There {_LAB}, {_MARKET} too.",)),
        Example(f"One: [[{_PITCH}]]. Two: [[{_FERRY}]].", others=(f"Before {_PITCH}; after {_FERRY}.",)),
        Example(
            "She writes that [[the mayor had promised a new school for the north three times since the flood]].",
            others=("Again the mayor had promised a new school for the north three times since the flood came.",),
        ),
        Example(f"Nobody was hurt when {_FERRY}.", others=("A ferry lost power at midnight, and a tug came later.",)),
        Example("The council met on Monday and put the vote off.", others=("The council met on Monday; nothing new.",)),
        Example(f'"{_FERRY.capitalize()}," the captain said.', others=(f"The log says: {_FERRY}.",)),
        Example(f"It was \u201c{_MARKET}\u201d as the bank wrote.", others=(f"Note that {_MARKET}.",)),
        Example(
            "It was signed by Foreign Minister Anna Maria Keller Of The Free Republic Of North Marland In Port Vell.",
            others=("By Foreign Minister Anna Maria Keller Of The Free Republic Of North Marland In Port Vell.",),
        ),
        Example(
            "At the end of the day it is what it is, and so it goes.", others=("At the end of the day, so be it.",)
        ),
        Example(f"Nobody was hurt when {_FERRY}."),
        Example(f"A text on its own: {_LAB}.", others=("Quite another text about the harvest in the hills.",)),
        Example(
            "The ferry lost power at midnight and drifted. For three hours nobody came, then a tug reached it.",
            others=(f"Officials confirmed it: {_FERRY}.",),
        ),
        Example("Traders sold the currency within minutes of the announcement.", others=(f"In short, {_MARKET}.",)),
        Example(f"All rights: {_FARM}.", others=tuple(f"Page {number}. {_FARM}." for number in range(25))),
    )

    def collect(self, doc: Document) -> Iterator[tuple[int, int]]:
        """Fingerprints of the article's own words, each with the number of its first word."""
        hashes, places = fingerprints(doc.words.folded, _own_words(doc))
        yield from zip(hashes.tolist(), places.tolist(), strict=True)

    def combine(self, key: int, notes: Notes) -> Iterator[tuple[str, Fact]]:
        """For each document the others that hold the same n-gram, and where."""
        first: dict[str, int] = {}
        for document, place in notes:
            first.setdefault(document, place)
        if not 2 <= len(first) <= MOST_SHARERS or notes.total > Notes.LIMIT:
            return
        for document, place in notes:
            for other, there in first.items():
                if other != document:
                    yield document, (other, there, place)

    def check(self, doc: Document, facts: Sequence[Fact], others: Mapping[str, Document]) -> Iterator[Hit]:
        """A hit for each run; where several documents share it, the longest run stands."""
        own = _own_words(doc)
        runs = sorted(_runs(doc, own, facts, others), key=lambda run: (-run.length, run.here, run.other, run.there))
        taken = np.zeros(len(doc.words), bool)
        kept = []
        for run in runs:
            if not taken[run.here : run.here + run.length].any():
                taken[run.here : run.here + run.length] = True
                kept.append(run)
        copied: dict[str, int] = defaultdict(int)
        for run in kept:
            copied[run.other] += run.length
        for run in sorted(kept, key=lambda run: run.here):
            is_copy = copied[run.other] >= COPY_SHARE * max(1, int(own.sum()))
            yield _hit(doc, others[run.other], run, is_copy)


def _own_words(doc: Document) -> NDArray[np.bool_]:
    """Which words are the article's own: no furniture, heading, quotation or markup."""
    own = np.zeros(len(doc.words), bool)
    for region in doc.regions:
        if region.kind is RegionKind.BODY:
            _mark(own, doc, region.span, True)
    for quotation in doc.quotations:
        _mark(own, doc, quotation.span, False)
    return own


def _mark(own: NDArray[np.bool_], doc: Document, span: Span, value: bool) -> None:
    within = doc.words.within(span)
    own[within.start : within.stop] = value


def _runs(
    doc: Document, own: NDArray[np.bool_], facts: Iterable[Fact], others: Mapping[str, Document]
) -> Iterator[Run]:
    seeds: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for other, there, here in facts:
        seeds[other].append((here, there))
    nearest = sorted(seeds, key=lambda other: (-len(seeds[other]), other))[:MOST_OTHERS]
    words = doc.words.folded
    usable = own.tolist()
    left = MOST_COMPARISONS * len(words)
    for other in nearest:
        their_words = others[other].words.folded
        reached: dict[int, int] = {}  # by diagonal, where the last run ends: no word is compared twice
        for here, there in sorted(seeds[other]):
            if here < reached.get(here - there, 0) or left <= 0:
                continue
            run = _extended(other, words, usable, their_words, here, there)
            reached[here - there] = run.here + run.length
            left -= run.length
            if run.length >= LEAST_WORDS and _plain_words(doc, run) >= LEAST_PLAIN_WORDS:
                yield run


def _extended(
    other: str, words: Sequence[str], usable: Sequence[bool], theirs: Sequence[str], here: int, there: int
) -> Run:
    """The longest run through a word here and a word there that are the same; empty if they are not."""
    start, their_start = here, there
    while start and their_start and usable[start - 1] and words[start - 1] == theirs[their_start - 1]:
        start, their_start = start - 1, their_start - 1
    end, their_end = here, there
    while end < len(words) and their_end < len(theirs) and usable[end] and words[end] == theirs[their_end]:
        end, their_end = end + 1, their_end + 1
    return Run(end - start, other, start, their_start)


def _plain_words(doc: Document, run: Run) -> int:
    starts = doc.words.starts[run.here : run.here + run.length].tolist()
    return sum(not doc.text[start].isupper() for start in starts)


def _hit(doc: Document, other: Document, run: Run, is_copy: bool) -> Hit:
    span = Span(int(doc.words.starts[run.here]), int(doc.words.ends[run.here + run.length - 1]))
    last = run.there + run.length - 1
    there = Span(int(other.words.starts[run.there]), int(other.words.ends[last]))
    verdict = standing(doc, other)
    return Hit(
        span,
        verdict.message.format(words=run.length, other=other.id),
        verdict.suggestion,
        severity=Severity.WARNING if verdict.pays else Severity.INFO,
        related=Related(other.id, there),
        link="copy" if is_copy else None,
    )
