"""The audit of a corpus: every document judged by itself, notes brought together, conclusions drawn in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from auditor.document import Document
from auditor.engine.batches import companies
from auditor.engine.facts import Facts, NoteStore
from auditor.engine.judging import Guard, Judged, conclude, judge_together, unguarded
from auditor.engine.outcomes import failure_of
from auditor.engine.result import Result
from auditor.engine.spill import KEPT_BYTES
from auditor.engine.waiting import Others, Waiting
from auditor.finding import Failure
from auditor.rule import AnyRule, CorpusRule
from auditor.score import POINTS
from auditor.text.literals import Literals


def audit_corpus(documents: Iterable[Document], rules: Sequence[AnyRule]) -> Iterator[Result]:
    """Audit ``documents``, which are gone through once, with ``rules``; the results come in their order.

    Raises ValueError where two documents have one id.
    """
    rules = in_order(rules)
    literals = literals_of(rules)
    batches = companies(documents, lambda document: len(document.text))
    judged = (judge_together([document.bare() for document in batch], rules, literals) for batch in batches)
    return concluded(chain.from_iterable(judged), rules)


def in_order(rules: Iterable[AnyRule]) -> list[AnyRule]:
    """Rules in the order in which they are asked."""
    return sorted(rules, key=lambda rule: rule.id)


def literals_of(rules: Iterable[AnyRule]) -> Literals:
    """The literals of all ``rules``, to be looked for in one pass."""
    return Literals(literal for rule in rules for literal in rule.literals)


def concluded(
    judged: Iterable[Judged],
    rules: Sequence[AnyRule],
    *,
    points: Mapping[str, float] = POINTS,
    rules_for: Callable[[str], Sequence[AnyRule]] | None = None,
    guard: Guard = unguarded,
    kept_bytes: int = KEPT_BYTES,
) -> Iterator[Result]:
    """The results on documents that were judged by themselves, wherever that was; in their order.

    ``points`` are what each criterion can cost; ``rules_for`` gives the rules as they are in force for a document,
    where that is not the same for all; rules are asked within ``guard``. ``kept_bytes`` of the documents, and as many
    of the notes of each rule, are kept in memory. Raises ValueError where two documents have one id.
    """
    corpus_rules = [rule for rule in rules if isinstance(rule, CorpusRule)]
    if not corpus_rules:
        names: set[str] = set()
        for one in judged:
            _check_new(one.document.id, names)
            names.add(one.document.id)
            yield conclude(one, (), {}, {}, {}, points)
        return
    stores = {rule.id: NoteStore(rule, kept_bytes) for rule in corpus_rules}
    waiting = Waiting(kept_bytes)
    for one in judged:
        _check_new(one.document.id, waiting.numbers)
        for rule, notes in one.notes.items():
            stores[rule].add(len(waiting.numbers), notes)
        waiting.append(one)
    facts, broken = _facts(stores.values(), waiting.numbers, guard)
    stores.clear()
    others = Others(waiting)
    for number, one in enumerate(waiting):
        about, unsorted = _about(number, one.document.id, facts)
        own = rules_for(one.document.id) if rules_for else corpus_rules
        asked = [rule for rule in own if isinstance(rule, CorpusRule)]
        yield conclude(one, asked, about, {**broken.get(number, {}), **unsorted}, others, points, guard)


def _check_new(name: str, names: Container[str]) -> None:
    if name in names:
        raise ValueError(f"two documents have the id {name!r}; ids must be unique")


def _facts(
    stores: Iterable[NoteStore], numbers: Mapping[str, int], guard: Guard
) -> tuple[Sequence[tuple[CorpusRule, Facts]], Mapping[int, Mapping[str, Failure]]]:
    """What each rule made of its notes, and the failures of those that could not: number of the document, then rule."""
    facts: list[tuple[CorpusRule, Facts]] = []
    failures: dict[int, dict[str, Failure]] = defaultdict(dict)
    names = list(numbers)
    for store in stores:
        try:
            with guard(store.rule, None):
                facts.append((store.rule, store.facts(numbers)))
        except Exception as error:
            for document in store.documents:
                failures[document][store.rule.id] = failure_of(names[document], store.rule, error)
    return facts, failures


def _about(
    number: int, name: str, facts: Sequence[tuple[CorpusRule, Facts]]
) -> tuple[Mapping[str, Sequence[Any]], Mapping[str, Failure]]:
    """The facts about a document, by rule, and the failures of rules whose facts cannot be sorted."""
    found: dict[str, Sequence[Any]] = {}
    failures: dict[str, Failure] = {}
    for rule, of_rule in facts:
        try:
            if about := of_rule.about(number):
                found[rule.id] = about
        except Exception as error:
            failures[rule.id] = failure_of(name, rule, error)
    return found, failures
