"""How a text says that it is opinion, and what looks like it."""

from __future__ import annotations

import re

WORD = (
    r"(?:opinion|opinions|op-ed|oped|op ed|commentary|editorial|leader comment|viewpoint|point of view"
    r"|guest (?:column|essay|opinion|"
    r"commentary|post)|opinion piece|letters? to the editor|personal view|comment is free|column|columnist"
    r"|perspective|first person|comment|comment and analysis|comment (?:and|&) debate|opinion (?:and|&) analysis"
    r"|analysis (?:and|&) opinion|news (?:and|&) opinion|my view|our view|another view|the view from \w+"
    r"|letters?|your letters|readers'? letters|leading article|soapbox|my turn|sounding board|polemic"
    r"|think piece|(?:the )?(?:sunday|monday|saturday|friday|weekly|guest) (?:column|comment|essay|opinion)"
    r"|a personal view"
    r"|in my opinion|opinion column|opinion essay|opinion blog|editorial comment|editorial board|contributed opinion)"
)
LINE = re.compile(
    rf"[\s*#_>\[(|]*(?:{WORD}(?:[\s\])*_]*$|\s*[|:\u2013\u2014-]\s*\S)|\S.{{2,40}}["
    rf"|\u2013\u2014]\s*{WORD}\s*$)"
)
SENTENCE = re.compile(
    r"\b(?:the |these |all )?(?:views?|opinions?)(?:,? (?:thoughts|views?|opinions?|analys[ei]s"
    r"|and)){0,4} (?:and opinions? |and views? )?"
    r"(?:(?:expressed|stated|given|presented|contained|set out|reflected"
    r"|voiced)(?: by [\w .'-]{2,40})?(?: (?:here|herein|above|below|in (?:this|the) [\w -]{3,30}))? )?"
    r"(?:are|is|represent|reflect|belong to|remain)(?: (?:solely|entirely|purely|strictly|only|his|her|my|their"
    r"|those))* ?"
    r"(?:of |by |to )?(?:the )?(?:author|authors|writer|writers|columnist|contributor|personal|own|his own"
    r"|her own|my own|their own|mine)"
    r"|\bthis (?:is|article is|piece is|column is|essay is) (?:a|an) (?:personal (?:view|opinion)"
    r"|opinion (?:piece|article|column)|op-ed|commentary|editorial)\b"
    r"|\bdo(?:es)? not necessarily (?:reflect|represent) (?:the )?(?:views?|opinions?|position|policy|editorial)"
    r"|\b(?:this|article|column|piece|essay|commentary|post|blog|letter|contribution|views?|opinions?)\b[^.;]{0,80}"
    r"\bdo(?:es)? not (?:always |in any way )?(?:reflect|represent|express) (?:the |those of |any )?"
    r"(?:\w+ ){0,3}(?:views?|opinions?|positions?|stance|polic(?:y|ies))\b"
    r"|\b(?:this|the) (?:article|piece|column|essay|text|post|blog|commentary|contribution)(?: \w+){0,3}? "
    r"(?:is|represents|contains|reflects|expresses|gives|states|sets out) (?:only |solely |purely |entirely |simply )?"
    r"(?:an? |the |my |his |her |their |its )?(?:\w+(?:'s)? ){0,3}(?:opinions?|views?|op-ed|viewpoint|commentary"
    r"|polemic)\b"
    r"|\b(?:views?|opinions?) (?:\w+ ){0,5}(?:are|is) (?:\w+ ){0,3}(?:mine|my own|his own|her own|their own|hers|theirs"
    r"|personal|the author's|the writer's|the columnist's|the contributor's|those of)\b"
    r"|\b(?:opinions?|views?) of (?:the|its|their) (?:author|writer|columnist|contributor)s?\b"
    r"|\b(?:writes|wrote|writing|written|speaks) (?:here )?(?:purely )?in (?:a|his|her|their|my) (?:personal|private) "
    r"capacity\b"
    r"|\b(?:the )?(?:author|writer|columnist)(?:'s)? (?:own )?(?:views?|opinions?) (?:alone|only|and not)\b"
    r"|\b(?:is|are) an? (?:\w+ )?(?:opinion (?:columnist|contributor|writer)|guest columnist)\b"
)
WORDS = frozenset(
    "view views opinion opinions op-ed viewpoint commentary editorial polemic columnist capacity position positions "
    "policy policies stance".split()
)
"""One of them stands in each sentence of which ``SENTENCE`` holds."""
OF_OTHERS = re.compile(
    r"\b(?:comments?|readers?|users?|commenters?|posters?|forum|interviewees?|respondents?|guests?|tweets?"
    r"|compensated|sponsored|sponsor|honest|product)\b"
)
PAID = re.compile(r"\b(?:compensated|sponsored|in exchange for|free of charge)\b")
SECTION = re.compile(r"/(?:opinions?|commentisfree|op-?eds?|editorials?|commentary|columnists?|columns)/")
OTHER_SECTIONS = frozenset(
    "home news world politics business sport sports tech technology science health culture lifestyle "
    "entertainment travel "
    "video videos podcasts weather markets arts local obituaries subscribe menu search".split()
)
