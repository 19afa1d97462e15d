"""The model: its arrays, loaded once a process, and what it says of each word and phrase of a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions import lexicon
from auditor.text.substitutions.candidates import PAIR, Thesaurus
from auditor.text.substitutions.context import NUMBER, PAD, Context, ids_by_word
from auditor.text.substitutions.evidence import gather, surrounding_vectors
from auditor.text.substitutions.features import (
    AT_A_GLANCE,
    DETECTED,
    TOPIC_REACH,
    WINDOW,
    Lexis,
    Surroundings,
    glimpses,
    meanings,
    surroundings,
    windows,
)
from auditor.text.substitutions.lexicon import Phrases
from auditor.text.substitutions.network import Network
from auditor.text.substitutions.ngrams import Floats, Ids, LevelTable, NGrams

DATA = Path(__file__).parent / "model.npz"

GLANCE = -3.4
"""Log-odds at a glance from which on a word is worth the detector's while."""

GATE, CLOSER = -1.0, -3.6
"""Log-odds of the detector from which on a word's candidates are looked up: in any text, and in one that looks spun."""

NETWORKS = ("glance", "detect", "expect", "choose", "judge", "phrase", "document", "select", "settle")
"""In the order in which they work, and are trained."""

PIECE = 8192
"""Words that are looked at at once, so that memory stays bounded."""

UNSEEN = -8.0
"""Log-odds of the detector where it was not asked."""

SILENT, IGNORED = -8.0, -20.0
"""Log-odds of a swap at a word that was not compared, and at one that may be no evidence."""

_MANY = 32  # candidates; of more, the detector does not care how many
_IN_CACHE = 1024  # words whose vectors, and those of their neighbours, stay at hand in the processor
_MARGIN = TOPIC_REACH + PAD


@dataclass(frozen=True)
class Evidence:
    """What speaks for swaps in some documents; one entry a word in the first eight, padding between documents
    included, one a phrase found in the rest.

    ``owner`` is the number of the document. ``compared`` tells which words were odd enough to be held against
    candidates. ``odds`` are log-odds at the mixture of texts that the model was trained on, ``original`` is a word id
    or 0. ``clash`` is 1 where a word disagrees with the article before it. ``fluency`` is the gain of its n-grams.
    """

    owner: Ids
    ids: Ids
    judged: NDArray[np.bool_]
    compared: NDArray[np.bool_]
    odds: Floats
    original: Ids
    clash: NDArray[np.int8]
    fluency: Floats
    phrase_place: Ids
    phrase_length: Ids
    phrase_entry: Ids
    phrase_odds: Floats

    def told(self, words: Ids, odds: Floats | float, original: Ids | int, *, compared: bool = True) -> Evidence:
        """The same, but for what is said of swaps at some words."""
        all_compared, all_odds, all_originals = self.compared.copy(), self.odds.copy(), self.original.copy()
        all_compared[words], all_odds[words], all_originals[words] = compared, odds, original
        return replace(self, compared=all_compared, odds=all_odds, original=all_originals)


class Model:
    """Everything that ``build`` made."""

    def __init__(self, arrays: Mapping[str, NDArray[np.generic]]) -> None:
        get = arrays.__getitem__
        self.words: list[str] = bytes(get("words").astype(np.uint8)).decode("utf-8").split("\n")
        self.ids = {word: place for place, word in enumerate(self.words) if place > NUMBER}
        self.by_word = ids_by_word(self.ids)
        pairs, triples = (
            LevelTable(
                get(f"{name}_slots").astype(np.uint16, copy=False),
                get(f"{name}_levels").astype(np.float32, copy=False),
                int(get(f"{name}_seed")),
            )
            for name in ("pair", "triple")
        )
        offsets = get("candidate_offsets").astype(np.int32, copy=False)
        self.lexis = Lexis(
            NGrams(pairs, triples, get("unigram").astype(np.float32), get("backoff").astype(np.float32)),
            get("vectors").astype(np.int8, copy=False),
            get("sounds").astype(np.int8, copy=False),
            np.minimum(np.diff(offsets), _MANY).astype(np.uint8),
            self.ids["a"],
            self.ids["an"],
        )
        originals, ties = get("candidate_originals").astype(np.uint16, copy=False), get("candidate_ties")
        self.thesaurus = Thesaurus(offsets, originals, ties.astype(np.uint8, copy=False))
        self.phrases = Phrases(
            get("phrase_keys").astype(np.uint64, copy=False),
            get("phrase_kinds").astype(np.uint8, copy=False),
            get("phrase_begins").astype(np.int32, copy=False),
            get("phrase_words").astype(np.uint16, copy=False),
            get("phrase_opens").astype(np.bool_, copy=False),
            np.unpackbits(get("phrase_prefixes").astype(np.uint8, copy=False)).astype(np.bool_),
        )
        (
            self.glance, self.detect, self.expect, self.choose, self.judge, self.phrase, self.document,
            self.select, self.settle,
        ) = (Network.of(arrays, name) for name in NETWORKS)  # fmt: skip

    @cached_property
    def _glance(self) -> Network:
        return self.glance.picking(AT_A_GLANCE, WINDOW)

    @cached_property
    def _detect(self) -> Network:
        return self.detect.picking(DETECTED, WINDOW)

    @cached_property
    def _plain_thesaurus(self) -> Thesaurus:
        return _without_pairs(self.thesaurus)

    def text_of(self, ids: Ids) -> str:
        """Words as text."""
        return " ".join(self.words[i] for i in ids.tolist())

    def oddness(self, context: Context, around: Surroundings) -> Floats:
        """The detector's log-odds at each word of a padded context; ``UNSEEN`` where a glance is enough."""
        odd = np.full(len(context.ids), UNSEEN, dtype=np.float32)
        unusual = self.unusual(context, around)
        for begin in range(0, len(unusual), _IN_CACHE):
            places = unusual[begin : begin + _IN_CACHE]
            seen = self._detect(windows(around, places), *meanings(self.lexis, around, places))
            odd[places] = np.maximum(seen, UNSEEN)
        return odd

    def unusual(self, context: Context, around: Surroundings) -> Ids:
        """The places that a glance does not pass."""
        worth = self._glance.along(glimpses(around)) > GLANCE
        worth &= context.ids[PAD:-PAD] > NUMBER
        return worth.nonzero()[0] + PAD

    def look(self, reading: Reading, *, lists: bool) -> Evidence:
        """The evidence in documents, worked out piece by piece so that memory stays bounded."""
        thesaurus = self.thesaurus_for(lists)
        parts = [self._look_at(piece, thesaurus, lists) for piece in reading.pieces()]
        if len(parts) == 1:
            return parts[0]
        return Evidence(
            *(np.concatenate([getattr(part, name) for part in parts]) for name in Evidence.__dataclass_fields__)
        )

    def look_closer(self, reading: Reading, among: NDArray[np.bool_], *, lists: bool) -> tuple[Ids, Floats, Ids]:
        """The words ``among`` all that pass a lower gate, the log-odds of a swap at each, and what it likeliest was."""
        thesaurus = self.thesaurus_for(lists)
        found = []
        for piece in reading.pieces():
            new = among[piece.begin : piece.begin + piece.last - piece.first] & (
                piece.odd[piece.first : piece.last] > CLOSER
            )
            places = new.nonzero()[0]
            found.append((places + piece.begin, *self._weigh(piece, places + piece.first, thesaurus)))
        words, odds, original = (np.concatenate(parts) for parts in zip(*found, strict=True))
        return words, odds, original

    def thesaurus_for(self, lists: bool) -> Thesaurus:
        """With the swaps that are known from real spinners, or without."""
        return self.thesaurus if lists else self._plain_thesaurus

    def expectation(self, places: Ids, around: Surroundings) -> tuple[Floats, Floats]:
        """For each place the topic of its passage, and where in meaning the word that belongs there is expected."""
        topic = around.topic(places, self.lexis)
        return topic, self.expect(surrounding_vectors(places, self.lexis, around, topic))

    def _weigh(self, piece: Piece, places: Ids, thesaurus: Thesaurus) -> tuple[Floats, Ids]:
        """The log-odds of a swap at some places of a piece, and the likeliest originals."""
        rows, best = gather(
            places,
            piece.context,
            piece.odd,
            self.lexis,
            piece.around,
            thesaurus.of(piece.context.ids.take(places)),
            self.expect,
            self.choose,
        )
        return self.judge(rows), best

    def _look_at(self, piece: Piece, thesaurus: Thesaurus, lists: bool) -> Evidence:
        context, around, odd, first, last = piece.context, piece.around, piece.odd, piece.first, piece.last
        inside = slice(first, last)
        ids = context.ids[inside]
        judged = context.judged[inside] & (ids > NUMBER)
        compared = judged & (odd[inside] > GATE)
        odds = np.where(judged, SILENT, IGNORED)
        original = np.zeros(len(odds), dtype=np.int64)
        places = compared.nonzero()[0]
        odds[places], original[places] = self._weigh(piece, places + first, thesaurus)

        found = lexicon.find(context, self.phrases, lists=lists)
        kept = lexicon.worth(found, self.phrases, odd)
        kept &= (found.place >= first) & (found.place < last)
        found = lexicon.Found(found.place[kept], found.length[kept], found.entry[kept])
        phrase_odds = self.phrase(lexicon.weigh(found, self.phrases, context, self.lexis, around, odd))
        return Evidence(
            context.owner[inside],
            ids,
            judged,
            compared,
            odds,
            original,
            around.clash[inside],
            around.pair[inside] + around.triple[inside],
            found.place + (piece.begin - first),
            found.length,
            found.entry,
            phrase_odds,
        )


@dataclass(frozen=True)
class Piece:
    """Words ``first`` to ``last`` of ``context``, which has some more on both sides; the first is number ``begin``."""

    begin: int
    first: int
    last: int
    context: Context
    around: Surroundings
    odd: Floats


class Reading:
    """Documents as the detector sees them, in pieces; of few words all is kept, of many the log-odds alone."""

    def __init__(self, whole: Context, model: Model) -> None:
        """``whole`` is a padded context."""
        self._whole, self._model = whole, model
        self._count = len(whole.ids) - 2 * PAD
        self._only: Piece | None = None
        odd = []
        for piece in self._make(None):
            odd.append(piece.odd[piece.first : piece.last])
            self._only = piece
        self.odd: Floats = np.concatenate(odd)
        if len(odd) > 1:
            self._only = None

    def pieces(self) -> Iterator[Piece]:
        """All pieces in order."""
        if self._only is not None:
            yield self._only
        else:
            yield from self._make(self.odd)

    def _make(self, odd: Floats | None) -> Iterator[Piece]:
        whole, model = self._whole, self._model
        for begin in range(0, max(self._count, 1), PIECE):
            end = min(begin + PIECE, self._count)
            low, high = max(0, begin - _MARGIN), min(len(whole.ids), end + 2 * PAD + _MARGIN)
            context = whole.piece(low, high)
            around = surroundings(context, model.lexis)
            first, last = begin - low + PAD, end - low + PAD
            if odd is None:
                here = model.oddness(context, around)
            else:
                here = np.full(len(context.ids), UNSEEN, dtype=np.float32)
                inside = slice(max(low, PAD) - PAD, min(high - PAD, self._count))
                here[inside.start + PAD - low : inside.stop + PAD - low] = odd[inside]
            yield Piece(begin, first, last, context, around, here)


def _without_pairs(thesaurus: Thesaurus) -> Thesaurus:
    """The same thesaurus less the swaps that are known from real spinners only."""
    keep = (thesaurus.ties & ~np.uint8(PAIR)) > 0
    kept = np.concatenate([[0], np.cumsum(keep)])
    ties = thesaurus.ties[keep] & ~np.uint8(PAIR)
    return Thesaurus(kept[thesaurus.offsets].astype(np.int32), thesaurus.originals[keep], ties)


@cache
def load() -> Model:
    """The model that ships."""
    with np.load(DATA) as arrays:
        return Model({name: arrays[name] for name in arrays.files})
