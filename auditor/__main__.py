"""``auditor`` and ``python -m auditor``: the command line, which may be stopped at any moment."""

from __future__ import annotations

import _thread
import gc
import os
import signal
import sys
import threading
from types import FrameType
from typing import Any

STOPPED = 130  # 128 and the number of SIGINT, as shells have it

# Modules, patterns and models stay, and a document's objects go when nobody counts on them: looking for circles among
# them every 700 new objects, as Python does unless told otherwise, is a fifth of the time it takes to start.
_OBJECTS_BETWEEN_COLLECTIONS = 50_000


def main() -> int:
    """Run the command that the arguments name; the exit code."""
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:  # as for what runs in the background
        signal.signal(signal.SIGINT, _leave)
    sys.unraisablehook = _raised_again
    for threads in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):  # read once, when numpy is loaded, here or in a worker
        os.environ.setdefault(threads, "1")  # the matrices are small: threads would burn processors while they wait
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, 10, 10)
    from auditor.cli import main as run  # noqa: PLC0415 - takes half a second, in which nothing is lost

    try:
        if signal.getsignal(signal.SIGINT) is _leave:
            signal.signal(signal.SIGINT, _Interrupt())
        return run()
    except KeyboardInterrupt:
        _leave()
        return STOPPED
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # all is done
        gc.freeze()  # the memory goes back whole: Python would first look for circles among all that is in it


def _leave(*received: object) -> None:
    """End the process, when there is nothing to tidy up."""
    os.write(2, b"auditor: stopped\n")
    os._exit(STOPPED)


class _Interrupt:
    """Raises KeyboardInterrupt in the process it was made in; who insists gets out without tidying up.

    A process that is forked has it, too, for a moment, and is ended by the one that leads it.
    """

    def __init__(self) -> None:
        self._process = os.getpid()
        self._times = 0

    def __call__(self, number: int, frame: FrameType | None) -> None:
        if os.getpid() == self._process:
            self._times += 1
            if self._times > 2:
                _leave()
            raise KeyboardInterrupt


def _raised_again(unraisable: Any) -> None:
    """Where nothing can be raised (while something is thrown away), an interrupt would be lost."""
    if isinstance(unraisable.exc_value, KeyboardInterrupt):
        threading.Timer(0.01, _thread.interrupt_main).start()
    else:
        sys.__unraisablehook__(unraisable)


if __name__ == "__main__":
    sys.exit(main())
