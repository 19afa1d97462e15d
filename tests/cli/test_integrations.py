"""pre-commit and the GitHub action, tried in real repositories."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from gate_samples import CLEAN_TEXT, Folder

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
FAULTY = CLEAN_TEXT + "\nExperts say it will cost twice as much, and many people believe that it is a scandal.\n"
SOUND = """---
title: Library to open on Sundays
author: Ruth Amadi
date: 2024-05-06
publisher: The Haddow Post
url: https://haddow.example/library
---
# Library to open on Sundays

The library in Marsh Lane will open on Sundays from June, Ada Moss, the town's librarian, told the council on Monday.

It will be open from ten until four and will have two members of staff, she said. The council voted for it by nine to
two. Peter Lane, who voted against it, said that he would have liked to see the figures for Saturdays first.
"""

ONE_RULE = "--select=sources/weasel_attribution"  # so that no change of another rule's opinion matters here

pytestmark = pytest.mark.skipif(not MANIFEST.exists(), reason="needs the checkout, not only the package")


def environment(folder: Folder) -> dict[str, str]:
    """Ours, with the command line of this interpreter in front and everything kept within the folder."""
    tools = folder.path.parent / "tools"
    tools.mkdir(exist_ok=True)
    auditor = tools / "auditor"
    auditor.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m auditor "$@"\n', encoding="utf-8")
    auditor.chmod(0o755)
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return clean | {
        "PATH": f"{tools}{os.pathsep}{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(folder.path.parent / "pre-commit"),
        "XDG_CACHE_HOME": str(folder.path.parent / "cache"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@example.org",
    }


def process(folder: Folder, *command: str, **more: str) -> subprocess.CompletedProcess[str]:
    """What a command says in the folder."""
    return subprocess.run(
        command, cwd=folder.path, capture_output=True, text=True, check=False, env=environment(folder) | more
    )


def test_the_manifest_is_valid(folder: Folder) -> None:
    """As pre-commit itself sees it."""
    done = process(folder, sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST))
    assert done.returncode == 0, done.stdout + done.stderr


def local_hooks(folder: Folder, **changes: dict[str, object]) -> None:
    """The hooks of the manifest with the auditor that is installed here in place of one to install."""
    hooks = yaml.safe_load(MANIFEST.read_text("utf-8"))
    local = [{**hook, "language": "system", **changes[hook["id"]]} for hook in hooks if hook["id"] in changes]
    config = {"repos": [{"repo": "local", "hooks": local}]}
    folder.write(".pre-commit-config.yaml", yaml.safe_dump(config))


def test_pre_commit_stops_a_commit_with_a_new_fault(repository: Folder) -> None:
    """Real commits through the real hook: a new fault stops, a clean text passes, the baseline counts."""
    local_hooks(repository, **{"auditor-check": {"args": [ONE_RULE]}})
    assert process(repository, "auditor", "baseline", "texts", ONE_RULE).returncode == 0
    installed = process(repository, sys.executable, "-m", "pre_commit", "install")
    assert installed.returncode == 0, installed.stdout + installed.stderr
    repository.git("add", "-A")
    assert process(repository, "git", "commit", "-q", "-m", "hook and baseline").returncode == 0
    repository.write("texts/new one.txt", FAULTY)
    repository.git("add", "-A")
    stopped = process(repository, "git", "commit", "-q", "-m", "faulty")
    assert stopped.returncode == 1 and "texts/new one.txt:7:1: " in stopped.stderr + stopped.stdout
    repository.git("rm", "-q", "-f", "texts/new one.txt")
    repository.write("texts/sound.md", SOUND)
    repository.git("add", "-A")
    passed = process(repository, "git", "commit", "-q", "-m", "sound")
    assert passed.returncode == 0, passed.stderr + passed.stdout
    repository.git("mv", "texts/old.txt", "texts/moved.txt")
    moved = process(repository, "git", "commit", "-q", "-m", "moved")
    assert moved.returncode == 1 and "files were modified by this hook" in moved.stderr + moved.stdout
    repository.git("add", ".auditor-baseline.json")
    assert process(repository, "git", "commit", "-q", "-m", "moved").returncode == 0


def test_the_hook_for_a_corpus_checks_what_changed(repository: Folder) -> None:
    """Without file names, in the folders that args name."""
    local_hooks(repository, **{"auditor-check-corpus": {"args": [ONE_RULE, "texts"]}})
    repository.commit()
    repository.write("texts/new.txt", FAULTY)
    repository.git("add", "-A")
    done = process(repository, sys.executable, "-m", "pre_commit", "run")
    assert done.returncode == 1 and "texts/new.txt:7:1: " in done.stdout and "texts/old.txt:" not in done.stdout


@pytest.mark.slow
def test_pre_commit_installs_the_hook_from_the_repository(repository: Folder) -> None:
    """As users have it: cloned, built and installed by pre-commit, which takes a package index."""
    source = repository.path.parent / "source"
    listing = ["git", "-C", ROOT, "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(listing, capture_output=True, check=True).stdout
    for name in filter(None, listed.decode().split("\0")):
        if (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, source / name)
    repository.git("init", "-q", at=source)
    repository.commit(at=source)
    revision = repository.git("rev-parse", "HEAD", at=source).strip()
    config = {"repos": [{"repo": str(source), "rev": revision, "hooks": [{"id": "auditor-check"}]}]}
    repository.write(".pre-commit-config.yaml", yaml.safe_dump(config))
    repository.write("texts/new.txt", FAULTY)
    repository.git("add", "-A")
    done = process(repository, sys.executable, "-m", "pre_commit", "run")
    assert done.returncode == 1 and "texts/new.txt:7:1: " in done.stdout, done.stdout + done.stderr


def action(folder: Folder, **inputs: str) -> tuple[int, str, dict[str, str], str]:
    """The last step of the action: exit code, log, outputs and summary."""
    steps = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"]
    given = {f"INPUT_{name.upper()}": inputs.get(name, "") for name in ("paths", "base", "fail_under", "options")}
    assert steps[-1]["env"].keys() == given.keys()
    runner = folder.path.parent / "runner"
    shutil.rmtree(runner, ignore_errors=True)
    (runner / "auditor").mkdir(parents=True)
    files = {name: str(runner / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    shell = {"RUNNER_TEMP": str(runner), "GITHUB_ACTION_PATH": str(ROOT), "GITHUB_WORKSPACE": str(folder.path)}
    done = process(
        folder, "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", steps[-1]["run"], **given, **files, **shell
    )
    output = Path(files["GITHUB_OUTPUT"])
    outputs = dict(line.split("=", 1) for line in output.read_text("utf-8").splitlines()) if output.exists() else {}
    summary = Path(files["GITHUB_STEP_SUMMARY"])
    return done.returncode, done.stdout + done.stderr, outputs, summary.read_text("utf-8") if summary.exists() else ""


def test_the_action_reports_what_a_branch_changes(repository: Folder) -> None:
    """Annotations, summary with scores before and after, files for later steps; and the exit code."""
    repository.git("switch", "-q", "-c", "feature")
    repository.write("texts/clean.txt", FAULTY)
    repository.write("more texts/a b.txt", CLEAN_TEXT)
    repository.commit()
    code, log, outputs, summary = action(repository, paths="texts\nmore texts\r\n\n", base="main", fail_under="10")
    assert code == 1, log
    assert "::error file=texts/clean.txt,line=7" in log or "::warning file=texts/clean.txt,line=7" in log
    assert "texts/old.txt:" not in log
    assert all(Path(outputs[name]).is_file() for name in ("json", "sarif", "markdown"))
    assert summary.startswith("### auditor: failed\n") and "| document | score | before |" in summary
    assert repository.git("worktree", "list").count("\n") == 1 and repository.git("status", "--porcelain") == ""


def test_the_action_obeys_no_input_as_a_script(repository: Folder) -> None:
    """Inputs are data; without paths there is nothing to check."""
    assert action(repository, paths=" \n")[0] == 2
    code, log, _, _ = action(repository, paths="$(touch owned)\n; touch owned\n-x")
    assert code == 2 and "does not exist" in log
    assert not list(repository.path.rglob("owned"))
    code, log, _, _ = action(repository, paths="texts", base="--output=owned", options="--exit-zero")
    assert code == 2 and "git knows no commit '--output=owned'" in log
    code, _, _, _ = action(repository, paths="texts", options="--exit-zero")
    assert code == 0
