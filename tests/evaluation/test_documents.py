"""Documents labelled as a whole: calls, ranking, calibration, sites."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.evaluation.documents import Scored, document_figures, macro

SCORED = st.lists(
    st.builds(
        Scored,
        st.sampled_from(["", "a.example", "b.example", "c.example"]),
        st.booleans(),
        st.sampled_from([0.0, 0.1, 0.4, 0.6, 0.9, 1.0]),
        st.sampled_from(["", "spun", "suspected"]),
    ),
    min_size=1,
    max_size=20,
)


@given(SCORED, st.sampled_from([None, 0.0, 0.5]))
def test_every_document_is_counted_once(scored: list[Scored], threshold: float | None) -> None:
    """In the calls, in the calibration and in its site; whichever classes there are."""
    figures = document_figures(scored, "spun_probability", threshold=threshold, probabilities=True)
    assert figures.positive + figures.negative == len(scored)
    for calls in figures.calls:
        assert calls.right + calls.missed == figures.positive
        assert calls.wrong + calls.rightly_passed == figures.negative
    assert sum(given.positive.n for given in figures.calibration) == len(scored)
    sites = {one.site for one in scored}
    assert [site.site for site in figures.sites] == (sorted(sites) if sites != {""} else [])
    if figures.sites:
        assert sum(site.calls.right for site in figures.sites) == figures.calls[0].right


def test_labels_and_threshold() -> None:
    """Without a threshold any label calls a document positive, and each label has figures of its own."""
    scored = [Scored("", True, 0.9, "spun"), Scored("", True, 0.6, "suspected"), Scored("", False, 0.6, "suspected")]
    called = {calls.when: (calls.right, calls.wrong, calls.missed) for calls in document_figures(scored, "x").calls}
    assert called == {"spun or suspected": (2, 1, 0), "spun": (1, 0, 1), "suspected": (1, 1, 1)}
    (calls,) = document_figures(scored, "x", threshold=0.7).calls
    assert (calls.when, calls.right, calls.wrong, calls.missed) == ("0.7 or more", 1, 0, 1)


def test_calibration_counts_what_a_user_relies_on() -> None:
    """Both ends include their bound."""
    scored = [Scored("", score > 0.5, score, "") for score in (0.0, 0.1, 0.11, 0.5, 0.89, 0.9, 1.0)]
    figures = document_figures(scored, "x", probabilities=True)
    assert {given.between: given.positive.n for given in figures.calibration} == {
        "0.9 or more": 2,
        "0.5 to 0.9": 2,
        "0.1 to 0.5": 1,
        "0.1 or less": 2,
    }


def test_sites_count_alike_however_many_documents_they_have() -> None:
    """A large site that goes well does not hide a small one that goes badly."""
    scored = [Scored("large", True, 0.9, "spun")] * 8 + [Scored("small", True, 0.1, "")] * 2
    scored += [Scored("small", False, 0.5, "spun"), Scored("clean", False, 0.0, "")]
    figures = document_figures(scored, "x")
    assert figures.calls[0].recall.value == 0.8
    assert figures.macro["recall"].mean == 0.5
    assert (figures.macro["recall"].sites, figures.macro["recall"].worst_site) == (2, "small")
    assert figures.macro["auc"].mean == pytest.approx((1.0 + 0.5) / 2)
    # Precision says something only where both classes are; the worst of false positives is the highest.
    assert figures.macro["precision"].sites == 1
    assert (figures.macro["false_positives"].mean, figures.macro["false_positives"].worst) == (0.5, 1.0)


def test_macro_of_nothing() -> None:
    """Where no site has the figure there is no mean."""
    assert macro([("a", None)]).mean is None
