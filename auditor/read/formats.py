"""Which kinds of files are read: told by the ending of the name, or of the name under a compression."""

from __future__ import annotations

from pathlib import PurePath

DOCUMENTS = frozenset({".docx", ".htm", ".html", ".md", ".pdf", ".txt"})
"""Endings of files that are one document each."""
TABLES = frozenset({".csv", ".jsonl", ".ndjson", ".parquet", ".tsv", ".xlsx"})
"""Endings of tables, whose rows are documents. They are read only where they are named: a folder may hold any data."""
COMPRESSIONS = frozenset({".gz", ".zst"})
COMPRESSIBLE = frozenset({".csv", ".jsonl", ".ndjson", ".tsv"})


def table_format(name: str | PurePath) -> str:
    """The format of a table by its name, ".csv" for "a.CSV.gz"; empty where the name is no table's."""
    suffixes = [suffix.lower() for suffix in PurePath(name).suffixes[-2:]]
    if suffixes and suffixes[-1] in TABLES:
        return suffixes[-1]
    if len(suffixes) == 2 and suffixes[1] in COMPRESSIONS and suffixes[0] in COMPRESSIBLE:
        return suffixes[0]
    return ""


def compression(name: str | PurePath) -> str:
    """How a file is compressed by its name: ".gz", ".zst" or empty."""
    suffix = PurePath(name).suffix.lower()
    return suffix if suffix in COMPRESSIONS else ""
