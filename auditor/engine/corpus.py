"""The audit of a corpus: every document judged by itself, notes brought together, conclusions drawn in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from auditor.document import Document
from auditor.engine.facts import Facts, NoteStore
from auditor.engine.judging import Guard, Judged, conclude, judge, unguarded
from auditor.engine.outcomes import failure_of
from auditor.engine.result import Result
from auditor.engine.spill import KEPT_BYTES, Spill
from auditor.finding import Failure
from auditor.rule import AnyRule, CorpusRule
from auditor.score import POINTS
from auditor.text.literals import Literals

OTHERS_KEPT = 1_000_000  # characters of other documents whose annotations are kept for the next that is compared
_LEAST_OF_A_DOCUMENT = 1_000


def audit_corpus(documents: Iterable[Document], rules: Sequence[AnyRule]) -> Iterator[Result]:
    """Audit ``documents``, which are gone through once, with ``rules``; the results come in their order.

    Raises ValueError where two documents have one id.
    """
    rules = in_order(rules)
    literals = literals_of(rules)
    return concluded((judge(document.bare(), rules, literals) for document in documents), rules)


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
    numbers: dict[str, int] = {}
    stores = {rule.id: NoteStore(rule, kept_bytes) for rule in corpus_rules}
    waiting: Spill[Judged] = Spill(weigh=Judged.weight, kept_bytes=kept_bytes)
    for one in judged:
        name = one.document.id
        if name in numbers:
            raise ValueError(f"two documents have the id {name!r}; ids must be unique")
        numbers[name] = len(numbers)
        if not corpus_rules:
            yield conclude(one, (), {}, {}, {}, points)
            continue
        for rule, notes in one.notes.items():
            stores[rule].add(name, notes)
        waiting.append(one.without_notes())
    facts, failures = _facts(stores.values(), guard)
    stores.clear()
    others = _Others(waiting, numbers)
    for one in waiting:
        name = one.document.id
        about = {rule: facts[rule][name] for rule in facts if name in facts[rule]}
        own = rules_for(name) if rules_for else corpus_rules
        asked = [rule for rule in own if isinstance(rule, CorpusRule)]
        yield conclude(one, asked, about, failures.get(name, {}), others, points, guard)


def _facts(
    stores: Iterable[NoteStore], guard: Guard
) -> tuple[Mapping[str, Facts], Mapping[str, Mapping[str, Failure]]]:
    """What each rule made of its notes, and the failures of those that could not: document, then rule."""
    facts: dict[str, Facts] = {}
    failures: dict[str, dict[str, Failure]] = defaultdict(dict)
    for store in stores:
        try:
            with guard(store.rule, None):
                facts[store.rule.id] = store.facts()
        except Exception as error:
            for document in store.documents:
                failures[document][store.rule.id] = failure_of(document, store.rule, error)
    return facts, failures


class _Others(Mapping[str, Document]):
    """The documents that facts name, looked up when a rule first asks for one."""

    def __init__(self, judged: Spill[Judged], numbers: Mapping[str, int]) -> None:
        self._judged = judged
        self._numbers = numbers
        self._kept: dict[str, Document] = {}  # with their annotations, the last that was asked for at the end
        self._room = OTHERS_KEPT

    def __getitem__(self, document: str) -> Document:
        found = self._kept.pop(document, None)
        if found is None:
            found = self._judged[self._numbers[document]].document.bare()
            self._room -= _size(found)
        self._kept[document] = found
        while self._room < 0 and len(self._kept) > 1:
            self._room += _size(self._kept.pop(next(iter(self._kept))))
        return found

    def __iter__(self) -> Iterator[str]:
        raise TypeError("other documents are looked up by the ids in the facts, never gone through")

    def __len__(self) -> int:
        raise TypeError("other documents are looked up by the ids in the facts, never counted")


def _size(document: Document) -> int:
    return len(document.text) + _LEAST_OF_A_DOCUMENT
