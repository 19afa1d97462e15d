"""What is built is what stands in the tree."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable
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


def test_every_dependency_is_pinned_and_its_licence_listed() -> None:
    """One that came along unnoticed would come with any version and under any licence."""
    project = tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    shipped = _names([*project["dependencies"], *(one for name in extras if name != "test" for one in extras[name])])
    pinned = _names((ROOT / ".ci" / "constraints.txt").read_text("utf-8").splitlines())
    rows = [line.split("|")[1] for line in (ROOT / ".github" / "dependencies.md").read_text("utf-8").splitlines()[7:]]
    listed = _names(name for row in rows for name in row.split(","))
    assert shipped == listed
    assert shipped | _names(extras["test"]) <= pinned


def _names(requirements: Iterable[str]) -> set[str]:
    """The packages that requirements name, spelt one way; auditor itself is none."""
    found = {re.split(r"[\[<>=!~; ]", one.strip())[0] for one in requirements if one and not one.startswith("#")}
    return {re.sub(r"[-_.]+", "-", name).lower() for name in found} - {"", "auditor"}


WITHOUT_EXTRAS = """
import sys
for name in "dask distributed fsspec pyarrow pypdfium2 python_calamine xlsxwriter zstandard".split():
    sys.modules[name] = None
from auditor.cli import main
sys.exit(main(sys.argv[1:]))
"""


def test_an_audit_needs_no_extra(tmp_path: Path) -> None:
    """Nothing of what only an extra brings is imported for texts and the reports that everyone gets."""
    arguments = ["audit", str(ROOT / "corpus" / "examples"), "--out", str(tmp_path), "--no-cache", "--isolated"]
    run = subprocess.run(
        [sys.executable, "-c", WITHOUT_EXTRAS, *arguments], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
