"""The formats of a check: valid, complete, and harmless whatever the documents hold."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, validators
from markdown_it import MarkdownIt

from auditor import Document, Finding, Related, Rule, Severity, Span
from auditor.baseline import Stale
from auditor.comments import Misspelt
from auditor.comparison import compare, snapshot_from, snapshot_of
from auditor.gate import Check, CheckedDocument, CheckedFinding, NotAudited, Shortfall, State, by_place
from auditor.report.github import to_github
from auditor.report.json import schema, to_json
from auditor.report.junit import to_junit
from auditor.report.markdown import code, comparison_to_markdown, prose, to_markdown
from auditor.report.sarif import to_sarif
from auditor.report.text import to_text
from auditor.suppression import Suppression

HOSTILE = (
    "<script>alert(1)</script> | `x` ``` ![a](http://evil.example/p.png) @everyone #1 www.evil.example "
    "::error::owned \r\n##[error]owned \x1b[31m \u202e %0A {0} [b](1) $x$ \u0000"
)
HOSTILE_PATH = "::set-output name=x::\u202e|`<b>.txt"


class Noted(Rule):
    """What the rule finds.

    And why it does.
    """

    id = "tone/noted"
    standard = "House style, 1"

    def check(self, doc: Document):  # type: ignore[no-untyped-def]
        """Nothing."""
        return ()


def checked(
    path: str = "texts/a.txt",
    line: int = 3,
    state: State = State.NEW,
    severity: Severity = Severity.WARNING,
    message: str = "do not note",
    **changes: Any,
) -> CheckedFinding:
    """A finding at the gate."""
    values: dict[str, Any] = {
        "document": path,
        "rule": "tone/noted",
        "span": Span(10, 14),
        "severity": severity,
        "confidence": 0.8,
        "line": line,
        "column": 5,
        "place": "",
        "excerpt": "note",
        "context": "",
        "message": message,
        "suggestion": "Leave it out.",
        "standard": "House style, 1",
        "fingerprint": "abcdefghijklmnop",
    }
    suppression = changes.pop("suppression", None)
    related = changes.pop("related_path", "")
    finding = Finding(**values | changes)
    end = None if finding.is_about_document or finding.place else (line, 9)
    return CheckedFinding(path, finding.document, finding, state, suppression, end, related, related)


def check_of(*findings: CheckedFinding, **values: Any) -> Check:
    """A check of the documents that the findings are in."""
    documents = [CheckedDocument(path, True, 71.5, "fair", "", 300) for path in sorted({one.path for one in findings})]
    return Check(**{"documents": tuple(documents), "findings": by_place(findings), "shortfalls": ()} | values)


ANSWER = Suppression("tone/noted", "it is a name", origin="texts/a.txt:1", within=Span(0, 9), in_document=True)
FULL = check_of(
    checked(),
    checked(line=9, severity=Severity.ERROR),
    checked(line=11, severity=Severity.INFO),
    checked(state=State.KNOWN, line=12),
    checked(state=State.SUPPRESSED, line=13, suppression=ANSWER),
    checked(path="texts/b.txt", line=1, span=Span(0, 0), column=1),
    checked(path="texts/c.pdf", place="page 3"),
    checked(path="texts/d.txt", related=Related("b", Span(3, 9)), related_path="texts/b.txt"),
    checked(path=HOSTILE_PATH, message=HOSTILE, suggestion=HOSTILE, excerpt=HOSTILE, standard=HOSTILE),
    shortfalls=(Shortfall("texts/b.txt", "cap", "the score is held at 20 at most: spun"),),
    not_audited=(NotAudited(HOSTILE_PATH, HOSTILE),),
    baseline=".auditor-baseline.json",
    stale=(Stale("texts/a.txt", "tone/noted", "bbcdefghijklmnop", 2),),
    unused=(Suppression("tone/noted", "old", origin="pyproject.toml: suppress 1"),),
    misspelt=(Misspelt("texts/a.txt:4", HOSTILE),),
    notes=(HOSTILE,),
    ruleset="builtin-1:abcdef",
)


def test_text() -> None:
    """Only what is new, sorted by place; then remarks and the summary."""
    lines = to_text(FULL).splitlines()
    assert lines[1:6] == [
        "texts/a.txt:3:5: warning tone/noted do not note",
        "texts/a.txt:9:5: error tone/noted do not note",
        "texts/a.txt:11:5: info tone/noted do not note",
        "texts/b.txt:1:1: error cap the score is held at 20 at most: spun",
        "texts/b.txt:1:1: warning tone/noted do not note",
    ]
    assert lines[6] == "texts/c.pdf:3:5: warning tone/noted do not note (page 3)"
    assert lines[9] == "pyproject.toml: suppress 1: the suppression of tone/noted matched nothing; take it out"
    assert lines[10:12] == [
        ".auditor-baseline.json: 2 entries matched nothing: the findings are gone",
        "  texts/a.txt: tone/noted (2)",
    ]
    assert lines[12] == (
        "5 documents, 1 new error, 5 new warnings, 1 document falls short, "
        "1 hidden by the baseline .auditor-baseline.json, 1 suppressed, 1 not audited"
    )


def test_text_gives_no_orders() -> None:
    """Neither to the terminal nor to a build server that reads along."""
    text = to_text(FULL)
    assert not set(text) & set("\x1b\x00\r\u202e")
    assert not any(line.lstrip().startswith(("::", "##[")) for line in text.splitlines())


def test_rows_are_called_by_name() -> None:
    """Lines count in the row, so that the file alone would lead elsewhere; GitHub gets no line at all."""
    row = checked("t.jsonl", place="line 54", document="t.jsonl#quake")
    assert to_text(check_of(row)).startswith("t.jsonl#quake:3:5: warning tone/noted do not note (line 54)\n")
    order = to_github(check_of(row)).splitlines()[0]
    assert "line=" not in order and "file=t.jsonl," in order and order.endswith("(#quake line 54)")


def test_junit() -> None:
    """A test case a document; what is known or suppressed fails none; hostile text stays text."""
    suite = ElementTree.fromstring(to_junit(FULL))[0]
    assert suite.attrib == {"name": "auditor", "tests": "6", "failures": "5", "errors": "1"}
    failed = {case.get("name"): case[0] for case in suite if len(case) and case[0].tag == "failure"}
    assert "9:5: error tone/noted do not note" in (failed["texts/a.txt"].text or "")
    assert "11:5" not in (failed["texts/a.txt"].text or "")
    assert "cap the score is held at 20" in (failed["texts/b.txt"].text or "")
    assert suite[-1][0].tag == "error" and "<script>" in (suite[-1][0].text or "")
    assert not len(ElementTree.fromstring(to_junit(check_of()))[0])


def test_json_keeps_to_its_schema() -> None:
    """And loses nothing: every finding with its state."""
    Draft202012Validator.check_schema(schema())
    validator = Draft202012Validator(schema())
    for check in (FULL, check_of(), check_of(checked(), changed_since="main")):
        content = json.loads(to_json(check))
        assert list(validator.iter_errors(content)) == []
        assert len(content["findings"]) == len(check.findings)
    content = json.loads(to_json(FULL))
    assert content["outcome"] == "not audited"
    assert content["counts"] == {
        "documents": 5,
        "failing": 6,
        "new": 7,
        "known": 1,
        "suppressed": 1,
        "shortfalls": 1,
        "not_audited": 1,
    }
    hostile = content["findings"][0]
    assert (hostile["path"], hostile["message"]) == (HOSTILE_PATH, HOSTILE)
    assert to_json(FULL).isascii()


def test_the_schema_is_no_rubber_stamp() -> None:
    """It refuses what is not a check."""
    validator = Draft202012Validator(schema())
    content = json.loads(to_json(FULL))
    for key in content:
        assert not validator.is_valid({name: value for name, value in content.items() if name != key}), key
    for key, wrong in {"line": 0, "severity": "note", "fingerprint": "1", "state": "old", "rule": "noted"}.items():
        finding = content["findings"][0] | {key: wrong}
        assert not validator.is_valid(content | {"findings": [finding]}), key


def sarif(check: Check) -> dict[str, Any]:
    """The only run of a check's SARIF."""
    content: dict[str, Any] = json.loads(to_sarif(check, [Noted()]))
    assert content["version"] == "2.1.0"
    (run,) = content["runs"]
    return dict(run)


def test_sarif_says_what_is_new_known_and_suppressed() -> None:
    """With fingerprints, states, and the help of the rules."""
    run = sarif(FULL)
    described = run["tool"]["driver"]["rules"]
    assert described[0]["id"] == "tone/noted" and described[0]["shortDescription"]["text"] == "What the rule finds."
    assert described[0]["help"]["text"].endswith("Standard: House style, 1")
    assert described[0]["defaultConfiguration"] == {"level": "warning"}
    results = run["results"]
    assert len(results) == len(FULL.findings) + 1
    assert all(described[result["ruleIndex"]]["id"] == result["ruleId"] for result in results)
    in_a = [result for result in results if _uri(result) == "texts/a.txt"]
    assert [result["level"] for result in in_a] == ["warning", "error", "note", "warning", "warning"]
    assert [result["baselineState"] for result in in_a] == ["new", "new", "new", "unchanged", "unchanged"]
    assert in_a[0]["suppressions"] == []
    assert in_a[4]["suppressions"] == [
        {"kind": "inSource", "status": "accepted", "justification": "it is a name (texts/a.txt:1)"}
    ]
    assert in_a[0]["partialFingerprints"]["auditor/v1"] == "abcdefghijklmnop"
    assert in_a[0]["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 3,
        "startColumn": 5,
        "endLine": 3,
        "endColumn": 9,
        "snippet": {"text": "note"},
    }
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"][0]["executionSuccessful"] is False
    assert sarif(check_of(checked()))["invocations"][0]["executionSuccessful"] is True
    assert "baselineState" not in sarif(check_of(checked()))["results"][0]


def test_sarif_of_places_without_lines() -> None:
    """A whole document is at its first line, a page has no region but a name, a related place its characters."""
    results = {_uri(result): result for result in sarif(FULL)["results"] if result["ruleId"] == "tone/noted"}
    assert results["texts/b.txt"]["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}
    page = results["texts/c.pdf"]["locations"][0]
    assert "region" not in page["physicalLocation"] and page["logicalLocations"][0]["name"] == "page 3"
    related = results["texts/d.txt"]["relatedLocations"][0]["physicalLocation"]
    assert related == {"artifactLocation": {"uri": "texts/b.txt"}, "region": {"charOffset": 3, "charLength": 6}}


def test_sarif_messages_are_text() -> None:
    """What reads as a link or a placeholder is escaped, paths are references without a scheme."""
    (result,) = [result for result in sarif(FULL)["results"] if "%3A%3Aset" in _uri(result)]
    text = result["message"]["text"]
    assert "{{0}}" in text and r"\[b\](1)" in text
    assert not re.search(r"(?<!\\)[\[\]]", text)


def test_sarif_is_valid_against_the_schema_of_the_standard() -> None:
    """The schema is not ours to ship; AUDITOR_SARIF_SCHEMA names a copy of it."""
    named = os.environ.get("AUDITOR_SARIF_SCHEMA")
    if not named:
        pytest.skip("AUDITOR_SARIF_SCHEMA names no copy of the SARIF schema")
    content = json.loads(Path(named).read_text("utf-8"))
    validator = validators.validator_for(content)(content)
    for check in (FULL, check_of(), check_of(checked())):
        assert list(validator.iter_errors(json.loads(to_sarif(check, [Noted()])))) == []


def _uri(result: dict[str, Any]) -> str:
    return str(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])


def test_github_annotations() -> None:
    """What matters most first; columns only within a line; everything escaped."""
    lines = to_github(FULL, "docs").splitlines()
    assert lines[0].startswith("::error file=docs/%3A%3Aset-output name=x%3A%3A\\u202e|`<b>.txt,title=not audited::")
    assert lines[1] == "::error file=docs/texts/b.txt,title=cap::the score is held at 20 at most: spun"
    assert (
        "::warning file=docs/texts/a.txt,line=3,endLine=3,col=5,endColumn=8,title=tone/noted"
        "::do not note Leave it out." in lines
    )
    orders = [line for line in lines if line.startswith("::")]
    assert len(orders) == 9
    assert all(re.fullmatch(r"::(error|warning|notice) [^:]*::.*", line) for line in orders)
    assert all(line.startswith(("::error ", "::warning ", "::notice ", "auditor: ")) for line in lines)


def test_github_shows_ten_a_level_and_counts_the_rest() -> None:
    """Aloud, in the log."""
    findings = [checked(line=number) for number in range(1, 15)]
    findings += [checked(line=number, severity=Severity.ERROR) for number in range(1, 12)]
    lines = to_github(check_of(*findings)).splitlines()
    assert sum(line.startswith("::warning ") for line in lines) == 10
    assert sum(line.startswith("::error ") for line in lines) == 10
    assert any(line.startswith("auditor: 4 more of level warning have no annotation") for line in lines)
    assert any(line.startswith("auditor: 1 more of level error have no annotation") for line in lines)


def test_markdown_with_the_change_against_the_base() -> None:
    """Scores before and after, findings that went."""
    before = check_of(checked(), checked(line=20, fingerprint="ccccccccccccccca"))
    before = snapshot_from(json.loads(to_json(before)), "base.json")
    now = check_of(checked(), checked(path="texts/new.txt", severity=Severity.ERROR), baseline=".auditor-baseline.json")
    text = to_markdown(now, compare(before, snapshot_of(now)))
    assert text.startswith("### auditor: failed\n")
    assert "| document | score | before | grade | errors | warnings |" in text
    assert "| `texts/a.txt` | 71.5 | 71.5 | fair | 0 | 1 |" in text
    assert "| `texts/new.txt` | 71.5 | new | fair | 1 | 0 |" in text
    assert "#### Findings that went (1)\n\n- `texts/a.txt:20` `tone/noted` do not note" in text
    assert to_markdown(check_of()).startswith("### auditor: passed\n")
    assert to_markdown(FULL).startswith("### auditor: not audited in full\n")


def test_markdown_fits_into_a_comment() -> None:
    """However much there is to say; what has no room is counted."""
    findings = [checked(path=f"texts/{number}.txt", message=HOSTILE * 5) for number in range(3000)]
    text = to_markdown(check_of(*findings))
    assert len(text) < 65_000
    assert re.search(r"#### Findings \(3000\)", text) and re.search(r"\nand \d+ more", text)


_HOSTILE_TEXTS = st.one_of(
    st.text(), st.lists(st.sampled_from([*HOSTILE.split(), "|", "`", "\\", "<", "@", "#", "http://"])).map(" ".join)
)


@given(_HOSTILE_TEXTS, _HOSTILE_TEXTS)
def test_hostile_text_stays_text_in_markdown(path: str, message: str) -> None:
    """No mark-up, no link, no image, no mention, no reference; and a table keeps its cells."""
    text = f"| place | finding |\n|---|---|\n| {code(path)} | {prose(message)} |\n"
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    assert sum(token.type == "td_open" for token in tokens) == 2
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inline} <= {"text", "code_inline", "text_special"}
    plain = "".join(child.content for child in inline if child.type != "code_inline")
    assert not re.search(r"[@#]\w|://\w|(?i:www\.\w)", plain)


def test_a_comparison_in_markdown() -> None:
    """What came and went, with the scores that changed."""
    before, now = snapshot_of(check_of(checked(path="old.txt"))), snapshot_of(check_of(checked(path=HOSTILE_PATH)))
    text = comparison_to_markdown(compare(before, now))
    assert "#### Documents renamed (1)" in text and "<b>" not in text.replace(code(HOSTILE_PATH), "")
