"""What the frames are in which chat tools speak."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

import regex


class Trace(Enum):
    """The kinds of traces."""

    TOKEN = auto()  # marks that no person types: they count wherever they stand
    SELF = auto()  # the tool speaks of itself
    ANSWER = auto()  # the tool hands over its work
    PROMPT = auto()  # what the tool was asked
    COURTESY = auto()  # people say it too: counts beside other traces only


@dataclass(frozen=True, slots=True)
class Frame:
    """A way of speaking; ``pattern`` is looked for around the ``literals``."""

    kind: Trace
    literals: frozenset[str]
    pattern: regex.Pattern[str]


def frame(kind: Trace, literals: str, *patterns: str) -> Frame:
    return Frame(kind, frozenset(literals.split("|")), regex.compile("|".join(patterns)))
