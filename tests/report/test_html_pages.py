"""The HTML report of large audits, of reviewed ones, and without the texts."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest
from html_samples import FILLER, Copy, Spun, Words, audited, pages
from hypothesis import given
from hypothesis import strategies as st
from test_html import Page

from auditor import Document, Hit, Rule, Severity
from auditor.engine import outline_of
from auditor.report.html import html_pages, site
from auditor.report.html.marks import blocks
from auditor.report.html.sides import sides
from auditor.review import Entry, settle

LOADED = Words("tone/loaded_language", {"brutal": "Use a neutral word."})
SWAPS = Words("integrity/swaps", {"attorney basic": "attorney general"}, Severity.ERROR)
TEXTS = {f"{number:03}.txt": FILLER + "brutal cuts " * (number % 4) for number in range(30)}


@pytest.fixture
def split(monkeypatch: pytest.MonkeyPatch) -> Mapping[str, Page]:
    """A report that is split, because little fits into a page."""
    monkeypatch.setattr(site, "MOST_DOCUMENTS", 10)
    monkeypatch.setattr(site, "PAGE_DOCUMENTS", 7)
    return {name: Page(text) for name, text in pages(TEXTS, [LOADED, SWAPS, Copy("000.txt")]).items()}


def test_a_large_report_is_split(split: Mapping[str, Page]):
    """Documents on pages of their own, worst first, and a page a rule; the first page lists them all."""
    assert list(split) == [
        *(f"report/documents-{number}.html" for number in range(1, 6)),
        "report/rule-tone-loaded_language.html",
        "report/rule-provenance-copy.html",
        "report.html",
    ]
    documents = [page.indexes("article", class_="document") for page in split.values()]
    assert [len(indexes) for indexes in documents] == [7, 7, 7, 7, 2, 0, 0, 0]
    home = split["report.html"]
    listed = [home.elements[index][1]["data-document"] for index in home.indexes("tr", data_grade="good")]
    listed += [home.elements[index][1]["data-document"] for index in home.indexes("tr", data_grade="fair")]
    assert len(set(listed)) == 30
    assert len(split["report/rule-tone-loaded_language.html"].indexes("li", class_="sample")) == sum(
        number % 4 for number in range(30)
    )


def test_every_link_between_pages_has_its_target(split: Mapping[str, Page]):
    """Nothing leads nowhere, and nothing leads out of the report."""
    anchors = {
        name: {attributes["id"] for _, attributes in page.elements if "id" in attributes}
        for name, page in split.items()
    }
    seen = 0
    for name, page in split.items():
        for tag, attributes in page.elements:
            if tag != "a":
                continue
            address, _, anchor = (attributes["href"] or "").partition("#")
            path = address.partition("?")[0]
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            assert anchor in anchors[target], (name, attributes)
            seen += target != name
    assert seen > 60


def test_pages_are_made_one_at_a_time():
    """A page is rendered when it is read, so that none waits in memory."""
    results = audited(TEXTS, [LOADED])
    asked: list[int] = []

    class Watched(list):  # type: ignore[type-arg]
        """Remembers which results were asked for."""

        def __getitem__(self, index):  # type: ignore[no-untyped-def]
            asked.append(index)
            return super().__getitem__(index)

    [(_, pieces)] = html_pages(Watched(results), {}, [], rules=[LOADED], ruleset="r")
    before = len(asked)
    next(pieces)
    begun = len(asked)
    list(pieces)
    assert begun < len(asked) and before < len(asked), "most documents are asked for as they are written"
    assert asked[before:].count(0) == 2, "once for its row and once for its section"


def test_only_excerpts_where_the_text_must_stay():
    """Of the text nothing is shown but the sentences of its findings."""
    secret = "Nobody outside may read this sentence of the report."
    text = f"{FILLER}\n\n{secret}\n\nThe brutal cuts came. The attorney basic left."
    texts = {"a.txt": text, "b.txt": text + " More."}
    [html] = pages(texts, [LOADED, SWAPS, Spun(), Copy("b.txt")], excerpts_only=True).values()
    page = Page(html)
    assert secret not in html and "went on" not in html
    assert not page.indexes("p", class_="block") and not page.indexes("details")
    assert "The brutal cuts came." in "".join(page.all("p", class_="excerpt"))
    assert page.all("del")[0] == "attorney basic"


def test_dismissed_findings_are_struck_and_both_scores_stand():
    """What reviewers decided is shown with its finding, and the score before the review."""
    results = audited({"a.txt": FILLER + "The brutal cuts came. A brutal end."}, [LOADED])
    one, other = results[0].findings
    record = [
        Entry("a.txt", one.fingerprint, one.rule, "dismissed", "a <name>", "anna"),
        Entry("a.txt", other.fingerprint, other.rule, "confirmed", "", "ben"),
        Entry("a.txt", "", "", "too low", "", "ben"),
    ]
    settled = settle(results, record)
    [(_, pieces)] = html_pages(
        settled.before,
        {},
        [],
        rules=[LOADED],
        ruleset="r",
        standing=settled.results,
        decisions=settled.decisions,
    )
    page = Page("".join(pieces))
    [dismissed] = page.all("li", class_="dismissed", id="d1-f1")
    assert "dismissed by anna: a <name>" in dismissed
    assert [text.strip() for text in page.all("p", class_="v-confirmed")] == ["confirmed by ben"]
    assert page.all("p", class_="v-too-low") == ["too low by ben"]
    assert [len(page.indexes("mark", class_=name, data_f="1")) for name in ("dropped", "many")] == [1, 0]
    assert not page.indexes("mark", class_="dropped", data_f="2")
    before, after = results[0].score.value, settled.results[0].score.value
    assert before is not None and after is not None and before < after
    assert f"before review {before:.1f}" in page.all("article", id="d1")[0]
    [tone] = [row for row in page.all("tr") if row.strip().startswith("tone")]
    assert "\u00d7 1" in tone


def test_an_address_that_is_handed_on_outlives_other_documents():
    """The anchor by which a document or a finding names itself is the same in the report on a larger corpus."""
    texts = {"m.txt": FILLER + "The brutal cuts came."}
    own: list[set[str]] = []
    for more in ({}, {"a.txt": FILLER + "brutal", "z.txt": FILLER}):
        [html] = pages(texts | more, [LOADED]).values()
        page = Page(html)
        lasting = page.indexes("a", class_="lasting")
        assert all(page.elements[index][1]["href"] == "#" + (page.elements[index][1]["id"] or "") for index in lasting)
        own.append({page.elements[index][1]["id"] or "" for index in lasting})
    assert len(own[0]) == 2 and own[0] < own[1]


def test_a_spun_copy_stands_beside_its_original():
    """Where a finding names what it was copied from, both are shown, with the words that differ."""
    original = f"{FILLER}\n\nThe report was published, according to the board."
    copy = f"{FILLER}\n\nThe report was published, in line with the plank."
    [html] = pages({"a.txt": copy, "b.txt": original}, [Spun(), Copy("b.txt")]).values()
    page = Page(html)
    [section] = page.indexes("details", class_="sides")
    assert "b.txt" in page.texts[section]
    assert (page.all("del"), page.all("ins")) == (["in line with", "plank"], ["according to", "board"])


@given(st.lists(st.text("ab c.", max_size=30), max_size=6), st.lists(st.text("ab c.", max_size=30), max_size=6))
def test_both_sides_keep_their_whole_text(ours: list[str], theirs: list[str]):
    """Whatever is put beside what, no paragraph is lost or moved on either side."""
    copy, original = (Document(name, "\n\n".join(texts)) for name, texts in (("a", ours), ("b", theirs)))
    rows = sides(copy, original)
    for document, columns in ((copy, [row.copy for row in rows]), (original, [row.original for row in rows])):
        article = [region for region in document.regions if not region.kind.is_furniture]
        shown = "".join(text for pieces in columns for text, _ in pieces)
        assert shown == "".join(region.span.of(document.text).strip() for region in article)


def test_quotations_and_attributions_can_be_shown():
    """They are marked in the text, and shown when they are asked for."""
    text = FILLER + '\n\n"The bridge is old," said Anna Berg, the mayor. She said that it would close.'
    [html] = pages({"a.txt": text}, [LOADED]).values()
    page = Page(html)
    assert '"The bridge is old,"' in "".join(page.all("span", class_="quoted"))
    assert "Anna Berg" in "".join(page.all("span", class_="by"))
    assert "it would close" in "".join(page.all("span", class_="said"))
    assert len(page.indexes("input", type="checkbox")) == 2


@given(
    st.lists(
        st.sampled_from(['"It is so," said Anna Berg. ', "He left. ", "\u201cNo\u201d ", '" ', "\n\n"]), max_size=8
    )
)
def test_layers_never_change_the_text(parts: list[str]):
    """With quotations and attributions marked the text is the same, and its pieces are in order."""
    document = Document("a", "".join(parts))
    outline = outline_of(document, is_spun=False)
    segments = [segment for block in blocks(document, {}, outline) for segment in block.segments]
    assert "".join(segment.text for segment in segments) == document.text
    pieces = [piece for segment in segments for piece in segment.pieces]
    assert "".join(text for text, _ in pieces) == document.text
    quoted = "".join(text for text, names in pieces if "quoted" in names)
    assert quoted == "".join(document.text[start:end] for start, end in outline.quoted)


def test_the_report_shows_what_rules_have_read():
    """Where a rule asked who says what, the report need not read the text once more, and shows the same."""

    class Asks(Rule):
        """Has attributions worked out."""

        id = "sources/asks"

        def check(self, doc: Document) -> Iterator[Hit]:
            """Yield nothing."""
            assert doc.attributions
            return iter(())

    texts = {"a.txt": FILLER + '\n\n"It would close," said Anna Berg. The report was late.\n\nRead more: all news'}
    [asked], [not_asked] = audited(texts, [Asks()]), audited(texts, [LOADED])
    assert asked.outline is not None and asked.outline.said and asked.outline.by and not_asked.outline is None
    assert asked.outline == outline_of(asked.document, is_spun=False)
    [(_, with_outline)] = html_pages([asked], {}, [], rules=[], ruleset="r")
    [(_, without)] = html_pages([replace(asked, outline=None)], {}, [], rules=[], ruleset="r")
    assert "".join(with_outline) == "".join(without)


def test_the_first_page_shows_how_scores_are_spread():
    """A bar for each step of the scale, and who is in it."""
    [html] = pages({"a.txt": FILLER, "b.txt": FILLER + "in line with"}, [LOADED, Spun()]).values()
    titles = [title for title in Page(html).all("title") if title.endswith(("document", "documents")) and "to" in title]
    counts = {title.partition(":")[0]: title.partition(": ")[2] for title in titles}
    assert len(counts) == 20
    assert {step for step, count in counts.items() if count != "0 documents"} == {"20 to 25", "95 to 100"}


def test_a_source_says_whom_it_copies():
    """Where the table of sources knows it, so does the report, and names are text."""
    row = {"source": "Late Post", "documents": 1, "score": 50.0, "low": 40.0, "high": 60.0, "letter": "F", "spun": 0}
    row |= {"commonest_rule": "", "worst_document": "", "copies_from": "<b>Times</b> (1)", "copied_by": ""}
    [(_, pieces)] = html_pages(audited({"a.txt": FILLER}, [LOADED]), {}, [row], rules=[LOADED], ruleset="r")
    assert Page("".join(pieces)).all("span", class_="copying") == ["Copies from <b>Times</b> (1)"]


def test_a_copy_never_stands_for_its_original(monkeypatch: pytest.MonkeyPatch):
    """Though it has the better score; of the others the best one does."""
    monkeypatch.setattr(Copy, "severity", Severity.WARNING)
    texts = {"a.txt": FILLER + "brutal cuts " * 9, "b.txt": FILLER}
    [html] = pages(texts, [LOADED, Copy("a.txt")]).values()
    [groups] = Page(html).all("section", id="groups")
    assert " ".join(groups.split()).endswith("Shared wording: a.txt stands for b.txt")


def test_documents_that_go_together_are_listed():
    """A group names its documents once, under what binds them, the one that stands for it first."""
    [html] = pages({name: FILLER + name for name in ("a.txt", "b.txt", "c.txt")}, [Copy("a.txt")]).values()
    [groups] = Page(html).all("section", id="groups")
    assert " ".join(groups.split()).endswith("Shared wording: a.txt stands for b.txt, c.txt")
