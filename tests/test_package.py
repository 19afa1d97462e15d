"""What is built is what stands in the tree."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PYPROJECT = ROOT / "pyproject.toml"

pytestmark = pytest.mark.skipif(not PYPROJECT.exists(), reason="needs the source tree")


def test_every_package_is_listed() -> None:
    """A folder of rules that is missing from the list would silently ship no rules."""
    listed = set(tomllib.loads(PYPROJECT.read_text("utf-8"))["tool"]["setuptools"]["packages"])
    found = set()
    for name, folder in {"auditor": ROOT / "auditor", "auditor_rules": ROOT / "rules"}.items():
        for package in folder.rglob("__init__.py"):
            parts = package.parent.relative_to(folder).parts
            if "build" not in parts:  # scripts that make shipped data are not shipped themselves
                found.add(".".join((name, *parts)))
    assert listed == found


def test_imports_run_one_way() -> None:
    """The contracts of import-linter hold."""
    run = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout
