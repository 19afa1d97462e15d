"""Figures of an evaluation as tables of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.cli.common import text_table
from auditor.evaluation import (
    Calls,
    DocumentFigures,
    Estimate,
    Figures,
    Macro,
    Ranking,
    ReviewFigures,
    SiteFigures,
    SpanFigures,
)

MOST_SITES = 20  # in a table; JSON has them all
_NOTHING = "-"
_WIDEST = 40  # characters of a site's name
_WORDS = 1000  # that findings are counted in


def summary(compared: Sequence[Figures]) -> Iterator[str]:
    """A line a rule, for labels and for spans."""
    by_label = [(one, figures) for one in compared for figures in one.documents]
    if by_label:
        yield text_table(
            (
                "rule",
                "variant",
                "by",
                "n",
                "precision",
                "recall",
                "F1",
                "AUC",
                "95 % interval",
                "AP",
                "recall at 1 %",
            ),
            (
                (
                    one.rule,
                    one.variant,
                    figures.by,
                    str(figures.positive + figures.negative),
                    *map(_plain, (figures.calls[0].precision, figures.calls[0].recall, figures.calls[0].f1)),
                    _plain(figures.ranking.auc),
                    _interval(figures.ranking.auc),
                    _plain(figures.ranking.average_precision),
                    _plain(figures.ranking.recall_at_1_percent.recall),
                )
                for one, figures in by_label
            ),
            right=frozenset({3, 4, 5, 6, 7, 9, 10}),
        )
    by_span = [(one, one.spans) for one in compared if one.spans]
    if by_span:
        yield text_table(
            ("rule", "variant", "to be found", "findings", "precision", "recall", "F1", "strict F1"),
            (
                (
                    one.rule,
                    one.variant,
                    str(spans.marked),
                    str(spans.findings),
                    *map(_plain, (spans.overlap.precision, spans.overlap.recall, spans.overlap.f1, spans.strict.f1)),
                )
                for one, spans in by_span
            ),
            right=frozenset(range(2, 8)),
        )


def details(variants: Sequence[Figures]) -> Iterator[str]:
    """Everything about one rule, its variants side by side."""
    yield variants[0].rule
    for number in range(max(len(one.documents) for one in variants)):
        shown = [(one.variant, one.documents[number]) for one in variants if len(one.documents) > number]
        yield from _documents(shown)
    spans = [(one.variant, one.spans) for one in variants if one.spans]
    if spans:
        yield from _spans(spans)


def reviewed(figures: Sequence[ReviewFigures], *, in_detail: bool) -> Iterator[str]:
    """A line a rule: how many of its findings reviewers confirmed; and ``in_detail`` at which confidence."""
    header = ("rule", "findings", "confirmed", "dismissed", "undecided", "precision", "by source")
    rows = (
        (
            one.rule,
            *map(str, (one.findings, one.confirmed, one.dismissed, one.undecided)),
            _told(one.precision),
            _macro(one.macro, "source"),
        )
        for one in figures
    )
    table = text_table(header, rows, right=frozenset({1, 2, 3, 4}))
    yield f"{table}\n(of what the rules missed a review tells nothing, so there is no recall)"
    if in_detail:
        shares = [(one.rule, [(given.between, _told(given.right)) for given in one.by_confidence]) for one in figures]
        yield _side_by_side("Confirmed among the findings given a confidence of", shares)


def _documents(variants: Sequence[tuple[str, DocumentFigures]]) -> Iterator[str]:
    first = variants[0][1]
    n = first.positive + first.negative
    title = f"By {first.by}: {n} documents, {first.positive} positive, {first.negative} negative"
    title += f", of {len(first.sites)} sites" if first.sites else ""
    yield _side_by_side(title, [(name, list(_ranking(figures.ranking))) for name, figures in variants])
    for when in dict.fromkeys(calls.when for _, figures in variants for calls in figures.calls):
        called = [(name, list(_calls(c))) for name, figures in variants for c in figures.calls if c.when == when]
        yield _side_by_side(f"Called: {when}", called)
    if first.sites:
        title = "Averaged over sites, each counted once (positives of a site are ranked against the negatives of all)"
        yield _side_by_side(title, [(name, list(_macros(figures))) for name, figures in variants])
    if first.calibration:
        title = (
            f"Positive among those given (as precision, holds for sets of which {first.positive / n:.1%} is positive)"
        )
        shares = [(name, [(one.between, _told(one.positive)) for one in f.calibration]) for name, f in variants]
        yield _side_by_side(title, shares)
    for name, figures in variants:
        if len(figures.sites) > 1:
            yield _site_table(name, figures.sites)


def _ranking(ranking: Ranking) -> Iterator[tuple[str, str]]:
    at = ranking.recall_at_1_percent
    yield "AUC", _told(ranking.auc)
    yield "average precision", _told(ranking.average_precision)
    yield "recall at 1 % false positives", _told(at.recall)
    yield "  the score that takes", _NOTHING if at.threshold is None else f"{at.threshold:.3f}"
    yield "  false positives there", _told(at.false_positives)


def _calls(calls: Calls) -> Iterator[tuple[str, str]]:
    yield "precision", _told(calls.precision)
    yield "recall", _told(calls.recall)
    yield "F1", _told(calls.f1)
    yield "false positives", _told(calls.false_positives)


_MACROS = {
    "precision": "precision",
    "recall": "recall",
    "f1": "F1",
    "false_positives": "false positives",
    "auc": "AUC",
    "average_precision": "average precision",
    "recall_at_1_percent": "recall at 1 % false positives",
}


def _macros(figures: DocumentFigures | SpanFigures) -> Iterator[tuple[str, str]]:
    for name, one in figures.macro.items():
        yield _MACROS[name], _macro(one, "site")


def _spans(variants: Sequence[tuple[str, SpanFigures]]) -> Iterator[str]:
    first = variants[0][1]
    title = f"By place: {first.texts} texts of {first.words} words, {first.marked} places to be found"
    title += f", of {len(first.sites)} sites" if first.sites else ""
    yield _side_by_side(title, [(name, list(_span_rows(figures))) for name, figures in variants])
    if first.sites:
        macros = [(name, list(_macros(figures))) for name, figures in variants]
        yield _side_by_side("Averaged over sites, each counted once (overlap)", macros)
    shares = [(name, [(one.between, _told(one.right)) for one in f.by_confidence]) for name, f in variants]
    yield _side_by_side("Right among the findings given a confidence of", shares)


def _span_rows(figures: SpanFigures) -> Iterator[tuple[str, str]]:
    yield "findings", str(figures.findings)
    for name, agreement in (("overlap", figures.overlap), ("strict", figures.strict)):
        yield f"precision ({name})", _told(agreement.precision)
        yield f"recall ({name})", _told(agreement.recall)
        yield f"F1 ({name})", _told(agreement.f1)
    if figures.unmarked:
        rate = figures.unmarked_findings * _WORDS / max(figures.unmarked_words, 1)
        yield (
            f"findings in {_WORDS:,} words of texts without places",
            f"{rate:.2f} ({figures.unmarked_findings} in {figures.unmarked_words})",
        )
    if figures.originals:
        yield "original given back by the first suggestion", _told(figures.given_back)
        yield "  of places that were found", _told(figures.given_back_of_found)


def _site_table(variant: str, sites: Sequence[SiteFigures]) -> str:
    """The sites on which something goes wrong, the worst first."""
    worst = sorted((site for site in sites if _badness(site)[0] > 0), key=_badness, reverse=True)
    title = f"Sites with errors, the worst first, {variant}: {len(worst)} of {len(sites)}"
    if len(worst) > MOST_SITES:
        title += f", of which {MOST_SITES} are shown; --format json gives all"
    if not worst:
        return title
    header = ("site", "positive", "negative", "precision", "recall", "false positives", "AUC", "AP", "recall at 1 %")
    rows = (
        (
            _short(site.site),
            str(site.positive),
            str(site.negative),
            _plain(site.calls.precision) if site.positive and site.negative else _NOTHING,
            *map(_plain, (site.calls.recall, site.calls.false_positives, site.ranking.auc)),
            _plain(site.ranking.average_precision),
            _plain(site.ranking.recall_at_1_percent.recall),
        )
        for site in worst[:MOST_SITES]
    )
    return f"{title}\n{text_table(header, rows, right=frozenset(range(1, 9)))}"


def _badness(site: SiteFigures) -> tuple[float, float, str]:
    """How much goes wrong on a site: first the share of its documents that are called wrongly."""
    unranked = 1 - (1.0 if site.ranking.auc.value is None else site.ranking.auc.value)
    wrong = (site.calls.wrong + site.calls.missed) / (site.positive + site.negative)
    return max(wrong, unranked), wrong, site.site


def _side_by_side(title: str, variants: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> str:
    """Named values of several variants: a line a name, a column a variant."""
    header = ("", *(name for name, _ in variants))
    names = list(dict.fromkeys(name for _, rows in variants for name, _ in rows))
    columns = [dict(rows) for _, rows in variants]
    table = text_table(header, ((name, *(column.get(name, _NOTHING) for column in columns)) for name in names))
    return f"{title}\n{table}"


def _short(name: str) -> str:
    name = name or "(no site)"
    return name if len(name) <= _WIDEST else "\u2026" + name[1 - _WIDEST :]


def _plain(estimate: Estimate) -> str:
    return _NOTHING if estimate.value is None else f"{estimate.value:.3f}"


def _interval(estimate: Estimate) -> str:
    return _NOTHING if estimate.value is None else f"{estimate.low:.3f} to {estimate.high:.3f}"


def _told(estimate: Estimate) -> str:
    if estimate.value is None:
        return _NOTHING
    return f"{estimate.value:.3f} ({_interval(estimate)}) of {estimate.n}"


def _macro(one: Macro, what: str) -> str:
    if one.mean is None:
        return _NOTHING
    said = f"{one.mean:.3f} of {one.sites} {what}{'s' if one.sites > 1 else ''}"
    return said if one.worst == one.mean else f"{said}, worst {one.worst:.3f} ({_short(one.worst_site)})"
