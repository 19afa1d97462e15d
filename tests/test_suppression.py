"""Suppressions: how they are written, what they cover, and that nothing else is silenced."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor import Document, Finding, Severity, Span
from auditor.comments import suppressions_in
from auditor.source_map import Run, SourceMap
from auditor.suppression import (
    Suppression,
    SuppressionError,
    answered,
    read_sidecar,
    suppression_of,
    suppressions_of,
)

RULE = "tone/shout"
FINDING = Finding(
    document="a.md",
    rule=RULE,
    span=Span(10, 20),
    severity=Severity.WARNING,
    confidence=0.8,
    line=1,
    column=11,
    place="",
    excerpt="The \u201cGreat\u201d scandal",
    context="",
    message="do not shout",
    suggestion="",
    standard="",
    fingerprint="abcdefghijklmnop",
)


def test_what_a_suppression_covers() -> None:
    """Its rule, and of that what its words, fingerprint and place narrow it down to."""
    whole = replace(FINDING, span=Span(0, 0))
    assert Suppression(RULE, "why").covers(FINDING) and Suppression(RULE, "why").covers(whole)
    assert not Suppression("tone/other", "why").covers(FINDING)
    assert Suppression(RULE, "why", words='the "great"').covers(FINDING)
    assert not Suppression(RULE, "why", words="small").covers(FINDING)
    assert Suppression(RULE, "why", fingerprint="abcdefghijklmnop").covers(FINDING)
    assert not Suppression(RULE, "why", fingerprint="bbcdefghijklmnop").covers(FINDING)
    assert Suppression(RULE, "why", within=Span(0, 11)).covers(FINDING)
    assert not Suppression(RULE, "why", within=Span(0, 10)).covers(FINDING)
    assert not Suppression(RULE, "why", within=Span(0, 100)).covers(whole)


def test_the_first_one_that_covers_answers() -> None:
    """Each finding has one answer or none."""
    first, second = Suppression(RULE, "one"), Suppression(RULE, "two")
    other = replace(FINDING, rule="tone/other")
    assert answered([FINDING, other], [first, second]) == [first, None]


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("", "any/where.txt", True),
        ("drafts/*.txt", "drafts/a.txt", True),
        ("drafts/*.txt", "drafts/deep/a.txt", False),
        ("drafts/**/*.txt", "drafts/deep/a.txt", True),
        ("a.txt", "deep/down/a.txt", True),
        ("*.md", "a.txt", False),
        ("drafts/", "drafts/deep/a.txt", True),
        ("drafts/", "other/a.txt", False),
    ],
)
def test_paths_are_patterns(pattern: str, path: str, fits: bool) -> None:
    """As people know them from lists of ignored files."""
    assert Suppression(RULE, "why", path=pattern).applies_to(path) is fits


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"rule": RULE}, "key reason is missing"),
        ({"reason": "why"}, "key rule is missing"),
        ({"rule": RULE, "reason": " "}, "reason must be text that is not empty"),
        ({"rule": RULE, "reason": 3}, "reason must be text that is not empty"),
        ({"rule": "shout", "reason": "why"}, "rule 'shout' is no rule id"),
        ({"rule": "tone/*", "reason": "why"}, "rule 'tone/*' is no rule id"),
        ({"rule": RULE, "reason": "why", "line": "3"}, "unknown key line"),
        ({"rule": RULE, "reason": "why", "fingerprint": "xyz"}, "fingerprint 'xyz' is not 16 letters"),
        ("tone/shout", "is no table"),
    ],
)
def test_wrong_tables_name_the_key(table: object, said: str) -> None:
    """And where they stand."""
    with pytest.raises(SuppressionError, match=r"^here: ") as error:
        suppression_of(table, "here")
    assert said in str(error.value)


def test_tables_and_files_beside_a_document() -> None:
    """Several of them, numbered in messages; a file speaks of one document."""
    (found,) = suppressions_of([{"rule": RULE, "reason": " why ", "path": "a.txt"}], "pyproject.toml")
    assert (found.rule, found.reason, found.path, found.origin) == (RULE, "why", "a.txt", "pyproject.toml: suppress 1")
    (found,) = read_sidecar(b'\xef\xbb\xbf[[suppress]]\nrule = "tone/shout"\nreason = "why"\nwords = "x"\n', "a.toml")
    assert found.words == "x"
    assert read_sidecar(b"", "a.toml") == ()
    for data, said in {
        b"suppress = 3": "must be an array of tables",
        b"[[suppress]]\nrule = 'tone/shout'": "a.toml: suppress 1: key reason is missing",
        b"[[suppress]]\nrule = 'tone/shout'\nreason = 'why'\npath = 'b'": "path has no place here",
        b"[suppres]": "unknown key suppres",
        b"[[": "is not TOML",
        b"\xff": "is not TOML",
    }.items():
        with pytest.raises(SuppressionError, match=r"a\.toml") as error:
            read_sidecar(data, "a.toml")
        assert said in str(error.value)


def covered(text: str) -> list[tuple[str, str]]:
    """The rule and the covered words of each comment in a Markdown text."""
    found, misspelt = suppressions_in(Document("a", text, markdown=True), "a.md")
    assert misspelt == []
    return [(one.rule, "everything" if one.within is None else one.within.of(text).strip()) for one in found]


def test_a_comment_of_its_own_speaks_of_the_next_block() -> None:
    """With or without a blank line behind it, below a text or above it, several together."""
    comment = f"<!-- auditor: ignore {RULE}: it is a title -->"
    assert covered(f"One.\n\n{comment}\n\nTwo\nlines.\n\nThree.") == [(RULE, "Two\nlines.")]
    assert covered(f"One.\n\n{comment}\nTwo\nlines.\n\nThree.") == [(RULE, "Two\nlines.")]
    assert covered(f"One.\n{comment}\nTwo.\n\nThree.") == [(RULE, "Two.")]
    assert covered(f"One.\n{comment}\n\nTwo.\n\nThree.") == [(RULE, "Two.")]
    assert covered(f"{comment}\n{comment}\n\nTwo.\n\nThree.") == [(RULE, "Two.")] * 2
    assert covered(f"One.\n\n{comment}\n") == [(RULE, "")]
    assert covered(f"  {comment}  \r\n\r\nTwo.\r\n\r\nThree.") == [(RULE, "Two.")]


def test_a_comment_beside_text_speaks_of_the_block_around_it() -> None:
    """In front of it, behind it or in the middle."""
    comment = f"<!-- auditor: ignore {RULE}: it is a title -->"
    for text in (f"{comment} One.", f"One. {comment}", f"One {comment} goes on."):
        assert covered(f"Zero.\n\n{text}\n\nTwo.") == [(RULE, text)]


def test_the_rest_and_the_whole_of_a_document() -> None:
    """From here on, or everything with what is said of the document as a whole."""
    assert covered(f"One.\n\n<!-- auditor: ignore-rest {RULE}: old part -->\n\nTwo.\n\nThree.") == [
        (RULE, "Two.\n\nThree.")
    ]
    assert covered(f"One.\n\n<!-- auditor: ignore-file {RULE}: a sample -->") == [(RULE, "everything")]


def test_several_rules_and_other_spellings() -> None:
    """A list of rules, a dash for the colon, line ends within."""
    assert covered(f"<!--auditor:ignore {RULE}, claims/a , sources/b -- said in court\nin May-->\nOne.") == [
        (RULE, "One."),
        ("claims/a", "One."),
        ("sources/b", "One."),
    ]
    found, _ = suppressions_in(Document("a", f"\n<!-- auditor: ignore {RULE}: a:b\n c -->", markdown=True), "a.md")
    assert [(one.reason, one.origin, one.in_document) for one in found] == [("a:b c", "a.md:2", True)]


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- auditor: ignore -->",
        f"<!-- auditor: ignore {RULE} -->",
        f"<!-- auditor: ignore {RULE}: -->",
        f"<!-- auditor: ignore: {RULE}: why -->",
        f"<!-- auditor: ignor {RULE}: why -->",
        "<!-- auditor: ignore everything: why -->",
        "<!-- auditor: ignore tone/*: why -->",
    ],
)
def test_a_comment_without_rule_or_reason_suppresses_nothing_and_is_named(comment: str) -> None:
    """Never a silence that nobody has answered for."""
    found, misspelt = suppressions_in(Document("a", f"One.\n\n{comment}\n\nTwo.", markdown=True), "a.md")
    assert found == [] and [one.origin for one in misspelt] == ["a.md:3"]


@pytest.mark.parametrize(
    "text",
    [
        f"```html\n<!-- auditor: ignore {RULE}: an example -->\n```\n\nOne.",
        f"    <!-- auditor: ignore {RULE}: an example -->\n\nOne.",
        f"Write `<!-- auditor: ignore {RULE}: an example -->` in front of it.",
        f"<!-- auditor: ignore {RULE}: never closed\n\nOne.",
        f"<!-- The auditor: ignore {RULE}: said so -->\n\nOne.",
    ],
)
def test_examples_and_other_comments_are_none(text: str) -> None:
    """Code shows how it is written; other comments speak to others."""
    assert suppressions_in(Document("a", text, markdown=True), "a.md") == ([], [])


def test_comments_in_a_page_are_found_in_its_file() -> None:
    """The text has no comments; what is meant stands behind the comment in the file."""
    page = f"<h1>One</h1><!-- auditor: ignore {RULE}: a name --><p>Two</p><p>Three</p>"
    text = "One\n\nTwo\n\nThree"
    starts = [(text.index(word), page.index(word), page.index(word) + len(word)) for word in ("One", "Two", "Three")]
    source_map = SourceMap(runs=[Run(*start) for start in starts], line_starts=[0])
    (found,), misspelt = suppressions_in(Document("a", text, source_map=source_map), "a.html", page)
    assert misspelt == [] and found.within is not None and found.within.of(text) == "Two"
    rest = page.replace("ignore ", "ignore-rest ")
    starts = [(text.index(word), rest.index(word), rest.index(word) + len(word)) for word in ("One", "Two", "Three")]
    source_map = SourceMap(runs=[Run(*start) for start in starts], line_starts=[0])
    (found,), _ = suppressions_in(Document("a", text, source_map=source_map), "a.html", rest)
    assert found.within is not None and found.within.of(text) == "Two\n\nThree"


_PIECES = st.sampled_from(
    ["<!--", "-->", "auditor:", " ignore ", RULE, ": why", "\n", "\n\n", "text", "`", "```", "    ", "<!-- auditor:"]
)


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_whatever_a_document_holds(text: str) -> None:
    """No crash, and every stretch lies in the text."""
    found, _ = suppressions_in(Document("a", text, markdown=True), "a.md")
    for one in found:
        assert one.rule == RULE and one.reason
        assert one.within is None or 0 <= one.within.start <= one.within.end <= len(text)


def test_many_comments_take_no_more_than_their_share() -> None:
    """A hostile text: each is looked at once."""
    opened = "<!-- auditor: ignore " * 50_000
    assert suppressions_in(Document("a", opened, markdown=True), "a.md") == ([], [])
    closed = "<!-- auditor: -->\n\n" * 5_000
    assert len(suppressions_in(Document("a", closed, markdown=True), "a.md")[1]) == 5_000
