"""Case and typography folded away, one character to one character, so that offsets stay true."""

from __future__ import annotations

_SPACES = "\t\n\r\v\f"
_TYPOGRAPHY = {
    **dict.fromkeys("\u2018\u2019\u201b\u02bc\u2032\uff07", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02", '"'),
    **dict.fromkeys("\u2010\u2011", "-"),
    **dict.fromkeys(_SPACES + "\u00a0\u2002\u2003\u2009\u200a\u202f", " "),
}
_IN_ASCII = str.maketrans(dict.fromkeys(_SPACES, " "))


def fold(text: str) -> str:
    """``text`` in lower case, with straight quotation marks, plain hyphens and spaces, and the same length.

    ``str.lower`` alone makes two characters of one (U+0130), which would shift every offset behind it.
    """
    folded = text.lower()
    if len(folded) != len(text):
        folded = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    if folded.isascii():
        return folded.translate(_IN_ASCII)
    # Looking for each of them is ten times as fast as translating what is not ASCII.
    for character, plain in _TYPOGRAPHY.items():
        if character in folded:
            folded = folded.replace(character, plain)
    return folded
