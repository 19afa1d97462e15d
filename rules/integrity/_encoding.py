"""Text that was decoded with the wrong table, and characters that were lost on the way."""

# ruff: noqa: RUF001  # marks that look alike are meant here

from __future__ import annotations

from collections.abc import Iterator

import regex
from auditor_rules._characters import places_of
from auditor_rules._masks import inside
from auditor_rules.integrity._damage import Damage, article, letters_before, whole_word

from auditor import Document, Severity, Span

# Tables with which UTF-8 is read by mistake, and what is sure to be a misreading: how the lead bytes look there, of
# accented letters and signs (C2 to C5) and of typographic marks (E2 80 to E2 84). Windows-1252 is in such use that
# every sequence counts.
_TABLES = ("cp1252", "mac_roman", "cp1251", "cp437", "cp850", "cp1250")


def _bytes_of(table: str) -> dict[str, int]:
    """The characters that stand for bytes from 0x80 on; what a table lacks is read as Latin-1, as browsers do."""
    named = {bytes([byte]).decode(table, "replace"): byte for byte in range(0x80, 0x100)}
    named.pop("\ufffd", None)
    return ({chr(byte): byte for byte in range(0x80, 0xA0)} if table != "cp1252" else _LATIN_1) | named


_LATIN_1 = {chr(byte): byte for byte in range(0x80, 0x100)}
_BYTES = {table: _bytes_of(table) for table in _TABLES}


def _class(table: str, low: int, high: int, *, letters: bool = True) -> str:
    chars = sorted(char for char, byte in _BYTES[table].items() if low <= byte <= high)
    return regex.escape("".join(char for char in chars if letters or not char.isalpha()))


def _sequences(table: str) -> str:
    """The shapes that UTF-8 has when read with a table."""
    marks = f"[{_class(table, 0xE2, 0xE2)}][{_class(table, 0x80, 0x84)}][{_class(table, 0x80, 0xBF)}]"
    if table == "cp1252":
        return rf"[\u00c2-\u00f4][{_class(table, 0x80, 0xBF)}]{{1,3}}"
    if table == "cp1251":  # whose letters make words: only signs can follow a lead byte
        cyrillic = rf"(?:[{_class(table, 0xD0, 0xD1)}][{_class(table, 0x80, 0xBF)}]){{3,40}}"
        return rf"{marks}|[{_class(table, 0xC2, 0xC3)}][{_class(table, 0x80, 0xBF, letters=False)}]|{cyrillic}"
    lead = "[\u251c]" if table in ("cp437", "cp850") else f"[{_class(table, 0xC3, 0xC3)}]"
    return rf"{marks}|{lead}[{_class(table, 0x80, 0xAF)}]"


_MISREAD = {table: regex.compile(_sequences(table)) for table in _TABLES}
_ANY = regex.compile(
    "|".join(f"(?:{pattern.pattern})" for pattern in _MISREAD.values())
    + r"|â€|‚Ä[ôúùìîò¶]|ï¿½|鈥[\u4e00-\u9fff]|窶[\uff61-\uff9f]|(?<!\S)Â(?=[\s.,;:!?])"
    r"|(?<=[a-z])â(?=(?:s|t|re|ve|ll|m|d)(?![\p{L}\p{M}]))"
)
# What a misreading can begin with.
_LEADS = (
    frozenset(map(chr, range(0xC2, 0xF5)))
    | {char for table in _TABLES for char, byte in _BYTES[table].items() if byte in (0xC2, 0xC3, 0xD0, 0xD1, 0xE2)}
    | frozenset("\u251câ‚ï鈥窶Â")
)
_UNDECODED = regex.compile(r"\ufffd+|[\x80-\x84\x86-\x9f]|(?<=\p{L})\x85")
_UNDECODABLE = frozenset(map(chr, range(0x80, 0xA0))) | {"\ufffd"}
_QUESTION = frozenset("?")
_LONGEST_BEFORE = 12  # letters of a word before a lost apostrophe
_LOST_APOSTROPHE = regex.compile(rf"\b\p{{L}}{{1,{_LONGEST_BEFORE}}}\?(?:t|s|re|ve|ll|m)\b(?!=)")


def wrong_encoding(doc: Document) -> Iterator[Damage]:
    """Text decoded with the wrong table, and characters that could not be decoded at all."""
    yield from _misreadings(doc)
    yield from _lost(doc)
    yield from _lost_apostrophes(doc)


def _misreadings(doc: Document) -> Iterator[Damage]:
    reach = last = 0
    for offset, stretch in inside(doc.shared(article), places_of(doc, _LEADS)):
        match = _ANY.match(doc.text, offset, stretch.end) if offset >= reach else None
        if match is None:
            continue
        reach = match.end()
        if offset < last or (repaired := _repaired(match[0])) is None:
            continue
        word = whole_word(doc.text, offset, reach, stretch.start, stretch.end)
        last = word.end
        yield Damage(
            word,
            f"The characters \u201c{match[0]}\u201d come from reading UTF-8 with the wrong table.",
            "Decode the source as UTF-8 again"
            + (f"; this was \u201c{repaired}\u201d." if repaired.isprintable() and repaired else "."),
            Severity.ERROR,
            0.95,
        )


def _lost(doc: Document) -> Iterator[Damage]:
    last = 0
    for offset, stretch in inside(doc.shared(article), places_of(doc, _UNDECODABLE)):
        match = _UNDECODED.match(doc.text, offset, stretch.end) if offset >= last else None
        if match is not None:
            word = whole_word(doc.text, offset, match.end(), stretch.start, stretch.end)
            last = word.end
            yield _undecoded(word, match[0])


def _undecoded(word: Span, lost: str) -> Damage:
    if lost[0] == "\ufffd":
        message = "A character was lost here: the replacement character stands for something that could not be decoded."
        return Damage(word, message, "Decode the source with its own table, or put the character back.",
                      Severity.ERROR, 0.95)  # fmt: skip
    was = bytes([ord(lost)]).decode("cp1252", "replace")
    message = "A control character stands here, left by reading Windows-1252 as Latin-1."
    cure = f"; this was \u201c{was}\u201d." if was.isprintable() and was != "\ufffd" else "."
    return Damage(word, message, f"Decode the source as Windows-1252 again{cure}", Severity.ERROR, 0.95)


def _lost_apostrophes(doc: Document) -> Iterator[Damage]:
    for offset, stretch in inside(doc.shared(article), places_of(doc, _QUESTION)):
        start = letters_before(doc.text, offset, stretch.start, _LONGEST_BEFORE)
        match = _LOST_APOSTROPHE.match(doc.text, start, stretch.end)
        if match is not None:
            yield Damage(
                Span(*match.span()),
                "A question mark stands where an apostrophe was lost.",
                f"\u201c{match[0].replace('?', chr(0x2019))}\u201d",
                Severity.WARNING,
                0.85,
            )


def _repaired(piece: str) -> str | None:
    """What the characters were before they were misread; None if they were not, empty if that cannot be told."""
    if piece[0] in "‚鈥窶Â" and len(piece) < 4 and not _MISREAD["cp1252"].match(piece):
        return ""
    if piece in ("â€", "ï¿½", "â"):
        return ""
    for table, pattern in _MISREAD.items():
        if not pattern.match(piece):
            continue
        for length in range(len(piece), 1, -1):
            try:
                return bytes(_BYTES[table][char] for char in piece[:length]).decode("utf-8")
            except (KeyError, UnicodeDecodeError):
                continue
    return None
