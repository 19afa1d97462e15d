"""provenance/shared_wording."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

import numpy as np
from auditor_rules._fingerprints import GUARANTEED, NGRAM, fingerprints, hashed, held, ngrams
from auditor_rules.provenance._origin import AGENCIES, origin, standing
from auditor_rules.provenance._runs import Run, known_own_words, own_words, shared_runs, wording
from numpy.typing import NDArray

from auditor import CorpusRule, Document, Example, Hit, Notes, Related, Severity, Span

MOST_SHARERS = 20  # documents; what more of them hold is boilerplate, a form, a saying, or a wire story
MOST_REPEATS = 100  # within one document; what is said again and again is a refrain, and noted nowhere
LEAST_SYNDICATED = 0.5  # of the words of an article, and ...
LEAST_SYNDICATED_WORDS = 60  # ... so many, that more than those hold, for it to be agency copy or a press release
MOSTLY_SYNDICATED = 0.75  # of its words, for the article to be a copy, and not to stand on the paper of a wire service
COPY_SHARE = 0.5  # of the words of the article, from which on it is a copy: two reports may share an agency's paragraph
OWED_SHARE = 0.25  # the same where the other is older and is not credited

BESIDE = (GUARANTEED - NGRAM + 1) // 2  # words on one side of an n-gram at least, in any run of the guaranteed length

Note = int
"""The number of the first word of a fingerprint, and 16 bits each of a hash of the words before it and behind it."""

Fact = tuple[str, int, int]
"""The other document, the number of the word there, and the number of the word here.

Or, of a run of words that very many documents hold: the first of them, its hash, and how many they are, below 0.
"""


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
    tell, both get a note and nobody pays. A text half of which more than twenty documents hold is agency copy or a
    press release, and is said to be.
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

    def collect(self, doc: Document) -> Iterable[tuple[int, Note]]:
        """Fingerprints of the article's own words."""
        hashes, places = fingerprints(doc.shared(hashed), doc.shared(own_words))
        once, first, times = np.unique(hashes, return_index=True, return_counts=True)
        if not len(once):
            return ()
        doc.kept(wording)
        doc.kept(origin)
        kept = times <= MOST_REPEATS
        places = places[first[kept]]
        return zip(once[kept].tolist(), _notes(doc.shared(hashed), places).tolist(), strict=True)

    def combine(self, key: int, notes: Notes) -> Iterator[tuple[str | None, Fact]]:
        """For each document the others that hold the same run of words, and where; or that very many do."""
        first: dict[str, Note] = {}
        for document, note in notes:
            first.setdefault(document, note)
        if len(first) > MOST_SHARERS:
            yield None, (next(iter(first)), key, -notes.total)
        if len(first) > MOST_SHARERS or notes.total > Notes.LIMIT:  # a few that repeat themselves without end
            return
        for document, note in notes:
            for other, there in first.items():
                # A run that is long enough goes on for so many words on one side at least.
                if other != document and not ((differing := note ^ there) & 0xFFFF0000 and differing & 0xFFFF):
                    yield document, (other, there >> 32, note >> 32)

    def check(self, doc: Document, facts: Sequence[Fact], others: Mapping[str, Document]) -> Iterator[Hit]:
        """A hit for each run; where several documents share it, the longest run stands."""
        everywhere = [fact for fact in facts if fact[2] < 0]
        keys = {key for _, key, _ in everywhere}
        if len(keys) * NGRAM >= LEAST_SYNDICATED_WORDS:
            own = known_own_words(doc)
            yield from _syndicated(doc, own, _common_words(doc, own, keys), everywhere)
        runs = shared_runs(doc, lambda: _uncommon_words(doc, keys), (fact for fact in facts if fact[2] >= 0), others)
        copied: dict[str, int] = defaultdict(int)
        for run in runs:
            copied[run.other] += run.length
        words = max(1, int(_uncommon_words(doc, keys).sum())) if runs else 1
        for run in runs:
            yield _hit(doc, others[run.other], run, copied[run.other] / words)


def _notes(words: NDArray[np.uint64], places: NDArray[np.int64]) -> NDArray[np.int64]:
    """The notes of the n-grams at these places; beyond either end of the text stands nothing."""
    none = np.zeros(BESIDE, np.uint64)
    runs, _ = ngrams(np.concatenate((none, words, none)), None, BESIDE)
    sides = (runs >> np.uint64(48)).astype(np.int64)
    return places << 32 | sides[places] << 16 | sides[places + BESIDE + NGRAM]


def _uncommon_words(doc: Document, keys: Set[int]) -> NDArray[np.bool_]:
    """The article's own words without those of runs that very many documents hold."""
    own = known_own_words(doc)
    return own & ~_common_words(doc, own, keys) if keys else own


def _common_words(doc: Document, own: NDArray[np.bool_], keys: Set[int]) -> NDArray[np.bool_]:
    """The words of runs that very many documents hold."""
    hashes, places = fingerprints(doc.shared(hashed), own)
    places = places[held(hashes, np.array(sorted(keys), np.uint64))]
    common = np.zeros(len(doc.words), bool)
    for offset in range(NGRAM):
        common[places + offset] = True
    return common


def _syndicated(
    doc: Document, own: NDArray[np.bool_], common: NDArray[np.bool_], facts: Sequence[Fact]
) -> Iterator[Hit]:
    """Of agency copy and press releases it is said that they are, and of how many documents."""
    shared, of_all = int(common.sum()), int(own.sum())
    if shared < max(LEAST_SYNDICATED_WORDS, LEAST_SYNDICATED * of_all):
        return
    places = np.flatnonzero(common)
    span = Span(int(doc.words.starts[places[0]]), int(doc.words.ends[places[-1]]))
    # What stands below every page stands in more documents than the story does, and in fewer of its words.
    held = Counter(first for first, _, _ in facts)
    first = min(held, key=lambda name: (-held[name], name))
    total = min(total for name, _, total in facts if name == first)
    yield Hit(
        span,
        f"This wording stands in {-total} documents, as agency copy and press releases do.",
        "Count them as one source, and take the agency's or the sender's own text.",
        severity=Severity.INFO,
        related=Related(first, Span(0, 0)) if first != doc.id else None,
        link="copy" if first != doc.id and shared >= MOSTLY_SYNDICATED * of_all else None,
    )


def _hit(doc: Document, other: Document, run: Run, share: float) -> Hit:
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
        link="copy" if share >= (OWED_SHARE if verdict.pays else COPY_SHARE) else None,
    )
