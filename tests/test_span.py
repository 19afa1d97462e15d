"""Spans and the index over them."""

from hypothesis import given
from hypothesis import strategies as st

from auditor.span import Span, SpanIndex, joined

spans = st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


def test_span_of_text() -> None:
    """A span points at characters."""
    assert Span(2, 5).of("abcdefg") == "cde"
    assert len(Span(2, 5)) == 3


def test_an_empty_span_is_a_place() -> None:
    """The whole document is Span(0, 0), which must not be mistaken for no span."""
    assert Span(0, 0)


@given(st.lists(spans), spans)
def test_index_agrees_with_looking_at_every_span(some: list[Span], asked: Span) -> None:
    """The index finds exactly the spans that share a character, nested ones too."""
    index = SpanIndex(some)
    expected = sorted(span for span in some if span.overlaps(asked) and span.end > asked.start)
    assert [span for span in index.touching(asked) if len(span) and len(asked)] == [
        span for span in expected if len(span) and len(asked)
    ]
    if len(asked):
        assert index.covers(asked) == any(span.covers(asked) for span in some)


@given(st.lists(spans))
def test_joined_spans_hold_the_same_characters(some: list[Span]) -> None:
    """No character is lost or held twice."""
    characters = sorted({offset for span in some for offset in range(span.start, span.end)})
    assert [offset for span in joined(some) for offset in range(span.start, span.end)] == characters
