"""What takes how long, and how far an audit is."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from auditor import Document, Hit, Rule, Span
from auditor.cli import main
from auditor.run.local import audit_paths
from auditor.run.profile import ANNOTATION, RULE, Meter, Profile
from auditor.run.progress import Progress


class Busy(Rule):
    """Works for a while, and reads the words in between."""

    id = "tone/busy"
    languages = frozenset()

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit, after 20 ms of work."""
        assert len(doc.words)
        start = time.process_time()
        while time.process_time() < start + 0.02:
            pass
        yield Hit(Span(0, 1), "It begins.")


class Idle(Rule):
    """Does nothing."""

    id = "tone/idle"
    languages = frozenset()

    def check(self, doc: Document) -> Iterator[Hit]:
        """No hit."""
        yield from ()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Ten documents."""
    for number in range(10):
        (tmp_path / f"{number}.txt").write_text(f"This is text {number}, and it is short.", "utf-8")
    return tmp_path


@pytest.mark.parametrize("jobs", [1, 2])
def test_times_are_summed_over_processes(folder: Path, jobs: int) -> None:
    """Each rule has its own time and findings, each annotation its own; what takes longest comes first."""
    profile = Profile()
    audit = audit_paths([str(folder)], [Busy(), Idle()], jobs=jobs, profile=profile)
    rows = {(kind, name): (seconds, share, findings) for kind, name, seconds, share, findings in profile.rows()}
    assert 0.2 <= rows[RULE, "tone/busy"][0] < 2
    assert rows[RULE, "tone/busy"][2] == 10 and rows[RULE, "tone/idle"][2] is not None
    assert rows[RULE, "tone/idle"][0] < rows[RULE, "tone/busy"][0]
    assert rows[ANNOTATION, "words"][0] > 0 and rows[ANNOTATION, "words"][2] is None
    assert sum(share for _, share, _ in rows.values()) == pytest.approx(1)
    seconds = [row[2] for row in profile.rows()]
    assert seconds == sorted(seconds, reverse=True)
    plain = audit_paths([str(folder)], [Busy(), Idle()], jobs=jobs)
    assert [result.findings for result in plain.results] == [result.findings for result in audit.results]


def test_parts_within_parts_are_not_counted_twice() -> None:
    """The whole is the sum of its parts."""
    clock = iter([0.0, 1.0, 3.0, 10.0])
    meter = Meter(lambda: next(clock))
    with meter.part(RULE, "outer"), meter.part(ANNOTATION, "inner"):
        pass
    assert meter.taken() == {(RULE, "outer"): 8.0, (ANNOTATION, "inner"): 2.0}
    assert meter.taken() == {}


def test_annotations_are_left_as_they_were() -> None:
    """Also where something is raised."""
    before = {name: getattr(value, "func", None) for name, value in vars(Document).items()}
    with pytest.raises(ZeroDivisionError), Meter().on_annotations():
        assert Document("a", "text").words
        raise ZeroDivisionError
    assert {name: getattr(value, "func", None) for name, value in vars(Document).items()} == before


def test_the_table_is_printed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Behind the documents."""
    assert main(["audit", str(folder), "--out", str(folder / "out"), "--profile", "--jobs", "1"]) == 0
    lines = capsys.readouterr().out.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("part "))
    assert {line.split()[0] for line in lines[start + 1 :]} == {"annotation", "rule", "step"}
    assert any("hygiene/page_furniture" in line for line in lines[start:])
    assert main(["audit", str(folder), "--out", str(folder / "out"), "--profile", "--resume"]) == 2


def test_progress_counts(folder: Path, tmp_path: Path) -> None:
    """Documents, findings, and what an earlier run had done."""
    for taken_over in (0, 10):
        progress = Progress()
        audit_paths([str(folder)], [Busy()], jobs=1, cache=tmp_path / "cache.sqlite", progress=progress)
        assert (progress.documents, progress.done, progress.findings) == (10, 10, 10)
        assert progress.taken_over == taken_over and progress.concluded == 10


@pytest.mark.parametrize(("options", "is_shown"), [([], True), (["--quiet"], False)])
def test_a_terminal_shows_how_far_it_is(folder: Path, options: list[str], is_shown: bool) -> None:
    """And nothing with --quiet, nor where nobody looks."""
    command = [sys.executable, "-m", "auditor", "audit", str(folder), "--out", str(folder / "out"), *options]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (40, 120))
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=theirs, env=environment) as process:
        os.close(theirs)
        said = b""
        with suppress(OSError):  # the other end has gone
            while part := os.read(ours, 4096):
                said += part
    os.close(ours)
    assert process.returncode == 0
    assert (b"10 of 10 documents" in said) == is_shown
    assert (b"B/s" in said) == is_shown
    done = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert b"documents," not in done.stderr
