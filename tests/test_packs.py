"""Packs of rules: the built-in one, and one installed as a third party installs it."""

from __future__ import annotations

import csv
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

from auditor.criteria import CRITERIA
from auditor.packs import PackError, installed_packs, installed_rules, pack_of
from auditor.rule import RULE_ID

SAMPLE_PACK = Path(__file__).parent / "sample_pack"


def test_built_in_rules_are_found_by_their_paths() -> None:
    """The built-in pack is installed like any other, and its rules are called as their files are."""
    rules = installed_rules()
    assert "hygiene/duplicated_block" in {rule.id for rule in rules}
    assert [rule.id for rule in rules] == sorted(rule.id for rule in rules)
    assert all(RULE_ID.fullmatch(rule.id) for rule in rules)
    assert "builtin" in {pack.name for pack in installed_packs()}


def test_third_party_pack_is_installed_and_used(tmp_path: Path) -> None:
    """A pack built and installed by pip is found by its entry point; its rules fire and its column comes last."""
    install = [sys.executable, "-m", "pip", "install", "-q", "--no-build-isolation", "--no-deps", "--no-index"]
    source = tmp_path / "source"
    for file in SAMPLE_PACK.rglob("*.*"):
        if "__pycache__" not in file.parts:
            (source / file.relative_to(SAMPLE_PACK)).parent.mkdir(parents=True, exist_ok=True)
            (source / file.relative_to(SAMPLE_PACK)).write_bytes(file.read_bytes())
    subprocess.run([*install, "--target", str(tmp_path / "site"), str(source)], check=True, capture_output=True)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "one.txt").write_text("We will utilise it!!\n", encoding="utf-8")
    site = str(tmp_path / "site")
    command = f"import sys; sys.path.insert(0, {site!r}); from auditor.cli import main; sys.exit(main(sys.argv[1:]))"
    run = subprocess.run(
        [sys.executable, "-c", command, "audit", str(tmp_path / "texts"), "--out", str(tmp_path / "out")],
        check=True,
        capture_output=True,
        text=True,
    )
    findings = (tmp_path / "out" / "findings.csv").read_text("utf-8-sig")
    (row,) = csv.DictReader((tmp_path / "out" / "documents.csv").read_text("utf-8-sig").splitlines())
    assert "tone/house_words" in findings and "hygiene/exclamation_marks" in findings, run.stdout
    assert row["exclamations"] == "2.0000" and list(row).index("exclamations") > list(row).index("note")
    assert row["ruleset"].startswith("acme-2.1+builtin-")


@pytest.mark.parametrize("criterion", CRITERIA)
def test_every_criterion_has_rules(criterion: str) -> None:
    """No column of the score is empty by oversight."""
    assert any(rule.id.startswith(f"{criterion}/") for rule in installed_rules())


def make_pack(folder: Path, files: dict[str, str]) -> str:
    """Write a pack and make it importable; its name."""
    name = f"pack_{folder.name}".replace("-", "_")
    for path, content in {"__init__.py": '"""Pack."""', **files}.items():
        (folder / name / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / name / path).write_text(content, encoding="utf-8")
        package = (folder / name / path).parent / "__init__.py"
        if not package.exists():
            package.write_text("", encoding="utf-8")
    return name


RULE = "from auditor import Rule\nclass A(Rule):\n    'Page.'\n    def check(self, doc):\n        return ()\n"
PHRASES = 'page = "p"\nmessage = "m"\nphrases = ["x"]\nfires = ["[[x]]"]\npasses = ["y"]\n'


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"style/a.py": RULE}, "folder style is no criterion; criteria are integrity, claims"),
        ({"tone/a.py": "x = 1"}, "tone/a must define exactly one rule; it defines none"),
        ({"tone/a.py": RULE + RULE.replace("class A", "class B")}, "it defines A, B"),
        ({"tone/a.py": RULE.replace("Rule):", "Rule):\n    id = 'tone/b'")}, "tone/a: id is 'tone/b'"),
        ({"tone/a.py": RULE.replace("    'Page.'\n", "")}, "tone/a: the class has no docstring"),
        ({"tone/a.py": RULE + "A.severity = 'error'"}, "tone/a: severity is 'error'"),
        ({"tone/a.py": RULE + "A.confidence = 7"}, "tone/a: confidence is 7"),
        ({"tone/a.py": RULE + "A.literals = {''}"}, "tone/a: literals must be strings"),
        ({"tone/a.py": "raise SystemExit(3)"}, "tone/a cannot be imported: SystemExit"),
        ({"tone/Loud.py": RULE}, "tone/Loud: a rule's name is lower case"),
        ({"tone/a.py": "import missing_package"}, "tone/a cannot be imported: ModuleNotFoundError"),
        ({"tone/a.py": RULE, "tone/a.toml": PHRASES}, "tone/a stands in two files"),
        (
            {"tone/a.toml": PHRASES + "sevrity = 'error'"},
            "tone/a.toml: unknown key 'sevrity'; did you mean 'severity'?",
        ),
        ({"tone/a.toml": PHRASES.replace('page = "p"\n', "")}, "tone/a.toml: key 'page' is missing"),
        ({"tone/a.toml": PHRASES + "where = ['footnotes']"}, "key 'where': 'footnotes' is not one of body"),
        ({"tone/a.toml": PHRASES + "confidence = 2"}, "key 'confidence' must be a number between 0 and 1"),
        ({"tone/a.toml": PHRASES.replace('["x"]', '["x", "x"]')}, "phrase 2: 'x' is given twice"),
        ({"tone/a.toml": PHRASES.replace('["x"]', "[3]")}, "phrase 1 must be a string or a table"),
        ({"tone/a.toml": PHRASES.replace('["[[x]]"]', '["x"]')}, "key 'fires': 'x' has no [[brackets]]"),
        ({"tone/a.toml": "page = "}, "tone/a.toml: not a TOML file"),
    ],
)
def test_errors_name_the_pack_the_file_and_the_key(
    files: dict[str, str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever writes a pack is told where the fault is."""
    name = make_pack(tmp_path, files)
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(PackError) as raised:
        list(pack_of("acme", "1", importlib.import_module(name)).rules)
    assert str(raised.value).startswith("pack acme: ")
    assert said in str(raised.value)


def test_what_begins_with_an_underscore_is_no_rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules share vocabulary in private modules."""
    name = make_pack(tmp_path, {"tone/a.py": RULE, "tone/_words.py": "WORDS = ()", "_shared/words.py": ""})
    monkeypatch.syspath_prepend(str(tmp_path))
    rules = pack_of("acme", "1", importlib.import_module(name)).rules
    assert [rule.id for rule in rules] == ["tone/a"]


def test_only_the_rules_asked_for_are_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules bring patterns and models with them, which nobody waits for who does not use them."""
    name = make_pack(tmp_path, {"tone/a.py": RULE, "tone/b.py": "raise RuntimeError('loaded')"})
    monkeypatch.syspath_prepend(str(tmp_path))
    pack = pack_of("acme", "1", importlib.import_module(name))
    assert sorted(pack.load) == ["tone/a", "tone/b"]
    assert pack.load["tone/a"]().id == "tone/a"
    with pytest.raises(PackError, match="tone/b cannot be imported: RuntimeError: loaded"):
        pack.load["tone/b"]()
