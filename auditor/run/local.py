"""An audit of files on this machine: paths in; results, and everything that was not audited, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from auditor.cache import environment_of, mended
from auditor.engine import Judged, Result, Spill, concluded, in_order
from auditor.groups import linked_groups
from auditor.packs import ruleset_of
from auditor.read import Input, Unread, list_files
from auditor.rule import AnyRule
from auditor.run.pool import Work, default_jobs, judged_inputs

LEAST_BYTES_OF_A_PROCESS = 100_000  # of text; for less the start of another process is not worth it
_BYTES_OF_FINDING = 2500


@dataclass(frozen=True)
class Audit:
    """What an audit of files comes to.

    ``files`` are those that were audited, by document; ``notes`` are worth saying and no fault, ``asides``
    only to whoever started the run.
    """

    results: Sequence[Result]
    groups: Mapping[str, Mapping[str, str]]
    files: Mapping[str, Input]
    notes: tuple[str, ...]
    asides: tuple[str, ...]
    unaudited: tuple[Unread, ...]
    ruleset: str

    @property
    def complete(self) -> bool:
        """Was everything audited, by every rule?"""
        return not self.unaudited and not any(result.failures for result in self.results)


def audit_paths(
    paths: Sequence[str],
    rules: Sequence[AnyRule],
    leave_out: Path | None = None,
    *,
    jobs: int | None = None,
    cache: Path | None = None,
) -> Audit:
    """Audit the files under ``paths`` in ``jobs`` processes (one for each core, if the texts are worth it).

    ``leave_out`` is a folder in which nothing is looked for; ``cache`` is the file of a cache to use. The results
    depend on neither ``jobs`` nor ``cache``.
    """
    listing = list_files(paths, leave_out)
    if jobs is None:
        jobs = min(default_jobs(), 1 + sum(file.size for file in listing.files) // LEAST_BYTES_OF_A_PROCESS)
    notes: list[str] = []
    unread: list[Unread] = []
    ruleset = ruleset_of(rules)
    damage = mended(cache) if cache else ""
    work = Work(rules, (cache, f"{ruleset} {environment_of(rules)}") if cache else None)

    def judged() -> Iterator[Judged]:
        for outcome in judged_inputs(listing.files, work, jobs):
            if outcome.note:
                notes.append(f"{outcome.id}: {outcome.note}")
            if outcome.unread:
                unread.append(outcome.unread)
            if outcome.judged:
                yield outcome.judged

    results = Spill(concluded(judged(), in_order(rules)), weigh=_weight)
    return Audit(
        results=results,
        groups=linked_groups(finding for result in results for finding in result.findings),
        files={file.id: file for file in listing.files},
        notes=(*listing.notes, *notes),
        asides=(*listing.asides, *filter(None, [damage])),
        unaudited=(*listing.problems, *unread),
        ruleset=ruleset,
    )


def _weight(result: Result) -> int:
    return 2 * len(result.document.text) + _BYTES_OF_FINDING * (1 + len(result.findings))
