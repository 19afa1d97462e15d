"""integrity/spun_copy."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from operator import itemgetter

import numpy as np
from auditor_rules.integrity._independence import common_order, spun_probability, substituted
from auditor_rules.integrity._rewritten import PASSAGES, original, plain, rewritten
from auditor_rules.integrity._twins import LEAST_SWAPS, Twin, article_words, in_article, span_of, twin_of
from auditor_rules.provenance._origin import standing
from numpy.typing import NDArray

from auditor import CorpusRule, Document, Example, Hit, Judgement, Notes, Related, Severity, Span

ONE_IN = 2  # of them that are noted
MOST_SHARERS = 20  # documents; what more of them hold is boilerplate
LEAST_SHARED = 2  # runs of common words, and ...
LEAST_SHARE_SHARED = 0.05  # ... so many of those noted, for two documents to be laid side by side
MOST_OTHERS = 5  # documents that one is laid beside: those that share most

SUSPECTED = 0.6  # probability that a text was spun, from which on it and not its twin is taken for the copy
LEAST_VOTES = 0.6  # of swaps that look odd in one of the two
LEAST_REWRITTEN = 0.1  # of the words, for dates to tell where none looks odd: less may be the style of another house
MOST_SHOWN = 200  # swaps that are shown one by one
MOST_NAMED = 6  # swaps that the message names
CAP = 20.0  # as of any spun text

Fact = str
"""A document that has the same run of common words."""


class SpunCopy(CorpusRule):
    """The text is another document of the corpus, rewritten by a machine.

    What it does: finds a text with the same sentences in the same order although many of their words were swapped,
    names the original, and lists the swaps: the words here beside the words there. Documents find each other by the
    order of their commonest words, which no spinner can change much, and are then laid side by side word by word.
    Of the two, the copy is the one whose wording is odd where they differ; if neither is, and a tenth of the words was
    swapped, the later one without a credit. It scores 20 at most. Where nothing tells, both get a note and nobody pays.

    Why: a copy in disguise is no second source, and its words, names and quotations are no longer anybody's.

    It leaves alone: copies word for word, with corrections or with passages written anew, which are the matter of
    provenance/shared_wording; two reports of one event; texts that quote the same speech; one form filled in twice;
    other spellings.
    """

    severity = Severity.ERROR
    confidence = 0.9
    standard = "COPE: plagiarism disguised by paraphrase; W3C Credible Web: copies with and without attribution"
    least_notes = 2
    examples = (
        *(Example(rewritten(passage), whole=True, others=(original(passage),)) for passage in PASSAGES),
        *(Example(original(passage), others=(original(passage),)) for passage in PASSAGES[:2]),
        *(Example(plain(passage)) for passage in PASSAGES[2:4]),
        Example(plain(PASSAGES[4]), others=tuple(original(passage) for passage in PASSAGES[5:])),
        Example(original(PASSAGES[5]), others=(original(PASSAGES[5]).replace("four hours", "five hours"),)),
        Example(
            "Lorries may no longer use the old bridge. The council decided so on Monday, after engineers had found "
            "that two pillars were out of place and had warned of another winter for the third time in three years.",
            others=(original(PASSAGES[0]),),
        ),
        Example(
            "Nine of forty patients left a trial of the drug early; most were too tired to work. Their doctors say "
            "they had no way of knowing, since no study so far had mentioned it.",
            others=(original(PASSAGES[1]), plain(PASSAGES[2])),
        ),
        Example(
            "Bread costs a third more than before the war, and ministers say that their hands are tied while the ports "
            "stay shut. But in the north the harvest was good, and some bakers there have kept the old price for those "
            "who have always come to them.",
            others=(original(PASSAGES[4]),),
        ),
        Example(
            "A text that nobody else has written: the mayor of the island came to see the new pier, stayed for an "
            "hour, and left by the boat that had brought her, without a word to those who had waited in the rain.",
            others=tuple(plain(passage) for passage in PASSAGES),
        ),
    )

    def collect(self, doc: Document) -> Iterator[tuple[int, int]]:
        """Runs of common words, one in so many."""
        keys = doc.shared(_keys).tolist()
        doc.kept(_number_of_keys)
        doc.kept(spun_probability)
        doc.kept(substituted)
        return zip(keys, repeat(0))

    def combine(self, key: int, notes: Notes) -> Iterator[tuple[str | None, Fact]]:
        """For every document that has the run: which ones do."""
        if notes.total <= MOST_SHARERS:
            for document, _ in notes:
                yield None, document

    def check(self, doc: Document, facts: Sequence[Fact], others: Mapping[str, Document]) -> Iterator[Hit | Judgement]:
        """The judgement, and a note for each swap."""
        found = _best(doc, facts, others)
        if found is None:
            return
        twin, pays = found
        yield Judgement(
            name="spun_copy",
            label="spun copy" if pays else "rewritten",
            cap=CAP if pays else None,
            message=_message(twin, pays=pays),
            suggestion=f"Use and credit {twin.other.id} instead." if pays else "Find out which of the two came first.",
            severity=Severity.ERROR if pays else Severity.INFO,
            related=Related(twin.other.id, span_of(twin.other, twin.stretches[0].there)),
            link="copy",
        )
        for swap in twin.swaps[:MOST_SHOWN]:
            here, there = span_of(doc, swap.here), span_of(twin.other, swap.there)
            original = there.of(twin.other.text)
            yield Hit(
                here,
                f"\u201c{here.of(doc.text)}\u201d stands here for \u201c{original}\u201d in {twin.other.id}",
                original,
                severity=Severity.INFO,
                related=Related(twin.other.id, there),
            )


def _keys(doc: Document) -> NDArray[np.uint64]:
    hashes = common_order(doc, doc.shared(in_article))
    return np.unique(hashes[hashes % np.uint64(ONE_IN) == 0])


def _number_of_keys(doc: Document) -> int:
    return len(doc.shared(_keys))


def _best(doc: Document, facts: Sequence[Fact], others: Mapping[str, Document]) -> tuple[Twin, bool] | None:
    """What the text was made from; or what is one text with it where nothing tells which was made from which."""
    told = ((twin, _is_the_copy(doc, twin)) for twin in _twins(doc, facts, others))
    # Of several copies of one text none is the original, though two may agree more with one another than with it.
    return max(
        ((twin, bool(pays)) for twin, pays in told if pays is not False),
        key=lambda one: (
            bool(one[1]),
            one[0].other.kept(spun_probability) < SUSPECTED,
            one[0].agreeing,
            one[0].other.id,
        ),
        default=None,
    )


def _twins(doc: Document, facts: Sequence[Fact], others: Mapping[str, Document]) -> Iterator[Twin]:
    """The documents that are one text with this one."""
    shared = Counter(facts)
    del shared[doc.id]
    if max(shared.values(), default=0) < LEAST_SHARED:
        return
    least = max(LEAST_SHARED, LEAST_SHARE_SHARED * doc.kept(_number_of_keys))
    near = sorted((other for other in shared if shared[other] >= least), key=lambda name: (-shared[name], name))
    for name in near[:MOST_OTHERS]:
        twin = twin_of(doc, others[name])
        if twin.is_one_text:
            yield twin


def _is_the_copy(doc: Document, twin: Twin) -> bool | None:
    """Is ``doc`` the copy of the two? None where nothing tells."""
    ours, theirs = doc.kept(spun_probability), twin.other.kept(spun_probability)
    if max(ours, theirs) >= SUSPECTED and abs(ours - theirs) > SUSPECTED / 2:
        return ours > theirs
    odd_here = _odd(doc, [span_of(doc, swap.here) for swap in twin.swaps])
    odd_there = _odd(twin.other, [span_of(twin.other, swap.there) for swap in twin.swaps])
    if odd_here + odd_there >= LEAST_SWAPS // 2 and odd_here != odd_there:
        if odd_here >= LEAST_VOTES * (odd_here + odd_there):
            return True
        if odd_there >= LEAST_VOTES * (odd_here + odd_there):
            return False
    if twin.swapped < LEAST_REWRITTEN:
        return None
    if standing(doc, twin.other).pays:
        return True
    return False if standing(twin.other, doc).pays else None


def _odd(doc: Document, places: Sequence[Span]) -> int:
    """In how many of ``places`` is a word that seems to have replaced another?"""
    swapped = doc.kept(substituted)
    firsts = (bisect_right(swapped, place.start, key=itemgetter(1)) for place in places)
    return sum(
        first < len(swapped) and swapped[first][0] < place.end for first, place in zip(firsts, places, strict=True)
    )


def _message(twin: Twin, *, pays: bool) -> str:
    words, theirs = article_words(twin.doc)[0], article_words(twin.other)[0]
    named = Counter((" ".join(words[slice(*swap.here)]), " ".join(theirs[slice(*swap.there)])) for swap in twin.swaps)
    first = sorted(named, key=lambda pair: (-named[pair], pair))[:MOST_NAMED]
    listed = ", ".join(f"\u201c{here}\u201d for \u201c{there}\u201d" for here, there in first)
    what = (
        f"The text is {twin.other.id}, rewritten by a machine"
        if pays
        else f"The text and {twin.other.id} are one text in two wordings"
    )
    return f"{what}: in {twin.words} words {len(twin.swaps)} swaps, such as {listed}"
