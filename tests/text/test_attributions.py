"""Who says what: sources, cues, contents, and whom pronouns and roles refer back to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.span import Span
from auditor.text.attributions import Attribution, SourceType, attributions
from auditor.text.attributions.inflection import forms
from auditor.text.paragraphs import paragraphs
from auditor.text.quotations import quotations
from auditor.text.sentences import sentences
from auditor.text.substitutions import Substitution, Substitutions
from auditor.text.words import Words


def annotate(text: str, *swaps: tuple[str, str]) -> tuple[Attribution, ...]:
    """The attributions of ``text``, in which a machine swapped each second word or phrase for the first."""
    found = tuple(
        Substitution(Span(text.index(new), text.index(new) + len(new)), old, 1.0, "word") for new, old in swaps
    )
    blocks = paragraphs(text)
    return attributions(
        text,
        Words(text),
        sentences(text, blocks),
        quotations(text, blocks),
        (),
        Substitutions(1.0 if found else 0.0, found),
    )


def shown(text: str, one: Attribution) -> tuple[str, str, tuple[str, ...]]:
    """Source, cue and content as they stand in ``text``."""
    join = " ".join
    return (
        join(span.of(text) for span in one.source),
        join(span.of(text) for span in one.cue),
        tuple(span.of(text) for span in one.content),
    )


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Ana Ruiz said that the road was closed.", "Ana Ruiz", "said", "the road was closed"),
        ("Ana Ruiz said the road was closed.", "Ana Ruiz", "said", "the road was closed"),
        ("The road was closed, Ana Ruiz said.", "Ana Ruiz", "said", "The road was closed"),
        ("The road is closed, says Ana Ruiz.", "Ana Ruiz", "says", "The road is closed"),
        ("“The road is closed,” said Ana Ruiz.", "Ana Ruiz", "said", "“The road is closed,”"),
        ("“The road is closed,” Ana Ruiz quipped.", "Ana Ruiz", "quipped", "“The road is closed,”"),
        (
            "Ana Ruiz, who runs the port, said the road was closed.",
            "Ana Ruiz, who runs the port",
            "said",
            "the road was closed",
        ),
        ("The road, Ana Ruiz insisted, was closed.", "Ana Ruiz", "insisted", "The road"),
        # An interval that opens a sentence is no document, though there are minutes of meetings.
        ("Minutes later, she added: “It is closed.”", "she", "added", "“It is closed.”"),
        ("Two minutes later she added: “It is closed.”", "she", "added", "“It is closed.”"),
        ("Two days before the vote, Ruiz went on: “It is closed.”", "Ruiz", "", "“It is closed.”"),
        ("A week later the mayor was blunt: “It is closed.”", "the mayor", "", "“It is closed.”"),
        # Nor does it belong to who spoke then.
        ("Days later Ruiz said the road was closed.", "Ruiz", "said", "the road was closed"),
        ("Months later police said the road was closed.", "police", "said", "the road was closed"),
        ("A day earlier the mayor said the road was closed.", "the mayor", "said", "the road was closed"),
        ("The next day Ana Ruiz said the road was closed.", "Ana Ruiz", "said", "the road was closed"),
        ("Last week a clerk said the road was closed.", "a clerk", "said", "the road was closed"),
        (
            "Minutes of the council show that the road was closed.",
            "Minutes of the council",
            "show",
            "the road was closed",
        ),
        (
            "Ana Ruiz has repeatedly warned that the road floods.",
            "Ana Ruiz",
            "has repeatedly warned",
            "the road floods",
        ),
        ("According to Ana Ruiz, the road was closed.", "Ana Ruiz", "According to", "the road was closed"),
        ("The road was closed, according to Ana Ruiz.", "Ana Ruiz", "according to", "The road was closed"),
        (
            "In the words of Ana Ruiz, the road was a disgrace.",
            "Ana Ruiz",
            "In the words of",
            "the road was a disgrace",
        ),
        ("Ana Ruiz pointed out that the road was closed.", "Ana Ruiz", "pointed", "the road was closed"),
        ("Ana Ruiz told reporters on Friday that the road was closed.", "Ana Ruiz", "told", "the road was closed"),
        ("The study found that nine bridges are unsafe.", "The study", "found", "nine bridges are unsafe"),
        ("Ana Ruiz's warning that the road floods came late.", "Ana Ruiz's", "warning", "the road floods came late"),
        ("Ana Ruiz described the road as a trap.", "Ana Ruiz", "described", "the road as a trap"),
        ("The plan was rejected by the council.", "the council", "was rejected by", "The plan"),
        ("The move was seen by some as a trap.", "some", "was seen by", "as a trap"),
        ("An average of the polls shows Ana Ruiz leading.", "An average of the polls", "shows", "Ana Ruiz leading"),
        ("Insiders say the road floods.", "Insiders", "say", "the road floods"),
        ("Friends close to the mayor claim he left.", "Friends close to the mayor", "claim", "he left"),
        ("Tolls rose in March and analysts expect a road.", "analysts", "expect", "a road"),
        ("The mayor cited two aides, the road would close.", "two aides", "cited", "the road would close"),
        ("Two in five sailors on each boat want a road.", "Two in five sailors on each boat", "want", "a road"),
        ("They're worried that the road floods.", "They're", "worried", "the road floods"),
        (
            "Ana Ruiz called for a vote in an interview on Friday.",
            "Ana Ruiz",
            "called",
            "for a vote in an interview on Friday",
        ),
    ],
)
def test_frame(text: str, source: str, cue: str, content: str) -> None:
    """Source, cue and content are found in every order."""
    found = [shown(text, one) for one in annotate(text)]
    assert any(one[0] == source and one[1] == cue and content in one[2] for one in found), found


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The claim that the road floods is old.", "claim", "the road floods is old"),
        ("Criticism of the road came late.", "Criticism", "of the road came late"),
        ("The so-called road, which is a path, ends at a wall.", "so-called", "road"),
    ],
)
def test_what_is_somebodys_although_the_text_does_not_say_whose(text: str, cue: str, content: str) -> None:
    """A reporting noun, "so-called" have a cue and a content, and no source."""
    found = [shown(text, one) for one in annotate(text)]
    assert ("", cue, (content,)) in found


@pytest.mark.parametrize(
    "text",
    [
        "She said yes to the offer.",
        "The house was built by two brothers.",
        "It's a bad idea to hire him.",
        "The land, seen as vital parts of any Gulf state, was sold.",
        "The Gulf states Qatar and Oman share a road.",
        "He found the keys under the mat.",
        "The clerk reports to the mayor.",
        "Two states share the river.",
        "The claims of both sides were heard.",
        "A government-provided car stood outside.",
        "The show was sold out.",
        "Its stated goals are modest.",
        "I said that the road was closed.",
    ],
)
def test_verbs_that_report_nothing(text: str) -> None:
    """A cue verb in another frame, and a noun that looks like one, is no cue."""
    assert not [one for one in annotate(text) if one.told], annotate(text)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Ana Ruiz", SourceType.NAMED_PERSON),
        ("President Ana Ruiz", SourceType.NAMED_PERSON),
        ("Secretary of State Ana Ruiz", SourceType.NAMED_PERSON),
        ("Port director Ana Ruiz", SourceType.NAMED_PERSON),
        ("Yoon Suk-yeol", SourceType.NAMED_PERSON),
        ("The Port Authority", SourceType.ORGANISATION),
        ("NATO", SourceType.ORGANISATION),
        ("The company", SourceType.ORGANISATION),
        ("Researchers at the University of Leeds", SourceType.ORGANISATION),
        ("The communiqué", SourceType.DOCUMENT),
        ("A 2021 study", SourceType.DOCUMENT),
        ("A report by the Norrland Institute", SourceType.DOCUMENT),
        ("An official", SourceType.ANONYMOUS),
        ("Two people familiar with the matter", SourceType.ANONYMOUS),
        ("NATO sources", SourceType.ANONYMOUS),
        ("Critics", SourceType.VAGUE_GROUP),
        ("Western media", SourceType.VAGUE_GROUP),
        ("Some European commentators", SourceType.VAGUE_GROUP),
        ("Some reports", SourceType.VAGUE_DOCUMENT),
        ("Studies", SourceType.VAGUE_DOCUMENT),
        ("Moscow", SourceType.STATE),
        ("South Korea", SourceType.STATE),
    ],
)
def test_source_type(source: str, expected: SourceType) -> None:
    """The head noun and the names in a phrase decide what kind of source it is."""
    found = annotate(f"{source} said that the road was closed.")
    assert [one.source_type for one in found] == [expected], found


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("Ana Ruiz said the road was closed. She added that it would open in May.", "Ana Ruiz"),
        ("Wen Li, a spokesperson, said talks went on. No deal was near, the spokesperson concluded.", "Wen Li"),
        ("Prosecutor Ana Ruiz opened the case. The prosecutor said that it was clear.", "Ana Ruiz"),
        ("Ana Ruiz said the road was closed. Ruiz said it would open in May.", "Ana Ruiz"),
    ],
)
def test_pronouns_and_roles_refer_back(text: str, resolved: str) -> None:
    """The last source of the text is the person named before."""
    last = annotate(text)[-1]
    assert last.resolved == resolved
    assert last.source_type in {SourceType.ROLE, SourceType.NAMED_PERSON}
    assert last.again


@pytest.mark.parametrize(
    ("text", "resolved", "source_type"),
    [
        ("Ana Ruiz and Wen Li said that it rains. They added that it pours.", "Ana Ruiz and Wen Li", SourceType.ROLE),
        (
            "Some said it holds. The Pier Society said it sinks. They added that it rusts.",
            "Pier Society",
            SourceType.ORGANISATION,
        ),
        ("Oxfam said it rains. It added that it pours.", "Oxfam", SourceType.ORGANISATION),
        (
            "The Pier Society said it sinks. Some critics said it rusts. They said that it holds.",
            "",
            SourceType.VAGUE_GROUP,
        ),
    ],
)
def test_they_and_it_refer_back_to_who_spoke_last(text: str, resolved: str, source_type: SourceType) -> None:
    """A body, two persons or a vague group, whichever came last."""
    last = annotate(text)[-1]
    assert (last.resolved, last.source_type, last.again) == (resolved, source_type, True)


@pytest.mark.parametrize(
    ("text", "source_type"),
    [
        ("Oxfam said its ships had left. The port was shut.", SourceType.ORGANISATION),
        ("Maria said it was late. She had left.", SourceType.NAMED_PERSON),
        ("Ruiz said it was late.", SourceType.NAMED_PERSON),
        ("Authorities said it was late.", SourceType.ANONYMOUS),
        ("Q: Is it late?", SourceType.ROLE),
    ],
)
def test_a_name_of_one_word_is_what_refers_back_to_it(text: str, source_type: SourceType) -> None:
    """ "Its" and "it added" tell an organisation, "she" a person; neither leaves a person."""
    assert annotate(text)[0].source_type is source_type


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz (R-Fla.) said the road was closed.",
        "The road was closed, said Ana Ruiz (R-IN).",
        "According to Ana Ruiz (D., Calif.), the road was closed.",
    ],
)
def test_brackets_after_a_name_are_no_part_of_it(text: str) -> None:
    """Party and state stand between the name and the verb."""
    [one] = annotate(text)
    assert one.resolved == "Ana Ruiz"
    assert [span.of(text) for span in one.content] in (["the road was closed"], ["The road was closed"])


def test_a_role_may_refer_back_to_nobody_named() -> None:
    """ "The official" after "an official" is as anonymous as before, and said to have come before."""
    first, second = annotate("An official said the road was closed. It would open soon, the official added.")
    assert (first.source_type, first.again) == (SourceType.ANONYMOUS, False)
    assert (second.source_type, second.again) == (SourceType.ANONYMOUS, True)


def test_quotation_goes_on_after_its_cue() -> None:
    """The quotation behind "she said." is hers as well."""
    text = "Ana Ruiz was angry. “We waited. Nobody came,” she said. “We will not wait again.”"
    found = annotate(text)
    assert [one.resolved for one in found] == ["Ana Ruiz"] * len(found)
    assert any("We will not wait again." in span.of(text) for one in found for span in one.content)


def test_quotation_in_a_paragraph_of_its_own_goes_to_who_spoke_before() -> None:
    """A paragraph that is one quotation needs no cue after one that has."""
    text = "“We waited,” said Ana Ruiz.\n\n“Nobody came on any of these days.”"
    last = annotate(text)[-1]
    assert (last.cue, last.resolved) == ((), "Ana Ruiz")


def test_participles_share_the_source() -> None:
    """Whoever "rejected it, saying" says it."""
    text = "Ana Ruiz rejected the offer, saying that it came too late."
    assert shown(text, annotate(text)[-1]) == ("Ana Ruiz", "saying", ("it came too late",))


def test_chain_of_outlets() -> None:
    """An outlet that was told, or that quotes, stands between the speaker and the reader."""
    told = "An official told the Harbour Times that the port would close."
    quoted = "The Harbour Times quoted an official as saying that the port would close."
    for text in (told, quoted):
        one = annotate(text)[0]
        assert one.source_type is SourceType.ANONYMOUS
        assert [span.of(text).lower() for span in one.chain] == ["the harbour times"]


def test_passive_without_agent_has_no_source() -> None:
    """ "It is believed that" attributes, but to nobody."""
    text = "It is believed that the road was closed."
    (one,) = annotate(text)
    assert (one.source, one.content[0].of(text)) == ((), "the road was closed")


def test_passive_with_agent() -> None:
    """The agent of "were told by" is the source."""
    text = "Residents were told by Ana Ruiz that the road was closed."
    assert shown(text, annotate(text)[0])[0] == "Ana Ruiz"


def test_state_of_mind_is_not_told() -> None:
    """The text tells what they feel; it does not say that they said so."""
    (one,) = annotate("French officials are unhappy that the plan leaked.")
    assert (one.source_type, one.told) == (SourceType.ANONYMOUS, False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The board refuses to publish the report.", False),
        ("The mine declined to repair the dam.", False),
        ("The company refused to say who had signed it.", True),
        ("The minister declined to comment on the report.", True),
    ],
)
def test_a_refusal_to_act_is_no_statement(text: str, told: bool) -> None:
    """Who declines to comment was asked; that somebody refuses to act, the writer has to know from somewhere."""
    assert annotate(text)[0].told is told


def test_what_is_said_of_somebody_haunted() -> None:
    """The agent of what follows "is said to" has said nothing."""
    (one,) = annotate("The manor house is said to be haunted by a groom.")
    assert one.source == ()


def test_a_passive_in_parentheses_hides_who_says_so() -> None:
    """ "..., it is alleged, ..." covers the sentence around it."""
    text = "The vessel, it is alleged, carried arms."
    (one,) = annotate(text)
    assert one.source == () and [part.of(text) for part in one.content] == ["The vessel", "carried arms"]


def test_reads_through_machine_swaps() -> None:
    """A cue that a machine swapped is still a cue."""
    text = "The road was closed, as told from Ana Ruiz."
    (one,) = annotate(text, ("as told from", "according to"))
    assert shown(text, one) == ("Ana Ruiz", "as told from", ("The road was closed",))


def test_spun_formula_is_read_only_in_spun_text() -> None:
    """ "In line with" is what spinning software makes of "according to"; elsewhere it means what it says."""
    text = "The road was closed, in line with Ana Ruiz. It famous nothing."
    assert not [one for one in annotate(text) if one.cue[0].of(text) == "in line with"]
    assert shown(text, annotate(text, ("famous", "noted"))[0])[:2] == ("Ana Ruiz", "in line with")


def test_office_and_reason_of_an_unnamed_source() -> None:
    """What an unnamed source is, and why it is not named."""
    text = (
        "The case is closed, said a Treasury official, who asked not to be named because he may not speak to the press."
    )
    (one,) = [one for one in annotate(text) if one.cue[0].of(text) == "said"]
    assert one.office is not None
    assert one.reason is not None
    assert one.reason.of(text).startswith("because")


def test_own_voice_stays_own_voice() -> None:
    """Sentences without a source have no attribution."""
    assert annotate("The bridge opened in May. It has two lanes. Cars pay a toll of two crowns.") == ()


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("say", {"say", "says", "said", "saying"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("admit", {"admit", "admits", "admitted", "admitting"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
        ("argue", {"argue", "argues", "argued", "arguing"}),
        ("stress", {"stress", "stresses", "stressed", "stressing"}),
        ("write", {"write", "writes", "wrote", "written", "writing"}),
    ],
)
def test_inflection(verb: str, expected: set[str]) -> None:
    """All forms of a verb are generated."""
    assert {spelling for spellings in forms(verb).values() for spelling in spellings} == expected


_PIECES = st.sampled_from(
    [
        "said",
        "that",
        "Ana Ruiz",
        "she",
        "the official",
        ",",
        ".",
        "“",
        "”",
        '"',
        "'",
        "according to",
        "who",
        "\n\n",
        "critics",
        "told",
        "Reuters",
        ":",
        "—",
        "(",
        ")",
        "of",
        "by",
        "is believed",
        "NATO",
        "was",
        "and",
        "ÀÉ",
        "\x00",
        "?",
        "pointed",
        "out",
        "quoted",
        "a",
        "report",
        "says",
        "İ",
        "claims",
        "warning",
        "'s",
    ]
)


_LOST = ("", "said", "according to", "the report", "in the words of", "who", "he told the court that", "as", "claims")


@given(st.lists(_PIECES, max_size=40))
def test_any_text_gives_spans_inside_it(pieces: list[str]) -> None:
    """Whatever the text, every span lies in it, and contents are sorted and apart."""
    text = " ".join(pieces)
    for one in annotate(text):
        for span in (*one.source, *one.cue, *one.content, *one.chain):
            assert 0 <= span.start < span.end <= len(text)
        assert one.content
        assert all(a.end <= b.start for a, b in zip(one.content, one.content[1:], strict=False))


@pytest.mark.parametrize(
    "unit", ["he said ", "“said ", "said that, ", "the official of ", "X who said ", "by a report "]
)
def test_long_sentences_do_not_crash(unit: str) -> None:
    """A sentence of thousands of words is walked in bounded steps."""
    assert isinstance(annotate(unit * 3000), tuple)


@given(
    st.lists(_PIECES, min_size=1, max_size=30),
    st.lists(st.tuples(st.integers(0, 29), st.integers(1, 3), st.sampled_from(_LOST)), max_size=6),
)
def test_any_swaps_give_spans_inside_the_text(pieces: list[str], swapped: list[tuple[int, int, str]]) -> None:
    """Whatever words a machine is thought to have replaced, by none, one or several, the spans lie in the text."""
    text = " ".join(pieces)
    ends: list[int] = []
    for piece in pieces:
        ends.append(len(piece) + (ends[-1] + 1 if ends else 0))
    found: list[Substitution] = []
    for first, count, original in sorted(swapped):
        last = min(first + count, len(pieces)) - 1
        if first > last or (found and ends[first] - len(pieces[first]) < found[-1].span.end):
            continue
        found.append(Substitution(Span(ends[first] - len(pieces[first]), ends[last]), original, 1.0, "phrase"))
    blocks = paragraphs(text)
    words, cut, quoted = Words(text), sentences(text, blocks), quotations(text, blocks)
    for one in attributions(text, words, cut, quoted, (), Substitutions(1.0, tuple(found))):
        for span in (*one.source, *one.cue, *one.content, *one.chain):
            assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(
    ("text", "source", "chain"),
    [
        ("One officer was quoted by the Penwick Argus as saying that it was lost.", "One officer", "the Penwick Argus"),
        ("Two guards were cited by the news site Norle as saying it was open.", "Two guards", "the news site Norle"),
        (
            "It follows a report in May by the broadcaster Rua Um, which said it rained.",
            "the broadcaster Rua Um",
            "the broadcaster Rua Um",
        ),
        ("Shares fell, the Oru Ledger reported. The paper said more.", "The paper", "The paper"),
        ("The gate, as one skipper put it, is a trap.", "one skipper", ""),
        ("Ida Moss, a dairyman from Ayr, Scotland, said it rained.", "Ida Moss, a dairyman from Ayr, Scotland", ""),
    ],
)
def test_who_stands_between(text: str, source: str, chain: str) -> None:
    """Speakers quoted by an outlet, outlets known by what they are called, and names before what describes them."""
    assert any(
        source in {span.of(text) for span in one.source} and chain in {span.of(text) for span in one.chain} | {""}
        for one in annotate(text)
    )
