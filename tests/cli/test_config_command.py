"""The configuration on the command line: found, named, ignored, shown."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pandas as pd
import pytest

from auditor.cli import main

TEXT = """The council of Lower Haddow met on Monday evening to hear a report on the state of the old bridge.

The county engineer, Ruth Amadi, told the meeting that the east pier had moved by four millimetres since May.

The county engineer, Ruth Amadi, told the meeting that the east pier had moved by four millimetres since May.

She said the bridge would be closed to lorries from Friday and inspected again before the end of the month.
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of texts under a configuration that leaves one rule on."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "bridge.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "auditor.toml").write_text("select = ['hygiene/duplicated_block']\n", encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    return tmp_path


def rules_of(project: Path, *arguments: str) -> set[str]:
    """The rules that an audit of the texts reports on."""
    out = project / "out"
    assert main(["audit", str(project / "texts"), "--out", str(out), "--no-cache", *arguments]) == 0
    return set(pd.read_csv(out / "findings.csv").rule)


def test_the_nearest_configuration_above_the_texts_is_used(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Wherever the command runs; the user is told."""
    assert rules_of(project) == {"hygiene/duplicated_block"}
    assert f"configured by {project / 'auditor.toml'}" in capsys.readouterr().err
    documents = pd.read_csv(project / "out" / "documents.csv", keep_default_na=False)
    assert documents.not_assessed[0].startswith("integrity; claims; sources; tone; commerce; provenance")


def test_it_can_be_left_out_or_another_one_named(project: Path) -> None:
    """Or rules chosen on top of it."""
    assert len(rules_of(project, "--isolated")) > 1
    (project / "other.toml").write_text("ignore = ['hygiene']", encoding="utf-8")
    assert "hygiene/duplicated_block" not in rules_of(project, "--config", str(project / "other.toml"))
    assert rules_of(project, "--select", "provenance", "--ignore", "provenance/missing_date") == {
        "provenance/missing_byline",
        "provenance/missing_publisher",
    }


def test_the_configuration_of_the_working_folder_is_used_for_texts_elsewhere(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Where there is none above the texts."""
    (project / "auditor.toml").rename(project / "elsewhere" / "auditor.toml")
    assert rules_of(project) == {"hygiene/duplicated_block"}


def test_check_obeys_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Severities, suppressions and all."""
    texts = str(project / "texts")
    assert main(["check", texts, "--no-cache"]) == 1
    (project / "auditor.toml").write_text(
        "select = ['hygiene/duplicated_block']\n[severity]\n'hygiene/duplicated_block' = 'info'\n", encoding="utf-8"
    )
    assert main(["check", texts, "--no-cache"]) == 0
    (project / "auditor.toml").write_text(
        "select = ['hygiene/duplicated_block']\n"
        "[[suppress]]\nrule = 'hygiene/duplicated_block'\nreason = 'it is a refrain'\npath = 'texts/*.txt'\n",
        encoding="utf-8",
    )
    assert main(["check", texts, "--no-cache"]) == 0
    capsys.readouterr()


def test_a_configuration_among_texts_of_others_is_not_trusted(project: Path) -> None:
    """It could switch everything off."""
    (project / "texts" / "auditor.toml").write_text("ignore = ['all']\n", encoding="utf-8")
    texts = str(project / "texts")
    assert main(["check", texts, "--no-cache"]) == 0
    assert main(["check", texts, "--no-cache", "--distrust-documents"]) == 1


@pytest.mark.parametrize("command", ["audit", "check", "baseline"])
def test_typos_stop_every_command(command: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything is audited, with the file and the nearest name."""
    (project / "auditor.toml").write_text("ignore = ['hygeine']\n", encoding="utf-8")
    assert main([command, str(project / "texts")]) == 2
    assert f"{project / 'auditor.toml'}: ignore: 'hygeine' is unknown; did you mean 'hygiene'?" in (
        capsys.readouterr().err
    )
    assert main([command, str(project / "texts"), "--isolated", "--select", "tonne"]) == 2
    assert "--select: 'tonne' is unknown; did you mean 'tone'?" in capsys.readouterr().err


def test_code_in_the_audited_folder_is_never_run(project: Path) -> None:
    """Neither as a rule nor as a module that shadows one of ours."""
    for name in ("auditor.py", "yaml.py", "sitecustomize.py", "tone.py"):
        (project / "texts" / name).write_text("raise SystemExit('ran')\n", encoding="utf-8")
    (project / "auditor.toml").write_text("rules = ['texts/tone.py']\n", encoding="utf-8")
    assert main(["audit", str(project / "texts")]) == 2
    (project / "auditor.toml").write_text("", encoding="utf-8")
    assert rules_of(project)


def test_what_is_in_force_is_shown(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As TOML that says the same again, each setting with where it comes from."""
    file = project / "auditor.toml"
    file.write_text(
        "ignore = ['tone']\nlanguages = ['en', 'de']\n[weights]\nhygiene = 10\n'claims/unattributed_claim' = 0.5\n"
        "[severity]\n'hygiene/duplicated_block' = 'error'\n[options.'hygiene/language']\nexpected = ['en']\n"
        "[[override]]\npaths = ['opinion/']\nselect = ['tone']\n[override.severity]\n'tone/overclaiming' = 'info'\n"
        "[[suppress]]\nrule = 'hygiene/language'\nreason = 'quotations'\n",
        encoding="utf-8",
    )
    assert main(["config", "show", str(project / "texts")]) == 0
    shown = capsys.readouterr().out
    assert f"# {file}" in shown and f'ignore = ["tone"]  # {file}' in shown and "select = []  # default" in shown
    assert "severity was warning" in shown and "weight 0.5, was 1" in shown
    said = tomllib.loads(shown)
    written = tomllib.loads(file.read_text(encoding="utf-8"))
    assert {key: said[key] for key in written if key != "weights"} == {
        key: value for key, value in written.items() if key != "weights"
    }
    assert said["weights"]["hygiene"] == 10 and said["weights"]["claims"] == 20
    file.write_text(shown, encoding="utf-8")
    assert main(["config", "show", str(project / "texts")]) == 0
    assert main(["config", "show", "--isolated"]) == 0
    assert "these are the defaults" in capsys.readouterr().out


def test_rules_and_explain_know_the_rules_of_the_house(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Those that the configuration names, unless it is left out."""
    house = "criterion = 'tone'\npage = 'Words of yesterday.'\nmessage = 'Old.'\nstandard = 'House style, 2'\n"
    (project / "dated.toml").write_text(
        house + "phrases = ['whilst']\nfires = ['[[whilst]] it rained']\npasses = ['while']", "utf-8"
    )
    (project / "auditor.toml").write_text("rules = ['dated.toml']\n", encoding="utf-8")
    monkeypatch.chdir(project)
    assert main(["rules"]) == 0
    listed = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["tone/dated", "warning", "auditor.toml", "Words", "of", "yesterday."] in listed
    assert main(["explain", "tone/dated"]) == 0
    assert "House style, 2" in capsys.readouterr().out
    assert main(["explain", "tone/dated", "--isolated"]) == 2
    assert "there is no rule tone/dated" in capsys.readouterr().err
