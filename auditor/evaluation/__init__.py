"""How far the rules can be trusted on texts of one's own: findings and judgements held against labels."""

from auditor.evaluation.documents import Calls, DocumentFigures, Macro, Ranking, SiteFigures
from auditor.evaluation.labelled import LabelledError, Row, read_labelled
from auditor.evaluation.measures import Estimate, RecallAt
from auditor.evaluation.reviewed import ReviewFigures, read_reviewed, review_figures
from auditor.evaluation.spans import SpanFigures
from auditor.evaluation.trial import Figures, Survey, evaluate, faults, survey, vocabulary
from auditor.evaluation.variants import OptionError, Variant, variant_of, variants_of

__all__ = [
    "Calls",
    "DocumentFigures",
    "Estimate",
    "Figures",
    "LabelledError",
    "Macro",
    "OptionError",
    "Ranking",
    "RecallAt",
    "ReviewFigures",
    "Row",
    "SiteFigures",
    "SpanFigures",
    "Survey",
    "Variant",
    "evaluate",
    "faults",
    "read_labelled",
    "read_reviewed",
    "review_figures",
    "survey",
    "variant_of",
    "variants_of",
    "vocabulary",
]
