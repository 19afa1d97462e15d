"""Phrase rules: a TOML file as a rule, for editors who do not write Python."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from auditor.document import Document
from auditor.finding import Hit, Severity
from auditor.rule import RULE_ID, Example, Rule
from auditor.text.regions import RegionKind

_RULE_KEYS = (
    "page",
    "message",
    "suggestion",
    "severity",
    "confidence",
    "standard",
    "where",
    "phrases",
    "fires",
    "passes",
)
_REQUIRED = ("page", "message", "phrases", "fires", "passes")
_PHRASE_KEYS = ("text", "message", "suggestion")
_WHERE = ("body", "heading", "caption", "author_box", "quotations", "attributed")


class PhraseRuleError(ValueError):
    """A phrase rule cannot be read; the message names the key and what to do."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that the rule flags, with its own message or suggestion where it has them."""

    text: str
    message: str
    suggestion: str


@dataclass(frozen=True, kw_only=True)
class PhraseRule(Rule):
    """A rule that flags phrases, as whole words and in any case."""

    id: str
    text: str
    phrases: tuple[Phrase, ...]
    severity: Severity
    confidence: float
    standard: str
    where: frozenset[str]
    examples: tuple[Example, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "literals", frozenset(phrase.text for phrase in self.phrases))

    @property
    def page(self) -> str:
        """What ``auditor explain`` prints."""
        return self.text

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit for each phrase; of phrases that overlap the longest counts."""
        by_text = {phrase.text: phrase for phrase in self.phrases}
        kinds = {RegionKind(name) for name in self.where if name in list(RegionKind)}
        end = 0
        for text, span in sorted(doc.find(self.literals), key=lambda found: (found[1].start, -found[1].end)):
            if span.start < end or doc.region_at(span.start) not in kinds:
                continue
            if "quotations" not in self.where and doc.is_quoted(span):
                continue
            if "attributed" not in self.where and doc.is_attributed(span) and not doc.is_quoted(span):
                continue
            end = span.end
            yield Hit(span, by_text[text].message, by_text[text].suggestion)


def read_phrase_rule(rule_id: str, data: bytes) -> PhraseRule:
    """The rule that a TOML file holds. Raises PhraseRuleError."""
    return phrase_rule(rule_id, phrase_table(data))


def phrase_table(data: bytes) -> dict[str, Any]:
    """The keys and values of a TOML file. Raises PhraseRuleError."""
    try:
        return tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise PhraseRuleError(f"not a TOML file in UTF-8: {error}") from error


def phrase_rule(rule_id: str, table: dict[str, Any]) -> PhraseRule:
    """The rule that a table of keys and values spells out. Raises PhraseRuleError."""
    if not RULE_ID.fullmatch(rule_id):
        raise PhraseRuleError(
            f"{rule_id!r} is no rule id; the path is criterion/name in lower case, digits, underscores"
        )
    _check_keys(table, _RULE_KEYS, "")
    for key in _REQUIRED:
        if key not in table:
            raise PhraseRuleError(f"key {key!r} is missing")
    message, suggestion = _string(table, "message"), _string(table, "suggestion", "")
    where = _strings(table, "where", ["body"])
    for place in where:
        if place not in _WHERE:
            raise PhraseRuleError(f"key 'where': {place!r} is not one of {', '.join(_WHERE)}")
    if not set(where) & set(RegionKind):
        raise PhraseRuleError("key 'where' names no part of the page to look in, such as 'body'")
    severity = _string(table, "severity", "warning")
    if severity not in list(Severity):
        raise PhraseRuleError(f"key 'severity': {severity!r} is not one of {', '.join(Severity)}")
    confidence = table.get("confidence", 0.8)
    if isinstance(confidence, bool) or not isinstance(confidence, int | float) or not 0 <= confidence <= 1:
        raise PhraseRuleError("key 'confidence' must be a number between 0 and 1")
    fires, passes = _strings(table, "fires"), _strings(table, "passes")
    examples = tuple(Example(text) for text in fires + passes)
    for example, must_fire in zip(examples, [True] * len(fires) + [False] * len(passes), strict=True):
        if example.must_fire != must_fire:
            key = "fires" if must_fire else "passes"
            raise PhraseRuleError(f"key {key!r}: {example.text!r} has {'no' if must_fire else ''} [[brackets]]")
    return PhraseRule(
        id=rule_id,
        text=_string(table, "page").strip(),
        phrases=tuple(_phrases(table, message, suggestion)),
        severity=Severity(severity),
        confidence=float(confidence),
        standard=_string(table, "standard", ""),
        where=frozenset(where),
        examples=examples,
    )


def _phrases(table: dict[str, Any], message: str, suggestion: str) -> Iterator[Phrase]:
    entries = table["phrases"]
    if not isinstance(entries, list) or not entries:
        raise PhraseRuleError("key 'phrases' must be a list with at least one phrase")
    seen = set()
    for number, entry in enumerate(entries, 1):
        phrase = {"text": entry} if isinstance(entry, str) else entry
        if not isinstance(phrase, dict):
            raise PhraseRuleError(f"phrase {number} must be a string or a table")
        _check_keys(phrase, _PHRASE_KEYS, f"phrase {number}: ")
        text = _string(phrase, "text").strip()
        if not text or text in seen:
            raise PhraseRuleError(f"phrase {number}: {text!r} is {'given twice' if text else 'empty'}")
        seen.add(text)
        yield Phrase(text, _string(phrase, "message", message), _string(phrase, "suggestion", suggestion))


def _check_keys(table: dict[str, Any], known: tuple[str, ...], place: str) -> None:
    for key in table:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"
            raise PhraseRuleError(f"{place}unknown key {key!r}; {hint}")


def _string(table: dict[str, Any], key: str, default: str | None = None) -> str:
    value = table.get(key, default)
    if not isinstance(value, str):
        raise PhraseRuleError(f"key {key!r} must be a string" if key in table else f"key {key!r} is missing")
    return value


def _strings(table: dict[str, Any], key: str, default: list[str] | None = None) -> list[str]:
    value = table.get(key, default)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise PhraseRuleError(f"key {key!r} must be a list of strings")
    return value
