"""``python -m auditor.text.substitutions.build [CACHE]`` makes ``model.npz`` and ``encoder.npz`` anew.

CACHE is a folder for what is downloaded, ``./substitutions-cache`` unless named.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np
import torch

from auditor.text.substitutions import encoder
from auditor.text.substitutions.build import encoder as teach
from auditor.text.substitutions.build import (
    examples,
    inflection,
    pack,
    packages,
    phrases,
    pretrained,
    reread,
    sphinx,
    spin,
    tables,
    thesauri,
    vocabulary,
)
from auditor.text.substitutions.build.tables import Array
from auditor.text.substitutions.build.train import train
from auditor.text.substitutions.model import DATA, Model
from auditor.text.substitutions.pieces import Pieces

SEED = 20260101
_INFLECTED = 50_000
"""The commonest words, whose forms are worked out; rarer ones are hardly ever swapped."""


def main(cache: Path) -> None:
    """Fetch, tabulate, spin, train, write."""
    rng = np.random.default_rng(SEED)
    torch.set_num_threads(1)  # on a busy machine threads that wait for each other cost several times what they save
    arrays, resources = lexical(cache, rng)
    _say("lexical resources ready")
    texts = list(examples.texts(cache, resources, rng))
    _say(f"{len(texts)} texts, {sum(len(text.swapped) for text in texts)} words")
    arrays |= train(arrays, texts, SEED, _say)
    np.savez(encoder.DATA, allow_pickle=False, **_taught(cache, arrays, resources))
    arrays |= _second_look(cache, arrays, resources)
    np.savez(DATA, allow_pickle=False, **arrays)
    for data in (DATA, encoder.DATA):
        _say(f"{data.name}: {data.stat().st_size / 1e6:.1f} MB")


def _taught(cache: Path, arrays: dict[str, Array], resources: spin.Resources) -> dict[str, Array]:
    """The encoder."""
    model, base = Model(arrays), pretrained.load(cache)
    pieces = Pieces(base.pieces)
    material = teach.Material.of(examples.taught(cache, resources, np.random.default_rng(SEED + 1)), pieces)
    _say(f"{len(material.pieces)} windows for the encoder")
    words, begins = pack.of_words(pieces, model.words)
    reader = teach.train(base, material, model, words, begins, SEED)
    _say("encoder taught")
    return pack.arrays(reader, base, words, begins)


def _second_look(cache: Path, arrays: dict[str, Array], resources: spin.Resources) -> dict[str, Array]:
    """The networks that weigh what the encoder says."""
    texts = list(examples.unseen(cache, resources, np.random.default_rng(SEED + 2)))
    pairs = reread.pairs_of(Model(arrays), texts)
    learned: dict[str, Array] = {}
    for step in (reread.select, reread.settle):
        learned |= step(Model(arrays | learned), pairs, SEED)
        _say(f"{step.__name__} trained")
    return learned


def lexical(cache: Path, rng: np.random.Generator) -> tuple[dict[str, Array], spin.Resources]:
    """All that is not learned: vocabulary, n-grams, vectors, candidates, phrases; and what a spinner needs."""
    model = sphinx.read(packages.folder_of("pocketsphinx") / "model" / "en-us" / "en-us.lm.bin")
    words = vocabulary.build(model, phrases.words())
    common = words.words[len(vocabulary.SPECIAL) : _INFLECTED]
    moby, wordnet = thesauri.moby(), thesauri.wordnet(cache)
    wordnet_forms, moby_forms, reversed_forms = (
        spin.forms_in(words, inflection.expand(synonyms, common))
        for synonyms in (wordnet, moby, thesauri.reverse(moby))
    )
    swaps: dict[str, set[str]] = {}
    for spun, original in phrases.swap_pairs():
        swaps.setdefault(spun, set()).add(original)
    arrays = {
        "words": np.frombuffer("\n".join(words.words).encode("utf-8"), dtype=np.uint8),
        "vectors": np.round(words.vectors * 127).astype(np.int8),
        "sounds": tables.sounds(words),
        **tables.ngram_arrays(model, words, rng),
        **tables.candidate_arrays(words, wordnet_forms, moby_forms, reversed_forms, swaps),
        **phrases.entries(words, wordnet_forms),
    }
    made = phrases.reversed_pairs(words)
    return arrays, spin.Resources(words, moby_forms, wordnet_forms, made, tables.neighbours(words))


def _say(what: str) -> None:
    print(f"{time.process_time():7.0f} s  {what}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "substitutions-cache"))
