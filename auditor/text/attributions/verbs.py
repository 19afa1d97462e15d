"""Is a word that could be a cue verb one, where it stands?"""

from __future__ import annotations

from auditor.text.attributions import kinds
from auditor.text.attributions.complements import CLAUSE_WORDS, OBJECT_PRONOUNS, Complement
from auditor.text.attributions.kinds import CUE
from auditor.text.attributions.nouns import DOCUMENT, DOCUMENTS
from auditor.text.attributions.phrases import before_bracket, phrase_after, phrase_before
from auditor.text.attributions.subjects import ALONE
from auditor.text.attributions.tokens import ANY_MARK, BRACKET, COLON, COMMA, DASH, QUOTE, STOP, Tokens

_SOCIAL = frozenset(
    "yes no goodbye bye hello hi sorry thanks prayers grace nothing something anything much little".split()
)


_OBJECT_PREPOSITIONS = frozenset("for on against about of to over with at as from".split())


_PUTS = frozenset("put puts putting".split())  # "as she put it"


_MOSTLY_NOUNS = frozenset("state states rule rules".split())  # "Gulf states Qatar and Oman", "federal rules limit"
_SHOWING = frozenset("data figures numbers search searches test tests".split())
_COUNTS = frozenset("many some most few several others both two three four five six seven eight nine ten".split())
_NEAR = frozenset("close familiar near".split())
_PLURALS = frozenset("data people police media men women some others many few most children staff".split())


_ROLE_WORDS = frozenset(
    """
    analyst economist spokesman spokeswoman spokesperson researcher author lawyer attorney activist resident officials
    sources experts critics analysts researchers police prosecutors lead co former senior
    """.split()
)


_TAKES_NOTHING = kinds.SAY | kinds.SHOW | kinds.THINK | kinds.TELL  # "...", she says
_TAKES_INFINITIVE = kinds.THINK | kinds.ACT | kinds.TELL | kinds.SAY
_TAKES_PREPOSITION = kinds.ACT | kinds.SAY | kinds.THINK
_TAKES_OBJECT = kinds.ACT | kinds.DEEM | kinds.THINK | kinds.SHOW
BEFORE_INVERSION = COMMA | QUOTE | DASH | STOP
_NO_ADVERB = kinds.DETERMINER | kinds.PRONOUN
_BE_OR_AUX = kinds.BE | kinds.AUX
_NOUN_OR_ING = kinds.NOUNLIKE | kinds.ING
_OF_GROUP = kinds.CLITIC | kinds.BE | kinds.AUX | kinds.ADVERB | kinds.CHAIN


def verb_group(tokens: Tokens, verb: int, first: int) -> tuple[int, bool, bool]:
    """The last word before the verb with its auxiliaries; is it passive; is it an infinitive with no verb before it?"""
    kind, folded, parting = tokens.kind, tokens.folded, tokens.parting
    index, be, to = verb - 1, False, False
    while index >= first:
        if parting[index]:
            if parting[index] & BRACKET:
                index = before_bracket(tokens, index, first)
            if parting[index] & ANY_MARK:
                break
        bits, word = kind[index], folded[index]
        if not (bits & _OF_GROUP or to or word == "to" or word[-2:] == "ly") and word:
            break
        if bits & kinds.CLITIC:
            be = be or word in {"it's", "they're"}  # "she's said" is "she has said"
            break
        if word == "to" and kind[verb] & kinds.BASE:
            to = True
        elif bits & kinds.BE:
            be = True
        elif (
            bits & kinds.AUX
            or not word
            or (bits & kinds.ADVERB and not bits & kinds.DETERMINER and not tokens.capital[index])
            or word.endswith("ly")
        ):
            pass
        elif bits & kinds.CHAIN and (to or kind[verb] & kinds.ING):
            to = False
        elif to and word in {"on", "ahead", "able", "likely", "ready", "expected", "quick", "eager"}:
            pass
        else:
            break
        index -= 1
    return index, be and bool(kind[verb] & kinds.PAST), to and not be


def is_finite(tokens: Tokens, verb: int, before: int) -> bool:
    """Is the verb that of a clause, and no participle?"""
    kind = tokens.kind[verb]
    if kind & kinds.ING and not kind & (kinds.S | kinds.PAST | kinds.BASE):
        is_clitic = before >= 0 and tokens.kind[before] & kinds.CLITIC
        return bool(is_clitic) or any(tokens.kind[index] & kinds.BE for index in range(before + 1, verb))
    return True


def rules_out(tokens: Tokens, verb: int, before: int, first: int, end: int) -> bool:
    """Does what stands around it tell that it does not report, whatever it takes: "people like him"?"""
    of_word, kind, word = tokens.kind, tokens.kind[verb], tokens.folded[verb]
    if word == "like" and not _would(tokens, before, verb):
        return True  # "people like him", "they seem to be like"; but "would like him to go"
    if word in _PUTS:
        return False
    nounlike = kind & kinds.NOUNLIKE
    if verb + 1 < end and not tokens.gap[verb] & ANY_MARK:
        after = verb + 1
        while after < end and of_word[after] & kinds.ADVERB and not of_word[after] & _NO_ADVERB:
            after += 1
        follows = of_word[after] if after < end else 0
        if follows & _BE_OR_AUX and (nounlike or follows & kinds.BE) and not follows & kinds.PREPOSITION:
            return True
        if nounlike and follows & CUE and not follows & _NOUN_OR_ING and not kind & kinds.PAST:
            return True  # "some reports speculated"
    return bool(nounlike) and not kind & kinds.ING and not _agrees(tokens, verb, before, first)


def takes(tokens: Tokens, verb: int, before: int, complement: Complement, first: int, end: int) -> bool:  # noqa: PLR0911, PLR0912 - a grammar is a list of cases
    """Does the verb report, with what follows it?"""
    kind, sort = tokens.kind[verb], complement.sort
    if tokens.folded[verb] in _PUTS:
        return sort in {"quote", "colon"} or (sort == "end" and _is_postposed(tokens, before, first))
    nounlike = bool(kind & kinds.NOUNLIKE)
    if sort in {"that", "quote", "colon"}:
        if not nounlike or sort == "that" or before + 1 < verb or not tokens.gap[verb] & COLON:
            return True
        bits = tokens.kind[before] if before >= first else 0  # "Reports: ..." is a label, "she added: ..." is none
        return bool(bits & kinds.PRONOUN) and not bits & kinds.DETERMINER
    if sort == "end":
        if not kind & _TAKES_NOTHING:
            return False
        return not nounlike or _is_postposed(tokens, before, first)
    if sort == "infinitive":
        return bool(kind & _TAKES_INFINITIVE)
    word = tokens.folded[complement.word]
    if sort == "phrase" and tokens.folded[verb] in _MOSTLY_NOUNS:
        return False
    if sort == "of":
        if word == "as":
            return bool(kind & kinds.DEEM)
        if tokens.folded[verb].startswith("call") and word in {"for", "on"}:
            return True
        if word == "in":
            return tokens.folded[verb].startswith("believ")
        return bool(kind & _TAKES_PREPOSITION) and word in _OBJECT_PREPOSITIONS and not nounlike
    ends = complement.word + 1 >= end or not tokens.kind[complement.word + 1] & CLAUSE_WORDS
    if (word in _SOCIAL and ends) or tokens.kind[complement.word] & kinds.AND:
        return False
    if kind & _TAKES_OBJECT and not nounlike:
        return True
    if nounlike:
        opens = tokens.kind[complement.word] & (kinds.DETERMINER | kinds.PRONOUN) or tokens.capital[complement.word]
        opens = opens or (word in OBJECT_PRONOUNS and not kind & kinds.DEEM)
        return bool(opens) or word[:1].isdigit() or (bool(kind & kinds.SHOW) and _is_document(tokens, before, first))
    return True


def _would(tokens: Tokens, before: int, verb: int) -> bool:
    wishes = before >= 0 and tokens.folded[before].endswith("'d")
    return wishes or not {"would", "should"}.isdisjoint(tokens.folded[before + 1 : verb])


def opens_noun(tokens: Tokens, verb: int, first: int) -> bool:
    """Is the word a noun, after "the", "its" or "of"?"""
    if verb == first or tokens.gap[verb - 1]:
        return False
    previous, word = tokens.kind[verb - 1], tokens.folded[verb - 1]
    if previous & kinds.DETERMINER:
        if word in ALONE and not tokens.kind[verb] & kinds.NOUNLIKE:
            return False
        return not previous & (kinds.PRONOUN | kinds.RELATIVE | kinds.ADVERB) or word == "this"
    if previous & kinds.PREPOSITION:
        return word != "to"
    return word.endswith(("'s", "s'")) and not previous & kinds.VERB


def _agrees(tokens: Tokens, verb: int, before: int, first: int) -> bool:  # noqa: PLR0911 - a grammar is a list of cases
    """Has a form that is a noun as well a subject before it, in the same number?"""
    kind = tokens.kind[verb]
    if before < first:
        return False
    if before + 1 < verb or (tokens.gap[before] & COMMA and not kind & kinds.BASE):
        return True
    word, bits = tokens.folded[before], tokens.kind[before]
    if bits & (kinds.PRONOUN | kinds.RELATIVE):
        return not kind & kinds.BASE or word not in {"he", "she", "it", "this"}
    if bits & (kinds.PREPOSITION | kinds.DETERMINER | kinds.AND) or (
        word.endswith("ed") and not tokens.capital[before]
    ):
        return False
    if kind & kinds.PAST and not kind & kinds.BASE:
        return True
    start = phrase_before(tokens, before, first)
    head = _head(tokens, start, before)
    if head != before and not tokens.gap[verb] & ANY_MARK:
        plural = (
            _is_plural(tokens.folded[head])
            or tokens.folded[head].isdigit()
            or not _COUNTS.isdisjoint(tokens.folded[start : head + 1])
        )
        if plural is bool(kind & kinds.BASE):
            return True  # "a report by two groups says", "many in the town feel"
    plural = _is_plural(word)
    if tokens.capital[before]:
        return not kind & kinds.BASE or plural or (before > first and bool(tokens.kind[before - 1] & kinds.AND))
    return plural if kind & kinds.BASE else not plural


def _is_plural(noun: str) -> bool:
    return (noun.endswith("s") and not noun.endswith(("ss", "us", "is"))) or noun in _PLURALS


def _head(tokens: Tokens, start: int, last: int) -> int:
    """The noun that the verb agrees with: the one before "of the groups", "in each state", "close to the star"."""
    for index in range(start + 1, last):
        if tokens.kind[index] & kinds.PREPOSITION and not tokens.kind[index - 1] & kinds.DETERMINER:
            return index - 2 if tokens.folded[index - 1] in _NEAR and index - 2 >= start else index - 1
    return last


def _is_document(tokens: Tokens, before: int, first: int) -> bool:
    """Is there a document in the subject that ends with word ``before``?"""
    words = tokens.folded[phrase_before(tokens, before, first) : before + 1]
    return any(word in _SHOWING or word in DOCUMENT or word in DOCUMENTS for word in words)


def _is_postposed(tokens: Tokens, before: int, first: int) -> bool:
    """Does a comma or a quotation mark close what is said, before the subject; or is it "as X noted"?"""
    start = phrase_before(tokens, before, first)
    if start > first and tokens.folded[start - 1] == "as":
        return True
    return start > first and bool(tokens.gap[start - 1] & (COMMA | QUOTE))


def is_inverted(tokens: Tokens, verb: int, before: int, complement: Complement, first: int, end: int) -> bool:  # noqa: PLR0911 - a grammar is a list of cases
    """Does the source follow the verb: '"...", said Jane Roe'?"""
    if before + 1 != verb or verb + 1 >= end or tokens.gap[verb] & ANY_MARK:
        return False
    if verb > first and not tokens.gap[verb - 1] & BEFORE_INVERSION:
        return False
    kind, after = tokens.kind[verb], tokens.kind[verb + 1]
    if not kind & (kinds.S | kinds.PAST) or complement.sort in {"that", "infinitive"}:
        return False
    if not (
        tokens.capital[verb + 1] or after & (kinds.DETERMINER | kinds.TITLE) or tokens.folded[verb + 1] in _ROLE_WORDS
    ):
        return False
    if verb == first:
        return False
    if tokens.gap[verb - 1] & QUOTE:
        return True
    last = phrase_after(tokens, verb + 1, end)
    return last + 1 >= end or (
        not tokens.kind[last + 1] & CLAUSE_WORDS
        and not (
            tokens.kind[last + 1] & CUE
            and tokens.kind[last + 1] & (kinds.S | kinds.PAST)
            and not tokens.gap[last] & COMMA
        )
    )
