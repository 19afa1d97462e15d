"""What an unnamed source is said to be, and why it is not named."""

from __future__ import annotations

from auditor.span import Span
from auditor.text.attributions.drafts import Range
from auditor.text.attributions.tokens import Tokens

_REASONS = frozenset(
    """
    anonymity anonymous anonymously named identified authorised authorized condition reprisal retaliation sensitivity
    """.split()
)


def office_of(tokens: Tokens, source: Range) -> Span | None:
    """What the unnamed source is said to be: "a Homeland Security official", "an aide to the mayor"."""
    for index in range(source[0], source[1] + 1):
        word = tokens.folded[index]
        if (tokens.capital[index] and index > source[0]) or word in {
            "senior",
            "former",
            "ministry",
            "government",
            "police",
            "defence",
            "defense",
            "intelligence",
        }:
            return tokens.span(*source)
    return None


def reason_of(tokens: Tokens, full: Range) -> Span | None:
    """Why the source is not named, where the text says so."""
    if _REASONS.isdisjoint(tokens.folded[full[0] : full[1] + 1]):
        return None
    for index in range(full[0], full[1] - 1):
        if tokens.folded[index] in {"because", "since", "as", "fearing", "citing", "to"} and _gives(tokens, index):
            return tokens.span(index, full[1])
    return None


def _gives(tokens: Tokens, index: int) -> bool:
    """Does the word open a reason? "To" does only before a verb and after "anonymity", as in "to speak freely"."""
    return tokens.folded[index] != "to" or (
        not _REASONS.isdisjoint(tokens.folded[max(0, index - 3) : index]) and tokens.folded[index + 1] != "be"
    )
