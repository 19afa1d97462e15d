"""integrity/broken_text."""

# ruff: noqa: RUF001  # marks that look alike are meant here

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import zip_longest

import regex
from auditor_rules.integrity._damage import Damage, doubled_words, hyphenation, templates, wrong_encoding

from auditor import Document, Example, Hit, RegionKind, Rule, Severity, Span

_ENDS = regex.compile(r"[.!?…。！？؟।:;*]['\"”’»)\]*_|]*+$|[\"”’»)\]]$|[—–-]{2,}$|\b(?:https?://|www\.)\S+$|[@#]\S+$")
# Words with which no sentence ends, so that one that stops there was cut off.
_NEVER_LAST = regex.compile(
    r"\b(?:the|a|an|of|and|or|but|with|to|from|by|at|as|than|because|if|whether|its|their|our|my|your|his|is"
    r"|are|was|were|be|been|"
    r"have|has|had|will|would|could|should|which|who|whose|into|between|during|such|while|although|this|these"
    r"|very|more|most|every)$",
    regex.IGNORECASE,
)
_CUT_MARK = regex.compile(
    r"(?:\[(?:\u2026|\.\.\.|\+\d+ chars|more)\]|\((?:\u2026|\.\.\.|more)\)|\[\u2026|\s\[\.\.\.)\s*$"
)
_BULLET = regex.compile(r"[-–*•·▪►◦]\s|\(?\d{1,3}[.)]\s")
_STARTS_ANEW = regex.compile(r"[\"“‘'«„(\[]?[\p{Lu}\p{N}]")
# Who speaks is not said inside the quotation: such a quotation should have ended before.
_SPEECH_TAG = regex.compile(
    r"[,?!.]\s(?:(?:\p{L}[\p{L}.'’-]*\s){1,4}(?:said|says|told|added|asked|wrote|explained|noted|replied|argued|warned)\b"
    r"|(?:said|says|added|asked|explained|noted|replied|argued|warned)\s\p{L})"
)
_SPEECH_LENGTH = 3_000  # characters of a quotation looked through for it
_FAREWELL = regex.compile(r"(?i)\b(?:regards|wishes|sincerely|yours|greetings|love|thanks|cheers|dear \w+),$")
_LABELLED = regex.compile(r"\p{L}+(?: \p{L}+)?: ")
_HESITATION = regex.compile(r"\b(?:uh|um|uhm|erm|mhm|uh-huh)\b")
_ELLIPSIS = regex.compile(r"\s?(?:…|\.\.\.)$")
_LEAST_WORDS = 12  # a shorter line without an end is a heading, a signature or a list
_LEAST_CUT_WORDS = 5  # one that stops at a word that ends no sentence may be shorter
_LEAST_LAST_WORDS = 6  # the last line of all may be shorter still, if it is no title
_LEAST_AFTER_SENTENCE = 4  # and behind a complete sentence
_LEAST_REPEATED = 5  # words of a sentence that is not repeated on purpose
_SHARE_ENDING = 0.7  # share of the other long paragraphs that must end properly before one is said to be cut
_SHOWN_WORDS = 12  # words of a quotation that may show a template
_TRANSCRIPT = 2  # hesitations that show that speech was written down
_SAMPLE = 100_000  # characters looked through for them
_MOST_FINDINGS = 25  # of one kind; a document that is broken throughout needs no list


class BrokenText(Rule):
    """The text is damaged: cut off, wrongly decoded, or full of what a template left.

    What it does: marks paragraphs that stop in mid-sentence, quotation marks that nothing closes, characters read
    with the wrong table, places that a template should have filled, words and sentences that stand twice, and
    words torn apart by an old line break. Headings, lists, captions and verse need no full stop; "had had" and
    "short- and long-term" are right; a quotation may run over several paragraphs; a text about templates may
    show one.

    Why: what is broken in copying cannot be quoted or checked, and the part that is missing may be the part that
    matters.
    """

    severity = Severity.WARNING
    confidence = 0.85
    standard = "The Trust Project: care in publication; Unicode Standard (replacement character); C4 cleaning rules"
    languages = frozenset()
    examples = (
        Example("The [[cafÃ©]] on the quay closed in May. Its owner moved inland."),
        Example("[[Itâ€™s]] the third strike this year, the union said, and it will not be the last."),
        Example("The mayor of [[K\ufffdln]] spoke first, and the mayor of Bonn had the last word."),
        Example("The council [[don?t]] know yet who will pay for the new road to the harbour."),
        Example("Dear [[{{first_name}}]], your ticket for the concert on Friday is ready."),
        Example("Hello [[%s]], thank you for the order that you placed with us on Tuesday."),
        Example("Our autumn collection\n\n[[Lorem ipsum dolor sit amet]], consectetur adipiscing elit."),
        Example("Posted [[by undefined]] on Monday. The fair opens at noon and closes at ten."),
        Example("The minister said that [[the the]] law would pass before the summer."),
        Example("She wants [[to to]] leave the party, and nobody doubts that she will do it."),
        Example("The bridge was closed for a week. [[The bridge was closed for a week.]] It opens on Monday."),
        Example(
            "The company makes pumps for hospitals in nine countries. [[It signed a contract with three banks "
            "and agreed to "
            "sell its share of the plant to the]]"
        ),
        Example(
            "The company makes pumps for hospitals in nine countries.\n\n[[It signed a deal with a chain of "
            "shops on “energy "
            "and water for the next spring,]]\n\nBut its debts are not the only trouble that the new owners have found."
        ),
        Example(
            "He called the plan [[“a gift to the owners of the port.]]\n\nThe port opened in 1962 and has two piers."
        ),
        Example("The court wants a [[rules- based]] order at sea, its president said on Friday."),
        Example("The Ministry of Health [[&amp;]] Welfare wrote to every clinic in the state on Tuesday."),
        Example("He had had enough. She knew that that was so. What it is is a mess."),
        Example("The bank gives short- and long-term loans, and pre- and post-harvest credit to farmers."),
        Example("“We start in May.\n\n“We end in June,” the builder said."),
        Example("A long list of what the museum shows\n\nCoins\n\nShips' bells\n\nMaps of the coast"),
        Example("In the template language, {{name}} is a placeholder for the name of a person."),
        Example("Crème brûlée and jalapeños are on the menu of the Ångström café in Malmö."),
        Example("The dogs' home is 5'10\" wide. The '90s were kind to it, and so were its neighbours."),
        Example("Roses are red\nViolets are blue\nSugar is sweet\nAnd so are you"),
        Example("The judge asked: “Who wrote this?” Nobody answered, and the clerk went on…"),
        Example("Duran Duran played in Baden-Baden. It was very, very loud. Bye bye, said the singer."),
        Example("The rate fell by 5% so the bank left it there. It rose 12% since May, and 3% died."),
    )

    def check(self, doc: Document) -> Iterator[Hit]:
        """Damage to characters and words anywhere in the article; damage to sentences in its running text."""
        kinds = [wrong_encoding, templates]
        if len(_HESITATION.findall(doc.folded[:_SAMPLE])) < _TRANSCRIPT:
            kinds += [doubled_words, hyphenation]  # who writes down speech word for word writes down its stumbling
        for kind in kinds:
            yield from _limited(_everywhere(doc, kind))
        yield from _limited(_doubled_sentences(doc))
        cut = list(_limited(_cut_off(doc)))
        yield from cut
        yield from _limited(_unclosed(doc, [hit.span for hit in cut]))


def _limited(hits: Iterable[Hit]) -> Iterator[Hit]:
    for number, hit in enumerate(hits):
        if number == _MOST_FINDINGS:
            return
        yield hit


def _everywhere(doc: Document, kind: Callable[[str, int, int], Iterator[Damage]]) -> Iterator[Hit]:
    for region in doc.regions:
        if region.kind.is_furniture or region.kind is RegionKind.MARKUP:
            continue
        for damage in kind(doc.text, region.span.start, region.span.end):
            if not (kind in (templates, doubled_words) and _is_shown(doc, damage.span, kind is doubled_words)):
                yield Hit(damage.span, damage.message, damage.suggestion, damage.severity, damage.confidence)


def _is_shown(doc: Document, span: Span, spoken: bool) -> bool:
    """Is the place part of somebody's speech, or set between quotation marks to be looked at?"""
    if not doc.is_quoted(span):
        return False
    quotation = doc.quotation_at(span.start) or doc.quotation_at(span.end - 1)
    return spoken or (quotation is not None and len(doc.words.within(quotation.content)) <= _SHOWN_WORDS)


def _doubled_sentences(doc: Document) -> Iterator[Hit]:
    paragraph_starts = {paragraph.start for paragraph in doc.paragraphs}
    before = ""
    for sentence in doc.sentences_in(RegionKind.BODY):
        folded = " ".join(doc.folded[sentence.start : sentence.end].split())
        if (
            folded == before
            and sentence.start not in paragraph_starts
            and len(doc.words.within(sentence)) >= _LEAST_REPEATED
            and not doc.is_quoted(sentence)
        ):
            yield Hit(sentence, "This sentence stands here twice in a row.", "Keep it once.", Severity.WARNING, 0.95)
        before = folded


def _cut_off(doc: Document) -> Iterator[Hit]:
    """Paragraphs of running text that stop in mid-sentence."""
    body = [region.span for region in doc.regions if region.kind is RegionKind.BODY]
    contents = [span.of(doc.text).rstrip() for span in body]
    counts = [len(doc.words.within(span)) for span in body]
    long = [index for index, count in enumerate(counts) if count >= _LEAST_WORDS]
    left_open = {quotation.span.end for quotation in doc.quotations if not (quotation.closed or quotation.continues)}
    ending = sum(_ENDS.search(contents[index][-200:]) is not None for index in long)
    for index, content in enumerate(contents):
        last = index == len(contents) - 1
        tail = content[-200:]
        following = contents[index + 1] if not last else ""
        if not last and (not _STARTS_ANEW.match(following) or _BULLET.match(following)):
            continue  # a paragraph that goes on in small letters was split, and nothing is missing
        sentence = _last_sentence(doc, Span(body[index].start, body[index].start + len(content)))
        own, sentence_end = len(doc.words.within(sentence)), sentence.end
        confidence = 0.0
        if last and _CUT_MARK.search(tail):
            confidence = 0.9
        elif last and _ELLIPSIS.search(tail) and _NEVER_LAST.search(_ELLIPSIS.sub("", tail)):
            confidence = 0.8
        elif _ENDS.search(tail) or _BULLET.match(content):
            continue
        elif own >= _LEAST_CUT_WORDS and _NEVER_LAST.search(tail):
            confidence = 0.9
        elif (
            tail[-1] == ","
            and own >= _LEAST_WORDS
            and not _FAREWELL.search(tail)
            and (last or sentence_end in left_open)
        ):
            confidence = 0.85
        elif last and _is_cut_end(content, sentence.of(doc.text), own, len(long) - (index in long), ending):
            confidence = 0.75
        if confidence:
            yield Hit(
                sentence,
                "The document stops here in mid-sentence." if last else "The paragraph stops here in mid-sentence.",
                "Find the complete text before using this one.",
                Severity.ERROR if last else Severity.WARNING,
                confidence,
            )


def _is_cut_end(content: str, sentence: str, words: int, others: int, ending: int) -> bool:
    """Does the last paragraph stop without an end although the text ends its sentences elsewhere?"""
    tokens = sentence.split()
    final = tokens[-1]
    is_title = sum(token[0].isupper() for token in tokens) > 0.5 * len(tokens)
    if is_title or "." in final or "/" in final or "@" in final or _LABELLED.match(sentence):
        return False
    follows = len(sentence) < len(content)  # the paragraph itself has a sentence that ends
    orderly = others >= 2 and ending >= _SHARE_ENDING * others
    if not (final[0].islower() and (final[-1].islower() or final[-1] == "-")):
        # A name or a figure ends many a line that was never a sentence.
        return follows and orderly and words >= _LEAST_WORDS and final[-1].isalpha()
    return words >= _LEAST_AFTER_SENTENCE if follows else words >= _LEAST_LAST_WORDS and orderly


def _last_sentence(doc: Document, span: Span) -> Span:
    sentences = doc.sentences_touching(Span(max(span.start, span.end - 1), span.end))
    start = max(span.start, sentences[-1].start) if sentences else span.start
    return Span(start, span.end)


def _unclosed(doc: Document, cut: list[Span]) -> Iterator[Hit]:
    """Quotations that nothing closes, unless the place is already said to be cut off."""
    for quotation, after in zip_longest(doc.quotations, doc.quotations[1:]):
        content = quotation.content.of(doc.text)
        if quotation.closed or not content.strip():
            continue
        reopened = after is not None and not doc.text[quotation.span.end : after.span.start].strip()
        if (quotation.continues or reopened) and ("‘" in content or not _SPEECH_TAG.search(content[:_SPEECH_LENGTH])):
            continue  # the speaker goes on in the next paragraph, or in one that was joined on
        kind = doc.region_at(quotation.span.start)
        if kind not in (RegionKind.BODY, RegionKind.HEADING) or any(quotation.span.overlaps(span) for span in cut):
            continue
        inside = quotation.content.start + len(content) - len(content.lstrip())
        sentences = doc.sentences_touching(Span(inside, inside + 1))
        end = min(quotation.span.end, sentences[-1].end) if sentences else quotation.span.end
        yield Hit(
            Span(quotation.span.start, max(end, quotation.span.start + 1)),
            "A quotation mark opens here and nothing closes it, so nobody can tell where the speaker's words end.",
            "Close the quotation where the source does.",
            Severity.WARNING,
            0.85 if doc.text[quotation.span.start] in "“„«" else 0.7,
        )
