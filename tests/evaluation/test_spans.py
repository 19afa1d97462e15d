"""Findings against marked places: who goes with whom, and what comes of it."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor import Finding, Severity, Span
from auditor.evaluation.labelled import Gold
from auditor.evaluation.spans import gives_back, matched, pairs_of, span_figures

TEXT = "They opened an workplace in Leeds, as the secretary normal said."

SPANS = st.lists(
    st.tuples(st.integers(0, 12), st.integers(1, 5)).map(lambda at: Span(at[0], at[0] + at[1])), max_size=5
)


def finding(words: str, suggestion: str = "", confidence: float = 0.8) -> Finding:
    """A finding on ``words`` in the text."""
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    return Finding(
        "a", "tone/x", span, Severity.WARNING, confidence, 1, 1, "", words, TEXT, "A fault.", suggestion, "", "p"
    )


def gold(words: str, *originals: str) -> Gold:
    """A marked place in the text."""
    start = TEXT.index(words)
    return Gold(Span(start, start + len(words)), originals)


def most_pairs(first: list[Span], second: list[Span]) -> int:
    """How many pairs of overlapping spans there can be, by trying all."""
    edges = [(i, j) for i, a in enumerate(first) for j, b in enumerate(second) if a.overlaps(b)]
    for size in range(min(len(first), len(second)), 0, -1):
        for chosen in combinations(edges, size):
            if len({i for i, _ in chosen}) == len({j for _, j in chosen}) == size:
                return size
    return 0


@given(SPANS, SPANS)
def test_pairs_are_as_many_as_can_be(first: list[Span], second: list[Span]) -> None:
    """Equal spans go together; of what is left no other choice would make more pairs."""
    pairs = pairs_of(first, second)
    assert all(first[i].overlaps(second[j]) for i, j in pairs)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    equal = [(i, j) for i, j in pairs if first[i] == second[j]]
    assert len(equal) == sum(min(first.count(span), second.count(span)) for span in set(first))
    left = [span for i, span in enumerate(first) if i not in {i for i, _ in equal}]
    right = [span for j, span in enumerate(second) if j not in {j for _, j in equal}]
    assert len(pairs) - len(equal) == most_pairs(left, right)


def test_pairs_of_many_spans_take_no_quadratic_time() -> None:
    """Twenty thousand nested and overlapping spans: each pair is found once."""
    first = [Span(n, 60_000 - n) for n in range(10_000)]
    second = [Span(n, 40_000 + n) for n in range(10_000)]
    assert len(pairs_of(first, second)) == 10_000


@pytest.mark.parametrize(
    ("place", "originals", "found", "suggestion", "expected"),
    [
        ("workplace", ("office",), "workplace", "office", True),
        ("an workplace", ("an office",), "workplace", "office", True),
        ("normal", ("general",), "secretary normal", "Secretary  General", True),
        ("normal", ("general", "common"), "normal", "common", True),
        ("workplace", ("office",), "workplace", "office / bureau", True),
        ("workplace", ("office",), "workplace", "bureau / office", False),
        ("workplace", ("office",), "an workplace", "office", False),
        ("workplace", ("office",), "workplace", "", False),
        ("workplace in", ("office at",), "an workplace", "an office", False),
    ],
)
def test_the_original_is_given_back(
    place: str, originals: tuple[str, ...], found: str, suggestion: str, expected: bool
) -> None:
    """What counts is how the text reads once mended, whatever the bounds of the two spans."""
    assert gives_back(TEXT, gold(place, *originals), finding(found, suggestion)) is expected


def test_figures_of_one_text() -> None:
    """Two of three findings are right, one of them to the character; one of two originals is given back."""
    marked = [gold("an workplace", "an office"), gold("normal", "general"), gold("Leeds")]
    findings = [finding("workplace", "office", 0.95), finding("normal", "usual", 0.6), finding("opened", "", 0.6)]
    one = matched("site", TEXT, 12, marked, findings)
    figures = span_figures([one, matched("other", TEXT, 12, [], [])])
    assert (figures.marked, figures.findings, figures.overlap.matched, figures.strict.matched) == (3, 3, 2, 1)
    assert figures.overlap.precision.value == figures.overlap.recall.value == pytest.approx(2 / 3)
    assert (figures.originals, figures.given_back.value, figures.given_back_of_found.n) == (2, 0.5, 2)
    assert (figures.unmarked, figures.unmarked_findings, figures.unmarked_words) == (1, 0, 12)
    right = {given.between: (given.right.value, given.right.n) for given in figures.by_confidence}
    assert right["0.9 or more"] == (1.0, 1)
    assert right["0.5 to 0.7"] == (0.5, 2)
    assert [site.site for site in figures.sites] == ["other", "site"]
    assert figures.macro["recall"].sites == 1
    assert figures.macro["recall"].mean == pytest.approx(2 / 3)


def test_findings_of_little_confidence_and_of_the_whole_document_are_left_out() -> None:
    """The first by the threshold, the second because they are at no place."""
    whole = Finding("a", "tone/x", Span(0, 0), Severity.WARNING, 1.0, 1, 1, "", "", "", "A fault.", "", "", "p")
    one = matched("", TEXT, 12, [gold("normal")], [finding("normal", "", 0.4), whole], least_confidence=0.5)
    assert (one.confidences, one.marked) == ((), 1)
