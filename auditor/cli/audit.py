"""``auditor audit``: documents in; tables and a report out."""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from heapq import nsmallest
from pathlib import Path

from auditor.cli.common import (
    CLEAN,
    FAILED,
    UsageError,
    add_config_options,
    add_input_options,
    add_run_options,
    complain,
    progress_of,
    report_problems,
    settings_of,
    text_table,
)
from auditor.engine import Result
from auditor.finding import Severity
from auditor.read import is_address, name_of, send
from auditor.report.html import from_worst
from auditor.run.cluster import on_dask
from auditor.run.local import audit_paths
from auditor.run.profile import Profile
from auditor.run.reports import FORMATS, MOST_IN_HTML, check_ready, write_reports

DASK = "dask"
ENGINES = ("local", DASK)
_LONGEST_NAME = 60  # characters of a document's name in the printed table
_MOST_LINES = 50  # documents in it


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("audit", help="audit documents and write CSV tables and an HTML report")
    add_input_options(parser)
    parser.add_argument(
        "--out", metavar="DIR", help="where the reports go, a folder or an address (default: reports/NAME)"
    )
    add_config_options(parser)
    add_run_options(parser)
    parser.add_argument("--review", metavar="FILE", help="the record of a review (default: review.csv in DIR or here)")
    parser.add_argument(
        "--format",
        action="append",
        choices=FORMATS,
        default=[],
        help="also write report.xlsx, or the tables as folders of Parquet or JSON Lines files",
    )
    parser.add_argument(
        "--worst",
        type=_documents,
        metavar="N",
        default=MOST_IN_HTML,
        help="the HTML report is on the N worst documents, 0 for all (default: %(default)s)",
    )
    parser.add_argument("--excerpts-only", action="store_true", help="no document text in the HTML report but findings")
    parser.add_argument("--resume", action="store_true", help="go on with a run that was stopped, and say from where")
    parser.add_argument(
        "--engine", choices=ENGINES, default=ENGINES[0], help="what works: processes here, or a cluster"
    )
    parser.add_argument("--scheduler", metavar="URL", help="the scheduler of the cluster (default: one of our own)")
    parser.add_argument("--profile", action="store_true", help="print what takes how long (works everything out anew)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Exit code 0, or 2 when anything could not be audited; never 1."""
    if arguments.out and is_address(arguments.out):
        with tempfile.TemporaryDirectory(prefix="auditor-") as room:
            out = Path(room, "reports")
            code = _run(arguments, out)
            if out.is_dir():
                send(out, arguments.out)
            return code
    return _run(arguments, Path(arguments.out) if arguments.out else None)


def _run(arguments: argparse.Namespace, out: Path | None) -> int:
    settings = settings_of(arguments)
    out = out or Path("reports") / _name(settings.paths)
    if out.exists() and not out.is_dir():
        raise UsageError(f"{out} is a file; name a folder for the reports with --out")
    if arguments.resume and arguments.cache is None:
        raise UsageError("--resume goes on from what the cache keeps; leave out --no-cache")
    if arguments.resume and arguments.profile:
        raise UsageError("--profile measures the whole work; leave out --resume")
    if arguments.scheduler and arguments.engine != DASK:
        raise UsageError("--scheduler names a cluster; it needs --engine dask")
    if arguments.profile and arguments.engine == DASK:
        raise UsageError("--profile measures processes of this machine; leave out --engine")
    review = Path(arguments.review) if arguments.review else None
    check_ready(out, review=review, formats=arguments.format)
    progress = progress_of(arguments)
    profile = Profile() if arguments.profile else None
    audit = audit_paths(
        settings.paths,
        settings.plan,
        leave_out=out,
        inputs=settings.inputs,
        jobs=arguments.jobs,
        cache=None if profile else arguments.cache,
        progress=progress,
        profile=profile,
        engine=on_dask(arguments.scheduler or "", arguments.jobs) if arguments.engine == DASK else None,
    )
    report_problems(audit)
    if arguments.resume:
        complain(f"note: resumed: {progress.taken_over:,} of {progress.done:,} documents had been worked out before")
    if not audit.results:
        complain("nothing was audited, so no report was written")
        return FAILED
    # Before anything is printed: whoever reads that may hang up.
    before = _files_in(out)
    try:
        written = write_reports(
            audit,
            settings.plan.rules,
            out,
            review=review,
            formats=arguments.format,
            excerpts_only=arguments.excerpts_only,
            worst=arguments.worst,
            called=arguments.out or "",
        )
    except KeyboardInterrupt as stop:
        new = ", ".join(sorted({path.name for path, _, _ in _files_in(out) - before if not path.name.startswith(".")}))
        stop.add_note(f"of the reports in {out} were written: {new or 'none'}")
        raise
    print("\n".join([_table(written.results), *written.said]))
    if profile:
        print(f"\n{_profile_table(profile)}")
    return CLEAN if audit.complete else FAILED


def _documents(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no number of documents")
    return int(text)


def _files_in(folder: Path) -> set[tuple[Path, int, int]]:
    """The files in a folder, so that those that are replaced differ."""
    found = set()
    for path in folder.glob("*"):
        with suppress(OSError):
            status = path.stat()
            found.add((path, status.st_ino, status.st_mtime_ns))
    return found


def _profile_table(profile: Profile) -> str:
    header = ("part", "name", "CPU seconds", "share", "findings")
    rows = [
        (kind, name, f"{seconds:.2f}", f"{share:.1%}", "" if findings is None else f"{findings:,}")
        for kind, name, seconds, share, findings in profile.rows()
    ]
    return text_table(header, rows, right=frozenset({2, 3, 4}))


def _name(paths: Sequence[str]) -> str:
    """What the reports of these paths are called: the name of the folder that holds them."""
    if is_address(paths[0]):
        return Path(name_of(paths[0])).stem
    first = Path(paths[0]).absolute()
    folder = first if first.is_dir() else first.parent
    return folder.resolve().name or "audit"


def _table(results: Sequence[Result]) -> str:
    """A line a document; of many only the worst, the worst of all last, where the eye is when the run ends."""
    header = ("document", "score", "grade", "worst criterion", "errors", "warnings", "infos")
    shown: Sequence[int] = range(len(results))
    if len(results) > _MOST_LINES:
        ranked = nsmallest(_MOST_LINES, ((from_worst(result), number) for number, result in enumerate(results)))
        shown = [number for _, number in reversed(ranked)]
    table = text_table(header, (_row(results[number]) for number in shown), right=frozenset({1, 4, 5, 6}))
    if len(shown) == len(results):
        return table
    return f"{table}\nthese are the {len(shown)} worst of {len(results):,} documents; documents.csv has all"


def _row(result: Result) -> tuple[str, ...]:
    name, score = result.document.id, result.score
    counts = Counter(finding.severity for finding in result.findings)
    losses = {criterion: loss.points for criterion, loss in score.losses.items() if loss.points > 0}
    return (
        name if len(name) <= _LONGEST_NAME else "\u2026" + name[1 - _LONGEST_NAME :],
        "" if score.value is None else f"{score.value:.1f}",
        score.grade + (f" ({score.capped_by})" if score.capped_by else ""),
        max(losses, key=lambda criterion: losses[criterion], default=""),
        *(str(counts[severity]) for severity in Severity),
    )
