"""How well a rule tells documents apart that are labelled as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from auditor.evaluation.measures import (
    Estimate,
    RecallAt,
    Scores,
    auc,
    average_precision,
    f1,
    proportion,
    recall_at,
)

FALSE_POSITIVES = 0.01
"""The share of negatives that a threshold may let through where recall is given for a threshold."""
# Of documents that are given so much: the ends of a calibrated scale are what a user relies on.
_SCALE: tuple[tuple[str, Callable[[Scores], np.ndarray]], ...] = (
    ("0.9 or more", lambda given: given >= 0.9),
    ("0.5 to 0.9", lambda given: (given >= 0.5) & (given < 0.9)),
    ("0.1 to 0.5", lambda given: (given > 0.1) & (given < 0.5)),
    ("0.1 or less", lambda given: given <= 0.1),
)


@dataclass(frozen=True, slots=True)
class Scored:
    """A labelled document and what a rule made of it; ``called`` is the label it gave, empty for none."""

    site: str
    positive: bool
    score: float
    called: str


@dataclass(frozen=True, slots=True)
class Calls:
    """How right the documents are that were called positive, ``when`` says by what."""

    when: str
    right: int
    wrong: int
    missed: int
    rightly_passed: int
    precision: Estimate
    recall: Estimate
    f1: Estimate
    false_positives: Estimate


@dataclass(frozen=True, slots=True)
class Given:
    """Of what was given a probability ``between`` two bounds, how much is positive."""

    between: str
    positive: Estimate


@dataclass(frozen=True, slots=True)
class Ranking:
    """How well the scores put positive documents before negative ones, whatever the threshold."""

    auc: Estimate
    average_precision: Estimate
    recall_at_1_percent: RecallAt


@dataclass(frozen=True, slots=True)
class SiteFigures:
    """One site: its documents called by the rule, and its positives ranked against the negatives of all sites."""

    site: str
    positive: int
    negative: int
    calls: Calls
    ranking: Ranking


@dataclass(frozen=True, slots=True)
class Macro:
    """A figure averaged over the sites that have it, each counting once, and the worst of them."""

    mean: float | None
    sites: int
    worst: float | None
    worst_site: str


@dataclass(frozen=True, slots=True)
class DocumentFigures:
    """How well documents are told apart ``by`` what a rule says of them.

    ``calls`` are first those that count for sites, then those of each label that the rule gives.
    ``calibration`` is empty where scores are no probabilities, ``sites`` and ``macro`` where no site is known.
    """

    by: str
    positive: int
    negative: int
    calls: tuple[Calls, ...]
    ranking: Ranking
    calibration: tuple[Given, ...]
    sites: tuple[SiteFigures, ...]
    macro: dict[str, Macro]


def document_figures(
    scored: Sequence[Scored], by: str, *, threshold: float | None = None, probabilities: bool = False
) -> DocumentFigures:
    """The figures for documents scored ``by`` something, each label of which counts unless ``threshold`` is given."""
    positive, negative = _scores(scored, True), _scores(scored, False)
    sites = tuple(_sites(scored, negative, threshold))
    return DocumentFigures(
        by=by,
        positive=len(positive),
        negative=len(negative),
        calls=tuple(_calls(scored, threshold)),
        ranking=_ranking(positive, negative),
        calibration=tuple(_calibration(scored)) if probabilities else (),
        sites=sites,
        macro=macro_of(sites) if sites else {},
    )


def _scores(scored: Sequence[Scored], positive: bool) -> Scores:
    return np.array([one.score for one in scored if one.positive is positive], np.float64)


def _calls(scored: Sequence[Scored], threshold: float | None) -> Iterator[Calls]:
    if threshold is not None:
        yield _counted(f"{threshold:g} or more", [(one.positive, one.score >= threshold) for one in scored])
        return
    labels = sorted({one.called for one in scored} - {""})
    yield _counted(" or ".join(labels) or "nothing", [(one.positive, bool(one.called)) for one in scored])
    if len(labels) > 1:
        for label in labels:
            yield _counted(label, [(one.positive, one.called == label) for one in scored])


def _counted(when: str, cases: Sequence[tuple[bool, bool]]) -> Calls:
    right = sum(positive and called for positive, called in cases)
    wrong = sum(called and not positive for positive, called in cases)
    missed = sum(positive and not called for positive, called in cases)
    passed = len(cases) - right - wrong - missed
    return Calls(
        when=when,
        right=right,
        wrong=wrong,
        missed=missed,
        rightly_passed=passed,
        precision=proportion(right, right + wrong),
        recall=proportion(right, right + missed),
        f1=f1(right, wrong, missed),
        false_positives=proportion(wrong, wrong + passed),
    )


def _ranking(positive: Scores, negative: Scores) -> Ranking:
    return Ranking(
        auc(positive, negative),
        average_precision(positive, negative),
        recall_at(positive, negative, FALSE_POSITIVES),
    )


def _calibration(scored: Sequence[Scored]) -> Iterator[Given]:
    scores = np.array([one.score for one in scored], np.float64)
    positive = np.array([one.positive for one in scored], np.bool_)
    for between, within in _SCALE:
        there = positive[within(scores)]
        yield Given(between, proportion(int(there.sum()), len(there)))


def _sites(scored: Sequence[Scored], negative: Scores, threshold: float | None) -> Iterator[SiteFigures]:
    """A site with positives is ranked against all negatives: one threshold has to serve every site."""
    by_site: dict[str, list[Scored]] = {}
    for one in scored:
        by_site.setdefault(one.site, []).append(one)
    if set(by_site) <= {""}:
        return
    for site in sorted(by_site):
        own = by_site[site]
        positive = _scores(own, True)
        yield SiteFigures(
            site, len(positive), len(own) - len(positive), next(_calls(own, threshold)), _ranking(positive, negative)
        )


def macro_of(sites: Sequence[SiteFigures]) -> dict[str, Macro]:
    """The figures averaged over sites.

    Precision and F1 need a site with both classes, recall and the ranking one with positives, and false
    positives one with negatives.
    """
    both = [site for site in sites if site.positive and site.negative]
    positives = [site for site in sites if site.positive]
    return {
        "precision": macro([(site.site, site.calls.precision.value) for site in both]),
        "recall": macro([(site.site, site.calls.recall.value) for site in positives]),
        "f1": macro([(site.site, site.calls.f1.value) for site in both]),
        "false_positives": macro([(site.site, site.calls.false_positives.value) for site in sites], worst=max),
        "auc": macro([(site.site, site.ranking.auc.value) for site in positives]),
        "average_precision": macro([(site.site, site.ranking.average_precision.value) for site in positives]),
        "recall_at_1_percent": macro(
            [(site.site, site.ranking.recall_at_1_percent.recall.value) for site in positives]
        ),
    }


def macro(figures: Sequence[tuple[str, float | None]], worst: Callable[..., tuple[float, str]] = min) -> Macro:
    """The mean over the sites whose figure is known, and the ``worst`` of them."""
    known = [(value, site) for site, value in figures if value is not None]
    if not known:
        return Macro(None, 0, None, "")
    return Macro(sum(value for value, _ in known) / len(known), len(known), *worst(known))
