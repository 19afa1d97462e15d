"""integrity/machine_residue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

import regex

from auditor import Document, Example, Hit, Judgement, RegionKind, Rule, Severity, Span

CAP = 20
LEAST_WORDS = 50  # a shorter document is not judged as a whole
ABOUT_CHATBOTS = 3  # mentions of chat tools that make them the subject of the text


class _Kind(Enum):
    TOKEN = auto()  # marks that no person types: they count wherever they stand
    SELF = auto()  # the tool speaks of itself
    ANSWER = auto()  # the tool hands over its work
    PROMPT = auto()  # what the tool was asked
    COURTESY = auto()  # people say it too: counts beside other residue only


@dataclass(frozen=True, slots=True)
class _Residue:
    span: Span
    kind: _Kind


_TOKENS = regex.compile(
    r":?contentReference\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?|\[?oai_?cite:\d{1,4}\]?"
    r"|[\ue200-\ue2ff]*\b(?:cite)?[\ue200-\ue2ff]*turn\d{1,3}(?:search|view|news|image|file|academia|fetch"
    r"|reddit|youtube|product|maps)\d{1,3}[\ue200-\ue2ff]*"
    r"|【\d{1,4}(?:[:†][^【】\r\n]{0,60})】|\[cite(?:_start|:\s?\d{1,4}(?:,\s?\d{1,4})*)\]|<\|(?:endoftext|im_start"
    r"|im_end|eot_id|start_header_id|end_header_id|assistant|user|system)\|>"
    r"|\[/?INST\]|<</?SYS>>|(?m:^#{2,3} ?(?:Instruction|Response|Assistant|Human):[ \t]*$)"
    r"|\[attached_file:\d{1,3}\]|<grok:render\b[^<>\r\n]{0,100}>|\butm_source=(?:chatgpt\.com|openai)\b"
    r"|(?m:^(?:ChatGPT said|You said|Copy code|Regenerate response):?[ \t]*$)"
)
_SELF = regex.compile(
    r"\bas an? (?:artificial intelligence|ai|ai[- ]powered|large language|ai language"
    r"|ai-based)(?: language)?(?: (?:model|assistant|chatbot|system|developed by \w+|trained by \w+))?,? (?:i"
    r"|my)\b"
    r"|\bas an? (?:ai |large )?language model\b|\b(?:i am|i'm) (?:just |only |merely )?an? (?:ai"
    r"|artificial intelligence|large language|ai-powered)(?: language)? (?:model|assistant|chatbot)\b"
    r"|\bmy (?:last |most recent )?(?:knowledge cut-?off|training data|last knowledge update|last training)\b"
    r"|\bas of my (?:last|latest|most recent|knowledge)\b(?: \w+){0,2} (?:update|cut-?off|training)\b"
    r"|\bi (?:do not|don't|cannot|can't) (?:have (?:access to |the ability to )?(?:real-time|current|browse"
    r"|personal (?:opinions|experiences|feelings|beliefs))|browse the (?:internet|web)|access (?:real-time"
    r"|current|external|the internet))\b"
    r"|\bi(?:'m| am) (?:sorry|unable)(?:,)? (?:but )?(?:i )?(?:can't|cannot|am unable to|to) (?:assist with"
    r"|help with|fulfil?l|comply with|generate|provide|complete) (?:that|this|your) (?:request|content"
    r"|prompt)\b|\bi cannot (?:fulfil?l|comply with) (?:that|this|your) request\b"
)
_OPENING = regex.compile(  # of a paragraph
    r"(?:certainly|sure|of course|absolutely|sure thing|great|got it|no problem)[!,.:]? (?:here(?:'s| is| are)"
    r"|below (?:is|are)|i(?:'ve| have) (?:rewritten|revised|rephrased|written|created|drafted|prepared)"
    r"|i can (?:help|certainly|do that))\b"
    r"|here(?:'s| is) (?:a|an|the|your|my) (?:\w+[ -]){0,3}(?:rewritten|revised|rephrased|paraphrased|reworded"
    r"|polished|improved|edited|expanded|shortened|humani[sz]ed|seo-optimi[sz]ed|updated|proofread"
    r"|summari[sz]ed|translated) (?:\w+[ -]){0,2}(?:version|article|text|paragraph|draft|post|essay|passage"
    r"|copy|content|story)\b"
)
_ANSWER = regex.compile(
    r"\bi(?:'ve| have) (?:rewritten|rephrased|paraphrased|reworded) (?:the|your) (?:text|article|paragraph"
    r"|passage|content)\b"
    r"|\bwould you like me to (?:\w+ ){0,2}(?:expand|adjust|rewrite|revise|add|shorten|make|create|generate"
    r"|write|turn|draft|include|tailor|refine|format|provide|elaborate)\b"
    r"|\blet me know if you(?:'d| would)? (?:like|want|need|prefer) (?:me to|any (?:further |other |more "
    r"|additional )?(?:changes|adjustments|edits|modifications|revisions|tweaks)|it (?:shorter|longer|in|to be)"
    r"|further (?:assistance|changes|adjustments))\b"
    r"|\bfeel free to (?:adjust|customi[sz]e|modify|tweak|edit|replace) (?:this|the (?:text|tone|template"
    r"|placeholders|content|bracketed|details))\b|\breplace the (?:placeholders|bracketed text"
    r"|bracketed information)\b"
)
_PROMPT = regex.compile(  # at the opening of a paragraph
    r"(?:please )?(?:write|rewrite|re-write|generate|create|paraphrase|rephrase|summari[sz]e|expand|reword"
    r"|humani[sz]e|act as)\b(?=.{0,300}\b(?:\d{2,4}[- ]words?|the following (?:text|article|paragraph|content"
    r"|passage)|seo|keywords?|plagiari\w+|unique content|in the style of|tone of voice|(?:formal|informal"
    r"|friendly|professional|conversational|human-like|neutral) tone|bullet points|prompt)\b)"
)
_COURTESY = regex.compile(
    r"\bi hope (?:this|that) (?:helps|is helpful|meets your)\b|\blet me know if you (?:have|need|want"
    r"|would like)\b|\bfeel free to (?:ask|reach out)\b|\bis there anything else\b"
)
_ANYWHERE = ((_Kind.SELF, _SELF), (_Kind.ANSWER, _ANSWER), (_Kind.COURTESY, _COURTESY))
_OPENING_LENGTH = 400  # characters of a paragraph in which an opening is looked for
_CHATBOTS = regex.compile(
    r"\b(?:chatbots?|chatgpt|gpt-?\d?\w?|openai|language models?|llms?|generative ai|copilot|claude|gemini|bard"
    r"|deepseek|artificial intelligence|ai-generated|prompts?|ai (?:tools?|assistants?|models?|systems?))\b"
)

_MESSAGES = {
    _Kind.TOKEN: "This is a mark that a chat tool or language model leaves in its output.",
    _Kind.SELF: "Here a language model speaks of itself in the article's own voice.",
    _Kind.ANSWER: "Here a chat tool speaks to the person who asked it, not to the reader.",
    _Kind.PROMPT: "This is an instruction to a writing tool, not part of the article.",
    _Kind.COURTESY: "Here a chat tool takes leave of the person who asked it.",
}


class MachineResidue(Rule):
    """A chat tool left its traces in the text.

    What it does: marks what language models and chat tools leave behind when their output is pasted without being
    read: "as an AI language model", "Certainly! Here is the rewritten article", instructions to the tool, tokens of
    its citations. Traces in the article's own voice condemn the whole document. Quotations, and articles about chat
    tools, may show such phrases; polite phrases that people use too count
    only beside other traces. Blanks that were left to be filled in are broken text.

    Why: whoever leaves these in has not read the text, so nobody has checked what it says.
    """

    severity = Severity.ERROR
    confidence = 0.95
    standard = (
        "The Trust Project: care in publication; NewsGuard: responsibility for content, including what machines write"
    )
    languages = frozenset()
    examples = (
        Example("[[As an AI language model, I]] cannot predict prices. Copper has risen since May."),
        Example("Copper may rise. [[I'm just an AI assistant]] and cannot give advice on shares."),
        Example("[[Certainly! Here is]] a short article about the harvest festival in Mysuru."),
        Example("[[Sure, here's]] a summary of the match.\n\nThe visitors scored twice before the break."),
        Example("[[Here is the rewritten article]]:\n\nThe river rose again on Tuesday night."),
        Example("The river rose again on Tuesday night, the council said [[:contentReference[oaicite:3]{index=3}]]."),
        Example("The river rose again, [[citeturn0search1]] and the mill was flooded."),
        Example("The river rose by two metres[[【4†source】]] and the mill was flooded."),
        Example("The reef lost a third of its corals before 2016 [[oai_cite:1]], the report says."),
        Example("The law took effect in May. [[As of my last knowledge update]], two states had not signed it."),
        Example("The trail is open all year.\n\n[[Would you like me to expand]] on any of these sections?"),
        Example("[[Rewrite the following text in a friendly tone without plagiarism]].\n\nThe trail is open all year."),
        Example("The trail is open all year. [[Let me know if you'd like me to]] make it shorter."),
        Example("The trail is open all year.[[<|endoftext|>]]"),
        Example("[[Here is the rewritten article]]:\n\nThe mayor has resigned."),
        Example("[[As an AI language model, I]] cannot call her. “We wait,” said Ida Moss."),
        Example("The field reads [insert name here] on every form that the office sends out."),
        Example("“As an AI language model, I cannot help with that,” the program answered when the reporter asked."),
        Example(
            "The chatbot began each reply with the words As an AI language model. ChatGPT and other language "
            "models do so "
            "because people who trained the model wanted it to be modest, its makers said."
        ),
        Example("I hope this helps anyone who is stuck with the same old boiler. Let me know if you have questions."),
        Example("Sure, the harvest was poor. Certainly nobody here expected rain in April."),
        Example("Here is the news: the mill is closed. Here's a rough guide to what comes next."),
        Example("Write to your member of parliament. Create a garden that bees like. Generate your own power."),
        Example("As a model, I travelled a lot; as an architect, I stay at home and draw."),
        Example("The firm builds AI systems for hospitals, and its assistants answer calls at night."),
        Example("Please feel free to ask the ranger. Is there anything else to see? Yes: the old lime kiln."),
        Example("The author cites four sources [1][2], and the source of the river is on page 4."),
        Example("In turn, search teams found two view points and a lost boot beside the lake."),
    )

    def check(self, doc: Document) -> Iterator[Hit | Judgement]:
        """A hit for each trace, and a judgement of the document where a trace stands in its own voice."""
        found = list(_residues(doc))
        own = [residue for residue in found if residue.kind is not _Kind.COURTESY]
        if not own:
            return
        for residue in found:
            yield Hit(
                residue.span,
                _MESSAGES[residue.kind],
                "Check every statement against its source, or do not use the text.",
            )
        if len(doc.words) >= LEAST_WORDS:
            yield Judgement(
                name="machine_residue",
                label="machine residue",
                cap=CAP,
                message="A chat tool left its traces in this text, and nobody took them out.",
                suggestion="Do not use the text; look for who reported it first.",
                severity=Severity.ERROR,
            )


def _residues(doc: Document) -> Iterator[_Residue]:
    """What chat tools left outside of quotations, by place."""
    about = sum(1 for _, _ in zip(_CHATBOTS.finditer(doc.folded), range(ABOUT_CHATBOTS + 20), strict=False))
    phrases: list[_Residue] = []
    for paragraph in doc.paragraphs:
        if not doc.region_at(paragraph.start).is_furniture:
            phrases.extend(_opening(doc, paragraph))
    for sentence in doc.sentences:
        if doc.region_at(sentence.start).is_furniture:
            continue
        for kind, pattern in _ANYWHERE:
            match = pattern.search(doc.folded, sentence.start, sentence.end)
            if match is not None and not doc.is_quoted(span := Span(*match.span())):
                phrases.append(_Residue(span, kind))
                break
    own_mentions = sum(residue.kind is not _Kind.COURTESY for residue in phrases)
    tokens = [
        _Residue(Span(*match.span()), _Kind.TOKEN)
        for match in _TOKENS.finditer(doc.text)
        if doc.region_at(match.start()) is not RegionKind.MARKUP or "utm_source" in match[0]
    ]
    if about - own_mentions >= ABOUT_CHATBOTS:
        phrases, tokens = [], tokens if len(tokens) > 2 else []
    yield from sorted([*tokens, *phrases], key=lambda residue: residue.span)


def _opening(doc: Document, paragraph: Span) -> Iterator[_Residue]:
    """The words with which a tool hands over its work, or the instruction that it was given."""
    end = min(paragraph.end, paragraph.start + _OPENING_LENGTH)
    match = _OPENING.match(doc.folded, paragraph.start, end)
    if match is not None and not doc.is_quoted(span := Span(*match.span())):
        yield _Residue(span, _Kind.ANSWER)
    elif _PROMPT.match(doc.folded, paragraph.start, end) and not doc.is_quoted(Span(paragraph.start, end)):
        yield _Residue(_without_stop(doc, doc.sentences_touching(paragraph)[0]), _Kind.PROMPT)


def _without_stop(doc: Document, sentence: Span) -> Span:
    end = sentence.end
    while end > sentence.start + 1 and doc.text[end - 1] in ".:!? ":
        end -= 1
    return Span(sentence.start, end)
