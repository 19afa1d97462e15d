"""The HTML report: it needs no network, and can be opened anywhere, also with scripts switched off."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from hashlib import sha256
from importlib.resources import files
from itertools import islice

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from auditor.criteria import CRITERIA
from auditor.document import Document
from auditor.engine import Result
from auditor.finding import Severity
from auditor.report.html import parts, words
from auditor.report.html.characters import visible_value
from auditor.report.html.document import document_section
from auditor.report.html.findings import Decisions
from auditor.report.html.pages import Corpus, DocumentView, document_view
from auditor.report.html.rows import rows
from auditor.report.html.site import HOME, Card, Links, Site, from_worst, laid_out
from auditor.report.html.table import document_row
from auditor.report.html.view import members_of, view
from auditor.rule import AnyRule

__all__ = ["from_worst", "html_pages", "html_report"]

SAMPLES, SAMPLES_SPLIT = 60, 500  # findings on the page of a rule
_TEMPLATES = (
    "base.html.j2",
    "home.html.j2",
    "macros.html.j2",
    "page.html.j2",
    "rule.html.j2",
)
_PIECES = 100  # of a template are written at once

Page = tuple[str, Iterator[str]]
"""The path of a page, and its text in pieces."""


def html_report(
    results: Sequence[Result],
    groups: Mapping[str, Mapping[str, str]],
    sources: Sequence[Mapping[str, object]],
    *,
    rules: Sequence[AnyRule],
    ruleset: str,
    notes: Sequence[str] = (),
) -> str:
    """The report on ``results`` as one HTML page, the same for the same input whatever its order."""
    pages = html_pages(results, groups, sources, rules=rules, ruleset=ruleset, notes=notes, may_split=False)
    return "".join(piece for _, pieces in pages for piece in pieces)


def html_pages(
    results: Sequence[Result],
    groups: Mapping[str, Mapping[str, str]],
    sources: Sequence[Mapping[str, object]],
    *,
    rules: Sequence[AnyRule],
    ruleset: str,
    notes: Sequence[str] = (),
    standing: Sequence[Result] | None = None,
    decisions: Decisions | None = None,
    excerpts_only: bool = False,
    may_split: bool = True,
) -> Iterator[Page]:
    """The report as pages, the first one last: each is to be written before the next is asked for.

    ``groups["copy"]`` and ``groups["origin"]`` name the group of a document, ``sources`` are the rows of the sources
    table, ``rules`` those that ran, ``notes`` what else is to be said of the input. ``standing`` are the results
    after a review, in the same order, and ``decisions`` what reviewers decided. A page allows nothing but its own
    style sheet and script; a long text is shown in part (``marks.MOST_SHOWN``), of very many findings the gravest are
    listed (``findings.MOST_LISTED``), and both say so. ``excerpts_only`` shows of a text what findings quote.
    """
    standing = results if standing is None else standing
    decisions = {} if decisions is None else decisions
    layout = laid_out(standing, may_split=may_split)
    members = members_of(groups, layout)
    report = view(
        results,
        standing,
        layout,
        members,
        sources,
        rules=rules,
        ruleset=ruleset,
        notes=notes,
        decisions=decisions,
        most_samples=SAMPLES_SPLIT if layout.is_split else SAMPLES,
    )
    corpus = Corpus(_others(results, layout), groups, members, decisions, excerpts_only)

    def sections(cards: Iterable[Card], links: Links) -> Iterator[DocumentView]:
        for card in cards:
            anchor = layout.documents[card.id].anchor
            before = results[card.number]
            stands = before if standing is results else standing[card.number]
            yield document_view(before, stands, anchor, links, corpus)

    def page(name: str, template: str, **content: object) -> Page:
        links = Links(layout, name)
        return name, _rendered(template, report=report, links=links, is_split=layout.is_split, **content)

    if layout.is_split:
        names = list(layout.pages)
        for number, name in enumerate(names):
            yield page(
                name,
                "page.html.j2",
                title=f"Documents, page {number + 1} of {len(names)}",
                sections=sections(layout.pages[name], Links(layout, name)),
                rules=(),
                neighbours=(names[number - 1] if number else "", names[number + 1] if name != names[-1] else ""),
            )
        for rule in report.rules:
            place = layout.rule(rule.id)
            yield page(place.page, "page.html.j2", title=rule.id, sections=(), rules=(rule,), neighbours=None)
    yield page(
        HOME,
        "home.html.j2",
        rows=rows(results, standing, layout, groups, members, decisions),
        sections=() if layout.is_split else sections(layout.cards, Links(layout, HOME)),
    )


def _others(results: Sequence[Result], layout: Site) -> _Other:
    return _Other(results, layout.numbers())


class _Other:
    """Other documents by id; the last few are kept, because one is often spoken of again."""

    def __init__(self, results: Sequence[Result], numbers: Mapping[str, int]) -> None:
        self._read = lru_cache(maxsize=8)(lambda document: results[numbers[document]].document)
        self._numbers = numbers

    def __call__(self, document: str) -> Document | None:
        return self._read(document) if document in self._numbers else None


def _rendered(template: str, **content: object) -> Iterator[str]:
    style, script = _asset("report.css"), _asset("report.js")
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    # Style and script are our own files: the only things in a page that are not escaped.
    pieces = (
        _environment()
        .get_template(template)
        .generate(style=Markup(style), script=Markup(script), policy=policy, **content)
    )
    while batch := "".join(islice(pieces, _PIECES)):
        yield batch
    yield "\n"


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=DictLoader({name: _asset(name) for name in _TEMPLATES}),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=visible_value,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        words=words,
        criteria=tuple(CRITERIA),
        severities=tuple(severity.value for severity in Severity),
        document_row=document_row,
        document_section=document_section,
        pill=parts.pill,
        quoted_around=parts.quoted_around,
        severity=parts.severity,
    )
    return environment


@cache
def _asset(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")
