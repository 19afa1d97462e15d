"""Promotion: what whole documents are called, and what their parts and the model behind them must withstand."""

from __future__ import annotations

import gzip
import json
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
import regex
from auditor_rules.commerce import _fit as fitting
from auditor_rules.commerce._boasts import CUES
from auditor_rules.commerce._cues import Kind
from auditor_rules.commerce._evidence import evidence
from auditor_rules.commerce._model import PRIOR, WEIGHTS, features, is_promotional, probability
from auditor_rules.commerce.promotional import Promotional
from auditor_rules.commerce.undisclosed_sponsor import UndisclosedSponsor
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.document import Document
from auditor.engine import Result, audit_corpus
from auditor.finding import Severity

REPORT = (
    "The harbour of Sandvik stays closed until Friday, the port authority said. A storm tore two cranes from their "
    "rails on Tuesday night, and nobody was hurt. Ships were sent to Nordholm, where the crews waited for pilots.\n\n"
    "Officials told residents that the quay was safe, but that inspectors had not seen all of it. The mayor, Elin "
    "Strand, said she was grateful to the firefighters, who had worked through the night.\n\n"
)
RELEASE = (
    "FOR IMMEDIATE RELEASE\n\nLEEDS, May 4, 2024 -- Ardwick Labs, a leading provider of cloud backup, is pleased to "
    "announce the launch of Ardwick Vault, an innovative solution for small firms.\n\n"
    '"We are thrilled to bring this to our customers," said Dana Whitlow, chief executive of Ardwick Labs.\n\n'
    "About Ardwick Labs\n\nArdwick Labs empowers businesses with seamless backup. For more information, visit "
    "www.ardwicklabs.example.\n\nMedia Contact: press@ardwicklabs.example"
)
PITCH = (
    "A cracked gutter seldom stays a small matter. Water runs behind the wall and the damage shows only after a winter "
    "or two, when plaster comes off.\n\nWe offer homeowners a full range of roofing services, from a single tile to "
    "a new roof, and our experienced team works all year.\n\nContact us today for a free quote."
)


def audited(text: str) -> Result:
    """The audit of one text by the rules of commerce."""
    rules = [Promotional(), UndisclosedSponsor()]
    return next(iter(audit_corpus([Document("text", text)], rules)))


def label(text: str) -> str:
    """What the text as a whole is called."""
    (judgement,) = audited(text).judgements
    return judgement.label


@pytest.mark.parametrize(
    "text",
    [
        *(example.text.lower() for rule in (Promotional, UndisclosedSponsor) for example in rule.examples),
        *("please ask us.", "call our office", "simply book it here", "act now", "try us now", "please enrol today"),
        *("book direct", "please get a free viewing", "save 20 %", "download the app", "reserve yours"),
        *("we're happy and will work with you and your family on care", "we supply you with tours"),
        *("our team can assist customers with repairs", "we specialise in affordable repairs"),
    ],
)
def test_what_a_cue_needs_stands_in_all_that_it_matches(text: str) -> None:
    """What is looked for before a pattern hides nothing that the pattern matches."""
    words = set(Document("text", text).words.folded)
    assert not any(words.isdisjoint(cue.needs) for cue in CUES if cue.needs and cue.pattern.search(text))


@pytest.mark.parametrize("text", [RELEASE, PITCH], ids=["release", "pitch"])
def test_documents_that_sell_are_capped(text: str) -> None:
    """A release and a service page are promotional, and their score is at most 50."""
    result = audited(text)
    (judgement,) = result.judgements
    assert judgement.label == "promotional"
    assert judgement.cap == 50
    assert judgement.probability is not None
    assert judgement.probability > 0.5
    assert result.score.value is not None
    assert result.score.value <= 50


@pytest.mark.parametrize(
    "ending",
    [
        "",
        "To donate to the harbour appeal, visit the fund's website today.",
        "Sign up for our newsletter today.",
        "Anyone who was on the quay should contact their doctor now.",
        "Email us at newsroom@example.org with your story.",
        "The award-winning architect and one of the largest operators of cranes will advise the first-ever inquiry.",
    ],
)
def test_reports_stay_reports(ending: str) -> None:
    """News is judged, with a low probability, whatever its last line asks for."""
    result = audited(REPORT + ending)
    (judgement,) = result.judgements
    assert judgement.label == ""
    assert judgement.cap is None
    assert judgement.probability is not None
    assert judgement.probability < 0.2


def test_a_closing_call_makes_an_article_promotional() -> None:
    """What reports all along and sells in its last fifth sells, and hides it."""
    text = (
        REPORT.replace(" said", " wrote")
        + "To learn what closures cost you, contact Brim Freight today for a free quote."
    )
    result = audited(text)
    assert label(text) == "promotional"
    assert "commerce/undisclosed_sponsor" in {finding.rule for finding in result.findings}


def test_short_texts_are_not_judged_as_a_whole() -> None:
    """An advertisement of one line is found as a span; a whole it is not."""
    result = audited("Contact us today for a free quote.")
    assert [judgement.label for judgement in result.judgements] == [""]
    assert len(result.findings) == 1


def test_author_box_does_not_make_the_article_promotional() -> None:
    """Puffery about the author is a note and counts for nothing."""
    box = (
        "About the author\n\nJonas Weir is an award-winning consultant who has provided invaluable support to leading "
        "firms. His passion for travel takes him to breathtaking destinations."
    )
    result = audited(REPORT + box)
    severities = {finding.severity for finding in result.findings}
    assert [judgement.label for judgement in result.judgements] == [""]
    assert severities <= {Severity.INFO}


def test_quoted_praise_is_the_speakers() -> None:
    """The same words are charged outside quotation marks only."""
    praise = "We offer our clients tailored services."
    assert not [f for f in audited(f'{REPORT}The firm wrote: "{praise}"').findings if f.rule == "commerce/promotional"]
    assert [f for f in audited(f"{REPORT}{praise}").findings if f.rule == "commerce/promotional"]


def test_the_country_is_not_the_publisher() -> None:
    """ "Visit US troops" is no invitation; "visit us" is one."""
    found = evidence(Document("country", "They plan to visit US troops now. Order now. Please contact US officials."))
    assert [sign.span.start for sign in found.signs if sign.kind is Kind.CALL] == [34]


@pytest.mark.parametrize("label_line", ["Sponsored content", "Paid partnership with Brim Freight", "PR Newswire"])
def test_a_label_anywhere_ends_the_suspicion(label_line: str) -> None:
    """A pitch with a label is promotional, but hides nothing."""
    article = REPORT.replace(" said", " wrote")
    call = "Contact Brim Freight today for a free quote."
    unlabelled = {finding.rule for finding in audited(article + call).findings}
    labelled = {finding.rule for finding in audited(f"{label_line}\n\n{article}{call}").findings}
    assert "commerce/undisclosed_sponsor" in unlabelled
    assert "commerce/undisclosed_sponsor" not in labelled


@pytest.mark.parametrize(
    "text",
    [
        "contact us today " * 4000,
        "CALL NOW! " * 3000,
        "we offer you " * 5000,
        "About " * 3000,
        "\x00\x07 we\u202e pride ourselves \ufffe on quality",
        "At " + "Aa " * 5000 + ", we",
        "businesses could lose " * 3000,
    ],
)
def test_hostile_texts_are_read_to_the_end(text: str) -> None:
    """Repetition, control characters and sentences without end neither crash nor stall the rules."""
    assert audited(text).failures == ()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["contact us today", "Acme", '"', "\n\n", ". ", "About Acme\n", "we offer clients", "services", "US", "İ"]
        ),
        max_size=30,
    )
)
def test_signs_lie_inside_the_text(pieces: list[str]) -> None:
    """Whatever is put together, every sign points at words."""
    text = " ".join(pieces)
    doc = Document("any", text)
    for sign in evidence(doc).candidates:
        assert 0 <= sign.span.start < sign.span.end <= len(text)
    assert 0 <= probability(doc, evidence(doc)) <= 1


def test_every_literal_can_open_its_pattern() -> None:
    """A literal of which no word occurs in its cue's pattern could never lead to a sign, and would only cost time."""
    for cue in CUES:
        pattern = cue.pattern.pattern.replace("\\ ", " ").replace(" ?", "")
        for literal in cue.literals:
            assert any(part[:3] in pattern for part in regex.findall("[a-z]{2,}", literal)), (cue.kind, literal)


def test_features_and_weights_name_the_same_things() -> None:
    """The model's tables agree, and no fitted weight turned against its prior."""
    doc = Document("pitch", PITCH)
    assert list(features(doc, evidence(doc))) == list(WEIGHTS) == list(PRIOR)
    assert all(WEIGHTS[name] * PRIOR[name] >= 0 for name in PRIOR)


def test_fit_learns_and_keeps_signs() -> None:
    """A feature that tells the classes apart gains weight, and one that contradicts its prior goes to zero at most."""
    rng = np.random.default_rng(7)
    labels = (np.arange(400) % 2).astype(np.float64)
    matrix = rng.random((400, len(PRIOR))) * 0.1
    names = list(PRIOR)
    matrix[:, names.index("prices")] += labels
    matrix[:, names.index("imperatives")] += 1 - labels
    _, weights = fitting.fit(matrix, labels)
    assert weights[names.index("prices")] > PRIOR["prices"] + 0.5
    assert 0 <= weights[names.index("imperatives")] < PRIOR["imperatives"]


LABELLED = Path(__file__).parent / "labelled/promotion.jsonl"


def labelled(half: int) -> list[tuple[str, str, float, bool]]:
    """Genre, label, probability and verdict of the texts in one half of the labelled ones, drawn by their hash."""
    found = []
    for line in LABELLED.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if sha256(row["text"].encode()).digest()[0] % 2 == half:
            doc = Document(row["site"], row["text"])
            chance = probability(doc, evidence(doc))
            found.append((row["site"], row["label"], chance, is_promotional(doc, evidence(doc), chance)))
    return found


def test_soft_promotion_is_told_from_reports_of_many_kinds() -> None:
    """Shops, clubs, hotels and courses against notices, reviews, listings; by the hand that wrote the word lists."""
    rows = labelled(1)
    promotional = np.array([chance for _, label, chance, _ in rows if label == "promotional"])
    other = np.array([chance for _, label, chance, _ in rows if label == "other"])
    assert len(promotional) >= 12 and len(other) >= 12
    assert (promotional[:, None] > other).mean() >= 0.97
    assert np.mean([verdict for _, label, _, verdict in rows if label == "promotional"]) >= 0.6
    assert [site for site, label, _, verdict in rows if verdict and label == "other"] == []


@pytest.mark.parametrize("half", [0, 1])
def test_probability_means_what_it_says(half: int) -> None:
    """The mean squared error, with three promotional documents in ten, is far below that of a guess (.21)."""
    rows = labelled(half)
    error = {
        name: np.mean([(chance - (name == "promotional")) ** 2 for _, label, chance, _ in rows if label == name])
        for name in ("promotional", "other")
    }
    assert 0.3 * error["promotional"] + 0.7 * error["other"] <= 0.07


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (REPORT, 0),
        (f"Sponsored content\n\n{REPORT}", 1),
        (f"Advertisement\n\n{REPORT}\n\nThis article was paid for by Brim Freight.", 2),
    ],
)
def test_labels_are_counted(text: str, labels: int) -> None:
    """What speaks for a page stands in the table of documents."""
    assert audited(text).measures["sponsor_labels"] == labels


def _texts(path: Path) -> list[str]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line)["text"] for line in file]


def test_press_releases_stand_apart_from_news(shared: Path) -> None:
    """On texts that the weights have not seen: area under the curve at least .985, next to no false alarm."""
    releases = _texts(shared / "data/promotional/press_releases_cc0.jsonl.gz")[1::8]
    news = _texts(shared / "data/attribution/polnear_documents.jsonl.gz")[::6]

    def chances(texts: list[str]) -> np.ndarray:
        docs = [Document(str(number), text) for number, text in enumerate(texts)]
        return np.array([probability(doc, evidence(doc)) for doc in docs])

    of_releases, of_news = chances(releases), chances(news)
    assert (of_releases[:, None] > of_news).mean() >= 0.985
    assert (of_news > 0.5).mean() <= 0.01
