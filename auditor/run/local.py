"""An audit of files on this machine: paths in; results, and everything that was not audited, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from auditor.cache import environment_of, mended
from auditor.config import Plan, planned
from auditor.engine import BYTES_OF_FINDING, Judged, Result, Spill, concluded, in_order
from auditor.finding import Failure
from auditor.groups import Groups
from auditor.read import (
    Input,
    Inputs,
    Rating,
    Reader,
    TextFile,
    Unread,
    inputs_of,
    list_files,
    ratings_of,
    remembered,
    sources_beside,
)
from auditor.read.formats import table_format
from auditor.rule import AnyRule
from auditor.run.limits import limited
from auditor.run.pool import Outcome, Work, judged_inputs
from auditor.run.processes import default_jobs
from auditor.run.profile import Profile
from auditor.run.progress import Progress

LEAST_BYTES_OF_A_PROCESS = 100_000  # of text; for less the start of another process is not worth it
_SIZE_OF_TEXT = frozenset({".csv", ".htm", ".html", ".jsonl", ".md", ".ndjson", ".tsv", ".txt"})

Engine = Callable[[Iterable[Input], Work], Iterator[Outcome]]
"""What judges inputs, in their order."""


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
    failures: tuple[Failure, ...] = ()
    ratings: Mapping[str, Rating] = field(default_factory=dict)

    @property
    def complete(self) -> bool:
        """Was everything audited, by every rule?"""
        return not self.unaudited and not self.failures


def audit_paths(
    paths: Sequence[str],
    rules: Sequence[AnyRule] | Plan,
    leave_out: Path | None = None,
    *,
    inputs: Inputs | None = None,
    jobs: int | None = None,
    cache: Path | None = None,
    progress: Progress | None = None,
    profile: Profile | None = None,
    engine: Engine | None = None,
) -> Audit:
    """Audit the files under ``paths`` in ``jobs`` processes (one for each core, if the texts are worth it).

    ``rules`` may be a plan, which says where they are in force. ``leave_out`` is a folder in which nothing is looked
    for, ``inputs`` says how files are read; ``cache`` is the file of a cache to use. ``progress`` is told how far
    the audit is, ``profile`` what takes how long; ``engine`` judges the inputs where processes of this machine do
    not. The results depend on none of these.

    Where the audit is stopped, the KeyboardInterrupt has a note that says how far it came.
    """
    plan = rules if isinstance(rules, Plan) else planned(rules)
    progress = progress or Progress()
    inputs = inputs or Inputs()
    listing = list_files(paths, leave_out, inputs.stdin_name)
    sources = (*inputs.sources, *sources_beside(listing))
    if jobs is None:
        jobs = min(default_jobs(), 1 + sum(file.size for file in listing.files) // LEAST_BYTES_OF_A_PROCESS)
    notes: list[str] = []
    unread: list[Unread] = []
    failures: list[Failure] = []
    groups = Groups()
    damage = mended(cache) if cache else ""
    keep = (cache, f"{plan.ruleset} {environment_of(plan.rules)}") if cache else None
    work = Work(plan, Reader(sources, inputs.limits), keep, plan.config.limits.rule_seconds, profile is not None)
    limit = limited(work.rule_seconds)
    files: dict[str, Input] = {}

    def judged() -> Iterator[Judged]:
        given = remembered(inputs_of(listing.files, inputs.columns, inputs.limits), files)
        if engine is not None:
            outcomes = engine(given, work)
        elif profile is not None:
            outcomes = judged_inputs(given, work, jobs, profile.meter, profile.add)
        else:
            outcomes = judged_inputs(given, work, jobs)
        for outcome in outcomes:
            progress.judged(
                outcome.size, len(outcome.judged.said.findings) if outcome.judged else 0, outcome.taken_over
            )
            if outcome.note:
                notes.append(f"{outcome.id}: {outcome.note}")
            if outcome.unread:
                unread.append(outcome.unread)
            if outcome.judged:
                yield outcome.judged

    def rules_for(document: str) -> Sequence[AnyRule]:
        return plan.rules_under(plan.applying(files[document].path, document))

    def all_concluded() -> Iterator[Result]:
        for result in concluded(
            judged(),
            in_order(plan.rules),
            points=plan.points,
            rules_for=rules_for if plan.config.overrides else None,
            guard=profile.meter.within(limit) if profile else limit,
            kept_bytes=plan.kept_bytes,
        ):
            progress.concluded_one()
            failures.extend(result.failures)
            groups.add(result.findings)
            if profile:
                profile.count(Counter(finding.rule for finding in result.findings))
            yield result

    progress.begin(*_to_do(listing.files))
    try:
        with profile.meter.on_annotations() if profile else nullcontext():
            results = Spill(all_concluded(), weigh=_weight, kept_bytes=plan.kept_bytes)
    except KeyboardInterrupt as stop:
        stop.add_note(progress.said(kept=cache is not None))
        raise
    finally:
        progress.end()
    return Audit(
        results=results,
        groups=groups.named(),
        files=files,
        notes=(*listing.notes, *notes),
        asides=(*listing.asides, *filter(None, [damage])),
        unaudited=(*listing.problems, *unread),
        ruleset=plan.ruleset,
        failures=tuple(failures),
        ratings=ratings_of(sources),
    )


def _to_do(files: Sequence[TextFile]) -> tuple[int | None, int | None]:
    """How many documents and bytes there are, as far as one can know before tables are read."""
    size = sum(file.size for file in files)
    if not any(table_format(file.path) for file in files):
        return len(files), size
    is_plain = all(file.path.suffix.lower() in _SIZE_OF_TEXT for file in files)
    return None, size if is_plain else None


def _weight(result: Result) -> int:
    outline = result.outline.weight() if result.outline else 0
    return 2 * len(result.document.text) + outline + BYTES_OF_FINDING * (1 + len(result.findings))
