"""The audit of documents by rules: pure, and knowing nothing of files or processes.

Each document is judged by itself (``judging``), which also collects the notes of the corpus rules. Notes are
brought together over all documents and become facts (``facts``). Then conclusions are drawn, document by document
(``corpus``): what the corpus rules say with the facts at hand, and the score.
"""

from auditor.engine.batches import batches_of, companies, judged_by_terms
from auditor.engine.corpus import audit_corpus, concluded, in_order, literals_of
from auditor.engine.judging import BYTES_OF_FINDING, Guard, Judged, judge, judge_together
from auditor.engine.outline import Outline, outline_of
from auditor.engine.rescoring import without
from auditor.engine.result import Description, Result
from auditor.engine.spill import Spill

__all__ = [
    "BYTES_OF_FINDING",
    "Description",
    "Guard",
    "Judged",
    "Outline",
    "Result",
    "Spill",
    "audit_corpus",
    "batches_of",
    "companies",
    "concluded",
    "in_order",
    "judge",
    "judge_together",
    "judged_by_terms",
    "literals_of",
    "outline_of",
    "without",
]
