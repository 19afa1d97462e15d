"""Patterns of paths, as in .gitignore: what every list of paths in a configuration or a sidecar file is made of."""

from __future__ import annotations

import re
from functools import lru_cache

_SIGNS = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def matches(pattern: str, path: str) -> bool:
    """Does ``path`` (with ``/``) fit ``pattern``?

    ``*`` stands for anything within a folder, ``**`` also across folders. A pattern without a slash is a file name
    in any folder; one that ends with a slash is all that is in a folder.
    """
    return _compiled(pattern).fullmatch(path) is not None


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    pieces = [] if "/" in pattern.rstrip("/") else ["(?:.*/)?"]
    pieces += [_SIGNS.get(piece, re.escape(piece)) for piece in re.split(r"(\*\*/|\*\*|\*|\?)", pattern.strip("/"))]
    if pattern.endswith("/"):
        pieces.append("/.*")
    return re.compile("".join(pieces), re.DOTALL)
