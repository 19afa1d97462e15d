"""What people hand to the commands: standard input, lists of files, tables, and what stands beside texts."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from auditor.cli import main

TEXT = """The council of Lower Haddow met on Monday evening to hear a report on the state of the old bridge.

The county engineer, Ruth Amadi, told the meeting that the east pier had moved by four millimetres since May.

The county engineer, Ruth Amadi, told the meeting that the east pier had moved by four millimetres since May.

She said the bridge would be closed to lorries from Friday and inspected again before the end of the month.
"""


def auditor(*arguments: object, cwd: Path, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the command line in a process of its own, with ``given`` on standard input."""
    command = [sys.executable, "-m", "auditor", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, input=given, capture_output=True, check=False)


def audited(*arguments: object, cwd: Path, given: bytes = b"", code: int = 0) -> pd.DataFrame:
    """The documents that the audit writes down."""
    run = auditor("audit", *arguments, "--out", "out", "--no-cache", cwd=cwd, given=given)
    assert run.returncode == code, run.stderr
    return pd.read_csv(cwd / "out" / "documents.csv", keep_default_na=False)


def test_standard_input_is_a_document(tmp_path: Path) -> None:
    """Plain text unless its name says otherwise."""
    assert list(audited("-", cwd=tmp_path, given=TEXT.encode()).document) == ["stdin.txt"]
    page = b"<p>" + TEXT.replace("\n\n", "<p>").encode()
    found = audited("-", "--stdin-name", "news/page.html", cwd=tmp_path, given=page)
    assert list(found.document) == ["news/page.html"] and list(found.errors + found.warnings) != [0]
    run = auditor("check", "-", "--no-cache", cwd=tmp_path, given=TEXT.encode())
    assert b"stdin.txt:5:1: warning hygiene/duplicated_block" in run.stdout


def test_standard_input_may_be_a_table(tmp_path: Path) -> None:
    """Its name tells."""
    table = gzip.compress(b'{"text": "Ruth Amadi said so."}\n')
    assert list(audited("-", "--stdin-name", "a.jsonl.gz", cwd=tmp_path, given=table).document) == ["a.jsonl.gz#1"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\0"])
def test_lists_of_files(end: str, tmp_path: Path) -> None:
    """From a file or from standard input, one a line or each ended by a NUL."""
    names = ["a b.txt", "c.md"] + ([os.fsdecode(b"l\nine.txt")] if end == "\0" else [])
    for name in names:
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    listed = end.join([*names, ""]).encode()
    null = ["-0"] if end == "\0" else []
    found = audited("--files-from", "-", *null, cwd=tmp_path, given=listed)
    assert len(found) == len(names)
    (tmp_path / "list").write_bytes(listed)
    assert list(audited("--files-from", "list", *null, cwd=tmp_path).document) == list(found.document)


def test_nothing_to_audit_is_an_error(tmp_path: Path) -> None:
    """An empty list is no success, nor are two things on one standard input."""
    assert b"name what to audit" in auditor("audit", cwd=tmp_path).stderr
    for arguments, said in ((("--files-from", "-"), b"lists no path"), (("-", "--files-from", "-"), b"standard input")):
        run = auditor("check", *arguments, cwd=tmp_path)
        assert run.returncode == 2 and said in run.stderr


def test_rows_are_documents(tmp_path: Path) -> None:
    """Named with the row; what cannot be read is named, too, and the rest goes on."""
    table = tmp_path / "texts.csv"
    pd.DataFrame(
        {
            "key": ["a", "b", "a", "c"],
            "body": [TEXT, "", TEXT, TEXT.replace("Haddow", "Hadlow")],
            "outlet": ["The Post", "", "", "The Post"],
        }
    ).to_csv(table, index=False, encoding="utf-8-sig")
    columns = ("--text-column", "body", "--id-column", "key", "--metadata-column", "source=outlet")
    found = audited("texts.csv", *columns, cwd=tmp_path, code=2)
    assert list(found.document) == ["texts.csv#a", "texts.csv#c"] and set(found.source) == {"The Post"}
    findings = pd.read_csv(tmp_path / "out" / "findings.csv", keep_default_na=False)
    repeated = findings[findings.rule == "hygiene/duplicated_block"]
    assert list(repeated.place) == ["row 2", "row 5"]
    run = auditor("check", "texts.csv", *columns, "--no-cache", cwd=tmp_path)
    assert run.returncode == 2
    assert b"texts.csv: row 3 has no text" in run.stderr or b"texts.csv: row 3 is blank" in run.stderr
    assert b"row 4 has the id 'a' that row 2 has, too" in run.stderr


def test_a_column_that_is_missing_is_an_error(tmp_path: Path) -> None:
    """With the nearest name."""
    (tmp_path / "texts.csv").write_text("id,Text\na,Words.\n", encoding="utf-8")
    run = auditor("audit", "texts.csv", cwd=tmp_path)
    assert run.returncode == 2 and b"there is no column 'text'; did you mean 'Text'?" in run.stderr


def test_tables_in_folders_are_left_alone_and_counted(tmp_path: Path) -> None:
    """A folder may hold any data."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "texts" / "data.csv").write_text("x,y\n1,2\n", encoding="utf-8")
    run = auditor("audit", "texts", "--out", "out", cwd=tmp_path)
    assert run.returncode == 0 and b"tables, which are read where they are named (1)" in run.stderr


def test_publishers_are_those_of_the_users_list(tmp_path: Path) -> None:
    """By path or host, before what the text itself says."""
    folder = tmp_path / "texts"
    (folder / "post").mkdir(parents=True)
    (folder / "post" / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.md").write_text(f"---\nurl: https://news.example.org/b\n---\n{TEXT}", encoding="utf-8")
    (folder / "c.txt").write_text(TEXT, encoding="utf-8")
    (folder / "c.meta.yaml").write_text("title: The bridge\npublisher: The Echo\n", encoding="utf-8")
    (folder / "sources.csv").write_text(
        "match;publisher;rating;note\npost/**;The Haddow Post;B;by hand\nexample.org;Example News;;\n", encoding="utf-8"
    )
    found = audited("texts", cwd=tmp_path).set_index("document")
    assert dict(found.source) == {"b.md": "Example News", "c.txt": "The Echo", "post/a.txt": "The Haddow Post"}
    assert found.title["c.txt"] == "The bridge"


def test_a_list_of_publishers_that_is_none_is_named(tmp_path: Path) -> None:
    """Where it was asked for; one that only lies there is left alone and said."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "sources.csv").write_text("source,documents\nx,1\n", encoding="utf-8")
    run = auditor("audit", "a.txt", "--sources", "sources.csv", cwd=tmp_path)
    assert run.returncode == 2 and b"needs the columns match" in run.stderr
    run = auditor("audit", ".", "--out", "out", cwd=tmp_path)
    assert run.returncode == 0 and b"left alone: sources.csv: needs the columns match" in run.stderr


def test_bad_files_are_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    """Whatever their format."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "good.txt").write_text(TEXT, encoding="utf-8")
    (folder / "old.docx").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    (folder / "cut.pdf").write_bytes(b"%PDF-1.7\n1 0 obj")
    with zipfile.ZipFile(folder / "other.docx", "w") as archive:
        archive.writestr("../../evil.txt", "x")
    run = auditor("audit", "texts", "--out", "out", cwd=tmp_path)
    assert run.returncode == 2 and b"good.txt" in run.stdout
    for said in (b"old.docx: the file is encrypted", b"cut.pdf: the file is cut off", b"other.docx: the file is a zip"):
        assert said in run.stderr
    assert not list(tmp_path.rglob("evil.txt"))
    missing = pd.read_csv(tmp_path / "out" / "not-audited.csv", keep_default_na=False)
    assert missing["document"].tolist() == ["cut.pdf", "old.docx", "other.docx"] and not any(missing["rule"])
    for said, reason in zip(("cut off", "encrypted", "a zip"), missing["reason"], strict=True):
        assert said in reason
    for name in ("old.docx", "cut.pdf", "other.docx"):
        (folder / name).unlink()
    assert auditor("audit", "texts", "--out", "out", cwd=tmp_path).returncode == 0
    assert not (tmp_path / "out" / "not-audited.csv").exists(), "an earlier audit's is of no use"


@pytest.mark.parametrize(
    ("module", "name", "extra"),
    [("pypdfium2", "a.pdf", "pdf"), ("pyarrow", "a.parquet", "parquet"), ("zstandard", "a.csv.zst", "zstd")],
)
def test_a_missing_extra_is_named(module: str, name: str, extra: str, tmp_path: Path) -> None:
    """With the command that installs it."""
    (tmp_path / name).write_bytes(b"something")
    script = f"import sys; sys.modules[{module!r}] = None; from auditor.cli import main; sys.exit(main(sys.argv[1:]))"
    run = subprocess.run(
        [sys.executable, "-c", script, "audit", name], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert run.returncode == 2 and f"pip install 'auditor[{extra}]'" in run.stderr


def test_ratings_of_others_stand_beside_ours(tmp_path: Path) -> None:
    """What a list of publishers says of one is shown, and changes no letter."""
    (tmp_path / "ledger").mkdir()
    (tmp_path / "ledger" / "a.txt").write_text("The council met on Monday to hear of the bridge. " * 20, "utf-8")
    (tmp_path / "sources.csv").write_text("match,publisher,rating,note\nledger/,The Ledger,B2,of 2024\n", "utf-8")
    assert main(["audit", str(tmp_path), "--out", str(tmp_path / "out"), "--no-cache"]) == 0
    row = pd.read_csv(tmp_path / "out" / "sources.csv").iloc[0]
    assert (row.source, row.letter, row.rating, row.note) == ("The Ledger", "F", "B2", "of 2024")
    assert "rated B2 by your list: of 2024" in (tmp_path / "out" / "report.html").read_text("utf-8")


@pytest.mark.parametrize("text", ["text\n", "text,title\n"])
def test_a_table_without_rows_is_named(tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An export that came out empty is not clean."""
    (tmp_path / "a.csv").write_text(text, "utf-8")
    assert main(["check", str(tmp_path / "a.csv"), "--no-cache"]) == 2
    assert "holds no row" in capsys.readouterr().err
