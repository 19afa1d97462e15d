"""Articles that a page describes in JSON-LD (schema.org)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

LARGEST = 500_000  # characters of a script that is read
MOST_NODES = 2_000
MOST_NAMES = 20  # of authors
LONGEST_VALUE = 1_000  # characters
_KINDS = ("article", "posting", "report", "review", "recipe", "webpage")


@dataclass(frozen=True, slots=True)
class Article:
    """What the data say of an article; empty where they say nothing."""

    headline: str = ""
    author: str = ""
    date: str = ""
    publisher: str = ""
    url: str = ""


def articles(script: str) -> Iterator[Article]:
    """The articles in a script, in order, pages last; none where it is no JSON."""
    if len(script) > LARGEST:
        return
    try:
        data = json.loads(script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return
    nodes = list(_nodes(data))
    named = {str(node["@id"]): node for node in nodes if "@id" in node and "name" in node}
    found = [(kind == "webpage", node) for node in nodes if (kind := _kind(node))]
    for _, node in sorted(found, key=lambda pair: pair[0]):
        yield Article(
            _text(node.get("headline") or (node.get("name") if _kind(node) != "webpage" else "")),
            _authors(node.get("author") or node.get("creator"), named),
            _text(node.get("datePublished") or node.get("dateCreated")),
            next(iter(_names(node.get("publisher"), named)), ("", ""))[0],
            _text(node.get("url")),
        )


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    waiting, seen = [data], 0
    while waiting and seen < MOST_NODES:
        item = waiting.pop(0)
        seen += 1
        if isinstance(item, list):
            waiting.extend(item[:MOST_NODES])
        elif isinstance(item, dict):
            yield item
            waiting.extend(item[key] for key in ("@graph", "mainEntity", "publisher", "author") if key in item)


def _kind(node: dict[str, Any]) -> str:
    kinds = node.get("@type")
    names = [str(kind).lower() for kind in (kinds if isinstance(kinds, list) else [kinds])[:MOST_NAMES]]
    return next((kind for kind in _KINDS for name in names if name.endswith(kind)), "")


def _authors(value: Any, named: dict[str, dict[str, Any]]) -> str:
    """The names of persons; a house that signs for them is none."""
    people = [name for name, kind in _names(value, named) if "organi" not in kind.lower()]
    return ", ".join(dict.fromkeys(people))


def _names(value: Any, named: dict[str, dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Each name with the kind of thing that bears it."""
    for item in (value if isinstance(value, list) else [value])[:MOST_NAMES]:
        if isinstance(item, dict):
            node = item if "name" in item else named.get(str(item.get("@id", "")), {})
            names = node.get("name")
            for name in (names if isinstance(names, list) else [names])[:MOST_NAMES]:
                if text := _text(name):
                    yield text, str(node.get("@type", ""))
        elif (text := _text(item)) and "://" not in text:
            yield text, ""


def _text(value: Any) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    if not isinstance(value, str | int) or isinstance(value, bool):
        return ""
    return " ".join(unescape(str(value)[: 2 * LONGEST_VALUE]).split())[:LONGEST_VALUE]
