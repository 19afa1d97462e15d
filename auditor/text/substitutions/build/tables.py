"""Turns the raw material into the arrays that ship: n-gram tables, vectors, candidates."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions.build import packages
from auditor.text.substitutions.build.levels import level_table
from auditor.text.substitutions.build.sphinx import Trigrams
from auditor.text.substitutions.build.vocabulary import Vocabulary, sphinx_word
from auditor.text.substitutions.candidates import MOBY, MOBY_REVERSED, NEAR, PAIR, WORDNET
from auditor.text.substitutions.ngrams import pair_keys, triple_keys

Array = NDArray[np.generic]
Forms = dict[str, dict[str, set[str]]]

TRIPLES = 1_700_000
CANDIDATES = 56
_NEIGHBOURS, _POOL, _CLOSE = 10, 15_000, 0.5
_GOOGLE_WORDS = 1_024_908_267_229


def ngram_arrays(model: Trigrams, vocabulary: Vocabulary, rng: np.random.Generator) -> dict[str, Array]:
    """Both level tables, and the cost of an unseen pair by first word."""
    to_id = np.array([vocabulary.ids.get(sphinx_word(word), 0) for word in model.words])
    unigram = vocabulary.unigram
    heard_unigram = model.unigram
    pairs = to_id[model.pairs]
    gain = model.pair_prob - heard_unigram[model.pairs[:, 1]]
    keep = (pairs > 0).all(axis=1)
    heard = pair_keys(pairs[keep, 0], pairs[keep, 1])
    web, web_gain = _google(vocabulary)
    fresh = ~np.isin(web, heard)
    keys, first = np.unique(np.concatenate([heard, web[fresh]]), return_index=True)
    gains = np.concatenate([gain[keep], web_gain[fresh]])[first]

    triples = to_id[model.triples]
    plain = pair_keys(model.triples[:, 1], model.triples[:, 2])
    order = np.argsort(pair_keys(model.pairs[:, 0], model.pairs[:, 1]))
    sorted_pairs = pair_keys(model.pairs[order, 0], model.pairs[order, 1])
    at = np.minimum(np.searchsorted(sorted_pairs, plain), len(order) - 1)
    known = sorted_pairs[at] == plain
    more = model.triple_prob - np.where(known, model.pair_prob[order[at]], heard_unigram[model.triples[:, 2]] - 0.5)
    worth = np.where((triples > 0).all(axis=1), np.abs(more), -1.0)
    best = np.argsort(-worth, kind="stable")[:TRIPLES]
    best = best[worth[best] >= 0]

    backoff = np.zeros(len(unigram), dtype=np.float32)
    backoff[to_id] = model.unigram_backoff
    backoff[0] = 0
    # Words that no pair holds say nothing about what may follow them.
    seen = np.zeros(len(unigram), dtype=bool)
    seen[(keys >> np.uint64(17)).astype(np.int64)] = True
    backoff[~seen] = 0
    backoff[seen & (backoff == 0)] = np.float32(-0.1)
    arrays: dict[str, Array] = {"unigram": unigram.astype(np.float16), "backoff": backoff.astype(np.float16)}
    for name, some_keys, values in (
        ("pair", keys, gains),
        ("triple", triple_keys(triples[best, 0], triples[best, 1], triples[best, 2]), more[best]),
    ):
        slots, levels, seed = level_table(some_keys, values.astype(np.float32), rng)
        arrays |= {f"{name}_slots": slots, f"{name}_levels": levels, f"{name}_seed": np.array(seed)}
    return arrays


def _google(vocabulary: Vocabulary) -> tuple[NDArray[np.uint64], NDArray[np.float32]]:
    """Pairs of the Google Web corpus, as keys and gains."""
    folder = packages.folder_of("wordsegment")
    single = {}
    for line in (folder / "unigrams.txt").read_text(encoding="utf-8").splitlines():
        word, count = line.split("\t")
        single[word] = float(count)
    first, second, gain = [], [], []
    for line in (folder / "bigrams.txt").read_text(encoding="utf-8").splitlines():
        pair, count = line.split("\t")
        left, right = pair.split(" ")
        if left in vocabulary.ids and right in vocabulary.ids and left in single and right in single:
            first.append(vocabulary.ids[left])
            second.append(vocabulary.ids[right])
            gain.append(np.log10(float(count) * _GOOGLE_WORDS / (single[left] * single[right])))
    return pair_keys(np.array(first), np.array(second)), np.array(gain, dtype=np.float32)


def candidate_arrays(
    vocabulary: Vocabulary, wordnet: Forms, moby: Forms, moby_reversed: Forms, pairs: dict[str, set[str]]
) -> dict[str, Array]:
    """The Thesaurus: for each word its likeliest originals."""
    ids, vectors, unigram = vocabulary.ids, vocabulary.vectors, vocabulary.unigram
    offsets, originals, ties = [0], [], []
    near = neighbours(vocabulary)
    for number, word in enumerate(vocabulary.words):
        tie: dict[int, int] = dict.fromkeys(near[number], NEAR)
        sources = ((WORDNET, wordnet), (MOBY, moby), (MOBY_REVERSED, moby_reversed))
        for kind, forms in sources:
            for synonyms in forms.get(word, {}).values():
                for synonym in synonyms:
                    if synonym in ids and synonym != word:
                        tie[ids[synonym]] = tie.get(ids[synonym], 0) | kind
        for original in pairs.get(word, ()):
            if original in ids:
                tie[ids[original]] = tie.get(ids[original], 0) | PAIR
        if tie:
            here = np.array(sorted(tie))
            kinds = np.array([tie[i] for i in here])
            score = vectors[here] @ vectors[number] + 0.3 * unigram[here]
            score += 0.25 * (kinds & WORDNET > 0) + 0.15 * (kinds & 6 == 6) + 2.0 * (kinds & (PAIR | NEAR) > 0)
            best = np.argsort(-score, kind="stable")[:CANDIDATES]
            originals.extend(here[best].tolist())
            ties.extend(kinds[best].tolist())
        offsets.append(len(originals))
    return {
        "candidate_offsets": np.array(offsets, dtype=np.int32),
        "candidate_originals": np.array(originals, dtype=np.uint16),
        "candidate_ties": np.array(ties, dtype=np.uint8),
    }


def neighbours(vocabulary: Vocabulary) -> list[list[int]]:
    """For each word the common words that lie nearest to it in meaning; none for words without a vector."""
    vectors = vocabulary.vectors
    pool = np.flatnonzero(np.any(vectors[:_POOL] != 0, axis=1) & (np.arange(_POOL) > 3))
    found: list[list[int]] = []
    for begin in range(0, len(vectors), 2000):
        block = vectors[begin : begin + 2000]
        likeness = block @ vectors[pool].T
        best = np.argpartition(-likeness, _NEIGHBOURS, axis=1)[:, :_NEIGHBOURS]
        for row, columns in enumerate(best):
            close = [int(pool[c]) for c in columns if likeness[row, c] > _CLOSE and pool[c] != begin + row]
            found.append(sorted(close))
    return found


def sounds(vocabulary: Vocabulary) -> NDArray[np.int8]:
    """1 for words that begin with a vowel as spoken, -1 for a consonant, 0 where unknown or both are heard."""
    heard: dict[str, set[int]] = {}
    path = packages.folder_of("pocketsphinx") / "model" / "en-us" / "cmudict-en-us.dict"
    for line in path.read_text(encoding="utf-8").splitlines():
        word, first, *_ = line.split()
        heard.setdefault(word.split("(")[0], set()).add(1 if first[0] in "AEIOU" else -1)
    found = np.zeros(len(vocabulary.words), dtype=np.int8)
    for place, word in enumerate(vocabulary.words):
        spoken = heard.get(word, set())
        if len(spoken) == 1 and not (word.startswith("h") and -1 in spoken) and len(word) > 1:
            found[place] = next(iter(spoken))
    return found
