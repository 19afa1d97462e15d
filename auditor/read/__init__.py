"""Files to documents: finding them, decoding them, one file a format."""

from auditor.read.corpus import FileCorpus
from auditor.read.discover import Listing, TextFile, Unread, list_files

__all__ = ["FileCorpus", "Listing", "TextFile", "Unread", "list_files"]
