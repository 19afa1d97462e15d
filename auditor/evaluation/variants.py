"""A rule as it is and with other settings of its options, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from difflib import get_close_matches
from typing import Any

from auditor.phrases import PhraseRule
from auditor.rule import AnyRule

_BOOLEANS = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}


class OptionError(ValueError):
    """A rule has no such option, or none of such a value; the message names rule and option."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A rule and the settings that set it apart from the rule as it is installed."""

    rule: AnyRule
    settings: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The settings as one would give them."""
        return ", ".join(f"{name}={_written(value)}" for name, value in self.settings.items()) or "as it is"


def variants_of(rule: AnyRule) -> tuple[Variant, ...]:
    """The rule as it is, and as each of its ``variants`` says. Raises OptionError."""
    return (Variant(rule, {}), *(Variant(_with(rule, settings), settings) for settings in rule.variants))


def variant_of(rule: AnyRule, options: Iterable[str]) -> Variant:
    """The rule with options given as ``name=value``. Raises OptionError."""
    known = _options(rule)
    settings = {}
    for option in options:
        name, equals, value = option.partition("=")
        if not equals:
            raise OptionError(f"option {option!r} is not NAME=VALUE")
        name = name.strip()
        if name not in known:
            near = get_close_matches(name, known, n=1, cutoff=0.4)
            hint = f"did you mean {near[0]}?" if near else f"it has {', '.join(known) or 'none'}"
            raise OptionError(f"{rule.id} has no option {name}; {hint}")
        settings[name] = _read(rule, name, value.strip(), known[name])
    return Variant(_with(rule, settings), settings)


def _options(rule: AnyRule) -> dict[str, Any]:
    if not is_dataclass(rule) or isinstance(rule, PhraseRule):  # whose fields are the contents of its file
        return {}
    return {field.name: getattr(rule, field.name) for field in fields(rule) if field.init}


def _with(rule: AnyRule, settings: Mapping[str, Any]) -> AnyRule:
    if not settings:
        return rule
    try:
        return replace(rule, **settings)  # type: ignore[type-var]  # a rule with options is a dataclass
    except (TypeError, ValueError) as error:
        raise OptionError(f"{rule.id} cannot be set so: {error}") from error


def _read(rule: AnyRule, name: str, value: str, now: object) -> object:
    """``value`` as the type that the option has now."""
    try:
        if isinstance(now, bool):
            return _BOOLEANS[value.casefold()]
        if isinstance(now, int | float | str):
            return type(now)(value)
    except (KeyError, ValueError):
        raise OptionError(f"{rule.id}: {name} cannot be {value!r}; it is {_written(now)} by default") from None
    raise OptionError(f"{rule.id}: {name} is {type(now).__name__}, which cannot be given on the command line")


def _written(value: object) -> str:
    return str(value).casefold() if isinstance(value, bool) else str(value)
