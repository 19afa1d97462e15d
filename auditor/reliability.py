"""How reliable a source is, from the scores of its documents.

One document says little of its publisher, so the mean is shrunken towards that of the whole corpus, as if five
documents of average score had been read before (empirical Bayes; Efron and Morris, 1977), and stands with an
interval. The letters are those of the Admiralty code (NATO STANAG 2511) for the reliability of a source.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from auditor.intervals import Z95

PRIOR_DOCUMENTS = 5  # documents of average score that stand in for what was not read
LEAST_DOCUMENTS_FOR_LETTER = 5
SPUN_DOCUMENTS_FOR_E = 2  # a house that publishes machine-spun text is unreliable whatever its mean
LETTERS = ((80.0, "A"), (70.0, "B"), (60.0, "C"), (40.0, "D"), (0.0, "E"))
CANNOT_BE_JUDGED = "F"


@dataclass(frozen=True, slots=True)
class Reliability:
    """The shrunken mean score of a source, 0 to 100, its 95 % interval and its letter; None where none is scored."""

    score: float | None
    low: float | None
    high: float | None
    letter: str


def reliability(scores: Sequence[float], corpus_scores: Sequence[float], spun: int) -> Reliability:
    """How reliable a source with these document scores is, beside those of the whole corpus.

    ``spun`` is the number of its documents that were judged machine-spun.
    """
    letter = "E" if spun >= SPUN_DOCUMENTS_FOR_E else CANNOT_BE_JUDGED
    if not scores:
        return Reliability(None, None, None, letter)
    prior = fmean(corpus_scores)
    weight = len(scores) + PRIOR_DOCUMENTS
    mean = (sum(scores) + PRIOR_DOCUMENTS * prior) / weight
    prior_variance = fmean((score - prior) ** 2 for score in corpus_scores)
    variance = (sum((score - mean) ** 2 for score in scores) + PRIOR_DOCUMENTS * prior_variance) / weight
    margin = Z95 * (variance / weight) ** 0.5
    if letter != "E" and len(scores) >= LEAST_DOCUMENTS_FOR_LETTER:
        letter = next(name for least, name in LETTERS if round(mean, 1) >= least)
    return Reliability(mean, max(0.0, mean - margin), min(100.0, mean + margin), letter)
