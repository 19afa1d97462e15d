"""Trains the networks, each on what the ones before it make of the spun texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions import evidence, lexicon, verdict
from auditor.text.substitutions.build import fit
from auditor.text.substitutions.build.examples import Text
from auditor.text.substitutions.build.tables import Array
from auditor.text.substitutions.candidates import Compared, compare
from auditor.text.substitutions.context import NUMBER, PAD
from auditor.text.substitutions.features import AT_A_GLANCE, DETECTED, Surroundings, meanings, surroundings, windows
from auditor.text.substitutions.model import CLOSER, NETWORKS, Evidence, Model, Reading
from auditor.text.substitutions.ngrams import Floats, Ids

Arrays = dict[str, Array]
Say = Callable[[str], None]

_RIVALS = 13
_BY_WORD = ("owner", "ids", "judged", "compared", "odds", "original", "clash", "fluency")


def train(arrays: Arrays, texts: Sequence[Text], seed: int, say: Say) -> Arrays:
    """The arrays of all networks of the first look, those of the second empty."""
    learned: Arrays = _placeholders()
    steps = (_glance, _detect, _expect, _choose, _judge, _phrase, _document)
    for name, step in zip(NETWORKS, steps, strict=False):
        learned |= step(Model(arrays | learned), texts, seed)
        say(f"{name} trained")
    return learned


def _placeholders() -> Arrays:
    """Networks of no size, so that a model can be made before all are trained."""
    empty = np.zeros((0, 0), dtype=np.float32)
    return {f"{name}_{part}": empty for name in NETWORKS for part in ("inner", "inner_bias", "outer", "outer_bias")}


def _of(texts: Sequence[Text], part: str) -> list[Text]:
    return [text for text in texts if text.part == part]


def _known(text: Text) -> NDArray[np.bool_]:
    return text.context.ids > NUMBER


def _glance(model: Model, texts: Sequence[Text], seed: int) -> Arrays:
    rows, labels = [], []
    for text in _of(texts, "train"):
        places = np.flatnonzero(_known(text))
        around = surroundings(text.context, model.lexis)
        rows.append(windows(around, places)[:, AT_A_GLANCE].astype(np.float16))
        labels.append(text.swapped[places - PAD])
    return fit.perceptron(np.concatenate(rows), np.concatenate(labels), "glance", hidden=10, epochs=3, seed=seed)


def _detect(model: Model, texts: Sequence[Text], seed: int) -> Arrays:
    rows, labels = [], []
    for text in _of(texts, "train"):
        around = surroundings(text.context, model.lexis)
        places = model.unusual(text.context, around)
        seen = [windows(around, places)[:, DETECTED], *meanings(model.lexis, around, places)]
        rows.append(np.concatenate(seen, axis=1).astype(np.float16))
        labels.append(text.swapped[places - PAD])
    return fit.perceptron(np.concatenate(rows), np.concatenate(labels), "detect", hidden=64, epochs=6, seed=seed)


def _expect(model: Model, texts: Sequence[Text], seed: int) -> Arrays:
    """Learns from clean text alone: which word stands here, and not one of its synonyms?"""
    rng = np.random.default_rng(seed)
    thesaurus, ids_of = model.thesaurus, model.ids
    rows, options = [], []
    for text in _of(texts, "train"):
        if text.style != "clean":
            continue
        ids = text.context.ids
        places = np.flatnonzero(_known(text) & (model.lexis.choices[ids] > 0))
        around = surroundings(text.context, model.lexis)
        topic = around.topic(places, model.lexis)
        rows.append(evidence.surrounding_vectors(places, model.lexis, around, topic).astype(np.float16))
        begins = thesaurus.offsets[ids[places]]
        counts = thesaurus.offsets[ids[places] + 1] - begins
        # Sampling with replacement: a rival drawn twice weighs twice, which does no harm.
        drawn = begins[:, None] + (rng.random((len(places), _RIVALS - 3)) * counts[:, None]).astype(np.int64)
        rivals = thesaurus.originals[drawn].astype(np.int64)
        strangers = rng.integers(NUMBER + 1, len(ids_of) // 3, (len(places), 3))
        options.append(np.concatenate([ids[places][:, None], rivals, strangers], axis=1))
    return fit.expectation(
        np.concatenate(rows), np.concatenate(options), model.lexis.vector(np.arange(len(model.words))),
        model.lexis.ngrams.unigram, "expect", hidden=96, epochs=5, seed=seed,
    )  # fmt: skip


def _seen(model: Model, text: Text) -> tuple[Surroundings, Floats, Ids]:
    """Surroundings, the detector's log-odds, and the places that pass the lower gate."""
    around = surroundings(text.context, model.lexis)
    odd = model.oddness(text.context, around)
    return around, odd, np.flatnonzero(_known(text) & (odd > CLOSER))


def _choose(model: Model, texts: Sequence[Text], seed: int) -> Arrays:
    def compared() -> Iterator[tuple[Compared, Ids]]:
        for text in _of(texts, "train"):
            around, _, places = _seen(model, text)
            places = places[text.original[places - PAD] > 0]
            if len(places):
                offer = model.thesaurus.of(text.context.ids[places])
                topic, expected = model.expectation(places, around)
                found = compare(places, model.lexis, around, offer, topic, expected)
                yield found, text.original[places - PAD]

    return fit.chooser(compared(), "choose", hidden=32, epochs=4, seed=seed)


def _judge(model: Model, texts: Sequence[Text], seed: int) -> Arrays:
    rows, labels = [], []
    for text in _of(texts, "train"):
        around, odd, places = _seen(model, text)
        rows.append(
            evidence.gather(
                places,
                text.context,
                odd,
                model.lexis,
                around,
                model.thesaurus.of(text.context.ids[places]),
                model.expect,
                model.choose,
            )[0]
        )
        labels.append(text.swapped[places - PAD])
    return fit.perceptron(np.concatenate(rows), np.concatenate(labels), "judge", hidden=96, epochs=8, seed=seed)


def _phrase(model: Model, texts: Sequence[Text], seed: int) -> Arrays:
    rows, labels = [], []
    for text in _of(texts, "train"):
        found = lexicon.find(text.context, model.phrases, lists=True)
        around, odd, _ = _seen(model, text)
        kept = lexicon.worth(found, model.phrases, odd)
        found = lexicon.Found(found.place[kept], found.length[kept], found.entry[kept])
        spans = list(zip((found.place - PAD).tolist(), found.length.tolist(), strict=True))
        swapped = np.array([span in text.phrases for span in spans], dtype=bool)
        touched = np.array([text.swapped[start : start + size].any() for start, size in spans], dtype=bool)
        clear = swapped | ~touched
        rows.append(lexicon.weigh(found, model.phrases, text.context, model.lexis, around, odd)[clear])
        labels.append(swapped[clear])
    return fit.perceptron(np.concatenate(rows), np.concatenate(labels), "phrase", hidden=24, epochs=10, seed=seed)


def _document(model: Model, texts: Sequence[Text], seed: int) -> Arrays:
    """Learns on texts that no other network has seen, whole and in part, with the lists and without."""
    rows, labels = [], []
    for text in _of(texts, "calibrate"):
        reading = Reading(text.context, model)
        for lists in (True, False):
            found = model.look(reading, lists=lists)
            count = len(found.ids)
            for begin, end in ((0, count), (0, count // 2), (count // 2, count), (count // 3, count // 2)):
                swapped = int(text.swapped[begin:end].sum())
                if end - begin >= verdict.FEWEST and (text.style == "clean" or swapped >= 2):
                    rows.append(verdict.density(_part(found, begin, end), np.array([end - begin]), model)[0])
                    labels.append(text.style != "clean")
    return fit.perceptron(np.stack(rows), np.array(labels), "document", hidden=12, epochs=400, seed=seed)


def _part(found: Evidence, begin: int, end: int) -> Evidence:
    """The evidence at words ``begin`` to ``end``."""
    inside = (found.phrase_place >= begin) & (found.phrase_place + found.phrase_length <= end)
    words = {name: getattr(found, name)[begin:end] for name in _BY_WORD}
    phrases = {name: getattr(found, name)[inside] for name in ("phrase_length", "phrase_entry", "phrase_odds")}
    return replace(found, **words, **phrases, phrase_place=found.phrase_place[inside] - begin)
