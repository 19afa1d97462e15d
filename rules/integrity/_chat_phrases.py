"""How chat tools speak, as frames: what opens a look at a sentence, and the pattern that has to hold there.

A frame joins two things that only a tool says together: an offer and the rework of a text, a first person and
a model, an excuse and an answer given before. Patterns run on folded text; all gaps in them are bounded.
"""

from __future__ import annotations

import regex
from auditor_rules.integrity._chat_answers import TO_WHOEVER_ASKED
from auditor_rules.integrity._chat_frames import Trace, frame
from auditor_rules.integrity._chat_self import ABOUT_ITSELF

FRAMES = (
    *ABOUT_ITSELF,
    *TO_WHOEVER_ASKED,
    frame(
        Trace.COURTESY,
        "i hope this|i hope that|let me know if|feel free to|is there anything|i apologize|i apologise|word count",
        r"\bi hope (?:this|that) (?:helps|is helpful|meets your)\b|\blet me know if you (?:have|need|want"
        r"|would like)\b|\bfeel free to (?:ask|reach out)\b|\bis there anything else\b"
        r"|\bi apologi[sz]e for (?:the|any) (?:confusion|inconvenience|oversight|misunderstanding)\b"
        r"|\(?\bword count: (?:about |approximately )?\d",
    ),
)
LITERALS = frozenset().union(*(frame.literals for frame in FRAMES))

ABOUT = regex.compile(
    r"\b(?:chatbots?|chatgpt|gpt-?\d?\w?|openai|language models?|llms?|generative ai|copilot|claude|gemini|bard"
    r"|deepseek|artificial intelligence|ai-generated|prompts?|ai (?:tools?|assistants?|models?|systems?))\b"
)
