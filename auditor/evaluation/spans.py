"""How well the findings of a rule agree with places that are marked in the texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from auditor.evaluation.documents import Macro, macro
from auditor.evaluation.labelled import Gold
from auditor.evaluation.measures import Estimate, f1, proportion
from auditor.finding import Finding
from auditor.span import Span

_BOUNDS = ((0.9, "0.9 or more"), (0.7, "0.7 to 0.9"), (0.5, "0.5 to 0.7"), (0.0, "under 0.5"))
_ALTERNATIVES = re.compile(r" / |; ")  # what stands between several suggestions


@dataclass(frozen=True, slots=True)
class Matched:
    """One text: how its findings and its marked places go together, each of them at most once.

    ``confidences`` are those of the findings, ``right`` says of each whether it matched. ``originals`` counts the
    marked places of which the original is known, ``found_originals`` those that were found, and ``given_back``
    those where the first suggestion mends the text to an original.
    """

    site: str
    words: int
    marked: int
    confidences: tuple[float, ...]
    right: tuple[bool, ...]
    exact: int
    originals: int
    found_originals: int
    given_back: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """Findings against marked places."""

    matched: int
    precision: Estimate
    recall: Estimate
    f1: Estimate


@dataclass(frozen=True, slots=True)
class GivenConfidence:
    """Of findings with a confidence ``between`` two bounds, how many are right."""

    between: str
    right: Estimate


@dataclass(frozen=True, slots=True)
class SiteSpans:
    """The findings and the marked places of one site."""

    site: str
    marked: int
    findings: int
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class SpanFigures:
    """Findings against marked places over all texts: sharing a character (overlap), and to the character (strict).

    ``unmarked`` are the texts in which nothing is marked; every finding there is wrong.
    """

    texts: int
    words: int
    marked: int
    findings: int
    overlap: Agreement
    strict: Agreement
    unmarked: int
    unmarked_findings: int
    unmarked_words: int
    originals: int
    given_back: Estimate
    given_back_of_found: Estimate
    by_confidence: tuple[GivenConfidence, ...]
    sites: tuple[SiteSpans, ...]
    macro: dict[str, Macro]


def matched(
    site: str, text: str, words: int, gold: Sequence[Gold], findings: Iterable[Finding], least_confidence: float = 0.0
) -> Matched:
    """Hold the findings of a text, those about places and of enough confidence, against what is marked in it."""
    counted = [f for f in findings if not f.is_about_document and f.confidence >= least_confidence]
    pairs = pairs_of([one.span for one in gold], [finding.span for finding in counted])
    found = {second for _, second in pairs}
    known = [(first, second) for first, second in pairs if gold[first].originals]
    return Matched(
        site=site,
        words=words,
        marked=len(gold),
        confidences=tuple(finding.confidence for finding in counted),
        right=tuple(number in found for number in range(len(counted))),
        exact=sum(gold[first].span == counted[second].span for first, second in pairs),
        originals=sum(bool(one.originals) for one in gold),
        found_originals=len(known),
        given_back=sum(gives_back(text, gold[first], counted[second]) for first, second in known),
    )


def pairs_of(first: Sequence[Span], second: Sequence[Span]) -> list[tuple[int, int]]:
    """Pairs of overlapping spans as indexes, each span in one pair at most.

    Equal spans come together, and of the others as many as can: whichever of all spans ends first takes from
    those on the other side that reach it the one that ends first, for all others can do no more than it.
    """
    pairs = []
    places: dict[Span, list[int]] = {}
    for index, span in reversed(list(enumerate(first))):
        places.setdefault(span, []).append(index)
    for index, span in enumerate(second):
        if places.get(span):
            pairs.append((places[span].pop(), index))
    taken = ({pair[0] for pair in pairs}, {pair[1] for pair in pairs})
    spans = (first, second)
    left = [(span, side, i) for side in (0, 1) for i, span in enumerate(spans[side]) if i not in taken[side]]
    starting = sorted(left, reverse=True)
    open_spans: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
    for span, side, index in sorted(left, key=lambda one: (one[0].end, one[1:])):
        while starting and starting[-1][0].start < span.end:
            started, other_side, other_index = starting.pop()
            heappush(open_spans[other_side], (started.end, other_index))
        if index in taken[side]:
            continue
        taken[side].add(index)  # found a partner or never will
        others = open_spans[1 - side]
        while others and others[0][1] in taken[1 - side]:
            heappop(others)
        if others:
            _, partner = heappop(others)
            taken[1 - side].add(partner)
            pairs.append((partner, index) if side else (index, partner))
    return sorted(pairs)


def gives_back(text: str, gold: Gold, finding: Finding) -> bool:
    """Does the finding's first suggestion, put in its place, make the text read as an original does there?"""
    both = Span(min(gold.span.start, finding.span.start), max(gold.span.end, finding.span.end))

    def mended(span: Span, words: str) -> list[str]:
        return f"{text[both.start : span.start]}{words}{text[span.end : both.end]}".casefold().split()

    first = _ALTERNATIVES.split(finding.suggestion, maxsplit=1)[0]
    wanted = [mended(gold.span, original) for original in gold.originals]
    return bool(first.strip()) and mended(finding.span, first) in wanted


def span_figures(texts: Sequence[Matched]) -> SpanFigures:
    """The figures over all texts, and by site where sites are known."""
    by_site: dict[str, list[Matched]] = {}
    for one in texts:
        by_site.setdefault(one.site, []).append(one)
    sites = () if set(by_site) <= {""} else tuple(_site(site, by_site[site]) for site in sorted(by_site))
    unmarked = [one for one in texts if not one.marked]
    cases = [case for one in texts for case in zip(one.confidences, one.right, strict=True)]
    originals, given_back = sum(one.originals for one in texts), sum(one.given_back for one in texts)
    return SpanFigures(
        texts=len(texts),
        words=sum(one.words for one in texts),
        marked=sum(one.marked for one in texts),
        findings=len(cases),
        overlap=_agreement(texts, sum(right for _, right in cases)),
        strict=_agreement(texts, sum(one.exact for one in texts)),
        unmarked=len(unmarked),
        unmarked_findings=sum(len(one.right) for one in unmarked),
        unmarked_words=sum(one.words for one in unmarked),
        originals=originals,
        given_back=proportion(given_back, originals),
        given_back_of_found=proportion(given_back, sum(one.found_originals for one in texts)),
        by_confidence=by_confidence(cases),
        sites=sites,
        macro=_macro(sites) if sites else {},
    )


def by_confidence(cases: Iterable[tuple[float, bool]]) -> tuple[GivenConfidence, ...]:
    """Of (confidence, right) pairs: how many are right at each height of confidence."""
    counts = {between: [0, 0] for _, between in _BOUNDS}
    for confidence, right in cases:
        between = next(name for least, name in _BOUNDS if confidence >= least)
        counts[between][0] += right
        counts[between][1] += 1
    return tuple(GivenConfidence(between, proportion(right, n)) for between, (right, n) in counts.items())


def _agreement(texts: Sequence[Matched], right: int) -> Agreement:
    marked, findings = sum(one.marked for one in texts), sum(len(one.right) for one in texts)
    return Agreement(
        right, proportion(right, findings), proportion(right, marked), f1(right, findings - right, marked - right)
    )


def _site(site: str, texts: Sequence[Matched]) -> SiteSpans:
    agreement = _agreement(texts, sum(sum(one.right) for one in texts))
    return SiteSpans(site, agreement.recall.n, agreement.precision.n, agreement)


def _macro(sites: Sequence[SiteSpans]) -> dict[str, Macro]:
    return {
        "precision": macro([(site.site, site.agreement.precision.value) for site in sites]),
        "recall": macro([(site.site, site.agreement.recall.value) for site in sites]),
        "f1": macro([(site.site, site.agreement.f1.value) for site in sites]),
    }
