"""Texts that are filled in again and again: no two are about one thing, though most of their words are the same."""

from __future__ import annotations

import random
import re

from prose import NAMES, PLACES

_SLOTS = {
    "name": NAMES,
    "place": PLACES,
    "number": [str(number) for number in range(2, 97)],
    "share": [f"{number / 10}" for number in range(3, 190, 7)],
    "money": [f"{number}.{number % 7} million" for number in range(4, 900, 13)],
    "day": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "month": "January February March April May June July August September October November December".split(),
    "sky": "sunny|cloudy|overcast|dry and bright|dull|changeable|foggy|mostly clear|rainy".split("|"),
    "wind": "light|fresh|strong|gusty|moderate|stiff|gentle".split("|"),
    "from": "north south east west".split(),
    "went": "rose|fell|climbed|dropped|went up|slipped|jumped|sank".split("|"),
    "than": "higher lower better worse weaker stronger".split(),
    "won": "beat|lost to|drew with|thrashed|edged past|were held by|went down to".split("|"),
    "how": "early|late|well|badly|brightly|slowly|nervously|with a header|from the spot|out of nothing".split("|"),
    "meat": "lamb beef pork chicken trout salmon mushrooms lentils".split(),
    "herb": "thyme rosemary mint parsley sage dill fennel basil".split(),
    "done": "roasted fried grilled braised poached baked smoked".split(),
    "work": "gas pipes|water mains|kerbs|drains|power lines|street lamps|tram rails|signs".split("|"),
    "goods": "kettles heaters toasters cots prams ladders drills bicycles".split(),
    "fault": "overheat|break|leak|catch fire|come apart|cut the skin|fall over".split("|"),
    "kin": "wife husband mother father sister brother daughter son".split(),
    "trade": "baker nurse teacher farmer joiner driver fisherman clerk".split(),
}

FORMS = (
    "{day} will be {sky} in {place} with {wind} winds from the {from} and a high of {number} degrees. In {place} it "
    "will be {sky} at first and {sky} by the evening, with a low of {number}. Over the hills there is a chance of "
    "{number} in a hundred that it will be {sky} for the rest of the day. On {day} the winds will be {wind} and turn "
    "to the {from}, and it will be {than} for walkers than it was on {day}. The sea will be {sky} with waves of up to "
    "{number} feet off {place}. Those who mean to sail should know that {wind} winds are expected from the {from} for "
    "the next {number} hours, and that the harbour at {place} is closed to boats of more than {number} feet.",
    "{place} Holdings said on {day} that its profit for the quarter {went} to {money} from {money} a year before. "
    "Sales {went} by {share} percent to {money}, which was {than} than the {money} that had been expected of them. "
    "Costs {went} by {share} percent. The company, which is run by {name}, said that orders from {place} had been "
    "{than} than in the spring, and that it expects sales of {money} for the year. The shares {went} by {share} "
    "percent after the news, and have now {went} by {share} percent since {month}. The board will pay {number} cents a "
    "share.",
    "{place} {won} {place} on {day} in front of {number} hundred people. The visitors began {how} and could have led "
    "after {number} minutes, but {name} shot over the bar. It was {name} who scored first, {how}, after {number} "
    "minutes, and {name} made it two before the break. After it the home side played {than} than before. {name} came "
    "on for {name} and scored {how} with {number} minutes to go. {place} are now {number} points behind the leaders, "
    "and meet {place} on {day}. The referee, {name}, showed {number} yellow cards.",
    "Work on the {work} in {place} begins on {day} and is expected to be done by the end of {month}. Streets that will "
    "be closed to traffic include {name} Street, {name} Road and the lane behind the {place} bridge. Buses to {place} "
    "will go by way of {place} and take about {number} minutes longer. Those who live there can park in {name} Street "
    "for as long as the work on the {work} goes on. The council has set aside {money} for it, and asks everybody who "
    "has a question to call {name} at the town hall between {number} and {number} on any {day}.",
    "The makers of {place} {goods} are calling back {number} thousand of them because they can {fault} when they are "
    "left on for longer than {number} minutes. So far {number} people in {place} and {place} have told the company of "
    "{goods} that did {fault}, and one of them, {name}, was hurt. Anyone who has bought one since {month} should stop "
    "using it at once and take it back to the shop, which will give them {number} pounds or other {goods} that do not "
    "{fault}. They were sold under the names of {place} and {place}. For more, call the number on the box.",
    "Put the {meat} in a bowl with {number} grams of salt, the juice of a lemon and a handful of {herb}, and leave it "
    "for {number} minutes. Heat the oven to {number} degrees. In a pan that can go into the oven, warm the oil and add "
    "the onions, which should be {done} until they are soft but not brown. Then add the {meat}, turn it once, and put "
    "the pan into the oven for {number} minutes. Before it is brought to the table let it rest for {number} minutes "
    "under a cloth, and strew it with {herb}. It goes well with {done} potatoes and with {meat} if there is any left.",
    "{name} of {place}, who was a {trade} there for {number} years, died at home on {day} at the age of {number}. Born "
    "in {place} as the child of a {trade}, {name} came to the town in the year of the flood, and soon was known to all "
    "as the {trade} who never closed. The {kin} whom it all was done for died before. There are {number} grandchildren "
    "and a {kin}, {name}, who is a {trade} as well. The service is at {number} in the church of {place} on {day}. In "
    "the place of flowers the family asks for gifts to the house for {trade}s in {place}.",
    "Take notice that {name}, of {number} {name} Street in {place}, has asked the court at {place} for leave to change "
    "the use of a {trade}'s shop to a house. Whoever has anything against it must say so in writing to the clerk of "
    "the court before the {number}th of {month}, with the reasons for which it should not be allowed, and with the "
    "name and the address of whoever has them. The papers can be seen at the {place} library on every {day} between "
    "{number} and {number}. Unless somebody comes forward by then, leave will be given without a hearing.",
)

_SLOT = re.compile(r"\{(\w+)\}")


def filled(form: str, seed: int) -> str:
    """The form with what the ``seed`` puts into its blanks."""
    rng = random.Random(seed)
    return _SLOT.sub(lambda match: rng.choice(_SLOTS[match[1]]), form)
