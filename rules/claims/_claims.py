"""How surely a statement in the writer's own voice is a claim that wants a source: the evidence, put together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from auditor_rules._cues import strongest
from auditor_rules._genre import genre
from auditor_rules._statements import Statement, statements
from auditor_rules._word_kinds import Kinds
from auditor_rules.claims._cues import CAUSE, FORECAST, KINDS, PROCEDURE, RANK, STATEMENT, ClaimKind
from auditor_rules.claims._stretches import Ranges, sentences, stretches
from auditor_rules.claims._weights import BIAS, WEIGHTS
from auditor_rules.claims._word_bits import (
    BACK,
    CALENDAR,
    DET,
    DIGITS,
    GROUP,
    HEAD_NAME,
    NAME,
    NO_NAME,
    PERFECT,
    PROCEEDING,
    PRONOUN,
    PUBLIC,
    RECORD,
    ROUTINE,
    SPEECH,
    UNIVERSAL,
    WHETHER,
    are_capitals,
    word_bits,
)
from auditor_rules.claims._wording import lexicon, wording
from numpy.typing import NDArray

from auditor import Document, Span

LEAST_CONFIDENCE = 0.57  # chosen on labelled sentences and clean pages: less found more but pestered good reports

ARGUING = 0.2  # how much surer a claim is in a text of nothing but claims
LEAST_OWN = 10  # statements from which their share of claims tells something
_NOBODY = 0.5  # what ``_subject`` gives where nobody is told of
_MOST_CUES = 12  # of one sentence that are compared with each other
Evidence = tuple[float, Span, ClaimKind]
"""How much a cue weighs, where it stands, and the kind of claim that it tells."""

KINDS_OF: dict[str, list[ClaimKind]] = defaultdict(list)
for _kind in KINDS:
    for _phrase in _kind.cues:
        KINDS_OF[_phrase].append(_kind)
LITERALS = frozenset(KINDS_OF)

_DEFINITION = re.compile(r"an? [\w' -]{2,40} (?:is|are|means|refers to) (?:an? |the )")
_SCHEDULABLE = (FORECAST, CAUSE, PROCEDURE, RANK)


@dataclass(frozen=True)
class Claim:
    """A statement that wants a source, with the kind of claim it makes first of all, and how sure that is.

    ``cue`` are the words that tell the kind; None where the statement as a whole reads like a claim.
    """

    span: Span
    kind: ClaimKind
    cue: Span | None
    confidence: float


def claims(doc: Document) -> tuple[Claim, ...]:
    """The claims of ``doc`` in its writer's own voice, in order, worked out once.

    There are none where no claim could be sure enough, whatever its words; else all, however unsure.
    """
    return doc.shared(_found)


def _found(doc: Document) -> tuple[Claim, ...]:
    own = statements(doc).own
    trust = _trust(doc)
    if not own or trust < LEAST_CONFIDENCE:
        return ()
    of_statement = cue_evidence(doc)
    evidence = [of_statement.get(number, []) for number in range(len(own))]
    known = traits(doc, own, evidence)
    odds = BIAS + wording(doc, lexicon(), stretches(doc, own)) + sum(WEIGHTS[name] * known[name] for name in WEIGHTS)
    kinds = [some[0][2] if some else STATEMENT for some in evidence]
    confidences = trust * _context(doc, own, kinds) / (1 + np.exp(-odds))
    confidences = np.where(known["subject"] <= _NOBODY, 0.85, 1.0) * confidences
    # Where claim follows claim the writer argues, and weak evidence means more than in a report with one slip.
    share = np.count_nonzero(confidences >= LEAST_CONFIDENCE) / max(LEAST_OWN, len(own))
    confidences = 1 - (1 - confidences) ** (1 + ARGUING * share)
    return tuple(
        Claim(statement.own, kind, some[0][1] if some else None, round(confidence, 3))
        for statement, kind, some, confidence in zip(own, kinds, evidence, confidences.tolist(), strict=True)
    )


def _trust(doc: Document) -> float:
    """How sure a claim of ``doc`` can be at most, by the kind of text and by what the rest of it attributes."""
    found = statements(doc)
    # Who attributes all that can be disputed has mostly seen for himself what he tells without a source.
    attributed = len(found.attributed) / max(LEAST_OWN, len(found.attributed) + len(found.own))
    return (0.3 + 0.7 * genre(doc).reporting) * (1 - attributed**2)


def cue_evidence(doc: Document) -> dict[int, list[Evidence]]:
    """The cues that hold in each own-voice statement of ``doc``, the strongest first, by the statement's number."""
    found = list(doc.find(LITERALS))
    evidence: dict[int, list[Evidence]] = defaultdict(list)
    for index, number in statements(doc).holding([span for _, span in found]):
        phrase, span = found[index]
        for kind in KINDS_OF[phrase]:
            weight = strongest(doc, kind.cues[phrase], span)
            if weight:
                evidence[number].append((weight, span, kind))
    for some in evidence.values():
        some.sort(key=_rank)
    return dict(evidence)


def _rank(one: Evidence) -> tuple[float, int, int]:
    weight, span, _ = one
    return -weight, span.start, span.end


def traits(
    doc: Document, own: Sequence[Statement], evidence: Sequence[list[Evidence]]
) -> dict[str, NDArray[np.float64]]:
    """What speaks for a claim beside the wording: the cues taken together, whom it is about, its form."""
    bits = word_bits(doc)
    of = stretches(doc, own)
    held = of.unions(bits)
    forms = {"digits": DIGITS, "calendar": CALENDAR, "universal": UNIVERSAL, "perfect": PERFECT}
    return {
        "cues": np.array([_added_up(some) for some in evidence]),
        "subject": _subject(doc, own, of, bits),
        "length": np.log(np.maximum(1, of.lengths()) / 15),
        **{name: (held & form != 0).astype(float) for name, form in forms.items()},
        "back": (bits[of.edges[::2][of.heads]] & BACK != 0).astype(float),
    }


def _added_up(evidence: list[Evidence]) -> float:
    """How surely the cues tell a claim, 0 to 1.

    Further cues confirm the strongest, but seldom independently: one of another kind counts half, one of a kind
    that is there already a quarter, and one in the same words not at all.
    """
    doubt = 1.0
    counted: list[Span] = []
    kinds: set[str] = set()
    for weight, span, kind in evidence:
        if any(span.start < one.end and one.start < span.end for one in counted[:_MOST_CUES]):
            continue
        doubt *= 1 - weight / (1 if not counted else 4 if kind.name in kinds else 2)
        counted.append(span)
        kinds.add(kind.name)
    return 1 - doubt


def _subject(doc: Document, own: Sequence[Statement], of: Ranges, bits: Kinds) -> NDArray[np.float64]:
    """Is each statement about somebody: a name, a group, or a pronoun that stands for one? 0 to 1."""
    names = np.where(are_capitals(doc) & (bits & NO_NAME == 0), NAME, 0)
    starts = np.array([statement.span.start for statement in own], np.int64)
    firsts = doc.words.starts.searchsorted(starts)
    firsts = firsts[doc.words.starts[firsts] == starts]
    # A verb at the head of an instruction is followed by its object, a name is not.
    followers = np.append(bits, 0)[firsts + 1]
    names[firsts] = np.where((names[firsts] != 0) & (followers & (DET | NO_NAME) == 0), HEAD_NAME, 0)
    held = of.unions(bits | names)
    told = np.full(len(held), _NOBODY)
    for kind, degree in ((HEAD_NAME, 0.8), (PRONOUN, 0.85), (PUBLIC, 0.9), (GROUP | NAME, 1.0)):
        told[held & kind != 0] = degree
    return told


def _context(doc: Document, own: Sequence[Statement], kinds: Sequence[ClaimKind]) -> NDArray[np.float64]:
    """How far the rest of each sentence leaves a claim one."""
    held = sentences(doc).unions(word_bits(doc))
    can_be_scheduled = np.array([kind in _SCHEDULABLE for kind in kinds])
    partly = np.array([statement.partly for statement in own])
    factors = np.array([_definition(doc, statement) * _own_part(statement) for statement in own])
    for kind, factor, where in (
        (RECORD, 0.8, True),
        (ROUTINE, 0.75, can_be_scheduled),
        (WHETHER, 0.75, True),
        (PROCEEDING, 0.65, True),
        (SPEECH, 0.6, ~partly),
    ):
        factors = np.where((held & kind != 0) & where, factor, 1.0) * factors
    return factors


def _definition(doc: Document, statement: Statement) -> float:
    start, end = statement.span.start, statement.span.end
    starts_so = doc.folded.startswith(("a ", "an "), start)
    return 0.5 if starts_so and _DEFINITION.match(doc.folded, start, end) else 1.0


def _own_part(statement: Statement) -> float:
    if not statement.partly:
        return 1.0
    return 0.8 if sum(map(len, statement.stretches)) > 0.5 * len(statement.span) else 0.6
