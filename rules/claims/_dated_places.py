"""Events that are told with day and place, so that a reader can check them."""

from __future__ import annotations

import numpy as np
import regex
from auditor_rules._statements import Places, Statement, bounds, statements
from auditor_rules._word_kinds import AT, DAY, MONTH, PERIOD, WEEKDAY, Kinds, word_kinds

from auditor import Document

_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)"
# "GENEVA, May 3 (Example Agency) -": capitals, a date, a dash.
_DATELINE = regex.compile(
    rf"\p{{Lu}}[\p{{Lu}} .,'\u2019-]{{2,30}}[^\n\u2013\u2014]{{0,40}}?"
    rf"(?:{_MONTHS}\p{{L}}*+\.? \d{{1,2}}|\d{{1,2}} {_MONTHS})\b[^\n]{{0,40}}?[\u2013\u2014-]"
)


def dated_places(doc: Document) -> int:
    """How many statements in the writer's own voice tell a day and a place, with the dateline."""
    own = statements(doc).own
    kinds = word_kinds(doc)
    dates = _dates(kinds)
    placed = 0
    if dates:
        dated = Places(bounds(statement.span for statement in own)).hold(doc.words.starts[dates])
        placed = sum(_has_place(doc, kinds, own[number]) for number in np.flatnonzero(dated).tolist())
    first = next(doc.sentences_in(), None)
    return placed + (first is not None and _DATELINE.match(doc.text, first.start) is not None)


def _dates(kinds: Kinds) -> list[int]:
    """The numbers of the words that tell a day: "Monday", the first of "3 May" and of "May 3"."""
    found: set[int] = set()
    last = len(kinds) - 1
    for place in np.flatnonzero(kinds & (WEEKDAY | MONTH)).tolist():  # few
        kind = kinds[place]
        if kind & WEEKDAY or (place < last and kind & MONTH and kinds[place + 1] & DAY):
            found.add(place)
        if place and kind & MONTH and kinds[place - 1] & DAY:
            found.add(place - 1)
    return sorted(found)


def _has_place(doc: Document, kinds: Kinds, statement: Statement) -> bool:
    """Does it say "in Lisbon" or "near the Orra dam", and not only "in May"?"""
    text, words = doc.text, doc.words
    for stretch in statement.stretches:
        within = words.within(stretch)
        for word in (kinds[within.start : within.stop] & AT).nonzero()[0].tolist():
            follower = within.start + word + 1
            follower += follower < within.stop and words.folded[follower] == "the"
            is_name = follower < within.stop and text[words.span(follower).start].isupper()
            if is_name and not kinds[follower] & (PERIOD | WEEKDAY):
                return True
    return False
