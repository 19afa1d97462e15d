"""Configuration files: found, read and held to what they may say. They are data; nothing in them is ever run."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields
from difflib import get_close_matches
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from auditor.config.settings import ALL, Choice, Config, ConfigError, Override
from auditor.criteria import CRITERIA
from auditor.document import METADATA
from auditor.finding import Severity
from auditor.limits import Limits
from auditor.phrases import PhraseRule, PhraseRuleError, phrase_rule, phrase_table
from auditor.suppression import SuppressionError, suppressions_of

FILE_NAME = "auditor.toml"
PYPROJECT = "pyproject.toml"
LARGEST = 10_000_000  # bytes of a configuration file

_CHOICE = ("select", "ignore", "severity", "options")
_KEYS = (
    *_CHOICE,
    "rules",
    "weights",
    "languages",
    "sources",
    "columns",
    "limits",
    "override",
    "suppress",
)
_OVERRIDE = ("paths", *_CHOICE)
_LIMITS = tuple(limit.name for limit in fields(Limits))
_COLUMNS = ("text", "id", *METADATA)


def find_config(start: Path) -> Path | None:
    """The nearest ``auditor.toml``, or ``pyproject.toml`` with our table, in ``start`` or a folder above."""
    folder = start.resolve()
    for candidate in (folder, *folder.parents):
        if (candidate / FILE_NAME).is_file():
            return candidate / FILE_NAME
        project = candidate / PYPROJECT
        if project.is_file() and _own_table(project) is not None:
            return project
    return None


def load_config(path: Path) -> Config:
    """The configuration in the file at ``path``. Raises ConfigError."""
    table = _own_table(path) if path.name == PYPROJECT else _read(path)
    if table is None:
        raise ConfigError(f"{path}: has no table [tool.auditor]")
    return _Reading(path).config(table)


def _own_table(project: Path) -> Mapping[str, Any] | None:
    table = _read(project).get("tool", {})
    return table.get("auditor") if isinstance(table, dict) else None


def _read(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise ConfigError(f"{path}: is larger than {LARGEST // 10**6} MB")
        return tomllib.loads(data.decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"{path}: is no TOML in UTF-8: {error}") from error


class _Reading:
    """The tables of one file; every error names the file and the key."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._folder = path.resolve().parent

    def config(self, table: object) -> Config:
        table = self._table(table, _KEYS, "")
        choice = self._choice(table, "")
        patterns = self._strings(table, "rules", "")
        try:
            suppressions = suppressions_of(table.get("suppress", []), str(self._path))
        except SuppressionError as error:
            raise ConfigError(str(error)) from error
        limits = self._table(table.get("limits", {}), _LIMITS, "limits")
        return Config(
            **vars(choice),
            file=self._path,
            folder=self._folder,
            rules=patterns,
            house_rules=tuple(self._house_rules(patterns)),
            weights=self._weights(table.get("weights", {})),
            languages=self._languages(table),
            sources=tuple(self._folder / name for name in self._strings(table, "sources", "")),
            columns=self._texts(self._table(table.get("columns", {}), _COLUMNS, "columns"), "columns"),
            limits=Limits(**{key: self._number(limits, key, 0) for key in limits}),
            overrides=tuple(self._overrides(table.get("override", []))),
            suppressions=suppressions,
            given=frozenset(table),
        )

    def _languages(self, table: Mapping[str, Any]) -> tuple[str, ...]:
        codes = self._strings(table, "languages", "")
        for code in codes:
            if code not in (known := _detected_languages()):
                raise self._error("languages", _unknown(code, known))
        return codes

    def _overrides(self, tables: object) -> Iterable[Override]:
        if not isinstance(tables, list):
            raise self._error("override", "must be an array of tables: [[override]]")
        for number, entry in enumerate(tables, 1):
            place = f"override {number}"
            table = self._table(entry, _OVERRIDE, place)
            paths = self._strings(table, "paths", place)
            if not paths:
                raise self._error(place, "names no paths: paths = ['opinion/**']")
            yield Override(**vars(self._choice(table, place)), paths=paths)

    def _choice(self, table: Mapping[str, Any], place: str) -> Choice:
        at = _at(place, "severity")
        severity = self._texts(self._table(table.get("severity", {}), None, at), at)
        for rule, value in severity.items():
            if value not in list(Severity):
                raise self._error(
                    _at(place, f"severity.{rule}"), _unknown(value, [severity.value for severity in Severity])
                )
        options = self._table(table.get("options", {}), None, _at(place, "options"))
        return Choice(
            select=self._strings(table, "select", place),
            ignore=self._strings(table, "ignore", place),
            severity={rule: Severity(value) for rule, value in severity.items()},
            options={
                rule: self._table(values, None, _at(place, f"options.{rule}")) for rule, values in options.items()
            },
        )

    def _weights(self, table: object) -> Mapping[str, float]:
        weights = self._table(table, None, "weights")
        found = {name: self._number(weights, name, 0, "weights") for name in weights}
        if sum(found.get(name, criterion.points) for name, criterion in CRITERIA.items()) <= 0:
            raise self._error("weights", "leaves no criterion any points")
        return found

    def _house_rules(self, patterns: Iterable[str]) -> Iterable[PhraseRule]:
        files: dict[Path, None] = {}
        for pattern in patterns:
            if pattern.startswith("/") or ".." in Path(pattern).parts or not pattern.endswith(".toml"):
                raise self._error("rules", f"{pattern!r} is no pattern of .toml files below {self._folder}")
            found = sorted(path for path in self._folder.glob(pattern) if path.is_file())
            if not found:
                raise self._error("rules", f"no file fits {pattern!r}")
            files.update(dict.fromkeys(found))
        owners: dict[str, Path] = {}
        for path in files:
            rule = _house_rule(path)
            if rule.id in owners:
                raise ConfigError(f"{path}: is rule {rule.id}, as {owners[rule.id]} is; rename one of the two")
            owners[rule.id] = path
            yield rule

    def _table(self, value: object, known: Collection[str] | None, place: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self._error(place or "tool.auditor", "must be a table")
        for key in value:
            if known is not None and key not in known:
                raise self._error(_at(place, key), f"unknown key; {_nearest(key, known)}")
        return value

    def _strings(self, table: Mapping[str, Any], key: str, place: str) -> tuple[str, ...]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            raise self._error(_at(place, key), "must be a list of strings")
        return tuple(value)

    def _texts(self, table: Mapping[str, Any], place: str) -> dict[str, str]:
        for key, value in table.items():
            if not isinstance(value, str) or not value.strip():
                raise self._error(_at(place, key), "must be a string")
        return dict(table)

    def _number(self, table: Mapping[str, Any], key: str, default: float, place: str = "limits") -> float:
        value = table.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e9:
            raise self._error(_at(place, key), "must be a number that is not negative")
        return float(value)

    def _error(self, key: str, what: str) -> ConfigError:
        return ConfigError(f"{self._path}: {key}: {what}")


@cache
def _detected_languages() -> tuple[str, ...]:
    """The codes of the languages that langdetect tells apart, without importing it."""
    found = find_spec("langdetect")
    folders = found.submodule_search_locations if found else None
    return tuple(sorted(path.name for folder in folders or () for path in Path(folder, "profiles").glob("[!_]*")))


def _house_rule(path: Path) -> PhraseRule:
    """The phrase rule in a file: its folder, or its key ``criterion``, says what criterion it belongs to."""
    try:
        table = phrase_table(path.read_bytes())
        criterion = table.pop("criterion", path.parent.name)
        if criterion not in CRITERIA:
            raise PhraseRuleError(f"key 'criterion' must be one of {', '.join(CRITERIA)}")
        return phrase_rule(f"{criterion}/{path.stem}", table)
    except OSError as error:
        raise ConfigError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    except PhraseRuleError as error:
        raise ConfigError(f"{path}: {error}") from error


def unknown_selector(name: str, rules: Collection[str]) -> str:
    """What is wrong with a name that should be a rule, a criterion or "all"; empty if nothing is."""
    known = [*rules, *CRITERIA, ALL]
    return "" if name in known else _unknown(name, known)


def _unknown(name: str, known: Collection[str]) -> str:
    return f"{name!r} is unknown; {_nearest(name, known)}"


def _nearest(name: str, known: Collection[str]) -> str:
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    return f"did you mean {near[0]!r}?" if near else f"known are {', '.join(list(known)[:60])}"


def _at(place: str, key: str) -> str:
    return f"{place}: {key}" if place else key
