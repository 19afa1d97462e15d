"""What this version says of corpus/examples is committed, so that every change of opinion shows as a diff."""

from __future__ import annotations

import csv
import difflib
from pathlib import Path

import pytest

from auditor.cli import main
from auditor.cli.explain import rulebook
from auditor.packs import installed_packs
from auditor.rule import AnyRule

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES, LABELS, GOLDEN = ROOT / "corpus" / "examples", ROOT / "corpus" / "labels.csv", ROOT / "reports" / "corpus"
AGAIN = "if the change is meant, run `poe reports`, look at the diff, and say why in the commit and the changelog"


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reports as this version writes them."""
    out = tmp_path_factory.mktemp("reports") / "corpus"
    assert main(["audit", str(EXAMPLES), "--out", str(out)]) == 0
    return out


@pytest.mark.parametrize("name", ["documents.csv", "findings.csv", "sources.csv", "report.html"])
def test_reports_are_those_committed(name: str, fresh: Path) -> None:
    """The same to the byte; a difference is shown line by line."""
    was, now = ((folder / name).read_text("utf-8").splitlines() for folder in (GOLDEN, fresh))
    difference = list(difflib.unified_diff(was, now, "committed", "now", lineterm="", n=0))
    assert not difference, "\n".join([*(line[:300] for line in difference[:60]), AGAIN])
    assert (GOLDEN / name).read_bytes() == (fresh / name).read_bytes()


def built_in_rules() -> list[AnyRule]:
    """The rules of the pack that is in this project."""
    return [rule for pack in installed_packs() if pack.name == "builtin" for rule in pack.rules]


@pytest.mark.skipif(not (ROOT / "rules").is_dir(), reason="needs the source tree")
def test_rulebook_is_up_to_date() -> None:
    """rules/README.md is made from the rules."""
    assert (ROOT / "rules" / "README.md").read_text("utf-8") == rulebook(built_in_rules()) + "\n", AGAIN


def labels() -> list[dict[str, str]]:
    """What an editor charges in the examples."""
    with LABELS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_labels_point_at_words_and_rules() -> None:
    """Every label lies inside its document, begins and ends at a word, and names a rule."""
    ids = {rule.id for rule in built_in_rules()}
    for label in labels():
        text = (EXAMPLES / label["document"]).read_bytes().decode("utf-8")
        start, end = int(label["start"]), int(label["end"])
        assert 0 <= start <= end <= len(text), label
        assert text[start:end].strip() == text[start:end], label
        assert label["rule"] in ids, label
        assert label["note"], label


def test_documents_that_an_editor_calls_clean_stay_almost_silent(fresh: Path) -> None:
    """No error and at most two warnings where no label stands, and a good score."""
    charged = {label["document"] for label in labels()}
    with (fresh / "documents.csv").open(encoding="utf-8-sig", newline="") as file:
        clean = [row for row in csv.DictReader(file) if row["document"] not in charged]
    assert len(clean) >= 5
    for row in clean:
        assert row["errors"] == "0" and int(row["warnings"]) <= 2, row
        assert row["grade"] in {"good", "not assessed"}, row
