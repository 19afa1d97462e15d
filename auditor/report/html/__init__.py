"""The HTML report: one file that needs no network, runs nothing and can be opened anywhere."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from auditor.criteria import CRITERIA
from auditor.engine import Result
from auditor.report.html import words
from auditor.report.html.characters import visible_value
from auditor.report.html.pages import LONGEST_WHY
from auditor.report.html.view import rule_anchor, view
from auditor.rule import AnyRule

__all__ = ["html_report"]

_TEMPLATES = ("template.html.j2", "macros.html.j2", "document.html.j2")


def html_report(
    results: Sequence[Result],
    groups: Mapping[str, Mapping[str, str]],
    sources: Sequence[Mapping[str, object]],
    *,
    rules: Sequence[AnyRule],
    ruleset: str,
    notes: Sequence[str] = (),
) -> str:
    """The report on ``results`` as one HTML page, the same for the same input whatever its order.

    ``groups["copy"]`` and ``groups["origin"]`` name the group of a document, ``sources`` are the rows of the sources
    table, ``rules`` those that ran, ``notes`` what else is to be said of the input. The page allows nothing but its own
    style sheet; a long text is shown in part (``marks.MOST_SHOWN``), of very many findings the gravest are listed
    (``pages.MOST_LISTED``), and both say so.
    """
    style = _asset("report.css")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return (
        _environment()
        .get_template("template.html.j2")
        .render(
            report=view(results, groups, sources, rules=rules, ruleset=ruleset, notes=notes),
            style=Markup(style),  # our own file: the only thing in the page that is not escaped
            policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
        )
        + "\n"
    )


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
    environment.globals.update(words=words, criteria=tuple(CRITERIA), rule_anchor=rule_anchor, longest_why=LONGEST_WHY)
    return environment


def _asset(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")
