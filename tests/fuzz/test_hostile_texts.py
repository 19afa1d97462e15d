"""Hostile texts through everything: no crash, offsets that are true, reports that parse."""

from __future__ import annotations

import csv
import io
import json
import os
from functools import cached_property
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hostile import ENDINGS, files, texts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auditor import Document, Span
from auditor.config import planned
from auditor.engine import audit_corpus
from auditor.packs import installed_rules
from auditor.placing import cut
from auditor.read import Inputs, Reader, inputs_of, list_files
from auditor.report.csv import to_csv
from auditor.report.html import html_pages
from auditor.report.json import to_json
from auditor.report.sarif import to_sarif
from auditor.report.text import to_text
from auditor.run.checking import Terms, check
from auditor.run.local import audit_paths
from auditor.schema import FINDING_COLUMNS
from auditor.tables import columns_of, document_rows, finding_rows, source_rows

RULES = installed_rules()
MANY = int(os.environ.get("AUDITOR_FUZZ", "1"))
"""How many times as many examples as usual."""


def often(times: int) -> settings:
    """Settings for a property that is tried so many times."""
    return settings(max_examples=times * MANY, deadline=None, suppress_health_check=list(HealthCheck))


@given(st.lists(texts, min_size=1, max_size=3), st.booleans())
@often(25)
def test_rules_survive_and_findings_are_where_they_say(all_texts: list[str], markdown: bool) -> None:
    """No rule fails; what a finding quotes stands at its place, and its line and column lead there."""
    documents = [Document(str(number), text, markdown=markdown) for number, text in enumerate(all_texts)]
    for document, result in zip(documents, audit_corpus(documents, RULES), strict=True):
        assert not result.failures
        text = document.text
        for finding in result.findings:
            assert 0 <= finding.span.start <= finding.span.end <= len(text)
            assert finding.excerpt == cut(finding.span.of(text))
            lines = text.replace("\r\n", "\n ").replace("\r", "\n").split("\n")
            head = text[: finding.span.start].replace("\r\n", "\n ").replace("\r", "\n").split("\n")
            assert finding.line == len(head) <= len(lines) and finding.message
            if finding.related:
                other = documents[int(finding.related.document)]
                assert finding.related.span.end <= len(other.text)
        assert result.score.value is None or 0 <= result.score.value <= 100
        assert all(loss.points >= 0 for loss in result.score.losses.values())


def _spans_in(value: Any, depth: int = 0) -> list[Span]:
    """All spans that an annotation holds, however deep."""
    if isinstance(value, Span):
        return [value]
    if depth < 4 and isinstance(value, list | tuple | frozenset):
        return [span for item in value for span in _spans_in(item, depth + 1)]
    if depth < 4 and hasattr(value, "__dataclass_fields__"):
        return [span for name in value.__dataclass_fields__ for span in _spans_in(getattr(value, name), depth + 1)]
    return []


@given(texts, st.booleans())
@often(40)
def test_annotations_stay_within_the_text(text: str, markdown: bool) -> None:
    """Every annotation can be worked out, points into the text, and comes out the same a second time."""
    document, again = (Document("a", text, markdown=markdown) for _ in range(2))
    names = [name for name, value in vars(Document).items() if isinstance(value, cached_property)]
    for name in names:
        for span in _spans_in(getattr(document, name)):
            assert 0 <= span.start <= span.end <= len(document.text), name
    for name in reversed(names):  # whichever is asked for first
        assert _spans_in(getattr(again, name)) == _spans_in(getattr(document, name)), name
    assert len(document.folded) == len(document.text)
    for spans in (document.paragraphs, document.sentences, [region.span for region in document.regions]):
        assert all(before.end <= after.start for before, after in pairwise(spans))


class _Tags(HTMLParser):
    """Collects the tags that a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        assert not any(name.startswith("on") for name, _ in attrs)
        assert not any((value or "").strip().lower().startswith("javascript:") for _, value in attrs)


@given(st.lists(texts, min_size=1, max_size=2))
@often(10)
def test_tables_and_pages_can_be_read_back(all_texts: list[str]) -> None:
    """A row for each finding with its words, and no tag in the page that a text brought along."""
    documents = [Document(str(number), text) for number, text in enumerate(all_texts)]
    results = list(audit_corpus(documents, RULES))
    groups: dict[str, dict[str, str]] = {"copy": {}, "origin": {}}
    rows = list(
        csv.DictReader(io.StringIO(to_csv(FINDING_COLUMNS, finding_rows(results)).decode("utf-8-sig"), newline=""))
    )
    assert len(rows) == sum(len(result.findings) for result in results)
    table = to_csv(columns_of(results), document_rows(results, groups, "rules")).decode("utf-8-sig")
    assert [row["document"] for row in csv.DictReader(io.StringIO(table, newline=""))] == [d.id for d in documents]
    for _, chunks in html_pages(results, groups, source_rows(results), rules=RULES, ruleset="rules", notes=()):
        tags = _Tags()
        tags.feed("".join(chunks).encode("utf-8").decode("utf-8"))
        assert not tags.seen & {"iframe", "img", "object", "embed", "marquee"}


@given(texts)
@often(15)
def test_the_gate_speaks_json_and_sarif(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Whatever the text: reports of the gate parse, and list the findings."""
    folder = tmp_path_factory.mktemp("gate")
    (folder / "a.md").write_bytes(text.encode("utf-8", "replace"))
    plan = planned(RULES)
    checked = check(audit_paths([str(folder)], plan, jobs=1), Terms([str(folder)], plan))
    assert len(json.loads(to_json(checked))["findings"]) == len(checked.findings)
    assert json.loads(to_sarif(checked, RULES))["runs"]
    assert "\x1b" not in to_text(checked)


@pytest.mark.parametrize("ending", ENDINGS)
@given(data=files)
@often(12)
def test_no_file_stops_the_readers(tmp_path_factory: pytest.TempPathFactory, ending: str, data: bytes) -> None:
    """It is a document, or it is named and the reason is told."""
    path = tmp_path_factory.mktemp("files") / f"a{ending}"
    path.write_bytes(data)
    for one in inputs_of(list_files([str(path)]).files, Inputs().columns):
        reading = Reader().read(one)
        if reading.document is None:
            assert reading.unread is not None and reading.unread.reason
        else:
            document = reading.document
            for offset in (0, len(document.text) // 2, len(document.text)):
                line, column = document.position(offset)
                assert line >= 1 and column >= 1


@pytest.mark.parametrize("depth", [1_000, 200_000])
@pytest.mark.parametrize("tag", ["div", "b", "table><td", "blockquote", "ul><li"])
def test_depth_is_no_danger(tmp_path: Path, tag: str, depth: int) -> None:
    """A page of nothing but nesting is read, or refused with a reason; so are brackets and quotation marks."""
    page = tmp_path / "a.html"
    page.write_text(f"<{tag}>" * depth + "The words in it.", "utf-8")
    reading = Reader().read(list_files([str(page)]).files[0])
    assert (reading.document is not None and "The words" in reading.document.text) or reading.unread


@pytest.mark.parametrize("text", ['{"a":' * 100_000, "[" * 100_000, '{"text": "x", "y": ' + "[" * 100_000])
def test_depth_of_a_table_is_no_danger(tmp_path: Path, text: str) -> None:
    """A row of nothing but nesting is named."""
    table = tmp_path / "a.jsonl"
    table.write_text(text + "\n", "utf-8")
    audit = audit_paths([str(table)], RULES, jobs=1)
    assert not audit.results and audit.unaudited
