"""Runs of the command line that are stopped while they work."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from bench.texts import write

ROOT = Path(__file__).resolve().parent.parent.parent


def texts(folder: Path, documents: int = 60) -> Path:
    """A folder of short texts, and a table of others beside it."""
    write(folder, documents, 200)
    return folder


@dataclass(frozen=True)
class Ended:
    """A run that has ended, by itself or not."""

    code: int
    said: str
    seconds: float


def audit(
    folder: Path, out: Path, cache: Path, *options: str, after: float | None = None, signal: int | None = None
) -> Ended:
    """Run an audit in two processes; send it a signal after so many seconds, if it runs so long."""
    command = [sys.executable, "-m", "auditor", "audit", str(folder), "--out", str(out), "--jobs", "2"]
    start = time.monotonic()
    with subprocess.Popen(
        [*command, "--cache", str(cache), *options],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        start_new_session=True,
    ) as process:
        if signal is not None:
            try:
                process.wait(after)
            except subprocess.TimeoutExpired:
                process.send_signal(signal)
        said = process.communicate()[1]
    return Ended(process.returncode, said, time.monotonic() - start)


def moments(number: int, until: float, seed: int = 0) -> list[float]:
    """So many random moments, some of them in the first half second."""
    draw = random.Random(seed)
    return [draw.uniform(0, until) if turn % 3 else draw.uniform(0, 0.5) for turn in range(number)]


def files_of(out: Path) -> dict[str, bytes]:
    """What a run has written, byte for byte."""
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}
