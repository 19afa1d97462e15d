"""Audits that are killed, starved and lied to for some minutes: ``python -m bench.faults`` in tests/.

Whatever happens on the way, the reports at the end are those of an audit that nobody disturbed, byte for byte: no
document is lost and none is there twice. Needs Linux.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from bench.texts import write

Fault = Callable[["Trial", "subprocess.Popen[bytes]"], None]


class Trial:
    """A folder of texts, a cache and a folder of reports on which one audit after another is started."""

    def __init__(self, room: Path, documents: int, seed: int) -> None:
        self.texts, self.cache, self.out = room / "texts", room / "cache.sqlite", room / "out"
        self.draw = random.Random(seed)
        write(self.texts, documents, 150)

    def start(self, out: Path, *options: str, most_bytes: int | None = None) -> subprocess.Popen[bytes]:
        """Start an audit in two processes, which may write no file of more than ``most_bytes``."""
        command = [
            sys.executable,
            "-m",
            "auditor",
            "audit",
            str(self.texts),
            "--out",
            str(out),
            "--jobs",
            "2",
            "--quiet",
        ]
        process = subprocess.Popen(
            [*command, *options],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
            start_new_session=True,
        )
        if most_bytes is not None:
            resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
        return process


def reports_in(out: Path) -> dict[str, bytes]:
    """The reports that are written in a folder, by name; not what was begun."""
    return {path.name: path.read_bytes() for path in sorted(out.glob("[!.]*")) if path.is_file()}


def _signalled(number: signal.Signals) -> Fault:
    def fault(trial: Trial, process: subprocess.Popen[bytes]) -> None:
        process.send_signal(number)

    return fault


def _worker_killed(trial: Trial, process: subprocess.Popen[bytes]) -> None:
    """One of the processes that judge dies."""
    with suppress(OSError, IndexError):
        children = [
            int(number)
            for path in Path(f"/proc/{process.pid}/task").glob("*/children")
            for number in path.read_text().split()
        ]
        os.kill(trial.draw.choice(sorted(children)), signal.SIGKILL)


def _cache_cut(trial: Trial, process: subprocess.Popen[bytes]) -> None:
    """The file of the cache loses its end after the audit was killed."""
    _killed(trial, process)
    with suppress(OSError):
        os.truncate(trial.cache, trial.draw.randrange(trial.cache.stat().st_size + 1))


def _cache_scrambled(trial: Trial, process: subprocess.Popen[bytes]) -> None:
    """Some bytes of the cache change after the audit was killed."""
    _killed(trial, process)
    with suppress(OSError, ValueError), trial.cache.open("r+b") as file:
        size = trial.cache.stat().st_size
        for _ in range(20):
            file.seek(trial.draw.randrange(size))
            file.write(trial.draw.randbytes(8))


def _document_gone(trial: Trial, process: subprocess.Popen[bytes]) -> None:
    """A document is away while the audit goes on, and back for the next one."""
    path = trial.draw.choice(sorted(trial.texts.iterdir()))
    data = path.read_bytes()
    path.unlink()
    with suppress(subprocess.TimeoutExpired):
        process.wait(2)
    _killed(trial, process)
    path.write_bytes(data)


def _document_changed(trial: Trial, process: subprocess.Popen[bytes]) -> None:
    """A document says something else for a while."""
    path = trial.draw.choice(sorted(trial.texts.iterdir()))
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    with suppress(subprocess.TimeoutExpired):
        process.wait(2)
    _killed(trial, process)
    path.write_bytes(data)


def _killed(trial: Trial, process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()


FAULTS: dict[str, Fault] = {
    "killed": _signalled(signal.SIGKILL),
    "interrupted": _signalled(signal.SIGINT),
    "ended": _signalled(signal.SIGTERM),
    "a process of it killed": _worker_killed,
    "cache cut": _cache_cut,
    "cache scrambled": _cache_scrambled,
    "document gone": _document_gone,
    "document changed": _document_changed,
}
OF_DOCUMENTS = (_document_gone, _document_changed)
FULL = "disk full"


def disturb(room: Path, seconds: float, documents: int = 200, seed: int = 0) -> Counter[str]:
    """Disturb audits for so long; how often what happened. Raises AssertionError where anything is wrong."""
    trial = Trial(room, documents, seed)
    begun = time.monotonic()
    assert trial.start(room / "whole", "--no-cache").wait() == 0
    length = time.monotonic() - begun
    expected = reports_in(room / "whole")
    assert expected["documents.csv"].count(b"\n") == documents + 1
    happened: Counter[str] = Counter()
    names = [*FAULTS, FULL]
    while time.monotonic() - begun < seconds or len(happened) < len(names):
        name = names[happened.total() % len(names)]
        _disturbed(trial, name, length)
        happened[name] += 1
        for report, data in reports_in(trial.out).items():
            assert data == expected.get(report), f"{report} is wrong after: {name}"
    assert trial.start(trial.out, "--cache", str(trial.cache), "--resume").wait() == 0
    assert reports_in(trial.out) == expected, "the reports are not those of an audit that nobody disturbed"
    return happened


def _disturbed(trial: Trial, name: str, length: float) -> None:
    """Start an audit and let something happen to it at some moment of its ``length`` in seconds."""
    most_bytes = trial.draw.choice((0, 4_000, 40_000, 400_000)) if name == FULL else None
    out = trial.out.with_name("of-other-texts") if FAULTS.get(name) in OF_DOCUMENTS else trial.out
    process = trial.start(out, "--cache", str(trial.cache), most_bytes=most_bytes)
    try:
        process.wait(3 * length if name == FULL else trial.draw.uniform(0, 1.1 * length))
    except subprocess.TimeoutExpired:
        FAULTS.get(name, _killed)(trial, process)
    try:
        assert process.wait(60 + 5 * length) != 1
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def main() -> None:
    """Print what happened to the audits, in Markdown."""
    parser = argparse.ArgumentParser(prog="bench.faults", description=__doc__)
    parser.add_argument("--seconds", type=float, default=180)
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="auditor-bench-") as room:
        happened = disturb(Path(room), arguments.seconds, arguments.documents, arguments.seed)
    print("| what happened | times |\n|---|---|")
    for name, times in happened.items():
        print(f"| {name} | {times} |")
    print("\nIn the end the reports were those of an audit that nobody disturbed, byte for byte.")


if __name__ == "__main__":
    main()
