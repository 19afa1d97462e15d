"""Damage that copying, converting and templates do to a text, found by its shape."""

# ruff: noqa: RUF001  # marks that look alike are meant here

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from auditor import Severity, Span


@dataclass(frozen=True, slots=True)
class Damage:
    """A damaged place and what an editor would say of it."""

    span: Span
    message: str
    suggestion: str
    severity: Severity
    confidence: float


# Characters that bytes 0x80 to 0xBF become when UTF-8 is read as Windows-1252 or Latin-1.
_HIGH = {bytes([byte]).decode("cp1252", "replace"): byte for byte in range(0x80, 0x100)}
_HIGH.pop("\ufffd", None)
_BYTE_OF = {chr(byte): byte for byte in range(0x80, 0x100)} | _HIGH
_TRAIL = "".join(sorted(char for char, byte in _BYTE_OF.items() if byte < 0xC0))
_MOJIBAKE = regex.compile(rf"[\u00c2-\u00f4][{regex.escape(_TRAIL)}]{{1,3}}|â€|‚Ä[ôúùìîò¶]|ï¿½")
_REPLACEMENT = regex.compile(r"\ufffd+")
_LOST_APOSTROPHE = regex.compile(r"\b\p{L}{1,12}\?(?:t|s|re|ve|ll|m)\b(?!=)")
_NOT_SPACE_LIMIT = 30  # characters of a damaged word that a finding shows on either side


def wrong_encoding(text: str, start: int, end: int) -> Iterator[Damage]:
    """Text decoded with the wrong table, and characters that could not be decoded at all."""
    last = start
    for match in _MOJIBAKE.finditer(text, start, end):
        if match.start() < last:
            continue
        repaired = _repaired(match[0])
        if repaired is None:
            continue
        word = _word(text, match.start(), match.end(), start, end)
        last = word.end
        yield Damage(
            word,
            f"The characters \u201c{match[0]}\u201d come from reading UTF-8 with the wrong table.",
            "Decode the source as UTF-8 again"
            + (f"; this was \u201c{repaired}\u201d." if repaired.isprintable() and repaired else "."),
            Severity.ERROR,
            0.95,
        )
    last = start
    for match in _REPLACEMENT.finditer(text, start, end):
        if match.start() < last:
            continue
        word = _word(text, match.start(), match.end(), start, end)
        last = word.end
        yield Damage(
            word,
            "A character was lost here: the replacement character stands for something that could not be decoded.",
            "Decode the source with its own table, or put the character back.",
            Severity.ERROR,
            0.95,
        )
    for match in _LOST_APOSTROPHE.finditer(text, start, end):
        yield Damage(
            Span(*match.span()),
            "A question mark stands where an apostrophe was lost.",
            f"\u201c{match[0].replace('?', chr(0x2019))}\u201d",
            Severity.WARNING,
            0.85,
        )


def _repaired(piece: str) -> str | None:
    """What the characters were before they were misread; None if they were not, empty if that cannot be told."""
    if piece[0] == "‚" or piece in ("â€", "ï¿½"):
        return ""
    for length in range(len(piece), 1, -1):
        try:
            return bytes(_BYTE_OF[char] for char in piece[:length]).decode("utf-8")
        except (KeyError, UnicodeDecodeError):
            continue
    return None


def _word(text: str, start: int, end: int, first: int, stop: int) -> Span:
    """The damaged word, with what is joined to it."""
    first, stop = max(first, start - _NOT_SPACE_LIMIT), min(stop, end + _NOT_SPACE_LIMIT)
    while start > first and text[start - 1].isalnum():
        start -= 1
    while end < stop and not text[end].isspace() and text[end] not in ".,;:!?()[]":
        end += 1
    return Span(start, end)


_TEMPLATE = regex.compile(
    r"\{\{[^{}\r\n]{1,60}\}\}|\{%[^{}\r\n]{1,60}%\}|\$\{[\w.]{1,40}\}|<%=?[^<>\r\n]{1,60}%>"
    r"|(?<![\w%])%(?:\d\$)?[sd](?![\w%])|%%\w{1,30}%%|\*\|[A-Z_]{2,30}\|\*"
    r"|\[(?:Insert|INSERT|Enter|ENTER|Add|ADD|Your|YOUR|your|Company|COMPANY|company|Client|Customer|Recipient"
    r"|First|Last|Full|Name of|Title of|Date of)(?: [^\[\]\r\n]{0,50})?\]"
    r"|\[(?:NAME|DATE|CITY|TITLE|COMPANY|PLACEHOLDER|TBD|TBC|TK|XX+|CLIENT|PRODUCT|LOCATION|QUOTE)\]"
    r"|(?i:\blorem ipsum dolor(?: sit amet)?)|\[object Object\]|\bundefined undefined\b|\b(?i:by|dear|hello|hi"
    r"|posted|published|updated|from|author:?) (?:undefined|null|NaN)\b"
    r"|&(?:amp;)?(?:nbsp|amp|quot|rsquo|lsquo|rdquo|ldquo|mdash|ndash|hellip|apos|lt|gt|#\d{2,5}|#x[0-9a-fA-F]{2,5});"
    r"|\[/?(?:caption|embed|gallery|vc_\w{2,20}|et_pb_\w{2,20}|shortcode|youtube|dropcap"
    r"|su_\w{2,20})(?:\s[^\[\]\r\n]{0,200})?\]|\bTK ?TK\b|\bHEADLINE HERE\b|\bText goes here\b"
)
_ABOUT_TEMPLATES = regex.compile(
    r"(?i)\b(?:templates?|placeholders?|variables?|syntax|printf|format(?:ting)? strings?|code|html|entit(?:y"
    r"|ies)|markup|jinja|typesetting|typesetters|dummy text|filler text|parser|shortcodes?)\b"
)


_NEARBY = 120  # characters around a template's mark that may say that templates are the subject


def templates(text: str, start: int, end: int) -> Iterator[Damage]:
    """Places that somebody or something should have filled in; texts about templates are left alone."""
    last = start
    for match in _TEMPLATE.finditer(text, start, end):
        nearby = max(start, match.start() - _NEARBY), min(end, match.end() + _NEARBY)
        if match.start() < last or _ABOUT_TEMPLATES.search(text, *nearby):
            continue
        last = match.end()
        found, span = f"\u201c{match[0]}\u201d", Span(*match.span())
        if match[0].startswith("&"):
            message = f"{found} is the code of a character, left over from HTML."
            yield Damage(span, message, "Put in the character itself.", Severity.WARNING, 0.9)
        else:
            message = f"{found} is left over from a template."
            yield Damage(span, message, "Put in what belongs here.", Severity.ERROR, 0.9)


# Words that stand twice in a row only by mistake. "Had had", "that that", "is is", "in in" and "her her" can be right.
_DOUBLED = regex.compile(
    r"(?<![\w'’.-])(the|a|an|of|to|and|for|with|by|at|from|was|were|are|be|as|or|his|its|their|our|my|your|this"
    r"|which|would|could|"
    r"should|they|we|he|she|has|have|been|if|than|into|but|about|between|because|while|where|these"
    r"|those)\s{1,3}(?i:\1)(?![\w'’-])",
    regex.IGNORECASE,
)
_HYPHENATION = regex.compile(r"(?<![\w-])\p{Ll}{2,20}-(?:[ \u00a0]|\r?\n)\p{Ll}{2,20}(?![\w-])")
_SUSPENDED = frozenset(
    "and or to und oder nor but versus vs through as plus than rather bis et ou y o e the a an it he she they "
    "we you i that this which who where when "
    "not with without from in on at by for of is was are were has had if so then like even just his her its "
    "their our my your there here "
    "what how why because while although though after before until do did does will would can could should may "
    "might must no yes all some".split()
)


def doubled_words(text: str, start: int, end: int) -> Iterator[Damage]:
    """Little words that stand twice in a row by mistake."""
    for match in _DOUBLED.finditer(text, start, end):
        first, second = match[0].split()
        if (second[0].isupper() and not first.isupper()) or (first == "A" and second in ("A", "a")):
            continue
        yield Damage(
            Span(*match.span()),
            f"The word \u201c{first}\u201d stands here twice.",
            f"\u201c{first}\u201d",
            Severity.WARNING,
            0.9,
        )


def hyphenation(text: str, start: int, end: int) -> Iterator[Damage]:
    """Words cut by a hyphen and a space, as a line break leaves them; not "short- and long-term"."""
    for match in _HYPHENATION.finditer(text, start, end):
        first, second = regex.split(r"-\s+", match[0], maxsplit=1)
        if second in _SUSPENDED or first in ("pre", "post", "mid", "short", "long", "low", "high"):
            continue
        yield Damage(
            Span(*match.span()),
            f"\u201c{match[0]}\u201d is cut by a hyphen and a space, as an old line break leaves it.",
            f"\u201c{first}-{second}\u201d or \u201c{first}{second}\u201d",
            Severity.WARNING,
            0.75,
        )
