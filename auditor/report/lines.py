"""JSON with an item of its long lists a line: quick to write, and a change of it reads as what has changed."""

from __future__ import annotations

import json
from typing import Any


def json_lines(value: Any, depth: int) -> str:
    """``value`` as JSON, broken into lines down to ``depth`` levels.

    All of it is ASCII: whatever a document holds, no terminal and no log does anything with it.
    """
    if depth and isinstance(value, dict) and value:
        items = [f"{json.dumps(key)}: {json_lines(item, depth - 1)}" for key, item in value.items()]
        return "{\n" + ",\n".join(items) + "\n}"
    if depth and isinstance(value, list) and value:
        return "[\n" + ",\n".join(json_lines(item, depth - 1) for item in value) + "\n]"
    return json.dumps(value, ensure_ascii=True)
