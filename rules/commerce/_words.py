"""What words and phrases are to the rules of commerce, as bits: looked up once for all of them.

A literal of one short word would be found inside most other words first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count

import numpy as np
from auditor_rules.commerce._boasts import CUES
from auditor_rules.commerce._lexicons import CURRENCIES, IMPERATIVES, OFFERS, STYLE_WORDS
from numpy.typing import NDArray

from auditor import Document, WordTable

Bits = NDArray[np.int64]

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")
_bit_of: dict[str, int] = {}
_bit = map((1).__lshift__, count())


def _group(members: Iterable[str]) -> int:
    """A new bit for these words and phrases."""
    bit = next(_bit)
    for member in members:
        _bit_of[member] = _bit_of.get(member, 0) | bit
    return bit


OPENING = [_group(cue.literals) for cue in CUES]
"""The bit of what opens each cue, and ..."""
NEEDED = [_group(cue.needs) if cue.needs else opening for cue, opening in zip(CUES, OPENING, strict=True)]
"""... of what it needs."""
# What stands where a house is named: "contact Acme", "about Acme", "at Acme, we".
CALLS_HOUSE = _group(("here at", "welcome to", "contact", "call", "email", "visit", "hire", "choose", "ask", "try"))
ABOUT, AT, SPEAKS, OUR = map(_group, (["about"], ["at"], ["we", "our"], ["our"]))
STYLED = [_group(words) for words in STYLE_WORDS.values()]
OFFER, CURRENCY, IMPERATIVE = map(_group, (OFFERS, CURRENCIES, IMPERATIVES))
# In what leads to a code at the checkout, and so the last of these before it.
BEFORE_CODE = _group("enter use quote apply with mention the our my promo discount voucher coupon code".split())

PHRASES = {member: bits for member, bits in _bit_of.items() if not _WORD.fullmatch(member)}
"""What has to be looked for as literals, with the bits of each."""
LITERALS = frozenset(PHRASES)
_KINDS = WordTable({member: bits for member, bits in _bit_of.items() if member not in PHRASES}.get, 0)


def kinds_of_words(doc: Document) -> Bits:
    """What each word of the text is; use ``doc.shared(kinds_of_words)``."""
    return doc.words.told(_KINDS)


def places_of(doc: Document, bit: int) -> list[int]:
    """Where words of a group begin."""
    places: list[int] = doc.words.starts[(doc.shared(kinds_of_words) & bit).nonzero()[0]].tolist()
    return places
