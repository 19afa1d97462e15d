"""Measures what more processes gain, beside some that only judge: ``python -m bench.processes`` in tests/.

Bare multiprocessing reads and judges the same files by the same rules and throws away what they say. auditor has to
bring all of it together as well, compare the documents and write the reports. Runs take turns, since the machine may be
others' too: what counts is the ratio of the two gains, each the median of pairs. Needs Linux.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from auditor.engine import in_order, judge, literals_of
from auditor.packs import installed_rules
from auditor.read import TextFile, list_files
from auditor.read.reading import read_input
from auditor.rule import AnyRule
from auditor.run.pool import batches
from auditor.text.literals import Literals
from bench.__main__ import AUDITOR
from bench.texts import write

_OWN_TIME = 11  # where user and system time stand behind the name in /proc/PID/stat, then those of children
_prepared: list[tuple[list[AnyRule], Literals]] = []


def bare(folder: Path, jobs: int) -> int:
    """Judge the files under ``folder`` in ``jobs`` processes; how many findings there are."""
    rules = in_order(installed_rules())
    _prepared[:] = [(rules, literals_of(rules))]
    all_batches = batches(list_files([str(folder)]).files)
    if jobs == 1:
        return sum(map(_findings, all_batches))
    with multiprocessing.get_context("fork").Pool(jobs) as pool:
        return sum(pool.imap(_findings, all_batches))


def _findings(batch: list[TextFile]) -> int:
    [(rules, literals)] = _prepared
    readings = (read_input(given) for given in batch)
    return sum(len(judge(one.document, rules, literals).said.findings) for one in readings if one.document)


def timed(command: list[str]) -> tuple[float, float]:
    """Seconds that a command takes by the clock, and the share of its CPU seconds that its first process takes."""
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        seconds = time.perf_counter() - begun
        fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    own, others = (sum(map(int, fields[at : at + 2])) for at in (_OWN_TIME, _OWN_TIME + 2))
    return seconds, own / (own + others)


def main() -> None:
    """Print the gains, in Markdown."""
    parser = argparse.ArgumentParser(prog="bench.processes", description=__doc__)
    parser.add_argument("--documents", type=int, default=600)
    parser.add_argument("--words", type=int, default=850, help="in each document")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--folder", type=Path, help="measure on the files in this folder instead")
    parser.add_argument("--options", default="", help="further options of the audit")
    parser.add_argument("--bare", type=int, metavar="JOBS", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.bare:
        bare(given.folder, given.bare)
        return
    with tempfile.TemporaryDirectory(prefix="auditor-bench-") as room:
        folder = given.folder or Path(room, "texts")
        if not given.folder:
            write(folder, given.documents, given.words)
        audit = [*AUDITOR, "audit", str(folder), "--out", str(Path(room, "out")), "--no-cache", "--isolated", "--quiet"]
        audit += given.options.split()
        alone = [sys.executable, "-m", "bench.processes", "--folder", str(folder), "--bare"]
        commands = {"bare multiprocessing": alone, "auditor audit": [*audit, "--jobs"]}
        taken: dict[tuple[str, int], list[tuple[float, float]]] = defaultdict(list)
        for _ in range(given.rounds):
            for name, command in commands.items():
                for jobs in (1, given.jobs):
                    taken[name, jobs].append(timed([*command, str(jobs)]))
    print(f"| command | seconds, 1 process | {given.jobs} processes | gain | CPU time of the first process |")
    print("|---|---|---|---|---|")
    gains = []
    for name in commands:
        one, several = (statistics.median(s for s, _ in taken[name, jobs]) for jobs in (1, given.jobs))
        share = statistics.median(share for _, share in taken[name, given.jobs])
        pairs = zip(taken[name, 1], taken[name, given.jobs], strict=True)
        gains.append(statistics.median(before / after for (before, _), (after, _) in pairs))
        print(f"| {name} | {one:.1f} | {several:.1f} | {gains[-1]:.2f} | {share:.0%} |")
    print(f"\nauditor gains {gains[1] / gains[0]:.2f} of what bare multiprocessing does.")


if __name__ == "__main__":
    main()
