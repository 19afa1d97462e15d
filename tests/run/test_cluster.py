"""The same documents through one process, several, and a cluster: the same rows, whatever happens to its workers."""

from __future__ import annotations

import os
import pickle
import re
import signal
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from bench.texts import write

from auditor import Document, Hit, Rule, Span
from auditor.cli import main
from auditor.config import Config, Plan, plan_of
from auditor.limits import Limits
from auditor.read import Input
from auditor.run import cluster, pool
from auditor.run.apart import NotReady
from auditor.run.local import audit_paths
from auditor.run.pool import Outcome, Work
from auditor.run.progress import Progress

dask = pytest.importorskip("dask", reason="needs the extra dask")
distributed = pytest.importorskip("distributed", reason="needs the extra dask")


class Words(Rule):
    """Finds every "may", and ends its process on some documents."""

    id = "tone/words"
    languages = frozenset()
    literals = frozenset({"may"})

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit a word."""
        if doc.text == "poison":
            os.kill(os.getpid(), signal.SIGKILL)
        for _, span in doc.find(self.literals):
            yield Hit(span, "It may be.")
        yield Hit(Span(0, 1), "It begins.")


class Slow(Rule):
    """Never comes to an end on some documents."""

    id = "tone/slow"
    languages = frozenset()

    def check(self, doc: Document) -> Iterator[Hit]:
        """A pattern that takes hours, or one hit."""
        print("what rules print goes nowhere")
        if doc.text == "slow":
            re.fullmatch(r"(a+)+b", "a" * 60)
        yield Hit(Span(0, 1), "It begins slowly.")


@pytest.fixture(scope="module")
def two_workers() -> Iterator[object]:
    """A cluster of two worker processes."""
    with (
        distributed.LocalCluster(2, threads_per_worker=1, dashboard_address=None) as local,
        distributed.Client(local) as client,
    ):
        yield client


@pytest.mark.slow
def test_a_cluster_changes_nothing(tmp_path: Path, two_workers: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where a worker is killed on the way: the reports are those of one process, byte for byte."""
    folder = tmp_path / "texts"
    write(folder, 2000, 60)
    options = ["audit", str(folder), "--no-cache"]
    assert main([*options, "--out", str(tmp_path / "alone"), "--jobs", "1"]) == 0
    assert main([*options, "--out", str(tmp_path / "together"), "--jobs", "4"]) == 0
    monkeypatch.setattr(pool, "BATCH_INPUTS", 20)
    judged_on = cluster.outcomes_on
    killed = []

    def disturbed(client: object, inputs: Iterable[Input], work: Work) -> Iterator[Outcome]:
        for number, outcome in enumerate(judged_on(client, inputs, work)):
            if number == 40:
                worker = sorted(client.run(os.getpid).values())[0]  # type: ignore[attr-defined]
                os.kill(worker, signal.SIGKILL)
                killed.append(worker)
            yield outcome

    monkeypatch.setattr(cluster, "outcomes_on", disturbed)
    address = two_workers.scheduler.address  # type: ignore[attr-defined]
    assert main([*options, "--out", str(tmp_path / "far"), "--engine", "dask", "--scheduler", address]) == 0
    assert killed
    for name in ("documents.csv", "findings.csv", "sources.csv", "report.html"):
        alone = (tmp_path / "alone" / name).read_bytes()
        assert alone == (tmp_path / "together" / name).read_bytes() == (tmp_path / "far" / name).read_bytes()


@pytest.mark.slow
def test_what_kills_every_worker_is_named(tmp_path: Path, two_workers: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the others are audited, in order."""
    monkeypatch.setattr(pool, "BATCH_INPUTS", 3)
    for number in range(8):
        (tmp_path / f"{number}.txt").write_text("poison" if number == 4 else f"Text {number} may end.", "utf-8")
    engine = lambda inputs, work: cluster.outcomes_on(two_workers, inputs, work)  # noqa: E731
    audit = audit_paths([str(tmp_path)], [Words()], engine=engine)
    assert [result.document.id for result in audit.results] == [f"{n}.txt" for n in range(8) if n != 4]
    assert [unread.name for unread in audit.unaudited] == ["4.txt"] and "died" in audit.unaudited[0].reason
    alone = audit_paths([str(tmp_path / f"{n}.txt") for n in range(8) if n != 4], [Words()], jobs=1)
    assert [result.findings for result in alone.results] == [result.findings for result in audit.results]


def test_a_cluster_within_this_process(tmp_path: Path) -> None:
    """What cannot be read is named, and what is in the cache goes nowhere."""
    for number in range(8):
        (tmp_path / f"{number}.txt").write_text(f"Text {number} may end." if number else " ", "utf-8")
    cache = tmp_path / "cache.sqlite"
    found = []
    with distributed.Client(processes=False, n_workers=1, threads_per_worker=2, dashboard_address=":0") as client:
        for taken_over in (0, 7):
            progress = Progress()
            audit = audit_paths(
                [str(tmp_path)],
                [Words()],
                cache=cache,
                progress=progress,
                engine=lambda inputs, work: cluster.outcomes_on(client, inputs, work),
            )
            assert (progress.done, progress.taken_over) == (8, taken_over)
            found.append([(result.document.id, result.findings, result.score) for result in audit.results])
            assert [unread.name for unread in audit.unaudited] == ["0.txt"]
    alone = audit_paths([str(tmp_path)], [Words()], jobs=1)
    assert found == [[(result.document.id, result.findings, result.score) for result in alone.results]] * 2


def test_what_takes_for_ever_or_kills_on_a_worker_is_told(tmp_path: Path) -> None:
    """In a thread of the worker no rule could be stopped; in its own process it is, and the worker lives on."""
    texts = {"a": "Some text.", "b": "slow", "c": "poison", "d": "More text."}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    plan = plan_of(Config(limits=Limits(rule_seconds=0.2)), [Words(), Slow()])
    with distributed.Client(processes=False, n_workers=1, threads_per_worker=1, dashboard_address=":0") as client:
        audit = audit_paths([str(tmp_path)], plan, engine=lambda given, work: cluster.outcomes_on(client, given, work))
    assert [result.document.id for result in audit.results] == ["a.txt", "b.txt", "d.txt"]
    assert [len(result.findings) for result in audit.results] == [2, 1, 2]
    assert [(failure.document, failure.rule) for failure in audit.failures] == [("b.txt", "tone/slow")]
    assert [unread.name for unread in audit.unaudited] == ["c.txt"] and "died" in audit.unaudited[0].reason


def test_a_worker_that_lacks_a_pack(tmp_path: Path) -> None:
    """Why it cannot work is told, and no document is blamed."""
    told = pickle.dumps((Plan((Words(),)), 1.0)).replace(b"test_cluster", b"absent_packs")
    with pytest.raises(NotReady, match="absent_packs"):
        cluster.judge_batch(told, [(Document("a", "Text."), ())])


def test_a_scheduler_that_does_not_answer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is told, not shown as a crash."""
    (tmp_path / "a.txt").write_text("A short text.", "utf-8")
    with dask.config.set({"distributed.comm.timeouts.connect": "1s"}):
        code = main(["audit", str(tmp_path), "--engine", "dask", "--scheduler", "tcp://127.0.0.1:1", "--out", "out"])
    assert code == 2 and "no scheduler answers" in capsys.readouterr().err


def test_a_scheduler_needs_the_engine(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An option that would do nothing is refused."""
    (tmp_path / "a.txt").write_text("A short text.", "utf-8")
    assert main(["audit", str(tmp_path), "--scheduler", "tcp://127.0.0.1:1"]) == 2
    assert "--engine dask" in capsys.readouterr().err
