"""``auditor check``: a gate for corpus files."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from auditor.baseline import FILE_NAME
from auditor.cli.common import (
    CLEAN,
    FAILED,
    GATE_FAILED,
    UsageError,
    add_config_options,
    add_input_options,
    add_run_options,
    audited,
    complain,
    settings_of,
)
from auditor.comparison import Comparison, compare, snapshot_of
from auditor.gate import Check, summary
from auditor.report.github import to_github
from auditor.report.json import to_json
from auditor.report.junit import to_junit
from auditor.report.markdown import to_markdown
from auditor.report.sarif import to_sarif
from auditor.report.text import to_text
from auditor.rule import AnyRule
from auditor.run.checking import Terms, check
from auditor.run.files import write_whole
from auditor.run.snapshots import read_snapshot

DEFAULT_FILES = {"json": "auditor.json", "sarif": "auditor.sarif", "junit": "auditor.xml"}
FORMATS = ("text", "github", *DEFAULT_FILES, "md")


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "check",
        help="print findings as path:line:col lines and fail on new errors and warnings",
        description="Fails (exit code 1) on every error or warning that is not in the baseline, and on caps and low "
        "scores of documents that have one or are new. Exit code 2: something was not audited, or wrong usage.",
    )
    add_input_options(parser)
    parser.add_argument("--fail-under", type=_score, metavar="N", help="fail when such a document scores below N")
    parser.add_argument("--exit-zero", action="store_true", help="exit with 0 although the check fails (never for 2)")
    parser.add_argument(
        "--format",
        dest="formats",
        action="append",
        type=_format,
        metavar="FORMAT[:FILE]",
        help=f"{', '.join(FORMATS)}; may be given several times. Without FILE it goes to standard output; where there "
        f"are several, {', '.join(DEFAULT_FILES)} go to {', '.join(DEFAULT_FILES.values())}, and md needs a FILE",
    )
    parser.add_argument(
        "--changed",
        nargs="?",
        const="HEAD",
        metavar="REF",
        help="report only on files that git says are new or modified since this branch left REF (default: HEAD); "
        "write --changed=REF, or the paths in front of it",
    )
    parser.add_argument(
        "--compare", metavar="FILE", help="an earlier check as JSON, or a folder of reports: md shows what has changed"
    )
    baseline = parser.add_mutually_exclusive_group()
    baseline.add_argument("--baseline", metavar="FILE", help=f"the baseline (default: {FILE_NAME} here, if there)")
    baseline.add_argument("--no-baseline", action="store_true", help="use no baseline")
    parser.add_argument("--keep-baseline", action="store_true", help="leave entries that match nothing in the baseline")
    parser.add_argument(
        "--distrust-documents",
        action="store_true",
        help="obey no suppression in a document or beside it, as for texts of others",
    )
    add_config_options(parser)
    add_run_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Exit code 0 clean, 1 when the gate fails, 2 when anything could not be audited."""
    outlets = _outlets(arguments.formats or [("text", "")])
    earlier = read_snapshot(Path(arguments.compare)) if arguments.compare else None
    baseline = _baseline_file(arguments)
    _refuse_path_as_commit(arguments)
    settings = settings_of(arguments)
    paths = sorted(set(settings.paths))  # so that nothing depends on their order
    terms = Terms(
        paths=paths,
        plan=settings.plan,
        baseline=baseline,
        keep_baseline=arguments.keep_baseline,
        fail_under=arguments.fail_under,
        changed=arguments.changed,
        obey_documents=not arguments.distrust_documents,
    )
    audit = audited(paths, settings, arguments)
    checked = check(audit, terms)
    against = compare(earlier, snapshot_of(checked)) if earlier else None

    for note in (*checked.notes, *audit.asides):
        complain(f"note: {note}")
    for missing in checked.not_audited:
        complain(f"not audited: {missing.path}: {missing.reason}")
    texts = [(file, _written(name, checked, settings.plan.rules, against)) for name, file in outlets]
    for file, text in texts:  # before anything is printed: whoever reads that may hang up
        if file:
            write_whole(Path(file), text.encode("utf-8", "backslashreplace"))
            complain(f"note: {file} written")
    printed = "".join(text for file, text in texts if not file)
    if printed and sys.stdout is None:
        raise UsageError("standard output is closed, so nobody reads what the check found")
    if printed:
        sys.stdout.write(printed)
    if not any(name in {"text", "github"} and not file for name, file in outlets):
        complain(summary(checked))
    if checked.not_audited:
        return FAILED
    return CLEAN if checked.passes or arguments.exit_zero else GATE_FAILED


def _refuse_path_as_commit(arguments: argparse.Namespace) -> None:
    """Raise UsageError where --changed swallowed the only path."""
    path = arguments.changed
    if path and not arguments.paths and not arguments.files_from and Path(path).exists():
        raise UsageError(f"--changed took {path} for a commit; write the paths first: auditor check {path} --changed")


def _baseline_file(arguments: argparse.Namespace) -> Path | None:
    """The baseline that is named, or the one in the working folder. Raises UsageError where it is not there."""
    if arguments.no_baseline:
        return None
    file = Path(arguments.baseline or FILE_NAME)
    if file.is_file():
        return file
    if arguments.baseline or file.exists():
        raise UsageError(f"{file}: there is no such baseline; `auditor baseline --baseline {file} PATH` writes it")
    return None


def _outlets(formats: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Each format with its file; an empty one for standard output."""
    names = [name for name, _ in formats]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise UsageError(f"--format {twice} is given twice")
    files = [file for _, file in formats if file]
    if twice := next((file for file in files if files.count(file) > 1), None):
        raise UsageError(f"two formats cannot both be written to {twice}")
    if absent := next((file for file in files if not Path(file).parent.is_dir()), None):
        raise UsageError(f"{absent}: cannot be written: there is no folder {Path(absent).parent}")
    if len(formats) == 1:
        return list(formats)
    if ("md", "") in formats:  # a name of ours would make it a document of the next check
        raise UsageError("beside other formats md needs a file: --format md:FILE")
    return [(name, file or DEFAULT_FILES.get(name, "")) for name, file in formats]


def _written(name: str, checked: Check, rules: Sequence[AnyRule], against: Comparison | None) -> str:
    match name:
        case "json":
            return to_json(checked)
        case "sarif":
            return to_sarif(checked, rules)
        case "junit":
            return to_junit(checked)
        case "md":
            return to_markdown(checked, against)
        case "github":
            return to_github(checked, _folder_in_workspace())
        case _:
            return to_text(checked)


def _folder_in_workspace() -> str:
    """The working folder as seen from the root of the checkout that GitHub made; empty for the root itself."""
    workspace = os.environ.get("GITHUB_WORKSPACE")
    inside = workspace and Path.cwd() != Path(workspace) and Path.cwd().is_relative_to(workspace)
    return Path.cwd().relative_to(workspace).as_posix() if workspace and inside else ""


def _format(text: str) -> tuple[str, str]:
    name, colon, file = text.partition(":")
    if name not in FORMATS:
        raise argparse.ArgumentTypeError(f"{name!r} is no format; formats are {', '.join(FORMATS)}")
    if colon and not file:
        raise argparse.ArgumentTypeError(f"{text!r} names no file after the colon")
    return name, file


def _score(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1
    if not 0 <= value <= 100:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0 to 100")
    return value
