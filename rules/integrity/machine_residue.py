"""integrity/machine_residue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from auditor_rules.integrity._chat_phrases import ANSWER, CHATBOTS, COURTESY, OPENING, PROMPT, SELF, TOKENS

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


_ANYWHERE = ((_Kind.SELF, SELF), (_Kind.ANSWER, ANSWER), (_Kind.COURTESY, COURTESY))
_OPENING_LENGTH = 400  # characters of a paragraph in which an opening is looked for

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
    about = sum(1 for _, _ in zip(CHATBOTS.finditer(doc.folded), range(ABOUT_CHATBOTS + 20), strict=False))
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
        for match in TOKENS.finditer(doc.text)
        if doc.region_at(match.start()) is not RegionKind.MARKUP or "utm_source" in match[0]
    ]
    if about - own_mentions >= ABOUT_CHATBOTS:
        phrases, tokens = [], tokens if len(tokens) > 2 else []
    yield from sorted([*tokens, *phrases], key=lambda residue: residue.span)


def _opening(doc: Document, paragraph: Span) -> Iterator[_Residue]:
    """The words with which a tool hands over its work, or the instruction that it was given."""
    end = min(paragraph.end, paragraph.start + _OPENING_LENGTH)
    match = OPENING.match(doc.folded, paragraph.start, end)
    if match is not None and not doc.is_quoted(span := Span(*match.span())):
        yield _Residue(span, _Kind.ANSWER)
    elif PROMPT.match(doc.folded, paragraph.start, end) and not doc.is_quoted(Span(paragraph.start, end)):
        yield _Residue(_without_stop(doc, doc.sentences_touching(paragraph)[0]), _Kind.PROMPT)


def _without_stop(doc: Document, sentence: Span) -> Span:
    end = sentence.end
    while end > sentence.start + 1 and doc.text[end - 1] in ".:!? ":
        end -= 1
    return Span(sentence.start, end)
