"""Small parts of pages, put together without templates, which take ten times as long.

Whatever comes from a document, a rule or a reviewer goes through ``safe``, and stands inside <bdi>, so that its
writing direction stays its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from markupsafe import Markup

from auditor.report.html import words
from auditor.report.html.characters import visible
from auditor.verdicts import Decision

BAR = 'viewBox="0 0 100 8" preserveAspectRatio="none"'
TRACK = '<rect class="track" width="100" height="8"/>'
LONGEST_NAME = 100  # characters of what is remembered
_BETWEEN = "\uffff"  # which is no character, and which nothing changes


def safe(value: str) -> str:
    """``value`` as a page may hold it: harmless, whatever it is."""
    return _safe_name(value) if len(value) <= LONGEST_NAME else _safe(value)


def _safe(value: str) -> str:
    text = visible(value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&#34;").replace("'", "&#39;")


_safe_name = lru_cache(maxsize=4096)(_safe)  # the same names stand on a page again and again


def all_safe(values: Sequence[str]) -> list[str]:
    """Each of ``values`` as a page may hold it: one long text is made harmless much sooner than its many pieces."""
    whole = _BETWEEN.join(values)
    if whole.count(_BETWEEN) != len(values) - 1:  # a text that holds it itself
        return list(map(safe, values))
    return safe(whole).split(_BETWEEN)


def apart(value: str) -> str:
    """A text whose writing direction stays its own."""
    return f"<bdi>{safe(value)}</bdi>"


@cache
def severity(name: str) -> Markup:
    """The name of a severity in its colour."""
    return Markup(f'<span class="severity s-{safe(name)}">{safe(name)}</span>')


def verdict(decision: Decision) -> Markup:
    """What a reviewer decided."""
    reviewer = f" by <bdi>{safe(decision.reviewer)}</bdi>" if decision.reviewer else ""
    note = f": <bdi>{safe(decision.note)}</bdi>" if decision.note else ""
    said = safe(decision.verdict or "note")
    return Markup(f'<p class="verdict v-{said.replace(" ", "-")}"><strong>{said}</strong>{reviewer}{note}</p>\n')


def quoted_around(around: tuple[str, str, str], criterion: str) -> Markup:
    """Words of a text, marked in their sentence."""
    before, found, after = map(safe, around)
    return Markup(f'<bdi>{before}<mark class="c-{safe(criterion)}">{found}</mark>{after}</bdi>')


def described(pairs: Iterable[tuple[str, str]]) -> Markup:
    """Names and values as entries of a list of definitions."""
    return Markup("".join([f"<div><dt>{safe(name)}</dt><dd>{apart(value)}</dd></div>" for name, value in pairs]))


def linked(pairs: Iterable[tuple[str, str]], more: int) -> Markup:
    """Names of documents that lead to them, and how many ``more`` there are."""
    named = ", ".join([f'<a href="{safe(link)}">{apart(name)}</a>' for name, link in pairs])
    return Markup(f"{named} and {words.count(more, 'more document')}" if more else named)


@cache
def pill(grade: str) -> Markup:
    """A grade in its colour."""
    return Markup(f'<span class="pill g-{safe(grade).replace(" ", "-")}">{safe(grade)}</span>')
