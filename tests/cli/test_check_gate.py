"""The gate of ``auditor check``: what fails, what is hidden, and what is never passed over."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from gate_samples import CLEAN_TEXT, OLD_TEXT, OTHER_WEASEL, WEASEL, Folder, Twin, Weasel

from auditor import Document, Hit, Rule, Span


def test_new_errors_and_warnings_fail_and_infos_do_not(folder: Folder) -> None:
    """Each finding is a line with its place, sorted; the summary comes last."""
    folder.write("b.txt", CLEAN_TEXT)
    assert folder.run("check", "b.txt")[:2] == (
        0,
        "b.txt:3:88: info hygiene/remark a measure\n1 document, 0 errors, 0 warnings\n",
    )
    folder.write("a.txt", f"{CLEAN_TEXT}\nWhat a scandal. {WEASEL}\n")
    code, out, _ = folder.run("check", ".")
    assert code == 1
    assert out.splitlines() == [
        "a.txt:3:88: info hygiene/remark a measure",
        "a.txt:7:8: error tone/shout do not shout",
        "a.txt:7:17: warning sources/weasel 'experts say' names nobody",
        "b.txt:3:88: info hygiene/remark a measure",
        "2 documents, 1 error, 1 warning",
    ]


def test_exit_zero_reports_and_passes_but_never_hides_what_was_not_audited(folder: Folder) -> None:
    """2 wins over everything."""
    folder.write("a.txt", OLD_TEXT)
    assert folder.run("check", "a.txt", "--exit-zero")[0] == 0
    folder.write("empty.txt", "")
    code, out, err = folder.run("check", ".", "--exit-zero")
    assert code == 2 and "1 not audited" in out and "not audited: empty.txt: the file is empty" in err


def test_the_order_of_paths_and_the_number_of_processes_change_nothing(folder: Folder) -> None:
    """Not a byte of any format."""
    for number in range(30):
        folder.write(f"texts/{number}.txt", f"{OLD_TEXT}\nThis is the note number {number}.\n" * 8)
    formats = [option for name in ("json", "sarif", "md") for option in ("--format", f"{name}:out.{name}")]
    written = []
    for paths, jobs in ((["texts/1.txt", "texts"], 1), (["texts", "texts/1.txt", "texts/1.txt"], 3)):
        code, out, _ = folder.run("check", *paths, "--jobs", jobs, "--format", "text", *formats)
        assert code == 1
        written.append((out, [(folder.path / f"out.{name}").read_bytes() for name in ("json", "sarif", "md")]))
    assert written[0] == written[1]


def test_caps_and_the_floor_spare_old_documents_without_new_faults(folder: Folder) -> None:
    """They hold for new documents and for old ones that get a new error or warning."""
    folder.write("old.txt", f"{OLD_TEXT}\nOrder now and save.\n")
    assert folder.run("baseline", ".")[0] == 0
    assert folder.run("check", ".", "--fail-under", "99")[0] == 0
    folder.write("old.txt", f"{OLD_TEXT}\nOrder now and save.\n\n{OTHER_WEASEL}\n")
    code, out, _ = folder.run("check", ".", "--fail-under", "30")
    assert code == 1
    assert "old.txt:1:1: error cap the score is held at 40 at most: sold" in out
    assert "error score" not in out
    code, out, _ = folder.run("check", ".", "--fail-under", "99")
    assert "old.txt:1:1: error score 40.0 is below 99" in out
    folder.write("old.txt", f"{OLD_TEXT}\nOrder now and save.\n")
    folder.write("new.txt", CLEAN_TEXT)
    assert folder.run("check", ".", "--fail-under", "99")[0] == 0
    folder.write("new.txt", f"{CLEAN_TEXT}\nOrder now and save.\n")
    code, out, _ = folder.run("check", ".")
    assert code == 1 and "new.txt:1:1: error cap the score is held at 40 at most: sold" in out
    assert "old.txt" not in out


def test_documents_without_a_score_are_counted_where_there_is_a_floor(folder: Folder) -> None:
    """A floor that cannot be held against a document is no silent pass."""
    folder.write("short.txt", "The library is closed today.\n")
    assert folder.run("check", ".", "--fail-under", "60")[:2] == (
        0,
        "1 document, 0 errors, 0 warnings, 1 without a score\n",
    )


def test_a_rule_that_crashes_is_not_audited(folder: Folder) -> None:
    """Its name stands in every format, and the other rules go on."""

    class Crash(Rule):
        """Crashes."""

        id = "claims/crash"

        def check(self, doc: Document) -> list[Hit]:
            raise RuntimeError("broken")

    folder.rules(Weasel(), Crash())
    folder.write("a.txt", OLD_TEXT)
    code, out, err = folder.run("check", ".", "--format", "text", "--format", "github")
    assert code == 2 and "sources/weasel" in out
    assert "not audited: a.txt: rule claims/crash failed: RuntimeError: broken" in err
    assert "::error file=a.txt,title=not audited::rule claims/crash failed" in out


def test_a_file_that_vanishes_is_named(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the listing and the reading: exit 2, and everything else is checked."""
    folder.write("a.txt", OLD_TEXT)
    for number in range(40):  # more than are judged together
        folder.write(f"b{number}.txt", CLEAN_TEXT)
    doomed = folder.write("c.txt", CLEAN_TEXT)

    class Deletes(Weasel):
        """Deletes the last file when the first ones are judged."""

        def check(self, doc: Document):  # type: ignore[no-untyped-def]
            doomed.unlink(missing_ok=True)
            return super().check(doc)

    folder.rules(Deletes())
    code, out, err = folder.run("check", ".")
    assert code == 2 and "a.txt:7:1: warning" in out and "1 not audited" in out
    assert "not audited: c.txt: does not exist" in err


def test_usage_errors(folder: Folder) -> None:
    """A clear line and exit code 2, before anything is audited."""
    folder.write("a.txt", CLEAN_TEXT)
    for arguments, said in {
        ("--baseline", "none.json"): "none.json: there is no such baseline",
        ("--compare", "none.json"): "none.json: does not exist",
        ("--changed",): "is in no git repository, so nothing tells what has changed",
        ("--format", "json:x", "--format", "json:y"): "--format json is given twice",
        ("--format", "md", "--format", "text"): "md needs a file: --format md:FILE",
        ("--format", "json:x", "--format", "sarif:x"): "two formats cannot both be written to x",
    }.items():
        code, out, err = folder.run("check", "a.txt", *arguments)
        assert (code, out) == (2, "") and said in err
    for wrong in (["--format", "xml"], ["--format", "json:"], ["--fail-under", "101"]):
        with pytest.raises(SystemExit, match="2"):
            folder.run("check", "a.txt", *wrong)


@pytest.mark.slow
def test_a_hundred_thousand_findings_are_all_there(folder: Folder) -> None:
    """Nothing is cut off in any format, and the baseline takes them all."""

    class Letters(Rule):
        """Every letter."""

        id = "hygiene/letters"

        def check(self, doc: Document) -> Iterator[Hit]:
            return (Hit(Span(at, at + 1), "a letter") for at in range(100_000))

    folder.rules(Letters())
    folder.write("many.txt", CLEAN_TEXT + "\n\n".join(["x" * 100] * 1000))
    code, out, _ = folder.run("check", "many.txt", "--format", "text", "--format", "json", "--format", "sarif")
    assert code == 1 and out.count("\n") == 100_001 and out.endswith("1 document, 0 errors, 100000 warnings\n")
    for name, listed in (("auditor.json", "findings"), ("auditor.sarif", "results")):
        content = json.loads((folder.path / name).read_text("utf-8"))
        assert len((content.get("runs") or [content])[0][listed]) == 100_000
    assert folder.run("baseline", "many.txt")[1].startswith(".auditor-baseline.json holds 100000 findings")


def _process(folder: Folder, command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", command.replace("AUDITOR", f"{sys.executable} -m auditor")],
        cwd=folder.path,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"XDG_CACHE_HOME": str(folder.path.parent / "cache")},
    )


def test_standard_output_that_nobody_reads(folder: Folder) -> None:
    """Closed, full, or left by its reader: exit 2 and no traceback."""
    folder.write("a.txt", OLD_TEXT)
    closed = _process(folder, "AUDITOR check a.txt >&-")
    assert closed.returncode == 2 and "standard output is closed" in closed.stderr
    left = _process(folder, "AUDITOR check a.txt | true; exit ${PIPESTATUS[0]}")
    assert left.returncode in {1, 2} and "Traceback" not in left.stderr
    if Path("/dev/full").exists():
        full = _process(folder, "AUDITOR check a.txt > /dev/full")
        assert full.returncode == 2 and "No space left" in full.stderr and "Traceback" not in full.stderr


def test_corpus_rules_are_not_settled_by_a_part_of_the_corpus(folder: Folder) -> None:
    """What takes other documents to be found is no stale entry when those are not looked at."""
    folder.rules(Twin())
    folder.write("texts/a.txt", CLEAN_TEXT)
    folder.write("texts/b.txt", CLEAN_TEXT.replace("Ruth", "Rachel"))
    assert folder.run("baseline", "texts")[0] == 0
    before = (folder.path / ".auditor-baseline.json").read_bytes()
    code, out, _ = folder.run("check", "texts/a.txt")
    assert code == 0 and "matched nothing" not in out
    assert (folder.path / ".auditor-baseline.json").read_bytes() == before
    assert folder.run("check", "texts")[0] == 0
