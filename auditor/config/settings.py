"""The settings: one frozen dataclass, each field a key of ``auditor.toml``, the defaults its values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from auditor.finding import Severity
from auditor.limits import USUAL, Limits
from auditor.phrases import PhraseRule
from auditor.score import POINTS
from auditor.suppression import Suppression

ALL = "all"


class ConfigError(Exception):
    """A configuration cannot be used; the message names the file, the key and what to do."""


@dataclass(frozen=True)
class Choice:
    """Which rules are on and what is changed about them.

    ``select`` and ``ignore`` hold rules, criteria or "all"; an empty ``select`` changes nothing. ``severity`` and
    ``options`` are by rule, options further by name.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True)
class Override(Choice):
    """A choice for the documents that fit one of ``paths``, relative to the configuration's folder."""

    paths: tuple[str, ...] = ()


@dataclass(frozen=True)
class Config(Choice):
    """What is in force.

    ``file`` is where it was read, None for the defaults, and ``folder`` what its paths are relative to. ``rules``
    are patterns of files with phrase rules and ``house_rules`` what they hold. ``weights`` are points by criterion
    and what a finding costs by rule; ``languages`` those that documents are expected in. ``sources`` are lists of
    publishers, ``columns`` the columns of tables. ``last_word`` is the choice of the command line. ``given`` are the
    keys that the file sets.
    """

    file: Path | None = None
    folder: Path = Path()
    rules: tuple[str, ...] = ()
    house_rules: tuple[PhraseRule, ...] = ()
    weights: Mapping[str, float] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    sources: tuple[Path, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    limits: Limits = USUAL
    overrides: tuple[Override, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    last_word: Choice = Choice()
    given: frozenset[str] = frozenset()

    @property
    def points(self) -> Mapping[str, float]:
        """The points that each criterion can cost."""
        return {name: self.weights.get(name, points) for name, points in POINTS.items()}

    def with_choice(self, select: tuple[str, ...], ignore: tuple[str, ...]) -> Config:
        """The same with rules chosen on the command line, which has the last word everywhere."""
        return replace(self, last_word=Choice(select=select, ignore=ignore))
