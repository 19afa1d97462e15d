"""Files to documents: finding them, decoding them, one file a format."""

from auditor.read.discover import Listing, TextFile, Unread, base_of, list_files
from auditor.read.inputs import Inputs, inputs_of, remembered, sources_beside
from auditor.read.reading import Input, Reader, Reading, read_input
from auditor.read.remote import RemoteError, is_address, name_of, send
from auditor.read.sources import Rating, SourceList, SourcesError, ratings_of, read_sources
from auditor.read.tables import Columns, TableRow

__all__ = [
    "Columns",
    "Input",
    "Inputs",
    "Listing",
    "Rating",
    "Reader",
    "Reading",
    "RemoteError",
    "SourceList",
    "SourcesError",
    "TableRow",
    "TextFile",
    "Unread",
    "base_of",
    "inputs_of",
    "is_address",
    "list_files",
    "name_of",
    "ratings_of",
    "read_input",
    "read_sources",
    "remembered",
    "send",
    "sources_beside",
]
