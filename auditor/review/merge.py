"""New verdicts into the record: nothing is lost, nothing is overwritten unasked, and disagreement is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from auditor.review.entries import Entry, Key, decided
from auditor.review.record import shown
from auditor.verdicts import DISPUTED, Decision, understood

Person = tuple[str, str, str]


@dataclass
class Merge:
    """What merging came to; ``record`` is complete. The lists of lines are for the user.

    ``refused`` were not taken: another verdict or note of the same reviewer stands in the record.
    ``unclear`` were not taken: what they say is no verdict, or nobody knows whose it is.
    ``disagreements`` are between reviewers; both stand in the record.
    """

    record: list[Entry] = field(default_factory=list)
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: list[str] = field(default_factory=list)
    unclear: list[str] = field(default_factory=list)
    disagreements: list[str] = field(default_factory=list)


def merge(
    record: Sequence[Entry], incoming: Iterable[Entry], *, reviewer: str = "", date: str = "", force: bool = False
) -> Merge:
    """Merge ``incoming`` into ``record``.

    A row belongs to the reviewer that it names, else to ``reviewer``. Rows that an audit filled from the record
    are recognised and left alone; where one of them was changed, the change is ``reviewer``'s. ``force`` overwrites
    what the same reviewer had said before.
    """
    outcome = Merge()
    decisions = decided(record)
    entries: dict[Person, Entry] = {(*entry.key, entry.reviewer): entry for entry in record}
    for row in incoming:
        entry = _readable(row, decisions.get(row.key), reviewer, date, outcome)
        if entry is None:
            continue
        person = (*entry.key, entry.reviewer)
        known = entries.get(person)
        if known is None:
            outcome.added += 1
            entries[person] = entry
            continue
        together = _together(known, entry)
        if together is None and not force:
            outcome.refused.append(f"{shown(entry)}; the record has {known.verdict or 'no verdict'} {known.note!r}")
        elif together is not None and (together.verdict, together.note) == (known.verdict, known.note):
            outcome.unchanged += 1
        else:
            outcome.changed += 1
            entries[person] = together or _instead(known, entry)
    outcome.record = list(entries.values())
    outcome.disagreements = _disagreements(outcome.record)
    return outcome


def _readable(row: Entry, current: Decision | None, reviewer: str, date: str, outcome: Merge) -> Entry | None:
    """The row as an entry of the record, or None where it says nothing new or cannot be taken."""
    verdict = understood(row.verdict, about_document=not row.fingerprint)
    if verdict is None:
        outcome.unclear.append(f"{shown(row)} is no verdict")
        return None
    carried = current is not None and row.reviewer == current.reviewer
    if carried and current is not None and (verdict, row.note) == (current.verdict, current.note):
        outcome.unchanged += 1
        return None
    who = reviewer if carried and reviewer else row.reviewer or reviewer
    if verdict == DISPUTED or ";" in who:
        outcome.unclear.append(f"{shown(row)}: reviewers disagree; give a verdict of your own, with --reviewer NAME")
        return None
    return replace(row, verdict=verdict, reviewer=who, reviewed_on=row.reviewed_on or date)


def _together(known: Entry, new: Entry) -> Entry | None:
    """Both in one where neither contradicts the other, else None."""
    for one, other in ((known.verdict, new.verdict), (known.note, new.note)):
        if one and other and one != other:
            return None
    return replace(known, verdict=known.verdict or new.verdict, note=known.note or new.note)


def _instead(known: Entry, new: Entry) -> Entry:
    """What the new row says in place of the known one; where it says nothing, that stays."""
    return replace(
        known,
        verdict=new.verdict or known.verdict,
        note=new.note or known.note,
        reviewed_on=new.reviewed_on or known.reviewed_on,
    )


def _disagreements(record: Iterable[Entry]) -> list[str]:
    by_key: dict[Key, list[Entry]] = defaultdict(list)
    for entry in record:
        if entry.verdict:
            by_key[entry.key].append(entry)
    return [
        f"{entries[0].about}: " + ", ".join(f"{entry.reviewer or 'unnamed'} says {entry.verdict}" for entry in entries)
        for _, entries in sorted(by_key.items())
        if len({entry.verdict for entry in entries}) > 1
    ]
