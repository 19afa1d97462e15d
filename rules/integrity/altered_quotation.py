"""integrity/altered_quotation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import chain

import numpy as np
from auditor_rules._fingerprints import word_hashes
from auditor_rules.integrity._independence import independent, spun_probability
from auditor_rules.integrity._misquoted import EXAMPLES
from auditor_rules.integrity._utterances import Utterance, is_translated, quoted_stems, stems, utterances
from auditor_rules.integrity._versions import Version, compared, speaker_of
from numpy.typing import NDArray

from auditor import CorpusRule, Document, Hit, Notes, Related, Severity, Span

PAIRS_NOTED = 6  # of words of an utterance: those with the least hashes, which other wordings keep too
WORDS_NOTED = 4  # of an utterance, with the name of who says it
MOST_WORDINGS = 12  # of utterances that share a key; what more of them hold is a common phrase
MOST_NOTES = 80  # of one document
MOST_VERSIONS = 4  # of an utterance that are told apart
MOST_OF_VERSION = 3  # documents that stand for it
LEAST_SHARED = 0.4  # sum over the keys that two documents share, each counting the less, the more wordings it has
LEAST_KEYS = 2  # pairs of words shared with one utterance of a document; of a speaker with a word one will do
MOST_OTHERS = 6  # documents that one is compared with
MOST_SHOWN = 5  # changes that the message names
SUSPECTED = 0.6  # probability that a text was spun, from which on its wording is taken for the false one

Fact = tuple[str, int, int, bool]
"""A document that quotes something alike, a hash of how it words it, how many wordings there are, and whether it is
known to have the same speaker.
"""


class AlteredQuotation(CorpusRule):
    """A quotation stands in another document with other words.

    What it does: finds the same utterance in two documents whose quotation marks hold different words, and shows
    both. Utterances find each other by pairs of words, are laid side by side, and count as one where most words
    agree and nothing speaks for two speakers. The wording that fewer independent documents carry is the fault, and
    copies count once; between two documents it is that of the one that was rewritten by a machine. Where nothing
    tells, both get a note and nobody pays.

    Why: what stands between quotation marks was said so. A changed word puts words into somebody's mouth.

    It leaves alone: words left out or put in brackets, parts of a quotation, other spellings and forms of a word,
    figures for numbers, hesitations, small words, and quotations that the text says were translated.
    """

    severity = Severity.ERROR
    confidence = 0.8
    standard = "AP and Reuters on quotations: never alter them; IFCN: identify sources so that others can check"
    least_notes = 2
    examples = EXAMPLES

    def collect(self, doc: Document) -> Sequence[tuple[int, tuple[int, bool]]]:
        """Pairs of quoted words, and words with who says them: a few of each utterance, with a hash of all of it."""
        said = doc.kept(utterances)
        if not said:
            return []
        doc.kept(spun_probability)
        doc.kept(quoted_stems)
        of_each = doc.shared(stems)
        names = [max(speaker_of(doc, one, (0, len(one.said))).name, default="") for one in said]
        hashes = word_hashes([*chain.from_iterable(of_each), *names])
        owners = np.repeat(np.arange(len(said)), [len(words) for words in of_each])
        words = hashes[: len(owners)]
        keys, groups = [], []
        for apart in (1, 2):  # of two words near one another some survive when others are swapped
            pairs = (owners[:-apart] == owners[apart:]) & (words[:-apart] != words[apart:])
            keys.append((words[:-apart] + words[apart:])[pairs])
            groups.append(2 * owners[:-apart][pairs])
        named = np.array([bool(name) for name in names])[owners]
        keys.append((words + np.uint64(3) * hashes[len(owners) :][owners])[named])
        groups.append(2 * owners[named] + 1)
        versions = [_hash(" ".join(one.spoken.split())) for one in said]
        noted = _least(np.concatenate(keys), np.concatenate(groups))[:MOST_NOTES]
        return [(key, (versions[group // 2], bool(group % 2))) for key, group in noted]

    def combine(self, key: int, notes: Notes) -> Iterator[tuple[str | None, Fact]]:
        """For every document that quotes the words: a few documents for each wording, if there are several."""
        by_version: dict[int, list[str]] = defaultdict(list)
        for document, (version, _) in notes:
            by_version[version].append(document)
        if not 2 <= len(by_version) <= MOST_WORDINGS:
            return
        common = sorted(by_version, key=lambda version: (-len(by_version[version]), version))
        for version in common[:MOST_VERSIONS]:
            for document in by_version[version][:MOST_OF_VERSION]:
                yield None, (document, version, len(by_version), notes[0][1][1])

    def check(self, doc: Document, facts: Sequence[Fact], others: Mapping[str, Document]) -> Iterator[Hit]:
        """A hit for each quotation whose wording is not the one that most carry."""
        near = _nearest(doc, facts)
        if not near:  # most documents: nothing need be read again
            return
        ours = doc.kept(utterances)
        versions: dict[tuple[int, int], list[Version]] = defaultdict(list)
        for name in near:
            for place, version in compared(doc, ours, others[name]):
                versions[place].append(version)
        for (number, quotation), found in sorted(versions.items(), key=lambda item: item[0]):
            hit = _judged(doc, ours[number], quotation, found)
            if hit is not None:
                yield hit


def _least(keys: NDArray[np.uint64], groups: NDArray[np.int64]) -> list[tuple[int, int]]:
    """The least keys of each group, with the first group that has each, sorted; ``groups`` are twice an utterance.

    One more where the keys are of words with who says them.
    """
    order = np.lexsort((keys, groups))
    keys, groups = keys[order], groups[order]
    anew = np.ones(len(keys), bool)
    anew[1:] = (keys[1:] != keys[:-1]) | (groups[1:] != groups[:-1])
    keys, groups = keys[anew], groups[anew]
    ranks = np.arange(len(groups)) - np.searchsorted(groups, groups)
    kept = ranks < np.where(groups % 2, WORDS_NOTED, PAIRS_NOTED)
    keys, first = np.unique(keys[kept], return_index=True)
    return list(zip(keys.tolist(), groups[kept][first].tolist(), strict=True))


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _nearest(doc: Document, facts: Sequence[Fact]) -> list[str]:
    """The other documents that share most, those first that word it differently."""
    own = {version for document, version, _, _ in facts if document == doc.id}
    shared: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    keys: dict[tuple[str, int], int] = defaultdict(int)
    for document, version, wordings, by_name in facts:
        if document != doc.id:
            shared[document][version in own] += 1 / (wordings - 1)
            keys[document, version] += LEAST_KEYS if by_name else 1
    alike = {document for (document, _), number in keys.items() if number >= LEAST_KEYS}
    near = (name for name in alike if sum(shared[name]) >= LEAST_SHARED)
    return sorted(near, key=lambda name: (-shared[name][0], -shared[name][1], name))[:MOST_OTHERS]


def _judged(doc: Document, one: Utterance, quotation: int, found: Sequence[Version]) -> Hit | None:
    """What is to be said of the quotation, if other documents word it differently and it is not known to be right."""
    differing = [version for version in found if version.changes]
    if not differing:
        return None
    mine = independent([doc, *(version.other for version in found if not version.changes)])
    by_wording: dict[tuple[str, ...], list[Version]] = defaultdict(list)
    for version in differing:
        by_wording[version.wording].append(version)
    best = max(by_wording, key=lambda wording: (len(by_wording[wording]), wording))
    version = by_wording[best][0]
    theirs = independent([version.other for version in by_wording[best]])
    pays = _pays(doc, version.other, mine, theirs)
    if pays is False or any(
        is_translated(where, start)
        for where, start in (
            (doc, one.starts[version.changes[0].here[0]]),
            (version.other, version.there.starts[version.changes[0].there[0]]),
        )
    ):
        return None
    return _hit(doc, one, quotation, version, pays=bool(pays), mine=mine, theirs=theirs)


def _pays(doc: Document, other: Document, mine: int, theirs: int) -> bool | None:
    """Is our wording the false one? None where nothing tells."""
    if mine != theirs:
        return mine < theirs
    ours, them = doc.kept(spun_probability), other.kept(spun_probability)
    if max(ours, them) >= SUSPECTED and abs(ours - them) > SUSPECTED / 2:
        return ours > them
    return None


def _hit(doc: Document, one: Utterance, quotation: int, version: Version, *, pays: bool, mine: int, theirs: int) -> Hit:
    other = version.other
    span = _span(one, quotation)
    their_span = _span(version.there, version.there.said[version.changes[0].there[0]])
    pairs_shown = ", ".join(
        f"“{_words(doc, one, change.here)}” for “{_words(other, version.there, change.there)}”"
        for change in version.changes[:MOST_SHOWN]
    )
    if mine != theirs:
        how = f"{theirs} independent documents have the other wording, {mine} this one" if theirs > 1 else ""
    else:
        how = "this text was probably rewritten by a machine" if pays else "nothing tells which is right"
    return Hit(
        span,
        f"The same words stand differently in {other.id}: {pairs_shown}; {how}.",
        f"Quote as it was said: “{' '.join(their_span.of(other.text).split())}”."
        if pays
        else "Look up what was said, and quote it word for word.",
        severity=Severity.ERROR if pays else Severity.INFO,
        related=Related(other.id, their_span),
    )


def _span(one: Utterance, quotation: int) -> Span:
    """What the utterance has of the quotation."""
    own = [at for at, said in enumerate(one.said) if said == quotation]
    return Span(one.starts[own[0]], one.ends[own[-1]])


def _words(doc: Document, one: Utterance, tokens: tuple[int, int]) -> str:
    """What the document has for these tokens."""
    first, last = tokens[0], max(tokens[0], tokens[1] - 1)
    return " ".join(doc.text[one.starts[first] : one.ends[last]].split())
