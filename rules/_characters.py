"""Where the characters stand that few texts have: found in one look, for all rules whose patterns begin with one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from string import ascii_letters, digits

import numpy as np
from numpy.typing import NDArray

from auditor import Document

_COMMON = ascii_letters + digits + " \t\n\r.,;:'\"()-!\u00a0\u2013\u2014\u2018\u2019\u201c\u201d\u2026"

_is_rare = np.ones(0x110000, bool)
_is_rare[[ord(character) for character in _COMMON]] = False


def code_points(doc: Document) -> NDArray[np.uint32]:
    """The characters of the text as numbers; use ``doc.shared(code_points)``."""
    return np.frombuffer(doc.text.encode("utf-32-le"), np.uint32)


def rare_characters(doc: Document) -> Mapping[str, Sequence[int]]:
    """Each rare character of the text with its offsets in order; use ``doc.shared(rare_characters)``.

    Rare is all but the letters of English, digits, white space and common marks.
    """
    found: dict[str, list[int]] = {}
    for offset in _is_rare[doc.shared(code_points)].nonzero()[0].tolist():
        found.setdefault(doc.text[offset], []).append(offset)
    return found


def places_of(doc: Document, characters: frozenset[str]) -> list[int]:
    """The offsets of ``characters``, all of them rare, in order."""
    rare = doc.shared(rare_characters)
    return sorted([offset for character in rare if character in characters for offset in rare[character]])
