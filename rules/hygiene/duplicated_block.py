"""hygiene/duplicated_block."""

from __future__ import annotations

from collections.abc import Iterator

from auditor import Document, Example, Hit, Rule, Severity

LEAST_WORDS = 8  # shorter blocks repeat by right: "Read more", a refrain, a table's cells


class DuplicatedBlock(Rule):
    """A paragraph that stands in the document more than once.

    What it does: compares paragraphs of eight words and more, case and white space folded.

    Why: a repeated paragraph is left over from copying or templates; whoever counts words, trains a model or
    prints the text wants it once.
    """

    severity = Severity.WARNING
    confidence = 0.95
    standard = "Gopher quality filters (duplicate paragraph fraction); Trust Project: care in publication"
    languages = frozenset()
    examples = (
        Example(
            "The council met on Monday to discuss the new bridge over the river.\n\n"
            "Nothing was decided.\n\n"
            "[[The council met on Monday to discuss the new bridge over the river.]]"
        ),
        Example("Read more.\n\nThe council met on Monday.\n\nRead more."),
    )

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit for each repetition, not for the first time."""
        first: dict[str, int] = {}
        for paragraph in doc.paragraphs:
            block = " ".join(doc.folded[paragraph.start : paragraph.end].split())
            if len(doc.words.within(paragraph)) < LEAST_WORDS:
                continue
            line = first.setdefault(block, paragraph.start)
            if line != paragraph.start:
                yield Hit(
                    paragraph,
                    f"This paragraph stands here again; it came first in line {doc.position(line)[0]}.",
                    "Keep it once.",
                )
