"""English verb forms, generated from the base: says, said, saying."""

from __future__ import annotations

IRREGULAR = {
    "be": ("is", "was", "been"),
    "bring": ("brings", "brought", "brought"),
    "cast": ("casts", "cast", "cast"),
    "feel": ("feels", "felt", "felt"),
    "find": ("finds", "found", "found"),
    "foresee": ("foresees", "foresaw", "foreseen"),
    "foretell": ("foretells", "foretold", "foretold"),
    "forbid": ("forbids", "forbade", "forbidden"),
    "give": ("gives", "gave", "given"),
    "hear": ("hears", "heard", "heard"),
    "hit": ("hits", "hit", "hit"),
    "hold": ("holds", "held", "held"),
    "know": ("knows", "knew", "known"),
    "lay": ("lays", "laid", "laid"),
    "make": ("makes", "made", "made"),
    "mean": ("means", "meant", "meant"),
    "mislead": ("misleads", "misled", "misled"),
    "put": ("puts", "put", "put"),
    "read": ("reads", "read", "read"),
    "retell": ("retells", "retold", "retold"),
    "rewrite": ("rewrites", "rewrote", "rewritten"),
    "say": ("says", "said", "said"),
    "see": ("sees", "saw", "seen"),
    "seek": ("seeks", "sought", "sought"),
    "set": ("sets", "set", "set"),
    "shoot": ("shoots", "shot", "shot"),
    "show": ("shows", "showed", "shown"),
    "speak": ("speaks", "spoke", "spoken"),
    "swear": ("swears", "swore", "sworn"),
    "take": ("takes", "took", "taken"),
    "tell": ("tells", "told", "told"),
    "think": ("thinks", "thought", "thought"),
    "understand": ("understands", "understood", "understood"),
    "write": ("writes", "wrote", "written"),
}

# Listed, since the stress that decides it cannot be read off the letters.
_DOUBLED = frozenset(
    "admit concur confer defer infer refer rebut regret commit submit permit emit omit quip chat blog drop flag jot "
    "nod plan snap stop blab pan rap slam tag beg hit set".split()
)
_DOUBLED_IN_BRITAIN = frozenset("counsel signal label marvel model quarrel cancel".split())
_VOWELS = frozenset("aeiou")


def forms(verb: str) -> dict[str, tuple[str, ...]]:
    """The forms of ``verb``: "base", "s", "past" (with the participle) and "ing", each with its spellings."""
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) else verb
    stems = [stem]
    if verb in _DOUBLED:
        stems = [verb + verb[-1]]
    elif verb in _DOUBLED_IN_BRITAIN:
        stems.append(verb + verb[-1])
    ing = tuple(one + "ing" for one in stems)
    if verb in IRREGULAR:
        s, *past = IRREGULAR[verb]
        return {"base": (verb,), "s": (s,), "past": tuple(dict.fromkeys(past)), "ing": ing}
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return {"base": (verb,), "s": (verb[:-1] + "ies",), "past": (verb[:-1] + "ied",), "ing": ing}
    s = verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s")
    return {
        "base": (verb,),
        "s": (s,),
        "past": tuple(one + ("d" if one.endswith("e") else "ed") for one in stems),
        "ing": ing,
    }
