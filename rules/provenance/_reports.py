"""What a text says of where its story comes from: outlets credited, people not named, and the facts beside them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import regex

from auditor import Document, RegionKind, SourceType, Span

MOST_OUTLETS = 5  # of a document, those named most
MOST_CREDIT = 120  # characters from an outlet to behind the verb that credits it

_NAME = regex.compile(r"\b\p{Lu}[\p{L}'\u2019-]+(?: \p{Lu}[\p{L}'\u2019-]+){1,4}")
_NUMBER = regex.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.,])\d+\.\d+|(?<![\w.,])\d{3,}(?![\w%]*\d)")
_YEAR = regex.compile(r"(?:19|20)\d\d")
_CAPITALISED = regex.compile(r"\b\p{Lu}[\p{L}&.\u2019'-]*")
_NOT_A_NAME = frozenset(
    """
a an the this that these those report reports article story interview according his her its our their earlier later
in on at by for from to of and or but as it he she they we i sunday monday tuesday wednesday thursday friday saturday
january february march april may june july august september october november december mr mrs ms dr
""".split()
)
_REPORTING = frozenset({"reported", "revealed", "disclosed"})
TELLING = _REPORTING | {"published", "broken", "obtained", "seen"}
"""What is done with a report, and tells whose it is: "reported by the Example Times"."""

_PUBLISHED = regex.compile(
    r"(?:reported|revealed|published|disclosed|broken|obtained|seen) (?:by|in|within|on) "
    r"(?P<outlet>(?:the )?\p{Lu}[\p{L}&\u2019'-]*(?: \p{Lu}[\p{L}&\u2019'-]*){0,4})"
)
_REPORTED = regex.compile(
    r"(?P<outlet>[Tt]he \p{Lu}[\p{L}&\u2019'-]*(?: \p{Lu}[\p{L}&\u2019'-]*){0,3}) (?:first |has |had )?"
    r"(?:reported|revealed|disclosed)\b"
)
_ANONYMOUS = frozenset({SourceType.ANONYMOUS, SourceType.VAGUE_GROUP})
_PLAIN = frozenset(
    "a an the one two three who to of with in and or not be by senior some several other official officials people "
    "person source sources insider insiders aide aides diplomat diplomats familiar matter close knowledge former top "
    "unnamed".split()
)

_LETTERS = regex.compile(r"\p{L}{2,}")
_TOLD_OF = regex.compile(r"(?:(?!,| who | that )[^\n])+")


@dataclass(frozen=True, slots=True)
class Reports:
    """Of one document: ``outlets`` by their folded names, each with the places where it is credited.

    ``names`` and ``numbers`` are the rarer facts of the text, ``beside`` those in sentences that credit an outlet;
    ``unnamed`` tells the people who are quoted without a name, each by what is said of them.
    """

    outlets: dict[str, list[Span]] = field(default_factory=dict)
    names: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    beside: dict[str, frozenset[str]] = field(default_factory=dict)
    unnamed: frozenset[frozenset[str]] = frozenset()
    publisher: frozenset[str] = frozenset()

    @property
    def facts(self) -> frozenset[str]:
        """Names and numbers."""
        return self.names | self.numbers

    def said_of(self, outlet: str) -> frozenset[str]:
        """The facts beside the places that credit the outlet; all of them in its own report."""
        return frozenset(self.beside.get(outlet, self.facts if outlet in self.publisher else ()))


def reports(doc: Document) -> Reports:
    """What ``doc`` says of where its story comes from."""
    told = _facts(doc)
    own = _publisher(doc)
    outlets: dict[str, list[Span]] = {}
    beside: dict[str, set[str]] = {}
    for outlet in _credits(doc):
        near = _near(doc, told, outlet)
        for key in _keys(outlet.of(doc.text)) - own:
            outlets.setdefault(key, []).append(outlet)
            beside.setdefault(key, set()).update(near)
    most = sorted(outlets, key=lambda key: (-len(outlets[key]), key))[:MOST_OUTLETS]
    in_body = (at for at in told if doc.region_of(doc.sentences[at]) is RegionKind.BODY)
    facts = {fact for at in in_body for fact in told[at]}
    given = {word for key in outlets for word in key.split()}
    numbers = frozenset(fact for fact in facts if fact[0].isdigit())
    names = frozenset(fact for fact in facts - numbers if given.isdisjoint(fact.split()))
    return Reports(
        {key: outlets[key] for key in most},
        names,
        numbers,
        {key: (names | numbers) & beside[key] for key in most},
        frozenset(_unnamed(doc)),
        frozenset(own),
    )


def _credits(doc: Document) -> Iterator[Span]:
    """The outlet in each place that credits one."""
    telling = [(verb, span.start, span.end) for verb, span in doc.find(TELLING)]
    found = [outlet for one in doc.attributions for outlet in one.chain]
    found += [Span(*match.span("outlet")) for _, start, _ in telling if (match := _PUBLISHED.match(doc.text, start))]
    found += [
        Span(*match.span("outlet"))
        for verb, start, end in telling
        if verb in _REPORTING
        for match in _REPORTED.finditer(doc.text, max(0, start - MOST_CREDIT), end)
        if match.end() == end
    ]
    return (outlet for outlet in found if doc.region_at(outlet.start) is RegionKind.BODY)


def _near(doc: Document, told: Mapping[int, Sequence[str]], span: Span) -> Iterator[str]:
    """The facts of the sentence that holds ``span``, and of those before and after it."""
    at = bisect_right(doc.sentences, Span(span.start, len(doc.text))) - 1
    return (fact for number in (at - 1, at, at + 1) for fact in told.get(number, ()))


def _keys(outlet: str) -> set[str]:
    """The names that an outlet goes by: in full, and short."""
    words = [word.strip(".\u2019'").removesuffix("\u2019s").removesuffix("'s") for word in _CAPITALISED.findall(outlet)]
    words = [word for word in words if word.lower() not in _NOT_A_NAME and len(word) > 1]
    if not words:
        return set()
    short = [word for word in words if word.isupper()]
    full = [word for word in words if not word.isupper()]
    found = {word.lower() for word in short}
    if full:
        found.add(" ".join(full).lower())
    return {key for key in found if len(key) > 1}


def short_name(outlet: str) -> str:
    """The initials of an outlet's name of several words: what "Example Times" has in common with "ET"."""
    words = outlet.split()
    return "".join(word[0] for word in words) if len(words) > 1 else outlet


def is_one_outlet(one: str, other: str) -> bool:
    """May the two be one? Two full names with the same initials are not."""
    return one == other or short_name(one) == other or one == short_name(other)


def bare_name(outlet: str) -> str:
    """The outlet without what stands around its name: "A report by the Example Times (ET" is "Example Times"."""
    words = outlet.split("(", maxsplit=1)[0].split()
    named = [at for at, word in enumerate(words) if word[0].isupper() and word.lower() not in _NOT_A_NAME]
    return " ".join(words[named[0] :]) if named else outlet


def _publisher(doc: Document) -> set[str]:
    stated = doc.metadata.get("source", "")
    if not stated and doc.imprint.publisher:
        stated = doc.imprint.publisher.of(doc.text)
    return _keys(" ".join(word[:1].upper() + word[1:] for word in stated.split()))


def _facts(doc: Document) -> Mapping[int, Sequence[str]]:
    """The names of two words and more and the numbers, in lower case, by the number of the sentence."""
    starts = [sentence.start for sentence in doc.sentences]
    found: dict[int, list[str]] = defaultdict(list)
    for match in _NAME.finditer(doc.text):
        words = [word for word in match[0].lower().split() if word not in _NOT_A_NAME]
        if len(words) > 1:
            name = " ".join(words[-2:]).replace("\u2019", "'").removesuffix("'s")
            found[bisect_right(starts, match.start()) - 1].append(name)
    for match in _NUMBER.finditer(doc.text):
        if not _YEAR.fullmatch(match[0]):
            found[bisect_right(starts, match.start()) - 1].append(match[0].replace(",", ""))
    return found


def _unnamed(doc: Document) -> Iterator[frozenset[str]]:
    for one in doc.attributions:
        if one.source_type in _ANONYMOUS and one.source:
            said = _TOLD_OF.match(one.source[0].of(doc.folded)[:100])
            words = frozenset(_LETTERS.findall(said[0])) if said else frozenset()
            if words - _PLAIN and words & _PLAIN:
                yield words - _PLAIN
