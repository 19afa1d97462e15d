"""The encoding that a page declares, looked for as browsers look for it."""

from __future__ import annotations

import regex
from turbohtml import TokenType, tokenize
from webencodings import lookup

LOOKED_AT = 65_536  # bytes from the beginning in which the declaration is sought, at most up to the body
_CHARSET = regex.compile(r"charset\s*+=\s*+[\"']?\s*+([^\s\"';]{1,40})", regex.IGNORECASE)
_XML_ENCODING = regex.compile(r"encoding\s*+=\s*+[\"']\s*+([^\s\"'>]{1,40})", regex.IGNORECASE)


def declared_encoding(data: bytes) -> str:
    """The name of the encoding for Python, empty where the page declares none or one that browsers do not know.

    WHATWG encoding labels: "iso-8859-1" is windows-1252, and UTF-16 in a page that could be read so far is UTF-8.
    """
    label = _label(data[:LOOKED_AT].decode("latin-1"))
    encoding = lookup(label) if label else None
    if encoding is None:
        return ""
    name = str(encoding.codec_info.name)
    return "utf-8" if name.startswith("utf-16") else name


def _label(head: str) -> str:
    xml = ""
    for token in tokenize(head):
        if token.type is TokenType.PROCESSING_INSTRUCTION and token.target == "xml":
            match = _XML_ENCODING.search(token.data or "")
            xml = match[1] if match else xml
        if token.type is not TokenType.START_TAG:
            continue
        if token.tag == "body":
            break
        if token.tag == "meta":
            if charset := (token.attr("charset") or "").strip():
                return charset
            content = token.attr("content") or ""
            if (token.attr("http-equiv") or "").lower() == "content-type" and (match := _CHARSET.search(content[:500])):
                return match[1]
    return xml
