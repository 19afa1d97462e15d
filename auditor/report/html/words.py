"""What the report calls things, for readers who know neither the code nor the rules."""

from __future__ import annotations

from auditor.score import LANGUAGES_ASSESSED, LEAST_WORDS_ASSESSED

QUESTIONS = {
    "integrity": "Is this the text that its author wrote, whole and unaltered?",
    "claims": "Are statements that a reader could dispute backed by a source?",
    "sources": "Can the reader tell who says it, and find them again?",
    "tone": "Is the language fair, without loaded words or false certainty?",
    "commerce": "Does the text inform, or does it sell?",
    "provenance": "Does it say who wrote it, when, and who published it?",
    "hygiene": "Is it a clean page in readable language?",
}
"""What each criterion asks; a test holds it against the criteria of the score."""

GRADES = {
    "reject": ("do not use", "Do not use: the faults go to the heart of the text."),
    "weak": ("check before use", "Check everything you take from it against another source."),
    "fair": ("use with care", "Usable with care: look at the findings first."),
    "good": ("can be used", "Can be used: no fault weighs much."),
    "opinion": ("opinion, not for facts", "An opinion piece: quote it as opinion, not as a source of facts."),
    "not assessed": ("not assessed", "Not judged, which is neither good nor bad."),
}
"""Grade, worst first, to what it means for use: in a few words, and in a sentence."""

NEVER_SHOWN = (
    ("Truth", "Whether what the text says is true. The audit reads how it is said and sourced."),
    ("A record of falsehood", "Whether the publisher has printed falsehoods before."),
    ("Corrections", "Whether the publisher corrects its errors, and says so."),
    ("Ownership", "Who owns the publisher."),
    ("Funding", "Who pays for it."),
)
"""What no text can show about a document or its source."""

LETTERS = {
    "A": "reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "cannot be judged yet",
}
"""The reliability of a source in the Admiralty code."""

REGIONS = {
    "author_box": "About the author",
    "caption": "Caption",
    "comment_form": "Comment form: not judged",
    "embed": "Embedded post: not judged",
    "furniture": "Page furniture: not judged",
    "markup": "Markup: not judged",
    "related": "Links to other pages: not judged",
}
"""What a stretch of a page is called where it is not the article's own text."""

JUDGEMENTS = {"spun": "Spun by a machine", "promotional": "Written to sell", "opinion": "Opinion"}

MEASURES = {
    "attributed_share": "Claims that name a source",
    "named_sources": "Sources named",
    "documents_cited": "Documents named as sources",
    "persons_introduced": "Persons named as sources with their office",
    "dated_places": "Events with day and place",
    "sponsor_labels": "Labels that name a sponsor",
    "datelines": "Datelines that say where it was filed from",
    "flesch_reading_ease": "Reading ease (Flesch: 100 easy, 0 very hard)",
    "flesch_kincaid_grade": "School years needed to read it (Flesch-Kincaid)",
}
_SHARES = frozenset({"attributed_share"})
_COUNTS = frozenset(
    {"named_sources", "documents_cited", "persons_introduced", "dated_places", "sponsor_labels", "datelines"}
)


COPYING = (("copies_from", "Copies from"), ("copied_by", "Copied by"))
"""The columns of a source that name other sources, and what they are called."""

LINKS = {"copy": "Shared wording", "origin": "One origin"}
"""What binds the documents of a group."""


def plain(name: str) -> str:
    """A name from the code in words: ``loaded_language`` becomes "loaded language"."""
    return name.replace("_", " ")


def short(criterion: str) -> str:
    """Two letters that tell criteria apart where colour does not."""
    return criterion[:2].capitalize()


def number(value: object, decimals: int = 1) -> str:
    """A number for a reader; a dash where there is none."""
    if isinstance(value, float):
        text = f"{value:.{decimals}f}"
        return "0" + text[2:] if text.startswith("-") and float(text) == 0 else text
    return f"{value:,}" if isinstance(value, int) else str(value or "\u2013")


def plain_number(value: float | None) -> str:
    """A number for the script to sort by; empty where there is none."""
    return "" if value is None else f"{value:.2f}"


def sure(confidence: float) -> str:
    """A confidence in whole percent, for the script to filter by."""
    return f"{100 * confidence:.0f}"


def count(amount: int, one: str) -> str:
    """An amount with its noun: "1 finding", "2,000 findings"."""
    return f"{amount:,} {one if amount == 1 else one + 's'}"


def percent(share: float) -> str:
    """A share or probability between 0 and 1; never rounded to a certainty that was not claimed."""
    whole = round(100 * share)
    if whole == 100 and share < 1:
        return "over 99 %"
    return "under 1 %" if whole == 0 and share > 0 else f"{whole} %"


def measure(name: str, value: float) -> tuple[str, str]:
    """What a measure is called, and its value."""
    label = MEASURES.get(name, plain(name).capitalize())
    if name in _SHARES:
        return label, percent(value)
    is_count = name in _COUNTS or (name not in MEASURES and value.is_integer())
    return label, number(value, 0 if is_count else 1)


def why_not_scored(words: int, language: str) -> str:
    """Why a document has no score."""
    if words < LEAST_WORDS_ASSESSED:
        return f"Too short to judge: {count(words, 'word')}, and a score needs {LEAST_WORDS_ASSESSED}."
    if language not in LANGUAGES_ASSESSED:
        known = f"its language ({language})" if language else "its language, which could not be told,"
        return f"The rules do not cover {known}."
    return "No rule judged it."
