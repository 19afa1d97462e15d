"""What files say of where a text comes from: the names that the same thing goes by, and sidecar files."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

SIDECAR_ENDINGS = (".meta.yaml", ".meta.yml", ".meta.json")
LARGEST_SIDECAR = 65_536  # bytes

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


def metadata_of(values: Mapping[str, object]) -> dict[str, str]:
    """The metadata in a table whose keys are in lower case; the host of the URL where no publisher is named."""
    metadata = {name: value for name, keys in _KEYS.items() if (value := _first(values, keys))}
    if "source" not in metadata and (host := host_of(metadata.get("url", ""))):
        metadata["source"] = host
    return metadata


def host_of(url: str) -> str:
    """The host that ``url`` names, without "www."; empty where it names none."""
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return ""
    return (host or "").removeprefix("www.")


def sidecar_of(path: Path) -> Path | None:
    """The file beside ``path`` that holds its metadata: ``article.meta.yaml`` for ``article.txt``."""
    beside = (path.with_name(stem + ending) for ending in SIDECAR_ENDINGS for stem in (path.stem, path.name))
    return next((file for file in beside if is_there(file)), None)


def is_there(path: Path) -> bool:
    """Is there such a file? Beside a file of the longest name there can be none with a longer one."""
    return os.path.isfile(path)  # noqa: PTH113 - Path.is_file raises for names that are too long


def read_sidecar(path: Path) -> tuple[dict[str, str], str]:
    """The metadata in a sidecar file, and a note where it cannot be read."""
    import yaml  # noqa: PLC0415 - most texts have no such file

    left_out = f"its metadata file {path.name}"
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_SIDECAR + 1)
        if len(data) > LARGEST_SIDECAR:
            return {}, f"{left_out} is larger than {LARGEST_SIDECAR} bytes and was left out"
        text = data.decode("utf-8-sig")
        table = json.loads(text) if path.suffix.lower() == ".json" else yaml.safe_load(text)
    except (OSError, ValueError, yaml.YAMLError, RecursionError) as error:
        what = "may not be read" if isinstance(error, OSError) else "is not readable"
        return {}, f"{left_out} {what} and was left out"
    if not isinstance(table, dict):
        return {}, "" if table is None else f"{left_out} is no table of keys and was left out"
    return metadata_of(lower_keys(table)), ""


def lower_keys(table: Mapping[Any, Any]) -> dict[str, Any]:
    """The same table with its keys as text in lower case."""
    return {str(key).casefold(): value for key, value in table.items()}


def text_of(value: object) -> str:
    """A value as text: a scalar, or one or several names, written plainly or under "name".

    It looks no deeper than that: aliases can nest a few lines into more than any memory holds.
    """
    items = value if isinstance(value, list) else [value]
    names = [item.get("name") if isinstance(item, dict) else item for item in items[:_MOST_NAMES]]
    return ", ".join(
        " ".join(str(name)[:_LONGEST_VALUE].split())
        for name in names
        if isinstance(name, str | int | float | date) and not isinstance(name, bool) and str(name).strip()
    )


def _first(values: Mapping[str, object], keys: tuple[str, ...]) -> str:
    return next((value for key in keys if (value := text_of(values.get(key)))), "")
