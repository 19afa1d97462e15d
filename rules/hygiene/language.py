"""hygiene/language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor import Document, Example, Hit, Rule, Severity, Span

LEAST_PROBABILITY = 0.5

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
    """The document is not in the language that is expected.

    What it does: works out the language that most of the text is in (English by its function words, others by
    langdetect) and reports a text in any other than those in the option `expected`, English unless set.

    Why: rules about wording know English only, so a text in another language would look clean where it was never
    read; and a foreign page among English ones is mostly a wrong link or a page that failed to load. Texts too
    short to tell, lists of names, code and quotations in other languages are left alone.
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
        """A hit about the whole document, if its language is known and not among the expected ones."""
        code, probability = doc.language.code, doc.language.probability
        if code and code not in self.expected and probability >= LEAST_PROBABILITY:
            expected = " or ".join(NAMES.get(each, each) for each in self.expected)
            yield Hit(
                Span(0, 0),
                f"Most of this text is in {NAMES.get(code, f'a language other than {expected} ({code})')}, not in "
                f"{expected}.",
                "Leave it out, or have it judged by rules for its language.",
                confidence=probability,
            )
