"""One document and the rules: what they say of it, checked, placed, and never a crash.

What can be said of a document by itself is apart from what takes the others, so that it can be worked out in any
process, and kept for as long as neither document nor rules change.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from auditor.companions import together
from auditor.criteria import CRITERIA
from auditor.document import METADATA, Document
from auditor.engine.outcomes import Outcome, as_hit, check_column, checked, failure_of, plain
from auditor.engine.outline import Outline, outline_at_hand
from auditor.engine.result import Description, Result, describe
from auditor.finding import Failure, Finding, Hit, Judgement, Measure
from auditor.placing import place
from auditor.rule import AnyRule, CorpusRule, Rule
from auditor.score import POINTS, score
from auditor.span import Packed
from auditor.text.literals import Literals

BYTES_OF_FINDING = 2500
_BYTES_BESIDE_TEXT = 1_000

Guard = Callable[[AnyRule, Document | None], AbstractContextManager[object]]
"""What each question to a rule is asked within: it may measure it, or end it by an exception.

The document is None where the rule combines what it noted about many.
"""


def unguarded(rule: AnyRule, document: Document | None) -> AbstractContextManager[object]:
    """Ask the rule just so."""
    return nullcontext()


@dataclass(frozen=True)
class Said(Packed):
    """What rules have said of a document; ``owners`` are the rules that yielded each name, ``failures`` by rule."""

    findings: tuple[Finding, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    measures: Mapping[str, float] = field(default_factory=dict)
    owners: Mapping[str, str] = field(default_factory=dict)
    failures: Mapping[str, Failure] = field(default_factory=dict)
    assessed: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Judged(Packed):
    """What was worked out about one document by itself.

    ``notes`` are those of the corpus rules: (key, note) by the id of each rule that can judge the document.
    ``outline`` is None where no rule had it worked out.
    """

    document: Document
    description: Description
    said: Said
    notes: Mapping[str, Sequence[tuple[int, Any]]]
    outline: Outline | None = None

    def weight(self) -> int:
        """About how many bytes of memory it takes."""
        return bytes_of_document(self.document) + bytes_told(self.said, self.outline)


def bytes_of_document(document: Document) -> int:
    """About how many bytes of memory a document takes, with what is kept with it and without annotations."""
    return sys.getsizeof(document.text) + sum(map(len, document.all_kept.values())) + _BYTES_BESIDE_TEXT


def bytes_told(said: Said, outline: Outline | None) -> int:
    """About how many bytes of memory it takes what was said of a document."""
    return (outline.weight() if outline else 0) + BYTES_OF_FINDING * (1 + len(said.findings))


def judge(document: Document, rules: Sequence[AnyRule], literals: Literals, guard: Guard = unguarded) -> Judged:
    """Check ``document`` with every rule that looks at one document, and collect the notes of the others."""
    return judge_together([document], rules, literals, guard)[0]


def judge_together(
    documents: Sequence[Document], rules: Sequence[AnyRule], literals: Literals, guard: Guard = unguarded
) -> list[Judged]:
    """The same of several documents, which all keep their annotations until the last rule was asked about them.

    Each rule is asked about all of them before the next one: what a rule needs is then at hand in the processor,
    which takes a fifth of the time from an audit of short documents. Annotations that are worked out jointly are
    worked out once for all.
    """
    under_way = [_UnderWay(document) for document in documents]
    with together(documents):
        for one in under_way:
            one.prepare(rules, literals)
        for rule in sorted(rules, key=lambda rule: isinstance(rule, Rule)):  # what notes are made of is kept
            for one in under_way:
                one.ask(rule, guard)
        return [one.judged(rules) for one in under_way]


class _UnderWay:
    """A document about which rules are being asked; an annotation that breaks takes all rules with it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._able: frozenset[str] = frozenset()
        self._notes: dict[str, Sequence[tuple[int, Any]]] = {}
        self._answers = _Answers(document, Said())
        self._broken: Exception | None = None

    def prepare(self, rules: Sequence[AnyRule], literals: Literals) -> None:
        try:
            self._document.prepare(literals)
            self._able = frozenset(rule.id for rule in rules if _covers(rule, self._document))
        except Exception as error:
            self._broken = error

    def ask(self, rule: AnyRule, guard: Guard) -> None:
        if rule.id not in self._able:
            return
        if isinstance(rule, Rule):
            self._answers.add(rule, partial(rule.check, self._document), guard)
            return
        try:
            with guard(rule, self._document):
                self._notes[rule.id] = [(_key(key), note) for key, note in rule.collect(self._document)]
        except (Exception, SystemExit) as error:
            self._answers.failed(rule, error)

    def judged(self, rules: Sequence[AnyRule]) -> Judged:
        document = self._document
        try:
            if self._broken is not None:
                raise self._broken
            said = self._answers.said()
            return Judged(document.bare(), describe(document), said, self._notes, outline_at_hand(document))
        except Exception as error:  # an annotation broke, and with it all rules: the document keeps its row
            known = {name: document.metadata.get(name, "") for name in METADATA}
            all_failed = Said(failures={rule.id: failure_of(document.id, rule, error) for rule in rules})
            return Judged(document.bare(), Description(**known, language="", words=0, article_words=0), all_failed, {})


def conclude(
    judged: Judged,
    corpus_rules: Sequence[CorpusRule],
    facts: Mapping[str, Sequence[Any]],
    failures: Mapping[str, Failure],
    others: Mapping[str, Document],
    points: Mapping[str, float] = POINTS,
    guard: Guard = unguarded,
) -> Result:
    """The result on a document: what was said of it, and what ``corpus_rules`` say with the facts about it.

    ``facts`` and ``failures`` are by rule. A corpus rule that has no facts about a document has looked at it and
    has nothing to say. ``points`` are what each criterion can cost.
    """
    document = judged.document.bare() if facts else judged.document
    said = replace(judged.said, failures={**judged.said.failures, **failures})
    able = [rule for rule in corpus_rules if rule.id in judged.notes and rule.id not in failures]
    try:
        answers = _Answers(document, said, judged.outline)
        for rule in able:
            answers.add(rule, partial(_look, rule, document, facts.get(rule.id, ()), others), guard)
        said = answers.said()
    except Exception as error:  # an annotation broke that no other rule had asked for
        broken = {rule.id: failure_of(document.id, rule, error) for rule in able}
        said = replace(said, failures={**said.failures, **broken})
    criteria = {rule.partition("/")[0] for rule in said.assessed}
    about = judged.description
    failed = sorted(said.failures)
    return Result(
        document=judged.document.keeping({}),
        description=about,
        outline=judged.outline,
        findings=said.findings,
        judgements=said.judgements,
        measures=said.measures,
        failures=tuple(said.failures[rule] for rule in failed),
        assessed=said.assessed,
        not_assessed=(*(criterion for criterion in CRITERIA if criterion not in criteria), *failed),
        score=score(said.findings, said.judgements, about.article_words, about.language, criteria, points),
    )


class _Answers:
    """What was said of a document, and what rules answer further; one that crashes leaves nothing but a failure.

    ``outline`` is that of the document, if it is at hand.
    """

    def __init__(self, document: Document, said: Said, outline: Outline | None = None) -> None:
        self._document = document
        self._before = said
        self._outline = outline
        self._placed: list[tuple[AnyRule, Hit]] = []
        self._judgements, self._measures = list(said.judgements), dict(said.measures)
        self._owners, self._failures, self._assessed = dict(said.owners), dict(said.failures), set(said.assessed)

    def add(self, rule: AnyRule, question: Callable[[], Iterable[Outcome]], guard: Guard) -> None:
        """Ask, and keep what is answered."""
        hits: list[Hit] = []
        judgements: list[Judgement] = []
        measures: dict[str, float] = {}
        try:
            with guard(rule, self._document):
                outcomes = list(question())
            for outcome in outcomes:
                if isinstance(outcome, Hit):
                    hits.append(checked(outcome, self._document))
                    continue
                check_column(outcome)
                if (owner := self._owners.setdefault(outcome.name, rule.id)) != rule.id:
                    raise ValueError(f"{outcome.name!r} is already yielded by {owner}; names of columns are unique")
                if isinstance(outcome, Measure):
                    measures[outcome.name] = float(outcome.value)
                else:
                    judgements.append(plain(outcome))
                    if outcome.label:
                        hits.append(checked(as_hit(outcome), self._document))
        except (Exception, SystemExit) as error:
            self.failed(rule, error)
            return
        self._placed.extend((rule, hit) for hit in dict.fromkeys(hits))
        self._judgements.extend(judgements)
        self._measures.update(measures)
        self._assessed.add(rule.id)

    def failed(self, rule: AnyRule, error: BaseException) -> None:
        """Keep that the rule could not answer."""
        self._failures[rule.id] = failure_of(self._document.id, rule, error)

    def said(self) -> Said:
        """All of it, the hits as findings in their places."""
        findings = self._before.findings
        if self._placed:
            region_at = self._outline.region_at if self._outline else self._document.region_at
            new = place(self._document, self._placed, region_at)
            findings = tuple(sorted((*findings, *new), key=lambda f: (f.span, f.rule, f.message)))
        return Said(
            findings,
            tuple(self._judgements),
            self._measures,
            self._owners,
            self._failures,
            frozenset(self._assessed),
        )


def _look(
    rule: CorpusRule, document: Document, facts: Sequence[Any], others: Mapping[str, Document]
) -> Iterable[Outcome]:
    return rule.check(document, facts, others) if facts else ()


def _covers(rule: AnyRule, document: Document) -> bool:
    """Can the rule judge the document's language? A text too short to tell is given the benefit of the doubt."""
    code = document.language.code
    return not rule.languages or not code or code in rule.languages


def _key(key: object) -> int:
    if not isinstance(key, int) or not 0 <= key < 1 << 64:
        raise TypeError(f"{key!r} is no key: keys of notes are whole numbers of 64 bits")
    return key
