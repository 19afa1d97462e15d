"""Everything works without a network and writes nothing outside the output folder and the user's cache."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

BLOCKED = """
import socket, sys

def refuse(*arguments, **options):
    raise AssertionError("the network was asked for")

socket.socket = socket.create_connection = socket.getaddrinfo = refuse
from auditor.cli import main
sys.exit(main(sys.argv[1:]))
"""


def files_under(folder: Path) -> set[Path]:
    """Every file below."""
    return {path for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("options", [[], ["--no-cache"]])
def test_audit_needs_no_network_and_no_home(tmp_path: Path, options: list[str]) -> None:
    """Sockets are blocked, the home folder is empty, and only the output folder and the cache are written to."""
    home, out, work = tmp_path / "home", tmp_path / "out", tmp_path / "work"
    home.mkdir()
    work.mkdir()
    run = subprocess.run(
        [sys.executable, "-c", BLOCKED, "audit", str(ROOT / "corpus" / "examples"), "--out", str(out), *options],
        cwd=work,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), "TMPDIR": str(home)},
    )
    assert run.returncode == 0, run.stderr
    assert files_under(home) == (set() if options else {home / "cache" / "auditor" / "judged.sqlite"})
    assert not files_under(work)
    assert {path.name for path in files_under(out)} == {"documents.csv", "findings.csv", "sources.csv", "report.html"}
