"""Two texts laid side by side, word by word: which stretches are one text, and which of their words were swapped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

MOST_WORDS = 12_000  # of either text that are laid side by side: memory grows with the square
WIDEST_GAP = 8  # words between two that agree, within one stretch
LEAST_STRETCH = 30  # words
LEAST_AGREEMENT = 0.4  # of the words of a stretch; of texts by two writers hardly 30 in a row agree so much
LONGEST_SWAP = 4  # words; more of them are a sentence written anew


@dataclass(frozen=True, slots=True)
class Swap:
    """Words here, and the words there in whose place they stand: numbers of the first and behind the last."""

    here: tuple[int, int]
    there: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text that both documents have, and what was swapped in it."""

    here: tuple[int, int]
    there: tuple[int, int]
    agreeing: int
    swaps: tuple[Swap, ...]

    @property
    def agreement(self) -> float:
        """The share of its words, on the side that has more, that are the same."""
        return self.agreeing / max(self.here[1] - self.here[0], self.there[1] - self.there[0])


def stretches(words: Sequence[str], theirs: Sequence[str]) -> list[Stretch]:
    """The stretches that two sequences of words have in common, in order."""
    steps = [
        (step.tag, step.src_start, step.src_end, step.dest_start, step.dest_end)
        for step in Levenshtein.opcodes(words[:MOST_WORDS], theirs[:MOST_WORDS])
    ]
    found = map(_stretch, _runs(steps))
    return [one for one in found if one.here[1] - one.here[0] >= LEAST_STRETCH and one.agreement >= LEAST_AGREEMENT]


Step = tuple[str, int, int, int, int]
"""What is done with the words from ... to here to make those from ... to there: "equal", "replace", ..."""


def _runs(steps: Sequence[Step]) -> Iterator[list[Step]]:
    """Steps from one where both agree to another, with no gap between that is too wide."""
    run: list[Step] = []
    gap = 0
    for step in steps:
        tag, start, end, their_start, their_end = step
        if tag == "equal":
            gap = 0
        else:
            gap += max(end - start, their_end - their_start)
            if gap > WIDEST_GAP:
                if run:
                    yield run
                run = []
                continue
        if run or tag == "equal":
            run.append(step)
    if run:
        yield run


def _stretch(run: list[Step]) -> Stretch:
    while run[-1][0] != "equal":
        run = run[:-1]
    (_, start, _, their_start, _), (_, _, end, _, their_end) = run[0], run[-1]
    return Stretch(
        (start, end),
        (their_start, their_end),
        sum(step[2] - step[1] for step in run if step[0] == "equal"),
        tuple(_swaps(run)),
    )


def _swaps(run: Sequence[Step]) -> Iterator[Swap]:
    """What stands between two words that agree, if both sides have words there, and few."""
    before = run[0]
    for step in run[1:]:
        if step[0] == "equal":
            here, there = (before[2], step[1]), (before[4], step[3])
            if 0 < here[1] - here[0] <= LONGEST_SWAP and 0 < there[1] - there[0] <= LONGEST_SWAP:
                yield Swap(here, there)
            before = step
