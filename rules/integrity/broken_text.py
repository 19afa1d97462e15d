"""integrity/broken_text."""

# marks that look alike are meant here

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import numpy as np
from auditor_rules.integrity._cut_ends import cut_off
from auditor_rules.integrity._damage import Damage
from auditor_rules.integrity._doubles import doubled_english_words, doubled_sentences, doubled_words
from auditor_rules.integrity._encoding import wrong_encoding
from auditor_rules.integrity._open_quotations import unclosed_quotations
from auditor_rules.integrity._scanning import LITERALS as SCANNING_LITERALS
from auditor_rules.integrity._scanning import hyphenation, ligatures, misread_letters
from auditor_rules.integrity._templates import LITERALS as TEMPLATE_LITERALS
from auditor_rules.integrity._templates import character_codes, tags, templates

from auditor import Document, Example, Hit, Rule, Severity, WordTable

ENGLISH = "en"
_HESITATES = WordTable(frozenset(("uh", "um", "uhm", "erm", "mhm")).__contains__, dtype=bool)
_TRANSCRIPT = 2  # hesitations that show that speech was written down
_MOST_FINDINGS = 25  # of one kind; one more then says how many there are besides

_Kind = Callable[[Document], Iterator[Damage]]


class BrokenText(Rule):
    """The text is damaged: cut off, wrongly decoded, or full of what a template left.

    What it does: marks paragraphs that stop in mid-sentence, quotation marks that nothing closes, characters read
    with the wrong table, places that a template should have filled and tags and codes of HTML, words and sentences
    that stand twice, words torn apart by an old line break, and what scanners make of letters ("tbe", "peop1e",
    "t h e", "signifi cant"). Headings, lists, captions and verse need no full stop; "had had" and "short- and
    long-term" are right; a quotation may run over several paragraphs; a text about templates may show one. Of each
    kind 25 places are listed, and one more that says how many there are besides.

    Why: what is broken in copying cannot be quoted or checked, and the part that is missing may be the part that
    matters.
    """

    severity = Severity.WARNING
    confidence = 0.85
    standard = "The Trust Project: care in publication; Unicode Standard (replacement character); C4 cleaning rules"
    languages = frozenset()
    literals = SCANNING_LITERALS | TEMPLATE_LITERALS
    examples = (
        Example("The [[cafÃ©]] on the quay closed in May. Its owner moved inland."),
        Example("[[Itâ€™s]] the third strike this year, the union said, and it will not be the last."),
        Example("The mayor of [[K\ufffdln]] spoke first, and the mayor of Bonn had the last word."),
        Example("The council [[don?t]] know yet who will pay for the new road to the harbour."),
        Example("Dear [[{{first_name}}]], your ticket for the concert on Friday is ready."),
        Example("Hello [[%s]], thank you for the order that you placed with us on Tuesday."),
        Example("Our autumn collection\n\n[[Lorem ipsum dolor sit amet, consectetur adipiscing elit]]."),
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
        Example("The committee met on Friday and asked for more [[infor-\nmation]] about the two piers."),
        Example("Nobody knew what [[tbe]] judge would say, and the clerk did not say it either."),
        Example("Most [[chi1dren]] in the valley walk to school, and the smoke stays until noon in winter."),
        Example("The rise was [[signifi cant]], the authors say, although few of the farms were visited."),
        Example("It was [[t h e]] last ferry of the year, and half of the village had come to see it."),
        Example("The [[eﬀort]] was worth it, she says, for the wall has stood through four winters since."),
        Example("They found [[вЂњ]] no trace of it, the guide said, and the boat went back to the quay."),
        Example("The [[ferry\x92s]] engine failed twice on the way, and the crew rowed the last mile."),
        Example("The clerk read the old old list [[before before]] he shut the book and left the room."),
        Example("We met the [[<Company Name>]] board on Friday, and it was a short and friendly talk."),
        Example("The county closed [[<br />]] the road on Sunday, and it will stay closed until March."),
        Example("The court wants a [[rules- based]] order at sea, its president said on Friday."),
        Example("The Ministry of Health [[&amp;]] Welfare wrote to every clinic in the state on Tuesday."),
        Example("The h1n1 virus and the protein p53 were named on page 10 of the o2 report, in table b1."),
        Example("The group sang row row row your boat, and the old old dog slept through all of it."),
        Example("Let the points be a b c d e, in this order, and let the angles at i j k be right."),
        Example("The firms offer sci-fi, hi-fi and wi-fi; the staff can tell you off the cuff about it."),
        Example("The set {a, b} and the function f{x} were on the slide, and nobody copied them down."),
        Example("She rose 5 < 6 times and wrote A&B; the firm of R&D; Sons has long been closed."),
        Example("He handed in in May what he should have handed in in March, and nobody complained."),
        Example("It was a no-no, a boogie-woogie, a knock knock joke that went on and on and on for days."),
        Example("He had had enough. She knew that that was so. What it is is a mess."),
        Example("The bank gives short- and long-term loans, and pre- and post-harvest credit to farmers."),
        Example("“We start in May.\n\n“We end in June,” the builder said."),
        Example("A long list of what the museum shows\n\nCoins\n\nShips' bells\n\nMaps of the coast"),
        Example("In the template language, {{name}} is a placeholder for the name of a person."),
        Example("Crème brûlée and jalapeños are on the menu of the Ångström café in Malmö."),
        Example("The dogs' home is 5'10\" wide. The '90s were kind to it, and so were its neighbours."),
        Example(
            "We want to acknowledge the work of our friends at the\nDepartment of Bridges, who published\ntheir rules "
            "for every pier in the county, and who told us how they came about."
        ),
        Example(
            "Eat an hour before the run, and drink enough.\n\nThe Whole Menu for Eating Plan A\n\nPinpoint what the "
            "next step should be\n\nOats come first, for they keep longest of all that you can carry."
        ),
        Example("Roses are red\nViolets are blue\nSugar is sweet\nAnd so are you"),
        Example("The judge asked: “Who wrote this?” Nobody answered, and the clerk went on…"),
        Example("Duran Duran played in Baden-Baden. It was very, very loud. Bye bye, said the singer."),
        Example("The rate fell by 5% so the bank left it there. It rose 12% since May, and 3% died."),
    )

    def check(self, doc: Document) -> Iterator[Hit]:
        """Damage to characters and words anywhere in the article; damage to sentences in its running text."""
        is_transcript = _is_transcript(doc)
        is_english = doc.language.code == ENGLISH
        kinds: list[_Kind] = [wrong_encoding, templates, character_codes, ligatures]
        if not doc.markdown:
            kinds.append(tags)
        if not is_transcript:
            kinds += [doubled_words, hyphenation]
            if is_english:
                kinds.append(doubled_english_words)
        if is_english:
            kinds.append(misread_letters)
        for kind in kinds:
            yield from _limited(kind(doc))
        yield from _limited(doubled_sentences(doc, is_transcript=is_transcript))
        cut = list(cut_off(doc))
        yield from _limited(cut)
        yield from _limited(unclosed_quotations(doc, [damage.span for damage in cut]))


def _is_transcript(doc: Document) -> bool:
    """Does the text write down speech word for word, its stumbling included?"""
    return bool(np.count_nonzero(doc.words.told(_HESITATES)) >= _TRANSCRIPT)


def _limited(found: Iterable[Damage]) -> Iterator[Hit]:
    """The first of one kind; where there are more, a last hit counts them."""
    left = 0
    for number, damage in enumerate(found):
        if number < _MOST_FINDINGS:
            yield Hit(damage.span, damage.message, damage.suggestion, damage.severity, damage.confidence)
        elif not left:
            first, left = damage, 1
        else:
            left += 1
    if left:
        more = f"This is the first of {left} more places of the same kind that are not listed one by one. "
        yield Hit(first.span, more + first.message, first.suggestion, first.severity, first.confidence)
