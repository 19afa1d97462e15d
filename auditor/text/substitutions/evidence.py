"""What speaks for a swap at a word, once its candidates have been compared: the input of the final network."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from auditor.text.substitutions.candidates import COLUMNS, Offer, compare
from auditor.text.substitutions.context import Context
from auditor.text.substitutions.features import Lexis, Surroundings
from auditor.text.substitutions.network import Network
from auditor.text.substitutions.ngrams import Floats, Ids

_OWN = 14
_READ = 5
WIDTH = COLUMNS + _OWN
WIDTH_READ = WIDTH + 1 + _READ

_LOWEST = -8.0
"""The score of a candidate that does not exist."""

_NO_CANDIDATE = np.array([_LOWEST, _LOWEST, _LOWEST, 0], dtype=np.float32)
_IMPOSSIBLE = np.float32(-1e9)

_NEAR = np.array([-3, -2, -1, 1, 2, 3])
_NEIGHBOURS = np.array([0, -1, 1, -2, 2])
_SIDES = np.array([-1, 0, 1])


@dataclass(frozen=True)
class Read:
    """What the encoder says of words: ``fits`` (n x candidates) is how much better each candidate fits, ``columns``
    (n x ``_READ``) are the log-odds of the word, of the two before and of the two after it."""

    fits: Floats
    columns: Floats


def surrounding_vectors(places: Ids, lexis: Lexis, around: Surroundings, topic: Floats) -> Floats:
    """The input of the network that expects a word: the vectors of six neighbours and of the topic."""
    near = lexis.vector(around.ids.take(places[:, None] + _NEAR))
    return np.concatenate([near.reshape(len(places), -1), topic], axis=1)


def gather(
    places: Ids,
    context: Context,
    odd: Floats,
    lexis: Lexis,
    around: Surroundings,
    offer: Offer,
    expect: Network,
    choose: Network,
    read: Read | None = None,
) -> tuple[Floats, Ids]:
    """For the words at ``places`` one row of ``WIDTH`` and the likeliest original (0 where there is none).

    ``odd`` is the detector's log-odds of every word of the padded context. Where the encoder has ``read`` the words the
    rows are ``WIDTH_READ`` wide.
    """
    rows = np.empty((len(places), WIDTH if read is None else WIDTH_READ), dtype=np.float32)
    if not len(places):
        return rows, np.zeros(0, dtype=np.int64)
    word = around.ids.take(places)
    topic = around.topic(places, lexis)
    expected = expect(surrounding_vectors(places, lexis, around, topic))
    near = odd.take(places[:, None] + _NEIGHBOURS)
    rows[:, :3], rows[:, 9:11] = near[:, :3], near[:, 3:]
    rows[:, 3] = lexis.ngrams.unigram.take(word)
    rows[:, 8] = np.einsum("ij,ij->i", lexis.vector(word), expected)
    rows[:, 11:_OWN] = context.capital.take(places[:, None] + _SIDES)

    found = compare(places, lexis, around, offer, topic, expected, None if read is None else read.fits)
    count, width = found.candidate.shape
    scores = choose(found.gains).reshape(count, width)
    scores[~found.real] = _IMPOSSIBLE
    winner = scores.argmax(axis=1)
    winner += np.arange(0, scores.size, width)
    highest = scores.take(winner)
    rows[:, 4] = highest
    rows[:, 5] = highest + np.log(np.add.reduce(np.exp(scores - highest[:, None]), axis=1))
    scores.reshape(-1)[winner] = _IMPOSSIBLE
    rows[:, 6] = np.maximum(np.maximum.reduce(scores, axis=1), _LOWEST)
    rows[:, 7] = np.log1p(np.add.reduce(found.real, axis=1, dtype=np.float32))
    chosen = slice(_OWN, _OWN + found.gains.shape[1])
    rows[:, chosen] = found.gains.take(winner, axis=0)
    if read is not None:
        rows[:, chosen.stop :] = read.columns
    best = found.candidate.take(winner)
    none = (highest == _IMPOSSIBLE).nonzero()[0]
    if len(none):
        rows[none, 4:8], rows[none, chosen], best[none] = _NO_CANDIDATE, 0, 0
    return rows, best
