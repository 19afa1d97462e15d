"""How chat tools speak to whoever asked them: what they did, what they offer, what is left to do."""

from __future__ import annotations

from auditor_rules.integrity._chat_frames import Trace, frame
from auditor_rules.integrity._chat_words import MANNER, OWN_WRITING, REVISED, REWORK, REWORKED, WORK, WRITING

_IF_YOU = r"\bif you(?:'d| would)?(?: also)? (?:want|like|need|prefer|wish|provide|share|give|send|tell)\b"
_I_CAN = r"\bi(?:'ll| will|'d be happy to| can| could)(?: also| then| even| certainly| gladly| help)?"
_ASKING = r"\b(?:would you like|do you want|would you prefer|do you need|should i|shall i|want)\b"

TO_WHOEVER_ASKED = (
    frame(
        Trace.ANSWER,
        "i've|i have|i changed|i tried|i removed|i kept|i replaced|i made|as you asked|as you requested",
        r"\bi(?:'ve| have)? (?:also )?(?:made|changed|varied|adjusted|simplified|tightened|improved|removed|replaced"
        r"|cut)\b[^.!?]{0,40}"
        r"\b(?:wording|language|tone|passive voice|phrasing|flow|sentences)\b[^.!?]{0,40}\b(?:to (?:avoid|improve|make"
        r"|keep)|more|throughout"
        r"|and (?:improved|cut|removed|added|made))\b",
        r"\bi\b[^.!?]{0,60}\b(?:words|tone|short|concise|draft|article|text|version)\b[^.!?]{0,40}\bas you (?:asked"
        r"|requested|instructed)\b",
        rf"\bi(?:'ve| have) (?:also |now |fully )?{REWORKED} (?:the|your|this) (?:\w+ )?{WRITING}\b",
        rf"\bi(?:'ve| have) (?:also |now )?(?:{REVISED}|written|created|drafted|prepared) (?:the|your|this|a|an)"
        r" [^.!?]{0,60}\b(?:(?:as|like) you (?:requested|asked)|you (?:gave|provided|requested|shared|asked for|wanted"
        r"|mentioned)|you gave me|while (?:keeping|preserving|maintaining|retaining)|to improve (?:the )?(?:flow"
        r"|clarity"
        r"|readability))\b",
        rf"\bi(?:'ve| have) {REVISED} (?:the|your) {OWN_WRITING} (?:to (?:make|be|sound|improve|keep)|for (?:clarity"
        rf"|flow"
        r"|readability)|so (?:that )?it)\b",
        r"\bi(?:'ve| have) (?:also )?(?:kept|maintained|preserved|retained|tried to (?:keep|maintain|preserve)) (?:the"
        r"|your)"
        r" (?:same |\w+ )?(?:key (?:points|facts|details|information)|main points|original (?:text|meaning|tone"
        r"|structure"
        r"|message|content)|meaning\b|tone (?:of (?:the|your)|neutral|formal|consistent|professional)|structure of"
        r" (?:the|your)|core message)",
        r"\bi(?:'ve| have) (?:also )?added (?:\w+ ){0,3}(?:sub-?headings|keywords)\b[^.!?]{0,40}\b(?:easier|readab|seo"
        r"|scan)",
    ),
    frame(
        Trace.ANSWER,
        "would you like|do you want|would you prefer|do you need|should i|shall i|want me",
        r"\b(?:would you like|do you want|would you prefer) (?:this|it) (?:formatted|optimi[sz]ed|tailored|adapted"
        r"|rewritten|translated)\b",
        r"\bwould you like (?:additional|more) (?:sources|quotes|examples|details|context)\b(?= (?:or|and|for|to be"
        r"|in)\b|\?)",
        r"\b(?:should i|shall i) (?:also )?(?:prepare|write|provide|create|make) an? [^.!?]{0,20}\b(?:version|summary"
        r"|draft)\b",
        rf"{_ASKING} me to (?:also |then )?(?:{WORK}|do (?:that|this|it) (?:next|now|for you))\b(?! (?:a difference"
        rf"|money|sense|sure|you|up|it up|to (?:school|work)))",
        r"\b(?:would you like|do you want|would you prefer|do you need|should i|shall i)\b (?:me to )?(?:to see |to"
        r" have"
        rf" |provide |write |create )?(?:this (?:in|as)|(?:a|an|another|the) [^.!?]{{0,25}}\b(?:version|draft|{MANNER}"
        rf"|summary|lead)\b)"
        r"(?! of (?:the|his|her|their) (?:story|events|film|movie|book|game|song))",
        r"\b(?:should i|shall i) (?:continue|proceed|go on) with (?:the|this) (?:next|rest|second|third|\w+ section)\b",
        rf"\b(?:should i|shall i) (?:also )?(?:{REWORK}|add|include) (?:a|an|the|another|more|it|this)"
        rf" ?[^.!?]{{0,25}}\b{WRITING}\b",
        rf"\bwant me to (?:also )?(?:{REWORK}|make it|turn (?:it|this)|add|include)\b",
    ),
    frame(
        Trace.ANSWER,
        "if you|if needed|if necessary|if that helps|if that would help|just say|just ask|if that's|if this|if it's",
        r"\bif (?:this|that|it) (?:isn't|is not) (?:quite |exactly )?(?:right|what you)\b[^.!?]{0,40}\b(?:tell me|let"
        r" me know)\b",
        rf"{_IF_YOU}[^.!?]{{0,40}}{_I_CAN} (?:suggest|add more) (?:\w+ ){{0,2}}(?:images?|headlines?|titles?"
        rf"|alternatives?|edits|sources|background|details?|context|quotes|examples)\b",
        rf"{_IF_YOU} me to (?:also )?(?:{REWORK}|continue|go deeper|add|include|focus on|cover|cite|change|make it)\b",
        rf"{_IF_YOU}[^.!?]{{0,60}}{_I_CAN} (?:{REWORK}|convert|revise|(?:turn|make|transform|put) (?:this|it|these"
        rf"|them|the \w+)"
        r" (?:into|more|less|shorter|longer|sound)|(?:create|write|make|prepare|provide) (?:a|an|the|another)"
        r"\b[^.!?]{0,40}\b(?:version|draft|outline|summary|table|variant)\b)",
        rf"{_I_CAN} (?:make (?:it|this) (?:more|less|shorter|longer|sound)|(?:{REWORK}) (?:it|this|the|these|any)"
        rf"|(?:create|provide|generate|draft|write|prepare|suggest) (?:a|an|some|another|more)\b)[^.!?]{{0,60}}\bif"
        rf" (?:that"
        r" (?:helps|would help)|(?:that|it)(?:'s| is| would be) (?:useful|helpful)|you(?:'d| would)? (?:like|want"
        r"|prefer|need|wish)|needed|necessary)\b",
    ),
    frame(
        Trace.ANSWER,
        "let me know|tell me which|tell me what|tell me if|feel free to|you want me to|you'd like me to|you would like"
        " me to"
        "|like me to|want me to",
        r"\b(?:let me know|tell me) (?:if|whether)\b[^.!?]{0,40}\b(?:closer to what you|what you (?:had in mind|were"
        r" looking for)"
        rf"|a (?:more|less) [\w-]+ (?:{MANNER}|version|take)|you (?:want|prefer|need) it (?:shorter|longer|simpler"
        rf"|more))\b",
        rf"\b(?:let me know|tell me) (?:if|which|whether|what|how)\b[^.!?]{{0,50}}\b(?:me to (?:{WORK})\b|(?:any |more"
        rf" |further"
        r" |other |additional )?(?:tweaks|revisions|modifications)\b(?! (?:of|in) the)|(?:further|more|any|other"
        r"|additional)"
        r" (?:changes|adjustments|edits)\b|(?:changes|adjustments|edits) (?:to (?:the|this)|you)"
        r"|(?:another|different) (?:angle|tone|version|style|format)|further assistance\b)",
        rf"\b(?:let me know|tell me) (?:if|which|whether|what) (?:{MANNER}|section|version|part|{OWN_WRITING})s?"
        rf" you(?:'d| would)?"
        rf" (?:like|prefer|want|need)[^.!?]{{0,20}}\b(?:{REWORK}|prefer|i (?:will|can)|and i)\b",
        r"\blet me know if you(?:'d| would) (?:like|prefer) (?:this|it|another|something|a|an) (?:in |to be |more "
        r"|less )?"
        r"(?:a )?(?:\w+ )?(?:version|tone|draft|style|format|formal|informal|shorter|longer|simpler|bullet points)\b",
        r"\blet me know if you(?:'d| would)? (?:like|want|need|prefer) it (?:shorter|longer|in|to be)\b",
        rf"\byou(?:'d| would) (?:like|prefer) me to (?:{REWORK}|add|include|focus|cover|change|cite|write|continue)\b",
        r"\bfeel free to (?:tell me|let me know|ask|request|suggest)[^.!?]{0,40}\b(?:(?:any|more|further) (?:changes"
        r"|edits|revisions"
        r"|modifications|adjustments|tweaks)|adjustments? to)\b",
        r"\bfeel free to (?:adjust|customi[sz]e|modify|tweak|edit|replace|adapt) (?:this|it|the (?:placeholders?|text"
        r"|tone|template"
        r"|content|bracketed|details|names|dates|numbers))\b",
        r"\b(?:anything|something) (?:specific |else )?(?:that )?you(?:'d| would) like me to\b",
    ),
    frame(
        Trace.ANSWER,
        "hope this|hope the|hope that",
        rf"\bhope this helps (?:with|improve) your {OWN_WRITING}\b",
        rf"\bi hope (?:this|the|that) (?:{REWORKED}|{REVISED}|new) (?:article|version|text|draft|paragraph|content"
        rf"|piece)\b",
        r"\bi hope (?:this|the) (?:\w+ )?(?:draft|version|article|text|piece|rewrite|revision|response|answer) (?:\w+"
        r" )?(?:meets"
        r"|fits|suits|works|is what|captures|aligns)\b[^.!?]{0,30}\b(?:needs|requirements|expectations|looking for|for"
        r" you"
        r"|in mind|vision)\b",
    ),
    frame(
        Trace.ANSWER,
        "placeholder|placeholders|fictional|fictitious|hypothetical|bracketed|illustrative|demonstration|want to insert"
        "|want to add|want to include|want to replace|i've invented|i invented|i have invented|i made up|this version"
        "|this revised version|this rewritten version|this draft|words",
        r"\bthis (?:draft|version|article|text|piece) (?:is|runs to|comes to) (?:about |around |approximately |roughly"
        r" )?[\d,]+ words\b",
        r"\byou (?:may|might|could|should|will|'ll) (?:also )?want to (?:insert|add|include|replace)"
        r" [^.!?]{0,30}\b(?:quot(?:e|es|ations?)"
        r"|statistics?|anecdotes?|keywords?)\b",
        r"\bi(?:'ve| have)? (?:invented|made up) (?:the|these|some|all) (?:quot(?:e|es|ations?)|names?|figures"
        r"|statistics)\b",
        r"\bthis (?:revised |new |rewritten |shorter )?version (?:keeps|maintains|preserves|retains|uses|avoids"
        r"|focuses|emphasi[sz]es)\b"
        r"[^.!?]{0,60}\b(?:original (?:facts|meaning|tone|structure|message)|(?:simpler|shorter) sentences|plain"
        r" language|your)\b",
        r"\b(?:quot(?:e|es|ations?)|names?|figures|statistics|sources|statements|details|people|article"
        r"|events)\b[^.!?]{0,80}"
        r"\b(?:fictional|fictitious|hypothetical|placeholders?|invented)\b[^.!?]{0,50}\b(?:illustrat\w+|demonstration"
        r"|replaced?"
        r"|generated|example purposes|before publi\w+)\b",
        r"\b(?:fictional|fictitious|placeholder|hypothetical) (?:quot(?:e|es|ations?)|names?|figures"
        r"|sources)\b[^.!?]{0,60}"
        r"\b(?:replaced?|before publi\w+|real ones|actual)\b",
        r"\breplace (?:the |any |all |these )?(?:placeholders?|bracketed (?:text|information|parts))\b",
    ),
    frame(
        Trace.ANSWER,
        "you want|you'd like|you would like|to be rewritten|to be paraphrased|to be rephrased|to be summarized|to be"
        " edited"
        "|you want me|you need me",
        rf"\b(?:provide|share|paste|send|upload)(?: me)?(?: with)? (?:the|your) (?:full |original )?{OWN_WRITING}(?:"
        rf" that)?"
        rf"(?: you(?:'d| would)?(?: like| want| need)? me to| to be (?:{REWORKED}|{REVISED}))\b",
    ),
    frame(
        Trace.ANSWER,
        "plagiarism|originality|uniqueness|seo|ai detection|as follows|original meaning|readability",
        rf"\bthis (?:article|text|content|version|piece) (?:has been|was) (?:\w+ )?{REWORKED}"
        r" (?:to|for|in order to|while|without) [^.!?]{0,60}\b(?:plagiarism|originality|uniqueness"
        r"|unique|seo|readability|flow|ai detection|original meaning|clarity)\b",
        r"\bthe (?:rewritten|rephrased|paraphrased) (?:text|article|version) is as follows\b",
    ),
)
