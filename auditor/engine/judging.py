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

_BYTES_OF_FINDING = 2500

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
        outline = self.outline.weight() if self.outline else 0
        text = sys.getsizeof(self.document.text) + sum(map(len, self.document.all_kept.values()))
        return text + outline + _BYTES_OF_FINDING * (1 + len(self.said.findings))


def judge(document: Document, rules: Sequence[AnyRule], literals: Literals, guard: Guard = unguarded) -> Judged:
    """Check ``document`` with every rule that looks at one document, and collect the notes of the others."""
    try:
        document.prepare(literals)
        able = [rule for rule in rules if _covers(rule, document)]
        notes: dict[str, Sequence[tuple[int, Any]]] = {}
        failures = {}
        for rule in able:
            if isinstance(rule, CorpusRule):
                try:
                    with guard(rule, document):
                        notes[rule.id] = [(_key(key), note) for key, note in rule.collect(document)]
                except (Exception, SystemExit) as error:
                    failures[rule.id] = failure_of(document.id, rule, error)
        asked = [(rule, partial(rule.check, document)) for rule in able if isinstance(rule, Rule)]
        said = ask(document, Said(failures=failures), asked, guard)
        return Judged(document.bare(), describe(document), said, notes, outline_at_hand(document))
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
    asked = [(rule, partial(_look, rule, document, facts.get(rule.id, ()), others)) for rule in able]
    try:
        said = ask(document, said, asked, guard, judged.outline)
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


def ask(
    document: Document,
    said: Said,
    questions: Iterable[tuple[AnyRule, Callable[[], Iterable[Outcome]]]],
    guard: Guard = unguarded,
    outline: Outline | None = None,
) -> Said:
    """``said``, and what the rules answer to ``questions``; a rule that crashes leaves nothing but a failure.

    ``outline`` is that of the document, if it is at hand.
    """
    placed: list[tuple[AnyRule, Hit]] = []
    judgements, measures = list(said.judgements), dict(said.measures)
    owners, failures, assessed = dict(said.owners), dict(said.failures), set(said.assessed)
    for rule, question in questions:
        hits: list[Hit] = []
        own_judgements: list[Judgement] = []
        own_measures: dict[str, float] = {}
        try:
            with guard(rule, document):
                outcomes = list(question())
            for outcome in outcomes:
                if isinstance(outcome, Hit):
                    hits.append(checked(outcome, document))
                    continue
                check_column(outcome)
                if (owner := owners.setdefault(outcome.name, rule.id)) != rule.id:
                    raise ValueError(f"{outcome.name!r} is already yielded by {owner}; names of columns are unique")
                if isinstance(outcome, Measure):
                    own_measures[outcome.name] = float(outcome.value)
                else:
                    own_judgements.append(plain(outcome))
                    if outcome.label:
                        hits.append(checked(as_hit(outcome), document))
        except (Exception, SystemExit) as error:
            failures[rule.id] = failure_of(document.id, rule, error)
            continue
        placed.extend((rule, hit) for hit in dict.fromkeys(hits))
        judgements.extend(own_judgements)
        measures.update(own_measures)
        assessed.add(rule.id)
    region_at = outline.region_at if outline else document.region_at
    new = place(document, placed, region_at) if placed else ()
    findings = (
        tuple(sorted((*said.findings, *new), key=lambda f: (f.span, f.rule, f.message))) if new else said.findings
    )
    return Said(findings, tuple(judgements), measures, owners, failures, frozenset(assessed))


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
