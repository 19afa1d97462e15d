"""hygiene/exclamation_marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor import Document, Example, Hit, Measure, Rule, Severity, Span

_RUN = re.compile(r"!{2,}")


@dataclass(frozen=True)
class ExclamationMarks(Rule):
    """Several exclamation marks in a row.

    What it does: finds runs of at least ``least`` exclamation marks.

    Why: the Courier does not shout.
    """

    least: int = 2

    severity = Severity.INFO
    confidence = 1.0
    standard = "Acme Courier house style, 4.2"
    languages = frozenset()
    examples = (Example("Sold out[[!!!]]"), Example("Sold out!"))

    def __post_init__(self) -> None:
        if self.least < 2:
            raise ValueError(f"least = {self.least}: must be 2 or more")

    def check(self, doc: Document) -> Iterator[Hit | Measure]:
        """A hit a run, and how many exclamation marks there are in all."""
        for match in _RUN.finditer(doc.text):
            if len(match[0]) >= self.least:
                yield Hit(Span(*match.span()), "The Courier does not shout.", "One is enough.")
        yield Measure("exclamations", doc.text.count("!"))
