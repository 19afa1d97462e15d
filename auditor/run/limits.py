"""How long a rule of another pack may take for one document. Our own rules are tested to be linear instead.

The time is measured by the timers of the process, and the exception comes from a signal, which also ends a pattern
that never would. That works in the main thread alone: elsewhere there is no limit, so that the workers of a cluster
judge in processes of their own (see ``apart``).
"""

from __future__ import annotations

import signal
import threading
from contextlib import AbstractContextManager, nullcontext
from types import FrameType

from auditor.companions import is_for_all
from auditor.document import Document
from auditor.engine import Guard
from auditor.rule import AnyRule

_OURS = "auditor_rules"
_ASLEEP = 10  # times as long may it take by the clock: who waits for a machine that others use is not to blame
_AGAIN = 1.0  # seconds until a rule that goes on regardless is told once more
_CHARACTERS = 1_000_000


class TimeLimit(SystemExit):
    """A rule took too long. No ``except Exception`` of a rule takes it for something to get over."""


class _Limited(AbstractContextManager[None]):
    """Ends what it holds by TimeLimit after so many seconds of work."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._is_on = False

    def __enter__(self) -> None:
        self._before = [signal.signal(number, self._end) for number in (signal.SIGPROF, signal.SIGALRM)]
        self._is_on = True
        self._begin()

    def __exit__(self, *raised: object) -> None:
        self._is_on = False
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        for number, before in zip((signal.SIGPROF, signal.SIGALRM), self._before, strict=True):
            signal.signal(number, before)

    def _begin(self) -> None:
        signal.setitimer(signal.ITIMER_PROF, self._seconds, _AGAIN)
        signal.setitimer(signal.ITIMER_REAL, self._seconds * _ASLEEP, _AGAIN)

    def _end(self, number: int, frame: FrameType | None) -> None:
        if is_for_all():  # what a rule asked for first is no time of its own
            self._begin()
        elif self._is_on:
            raise TimeLimit(f"took longer than the {self._seconds:g} seconds that a rule may for this document")


def limited(seconds: float) -> Guard:
    """Rules of others may take ``seconds`` for a document, and as long again for each further million characters."""

    def guard(rule: AnyRule, document: Document | None) -> AbstractContextManager[object]:
        if document is None or not seconds or is_ours(rule) or not _can_be_limited():
            return nullcontext()
        return _Limited(seconds * (1 + len(document.text) // _CHARACTERS))

    return guard


def is_ours(rule: AnyRule) -> bool:
    """Does the rule come with auditor?"""
    return type(rule).__module__.partition(".")[0] == _OURS


def _can_be_limited() -> bool:
    return hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
