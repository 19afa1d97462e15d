"""How another document words what is quoted here."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from auditor_rules.integrity._utterances import (
    NOBODY,
    Speaker,
    Utterance,
    is_content,
    quoted_stems,
    speakers,
    stem,
    stem_hashes,
    utterances,
)
from auditor_rules.integrity._wordings import LONGEST_SHORT, Change, Passage, passage, short_change

from auditor import Document

MOST_CANDIDATES = 3  # utterances there that one here is laid beside, with ...
LEAST_QUOTED = 2  # ... so many words in common that are quoted and say something

LEAST_CONTENT, LEAST_WORDS = 3, 5  # that agree, of one speaker; or ...
LEAST_CONTENT_ALONE = 4  # ... so many that say something
LEAST_CONTENT_UNNAMED, LEAST_WORDS_UNNAMED = 5, 8  # where it is not known whether it is one
LEAST_AGREEMENT_UNNAMED = 0.65
SPOKEN = frozenset(  # one of which is in every sentence, and in few titles
    "is are was were be been will would can could have has had do does did must should may might shall we i you they "
    "he she it".split()
)
MOST_CHANGED = 0.75  # words that say something else, for each such word that agrees: so many are another utterance
LEAST_CONTEXT = 4  # words shared besides, for quotations of a few words


@dataclass(frozen=True, slots=True)
class Version:
    """How another document words what is quoted here: the tokens that differ, if any do."""

    other: Document
    there: Utterance
    changes: tuple[Change, ...]

    @property
    def wording(self) -> tuple[str, ...]:
        """The other's words, where they differ."""
        return tuple(token for change in self.changes for token in self.there.tokens[slice(*change.there)])


class _Wording:
    """The stems of an utterance."""

    def __init__(self, one: Utterance) -> None:
        self._one = one

    @cached_property
    def stems(self) -> frozenset[str]:
        """All of them."""
        return frozenset(map(stem, self._one.tokens))

    @cached_property
    def content(self) -> list[str]:
        """Those that say something, in order."""
        return [stem(token) for token in self._one.tokens if is_content(token)]


def compared(doc: Document, ours: Sequence[Utterance], other: Document) -> Iterator[tuple[tuple[int, int], Version]]:
    """Each of our quotations that the other document has too, and how it words it."""
    holding = other.shared(_holding)
    near = [_near(words, holding) for words in doc.kept(quoted_stems)]
    ends = doc.shared(_short_ends)
    if not any(near) and holding.keys().isdisjoint(ends.values()):
        return  # as with most: nothing of theirs need be read
    theirs = other.kept(utterances)
    known = False
    shorts: list[tuple[Utterance, int]] = []
    for one in ours:
        found = _same_utterance(doc, one, other, near[one.number])
        for quotation in sorted({said for said in one.said if said >= 0}):
            changes = [change for change in found[1].changes if one.said[change.here[0]] == quotation] if found else []
            if found and _covers(found[1], one, quotation):
                known = True
                if _stands_there(one, quotation, theirs):
                    yield (one.number, quotation), Version(other, found[0], ())
                elif changes:
                    yield (one.number, quotation), Version(other, found[0], tuple(changes))
            if not changes and (one.number, quotation) in ends:
                shorts.append((one, quotation))
    for one, quotation in shorts:
        if _stands_there(one, quotation, theirs):
            continue
        quoting = [theirs[number] for number in holding.get(ends[one.number, quotation], ())]
        version = _short_version(doc, one, quotation, other, quoting, known)
        if version is not None:
            yield (one.number, quotation), version


def _covers(found: Passage, one: Utterance, quotation: int) -> bool:
    return quotation in one.said[slice(*found.here)]


def _near(stems: frozenset[int], holding: Mapping[int, Sequence[int]]) -> list[int]:
    """The utterances there that share most with an utterance whose stems these are."""
    shared = Counter(chain.from_iterable(holding.get(one, ()) for one in stems))
    near = (number for number in shared if shared[number] >= LEAST_QUOTED)
    return sorted(near, key=lambda number: (-shared[number], number))[:MOST_CANDIDATES]


def _same_utterance(
    doc: Document, one: Utterance, other: Document, near: Sequence[int]
) -> tuple[Utterance, Passage] | None:
    """The one of the utterances ``near`` that is this one, and the passage that both have."""
    theirs = other.kept(utterances)
    best: tuple[Utterance, Passage] | None = None
    for number in near:
        if not _may_be_one(doc, one, other, theirs[number]):
            continue
        found = passage(one, theirs[number])
        if found is None or _changed(one, theirs[number], found) >= MOST_CHANGED * found.content:
            continue
        if (best is None or found.content > best[1].content) and _is_one(doc, one, other, theirs[number], found):
            best = theirs[number], found
    return best


def _changed(one: Utterance, theirs: Utterance, found: Passage) -> int:
    """How many words say something else there."""
    sides = [(one.tokens[slice(*change.here)], theirs.tokens[slice(*change.there)]) for change in found.changes]
    return sum(max(1, min(sum(map(is_content, words)) for words in both)) for both in sides)


def _may_be_one(doc: Document, one: Utterance, other: Document, theirs: Utterance) -> bool:
    """Could `_is_one` hold, however the two were laid side by side, which takes long?"""
    them = other.shared(_wordings)[theirs.number].stems
    content = sum(map(them.__contains__, doc.shared(_wordings)[one.number].content))
    if content < LEAST_CONTENT_UNNAMED:
        return content >= LEAST_CONTENT and not _names(doc, one).isdisjoint(_names(other, theirs))
    return True


def _names(doc: Document, one: Utterance) -> frozenset[str]:
    """Whoever may say some of it."""
    known = doc.kept(speakers)
    return NOBODY.name.union(*(known[said].name for said in set(one.said) if said in known))


def _wordings(doc: Document) -> list[_Wording]:
    """The stems of each utterance of a document."""
    return list(map(_Wording, doc.kept(utterances)))


def _holding(doc: Document) -> dict[int, list[int]]:
    """The numbers of the utterances that quote each stem."""
    holding: dict[int, list[int]] = defaultdict(list)
    for number, stems in enumerate(doc.kept(quoted_stems)):
        for one in stems:
            holding[one].append(number)
    return holding


def _short_ends(doc: Document) -> dict[tuple[int, int], int]:
    """Hashes of the stems that quotations of a few words end with, by the numbers of utterance and quotation."""
    ends: dict[tuple[int, int], str] = {}
    for one in doc.kept(utterances):
        lengths = Counter(one.said)
        for token, said in zip(one.tokens, one.said, strict=True):
            if said >= 0 and lengths[said] <= LONGEST_SHORT:
                ends[one.number, said] = stem(token)
    return dict(zip(ends, stem_hashes(list(ends.values())), strict=True))


def _is_one(doc: Document, one: Utterance, other: Document, theirs: Utterance, found: Passage) -> bool:
    """Do so many words agree that it was said once?"""
    if found.content < LEAST_CONTENT or (found.content < LEAST_CONTENT_ALONE and found.agreeing < LEAST_WORDS):
        return False
    if not found.changes and found.content >= LEAST_CONTENT_UNNAMED:
        return True  # whoever said it: to find out takes longer than all the rest
    # Two people hardly ever use so many of the same words: then a name that a machine spoilt may be wrong.
    if (
        found.content >= LEAST_CONTENT_UNNAMED
        and found.agreeing >= LEAST_WORDS_UNNAMED
        and found.agreement >= LEAST_AGREEMENT_UNNAMED
        and not SPOKEN.isdisjoint(one.tokens[slice(*found.here)])
    ):
        return True
    return speaker_of(doc, one, found.here).is_same(speaker_of(other, theirs, found.there))


def speaker_of(doc: Document, one: Utterance, within: tuple[int, int]) -> Speaker:
    """Who says the quoted ones of these tokens."""
    known = doc.kept(speakers)
    named = [known[said] for said in dict.fromkeys(one.said[slice(*within)]) if said in known]
    return named[0] if named else NOBODY


def _stands_there(one: Utterance, quotation: int, theirs: Sequence[Utterance]) -> bool:
    """Does the other document have our very words, perhaps beside others?"""
    own = " ".join(token for token, said in zip(one.tokens, one.said, strict=True) if said == quotation)
    return any(f" {own} " in them.spoken for them in theirs)


def _short_version(
    doc: Document, one: Utterance, quotation: int, other: Document, theirs: Sequence[Utterance], known: bool
) -> Version | None:
    """A quotation of a few words that the same person says there with another one among them.

    ``known`` says that the two documents have another utterance in common.
    """
    for them in theirs:
        change = short_change(one, quotation, them)
        if change is None:
            continue
        there = other.kept(speakers).get(them.said[change.there[0]], NOBODY)
        ours = doc.kept(speakers).get(quotation, NOBODY)
        if ours.person and there.person and ours.is_same(there) and (known or _share_context(one, them)):
            return Version(other, them, (change,))
    return None


def _share_context(one: Utterance, them: Utterance) -> bool:
    """Do the two sentences speak of the same, besides the quotation?"""
    mine, theirs = ({stem(token) for token in side.tokens if is_content(token)} for side in (one, them))
    return len(mine & theirs) >= LEAST_CONTEXT
