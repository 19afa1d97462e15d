"""claims/unsourced_figure."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from auditor_rules._genre import genre
from auditor_rules._statements import Statement, statements
from auditor_rules.claims._claims import LEAST_CONFIDENCE as CLAIM_CONFIDENCE
from auditor_rules.claims._claims import claims

from auditor import Document, Example, Hit, Rule, Severity, Span

LEAST_CONFIDENCE = 0.42

_NUMBER = r"\d[\d,.]{0,14}"
_WORD_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|a dozen|twenty|dozens|scores)"
_COUNTED = (
    r"(?:people|voters|workers|jobs|women|men|children|families|households|residents|patients|students|pupils"
    r"|migrants|refugees|"
    r"members|companies|firms|businesses|schools|hospitals|homes|farmers|veterans|prisoners|employees|countries"
    r"|deaths|cases|"
    r"americans|britons|indians|soldiers|troops|officers|teachers|nurses|donors|customers|users|tonnes|tons|barrels)"
)
# What makes a number a statistic, and how surely it then wants a source.
_STATISTICS: tuple[tuple[regex.Pattern[str], float], ...] = (
    (regex.compile(rf"{_NUMBER}[ -]?(?:%|per ?cent\b|percentage points?\b)"), 0.7),
    (regex.compile(r"\b(?:half|two[- ]thirds|three[- ]quarters|(?:a|one)[- ](?:third|quarter|fifth"
    r"|tenth)) of (?:all |the |its |their |his )?\w"), 0.55),
    (regex.compile(rf"\b(?:{_NUMBER}|{_WORD_NUMBER}) (?:out of|in|of every|out of every) (?:{_NUMBER}|two|three"
    rf"|four|five|six"
    rf"|seven|eight|nine|ten|twenty) (?:\w+ ){{0,2}}{_COUNTED}"), 0.7),
    (regex.compile(rf"\b{_NUMBER} (?:out of|of (?:the|its|their)) {_NUMBER} \w+"), 0.65),
    (regex.compile(rf"\b(?:{_NUMBER}|twice|{_WORD_NUMBER}|several|many) times (?:the (?:rate|number|level|average"
    rf"|size)|(?:more|less|higher|lower|larger|greater|likelier|as (?:many|much|likely|high))\b)|\b(?:twice"
    rf"|double|triple) (?:as (?:many|much|likely|high)|the (?:rate|number|level|average|size))"), 0.65),
    (regex.compile(rf"\b(?:rose|risen|rises|fell|fallen|grew|grown|grows|increased|decreased|dropped|declined"
    rf"|doubled|tripled|quadrupled|soared|plunged|surged|jumped|shrank|shrunk|climbed) (?:by |from |to "
    rf"|more than |almost |nearly |about ){{0,3}}{_NUMBER}"), 0.6),
    (regex.compile(rf"\b(?:more than|fewer than|less than|nearly|almost|about|around|some|over|up to|at least"
    rf"|an estimated|roughly|only|just) (?:{_NUMBER}|{_WORD_NUMBER}) (?:hundred |thousand |million |billion "
    rf"|lakh |crore )?(?:\w+ ){{0,2}}{_COUNTED}"), 0.55),
    (regex.compile(rf"\b{_NUMBER} (?:million|billion|trillion|lakh|crore) (?:\w+ ){{0,2}}{_COUNTED}"), 0.55),
    (regex.compile(rf"[$\u00a3\u20ac\u20b9]\s?{_NUMBER} ?(?:million|billion|trillion|bn|lakh|crore|tn)\b"
    rf"|\b{_NUMBER} (?:million|billion|trillion|lakh|crore) (?:dollars|pounds|euros|rupees|yen|yuan)"), 0.5),
)  # fmt: skip
# Numbers that anybody can look up, or that measure a thing and not the world.
_NOT_STATISTICS = regex.compile(
    r"\b(?:shares?|stocks?|index|nasdaq|dow|ftse|nikkei|sensex|nifty|futures|yields?|bitcoin|crude|brent"
    r"|pre-?market|after-?hours|"
    r"alcohol|abv|cocoa|cotton|humidity|battery|discount|off (?:the|your)|coupon|sale price|interest rate"
    r"|margin of error|"
    r"precincts|scored|goals?|wickets?|overs|innings|yards|touchdowns?|rebounds|shooting|odds|horsepower|litres?"
    r"|liters?|mph|kmh|"
    r"contract|transfer fee|box office|grossed|album|season)\b"
)
_RECORDS = frozenset(
    "report reports survey poll polls study data figures statistics census audit filing filings index estimate "
    "estimates "
    "estimated according researchers statement records document documents results returns announced commissioned "
    "bureau institute office survey's published spokesman spokeswoman spokesperson said says reported".split()
)


class UnsourcedFigure(Rule):
    """A statistic in the writer's own voice with no body, document or attribution in reach.

    What it does: looks for shares, rates, comparisons and counts of people or money in sentences that attribute
    nothing. A source in the sentence or in the one before or after covers the figure. A sentence that
    claims/unattributed_claim already reports is not charged again.

    Why: a figure that cannot be traced cannot be checked, and is quoted on as if it had been.

    What it leaves alone: dates, ages, scores, prices, distances, times and house numbers; share prices and other
    numbers that anybody can look up; texts with references.
    """

    severity = Severity.WARNING
    confidence = 0.6
    standard = (
        "ICD 206: a reader can find the source again; Reuters: source every statement that is not in the public domain"
    )
    examples = (
        Example("[[Nearly 40 per cent of the district's schools have no running water.]]"),
        Example("[[One in five residents of the province lives below the poverty line.]]"),
        Example("[[Only 11 of the 28 members meet the target.]]"),
        Example("[[Unemployment in the state rose to 14.2 percent last year.]]"),
        Example("[[Drivers in the northern districts are killed at three times the rate of the capital.]]"),
        Example("[[The ministry has spent $340 million on the abandoned railway.]]"),
        Example("[[More than 2,000 families were evicted from the valley last year.]]"),
        Example("[[Two-thirds of the country's farmers are in debt.]]"),
        Example(
            "The mayor opened the clinic on Friday. [[Infant mortality in the city fell by 30% under the "
            "government's plan.]]"
        ),
        Example("[[About 6 million people in the republic depend on food aid.]]"),
        Example(
            "Nearly 40 per cent of the district's schools have no running water, according to the education ministry."
        ),
        Example("A survey by the Lagos Bureau of Statistics covered 4,000 homes. One in five residents is poor."),
        Example("The Reyes report appeared on Monday. It found that 61 percent of voters had not been told."),
        Example("The match ended 3-1 after extra time, and 40,000 tickets were sold."),
        Example("Amina Yusuf, 34, has lived at 212 Mill Road for 11 years."),
        Example("The train leaves at 6.45 and covers the 310 kilometres to the border in four hours."),
        Example("Shares in the airline fell 4.5 percent on Tuesday."),
        Example("Simmer until about 90 percent of the liquid has gone from your pan, then add 200 grams of sugar."),
        Example("Survival was 42% higher in the treated group [7]."),
        Example("The wine has 12.5 per cent alcohol and costs nine euros."),
        Example("The parliament has 120 seats and meets in the old mint."),
        Example('"Four in ten of our members have left," said Jo Price, the union\'s secretary.'),
    )

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit for each own-voice sentence with a statistic that nobody vouches for."""
        of_genre = genre(doc).reporting
        if of_genre < 0.1:
            return
        found = statements(doc)
        charged = {claim.span for claim in claims(doc) if claim.confidence >= CLAIM_CONFIDENCE}
        place = {sentence: number for number, sentence in enumerate(doc.sentences)}
        for statement in found.own:
            if statement.own in charged or statement.partly:
                continue
            best = _strongest(doc, statement)
            if best is None:
                continue
            span, weight = best
            confidence = weight * (0.3 + 0.7 * of_genre)
            if confidence < LEAST_CONFIDENCE or _is_in_reach(doc, place[statement.span]):
                continue
            yield Hit(
                statement.own,
                f"The figure \u201c{' '.join(span.of(doc.text).split())}\u201d is given without a source.",
                "Name the body or document that it comes from, and its date.",
                confidence=confidence,
            )


def _strongest(doc: Document, statement: Statement) -> tuple[Span, float] | None:
    start, end = statement.span.start, statement.span.end
    if not any(char.isdecimal() or char == "-" for char in doc.text[start:end]) and not _has_word_number(
        doc, statement
    ):
        return None
    if _NOT_STATISTICS.search(doc.folded, start, end):
        return None
    found = [
        (Span(match.start(), match.end()), weight)
        for pattern, weight in _STATISTICS
        if (match := pattern.search(doc.folded, start, end))
    ]
    return max(found, key=lambda one: one[1], default=None)


def _has_word_number(doc: Document, statement: Statement) -> bool:
    words = {doc.words.folded[place] for place in doc.words.within(statement.span)}
    return not words.isdisjoint(("half", "third", "quarter", "fifth", "tenth", "one", "twice", "times", "in"))


def _is_in_reach(doc: Document, number: int) -> bool:
    """Is there a source in the sentence, the one before or the one after?"""
    found = statements(doc)
    for sentence in doc.sentences[max(0, number - 1) : number + 2]:
        if not found.is_own(sentence):
            return True
        if any(doc.words.folded[place] in _RECORDS for place in doc.words.within(sentence)):
            return True
    return False
