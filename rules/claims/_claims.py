"""How surely a statement in the writer's own voice is a claim that wants a source: the evidence, put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import exp

import regex
from auditor_rules._cues import CLASSES
from auditor_rules._genre import AFFAIRS, genre
from auditor_rules._statements import Statement, statements
from auditor_rules.claims._cues import CAUSE, FORECAST, KINDS, PROCEDURE, RANK, STATEMENT, ClaimKind
from auditor_rules.claims._weights import BIAS, WEIGHTS
from auditor_rules.claims._wording import wording

from auditor import Document, Span

LEAST_CONFIDENCE = 0.53  # chosen on labelled sentences and clean pages: less found more but pestered good reports

ARGUING = 0.2  # how much surer a claim is in a text of nothing but claims
TRUST = 0.4  # how much less sure it is in a text that attributes everything else
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

# A sentence that names such a thing has its source in itself: the reader can look there.
_RECORDS = frozenset(
    "report survey poll study data figures statistics census audit ruling verdict judgment indictment affidavit "
    "lawsuit "
    "filing filings memo transcript statement communiqué communique declaration charter constitution treaty resolution "
    "act law bill article section document documents records spokesman spokeswoman spokesperson interview testimony "
    "announced analysis estimates researchers".split()
)
# Scheduled public events, and facts of a life: no claims, whatever the verb.
_ROUTINE = frozenset(
    "scheduled held premiere premieres airs aired broadcast published born married graduated studied joined retired "
    "awarded elected appointed inaugurated celebrate celebrates celebrated attend attended hosted hosts speaks spoke "
    "visit visited kick-off concert festival album film episode tickets season match game games tournament league "
    "january february march april june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday".split()
)
_DEFINITION = regex.compile(r"an? [\w' -]{2,40} (?:is|are|means|refers to) (?:an? |the )")
# In court the charge itself is on the record.
_PROCEEDINGS = frozenset(
    "charged convicted accused alleged allegedly pleaded sentenced acquitted jury testified indicted sued plaintiff "
    "plaintiffs defendant defendants arrested jailed fined".split()
)
# Somebody speaks here, though nobody could tell what is said and what is not.
_SPEECH = frozenset(
    "said says told tells claim claims claimed according argues argued added noted stated warned".split()
)
_SCHEDULABLE = (FORECAST, CAUSE, PROCEDURE, RANK)
_PRONOUNS = frozenset("he she they who his her their".split())
_NOT_NAMES = frozenset(
    "the a an in on at by for from to of with as if but and or so yet when while where after before since until "
    "although "
    "though despite because this that these those it he she they there here what who how why not no most many few some "
    "all both each every another other such even still also however moreover meanwhile instead indeed thus therefore "
    "then now today yesterday tomorrow once only just under over during between among against about january february "
    "march april may june july august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday its his her their".split()
)


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
    """The claims of ``doc`` in its writer's own voice, however unsure, in order; worked out once."""
    return doc.shared(_all_found)


def _all_found(doc: Document) -> tuple[Claim, ...]:
    return tuple(_found(doc))


def _found(doc: Document) -> Iterator[Claim]:
    own = statements(doc).own
    weight = 0.3 + 0.7 * genre(doc).reporting
    # Who attributes all that can be disputed has mostly seen for himself what he tells without a source.
    attributed = len(statements(doc).attributed)
    weight *= 1 - TRUST * attributed / max(LEAST_OWN, attributed + len(own))
    evidence = cue_evidence(doc)
    found = [_weighed(doc, statement, evidence.get(number, []), weight) for number, statement in enumerate(own)]
    sure = sum(claim.confidence >= LEAST_CONFIDENCE for claim in found)
    # Where claim follows claim the writer argues, and weak evidence means more than in a report with one slip.
    share = sure / max(LEAST_OWN, len(own))
    for claim in found:
        confidence = 1 - (1 - claim.confidence) ** (1 + ARGUING * share)
        yield replace(claim, confidence=round(confidence, 3))


def cue_evidence(doc: Document) -> dict[int, list[Evidence]]:
    """The cues that hold in each own-voice statement of ``doc``, by the statement's number."""
    found = list(doc.find(LITERALS))
    evidence: dict[int, list[Evidence]] = defaultdict(list)
    for index, number in statements(doc).holding([span for _, span in found]):
        phrase, span = found[index]
        for kind in KINDS_OF[phrase]:
            weight = next((cue.weight for cue in kind.cues[phrase] if cue.holds(doc, span)), 0.0)
            if weight:
                evidence[number].append((weight, span, kind))
    return evidence


def traits(doc: Document, statement: Statement, evidence: list[Evidence]) -> dict[str, float]:
    """What speaks for a claim beside the wording: the cues taken together, whom it is about, its form."""
    form = wording(doc).traits(statement.stretches)
    return {"cues": _added_up(evidence), "subject": _subject(doc, statement), **form}


def _weighed(doc: Document, statement: Statement, evidence: list[Evidence], weight: float) -> Claim:
    evidence.sort(key=lambda one: (-one[0], one[1]))
    kind, cue = (evidence[0][2], evidence[0][1]) if evidence else (STATEMENT, None)
    known = traits(doc, statement, evidence)
    odds = BIAS + wording(doc).score(statement.stretches) + sum(WEIGHTS[name] * known[name] for name in WEIGHTS)
    confidence = weight * _context(doc, statement, kind) / (1 + exp(-odds))
    if known["subject"] <= _NOBODY:
        confidence *= 0.85
    return Claim(statement.own, kind, cue, confidence)


def _added_up(evidence: list[Evidence]) -> float:
    """How surely the cues tell a claim, 0 to 1.

    Further cues confirm the strongest, but seldom independently: one of another kind counts half, one of a kind
    that is there already a quarter, and one in the same words not at all.
    """
    doubt = 1.0
    counted: list[Span] = []
    kinds: set[str] = set()
    for weight, span, kind in sorted(evidence, key=lambda one: (-one[0], one[1])):
        if any(span.start < one.end and one.start < span.end for one in counted[:_MOST_CUES]):
            continue
        doubt *= 1 - weight / (1 if not counted else 4 if kind.name in kinds else 2)
        counted.append(span)
        kinds.add(kind.name)
    return 1 - doubt


def _subject(doc: Document, statement: Statement) -> float:
    """Is the statement about somebody: a name, a group, or a pronoun that stands for one? 0 to 1."""
    words = doc.words
    best = 0.5
    for stretch in statement.stretches:
        for place in words.within(stretch):
            folded = words.folded[place].removesuffix("'s")
            start = int(words.starts[place])
            if folded in CLASSES["GROUP"]:
                return 1.0
            if doc.text[start].isupper() and folded not in _NOT_NAMES:
                if start > statement.span.start:
                    return 1.0
                # A verb at the head of an instruction is followed by its object, a name is not.
                follower = words.folded[place + 1] if place + 1 < len(words) else ""
                best = max(best, best if follower in CLASSES["DET"] or follower in _NOT_NAMES else 0.8)
            if folded in AFFAIRS:
                best = max(best, 0.9)
            elif folded in _PRONOUNS:
                best = max(best, 0.85)
    return best


def _context(doc: Document, statement: Statement, kind: ClaimKind) -> float:
    words = {doc.words.folded[place] for place in doc.words.within(statement.span)}
    factor = 1.0
    if _DEFINITION.match(doc.folded, statement.span.start, statement.span.end):
        factor *= 0.5
    if not words.isdisjoint(_RECORDS):
        factor *= 0.8
    if kind in _SCHEDULABLE and not words.isdisjoint(_ROUTINE):
        factor *= 0.75
    if "whether" in words:
        factor *= 0.75
    if not words.isdisjoint(_PROCEEDINGS):
        factor *= 0.65
    if not statement.partly and not words.isdisjoint(_SPEECH):
        factor *= 0.6
    if statement.partly:
        share = sum(map(len, statement.stretches)) / len(statement.span)
        factor *= 0.8 if share > 0.5 else 0.6
    return factor
