"""The house that speaks: whom readers are asked to contact, who "we" are, and where it cites itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex
from auditor_rules.commerce._openings import Openings
from auditor_rules.commerce._words import ABOUT, AT, CALLS_HOUSE, OUR, SPEAKS

from auditor import Document, RegionKind, Span

LEAST_NAME = 2  # characters

_NAME = r"(?-i:\p{Lu}[\w&'\u2019.-]*(?:\ (?:&\ |of\ |and\ )?\p{Lu}[\w&'\u2019-]*){0,4})"
_NO_HOUSE = r"(?!(?:Us|Our|The|This|Your|A|An|Me|Him|Her|Them|My|It|You|Now|Today|Here|Congress|Mr|Mrs|Ms|Dr)\b)"
_HOUSE = regex.compile(
    rf"""(?:^[\W_]{{0,6}}|[.,;:]\ |\b(?:and|please|to|or)\ )(?:contact|email)\ {_NO_HOUSE}(?P<name>{_NAME})
        \ (?:today|now|at|on|for|via|directly|or|and)\b
    |(?:^[\W_]{{0,6}}|\bplease\ )(?:call|visit|hire|choose|ask|try)\ {_NO_HOUSE}(?P<name>{_NAME})
        \ (?:today|now|at|via|directly)\b
    |\bhere\ at\ {_NO_HOUSE}(?P<name>{_NAME})
    |\bat\ {_NO_HOUSE}(?P<name>{_NAME}),?\ (?:we|our)\b
    |\bwe\ at\ {_NO_HOUSE}(?P<name>{_NAME})
    |^welcome\ to\ {_NO_HOUSE}(?P<name>{_NAME})
    |^about\ {_NO_HOUSE}(?P<name>{_NAME})\s*:?$""",
    regex.VERBOSE | regex.IGNORECASE,
)
# All of these want a name behind one of their words.
_BEFORE_NAME = regex.compile(r"(?i:contact|email|call|visit|hire|choose|ask|try|at|to|about) \p{Lu}")
_JUDGES = (
    r"(?:assess(?:es)?|believes?|observes?|judges?|recommends?|advises?|predicts?|anticipates?|expects?|concludes?"
    r"|forecasts?|warns?|suggests?)"
)
_EXPERTS = r"(?:analysts|experts|consultants|specialists|advisers|advisors|economists|strategists|lawyers|attorneys)"
_OWN_EXPERTS = regex.compile(
    rf"\bour (?:in-house |own |senior |legal |research |team of )?{_EXPERTS} {_JUDGES}(?: that)?\b"
)


def houses(doc: Document, opened: Openings, *, sells: bool) -> frozenset[str]:
    """Folded names under which the publisher asks to be contacted, or says "we".

    The publisher's name as the page states it counts only where the page ``sells``: a newspaper may well
    "believe" in its leader.
    """
    names = set()
    about = opened.about()
    for number in opened.holding(CALLS_HOUSE | ABOUT | AT):
        kinds = CALLS_HOUSE
        if number in about:
            kinds |= ABOUT
        if opened.kinds[number] & SPEAKS:
            kinds |= AT
        if opened.kinds[number] & kinds:
            part = opened.read(number, kinds)
            if _BEFORE_NAME.search(doc.text, part.start, part.end):
                # Cut out, because "^" never matches behind the start of a longer text.
                for match in _HOUSE.finditer(part.of(doc.text)):
                    names.add(part.of(doc.folded)[match.start("name") : match.end("name")].rstrip(".,'"))
    if sells:
        stated = doc.imprint.publisher
        names.add(doc.metadata.get("source", "").lower())
        names.add(stated.of(doc.folded) if stated else "")
    return frozenset(name for name in names if len(name) > LEAST_NAME)


def short_names(house: str) -> Iterator[str]:
    """A house as it calls itself in running text: in full, without its last word, by its first."""
    words = house.split()
    yield house
    if len(words) > 2:
        yield " ".join(words[:-1])
    if len(words[0]) > LEAST_NAME + 1:
        yield words[0]


def own_authority(doc: Document, opened: Openings, names: Iterable[str]) -> Iterator[tuple[Span, int]]:
    """Where the house cites itself: by one of its ``names``, or as "our analysts". With the sentence's number."""
    short = sorted({name for house in names for name in short_names(house)})
    if short:
        alternatives = "|".join(regex.escape(name) for name in short)
        pattern = regex.compile(rf"(?<!\w)(?:{alternatives})(?:'s (?:{_EXPERTS}|team))? {_JUDGES}(?: that)?\b")
        for number, sentence in enumerate(opened.sentences):
            if doc.region_at(sentence.start) is RegionKind.BODY:
                for match in pattern.finditer(doc.folded, sentence.start, sentence.end):
                    yield Span(*match.span()), number
    for number in opened.holding(OUR):
        part = opened.read(number, OUR)
        for match in _OWN_EXPERTS.finditer(doc.folded, part.start, part.end):
            yield Span(*match.span()), number
