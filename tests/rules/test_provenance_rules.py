"""Rules about where a text comes from."""

from pathlib import Path

import pytest
from auditor_rules.hygiene.hard_to_read import HardToRead
from auditor_rules.hygiene.language import Language
from auditor_rules.provenance._imprint import BEES, BRIDGE
from auditor_rules.provenance.missing_byline import MissingByline
from auditor_rules.provenance.missing_date import MissingDate
from auditor_rules.provenance.missing_publisher import MissingPublisher
from auditor_rules.provenance.republished_without_credit import RepublishedWithoutCredit
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor import Document, Hit, Rule, Severity, Span

SEEDS = Path(__file__).parents[3] / "shared/seeds"
RULES = (MissingByline(), MissingDate(), MissingPublisher(), RepublishedWithoutCredit(), Language(), HardToRead())


def hits(rule: Rule, text: str, **metadata: str) -> list[Hit]:
    """What a rule finds in a text."""
    return [outcome for outcome in rule.check(Document("d", text, metadata)) if isinstance(outcome, Hit)]


def test_nobody_answers() -> None:
    """With neither author nor publisher both are warnings; where one answers, the other weighs less."""
    assert [hit.severity for hit in hits(MissingByline(), BRIDGE)] == [None]
    assert [hit.confidence for hit in hits(MissingByline(), BRIDGE, source="Example Times")] == [0.6]
    dispatch = f"LONDON, May 3 (Example Agency) - {BRIDGE}"
    assert [hit.severity for hit in hits(MissingByline(), dispatch)] == [Severity.INFO]
    release = f"FOR IMMEDIATE RELEASE\n\n{BRIDGE}"
    assert [hit.severity for hit in hits(MissingByline(), release)] == [Severity.INFO]
    assert [hit.severity for hit in hits(MissingPublisher(), BRIDGE)] == [None]
    assert [hit.severity for hit in hits(MissingPublisher(), BRIDGE, author="Jane Doe")] == [Severity.INFO]


@pytest.mark.parametrize(
    "line",
    [
        "Author:\n\nThe Tern Letter",
        "Posted by riverfox on 3 May",
        "A guest column by Lighthouse Keepers United",
        "3 May, 10:15 | by Riverfox",
        "Mary Okafor\n\nOpinion\n\n4:10 pm",
        "Text: Riverfox",
        "By Reuters",
    ],
)
def test_a_line_that_may_sign_silences(line: str) -> None:
    """Who says that nobody signs must be sure, above the article and below it."""
    assert hits(MissingByline(), f"Old bridge stays shut\n\n{line}\n\n{BRIDGE}") == []
    assert hits(MissingByline(), f"Old bridge stays shut\n\n{BRIDGE}\n\n{line}") == []


@pytest.mark.parametrize(
    "line",
    [
        "Photo by Mary Okafor",
        "Share by Mail",
        "By our reporter",
        "Theme by Okafor",
        "World Cup",
        "Tern Briefing\n\n3 May 2024",
        "Follow us by E-mail",
    ],
)
def test_a_line_that_signs_nothing_does_not(line: str) -> None:
    """What makes pictures, themes and menus is no byline."""
    assert len(hits(MissingByline(), f"Old bridge stays shut\n\n{line}\n\n{BRIDGE}")) == 1


def test_blank_metadata_is_no_metadata() -> None:
    """A column of a table that is there but blank says nothing."""
    assert len(hits(MissingByline(), BRIDGE, author=" ", source="")) == 1
    assert len(hits(MissingDate(), BRIDGE, date=" ")) == 1


def test_relative_days_are_quoted_with_their_lines() -> None:
    """An undated text that says "on Tuesday" is worse than one that does not."""
    (hit,) = hits(MissingDate(), BRIDGE)
    assert hit.severity is None
    assert "\u201con Tuesday\u201d (line 1)" in hit.message
    assert "\u201clast week\u201d (line 3)" in hit.message
    (hit,) = hits(MissingDate(), BEES)
    assert hit.severity is Severity.INFO
    assert hit.message == "Nothing says when this was published."


def test_a_date_in_the_sentence_anchors_its_day() -> None:
    """ "On Tuesday, 4 June" needs no date line to be understood."""
    (hit,) = hits(MissingDate(), BRIDGE.replace("on Tuesday", "on Tuesday, 4 June 2019").replace("last week", "then"))
    assert hit.severity is Severity.INFO


@pytest.mark.parametrize(
    ("source", "url", "expected"),
    [
        ("", "", 1),
        ("Example Daily", "", 1),
        ("VOA", "", 0),
        ("Voice of America", "", 0),
        ("VOA News", "", 0),
        ("", "https://www.voanews.com/a/1.html", 0),
        ("", "https://example.org/voanews", 1),
    ],
)
def test_credit(source: str, url: str, expected: int) -> None:
    """The outlet is credited by name, by its long name or by its address, not by a word in a path."""
    text = "\u201cWe dug,\u201d he told VOA. The dam held. \u201cWe prayed,\u201d she told VOA."
    assert len(hits(RepublishedWithoutCredit(), text, source=source, url=url)) == expected


def test_other_languages_may_be_expected() -> None:
    """The option names the languages that are expected."""
    german = "Der Stadtrat hat am Montag beschlossen, die alte Br\u00fccke bis zum Jahresende zu sperren und zu bauen."
    assert len(hits(Language(), german)) == 1
    assert hits(Language(expected=("de", "en")), german) == []
    (hit,) = hits(Language(expected=("de",)), BRIDGE)
    assert hit.message == "Most of this text is in English, not in German."


def test_readability_is_measured_whatever_it_is() -> None:
    """The columns are filled for easy texts too, and left empty for short ones."""
    easy = "The cat sat on the mat. It saw a dog. The dog ran off. " * 10
    outcomes = list(HardToRead().check(Document("d", easy)))
    assert [outcome.name for outcome in outcomes if not isinstance(outcome, Hit)] == [
        "flesch_reading_ease",
        "flesch_kincaid_grade",
    ]
    assert not any(isinstance(outcome, Hit) for outcome in outcomes)
    assert list(HardToRead().check(Document("d", "The cat sat on the mat."))) == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.one_of(st.text(max_size=30), st.sampled_from([BRIDGE, "told VOA", "told the", "\u201c"])), max_size=8)
)
def test_any_text(pieces: list[str]) -> None:
    """No text makes a rule fail, and every hit lies inside the text."""
    doc = Document("d", " ".join(pieces))
    for rule in RULES:
        for outcome in rule.check(doc):
            if isinstance(outcome, Hit):
                assert outcome.span == Span(0, 0) or 0 <= outcome.span.start < outcome.span.end <= len(doc.text)


@pytest.mark.skipif(not SEEDS.exists(), reason="needs articles from outside the project")
def test_real_articles() -> None:
    """Of five real articles one is republished without credit, one is dated, and all are English."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    assert [len(hits(RepublishedWithoutCredit(), text)) for text in texts] == [1, 0, 0, 0, 0]
    assert [len(hits(MissingDate(), text)) for text in texts] == [1, 0, 1, 1, 1]
    assert [len(hits(Language(), text)) for text in texts] == [0] * 5
