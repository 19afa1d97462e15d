"""Damage put into sound texts by chance is found where it is, and sound texts are left alone."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from auditor_rules.integrity.broken_text import BrokenText
from auditor_rules.integrity.machine_residue import MachineResidue
from damage import KINDS, Damage

from auditor import Document, Hit

EXAMPLES = Path(__file__).resolve().parents[2] / "corpus/examples"
SOUND = (
    "agency_report.txt", "agency_report_court.txt", "feature_british.md", "science_news.md", "interview.txt",
    "aggregator_anonymous.txt", "analysis_unattributed.txt", "opinion_labelled.md", "opinion_unlabelled.txt",
    "rewrite_uncredited.txt", "consultancy_blog.md", "hotel_feature.txt",
)  # fmt: skip
SUBJECTS = ("The harbour board", "A group of teachers", "The survey of the coast", "Nobody in the village", "The mill")
VERBS = ("has asked for", "never received", "is waiting for", "paid twice for", "would rather do without")
OBJECTS = (
    "a second ferry",
    "the new timetable",
    "money from the county",
    "maps of the old field drains",
    "a quiet year",
)
ENDS = ("since the spring", "as the minutes of March show", "and says so in its letters", "because of the high water")
SPOKEN = ("We counted every boat by hand", "It is later than people think", "Somebody has to keep the books in order")
SPEAKERS = ("Ann Example", "Tomas Reed, who keeps the lock", "the warden", "Dr. Ida Moss of the survey")
SEEDS = 2
AT_LEAST = {
    "mojibake": 0.99, "template": 0.95, "doubled sentence": 0.95, "doubled word": 0.85, "residue": 0.95,
    "truncation": 0.8, "unclosed": 0.85, "hyphenation": 0.9, "ocr": 0.85,
    "letters": 0.25,  # four misread letters in a short text; most give no word away
}  # fmt: skip


def generated(seed: int) -> str:
    """An article of five paragraphs, whose words are drawn by lot."""
    pick = random.Random(seed)

    def sentence() -> str:
        return f"{pick.choice(SUBJECTS)} {pick.choice(VERBS)} {pick.choice(OBJECTS)} {pick.choice(ENDS)}."

    def paragraph() -> str:
        speech = f"“{pick.choice(SPOKEN)},” said {pick.choice(SPEAKERS)}."
        return " ".join(dict.fromkeys([sentence(), sentence(), speech, sentence(), sentence()]))

    return "A year on the water\n\n" + "\n\n".join(paragraph() for _ in range(5)) + "\n"


TEXTS = {name: (EXAMPLES / name).read_bytes().decode() for name in SOUND} | {
    f"generated-{seed}": generated(seed) for seed in range(20)
}


def hits(text: str, name: str = "text") -> list[Hit]:
    """What the two rules about damage find."""
    doc = Document(name, text, markdown=name.endswith(".md"))
    return [
        outcome for rule in (BrokenText(), MachineResidue()) for outcome in rule.check(doc) if isinstance(outcome, Hit)
    ]


def share_found(damage: Damage) -> float:
    """In how many of the damaged texts something is found where the damage is."""
    tried = found = 0
    for name, text in TEXTS.items():
        for seed in range(SEEDS):
            damaged = damage(text, random.Random(f"{name} {seed}"))
            if damaged is not None:
                tried += 1
                found += any(
                    h.span.start < damaged.end and damaged.start < h.span.end for h in hits(damaged.text, name)
                )
    assert tried >= 10, "the texts give this damage something to damage"
    return found / tried


@pytest.mark.parametrize("name", TEXTS)
def test_sound_texts_are_left_alone(name: str) -> None:
    """No damage, no finding."""
    assert hits(TEXTS[name], name) == []


@pytest.mark.parametrize(("kind", "how"), [(kind, how) for kind, ways in KINDS.items() for how in ways], ids=str)
def test_damage_is_found_where_it_is(kind: str, how: str) -> None:
    """Each kind in at least its share of the texts."""
    assert share_found(KINDS[kind][how]) >= AT_LEAST.get(how, AT_LEAST[kind])


def test_what_is_not_listed_is_counted() -> None:
    """A document that is broken throughout gets a list that ends, and says that it does."""
    text = "The the ferry sails again to the the island, the harbour office said on Friday. " * 40
    doubled = [hit for hit in hits(text) if "stands here twice" in hit.message and "word" in hit.message]
    assert len(doubled) == 26
    assert "55 more places" in doubled[-1].message
    assert not any("more places" in hit.message for hit in doubled[:-1])
