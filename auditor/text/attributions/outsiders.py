"""Sources that no list names: outlets by what they are called, persons by the ending of an unknown noun."""

from __future__ import annotations

from auditor.text.attributions.nouns import BODY, NEWS_BODIES, OUTLET_NOUNS
from auditor.text.attributions.tokens import Tokens

_AGENTS = ("man", "woman", "person", "ist", "ian")
_AGENTS_AFTER_ONE = ("er", "or", "yst", "eer", "ant")
_NO_AGENTS = frozenset(
    """
    answer banner bar barrier beer border browser buffer calculator career carrier center chapter charter cluster
    committee competitor computer cooler copper corner counter cover dinner disaster employer error factor fiber
    figure filter floor folder gear hunger insurer layer lender letter list majority manufacturer matter merger
    meter mirror monitor motor newsletter newspaper number offer operator order paper poster power printer provider
    quarter reactor refer register regulator restaurant retailer river roster router scanner sensor server sector
    silver sister-paper sticker summer supplier thermometer tower tracker tractor trailer vendor water weather
    winter consultant-firm plant grant warrant variant factor vector door
    """.split()
)
_PERIODIC = frozenset("daily weekly".split())


_OF_OUTLETS = frozenset(noun + ending for noun in (*OUTLET_NOUNS, "news") for ending in ("", "'s", "'"))


def bare(word: str) -> str:
    """The folded word without the ending of a possessive."""
    return word[:-2] if word.endswith("'s") else word.rstrip("'")


def is_outlet(tokens: Tokens, first: int, head: int) -> bool:
    """Is it called one: "the broadcaster X", "news site X", "the paper"?"""
    if _OF_OUTLETS.isdisjoint(tokens.folded[first : head + 1]):
        return False
    for index in range(first, head + 1):
        word = bare(tokens.folded[index])
        if word in OUTLET_NOUNS and (word not in _PERIODIC or index == head or tokens.capital[index + 1]):
            return True
        if word == "news" and index < head and bare(tokens.folded[index + 1]) in NEWS_BODIES:
            return True
    return False


def is_somebody(tokens: Tokens, first: int, head: int, word: str) -> bool:
    """Is an unknown noun a person, by its ending and what opens the phrase: "a dairyman", "one bell-ringer"?"""
    if head == first or tokens.capital[head] or word in _NO_AGENTS or word in BODY:
        return False
    opener = tokens.folded[first]
    if opener in {"one", "another"}:
        return word.endswith(_AGENTS + _AGENTS_AFTER_ONE)
    return opener in {"a", "an"} and word.endswith(_AGENTS)
