"""The commands as a user runs them: real processes, real files."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import pandas as pd
import pytest

from auditor import Document, Hit, Rule, Severity, Span
from auditor.cli import main
from auditor.packs import pack_of
from auditor.testing import example_fault

TEXT = """The council of Lower Haddow met on Monday evening to hear a report on the state of the old bridge.

The county engineer, Ruth Amadi, told the meeting that the east pier had moved by four millimetres since May.

The county engineer, Ruth Amadi, told the meeting that the east pier had moved by four millimetres since May.

She said the bridge would be closed to lorries from Friday and inspected again before the end of the month.
"""


def auditor(*arguments: object, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "auditor", *map(str, arguments)],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env=os.environ | environment,
    )


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with one document that repeats a paragraph."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "bridge.txt").write_text(TEXT, encoding="utf-8")
    return folder


def test_audit_writes_tables_and_report(texts: Path) -> None:
    """By default into reports/NAME of the working folder; a table of the documents is printed."""
    run = auditor("audit", "texts", cwd=texts.parent)
    assert run.returncode == 0, run.stderr
    out = texts.parent / "reports" / "texts"
    assert sorted(path.name for path in out.iterdir()) == [
        "documents.csv",
        "findings.csv",
        "report.html",
        "sources.csv",
    ]
    header, row = run.stdout.splitlines()[:2]
    assert header.split() == ["document", "score", "grade", "worst", "criterion", "errors", "warnings", "infos"]
    assert row.startswith("bridge.txt")
    assert "reports are in reports/texts" in run.stdout
    findings = pd.read_csv(out / "findings.csv", keep_default_na=False)
    assert list(findings.columns) == (
        "document,source,rule,severity,confidence,line,column,place,start,end,excerpt,context,message,suggestion,"
        "standard,related,fingerprint,verdict,note".split(",")
    )
    repeated = findings[findings.rule == "hygiene/duplicated_block"].iloc[0]
    assert (repeated.line, repeated.column) == (5, 1)
    assert TEXT[repeated.start : repeated.end] == repeated.excerpt
    documents = pd.read_csv(out / "documents.csv")
    # What else rules yield comes behind them, sorted.
    assert list(documents.columns)[:37] == (
        "document,source,title,author,date,url,language,words,score,grade,reporting,hygiene_mark,capped_by,"
        "integrity,claims,sources,tone,commerce,provenance,hygiene,findings,errors,warnings,infos,spun_probability,"
        "promotional_probability,attributed_share,named_sources,flesch_reading_ease,flesch_kincaid_grade,cluster,origin,"
        "top_rule,not_assessed,ruleset,verdict,note".split(",")
    )
    sources = pd.read_csv(out / "sources.csv")
    assert list(sources.columns) == (
        "source,documents,score,low,high,letter,spun,commonest_rule,worst_document,copies_from,copied_by,rating,"
        "note".split(",")
    )


def test_two_runs_are_the_same_to_the_byte(texts: Path, tmp_path: Path) -> None:
    """Also from another working folder, by another path, with other hashes and on another kind of processor."""
    (texts / "old.txt").write_bytes(TEXT.replace("Haddow", "H\u00e4ddow").encode("cp1252"))
    (texts / "second.md").write_text("---\ntitle: Bridge\npublisher: The Haddow Post\n---\n" + TEXT, encoding="utf-8")
    first = auditor("audit", texts, "--out", tmp_path / "one", PYTHONHASHSEED="1")
    older = {"OPENBLAS_CORETYPE": "Nehalem", "OPENBLAS_NUM_THREADS": "1", "NPY_DISABLE_CPU_FEATURES": "AVX2 FMA3"}
    second = auditor("audit", "../texts", "--out", "../two", cwd=texts, PYTHONHASHSEED="2", **older)
    assert first.returncode == second.returncode == 0
    for file in (tmp_path / "one").iterdir():
        assert file.read_bytes() == (tmp_path / "two" / file.name).read_bytes(), file.name


def test_check_prints_places_and_fails(texts: Path) -> None:
    """path:line:col: severity rule message, and exit 1 for a warning."""
    run = auditor("check", "texts/bridge.txt", cwd=texts.parent)
    assert run.returncode == 1
    assert any(
        line.startswith("texts/bridge.txt:5:1: warning hygiene/duplicated_block ") for line in run.stdout.splitlines()
    )


def test_check_fails_under_a_score(texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A floor that the document does not reach is an error of the gate; one that it reaches is none."""
    monkeypatch.setattr("auditor.cli.common.installed_rules", lambda wanted: [Mild()])
    (texts / "bridge.txt").write_text(TEXT, encoding="utf-8")
    assert main(["check", str(texts)]) == 0
    assert main(["check", str(texts), "--fail-under", "100"]) == 0
    monkeypatch.setattr("auditor.cli.common.installed_rules", lambda wanted: [Mild(), *[Grave()]])
    assert main(["check", str(texts), "--fail-under", "1"]) == 1


class Mild(Rule):
    """Finds something that is only information."""

    id = "tone/mild"

    def check(self, doc: Document):  # type: ignore[no-untyped-def]
        """One info."""
        return [Hit(Span(0, 3), "mild", severity=Severity.INFO)]


class Grave(Mild):
    """Finds something grave."""

    id = "tone/grave"

    def check(self, doc: Document):  # type: ignore[no-untyped-def]
        """One error."""
        return [Hit(Span(0, 3), "grave", severity=Severity.ERROR)]


class Crash(Mild):
    """Crashes."""

    id = "claims/crash"

    def check(self, doc: Document):  # type: ignore[no-untyped-def]
        """Never works."""
        raise RuntimeError("broken rule")


def test_a_rule_that_crashes_fails_the_run_but_not_the_document(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is named, the other rules and the document's row stay, and the exit code is 2."""
    monkeypatch.setattr("auditor.cli.common.installed_rules", lambda wanted: [Grave(), Crash()])
    assert main(["audit", str(texts), "--out", str(tmp_path / "out")]) == 2
    assert "not audited: bridge.txt: rule claims/crash failed: RuntimeError: broken rule" in capsys.readouterr().err
    documents = pd.read_csv(tmp_path / "out" / "documents.csv")
    assert "claims/crash" in documents.not_assessed[0] and documents.findings[0] == 1
    assert main(["check", str(texts)]) == 2


def test_bad_input_is_named_and_the_rest_goes_on(texts: Path, tmp_path: Path) -> None:
    """Whatever was not audited is on standard error, and the exit code is 2, also for check with findings."""
    (texts / "empty.txt").write_bytes(b"")
    (texts / "blank.txt").write_bytes(b" \n\n")
    (texts / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)
    run = auditor("audit", texts, tmp_path / "missing.txt", "--out", tmp_path / "out")
    assert run.returncode == 2
    for name, reason in {
        "empty.txt": "the file is empty",
        "blank.txt": "the file is blank",
        "picture.txt": "the file is binary data, not text",
        "missing.txt": "does not exist",
    }.items():
        assert any(name in line and reason in line for line in run.stderr.splitlines()), run.stderr
    assert "bridge.txt" in run.stdout
    assert auditor("check", texts).returncode == 2


def test_nothing_to_audit_is_an_error(tmp_path: Path) -> None:
    """A folder without documents is no success."""
    run = auditor("audit", tmp_path, "--out", tmp_path / "out")
    assert run.returncode == 2 and "holds no document" in run.stderr
    assert not (tmp_path / "out").exists()


def test_odd_input_is_audited_with_a_note(tmp_path: Path) -> None:
    """Another encoding and NUL characters are worth a word and no failure."""
    folder = tmp_path / "odd"
    folder.mkdir()
    (folder / "old.txt").write_bytes(TEXT.replace("Haddow", "H\u00e4ddow").encode("cp1252"))
    (folder / "nul.txt").write_bytes(TEXT.encode() + b"\0")
    run = auditor("audit", folder, "--out", tmp_path / "out")
    assert run.returncode == 0, run.stderr
    assert "old.txt: read as" in run.stderr and "nul.txt: holds 1 NUL" in run.stderr


def test_hostile_names_and_texts_do_no_harm(tmp_path: Path) -> None:
    """Control characters, formulas and mark-up in names and texts reach neither terminal nor browser nor sheet."""
    folder = tmp_path / "hostile"
    folder.mkdir()
    name = "=cmd\x1b[31m<script>\u202e.txt"
    (folder / name).write_text("<script>alert(1)</script> " + TEXT + "\x1b[2J=1+1", encoding="utf-8")
    run = auditor("audit", folder, "--out", tmp_path / "out")
    assert run.returncode == 0, run.stderr
    assert "\x1b" not in run.stdout + run.stderr and "\u202e" not in run.stdout
    table = (tmp_path / "out" / "documents.csv").read_text("utf-8-sig")
    assert table.splitlines()[1].startswith("'=cmd\u241b")
    html = (tmp_path / "out" / "report.html").read_text("utf-8")
    assert "<script>alert" not in html and "\x1b" not in html


def test_usage_errors_exit_2(tmp_path: Path) -> None:
    """An unknown rule, an unknown command, a floor that is no number."""
    unknown = auditor("explain", "hygiene/duplicate_block")
    assert unknown.returncode == 2 and "did you mean hygiene/duplicated_block?" in unknown.stderr
    assert auditor("adit", tmp_path).returncode == 2
    assert auditor("check", tmp_path, "--fail-under", "many").returncode == 2


def test_who_looks_around_is_shown_around(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a command all of them are listed; ``--version`` is answered."""
    assert main([]) == 2
    assert "write CSV tables and an HTML report" in capsys.readouterr().err
    with pytest.raises(SystemExit) as done:
        main(["--version"])
    assert not done.value.code and capsys.readouterr().out == f"auditor {version('auditor')}\n"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["audit", "--review", "absent.csv"], "absent.csv: there is no such file"),
        (["audit", "--review", "a.txt"], "a.txt"),
        (["check", "--format", "json:absent/a.json"], "there is no folder absent"),
    ],
)
def test_what_cannot_end_well_does_not_begin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], options: list[str], said: str
) -> None:
    """A fault that shows before the work is told before the work, not hours later."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    for command in ("audit", "common"):
        monkeypatch.setattr(f"auditor.cli.{command}.audit_paths", lambda *_, **__: pytest.fail("the work began"))
    assert main([*options[:1], "a.txt", "--no-cache", *options[1:]]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="nobody keeps the superuser from writing")
def test_a_folder_that_may_not_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is named before the work begins."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "shut").mkdir(mode=0o500)
    assert main(["audit", str(tmp_path / "a.txt"), "--out", str(tmp_path / "shut/out"), "--no-cache"]) == 2
    assert f"{tmp_path / 'shut'}: may not be written" in capsys.readouterr().err


def test_rules_and_explain() -> None:
    """The list has a line a rule; the page has everything that is known of one."""
    listed = auditor("rules")
    assert listed.returncode == 0 and "hygiene/duplicated_block" in listed.stdout
    page = auditor("explain", "hygiene/duplicated_block").stdout
    assert auditor("explain", "Duplicated_Block").stdout == page
    assert "up to 5 of 100 points" in (about := auditor("explain", "hygiene").stdout) and "page_furniture" in about
    for part in (
        "# hygiene/duplicated_block",
        "What it does",
        "Severity: warning",
        "Standard:",
        "## Found",
        "## Left alone",
    ):
        assert part in page


def test_new_rule_fails_its_examples_until_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is a rule that loads and whose examples do not hold yet."""
    (tmp_path / "mypack").mkdir()
    (tmp_path / "mypack" / "__init__.py").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["new-rule", "tone/shouting", "--pack", "mypack"]) == 0
    monkeypatch.syspath_prepend(str(tmp_path))
    (rule,) = pack_of("mypack", "0", import_module("mypack")).rules
    assert rule.id == "tone/shouting"
    assert any(example_fault(rule, example) for example in rule.examples)
    assert main(["new-rule", "tone/shouting", "--pack", "mypack"]) == 2
    assert main(["new-rule", "style/shouting", "--pack", "mypack"]) == 2
    assert main(["new-rule", "tone/shouting", "--pack", "nowhere"]) == 2


def test_no_thread_waits_for_small_matrices() -> None:
    """Numpy's threads would burn processors: the command line has it start none, unless the user says otherwise."""
    code = (
        "import sys\nsys.argv = ['auditor', 'rules']\nfrom auditor.__main__ import main\nassert main() == 0\n"
        "from threadpoolctl import threadpool_info\n"
        "assert {pool['num_threads'] for pool in threadpool_info()} == {1}, threadpool_info()\n"
    )
    threads = {"OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"}
    environment = {name: value for name, value in os.environ.items() if name not in threads}
    subprocess.run([sys.executable, "-c", code], env=environment, check=True, stdout=subprocess.DEVNULL)
