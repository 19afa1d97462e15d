"""What the tests of the commands share."""

from __future__ import annotations

from pathlib import Path

import pytest
from gate_samples import CLEAN_TEXT, OLD_TEXT, Folder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Folder:
    """A folder to work in, with a few rules of our own installed."""
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    work = tmp_path / "work"
    work.mkdir()
    return Folder(work, monkeypatch, capsys)


@pytest.fixture
def repository(folder: Folder) -> Folder:
    """The same as a git repository with two documents committed."""
    folder.git("init", "-q", "-b", "main")
    folder.write("texts/old.txt", OLD_TEXT)
    folder.write("texts/clean.txt", CLEAN_TEXT)
    folder.commit("first")
    return folder
