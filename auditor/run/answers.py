"""What somebody has answered to the findings of a document, in the document itself or in a file beside it."""

from __future__ import annotations

from auditor.comments import Misspelt, suppressions_in
from auditor.document import Document
from auditor.read import Input
from auditor.read.decode import NotText, decode
from auditor.read.metadata import is_there
from auditor.suppression import SIDECAR, Suppression, read_sidecar

PAGES = frozenset({".htm", ".html", ".xhtml"})


def own_suppressions(document: Document, given: Input) -> tuple[list[Suppression], list[Misspelt]]:
    """The suppressions that comments in a document and a file beside it spell out, and comments that misspell one.

    Raises SuppressionError where the file beside it cannot be understood.
    """
    found: list[Suppression] = []
    misspelt: list[Misspelt] = []
    suffix = given.path.suffix.lower()
    if suffix in PAGES:
        try:
            page = decode(given.path.read_bytes()).text
        except (OSError, NotText):  # it was there a moment ago: its findings stand, without what it answers to them
            page = ""
        found, misspelt = suppressions_in(document, given.shown, page)
    elif document.markdown:
        found, misspelt = suppressions_in(document, given.shown)
    beside = given.path.with_name(given.path.name + SIDECAR)
    if is_there(beside):
        found += read_sidecar(beside.read_bytes(), given.shown + SIDECAR)
    return found, misspelt
