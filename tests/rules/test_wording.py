"""What the wording of a statement tells, and how it is fitted."""

from __future__ import annotations

import numpy as np
import pytest
from auditor_rules._statements import statements
from auditor_rules.claims._fit import fit
from auditor_rules.claims._stretches import stretches
from auditor_rules.claims._wording import DATA, Lexicon, lexicon, numbered, wording
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from auditor import Document


def score(text: str) -> float:
    """The score of the first own-voice statement."""
    return float(scores(Document("d", text))[0])


def scores(doc: Document) -> NDArray[np.float64]:
    """The scores of all own-voice statements."""
    own = statements(doc).own
    return wording(doc, lexicon(), stretches(doc, own)) if own else np.zeros(0)


@pytest.mark.parametrize(
    ("claim", "record"),
    [
        ("Ministers resent the judges and fear the voters.", "Ministers arrived by train at the hall at noon."),
        (
            "The board ignored the warnings and harmed its patients.",
            "The board consists of twelve members.",
        ),
        (
            "Growers in the north dread the winter and envy the south.",
            "Growers sow the barley in rows on the upper field.",
        ),
    ],
)
def test_claims_score_higher_than_records(claim: str, record: str) -> None:
    """Words that no list of cues need hold tell a claim from plain record."""
    assert score(claim) > score(record)


def test_names_tell_nothing() -> None:
    """Whoever it is about, the score is the same, and a name inside the sentence has no number."""
    frame = "On the hill the men of {} waited for the boats of the fleet."
    assert score(frame.format("Doom")) == score(frame.format("Weekday"))
    doc = Document("d", "Blame fell on the Blame family.")
    numbers = numbered(doc, lexicon().number)
    assert numbers[0] > 0 and numbers[4] == 0


def test_fit_finds_what_tells() -> None:
    """A column that goes with the labels gets a weight of its sign, one that does not gets none."""
    telling = np.array([1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0] * 10)
    noise = np.array([1.0, -1.0] * 40)
    weights, bias = fit(np.column_stack((telling, noise)), (telling > 0).astype(float))
    assert weights[0] > 0.5
    assert abs(weights[1]) < 1e-6 and abs(bias) < 1e-6


def test_the_lexicon_is_sound() -> None:
    """Each word has a number of its own; scores and weights go with the words."""
    known: Lexicon = lexicon()
    with np.load(DATA) as arrays:
        words = bytes(arrays["words"]).decode("utf-8").split("\n")
    assert [known.number.of(word) for word in words] == list(range(1, len(known.scores)))
    assert len(known.weights) == len(known.scores)
    assert known.weights.min() >= 0 and known.weights.max() <= 1


@settings(deadline=None)
@given(st.text(alphabet="aB .,'\n-3\u2019\u00e9\U0001f600", max_size=80))
def test_any_text_has_a_wording(text: str) -> None:
    """No text upsets the sums."""
    assert np.isfinite(scores(Document("d", text))).all()
