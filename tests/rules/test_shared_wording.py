"""Shared wording: copies of every length are found and laid at the right door."""

from __future__ import annotations

import random
from itertools import permutations

import numpy as np
import pytest
from auditor_rules._fingerprints import GUARANTEED, NGRAM, WINDOW, fingerprints, word_hashes
from auditor_rules.provenance._runs import LEAST_WORDS
from auditor_rules.provenance.shared_wording import MOST_SHARERS, SharedWording
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.document import Document
from auditor.engine import audit_corpus
from auditor.finding import Finding, Severity

SYLLABLES = ("ba", "do", "ki", "lu", "me", "na", "po", "ri", "su", "te", "va", "zo")


def prose(words: int, seed: int) -> list[str]:
    """Words of no language, all in lower case, so that what is shared is what the test shares."""
    rng = random.Random(seed)
    return ["".join(rng.choices(SYLLABLES, k=4)) for _ in range(words)]


def findings(*documents: Document) -> dict[str, tuple[Finding, ...]]:
    """What the rule finds, by document."""
    results = list(audit_corpus(documents, [SharedWording()]))
    assert not [failure for result in results for failure in result.failures]
    return {result.document.id: result.findings for result in results}


def text_of(words: list[str]) -> str:
    """The words as one paragraph."""
    return " ".join(words) + "."


@pytest.mark.parametrize("length", [LEAST_WORDS, 15, 20, 45, 150])
def test_runs_are_found_whole_and_on_both_sides(length: int) -> None:
    """The finding holds exactly the words shared, and ``related`` the same words in the other document."""
    shared = prose(length, seed=1)
    first = Document("first", text_of(prose(200, 2) + shared + prose(130, 3)))
    second = Document("second", text_of(prose(90, 4) + shared + prose(310, 5)))
    found = findings(first, second)
    for here, there in ((first, second), (second, first)):
        (finding,) = found[here.id]
        assert finding.related is not None
        assert finding.related.document == there.id
        assert finding.span.of(here.text) == finding.related.span.of(there.text) == " ".join(shared)


def test_shorter_runs_are_left_alone() -> None:
    """Eleven words are one too few."""
    shared = prose(LEAST_WORDS - 1, seed=1)
    first = Document("first", text_of(prose(100, 2) + shared + prose(100, 3)))
    second = Document("second", text_of(prose(100, 4) + shared + prose(100, 5)))
    assert findings(first, second) == {"first": (), "second": ()}


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 10**6), st.integers(GUARANTEED, 40), st.integers(0, 60), st.integers(0, 60))
def test_a_shared_run_shares_a_fingerprint(seed: int, length: int, before: int, after: int) -> None:
    """Wherever it stands, a run of the guaranteed length is never missed."""
    shared = prose(length, seed)
    one = prose(before, seed + 1) + shared + prose(after, seed + 2)
    two = prose(after, seed + 3) + shared + prose(before, seed + 4)
    hashes = [set(fingerprints(word_hashes(words), np.ones(len(words), bool))[0].tolist()) for words in (one, two)]
    assert hashes[0] & hashes[1]


def test_fingerprints_are_the_same_everywhere() -> None:
    """They are written down here, because every process and machine has to agree on them."""
    assert word_hashes(["bridge", ""]).tolist() == [4020062182717535355, 0]
    hashes, places = fingerprints(word_hashes(prose(60, 1)), np.ones(60, bool))
    assert places.tolist() == sorted(places.tolist())
    assert len(hashes) <= 60 - NGRAM + 1
    assert max(np.diff(places)) <= WINDOW


def test_unusable_words_are_in_no_fingerprint() -> None:
    """No n-gram crosses a quotation."""
    usable = np.ones(80, bool)
    usable[40] = False
    _, places = fingerprints(word_hashes(prose(80, 1)), usable)
    assert not [place for place in places.tolist() if place <= 40 < place + NGRAM]


def test_only_a_considerable_share_links_documents() -> None:
    """A borrowed sentence is no copy; most of a text is."""
    shared = prose(60, 1)
    short = Document("short", text_of(shared + prose(40, 2)))
    long = Document("long", text_of(prose(900, 3) + shared))
    found = findings(short, long)
    assert [finding.link for finding in found["short"]] == ["copy"]
    assert [finding.link for finding in found["long"]] == [None]


def test_the_later_document_pays() -> None:
    """With two dates and no credit, only the later one is warned."""
    shared = prose(30, 1)
    early = Document("a", text_of(prose(80, 2) + shared), {"date": "2024-03-01"})
    late = Document("b", text_of(prose(80, 3) + shared), {"date": "12 March 2024"})
    found = findings(early, late)
    assert [finding.severity for finding in found["a"]] == [Severity.INFO]
    assert [finding.severity for finding in found["b"]] == [Severity.WARNING]


def test_nobody_pays_where_texts_cannot_tell() -> None:
    """Without dates or credits both get a note."""
    shared = prose(30, 1)
    found = findings(Document("a", text_of(prose(80, 2) + shared)), Document("b", text_of(prose(80, 3) + shared)))
    assert {finding.severity for about in found.values() for finding in about} == {Severity.INFO}


def test_a_credit_is_a_note() -> None:
    """Who names the other's publisher does not pay, however late."""
    shared = prose(30, 1)
    early = Document("a", text_of(prose(80, 2) + shared), {"date": "2024-03-01", "source": "Marnholt Courier"})
    credit = Document(
        "b",
        "As the Marnholt Courier wrote, " + text_of(prose(80, 3) + shared),
        {"date": "2024-03-12", "source": "Vell"},
    )
    found = findings(early, credit)
    assert {finding.severity for about in found.values() for finding in about} == {Severity.INFO}


def test_what_a_copy_leaves_of_the_original_is_no_credit() -> None:
    """ "She told the Courier" was copied with the rest; it does not tell the reader whose report this is."""
    shared = prose(30, 1)
    early = Document("a", text_of(prose(80, 2) + shared), {"date": "2024-03-01", "source": "Marnholt Courier"})
    late = Document("b", "She told the Marnholt Courier so. " + text_of(prose(80, 3) + shared), {"date": "2024-03-12"})
    assert [finding.severity for finding in findings(early, late)["b"]] == [Severity.WARNING]


def test_a_word_of_the_publishers_name_is_no_credit() -> None:
    """Where the sun shines The Sun is not named."""
    shared = prose(30, 1)
    early = Document("a", text_of(prose(80, 2) + shared), {"date": "2024-03-01", "source": "The Sun"})
    for words, severity in (("Under the sun, ", Severity.WARNING), ("As The Sun wrote, ", Severity.INFO)):
        late = Document("b", words + text_of(prose(80, 3) + shared), {"date": "2024-03-12", "source": "Vell"})
        assert [finding.severity for finding in findings(early, late)["b"]] == [severity]


@pytest.mark.parametrize(
    ("here", "there", "why"),
    [
        ("2024-03-01", "2024-03-02", "came later"),
        ("2024-03-02", "2024-03-01", "is older"),
        ("2024-03-01", "1 March 2024", "of the same day"),
        ("2024-03-01", "", "not both are dated"),
    ],
)
def test_the_message_says_what_tells(here: str, there: str, why: str) -> None:
    """Which of the two came first, or why nobody can know."""
    shared = prose(30, 1)
    first = Document("a", text_of(prose(80, 2) + shared), {"date": here, "source": "One"})
    second = Document("b", text_of(prose(80, 3) + shared), {"date": there, "source": "Two"})
    assert [why in finding.message for finding in findings(first, second)["a"]] == [True]


def test_agency_copy_is_nobodys_theft() -> None:
    """Two papers that both sign with the agency owe each other nothing."""
    shared = prose(30, 1)
    first = Document(
        "a", "HELSINKI (Reuters) " + text_of(shared + prose(80, 2)), {"date": "2024-03-01", "source": "One"}
    )
    second = Document("b", "Reuters: " + text_of(shared + prose(80, 3)), {"date": "2024-03-02", "source": "Two"})
    found = findings(first, second)
    assert all(found.values())
    assert {finding.severity for about in found.values() for finding in about} == {Severity.INFO}


def test_quotations_and_footers_are_not_copied() -> None:
    """What a speaker said, and what every page of a site says, is no shared wording."""
    spoken = " ".join(prose(25, 1))
    first = Document("a", f"{text_of(prose(60, 2))} \u201c{spoken},\u201d she said. {text_of(prose(60, 3))}")
    second = Document("b", f"{text_of(prose(60, 4))} \u201c{spoken},\u201d she said. {text_of(prose(60, 5))}")
    assert findings(first, second) == {"a": (), "b": ()}
    footer = text_of(prose(40, 6))
    site = [Document(f"page-{n}", f"{text_of(prose(120, 10 + n))}\n\n{footer}") for n in range(MOST_SHARERS + 1)]
    assert set(findings(*site).values()) == {()}


@pytest.mark.parametrize("footer", [40, 90, 200])
def test_what_stands_below_every_page_makes_no_copies(footer: int) -> None:
    """Even where there is more of it than of the story."""
    below = text_of(prose(footer, 6))
    site = [Document(f"page-{n}", f"{text_of(prose(120, 10 + n))}\n\n{below}") for n in range(2 * MOST_SHARERS)]
    assert not [finding for about in findings(*site).values() for finding in about if finding.link]


def test_a_wire_story_is_known_among_footers() -> None:
    """Its copies belong to one another, and not to the pages that have the footer alone."""
    story, below = text_of(prose(300, 1)), text_of(prose(60, 2))
    pages = [Document(f"a{n:02}", f"{text_of(prose(150, 10 + n))}\n\n{below}") for n in range(3 * MOST_SHARERS)]
    copies = [Document(f"b{n:02}", f"{story}\n\n{below}") for n in range(MOST_SHARERS + 5)]
    found = findings(*pages, *copies)
    assert not any(found[page.id] for page in pages)
    for copy in copies[1:]:
        (finding,) = found[copy.id]
        assert finding.link == "copy" and finding.related is not None and finding.related.document == "b00"
        assert f"{len(copies)} documents" in finding.message


def test_less_is_a_copy_where_a_credit_is_owed() -> None:
    """A third of a report that is older and not named makes one; where both name an agency it does not."""
    shared = prose(60, 1)
    credits = (("", ["copy"]), ("Reuters ", [None]))
    for credit, links in credits:
        early = Document("a", credit + text_of(prose(120, 2) + shared), {"date": "2024-03-01"})
        late = Document("b", credit + text_of(prose(120, 3) + shared), {"date": "2024-03-12"})
        assert [finding.link for finding in findings(early, late)["b"]] == links


def test_the_order_of_documents_does_not_matter() -> None:
    """Three documents that share in pairs give the same findings in any order."""
    one, two, three = prose(30, 1), prose(20, 2), prose(25, 3)
    documents = [
        Document("a", text_of(prose(50, 4) + one + prose(20, 5) + two)),
        Document("b", text_of(two + prose(50, 6) + three)),
        Document("c", text_of(prose(30, 7) + three + prose(9, 8) + one + prose(40, 9))),
    ]
    expected = findings(*documents)
    assert [len(expected[name]) for name in "abc"] == [2, 2, 2]
    for order in permutations(documents):
        assert findings(*order) == expected


def test_a_text_that_repeats_itself_is_compared_once() -> None:
    """One phrase over and over is no wording of its own, and a long refrain is compared a bounded number of times."""
    phrase = prose(9, 1)
    assert findings(Document("a", text_of(phrase * 300)), Document("b", text_of(phrase * 400))) == {"a": (), "b": ()}
    refrain = prose(400, 2)
    found = findings(Document("a", text_of(refrain * 90)), Document("b", text_of(refrain * 80)))
    assert all(finding.related for about in found.values() for finding in about)
    assert found["a"]
    assert found["b"]


@pytest.mark.parametrize("text", ["", "\n\n", "one two", "\x00" * 50, "\u201c" * 200 + "word " * 30, "a" * 10_000])
def test_odd_documents_pass(text: str) -> None:
    """Empty, tiny and broken documents have nothing to share and crash nothing."""
    found = findings(Document("odd", text), Document("other", text_of(prose(40, 1))))
    assert found == {"odd": (), "other": ()}


def test_a_story_that_everybody_prints_is_said_to_be_one() -> None:
    """However many print it: it is no fault, and all of them are one group."""
    story = text_of(prose(150, 6))
    papers = [Document(f"paper-{n:03}", f"{text_of(prose(60, 10 + n))}\n\n{story}") for n in range(230)]
    found = findings(*papers)
    said = [finding for name in found for finding in found[name]]
    assert {finding.severity for finding in said} == {Severity.INFO}
    assert all(len(found[name]) == 1 and "agency copy" in found[name][0].message for name in found)
    assert {finding.related.document for finding in said if finding.related} == {"paper-000"}


def test_who_copied_once_is_looked_at_more_closely() -> None:
    """A shorter run, which proves nothing between strangers, is shown beside a long one."""
    long, short = " ".join(prose(30, 1)), " ".join(prose(9, 2))
    one = Document("a", f"{text_of(prose(50, 3))} {long}. {text_of(prose(50, 4))} {short}. {text_of(prose(50, 5))}")
    two = Document("b", f"{text_of(prose(50, 6))} {short}. {text_of(prose(50, 7))} {long}. {text_of(prose(50, 8))}")
    strangers = Document("c", f"{text_of(prose(50, 9))} {short}. {text_of(prose(50, 10))}")
    assert sorted(len(finding.span.of(one.text).split()) for finding in findings(one, two)["a"]) == [9, 30]
    assert findings(one, strangers) == {"a": (), "c": ()}


def test_words_that_only_begin_alike_are_not_shared() -> None:
    """Hashes are of the first letters of a word; what is reported stands in both."""
    around = prose(20, seed=1)
    first, second = (
        Document(name, text_of([*prose(50, seed), *around[:10], "ba" * 30 + name, *around[10:], *prose(50, seed + 1)]))
        for name, seed in (("first", 2), ("second", 4))
    )
    assert findings(first, second) == {"first": (), "second": ()}
