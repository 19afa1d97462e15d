"""Recurring lines: of a source, in different articles, and in bounded time."""

from __future__ import annotations

from auditor_rules.hygiene.recurring_line import FIRST, LAST, RecurringLine
from hypothesis import given, settings
from hypothesis import strategies as st
from prose import Writer

from auditor import Document, Finding
from auditor.engine import audit_corpus

LINE = "The paper for the whole of the valley, made by those who live in it."


def page(number: int, source: str = "", line: str = LINE, words: int = 60) -> Document:
    """An article with a line below."""
    metadata = {"source": source} if source else {}
    return Document(f"{source}{number}", f"{Writer(number).article(words)}\n\n{line}", metadata)


def found(*documents: Document) -> dict[str, tuple[Finding, ...]]:
    """What the rule finds, by document."""
    results = list(audit_corpus(documents, [RecurringLine()]))
    assert not [failure for result in results for failure in result.failures]
    return {result.document.id: result.findings for result in results}


def test_a_footer_that_all_share_is_found_in_each() -> None:
    """Exactly the footer, and how many pages have it; also beyond the notes that are kept under a key."""
    findings = found(*(page(number) for number in range(300)))
    assert all([finding.excerpt for finding in hits] == [LINE] for hits in findings.values())
    assert all("300 documents" in hits[0].message for hits in findings.values())


def test_a_fifth_of_one_source() -> None:
    """Three of fifteen are enough and three of sixteen are not; other sources do not count."""
    others = [page(number, "Other", f"{number} is a number that no other page has.") for number in range(100, 150)]
    for pages, hits in ((15, 3), (16, 0)):
        own = [page(n, "Own", LINE if n < 3 else f"{n} is a number that no other page has.") for n in range(pages)]
        assert sum(map(len, found(*own, *others).values())) == hits


def test_one_document_a_thousand_times_has_no_furniture() -> None:
    """Its lines recur because it was copied."""
    assert not any(found(*(Document(str(number), page(1).text) for number in range(1000))).values())


def test_editions_of_one_article_are_copies_too() -> None:
    """A sentence more at the end makes no other article."""
    text = Writer(5).article(200)
    assert not any(found(*(Document(str(n), f"{text}\n\nEdition {n}, as of noon.") for n in range(9))).values())


def test_empty_and_very_long_documents() -> None:
    """Of a megabyte the first and last lines are looked at."""
    long = "\n\n".join(f"This is line {number}, and no other page has it." for number in range(25_000))
    documents = [
        Document("long", f"{long}\n\n{LINE}"),
        *(page(n) for n in range(3)),
        Document("empty", ""),
        Document("w", " \n"),
    ]
    assert len(list(RecurringLine().collect(documents[0]))) <= FIRST + LAST + 1
    findings = found(*documents)
    assert [finding.excerpt for finding in findings["long"]] == [LINE]
    assert not findings["empty"] and not findings["w"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="ab \n\r.?#*|\x00\u2028", max_size=80), min_size=3, max_size=6), st.randoms())
def test_any_text_in_any_order(texts: list[str], random: object) -> None:
    """What is found lies in the text, and does not depend on the order of the documents."""
    documents = [Document(str(number), f"{text}\n\n{LINE}") for number, text in enumerate(texts)]
    findings = found(*documents)
    for document in documents:
        assert all(finding.span.of(document.text) for finding in findings[document.id])
    shuffled = list(documents)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert found(*shuffled) == findings
