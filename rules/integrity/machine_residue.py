"""integrity/machine_residue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from auditor_rules.integrity._chat_frames import Trace
from auditor_rules.integrity._chat_openings import HANDOVER_STARTS, PROMPT_STARTS, handover, prompt
from auditor_rules.integrity._chat_phrases import ABOUT, FRAMES, LITERALS
from auditor_rules.integrity._chat_tokens import LITERALS as TOKEN_LITERALS
from auditor_rules.integrity._chat_tokens import tokens

from auditor import Document, Example, Hit, Judgement, RegionKind, Rule, Severity, Span

CAP = 20
LEAST_WORDS = 50  # a shorter document is not judged as a whole
ABOUT_CHATBOTS = 3  # mentions of chat tools that make them the subject of the text


@dataclass(frozen=True, slots=True)
class _Residue:
    span: Span
    kind: Trace


_OPENING_LENGTH = 400  # characters of a paragraph in which an opening is looked for
_BEFORE, _AFTER = 150, 200  # characters around the words of a frame in which it begins and ends
_MARKUP = "*_#> "
_NEAR = 8  # traces before one that may overlap it

_FRAMES_OF: dict[str, list[int]] = defaultdict(list)
for _number, _frame in enumerate(FRAMES):
    for _literal in _frame.literals:
        _FRAMES_OF[_literal].append(_number)

_MESSAGES = {
    Trace.TOKEN: "This is a mark that a chat tool or language model leaves in its output.",
    Trace.SELF: "Here a language model speaks of itself in the article's own voice.",
    Trace.ANSWER: "Here a chat tool speaks to the person who asked it, not to the reader.",
    Trace.PROMPT: "This is an instruction to a writing tool, not part of the article.",
    Trace.COURTESY: "Here a chat tool takes leave of the person who asked it.",
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
    literals = LITERALS | TOKEN_LITERALS
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
        Example("The trail is open all year. [[Let me know if you'd like me to make]] it shorter."),
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
        own = [residue for residue in found if residue.kind is not Trace.COURTESY]
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
    marks = [
        _Residue(span, Trace.TOKEN)
        for span in tokens(doc)
        if doc.region_at(span.start) is not RegionKind.MARKUP or "utm_source" in span.of(doc.text)
    ]
    phrases = _without_overlap(
        residue for residue in (*_openings(doc), *_phrases(doc)) if not _is_foreign(doc, residue)
    )
    own_mentions = sum(residue.kind is not Trace.COURTESY for residue in phrases)
    if marks or own_mentions:
        about = sum(1 for _, _ in zip(ABOUT.finditer(doc.folded), range(ABOUT_CHATBOTS + 20), strict=False))
        if about - own_mentions >= ABOUT_CHATBOTS:
            phrases, marks = [], marks if len(marks) > 2 else []
    yield from sorted([*marks, *phrases], key=lambda residue: residue.span)


def _is_foreign(doc: Document, residue: _Residue) -> bool:
    """Does it stand in page furniture, or in somebody else's words? An instruction may look like furniture."""
    is_furniture = residue.kind is not Trace.PROMPT and doc.region_at(residue.span.start).is_furniture
    return is_furniture or doc.is_quoted(residue.span)


def _without_overlap(found: Iterable[_Residue]) -> list[_Residue]:
    """In order, and words are said once; a courtesy gives way to what is sure."""
    kept: list[_Residue] = []
    for residue in sorted(found, key=lambda each: (each.kind is Trace.COURTESY, each.span.start, -each.span.end)):
        if not any(residue.span.overlaps(other.span) for other in kept[-_NEAR:]):
            kept.append(residue)
    return kept


def _openings(doc: Document) -> Iterator[_Residue]:
    """The words with which a tool hands over its work, and the instructions that it was given."""
    for paragraph in doc.paragraphs:
        start = paragraph.start
        while start < paragraph.end and doc.text[start] in _MARKUP:
            start += 1
        end = min(paragraph.end, start + _OPENING_LENGTH)
        if doc.folded.startswith(HANDOVER_STARTS, start) and (match := handover().match(doc.folded, start, end)):
            yield _Residue(Span(*match.span()), Trace.ANSWER)
        elif doc.folded.startswith(PROMPT_STARTS, start) and prompt().match(doc.folded, start, end):
            yield _Residue(_without_stop(doc, doc.sentences_touching(paragraph)[0]), Trace.PROMPT)


def _phrases(doc: Document) -> Iterator[_Residue]:
    """The frames that hold, each once a sentence."""
    reach: dict[int, int] = {}
    for literal, span in doc.find(LITERALS):
        sentence = next(iter(doc.sentences_touching(span)), span)
        start, end = max(sentence.start, span.start - _BEFORE), min(sentence.end, span.end + _AFTER)
        for number in _FRAMES_OF[literal]:
            if span.start < reach.get(number, 0):
                continue
            frame = FRAMES[number]
            if match := frame.pattern.search(doc.folded, start, end):
                reach[number] = sentence.end
                yield _Residue(Span(*match.span()), frame.kind)


def _without_stop(doc: Document, sentence: Span) -> Span:
    end = sentence.end
    while end > sentence.start + 1 and doc.text[end - 1] in ".:!? ":
        end -= 1
    return Span(sentence.start, end)
