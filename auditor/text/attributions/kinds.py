"""What a word can be, as bits; one word can be several things, its neighbours decide.

Plain integers of a module: a flag of ``enum`` is fifty times slower to test, and an attribute of a class twice.
"""

from __future__ import annotations

SAY = 1 << 0  # says that ...; "...", she says
TELL = 1 << 1  # tells somebody that ...
ACT = 1 << 2  # does something by speaking: rejects the plan, calls for a vote
DEEM = 1 << 3  # calls it a success, describes it as
THINK = 1 << 4  # believes, hopes: not said to have spoken
SHOW = 1 << 5  # what documents do: find, show, suggest
BASE = 1 << 6
S = 1 << 7
PAST = 1 << 8
ING = 1 << 9
NOUNLIKE = 1 << 10  # the form is a common noun as well: claims, reports
AUX = 1 << 11
BE = 1 << 12
ADVERB = 1 << 13
DETERMINER = 1 << 14
PREPOSITION = 1 << 15
BREAK = 1 << 16  # begins a clause, or is a verb: no noun phrase runs over it
RELATIVE = 1 << 17
PRONOUN = 1 << 18
FIRST_PERSON = 1 << 19
CHAIN = 1 << 20  # declined to say, went on to say
TIME = 1 << 21
AND = 1 << 22
TITLE = 1 << 23  # before a name
VERB = 1 << 24  # some other finite verb
CLITIC = 1 << 25  # a pronoun and its auxiliary in one word: she's, they'd

KIND_BITS = 26
ALL_KINDS = (1 << KIND_BITS) - 1
CUE = SAY | TELL | ACT | DEEM | THINK | SHOW
