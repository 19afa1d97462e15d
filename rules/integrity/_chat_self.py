"""How language models speak of themselves: what they are, what they know, what they refuse."""

from __future__ import annotations

from auditor_rules.integrity._chat_frames import Trace, frame
from auditor_rules.integrity._chat_words import EVENTS, MODEL, YEAR

_I_AM = r"\bi(?:'m| am)(?: (?:just|only|merely|simply|still|actually|not a human but))?"
_MAKER = r"(?:,? (?:developed|trained|created|made|built|designed) by \w+)?"
_CANNOT = (
    r"\bi(?:'m| am)? ?(?:do not|don't|can ?not|can't|won't|will not|(?:currently )?(?:not able|unable) to"
    r"|was not able to)"
)

ABOUT_ITSELF = (
    frame(
        Trace.SELF,
        "ai|language model|chatbot|digital assistant|ai language system|language ai|artificial intelligence|machine"
        " learning model|text-based model"
        "|chatgpt|claude|gemini|copilot",
        rf"\b(?:as|being|since|because)(?: i(?:'m| am))? (?:just |only )?an? {MODEL}{_MAKER}"
        r"(?= ?[,.;:]| and | so | but | with| who | that | i\b)(?=[^.!?]{0,120}\b(?:i|i'm|i've|my|me)\b),? ?(?:i\b"
        r"|my\b)?",
        r"\bas an? (?:ai |large )?language model\b",
        rf"{_I_AM} (?:just |only )?an? {MODEL}{_MAKER}(?:(?<=model|ai assistant|chatbot|ai language system)\b|(?="
        rf" ?[,.;:]| with| who"
        r"| (?:and|so|but) (?:not|so|i\b|do|don't|can|cannot|can't|may|have|my)\b))",
        rf"{_I_AM} (?:chatgpt|claude|gemini|copilot)\b(?=,| and|\.)",
    ),
    frame(
        Trace.SELF,
        "my knowledge|my training|my information|my data|knowledge cutoff|knowledge cut-off|my last|my latest"
        "|my most recent|my current|my cutoff|my cut-off|my dataset|i was trained|any data|no data|any information|no"
        " information|my latest data",
        rf"\bmy (?:current )?(?:knowledge|information|data(?:set)?|training(?: data)?)(?: base| of {EVENTS}"
        rf" [^.!?]{{0,20}}"
        r"| about [^.!?]{0,30})? (?:only |currently |mostly )?(?:was last updated|is (?:limited|current|up to date)"
        rf"|extends?|goes|ends?|stops?|includes?|covers?|runs|reaches)\b[^.!?]{{0,40}}{YEAR}",
        rf"\b(?:my (?:most recent|latest) (?:data|information|knowledge) (?:is|comes|dates)|i (?:do not have any|don't"
        rf" have any|have no)"
        rf" (?:data|information|knowledge))\b[^.!?]{{0,20}}\b(?:from|beyond|after|past|later"
        rf" than)\b[^.!?]{{0,20}}{YEAR}",
        rf"\bi was (?:only )?trained (?:on|with)\b[^.!?]{{0,30}}(?:\bdata\b|{YEAR})",
        rf"\bmy knowledge (?:of|about) {EVENTS} (?:after|since|beyond)\b",
        r"\bmy (?:knowledge|training)(?: data)?(?:'s)? (?:update|cut-?off)\b|\bmy cut-?off(?: date)?\b|\bmy training"
        r" data\b",
        r"\bmy (?:last|latest|most recent) (?:knowledge|training)(?: (?:update|cut-?off))?\b",
        r"\b(?:as of|up to|until|before|after|based on|available (?:at|as of)) my (?:last|latest|most recent|current)"
        r" (?:\w+ )?(?:update|cut-?off|training)\b",
    ),
    frame(
        Trace.SELF,
        "today's|news feeds|live news|real-time|internet|web|links|link|websites|website|urls|url|external|current"
        "|up-to-date|live|linked"
        "|you mentioned|you shared|you linked|you referenced|you uploaded|you provided",
        rf"{_CANNOT} have access to [^.!?]{{0,40}}\byou (?:mentioned|shared|linked|referenced|uploaded|provided)\b",
        r"\bi (?:do not|don't) have access to the (?:internet|web)\b[^.!?]{0,20}\bi (?:cannot|can't)\b",
        r"\bi (?:lack|do not have|don't have|have no) (?:the |any )?(?:ability|capability|access) to (?:\w+ )?(?:check"
        r"|see|retrieve|look up)?"
        r" ?(?:today's|live (?:news|data)|news feeds)\b",
        rf"{_CANNOT} (?:have (?:direct |any )?(?:access to |the ability to |the capability to )?)?(?:browse|open|access"
        r"|visit|search|retrieve|verify|provide|view|read|see)?(?: or \w+)? ?(?:the |any |a )?(?:browse the"
        r" (?:internet|web)"
        r"|(?:live |external |outside )?(?:links?|urls?|websites?|web ?pages?)\b|(?:real-time|up-to-date|live|external)"
        r" (?:\w+|or \w+)"
        r"|current (?:events|data|information|news|prices)|linked (?:page|article)|(?:internet|web)\b(?<!access to the"
        r" (?:internet|web))|(?:article|page|file|document|link|image|website) you (?:mentioned|shared|linked"
        r"|referenced"
        r"|uploaded))",
    ),
    frame(
        Trace.SELF,
        "assist with|help with|comply with|fulfill|fulfil|continue with|proceed with|engage with|request|generate"
        "|create"
        "|produce|provide|decline to|for me to|what i can|that article|this article|the accuracy|enough information",
        r"\bi (?:do not|don't) have enough information to (?:write|answer|provide|complete|generate|create)\b",
        r"\bi (?:won't|will not) be able to (?:write|produce|generate|create|complete) (?:that|this|the) (?:article"
        r"|text|story|piece|request)\b",
        rf"{_CANNOT} produce the (?:full|entire|complete) text\b|\b(?:outside|beyond) (?:of )?what i can (?:help"
        rf"|assist|do)\b",
        r"\bi (?:cannot|can't|am unable to|am not able to) (?:verify|guarantee|confirm) the accuracy of (?:these|this"
        r"|the)\b",
        rf"{_CANNOT} (?:assist|help|comply|fulfil?l|continue|proceed|complete|engage)(?: with)?(?: with)? (?:that|this"
        rf"|your|the)"
        r"(?: \w+)? (?:request|prompt)\b",
        r"\b(?:sorry|apologi[sz]e|afraid|unfortunately)\b[^.!?]{0,25}\bi(?:'m| am)? ?(?:can ?not|can't|won't|unable to"
        r"|not able to)"
        r" (?:assist|help|comply|continue|proceed|engage) with (?:that|this|your|(?:re)?writing|generating|creating)\b",
        r"\bi (?:can ?not|can't) comply with (?:that|this)\b",
        rf"{_CANNOT} (?:generate|create|produce|provide|engage in) (?:\w+ )?(?:content|text|material|responses?"
        rf"|articles?|an article"
        r"|images?|discussions?) (?:that|which|about|on|promoting|of (?:that|this))\b",
        r"\b(?:not (?:appropriate|ethical|possible) for me to|i(?:'m going to| must| have to)? (?:respectfully"
        r" )?decline to)"
        r" (?:generate|create|write|produce|provide|engage)\b",
        r"\b(?:(?:i(?:'m| am) )?sorry|i apologi[sz]e), but (?:i|as an ai)\b.{0,40}\b(?:can't|cannot|am unable to)"
        r" (?:assist|help) with (?:that|this)\b",
        rf"{_CANNOT} provide (?:real-time|live|personali[sz]ed) ",
        r"\bi (?:do not|don't|cannot|can't) (?:have|hold|form) personal (?:opinions|experiences|feelings|beliefs)\b",
    ),
    frame(
        Trace.SELF,
        "personal opinions|personal experiences|personal experience|personal feelings|personal beliefs|this response"
        "|this answer|this output|my previous|my last|my earlier|earlier answer|previous response|last response"
        "|previous answer|previous message",
        r"\bi (?:do not|don't|cannot|can't) (?:have|hold|form) (?:any )?personal (?:opinions|experiences?|feelings"
        r"|beliefs)\b",
        r"\bthis (?:response|answer|output) (?:(?:is|was|has been) (?:generated|produced) by|(?:is|was) based on"
        r" (?:general|publicly"
        r" available|my)\b)",
        r"\b(?:apologi[sz]e|apologies|sorry)\b[^.!?]{0,60}\b(?:my|the) (?:previous|last|earlier|prior) (?:response"
        r"|reply"
        r"|output|answer|message)\b",
    ),
    frame(
        Trace.SELF,
        "como|als|en tant|come|jako|como um|ich bin|soy un|soy una|wenn du|wenn sie|si quieres|si deseas|si vous|je"
        " suis|esa solicitud|dieser anfrage|cette demande",
        r"\b(?:ich bin (?:nur )?(?:ein|eine) (?:ki\b|ki-\w+|sprachmodell)|soy (?:un modelo de|una ia\b|una"
        r" inteligencia)"
        r"|je suis (?:un modèle de|une ia\b|une intelligence artificielle))",
        r"\bwenn (?:du (?:möchtest|willst)|sie (?:möchten|wünschen)),? (?:passe|kann|schreibe|erstelle|kürze)"
        r" ich\b[^.!?]{0,60}\b(?:ton|länge"
        r"|version|text|artikel|fassung|überschrift)",
        r"\bsi (?:quieres|deseas|lo deseas),? puedo\b[^.!?]{0,60}\b(?:versión|texto|artículo|tono|título)"
        r"|\bsi vous (?:le )?(?:souhaitez|voulez),? je peux\b[^.!?]{0,60}\b(?:version|texte|article|ton|titre)",
        r"\bno puedo (?:ayudar|cumplir)[^.!?]{0,20} esa solicitud\b|\bbei dieser anfrage\b[^.!?]{0,20}\bnicht helfen"
        r"|\bje ne peux pas (?:répondre à|traiter) cette demande\b",
        r"\bcomo (?:un |um )?(?:modelo (?:de (?:lenguaje|linguagem|ia|inteligencia|inteligência)|ling[uü][ií]stico)|ia,"
        r"|inteligencia artificial,|inteligência artificial,)",
        r"\bals (?:ein |eine )?(?:ki\b|ki-\w+|künstliche intelligenz|(?:großes )?sprachmodell)[^.!?]{0,60}\b(?:ich|mir"
        r"|mein\w*)\b",
        r"\bals (?:een )?(?:ai-)?taalmodel\b",
        r"\ben tant qu(?:e |')(?:un |une )?(?:ia\b|modèle (?:de langage|linguistique|d'ia)|intelligence artificielle"
        r"|assistant (?:ia|virtuel))[^.!?]{0,40}\bj(?:e\b|')",
        r"\bcome (?:un )?(?:modello (?:linguistico|di linguaggio)|intelligenza artificiale,)",
        r"\bjako (?:model językowy|sztuczna inteligencja)\b",
    ),
)
