"""Rules and their variants tried on labelled sets."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from auditor import CorpusRule, Document, Example, Hit, Judgement, Rule, Span
from auditor.evaluation import evaluate, faults, survey, vocabulary
from auditor.evaluation.labelled import LabelledError
from auditor.evaluation.trial import Figures
from auditor.evaluation.variants import OptionError, Variant, variant_of, variants_of
from auditor.packs import installed_rules


@dataclass(frozen=True)
class Shouted(Rule):
    """Finds words in capitals, and judges the text by them."""

    marks: bool = True
    weight_of_word: float = 0.3
    kind: str = "shouted"

    id = "tone/shouted"
    languages = frozenset()
    variants = ({"marks": False},)
    examples = (Example("[[STOP]] [[IT]] [[NOW]].", whole=True), Example("Do stop it."))

    def __post_init__(self) -> None:
        if self.weight_of_word < 0:
            raise ValueError("weight_of_word is not negative")

    def check(self, doc: Document) -> Iterator[Hit | Judgement]:
        """A hit a word."""
        spans = [doc.words.span(index) for index in range(len(doc.words))] if self.marks else []
        loud = [span for span in spans if span.of(doc.text).isupper()]
        for span in loud:
            yield Hit(span, "It is shouted.", span.of(doc.text).lower(), confidence=0.9)
        probability = min(1.0, self.weight_of_word * len(loud))
        yield Judgement(self.kind, self.kind if probability > 0.5 else "", probability)


class Crashing(Rule):
    """Crashes on one text, and cannot judge another."""

    id = "tone/crashing"
    languages = frozenset()

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit, or a crash."""
        if "crash" in doc.text:
            raise RuntimeError("oh dear")
        if "bad" in doc.text:
            yield Hit(Span(0, 3), "It is bad.")


class Copies(CorpusRule):
    """Finds texts that stand twice."""

    id = "provenance/copies"
    languages = frozenset()

    def collect(self, doc: Document) -> Iterator[tuple[int, str]]:
        """The text's length will do for a key."""
        yield len(doc.text), doc.text

    def combine(self, key: int, notes: Any) -> Iterator[tuple[str, str]]:
        """Each of those that are equal knows the first other."""
        for document, text in notes:
            for other, other_text in notes:
                if other != document and other_text == text:
                    yield document, other

    def check(self, doc: Document, facts: Sequence[str], others: Mapping[str, Document]) -> Iterator[Hit]:
        """A hit about the whole document."""
        if facts and others[facts[0]].text == doc.text:
            yield Hit(Span(0, 0), "It stands twice.")


def labelled(path: Path, *entries: dict[str, Any]) -> list[Path]:
    """A file of these rows."""
    path.write_text("".join(json.dumps(entry) + "\n" for entry in entries), encoding="utf-8")
    return [path]


def figures(paths: list[Path], *variants: Variant, names: str = "") -> list[Figures]:
    """The figures of the variants."""
    return list(evaluate(paths, variants, {variant.rule.id: {names} for variant in variants}))


LOUD = {"text": "STOP IT NOW, please.", "label": True, "spans": [[0, 4, "stop"], [5, 7, "it"], [8, 11, "yes"]]}
QUIET = {"text": "Please do not.", "label": False, "spans": []}


def test_judgements_and_findings_of_all_variants(tmp_path: Path) -> None:
    """Labels are held against the judgement, spans against the findings; a variant beside the rule as it is."""
    paths = labelled(tmp_path / "a.jsonl", LOUD, QUIET, {"text": "OH no.", "label": False, "spans": []})
    as_it_is, without = figures(paths, *variants_of(Shouted()))
    assert (as_it_is.variant, without.variant) == ("as it is", "marks=false")
    assert as_it_is.judged == 3
    (by_judgement,) = as_it_is.documents
    assert by_judgement.by == "shouted_probability"
    assert (by_judgement.calls[0].right, by_judgement.calls[0].wrong) == (1, 0)
    assert by_judgement.ranking.auc.value == 1
    assert without.documents[0].ranking.auc.value == 0.5
    assert as_it_is.spans is not None and without.spans is not None
    assert (as_it_is.spans.marked, as_it_is.spans.findings, as_it_is.spans.strict.matched) == (3, 4, 3)
    assert as_it_is.spans.given_back.value == pytest.approx(2 / 3)
    assert without.spans.findings == 0


def test_without_a_judgement_findings_count(tmp_path: Path) -> None:
    """By how many stand in 1,000 words, as the score counts them; crashes are told and left out."""
    paths = labelled(
        tmp_path / "a.jsonl",
        {"text": "bad news", "label": True, "site": "a"},
        {"text": "no news", "label": False, "site": "b"},
        {"text": "crash news", "label": False, "id": "third"},
    )
    (only,) = figures(paths, Variant(Crashing(), {}))
    assert only.documents[0].by == "findings in 1,000 words"
    assert (only.documents[0].calls[0].right, only.documents[0].calls[0].rightly_passed) == (1, 1)
    assert only.documents[0].ranking.recall_at_1_percent.threshold == pytest.approx(1000 / 300)
    assert only.judged == 2
    (failure,) = only.failures
    assert "row 3 (third): RuntimeError: oh dear" in failure


def test_rows_in_other_languages_are_left_out(tmp_path: Path) -> None:
    """They are counted, and no mistake of the rule."""
    german = (
        "Der Rat der Stadt hat am Montag beschlossen, dass die alte Brücke über den Fluss erneuert werden soll. " * 3
    )
    paths = labelled(tmp_path / "a.jsonl", LOUD, QUIET, {"text": german, "label": True})

    class English(Crashing):
        """For English alone."""

        id = "tone/english"
        languages = frozenset({"en"})

    (only,) = figures(paths, Variant(English(), {}))
    assert (only.judged, only.not_judged, only.failures) == (2, 1, ())


def test_rules_that_compare_documents_see_the_whole_set(tmp_path: Path) -> None:
    """Also documents that come later, and by several at once."""
    entries = [{"text": text, "label": label} for text, label in (("twice", True), ("once", False), ("twice", True))]
    paths = labelled(tmp_path / "a.jsonl", *entries)
    copies, crashing = figures(paths, Variant(Copies(), {}), Variant(Crashing(), {}))
    assert (copies.documents[0].calls[0].right, copies.documents[0].calls[0].wrong) == (2, 0)
    assert copies.documents[0].ranking.auc.value == 1
    assert crashing.documents[0].calls[0].right == 0


def test_labels_may_be_words(tmp_path: Path) -> None:
    """The rule's own examples tell what its judgement is called; other words are given."""
    assert vocabulary(Shouted()) == {"tone/shouted", "shouted"}
    known = survey(labelled(tmp_path / "a.jsonl", LOUD | {"label": "Shouted"}, QUIET | {"label": "calm"}))
    assert faults(known, vocabulary(Shouted())) == ("", "")
    assert "labels are Shouted (1), calm (1)" in faults(known, {"loud"})[0]
    assert "no row is negative" in faults(known, {"CALM", "shouted"})[0]


def test_spans_may_be_of_several_kinds(tmp_path: Path) -> None:
    """Those named count, and those without a name."""
    spans = [{"start": 0, "end": 4, "label": "sources/weasel-attribution"}, {"start": 5, "end": 7, "label": "shouted"}]
    paths = labelled(tmp_path / "a.jsonl", {"text": LOUD["text"], "spans": [*spans, [8, 11]]})
    (only,) = figures(paths, Variant(Shouted(), {}), names="shouted")
    assert only.spans is not None and only.spans.overlap.recall.n == 2
    assert faults(survey(paths), {"shouted"}) == ("no row has a label", "")
    one = labelled(tmp_path / "b.jsonl", {"text": LOUD["text"], "spans": spans[:1]})
    assert "sources/weasel-attribution (1)" in faults(survey(one), {"shouted"})[1]


def test_sets_that_cannot_be_used(tmp_path: Path) -> None:
    """No row at all, and what is no file."""
    with pytest.raises(LabelledError, match="no row"):
        survey(labelled(tmp_path / "a.jsonl"))
    with pytest.raises(LabelledError, match="no file"):
        survey([tmp_path])


def test_options() -> None:
    """Read as what they are; what a rule has not, or will not, is told with the name of the rule."""
    assert variant_of(Shouted(), ["marks=No", "weight_of_word=0.5", "kind=loud"]).rule == Shouted(False, 0.5, "loud")
    assert variant_of(Shouted(), ["marks=off"]).name == "marks=false"
    for option, said in (
        ("mark=false", "did you mean marks"),
        ("marks", "NAME=VALUE"),
        ("marks=perhaps", "cannot be 'perhaps'"),
        ("weight_of_word=-1", "not negative"),
    ):
        with pytest.raises(OptionError, match=said):
            variant_of(Shouted(), [option])
    with pytest.raises(OptionError, match="tone/crashing has no option"):
        variant_of(Crashing(), ["a=b"])


@pytest.mark.parametrize("rule", installed_rules(), ids=lambda rule: rule.id)
def test_variants_of_installed_rules_can_be_made(rule: Rule) -> None:
    """What a rule declares worth comparing are settings that it has, and that are not its own."""
    first, *others = variants_of(rule)
    assert first.rule is rule
    assert all(other.rule != rule for other in others)
