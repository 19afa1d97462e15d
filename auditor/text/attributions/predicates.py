"""States of mind told with an adjective: "officials are unhappy that", "she is confident of"."""

from __future__ import annotations

from auditor.text.attributions import kinds
from auditor.text.attributions.drafts import Draft
from auditor.text.attributions.subjects import subject_of
from auditor.text.attributions.tokens import Tokens

STATES_OF_MIND = frozenset(
    """
    adamant afraid alarmed ambivalent angry annoyed anxious appalled ashamed astonished aware bitter bullish certain
    cheerful clear concerned confident content convinced cool critical curious cynical delighted determined
    disappointed dismayed dismissive displeased dissatisfied doubtful dubious eager embarrassed enraged enthusiastic
    excited fearful frustrated furious glad grateful happy hesitant hopeful horrified impatient incensed indifferent
    infuriated intent jealous keen lukewarm mindful nervous opposed optimistic outraged perplexed pessimistic pleased
    positive proud puzzled reluctant resentful sad satisfied scared sceptical scornful shocked skeptical sore sorry
    stunned sure surprised suspicious sympathetic terrified thankful thrilled troubled unaware uncertain uncomfortable
    uneasy unenthusiastic unhappy unimpressed unmoved unsure unwilling upset wary weary willing worried
    """.split()
)
_OPENERS = frozenset("that about at over with of to if whether when".split())
_DEGREES = frozenset("so very more less most quite".split())


def state_of_mind(tokens: Tokens, word: int, first: int, end: int, number: int) -> Draft | None:
    """What the subject of "is", "are" or "remains" is said to feel about, with adjective ``word``."""
    if word + 2 >= end or tokens.gap[word] or tokens.folded[word + 1] not in _OPENERS:
        return None
    before, be = word - 1, False
    while before >= first and not tokens.gap[before] and word - before < 6:
        if tokens.kind[before] & kinds.CLITIC:
            be = True
            break
        if tokens.kind[before] & kinds.BE or tokens.folded[before] in _LINKING:
            be = True
        elif not (
            tokens.kind[before] & (kinds.AUX | kinds.ADVERB)
            or tokens.folded[before] in _DEGREES
            or tokens.folded[before].endswith("ly")
        ):
            break
        before -= 1
    if not be or before < first:
        return None
    source, full = subject_of(tokens, before, before + 1, first, None)
    if source is None or tokens.kind[source[1]] & kinds.FIRST_PERSON:
        return None
    first_said = word + 2 if tokens.folded[word + 1] == "that" else word + 1
    return Draft(number, (before + 1, word), source, full, [tokens.span(first_said, end - 1)], told=False)


_LINKING = frozenset(
    """
    feel feels felt seem seems seemed remain remains remained appear appears appeared sound sounds sounded looks looked
    became becomes grew grows
    """.split()
)
