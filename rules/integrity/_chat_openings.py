"""With what chat tools open a paragraph when they hand over their work, and what they are told to do there.

Patterns for folded text, matched where a paragraph begins.
"""

from __future__ import annotations

from functools import cache

import regex
from auditor_rules.integrity._chat_words import MANNER, OWN_WRITING, REVISED, REWORK, REWORKED, WRITING

_ASSENT = (
    r"(?:(?:yes,? )?(?:certainly|sure(?: thing)?|of course|absolutely|great(?: question| idea)?|got it|understood|okay"
    r"|ok|alright"
    r"|no problem|no worries|perfect|gladly|thank(?:s| you) for [^.!?\n]{3,60}|you(?:'re| are) (?:absolutely )?right"
    r"[^.!?\n]{0,80}|my apologies[^.!?\n]{0,60}|good catch|happy to help))"
)
_HERE = r"(?:here(?:'s| is| are)|below(?: is| are|,? you(?:'ll| will) find)|the following is)"
_NO_THING = (
    r"(?! (?:what|where|why|how|when|who|the (?:thing|one|problem|catch|deal|best|worst|news)|a thing|to\b|your\b))"
)
_PUBLISHED = (  # what editors hand over: pieces that stood elsewhere, and talk
    r"(?![^\n]{0,160}\b(?:(?:first|originally|previously|also) (?:published|appeared|posted|aired)|appeared|speech"
    r"|lecture"
    r"|talk|interview|transcript|conversation|sermon|bill|law|song|film|from (?:january|february|march|april|may|june"
    r"|july|august|september|october|november|december|\w+day))\b)"
)

_HANDOVER = (
    # "Certainly! Here is ...", "Sure, here's a summary ...", "Absolutely, I'd be happy to ..."
    rf"(?:{_ASSENT}(?:[!.:]+| ?[\u2014\u2013]|(?=[, ][^\n]{{0,100}}\b{WRITING}\b),?) {_HERE}{_NO_THING}\b"
    rf"|{_ASSENT}[!,.:]* i(?:'ve| have) (?:{REWORKED}|{REVISED}|written|created|drafted|prepared)\b"
    rf"|{_ASSENT}[!,.:]* (?:i'd|i would|i'll|i will|i am|i'm) (?:be )?(?:happy|glad|delighted|pleased) to\b"
    rf"|{_ASSENT}[!,.:]* i(?:'ll| will| can) (?:(?:certainly |also )?(?:help|do that)"
    rf"|{REWORK}\b(?=[^.!?\n]{{0,40}}\b{WRITING}\b))"
    rf"|{_ASSENT}[!,.:]+ (?:now )?let(?:'s| us) (?:{REWORK}|turn|start|write|break)\b(?=[^.!?\n]{{0,60}}\b{WRITING}\b)"
    # "Here is the rewritten article", "Below is a polished version"
    rf"|(?:{_HERE}|this is) (?:(?:a|an|the|your|my|one) )?(?:[\w-]+,? ){{0,4}}{REWORKED},? (?:[\w-]+"
    rf" ){{0,3}}{WRITING}\b{_PUBLISHED}"
    rf"|{_HERE} (?:a|the|your) (?:[\w-]+ ){{0,3}}(?:rewrite|rewording|paraphrase|rephrasing)\b"
    rf"|{_HERE} [^.!?\n]{{0,60}}\b{WRITING},? {REWORKED}\b"
    # "Here's a revised introduction that is more engaging:"
    rf"|{_HERE} (?:a|an|the|your|my) (?:[\w-]+ ){{0,2}}(?:{REVISED}|more [\w-]+|concise) (?:[\w-]+"
    rf" ){{0,2}}{WRITING}\b{_PUBLISHED}"
    rf"(?=[^.!?\n]{{0,40}}\b(?:(?:that|which) (?:is|flows|reads|avoids|keeps|focuses)|with (?:improved|better|the"
    rf" changes|a more)|in"
    rf" (?:simple|plain|a [\w-]+ {MANNER})|of (?:the|your) {OWN_WRITING}|based on your|as (?:you )?requested)\b"
    rf"|[^.!?\n]{{0,30}}:\s*(?:\n|\Z))"
    rf"|{_HERE} (?:the|an|a|your) (?:full |final |complete |short )?{WRITING} (?:formatted|optimi[sz]ed|rewritten"
    rf"|written) (?:for|to|in|as)\b"
    # "Here's your article", "Here is the text you asked for", "a draft of your press release"
    rf"|{_HERE} your (?:[\w-]+ ){{0,2}}(?:article|text|paragraph|passage|draft|essay|rewrite|copy)\b"
    rf"|(?:{_HERE}|this is) (?:a|an|the|some|two|three|four|five|six|ten|\d+)"
    rf" [^.!?\n]{{0,60}}\b{WRITING}\b[^.!?\n]{{0,40}}\b(?:you"
    rf" (?:asked for|requested|wanted|shared|provided|described)|(?:for|of|from|based on) your {OWN_WRITING}|as (?:you"
    rf" )?requested)\b"
    rf"|{_HERE} (?:a|an|one|some|a few|two|three|the) (?:possible |alternative |other |better )?(?:ways?|options?"
    rf"|suggestions?)"
    rf" (?:to|for|of) (?:{REWORK}|rewording|rewriting|rephrasing|paraphrasing)"
    rf"|here(?:'s| is) how (?:you could|you might|i would) (?:{REWORK})\b"
    rf"|{_HERE} (?:some|\d{{1,2}}|two|three|four|five|six|seven|ten) (?:[\w-]+ ){{0,2}}(?:alternative|catchy|possible"
    rf"|suggested|punchy"
    rf"|engaging|compelling|attention-grabbing|seo\S*) (?:[\w-]+ ){{0,2}}(?:headlines?|titles?|subject lines?"
    rf"|captions?|versions?"
    r"|introductions?|slogans?)\b"
    rf"|{_HERE} (?:a|the|your) \d{{2,4}}[- ]word (?:[\w-]+ ){{0,2}}{WRITING}\b"
    rf"|here(?:'s| is| are) (?:a|an|the|your|my|some|two|three|four|five|\d) (?:[\w'-]+,? ){{0,4}}(?:versions?"
    rf"|rewrites?"
    rf"|rephrasings?|paraphrases?|drafts?) (?:of|for|based on) (?:your|this) (?:\w+ ){{0,2}}{OWN_WRITING}\b"
    rf"|{_HERE} your (?:{REVISED}|{REWORKED}|new) (?:[\w-]+ ){{0,2}}{WRITING}\b"
    rf"|{_HERE} (?:a|an|the) (?:[\w-]+ ){{0,3}}{WRITING} (?:written )?in the (?:style|tone|voice) of\b"
    rf"|{_HERE} (?:a|an|the) (?:[\w-]+ ){{0,3}}version of the [\w ]{{1,30}} you (?:pasted|shared|uploaded|provided"
    rf"|sent)\b"
    rf"|{_HERE} (?:a|some|a few|two|three|\d) (?:suggestions?|options?|ideas?) for (?:a|an|the|your) (?:[\w-]+"
    rf" ){{0,3}}{WRITING}\b"
    rf"|{_HERE} (?:a|some|a few|two|three|four|five|\d+) (?:[\w-]+ ){{0,2}}{WRITING} (?:options|ideas|suggestions"
    rf"|variations|variants|alternatives)\b"
    rf"|{_HERE} an? (?:[\w-]+ ){{0,2}}{WRITING} of (?:about |approximately |around |roughly )?\d+ words\b"
    rf"|{_HERE} (?:two|three|four|five|\d+) (?:[\w-]+ )?(?:versions|variants|alternatives) of the {WRITING}\b"
    r"|here(?:'s| is) the translation of the (?:article|text|paragraph|passage)\b"
    r"|(?:suggested |alternative |possible )?(?:title|headline|subject line|caption)s? (?:suggestions?|options?"
    r"|ideas?) ?:"
    r"|(?:suggested|alternative) (?:titles?|headlines?|subject lines?) ?:"
    # In other languages.
    r"|(?:claro|por supuesto|desde luego)[!,.:]* (?:aquí (?:tienes|está|te dejo)|aqui está)\b"
    r"|(?:natürlich|gerne|selbstverständlich)[!,.:]* hier (?:ist|sind|finden sie)\b"
    r"|(?:bien sûr|certainement|avec plaisir) ?[!,.:]* (?:voici|voilà)\b"
    r"|(?:certo|certamente)[!,.:]* ecco\b"
    r"|voici (?:une|la|le|un|votre) [^.!?\n]{0,30}(?:réécrit|reformul|retravaill)|aquí (?:tienes|está) (?:el|la|una|un"
    r"|tu|su) [^.!?\n]{0,30}"
    r"(?:reescrit|reformulad|mejorad)|hier ist (?:eine|die|der|das|ihr|dein) [^.!?\n]{0,20}(?:überarbeitet"
    r"|umgeschrieben|umformuliert)"
    r")"
)


@cache
def handover() -> regex.Pattern[str]:
    """What the words look like with which work is handed over; few paragraphs begin as they do."""
    return regex.compile(_HANDOVER)


HANDOVER_STARTS = (
    *("certainly", "sure", "of course", "absolutely", "great", "got it", "understood", "ok", "alright", "no problem"),
    *(
        "no worries",
        "perfect",
        "gladly",
        "thank",
        "you're",
        "you are",
        "my apologies",
        "here",
        "below",
        "the following",
    ),
    *("this is", "claro", "por supuesto", "desde luego", "natürlich", "gerne", "selbstverständlich", "bien sûr"),
    *("certainement", "avec plaisir", "certo", "certamente", "yes", "good catch", "happy to help", "voici", "hier ist"),
    *("aquí", "title", "headline", "subject line", "caption", "suggested", "alternative", "possible"),
)

_CONSTRAINT = (
    rf"(?:\d{{2,4}}[- ]words?|the (?:following|above|attached) (?:{OWN_WRITING}|text|details|information|press release)"
    rf"|(?:{OWN_WRITING}) (?:above|below)|based on the following|seo(?:-\w+)?|keywords?|plagiari\w+|unique content"
    rf"|meta description"
    r"|in the style of|tone of voice|ai[- ](?:detection|detectors?|sounding)|sounds? (?:more )?human|human(?:-like|"
    r" way|-sounding)"
    r"|catchy (?:title|headline)|without changing (?:its|the) meaning"
    r"|(?:formal|informal|friendly|professional|conversational|journalistic|neutral|engaging|casual) (?:tone|style)"
    r"|bullet points|prompt)"
)
_ORDER = rf"(?:write|generate|create|compose|produce|improve|edit|proofread|{REWORK})"
_REDO = (
    r"(?:rewrite|re-write|reword|rephrase|paraphrase|humani[sz]e|summari[sz]e|proofread|shorten|condense|simplify"
    r"|polish)"
)
_PROMPT = (
    rf"(?:please |now |next,? |can you |could you )?(?:{_ORDER} (?:me )?(?:an? |the |this |these |my |\d+"
    rf" )(?=[^.!?\n]{{0,60}}\b{WRITING}\b)"
    rf"(?=[^\n]{{0,300}}?\b{_CONSTRAINT}\b)(?!\d{{2,4}}[- ]word (?:essay|story)\b)"
    rf"|(?:you are|act as|imagine you are) an? (?:[\w-]+ ){{0,4}}(?:writer|copywriter|editor|journalist|reporter"
    rf"|blogger|assistant|expert"
    rf"|specialist|strategist)\b(?=[^\n]{{0,120}}?\b(?:{_ORDER}s?|your task|{_CONSTRAINT})\b)"
    rf"|(?:output|task|prompt|instructions?|role)\s?: ?(?=[^\n]{{0,300}}?\b{_CONSTRAINT}\b)"
    r"|(?:user|human|prompt|you|me) ?:(?=[^\n]{0,600}\b(?:assistant|ai|chatgpt|response|gemini|claude|copilot|bot) ?:)"
    r"|system ?: you are an? "
    rf"|your task is to {_ORDER} (?:an? |the )(?=[^.!?\n]{{0,60}}\b{WRITING}\b)"
    rf"|(?:use|keep|maintain|adopt) an? [\w-]+ (?:tone|style)\b(?=[^\n]{{0,200}}?\b(?:keywords?|\d{{2,4}} words|meta"
    rf" description|seo)\b)"
    rf"|{_REDO} (?:this|the(?: following| above)?) (?:article|text|paragraph|passage"
    rf"|draft)\b(?=[^.!?\n]{{0,120}}[.!?:]?\s*(?:\n|\Z))"
    rf"|(?:can|could) you (?:please )?{_REDO} (?:this|it|the)\b(?=[^.!?\n]{{0,60}}\b(?:{MANNER}|{WRITING})\b)"
    r"|(?:give|suggest|write) me (?:[\w-]+ ){1,3}(?:headlines|titles|subject lines|meta descriptions)\b"
    r"|generate an image of\b"
    r"|make (?:the following|this|the above) (?:text|article|paragraph) (?:sound|more|shorter|less|read)\b)"
)


@cache
def prompt() -> regex.Pattern[str]:
    """What instructions to a tool look like; few paragraphs begin as they do."""
    return regex.compile(_PROMPT)


PROMPT_STARTS = (
    *("please ", "now ", "next", "can you ", "could you ", "write ", "generate ", "create ", "compose ", "produce "),
    *("improve ", "edit ", "proofread ", "rewrite ", "re-write ", "reword ", "rephrase ", "paraphrase ", "revise "),
    *("polish ", "shorten ", "expand ", "condense ", "simplify ", "summarize ", "summarise ", "humanize ", "humanise "),
    *("elaborate ", "refine ", "tweak ", "tailor ", "reformat ", "format ", "restructure ", "adjust ", "draft "),
    *("translate ", "optimize ", "optimise ", "you are a", "act as a", "imagine you are ", "output", "task", "prompt"),
    *("instruction", "role", "user", "human", "you:", "you :", "me:", "system", "your task", "use a", "keep a"),
    *("maintain a", "adopt a", "give me", "suggest me", "make the", "make this"),
)
