"""What kind of source a phrase names, by its head noun and by the names in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from auditor.text.attributions import kinds
from auditor.text.attributions.attribution import SourceType
from auditor.text.attributions.nouns import (
    BODY,
    DEMONYMS,
    DOCUMENT,
    DOCUMENTS,
    GROUP,
    INSIDERS,
    ORGANISATION_NAMES,
    OUTLET_WORDS,
    OUTLETS,
    PERSON,
    PERSONS,
    STATE_PAIRS,
    STATES,
)
from auditor.text.attributions.outsiders import bare, is_outlet, is_somebody
from auditor.text.attributions.subjects import ALONE
from auditor.text.attributions.tokens import COMMA, Tokens

_DEFINITE = frozenset("the this that these those his her its their our my your said same".split())
LEAST_DIGITS = 4  # of a year or a file number
TURNS = frozenset("q a".split())  # "Q:", "A:"
_POSSESSIVE = ("'s", "s'")
_LINKS = frozenset(
    "of for from at in with by on to about inside within near familiar briefed close involved who".split()
)


class Reading(NamedTuple):
    """How a source phrase reads by itself.

    ``head`` is the folded head noun, singular for persons; ``name`` the proper name in it; ``definite`` says that
    it points back ("the official"); ``personal`` that it names or describes a single person.
    """

    source_type: SourceType
    head: str
    name: str = ""
    definite: bool = False
    personal: bool = False
    outlet: bool = False


def read(tokens: Tokens, source: tuple[int, int], full: tuple[int, int]) -> Reading:  # noqa: PLR0911 - a grammar is a list of cases
    """The reading of words ``source``; ``full`` has what describes them as well."""
    first, last = source
    folded, kind, capital = tokens.folded, tokens.kind, tokens.capital
    head = first
    if first == last:
        word = bare(folded[first])
        if word in TURNS:
            return Reading(SourceType.ROLE, word, definite=True)
        if kind[first] & kinds.PRONOUN and word not in GROUP:
            return Reading(SourceType.ROLE, word.partition("'")[0], definite=True)
    else:
        head = _head(tokens, first, last)
        word = bare(folded[head])
    if word in ALONE:
        return Reading(SourceType.VAGUE_GROUP, word)
    is_state = word in STATES or (head > first and f"{bare(folded[head - 1])} {word}" in STATE_PAIRS)
    if is_state and capital[head] and not _named_in(tokens, first, head - 1):
        return Reading(SourceType.STATE, word)
    titled = _titled_name(tokens, head, last) if head + 4 <= last else ""
    if titled:
        return Reading(SourceType.NAMED_PERSON, word, titled, personal=True)
    name = "" if _is_common(tokens, head, first, word) else _name(tokens, first, last, head)
    if not name:
        definite = folded[first] in _DEFINITE or _is_owned(folded[first : max(head, first + 1)])
        return _common(tokens, source, full, head, word, definite)
    run = len(name.split())
    before = head - run
    if _is_organisation(tokens, first, head, word) or (before >= first and folded[before] in BODY):
        distinct = word in OUTLETS or len(name.split()) > 1 or (head > first and folded[head - 1] == "the")
        outlet = (word in OUTLET_WORDS and distinct) or is_outlet(tokens, first, head)
        return Reading(SourceType.ORGANISATION, word, name, outlet=outlet)
    return Reading(SourceType.NAMED_PERSON, word, name, personal=True)


def _is_owned(words: Sequence[str]) -> bool:
    for word in words:  # noqa: SIM110 - a loop costs a third of what any() does for one word or two
        if word.endswith(_POSSESSIVE):
            return True
    return False


def _titled_name(tokens: Tokens, head: int, last: int) -> str:
    """The name after a title with "of": "Secretary of State Jane Q. Roe"."""
    if tokens.folded[head + 1] != "of":
        return ""
    if not tokens.capital[head]:
        return _name_after_field(tokens, head, last)
    first = last
    while first > head + 2 and tokens.capital[first - 1] and not tokens.gap[first - 1] & COMMA:
        first -= 1
    for index in range(first, last):
        if tokens.kind[index] & kinds.TITLE:
            return tokens.span(index + 1, last).of(tokens.text)
    is_person = bare(tokens.folded[head]) in PERSON or tokens.kind[head] & kinds.TITLE
    return tokens.span(first + 1, last).of(tokens.text) if is_person and last - first >= 2 else ""


def _name_after_field(tokens: Tokens, head: int, last: int) -> str:
    """The name after an office with its field: "director of rugby Jack Roe"."""
    first = last
    while first > head + 2 and tokens.capital[first - 1] and not tokens.gap[first - 1] & COMMA:
        first -= 1
    field = tokens.kind[first - 1] & (kinds.DETERMINER | kinds.PREPOSITION | kinds.AND)
    return tokens.span(first, last).of(tokens.text) if tokens.capital[last] and last > first and not field else ""


def _head(tokens: Tokens, first: int, last: int) -> int:
    """The head noun: the last word before "of", "in", "who", a comma."""
    folded, kind, gap = tokens.folded, tokens.kind, tokens.gap
    for index in range(first + 1, last + 1):
        ends = gap[index - 1] & COMMA or folded[index] in _LINKS or kind[index] & kinds.RELATIVE
        if ends and not (index in tokens.hyphenated and not gap[index - 1]):
            return _past_age(tokens, first, index - 1)
    return _past_age(tokens, first, last)


def _past_age(tokens: Tokens, first: int, head: int) -> int:
    while head > first and (
        tokens.folded[head].isdigit() or (tokens.kind[head] & kinds.TIME and not tokens.capital[head])
    ):
        head -= 1
    return head


def _is_common(tokens: Tokens, head: int, first: int, word: str) -> bool:
    """Is the head a common noun, whatever its capital letter owes to the place in the sentence?"""
    if not tokens.capital[head]:
        return True
    if head == first and word in PERSON and word not in _INSIDE_SINGULAR:
        return False  # "King said": a surname, since a common noun would have an article
    is_known = word in PERSONS or word in PERSON or word in GROUP or word in DOCUMENTS or word in DOCUMENT
    if not is_known:
        return False
    if head == first:
        return True
    # "A Homeland Security Official" in a headline; but "the Post", "Human Rights Watch Report"
    return word in INSIDERS or word in GROUP or word in _INSIDE_SINGULAR or word in PERSONS


_INSIDE_SINGULAR = frozenset(
    "official source aide adviser diplomat insider analyst expert spokesman spokeswoman spokesperson minister".split()
)


def _named_in(tokens: Tokens, first: int, last: int) -> bool:
    return any(
        tokens.capital[index]
        and bare(tokens.folded[index]) not in DEMONYMS
        and not tokens.kind[index] & kinds.DETERMINER
        for index in range(first + 1, last + 1)
    )


_SIZES = frozenset("some many several few most various numerous".split())


def _common(  # noqa: PLR0911 - a grammar is a list of cases
    tokens: Tokens, source: tuple[int, int], full: tuple[int, int], head: int, word: str, definite: bool
) -> Reading:
    first, _last = source
    sized = tokens.folded[first]
    person = word if word in PERSON else PERSONS.get(word, "")
    has_name = _proper_after(tokens, head, full[1]) if person in PERSON else ""
    if word in PERSON:
        if has_name:
            return Reading(SourceType.NAMED_PERSON, word, has_name, personal=True)
        return Reading(SourceType.ANONYMOUS, word, definite=definite, personal=True)
    if person:
        if has_name:
            return Reading(SourceType.NAMED_PERSON, person, has_name)
        affiliation = _affiliation(tokens, head, full[1])
        if affiliation and word not in INSIDERS:
            return Reading(SourceType.ORGANISATION, person, affiliation)
        vague = SourceType.ANONYMOUS if word in INSIDERS else SourceType.VAGUE_GROUP
        if word == "people" and not any(
            tokens.folded[i] in _LINKS for i in range(head + 1, min(full[1] + 1, head + 3))
        ):
            vague = SourceType.VAGUE_GROUP
        return Reading(vague, person, definite=definite)
    if word in DOCUMENT or word in DOCUMENTS:
        return _document(tokens, source, full, head, word, definite)
    if word in GROUP or sized in _SIZES:
        return Reading(SourceType.VAGUE_GROUP, word, definite=definite)
    outlet = is_outlet(tokens, first, head) or not OUTLETS.isdisjoint(tokens.folded[first:head])
    if word.endswith("s") and word not in BODY and not definite and not tokens.capital[head]:
        return Reading(SourceType.VAGUE_GROUP, word)  # an unknown noun in the plural: "regulars say"
    if is_somebody(tokens, first, head, word):
        return Reading(SourceType.ANONYMOUS, word, definite=definite, personal=True)
    name = _proper_after(tokens, head, full[1])
    return Reading(SourceType.ORGANISATION, word, name, definite=definite and not name, outlet=outlet)


def _affiliation(tokens: Tokens, head: int, last: int) -> str:
    """The named body that they belong to: "researchers at the University of Leeds"."""
    if head + 2 > last or tokens.folded[head + 1] not in {"at", "from", "with"}:
        return ""
    first = head + 3 if tokens.kind[head + 2] & kinds.DETERMINER and head + 3 <= last else head + 2
    if not tokens.capital[first] or tokens.folded[first] in STATES or tokens.folded[first] in DEMONYMS:
        return ""
    while last > first and not tokens.capital[last]:
        last -= 1
    return tokens.span(first, last).of(tokens.text)


def _document(
    tokens: Tokens, source: tuple[int, int], full: tuple[int, int], head: int, word: str, definite: bool
) -> Reading:
    """A document is vague where neither a name, a year, a file number nor "the" tells which one it is."""
    first = source[0]
    for index in range(first, full[1] + 1):
        folded = bare(tokens.folded[index])
        if folded.isdigit() and len(folded) >= LEAST_DIGITS:
            return Reading(SourceType.DOCUMENT, word, tokens.span(first, source[1]).of(tokens.text))
        if tokens.capital[index] and index > first and folded not in DEMONYMS and not tokens.kind[index] & kinds.TIME:
            return Reading(SourceType.DOCUMENT, word, tokens.span(first, source[1]).of(tokens.text))
        if tokens.capital[index] and index == first < head and not tokens.kind[index] and folded not in DEMONYMS:
            return Reading(SourceType.DOCUMENT, word, tokens.span(first, source[1]).of(tokens.text))
    if definite or any(tokens.folded[index] in _DEFINITE for index in range(first, source[1] + 1)):
        return Reading(SourceType.DOCUMENT, word, definite=True)
    return Reading(SourceType.VAGUE_DOCUMENT, word)


_NO_PERSONS = ORGANISATION_NAMES | STATES | DEMONYMS


def _proper_after(tokens: Tokens, head: int, last: int) -> str:
    """The name in apposition: "a spokeswoman for the hotels, Jennifer Rodstrom" or "analyst Jane Roe"."""
    gap, capital = tokens.gap, tokens.capital
    for index in range(head + 1, last + 1):
        if gap[index - 1] & COMMA and capital[index] and not tokens.kind[index] & (kinds.TIME | kinds.RELATIVE):
            end = index
            while end < last and tokens.capital[end + 1] and not tokens.gap[end] & COMMA:
                end += 1
            words = [bare(tokens.folded[i]) for i in range(index, end + 1)]
            if _NO_PERSONS.isdisjoint(words):
                return tokens.span(index, end).of(tokens.text)
    return ""


def _name(tokens: Tokens, first: int, last: int, head: int) -> str:
    """The run of capitals that ends with the head."""
    index = head
    if not tokens.capital[head]:
        return ""
    while index > first and tokens.capital[index - 1] and not tokens.gap[index - 1] & COMMA:
        index -= 1
    while index < head and tokens.kind[index] & (kinds.DETERMINER | kinds.BREAK | kinds.ADVERB | kinds.AND):
        index += 1
    if index == head and tokens.kind[head] & (kinds.DETERMINER | kinds.BREAK | kinds.PRONOUN | kinds.TIME):
        return ""
    end = head
    while end < last and (
        tokens.folded[end + 1] in {"of", "for", "and"} and end + 2 <= last and tokens.capital[end + 2]
    ):
        end += 2
    name = tokens.span(index, end).of(tokens.text)
    return name[:-2] if name.endswith(("'s", "\u2019s")) else name


def _is_organisation(tokens: Tokens, first: int, head: int, word: str) -> bool:
    if word in ORGANISATION_NAMES or word in BODY or word in OUTLET_WORDS or tokens.is_acronym(head):
        before = head - 1
        is_titled = before >= first and tokens.kind[before] & kinds.TITLE
        return not is_titled
    return (
        tokens.folded[first] == "the"
        and (head == first + 1 or not tokens.kind[head - 1] & kinds.TITLE)
        and not any(tokens.kind[index] & kinds.TITLE or tokens.folded[index] in PERSON for index in range(first, head))
    )
