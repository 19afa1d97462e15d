"""Plain data about the whole audit, for the first page and the pages of rules: nothing of it is HTML yet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from auditor.criteria import CRITERIA
from auditor.engine import Result
from auditor.finding import LINKS, Failure
from auditor.groups import copied
from auditor.report.html import words
from auditor.report.html.findings import Decisions, around, listed
from auditor.report.html.site import Site
from auditor.rule import AnyRule
from auditor.score import GRADES
from auditor.verdicts import DISMISSED

MOST_NAMED = 50  # documents named beside a criterion that was not assessed, and of a group
MOST_GROUPS = 200
MOST_CHOICES = 300  # sources to choose from in a list
BINS = 20  # of the distribution of scores


@dataclass(frozen=True, slots=True)
class Sample:
    """A finding on the page of its rule."""

    document: str
    anchor: str
    severity: str
    confidence: float
    message: str
    around: tuple[str, str, str]
    verdict: str


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule that found something; ``paragraphs`` are its page, ``samples`` its first findings, ``more`` the rest."""

    id: str
    anchor: str
    headline: str
    paragraphs: Sequence[str]
    severity: str
    standard: str
    found: int
    documents: int
    samples: Sequence[Sample]
    more: int


@dataclass(frozen=True, slots=True)
class NotAssessed:
    """A criterion or rule that did not judge some documents, and how many more there are."""

    name: str
    count: int
    documents: Sequence[str]
    more: int


@dataclass(frozen=True, slots=True)
class Group:
    """Documents that share their wording or their origin: the best of them, which stands for all, and the others."""

    kind: str
    best: str
    documents: Sequence[str]
    more: int


@dataclass
class View:
    """The whole report but for its documents. ``grades`` stand worst first, ``bins`` are the distribution of scores.

    ``silent`` are the rules that judged something and found nothing, ``idle`` those that judged nothing.
    """

    count: int
    ruleset: str
    notes: Sequence[str]
    sources: Sequence[Mapping[str, object]]
    findings: int = 0
    dismissed: int = 0
    grades: Sequence[tuple[str, int]] = ()
    bins: Sequence[tuple[int, str, int]] = ()
    choices: Sequence[str] = ()
    not_assessed: Sequence[NotAssessed] = ()
    failures: Sequence[Failure] = ()
    rules: Sequence[RuleView] = ()
    silent: Sequence[str] = ()
    idle: Sequence[str] = ()
    groups: Sequence[Group] = ()


@dataclass
class _Counted:
    """What is counted while going through the results once."""

    grades: Counter[str] = field(default_factory=Counter)
    bins: Counter[int] = field(default_factory=Counter)
    sources: set[str] = field(default_factory=set)
    not_assessed: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    failures: list[Failure] = field(default_factory=list)
    judged: set[str] = field(default_factory=set)
    found: Counter[str] = field(default_factory=Counter)
    found_in: Counter[str] = field(default_factory=Counter)
    samples: dict[str, list[Sample]] = field(default_factory=lambda: defaultdict(list))
    dismissed: int = 0
    copies: set[str] = field(default_factory=set)


def view(
    results: Sequence[Result],
    standing: Sequence[Result],
    site: Site,
    members: Mapping[tuple[str, str], Sequence[str]],
    sources: Sequence[Mapping[str, object]],
    *,
    rules: Sequence[AnyRule],
    ruleset: str,
    notes: Sequence[str],
    decisions: Decisions,
    most_samples: int,
) -> View:
    """What the report shows of all documents together; ``results`` are gone through once, in the order of their ids."""
    counted = _Counted()
    for card in sorted(site.cards, key=lambda card: card.id):
        before = results[card.number]
        stands = before if standing is results else standing[card.number]
        _count(counted, before, stands, site, decisions, most_samples)
    found = counted.found.keys()
    grades = counted.grades
    return View(
        count=len(site.cards),
        ruleset=ruleset,
        notes=notes,
        sources=sources,
        findings=counted.found.total(),
        dismissed=counted.dismissed,
        grades=[(grade, grades[grade]) for grade in (*words.GRADES, *sorted(grades.keys() - words.GRADES.keys()))],
        bins=_bins(counted.bins),
        choices=sorted(counted.sources) if len(counted.sources) <= MOST_CHOICES else (),
        not_assessed=[
            NotAssessed(name, len(documents), documents[:MOST_NAMED], max(0, len(documents) - MOST_NAMED))
            for name, documents in sorted(counted.not_assessed.items())
        ],
        failures=counted.failures,
        rules=_rule_views(counted, rules, site),
        silent=sorted(counted.judged - found),
        idle=sorted({rule.id for rule in rules} - counted.judged - found),
        groups=_groups(members, site, counted.copies),
    )


def members_of(groups: Mapping[str, Mapping[str, str]], site: Site) -> Mapping[tuple[str, str], Sequence[str]]:
    """The documents of each group, by kind and name of the group, sorted."""
    members: dict[tuple[str, str], list[str]] = defaultdict(list)
    for kind in sorted(groups):
        for document in sorted(groups[kind]):
            if document in site.documents:
                members[kind, groups[kind][document]].append(document)
    return members


def _count(
    counted: _Counted, before: Result, stands: Result, site: Site, decisions: Decisions, most_samples: int
) -> None:
    document, score = stands.document.id, stands.score
    counted.grades[score.grade] += 1
    if score.value is not None:
        counted.bins[min(int(score.value * BINS / 100), BINS - 1)] += 1
    if stands.description.source:
        counted.sources.add(stands.description.source)
    for name in stands.not_assessed:
        counted.not_assessed[name].append(document)
    counted.failures += stands.failures
    counted.copies.update(copy for copy, _ in copied(stands.findings))
    counted.judged |= stands.assessed
    counted.found_in.update({finding.rule for finding in before.findings})
    shown = listed(before.findings).keys()
    for number, finding in enumerate(before.findings, 1):
        counted.found[finding.rule] += 1
        decision = decisions.get((document, finding.fingerprint))
        counted.dismissed += decision is not None and decision.verdict == DISMISSED
        samples = counted.samples[finding.rule]
        if len(samples) < most_samples:
            samples.append(
                Sample(
                    document=document,
                    anchor=f"-f{number}" if number in shown else "",
                    severity=finding.severity.value,
                    confidence=finding.confidence,
                    message=finding.message,
                    around=around(finding),
                    verdict=decision.verdict if decision else "",
                )
            )


def _bins(counts: Mapping[int, int]) -> list[tuple[int, str, int]]:
    """The lower bound of each bin, the grade that it belongs to, and how many scores it has."""
    width = 100 // BINS
    return [
        (number * width, next(name for least, name in GRADES if number * width >= least), counts.get(number, 0))
        for number in range(BINS)
    ]


def _groups(members: Mapping[tuple[str, str], Sequence[str]], site: Site, copies: Set[str]) -> list[Group]:
    """The largest groups first; the best score, or else the first id, stands for each, but no copy for its original."""
    scores = {card.id: -1.0 if card.order[0] else card.order[1] for card in site.cards}
    order = {kind: number for number, kind in enumerate(LINKS)}
    several = [(kind, documents) for (kind, _), documents in members.items() if len(documents) > 1]
    several.sort(key=lambda group: (order.get(group[0], len(order)), -len(group[1]), group[1][0]))
    found = []
    for kind, documents in several[:MOST_GROUPS]:
        best = min(documents, key=lambda document: (document in copies, -scores[document], document))
        others = [document for document in documents if document != best]
        found.append(Group(kind, best, others[:MOST_NAMED], max(0, len(others) - MOST_NAMED)))
    return found


def _rule_views(counted: _Counted, rules: Sequence[AnyRule], site: Site) -> list[RuleView]:
    """The rules that found something: in the order of the criteria, then of their ids."""
    known = {rule.id: rule for rule in rules}
    order = {criterion: number for number, criterion in enumerate(CRITERIA)}
    views = []
    for name in sorted(counted.found, key=lambda name: (order.get(name.partition("/")[0], len(order)), name)):
        rule = known.get(name)
        headline, *paragraphs = _paragraphs(rule.page) if rule and rule.page else [words.plain(name)]
        views.append(
            RuleView(
                id=name,
                anchor=site.rule(name).anchor,
                headline=headline,
                paragraphs=paragraphs,
                severity=rule.severity.value if rule else "",
                standard=rule.standard if rule else "",
                found=counted.found[name],
                documents=counted.found_in[name],
                samples=counted.samples[name],
                more=counted.found[name] - len(counted.samples[name]),
            )
        )
    return views


def _paragraphs(page: str) -> list[str]:
    """A docstring's paragraphs, each on one line; an item of a list is a paragraph."""
    paragraphs: list[str] = [""]
    for line in page.splitlines():
        if not line.strip():
            paragraphs.append("")
        elif line.lstrip().startswith(("- ", "* ")):
            paragraphs.append("\u2022 " + line.strip()[2:])
        else:
            paragraphs[-1] = f"{paragraphs[-1]} {line.strip()}".strip()
    return [paragraph for paragraph in paragraphs if paragraph]
