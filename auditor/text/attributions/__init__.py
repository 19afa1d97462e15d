"""Attributions: who says what.

A cue (a verb of saying, "according to", "in a statement") is found by the words, and judged by its frame: what
stands before and after it. Then quotations without a cue of their own go to who spoke before or after them, and
pronouns and roles to the name that they refer back to. Everything is local to a sentence and its neighbours, and
every walk is bounded, so that the time is linear in the length of the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from auditor.span import Span
from auditor.text.attributions.attribution import Attribution, SourceType
from auditor.text.attributions.resolution import resolved
from auditor.text.attributions.speech import carried
from auditor.text.attributions.statements import statements
from auditor.text.attributions.tokens import Tokens
from auditor.text.attributions.turns import turns
from auditor.text.quotations import Quotation
from auditor.text.regions import Region
from auditor.text.substitutions import Substitutions
from auditor.text.words import Words

__all__ = ["Attribution", "SourceType", "attributions"]


def attributions(
    text: str,
    words: Words,
    sentences: Sequence[Span],
    quotations: Sequence[Quotation],
    regions: Sequence[Region],
    substitutions: Substitutions,
) -> tuple[Attribution, ...]:
    """Every statement that ``text`` attributes to somebody, sorted by where it begins."""
    tokens = Tokens(text, words, sentences, substitutions)
    drafts = statements(tokens, sentences, quotations)
    drafts += turns(tokens, sentences)
    return resolved(tokens, carried(tokens, drafts, sentences, quotations))
