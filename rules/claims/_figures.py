"""Statistics in the writer's own voice that nobody in reach vouches for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from auditor_rules._genre import genre
from auditor_rules._statements import statements
from auditor_rules.claims._stretches import sentences
from auditor_rules.claims._word_bits import (
    AMOUNT,
    AVERAGE,
    COUNTABLES,
    COUNTED,
    ESTIMATED,
    EVERY,
    FRACTION,
    MULTIPLE,
    NUMBER_WORD,
    NUMERAL,
    TREND,
    TRENDS,
    word_bits,
)

from auditor import Document, Span

LEAST_CONFIDENCE = 0.42

_NUMBER = r"\d(?:[\d,.]{0,13}\d)?"
_WORD_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|a dozen|twenty|dozens|scores)"
_COUNTED = rf"(?:{'|'.join(COUNTABLES)})"
# What is measured and not counted, or scheduled.
_UNITS = (
    r"(?:years|months|weeks|days|hours|minutes|seconds|miles|kilometres|kilometers|metres|meters|feet|inches|yards|acres"
    r"|hectares|dollars|pounds|euros|rupees|cents|degrees|times|points|goals|games|matches|wins|runs|votes|seats"
    r"|delegates|decades|centuries|grams|litres|liters|tickets|copies|songs|episodes|pages|words|rooms|photos|albums"
    r"|nights|calories|watts|bytes|pixels|stars|rounds|steps|ways|others|states|recipes|screens|offices|countries|patents|locations|markets|languages|attendees)\b"
)
_Statistic = tuple[re.Pattern[str], float, int, int]
"""What makes a number a statistic, how surely it then wants a source, and of which words there must be one, twice."""
ANY = -1

_TABLE: tuple[_Statistic, ...] = (
    (re.compile(rf"{_NUMBER}[ -]?(?:%|per ?cent\b|percentage points?\b)"), 0.7, NUMERAL, ANY),
    (re.compile(r"\b(?:half|two[- ]thirds|three[- ]quarters|(?:a|one)[- ](?:third|quarter|fifth"
    r"|tenth)) of (?:all |the |its |their |his )?\w"), 0.55, FRACTION, ANY),
    (re.compile(rf"\b(?:{_NUMBER}|{_WORD_NUMBER}) (?:out of|in|of every|out of every) (?:{_NUMBER}|two|three"
    rf"|four|five|six"
    rf"|seven|eight|nine|ten|twenty) (?:\w+ ){{0,2}}{_COUNTED}"), 0.7, NUMERAL | NUMBER_WORD, COUNTED),
    (re.compile(rf"\b{_NUMBER} (?:out of|of (?:the|its|their)) {_NUMBER} \w+"), 0.65, NUMERAL, ANY),
    (re.compile(rf"\b(?:{_NUMBER}|twice|{_WORD_NUMBER}|several|many) times (?:the (?:rate|number|level|average"
    rf"|size)|(?:more|less|higher|lower|larger|greater|likelier|as (?:many|much|likely|high))\b)|\b(?:twice"
    rf"|double|triple) (?:as (?:many|much|likely|high)|the (?:rate|number|level|average|size))"), 0.65, MULTIPLE, ANY),
    (re.compile(rf"\b(?:{'|'.join(TRENDS)}) (?:by |from |to "
    rf"|more than |almost |nearly |about ){{0,3}}{_NUMBER}"), 0.6, NUMERAL, TREND),
    (re.compile(rf"\b(?:more than|fewer than|less than|nearly|almost|about|around|some|over|up to|at least"
    rf"|an estimated|roughly|only|just) (?:{_NUMBER}|{_WORD_NUMBER}) (?:hundred |thousand |million |billion "
    rf"|lakh |crore )?(?:\w+ ){{0,2}}{_COUNTED}"), 0.55, NUMERAL | NUMBER_WORD, COUNTED),
    (re.compile(rf"\b{_NUMBER} (?:million|billion|trillion|lakh|crore) (?:\w+ ){{0,2}}{_COUNTED}"), 0.55,
    NUMERAL, COUNTED),
    (re.compile(rf"\baverag(?:e|es|ed|ing)\b[^.;:]{{0,60}}?[$\u00a3\u20ac\u20b9]?{_NUMBER}"), 0.6, NUMERAL, AVERAGE),
    (re.compile(rf"\b(?:{_NUMBER}|{_WORD_NUMBER}) (?:out of|in) (?:every )?(?:{_NUMBER}|three|four|five|six|seven"
    rf"|eight|nine|ten|twenty|a hundred)\b(?! \w+ (?:19|20)\d\d)"), 0.5, NUMERAL | NUMBER_WORD, ANY),
    (re.compile(rf"\bevery (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?!{_UNITS}|(?:year|month|week"
    rf"|day|hour|time|minute|night|morning|game|match)\b)\w{{4,20}}\b"), 0.5, EVERY, ANY),
    (re.compile(r"\bby (?:almost |nearly |about |more than |over )?(?:a|one|two)[- ](?:half|third|thirds|quarter"
    r"|fifth|fifths|tenth)\b"), 0.6, FRACTION, ANY),
    (re.compile(rf"\ban? estimated [$\u00a3\u20ac\u20b9]?(?:{_NUMBER}|{_WORD_NUMBER})"), 0.6,
    NUMERAL | NUMBER_WORD, ESTIMATED),
    (re.compile(rf"\b(?:more than|fewer than|nearly|almost|over|up to|at least|upwards of|as many as) (?:{_NUMBER}"
    rf"|{_WORD_NUMBER}) (?:of (?:those|these|them|its|their|the) )?(?:\w+ ){{0,1}}(?!{_UNITS})\w{{4,20}}s\b"), 0.5,
    NUMERAL | NUMBER_WORD, ANY),
    (re.compile(rf"[$\u00a3\u20ac\u20b9]\s?{_NUMBER} (?:an?|every|each|per) (?:year|month|week|day|head|person"
    rf"|household|family|taxpayer|tonne|pupil|patient|inmate)\b"), 0.5, NUMERAL, ANY),
    (re.compile(rf"[$\u00a3\u20ac\u20b9]\s?{_NUMBER} ?(?:million|billion|trillion|bn|lakh|crore|tn)\b"
    rf"|\b{_NUMBER} (?:million|billion|trillion|lakh|crore) (?:dollars|pounds|euros|rupees|yen|yuan)"), 0.5,
    NUMERAL, ANY),
)  # fmt: skip
_STATISTICS = sorted(_TABLE, key=lambda statistic: -statistic[1])
# Numbers that anybody can look up, or that measure a thing and not the world.
_NOT_STATISTICS = re.compile(
    r"\b(?:prices? (?:start|from)|starting (?:at|from)|subscription|membership"
    r"|shares?|stocks?|index|nasdaq|dow|ftse|nikkei|sensex|nifty|futures|yields?|bitcoin|crude|brent"
    r"|pre-?market|after-?hours|"
    r"alcohol|abv|cocoa|cotton|humidity|battery|discount|off (?:the|your)|coupon|sale price"
    r"|(?:interest|policy|repo|base|key|benchmark|cash|lending|deposit|bank|prime) rate"
    r"|(?:registration|licen[cs]es?|entry|admission|pass(?:es)?|permits?|tickets?|enrolment) (?:now |will )?costs?"
    r"|margin of error|"
    r"precincts|scored|goals?|wickets?|overs|innings|yards|touchdowns?|rebounds|shooting|odds|horsepower|litres?"
    r"|liters?|mph|kmh|"
    r"contract|transfer fee|box office|grossed|album|season)\b"
)
_RECORDS = frozenset(
    "report reports survey poll polls study data figures statistics census audit filing filings index estimate "
    "estimates "
    "according researchers statement records document documents results returns announced commissioned "
    "bureau institute office survey's published spokesman spokeswoman spokesperson said says reported".split()
)


_TELLS_NUMBER = NUMERAL | AMOUNT


@dataclass(frozen=True)
class Figure:
    """A statement with a statistic that has no source in reach, and how surely it wants one."""

    statement: Span
    number: Span
    confidence: float


def figures(doc: Document) -> dict[Span, Figure]:
    """The unsourced figures of ``doc`` by the statement that they stand in; worked out once."""
    return doc.shared(_by_statement)


def _by_statement(doc: Document) -> dict[Span, Figure]:
    return {figure.statement: figure for figure in _found(doc)}


def _found(doc: Document) -> Iterator[Figure]:
    trust = 0.3 + 0.7 * genre(doc).reporting
    sure = [statistic for statistic in _STATISTICS if statistic[1] * trust >= LEAST_CONFIDENCE]
    if not sure:
        return
    own = statements(doc).own
    held = sentences(doc).unions(word_bits(doc)).tolist() if own else []
    for statement, bits in zip(own, held, strict=True):
        best = None if statement.partly else _strongest(doc, statement.span, bits, sure)
        if best is not None and not _is_in_reach(doc, statement.span):
            span, weight = best
            yield Figure(statement.own, span, weight * trust)


def _strongest(doc: Document, sentence: Span, bits: int, statistics: Sequence[_Statistic]) -> tuple[Span, float] | None:
    """The first of ``statistics`` in a sentence of whose words ``bits`` tell what they are, and how sure it is."""
    if not bits & _TELLS_NUMBER and "-" not in sentence.of(doc.text):
        return None
    for pattern, weight, needs, also in statistics:
        if bits & needs and bits & also and (match := pattern.search(doc.folded, sentence.start, sentence.end)):
            is_none = _NOT_STATISTICS.search(doc.folded, sentence.start, sentence.end)
            return None if is_none else (Span(*match.span()), weight)
    return None


def _is_in_reach(doc: Document, claimed: Span) -> bool:
    """Is there a source in the sentence, the one before or the one after?"""
    found = statements(doc)
    number = bisect_left(doc.sentences, claimed.start, key=attrgetter("start"))
    for sentence in doc.sentences[max(0, number - 1) : number + 2]:
        if not found.is_own(sentence):
            return True
        if any(doc.words.folded[place] in _RECORDS for place in doc.words.within(sentence)):
            return True
    return False
