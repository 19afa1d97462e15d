"""``auditor check``: a gate for corpus files."""

from __future__ import annotations

import argparse

from auditor.cli.common import CLEAN, FAILED, GATE_FAILED, add_run_options, report_problems
from auditor.escape import printable
from auditor.finding import Severity
from auditor.packs import installed_rules
from auditor.run.local import audit_paths


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("check", help="print findings as path:line:col lines and fail on errors and warnings")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a .txt or .md file, or a folder of them")
    parser.add_argument("--fail-under", type=_score, metavar="N", help="fail when a document scores below N (0 to 100)")
    add_run_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Exit code 0 clean, 1 on an error, a warning or a low score, 2 when anything could not be audited."""
    audit = audit_paths(arguments.paths, installed_rules(), jobs=arguments.jobs, cache=arguments.cache)
    lines = []
    failing = 0
    for result in audit.results:
        shown = audit.files[result.document.id].shown
        for finding in result.findings:
            failing += finding.severity is not Severity.INFO
            place = (shown, finding.line, finding.column)
            lines.append((place, f"{finding.severity} {finding.rule} {finding.message}"))
        if arguments.fail_under is not None and result.score.value is not None:
            value = round(result.score.value, 1)
            if value < arguments.fail_under:
                failing += 1
                lines.append(((shown, 1, 1), f"error score {value} is below {arguments.fail_under:g}"))
    for (shown, line, column), message in sorted(lines):
        print(printable(f"{shown}:{line}:{column}: {message}"))
    report_problems(audit)
    unscored = sum(result.score.value is None for result in audit.results)
    print(
        f"{len(audit.results)} documents, {failing} errors and warnings"
        + (f", {unscored} without a score" if arguments.fail_under is not None and unscored else "")
    )
    if not audit.complete:
        return FAILED
    return GATE_FAILED if failing else CLEAN


def _score(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1
    if not 0 <= value <= 100:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0 to 100")
    return value
