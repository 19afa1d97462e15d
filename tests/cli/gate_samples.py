"""Rules, texts and repositories that the tests of the gate share."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor import CorpusRule, Document, Hit, Judgement, Notes, Rule, Severity, Span
from auditor.cli import main

CLEAN_TEXT = """The council of Lower Haddow met on Monday evening to hear a report on the state of the old bridge.

The county engineer, Ruth Amadi, told the meeting that the east pier had moved by four millimetres since May.

She said the bridge would be closed to lorries from Friday and inspected again before the end of the month.
"""
WEASEL = "Experts say that the new bridge will cost twice as much as the old one."
OTHER_WEASEL = "Experts say that nobody will want to pay for it in the end."
OLD_TEXT = f"{CLEAN_TEXT}\n{WEASEL}\n"


class Weasel(Rule):
    """Experts who have no name."""

    id = "sources/weasel"
    literals = frozenset({"experts say"})
    standard = "House style, 3"

    def check(self, doc: Document) -> Iterator[Hit]:
        """Each place."""
        for words, span in doc.find(self.literals):
            yield Hit(span, f"{words!r} names nobody", "Name them.")


class Shout(Rule):
    """Words that shout."""

    id = "tone/shout"
    severity = Severity.ERROR
    literals = frozenset({"scandal"})

    def check(self, doc: Document) -> Iterator[Hit]:
        """Each place."""
        return (Hit(span, "do not shout") for _, span in doc.find(self.literals))


class Remark(Rule):
    """Something worth knowing."""

    id = "hygiene/remark"
    severity = Severity.INFO
    literals = frozenset({"millimetres"})

    def check(self, doc: Document) -> Iterator[Hit]:
        """Each place."""
        return (Hit(span, "a measure") for _, span in doc.find(self.literals))


class Sold(Rule):
    """Texts that sell."""

    id = "commerce/sold"
    severity = Severity.WARNING
    literals = frozenset({"order now"})

    def check(self, doc: Document) -> Iterator[Judgement]:
        """A cap for those that do."""
        if any(doc.find(self.literals)):
            yield Judgement("sold", label="sold", probability=0.9, cap=40, message="the text sells")


class Twin(CorpusRule):
    """Texts whose first line stands in another document, too."""

    id = "provenance/twin"

    def collect(self, doc: Document) -> Iterator[tuple[int, str]]:
        """The first line, which is the same for all that share it."""
        yield sum(doc.text.split("\n")[0].encode()), doc.text.split("\n")[0]

    def combine(self, key: int, notes: Notes) -> Iterator[tuple[str, str]]:
        """All of them."""
        return ((document, line) for document, line in notes)

    def check(self, doc: Document, facts, others) -> Iterator[Hit]:  # type: ignore[no-untyped-def]
        """One hit on the line."""
        yield Hit(Span(0, len(facts[0])), "this line stands elsewhere, too")


RULES = (Sold(), Remark(), Shout(), Weasel())


class Folder:
    """A folder that is worked in, with commands run there in this process."""

    def __init__(self, path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.path = path
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        monkeypatch.chdir(path)
        self.rules(*RULES)

    def rules(self, *rules: Rule | CorpusRule) -> None:
        """From now on these rules are installed."""
        self._monkeypatch.setattr("auditor.cli.common.installed_rules", lambda wanted: rules)

    def write(self, name: str, text: str) -> Path:
        """A file with its folders."""
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def run(self, *arguments: object) -> tuple[int, str, str]:
        """Exit code, standard output and standard error of a command."""
        command, *rest = map(str, arguments)
        options = ["--no-cache"] if command in {"check", "baseline"} else []
        code = main([command, *rest, *options])
        said = self._capsys.readouterr()
        return code, said.out, said.err

    def git(self, *arguments: str, at: Path | None = None) -> str:
        """What git says, with nothing of this machine's settings."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        environment |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "LC_ALL": "C"}
        settings = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "protocol.file.allow=always")
        return subprocess.run(
            ["git", *settings, "-C", str(at or self.path), *arguments],
            check=True,
            capture_output=True,
            text=True,
            env=environment,
        ).stdout

    def commit(self, message: str = "change", at: Path | None = None) -> None:
        """Everything that is there, committed."""
        self.git("add", "-A", at=at)
        self.git("commit", "-q", "-m", message, at=at)
