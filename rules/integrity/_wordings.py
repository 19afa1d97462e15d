"""Two utterances word by word: are they one, and where do their wordings differ?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor_rules.integrity._utterances import CUT, NEGATIONS, PUT_IN, Utterance, is_content, stem
from rapidfuzz.distance import Indel
from rapidfuzz.fuzz import ratio

WIDEST_GAP = 12  # words between two that agree on one side, and ...
NARROWER_GAP = 6  # ... on the other, unless the writer shows that he left some out
MOST_MOVED = 2  # words that agree, and can as well do so on the other side of what was put in
LEAST_AGREEMENT = 0.5  # of the words of a passage
LONGEST_SWAP = 4  # words that say something; more are another sentence
LEAST_SIMILAR = 75  # of 100, for two words that begin alike to be forms of one
BEGINNING = 3  # letters
LEAST_MIXED = 5  # letters of two words that differ in their order alone: a slip of the fingers
LONGEST_SHORT = 4  # words of a quotation that no passage can be found by


@dataclass(frozen=True, slots=True)
class Change:
    """Other words in the same place, inside of quotation marks on both sides: tokens from ... to."""

    here: tuple[int, int]
    there: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """What two utterances have in common: so many words that say something agree in it, and so many of any kind."""

    here: tuple[int, int]
    there: tuple[int, int]
    content: int
    agreeing: int
    changes: tuple[Change, ...]

    @property
    def agreement(self) -> float:
        """The share of its words that agree."""
        return 2 * self.agreeing / (self.here[1] - self.here[0] + self.there[1] - self.there[0])


Step = tuple[str, int, int, int, int]


def passage(ours: Utterance, theirs: Utterance) -> Passage | None:
    """The longest passage that the two have in common, if there is one."""
    numbers: dict[str, int] = {}
    first, second = ([numbers.setdefault(stem(token), len(numbers)) for token in one.tokens] for one in (ours, theirs))
    opcodes: list[Step] = [
        (step.tag, step.src_start, step.src_end, step.dest_start, step.dest_end)
        for step in Indel.opcodes(first, second)
    ]
    steps = _moved(opcodes, first, second)
    found = [_passage(run, ours, theirs) for run in _runs(steps, ours, theirs)]
    good = [one for one in found if one.agreement >= LEAST_AGREEMENT]
    return max(good, key=lambda one: (one.content, one.agreeing), default=None)


def _moved(steps: list[Step], first: Sequence[int], second: Sequence[int]) -> list[Step]:
    """Words put in moved behind one or two that agree, where they stand beside other differences.

    "Make [the right call in keeping with] the proper name" is "make the [right call in keeping with the] proper name".
    """
    moved = list(steps)
    for at in range(len(moved) - 1):
        (tag, start, end, their_start, their_end), (after, _, last, _, their_last) = moved[at], moved[at + 1]
        size = last - end
        if tag not in ("insert", "delete") or after != "equal" or size > MOST_MOVED or at + 2 == len(moved):
            continue
        side, one, other = (second, their_start, their_end) if tag == "insert" else (first, start, end)
        if other - one > size and side[one : one + size] == side[other : other + size]:
            moved[at] = ("equal", start, start + size, their_start, their_start + size)
            moved[at + 1] = (tag, start + size, last, their_start + size, their_last)
    return moved


def _runs(steps: Sequence[Step], ours: Utterance, theirs: Utterance) -> Iterator[list[Step]]:
    """Steps from one where both agree to another, with no gap between that is too wide."""
    run: list[Step] = []
    ours_apart = theirs_apart = 0
    for step in steps:
        tag, start, end, their_start, their_end = step
        cut = CUT in ours.tokens[start:end] or CUT in theirs.tokens[their_start:their_end]
        ours_apart = 0 if tag == "equal" or cut else ours_apart + end - start
        theirs_apart = 0 if tag == "equal" or cut else theirs_apart + their_end - their_start
        if max(ours_apart, theirs_apart) > WIDEST_GAP or min(ours_apart, theirs_apart) > NARROWER_GAP:
            if run:
                yield run
            run = []
        elif run or tag == "equal":
            run.append(step)
    if run:
        yield run


def _passage(run: list[Step], ours: Utterance, theirs: Utterance) -> Passage:
    while not _is_edge(run[-1], run[-3:-1], ours):
        run = run[:-1]
    while not _is_edge(run[0], run[1:3], ours):
        run = run[1:]
    start, end = _widened(ours, theirs, run, -1), _widened(ours, theirs, run, 1)
    agreeing = content = 0
    changes = []
    before = start
    for step in [*(step for step in run if step[0] == "equal"), ("equal", end[0], end[0], end[1], end[1])]:
        _, first, last, their_first, their_last = step
        change = _narrowed(Change((before[0], first), (before[1], their_first)), ours, theirs)
        if is_change(change, ours, theirs):
            changes.append(_shown(change))
        before = last, their_last
        agreeing += last - first
        content += sum(
            is_content(ours.tokens[here]) and (ours.said[here] >= 0 or theirs.said[there] >= 0)
            for here, there in zip(range(first, last), range(their_first, their_last), strict=True)
        )
    return Passage((start[0], end[0]), (start[1], end[1]), content, agreeing, tuple(changes))


def _is_edge(step: Step, beside: Sequence[Step], ours: Utterance) -> bool:
    """Does a passage end with this step: words that agree, and not by accident, as "of" beyond a wide gap may do?"""
    tag, start, end, _, _ = step
    if tag != "equal" or any(map(is_content, ours.tokens[start:end])):
        return tag == "equal"
    gap = [other[1:] for other in beside if other[0] != "equal"]
    here, there = sum(last - first for first, last, _, _ in gap), sum(last - first for _, _, first, last in gap)
    return max(here, there) <= LONGEST_SWAP


def _shown(change: Change) -> Change:
    """A change with a word on either side: where one has nothing but a "not" more, the word before it."""
    if change.here[0] < change.here[1] and change.there[0] < change.there[1]:
        return change
    return Change((change.here[0] - 1, change.here[1]), (change.there[0] - 1, change.there[1]))


def _narrowed(change: Change, ours: Utterance, theirs: Utterance) -> Change:
    """The same without the writer's words around, and without what one side quotes and the other does not.

    Of "the right call in keeping with the plan" only "right call" stands in the place of "the “proper name”".
    """
    here, there = _quoted(ours, change.here), _quoted(theirs, change.there)
    size, other = here[1] - here[0], there[1] - there[0]
    if 0 < size < other:
        return Change(here, _beside(ours, here, there, size))
    if 0 < other < size:
        return Change(_beside(theirs, there, here, other), there)
    return Change(here, there)


def _quoted(one: Utterance, tokens: tuple[int, int]) -> tuple[int, int]:
    """The tokens from the first that is quoted to the last."""
    start, end = tokens
    while start < end and one.said[start] < 0:
        start += 1
    while start < end and one.said[end - 1] < 0:
        end -= 1
    return start, end


def _beside(shorter: Utterance, short: tuple[int, int], long: tuple[int, int], size: int) -> tuple[int, int]:
    """What stands in the place of a shorter side whose quotation begins or ends there."""
    start, end = short
    if start == 0 or shorter.said[start - 1] != shorter.said[start]:
        ends = end == len(shorter.said) or shorter.said[end] != shorter.said[start]
        return (long[0], long[0] + size) if ends else (long[1] - size, long[1])
    if end == len(shorter.said) or shorter.said[end] != shorter.said[start]:
        return long[0], long[0] + size
    return long


def _widened(ours: Utterance, theirs: Utterance, run: Sequence[Step], direction: int) -> tuple[int, int]:
    """Where the passage begins or ends: with the quotations, if they do so a few other words further on both sides.

    "A huge blunder" and "a huge mistake" agree up to their last word.
    """
    edge = (run[0][1], run[0][3]) if direction < 0 else (run[-1][2], run[-1][4])
    here, there = _left(ours, edge[0], direction), _left(theirs, edge[1], direction)
    if not (0 < here <= LONGEST_SWAP and 0 < there <= LONGEST_SWAP):
        return edge
    return edge[0] + direction * here, edge[1] + direction * there


def _left(one: Utterance, edge: int, direction: int) -> int:
    """How many words of the quotation that this word is in lie beyond it in the sentence."""
    at = edge - 1 if direction < 0 else edge
    if not 0 <= at < len(one.tokens) or one.said[at] < 0:
        return 0
    place = at
    while 0 <= place < len(one.tokens) and one.said[place] == one.said[at]:
        place += direction
    return abs(place - at)


def is_change(change: Change, ours: Utterance, theirs: Utterance) -> bool:
    """Are there words in quotation marks on both sides that are not the same, and no more than a swap takes?"""
    here, there = range(*change.here), range(*change.there)
    our_words, their_words = [ours.tokens[at] for at in here], [theirs.tokens[at] for at in there]
    if CUT in our_words or CUT in their_words or "".join(our_words) == "".join(their_words):
        return False
    if PUT_IN in our_words or PUT_IN in their_words:
        if len(our_words) != len(their_words):
            return False
        kept = [pair for pair in zip(our_words, their_words, strict=True) if PUT_IN not in pair]
        our_words, their_words = [pair[0] for pair in kept], [pair[1] for pair in kept]
    if any(ours.said[at] < 0 for at in here) or any(theirs.said[at] < 0 for at in there):
        return False
    if bool(NEGATIONS & set(our_words)) != bool(NEGATIONS & set(their_words)):
        return len(here) == len(there) or _is_inside(change, ours, theirs)
    mine = [word for word in our_words if is_content(word)]
    other = [word for word in their_words if is_content(word)]
    left = [word for word in mine if not any(alike(word, one) for one in other)]
    right = [word for word in other if not any(alike(word, one) for one in mine)]
    return bool(left and right) and max(len(mine), len(other)) <= LONGEST_SWAP


def _is_inside(change: Change, ours: Utterance, theirs: Utterance) -> bool:
    """Do quoted words of one quotation stand before and behind it, on both sides?"""
    for (start, end), one in ((change.here, ours), (change.there, theirs)):
        if start == 0 or end == len(one.tokens) or one.said[start - 1] < 0 or one.said[start - 1] != one.said[end]:
            return False
    return max(change.here[1] - change.here[0], change.there[1] - change.there[0]) <= 3


def alike(one: str, other: str) -> bool:
    """Are the two forms, or spellings, of one word?"""
    if stem(one) == stem(other) or (len(one) >= LEAST_MIXED and sorted(one) == sorted(other)):
        return True
    return one[:BEGINNING] == other[:BEGINNING] and not one.isdigit() and ratio(one, other) >= LEAST_SIMILAR


def short_change(ours: Utterance, quotation: int, theirs: Utterance) -> Change | None:
    """Where a quotation of two to four words stands there with one word that says something else."""
    own = [at for at, said in enumerate(ours.said) if said == quotation]
    words = [ours.tokens[at] for at in own]
    if not 2 <= len(words) <= LONGEST_SHORT or {CUT, PUT_IN} & set(words) or not is_content(words[-1]):
        return None
    for start in range(len(theirs.tokens) - len(words) + 1):
        other = theirs.tokens[start : start + len(words)]
        if theirs.said[start] < 0 or len(set(theirs.said[start : start + len(words)])) > 1:
            continue
        differing = [at for at, (a, b) in enumerate(zip(words, other, strict=True)) if not alike(a, b)]
        if len(differing) == 1 and differing[0] < len(words) - 1:
            at = differing[0]
            if is_content(words[at]) and is_content(other[at]):
                return Change((own[at], own[at] + 1), (start + at, start + at + 1))
    return None
