"""``auditor baseline``: write down what is there, so that ``auditor check`` fails only on what is new."""

from __future__ import annotations

import argparse
from pathlib import Path

from auditor.baseline import FILE_NAME
from auditor.cli.common import (
    CLEAN,
    FAILED,
    UsageError,
    add_config_options,
    add_input_options,
    add_run_options,
    audited,
    complain,
    report_problems,
    settings_of,
)
from auditor.run.checking import Terms, draw_baseline


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "baseline",
        help="write down today's findings, so that check fails only on new ones",
        description="Writes the baseline, or takes out of it what is no more; it grows only with --update.",
    )
    add_input_options(parser)
    parser.add_argument("--baseline", default=FILE_NAME, metavar="FILE", help="the file (default: %(default)s)")
    parser.add_argument("--update", action="store_true", help="take new findings into a baseline that is there")
    parser.add_argument(
        "--distrust-documents",
        action="store_true",
        help="obey no suppression in a document or beside it, as for texts of others",
    )
    add_config_options(parser)
    add_run_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Exit code 0, or 2 when anything could not be audited."""
    file = Path(arguments.baseline)
    if file.is_dir():
        raise UsageError(f"{file} is a folder; name a file with --baseline")
    settings = settings_of(arguments)
    paths = sorted(set(settings.paths))
    audit = audited(paths, settings, arguments)
    report_problems(audit)
    if not audit.results:
        complain("nothing was audited, so no baseline was written")
        return FAILED
    terms = Terms(paths, settings.plan, obey_documents=not arguments.distrust_documents)
    drawn = draw_baseline(audit, terms, file, grow=arguments.update)
    said = f"{file} holds {drawn.findings} findings"
    if not drawn.is_new:
        said += f"; {drawn.lost} that are no more were taken out"
    if drawn.left_out:
        said += f"; {drawn.left_out} new ones were left out (--update takes them in)"
    print(said)
    return CLEAN if audit.complete else FAILED
