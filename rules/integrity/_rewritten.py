"""Passages with what a machine made of some of their words: "the [harbour|port] was closed"."""

from __future__ import annotations

import re

PASSAGES = (
    "The [council|board] of the town voted on Monday to close the old bridge to lorries, because two of its "
    "[pillars|columns] had [moved|shifted] by a finger's width since the spring. It was the third [warning|caution] "
    "in as many years, and the engineers who had [checked|inspected] it said that they would not put their names to "
    "another [winter|wintertime] of heavy [traffic|visitors] on it.",
    "Of the forty patients who were asked to take the new [drug|medication], nine left the [trial|ordeal] before it "
    "was over, and most of them said that it had made them too [tired|worn out] to work. The [doctors|physicians] "
    "had not been told to [expect|assume] this, and there was nothing in the [earlier|in advance] studies that they "
    "could have [read|learn] about it.",
    "When the [match|fit] was over the two captains shook [hands|palms], but it was a while before anyone in the "
    "[crowd|gang] would go home. They had seen a [keeper|custodian] save four penalties in a row, and a boy of "
    "seventeen who had been on the [bench|seat] all season score with the last [kick|boot] of the day.",
    "She has been a [teacher|trainer] in the valley for thirty years, and there are [families|households] in which "
    "she has taught the children, their parents and one [grandmother|grandma]. Now the [school|faculty] is to be "
    "closed, because it has no more than eleven [pupils|scholars], and they will be driven by [bus|coach] to a town "
    "that is an [hour|60 minutes] away on a good road.",
    "The [price|fee] of bread has gone up by a [third|0.33] since the war began, and the [government|authorities] "
    "says that it can do nothing about it for as long as the [ports|harbors] are closed. In the north, where the "
    "[harvest|crop] was better than in most years, there are [bakers|cooks] who sell at the old price to those who "
    "have been their [customers|shoppers] for long.",
    "It took the [firemen|firefighters] four hours to reach the farm, for the [road|avenue] was under water and "
    "there was no other that would have borne the [weight|burden] of an engine. By then there was little left that "
    "they could have [saved|stored]. The [family|circle of relatives] had got out through a [window|home windows] "
    "and were found in the [field|discipline] behind the house.",
    "Nobody in the [company|enterprise] would say who had [signed|inked] the contract, or why it had not been shown "
    "to the [board|panel] before it was too late. The two [directors|administrators] who were in office at the time "
    "have both left, one of them with a [pension|annuity] that is more than the [sum|total] which the "
    "[firm|company] lost by it.",
    "There is a [room|chamber] in the museum that has been closed to [visitors|vacationers] since the roof was "
    "damaged, and in it are the [letters|epistles] which the poet wrote to his sister in the last year of his "
    "[life|existence]. They are to be moved to the [library|bookshop] in May, where those who want to see them will "
    "have to ask for a [key|secret] and leave their [name|call] in a book.",
    "In the [morning|daybreak] there was frost on the vines, and the [growers|cultivators] who had been up all "
    "night to light their fires among them could see that it had not been [enough|sufficient]. Most of the young "
    "[shoots|sprouts] had turned black by noon. It is the second [year|12 months] in a row in which they will have "
    "no [wine|vino] to sell, and there are some who say that it will be their [last|remaining] one.",
    "The [judge|choose] gave the two of them until the end of the month to come to an [agreement|settlement] about "
    "the house, and told them that if they could not, it would be [sold|bought] and what it brought would be "
    "[divided|split] between them. Their [lawyers|attorneys] had asked for more time, but he said that they had had "
    "a [year|12 months] and that it was the [children|youngsters] who paid for it.",
)

_CHOICE = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")


def original(passage: str) -> str:
    """The passage as it was written."""
    return _CHOICE.sub(r"\1", passage)


def rewritten(passage: str) -> str:
    """The passage as a machine left it, each swap in double brackets."""
    return _CHOICE.sub(r"[[\2]]", passage)


def plain(passage: str) -> str:
    """The passage as a machine left it."""
    return _CHOICE.sub(r"\2", passage)
