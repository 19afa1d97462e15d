"""Two reports of one event share much that is nobody's wording, and some that is an agency's: they are no copies."""

from __future__ import annotations

import random

import pytest
from events import PAIRS
from prose import Writer
from test_across import RULES

from auditor import Document
from auditor.engine import audit_corpus

# What both reports may hold besides their own words.
_AGENCY = (
    "It was not known on Saturday how long it would take to find out what had gone wrong. The ministry said that two "
    "inspectors had been sent and would report to it within a month, Reuters reported.",
    "There have been nine such cases since the law was changed in 2014, and in six of them a court found that the "
    "owners had been warned, according to figures kept by the Associated Press.",
)
_STATEMENT = (
    "“We take what happened very seriously and are in touch with everybody who was affected by it,” a spokeswoman, "
    "Ingrid Falk, said in a statement. “Our first thought is with them and with those who came to help.”"
)
_LIST = "North 14, South 11\nEast 9, West 9\nHarbour 21, Market 3\nValley 16, Hill 16\nIsland 4, Mainland 12"
_BACKGROUND = (
    "Marland has been ruled since the spring of 2019 by the party of Ravi Menon, who came to office after the strike.",
    "The town has 9,000 people, a harbour, and a library that was nearly closed in March.",
)
_AFTER = ("Write to us: desk@example.org", "Share this story", "Our reporters follow this story through the night.")


def reports(seed: int) -> tuple[Document, Document]:
    """Two papers on one event, each with its own words; both print an agency's paragraph, and up to two things more."""
    draw = random.Random(seed)
    pair = PAIRS[seed % len(PAIRS)]
    shared = [draw.choice(_AGENCY), *draw.sample((_STATEMENT, _LIST, *_BACKGROUND, *_AFTER), draw.randint(0, 2))]
    made = []
    for day, (name, text) in enumerate(zip(("Harbour Times", "Velm Tribune"), pair, strict=True), 1):
        order = draw.sample([*shared, Writer(1000 * day + seed).article(60)], len(shared) + 1)
        about = {"source": name, "date": f"2024-03-{day:02}"} if seed % 3 else {}
        made.append(Document(name, "\n\n".join([text, *order]), about))
    return made[0], made[1]


@pytest.mark.parametrize("first", range(0, 120, 30))
def test_no_report_is_a_copy_of_another_on_the_same_event(first: int) -> None:
    """Whatever they have in common, and whether they are dated or not."""
    for seed in range(first, first + 30):
        for result in audit_corpus(reports(seed), RULES):
            copies = [f for f in result.findings if f.link == "copy" or f.rule == "integrity/spun_copy"]
            assert not copies and not result.score.capped_by, (seed, copies)
            assert not [f for f in result.findings if f.rule == "integrity/altered_quotation"], seed
