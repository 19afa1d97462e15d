"""How much each trait of a statement speaks for a claim; fitted by ``_fit``."""

BIAS = -1.89
WEIGHTS = {
    "cues": 4.50,
    "subject": 0.14,
    "length": 0.18,
    "digits": -1.07,
    "calendar": -1.05,
    "universal": 0.39,
    "perfect": 0.58,
    "back": 0.13,
}
"""To be multiplied with ``_claims.traits``; a sum of 0 with the wording's score means even odds."""
