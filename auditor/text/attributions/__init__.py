"""Attributions: who says what.

A cue (a verb of saying, "according to", "in a statement") is found by the words, and judged by its frame: what
stands before and after it. Then quotations without a cue of their own go to who spoke before or after them, and
pronouns and roles to the name that they refer back to. Everything is local to a sentence and its neighbours, and
every walk is bounded, so that the time is linear in the length of the text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from auditor.span import Span
from auditor.text.attributions.attribution import Attribution, SourceType
from auditor.text.attributions.drafts import Draft
from auditor.text.attributions.resolution import resolved
from auditor.text.attributions.speech import carried
from auditor.text.attributions.statements import TABLE, statements
from auditor.text.attributions.tokens import Tokens
from auditor.text.attributions.turns import turns
from auditor.text.quotations import Quotation
from auditor.text.regions import Region, RegionKind
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
    tokens = Tokens(text, words, sentences, substitutions, TABLE)
    drafts = statements(tokens, quotations)
    drafts += turns(tokens, sentences)
    drafts = _of_article(tokens, drafts, regions)
    return resolved(tokens, carried(tokens, drafts, sentences, quotations))


# Not teasers: a paragraph of the article that is taken for one would lose its speakers.
_MENUS = frozenset(kind for kind in RegionKind if kind.is_furniture) - {RegionKind.RELATED}


def _of_article(tokens: Tokens, drafts: list[Draft], regions: Sequence[Region]) -> list[Draft]:
    """The drafts outside menus and forms, which would lend their names to pronouns."""
    furniture = [region.span for region in regions if region.kind in _MENUS]
    if not furniture:
        return drafts
    starts = [span.start for span in furniture]
    kept = []
    for draft in drafts:
        words = draft.cue or draft.source
        offset = tokens.start[words[0]] if words else 0
        place = bisect_right(starts, offset) - 1
        if place < 0 or offset >= furniture[place].end:
            kept.append(draft)
    return kept
