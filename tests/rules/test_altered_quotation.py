"""Altered quotations: who pays, what is no alteration, and texts that nobody would print."""

from __future__ import annotations

import pytest
from auditor_rules.integrity._utterances import MOST_TOKENS, utterances
from auditor_rules.integrity._wordings import passage
from auditor_rules.integrity.altered_quotation import MOST_NOTES, AlteredQuotation
from hypothesis import given, settings
from hypothesis import strategies as st
from prose import Writer
from spinner import THESAURI, spun

from auditor import Document, Finding, Severity
from auditor.engine import audit_corpus

SAID = "The wall of the old harbour will stand for another hundred years if we mend it before the winter"
CHANGED = SAID.replace("harbour", "market")


def report(name: str, said: str, seed: int, words: int = 60) -> Document:
    """A report of its own that quotes somebody."""
    writer = Writer(seed)
    return Document(
        name, f"{writer.article(words)}\n\n“{said},” Rosa Vidal told the meeting.\n\n{writer.article(words)}"
    )


def found(*documents: Document) -> dict[str, tuple[Finding, ...]]:
    """What the rule finds, by document."""
    results = list(audit_corpus(documents, [AlteredQuotation()]))
    assert not [failure for result in results for failure in result.failures]
    return {result.document.id: result.findings for result in results}


def test_the_minority_pays() -> None:
    """Two independent reports agree; the third has another word, and points at one of them."""
    documents = [report("a", SAID, 1), report("b", SAID, 2), report("c", CHANGED, 3)]
    findings = found(*documents)
    assert not findings["a"] and not findings["b"]
    (finding,) = findings["c"]
    assert finding.severity is Severity.ERROR and finding.excerpt == CHANGED
    assert "“market” for “harbour”" in finding.message and "2 independent documents" in finding.message
    assert finding.related is not None and finding.related.document in "ab"
    assert finding.related.span.of(documents[0 if finding.related.document == "a" else 1].text) == SAID


def test_copies_count_once() -> None:
    """One report, printed three times, is no majority: nobody pays, and each side is told."""
    one = report("a", SAID, 1, 200)
    copies = [Document(name, one.text) for name in ("a2", "a3")]
    rewritten = Document(
        "a4", spun(one.text, 0.15, THESAURI[0]).replace(one.text.split("“")[1].split("”")[0], SAID + ",")
    )
    findings = found(one, *copies, rewritten, report("c", CHANGED, 3, 200))
    assert [finding.severity for finding in findings["c"]] == [Severity.INFO]


def test_one_against_one_is_a_note_for_both() -> None:
    """Nothing tells which is right."""
    findings = found(
        Document("a", f"“{SAID},” Rosa Vidal told the meeting. Nobody knew what it would cost."),
        Document("b", f"Rosa Vidal spoke last. “{CHANGED},” she said, and sat down."),
    )
    assert [[f.severity for f in findings[name]] for name in "ab"] == [[Severity.INFO]] * 2


@pytest.mark.parametrize("thesaurus", THESAURI)
@pytest.mark.parametrize("seed", range(6))
def test_spun_quotations_are_found(thesaurus: dict[str, str], seed: int) -> None:
    """A sentence whose words were swapped is still known for what it was."""
    said = Writer(1000 + seed).sentence().rstrip(".")
    changed = spun(said, 0.15, thesaurus, seed)
    findings = found(report("a", said, 1), report("b", changed, 2))
    assert changed == said or findings["a"] or findings["b"]


ALTERED = (
    "Half of the nurses on this ward have asked to leave since June|None of the nurses on this ward have asked to leave"
    " since June",
    "There is no evidence that the water was ever safe to drink|There is no evidence that the water was ever safe to "
    "swim in",
    "The new line will carry forty thousand people a day by the end of next year|The new line will carry forty "
    "thousand people a day by the end of the decade",
    "I was standing at the window when the roof came down|I was standing at the window when the tower came down",
)
NOT_ALTERED = (
    "We expect the new line to carry forty thousand people a day|[The people concerned] the new line to carry forty "
    "thousand people a day",
    "The minister has lied to this house, and to the families of the dead|The minister has lied, er, you know, to this "
    "house, and to the families of the dead",
    "Our members are tired of promises, and will decide on Thursday|Our members are tired of prmoises, and will decide "
    "on Thursday",
    "Our first bakery in the old port marks a considerable step in our northern growth plan|Our alliance "
    "with the Lakeside mills marks another big step in our northern growth",
    "Our first bakery in Leith marks a considerable step in our northern growth plan|Our alliance with Lakeside marks "
    "another big step in our northern growth",
    "It was the bravest thing that I have seen at sea|It was the bravest thing that I have seen [at sea]",
    "The letters were in a box under the stairs, and nobody had read them|The letters were in a box ... and nobody had "
    "read them",
)


@pytest.mark.parametrize("pair", [*ALTERED, *NOT_ALTERED])
def test_what_is_an_alteration(pair: str) -> None:
    """Whatever the writers put before and behind the quotation."""
    here, there = pair.split("|")
    frames = ("According to Marta Lindqvist, the harbour master, “{}.”", "“{},” Marta Lindqvist told the meeting.")
    for first, second in (frames, frames[::-1]):
        findings = found(Document("a", first.format(here)), Document("b", second.format(there)))
        assert any(findings.values()) == (pair in ALTERED)


def test_the_order_of_documents_is_nothing() -> None:
    """The same findings, whichever document comes first."""
    documents = [report("a", SAID, 1), report("b", SAID, 2), report("c", CHANGED, 3), Document("d", "")]
    assert found(*documents) == found(*reversed(documents))


def test_one_document_a_thousand_times() -> None:
    """Copies alter nothing, and take no time."""
    text = f"“{SAID},” Rosa Vidal told the meeting, and sat down."
    assert not any(found(*(Document(str(number), text) for number in range(1000))).values())


def test_a_very_long_document_among_small_ones() -> None:
    """Very many quotations are looked at in part, and are no obstacle to the others."""
    long = " ".join(
        f"“The {word} is number {number} of them,” she said." for number, word in enumerate(["bridge"] * 8_000)
    )
    documents = [report("a", SAID, 1), Document("long", long), report("c", CHANGED, 3), Document("empty", "")]
    assert len(list(AlteredQuotation().collect(documents[1]))) <= MOST_NOTES
    findings = found(*documents)
    assert [len(findings[name]) for name in ("a", "c", "empty")] == [1, 1, 0]


def test_an_utterance_is_bounded() -> None:
    """A quotation that never ends is cut."""
    doc = Document("a", "“" + "and so it goes on " * 5000 + "”")
    assert all(len(one.tokens) <= MOST_TOKENS * 2 for one in utterances(doc))


WORDS = st.sampled_from(
    "the harbour wall “ ” \" ' [we] … . , will not stand 12 never (it) ,” “big huge mistake he said \n\n".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=60), st.lists(WORDS, max_size=60))
def test_any_text_is_judged(first: list[str], second: list[str]) -> None:
    """No marks are so unbalanced that the rule falls over; what it finds lies in the text."""
    documents = {"a": Document("a", " ".join(first)), "b": Document("b", " ".join(second))}
    for name, findings in found(*documents.values()).items():
        for finding in findings:
            assert finding.related is not None
            assert 0 <= finding.span.start < finding.span.end <= len(documents[name].text)
            assert finding.related.span.of(documents[finding.related.document].text)


@settings(max_examples=100, deadline=None)
@given(st.lists(WORDS, max_size=40), st.lists(WORDS, max_size=40))
def test_passages_lie_in_both_utterances(first: list[str], second: list[str]) -> None:
    """The changes are in order and within the passage."""
    for ours in utterances(Document("a", "“" + " ".join(first))):
        for theirs in utterances(Document("b", "“" + " ".join(second))):
            one = passage(ours, theirs)
            for change in one.changes if one else ():
                assert one is not None
                assert one.here[0] <= change.here[0] < change.here[1] <= one.here[1] <= len(ours.tokens)
                assert one.there[0] <= change.there[0] < change.there[1] <= one.there[1] <= len(theirs.tokens)
