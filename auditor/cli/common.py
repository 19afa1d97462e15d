"""What the commands share: exit codes, complaints, tables of text."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from auditor.cache import default_path
from auditor.escape import printable
from auditor.run.local import Audit

CLEAN, GATE_FAILED, FAILED = 0, 1, 2


class UsageError(Exception):
    """The command cannot be carried out as it was given."""


def add_run_options(parser: argparse.ArgumentParser) -> None:
    """The options that change how fast a run is, and nothing of what it says."""
    parser.add_argument("--jobs", "-j", type=_count, metavar="N", help="processes (default: one for each core)")
    cache = parser.add_mutually_exclusive_group()
    cache.add_argument(
        "--cache", type=Path, default=default_path(), metavar="FILE", help="where work is kept (default: %(default)s)"
    )
    cache.add_argument("--no-cache", dest="cache", action="store_const", const=None, help="work everything out anew")


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes")
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
    for result in audit.results:
        for failure in result.failures:
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
