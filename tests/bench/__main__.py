"""Measures whole audits, and other linters on the same files: ``python -m bench`` in tests/.

Absolute times mean nothing on a machine that others use, so everything is run in turn, several times over, and
CPU seconds of a run and all its processes are set against those of the first command.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from bench.texts import write

AUDITOR = (sys.executable, "-m", "auditor")
_PEERS = {
    "proselint": ("proselint", "check", "{files}"),
    "write-good": ("write-good", "{files}"),
    "codespell": ("codespell", "{folder}"),
    "vale": ("vale", "--no-exit", "{folder}"),
}
_FILES_AT_A_TIME = 500  # on a command line


@dataclass
class Contender:
    """A command, and what its runs took: CPU seconds, and megabytes of the largest of its processes."""

    name: str
    commands: list[list[str]]
    seconds: list[float] = field(default_factory=list)
    megabytes: float = 0

    def run(self) -> None:
        """Run once, and remember what it took."""
        seconds = 0.0
        for command in self.commands:
            with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
                _, status, usage = os.wait4(process.pid, 0)
                process.returncode = os.waitstatus_to_exitcode(status)
            # Linters end with 1 and more where they find something; of ours it is known what means a fault.
            if tuple(command[: len(AUDITOR)]) == AUDITOR and process.returncode not in (0, 1):
                raise SystemExit(f"{' '.join(command[:8])} ended with {process.returncode}")
            seconds += usage.ru_utime + usage.ru_stime
            self.megabytes = max(self.megabytes, usage.ru_maxrss / 1024)
        self.seconds.append(seconds)


def contenders(folder: Path, out: Path, jobs: int) -> list[Contender]:
    """auditor with everything on, auditor with nothing kept from the run before, and the linters that are here."""
    audit = [*AUDITOR, "audit", str(folder), "--out", str(out), "--jobs", str(jobs)]
    check = [*AUDITOR, "check", str(folder), "--jobs", str(jobs)]
    cache = ["--cache", str(out.parent / "cache.sqlite")]
    found = [
        Contender("auditor audit, all rules and reports", [[*audit, "--no-cache"]]),
        Contender("auditor check", [[*check, "--no-cache"]]),
        Contender("auditor check, files unchanged", [[*check, *cache]]),
    ]
    files = sorted(map(str, folder.iterdir()))
    groups = [files[start : start + _FILES_AT_A_TIME] for start in range(0, len(files), _FILES_AT_A_TIME)]
    for name, command in _PEERS.items():
        if shutil.which(command[0]) is None:
            continue
        if "{files}" in command:
            found.append(Contender(name, [[*command[:-1], *group] for group in groups]))
        else:
            found.append(Contender(name, [[str(folder) if part == "{folder}" else part for part in command]]))
    return found


def peaks(command: list[str]) -> tuple[float, float]:
    """Run a command; megabytes that its first process and the largest of the others had at most (on Linux)."""
    most = {True: 0.0, False: 0.0}
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            for number in (process.pid, *_children(process.pid)):
                is_first = number == process.pid
                most[is_first] = max(most[is_first], _peak(number))
            time.sleep(0.1)
    return most[True], most[False]


def _children(process: int) -> list[int]:
    found = []
    for path in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            found += [int(number) for number in path.read_text().split()]
    return found


def _peak(process: int) -> float:
    with suppress(OSError):
        for line in Path(f"/proc/{process}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return 0.0


def print_memory(documents: int, words: int, times: int, jobs: int) -> None:
    """Print the peaks for so many documents, and so many times as many."""
    print("| documents | first process | each other process, at most |\n|---|---|---|")
    for number in (documents, documents * times):
        with tempfile.TemporaryDirectory(prefix="auditor-bench-") as work:
            write(Path(work, "texts"), number, words)
            audit = ["audit", str(Path(work, "texts")), "--out", str(Path(work, "out")), "--jobs", str(jobs)]
            first, others = peaks([*AUDITOR, *audit, "--no-cache"])
            print(f"| {number:,} | {first:.0f} MB | {others:.0f} MB |", flush=True)


def main() -> None:
    """Print the table, in Markdown."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--documents", type=int, default=4000)
    parser.add_argument("--words", type=int, default=850, help="in each document")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--memory", type=int, metavar="TIMES", help="print what memory TIMES as many documents take")
    arguments = parser.parse_args()
    if arguments.memory:
        print_memory(arguments.documents, arguments.words, arguments.memory, max(2, arguments.jobs))
        return
    subprocess.run([*AUDITOR, "--version"], check=True, stdout=subprocess.DEVNULL)  # fails where it is not installed
    with tempfile.TemporaryDirectory(prefix="auditor-bench-") as work:
        folder = Path(work, "texts")
        size = write(folder, arguments.documents, arguments.words) / 1e6
        found = contenders(folder, Path(work, "out"), arguments.jobs)
        found[2].run()  # fills the cache
        found[2].seconds.clear()
        for _ in range(arguments.rounds):
            for contender in found:
                contender.run()
    print(f"{arguments.documents} documents, {size:.1f} MB, {arguments.jobs} process(es), {arguments.rounds} rounds\n")
    print("| command | MB a CPU second | CPU time, as a multiple of the first | largest process |")
    print("|---|---|---|---|")
    first = statistics.median(found[0].seconds)
    for contender in found:
        seconds = statistics.median(contender.seconds)
        print(f"| {contender.name} | {size / seconds:.2f} | {seconds / first:.2f} | {contender.megabytes:.0f} MB |")


if __name__ == "__main__":
    main()
