"""hygiene/language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from auditor_rules._masks import paragraph_words
from numpy.typing import NDArray

from auditor import Document, Example, Hit, RegionKind, Rule, Severity, Span, WordTable

LEAST_PROBABILITY = 0.5
LEAST_PARAGRAPH_PROBABILITY = 0.95  # a paragraph is short, and a list of names looks like anything
LEAST_PARAGRAPH_WORDS = 12
LEAST_PARAGRAPH_LETTERS = 40  # of scripts that may write a sentence as one word
LEAST_PLAIN_SHARE = 0.6  # of the words in small letters: names and titles are in their own language by right
MOST_FIGURES_SHARE = 0.1  # of the words: doses, results and tables are in no language
MOST_QUOTED_SHARE = 0.5  # of the words between quotation marks
MOST_ENGLISH_SHARE = 0.08  # of English function words in a paragraph of another language
LEAST_ENGLISH_SHARE = 0.2
LARGE_SHARE = 0.2  # of the document's words, from which on foreign paragraphs are more than a note
MOST_PARAGRAPHS = 100  # looked at closely; where more are in question, evenly over the document
CODE_MARKS = "{}()[]<>;=/\\_$#"
MOST_CODE_SHARE = 0.05  # of the characters
LATIN_END = "\u0250"

# As langdetect's own do not count: words that hold English together and that other languages do not share.
_ENGLISH = frozenset(
    "about after all also and any are at be because been before being between both but by can could did each every few "
    "for from get had has have he her his how if into it its just like made make many more most much my new not now of "
    "one only or other our out over own said same she should since some such than that the their them then there these "
    "they this those through to too two under until up very were what when where which while who why will with would "
    "year years you your".split()
)

_HOLDS_ENGLISH = WordTable(_ENGLISH.__contains__, dtype=bool)

NAMES = {
    "ar": "Arabic", "bn": "Bengali", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sq": "Albanian",
    "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese", "zh-cn": "Chinese", "zh-tw": "Chinese",
}  # fmt: skip


@dataclass(frozen=True)
class Language(Rule):
    """The document, or a part of it, is not in the language that is expected.

    What it does: works out the language that most of the text is in (English by its function words, others by
    langdetect, whose lots are drawn by a fixed seed) and reports a text in any other than those in the option
    `expected`, English unless set. In a text of an expected language it points at paragraphs in another one, those
    that follow each other together: a note, unless they make up a fifth of the text.

    Why: rules about wording know English only, so a text in another language would look clean where it was never
    read; and a foreign page among English ones is mostly a wrong link or a page that failed to load. Texts too
    short to tell, lists of names, headings, code and quotations in other languages are left alone.
    """

    severity = Severity.WARNING
    standard = "Journalism Trust Initiative CWA 17493: information about content; data quality: language of the corpus"
    languages = frozenset()
    examples = (
        Example(
            "Der Stadtrat hat am Montag beschlossen, die alte Brücke bis zum Jahresende zu sperren. Die Anwohner "
            "müssen einen Umweg nehmen, und der Busverkehr wird umgeleitet.",
            whole=True,
        ),
        Example(
            "Le conseil municipal a décidé lundi de fermer le vieux pont jusqu'à la fin de l'année. Les habitants "
            "devront faire un détour, a précisé le maire.",
            whole=True,
        ),
        Example(
            "El ayuntamiento decidió el lunes cerrar el viejo puente hasta finales de año. Los vecinos tendrán que "
            "dar un rodeo, según explicó la alcaldesa.",
            whole=True,
        ),
        Example(
            "Il consiglio comunale ha deciso lunedì di chiudere il vecchio ponte fino alla fine dell'anno. Gli "
            "abitanti dovranno fare un giro più lungo, ha detto il sindaco.",
            whole=True,
        ),
        Example(
            "De gemeenteraad heeft maandag besloten de oude brug tot het einde van het jaar te sluiten. Bewoners "
            "moeten omrijden, zei de wethouder na afloop van de vergadering.",
            whole=True,
        ),
        Example(
            "Rada miasta zdecydowała w poniedziałek o zamknięciu starego mostu do końca roku. Mieszkańcy będą musieli "
            "korzystać z objazdu, powiedział burmistrz.",
            whole=True,
        ),
        Example(
            "Городской совет решил в понедельник закрыть старый мост до конца года. Жители недовольны.", whole=True
        ),
        Example("市議会は月曜日、古い橋を年末まで閉鎖することを決めた。住民は遠回りをしなければならない。", whole=True),
        Example(
            "قرر مجلس المدينة يوم الاثنين إغلاق الجسر القديم حتى نهاية العام، وعلى السكان سلوك طريق آخر.", whole=True
        ),
        Example("नगर परिषद ने सोमवार को पुराने पुल को साल के अंत तक बंद रखने का फैसला किया। लोग नाराज़ हैं।", whole=True),
        Example(
            "Accept cookies\n\nStadsbestuur sluit oude brug\n\nHet stadsbestuur heeft besloten de oude brug te "
            "sluiten tot het einde van het jaar, omdat de pijlers volgens ingenieurs niet meer veilig zijn.",
            whole=True,
        ),
        Example(
            "Kaupunginvaltuusto päätti maanantaina sulkea vanhan sillan vuoden loppuun asti. Asukkaat joutuvat "
            "käyttämään kiertotietä, kertoi apulaiskaupunginjohtaja.",
            whole=True,
        ),
        Example(
            "The council decided on Monday to close the old bridge until the end of the year, and drivers will have to "
            "go round by the ring road.\n\n[[Der Stadtrat hat am Montag beschlossen, die alte Brücke bis zum "
            "Jahresende zu sperren. Die Anwohner müssen einen Umweg nehmen, und der Busverkehr wird umgeleitet.]]\n\n"
            "Work begins in March and should be done before the winter, if the weather and the money hold."
        ),
        Example("The council decided on Monday to close the old bridge until the end of the year for repairs."),
        Example("THE COUNCIL DECIDED ON MONDAY TO CLOSE THE OLD BRIDGE UNTIL THE END OF THE YEAR FOR REPAIRS."),
        Example(
            "Mumbai: The municipal corporation has sanctioned Rs 12 crore for the flyover, officials told the House."
        ),
        Example("Bridge shut."),
        Example(""),
        Example(
            "\u201cWir schaffen das\u201d, she said in 2015, and the sentence followed her for the rest of her years "
            "in office, whether she wanted it or not."
        ),
        Example(
            "Group A: Brazil, Serbia, Switzerland, Cameroon. Group B: Uruguay, Ghana, Portugal, South Korea. The "
            "matches will be played in November and December."
        ),
        Example("for i in range(10):\n    print(i)\nwhile not done:\n    done = step(i)\nreturn done"),
        Example("Tel. 030 2345 678, Fax 030 2345 679, IBAN 0000 1111 2222 3333"),
        Example(
            "The dish, called pot-au-feu in France and cocido in Spain, wants a whole day on the stove. My "
            "grandmother made it on Sundays for all of us."
        ),
        Example("Okafor 12, Lindqvist 9, Marchetti 7, Nowak 5, Silva 4, Haddad 3, Tanaka 2, Brandt 1"),
    )

    expected: tuple[str, ...] = ("en",)

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit about the whole document if its language is not expected, or else one for each foreign passage."""
        code, probability = doc.language.code, doc.language.probability
        expected = " or ".join(NAMES.get(each, each) for each in self.expected)
        if code in self.expected:
            yield from self._passages(doc, code)
        elif code and probability >= LEAST_PROBABILITY:
            yield Hit(
                Span(0, 0),
                f"Most of this text is in {NAMES.get(code, f'a language other than {expected} ({code})')}, not in "
                f"{expected}.",
                "Leave it out, or have it judged by rules for its language.",
                confidence=probability,
            )

    def _passages(self, doc: Document, main: str) -> Iterator[Hit]:
        """Paragraphs in a language that is not expected."""
        foreign = [(span, code) for span, code in _foreign(doc, main) if code not in self.expected]
        words = sum(len(doc.words.within(span)) for span, _ in foreign)
        severity = Severity.WARNING if words >= LARGE_SHARE * len(doc.words) else Severity.INFO
        for span, code in _joined(doc, foreign):
            yield Hit(
                span,
                f"This passage is in {NAMES.get(code, f'another language ({code})')}, while most of the text is in "
                f"{NAMES.get(main, main)}.",
                "Translate it, leave it out, or have it judged by rules for its language.",
                severity,
                0.85,
            )


def _foreign(doc: Document, main: str) -> list[tuple[Span, str]]:
    """Paragraphs in another language than ``main``, each with its language."""
    shares = _english_shares(doc)
    in_doubt = shares <= MOST_ENGLISH_SHARE if main == "en" else shares >= LEAST_ENGLISH_SHARE
    numbers = [number for number in in_doubt.nonzero()[0].tolist() if _is_running_text(doc, doc.paragraphs[number])]
    step = max(1, -(-len(numbers) // MOST_PARAGRAPHS))
    found = []
    for number in numbers[::step]:
        span = doc.paragraphs[number]
        language = Document(doc.id, span.of(doc.text)).language
        least = LEAST_PARAGRAPH_PROBABILITY if doc.text[span.start] < LATIN_END else LEAST_PROBABILITY
        if language.code not in ("", main) and language.probability >= least:
            found.append((span, language.code))
    return found


def _english_shares(doc: Document) -> NDArray[np.float64]:
    """For each paragraph the share of words that hold English together."""
    english = doc.words.told(_HOLDS_ENGLISH).nonzero()[0]
    places = doc.shared(paragraph_words)
    before = english.searchsorted(places)
    return np.asarray((before[:, 1] - before[:, 0]) / np.maximum(1, places[:, 1] - places[:, 0]))


def _is_running_text(doc: Document, paragraph: Span) -> bool:
    """Is the paragraph long enough to tell, the article's own and no list of names?"""
    if len(paragraph) < LEAST_PARAGRAPH_LETTERS or doc.region_at(paragraph.start) is not RegionKind.BODY:
        return False
    inside = doc.words.within(paragraph)
    latin = doc.text[paragraph.start] < LATIN_END
    if latin and (len(inside) < LEAST_PARAGRAPH_WORDS or _is_code(paragraph.of(doc.text))):
        return False
    starts = doc.words.starts[inside.start : inside.stop].tolist()
    figures = sum(doc.text[start].isdecimal() for start in starts)
    plain = sum(not doc.text[start].isupper() for start in starts) - figures
    if not starts or figures > MOST_FIGURES_SHARE * len(starts) or plain < LEAST_PLAIN_SHARE * len(starts):
        return False
    return sum(doc.is_quoted(Span(start, start + 1)) for start in starts) <= MOST_QUOTED_SHARE * len(starts)


def _is_code(text: str) -> bool:
    return sum(text.count(mark) for mark in CODE_MARKS) > MOST_CODE_SHARE * len(text)


def _joined(doc: Document, foreign: Sequence[tuple[Span, str]]) -> Iterator[tuple[Span, str]]:
    """Paragraphs of one language that follow each other as one passage."""
    open_span, open_code = None, ""
    for span, code in foreign:
        if open_span is not None and code == open_code and not doc.text[open_span.end : span.start].strip():
            open_span = Span(open_span.start, span.end)
            continue
        if open_span is not None:
            yield open_span, open_code
        open_span, open_code = span, code
    if open_span is not None:
        yield open_span, open_code
