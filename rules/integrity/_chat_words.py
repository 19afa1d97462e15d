"""The words of which the talk of chat tools is made: what they work on, what they do to it, and what they are.

Parts of patterns for folded text (small letters, straight quotation marks).
"""

from __future__ import annotations

WRITING = (  # what a chat tool is asked to work on
    r"(?:articles?|texts?|paragraphs?|passages?|drafts?|(?:blog )?posts?|essays?|copy|content|pieces?|stor(?:y|ies)"
    r"|headlines?|titles?|subject lines?|introductions?|intro|conclusions?|sections?|summar(?:y|ies)|outlines?"
    r"|press releases?|scripts?|captions?|meta descriptions?|sentences?|versions?|wording|lead|rewrites?|slogans?)"
)
OWN_WRITING = (  # what belongs to whoever asked
    r"(?:article|text|paragraph|passage|draft|post|essay|copy|content|piece|story|introduction|conclusion|section"
    r"|sentence|email|prompt|request|notes|press release)s?"
)
REWORK = (  # what only a tool, or a ghost-writer, offers to do
    r"(?:rewrite|re-write|reword|rephrase|paraphrase|revise|proofread|polish|shorten|extend|expand|condense|simplify"
    r"|summari[sz]e|humani[sz]e|elaborate|refine|tweak|tailor|reformat|format|restructure|adjust|draft|generate"
    r"|translate|clarify|optimi[sz]e)"
)
WORK = (  # the same, and what people offer as well
    rf"(?:{REWORK}|edit|continue|go deeper|make|turn|convert|write|create|add|include|change|provide|cover|focus"
    r"|cite|customi[sz]e|improve)"
)
REWORKED = (  # nobody else tells the reader so
    r"(?:rewritten|re-written|reworded|rephrased|paraphrased|humani[sz]ed|polished|proofread|restructured|reformatted"
    r"|condensed|seo-optimi[sz]ed|seo-friendly|plagiarism-free)"
)
REVISED = (  # editors tell their readers so as well
    r"(?:revised|reworked|updated|edited|expanded|improved|shortened|corrected|translated|formatted|optimi[sz]ed"
    r"|refined"
    r"|simplified|summari[sz]ed|adjusted|tightened|trimmed|enhanced)"
)
MANNER = (  # what a piece of writing should be like
    r"(?:tone|style|format|angle|length|wording|voice|bullet points|word count|reading level)"
)
MODEL = (
    r"(?:(?:(?:large|ai|artificial intelligence|text-based|neural|generative|helpful|virtual|conversational|ai-powered"
    r"|machine learning|ai-based|natural) ){0,3}(?:language model|chatbot|digital assistant|ai language system"
    r"|language ai"
    r"|ai (?:model|assistant|chatbot|system|tool|program)|machine learning model)|text-based model|text-based ai"
    r"|artificial intelligence|ai)"
)
EVENTS = r"(?:events?|developments?|anything|information|news|changes|updates|data)"
YEAR = r"\b(?:19|20)\d\d\b"
