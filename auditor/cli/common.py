"""What the commands share: exit codes, complaints, tables of text."""

from __future__ import annotations

import argparse
import codecs
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from auditor.cache import default_path
from auditor.config import Config, Plan, concerns, find_config, load_config, plan_of
from auditor.document import METADATA
from auditor.escape import printable
from auditor.limits import USUAL
from auditor.packs import installed_ids, installed_rules
from auditor.read import Columns, Inputs, base_of, read_sources
from auditor.read.discover import STANDARD_INPUT
from auditor.read.sources import FILE_NAME as SOURCES
from auditor.run.local import Audit, audit_paths
from auditor.run.progress import Progress, on_terminal

CLEAN, GATE_FAILED, FAILED, STOPPED = 0, 1, 2, 130


class UsageError(Exception):
    """The command cannot be carried out as it was given."""


def add_run_options(parser: argparse.ArgumentParser) -> None:
    """The options that change how fast a run is, and nothing of what it says."""
    add_jobs_option(parser)
    cache = parser.add_mutually_exclusive_group()
    cache.add_argument(
        "--cache", type=Path, default=default_path(), metavar="FILE", help="where work is kept (default: %(default)s)"
    )
    cache.add_argument("--no-cache", dest="cache", action="store_const", const=None, help="work everything out anew")
    parser.add_argument(
        "--spill",
        type=_count,
        metavar="MB",
        help=f"what waits in memory before the rest goes to disk ({USUAL.spill_mb})",
    )
    parser.add_argument("--quiet", "-q", action="store_true", help="show no progress, also on a terminal")


def add_jobs_option(parser: argparse.ArgumentParser) -> None:
    """How many processes work."""
    parser.add_argument("--jobs", "-j", type=_count, metavar="N", help="processes (default: one for each core)")


def progress_of(arguments: argparse.Namespace) -> Progress:
    """The progress of a run, shown on a terminal unless it is to be quiet."""
    return Progress() if arguments.quiet else on_terminal()


def audited(paths: Sequence[str], settings: Settings, arguments: argparse.Namespace) -> Audit:
    """The audit that the options of inputs and runs ask for, without reports."""
    return audit_paths(
        paths,
        settings.plan,
        inputs=settings.inputs,
        jobs=arguments.jobs,
        cache=arguments.cache,
        progress=progress_of(arguments),
    )


def add_input_options(parser: argparse.ArgumentParser) -> None:
    """What is audited, and how tables are read."""
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="a document, a folder of them, or a table whose rows are documents; - for standard input",
    )
    parser.add_argument("--files-from", metavar="FILE", help="also audit the paths in FILE, one a line; - for stdin")
    parser.add_argument("-0", "--null", action="store_true", help="the paths of --files-from end with NUL characters")
    parser.add_argument(
        "--stdin-name", metavar="NAME", default="stdin.txt", help="the name of -, whose ending tells its format"
    )
    parser.add_argument("--text-column", metavar="NAME", help="the column of tables that holds the text (text)")
    parser.add_argument("--id-column", metavar="NAME", help="the column that names rows (id, or else their numbers)")
    parser.add_argument(
        "--metadata-column",
        metavar="KEY=NAME",
        action="append",
        type=_metadata_column,
        default=[],
        help=f"the column that holds {', '.join(METADATA)} (those of the same names)",
    )
    parser.add_argument(
        "--sources", metavar="FILE", action="append", default=[], help=f"a list of publishers ({SOURCES} beside texts)"
    )


def add_config_file_options(parser: argparse.ArgumentParser) -> None:
    """Which configuration counts."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--config", metavar="FILE", help="the configuration (default: the nearest auditor.toml)")
    which.add_argument("--isolated", action="store_true", help="use no configuration file")


def add_config_options(parser: argparse.ArgumentParser) -> None:
    """Which configuration counts, and which rules."""
    add_config_file_options(parser)
    parser.add_argument("--select", metavar="RULES", type=_names, default=(), help="only these rules or criteria")
    parser.add_argument("--ignore", metavar="RULES", type=_names, default=(), help="not these rules or criteria")


@dataclass(frozen=True)
class Settings:
    """What the options and the configuration come to."""

    paths: tuple[str, ...]
    config: Config
    plan: Plan
    inputs: Inputs


def settings_of(arguments: argparse.Namespace) -> Settings:
    """The paths, the configuration and how inputs are read. Raises UsageError, ConfigError, SourcesError."""
    paths = paths_of(arguments)
    config = config_for(arguments, paths)
    if getattr(arguments, "spill", None):
        config = replace(config, limits=replace(config.limits, spill_mb=arguments.spill))
    columns = {**config.columns, **dict(arguments.metadata_column)}
    text, row_id = columns.pop("text", Columns().text), columns.pop("id", "")
    lists = [*(Path(name) for name in arguments.sources), *config.sources]
    inputs = Inputs(
        columns=Columns(arguments.text_column or text, arguments.id_column or row_id, columns),
        sources=tuple(read_sources(path) for path in lists),
        stdin_name=arguments.stdin_name,
        limits=config.limits,
    )
    rules = installed_rules(partial(concerns, config))
    return Settings(paths, config, plan_of(config, rules, installed_ids()), inputs)


def paths_of(arguments: argparse.Namespace) -> tuple[str, ...]:
    """The paths that are named, on the command line or in a list. Raises UsageError where there is none."""
    listed = _listed(arguments.files_from, arguments.null) if arguments.files_from else []
    if arguments.files_from == STANDARD_INPUT and STANDARD_INPUT in arguments.paths:
        raise UsageError("standard input cannot be both a list of files and a document")
    if not arguments.paths and not listed:
        raise UsageError(f"{arguments.files_from}: lists no path" if arguments.files_from else "name what to audit")
    return (*arguments.paths, *listed)


def config_for(arguments: argparse.Namespace, paths: Sequence[str]) -> Config:
    """The configuration in force for these paths, with the choice of rules on the command line."""
    return config_file_for(arguments, paths).with_choice(arguments.select, arguments.ignore)


def config_file_for(arguments: argparse.Namespace, paths: Sequence[str]) -> Config:
    """The configuration: the one that is named, or the nearest above what is audited, or above the working folder.

    Where documents are not to be trusted, neither is a configuration that lies among them.
    """
    if arguments.isolated:
        config = Config()
    elif arguments.config:
        config = load_config(Path(arguments.config))
    else:
        base = base_of(paths)
        if getattr(arguments, "distrust_documents", False):
            base = base.parent
        found = find_config(base) or find_config(Path.cwd())
        config = load_config(found) if found else Config()
        if found:
            complain(f"note: configured by {found}")
    return config


def _listed(file: str, null: bool) -> list[str]:
    data = sys.stdin.buffer.read() if file == STANDARD_INPUT else Path(file).read_bytes()
    names = data.split(b"\0") if null else data.removeprefix(codecs.BOM_UTF8).splitlines()
    return [os.fsdecode(name) for name in names if name.strip()]


def _names(text: str) -> tuple[str, ...]:
    return tuple(name for name in (part.strip() for part in text.split(",")) if name)


def _metadata_column(text: str) -> tuple[str, str]:
    key, equals, name = text.partition("=")
    if key not in METADATA or not equals or not name:
        raise argparse.ArgumentTypeError(f"{text!r} is not KEY=NAME with a key of {', '.join(METADATA)}")
    return key, name


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number above 0")
    return int(text)


def complain(message: str) -> None:
    """Say on standard error what went wrong."""
    print(f"auditor: {printable(message)}", file=sys.stderr)


def report_problems(audit: Audit) -> None:
    """Notes, then everything that was not audited, on standard error."""
    for note in (*audit.notes, *audit.asides):
        complain(f"note: {note}")
    for unread in audit.unaudited:
        complain(f"not audited: {unread.shown}: {unread.reason}")
    for failure in audit.failures:
        complain(f"not audited: {failure.document}: rule {failure.rule} failed: {failure.error}")


def text_table(header: Sequence[str], rows: Iterable[Sequence[str]], right: frozenset[int] = frozenset()) -> str:
    """Lines of aligned columns; those numbered in ``right`` are aligned to the right."""
    lines = [tuple(header), *(tuple(printable(cell) for cell in row) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if index in right else cell.ljust(width)
            for index, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )
