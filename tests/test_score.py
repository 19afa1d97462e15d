"""The score: what findings cost, and what no average may hide."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from auditor import Document, Finding, Hit, Judgement, Rule, Severity, Span, audit
from auditor.criteria import CRITERIA
from auditor.reliability import reliability
from auditor.score import score


def finding(rule: str, severity: Severity = Severity.ERROR, span: Span = Span(0, 5), cost: float = 1.0) -> Finding:  # noqa: B008 - frozen
    """A finding of which only what the score reads is given."""
    return Finding("a", rule, span, severity, 1.0, 1, 1, "", "", "", "", "", "", "", cost)


def test_points_sum_to_100() -> None:
    """The criteria share out 100 points."""
    assert sum(criterion.points for criterion in CRITERIA.values()) == 100


def test_no_findings_cost_nothing() -> None:
    """A clean document has 100 in everything."""
    clean = score([], [], 500, "en")
    assert (clean.value, clean.grade, clean.reporting, clean.hygiene_mark) == (100, "good", 100, 100)


def test_half_the_points_go_at_the_half_rate() -> None:
    """The loss saturates: half at the half-rate, three quarters at twice that."""
    half_rate = int(CRITERIA["hygiene"].half_rate)
    points = CRITERIA["hygiene"].points
    once = score([finding("hygiene/x")] * half_rate, [], 1000, "en")
    twice = score([finding("hygiene/x")] * 2 * half_rate, [], 1000, "en")
    assert once.losses["hygiene"].points == pytest.approx(points / 2)
    assert twice.losses["hygiene"].points == pytest.approx(points * 3 / 4)
    assert once.value == pytest.approx(100 - points / 2) and once.reporting == 100 and once.hygiene_mark == 50


def test_severity_weighs() -> None:
    """A warning costs less than an error, an info nothing."""
    rates = [score([finding("tone/x", severity)], [], 1000, "en").losses["tone"].rate for severity in Severity]
    assert rates == [1.0, 0.6, 0.0]


def test_short_texts_are_counted_as_300_words() -> None:
    """One finding does not ruin a notice."""
    assert score([finding("tone/x")], [], 60, "en") == score([finding("tone/x")], [], 300, "en")


def test_a_finding_about_the_document_counts_once_whatever_the_length() -> None:
    """The missing byline of a long text is no lighter than that of a short one."""
    whole = finding("provenance/x", span=Span(0, 0))
    assert score([whole], [], 100, "en") == score([whole], [], 10_000, "en")


def test_cost_multiplies() -> None:
    """What a rule says a finding weighs is what it costs."""
    assert score([finding("sources/x", cost=0.5)], [], 1000, "en").losses["sources"].rate == 0.5


def test_caps_hold_and_are_named() -> None:
    """A capped document says by what, also where its findings alone would have cost it more."""
    spun = Judgement("spun", "spun", 0.99, cap=20)
    capped = score([], [spun, Judgement("promotional", "promotional", 0.9, cap=50)], 500, "en")
    assert (capped.value, capped.uncapped, capped.capped_by, capped.grade) == (20, 100, "spun", "reject")
    bad = [finding(f"{criterion}/x") for criterion in CRITERIA] * 200
    worse = score(bad, [spun, Judgement("opinion", "opinion: not for facts", grade="opinion")], 300, "en")
    assert worse.value == worse.uncapped < 20 and (worse.capped_by, worse.grade) == ("spun", "reject")
    assert score([], [Judgement("spun", "", 0.01, cap=20)], 500, "en").capped_by == ""


def test_labelled_opinion_is_graded_as_such_and_its_claims_weigh_less() -> None:
    """Opinion keeps its number; a cap is graver than the label."""
    opinion = Judgement("opinion", "opinion: not for facts", grade="opinion")
    found = [finding("claims/x"), finding("sources/x")]
    plain, labelled = score(found, [], 1000, "en"), score(found, [opinion], 1000, "en")
    assert labelled.grade == "opinion" and plain.grade == "good"
    assert labelled.losses["claims"].rate == 0.75 * plain.losses["claims"].rate
    assert labelled.losses["sources"] == plain.losses["sources"]
    assert score([], [opinion, Judgement("spun", "spun", 0.9, cap=20)], 500, "en").grade == "reject"


@pytest.mark.parametrize(("words", "language"), [(49, "en"), (500, "de"), (500, "")])
def test_what_cannot_be_assessed_has_no_score(words: int, language: str) -> None:
    """Too short, another language: an empty score and never 100."""
    nothing = score([], [], words, language)
    assert (nothing.value, nothing.grade, nothing.reporting, nothing.hygiene_mark) == (None, "not assessed", None, None)


def test_points_of_criteria_that_are_off_go_to_the_others() -> None:
    """With only two criteria on, their points make 100; none on, no score."""
    two = score([], [], 500, "en", {"claims", "hygiene"})
    assert {name: loss.limit for name, loss in two.losses.items()} == {"claims": 80, "hygiene": 20}
    assert score([], [], 500, "en", set()).value is None


def test_grades_follow_the_number_that_is_shown() -> None:
    """79.96 is shown as 80.0 and must not be called fair."""
    caps = {80.0: "good", 79.96: "good", 79.94: "fair", 60.0: "fair", 40.0: "weak", 39.9: "reject"}
    for cap, grade in caps.items():
        assert score([], [Judgement("x", "x", cap=cap)], 500, "en").grade == grade


def test_a_source_is_judged_by_enough_documents() -> None:
    """Below five documents the letter is F; two spun ones make E; the mean is shrunken towards the corpus's."""
    corpus = [50.0, 90.0, 70.0, 70.0]
    few = reliability([90.0], corpus, 0)
    assert few.letter == "F" and few.score == pytest.approx((90 + 5 * 70) / 6)
    assert few.low is not None and few.high is not None and few.low < 73 < few.high
    assert reliability([95.0] * 50, [95.0] * 50, 0).letter == "A"
    assert reliability([95.0] * 50, [95.0] * 50, 2).letter == "E"
    assert reliability([], corpus, 0).score is None


GOLD_RULES = {
    "spun-text": "integrity/spun_text",
    "unattributed-claim": "claims/unattributed_claim",
    "weasel-attribution": "sources/weasel_attribution",
    "anonymous-source": "sources/anonymous_source",
    "second-hand-report": "sources/second_hand_report",
    "loaded-language": "tone/loaded_language",
    "opinion-disclosure": "tone/opinion_disclosure",
    "promotional": "commerce/promotional",
    "page-furniture": "hygiene/page_furniture",
}
GOLD_JUDGEMENTS = {
    "001": Judgement("promotional", "promotional", 0.99, cap=50),
    "002": Judgement("spun", "spun", 0.99, cap=20),
    "004": Judgement("opinion", "opinion: not for facts", grade="opinion"),
}
LEAST_GAP = 7.5  # "about 8"


def gold_rule(name: str, annotations: list[dict[str, str]]) -> Rule:
    """A rule that finds what the annotators found: sure faults are errors, an editor's view a warning."""

    class Gold(Rule):
        """The annotators' findings."""

        id = GOLD_RULES[name]
        weight = 0.7 if name == "second-hand-report" else 1.0
        words_per_finding = 25 if name == "page-furniture" else None

        def check(self, doc: Document) -> Iterator[Hit | Judgement]:
            """The annotations, and the verdict on the document with the first rule that may give it."""
            for annotation in annotations:
                if annotation["doc"] == doc.id and annotation["level"] != "may":
                    severity = Severity.ERROR if annotation["level"] == "must" else Severity.WARNING
                    yield Hit(Span(int(annotation["start"]), int(annotation["end"])), name, severity=severity)
            if name == "spun-text" and doc.id[:3] in GOLD_JUDGEMENTS:
                yield GOLD_JUDGEMENTS[doc.id[:3]]

    return Gold()


def test_perfect_findings_give_the_order_of_an_editor(shared: Path) -> None:
    """With the annotators' own findings the five articles come out in their order, well apart."""
    gold = [json.loads(line) for line in (shared / "gold" / "gold_seeds.jsonl").read_text("utf-8").splitlines()]
    rules = [gold_rule(name, [a for a in gold if a["rule"] == name]) for name in GOLD_RULES]
    texts = sorted((shared / "seeds").glob("*.txt"))
    documents = [Document(path.name, path.read_bytes().decode("utf-8")) for path in texts]
    scores = {result.document.id[:3]: result.score.value for result in audit(documents, rules)}
    in_order = [scores[name] for name in ("000", "003", "004", "001", "002")]
    gaps = [better - worse for better, worse in pairwise(in_order)]
    assert min(gaps) >= LEAST_GAP, (scores, gaps)
