"""How far an audit is: on the terminal while it runs, and in words when it is stopped."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, Protocol


class Bar(Protocol):
    """What is used of a progress bar."""

    def update(self, n: float = ...) -> Any:
        """Go on by so much."""

    def set_postfix_str(self, s: str = ..., refresh: bool = ...) -> None:
        """Say something behind the bar."""

    def set_description_str(self, desc: str | None = ..., refresh: bool = ...) -> None:
        """Say something in front of the bar."""

    def close(self) -> None:
        """Take the bar away."""


class Progress:
    """Counts what is done; whoever runs the audit may ask at any time.

    ``taken_over`` are the documents that an earlier run had worked out already.
    """

    def __init__(self, bar: Callable[[int | None], Bar] | None = None) -> None:
        self._bar_of = bar
        self._bar: Bar | None = None
        self.documents: int | None = None
        self.done = self.taken_over = self.findings = 0
        self.concluded = 0

    def begin(self, documents: int | None, size: int | None) -> None:
        """An audit of so many documents and bytes begins; None where nobody knows before they are read."""
        self.documents = documents
        self._bar = self._bar_of(size) if self._bar_of else None

    def judged(self, size: int, findings: int, taken_over: bool) -> None:
        """One more document of ``size`` bytes has been judged by itself."""
        self.done += 1
        self.taken_over += taken_over
        self.findings += findings
        if self._bar:
            of = f" of {self.documents:,}" if self.documents else ""
            self._bar.set_postfix_str(f"{self.done:,}{of} documents, {self.findings:,} findings", refresh=False)
            self._bar.update(size)

    def concluded_one(self) -> None:
        """One more document has been held against the others."""
        self.concluded += 1
        if self._bar and self.concluded % 100 == 1:
            self._bar.set_description_str(f"concluding {self.concluded:,}/{self.done:,}")

    def end(self) -> None:
        """Nothing more is to come."""
        if self._bar:
            self._bar.close()
            self._bar = None

    def said(self, kept: bool) -> str:
        """How far it came, for who stopped it; ``kept`` says that the next run takes over what is done."""
        of = f" of {self.documents:,}" if self.documents else ""
        stays = ", which are kept: --resume goes on from there" if kept and self.done else ""
        return f"{self.done:,}{of} documents were audited{stays}"


def on_terminal() -> Progress:
    """Progress that is shown if somebody looks: documents, MB/s, findings and the time left."""
    return Progress(_bar if sys.stderr is not None and sys.stderr.isatty() else None)


def _bar(size: int | None) -> Bar:
    from tqdm import tqdm  # noqa: PLC0415 - not needed where nobody looks

    bar: Bar = tqdm(
        total=size,
        desc="auditing",
        unit="B",
        unit_scale=True,
        smoothing=0.1,
        leave=False,
        dynamic_ncols=True,
        file=sys.stderr,
    )
    return bar
