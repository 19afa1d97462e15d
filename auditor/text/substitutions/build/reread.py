"""Trains the networks of the second look, on texts that the encoder was not taught with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from auditor.text.substitutions.build import fit
from auditor.text.substitutions.build.examples import Text
from auditor.text.substitutions.build.tables import Array
from auditor.text.substitutions.candidates import Compared, compare
from auditor.text.substitutions.context import PAD
from auditor.text.substitutions.model import Model
from auditor.text.substitutions.ngrams import Ids
from auditor.text.substitutions.rereading import Reread, read_again, worth

Arrays = dict[str, Array]
Pair = tuple[Text, Reread]


def pairs_of(model: Model, texts: Sequence[Text]) -> list[Pair]:
    """Every text with what the encoder makes of it."""
    return [(text, read_again(text.text, text.context, model)) for text in texts]


def select(model: Model, pairs: Sequence[Pair], seed: int) -> Arrays:
    """The chooser among candidates."""

    def compared() -> Iterator[tuple[Compared, Ids]]:
        for text, reread in pairs:
            around = reread.piece.around
            places = _worth(text, reread)
            places = places[text.original[places - PAD] > 0]
            if len(places):
                offer, fits = reread.offer(places, model.thesaurus, model)
                topic, expected = model.expectation(places, around)
                found = compare(places, model.lexis, around, offer, topic, expected, fits)
                yield found, text.original[places - PAD]

    return fit.chooser(compared(), "select", hidden=32, epochs=5, seed=seed)


def settle(model: Model, pairs: Sequence[Pair], seed: int) -> Arrays:
    """The judge of single words."""
    rows, labels = [], []
    for text, reread in pairs:
        for places, row, _ in reread.weigh(_worth(text, reread), model.thesaurus, model):
            rows.append(row)
            labels.append(text.swapped[places - PAD])
    return fit.perceptron(np.concatenate(rows), np.concatenate(labels), "settle", hidden=64, epochs=12, seed=seed)


def _worth(text: Text, reread: Reread) -> Ids:
    return worth(reread, text.context.judged[PAD:-PAD])
