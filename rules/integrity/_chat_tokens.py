"""Marks of chat tools and language models that no person types."""

# ruff: noqa: RUF001  # marks that look alike are meant here

from __future__ import annotations

import numpy as np
import regex
from auditor_rules._characters import code_points, places_of

from auditor import Document, Span

TOKENS = regex.compile(
    r":?contentReference\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?|\[oaicite:\d{1,4}\]"
    r"|\[?oai_?(?:cite|citation)[:‡]\d{1,4}(?:[†‡][^\[\]\s]{0,60})?\]?"
    r"|[\ue200-\ue2ff]*\b(?:cite)?[\ue200-\ue2ff]*turn\d{1,3}(?:search|view|news|image|file|academia|fetch"
    r"|reddit|youtube|product|maps)\d{1,3}[\ue200-\ue2ff]*"
    r"|【\d{1,4}(?:[:†][^【】\r\n]{0,60})】|\[cite(?:_start|:\s?\d{1,4}(?:,\s?\d{1,4})*)\]|<\|(?:endoftext|im_start"
    r"|im_end|eot_id|start_header_id|end_header_id|assistant|user|system)\|>"
    r"|\[/?INST\]|<</?SYS>>|(?m:^#{2,3} ?(?:Instruction|Response|Assistant|Human|Input):)"
    r"|\[attached_file:\d{1,3}\]|<grok[:-](?:render|card)\b[^<>\r\n]{0,100}>|\butm_source=(?:chatgpt\.com|openai"
    r"|copilot\.com"
    r"|perplexity|grok)\b"
    r"|</?think(?:ing)?>|<｜[\w▁]{2,30}｜>|\bsandbox:/mnt/data/|\[\^\d{1,2}\^\]|\bfilecite\b"
    r"|\[web:\d{1,3}\]|\bgrok_card\b"
    r"|(?m:^ChatGPT can make mistakes\b)"
    r"|(?m:^(?:ChatGPT said|You said|Copy code|Regenerate(?: response)?|Continue generating|Stop generating):?[ \t]*$)"
)
# What gives them away: a sign at a rare character, words, or "turn" before a figure.
_SIGN_CHARACTERS = frozenset("[<_=/#\u3010")
_SIGNS = (
    *("[oaicite", "[oai", "[cite", "[INST]", "[/INST]", "[attached_file:", "[web:", "[^", "<|", "<<", "</SYS", "<SYS"),
    *(
        "<grok",
        "<think",
        "</think",
        "<\uff5c",
        "\u3010",
        "_cit",
        "=chatgpt",
        "=openai",
        "=copilot",
        "=perplexity",
        "=grok",
    ),
    *("/mnt/data", "_card"),
    *(f"#{space}{part}:" for space in ("", " ") for part in ("Instruction", "Response", "Assistant", "Human", "Input")),
)
LITERALS = frozenset(
    (
        *("chatgpt can make mistakes", "chatgpt said", "you said", "copy code", "regenerate", "continue generating"),
        *("stop generating", "filecite", "grok_card"),
    )
)
_BEFORE, _AFTER = 40, 160  # characters around such a sign in which a mark begins and ends
_N, _ZERO, _NINE = 0x6E, 0x30, 0x39


def tokens(doc: Document) -> list[Span]:
    """Where such marks stand, by place."""
    signs = [offset for offset in places_of(doc, _SIGN_CHARACTERS) if doc.text.startswith(_SIGNS, offset)]
    signs += [span.start for _, span in doc.find(LITERALS)]
    codes = doc.shared(code_points)
    figures = np.flatnonzero((codes[:-1] == _N) & (codes[1:] >= _ZERO) & (codes[1:] <= _NINE)).tolist()
    signs += [offset for offset in figures if doc.text.endswith("turn", 0, offset + 1)]
    found: list[Span] = []
    reach = 0
    for offset in sorted(signs):
        start, end = max(reach, offset - _BEFORE), offset + _AFTER
        for match in TOKENS.finditer(doc.text, start, end) if offset >= reach else ():
            found.append(Span(*match.span()))
            reach = match.end()
    return found
