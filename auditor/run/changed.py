"""Which files git says are new or modified since a commit, also inside submodules, worktrees and shallow clones."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

_SAFE = ("-c", "core.fsmonitor=false", "-c", "core.quotepath=off")  # a repository's own settings run nothing
# A hook of git hands on where its own repository is, which is not where ours is in a submodule or worktree.
_OF_A_HOOK = frozenset(
    "GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_COMMON_DIR GIT_DIR GIT_GRAFT_FILE GIT_IMPLICIT_WORK_TREE GIT_INDEX_FILE "
    "GIT_NAMESPACE GIT_OBJECT_DIRECTORY GIT_PREFIX GIT_SHALLOW_FILE GIT_WORK_TREE".split()
)
_RENAMED_OR_COPIED = "RC"
_GITLINK = b"160000"


class ChangedError(Exception):
    """Git cannot tell what has changed; the message says what to do."""


@dataclass(frozen=True)
class Changed:
    """``files`` are new or modified; ``notes`` tell what whoever started the run should know."""

    files: frozenset[Path]
    notes: tuple[str, ...]


def changed_files(files: Iterable[Path], ref: str = "HEAD") -> Changed:
    """Those of ``files`` that are new or modified since this branch left ``ref``, with what is not committed yet.

    A file that was only renamed is neither. Untracked files are new, ignored ones are left out with a note. A
    submodule is compared with the commit that the repository around it had then. Raises ChangedError.
    """
    repositories: dict[Path, _Repository] = {}
    tops: dict[Path, Path] = {}
    found: set[Path] = set()
    ignored = 0
    for file in files:
        folder = file.parent.resolve()
        if folder not in tops:
            tops[folder] = _top(folder)
        top = tops[folder]
        if top not in repositories:
            repositories[top] = _Repository.compared(top, ref)
        repository = repositories[top]
        names = {_name(folder / file.name, top), _name(file.resolve(), top)}
        if names & repository.changed:
            found.add(file)
        elif not names & repository.tracked:
            ignored += 1
    notes = [note for top in sorted(repositories) for note in repositories[top].notes]
    if ignored:
        notes.append(f"left out because git ignores them: {ignored}")
    return Changed(frozenset(found), tuple(notes))


@dataclass
class _Repository:
    """The names of files relative to the top of a repository, as bytes, which is all that names on Linux are."""

    changed: set[bytes] = field(default_factory=set)
    tracked: set[bytes] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)

    @classmethod
    def compared(cls, top: Path, ref: str) -> _Repository:
        notes: list[str] = []
        base = _base(top, ref, notes)
        tracked = set(_split(_git(top, "ls-files", "-z")))
        untracked = set(_split(_git(top, "ls-files", "--others", "--exclude-standard", "-z")))
        return cls(untracked | (set(_modified(top, base)) if base else tracked), tracked | untracked, notes)


def _base(top: Path, ref: str, notes: list[str]) -> str:
    """The commit that the work tree is compared with; empty where everything is new."""
    around = _git(top, "rev-parse", "--show-superproject-working-tree").rstrip(b"\n")
    if around:
        return _base_of_submodule(top, Path(os.fsdecode(around)).resolve(), ref, notes)
    commit = _commit(top, ref)
    if not commit:
        if ref == "HEAD":  # nothing was committed yet
            return ""
        shallow = _git(top, "rev-parse", "--is-shallow-repository").strip() == b"true"
        cure = (
            "the clone is shallow: fetch it first (actions/checkout does with fetch-depth: 0)"
            if shallow
            else "name a commit, branch or tag, and the paths before --changed"
        )
        raise ChangedError(f"git knows no commit {ref!r} in {top}; {cure}")
    fork = _try(top, "merge-base", commit, "HEAD")
    if fork is None:
        notes.append(f"the history in {top} does not reach to where this branch left {ref}; compared with {ref} itself")
    return (fork or commit.encode()).split()[0].decode()


def _base_of_submodule(top: Path, around: Path, ref: str, notes: list[str]) -> str:
    base = _base(around, ref, notes)
    if not base:
        return ""
    entry = _git(around, "ls-tree", "-z", base, "--", os.fsdecode(_name(top, around)))
    if not entry.startswith(_GITLINK):
        return ""
    commit = entry.split()[2].decode()
    if not _commit(top, commit):
        raise ChangedError(
            f"the submodule {top} lacks commit {commit[:12]}, which {ref} refers to; fetch it first "
            "(git submodule update --init, then git fetch --unshallow in the submodule)"
        )
    return commit


def _modified(top: Path, base: str) -> Iterator[bytes]:
    """The names of files that differ from those in ``base``, without those that were only renamed."""
    options = ("--name-status", "-z", "--no-ext-diff", "--find-renames", "--ignore-submodules=all", "--diff-filter=d")
    words = iter(_split(_git(top, "diff", *options, base, "--")))
    for status in words:
        name = next(words)
        if status[:1].decode() in _RENAMED_OR_COPIED:
            name = next(words)
            if status[1:] == b"100":
                continue
        yield name


def _top(folder: Path) -> Path:
    """The top of the work tree that ``folder`` lies in: git marks it with a folder, or a file in other worktrees."""
    for candidate in (folder, *folder.parents):
        if (candidate / ".git").exists():
            return candidate
    raise ChangedError(f"{folder} is in no git repository, so nothing tells what has changed; leave out --changed")


def _name(path: Path, top: Path) -> bytes:
    return os.fsencode(os.path.relpath(path, top))


def _commit(top: Path, ref: str) -> str:
    found = _try(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    return found.strip().decode() if found else ""


def _git(top: Path, *arguments: str) -> bytes:
    done = _run(top, *arguments)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0] or f"exit code {done.returncode}"
        raise ChangedError(f"git {arguments[0]} failed in {top}: {said}")
    return done.stdout


def _try(top: Path, *arguments: str) -> bytes | None:
    done = _run(top, *arguments)
    return None if done.returncode else done.stdout


def _run(top: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    environment |= {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    try:
        return subprocess.run(
            ["git", *_SAFE, "-C", str(top), *arguments], capture_output=True, check=False, env=environment
        )
    except FileNotFoundError as error:
        raise ChangedError("git is not installed, and --changed needs it") from error


def _split(output: bytes) -> list[bytes]:
    return output.split(b"\0")[:-1]
