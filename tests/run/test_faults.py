"""Audits that are killed, starved and lied to, again and again."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="limits of other processes are set as Linux does")
def test_nothing_is_lost_and_nothing_doubled(tmp_path: Path) -> None:
    """Each fault at least once: in the end the reports are those of an audit that nobody disturbed."""
    from bench.faults import FAULTS, FULL, disturb  # noqa: PLC0415 - imports what other systems lack

    assert set(disturb(tmp_path, seconds=0, documents=60)) == {*FAULTS, FULL}
