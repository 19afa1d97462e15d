"""Who a pronoun or a role refers back to, and drafts made into attributions."""

from __future__ import annotations

from dataclasses import dataclass, field

from auditor.span import Span
from auditor.text.attributions import kinds
from auditor.text.attributions.anonymity import office_of, reason_of
from auditor.text.attributions.attribution import Attribution, SourceType
from auditor.text.attributions.drafts import Draft, Range
from auditor.text.attributions.lexicon import KINDS
from auditor.text.attributions.nouns import (
    DEMONYMS,
    ORGANISATION_NAMES,
    OUTLET_NOUNS,
    OUTLET_WORDS,
    PERSON,
    STATES,
    UNIQUE_OFFICES,
)
from auditor.text.attributions.sources import TURNS, Reading, read
from auditor.text.attributions.tokens import COMMA, QUOTE, STOP, Tokens

_NO_PERSON = ORGANISATION_NAMES | STATES | DEMONYMS
_MOST_NAMES = 4  # words of a person's name
_PERSONAL = frozenset("he she who".split())
_LOOK_AHEAD = 60  # words after a name in which a pronoun may tell what it names
_LOOK_BACK = 120  # words that a pronoun may lie behind its name


@dataclass(slots=True)
class Cast:
    """Who has spoken so far: what pronouns and roles can refer to."""

    names: dict[str, str] = field(default_factory=dict)  # surname to full name
    introduced: set[str] = field(default_factory=set)
    roles: dict[str, str] = field(default_factory=dict)  # role noun to name; "" for somebody unnamed
    person: tuple[SourceType, str] | None = None
    body: tuple[SourceType, str] | None = None
    many: tuple[SourceType, str] | None = None
    bodies: set[str] = field(default_factory=set)  # names of one word that are no persons', folded
    outlets: set[str] = field(default_factory=set)  # names, folded, and their last words


def resolved(tokens: Tokens, drafts: list[Draft]) -> tuple[Attribution, ...]:
    """The drafts as attributions, in order, with their sources resolved."""
    cast = Cast(names=_full_names(tokens))
    found = []
    for draft in drafts:
        if not draft.content:
            continue
        found.append(_attribution(tokens, draft, cast))
    return tuple(found)


def _full_names(tokens: Tokens) -> dict[str, str]:
    """Each surname that the text gives with a first name, wherever it does so first."""
    names: dict[str, str] = {}
    for first, last in tokens.names:
        if last - first <= _MOST_NAMES - 1:
            words = tokens.folded[first : last + 1]
            if (surname := _bare(words[-1])) not in names and _NO_PERSON.isdisjoint(words):
                names[surname] = _bare(tokens.text[tokens.start[first] : tokens.end[last]])
    return names


def _bare(name: str) -> str:
    return name[:-2] if name.endswith(("'s", "\u2019s")) else name


def _attribution(tokens: Tokens, draft: Draft, cast: Cast) -> Attribution:
    content = (draft.content[0],) if len(draft.content) == 1 else _merged(draft.content)
    cue = (tokens.span(*draft.cue),) if draft.cue else ()
    if draft.source is None:
        return Attribution((), cue, content, SourceType.VAGUE_GROUP, told=draft.told, states=draft.states)
    full = draft.full or draft.source
    reading = read(tokens, draft.source, full)
    chain = _chain(tokens, draft, reading, cast)
    source_type, name, again = _refer(tokens, draft.source, reading, cast)
    if draft.told:
        _remember(tokens, full, reading, source_type, name, cast)
    unnamed = source_type is SourceType.ANONYMOUS
    return Attribution(
        (tokens.span(draft.source[0], max(draft.source[1], full[1])),),
        cue,
        content,
        source_type,
        name,
        chain,
        office_of(tokens, draft.source) if unnamed else None,
        reason_of(tokens, full) if unnamed else None,
        draft.told,
        draft.states,
        again,
    )


def _merged(content: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(content):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _refer(tokens: Tokens, source: Range, reading: Reading, cast: Cast) -> tuple[SourceType, str, bool]:  # noqa: PLR0911 - a grammar is a list of cases
    """The type and name of what the source refers to, and whether it has been introduced before."""
    if reading.source_type is SourceType.ROLE:
        return _pronoun(tokens, source, reading, cast)
    if reading.source_type is SourceType.NAMED_PERSON:
        key = _bare(reading.name.split()[-1].lower())
        again = key in cast.introduced
        known = cast.names.get(key, "")
        if not known and _is_body(tokens, source, key, cast):
            return SourceType.ORGANISATION, reading.name, again
        return reading.source_type, known or reading.name, again
    if reading.source_type is SourceType.ANONYMOUS and reading.personal and reading.definite:
        if reading.head in cast.roles:
            name = cast.roles[reading.head]
            return (SourceType.ROLE if name else SourceType.ANONYMOUS), name, True
        name = _holder(tokens, reading.head, source[0])
        if name:
            return SourceType.ROLE, name, True
        if reading.head in UNIQUE_OFFICES:
            return SourceType.ROLE, "", True
        if cast.person and reading.head not in {"source", "official", "aide", "person"}:
            return (SourceType.ROLE if cast.person[1] else cast.person[0]), cast.person[1], True
        return SourceType.ANONYMOUS, "", False
    if reading.definite and not reading.name and cast.roles.get(reading.head):
        return SourceType.ROLE, cast.roles[reading.head], True  # "the harbour master", told of somebody before
    again = bool(reading.definite and not reading.name)
    return reading.source_type, reading.name, again


def _pronoun(tokens: Tokens, source: Range, reading: Reading, cast: Cast) -> tuple[SourceType, str, bool]:
    word = reading.head
    if word in TURNS:
        return SourceType.ROLE, "", True
    if word in _PERSONAL:
        name = _name_before(tokens, source[0]) if cast.person is None or word == "who" else ""
        if cast.person is not None and not name:
            kind, name = cast.person
            return (kind if not name else SourceType.ROLE), name, True
        return SourceType.ROLE, name, True
    antecedent = cast.body if word == "it" else cast.many or cast.body
    if antecedent is not None:
        return antecedent[0], antecedent[1], True
    return SourceType.ROLE, "", True


_OF_PERSONS = frozenset("he she his her him himself herself he's she's he'd she'd".split())


def _is_body(tokens: Tokens, source: Range, name: str, cast: Cast) -> bool:
    """Is a name of one word that of an organisation, as "Greenpeace"? What refers back to it tells."""
    if name in cast.bodies:
        return True
    if source[0] != source[1] or name in cast.introduced:
        return False
    stop = min(len(tokens.folded) - 1, source[1] + _LOOK_AHEAD)
    words = tokens.folded[source[1] + 1 : stop]
    if not _OF_PERSONS.isdisjoint(words):
        return False
    speaks = any(
        word in {"it", "they"} and tokens.kind[index + 1] & (kinds.SAY | kinds.TELL) and tokens.gap[index - 1] & STOP
        for index, word in enumerate(words, source[1] + 1)
    )
    if speaks or "its" in words[:3]:  # "Oxfam said its"
        cast.bodies.add(name)
        return True
    return False


def _remember(tokens: Tokens, full: Range, reading: Reading, source_type: SourceType, name: str, cast: Cast) -> None:
    if source_type is SourceType.NAMED_PERSON:
        cast.introduced.add(_bare(name.rsplit(maxsplit=1)[-1].lower()))
        cast.person = (source_type, name)
        if any(tokens.kind[index] & kinds.AND for index in range(full[0] + 1, full[1])):
            cast.many = (SourceType.ROLE, _bare(tokens.span(*full).of(tokens.text)))  # "Jane Roe and John Doe"
        for index in range(max(0, full[0] - 6), full[1] + 1):
            word = tokens.folded[index]
            if word in PERSON or (index > full[0] and word not in KINDS and not tokens.capital[index]):
                cast.roles[word] = name
    elif source_type is SourceType.ANONYMOUS and reading.personal:
        cast.roles.setdefault(reading.head, "") if reading.definite else cast.roles.__setitem__(reading.head, "")
        cast.person = (source_type, "")
    elif source_type in {SourceType.ORGANISATION, SourceType.DOCUMENT, SourceType.VAGUE_DOCUMENT, SourceType.STATE}:
        if reading.source_type is not SourceType.ROLE:
            cast.body = (source_type, name)
            if source_type is SourceType.ORGANISATION:
                cast.many = cast.body
    elif source_type in {SourceType.VAGUE_GROUP, SourceType.ANONYMOUS} and reading.source_type is not SourceType.ROLE:
        cast.many = (source_type, "")


def _name_before(tokens: Tokens, index: int) -> str:
    """The person named last before word ``index``."""
    place = index - 1
    floor = max(0, index - _LOOK_BACK)
    while place >= floor:
        if tokens.capital[place] and not tokens.kind[place]:
            last = place
            while place > floor and tokens.capital[place - 1] and not tokens.gap[place - 1] & (COMMA | STOP | QUOTE):
                place -= 1
            words = tokens.folded[place : last + 1]
            if last > place and _NO_PERSON.isdisjoint(words):
                while place < last and tokens.kind[place]:
                    place += 1
                return tokens.span(place, last).of(tokens.text)
        place -= 1
    return ""


def _holder(tokens: Tokens, role: str, before: int) -> str:
    """Who the text names with the role before word ``before``: "prosecutor Jane Roe", "Jane Roe, the prosecutor"."""
    for index in range(before - 1, max(-1, before - 1000), -1):
        if tokens.folded[index] != role:
            continue
        if (
            index + 1 < before
            and tokens.capital[index + 1]
            and not tokens.kind[index + 1]
            and not tokens.gap[index] & STOP
        ):
            last = index + 1
            while last + 1 < before and tokens.capital[last + 1] and not tokens.gap[last] & (COMMA | STOP | QUOTE):
                last += 1
            return tokens.span(index + 1, last).of(tokens.text)
        for place in range(index - 1, max(-1, index - 10), -1):
            if tokens.gap[place] & STOP:
                break
            if tokens.gap[place] & COMMA and tokens.capital[place] and not tokens.kind[place]:
                first = place
                while first > 0 and tokens.capital[first - 1] and not tokens.gap[first - 1] & (COMMA | STOP | QUOTE):
                    first -= 1
                return tokens.span(first, place).of(tokens.text)
    return ""


def _chain(tokens: Tokens, draft: Draft, reading: Reading | None, cast: Cast) -> tuple[Span, ...]:
    """Outlets between the speaker and the reader: whom it was told, who quotes it, or the source itself."""
    found = []
    if reading and draft.source and _relays(tokens, draft.source, reading, cast):
        found.append(tokens.span(*draft.source))
    if draft.hearer is not None:
        hearer = read(tokens, draft.hearer, draft.hearer)
        relays = _relays(tokens, draft.hearer, hearer, cast) or (draft.passive and hearer.head in _PRESS)
        if relays and not (draft.hearer[0] == draft.hearer[1] and tokens.kind[draft.hearer[0]] & kinds.PRONOUN):
            found.append(tokens.span(*draft.hearer))
    return tuple(found)


def _relays(tokens: Tokens, place: Range, reading: Reading, cast: Cast) -> bool:
    """Is it an outlet, by its name, by what it was called before, or as "the paper" after one was named?"""
    name = reading.name.lower()
    if reading.outlet:
        if name:
            cast.outlets |= {name, name.split()[-1]}
        return True
    if name:
        return name in cast.outlets or _names_outlet(tokens, place, reading)
    refers = reading.head in OUTLET_NOUNS and reading.definite and bool(cast.outlets)
    return refers or _names_outlet(tokens, place, reading)


_PRESS = frozenset("reporter journalist reporters journalists media press".split())


def _names_outlet(tokens: Tokens, source: Range, reading: Reading) -> bool:
    """Is the source an article: "a report by the Example Times", "the Times report"?"""
    if reading.head not in _ARTICLES:
        return False
    return any(
        tokens.capital[index] and (tokens.folded[index] in OUTLET_WORDS) for index in range(source[0], source[1] + 1)
    )


_ARTICLES = frozenset("report reports article articles story stories piece interview column editorial account".split())
