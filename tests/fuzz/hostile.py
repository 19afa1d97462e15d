"""Texts that nobody would write, and files that nobody would save."""

from __future__ import annotations

from hypothesis import strategies as st

from auditor.packs import installed_rules

_PIECES = [
    '<iframe src="a">', '<img src=a onerror=alert(1)>', '<marquee>', "</script><embed>", '"><object>',
    '"', "\u201c", "\u201d", "\u2018", "\u2019", "\u00ab", "\u00bb", "'", "(", ")", "[", "]", "{", "}", "<",
    ">", "</", "<!--", "-->", "\n", "\r\n", "\r", "\n\n", "\t", " ", "\u00a0", "\u200b", "\u2028", "\u0085",
    "\ufeff", "\x00", "\x1b[31m", "\u202e", "\ud800", "\ufffd", "\u0130", "\u00df", "\ufb01", "e\u0301",
    "\U0001f468\u200d\U0001f469", "\u0660\u0661", "\u65e5\u672c\u8a9e", "\u0627\u0644", "\U0010ffff", "# ",
    "> ", "* ", "```", "---", "|", "&amp;", "&#x110000;", "http://", "https://example.org/a?b=c", "@", "www.",
    ". ", "... ", "!?", ";", ": ", " - ", "\u2014", "%", "$", "1,000", "12.5", "3rd", "1999-12-31", "0x",
    "=1+1", "-1", "A", "a", "I ", "Mr. ", "Dr. J. ", "U.S. ", "said", " said ", "she said",
    "he told reporters", "according to ", "Experts say ", "Advertisement", "Share this article", "By Ann Bell",
    "sponsored", "SHOUTING ", "the the ", "not ", "percent ", "study ", "\"We ", " will not,\" ", "Reuters",
    "AP - ", "(CNN)", "As an AI language model, ", "lorem ipsum ",
]  # fmt: skip
_LITERALS = sorted({literal for rule in installed_rules() for literal in rule.literals})
_EXAMPLES = sorted({example.text for rule in installed_rules() for example in rule.examples})


def _mangled(text: str, places: list[int], pieces: list[str]) -> str:
    for place, piece in zip(places, pieces, strict=False):
        at = place % (len(text) + 1)
        text = text[:at] + piece + text[at + place % 3 :]
    return text


_piece = st.one_of(
    st.sampled_from(_PIECES),
    st.sampled_from(_LITERALS).map(lambda literal: f" {literal} "),
    st.text(max_size=5),
    st.builds(lambda piece, times: piece * times, st.sampled_from(_PIECES), st.integers(2, 60)),
)
_soup = st.lists(_piece, max_size=60).map("".join)
_examples = st.builds(
    _mangled,
    st.sampled_from(_EXAMPLES),
    st.lists(st.integers(0, 10**6), max_size=8),
    st.lists(_piece, min_size=8, max_size=8),
)
texts = st.one_of(
    _soup,
    _examples,
    st.builds(lambda a, b: f"{a}\n\n{b}", _examples, _soup),
    _examples.map(str.upper),
    st.lists(_examples, min_size=2, max_size=4).map("\n\n".join),
)
"""Soups of marks, odd characters and the literals of all rules; and the rules' own examples, mangled."""

ENDINGS = (".csv", ".docx", ".html", ".jsonl", ".md", ".pdf", ".tsv", ".txt", ".xlsx", ".jsonl.gz")
_HEADS = (
    b"",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"<!DOCTYPE html><html>",
    b'{"text": ',
    b"\x1f\x8b\x08",
)
_TAGS = "<p> </p> <div> <b> <table> <td> <script> </script> <style> <q> <!-- --> <a\u00a0href=' <svg> &".split(" ")
_tags = st.lists(st.sampled_from([tag.replace("\u00a0", " ") for tag in _TAGS]), max_size=40).map("".join)
files = st.one_of(
    st.builds(lambda head, rest: head + rest, st.sampled_from(_HEADS), st.binary(max_size=300)),
    st.builds(lambda a, b: (a + b).encode("utf-8", "replace"), _tags, texts),
    texts.map(lambda text: text.encode("utf-16", "replace")),
    texts.map(lambda text: ("id,text\n1," + text).encode("utf-8", "replace")),
)
"""Bytes that begin as a format does, or not."""
