"""How much each trait of a statement speaks for a claim; fitted by ``_fit``."""

BIAS = -2.28
WEIGHTS = {
    "cues": 4.50,
    "subject": 0.15,
    "length": 0.05,
    "digits": -0.98,
    "calendar": -0.71,
    "universal": 0.28,
    "perfect": 0.61,
    "back": 0.30,
}
"""To be multiplied with ``_claims.traits``; a sum of 0 with the wording's score means even odds."""
