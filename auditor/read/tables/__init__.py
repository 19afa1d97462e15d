"""Tables whose rows are documents: read row by row, never loaded whole."""

from auditor.read.tables.rows import BadRow, Columns, TableRow, read_rows

__all__ = ["BadRow", "Columns", "TableRow", "read_rows"]
