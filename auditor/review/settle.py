"""What stands after a review: findings that were dismissed leave the score, and the rest keep their verdicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from auditor.engine import Result, without
from auditor.lazy import Lazy
from auditor.renames import moved
from auditor.review.entries import Entry, Key, decided, tabled
from auditor.schema import Row
from auditor.verdicts import DISMISSED, Decision

Filled = tuple[Entry, Mapping[str, str]]
"""What a reviewer filled in a table of an earlier audit: the entry, and the cells of its row as they are."""


@dataclass(frozen=True)
class Settled:
    """An audit after its review.

    ``results`` are what stands: without dismissed findings, scored anew; ``before`` are as the rules gave them, the
    very same sequence where nobody decided anything.
    ``decisions`` are by document id and fingerprint (empty for the document). ``moves`` tells which documents were
    found under a new name. ``gone`` are entries of the record that speak of nothing that is there; ``left`` are
    filled rows of earlier tables that do, and those that the record contradicts.
    """

    results: Sequence[Result]
    before: Sequence[Result]
    decisions: Mapping[Key, Decision]
    moves: Mapping[str, str]
    gone: Sequence[Entry]
    left: Sequence[Filled]


def settle(results: Sequence[Result], record: Iterable[Entry] = (), tables: Iterable[Filled] = ()) -> Settled:
    """Apply what reviewers decided to ``results``.

    What the record says of a finding counts; ``tables`` count, the first first, where it says nothing. Where
    reviewers disagree, the finding stays.
    """
    record, tables = list(record), list(tables)
    if not record and not tables:
        return Settled(results, results, {}, {}, [], [])
    present = {
        tabled(result.document.id): Counter(finding.fingerprint for finding in result.findings) for result in results
    }
    written: dict[str, Counter[str]] = {}
    for document, fingerprint in dict.fromkeys(entry.key for entry in (*record, *(entry for entry, _ in tables))):
        written.setdefault(document, Counter()).update([fingerprint] if fingerprint else [])
    moves = moved(written, present)

    def at(entry: Entry) -> Key:
        return moves.get(entry.document, entry.document), entry.fingerprint

    def is_there(key: Key) -> bool:
        return key[0] in present and (not key[1] or key[1] in present[key[0]])

    decisions = dict(decided(replace(entry, document=at(entry)[0]) for entry in record))
    from_tables: dict[Key, Decision] = {}
    left: list[Filled] = []
    for entry, cells in tables:
        own = Decision(entry.verdict, entry.note, entry.reviewer)
        counts = decisions.get(at(entry)) or from_tables.setdefault(at(entry), own)
        if not is_there(at(entry)) or (entry.verdict, entry.note) != (counts.verdict, counts.note):
            left.append((entry, cells))
    there = {key: decision for key, decision in (from_tables | decisions).items() if is_there(key)}
    ids = {tabled(result.document.id): result.document.id for result in results}
    by_id = {(ids[document], fingerprint): decision for (document, fingerprint), decision in there.items()}
    return Settled(
        results=_standing(results, by_id),
        before=results,
        decisions=by_id,
        moves=moves,
        gone=[entry for entry in record if not is_there(at(entry))],
        left=list(
            {(entry.key, entry.verdict, entry.note, entry.reviewer): (entry, cells) for entry, cells in left}.values()
        ),
    )


def filled(rows: Iterable[Row], decisions: Mapping[Key, Decision]) -> Iterator[Row]:
    """Rows of the documents or findings table with what reviewers decided."""
    for row in rows:
        decision = decisions.get((str(row["document"]), str(row.get("fingerprint", ""))))
        if decision is None:
            yield row | {"reviewer": ""}
        else:
            yield row | {"verdict": decision.verdict, "note": decision.note, "reviewer": decision.reviewer}


def _standing(results: Sequence[Result], decisions: Mapping[Key, Decision]) -> Sequence[Result]:
    """The results without what was dismissed."""
    dismissed: dict[str, set[str]] = {}
    for (document, fingerprint), decision in decisions.items():
        if fingerprint and decision.verdict == DISMISSED:
            dismissed.setdefault(document, set()).add(fingerprint)

    def standing(number: int) -> Result:
        result = results[number]
        gone = dismissed.get(result.document.id, ())
        return without(result, [finding for finding in result.findings if finding.fingerprint in gone])

    return Lazy(len(results), standing)
