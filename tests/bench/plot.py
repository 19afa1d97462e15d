"""Draws how the CPU time of an audit grows: ``python -m bench.plot FILE.svg`` in tests/, which needs matplotlib.

Twice as many documents, or one twice as long, may take twice as long, beside what a start takes: a straight line.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from bench.__main__ import AUDITOR, Contender
from bench.texts import text, write

DOCUMENTS = (250, 500, 1000, 2000)
MEGABYTES = (0.25, 0.5, 1, 2)
_WORDS = 850  # in each document

Series = tuple[str, Sequence[float], Sequence[float]]
"""What is varied, how much of it there was, and the CPU seconds that each took."""


def seconds(folder: Path, room: Path) -> float:
    """CPU seconds of an audit with everything on, in one process."""
    options = ["--out", str(room / "out"), "--jobs", "1", "--no-cache", "--isolated"]
    run = Contender("", [[*AUDITOR, "audit", str(folder), *options]])
    run.run()
    return run.seconds[0]


def by_documents(room: Path, numbers: Sequence[int]) -> list[float]:
    """CPU seconds for so many documents."""
    found = []
    for number in numbers:
        folder = room / f"{number}-texts"
        write(folder, number, _WORDS)
        found.append(seconds(folder, room))
    return found


def by_length(room: Path, megabytes: Sequence[float]) -> list[float]:
    """CPU seconds for one document of so many megabytes."""
    found = []
    for size in megabytes:
        folder = room / f"{size}-long"
        folder.mkdir()
        words = text(0, int(size * 1_000_000 / 5))
        (folder / "long.txt").write_text(words[: int(size * 1_000_000)], "utf-8")
        found.append(seconds(folder, room))
    return found


def draw(series: Sequence[Series], target: Path) -> None:
    """Draw the figures side by side."""
    pyplot: Any = import_module("matplotlib.pyplot")
    figure, axes = pyplot.subplots(1, len(series), figsize=(9, 3.2), layout="constrained")
    for axis, (name, sizes, taken) in zip(axes, series, strict=True):
        axis.plot(sizes, taken, marker="o", color="#2f5d8a")
        axis.set(xlabel=name, ylabel="CPU seconds")
        axis.set_xlim(left=0)
        axis.set_ylim(bottom=0)
        axis.spines[["top", "right"]].set_visible(False)
    figure.savefig(target, metadata={"Date": None})


def main() -> None:
    """Draw both, and print the figures in Markdown."""
    parser = argparse.ArgumentParser(prog="bench.plot", description=__doc__)
    parser.add_argument("file", type=Path)
    target = parser.parse_args().file
    with tempfile.TemporaryDirectory(prefix="auditor-bench-") as work:
        series: Sequence[Series] = (
            ("documents", DOCUMENTS, by_documents(Path(work), DOCUMENTS)),
            ("megabytes in one document", MEGABYTES, by_length(Path(work), MEGABYTES)),
        )
    draw(series, target)
    for name, sizes, taken in series:
        print(f"| {name} | CPU seconds |\n|---|---|")
        for size, second in zip(sizes, taken, strict=True):
            print(f"| {size:,} | {second:.1f} |")
        print()


if __name__ == "__main__":
    main()
