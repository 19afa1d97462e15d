"""What the frames are in which chat tools speak."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

import regex


class Trace(Enum):
    """The kinds of traces."""

    TOKEN = auto()  # marks that no person types: they count wherever they stand
    SELF = auto()  # the tool speaks of itself
    ANSWER = auto()  # the tool hands over its work
    PROMPT = auto()  # what the tool was asked
    COURTESY = auto()  # people say it too: counts beside other traces only


@dataclass(frozen=True)
class Frame:
    """A way of speaking; ``pattern``, of which ``expression`` is the source, is looked for around the ``literals``."""

    kind: Trace
    literals: frozenset[str]
    expression: str

    @cached_property
    def pattern(self) -> regex.Pattern[str]:
        """Compiled when a literal is there for the first time, which is seldom."""
        return regex.compile(self.expression)


def frame(kind: Trace, literals: str, *patterns: str) -> Frame:
    return Frame(kind, frozenset(literals.split("|")), "|".join(patterns))
