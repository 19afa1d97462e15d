"""An audit of files on this machine: paths in; results, and everything that was not audited, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from auditor.cache import environment_of, mended
from auditor.config import Plan, planned
from auditor.engine import Judged, Result, Spill, concluded, in_order
from auditor.groups import linked_groups
from auditor.read import (
    Input,
    Inputs,
    Rating,
    Reader,
    Unread,
    inputs_of,
    list_files,
    ratings_of,
    remembered,
    sources_beside,
)
from auditor.rule import AnyRule
from auditor.run.pool import Work, default_jobs, judged_inputs

LEAST_BYTES_OF_A_PROCESS = 100_000  # of text; for less the start of another process is not worth it
_BYTES_OF_FINDING = 2500


@dataclass(frozen=True)
class Audit:
    """What an audit of files comes to.

    ``files`` are those that were audited, by document; ``notes`` are worth saying and no fault, ``asides``
    only to whoever started the run. ``ratings`` are what the user's lists say of publishers, by name.
    """

    results: Sequence[Result]
    groups: Mapping[str, Mapping[str, str]]
    files: Mapping[str, Input]
    notes: tuple[str, ...]
    asides: tuple[str, ...]
    unaudited: tuple[Unread, ...]
    ruleset: str
    ratings: Mapping[str, Rating] = field(default_factory=dict)

    @property
    def complete(self) -> bool:
        """Was everything audited, by every rule?"""
        return not self.unaudited and not any(result.failures for result in self.results)


def audit_paths(
    paths: Sequence[str],
    rules: Sequence[AnyRule] | Plan,
    leave_out: Path | None = None,
    *,
    inputs: Inputs | None = None,
    jobs: int | None = None,
    cache: Path | None = None,
) -> Audit:
    """Audit the files under ``paths`` in ``jobs`` processes (one for each core, if the texts are worth it).

    ``rules`` may be a plan, which says where they are in force. ``leave_out`` is a folder in which nothing is looked
    for, ``inputs`` says how files are read; ``cache`` is the file of a cache to use. The results depend on neither
    ``jobs`` nor ``cache``.
    """
    plan = rules if isinstance(rules, Plan) else planned(rules)
    inputs = inputs or Inputs()
    listing = list_files(paths, leave_out, inputs.stdin_name)
    sources = (*inputs.sources, *sources_beside(listing))
    if jobs is None:
        jobs = min(default_jobs(), 1 + sum(file.size for file in listing.files) // LEAST_BYTES_OF_A_PROCESS)
    notes: list[str] = []
    unread: list[Unread] = []
    damage = mended(cache) if cache else ""
    keep = (cache, f"{plan.ruleset} {environment_of(plan.rules)}") if cache else None
    work = Work(plan, Reader(sources, inputs.largest_file), keep)
    files: dict[str, Input] = {}

    def judged() -> Iterator[Judged]:
        for outcome in judged_inputs(remembered(inputs_of(listing.files, inputs.columns), files), work, jobs):
            if outcome.note:
                notes.append(f"{outcome.id}: {outcome.note}")
            if outcome.unread:
                unread.append(outcome.unread)
            if outcome.judged:
                yield outcome.judged

    def rules_for(document: str) -> Sequence[AnyRule]:
        return plan.rules_under(plan.applying(files[document].path, document))

    results = Spill(
        concluded(
            judged(),
            in_order(plan.rules),
            points=plan.points,
            rules_for=rules_for if plan.config.overrides else None,
        ),
        weigh=_weight,
    )
    return Audit(
        results=results,
        groups=linked_groups(finding for result in results for finding in result.findings),
        files=files,
        notes=(*listing.notes, *notes),
        asides=(*listing.asides, *filter(None, [damage])),
        unaudited=(*listing.problems, *unread),
        ruleset=plan.ruleset,
        ratings=ratings_of(sources),
    )


def _weight(result: Result) -> int:
    return 2 * len(result.document.text) + _BYTES_OF_FINDING * (1 + len(result.findings))
