"""``auditor evaluate`` as a user runs it."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from auditor import Document, Hit, Judgement, Rule
from auditor.cli import main

LOUD, QUIET = "STOP THE WAR, they say.", "They say nothing of it."
ROWS = [
    {"text": LOUD, "label": True, "site": "a.example", "spans": [[0, 4, "stop"], [5, 8, "a"]]},
    {"text": LOUD * 2, "label": True, "site": "b.example", "spans": [[0, 4, "stop"]]},
    {"text": QUIET, "label": False, "site": "b.example", "spans": []},
    {"text": QUIET + " It is a WORD.", "label": False, "site": "c.example", "spans": []},
]


@dataclass(frozen=True)
class Shouted(Rule):
    """Finds words in capitals, and judges the text by them."""

    marks: bool = True

    id = "tone/shouted"
    languages = frozenset()
    variants = ({"marks": False},)

    def check(self, doc: Document) -> Iterator[Hit | Judgement]:
        """A hit a word."""
        words = [doc.words.span(index) for index in range(len(doc.words))] if self.marks else []
        loud = [span for span in words if span.of(doc.text).isupper()]
        for span in loud:
            yield Hit(span, "It is shouted.", span.of(doc.text).lower())
        yield Judgement("shouted", "shouted" if len(loud) > 1 else "", min(1.0, len(loud) / 3))


class Quiet(Rule):
    """Finds the word "nothing"."""

    id = "claims/quiet"
    languages = frozenset()

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit a word."""
        for _, span in doc.find(["nothing"]):
            yield Hit(span, "It is quiet.")


@pytest.fixture
def labelled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Four labelled texts of three sites; two rules are installed."""
    monkeypatch.setattr("auditor.cli.evaluate.installed_rules", lambda: (Quiet(), Shouted()))
    path = tmp_path / "set.jsonl.gz"
    path.write_bytes(gzip.compress("".join(json.dumps(row) + "\n" for row in ROWS).encode()))
    return path


def figures(capsys: pytest.CaptureFixture[str], *arguments: object) -> Any:
    """What the command gives as JSON."""
    assert main(["evaluate", *map(str, arguments), "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """What the command complains of."""
    assert main(["evaluate", *map(str, arguments)]) == 2
    said = capsys.readouterr()
    assert not said.out
    return said.err


def test_a_rule_and_the_variants_that_it_declares(labelled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A column each, under what was measured."""
    assert main(["evaluate", str(labelled), "--rule", "tone/shouted"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "tone/shouted"
    assert lines[2] == "By shouted_probability: 4 documents, 2 positive, 2 negative, of 3 sites"
    assert [cell.strip() for cell in lines[3].split("  ") if cell.strip()] == ["as it is", "marks=false"]
    assert [cell.strip() for cell in lines[4].split("  ") if cell.strip()] == [
        "AUC",
        "1.000 (0.386 to 1.000) of 4",
        "0.500 (0.112 to 0.888) of 4",
    ]
    assert "By place: 4 texts of 29 words, 3 places to be found, of 3 sites" in lines
    rows = {line.split("  ")[0]: line for line in lines}
    assert "0.667 (0.208 to 0.939) of 3" in rows["original given back by the first suggestion"]
    assert any("95 % intervals" in line for line in lines)


def test_as_json(labelled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every figure with its interval and the number of cases."""
    given = figures(capsys, labelled, "--rule", "tone/shouted")["labelled"]
    assert (given["rows"], given["files"]) == (4, [str(labelled)])
    as_it_is, without = given["rules"]
    assert (as_it_is["variant"], without["variant"]) == ("as it is", "marks=false")
    documents = as_it_is["documents"][0]
    assert documents["ranking"]["auc"] == {"value": 1.0, "low": pytest.approx(0.386, abs=1e-3), "high": 1.0, "n": 4}
    assert [site["site"] for site in documents["sites"]] == ["a.example", "b.example", "c.example"]
    assert documents["macro"]["recall"]["mean"] == 1.0
    assert as_it_is["spans"]["overlap"]["precision"]["value"] == pytest.approx(3 / 10)


def test_options_and_threshold(labelled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A variant of one's own takes the place of those that the rule declares."""
    given = figures(capsys, labelled, "--rule", "tone/shouted", "--option", "marks=false", "--threshold", "0")
    (only,) = given["labelled"]["rules"]
    assert only["variant"] == "marks=false"
    (calls,) = only["documents"][0]["calls"]
    assert (calls["when"], calls["recall"]["value"], calls["false_positives"]["value"]) == ("0 or more", 1.0, 1.0)


def test_without_a_rule_all_are_compared(labelled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line a rule and variant, by label and by span."""
    assert main(["evaluate", str(labelled)]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert lines[0][:2] == ["rule", "variant"]
    assert [line[0] for line in lines if line and "/" in line[0]] == 2 * ["claims/quiet", *2 * ["tone/shouted"]]


def test_the_rule_on_spun_text_is_measured_with_and_without_its_lists(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says itself that this is worth comparing."""
    path = tmp_path / "set.jsonl"
    path.write_text("".join(json.dumps(row | {"label": "spun" if row["label"] else "clean"}) + "\n" for row in ROWS))
    rules = figures(capsys, path, "--rule", "integrity/spun_text")["labelled"]["rules"]
    assert [rule["variant"] for rule in rules] == ["as it is", "lexicon=false"]
    assert [rule["documents"][0]["by"] for rule in rules] == 2 * ["spun_probability"]


def test_a_review_counts_as_labels(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What `auditor audit` writes, once verdicts are filled in."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text("Experts say it cures colds. Critics say it is a sham.\n" * 3)
    assert main(["audit", str(tmp_path / "texts"), "--out", str(tmp_path / "out"), "--no-cache"]) == 0
    findings = tmp_path / "out" / "findings.csv"
    assert "fill the column verdict" in refused_after(capsys, findings)
    lines = findings.read_text("utf-8-sig").splitlines()
    assert lines[0].endswith(",verdict,note")
    filled = [line[: -len(",")] + ("Yes," if n % 2 else "No,") for n, line in enumerate(lines[1:])]
    findings.write_text("\n".join([lines[0], *filled]) + "\n", "utf-8")
    rules = figures(capsys, findings)["reviewed"]["rules"]
    assert sum(rule["confirmed"] for rule in rules) == len(filled) // 2
    assert sum(rule["findings"] for rule in rules) == len(filled)
    assert main(["evaluate", str(findings), "--rule", rules[0]["rule"]]) == 0
    assert "Confirmed among the findings" in capsys.readouterr().out


def refused_after(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """As ``refused``, what was printed before put aside."""
    capsys.readouterr()
    return refused(capsys, *arguments)


def test_what_cannot_be_evaluated(labelled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, and one line that says what is wrong and where."""
    rule = ("--rule", "tone/shouted")

    def written(name: str, *rows: object) -> Path:
        path = tmp_path / name
        path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows))
        return path

    positive, negative = ({"text": "A.", "label": label} for label in (True, False))
    assert "did you mean tone/shouted?" in refused(capsys, labelled, "--rule", "tone/shuted")
    assert "--option belongs to one rule" in refused(capsys, labelled, "--option", "marks=false")
    assert "did you mean marks?" in refused(capsys, labelled, *rule, "--option", "mark=false")
    assert "given twice" in refused(capsys, labelled, labelled, *rule)
    assert "absent.jsonl: No such file" in refused(capsys, tmp_path / "absent.jsonl", *rule)
    broken = written("broken.jsonl", positive, '{"text": ')
    assert f"{broken} row 2: is no JSON object" in refused(capsys, broken, *rule)
    no_text = written("no_text.jsonl", positive, {"label": True})
    assert f"{no_text} row 2: has no text" in refused(capsys, no_text)
    assert "no row is negative" in refused(capsys, written("one.jsonl", positive), *rule)
    assert "no row is positive" in refused(capsys, written("none.jsonl", negative), *rule)
    words = written("words.jsonl", {"text": "A.", "label": "News"}, {"text": "B.", "label": "Advert"})
    for arguments in ((), rule):
        assert "labels are Advert (1), News (1); name those that count with --label" in refused(
            capsys, words, *arguments
        )
    assert main(["evaluate", str(words), *rule, "--label", "advert"]) == 0


def test_a_threshold_is_a_number(labelled: Path) -> None:
    """Of nothing or more."""
    for text in ("high", "-1", "nan", "inf"):
        with pytest.raises(SystemExit):
            main(["evaluate", str(labelled), f"--threshold={text}"])


def test_processes_and_configuration(labelled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Figures do not depend on how many work; what the configuration turns off or sets is so, unless it is named."""
    alone = figures(capsys, labelled, "--jobs", "1")
    assert figures(capsys, labelled, "--jobs", "2") == alone
    config = labelled.parent / "auditor.toml"
    config.write_text('ignore = ["claims"]\n[options."tone/shouted"]\nmarks = false\n', "utf-8")
    set_off = figures(capsys, labelled)["labelled"]["rules"]
    assert {rule["rule"] for rule in set_off} == {"tone/shouted"}
    as_set, _ = set_off
    assert as_set["documents"][0]["ranking"]["auc"]["value"] == 0.5, "it is measured as it is configured"
    [named] = figures(capsys, labelled, "--rule", "claims/quiet")["labelled"]["rules"]
    assert named["rule"] == "claims/quiet"
    assert figures(capsys, labelled, "--isolated") == alone
    config.write_text('select = ["tone/shuoted"]\n', "utf-8")
    assert "did you mean 'tone/shouted'" in refused(capsys, labelled)
