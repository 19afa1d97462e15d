"""Documents judged in a process of their own, for who has no main thread to spare: the workers of a cluster.

Only in a main thread can a rule be stopped (see ``limits``), and what ends a process takes no worker along.
"""

from __future__ import annotations

import os
import pickle
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from functools import lru_cache
from typing import BinaryIO

from threadpoolctl import threadpool_limits

from auditor.document import Document
from auditor.engine import in_order, judge_together, judged_by_terms, literals_of
from auditor.run.limits import limited

IDLE = 60.0  # seconds after which a process that nobody asks anything ends
_ATTEMPTS = 2  # it may be the process next door that took the memory
Asked = tuple[Document, tuple[int, ...]]
"""A document, and the overrides in force for it."""

_FAULTS = (EOFError, OSError, pickle.UnpicklingError)


class NotReady(Exception):
    """The process cannot judge anything here; the message says why."""


class Apart:
    """A process that judges documents. It starts with the first, and anew where it died of one.

    ``told`` is a pickle of the plan and of how many seconds a rule of another pack may take for a document.
    """

    def __init__(self, told: bytes) -> None:
        self.told = told
        self._process: subprocess.Popen[bytes] | None = None

    def judged(self, asked: Sequence[Asked]) -> list[bytes | None]:
        """Pickles of what was judged of documents that go together; None for one that the process died of.

        Raises NotReady.
        """
        for _attempt in range(_ATTEMPTS if len(asked) == 1 else 1):
            pipe_in, pipe_out = self._pipes()
            with suppress(*_FAULTS):
                _send(pipe_in, asked)
                answer: list[bytes | None] = pickle.load(pipe_out)
                return answer
            self.end()
        return [None] if len(asked) == 1 else [pickled for one in asked for pickled in self.judged([one])]

    def end(self) -> None:
        """End the process, whatever it is doing."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _pipes(self) -> tuple[BinaryIO, BinaryIO]:
        """What goes to the process and what comes from it, once it is ready."""
        if self._process is not None and self._process.poll() is not None:
            self.end()
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "auditor.run.apart"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            )
            said = "it ended at once"
            with suppress(*_FAULTS):
                _send(self._stdin, self.told)
                said = pickle.load(self._stdout)
            if said:
                self.end()
                raise NotReady(said)
        return self._stdin, self._stdout

    @property
    def _stdin(self) -> BinaryIO:
        assert self._process is not None and self._process.stdin is not None
        return self._process.stdin  # type: ignore[return-value]

    @property
    def _stdout(self) -> BinaryIO:
        assert self._process is not None and self._process.stdout is not None
        return self._process.stdout  # type: ignore[return-value]


def _send(pipe: BinaryIO, what: object) -> None:
    pickle.dump(what, pipe, pickle.HIGHEST_PROTOCOL)
    pipe.flush()


def main() -> None:
    """Judge what comes in, and send it back, until nothing comes any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who stops the run ends the process that asks
    threading.Thread(target=_end_with_asker, daemon=True).start()
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what rules print is no answer
    questions = sys.stdin.buffer
    try:
        plan, rule_seconds = pickle.loads(pickle.load(questions))
        rules_under = lru_cache(maxsize=256)(lambda applying: in_order(plan.rules_under(applying)))
        literals, guard = literals_of(plan.rules), limited(rule_seconds)
    except Exception as error:
        _send(answers, f"{type(error).__name__}: {error}")
        return
    _send(answers, "")
    with threadpool_limits(limits=1, user_api="blas"):
        while _comes_more(questions):
            judged = judged_by_terms(
                pickle.load(questions),
                lambda documents, applying: judge_together(documents, rules_under(applying), literals, guard),
            )
            _send(answers, [pickle.dumps(one, pickle.HIGHEST_PROTOCOL) for one in judged])


def _comes_more(questions: BinaryIO) -> bool:
    """Is there another question, before the asker hangs up or has been silent for long?"""
    if os.name == "posix" and not select.select([questions], [], [], IDLE)[0]:
        return False
    return bool(questions.peek(1))  # type: ignore[attr-defined]


def _end_with_asker() -> None:
    """Who is at work on a document would hear late that nobody waits for it any more."""
    if hasattr(select, "poll"):
        hung_up = select.poll()
        hung_up.register(0, 0)
        hung_up.poll()
        os._exit(1)


if __name__ == "__main__":
    main()
