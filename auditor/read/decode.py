"""Bytes to text, whatever the encoding; what is not text at all is told apart."""

from __future__ import annotations

import codecs
from contextlib import suppress
from dataclasses import dataclass

import regex

_BYTE_ORDER_MARKS = (  # the longer first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Control characters that text does not hold; NUL is let through, because exports pad with it.
_CONTROL = regex.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.01
_NUL_SHARE = 0.10
_WHOLE_FOR_ONE_DAMAGED = 3
_MOST_MISREAD = 0.002  # share of bytes that a declared encoding may lack; a page quotes stray bytes of others
_HIGH_SHARE = 0.05  # French has 4 letters in 100 beyond ASCII, Polish and Czech have 7 and more
_UNUSED_IN_1252 = bytes((0x81, 0x8D, 0x8F, 0x90, 0x9D))
_NEVER_GUESSED = [
    "cp037",
    "cp500",
    "cp1026",
    "cp1140",
    "cp273",
    "utf_16_be",
    "utf_16_le",
    "utf_7",
]  # told by other signs
LONG_LINE = 1_000_000  # characters from which a line is worth a note
_LINE = regex.compile(r"[^\r\n]++")
_SAMPLE = 1 << 20  # bytes that are looked at to tell text from data
_MAGIC = (
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a\x00",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
)


class NotText(ValueError):
    """The bytes are no text; the message says what they look like."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """``text`` without a byte order mark; ``note`` says what a user should know of how it was read, or nothing."""

    text: str
    note: str = ""
    encoding: str = "utf-8"


def decode(data: bytes, declared: str = "") -> Decoded:
    """The text that ``data`` holds. Raises NotText for blank or binary data.

    ``declared`` is the encoding that the file says it is in; it counts unless the bytes say plainly otherwise.
    """
    if not data:
        raise NotText("the file is empty")
    if data.startswith(_MAGIC):
        raise NotText("the file is binary data, not text")
    text, encoding = _text(data, declared)
    _refuse_binary(text)
    if not text.strip("\0 \t\r\n\v\f\u00a0\ufeff"):
        raise NotText("the file is blank")
    notes = [] if encoding in ("utf-8", declared) else [f"read as {encoding}"]
    if declared and not encoding.startswith(declared) and not text.isascii():
        notes = [f"declares {declared}, read as {encoding}"]
    if len(text) >= LONG_LINE and (longest := max(len(line[0]) for line in _LINE.finditer(text))) >= LONG_LINE:
        notes.append(f"holds a line of {longest} characters")
    if "\0" in text:
        notes.append(f"holds {text.count(chr(0))} NUL characters")
    return Decoded(text, "; ".join(notes), encoding)


def _text(data: bytes, declared: str) -> tuple[str, str]:
    if data.isascii() and declared:  # where escapes change the meaning of what follows, UTF-8 is no proof
        return data.decode(declared, "replace"), declared
    if found := _unicode(data):
        return found
    if _is_binary(data[:_SAMPLE]):
        raise NotText("the file is binary data, not text")
    if declared not in ("", "utf-8"):
        text = data.decode(declared, "replace")
        if text.count("\ufffd") <= _MOST_MISREAD * len(data):
            return text, declared
    return _guessed(data)


def _unicode(data: bytes) -> tuple[str, str] | None:
    """The text, if it is in an encoding of Unicode without a fault."""
    tried = [(len(mark), encoding) for mark, encoding in _BYTE_ORDER_MARKS if data.startswith(mark)][:1]
    if wide := _wide_encoding(data[:_SAMPLE]):
        tried.append((0, wide))
    for skipped, encoding in (*tried, (0, "utf-8")):
        with suppress(UnicodeDecodeError):
            return data[skipped:].decode(encoding), encoding
    return None


def _guessed(data: bytes) -> tuple[str, str]:
    """The text in an old encoding, or in damaged UTF-8."""
    if _is_damaged_utf8(data):
        return data.decode("utf-8", "replace"), "utf-8 with damaged bytes replaced"
    if _is_western(data):
        return data.decode("cp1252", "replace"), "cp1252"
    import charset_normalizer  # noqa: PLC0415 - most texts are in UTF-8

    best = charset_normalizer.from_bytes(data, cp_exclusion=_NEVER_GUESSED).best()
    if best is None:
        raise NotText("the file is in no known encoding, or no text")
    return str(best).removeprefix("\ufeff"), best.encoding.replace("_", "-")


def _is_damaged_utf8(data: bytes) -> bool:
    """Are the bytes that break UTF-8 few beside the characters beyond ASCII that it makes?"""
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    whole = sum(1 for char in text if char > "\x7f") - damaged
    return damaged * _WHOLE_FOR_ONE_DAMAGED <= whole


def _is_western(data: bytes) -> bool:
    """Is it English or its neighbours in Windows-1252: few letters beyond ASCII, and none of the bytes unused there?"""
    high = sum(byte >= 0xC0 for byte in data)  # below stand quotation marks, dashes and signs
    letters = sum(chr(byte).isalpha() for byte in data if byte < 0x80)
    return high <= max(_HIGH_SHARE * letters, 8) and not any(byte in data for byte in _UNUSED_IN_1252)


def _wide_encoding(sample: bytes) -> str:
    """UTF-16 without a byte order mark, told by its NULs: in most texts every other byte is one."""
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if min(even, odd) > 0.05 * half or max(even, odd) < 0.3 * half or half < 2:
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def _is_binary(sample: bytes) -> bool:
    """Too many control bytes for a text in any encoding of bytes."""
    controls = sum(sample.count(byte) for byte in range(1, 32) if byte not in b"\t\n\v\f\r\x1b")
    return controls > _CONTROL_SHARE * len(sample) or sample.count(0) > _NUL_SHARE * len(sample)


def _refuse_binary(text: str) -> None:
    sample = text[:_SAMPLE]
    too_many_controls = len(_CONTROL.findall(sample)) > _CONTROL_SHARE * len(sample)
    if too_many_controls or sample.count("\0") > _NUL_SHARE * len(sample):
        raise NotText("the file is binary data, not text")
