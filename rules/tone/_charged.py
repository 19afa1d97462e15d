"""Words that are charged like those of the list, and whether they judge a party where they stand.

A charged word by itself proves little ("a clumsy foal"): it counts where it describes those who govern, lead or own,
or what they decide and say ("the clumsy ministry statement", "the chairman's extravagant deal", "the council was
careless", "the director clumsily denied"). The charges are learned, see ``_fit``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
from auditor_rules._cues import CLASSES

from auditor import Document, Span, WordTable

DATA = Path(__file__).with_name("charged.tsv")

# Not parties: what is done, built or shown can be violent, dangerous or spectacular as a matter of fact.
_THINGS = frozenset(
    "attack attacks conditions wards system record building tower design film show display performance appearance "
    "interview team state act acts offer report letter memo article law laws terms failure failures".split()
)
_PARTIES = frozenset(word for word in CLASSES["PARTY"] if word not in _THINGS)  # type: ignore[attr-defined]
_BE = frozenset("is are was were be been being seems seemed looks looked sounds sounded remains remained".split())
_DETERMINERS = frozenset("the a an its his her their this that these those another such".split())
# Between an adjective and its noun another adjective or noun may stand, but none of these.
_LINKS = frozenset(
    "of for to in on at by with from and or but as that than over about after before when if because is are was were "
    "not the a an its his her their".split()
)
_STEPS = ((1.5, 0.75), (0.0, 0.65), (-0.6, 0.55))  # least log odds, weight
MOST_CHARGED = max(weight for _, weight in _STEPS)


@cache
def _weights() -> WordTable:
    """How surely each charged word judges."""
    rows = (line.split("\t") for line in DATA.read_text(encoding="utf-8").splitlines())
    found = {word: next((weight for least, weight in _STEPS if float(charge) >= least), 0.0) for word, charge in rows}
    return WordTable(found.get, 0.0, dtype=np.float64)


def charged(doc: Document) -> Iterator[tuple[Span, float]]:
    """The charged words of ``doc`` that judge a party, each with how surely it does."""
    words = doc.words
    weights = words.told(_weights())
    for place in weights.nonzero()[0].tolist():
        if _judges_party(doc, place):
            yield words.span(place), float(weights[place])


def _judges_party(doc: Document, place: int) -> bool:
    folded = doc.words.folded
    before = folded[place - 1] if place and _adjoin(doc, place - 1) else ""
    following = [folded[place + 1]] if _adjoin(doc, place) else []
    if folded[place].endswith("ly"):
        # "the council foolishly sold": the adverb stands between the party and its verb
        return before in _PARTIES and bool(following) and following[0] not in _LINKS
    if following and following[0] not in _LINKS and _adjoin(doc, place + 1):
        following.append(folded[place + 2])
    owner = before.removesuffix("'s")
    if owner != before and owner in _PARTIES and following:
        return True
    if any(word in _PARTIES for word in following) and (before in _DETERMINERS or owner != before):
        return True
    back = place - 2 if before.endswith("ly") or before in {"so", "too", "very", "as"} else place - 1
    return back > 0 and folded[back] in _BE and folded[back - 1] in _PARTIES and _adjoin(doc, back - 1)


def _adjoin(doc: Document, place: int) -> bool:
    """Does the next word follow with nothing but a blank between?"""
    words = doc.words
    return place + 1 < len(words) and words.starts[place + 1] == words.ends[place] + 1
