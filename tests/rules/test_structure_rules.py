"""Rules about the make-up of a page: clutter, repetition, damage, and what chat tools leave behind."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from auditor_rules.hygiene.duplicated_block import DuplicatedBlock
from auditor_rules.hygiene.page_furniture import PageFurniture
from auditor_rules.integrity.broken_text import BrokenText
from auditor_rules.integrity.machine_residue import CAP, MachineResidue
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.document import Document
from auditor.engine import Result, audit_corpus
from auditor.finding import Severity

PARAGRAPHS = (
    "The council of Selby Bay voted on Monday to rebuild the harbour wall, which two winter storms had left in "
    "pieces. It didn't say who will pay.",
    "Work begins in April and will take two summers, the engineer who drew up the plans said. The old stones are to "
    "be cleaned and used again wherever that is possible, and the café on the quay stays open.",
    "“We have waited nine years for this,” said Ann Example, who runs the fish market. “Now we want to see cranes.”",
    "Berth fees rise by a tenth in May. Owners of small boats had asked for half of that, and they mean to ask again "
    "when the council meets in June.",
)
ARTICLE = "Wall to be rebuilt\n\n" + "\n\n".join(PARAGRAPHS)


def audit(text: str, *, markdown: bool = False) -> Result:
    """What the four rules make of a text."""
    document = Document("page", text, markdown=markdown)
    rules = [PageFurniture(), DuplicatedBlock(), BrokenText(), MachineResidue()]
    result = next(iter(audit_corpus([document], rules)))
    assert not result.failures
    return result


def found(text: str, rule: str) -> list[str]:
    """The words of each finding of a rule."""
    return [finding.span.of(text) for finding in audit(text).findings if finding.rule == rule]


def test_sound_article_is_silent() -> None:
    """No clutter, no repetition, no damage."""
    assert audit(ARTICLE).findings == ()


def test_adjacent_furniture_is_one_finding_and_costs_by_its_words() -> None:
    """A block counts once for each 25 words of it."""
    form = "Leave a Reply\n\nYour email address will not be published. Required fields are marked *"
    (finding,) = audit(f"{ARTICLE}\n\n{form}").findings
    assert finding.excerpt == form
    assert finding.cost == pytest.approx(14 / 25)


def test_headline_that_stands_again_below_a_date() -> None:
    """Whatever stands between them."""
    head = "Skip to content\n\nSelby Bay wall to be rebuilt\n\n9 May 2021\nSelby Bay wall to be rebuilt."
    text = f"{head}\n\n{PARAGRAPHS[1]}"
    assert found(text, "hygiene/duplicated_block") == ["Selby Bay wall to be rebuilt."]


@pytest.mark.parametrize(
    "left_over", ["[INSERT NAME]", "[Company Name]", "{{ title }}", "${user.name}", "[object Object]"]
)
def test_template_left_overs(left_over: str) -> None:
    """Places that nobody filled in."""
    assert left_over in found(f"{ARTICLE} Thanks go to {left_over} for the map.", "integrity/broken_text")


def test_template_in_a_quotation_or_a_text_about_templates_is_left_alone() -> None:
    """They are what the text is about."""
    assert not found(
        f"{ARTICLE}\n\nThe card read “Dear [Your Name], thank you” and nothing else.", "integrity/broken_text"
    )
    assert not found(f"{ARTICLE}\n\nA template engine puts a value where {{{{name}}}} stands.", "integrity/broken_text")


def test_cut_document_is_an_error_and_a_cut_paragraph_a_warning() -> None:
    """Nobody knows what is missing at the end."""
    (end,) = audit(ARTICLE + " The engineer, whose firm also built the bridge with").findings
    assert end.severity is Severity.ERROR
    (middle,) = audit(
        ARTICLE.replace("wherever that is possible, and the café on the quay stays open.", "wherever the")
    ).findings
    assert middle.severity is Severity.WARNING


def test_mojibake_is_repaired_in_the_suggestion() -> None:
    """The finding says what the characters were."""
    text = ARTICLE.replace("café", "café".encode().decode("cp1252"))
    (finding,) = audit(text).findings
    assert finding.excerpt == "cafÃ©"
    assert "é" in finding.suggestion


def mojibake(text: str, pick: random.Random) -> str:
    """UTF-8 read as Windows-1252."""
    return text.encode().decode("cp1252", "replace")


def template(text: str, pick: random.Random) -> str:
    """A word replaced by a place that a template should have filled."""
    words = text.split(" ")
    words[pick.randrange(5, len(words))] = pick.choice(["{{name}}", "[Company Name]", "%s", "&nbsp;", "[INSERT DATE]"])
    return " ".join(words)


def doubled(text: str, pick: random.Random) -> str:
    """A sentence that stands twice in a row."""
    sentence = pick.choice(["Work begins in April and will take two summers, the engineer who drew up the plans said."])
    return text.replace(sentence, f"{sentence} {sentence}")


def residue(text: str, pick: random.Random) -> str:
    """What a chat tool says to the person who asked it."""
    said = pick.choice(
        [
            "As an AI language model, I cannot give legal advice.",
            "Would you like me to expand the second section?",
            "The report is public :contentReference[oaicite:2]{index=2}.",
            "The report is public【3†source】.",
        ]
    )
    return f"{text}\n\n{said}"


def unclosed(text: str, pick: random.Random) -> str:
    """The last closing mark of the quotation is lost."""
    head, _, tail = text.rpartition("”")
    return head + tail


@pytest.mark.parametrize("damage", [mojibake, template, doubled, residue, unclosed])
@pytest.mark.parametrize("seed", range(5))
def test_damage_is_found(damage: Callable[[str, random.Random], str], seed: int) -> None:
    """Each kind of damage, put into a sound article by chance, is found."""
    assert audit(damage(ARTICLE, random.Random(seed))).findings


def test_residue_condemns_the_document() -> None:
    """A labelled judgement with a cap, and no probability that nobody measured."""
    (judgement,) = audit(residue(ARTICLE, random.Random(1))).judgements
    assert (judgement.name, judgement.label, judgement.cap) == ("machine_residue", "machine residue", CAP)
    assert judgement.probability is None


def test_quoted_residue_does_not() -> None:
    """The speaker is the program, and the article reports it."""
    text = f"{ARTICLE}\n\nAsked for a motto, the program answered: “As an AI language model, I cannot choose.”"
    assert not audit(text).judgements


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["“", '"', "'", "the the", "Ã©", "{{a}}", "Share", "- x",
                         "as an ai language model, i", "\ufffd", "\n", "\n\n",
                         "a sentence, and another one that is long enough to be one,", ".",
                         "[cite: 1]", "\x00", "İ", "&amp;"]),
        max_size=25,
    ),
    st.booleans(),
)  # fmt: skip
def test_no_text_breaks_the_rules(pieces: list[str], markdown: bool) -> None:
    """Hostile make-up."""
    audit(" ".join(pieces), markdown=markdown)
