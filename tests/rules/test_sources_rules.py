"""What the rules on sources say beyond their examples: severities, columns, and what they leave out."""

from __future__ import annotations

import pytest
from auditor_rules.sources.anonymous_source import AnonymousSource
from auditor_rules.sources.orphan_quotation import OrphanQuotation
from auditor_rules.sources.second_hand_report import SecondHandReport
from auditor_rules.sources.single_source import SingleSource
from auditor_rules.sources.weasel_attribution import WeaselAttribution

from auditor import Document, Finding, Rule, Severity
from auditor.engine import Result, audit_corpus


def audited(rule: Rule, text: str, **metadata: str) -> Result:
    """The result of one rule on one text."""
    result = next(iter(audit_corpus([Document("d", text, metadata)], [rule])))
    assert not result.failures
    return result


def found(rule: Rule, text: str, **metadata: str) -> tuple[Finding, ...]:
    """The findings of one rule in one text."""
    return audited(rule, text, **metadata).findings


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("The road is closed, an official said.", Severity.WARNING),
        ("The road is closed, a Treasury official said.", Severity.WARNING),
        ("The minister is a disgrace, an official said.", Severity.ERROR),
        (
            "The road is closed, said a Treasury official, who asked not to be named because he feared for his job.",
            Severity.INFO,
        ),
        ("The road is closed, a Treasury spokeswoman said.", Severity.INFO),
    ],
)
def test_anonymity_weighs_by_reason_office_and_opinion(text: str, severity: Severity) -> None:
    """An unnamed opinion is worst; office and reason together make it a note."""
    assert [finding.severity for finding in found(AnonymousSource(), text)] == [severity]


def test_anonymous_message_says_what_is_missing() -> None:
    """The message names the lack, the suggestion the cure."""
    (finding,) = found(AnonymousSource(), "The road is closed, a Treasury official said.")
    assert "no reason" in finding.message
    assert finding.suggestion


def test_a_repeated_headline_is_charged_once() -> None:
    """The same sentence again is the same fault."""
    text = "Road closed, official says\n\nRoad closed, official says\n\nThe road has two lanes."
    assert len(found(AnonymousSource(), text)) == 1


def test_second_mention_of_an_unnamed_source_is_not_charged() -> None:
    """ "The official added" goes on with the same one."""
    text = "The road is closed, an official said. It will open in May, the official added."
    assert [finding.excerpt for finding in found(AnonymousSource(), text)] == ["an official"]


@pytest.mark.parametrize("metadata", [{"source": "The Harbour Times"}, {"url": "https://www.harbourtimes.example/a"}])
def test_own_reporting_is_not_second_hand(metadata: dict[str, str]) -> None:
    """An outlet may quote itself."""
    text = "An official told the Harbour Times that the port would close."
    assert found(SecondHandReport(), text)
    assert not found(SecondHandReport(), text, **metadata)


def test_named_speaker_without_date_weighs_less_than_an_unnamed_one() -> None:
    """A named speaker with outlet is a citation that lacks its date; once given, the date holds for the next."""
    undated = "Ana Ruiz told the Harbour Times that the port would close."
    dated = "Ana Ruiz told the Harbour Times on Friday that the port would close."
    unnamed = "A clerk told the Harbour Times that the port would close."
    (lighter,), (graver,) = found(SecondHandReport(), undated), found(SecondHandReport(), unnamed)
    assert lighter.severity is graver.severity is Severity.WARNING
    assert lighter.confidence < graver.confidence
    assert not found(SecondHandReport(), f"{dated} {undated}")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The road is closed.", 0),
        ("Ana Ruiz said the road was closed. She said it would open. Ruiz said it was safe.", 1),
        ("Ana Ruiz said the road was closed. Tom Bryn said it was open. The Port Authority said nothing was sure.", 3),
        ("Critics say the road is closed. An official said it was open.", 0),
    ],
)
def test_named_sources_counts_each_once(text: str, named: int) -> None:
    """The column counts names, not mentions."""
    assert audited(SingleSource(), text).measures["named_sources"] == named


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Ana Ruiz said the road was closed.", 0),
        ("The road will open in May, according to a report by the Norrland Institute.", 1),
        ("The 2021 census found nine hundred people. The 2021 census said most were old.", 1),
        ("Reports say the road is closed.", 0),
    ],
)
def test_documents_are_counted_once(text: str, cited: int) -> None:
    """The column counts documents with a name, not mentions."""
    assert audited(SingleSource(), text).measures["documents_cited"] == cited


@pytest.mark.parametrize("rule", [AnonymousSource(), WeaselAttribution(), SecondHandReport(), OrphanQuotation()])
def test_nothing_inside_quotations_is_judged(rule: Rule) -> None:
    """What a speaker says of sources is the speaker's."""
    text = "“Experts say so, an official told the Harbour Times, and it is believed everywhere,” said Ana Ruiz."
    assert not found(rule, text)


@pytest.mark.parametrize("rule", [AnonymousSource(), WeaselAttribution(), SecondHandReport(), OrphanQuotation()])
def test_well_attributed_report_is_silent(rule: Rule) -> None:
    """Named people with offices, dates and documents leave nothing to say."""
    text = (
        "The ferry line will add a third ship in June, the Port Authority said on Monday.\n\n"
        "“We need the room,” Ana Ruiz, the harbour master, told reporters in Leith. “The two ships are full.”\n\n"
        "The ship was built in 2004, according to the register. It carries forty cars.\n\n"
        "Tom Bryn, a fisherman, said the quay was too short. He added that the council knew it.\n\n"
        "The council said in a statement on Tuesday that the quay would be measured. Its 2021 report put the length "
        "at ninety metres."
    )
    assert not found(rule, text)


@pytest.mark.parametrize(
    ("text", "introduced"),
    [
        ("Ana Ruiz, the harbour master, said the wall would be ready in May. Ruiz added that it was safe.", 1),
        ("“We wait,” said Tom Bryn, head of the fishing association.", 1),
        ("County engineer Ruth Amadi told the meeting that the pier had moved.", 1),
        ("Professor Ann Bell of the University of Leith said that the wall would hold.", 1),
        ("Ruth Amadi, a county engineer, said it moved. Tom Bryn, who mends nets, said it did not.", 2),
        ("John Smith said it was late.", 0),
        ("Mr Smith said it was late. “It is,” said Mrs Mary Major.", 0),
        ("Mr Kim, 45, said that he was sad.", 0),
        ("The Port Authority said the wall was late.", 0),
        ("She said that it was late.", 0),
    ],
)
def test_persons_are_counted_of_whom_the_text_says_what_they_are(text: str, introduced: int) -> None:
    """By an office, a trade or a place: courtesy and age say nothing."""
    assert audited(SingleSource(), text).measures["persons_introduced"] == introduced
