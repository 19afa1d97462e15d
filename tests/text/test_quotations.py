"""Quotations: marks of every style, apostrophes left alone, paragraphs kept apart."""

# ruff: noqa: RUF001  # marks that look alike are meant here

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.paragraphs import paragraphs
from auditor.text.quotations import Quotation, quotations


def quoted(text: str) -> list[str]:
    """The words of each quotation with their marks."""
    return [quotation.span.of(text) for quotation in quotations(text, paragraphs(text))]


def found(text: str) -> list[Quotation]:
    """The quotations of a text."""
    return list(quotations(text, paragraphs(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Stay,” she said. “Or go.”", ["“Stay,”", "“Or go.”"]),
        ('"Stay," she said. "Or go."', ['"Stay,"', '"Or go."']),
        ("‘Stay,’ she said. ‘Or go.’", ["‘Stay,’", "‘Or go.’"]),
        ("'Stay,' she said. 'Or go.'", ["'Stay,'", "'Or go.'"]),
        ("«Restez», dit-elle. « Ou partez. »", ["«Restez»", "« Ou partez. »"]),
        ("„Bleib“, sagte sie. »Oder geh.«", ["„Bleib“", "»Oder geh.«"]),
        ("‚Bleib‘, sagte sie.", ["‚Bleib‘"]),
        ("”Stanna”, sa hon. ”Eller gå.”", ["”Stanna”", "”Eller gå.”"]),
        ("``Stay,'' she said.", ["``Stay,''"]),
        ('" Stay , " she said .', ['" Stay , "']),
        ("He said “they call it ‘home’ here” twice.", ["“they call it ‘home’ here”"]),
        ("‘He said “no” to me,’ she wrote.", ["‘He said “no” to me,’"]),
        ("“She said “no” to me,” he wrote.", ["“She said “no” to me,”"]),
        ("He said \"they call it 'home' here\" twice.", ["\"they call it 'home' here\""]),
        ('An “odd" pair of marks.', ['“odd"']),
        ("The word—“fine”—was hers.", ["“fine”"]),
    ],
)
def test_marks_of_every_style(text: str, expected: list[str]) -> None:
    """Curly and straight, double and single, guillemets, low and high marks; the outermost pair counts."""
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It isn't the dogs' home, it's James's.",
        "It isn’t the dogs’ home, it’s James’s.",
        "'Tis the season of '68, said nobody in the '90s.",
        "‘Tis wrong, but ’twas common, and rock ’n’ roll too.",
        'He is 5\'10" tall and owns a 12" record.',
        "The bank 's plan does n't work , they 've said .",
        "Home » News » Sport",
        "« Previous | Next",
        "Goin' home with ol' Jim an' the lads' dog.",
    ],
)
def test_apostrophes_and_measures_are_no_quotations(text: str) -> None:
    """Possessives, contractions, clipped words, years, feet and inches, and arrows of menus."""
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'It is the ministers' plan,' she said.", ["'It is the ministers' plan,'"]),
        ("‘The dogs’ home isn’t open,’ he said.", ["‘The dogs’ home isn’t open,’"]),
        ("They say 'cats' and mean the dogs' home.", ["'cats'"]),
        ('"I bought a 12" disc," he said.', ['"I bought a 12" disc,"']),
        ('He saw it "in 1962" and left.', ['"in 1962"']),
    ],
)
def test_apostrophes_inside_quotations(text: str, expected: list[str]) -> None:
    """A possessive or an inch mark does not close a quotation."""
    assert quoted(text) == expected


def test_quotation_over_paragraphs_is_one_quotation_a_paragraph() -> None:
    """Each paragraph opens anew; only the last is closed, and the others continue."""
    first, second, third = found("“We begin.\n\n“We go on.\n\n“We end,” he said.")
    assert (first.closed, first.continues) == (False, True)
    assert (second.closed, second.continues) == (False, True)
    assert (third.closed, third.continues) == (True, False)


def test_quotation_closed_in_the_next_paragraph_without_a_new_mark() -> None:
    """The second paragraph is quoted up to the mark."""
    text = "“We begin.\n\nWe go on,” he said. “And end.”"
    assert quoted(text) == ["“We begin.", "We go on,”", "“And end.”"]
    assert found(text)[0].continues


def test_unclosed_quotation_ends_with_its_paragraph() -> None:
    """A missing mark never swallows what follows."""
    text = "He said “no and left.\n\nThe next day was fine."
    (quotation,) = found(text)
    assert quotation.span.of(text) == "“no and left."
    assert not quotation.closed
    assert not quotation.continues


def test_unclosed_quotation_ends_before_the_next_one() -> None:
    """The words between two quotations are nobody's."""
    assert quoted("He said “no and “yes” too") == ["“no and", "“yes”"]


def test_content_leaves_out_the_marks() -> None:
    """The content is what stands between the marks."""
    text = "She said ‘‘stay’’ and went."
    (quotation,) = found(text)
    assert quotation.content.of(text) == "stay"


@pytest.mark.parametrize("piece", ['"', "“”", '"a', '"ab","cd",', "' ", "“", "«»", "``"])
def test_long_data_between_marks_is_not_speech(piece: str) -> None:
    """A line of cells or of nothing but marks holds no speaker, however long it is."""
    assert quoted(piece * 100_000) == []


def test_long_dialogue_in_one_paragraph_is_speech() -> None:
    """Much speech is no data."""
    text = '"Go on," she said, and he didn\'t. ' * 2_000
    assert quoted(text) == ['"Go on,"'] * 2_000


MARKS = st.text(alphabet="\"“”„'‘’‚«»‹›`aA1 .,\n—(", max_size=120)


@given(MARKS)
def test_quotations_are_sorted_apart_and_inside_paragraphs(text: str) -> None:
    """Whatever the marks: spans do not overlap, hold their content, and stay within one paragraph."""
    blocks = paragraphs(text)
    end = 0
    for quotation in quotations(text, blocks):
        assert end <= quotation.span.start < quotation.span.end
        assert quotation.span.covers(quotation.content)
        assert any(block.covers(quotation.span) for block in blocks)
        end = quotation.span.end
