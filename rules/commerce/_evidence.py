"""Where a text promotes: the evidence that the rules of commerce share, worked out once a document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex
from auditor_rules.commerce._boasts import CUES, RELEASE_DATELINE
from auditor_rules.commerce._cues import INNOCENT_CALL, Kind
from auditor_rules.commerce._house import houses, own_authority, short_names
from auditor_rules.commerce._openings import Openings, openings, stretch
from auditor_rules.commerce._words import OPENING, OUR

from auditor import Document, RegionKind, Span

READ = (RegionKind.BODY, RegionKind.AUTHOR_BOX, RegionKind.HEADING)
HEAD = 400  # characters in which a dateline stands
REMEDY_WITHIN = 3  # sentences after a fear appeal in which its remedy is offered

_COUNTRY = regex.compile(r"\bUS\b")
_ADDRESSED = regex.compile(r"\b(?:we|we're|we've|our|ours|us|you|your|you'll|you're)\b")
_ABOUT_HEADING = regex.compile(
    r"About (?:the )?(?:\p{Lu}|\d|[\w.]+\.(?:com|ai|io|org))[^.!?\n]{0,60}(?:\r?\n|\s*:|\s*$)"
)

_YEAR = regex.compile(r"\d,? \d{4}\b")


@dataclass(frozen=True, slots=True, order=True)
class Sign:
    """A place that promotes; ``sentence`` counts the sentences read, the rest is as in its cue."""

    span: Span
    kind: Kind
    sentence: int
    in_author_box: bool = False
    firm: bool = True
    pointer: bool = False
    words: Span | None = None
    """The words that gave it away, where ``span`` is the whole sentence around them."""


@dataclass(frozen=True)
class Evidence:
    """All that promotes in a document.

    ``signs`` are sorted by place, ``houses`` the folded names under which the publisher speaks of itself;
    ``body`` are the sentences of the article, in which alone ``of_article`` signs stand; ``candidates`` are all
    places where a cue stands, also those that came to nothing.
    """

    signs: tuple[Sign, ...]
    houses: frozenset[str]
    body: tuple[Span, ...]
    is_release: bool
    candidates: tuple[Sign, ...]

    @property
    def of_article(self) -> tuple[Sign, ...]:
        """The signs outside author boxes."""
        return tuple(sign for sign in self.signs if not sign.in_author_box)

    @property
    def kinds(self) -> frozenset[Kind]:
        """Which kinds of promotion the article shows."""
        return frozenset(sign.kind for sign in self.of_article)

    @property
    def closing_calls(self) -> tuple[Sign, ...]:
        """Calls to action, more than a pointer, in the last fifth of the article."""
        if not self.body:
            return ()
        first, last = self.body[0].start, self.body[-1].end
        # The last two sentences are an ending however short the text is.
        ending = min(last - (last - first) / 5, self.body[-2:][0].start)
        calls = (sign for sign in self.of_article if sign.kind is Kind.CALL and not sign.pointer)
        return tuple(sign for sign in calls if sign.span.end > ending)


def evidence(doc: Document) -> Evidence:
    """What promotes in ``doc``, worked out once for the two rules that ask."""
    return doc.shared(_gather)


def _gather(doc: Document) -> Evidence:
    kinds = list(zip(doc.sentences, doc.sentence_kinds, strict=True))
    sentences = [sentence for sentence, kind in kinds if kind in READ]
    body = tuple(sentence for sentence, kind in kinds if kind is RegionKind.BODY)
    opened = openings(doc, sentences)
    signs = {*_candidates(doc, opened), *_dateline(doc, sentences)}
    sells = any(sign.firm and sign.kind in (Kind.CALL, Kind.PRAISE) for sign in signs)
    names = houses(doc, opened, sells=sells)
    if sells or opened.holding(OUR):
        signs.update(_authority(doc, opened, names if sells else ()))
    candidates = sorted(signs)
    is_release = sum(sign.kind is Kind.FORMULA and sign.firm for sign in candidates) >= 2
    own = [sign for sign in candidates if is_release or not _is_others_words(doc, sign)]
    return Evidence(tuple(_confirmed(doc, sentences, own, names)), names, body, is_release, tuple(candidates))


def _candidates(doc: Document, opened: Openings) -> Iterator[Sign]:
    readable: dict[tuple[int, int], str] = {}
    for number, of_cue in opened.cues():
        cue, sentence = CUES[of_cue], opened.sentences[number]
        part = opened.read(number, OPENING[of_cue])
        if (text := readable.get((part.start, part.end))) is None:
            text = readable[part.start, part.end] = _readable(doc, part)
        for match in cue.pattern.finditer(text):
            if cue.kind is Kind.CALL and INNOCENT_CALL.search(text):
                break
            matched = Span(part.start + match.start(), part.start + match.end())
            whole = cue.whole and part == sentence
            span = _without_markup(doc.text, sentence) if whole else matched
            if whole and cue.kind is Kind.FEAR:
                span = Span(_clause_start(doc.text, span, matched.start), span.end)
            yield Sign(span, cue.kind, number, _in_author_box(doc, sentence), cue.firm, cue.pointer, matched)
            if whole:
                break
    for number in opened.about():
        sentence = opened.sentences[number]
        if _ABOUT_HEADING.match(doc.text, sentence.start, sentence.start + 120):
            span = _first_line(doc.text, sentence)
            yield Sign(span, Kind.FORMULA, number, _in_author_box(doc, sentence), firm=False)


def _in_author_box(doc: Document, sentence: Span) -> bool:
    return doc.region_at(sentence.start) is RegionKind.AUTHOR_BOX


def _dateline(doc: Document, sentences: list[Span]) -> Iterator[Sign]:
    start = sentences[0].start if sentences else 0
    if not (sentences and _YEAR.search(doc.folded, start, start + HEAD)):
        return
    if match := RELEASE_DATELINE.search(doc.folded, start, start + HEAD):
        number = bisect_right([sentence.start for sentence in sentences[:HEAD]], match.start()) - 1
        yield Sign(Span(*match.span()), Kind.FORMULA, number, firm=False)


def _without_markup(text: str, sentence: Span) -> Span:
    """The sentence without emphasis, heading and list marks around it."""
    shown = sentence.of(text)
    lead = len(shown) - len(shown.lstrip("*_#> \t"))
    trail = len(shown) - len(shown.rstrip("*_ \t"))
    return Span(sentence.start + lead, sentence.end - trail) if lead + trail < len(shown) else sentence


def _clause_start(text: str, sentence: Span, offset: int) -> int:
    """Where the clause begins that holds ``offset``: behind the last comma, or with the sentence."""
    comma = text.rfind(", ", sentence.start, offset)
    return sentence.start if comma < 0 else comma + 2


def _readable(doc: Document, part: Span) -> str:
    """The folded text, in which "US" the country is no longer "us" the publisher."""
    text, folded = part.of(doc.text), part.of(doc.folded)
    if "US" in text and not text.isupper():
        for match in _COUNTRY.finditer(text):
            folded = folded[: match.start()] + "##" + folded[match.end() :]
    return folded


def _first_line(text: str, sentence: Span) -> Span:
    line = sentence.of(text).splitlines()[0]
    return Span(sentence.start, sentence.start + len(line.split(":")[0].rstrip()))


def _authority(doc: Document, opened: Openings, names: Iterable[str]) -> Iterator[Sign]:
    for span, number in own_authority(doc, opened, names):
        yield Sign(span, Kind.AUTHORITY, number, _in_author_box(doc, span))


def _is_others_words(doc: Document, sign: Sign) -> bool:
    """Are the words somebody else's? A sentence may well hold a quotation and still be the writer's."""
    words = sign.words or sign.span
    if sign.kind is Kind.PUFFERY and not sign.in_author_box:
        return doc.is_attributed(words)
    return doc.is_quoted(words)


def _confirmed(doc: Document, sentences: list[Span], signs: list[Sign], names: frozenset[str]) -> Iterator[Sign]:
    """The signs that hold: firm ones, and others where somebody is selling. Twins at one place are one."""
    firm = [sign for sign in signs if sign.firm and not sign.in_author_box]
    # Soft formulas and pointers confirm each other: a heading "About Acme" and "visit acme.example" make a release.
    soft = {
        (sign.kind, sign.pointer, sign.span.of(doc.folded)[:5])
        for sign in signs
        if not sign.firm and not sign.in_author_box and sign.kind in (Kind.FORMULA, Kind.CALL)
    }
    support = len(firm) + max(0, len(soft) - 1)
    # Several words of the brochure confirm each other as soon as one thing is for sale.
    support += support > 0 and sum(sign.kind is Kind.PUFFERY and not sign.in_author_box for sign in signs) >= 3
    remedies = [sign.sentence for sign in firm if sign.kind in (Kind.CALL, Kind.PRAISE)]
    sold = {(sign.span, sign.kind) for sign in signs if sign.firm}
    for sign in signs:
        if sign.firm:
            yield sign
        elif (sign.span, sign.kind) not in sold and _holds(doc, sentences, sign, names, support, remedies):
            sold.add((sign.span, sign.kind))
            yield sign


def _holds(
    doc: Document, sentences: list[Span], sign: Sign, names: frozenset[str], support: int, remedies: list[int]
) -> bool:
    if sign.kind is Kind.FEAR:
        after = bisect_right(remedies, sign.sentence - 1)
        return after < len(remedies) and remedies[after] <= sign.sentence + REMEDY_WITHIN
    if sign.in_author_box:
        return sign.kind is Kind.PUFFERY
    if sign.kind is Kind.PUFFERY:
        text = stretch(sentences[sign.sentence], sign.span).of(doc.folded)
        return (
            support >= 2
            or any(short in text for name in names for short in short_names(name))
            or (support > 0 and bool(_ADDRESSED.search(text)))
        )
    return support > 0
