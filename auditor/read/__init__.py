"""Files to documents: finding them, decoding them, one file a format."""

from auditor.read.discover import Listing, TextFile, Unread, list_files
from auditor.read.reading import Input, Reading, read_input

__all__ = ["Input", "Listing", "Reading", "TextFile", "Unread", "list_files", "read_input"]
