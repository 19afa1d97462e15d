"""The second reader of a spun text: the encoder reads it, and each odd word is weighed anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions import encoder
from auditor.text.substitutions.candidates import Offer, Thesaurus
from auditor.text.substitutions.context import NUMBER, PAD, Context, Swappable
from auditor.text.substitutions.encoder import Encoder
from auditor.text.substitutions.evidence import Read, gather
from auditor.text.substitutions.model import GATE as DETECTED
from auditor.text.substitutions.model import Model, Piece, Reading
from auditor.text.substitutions.ngrams import Floats, Ids

GATE = -2.5
"""Log-odds of the encoder from which on a word's candidates are looked up, whatever the detector says."""

_MOST = 2_048
"""Words of a text that are read again; what follows them in a longer one stands as the first look left it."""

_AT_ONCE = 128
"""Words whose candidates are compared together."""

_NEIGHBOURS = np.array([0, -1, 1, -2, 2])


@dataclass(frozen=True)
class Reread:
    """A document after the encoder: ``read`` has a row a word, ``odd`` a number a word, padded as a context is."""

    piece: Piece
    read: Floats
    odd: Floats
    encoder: Encoder

    def weigh(self, places: Ids, thesaurus: Thesaurus, model: Model) -> Iterator[tuple[Ids, Floats, Ids]]:
        """The words at ``places`` of the padded context, some at a time: the places, a row each of what speaks for a
        swap, and the likeliest originals."""
        piece = self.piece
        for begin in range(0, len(places), _AT_ONCE):
            some = places[begin : begin + _AT_ONCE]
            offer, fits = self.offer(some, thesaurus, model)
            read = Read(fits, self.odd.take(some[:, None] + _NEIGHBOURS))
            yield (
                some,
                *gather(
                    some, piece.context, piece.odd, model.lexis, piece.around, offer, model.expect, model.select, read
                ),
            )

    def offer(self, places: Ids, thesaurus: Thesaurus, model: Model) -> tuple[Offer, Floats]:
        """The candidates of the words at ``places``, and how much better than the words they fit, in logits."""
        word = self.piece.context.ids.take(places)
        offer = thesaurus.of(word).widened(word, model.lexis)
        different, at = np.unique(np.concatenate([word[:, None], offer.candidate], axis=1), return_inverse=True)
        asked = self.encoder.expected(self.read[places - self.piece.first])
        scores = self.encoder.likeness(asked, different)
        scores += self.encoder.commonness * model.lexis.ngrams.unigram.take(different)
        of_each: Floats = np.take_along_axis(scores, at.reshape(len(places), -1), axis=1)
        return offer, of_each[:, 1:] - of_each[:, :1]


def read_again(text: Swappable, context: Context, model: Model) -> Reread:
    """A document after the encoder, up to ``_MOST`` words of it."""
    reader = encoder.load()
    [piece] = Reading(context.piece(0, _MOST + 2 * PAD), model).pieces()
    read = reader.read(reader.pieces.windows(text.words, 0, piece.last - piece.first, text.opens()))
    odd = np.full(len(piece.context.ids), -8, dtype=np.float32)
    odd[piece.first : piece.last] = reader.oddness(read)
    return Reread(piece, read, odd, reader)


def worth(reread: Reread, judged: NDArray[np.bool_]) -> Ids:
    """The places of the padded context whose words are worth comparing, of those ``judged`` in the document."""
    piece = reread.piece
    inside = slice(piece.first, piece.last)
    odd = (piece.odd[inside] > DETECTED) | (reread.odd[inside] > GATE)
    odd &= judged[: piece.last - piece.first] & (piece.context.ids[inside] > NUMBER)
    return odd.nonzero()[0] + piece.first


def settled(
    text: Swappable, context: Context, judged: NDArray[np.bool_], model: Model, *, lists: bool
) -> Iterator[tuple[Ids, Floats, Ids]]:
    """The words of a document, of those ``judged``, that the encoder finds worth comparing: their numbers, the log-odds
    of a swap at each, and what it likeliest was."""
    reread = read_again(text, context, model)
    for places, rows, best in reread.weigh(worth(reread, judged), model.thesaurus_for(lists), model):
        yield places - reread.piece.first, model.settle(rows), best
