"""``auditor audit``: documents in; tables and a report out."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from auditor.cli.common import (
    CLEAN,
    FAILED,
    UsageError,
    add_config_options,
    add_input_options,
    add_run_options,
    complain,
    report_problems,
    settings_of,
    text_table,
)
from auditor.engine import Result
from auditor.finding import Severity
from auditor.run.local import audit_paths
from auditor.run.reports import FORMATS, write_reports

_LONGEST_NAME = 60  # characters of a document's name in the printed table


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("audit", help="audit documents and write CSV tables and an HTML report")
    add_input_options(parser)
    parser.add_argument("--out", metavar="DIR", help="where the reports go (default: reports/NAME of the folder)")
    add_config_options(parser)
    add_run_options(parser)
    parser.add_argument("--review", metavar="FILE", help="the record of a review (default: review.csv in DIR or here)")
    parser.add_argument("--format", action="append", choices=FORMATS, default=[], help="also write report.xlsx")
    parser.add_argument("--excerpts-only", action="store_true", help="no document text in the HTML report but findings")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Exit code 0, or 2 when anything could not be audited; never 1."""
    settings = settings_of(arguments)
    out = Path(arguments.out) if arguments.out else Path("reports") / _name(settings.paths)
    if out.exists() and not out.is_dir():
        raise UsageError(f"{out} is a file; name a folder for the reports with --out")
    audit = audit_paths(
        settings.paths,
        settings.plan,
        leave_out=out,
        inputs=settings.inputs,
        jobs=arguments.jobs,
        cache=arguments.cache,
    )
    report_problems(audit)
    if not audit.results:
        complain("nothing was audited, so no report was written")
        return FAILED
    # Before anything is printed: whoever reads that may hang up.
    written = write_reports(
        audit,
        settings.plan.rules,
        out,
        review=Path(arguments.review) if arguments.review else None,
        formats=arguments.format,
        excerpts_only=arguments.excerpts_only,
    )
    print("\n".join([_table(written.results), *written.said]))
    return CLEAN if audit.complete else FAILED


def _name(paths: Sequence[str]) -> str:
    """What the reports of these paths are called: the name of the folder that holds them."""
    first = Path(paths[0]).absolute()
    folder = first if first.is_dir() else first.parent
    return folder.resolve().name or "audit"


def _table(results: Iterable[Result]) -> str:
    header = ("document", "score", "grade", "worst criterion", "errors", "warnings", "infos")
    return text_table(header, (_row(result) for result in results), right=frozenset({1, 4, 5, 6}))


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
