"""Audits that are too large for one file: tables in parts, texts at addresses, a report on the worst."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pandas as pd
import pytest

from auditor.cli import main

TEXT = "Officials said on Monday that the road would be closed for two weeks while the bridge is mended. " * 4
CLAIM = "Everybody knows that the scheme is a disgraceful failure, and experts say it will cost 40 million. " * 4


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder of six documents, the later ones worse."""
    folder = tmp_path / "texts"
    (folder / "inner").mkdir(parents=True)
    for number in range(6):
        (folder / "inner" / f"{number}.txt").write_text(TEXT * (6 - number) + CLAIM * number, "utf-8")
    return folder


@pytest.fixture
def memory() -> Iterator[fsspec.AbstractFileSystem]:
    """An empty file system that only addresses reach."""
    system = fsspec.filesystem("memory")
    system.store.clear()
    yield system
    system.store.clear()


def run(*arguments: str) -> int:
    """``auditor audit`` with nothing kept."""
    return main(["audit", *arguments, "--no-cache", "--quiet", "--isolated", "--select", "claims,sources,tone"])


def test_parts_hold_what_the_csv_tables_hold(texts: Path, tmp_path: Path) -> None:
    """In both formats, and nothing of an earlier audit with more parts stays."""
    out = tmp_path / "out"
    stale = out / "findings.parquet" / "part-00001.parquet"
    stale.parent.mkdir(parents=True)
    stale.write_bytes(b"of an earlier audit")
    assert run(str(texts), "--out", str(out), "--format", "parquet", "--format", "jsonl") == 0
    assert not stale.exists()
    for table in ("documents", "findings", "sources"):
        written = pd.read_csv(out / f"{table}.csv", dtype=str, keep_default_na=False)
        parquet = pd.read_parquet(out / f"{table}.parquet")
        lines = (out / f"{table}.jsonl" / "part-00000.jsonl").read_text("utf-8").splitlines()
        assert list(parquet.columns) == list(written.columns)
        assert len(parquet) == len(written) == len(lines)
        for line, row in zip(lines, parquet.to_dict("records"), strict=True):
            assert json.loads(line) == {name: None if pd.isna(cell) else cell for name, cell in row.items()}
    scores = pd.read_parquet(out / "documents.parquet")["score"].tolist()
    assert scores == pd.read_csv(out / "documents.csv")["score"].tolist() and len(set(scores)) > 1


def test_the_report_is_on_the_worst(texts: Path, tmp_path: Path) -> None:
    """And says so; the tables are on all."""
    out = tmp_path / "out"
    assert run(str(texts), "--out", str(out), "--worst", "2") == 0
    documents = pd.read_csv(out / "documents.csv").sort_values(["score", "document"])["document"].tolist()
    page = (out / "report.html").read_text("utf-8")
    assert len(documents) == 6
    assert "the report is on the 2 worst of 6 documents; documents.csv has all" in page
    assert [name in page for name in documents] == [True, True, False, False, False, False]
    assert run(str(texts), "--out", str(out), "--worst", "0") == 0
    assert all(name in (out / "report.html").read_text("utf-8") for name in documents)


def test_of_many_documents_the_worst_are_printed(
    texts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The worst of all last, and it says that there are more."""
    for number in range(48):
        (texts / f"more{number}.txt").write_text(TEXT, "utf-8")
    assert run(str(texts), "--out", str(tmp_path / "out")) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[51] == "these are the 50 worst of 54 documents; documents.csv has all"
    documents = pd.read_csv(tmp_path / "out" / "documents.csv").sort_values(["score", "document"])["document"]
    assert [line.split()[0] for line in lines[1:51]] == documents.tolist()[:50][::-1]


def test_texts_and_reports_may_lie_at_addresses(
    texts: Path, tmp_path: Path, memory: fsspec.AbstractFileSystem, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same reports as from a folder, byte for byte, and called by their address."""
    memory.put(f"{texts}/", "/bucket/texts/", recursive=True)
    (texts / "empty.txt").write_bytes(b"")
    memory.pipe_file("/bucket/texts/empty.txt", b"")
    assert run(str(texts), "--out", str(tmp_path / "out")) == 2
    capsys.readouterr()
    assert run("memory://bucket/texts", "--out", "memory://bucket/out", "--format", "jsonl") == 2
    said = capsys.readouterr()
    assert "memory://bucket/texts/empty.txt" in said.err
    assert "reports are in memory://bucket/out" in said.out
    for name in ("documents.csv", "findings.csv", "sources.csv", "report.html"):
        assert memory.cat_file(f"/bucket/out/{name}") == (tmp_path / "out" / name).read_bytes()
    assert memory.isfile("/bucket/out/documents.jsonl/part-00000.jsonl")


def test_an_address_may_be_a_pattern(texts: Path, tmp_path: Path, memory: fsspec.AbstractFileSystem) -> None:
    """All files that fit it are audited."""
    memory.put(f"{texts}/", "/bucket/texts/", recursive=True)
    assert run("memory://bucket/texts/inner/[0-3]*.txt", "--out", str(tmp_path / "out")) == 0
    assert pd.read_csv(tmp_path / "out" / "documents.csv")["document"].tolist() == [f"{n}.txt" for n in range(4)]


@pytest.mark.parametrize("address", ["memory://nothing/there", "nosuch://bucket/texts"])
def test_what_is_not_there_is_named(address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With its address; nothing crashes."""
    assert run(address, "--out", str(tmp_path / "out")) == 2
    assert f"not audited: {address}: " in capsys.readouterr().err


def test_reports_that_cannot_be_sent_are_a_failure(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Told, not shown as a crash."""
    assert run(str(texts), "--out", "nosuch://bucket/out") == 2
    assert "nosuch://bucket/out" in capsys.readouterr().err


def test_a_folder_of_nothing_but_tables_is_a_table_in_parts(texts: Path, tmp_path: Path) -> None:
    """As programs write them; beside documents tables are left alone."""
    folder = tmp_path / "parts"
    folder.mkdir()
    for part in range(2):
        frame = pd.DataFrame({"id": [f"{part}-{row}" for row in range(3)], "text": [TEXT] * 3})
        frame.to_parquet(folder / f"part-{part:05}.parquet")
    assert run(str(folder), "--out", str(tmp_path / "out")) == 0
    assert len(pd.read_csv(tmp_path / "out" / "documents.csv")) == 6
    (folder / "a.txt").write_text(TEXT, "utf-8")
    assert run(str(folder), "--out", str(tmp_path / "out")) == 0
    assert pd.read_csv(tmp_path / "out" / "documents.csv")["document"].tolist() == ["a.txt"]
