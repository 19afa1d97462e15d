"""The command line: arguments in, exit code out; it decides nothing. One file a command."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from threadpoolctl import threadpool_limits

from auditor.baseline import BaselineError
from auditor.cli.common import FAILED, STOPPED, UsageError, complain
from auditor.comparison import SnapshotError
from auditor.config import ConfigError
from auditor.packs import PackError
from auditor.read import RemoteError, SourcesError
from auditor.report.partitions import PartitionsError
from auditor.report.xlsx import XlsxError
from auditor.review import ReviewError
from auditor.run.changed import ChangedError
from auditor.run.cluster import ClusterError
from auditor.suppression import SuppressionError

_COMMANDS = ("audit", "check", "baseline", "diff", "rules", "explain", "config", "new-rule", "review", "evaluate")
_EXPECTED = (
    UsageError,
    BaselineError,
    ChangedError,
    ClusterError,
    ConfigError,
    PackError,
    PartitionsError,
    RemoteError,
    ReviewError,
    SnapshotError,
    SourcesError,
    SuppressionError,
    XlsxError,
)
"""What users can mend, as the message tells them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that ``arguments`` name; the exit code.

    0 clean, 1 gate failed, 2 anything not audited or wrong usage, 130 stopped by who started it.
    """
    _speak_utf8()
    parser = argparse.ArgumentParser(
        prog="auditor", description="Audit texts for source reliability and quality.", allow_abbrev=False
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    given = sys.argv[1:] if arguments is None else arguments
    for command in [name for name in _COMMANDS if name in given[:1]] or _COMMANDS:  # who names one waits for one
        import_module(f"auditor.cli.{command.replace('-', '_')}").add_to(commands)
    if not given:  # somebody who looks what there is
        parser.print_help(sys.stderr)
        return FAILED
    chosen = parser.parse_args(arguments)
    try:
        # The matrices are small: threads that wait for work would cost as much again as the work itself.
        with threadpool_limits(limits=1, user_api="blas"):
            code: int = chosen.run(chosen)
        if sys.stdout:  # there may be none
            sys.stdout.flush()
        return code
    except _EXPECTED as error:
        complain(str(error))
        return FAILED
    except BrokenPipeError:
        # The reader of our output has gone (`auditor rules | head`): nothing to say, and nobody to say it to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except OSError as error:
        complain(f"{error.filename}: {error.strerror}" if error.filename else str(error))
        return FAILED
    except KeyboardInterrupt as stop:
        complain("; ".join(["stopped", *getattr(stop, "__notes__", ())]))
        return STOPPED


class _Version(argparse.Action):
    """Prints the version, which takes a while to look up."""

    def __call__(self, parser: argparse.ArgumentParser, *given: object) -> None:
        from importlib.metadata import version  # noqa: PLC0415

        print(f"auditor {version('auditor')}")
        parser.exit()


def _speak_utf8() -> None:
    """Documents hold characters that the terminal's encoding may lack: those are escaped, never a crash."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")
