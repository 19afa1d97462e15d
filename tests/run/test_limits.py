"""A rule of another pack that takes too long for a document is stopped and told; nothing else is lost."""

from __future__ import annotations

import re
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
import regex

from auditor import CorpusRule, Document, Hit, Notes, Rule, Span
from auditor.companions import jointly
from auditor.config import Config, load_config, plan_of
from auditor.engine import judge_together, literals_of
from auditor.limits import Limits
from auditor.packs import installed_rules
from auditor.rule import AnyRule
from auditor.run.limits import is_ours, limited
from auditor.run.local import Audit, audit_paths


class Fine(Rule):
    """Finds the first character."""

    id = "tone/fine"
    languages = frozenset()

    def check(self, doc: Document) -> Iterator[Hit]:
        """One hit."""
        yield Hit(Span(0, 1), "It begins.")


class Slow(Rule):
    """Never comes to an end on some documents."""

    id = "tone/slow"
    languages = frozenset()

    def check(self, doc: Document) -> Iterator[Hit]:
        """Some hits, then nothing any more."""
        yield Hit(Span(0, 1), "It begins.")
        if "slow" in doc.text:
            self.dawdle()

    def dawdle(self) -> None:
        """Go on for ever."""
        while True:
            pass


class Stubborn(Slow):
    """The same, and gets over every error."""

    def dawdle(self) -> None:
        """Go on for ever."""
        while True:
            try:
                time.sleep(0.001)
                sum(range(1000))
            except Exception:
                pass


class Backtracking(Slow):
    """A pattern that takes for ever."""

    def dawdle(self) -> None:
        """Go on for hours."""
        re.fullmatch(r"(a+)+b", "a" * 60)


class OtherBacktracking(Slow):
    """The same in the other library."""

    def dawdle(self) -> None:
        """Go on for hours."""
        regex.search(r"(.*)(.*)(.*)(.*)(.*)(.*)[xyz]", "a" * 400)


class SlowToNote(CorpusRule):
    """Takes for ever to note something."""

    id = "provenance/slow"
    languages = frozenset()

    def collect(self, doc: Document) -> Iterator[tuple[int, str]]:
        """Nothing, slowly."""
        while "slow" in doc.text:
            pass
        yield 1, ""

    def combine(self, key: int, notes: Notes) -> Iterator[tuple[str, int]]:
        """How many there are."""
        for document, _ in notes:
            yield document, notes.total

    def check(self, doc: Document, facts: object, others: object) -> Iterator[Hit]:
        """Say it."""
        yield Hit(Span(0, 1), "It has company.")


def audited(folder: Path, rules: list[AnyRule], jobs: int) -> Audit:
    """An audit of a slow document between two others, with little time."""
    for name in ("a fine", "b slow", "c fine"):
        (folder / f"{name}.txt").write_text(f"This is {name} text.", "utf-8")
    return audit_paths([str(folder)], plan_of(Config(limits=Limits(rule_seconds=0.2)), rules), jobs=jobs)


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("slow", [Slow(), Stubborn(), Backtracking(), OtherBacktracking(), SlowToNote()])
def test_a_rule_over_its_limit_fails_on_that_document(tmp_path: Path, slow: AnyRule, jobs: int) -> None:
    """It says nothing there, and all it has to say of the others; so do other rules everywhere."""
    audit = audited(tmp_path, [Fine(), slow], jobs)
    assert [result.document.id for result in audit.results] == ["a fine.txt", "b slow.txt", "c fine.txt"]
    for result in audit.results:
        is_slow = "slow" in result.document.id
        assert [failure.rule for failure in result.failures] == [slow.id] * is_slow
        assert {finding.rule for finding in result.findings} == {"tone/fine"} | ({slow.id} if not is_slow else set())
    [failure] = audit.results[1].failures
    assert "0.2 seconds" in failure.error
    assert not audit.complete


def test_nothing_is_left_of_a_limit(tmp_path: Path) -> None:
    """Timers are off and signals mean what they meant before."""
    before = [signal.getsignal(number) for number in (signal.SIGPROF, signal.SIGALRM)]
    audited(tmp_path, [Fine(), Slow()], 1)
    assert signal.getitimer(signal.ITIMER_REAL)[0] == signal.getitimer(signal.ITIMER_PROF)[0] == 0
    assert [signal.getsignal(number) for number in (signal.SIGPROF, signal.SIGALRM)] == before


def test_no_limit_where_none_can_be(tmp_path: Path) -> None:
    """Another thread than the main one gets no signals, and no error either."""
    found: list[Audit] = []
    thread = threading.Thread(target=lambda: found.append(audited(tmp_path, [Fine()], 1)))
    thread.start()
    thread.join()
    assert found[0].complete and len(found[0].results) == 3


def test_our_own_rules_and_no_limit_at_all_cost_nothing() -> None:
    """Rules that come with auditor are tested to be linear; 0 seconds is no limit."""
    document = Document("a", "text")
    ours = [rule for rule in installed_rules() if is_ours(rule)]
    assert ours and not is_ours(Fine())
    for rule, seconds in ((ours[0], 1.0), (Fine(), 0.0)):
        with limited(seconds)(rule, document):
            assert signal.getitimer(signal.ITIMER_PROF)[0] == 0


def test_the_limit_is_configured(tmp_path: Path) -> None:
    """In seconds."""
    (tmp_path / "auditor.toml").write_text("[limits]\nrule_seconds = 2.5\n", "utf-8")
    assert load_config(tmp_path / "auditor.toml").limits.rule_seconds == 2.5


def test_what_is_worked_out_for_all_documents_is_no_time_of_the_rule_that_asks_first() -> None:
    """It may take as long as it takes; the rule's own time is as short as ever."""

    def slowly(texts: Sequence[str]) -> list[int]:
        start = time.process_time()
        while time.process_time() - start < 0.5:
            pass
        return [len(text) for text in texts]

    class Measured(Document):
        @jointly(slowly)
        def length(self) -> str:
            """Of the text."""
            return self.text

    class Asks(Slow):
        id = "tone/asks"

        def check(self, doc: Document) -> Iterator[Hit]:
            """As the other, but later."""
            assert isinstance(doc, Measured)
            assert doc.length == len(doc.text)
            yield from super().check(doc)

    documents = [Measured(text, text) for text in ("A text.", "A slow text.", "Another.")]
    judged = judge_together(documents, [Asks()], literals_of([]), limited(0.2))
    assert [len(one.said.failures) for one in judged] == [0, 1, 0]
    assert [len(one.said.findings) for one in judged] == [1, 0, 1]
