"""The audit itself: findings placed, failures told, corpus rules, groups."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import pytest

from auditor import (
    CorpusRule,
    Document,
    Finding,
    Hit,
    Judgement,
    Measure,
    Notes,
    Related,
    Rule,
    Severity,
    Span,
    audit,
)
from auditor.companions import jointly
from auditor.engine import judge, judge_together, literals_of
from auditor.groups import linked_groups
from auditor.text.paragraphs import paragraphs

TEXT = "Nothing here.\nA bad word, and a bad end. A bad word, and a bad end.\n"


class Bad(Rule):
    """Finds the word "bad"."""

    id = "tone/bad"
    literals = frozenset({"bad"})
    languages = frozenset()

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit a word."""
        for _, span in doc.find(self.literals):
            yield Hit(span, "It is bad.")


class Crashes(Rule):
    """Crashes on some documents, after it has found something."""

    id = "claims/crashes"
    languages = frozenset()

    def check(self, doc: Document) -> Iterator[Hit]:
        """One hit, then the crash."""
        yield Hit(Span(0, 1), "found before the crash")
        if "bad" in doc.text:
            raise RuntimeError("cannot go on")


def findings_of(text: str, rule: Rule | CorpusRule) -> tuple[Finding, ...]:
    """What one rule finds in one text."""
    return next(audit([Document("a.txt", text)], [rule])).findings


def test_findings_are_placed() -> None:
    """Line, column, excerpt and context are those of the text."""
    first = findings_of(TEXT, Bad())[0]
    assert (first.line, first.column) == (2, 3)
    assert first.excerpt == first.span.of(TEXT) == "bad"
    assert first.context == "A bad word, and a bad end."
    assert (first.severity, first.confidence, first.criterion) == (Severity.WARNING, 0.8, "tone")


def test_fingerprints_tell_findings_apart() -> None:
    """Two findings in one sentence, and in a sentence that stands twice, have four fingerprints."""
    assert len({finding.fingerprint for finding in findings_of(TEXT, Bad())}) == 4


def test_fingerprints_outlive_edits_elsewhere() -> None:
    """New text above, reflow, case and quotation marks change no fingerprint; a word in the sentence does."""

    def prints(text: str) -> set[str]:
        return {finding.fingerprint for finding in findings_of(text, Bad())}

    before = prints('The man who lives beside the bridge said that "a bad end" would come of it before the spring.')
    moved = (
        "Something new was put above it, and that is more than a line.\n\n"
        "The man who lives beside the bridge  said that \u201ca Bad end\u201d\nwould come of it before the spring."
    )
    assert prints(moved) == before
    assert prints("The woman beside the bridge said that a bad end would come.") != before


def test_long_excerpts_are_cut_and_contexts_bounded() -> None:
    """A finding in an endless line does not drag the line into the reports."""

    class Everything(Bad):
        """Finds everything."""

        id = "tone/everything"

        def check(self, doc: Document) -> Iterator[Hit]:
            """One hit."""
            yield Hit(Span(0, len(doc.text)), "all of it")

    text = "word " * 100_000
    (finding,) = findings_of(text, Everything())
    assert finding.excerpt == text[:300] + "\u2026"
    assert len(finding.context) < 2000
    (bad,) = findings_of("word " * 50_000 + "bad " + "word " * 50_000, Bad())
    assert "bad" in bad.context and len(bad.context) < 2000


def test_a_crash_is_told_and_the_rest_goes_on() -> None:
    """A rule that crashes leaves nothing behind but a failure; other rules and documents are not touched."""
    crashed, fine = audit([Document("a", TEXT), Document("b", "Fine.")], [Bad(), Crashes()])
    assert {finding.rule for finding in crashed.findings} == {"tone/bad"}
    (failure,) = crashed.failures
    assert (failure.document, failure.rule) == ("a", "claims/crashes")
    assert failure.error.startswith("RuntimeError: cannot go on")
    assert "claims/crashes" in crashed.not_assessed and "claims" in crashed.not_assessed
    assert not fine.failures and fine.findings


@pytest.mark.parametrize(
    "hit",
    [
        Hit(Span(5, 500), "beyond"),
        Hit(Span(-1, 3), "before"),
        Hit(Span(4, 4), "empty"),
        Hit(Span(0, 1), "m", confidence=2),
    ],
)
def test_impossible_hits_are_failures_of_the_rule(hit: Hit) -> None:
    """A place that is not in the text is the rule's fault and is said."""

    class Wrong(Rule):
        """Wrong."""

        id = "tone/wrong"
        languages = frozenset()

        def check(self, doc: Document) -> Iterator[Hit]:
            """A wrong place."""
            yield hit

    result = next(audit([Document("a", "A short text.")], [Wrong()]))
    assert not result.findings and result.failures[0].error.startswith("ValueError")


def test_two_rules_may_not_yield_one_name() -> None:
    """A column has one owner; the second rule fails."""

    class One(Rule):
        """One."""

        id = "tone/one"
        languages = frozenset()

        def check(self, doc: Document) -> Iterator[Measure]:
            """A number."""
            yield Measure("loudness", 1)

    class Two(One):
        """Two."""

        id = "tone/two"

    result = next(audit([Document("a", "A text.")], [Two(), One()]))
    assert result.failures[0].rule == "tone/two" and "already yielded by tone/one" in result.failures[0].error
    assert result.measures == {"loudness": 1}


def test_a_labelled_judgement_is_a_finding_about_the_document() -> None:
    """An innocent judgement is a probability and nothing else."""

    class Judge(Rule):
        """Judges."""

        id = "integrity/judge"
        languages = frozenset()

        def check(self, doc: Document) -> Iterator[Judgement]:
            """By one word."""
            guilty = "bad" in doc.text
            yield Judgement("foul", "foul" if guilty else "", 0.9 if guilty else 0.1, cap=20, message="It is foul.")

    foul, fair = audit([Document("a", TEXT), Document("b", "Fine.")], [Judge()])
    (finding,) = foul.findings
    assert finding.is_about_document and finding.message == "It is foul." and finding.confidence == 0.9
    assert not fair.findings and fair.judgements[0].probability == 0.1


def test_ids_are_unique() -> None:
    """Two documents of one id would be mixed up in every report."""
    with pytest.raises(ValueError, match="two documents have the id 'a'"):
        list(audit([Document("a", "x"), Document("a", "y")], []))


class SameOpening(CorpusRule):
    """Documents that begin with the same word."""

    id = "provenance/same_opening"
    languages = frozenset()

    def collect(self, doc: Document) -> Iterator[tuple[int, int]]:
        """The first word under its own key."""
        yield sum(map(ord, doc.words.folded[0])), len(doc.text)

    def combine(self, key: int, notes: Notes) -> Iterator[tuple[str, Any]]:
        """Each document learns of the first of the others."""
        for document, _ in notes:
            other = next((name for name, _ in notes if name != document), None)
            if other:
                yield document, (other, notes.total)

    def check(self, doc: Document, facts: Sequence[Any], others: Mapping[str, Document]) -> Iterable[Hit]:
        """Point at the other document's first word."""
        for other, total in facts:
            end = int(others[other].words.ends[0])
            yield Hit(Span(0, 1), f"one of {total}", related=Related(other, Span(0, end)), link="copy")


def test_corpus_rules_see_the_other_documents() -> None:
    """Notes are grouped by key, facts reach the documents they are about, and links join groups."""
    documents = [Document(name, text) for name, text in [("c", "Rain fell."), ("a", "Rain came."), ("b", "Snow fell.")]]
    results = list(audit(documents, [SameOpening()]))
    assert [len(result.findings) for result in results] == [1, 1, 0]
    related = results[0].findings[0].related
    assert related == Related("a", Span(0, 4))
    groups = linked_groups(finding for result in results for finding in result.findings)
    assert groups == {"copy": {"a": "a", "c": "a"}, "origin": {}}


def test_order_of_documents_changes_no_finding() -> None:
    """What a document is charged with does not depend on what was read before it."""
    documents = [Document(str(number), f"Rain fell {number} times.") for number in range(300)]
    forwards = {result.document.id: result.findings for result in audit(documents, [SameOpening()])}
    backwards = {result.document.id: result.findings for result in audit(documents[::-1], [SameOpening()])}
    assert forwards == backwards
    assert forwards["0"][0].message == "one of 300"


def test_a_corpus_rule_that_crashes_is_told_for_every_document_it_fails() -> None:
    """A crash while notes are combined fails the rule on the documents that noted something."""

    class Breaks(SameOpening):
        """Breaks."""

        id = "provenance/breaks"

        def combine(self, key: int, notes: Notes) -> Iterator[tuple[str, Any]]:
            """Never works."""
            raise KeyError(key)

    results = list(audit([Document("a", "Rain."), Document("b", "Snow.")], [Breaks(), Bad()]))
    assert [failure.rule for result in results for failure in result.failures] == ["provenance/breaks"] * 2


def test_an_annotation_that_breaks_costs_one_document(monkeypatch: pytest.MonkeyPatch) -> None:
    """All its rules have failed, and the other documents are audited; no path of this machine is told."""

    def breaks_on_some(text: str, **options: object) -> tuple[Span, ...]:
        if "unlucky" in text:
            raise FileNotFoundError(2, "No such file or directory", "/somewhere/of/this/machine/model.npz")
        return paragraphs(text)

    monkeypatch.setattr("auditor.document.paragraphs", breaks_on_some)
    first, second = audit([Document("a", "An unlucky text. " + TEXT), Document("b", TEXT)], [Bad()])
    assert first.score.value is None and [failure.rule for failure in first.failures] == ["tone/bad"]
    assert first.failures[0].error.startswith("FileNotFoundError: No such file or directory: model.npz (line")
    assert len(second.findings) == 4


def test_documents_judged_together_are_judged_as_if_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules that crash and annotations that break take nothing from the documents beside."""

    def breaks_on_some(text: str, **options: object) -> tuple[Span, ...]:
        if "unlucky" in text:
            raise ValueError("no paragraphs")
        return paragraphs(text)

    monkeypatch.setattr("auditor.document.paragraphs", breaks_on_some)
    texts = [TEXT, "An unlucky text. " + TEXT, "A good word.", TEXT + "The end."]
    rules: list[Rule | CorpusRule] = [Crashes(), Bad()]

    def documents() -> list[Document]:
        return [Document(str(number), text) for number, text in enumerate(texts)]

    alone = [judge(document, rules, literals_of(rules)) for document in documents()]
    together = judge_together(documents(), rules, literals_of(rules))
    assert [one.said for one in together] == [one.said for one in alone]
    assert [len(one.said.findings) for one in together] == [4, 0, 1, 4]
    assert [sorted(one.said.failures) for one in together] == [
        ["claims/crashes"],
        ["claims/crashes", "tone/bad"],
        [],
        ["claims/crashes"],
    ]


def test_documents_are_in_company_while_they_are_judged() -> None:
    """What is worked out jointly is worked out for all when a rule first asks for it, and nothing joins them later."""
    calls: list[int] = []

    def lengths(texts: Sequence[str]) -> list[int]:
        calls.append(len(texts))
        return [len(text) for text in texts]

    class Measured(Document):
        @jointly(lengths)
        def length(self) -> str:
            """Of the text, in characters."""
            return self.text

    class Long(Bad):
        id = "tone/long"

        def check(self, doc: Document) -> Iterator[Hit]:
            assert isinstance(doc, Measured)
            if doc.length > len(TEXT):
                yield Hit(Span(0, 1), "It is long.")

    documents = [Measured(str(number), TEXT * (number + 1)) for number in range(3)]
    judged = judge_together(documents, [Bad()], literals_of([Bad()]))
    assert calls == []
    judged = judge_together(documents, [Long()], literals_of([]))
    assert [len(one.said.findings) for one in judged] == [0, 1, 1]
    assert calls == [3]
    assert all("_company" not in vars(document) for document in documents)


def test_lone_surrogates_are_text() -> None:
    """A decoder of other people's making may leave some."""
    assert len(findings_of("A bad \udc80 end. A bad \ud800 word.", Bad())) == 2


def test_a_finding_in_every_word_of_an_endless_sentence() -> None:
    """Placing them looks at no more of the sentence than a fingerprint needs."""
    findings = findings_of("bad " * 20_000, Bad())
    assert len(findings) == len({finding.fingerprint for finding in findings}) == 20_000


@pytest.mark.parametrize(
    "outcome",
    [
        Measure("score", 1),
        Measure("verdict", 1),
        Measure("loudness", float("nan")),
        Judgement("foul", "foul", 1.5),
        Judgement("foul", "foul", 0.5, cap=200),
        Hit(Span(0, 1), "m", link="cpoy", related=Related("b", Span(0, 1))),
        Hit(Span(0, 1), "m", link="copy"),
        Hit(Span(0, 1), "m", severity="error"),  # type: ignore[arg-type]
        Hit(Span(0, 1), None),  # type: ignore[arg-type]
        Hit(Span(0.0, 1.0), "m"),  # type: ignore[arg-type]
        Hit(Span(0, 1), "m", related=Related("b", Span(9, 3))),
    ],
)
def test_what_tables_could_not_hold_is_the_rules_fault(outcome: Hit | Judgement | Measure) -> None:
    """A column that is taken, a number that is none, a link of no kind: the rule has failed, the rest goes on."""

    class Wrong(Rule):
        """Wrong."""

        id = "tone/wrong"
        languages = frozenset()

        def check(self, doc: Document) -> Iterator[Hit | Judgement | Measure]:
            """Yields what it must not."""
            yield outcome

    (result,) = audit([Document("a", TEXT)], [Wrong(), Bad()])
    assert [failure.rule for failure in result.failures] == ["tone/wrong"]
    assert len(result.findings) == 4


def test_facts_that_cannot_be_sorted_are_the_rules_fault() -> None:
    """A corpus rule that mixes kinds of facts fails by itself."""

    class Mixed(SameOpening):
        """Mixes."""

        id = "provenance/mixed"

        def combine(self, key: int, notes: Notes) -> Iterator[tuple[str, Any]]:
            """A number and a string about the same document."""
            yield notes[0][0], 1
            yield notes[0][0], "one"

    (result,) = audit([Document("a", TEXT)], [Mixed(), Bad()])
    assert [failure.rule for failure in result.failures] == ["provenance/mixed"] and result.findings


def length_of(doc: Document) -> int:
    """How long the text is; counts how often it is asked."""
    asked.append(doc.id)
    return len(doc.text)


asked: list[str] = []


def test_what_is_kept_with_a_document_outlasts_its_annotations() -> None:
    """Also on the way to another process; and no two documents are told apart by it."""
    doc = Document("a", "Rain is due.")
    assert doc.kept(length_of) == 12
    for same in (doc.bare(), pickle.loads(pickle.dumps(doc)), doc.keeping(doc.all_kept)):
        assert same.kept(length_of) == 12
    assert asked == ["a"]
    assert doc.keeping({}).kept(length_of) == 12
    assert asked == ["a", "a"]
