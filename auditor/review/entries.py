"""One reviewer's word on one finding or document, and what several of them come to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from auditor.escape import neutralised, restored
from auditor.verdicts import DISPUTED, Decision

Key = tuple[str, str]
"""Document and fingerprint; an empty fingerprint is the document as a whole. Both as tables show them."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A row of the record. ``score`` and ``grade`` are what a reviewed document had; all are texts of a table."""

    document: str
    fingerprint: str
    rule: str
    verdict: str
    note: str
    reviewer: str = ""
    reviewed_on: str = ""
    excerpt: str = ""
    score: str = ""
    grade: str = ""

    @property
    def key(self) -> Key:
        """What the entry is about."""
        return self.document, self.fingerprint

    @property
    def about(self) -> str:
        """What the entry is about, for a reader."""
        return f"{self.document}, {self.rule or 'finding'} {self.fingerprint}" if self.fingerprint else self.document


RECORD_COLUMNS = tuple(field.name for field in fields(Entry))


def tabled(text: str) -> str:
    """A document's id as it comes back from a table, where control characters are pictures."""
    return restored(neutralised(text))


def decided(entries: Iterable[Entry]) -> Mapping[Key, Decision]:
    """The decision about each finding and document that has an entry."""
    by_key: dict[Key, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_key[entry.key].append(entry)
    return {key: _decision(sorted(about, key=lambda entry: entry.reviewer)) for key, about in by_key.items()}


def _decision(entries: list[Entry]) -> Decision:
    verdicts = {entry.verdict for entry in entries if entry.verdict}
    notes = [(entry.reviewer, entry.note) for entry in entries if entry.note]
    several = len(entries) > 1
    return Decision(
        verdict=verdicts.pop() if len(verdicts) == 1 else DISPUTED if verdicts else "",
        note=" | ".join(f"{reviewer}: {note}" if several and reviewer else note for reviewer, note in notes),
        reviewer="; ".join(dict.fromkeys(entry.reviewer for entry in entries if entry.reviewer)),
    )
