"""provenance/common_origin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from auditor_rules.integrity._utterances import utterances
from auditor_rules.integrity._versions import compared
from auditor_rules.provenance._origin import AGENCIES
from auditor_rules.provenance._reported import EXAMPLES
from auditor_rules.provenance._reports import TELLING, Reports, bare_name, is_one_outlet, reports, short_name

from auditor import CorpusRule, Document, Hit, Notes, Related, Severity, Span

FACTS_NOTED = 12  # names and numbers of a document, with each outlet that it credits
QUOTATIONS_NOTED = 12
LEAST_QUOTED = 6  # words of a quotation that is noted
MOST_SHARERS = 20  # documents; what more of them hold is the news of the day
MOST_OTHERS = 5  # documents that one is compared with
MOST_LISTED = 4  # facts that a message lists
MOST_NAMED = 3  # documents that findings point at

LEAST_FACTS = 3  # names and numbers that two texts share, beside the outlet and one piece of evidence more
LEAST_BESIDE = 3  # of them near a place that credits the outlet, a number among them, if there is no quotation
LEAST_BESIDE_UNNAMED = 2  # the same where both have an unnamed source
COMMON = 0.5  # half of what is ...
RARE = (
    1.0  # ... rare: sum over what was noted of one in so many other documents that have it; less is the news of the day
)
LEAST_FACTS_ALONE = 5  # with a number among them, if there is nothing else
LEAST_FACTS_OF_AGENCY = 4  # for agencies, which report on everything
LEAST_QUOTATIONS = 3  # in common, and ...
LEAST_SHARE = 0.6  # ... of those of the text that has fewer: both were written from one report

_AGENCIES = AGENCIES | {"ap", "kyodo", "bloomberg", "upi"}

Fact = tuple[str, int]
"""A document that credits the same outlet and has the same name or number, or quotation, and how many there are."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What two documents rest on: the outlet, if one is credited, and where; and what they have in common."""

    outlet: str
    here: Span
    there: Span
    evidence: str


class CommonOrigin(CorpusRule):
    """Two documents rest on one report.

    What it does: finds texts that credit the same outlet and tell the same story of it: the same names and numbers,
    and a quotation or an unnamed source that both have. Texts most of whose quotations are the same belong together
    as well. They are joined into a group, which counts as one source.

    Why: two articles that both repeat one report do not confirm each other.

    It leaves alone: articles that cite one agency on different matters, or one paper on different days; and costs
    nothing, since to credit a report is honest.
    """

    severity = Severity.INFO
    confidence = 0.75
    standard = "CWA 17493: origin of content; GRADE and IPCC on independent evidence"
    least_notes = 2
    literals = TELLING
    examples = EXAMPLES

    def collect(self, doc: Document) -> Iterator[tuple[int, int]]:
        """Names and numbers with each outlet credited, and whole quotations; a few of each."""
        about = doc.kept(reports)
        noted: set[int] = set()
        facts = sorted(map(_hash, about.facts))[:FACTS_NOTED]
        for outlet in sorted({short_name(outlet) for outlet in (*about.outlets, *about.publisher)}):
            noted.update(_hash(f"{outlet}: {fact}") for fact in facts)
        said = {one.spoken for one in doc.kept(utterances) if len(one.spoken.split()) >= LEAST_QUOTED}
        noted.update(sorted(map(_hash, said))[:QUOTATIONS_NOTED])
        for key in sorted(noted):
            yield key, 0

    def combine(self, key: int, notes: Notes) -> Iterator[tuple[str | None, Fact]]:
        """For each document those with the same note, and how many they are."""
        if notes.total <= MOST_SHARERS:
            for document, _ in notes:
                yield None, (document, notes.total)

    def check(self, doc: Document, facts: Sequence[Fact], others: Mapping[str, Document]) -> Iterator[Hit]:
        """A note for each document that rests on the same report."""
        shared: dict[str, float] = defaultdict(float)
        for name, total in facts:
            if name != doc.id:
                shared[name] += 1 / max(1, total - 1)
        near = sorted((name for name in shared if shared[name] >= COMMON), key=lambda name: (-shared[name], name))
        named = 0
        for name in near[:MOST_OTHERS]:
            origin = _origin(doc, others[name], is_rare=shared[name] >= RARE)
            if origin is None:
                continue
            what = f"on what {origin.outlet} reported" if origin.outlet else "on one report"
            yield Hit(
                origin.here,
                f"This and {name} rest {what}: both have {origin.evidence}.",
                "Count the two as one source, and read the report itself.",
                related=Related(name, origin.there),
                link="origin",
            )
            named += 1
            if named == MOST_NAMED:
                break


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _origin(doc: Document, other: Document, *, is_rare: bool) -> Origin | None:
    """What the two documents rest on, if it is one report."""
    ours, theirs = doc.kept(reports), other.kept(reports)
    facts = sorted(ours.facts & theirs.facts)
    common = [
        (one, other)
        for one in sorted({*ours.outlets, *ours.publisher})
        for other in sorted({*theirs.outlets, *theirs.publisher})
        if is_one_outlet(one, other) and (one in ours.outlets or other in theirs.outlets)
    ]
    quotations = dict(compared(doc, doc.kept(utterances), other)) if len(facts) >= LEAST_FACTS or not common else {}
    for one, same in sorted(common, key=lambda pair: (pair[0] in _AGENCIES, -len(pair[0]), pair)):
        beside = sorted(ours.said_of(one) & theirs.said_of(same))
        evidence = _evidence(ours, theirs, one in _AGENCIES, facts, beside if is_rare else (), len(quotations))
        if evidence:
            here, there = ours.outlets.get(one, [Span(0, 0)])[0], theirs.outlets.get(same, [Span(0, 0)])[0]
            name = here.of(doc.text) or there.of(other.text)
            return Origin(bare_name(name), here, there, evidence)
    fewer = min(len(doc.kept(utterances)), len(other.kept(utterances)))
    if len(quotations) < max(LEAST_QUOTATIONS, LEAST_SHARE * fewer):
        return None
    (_, quotation), version = min(quotations.items(), key=lambda item: item[0])
    there = other.quotations[next(said for said in version.there.said if said >= 0)].content
    return Origin("", doc.quotations[quotation].content, there, f"{len(quotations)} quotations in common")


def _evidence(
    ours: Reports, theirs: Reports, is_agency: bool, facts: Sequence[str], beside: Sequence[str], quotations: int
) -> str:
    """What the two share beside the outlet; empty if it is too little."""
    if len(facts) < (LEAST_FACTS_OF_AGENCY if is_agency else LEAST_FACTS):
        return ""
    if quotations:
        return f"a quotation and {', '.join(facts[:MOST_LISTED])}"
    if len(beside) >= LEAST_BESIDE_UNNAMED and ours.unnamed & theirs.unnamed:
        return f"an unnamed source and {', '.join(beside[:MOST_LISTED])}"
    has_number = any(fact[0].isdigit() for fact in beside)
    if (len(beside) >= LEAST_BESIDE and has_number) or (beside and not is_agency and _tell_alone(facts)):
        return ", ".join(facts[:MOST_LISTED])
    return ""


def _tell_alone(facts: Sequence[str]) -> bool:
    """Are the names and numbers so many that two reports would hardly have the same?"""
    return len(facts) >= LEAST_FACTS_ALONE and any(fact[0].isdigit() for fact in facts)
