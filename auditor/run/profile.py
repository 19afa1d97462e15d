"""Where the time of an audit goes: CPU seconds of each rule, and of each annotation that rules share.

What a rule asks of the document is the annotation's time, and what an annotation asks of another the other's: the
sum of all parts is what all of them took.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import cached_property, wraps
from time import process_time
from typing import Any

from auditor.document import Document
from auditor.engine import Guard
from auditor.rule import AnyRule

RULE, ANNOTATION, STEP = "rule", "annotation", "step"
Part = tuple[str, str]
Seconds = Mapping[Part, float]
"""CPU seconds by kind and name."""


class Meter:
    """A stopwatch for parts that may lie within each other; ``clock`` may count something else than CPU seconds."""

    def __init__(self, clock: Callable[[], float] = process_time) -> None:
        self._clock = clock
        self._spent: dict[Part, float] = defaultdict(float)
        self._within: list[float] = []

    @contextmanager
    def part(self, kind: str, name: str) -> Iterator[None]:
        """Measure what is done within, without the parts that are measured by themselves."""
        self._within.append(0.0)
        start = self._clock()
        try:
            yield
        finally:
            whole = self._clock() - start
            self._spent[kind, name] += whole - self._within.pop()
            if self._within:
                self._within[-1] += whole

    def taken(self) -> dict[Part, float]:
        """What was measured since it was last taken."""
        spent, self._spent = dict(self._spent), defaultdict(float)
        return spent

    def within(self, guard: Guard) -> Guard:
        """``guard``, with the time of each rule measured."""

        @contextmanager
        def measured(rule: AnyRule, document: Document | None) -> Iterator[None]:
            with self.part(RULE, rule.id), guard(rule, document):
                yield

        return measured

    @contextmanager
    def on_annotations(self) -> Iterator[None]:
        """Measure the annotations of all documents of this process."""
        watched = {
            name: value
            for name, value in vars(Document).items()
            if isinstance(value, cached_property) and not name.startswith("_")
        }
        plain = {name: value.func for name, value in watched.items()}
        prepare = Document.prepare
        for name, value in watched.items():
            value.func = self._measured(name, value.func)
        Document.prepare = self._measured("literals", prepare)  # type: ignore[method-assign]
        try:
            yield
        finally:
            Document.prepare = prepare  # type: ignore[method-assign]
            for name, value in watched.items():
                value.func = plain[name]

    def _measured(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(work)
        def measured(*arguments: Any) -> Any:
            with self.part(ANNOTATION, name):
                return work(*arguments)

        return measured


class Profile:
    """What an audit took, summed over its processes."""

    def __init__(self) -> None:
        self.meter = Meter()
        self._seconds: dict[Part, float] = defaultdict(float)
        self._findings: Counter[str] = Counter()

    def add(self, seconds: Seconds) -> None:
        """Add what a process measured."""
        for part, spent in seconds.items():
            self._seconds[part] += spent

    def count(self, findings: Mapping[str, int]) -> None:
        """Add the findings of a document, by rule."""
        self._findings.update(findings)

    def rows(self) -> list[tuple[str, str, float, float, int | None]]:
        """Kind, name, CPU seconds, share and, for rules, findings; what takes longest first."""
        self.add(self.meter.taken())
        parts = set(self._seconds) | {(RULE, rule) for rule in self._findings}
        total = sum(self._seconds.values()) or 1.0
        return [
            (
                kind,
                name,
                self._seconds[kind, name],
                self._seconds[kind, name] / total,
                self._findings[name] if kind == RULE else None,
            )
            for kind, name in sorted(parts, key=lambda part: (-self._seconds[part], part))
        ]


def measured(meter: Meter | None, name: str) -> AbstractContextManager[None]:
    """Measure a step of the audit itself, if anything is measured."""
    return meter.part(STEP, name) if meter else nullcontext()
