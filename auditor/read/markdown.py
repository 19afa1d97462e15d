"""Markdown (``.md``): the text keeps its characters; front matter in YAML says where it comes from."""

from __future__ import annotations

from typing import Any

import regex
import yaml

from auditor.document import Document
from auditor.read.decode import NotText
from auditor.read.metadata import lower_keys, metadata_of

_LINE_END = r"(?:\r\n|\r|\n)"
_FRONT_MATTER = regex.compile(
    rf"---[ \t]*{_LINE_END}(.*?){_LINE_END}(?:---|\.\.\.)[ \t]*(?:{_LINE_END}|$)", regex.DOTALL
)
_NOT_BLANK = regex.compile(r"\S")
_LONGEST_FRONT_MATTER = 65_536  # characters


def read_markdown(document_id: str, text: str) -> tuple[Document, str]:
    """A Markdown document with what its front matter says of it, and a note where that cannot be read.

    Raises NotText where there is nothing but front matter and comments.
    """
    matter = _FRONT_MATTER.match(text[:_LONGEST_FRONT_MATTER])
    if _is_blank(text, matter.end() if matter else 0):
        raise NotText(f"the file holds nothing but {'front matter' if matter else 'comments'}")
    values, note = front_matter(text)
    return Document(document_id, text, metadata_of(values), markdown=True), note


def _is_blank(text: str, start: int) -> bool:
    """Is there nothing but white space and comments from ``start`` on?"""
    while (found := _NOT_BLANK.search(text, start)) and text.startswith("<!--", found.start()):
        end = text.find("-->", found.end())
        if end < 0:
            return False
        start = end + 3
    return found is None


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
    return lower_keys(table), ""
