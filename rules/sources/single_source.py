"""sources/single_source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor_rules.sources._sourcing import NAMED, in_article

from auditor import Attribution, Document, Example, Hit, Measure, Rule, Severity, SourceType, Span

LEAST_WORDS = 150  # a shorter notice may rest on one source
LEAST_STATEMENTS = 4
MOST_QUESTIONS = 3  # more make it an interview, which has one source by nature


_FILLER = (
    "The harbour lies at the end of the valley, between the old rope works and the railway yard. Ships of up to ninety "
    "metres can turn in the basin, and a crane from 1962 stands on the western quay. Work on the new wall began in "
    "spring. Lorries bring stone from two quarries in the hills, and the road through the village is closed to other "
    "traffic in the morning. The wall will be four hundred metres long and six metres high. A path for walkers runs "
    "along the top, with benches at three places and a ramp at the northern end. The basin stays open while the work "
    "goes on, except on days with strong wind from the west. Ferries leave from the eastern quay instead. The car park "
    "beside the rope works has ninety places, thirty of them covered. In winter the basin freezes in some years, and "
    "the fishing boats move to the outer harbour. The market is held on Saturdays in the hall behind the customs "
    "house. It opens at seven and closes at noon. Twelve stalls sell fish, four sell bread and cheese, and one sells "
    "tools. The hall has a tin roof, two iron doors and a clock without hands. The bell on the quay is rung when the "
    "last ferry leaves. The school stands behind the church, and the library shares its yard. Buses run to the town "
    "every hour, and every half hour in July. The tide table hangs beside the door of the customs house."
)
"""Own-voice text of some length, for the examples."""


def _report(*statements: str) -> str:
    return "\n\n".join((_FILLER, *statements))


_ONE = (
    "Ana Ruiz, the harbour master, said the wall would be ready in May.",
    "“We have waited for nine years,” Ruiz said.",
    "She added that the cost had been agreed.",
)


_ARTICLE = re.compile(r"^(?:the|an?) ")
_PRONOUNS = frozenset("it they he she this these those who which".split())
_SAYS_NOTHING = frozenset(
    "a an and at by for from his her in its of on or s the their to who with "
    "dame dr lady lord madam miss mister mr mrs ms mx señor señora sir sri smt".split()
)
"""Words around a name that say nothing of whoever bears it: of grammar and courtesy."""


class SingleSource(Rule):
    """A report of some length rests on one source.

    What it does: counts the sources that the text names, and finds a report of 150 words or more with four
    attributed statements or more that all come from one of them. The column ``named_sources`` counts persons,
    bodies and documents by name, each once; ``documents_cited`` counts the documents among them, ``persons_introduced``
    the persons of whom the text says what they are ("Ana Ruiz, the harbour master").

    Why: nobody is heard who might disagree, and an error of the one source becomes an error of the report.

    What it leaves alone: short notices, interviews, and texts without any source, which other rules judge.
    """

    severity = Severity.WARNING
    confidence = 0.7
    standard = "Reuters Handbook: single-source stories need approval; BBC Editorial Guidelines: corroborate"
    examples = (
        Example(_report(*_ONE, "The wall is safe, Ruiz said."), whole=True),
        Example(_report(*_ONE, "According to Ana Ruiz, the quay will be paved."), whole=True),
        Example(_report(*_ONE, "The harbour master said that no boat would have to move."), whole=True),
        Example(_report(*_ONE, "“Nobody will lose a berth,” she said. “I have promised that.”"), whole=True),
        Example(_report(*_ONE, "Ruiz warned that storms could delay the work."), whole=True),
        Example(_report(*_ONE, "Ms Ruiz told reporters that the ferry would stay."), whole=True),
        Example(_report(*_ONE, "“It is done,” said Ana Ruiz."), whole=True),
        Example(_report(*_ONE, "She insisted that the stone was good."), whole=True),
        Example(
            _report(
                "Tom Bryn said the school would close.",
                "Bryn said the roof leaked.",
                "He said the yard flooded.",
                "Bryn argued that a new school would cost less.",
            ),
            whole=True,
        ),
        Example(
            _report(
                "The Port Authority said the wall was late.",
                "The Port Authority said the stone was short.",
                "The Port Authority announced that work would stop.",
                "The Port Authority said it would start again in March.",
            ),
            whole=True,
        ),
        Example(_report(*_ONE, "Tom Bryn, who sells bread, said the wall would spoil the view.")),
        Example(_report(*_ONE, "According to the 2021 census, nine hundred people live there.")),
        Example(_report(*_ONE, "The Port Authority said the wall was late.")),
        Example(_report(*_ONE, "Critics say the wall is too high.")),
        Example(_report(*_ONE, "A fisherman said the wall was too high.")),
        Example(_report(*_ONE)),
        Example("\n\n".join((*_ONE, "The wall is safe, Ruiz said."))),
        Example(_report("The wall is grey.")),
        Example(
            _report(
                *_ONE,
                "The wall is safe, Ruiz said.",
                "What comes next? When will it open? Who pays? Why so late?",
            )
        ),
        Example(_report(*_ONE, "A report by the Norrland Institute found that the wall would hold.")),
    )

    def check(self, doc: Document) -> Iterator[Hit | Measure]:
        """How many sources are named, of each kind, and a hit if there is one source at all."""
        named: set[str] = set()
        documents: set[str] = set()
        introduced: set[str] = set()
        every: set[str] = set()
        statements = 0
        for one in in_article(doc):
            if not one.told or not one.source:
                continue
            statements += 1
            key = _ARTICLE.sub("", " ".join((one.resolved or one.source[0].of(doc.text)).lower().split()))
            if one.source_type in NAMED and one.resolved:
                named.add(key)
                if one.source_type is SourceType.DOCUMENT:
                    documents.add(key)
                if one.source_type is SourceType.NAMED_PERSON and _says_what_they_are(doc, one):
                    introduced.add(key)
            if one.resolved or (one.source_type is not SourceType.ROLE and key not in _PRONOUNS):
                every.add(key)
        yield Measure("named_sources", float(len(named)))
        yield Measure("documents_cited", float(len(documents)))
        yield Measure("persons_introduced", float(len(introduced)))
        if statements < LEAST_STATEMENTS or len(every) != 1 or len(doc.words) < LEAST_WORDS:
            return
        if sum(sentence.of(doc.text)[-1:] == "?" for sentence in doc.sentences_in()) > MOST_QUESTIONS:
            return
        yield Hit(
            Span(0, 0),
            f"All {statements} attributed statements come from one source.",
            "Hear somebody else: who is affected, who disagrees, or a document that confirms it.",
        )


def _says_what_they_are(doc: Document, one: Attribution) -> bool:
    """Does anything stand with the name of a person but courtesy and age: an office, a trade, where they are from?"""
    name = {word.removesuffix("'s").removesuffix("\u2019s") for word in one.resolved.lower().split()}
    with_name = (doc.words.folded[place] for span in one.source for place in doc.words.within(span))
    return any(
        word[0].isalpha() and word.removesuffix("'s") not in name and word not in _SAYS_NOTHING and len(word) > 1
        for word in with_name
    )
