"""``auditor diff``: two audits compared."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from auditor.cli.common import CLEAN
from auditor.comparison import Comparison, Seen, compare
from auditor.escape import printable
from auditor.report.markdown import comparison_to_markdown
from auditor.run.snapshots import read_snapshot


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("diff", help="compare two audits: what came, what went, which scores changed")
    parser.add_argument("old", metavar="OLD", help="a folder that audit wrote, or the JSON that check wrote")
    parser.add_argument("new", metavar="NEW", help="the same of the later audit")
    parser.add_argument("--format", choices=("text", "md"), default="text", help="lines, or Markdown")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the differences; exit code 0 whether there are any or not."""
    comparison = compare(read_snapshot(Path(arguments.old)), read_snapshot(Path(arguments.new)))
    if arguments.format == "md":
        print(comparison_to_markdown(comparison), end="")
    else:
        print("\n".join(printable(line) for line in _lines(comparison)))
    return CLEAN


def _lines(comparison: Comparison) -> Iterator[str]:
    if not comparison.same_rules:
        yield "the two audits used different rules or options: their scores are not to be compared"
    for old, new in comparison.renamed.items():
        yield f"renamed document {old} to {new}"
    yield from (f"- document {name}" for name in comparison.documents_went)
    yield from (f"+ document {name}" for name in comparison.documents_came)
    yield from (f"score {one.document}: {_score(one.before)} to {_score(one.after)}" for one in comparison.rescored)
    yield from (f"- {_said(seen)}" for seen in comparison.went)
    yield from (f"+ {_said(seen)}" for seen in comparison.came)
    yield (
        f"documents: {len(comparison.documents_came)} came, {len(comparison.documents_went)} went, "
        f"{len(comparison.renamed)} renamed, {len(comparison.rescored)} scored differently; "
        f"findings: {len(comparison.came)} came, {len(comparison.went)} went"
    )


def _said(seen: Seen) -> str:
    return f"{seen.document}:{seen.line}:{seen.column}: {seen.severity} {seen.rule} {seen.message}"


def _score(value: float | None) -> str:
    return "none" if value is None else f"{value:.1f}"
