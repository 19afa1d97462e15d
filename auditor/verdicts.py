"""The words of a verdict: what reviewers write, what it means, and what several of them come to."""

from __future__ import annotations

from dataclasses import dataclass

CONFIRMED, DISMISSED = "confirmed", "dismissed"
AGREE, TOO_HIGH, TOO_LOW = "agree", "too high", "too low"
DISPUTED = "disputed"  # written by an audit where reviewers disagree; nobody's verdict

FINDING_VERDICTS = (CONFIRMED, DISMISSED)
DOCUMENT_VERDICTS = (AGREE, TOO_HIGH, TOO_LOW)

# Spreadsheets of other countries write TRUE and FALSE in their language.
_YES = "true yes y ok okay right correct 1 wahr ja vrai oui verdadero vero".split()
_NO = "false no n wrong incorrect 0 falsch nein faux non falso".split()
_FINDING = {
    **dict.fromkeys((CONFIRMED, "confirm", *_YES), CONFIRMED),
    **dict.fromkeys((DISMISSED, "dismiss", "false alarm", "false positive", "fp", *_NO), DISMISSED),
}
_DOCUMENT = {
    **dict.fromkeys((AGREE, "agreed", *_YES), AGREE),
    **dict.fromkeys((TOO_HIGH, "high"), TOO_HIGH),
    **dict.fromkeys((TOO_LOW, "low"), TOO_LOW),
}


def understood(text: str, *, about_document: bool) -> str | None:
    """The verdict that ``text`` stands for, in any case and spacing; empty for none, None where it means nothing.

    A plain "no" of a score says that it is wrong and not in which direction, so it means nothing there.
    """
    words = " ".join(text.replace("_", " ").replace("-", " ").casefold().split()).rstrip(".!")
    if words in {"", DISPUTED}:
        return words
    return (_DOCUMENT if about_document else _FINDING).get(words)


@dataclass(frozen=True, slots=True)
class Decision:
    """What the reviewers of one finding or document come to: one verdict, or that they disagree; or only a note."""

    verdict: str
    note: str
    reviewer: str
