"""What kind of text a document is, as far as it decides how claims and tone are to be judged.

A forecast in a report on a government is a claim that wants a source; in a manual, a novel or a diary it is
not. Counts of plain words tell these apart well enough to raise or lower the confidence of a finding.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import regex
from auditor_rules._word_kinds import DAY, FIRST, MONTH, NEARBY, NOW, PERIOD, PUBLIC, SECOND, Kinds, word_kinds

from auditor import Document, Span

_REFERENCE = regex.compile(
    r"\[\d{1,3}(?:\s?[,\u2013-]\s?\d{1,3}){0,9}\]"
    r"|\((?:see |e\.g\.,? |cf\. )?\p{Lu}[\p{L}'\u2019.-]{1,30}(?: (?:et al\.?|and|&"
    r"|\p{Lu}[\p{L}'\u2019-]{1,30})){0,4},? (?:19|20)\d\d[a-z]?"
)
_PRIOR_WORDS = 120.0  # a short text is taken for a report until it shows otherwise
_LEAST_NOW, _LEAST_AFFAIRS, _MOST_FIRST, _MOST_SECOND = 2.5, 22.0, 6.0, 6.0  # in 1,000 words


@dataclass(frozen=True)
class Genre:
    """Rates in 1,000 words: first and second person outside quotations, words that place the text in the present
    (``now``), words of public affairs, references in brackets."""

    words: int
    first: float
    second: float
    now: float
    affairs: float
    references: float

    @property
    def reporting(self) -> float:
        """How far the text reports on current public affairs in the third person, 0 to 1."""
        prior = _PRIOR_WORDS / (self.words + _PRIOR_WORDS)
        present = min(1.0, 1.1 * prior + (1 - prior) * self.now / _LEAST_NOW)
        public = min(1.0, prior + (1 - prior) * self.affairs / _LEAST_AFFAIRS)
        personal = _excess(self.first * (1 - prior), _MOST_FIRST) + _excess(self.second * (1 - prior), _MOST_SECOND)
        learned = self.references * (1 - prior) / 6
        return float(present**0.5 * public * max(0.0, 1 - personal) * max(0.0, 1 - learned))


def _excess(rate: float, most: float) -> float:
    """How far ``rate`` is over ``most``: 1 at four times as much."""
    return max(0.0, rate - most) / (3 * most)


def genre(doc: Document) -> Genre:
    """The genre of ``doc``, worked out once for all rules that ask."""
    return doc.shared(_measured)


def references(doc: Document) -> tuple[Span, ...]:
    """The references in the text itself: "[12]", "(Smith 2020)", "(Smith et al., 2020; ...)"; worked out once."""
    return doc.shared(_references)


def _references(doc: Document) -> tuple[Span, ...]:
    openings = sorted((*places(doc.text, "["), *places(doc.text, "(")))
    return tuple(Span(*match.span()) for place in openings if (match := _REFERENCE.match(doc.text, place)))


def places(text: str, character: str) -> Iterator[int]:
    """Where ``character`` stands."""
    place = text.find(character)
    while place >= 0:
        yield place
        place = text.find(character, place + 1)


def _measured(doc: Document) -> Genre:
    kinds = word_kinds(doc)
    words = doc.words
    per_thousand = 1000 / max(1, len(kinds))
    persons = [
        index for index in np.flatnonzero(kinds & (FIRST | SECOND)).tolist() if not doc.is_quoted(words.span(index))
    ]
    own = kinds[persons].tolist()
    now, affairs = (int(np.count_nonzero(kinds & kind)) for kind in (NOW, PUBLIC))
    return Genre(
        words=len(kinds),
        first=sum(1 for kind in own if kind & FIRST) * per_thousand,
        second=sum(1 for kind in own if kind & SECOND) * per_thousand,
        now=(now + _dates(kinds)) * per_thousand,
        affairs=affairs * per_thousand,
        references=len(references(doc)) * per_thousand,
    )


def _dates(kinds: Kinds) -> int:
    """How often a period is told: "last week", "3 May"."""
    periods = np.flatnonzero(kinds[1:] & PERIOD)
    before, after = kinds[periods], kinds[periods + 1]
    return int(np.count_nonzero((before & NEARBY != 0) | ((before & DAY != 0) & (after & MONTH != 0))))
