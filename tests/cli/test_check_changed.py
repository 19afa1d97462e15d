"""``auditor check --changed``: what git says is new or modified, in every kind of repository."""

from __future__ import annotations

from pathlib import Path

import pytest
from gate_samples import CLEAN_TEXT, OLD_TEXT, OTHER_WEASEL, Folder, Twin

from auditor.run.changed import ChangedError, changed_files


def changed(folder: Folder, ref: str = "HEAD", at: Path | None = None) -> list[str]:
    """The names of the files that changed."""
    top = at or folder.path
    files = [path for path in sorted(top.rglob("*")) if path.is_file() and ".git" not in path.parts]
    return [path.relative_to(top).as_posix() for path in sorted(changed_files(files, ref).files)]


def test_only_changed_documents_are_reported_on(repository: Folder) -> None:
    """Modified, staged, untracked; the old fault in an untouched document does not count."""
    assert repository.run("check", "texts", "--changed") == (0, "0 documents, 0 errors, 0 warnings\n", "")
    repository.write("texts/clean.txt", f"{CLEAN_TEXT}\n{OTHER_WEASEL}\n")
    repository.write("texts/nested/new.txt", OLD_TEXT)
    repository.write("texts/staged.txt", CLEAN_TEXT)
    repository.git("add", "texts/staged.txt")
    assert changed(repository) == ["texts/clean.txt", "texts/nested/new.txt", "texts/staged.txt"]
    code, out, _ = repository.run("check", "texts", "--changed")
    assert code == 1 and "3 documents, 0 errors, 2 warnings" in out and "old.txt" not in out


def test_corpus_rules_see_the_documents_that_did_not_change(repository: Folder) -> None:
    """A new copy of an old text is found, and reported on at the new one only."""
    repository.rules(Twin())
    repository.write("texts/clean.txt", "Something else stands here now.\n\n" + CLEAN_TEXT)
    repository.commit()
    assert repository.run("check", "texts", "--changed")[0] == 0
    repository.write("texts/copy.txt", CLEAN_TEXT)
    code, out, _ = repository.run("check", "texts", "--changed")
    assert code == 1
    assert [line.partition(":")[0] for line in out.splitlines()[:-1]] == ["texts/copy.txt"]


def test_renames_are_no_changes_and_edited_renames_are(repository: Folder) -> None:
    """As git sees them once they are staged."""
    repository.git("mv", "texts/old.txt", "texts/moved.txt")
    assert changed(repository) == []
    repository.write("texts/moved.txt", f"{OLD_TEXT}\nOne line more.\n")
    assert changed(repository) == ["texts/moved.txt"]


def test_a_branch_is_compared_with_where_it_began(repository: Folder) -> None:
    """What happened on the base branch meanwhile is none of its changes; committed and open changes both are."""
    repository.git("switch", "-q", "-c", "feature")
    repository.write("texts/mine.txt", CLEAN_TEXT)
    repository.commit()
    repository.git("switch", "-q", "main")
    repository.write("texts/old.txt", CLEAN_TEXT)
    repository.commit()
    repository.git("switch", "-q", "feature")
    repository.write("texts/open.txt", CLEAN_TEXT)
    assert changed(repository, "main") == ["texts/mine.txt", "texts/open.txt"]
    repository.git("merge", "-q", "main")
    assert changed(repository, "main") == ["texts/mine.txt", "texts/open.txt"]


def test_no_commit_yet(folder: Folder) -> None:
    """Everything is new."""
    folder.git("init", "-q")
    folder.write("a.txt", CLEAN_TEXT)
    folder.git("add", "a.txt")
    folder.write("b.txt", CLEAN_TEXT)
    assert changed(folder) == ["a.txt", "b.txt"]


def test_odd_names(repository: Folder) -> None:
    """Spaces, quotes, line ends and other scripts."""
    names = ["a b.txt", 'quo"te.txt', "line\nend.txt", "\u00fcber.txt", "-x.txt"]
    for name in names:
        repository.write(name, CLEAN_TEXT)
    assert changed(repository) == sorted(names)
    repository.commit()
    assert changed(repository) == []
    for name in names:
        repository.write(name, OLD_TEXT)
    assert changed(repository) == sorted(names)


def test_ignored_files_are_counted_aloud(repository: Folder) -> None:
    """Git says nothing of them."""
    repository.write(".gitignore", "texts/draft*\n")
    repository.commit()
    repository.write("texts/draft.txt", OLD_TEXT)
    code, _, err = repository.run("check", "texts", "--changed")
    assert code == 0 and "left out because git ignores them: 1" in err


def test_linked_files_count_with_what_they_link_to(repository: Folder) -> None:
    """A change of the target is a change of the link."""
    (repository.path / "links").mkdir()
    (repository.path / "links/link.txt").symlink_to("../texts/old.txt")
    repository.commit()
    assert changed(repository) == []
    repository.write("texts/old.txt", CLEAN_TEXT)
    assert changed(repository) == ["links/link.txt", "texts/old.txt"]


def test_other_worktrees(repository: Folder) -> None:
    """There .git is a file; a hook's variables that point at the first one do not mislead."""
    other = repository.path.parent / "other"
    repository.git("worktree", "add", "-q", "-b", "side", str(other))
    (other / "texts/old.txt").write_text(CLEAN_TEXT, encoding="utf-8")
    assert changed(repository, at=other) == ["texts/old.txt"]
    assert changed(repository) == []


def test_variables_of_a_hook_do_not_mislead(repository: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git sets them for its own repository."""
    repository.write("texts/old.txt", CLEAN_TEXT)
    monkeypatch.setenv("GIT_DIR", str(repository.path.parent / "nowhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(repository.path.parent / "nowhere"))
    assert changed(repository) == ["texts/old.txt"]


def test_submodules(repository: Folder) -> None:
    """They are compared with the commit that the repository around them had."""
    library = repository.path.parent / "library"
    library.mkdir()
    repository.git("init", "-q", "-b", "main", at=library)
    (library / "one.txt").write_text(CLEAN_TEXT, encoding="utf-8")
    (library / "two.txt").write_text(CLEAN_TEXT, encoding="utf-8")
    repository.commit(at=library)
    repository.git("submodule", "add", "-q", str(library), "sub")
    assert [name for name in changed(repository) if name.endswith(".txt")] == ["sub/one.txt", "sub/two.txt"]
    repository.commit("with a submodule")
    assert changed(repository) == []
    (repository.path / "sub/one.txt").write_text(OLD_TEXT, encoding="utf-8")
    assert changed(repository) == ["sub/one.txt"]
    repository.commit(at=repository.path / "sub")
    assert changed(repository) == ["sub/one.txt"]
    repository.commit("a later commit of it")
    assert changed(repository) == []
    assert changed(repository, "HEAD~1") == ["sub/one.txt"]


def test_shallow_clones(repository: Folder) -> None:
    """A base that is not there is an error with its cure; one that is there without a common past is compared with."""
    repository.git("switch", "-q", "-c", "feature")
    repository.write("texts/mine.txt", CLEAN_TEXT)
    repository.commit()
    clone = repository.path.parent / "clone"
    source = repository.path.as_uri()
    repository.git("clone", "-q", "--depth", "1", "--branch", "feature", source, str(clone), at=repository.path.parent)
    with pytest.raises(ChangedError, match="the clone is shallow: fetch it first"):
        changed(repository, "main", at=clone)
    assert changed(repository, at=clone) == []
    repository.git("switch", "-q", "main")
    repository.write("texts/theirs.txt", "Theirs is quite another text.\n")
    repository.commit()
    repository.git("fetch", "-q", "--depth", "1", "origin", "main:main", at=clone)
    files = [clone / "texts" / name for name in ("old.txt", "clean.txt", "mine.txt")]
    found = changed_files(files, "main")
    assert found.files == {clone / "texts/mine.txt"}
    assert "the history in" in found.notes[0] and "compared with main itself" in found.notes[0]


def test_what_git_cannot_tell_is_an_error(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    """No repository, no such commit, no git, a damaged repository: exit 2 and a clear line."""
    folder.write("texts/a.txt", CLEAN_TEXT)
    code, _, err = folder.run("check", "texts", "--changed")
    assert code == 2 and "is in no git repository, so nothing tells what has changed; leave out --changed" in err
    folder.git("init", "-q")
    folder.commit()
    for ref in ("nothing", "--output=x", "texts"):
        code, _, err = folder.run("check", "texts", f"--changed={ref}")
        assert code == 2 and f"git knows no commit {ref!r}" in err
    head = folder.path / ".git/HEAD"
    head.write_text("damaged", encoding="utf-8")
    code, _, err = folder.run("check", "texts", "--changed")
    assert code == 2 and "git rev-parse failed" in err
    monkeypatch.setenv("PATH", "")
    code, _, err = folder.run("check", "texts", "--changed")
    assert code == 2 and "git is not installed, and --changed needs it" in err


def test_a_path_that_was_taken_for_a_commit(repository: Folder) -> None:
    """``--changed texts`` is an easy slip: what was meant is said."""
    code, _, err = repository.run("check", "--changed", "texts")
    assert code == 2 and "--changed took texts for a commit" in err and "auditor check texts --changed" in err
