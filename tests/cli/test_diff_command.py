"""``auditor diff``: what came, went and changed between two audits."""

from __future__ import annotations

import json

import pytest
from gate_samples import CLEAN_TEXT, OLD_TEXT, OTHER_WEASEL, RULES, Folder

from auditor import Document, audit
from auditor.comparison import Seen, Snapshot, compare
from auditor.report.csv import to_csv
from auditor.schema import FINDING_COLUMNS
from auditor.tables import columns_of, document_rows, finding_rows


def write_tables(folder: Folder, name: str, texts: dict[str, str], ruleset: str = "r") -> None:
    """The tables of an audit of ``texts`` in a folder."""

    results = list(audit([Document(key, text) for key, text in texts.items()], RULES))
    out = folder.path / name
    out.mkdir()
    groups: dict[str, dict[str, str]] = {"copy": {}, "origin": {}}
    (out / "documents.csv").write_bytes(to_csv(columns_of(results), document_rows(results, groups, ruleset)))
    (out / "findings.csv").write_bytes(to_csv(FINDING_COLUMNS, finding_rows(results)))


def test_two_folders_of_reports(folder: Folder) -> None:
    """Documents that came, went and were renamed; scores; findings line by line."""
    long = CLEAN_TEXT * 2
    write_tables(folder, "one", {"same.txt": OLD_TEXT, "gone.txt": long, "old.txt": f"{OLD_TEXT}\nWhat a scandal.\n"})
    write_tables(
        folder,
        "two",
        {
            "same.txt": f"{CLEAN_TEXT}\n{OTHER_WEASEL}\n",
            "new.txt": long * 2,
            "renamed.txt": f"{OLD_TEXT}\nWhat a scandal.\n",
        },
    )
    code, out, _ = folder.run("diff", "one", "two")
    assert code == 0
    lines = out.splitlines()
    assert "renamed document old.txt to renamed.txt" in lines
    assert "- same.txt:7:1: warning sources/weasel 'experts say' names nobody" in lines
    assert "+ same.txt:7:1: warning sources/weasel 'experts say' names nobody" in lines
    assert not any(line.startswith("score same.txt") for line in lines)
    assert "different rules" not in out
    assert lines[-1].startswith("documents: ")


def test_scores_that_changed_and_other_rules(folder: Folder) -> None:
    """With a word where the rules are not the same."""
    write_tables(folder, "one", {"a.txt": OLD_TEXT})
    write_tables(folder, "two", {"a.txt": f"{OLD_TEXT}\nWhat a scandal.\n"}, ruleset="other")
    _, out, _ = folder.run("diff", "one", "two")
    assert out.startswith("the two audits used different rules or options: their scores are not to be compared\n")
    assert "\nscore a.txt: " in out and "\n+ a.txt:9:8: error tone/shout do not shout\n" in out
    assert "1 scored differently; findings: 1 came, 0 went" in out
    code, text, _ = folder.run("diff", "one", "two", "--format", "md")
    assert code == 0 and "#### Scores (1)" in text and "#### Findings that came (1)" in text


def test_two_checks_as_json(folder: Folder) -> None:
    """What check wrote can be compared, too; the same twice has no difference."""
    folder.write("a.txt", OLD_TEXT)
    folder.run("check", ".", "--format", "json:one.json")
    folder.write("a.txt", f"{OLD_TEXT}\n{OTHER_WEASEL}\n")
    folder.run("check", ".", "--format", "json:two.json")
    _, out, _ = folder.run("diff", "one.json", "two.json")
    assert "+ a.txt:9:1: warning sources/weasel 'experts say' names nobody" in out
    assert folder.run("diff", "one.json", "one.json")[1] == (
        "documents: 0 came, 0 went, 0 renamed, 0 scored differently; findings: 0 came, 0 went\n"
    )


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("none", None, "none: does not exist"),
        ("x.json", "{", "is neither a folder of reports nor JSON"),
        ("x.json", "[]", "is not what `auditor check --format json` writes"),
        ("x.json", '{"format": "auditor-check", "version": 2}', "is version 2 of the format; this auditor reads 1"),
        ("x.json", '{"format": "auditor-check", "version": 1}', "is damaged"),
        ("two/findings.csv", "a,b\n", "findings.csv: has no column document, line, column"),
        ("two/documents.csv", "document,score,ruleset\na,many,r\n", "row 2: 'many' is no number"),
    ],
)
def test_what_cannot_be_read_is_named(folder: Folder, name: str, content: str | None, said: str) -> None:
    """A clear line and exit code 2."""
    write_tables(folder, "one", {"a.txt": OLD_TEXT})
    write_tables(folder, "two", {"a.txt": OLD_TEXT})
    if content is not None:
        folder.write(name, content)
    code, out, err = folder.run("diff", "one", name.partition("/")[0])
    assert (code, out) == (2, "") and said in err


def test_json_of_which_a_part_is_missing(folder: Folder) -> None:
    """Hand-edited: a score that is text, a finding without its line."""
    folder.write("a.txt", OLD_TEXT)
    folder.run("check", ".", "--format", "json:one.json")
    content = json.loads((folder.path / "one.json").read_text("utf-8"))
    content["findings"][0].pop("line")
    folder.write("two.json", json.dumps(content))
    assert "two.json: is damaged" in folder.run("diff", "one.json", "two.json")[2]


def test_documents_left_out_of_a_check_have_not_gone() -> None:
    """A check of what changed says nothing of the rest."""
    seen = Seen("b.txt", 1, 1, "warning", "tone/a", "m", "abcdefghijklmnop")
    old = Snapshot("r", {"a.txt": 90.0, "b.txt": 50.0}, (seen,))
    comparison = compare(old, Snapshot("r", {"a.txt": 80.0}, (), is_whole=False))
    assert comparison.documents_went == () and comparison.went == ()
    assert [(one.before, one.after) for one in comparison.rescored] == [(90.0, 80.0)]
    assert compare(old, Snapshot("r", {"a.txt": 80.0}, ())).documents_went == ("b.txt",)
