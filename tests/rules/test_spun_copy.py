"""A machine's copy is named with its original, and nothing else is."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from auditor_rules.integrity._alignment import MOST_WORDS, stretches
from auditor_rules.integrity._rewritten import PASSAGES, original, plain
from auditor_rules.integrity.spun_copy import SpunCopy
from forms import FORMS, filled
from hypothesis import given, settings
from hypothesis import strategies as st
from prose import CONTENT, Writer
from spinner import THESAURI, completed, spun

from auditor import Document, Finding, Severity
from auditor.engine import Result, audit_corpus

STORY = "\n\n".join(original(passage) for passage in PASSAGES)
COPY = "\n\n".join(plain(passage) for passage in PASSAGES)


def audited(*documents: Document) -> dict[str, Result]:
    """The results by document; the rule never crashes."""
    results = list(audit_corpus(documents, [SpunCopy()]))
    assert not [failure for result in results for failure in result.failures]
    return {result.document.id: result for result in results}


def about_document(result: Result) -> list[Finding]:
    """What is said of the whole."""
    return [finding for finding in result.findings if finding.is_about_document]


def test_the_copy_pays_and_the_original_does_not() -> None:
    """The copy is capped, its finding points at the original, and each swap stands beside what was there."""
    found = audited(Document("copy", COPY), Document("story", STORY))
    (finding,) = about_document(found["copy"])
    assert finding.severity is Severity.ERROR and finding.related is not None and finding.related.document == "story"
    assert found["copy"].score.capped_by == "spun copy" and found["copy"].score.value == 20
    assert not found["story"].findings
    swaps = {f.excerpt: f.suggestion for f in found["copy"].findings if not f.is_about_document}
    assert swaps["caution"] == "warning" and swaps["circle of relatives"] == "family"
    for swap in found["copy"].findings:
        if not swap.is_about_document:
            assert swap.related is not None and swap.related.span.of(STORY) == swap.suggestion


def test_where_nothing_tells_nobody_pays() -> None:
    """Words that no model knows are no odder in one text than in the other."""
    draw = random.Random(4)
    common = "the of and a in to is was it for with he be on that by at you".split()
    words = [
        draw.choice(common) if draw.random() < 0.5 else f"{draw.choice('bdfgk')}o{number}" for number in range(300)
    ]
    other = [f"zu{number}" if word not in common and draw.random() < 0.4 else word for number, word in enumerate(words)]
    found = audited(Document("a", " ".join(words) + "."), Document("b", " ".join(other) + "."))
    assert [f.severity for result in found.values() for f in about_document(result)] == [Severity.INFO] * 2
    assert all(result.score.capped_by == "" for result in found.values())


@pytest.mark.parametrize("part", [STORY[: len(STORY) // 2], STORY[len(STORY) // 3 :]])
def test_a_copy_of_a_part_is_found(part: str) -> None:
    """Copies are often cut."""
    found = audited(Document("copy", COPY), Document("story", part))
    assert about_document(found["copy"])


def test_word_for_word_is_another_matter() -> None:
    """So are a few corrections."""
    corrected = STORY.replace("forty", "thirty-nine").replace("Monday", "Tuesday")
    assert not any(r.findings for r in audited(Document("a", STORY), Document("b", STORY)).values())
    assert not any(r.findings for r in audited(Document("a", STORY), Document("b", corrected)).values())


@pytest.mark.parametrize("form", range(len(FORMS)))
def test_a_form_filled_in_again_is_no_copy(form: int) -> None:
    """Weather, results, notices, recipes: names, numbers and days differ, also between papers and days."""
    dated = ({"source": f"paper {number}", "date": f"2024-03-{number + 1:02}"} for number in range(6))
    documents = [Document(str(n), filled(FORMS[form], n), about) for n, about in enumerate(dated)]
    assert not any(result.findings for result in audited(*documents).values())


def test_other_spellings_are_no_swaps() -> None:
    """What a paper makes of an agency's spelling is its own business."""
    american = "colored favorite neighbor theater traveling organized center gray apologized labor".split()
    british = "coloured favourite neighbour theatre travelling organised centre grey apologised labour".split()
    story = Writer(3).article(400)
    for word in american:
        story = story.replace(" the ", f" the\n{word} ", 3)
    story = story.replace("\n", " ")
    other = story
    for here, there in zip(american, british, strict=True):
        other = other.replace(here, there)
    assert not any(result.findings for result in audited(Document("a", story), Document("b", other)).values())


def test_another_style_is_no_proof_of_a_machine() -> None:
    """What a later paper changes in a twentieth of the words, none of them oddly, is noted and costs nothing."""
    style = {"because": "as", "although": "though", "before": "ahead of", "after": "following", "closed": "shut"}
    style |= {"large": "big", "small": "little", "rich": "wealthy", "opened": "began", "beneath": "under"}
    style |= {"refused": "declined", "demanded": "called for", "found": "discovered", "near": "close to"}
    story = Writer(6).article()
    other = " ".join(style.get(word, word) for word in story.split(" "))
    dates = [{"source": name, "date": f"2024-03-0{day}"} for day, name in enumerate(("Courier", "Ledger"), 1)]
    found = audited(Document("a", story, dates[0]), Document("b", other, dates[1]))
    assert [f.severity for result in found.values() for f in about_document(result)] == [Severity.INFO] * 2


def test_copies_of_one_text_name_the_original_and_not_one_another() -> None:
    """Though what two copies share is more than what either has of the original."""
    story = Writer(5).article()
    thesaurus = completed(THESAURI[0], CONTENT)
    copies = [Document(f"copy-{rate}", spun(story, rate, thesaurus, 1)) for rate in (0.3, 0.35, 0.4)]
    found = audited(Document("story", story), *copies)
    named = [finding.related for copy in copies for finding in about_document(found[copy.id])]
    assert [one.document for one in named if one] == ["story"] * 3 and not about_document(found["story"])


def test_the_order_of_documents_is_no_matter() -> None:
    """Nor how many others there are."""
    documents = [
        Document("copy", COPY),
        Document("story", STORY),
        *(Document(f"x{n}", p) for n, p in enumerate(PASSAGES)),
    ]
    one, two = audited(*documents), audited(*documents[::-1])
    assert {name: result.findings for name, result in one.items()} == {name: two[name].findings for name in one}


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from("abcdefgh"), max_size=120), st.lists(st.sampled_from("abcdefgh"), max_size=120))
def test_stretches_lie_in_both_texts_and_do_not_overlap(here: list[str], there: list[str]) -> None:
    """And swaps lie in stretches."""
    found = stretches(here, there)
    for before, after in pairwise(found):
        assert before.here[1] <= after.here[0] and before.there[1] <= after.there[0]
    for stretch in found:
        assert 0 <= stretch.here[0] < stretch.here[1] <= len(here) and 0 < stretch.agreement <= 1
        for swap in stretch.swaps:
            assert stretch.here[0] < swap.here[0] < swap.here[1] < stretch.here[1]
            assert here[swap.here[0] - 1] == there[swap.there[0] - 1]


def test_very_long_texts_are_compared_in_part() -> None:
    """Of more words than are laid side by side the first count."""
    words = [f"w{number % 977}" for number in range(3 * MOST_WORDS)]
    (stretch,) = stretches(words, words)
    assert stretch.here == (0, MOST_WORDS)
