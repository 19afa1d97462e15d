"""Damage put into sound texts by chance, each kind as it comes about: what rules about damage have to find.

Every kind takes a text and a source of chance, and gives the damaged text with the place of the damage, or None
where the text has nothing that could be damaged so. The same seed gives the same damage.
"""

# ruff: noqa: RUF001  # marks that look alike are meant here

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Damaged:
    """A text and the part of it that was damaged."""

    text: str
    start: int
    end: int


Damage = Callable[[str, random.Random], Damaged | None]

_SENTENCE = re.compile(r"(?<=[.!?”\"] )[\"“A-Z][^.!?\n]{40,250}[.!?](?= [A-Z“\"])")
_PROSE = re.compile(r"[^\n]{200,}")


# Characters read with the wrong table.


def typographic(text: str) -> str:
    """The text with curly marks where it has straight ones: without a special character nothing can be misread."""
    text = re.sub(r"(?<=\w)'(?=\w)", "’", text)
    return re.sub(r'"([^"\n]{1,400})"', r"“\1”", text)


def _misread(table: str, times: int = 1) -> Damage:
    def damage(text: str, pick: random.Random) -> Damaged | None:
        text = typographic(text)
        if text.isascii():
            return None
        for _ in range(times):
            text = "".join(_read(char.encode(), table) if ord(char) > 127 else char for char in text)
        return _around_special(text)

    return damage


def _read(bytes_: bytes, table: str) -> str:
    """The bytes read with a table; what the table lacks is read as Latin-1, as browsers do."""
    try:
        return bytes_.decode(table)
    except UnicodeDecodeError:
        return "".join(_one(byte, table) for byte in bytes_)


def _one(byte: int, table: str) -> str:
    try:
        return bytes([byte]).decode(table)
    except UnicodeDecodeError:
        return chr(byte)


def _around_special(text: str) -> Damaged | None:
    special = [index for index, char in enumerate(text) if ord(char) > 127]
    return Damaged(text, special[0], special[-1] + 1) if special else None


def undecodable(text: str, pick: random.Random) -> Damaged | None:
    """Windows-1252 read as UTF-8, what cannot be decoded replaced."""
    text = typographic(text)
    return None if text.isascii() else _around_special(text.encode("cp1252", "ignore").decode("utf-8", "replace"))


def controls(text: str, pick: random.Random) -> Damaged | None:
    """Windows-1252 read as Latin-1: quotation marks become control characters."""
    text = typographic(text)
    if not any(mark in text for mark in "’“”–—…"):
        return None
    return _around_special(text.encode("cp1252", "ignore").decode("latin-1"))


def question_marks(text: str, pick: random.Random) -> Damaged | None:
    """Special characters forced into ASCII."""
    text = typographic(text)
    places = [match.start() for match in re.finditer(r"(?<=\w)’(?=\w)", text)]
    if not places:
        return None
    return Damaged(text.encode("ascii", "replace").decode(), places[0], places[-1] + 1)


MOJIBAKE: dict[str, Damage] = {
    "utf-8 as windows-1252": _misread("cp1252"),
    "utf-8 as latin-1": _misread("latin-1"),
    "utf-8 as mac roman": _misread("mac_roman"),
    "utf-8 as windows-1251": _misread("cp1251"),
    "utf-8 as code page 437": _misread("cp437"),
    "utf-8 as windows-1252, twice": _misread("cp1252", 2),
    "windows-1252 as utf-8": undecodable,
    "windows-1252 as latin-1": controls,
    "forced into ascii": question_marks,
}


# Places that a template should have filled.

LEFT_OVERS = (
    "{{name}}", "{{ user.first_name }}", "{{customer_name}}", "{% title %}", "${user.name}", "${COMPANY}", "%s", "%1$s",
    "%(name)s", "<%= title %>", "<?php echo $title; ?>", "[INSERT NAME]", "[Insert company name here]", "[Your Name]",
    "[Company Name]", "[City, State]", "[your city]", "[DATE]", "[TBD]", "{first_name}", "{COMPANY_NAME}", "{name}",
    "{0}", "%%FIRSTNAME%%", "%FIRST_NAME%", "*|FNAME|*", "#{title}", "@@NAME@@", "__COMPANY_NAME__", "[[product_name]]",
    "[object Object]", "&nbsp;", "&#8217;", "&rsquo;", "&amp;amp;", "&eacute;", "[caption id=\"attachment_12\"]",
    "[/vc_column]", "[gallery ids=\"1,2\"]", "Lorem ipsum dolor sit amet", "consectetur adipiscing elit",
    "<INSERT QUOTE HERE>", "<Company Name>", "XXXX", "TKTK", "Your text here", "<<FirstName>>", "«FirstName»",
    "<br />", "</strong>", "[Name]",
)  # fmt: skip


def template(text: str, pick: random.Random) -> Damaged | None:
    """A word in the middle of a paragraph replaced."""
    prose = list(_PROSE.finditer(text))
    if not prose:
        return None
    block = pick.choice(prose)
    words = list(re.finditer(r"(?<= )[a-z]+(?= )", block[0]))
    word, left_over = pick.choice(words), pick.choice(LEFT_OVERS)
    start = block.start() + word.start()
    return Damaged(text[:start] + left_over + text[start + len(word[0]) :], start, start + len(left_over))


# What stands twice.


def doubled_sentence(text: str, pick: random.Random) -> Damaged | None:
    """A sentence inside a paragraph that stands twice in a row."""
    sentences = list(_SENTENCE.finditer(text))
    if not sentences:
        return None
    match = pick.choice(sentences)
    return Damaged(
        f"{text[: match.end()]} {match[0]}{text[match.end() :]}", match.start(), match.end() + 1 + len(match[0])
    )


def doubled_word(text: str, pick: random.Random) -> Damaged | None:
    """A word of a sentence that stands twice."""
    words = [m for m in re.finditer(r"(?<=[a-z] )[a-z]{2,}(?= [a-z])", text) if m[0] not in ("that", "had", "very")]
    if not words:
        return None
    match = pick.choice(words)
    return Damaged(
        f"{text[: match.end()]} {match[0]}{text[match.end() :]}", match.start(), match.end() + 1 + len(match[0])
    )


def doubled_little_word(text: str, pick: random.Random) -> Damaged | None:
    """One of the words that hold a sentence together stands twice."""
    little = "the|a|of|to|and|for|with|by|at|from|was|were|are|be|as|or|its|their|we|they|has|have|been|this|which"
    words = list(re.finditer(rf"(?<=[a-z] )(?:{little})(?= [a-z])", text))
    if not words:
        return None
    match = pick.choice(words)
    return Damaged(
        f"{text[: match.end()]} {match[0]}{text[match.end() :]}", match.start(), match.end() + 1 + len(match[0])
    )


# What chat tools leave behind.

SAID = (
    "As an AI language model, I cannot give legal advice.",
    "As a large language model, I do not have personal opinions on this matter.",
    "I'm sorry, but I cannot fulfill that request.",
    "I apologize for the confusion, but as an AI I don't have access to real-time data.",
    "As of my last update in September 2021, no decision had been taken.",
    "As of my knowledge cutoff, the figures were not available.",
    "Certainly! Here is a rewritten version of the article:",
    "Sure! Here's a revised version of your text:",
    "Of course! Below is a 500-word article on the subject.",
    "Absolutely! Here's the polished paragraph:",
    "Here is the paraphrased version of the text:",
    "Here's a more engaging version of the introduction:",
    "Would you like me to expand the second section?",
    "Do you want me to turn this into a newsletter?",
    "If you'd like, I can also draft a shorter version for social media.",
    "Let me know if you'd like me to adjust the tone.",
    "Let me know if you want any changes to the article.",
    "Feel free to customize this template to suit your needs.",
    "I hope this rewritten article meets your requirements.",
    "The report is public :contentReference[oaicite:2]{index=2}.",
    "The report is public【3†source】.",
    "The report is public citeturn0search3.",
    "The report is public [cite: 12].",
    "The report is public [oai_citation:1‡example.org](https://example.org/report).",
    "Write a 600-word article about the following text in a neutral tone.",
    "Rewrite the following paragraph to avoid plagiarism.",
    "<|im_start|>assistant",
    "Note: I have kept the key points of the original text while changing the wording.",
    "Regenerate response",
    "I cannot browse the internet, so please check these figures.",
    "Please provide the text that you would like me to rewrite.",
    "This article is based on information available up to my knowledge cutoff date.",
)


def residue(text: str, pick: random.Random) -> Damaged | None:
    """A sentence of a chat tool as a paragraph of its own, or at the end of one."""
    said = pick.choice(SAID)
    ends = [match.end() for match in _PROSE.finditer(text)]
    if not ends:
        return None
    place, gap = pick.choice([*ends, len(text.rstrip())]), pick.choice(["\n\n", "\n\n", " "])
    if said[:4] in ("Cert", "Sure", "Of c", "Abso", "Here", "Writ", "Rewr", "<|im", "Rege"):
        gap = "\n\n"  # such words open a paragraph
    start = place + len(gap)
    return Damaged(text[:place] + gap + said + text[place:], start, start + len(said))


# What is missing.


def truncation(text: str, pick: random.Random) -> Damaged | None:
    """The text stops in the middle of a sentence, or of a word."""
    prose = [match for match in _PROSE.finditer(text) if match.start() > len(text) / 4] or list(_PROSE.finditer(text))
    if not prose:
        return None
    block = pick.choice(prose)
    words = list(re.finditer(r"(?<=[a-z] )[a-z]{3,}(?= [a-z]+ [a-z])", block[0]))
    if not words:
        return None
    word = pick.choice(words)
    end = block.start() + (word.end() if pick.random() < 0.7 else word.start() + 2)
    return Damaged(text[:end], max(0, end - 60), end)


def unclosed(text: str, pick: random.Random) -> Damaged | None:
    """The closing mark of a quotation is lost."""
    quotations = list(re.finditer(r"“[^“”\n]{15,400}”|(?<![^\s(])\"[^\"\n]{15,400}\"(?![\w\"])", text))
    if not quotations:
        return None
    match = pick.choice(quotations)
    return Damaged(text[: match.end() - 1] + text[match.end() :], match.start(), match.end() - 1)


# Words torn or misread in scanning and in copying from set pages.


def hyphenated(text: str, pick: random.Random) -> Damaged | None:
    """A long word with the hyphen and the gap of an old line end in it."""
    words = list(re.finditer(r"(?<=[a-z] )[a-z]{8,}(?=[ ,.])", text))
    if not words:
        return None
    match = pick.choice(words)
    cut, gap = match.start() + pick.randrange(3, len(match[0]) - 2), pick.choice(["- ", "-\n", "\u00ad "])
    return Damaged(text[:cut] + gap + text[cut:], match.start(), match.end() + 2)


def misread_letters(text: str, pick: random.Random) -> Damaged | None:
    """Letters taken for others of the same look, throughout the text, as scanners take them."""
    swaps = [("m", "rn"), ("l", "1"), ("o", "0"), ("h", "b"), ("e", "c"), ("ff", "ﬀ"), ("fi", "fi"), ("I", "l")]
    hits = []
    pieces, length = [], 0
    for word in re.split(r"(\s+)", text):
        spoilt = word
        if len(word) > 4 and pick.random() < 0.06:
            old, new = pick.choice(swaps)
            spoilt = word.replace(old, new, 1)
            if spoilt != word:
                hits.append(length)
        pieces.append(spoilt)
        length += len(spoilt)
    return Damaged("".join(pieces), hits[0], hits[-1] + 4) if len(hits) >= 4 else None


def spaced_out(text: str, pick: random.Random) -> Damaged | None:
    """The letters of some words set apart."""
    words = list(re.finditer(r"(?<=[a-z] )[a-z]{4,9} [a-z]{3,9}(?= )", text))
    if not words:
        return None
    match = pick.choice(words)
    spoilt = "  ".join(" ".join(word) for word in match[0].split())
    return Damaged(text[: match.start()] + spoilt + text[match.end() :], match.start(), match.start() + len(spoilt))


KINDS: dict[str, dict[str, Damage]] = {
    "mojibake": MOJIBAKE,
    "template": {"template": template},
    "doubled sentence": {"doubled sentence": doubled_sentence},
    "doubled word": {"any word": doubled_word, "little word": doubled_little_word},
    "residue": {"residue": residue},
    "truncation": {"truncation": truncation},
    "unclosed": {"unclosed": unclosed},
    "hyphenation": {"hyphenation": hyphenated},
    "ocr": {"letters": misread_letters, "spacing": spaced_out},
}
