"""The HTML report: all of it there, in its place, and harmless."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from html_samples import FILLER, HOSTILE, HOSTILE_NAME, Copy, Crash, Spun, Words, audited, report
from hypothesis import given
from hypothesis import strategies as st

from auditor import Document, Severity, Span
from auditor.criteria import CRITERIA
from auditor.engine import Outline
from auditor.finding import Finding
from auditor.report.html import findings, html_report, words
from auditor.report.html.characters import visible
from auditor.report.html.marks import MARGIN, MOST_CARRIED, blocks, windows
from auditor.report.html.view import MOST_NAMED

UNREAD = Outline((), (), (), ())
ELEMENTS = frozenset(
    "html head meta title style body a header footer main nav section article div p h1 h2 h3 h4 span strong em "
    "code q bdi del ins mark sup ul ol li dl dt dd table thead tbody tfoot tr th td svg rect line figure "
    "figcaption script form label select option input button output details summary".split()
)
VOID = {"meta", "input"}


class Page(HTMLParser):
    """What a browser would make of the report: its elements, texts by element, links and anchors."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[list[str]] = []
        self._open: list[int] = []
        self.feed(html)
        self.close()
        assert not self._open, f"never closed: {[self.elements[index] for index in self._open]}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        self.elements.append((tag, dict(attrs)))
        self.texts.append([])
        if tag not in VOID:
            self._open.append(len(self.elements) - 1)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that is empty."""
        self.elements.append((tag, dict(attrs)))
        self.texts.append([])

    def handle_endtag(self, tag: str) -> None:
        """The innermost element ends, and no other."""
        assert self.elements[self._open.pop()][0] == tag

    def handle_data(self, data: str) -> None:
        """Text belongs to every element that is open."""
        for index in self._open:
            self.texts[index].append(data)

    def all(self, tag: str, **attributes: str) -> list[str]:
        """The texts of the elements with this name that have these attributes (``class_`` any of the classes)."""
        return ["".join(self.texts[index]) for index in self.indexes(tag, **attributes)]

    def indexes(self, tag: str, **attributes: str) -> list[int]:
        """Where in ``elements`` those stand that have these attributes."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [
            index
            for index, (name, has) in enumerate(self.elements)
            if name == tag and all(value in (has.get(key) or "").split() for key, value in wanted.items())
        ]

    def marked(self, finding: int) -> str:
        """The words that the text marks as belonging to a finding (in reports on one document)."""
        return "".join(self.all("mark", data_f=str(finding)))


LOADED = Words("tone/loaded_language", {"brutal": "Use a neutral word.", "brutal cuts": "", "cuts": ""})
SWAPS = Words("integrity/swaps", {"attorney basic": "attorney general"}, Severity.ERROR)


def test_marks_hold_the_words_of_their_findings():
    """Nested and overlapping findings each come out whole, and the text stays what it was."""
    text = FILLER + "The brutal cuts came.\r\n\r\nThen the attorney basic left."
    page = Page(report({"a.txt": text}, [LOADED, SWAPS]))
    assert [page.marked(number) for number in range(1, 5)] == ["brutal", "brutal cuts", "cuts", "attorney basic"]
    shown = re.sub(r"(?:To|In)\d+", "", "".join(page.all("p", class_="block")))
    assert shown == text.replace("\r\n", "\n")


def test_findings_and_marks_link_both_ways():
    """A finding leads to its words and its rule, the words lead to the finding."""
    page = Page(report({"a.txt": FILLER + "Brutal? No: brutal."}, [LOADED]))
    links = {attributes.get("href") for name, attributes in page.elements if name == "a"}
    assert {"#d1-m1", "#d1-f1", "#rule-tone-loaded_language"} <= links


def test_every_link_has_its_target_and_every_anchor_is_its_own():
    """Nothing leads nowhere, nothing leads out of the file."""
    texts = {"a.txt": FILLER + "brutal cuts", "b/c.txt": FILLER + "in line with it", "short.txt": "Too short."}
    page = Page(report(texts, [LOADED, SWAPS, Spun(), Copy("a.txt"), Crash()]))
    anchors = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(anchors) == len(set(anchors))
    links = [attributes["href"] or "" for name, attributes in page.elements if name == "a"]
    assert all(link.startswith("#") for link in links)
    assert {link[1:] for link in links} <= set(anchors)
    labels = {attributes["aria-labelledby"] for _, attributes in page.elements if "aria-labelledby" in attributes}
    assert labels <= set(anchors)


def test_the_policy_allows_its_own_style_and_script_and_nothing_else():
    """Both are named by their digests; there is no style attribute, no handler, no address, and nothing is sent."""
    html = report({HOSTILE_NAME: FILLER + "\n".join(HOSTILE)}, [LOADED])
    page = Page(html)
    [style], [script] = page.all("style"), page.all("script")
    digests = [b64encode(sha256(text.encode()).digest()).decode() for text in (style, script)]
    [policy] = page.indexes("meta", http_equiv="Content-Security-Policy")
    expected = (
        f"default-src 'none'; style-src 'sha256-{digests[0]}'; script-src 'sha256-{digests[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert page.elements[policy][1]["content"] == expected
    for name, attributes in page.elements:
        assert name in ELEMENTS
        assert not {key for key in attributes if key.startswith("on") or key in {"style", "src", "srcset", "action"}}
    assert "url(" not in style and "@import" not in style
    assert not re.search(
        r"eval|innerHTML|outerHTML|insertAdjacent|document\.write|Function|fetch|XMLHttp|import", script
    )


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_stays_text(hostile: str):
    """Whatever a document, its name, its metadata or a rule's error says is shown and nothing more."""
    metadata = dict.fromkeys(("source", "title", "author", "date", "url"), hostile)
    rule = Words("tone/words", {hostile: hostile})
    document = Document(hostile, f"{hostile}\n\n{FILLER}", metadata)
    page = Page(report([document], [rule, Crash()], [hostile]))
    assert {name for name, _ in page.elements} <= ELEMENTS
    assert page.marked(1) == visible(hostile)
    # once in the document's title, its four other details, its source in two tables, the note ...
    assert sum(text == visible(hostile) for text in page.all("bdi")) >= 8


def test_characters_that_act_are_made_visible():
    """Controls become their pictures, overrides of the writing direction and lone surrogates are spelt out."""
    assert visible("a\0b\x1b\x7f\x85\u202e\u2069\ud800\r\nc\td\re") == (
        "a\u2400b\u241b\u2421[U+0085][U+202E][U+2069][U+D800]\nc\td\ne"
    )
    html = report([Document(HOSTILE_NAME, FILLER, {"title": "\udfff\u202d"})], [LOADED], ["\ud800"])
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", html)
    html.encode("utf-8")


def test_documents_stand_worst_first_and_those_without_a_score_last():
    """The first screen is sorted by what a reader has to fear."""
    texts = {
        "good.txt": FILLER * 2,
        "spun.txt": FILLER + "in line with it",
        "fair.txt": FILLER + "brutal cuts " * 3,
        "short.txt": "Brutal.",
    }
    page = Page(report(texts, [LOADED, Spun()]))
    sections = [page.elements[index][1]["id"] for index in page.indexes("article", class_="document")]
    assert sections == ["d4", "d1", "d2", "d3"]  # numbered by name: fair, good, short, spun
    rows = page.all("tr")
    assert "20.0reject" in rows[1] and "Capped: spun" in rows[1] and "Spun by a machine." in rows[1]
    assert "not assessed" in rows[4] and "Too short to judge: 1 word" in rows[4]


def test_the_score_is_explained_by_its_findings():
    """Each criterion says what it cost, of how much, and which findings did it; one without rules is not assessed."""
    [result] = audited({"a.txt": FILLER + "brutal cuts"}, [LOADED])
    page = Page(html_report([result], {}, [], rules=[LOADED], ruleset="r"))
    [table] = page.indexes("table", class_="losses")
    lines = page.all("tr")
    tone = next(line for line in lines if line.strip().startswith("tone"))
    loss = result.score.losses["tone"]
    assert (
        f"{loss.points:.1f}" in tone
        and f"{loss.limit:.1f}" in tone
        and "loaded language" in tone
        and "\u00d7 3" in tone
    )
    assert "not assessed" in next(line for line in lines if line.strip().startswith("claims"))
    assert f"leaves {result.score.uncapped:.1f}" in "".join(page.texts[table])


def test_a_swap_shows_both_wordings_and_advice_does_not():
    """Words to put in place of others are struck and proposed; a sentence of advice is only given."""
    page = Page(report({"a.txt": FILLER + "the attorney basic is brutal"}, [LOADED, SWAPS]))
    assert (page.all("del"), page.all("ins")) == (["attorney basic"], ["attorney general"])
    assert "Use a neutral word." in "".join(page.all("p", class_="suggestion"))


def test_what_no_text_shows_is_not_assessed():
    """Truth, ownership and the like are named as not assessed; so are rules that failed, and criteria without any."""
    html = report({"a.txt": FILLER, "b.txt": FILLER}, [LOADED, Crash()], ["2 files of other types left alone"])
    page = Page(html)
    [section] = page.indexes("section", id="not-assessed")
    said = "".join(page.texts[section])
    assert said.count("Not assessed.") == len(words.NEVER_SHOWN)
    assert "claims in every document" in said
    assert "tone/crash in a.txt: RuntimeError: no <i>luck</i>" in said
    assert "2 files of other types left alone" in said


def test_a_rule_that_failed_is_never_a_pass():
    """Where a rule crashed, neither its criterion nor the document nor the list of silent rules looks clean."""
    page = Page(report({"a.txt": FILLER}, [LOADED, Crash()]))
    assert "1 rule failed here, so faults may have been missed." in page.all("p")
    [tone] = [row for row in page.all("tr") if row.strip().startswith("tone")]
    assert "crash failed" in tone and "nothing found" not in tone
    assert "Found nothing: tone/loaded_language." in page.all("p")
    assert "Judged nothing, because they failed or do not know the language: tone/crash." in page.all("p")


def test_copies_name_each_other():
    """A document of a group leads to the others, and a finding to the place it speaks of."""
    texts = {"a.txt": FILLER, "b.txt": FILLER + "b"}
    page = Page(report(texts, [Copy("a.txt")]))
    assert [text.strip() for text in page.all("p") if text.startswith("Shares its wording")] == [
        "Shares its wording with b.txt",
        "Shares its wording with a.txt",
    ]
    assert "See a.txt, line 1" in page.all("p")


def test_of_many_copies_some_are_named_and_the_others_counted():
    """The page grows with the number of documents, not with the number of pairs of them."""
    texts = {f"{number}.txt": FILLER + str(number) for number in range(MOST_NAMED + 3)}
    page = Page(report(texts, [Copy("0.txt")]))
    said = [text.strip() for text in page.all("p") if text.startswith("Shares its wording")]
    assert len(said) == len(texts)
    assert all(text.count(".txt") == MOST_NAMED and text.endswith(" and 2 more documents") for text in said)


def test_a_rule_that_fired_has_its_page():
    """The page of a rule comes from its docstring, with the standard escaped."""
    page = Page(report({"a.txt": FILLER + "brutal"}, [LOADED, SWAPS]))
    [article] = page.all("article", id="rule-tone-loaded_language")
    assert "Finds its own words." in article and "Why: a test wants to know where they end up." in article
    assert "Standard of <b>tests</b>" in article
    assert "Found nothing: integrity/swaps." in page.all("p")


def test_a_long_text_is_shown_in_part_and_says_so():
    """The words around a finding stay in sight; all that is left out is counted."""
    text = FILLER * 400 + "the brutal end. " + FILLER * 400
    html = report({"a.txt": text}, [LOADED])
    page = Page(html)
    assert page.marked(1) == "brutal"
    assert len(html) < 250_000 + len("".join(page.all("style")))
    skipped = [int(re.sub(r"\D", "", gap)) for gap in page.all("p", class_="gap")]
    shown = re.sub(r"To\d+", "", "".join(page.all("p", class_="block")))
    assert len(skipped) == 2 and sum(skipped) + len(shown) == len(text)
    assert f"{sum(skipped):,} of {len(text):,} characters are not shown" in "".join(page.all("p", class_="alert"))


def test_findings_beyond_the_limit_are_counted_aloud(monkeypatch: pytest.MonkeyPatch):
    """Of very many findings the gravest are listed, and the rest are named with their number."""
    monkeypatch.setattr(findings, "MOST_LISTED", 10)
    text = FILLER + "brutal " * 20 + "attorney basic " * 5
    page = Page(report({"a.txt": text}, [LOADED, SWAPS]))
    assert len(page.indexes("li", class_="finding")) == 10
    assert len(page.all("del")) == 5
    [alert] = page.all("p", class_="alert")
    assert "25 findings" in alert and "tone/loaded_language \u00d7 15" in alert
    assert "\u00d7 20" in "".join(page.all("tr"))


def test_the_report_is_the_same_on_every_run(tmp_path: Path):
    """Neither the order of the input nor the seed of Python's hash changes a byte."""
    rules = [LOADED, SWAPS, Spun(), Copy("a.txt")]
    texts = {f"{name}.txt": FILLER + f"brutal {name} in line with" for name in "abc"}
    here = report(texts, rules)
    results = audited(texts, rules)
    groups = {"copy": {"c.txt": "a.txt", "b.txt": "a.txt", "a.txt": "a.txt"}, "origin": {}}
    assert html_report(results[::-1], groups, [], rules=rules[::-1], ruleset="test-1.0:0123") == here
    script = tmp_path / "again.py"
    script.write_text(
        "import sys\nfrom test_html import *\n"
        "texts = {f'{name}.txt': FILLER + f'brutal {name} in line with' for name in 'abc'}\n"
        "sys.stdout.buffer.write(report(texts, [LOADED, SWAPS, Spun(), Copy('a.txt')]).encode())\n"
    )
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "7",
        "PYTHONPATH": os.pathsep.join([str(Path(__file__).parent), *sys.path]),
    }
    again = subprocess.run([sys.executable, script], env=environment, capture_output=True, check=True, cwd=tmp_path)
    assert again.stdout.decode() == here


def test_a_grade_of_a_pack_is_counted_like_any_other():
    """A grade that the report has no words for is shown as it is."""
    [result] = audited({"a.txt": FILLER}, [LOADED])
    result = replace(result, score=replace(result.score, grade="satire <b>"))
    page = Page(html_report([result], {}, [], rules=[LOADED], ruleset="r"))
    assert page.all("span", class_="pill") == ["satire <b>"] * 3  # in the tally, the table and the section


def test_an_empty_audit_has_a_report():
    """No document, no table, no error."""
    assert "No document was audited." in report({}, [LOADED])


def test_every_criterion_is_explained():
    """The legend knows the criteria of the score, and their two letters tell them apart."""
    assert list(words.QUESTIONS) == list(CRITERIA)
    assert len({words.short(criterion) for criterion in CRITERIA}) == len(CRITERIA)


@pytest.mark.parametrize(
    ("share", "said"), [(0.0, "0 %"), (0.001, "under 1 %"), (0.5, "50 %"), (0.999, "over 99 %"), (1.0, "100 %")]
)
def test_a_probability_is_never_rounded_to_certainty(share: float, said: str):
    """Almost sure is not sure."""
    assert words.percent(share) == said


def _finding(start: int, end: int, severity: Severity = Severity.WARNING) -> Finding:
    return Finding("a", "tone/a", Span(start, end), severity, 0.5, 1, 1, "", "", "", "", "", "", "")


@st.composite
def _marked_texts(draw: st.DrawFn) -> tuple[str, list[Finding]]:
    text = draw(st.text(alphabet="ab \n\r.", min_size=1, max_size=60))
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).filter(lambda pair: pair[0] != pair[1])
    spans = draw(st.lists(places, max_size=MOST_CARRIED))
    severities = draw(st.lists(st.sampled_from(Severity), min_size=len(spans), max_size=len(spans)))
    return text, [_finding(min(s), max(s), severity) for s, severity in zip(spans, severities, strict=True)]


@given(_marked_texts())
def test_segments_are_the_text_and_its_findings(marked: tuple[str, list[Finding]]):
    """Put together, the segments are the text; those of a finding are its words; each begins once."""
    text, findings = marked
    numbered = dict(enumerate(findings, 1))
    segments = [segment for block in blocks(Document("a", text), numbered, UNREAD) for segment in block.segments]
    assert "".join(segment.text for segment in segments) == text
    for number, finding in numbered.items():
        own = [segment for segment in segments if number in segment.findings]
        assert "".join(segment.text for segment in own) == finding.span.of(text)
        assert [number in segment.begins for segment in own] == [True, *[False] * (len(own) - 1)]


@given(_marked_texts(), st.integers(1, 40))
def test_a_part_of_the_text_keeps_its_order_and_counts_its_gaps(marked: tuple[str, list[Finding]], most: int):
    """Whatever is left out, the characters shown and those counted as skipped are all there are."""
    text, findings = marked
    shown = list(blocks(Document("a", text), dict(enumerate(findings, 1)), UNREAD, most))
    at = 0
    for block in shown:
        at += block.skipped
        for segment in block.segments:
            assert text.startswith(segment.text, at)
            at += len(segment.text)
    assert at == len(text)


@given(st.lists(st.tuples(st.integers(0, 9_000), st.integers(1, 3_000)), max_size=20), st.integers(1, 12_000))
def test_windows_stay_in_bounds(places: list[tuple[int, int]], most: int):
    """At most so many characters, in order and apart, with the gravest finding in sight where it fits."""
    length = 12_500
    findings = [_finding(start, start + size) for start, size in places]
    shown = windows(length, findings, most)
    assert sum(map(len, shown)) <= most
    assert all(one.end < other.start for one, other in pairwise(shown))
    assert all(0 <= window.start < window.end <= length for window in shown)
    if findings and most * 9 // 10 >= 2_000 + 2 * MARGIN:
        assert any(window.start <= findings[0].span.start < window.end for window in shown)
