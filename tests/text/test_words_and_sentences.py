"""Folding, literals, words, paragraphs and sentences: offsets are true whatever the text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor import Document, Span, WordTable
from auditor.text.fold import fold
from auditor.text.literals import Literals
from auditor.text.paragraphs import paragraphs
from auditor.text.words import WORD, Words


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    """Every offset into the folded text is one into the text."""
    assert len(fold(text)) == len(text)


def test_folding_keeps_the_length_where_lower_case_is_longer() -> None:
    """A dotted capital I has a lower case of two characters."""
    assert fold("\u0130stanbul \u2019tis") == "\u0130stanbul 'tis"


def words_of(text: str) -> list[str]:
    """The words as they stand in the text."""
    words = Words(text)
    return [words.span(index).of(text) for index in range(len(words))]


def test_what_a_word_is() -> None:
    """Initials, numbers and contractions are one word; hyphens divide."""
    text = "The U.S. paid $3.5 million, 1,000 times; they\u2019ve a well-known caf\u00e9 e\u0301t 20th B2B."
    assert words_of(text) == (
        "The U.S. paid 3.5 million 1,000 times they\u2019ve a well known caf\u00e9 e\u0301t 20th B2B".split()
    )
    assert Words(text).folded[7] == "they've"


@given(st.text(alphabet="ab1\u00e9'\u2019.,- \n\u0301", max_size=60))
def test_words_are_in_order_and_inside_the_text(text: str) -> None:
    """Words neither overlap nor hold white space."""
    words = Words(text)
    end = 0
    for index in range(len(words)):
        span = words.span(index)
        assert end <= span.start < span.end <= len(text)
        assert not any(char.isspace() for char in span.of(text))
        end = span.end


@given(st.text(st.sampled_from("aBU.S5\u0130\u00e9'\u2019,- \n\x1c\u0301\ud83d\U0001f600"), max_size=60))
def test_folded_words_are_those_of_the_folded_text(text: str) -> None:
    """Also where no character parts two words, and where a text is not ASCII; equal words have one number."""
    words, folded = Words(text), fold(text)
    expected = [folded[start:end] for start, end in zip(words.starts.tolist(), words.ends.tolist(), strict=True)]
    assert words.folded == expected
    assert len(set(zip(words.numbers.tolist(), expected, strict=True))) == len(set(expected))
    assert words.told(WordTable(len)).tolist() == list(map(len, expected))


def test_words_within_a_span() -> None:
    """A word belongs to the span in which it begins."""
    assert Words("one two three").within(Span(4, 9)) == range(1, 3)


def test_literals_are_whole_words_in_any_case_and_typography() -> None:
    """Case, curly apostrophes and a line end inside do not hide a literal; a longer word does."""
    wanted = frozenset({"isn't", "some say", "%"})
    found = Literals(wanted).find(fold("It ISN\u2019T so: some\nsay 5% handsome sayings"))
    assert list(found.of(wanted) or ()) == [("isn't", Span(3, 8)), ("some say", Span(13, 21)), ("%", Span(23, 24))]
    assert list(found.of(frozenset({"%"})) or ()) == [("%", Span(23, 24))]
    assert found.of(frozenset({"%", "&"})) is None


def test_documents_find_the_same_with_and_without_preparation() -> None:
    """What an engine prepared for all rules is what a rule finds by itself."""
    text = "Critics say a critic says."
    prepared = Document("a", text)
    prepared.prepare(Literals(["critic", "critics say", "unused"]))
    assert list(prepared.find(["critics say", "critic"])) == list(Document("a", text).find(["critics say", "critic"]))
    assert list(prepared.find(["a critic"])) == [("a critic", Span(12, 20))]


def test_a_line_that_could_have_gone_on_is_a_paragraph() -> None:
    """A heading is no part of the sentence in the next line."""
    text = "Bridge closed\nThe old bridge over the river has been closed since Monday because of a crack in a pier."
    assert [span.of(text) for span in paragraphs(text)] == text.split("\n")


def test_the_widest_line_is_not_wrapped_for_being_the_widest() -> None:
    """A headline and what stands under it are two paragraphs, whatever their width."""
    for text in (
        "Night ferries halted on the crossing after a collision\n3 min read\nShare",
        "Night ferries halted on the crossing after a collision\nBy Ann Bell",
        "1. A plain and rather long entry of a list of things\n2. Short\n3. Another entry of it\n4. The last",
    ):
        assert len(paragraphs(text)) == len(text.split("\n"))


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    """Where the next word would not have fitted, the line end means nothing."""
    text = (
        "The old bridge over the river has been closed since Monday because\n"
        "of a crack in one of its piers, the county said, and will stay so\n"
        "until the spring.\n\nNothing else was said."
    )
    assert len(paragraphs(text)) == 2


def test_markdown_joins_lines() -> None:
    """A single line end ends no paragraph in Markdown."""
    assert len(paragraphs("one\ntwo\n\nthree", soft_breaks=True)) == 2


def test_sentences_keep_abbreviations_whole_and_stop_at_paragraphs() -> None:
    """Sentences do not end at "Mr." and do not run from a heading into the text."""
    doc = Document("a", "Two boats collide\n\nMr. Oduya saw it. \u201cIt was loud,\u201d he said. The U.S. ship left.")
    assert [sentence.of(doc.text) for sentence in doc.sentences] == [
        "Two boats collide",
        "Mr. Oduya saw it.",
        "\u201cIt was loud,\u201d he said.",
        "The U.S. ship left.",
    ]


@given(st.text(alphabet='aB.!?"\u201c\u201d \n\r\u00e9\U0001f600', max_size=80))
def test_sentences_lie_inside_paragraphs(text: str) -> None:
    """Each sentence is in one paragraph, without white space around it."""
    doc = Document("a", text)
    for sentence in doc.sentences:
        assert sentence.of(text).strip() == sentence.of(text) != ""
        assert sum(paragraph.covers(sentence) for paragraph in doc.paragraphs) == 1


@given(st.text(alphabet="ab\n\r\U0001f600", max_size=40))
def test_position_counts_lines_as_editors_do(text: str) -> None:
    """CR LF is one line end, as are LF and CR alone; columns are code points from 1."""
    doc = Document("a", text)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n":
            lines = re.split("\r\n|\r|\n", text[:offset])
            assert doc.position(offset) == (len(lines), len(lines[-1]) + 1)


@pytest.mark.parametrize("blank", ["\u00a0", "\u00a0\u00a0", "\u2003", "\u3000", "\u0085"])
def test_wide_blanks_before_a_full_stop_are_blanks(blank: str) -> None:
    """At these sentencex ends the whole process that asks it."""
    text = f"We met B{blank}. Then caf\u00e9s closed."
    assert [span.of(text) for span in Document("blanks", text).sentences][-1].endswith("closed.")


def test_sentences_do_not_depend_on_the_pieces_they_are_read_in() -> None:
    """A paragraph much longer than a piece has the sentences of its parts; an endless sentence stays whole."""
    text = "The bridge was closed on Monday. Mr. Oduya saw it. \u201cIt was loud,\u201d he said. " * 500
    doc = Document("a", text)
    assert [sentence.of(text) for sentence in doc.sentences[:3]] * 500 == [s.of(text) for s in doc.sentences]
    endless = "and then the bridge " * 5_000
    assert [sentence.of(endless) for sentence in Document("b", endless).sentences] == [endless.strip()]


@given(
    st.text(alphabet="aéB3.,'\u2019\u02bc \u0301\u0660\u2167-\u00b2\n\u5317x\uff11", max_size=30) | st.text(max_size=30)
)
def test_words_are_those_of_the_pattern(text: str) -> None:
    """Classes of characters and the pattern that joins them tell the same words everywhere."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    words = Words(text)
    assert [words.span(number) for number in range(len(words))] == [
        Span(*match.span()) for match in WORD.finditer(text)
    ]


def test_tables_say_the_same_of_words_of_every_vocabulary(monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts of before and after a vocabulary was full are asked in turn, and a table is asked once about each word."""
    monkeypatch.setattr("auditor.text.vocabulary.MOST_WORDS", 3)
    asked: list[str] = []
    first_letters = WordTable(lambda word: asked.append(word) or ord(word[0]))
    texts = ("The end of the End", "end and start", "A start", "")
    words = [Words(text) for text in texts]
    for _ in range(2):
        for one, text in zip(words, texts, strict=True):
            assert one.folded == text.lower().split()
            assert one.told(first_letters).tolist() == [ord(word[0]) for word in one.folded]
    numbers = [one.numbers.tolist() for one in words]
    assert numbers[0][0] == numbers[0][3] and numbers[0][1] == numbers[0][4]
    assert len(asked) == sum(len(set(one.folded)) for one in words)
