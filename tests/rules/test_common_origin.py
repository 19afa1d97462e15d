"""Common origins: groups that count once, and what does not belong together."""

from __future__ import annotations

from typing import Any

import pytest
from auditor_rules.hygiene.recurring_line import RecurringLine
from auditor_rules.integrity.altered_quotation import AlteredQuotation
from auditor_rules.provenance._reports import is_one_outlet, reports
from auditor_rules.provenance.common_origin import FACTS_NOTED, QUOTATIONS_NOTED, CommonOrigin
from events import PAIRS
from hypothesis import given, settings
from hypothesis import strategies as st
from prose import Writer

from auditor import Document, Finding, Severity
from auditor import document as document_module
from auditor.engine import Result, audit_corpus
from auditor.groups import linked_groups
from auditor.text.attributions import attributions

FACTS = (
    "The bank lost 31,400 pounds, {credit}. Peter Hale had written to Ingrid Falk. Neither Rosa Vidal nor Bo Lind was "
    "told. “Nobody in that room wanted to know,” a Marland official said."
)


def rewritten(name: str, credit: str, seed: int) -> Document:
    """A report that takes the same from somebody, among words of its own."""
    writer = Writer(seed)
    return Document(name, f"{writer.article(40)}\n\n{FACTS.format(credit=credit)}\n\n{writer.article(40)}")


def results(*documents: Document) -> dict[str, Result]:
    """The results by document."""
    audited = list(audit_corpus(documents, [CommonOrigin()]))
    assert not [failure for result in audited for failure in result.failures]
    return {result.document.id: result for result in audited}


def found(*documents: Document) -> dict[str, tuple[Finding, ...]]:
    """What the rule finds, by document."""
    return {name: result.findings for name, result in results(*documents).items()}


def test_those_who_repeat_one_report_are_one_group_and_lose_nothing() -> None:
    """Three texts, one origin; the fourth cites the same paper on something else."""
    documents = [rewritten(name, "the Harbour Times reported", seed) for seed, name in enumerate("abc")]
    documents.append(Document("d", "The fair opens on Friday, the Harbour Times reported. Joan Pike will sing there."))
    audited = results(*documents)
    findings = [finding for result in audited.values() for finding in result.findings]
    assert {finding.severity for finding in findings} == {Severity.INFO}
    assert linked_groups(findings)["origin"] == dict.fromkeys("abc", "a")
    assert all(result.score.value in (None, 100) for result in audited.values())


def test_the_paper_itself_belongs_to_the_group() -> None:
    """The report that is credited may be in the corpus."""
    own = Document("own", FACTS.format(credit="two letters show"), {"source": "The Harbour Times"})
    findings = found(own, rewritten("b", "the Harbour Times reported", 2))
    assert [len(findings[name]) for name in ("own", "b")] == [1, 1]


def test_initials_tell_nothing_about_two_full_names() -> None:
    """The Harbour Times is not the Herald Tribune, but may be called the HT."""
    assert is_one_outlet("harbour times", "ht") and is_one_outlet("ht", "harbour times")
    assert not is_one_outlet("harbour times", "herald tribune")
    documents = [rewritten("a", "the Harbour Times reported", 1), rewritten("b", "the Herald Tribune reported", 2)]
    assert not any(found(*documents).values())


def test_one_document_a_thousand_times_and_the_order() -> None:
    """What very many hold is no evidence; order and empty documents change nothing."""
    text = FACTS.format(credit="the Harbour Times reported")
    assert not any(found(*(Document(str(number), text) for number in range(1000))).values())
    documents = [rewritten(name, "the Harbour Times reported", seed) for seed, name in enumerate("abc")]
    documents.append(Document("empty", ""))
    assert found(*documents) == found(*reversed(documents))


def test_a_very_long_document() -> None:
    """Half a megabyte of names, numbers and outlets makes no more notes than a page."""
    text = " ".join(
        f"Anna Keller{'x' * (n % 7)} lost {n * 1001} pounds, the Evening Ledger reported." for n in range(8_000)
    )
    doc = Document("long", text)
    assert len(list(CommonOrigin().collect(doc))) <= 5 * FACTS_NOTED + QUOTATIONS_NOTED
    assert "evening ledger" in reports(doc).outlets
    assert not found(doc, rewritten("b", "the Harbour Times reported", 2))["b"]


WORDS = st.sampled_from(
    "The Harbour Times reported that Anna Keller said “ ” 31,400 an official told Reuters . ( \n\n".split(" ")
)


@settings(max_examples=80, deadline=None)
@given(st.lists(WORDS, max_size=60), st.lists(WORDS, max_size=60))
def test_any_text_is_judged(first: list[str], second: list[str]) -> None:
    """What is found lies in the text, and points into the other one."""
    documents = {"a": Document("a", " ".join(first)), "b": Document("b", " ".join(second))}
    for name, findings in found(*documents.values()).items():
        for finding in findings:
            assert finding.link == "origin" and finding.related is not None
            assert finding.span.end <= len(documents[name].text)


def test_documents_are_annotated_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What documents on one event are compared by stays with them, in the rules on quotations and on lines, too."""
    worked_out: list[str] = []

    def counted(text: str, *others: Any) -> Any:
        worked_out.append(text)
        return attributions(text, *others)

    monkeypatch.setattr(document_module, "attributions", counted)
    documents = [Document(f"{at}-{side}", text) for at, pair in enumerate(PAIRS) for side, text in enumerate(pair)]
    rules = [CommonOrigin(), AlteredQuotation(), RecurringLine()]
    compared = [result.document.id for result in audit_corpus(documents, rules) if result.findings]
    assert len(worked_out) == len(documents), compared
