"""What speaks for a swap at a word, once its candidates have been compared: the input of the final network."""

from __future__ import annotations

import numpy as np

from auditor.text.substitutions.candidates import COLUMNS, Thesaurus, compare
from auditor.text.substitutions.context import Context
from auditor.text.substitutions.features import Lexis, Surroundings
from auditor.text.substitutions.network import Network
from auditor.text.substitutions.ngrams import Floats, Ids

_OWN = 14
WIDTH = COLUMNS + _OWN


def surrounding_vectors(places: Ids, ids: Ids, lexis: Lexis, around: Surroundings) -> Floats:
    """The input of the network that expects a word: the vectors of six neighbours and of the topic."""
    near = [lexis.vector(ids[places + shift]) for shift in (-3, -2, -1, 1, 2, 3)]
    return np.concatenate([*near, around.topic(places, lexis)], axis=1)


def gather(
    places: Ids,
    context: Context,
    odd: Floats,
    lexis: Lexis,
    around: Surroundings,
    thesaurus: Thesaurus,
    expect: Network,
    choose: Network,
) -> tuple[Floats, Ids]:
    """For the words at ``places`` one row of ``WIDTH`` and the likeliest original (0 where there is none).

    ``odd`` is the detector's log-odds of every word of the padded context.
    """
    ids = context.ids
    expected = expect(surrounding_vectors(places, ids, lexis, around))
    owner, candidate, gains = compare(places, ids, lexis, around, thesaurus, expected)
    rows = np.zeros((len(places), WIDTH), dtype=np.float64)
    best = np.zeros(len(places), dtype=np.int64)
    rows[:, 0], rows[:, 1], rows[:, 2] = odd[places], odd[places - 1], odd[places + 1]
    rows[:, 3] = lexis.ngrams.unigram[ids[places]]
    rows[:, 4:7] = -8.0
    rows[:, 8] = np.einsum("ij,ij->i", lexis.vector(ids[places]), expected)
    rows[:, 9], rows[:, 10] = odd[places - 2], odd[places + 2]
    for column, shift in ((11, -1), (12, 0), (13, 1)):
        rows[:, column] = context.capital[places + shift]
    if len(owner) == 0:
        return rows, best
    scores = choose(gains)
    begins = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])
    some = owner[begins]  # places that have a candidate
    highest = np.maximum.reduceat(scores, begins)
    spread = np.repeat(highest, np.diff(np.r_[begins, len(owner)]))
    winner = np.flatnonzero(scores == spread)
    winner = winner[np.r_[True, owner[winner][1:] != owner[winner][:-1]]]
    rest = scores.copy()
    rest[winner] = -20
    rows[some, 4] = highest
    rows[some, 5] = highest + np.log(np.add.reduceat(np.exp(scores - spread), begins))
    rows[some, 6] = np.maximum(np.maximum.reduceat(rest, begins), -8)
    rows[some, 7] = np.log1p(np.diff(np.r_[begins, len(owner)]))
    rows[some, _OWN:] = gains[winner]
    best[some] = candidate[winner]
    return rows, best
