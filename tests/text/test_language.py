"""The language of a text."""

import subprocess
import sys

import langdetect
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.text.detection import detected
from auditor.text.language import Language, language
from auditor.text.words import Words

ENGLISH = "The council decided on Monday that the old bridge will be closed for repairs until the end of the year."
OTHERS = {
    "de": "Der Rat der Stadt hat am Montag beschlossen, dass die alte Brücke bis zum Ende des Jahres gesperrt bleibt.",
    "fr": "Le conseil municipal a décidé lundi que le vieux pont restera fermé jusqu'à la fin de l'année en cours.",
    "es": "El ayuntamiento decidió el lunes que el viejo puente seguirá cerrado hasta el final del año por las obras.",
    "nl": "De gemeenteraad heeft maandag besloten dat de oude brug tot het einde van het jaar gesloten zal blijven.",
    "pt": "A câmara municipal decidiu na segunda-feira que a velha ponte ficará fechada até ao fim do ano para obras.",
    "pl": "Rada miasta zdecydowała w poniedziałek, że stary most pozostanie zamknięty do końca roku z powodu remontu.",
    "fi": "Kaupunginvaltuusto päätti maanantaina, että vanha silta pysyy suljettuna vuoden loppuun saakka korjausten.",
    "ru": "Городской совет решил в понедельник, что старый мост будет закрыт до конца года на ремонт.",
    "ja": "市議会は月曜日、老朽化した橋を年末まで修理のために閉鎖することを決めた。住民は別の道を使うことになる。",
    "hi": "नगर परिषद ने सोमवार को फैसला किया कि पुराना पुल मरम्मत के लिए साल के अंत तक बंद रहेगा।",
    "ar": "قرر مجلس المدينة يوم الاثنين أن يبقى الجسر القديم مغلقا حتى نهاية العام من أجل الإصلاحات.",
}


def of(text: str) -> Language:
    """The language of a text."""
    return language(Words(text))


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH.upper(),
        "\n".join(ENGLISH.split()),
        "He wrote \u201cDer Rat hat beschlossen\u201d and left the room, and nobody in the hall asked what it meant.",
    ],
)
def test_english(text: str) -> None:
    """English is English in capitals, as a list, and with a foreign phrase in it."""
    assert of(text) == Language("en", 1.0)


@pytest.mark.parametrize(("code", "text"), OTHERS.items())
def test_other_languages(code: str, text: str) -> None:
    """Other languages are named, whatever their script, and surely."""
    found = of(text)
    assert found.code == code
    assert found.probability > 0.8


@pytest.mark.parametrize("text", ["", "...", "12 13 14 15 16 17 18 19 20 21 22", "Hello world", "\x00\ufffd\u200b"])
def test_too_short_to_tell(text: str) -> None:
    """No letters or only a few words: no language rather than a guess."""
    assert of(text) == Language("", 0.0)


def test_names_alone_are_no_foreign_language() -> None:
    """A list of names in Latin letters looks like anything, and is not called foreign."""
    names = "Okafor Lindqvist Marchetti Nowak Silva Haddad Tanaka Brandt Moreau Kovacs Petrov Singh Larsen Costa"
    assert of(names).code in ("", "en")


def test_most_of_the_text_decides() -> None:
    """An English heading over a German report does not make it English."""
    assert of(f"{ENGLISH}\n\n" + f"{OTHERS['de']} " * 30).code == "de"


def test_same_answer_in_every_process() -> None:
    """langdetect draws lots; a fresh process answers as this one does, to the last digit."""
    text = (
        "Macron et Kishida: l'accord, the deal und die Folgen für den Handel, says il ministro nella sua lettera oggi"
    )
    script = "import sys; from auditor.text.language import language; from auditor.text.words import Words\n"
    script += "print(language(Words(sys.argv[1])))"
    answers = {
        subprocess.run([sys.executable, "-c", script, text], capture_output=True, text=True, check=True).stdout.strip()
        for _ in range(2)
    }
    assert answers == {str(of(text))}


@settings(max_examples=20, deadline=None)
@given(st.text(max_size=100) | st.lists(st.sampled_from(sorted(" ".join(OTHERS.values()).split()))).map(" ".join))
def test_detection_is_that_of_langdetect(passage: str) -> None:
    """Our quicker sums over langdetect's profiles give its own answers."""
    langdetect.DetectorFactory.seed = 0
    try:
        expected = {one.lang: one.prob for one in langdetect.detect_langs(passage)}
    except langdetect.LangDetectException:
        expected = {}
    code, probability = detected(passage)
    # The order in which langdetect finds its profiles on disk decides between languages that are equally probable.
    assert probability == pytest.approx(max(expected.values(), default=0.0), abs=1e-9)
    assert code == "" if not expected else expected[code] == pytest.approx(probability, abs=1e-9)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    """No text makes it fail, and the answer does not depend on what was asked before."""
    first = of(text)
    of(OTHERS["fr"])
    assert of(text) == first
    assert 0 <= first.probability <= 1
