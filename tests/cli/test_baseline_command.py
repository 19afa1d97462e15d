"""``auditor baseline`` and ``auditor check`` over the life of a corpus in real git repositories."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import fill

import pytest
from gate_samples import CLEAN_TEXT, OLD_TEXT, OTHER_WEASEL, WEASEL, Folder

NAME = ".auditor-baseline.json"


@pytest.fixture
def based(repository: Folder) -> Folder:
    """The repository with its baseline committed."""
    assert repository.run("baseline", "texts")[0] == 0
    repository.commit("baseline")
    return repository


def entries(folder: Folder) -> dict[str, list[str]]:
    """The rules of the baseline's entries, by document."""
    content = json.loads((folder.path / NAME).read_text("utf-8"))
    return {name: [key.split()[0] for key in known["findings"]] for name, known in content["documents"].items()}


def test_the_baseline_hides_what_was_there(based: Folder) -> None:
    """The check finds it by itself and says how much it hides; the file has an entry a line and is sorted."""
    code, out, err = based.run("check", "texts")
    assert (code, err) == (0, "")
    assert out == f"2 documents, 0 new errors, 0 new warnings, 3 hidden by the baseline {NAME}\n"
    assert entries(based) == {
        "texts/clean.txt": ["hygiene/remark"],
        "texts/old.txt": ["hygiene/remark", "sources/weasel"],
    }
    lines = (based.path / NAME).read_text("utf-8").splitlines()
    assert sum("sources/weasel" in line for line in lines) == 1
    assert based.git("status", "--porcelain") == ""
    assert based.run("check", "texts", "--no-baseline")[0] == 1


def test_a_new_sentence_fails_and_a_moved_one_does_not(based: Folder) -> None:
    """Edits above, reflow, line ends and a move keep a finding known; a new one in the same file is new."""
    first, rest = OLD_TEXT.split("\n\n", 1)
    reflowed = "\n\n".join(fill(block, 60) for block in OLD_TEXT.split("\n\n"))
    for edited in (
        f"A paragraph that is new.\n\n{OLD_TEXT}",
        f"{WEASEL}\n\n{CLEAN_TEXT}",
        f"{first}\n\n{WEASEL}\n\n{rest.replace(WEASEL, '')}",
        OLD_TEXT.replace("\n", "\r\n"),
        OLD_TEXT.replace(" the new ", "  the\u00a0new "),
        reflowed,
    ):
        based.write("texts/old.txt", edited)
        assert based.run("check", "texts", "--keep-baseline")[0] == 0, edited
    based.write("texts/old.txt", f"{OLD_TEXT}\n{OTHER_WEASEL}\n")
    code, out, _ = based.run("check", "texts")
    assert code == 1
    assert out.splitlines()[0] == "texts/old.txt:9:1: warning sources/weasel 'experts say' names nobody"
    assert "1 new warning, 3 hidden" in out
    # The same sentence once more is one more, and so is an edited one.
    based.write("texts/old.txt", f"{OLD_TEXT}\n{WEASEL}\n")
    assert based.run("check", "texts")[0] == 1
    based.write("texts/old.txt", OLD_TEXT.replace("twice", "thrice"))
    assert based.run("check", "texts")[0] == 1


def test_the_same_sentence_in_another_document_is_new(based: Folder) -> None:
    """The key is the document and the fingerprint."""
    based.write("texts/clean.txt", f"{CLEAN_TEXT}\n{WEASEL}\n")
    code, out, _ = based.run("check", "texts")
    assert code == 1 and out.startswith("texts/clean.txt:7:1: warning sources/weasel")


@pytest.mark.parametrize("edit", ["", "\nThe mayor thanked everybody who had come and closed the meeting.\n"])
def test_renames_take_their_entries_along(based: Folder, edit: str) -> None:
    """Also with an edit, with the new file checked alone as pre-commit does, and for clean documents."""
    based.git("mv", "texts/old.txt", "texts/moved.txt")
    based.git("mv", "texts/clean.txt", "texts/cleaner.txt")
    based.write("texts/moved.txt", OLD_TEXT + edit)
    code, out, err = based.run("check", "texts/moved.txt")
    assert code == 0 and "2 hidden by the baseline" in out
    assert "texts/old.txt is texts/moved.txt now" in err
    assert entries(based).keys() == {"texts/moved.txt", "texts/clean.txt"}
    assert based.run("check", "texts")[0] == 0
    assert entries(based).keys() == {"texts/moved.txt", "texts/cleaner.txt"}


def test_a_copy_or_another_text_inherits_nothing(based: Folder) -> None:
    """The old document is still there, or has nothing in common with the new one but a fault."""
    based.write("texts/copy.txt", OLD_TEXT)
    assert based.run("check", "texts")[0] == 1
    (based.path / "texts/copy.txt").unlink()
    (based.path / "texts/old.txt").unlink()
    other = "\n\n".join(
        f"This is sentence {n} of quite another text on gardens, hedges and their care." for n in range(9)
    )
    based.write("texts/other.txt", f"{other}\n\n{OTHER_WEASEL}\n")
    code, out, _ = based.run("check", "texts")
    assert code == 1 and "texts/other.txt" in out


def test_it_shrinks_by_itself_and_a_fault_does_not_come_back(based: Folder) -> None:
    """What is no more is said and taken out; the same fault is new when it comes again."""
    based.write("texts/old.txt", CLEAN_TEXT)
    code, out, err = based.run("check", "texts")
    assert code == 0
    assert f"{NAME}: 1 entry matched nothing: the findings are gone" in out
    assert "  texts/old.txt: sources/weasel" in out and "was shrunk" in err
    based.write("texts/old.txt", OLD_TEXT)
    assert based.run("check", "texts")[0] == 1


def test_it_can_be_kept_as_it_is(based: Folder) -> None:
    """With --keep-baseline, and where the file may not be written, stale entries are only named."""
    before = (based.path / NAME).read_bytes()
    based.write("texts/old.txt", CLEAN_TEXT)
    code, out, _ = based.run("check", "texts", "--keep-baseline")
    assert code == 0 and "1 entry matched nothing" in out
    assert (based.path / NAME).read_bytes() == before


def test_a_deleted_file_goes_only_when_all_was_checked(based: Folder) -> None:
    """A check of some files cannot know that a document has not merely moved."""
    (based.path / "texts/old.txt").unlink()
    assert based.run("check", "texts/clean.txt")[0] == 0
    assert "texts/old.txt" in entries(based)
    code, out, _ = based.run("check", "texts")
    assert code == 0 and "texts/old.txt: sources/weasel" in out
    assert entries(based).keys() == {"texts/clean.txt"}


def test_it_grows_only_when_asked(based: Folder) -> None:
    """Drawing the baseline again takes out what is gone and leaves new findings out, unless told to take them in."""
    based.write("texts/old.txt", f"{CLEAN_TEXT}\n{OTHER_WEASEL}\n")
    based.write("texts/new.txt", OLD_TEXT)
    code, out, _ = based.run("baseline", "texts")
    assert code == 0
    assert out.startswith(f"{NAME} holds 2 findings; 1 that are no more were taken out; 3 new ones were left out")
    assert based.run("check", "texts")[0] == 1
    assert based.run("baseline", "texts", "--update")[1].startswith(f"{NAME} holds 5 findings")
    assert based.run("check", "texts")[0] == 0


def test_a_merge_of_two_branches(based: Folder) -> None:
    """Both took entries out in different places: git merges the lines; a conflict is named as one."""
    based.write("texts/third.txt", f"{CLEAN_TEXT}\nWhat a scandal.\n")
    based.run("baseline", "texts", "--update")
    based.commit()
    based.git("switch", "-q", "-c", "side")
    based.write("texts/old.txt", CLEAN_TEXT)
    based.run("check", "texts")
    based.commit()
    based.git("switch", "-q", "main")
    based.write("texts/third.txt", CLEAN_TEXT)
    based.run("check", "texts")
    based.commit()
    based.git("merge", "-q", "side")
    code, out, _ = based.run("check", "texts")
    assert code == 0 and "matched nothing" not in out
    text = (based.path / NAME).read_text("utf-8")
    based.write(NAME, f"<<<<<<< ours\n{text}=======\n{text}>>>>>>> theirs\n")
    code, _, err = based.run("check", "texts")
    assert code == 2 and f"{NAME}: holds marks of a merge conflict" in err


def test_names_do_not_depend_on_how_paths_are_given(based: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder, a file, an absolute path: the baseline calls a document by its path from its own folder."""
    for path in ("texts", ".", "texts/old.txt", based.path / "texts", "./texts/../texts/old.txt"):
        assert based.run("check", path)[0] == 0, path
    monkeypatch.chdir(based.path / "texts")
    assert based.run("check", ".", "--baseline", f"../{NAME}")[0] == 0


def test_it_lies_where_it_is_told_to(repository: Folder) -> None:
    """A file of another name, in another folder, that a link leads to."""
    (repository.path / "state").mkdir()
    repository.write("state/real.json", "")
    (repository.path / "state/real.json").unlink()
    assert repository.run("baseline", "texts", "--baseline", "state/real.json")[0] == 0
    (repository.path / "link.json").symlink_to("state/real.json")
    assert "../texts/old.txt" in (repository.path / "state/real.json").read_text("utf-8")
    assert repository.run("check", "texts", "--baseline", "state/real.json")[0] == 0
    assert sorted(path.name for path in (repository.path / "state").iterdir()) == ["real.json"]


def test_a_baseline_of_nothing_is_none(folder: Folder) -> None:
    """Nothing audited: no file, exit 2; some not audited: a file, exit 2."""
    folder.write("empty.txt", "")
    assert folder.run("baseline", ".")[0] == 2
    assert not (folder.path / NAME).exists()
    folder.write("a.txt", OLD_TEXT)
    code, _, err = folder.run("baseline", ".")
    assert code == 2 and "empty.txt: the file is empty" in err and entries(folder).keys() == {"a.txt"}


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda text: text[: len(text) // 2], "is damaged"),
        (lambda text: "", "is damaged"),
        (
            lambda text: text.replace('"version": 1', '"version": 2'),
            "is version 2 of the format, and this auditor reads",
        ),
        (lambda text: text.replace('"version": 1', '"version": "1"'), "is version '1' of the format"),
        (lambda text: "[]", "is no baseline of auditor"),
        (lambda text: '{"some": "file"}', "is no baseline of auditor"),
        (lambda text: text.replace('": 1\n', '": -1\n'), "is -1 times there, which is no number of findings"),
        (lambda text: text.replace("sources/weasel", "weasel"), "is not a rule and a fingerprint"),
        (lambda text: text.replace('"paths"', '"pathes"'), "has an unknown key 'pathes'"),
        (lambda text: text.replace("texts/clean.txt", "texts/old.txt"), "'texts/old.txt' stands twice in one table"),
        (lambda text: text.replace('"text":', '"words":'), "has not the keys text and findings"),
        (lambda text: "[" * 100_000, "is damaged"),
    ],
)
def test_damaged_baselines_are_named(based: Folder, damage, said: str) -> None:  # type: ignore[no-untyped-def]
    """Hand-edited, truncated, from another version: a clear line, exit 2, and the file stays as it is."""
    file = based.path / NAME
    file.write_text(damage(file.read_text("utf-8")), encoding="utf-8")
    before = file.read_bytes()
    for command in ("check", "baseline"):
        code, out, err = based.run(command, "texts")
        assert (code, out) == (2, "") and f"{NAME}: " in err and said in err, err
    assert file.read_bytes() == before


def test_a_baseline_that_is_no_text(based: Folder) -> None:
    """Not UTF-8, or a folder."""
    (based.path / NAME).write_bytes(b"\xff\xfe{}")
    assert "is not UTF-8" in based.run("check", "texts")[2]
    Path(based.path / NAME).unlink()
    (based.path / NAME).mkdir()
    assert based.run("check", "texts")[0] == 2
    assert based.run("baseline", "texts")[0] == 2
