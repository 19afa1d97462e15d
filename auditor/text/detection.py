"""What langdetect says of a passage: its profiles and its lots, its sums over all languages at once.

langdetect spreads its 55 profiles out into one list a sequence of letters, which takes half a second and some 80 MB,
and goes through all languages in Python for each lot that it draws. Here the profiles stay as they are, and what they
say of a sequence is gathered when one is first met. A test holds the answers against langdetect's own.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import numpy as np
from langdetect import DetectorFactory, LangDetectException
from langdetect.detector import Detector
from langdetect.detector_factory import PROFILES_DIRECTORY
from langdetect.lang_detect_exception import ErrorCode
from numpy.typing import NDArray

MOST_REMEMBERED = 20_000  # sequences of letters of which it is known how frequent they are in each language

LOTS = 5  # drawn before it is looked whether a language is sure

Shares = NDArray[np.float64]
"""For each language how large a part of its sequences of that length this one is."""


class _Known(dict[str, Shares | None]):
    """What the profiles say of each sequence that was asked for; None where no profile has it."""

    def __init__(self, profiles: list[dict[str, int]], sizes: list[list[int]]) -> None:
        super().__init__()
        self._profiles = profiles
        self._sizes = np.array(sizes, np.float64).T  # by length, then by language

    def __contains__(self, sequence: object) -> bool:
        return isinstance(sequence, str) and self[sequence] is not None

    def __missing__(self, sequence: str) -> Shares | None:
        if len(self) == MOST_REMEMBERED:
            self.clear()
        counts = np.array([profile.get(sequence, 0) for profile in self._profiles], np.float64)
        self[sequence] = shares = counts / self._sizes[len(sequence) - 1] if counts.any() else None
        return shares


class _Detector(Detector):  # type: ignore[misc]  # langdetect has no types
    """langdetect's detector, which draws several lots at once and multiplies and divides for all languages at once."""

    def _detect_block(self) -> None:
        self.cleaning_text()
        known = [self.word_lang_prob_map[sequence] for sequence in self._extract_ngrams()]
        if not known:
            raise LangDetectException(ErrorCode.CantDetectError, "No features in text.")
        shares = np.array(known)
        self.random.seed(self.seed)
        trials = [self._trial(shares) for _ in range(self.n_trial)]
        self.langprob = sum(trial / self.n_trial for trial in trials)

    def _trial(self, shares: Shares) -> Shares:
        """The probabilities after so many lots that one language is sure, looked at after each five."""
        weight = (self.alpha + self.random.gauss(0.0, 1.0) * self.ALPHA_WIDTH) / self.BASE_FREQ
        probability: Shares = np.full(len(self.langlist), 1.0 / len(self.langlist))
        drawn, lots = 0, 1
        while True:
            places = [self.random.randrange(len(shares)) for _ in range(lots)]
            probability = np.multiply.reduce((probability, *(weight + shares[places])))
            probability /= probability.cumsum()[-1]  # summed from the first to the last, as there
            drawn += lots
            if probability.max() > self.CONV_THRESHOLD or drawn > self.ITERATION_LIMIT:
                return probability
            lots = LOTS


def detected(passage: str) -> tuple[str, float]:
    """The code of the most probable language and its probability; ("", 0.0) where nothing tells.

    The lots are drawn from one seed, so that the same passage gets the same answer whenever and wherever it is asked.
    """
    detector = _Detector(_factory())
    detector.append(passage)
    try:
        best = detector.get_probabilities()[:1]
    except LangDetectException:
        best = []
    return (best[0].lang, float(best[0].prob)) if best else ("", 0.0)


@cache
def _factory() -> DetectorFactory:
    profiles = [json.loads(path.read_bytes()) for path in sorted(Path(PROFILES_DIRECTORY).iterdir())]
    factory = DetectorFactory()
    factory.seed = 0
    factory.langlist = [profile["name"] for profile in profiles]
    factory.word_lang_prob_map = _Known(
        [profile["freq"] for profile in profiles], [profile["n_words"] for profile in profiles]
    )
    return factory
