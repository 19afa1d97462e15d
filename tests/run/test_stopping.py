"""An audit that is stopped or killed: it says so, nothing is half written, and the next one goes on from there."""

from __future__ import annotations

import re
import signal
import sqlite3
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from interrupting import audit, files_of, moments, texts

from auditor.cli import main


@pytest.mark.parametrize("kills", [2, pytest.param(20, marks=pytest.mark.slow)])
def test_a_killed_audit_goes_on_where_it_stopped(tmp_path: Path, kills: int) -> None:
    """Whenever it is killed: in the end the files are those of an audit that nobody disturbed, byte for byte."""
    folder = texts(tmp_path / "texts")
    undisturbed = audit(folder, tmp_path / "whole", tmp_path / "whole.sqlite")
    assert undisturbed.code == 0
    out, cache = tmp_path / "out", tmp_path / "cache.sqlite"
    kept = [0]
    for moment in moments(kills, 1.1 * undisturbed.seconds):
        killed = audit(folder, out, cache, after=moment, signal=signal.SIGKILL)
        assert killed.code in {0, -signal.SIGKILL}
        kept.append(_kept(cache))
        assert kept[-1] >= kept[-2], "what was kept stays"
        for name, data in files_of(out).items():
            if not Path(name).name.startswith("."):
                assert data == files_of(tmp_path / "whole")[name], "no file is half written"
    last = audit(folder, out, cache, "--resume")
    assert last.code == 0
    assert f"resumed: {kept[-1]} of 60 documents" in last.said
    assert files_of(out) == files_of(tmp_path / "whole")


def _kept(cache: Path) -> int:
    """How many documents a cache holds."""
    if not cache.is_file():
        return 0
    connection = sqlite3.connect(cache)
    try:
        tables = connection.execute("select count(*) from sqlite_master where name = 'judged'").fetchone()[0]
        return int(connection.execute("select count(*) from judged").fetchone()[0]) if tables else 0
    finally:
        connection.close()


@pytest.mark.parametrize("interrupts", [3, pytest.param(20, marks=pytest.mark.slow)])
def test_ctrl_c_stops_at_any_moment(tmp_path: Path, interrupts: int) -> None:
    """No traceback; the exit code of shells; and what is said of the documents that are kept is true."""
    folder = texts(tmp_path / "texts")
    for number, moment in enumerate(moments(interrupts, 6, seed=1)):
        cache = tmp_path / f"{number}.sqlite"
        stopped = audit(folder, tmp_path / "out", cache, after=0.1 + moment, signal=signal.SIGINT)
        assert "Traceback" not in stopped.said and "Error" not in stopped.said
        if stopped.code == 0:  # it was done before
            continue
        assert stopped.code == 130
        assert "auditor: stopped" in stopped.said
        told = re.search(r"stopped; (\d+) of 60 documents were audited", stopped.said)
        if told:
            assert int(told[1]) <= _kept(cache)


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked up in /proc")
def test_the_processes_of_a_killed_audit_end_with_it(tmp_path: Path) -> None:
    """Nobody is left to wait for work that never comes."""
    folder = texts(tmp_path / "texts", 400)
    killed = audit(folder, tmp_path / "out", tmp_path / "cache.sqlite", after=4, signal=signal.SIGKILL)
    assert killed.code == -signal.SIGKILL
    deadline = time.monotonic() + 20
    while left := _at_work_on(folder):
        assert time.monotonic() < deadline, left
        time.sleep(0.1)


def _at_work_on(folder: Path) -> list[int]:
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if str(folder).encode() in (process / "cmdline").read_bytes().split(b"\0"):
                found.append(int(process.name))
    return found


def test_resume_needs_a_cache(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """There is nothing else to go on from."""
    (tmp_path / "a.txt").write_text("A short text.", "utf-8")
    assert main(["audit", str(tmp_path / "a.txt"), "--resume", "--no-cache", "--out", str(tmp_path / "out")]) == 2
    assert "--no-cache" in capsys.readouterr().err
