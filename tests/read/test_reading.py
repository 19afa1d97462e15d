"""Files to documents: discovery, encodings, front matter, and everything that is no text."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.read import list_files, read_input
from auditor.read.decode import NotText, decode
from auditor.read.markdown import read_markdown
from auditor.run.answers import own_suppressions

# Nine lines of aliases that stand for a billion words.
BOMB = "\n".join(
    f"{name}: &{name} [{', '.join(['x' if name == 'a' else '*' + before] * 9)}]"
    for before, name in zip("_abcdefgh", "abcdefghi", strict=True)
)
BOMB += "\ntitle: *i"


def write(folder: Path, **files: str) -> None:
    """Write text files; "__" in a name stands for a folder, "_md" and "_txt" for the ending."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_md", ".md").replace("_txt", ".txt")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def ids(paths: list[str], leave_out: Path | None = None) -> list[str]:
    """What the documents under ``paths`` are called."""
    return [file.id for file in list_files(paths, leave_out).files]


def test_a_folder_is_read_recursively_and_sorted(tmp_path: Path) -> None:
    """Hidden files, other types and the output folder are left alone and counted."""
    write(tmp_path, b_txt="b", a__z_md="z", a__y_txt="y", out__x_txt="x")
    write(tmp_path / ".git", config_txt="no")
    (tmp_path / "picture.png").write_bytes(b"x")
    (tmp_path / "rows.csv").write_text("text\nx\n", encoding="utf-8")
    (tmp_path / "b.meta.yaml").write_text("title: B", encoding="utf-8")
    listing = list_files([str(tmp_path)], leave_out=tmp_path / "out")
    assert [file.id for file in listing.files] == ["a/y.txt", "a/z.md", "b.txt"]
    assert listing.asides == [
        "left alone: files of other types (1)",
        "left alone: hidden files or folders (1)",
        "left alone: output folder (1)",
        "left alone: tables, which are read where they are named (1)",
    ]
    assert not listing.problems


def test_ids_are_relative_to_the_common_parent(tmp_path: Path) -> None:
    """Several paths are named from the folder that holds them all, and no two alike."""
    write(tmp_path, a__x_txt="1", b__x_txt="2")
    assert ids([str(tmp_path / "a" / "x.txt")]) == ["x.txt"]
    assert ids([str(tmp_path / "b"), str(tmp_path / "a")]) == ["a/x.txt", "b/x.txt"]
    assert ids([str(tmp_path / "a" / "x.txt"), str(tmp_path / "b")]) == ["a/x.txt", "b/x.txt"]


def test_a_file_met_twice_is_audited_once(tmp_path: Path) -> None:
    """By a link, or because it was named twice."""
    write(tmp_path, a__x_txt="1")
    (tmp_path / "a" / "y.txt").symlink_to(tmp_path / "a" / "x.txt")
    (tmp_path / "a" / "loop").symlink_to(tmp_path / "a")
    listing = list_files([str(tmp_path / "a"), str(tmp_path / "a" / "x.txt")])
    assert [file.id for file in listing.files] == ["x.txt"]
    assert sum("audited once" in note for note in listing.notes) == 2
    assert any("met already" in note for note in listing.notes)
    assert not listing.problems
    assert not list_files([str(tmp_path / "a"), str(tmp_path / "a")]).problems


def test_what_is_named_is_a_document_or_a_problem(tmp_path: Path) -> None:
    """Missing paths, other types, broken links, pipes and empty folders are all said."""
    (tmp_path / "page.rtf").write_text("x", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    names = ["missing.txt", "page.rtf", "empty", "broken.txt", "pipe.txt", "nul\0.txt"]
    listing = list_files([str(tmp_path / name) for name in names])
    assert [Path(problem.shown).name for problem in listing.problems] == names
    reasons = [problem.reason for problem in listing.problems]
    assert reasons[0] == "does not exist"
    assert reasons[1].startswith("is no document (.docx,") and reasons[1].endswith("save it as one of these first")
    assert reasons[2].startswith("holds no document (.docx,")
    assert reasons[3] == "does not exist"
    assert reasons[4] == "is no regular file"


def test_pipes_in_a_folder_are_never_opened(tmp_path: Path) -> None:
    """Reading one would wait for ever."""
    write(tmp_path, a_txt="text")
    os.mkfifo(tmp_path / "pipe.txt")
    assert ids([str(tmp_path)]) == ["a.txt"]


def test_file_names_that_are_no_utf8_are_written_as_escapes(tmp_path: Path) -> None:
    """They are documents like any other."""
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(name, "w") as file:  # noqa: PTH123 - a Path cannot be made of bytes
        file.write("text")
    assert ids([str(tmp_path)]) == ["caf\\xe9.txt"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_unicode_encodings(encoding: str) -> None:
    """The text is the text, without a byte order mark."""
    text = "Caf\u00e9 \u201cno\u201d, said the owner of the little place at the corner.\r\n" * 3
    marks = {"utf-16-le": b"\xff\xfe"}
    assert decode(marks.get(encoding, b"") + text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told_by_its_nuls(encoding: str) -> None:
    """Some programs leave the mark out."""
    text = "The owner of the little place at the corner said no.\n"
    decoded = decode(text.encode(encoding))
    assert decoded.text == text and decoded.note == f"read as {encoding}"


def test_old_encodings_are_guessed_and_said() -> None:
    """Western text that is no UTF-8 is read, with a note."""
    text = "Le caf\u00e9 du coin \u00e9tait ferm\u00e9 depuis l\u2019\u00e9t\u00e9, a dit le propri\u00e9taire. " * 4
    decoded = decode(text.encode("cp1252"))
    assert "caf\u00e9 du coin \u00e9tait" in decoded.text
    assert decoded.note.startswith("read as ")


def test_a_stray_byte_does_not_change_the_encoding() -> None:
    """One damaged byte in UTF-8 makes no other encoding of it, wherever it stands."""
    text = "\u201cIt was loud,\u201d said Andr\u00e9, who \u2014 as ever \u2014 had seen it. " * 5
    decoded = decode(b"\xff" + text.encode())
    assert decoded.text == "\ufffd" + text and "damaged" in decoded.note


@pytest.mark.parametrize(
    "text",
    [
        "Caf\u00e9",
        "A na\u00efve view, \u201csaid\u201d he.",
        "\u00c0 Gen\u00e8ve, on a dit que l\u2019\u00e9t\u00e9 serait long.",
    ],
)
def test_western_text_is_not_taken_for_eastern(text: str) -> None:
    """However short, it is Windows-1252, as browsers take it."""
    assert decode(text.encode("cp1252")).text == text


def test_a_very_long_line_is_noted() -> None:
    """It is audited, and worth a word."""
    assert decode(b"word " * 300_000).note == "holds a line of 1500000 characters"


def test_links_that_lead_nowhere_stop_nothing(tmp_path: Path) -> None:
    """A target too long to look up is a problem of that link."""
    write(tmp_path, a_txt="text")
    (tmp_path / "z.txt").symlink_to("x" * 300)
    listing = list_files([str(tmp_path), ""])
    assert [file.id for file in listing.files] == ["a.txt"]
    assert [problem.name for problem in listing.problems] == ["''", "z.txt"]


def test_a_file_too_large_is_named(tmp_path: Path) -> None:
    """Before any of it is read."""
    write(tmp_path, a_txt="Text.")
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(10**12)
    fine, huge = map(read_input, list_files([str(tmp_path)]).files)
    assert fine.document is not None and fine.unread is None
    assert huge.unread is not None and "larger than 500 MB" in huge.unread.reason


def test_nul_characters_are_text() -> None:
    """Some exports pad with them."""
    decoded = decode(b"A text\0 with padding that somebody's export left in it.\n")
    assert decoded.text.count("\0") == 1 and "1 NUL" in decoded.note


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n\t \r\n", "blank"),
        (b"\xef\xbb\xbf\n", "blank"),
        (b"\0\0\0", "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "binary"),
        (b"%PDF-1.7\n1 0 obj", "binary"),
        (bytes(range(256)) * 50, "binary"),
        (b"\x00\x01\x02\x03" * 500, "binary"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, said: str) -> None:
    """Binary data must not be audited as if it were bad English."""
    with pytest.raises(NotText, match=said):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    """No other exception, whatever the bytes."""
    with suppress(NotText):
        assert decode(data).text.strip()


def test_front_matter_is_metadata() -> None:
    """The usual names of the usual generators."""
    text = (
        "---\nTitle: A day\nauthors:\n  - Ann Lee\n  - name: Bo Ek\ndate: 2024-05-03\n"
        "url: https://www.example.org/a\n---\nText.\n"
    )
    document, note = read_markdown("a.md", text)
    assert dict(document.metadata) == {
        "title": "A day",
        "author": "Ann Lee, Bo Ek",
        "date": "2024-05-03",
        "url": "https://www.example.org/a",
        "source": "example.org",
    }
    assert document.text == text and not note


@pytest.mark.parametrize(
    "matter",
    [
        BOMB,
        "author: &a {name: *a}",
        "title: &t [*t]",
        "a: [",
        "date: 2024-13-45",
        "- a\n- b",
        "!!python/object/apply:os.system ['true']",
        "a: &a [*a]",
        "a: " + "[" * 2000,
    ],
)
def test_hostile_front_matter_is_left_out(matter: str) -> None:
    """It makes no metadata, runs nothing, and does not stop the audit."""
    document, _ = read_markdown("a.md", f"---\n{matter}\n---\nText.\n")
    assert not document.metadata


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("---\ntitle: A day\n---\n \n", "front matter"),
        ("---\ntitle: A day\n...\n<!-- later -->\n", "front matter"),
        (" <!-- a -->\n<!-- b -->", "comments"),
    ],
)
def test_a_page_without_a_text_is_named(tmp_path: Path, text: str, said: str) -> None:
    """Front matter alone passes for no document that was audited; a word behind it does."""
    write(tmp_path, a_md=text, b_md=f"{text}Word.")
    blank, fine = map(read_input, list_files([str(tmp_path)]).files)
    assert blank.unread is not None and blank.unread.reason == f"the file holds nothing but {said}"
    assert fine.document is not None and fine.document.written_words == 1


def test_unreadable_files_are_named(tmp_path: Path) -> None:
    """With the path as typed, and why."""
    write(tmp_path, a_txt="Text.", b_txt="  ")
    fine, blank = map(read_input, list_files([str(tmp_path)]).files)
    assert fine.document is not None and fine.document.text == "Text."
    assert blank.document is None and blank.unread is not None
    assert blank.unread.shown.endswith("b.txt") and blank.unread.reason == "the file is blank"


def test_the_longest_of_names_is_no_obstacle(tmp_path: Path) -> None:
    """A file beside it would need a longer one, so there is none."""
    name = "n" * 251 + ".txt"
    (tmp_path / name).write_text("A text.", "utf-8")
    (given,) = list_files([str(tmp_path)]).files
    reading = read_input(given)
    assert reading.document is not None and reading.document.text == "A text."
    assert own_suppressions(reading.document, given) == ([], [])
