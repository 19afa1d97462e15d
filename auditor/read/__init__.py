"""Files to documents: finding them, decoding them, one file a format."""

from auditor.read.corpus import FileCorpus, Unread
from auditor.read.discover import Listing, TextFile, list_files

__all__ = ["FileCorpus", "Listing", "TextFile", "Unread", "list_files"]
