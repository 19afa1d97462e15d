"""Markdown (``.md``): the text keeps its characters; front matter in YAML says where it comes from."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlsplit

import regex
import yaml

from auditor.document import Document

_LINE_END = r"(?:\r\n|\r|\n)"
_FRONT_MATTER = regex.compile(
    rf"---[ \t]*{_LINE_END}(.*?){_LINE_END}(?:---|\.\.\.)[ \t]*(?:{_LINE_END}|$)", regex.DOTALL
)
_LONGEST_FRONT_MATTER = 65_536  # characters
_LONGEST_VALUE = 1_000  # characters of a title or name
_MOST_NAMES = 20  # of authors
# What the same thing is called by the common generators of sites.
_KEYS = {
    "title": ("title", "headline"),
    "author": ("author", "authors", "byline"),
    "date": ("date", "published", "publication_date", "pubdate", "created"),
    "source": ("source", "publisher", "site", "site_name", "publication"),
    "url": ("url", "canonical", "canonical_url", "link"),
}


def read_markdown(document_id: str, text: str) -> tuple[Document, str]:
    """A Markdown document with what its front matter says of it, and a note where that cannot be read."""
    values, note = front_matter(text)
    metadata = {name: value for name, keys in _KEYS.items() if (value := _first(values, keys))}
    if "source" not in metadata and (host := host_of(metadata.get("url", ""))):
        metadata["source"] = host
    return Document(document_id, text, metadata, markdown=True), note


def front_matter(text: str) -> tuple[dict[str, Any], str]:
    """The table at the head of ``text`` with its keys in lower case, and a note where it cannot be read."""
    match = _FRONT_MATTER.match(text[:_LONGEST_FRONT_MATTER])
    if match is None:
        return {}, ""
    try:
        table = yaml.safe_load(match[1])
    except (yaml.YAMLError, ValueError, RecursionError):  # ValueError: a date like 2024-13-45
        return {}, "its front matter is not readable YAML and was left out"
    if not isinstance(table, dict):
        return {}, "" if table is None else "its front matter is no table of keys and was left out"
    return {str(key).casefold(): value for key, value in table.items()}, ""


def host_of(url: str) -> str:
    """The host that ``url`` names, without "www."; empty where it names none."""
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return ""
    return (host or "").removeprefix("www.")


def _first(values: dict[str, Any], keys: tuple[str, ...]) -> str:
    return next((value for key in keys if (value := _string(values.get(key)))), "")


def _string(value: object) -> str:
    """A value of the front matter as text: a scalar, or one or several names, written plainly or under "name".

    It looks no deeper than that: aliases can nest a few lines into more than any memory holds.
    """
    items = value if isinstance(value, list) else [value]
    names = [item.get("name") if isinstance(item, dict) else item for item in items[:_MOST_NAMES]]
    return ", ".join(
        " ".join(str(name)[:_LONGEST_VALUE].split())
        for name in names
        if isinstance(name, str | int | float | date) and not isinstance(name, bool) and str(name).strip()
    )
