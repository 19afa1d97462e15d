"""More of what sources/orphan_quotation and sources/single_source must find, and must leave alone."""

from __future__ import annotations

import pytest
from auditor_rules.sources.orphan_quotation import OrphanQuotation
from auditor_rules.sources.single_source import SingleSource

from auditor import Document, Rule
from auditor.engine import audit_corpus

ORPHANS = [
    "We had no warning before the water came in.",
    "The committee never answered a single one of our letters.",
    "It will take years before anybody swims here again.",
    "Nobody asked the people who live on this street.",
    "They promised us a school and built a car park.",
    "I have seen three ministers come and go since then.",
    "You cannot run a hospital with half of the nurses.",
    "That night changed the way we think about the river.",
    "The price of bread has doubled since the harvest failed!",
    "Who will pay for this when the money has run out?",
    "Our children deserve better than a tent in a field.",
    "The engine made a noise like a train in a tunnel.",
    "There was smoke above the roof when the bell rang.",
    "My father kept bees here before the road was built.",
    "If they close the pit, the village is finished.",
    "We counted ninety boats on the first of the month.",
    "This is the last winter that I spend in that house.",
    "The jury saw what the cameras did not show.",
    "Every one of those trees was planted by hand.",
    "Half of the class was ill on the day of the test.",
]
FRAMES = [
    "“{}” Ana Ruiz said that at the gate.",
    "“{}” said Tom Bryn.",
    "Tom Bryn, a miner, put it like this: “{}”",
    "Ana Ruiz shook her head. “{}” she said.",
    "“{}” wrote the mayor in a letter to the council.",
    "“{}” the harbour master told reporters on Monday.",
    "According to Ana Ruiz, “{}”",
    "The sign on the door reads: “{}”",
    "“{}”\n\n— Ana Ruiz, farmer",
    "Ana Ruiz said the work was done. “{}”",
    "“I was there,” said Tom Bryn.\n\n“{}”",
    "The report concluded: “{}”",
    "“{}” — Tom Bryn",
    "In her speech, Ana Ruiz warned: “{}”",
    "“{}” he shouted across the yard.",
    "A note on the table said, “{}”",
    "“{}” Bryn recalled, leaning on the fence.",
    "Then Ruiz added: “{}”",
    "Q: “{}”",
    "“{}” the notice at the gate said.",
]
FILLER = " ".join(
    f"The {thing} stands {place} and is {look}."
    for thing in ("mill", "church", "bridge", "school", "hall", "tower")
    for place in ("by the river", "on the hill", "at the gate")
    for look in ("built of stone", "open in summer", "painted white")
)
OPENINGS = [
    "Ana Ruiz said the mill would open.",
    "Ana Ruiz announced that the hall would open.",
    "“The bridge will open,” said Ana Ruiz.",
    "The school will open, Ana Ruiz said.",
    "According to Ana Ruiz, the tower will open.",
    "Ana Ruiz, who runs the church, confirmed that it would open.",
    "The road, Ana Ruiz insisted, would open.",
    "Ana Ruiz told reporters that the market would open.",
    "“The quay,” said Ana Ruiz, “will open.”",
    "Ana Ruiz wrote in a letter that the park would open.",
    "The mayor, Ana Ruiz, said that it would open.",
    "Ana Ruiz argued that it had to open.",
    "Ana Ruiz has repeatedly said that it would open.",
    "In the words of Ana Ruiz, it is ready to open.",
    "Ana Ruiz explained that it could not open before.",
    "“When it is dry, it will open,” Ana Ruiz told the meeting.",
    "Ana Ruiz estimated that it would open in May.",
    "Ana Ruiz pointed out that it was late.",
    "Ana Ruiz acknowledged on Friday that it was late.",
    "It is late, Ana Ruiz admitted.",
]
GOES_ON = ("Ruiz added that it was safe.", "She said it was paid for.", "“I will be there,” Ruiz said.")
SECOND_SOURCES = [
    "Tom Bryn said the road would flood.",
    "“It is too small,” said Tom Bryn.",
    "According to the 2021 census, nine hundred people live there.",
    "The council said in a statement that nothing was decided.",
    "A study by the Norrland Institute found cracks.",
    "Critics say it is too dear.",
    "An official said the money was gone.",
    "The Port Authority denied that.",
    "It will rain, according to the weather service.",
    "Leo Falk, an engineer, warned that the beams were thin.",
    "Police said nobody was hurt.",
    "The neighbours told the council that it was loud.",
    "“We shall see,” Bryn, the miller, replied.",
    "Its director, Mara Lind, disagreed: “It is too early.”",
    "The Harbour Times reported that the beams were thin.",
    "A spokesman for the church said it was not asked.",
    "The law states that every hall needs two doors.",
    "Residents complained that nobody had asked them.",
    "The union rejected the plan, saying that it came too late.",
    "Two engineers said the beams were thin.",
]


def found(rule: Rule, text: str) -> int:
    """How many findings the rule has in the text."""
    result = next(iter(audit_corpus([Document("d", text)], [rule])))
    assert not result.failures
    return len(result.findings)


@pytest.mark.parametrize("sentence", ORPHANS)
def test_quotation_without_a_speaker_is_found(sentence: str) -> None:
    """A quoted sentence between paragraphs without a speaker."""
    assert found(OrphanQuotation(), f"The hall was full.\n\n“{sentence}”\n\nThe vote is in May.") == 1


@pytest.mark.parametrize("frame", FRAMES)
def test_quotation_with_a_speaker_is_left_alone(frame: str) -> None:
    """The same quotation, but somebody says it."""
    assert found(OrphanQuotation(), "The hall was full.\n\n" + frame.format(ORPHANS[0])) == 0


@pytest.mark.parametrize("opening", OPENINGS)
def test_report_with_one_source_is_found(opening: str) -> None:
    """Four statements and more, all by one person."""
    assert found(SingleSource(), "\n\n".join((FILLER, opening, *GOES_ON))) == 1


@pytest.mark.parametrize("second", SECOND_SOURCES)
def test_report_with_a_second_source_is_left_alone(second: str) -> None:
    """The same report with somebody else in it."""
    assert found(SingleSource(), "\n\n".join((FILLER, OPENINGS[0], *GOES_ON, second))) == 0
