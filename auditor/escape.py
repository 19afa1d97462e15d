"""Text that was never meant for a terminal or a spreadsheet, made harmless without losing any of it."""

from __future__ import annotations

import regex

# C0 controls and DEL have pictures of their own (U+2400 and following); what else would act and not show is spelt out.
_PICTURES = {**{code: 0x2400 + code for code in range(32)}, 0x7F: 0x2421}
_INVISIBLE = regex.compile(r"[\u0080-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SURROGATE = regex.compile(r"[\ud800-\udfff]")
_C1 = regex.compile(r"[\u0080-\u009f]")
# A spreadsheet takes a cell that begins so for a formula (OWASP, CSV injection). Cells that begin with the mark of
# neutralisation itself get one more, so that taking one away always gives back the text.
_FORMULA = regex.compile(r"'*[=+\-@\uff1d\uff0b\uff0d\uff20]")
_NEUTRALISED = regex.compile(r"'+[=+\-@\uff1d\uff0b\uff0d\uff20]")


def control_pictures(text: str) -> str:
    """``text`` with every control character replaced by its picture, one for one."""
    return text.translate(_PICTURES)


def printable(text: str) -> str:
    """``text`` on one line, safe for a terminal: no control character, no override of the writing direction."""
    return _INVISIBLE.sub(lambda match: f"\\u{ord(match[0]):04x}", control_pictures(text))


def neutralised(text: str) -> str:
    """``text`` as a cell that a spreadsheet shows and never runs.

    Control characters are pictures, those that have none (C1) are spelt as [U+0085].
    """
    if not text.isprintable():  # which most cells are, and this asks in no time
        text = _SURROGATE.sub("\ufffd", _C1.sub(lambda match: f"[U+{ord(match[0]):04X}]", control_pictures(text)))
    return f"'{text}" if _FORMULA.match(text) else text


def restored(cell: str) -> str:
    """The text of a cell that ``neutralised`` made, control characters left as pictures."""
    return cell[1:] if _NEUTRALISED.match(cell) else cell
