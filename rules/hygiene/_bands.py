"""How hard texts of a genre may be: fixed bands of Flesch's measures, and the genre that a text's own words show."""

from __future__ import annotations

from dataclasses import dataclass

from auditor_rules._genre import genre

from auditor import Document


@dataclass(frozen=True, slots=True)
class Band:
    """Where texts of a genre begin to be hard: below ``ease`` (Flesch) and from ``grade`` on (Flesch-Kincaid).

    Both have to hold, since each measure has its blind spot: names, and long sentences.
    """

    name: str
    ease: float
    grade: float

    def exceeded(self, ease: float, grade: float) -> bool:
        """Is a text with these measures harder than the genre asks for?"""
        return ease < self.ease and grade >= self.grade


# Flesch (1949) put plain English at 60 to 70, difficult texts at 30 to 50 and scientific ones below 30; Kincaid's
# grade of 17 is past a first degree. News and the web lie above; papers and statutes are written for trained readers,
# whose own journals and codes lie between 10 and 30.
GENERAL = Band("a text for the public", 30.0, 17.0)
SCHOLARLY = Band("a scholarly text", 10.0, 20.0)
LEGAL = Band("a legal text", 10.0, 22.0)
UNREADABLE = Band("any text", 10.0, 20.0)

SCHOLARLY_WORDS = frozenset(
    "et al|p <|hypothesis|hypotheses|methodology|dataset|statistically significant|confidence interval|fig|figure|"
    "table|regression|in vitro|in vivo|participants|cohort|previous studies|our results|we found|literature review|"
    "theorem|coefficient|significantly|abstract|supplementary|data were|were analysed|were analyzed|analysis|analyses|"
    "model|models|data|samples|prevalence|estimates|studies|methods|respectively|associated with|observed".split("|")
)
LEGAL_WORDS = frozenset(
    "shall|pursuant to|hereinafter|hereby|thereof|herein|subsection|subparagraph|paragraph|clause|article|"
    "notwithstanding|"
    "provided that|for the purposes of|party|parties|in accordance with|licensee|licensor|indemnify|liability".split(
        "|"
    )
)
GENRE_WORDS = SCHOLARLY_WORDS | LEGAL_WORDS
LEAST_MARKS = 12.0  # such words in 1,000 that make a genre
LEAST_REFERENCES = 2.0  # references in brackets in 1,000 words


def band(doc: Document) -> Band:
    """The band of the genre that the document's own words show."""
    per_thousand = 1000 / max(1, len(doc.words))
    legal = sum(1 for _ in doc.find(LEGAL_WORDS)) * per_thousand
    scholarly = sum(1 for _ in doc.find(SCHOLARLY_WORDS)) * per_thousand
    if legal >= LEAST_MARKS and legal > scholarly:
        return LEGAL
    if scholarly >= LEAST_MARKS or genre(doc).references >= LEAST_REFERENCES:
        return SCHOLARLY
    return GENERAL
