"""Rules of tone/: what they find and leave alone beyond their own examples, and that no text upsets them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from auditor_rules.tone.loaded_language import LoadedLanguage
from auditor_rules.tone.opinion_disclosure import OpinionDisclosure
from auditor_rules.tone.overclaiming import Overclaiming
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor import Document, Hit, Judgement, Rule, Severity, Span

RULES = (LoadedLanguage(), Overclaiming(), OpinionDisclosure())


def hits(rule: Rule, text: str) -> list[Hit]:
    """What ``rule`` finds in ``text``."""
    return [one for one in rule.check(Document("d", text)) if isinstance(one, Hit)]


OVERCLAIMS = (
    "The study proves once and for all that the pill works.",
    "There is conclusive evidence that the mayor took the money.",
    "It is scientifically proven that the bracelet heals.",
    "The science is settled, and the ministry should act.",
    "At last solved: the mystery of the missing millions.",
    "The clinic sells a miracle cure for arthritis.",
    "The plan is a sure way to ruin the harbour.",
    "The software is 100 per cent secure against attack.",
    "The general is bound to lose the capital.",
    "Inflation will inevitably return in the autumn.",
    "The new law would certainly bankrupt the smaller farms.",
    "The pipeline will definitely be finished by May.",
    "The union's inevitable defeat came a step closer.",
    "It is only a matter of time before the bank fails.",
    "The invention will revolutionise medicine.",
    "Nothing can stop the rise of the party.",
    "Everybody agrees the tram was a mistake.",
    "No economist doubts that the levy failed.",
    "The whole world knows who ordered the raid.",
    "The treaty is universally condemned.",
    "The valley will never recover from the dam.",
    "Nobody ever will trust the board again, and it knows that.",
    "A second collapse of the bank is now unavoidable.",
    "The ointment heals all pain overnight.",
    "No farmer can afford to ignore the new seed.",
    "The decree will inevitably breed corruption.",
    "The scandal was the greatest in history.",
)
NO_OVERCLAIMS = (
    "The study suggests that the pill may help some patients.",
    "Ana Reis, who led the trial, said the pill was certain to help.",
    '"Everyone knows who ordered the raid," the senator said.',
    "A certain Mr Hale sold the land in 1999.",
    "Voters are not sure to return on Sunday.",
    "Be sure to keep the receipt.",
    "It is far from certain that the bank will lend again.",
    "The theorem is proved conclusively in chapter four.",
    "A conviction needs proof beyond a reasonable doubt.",
    "The bank expects inflation to return, but puts the odds at one in three.",
    "The scheme guarantees a minimum pension to those over 65.",
    "The ferry is bound for Mumbai.",
    "The river always floods in July, hydrologists at the institute wrote.",
    "The new road will open in May.",
    "He will never forget the day, he told the court.",
    "The test is 94 percent accurate, according to its maker's filing.",
    "The team won and will play in the final.",
    "Doctors cured 12 of 40 patients in the trial, the journal reported.",
    "The committee made sure the minutes were published.",
    "Is war inevitable? The two ministers met on Friday.",
)
LOADED = (
    "The minister's hare-brained scheme was withdrawn on Monday.",
    "Needless to say, the committee adjourned before lunch.",
    "The senator pandered to the lobby for a decade.",
    "The party's risible manifesto runs to nine pages.",
    "The governor smugly signed the order.",
    "The bishop's sanctimonious letter reached parliament on Friday.",
    "The premier's cronies run four of the six ports.",
    "The bank's brazen appeal failed in the high court.",
    "Neighbours dread the republic's sabre-rattling.",
    "The chancellor's lackeys drafted the bill in a night.",
    "The mayor's weak-kneed council gave way on Tuesday.",
    "Funny how the ministry found the money before the election.",
    "The party dressed it up as a reform.",
    "The governor has been asleep at the wheel since the spring.",
    "The bloated ministry hired forty more advisers.",
    "The treasurer dithered for a year over the bridge.",
    "The premier's cowardice cost the state its railway.",
)
NOT_LOADED = (
    "The storm savaged the coast on Friday night.",
    "Firefighters cleared toxic fumes from the station.",
    "The prosecutor said the scheme was hare-brained.",
    "The regulator fined the bank for petty cash violations.",
    "The play, a French farce, opens at the National on Tuesday.",
    "The chairman, Mr Savage, resigned in March.",
    "The party lost the election and its leader resigned.",
    "Rebels attacked the barracks and took the bridge.",
    "The signs are clearly marked in three languages.",
    "The minister praised the nurses and promised them a rise.",
    "The union said the mayor had dithered for a year.",
    "Farmers moved their sheep to the higher meadows.",
    "Divers saw three sharks near the pier on Sunday.",
)


@pytest.mark.parametrize("text", OVERCLAIMS)
def test_certainty_beyond_evidence_is_found(text: str) -> None:
    """Proof, certain outcomes and universal agreement."""
    assert hits(Overclaiming(), text)


@pytest.mark.parametrize("text", NO_OVERCLAIMS)
def test_measured_and_attributed_statements_pass(text: str) -> None:
    """Odds, quotations, terms of law and mathematics."""
    assert hits(Overclaiming(), text) == []


@pytest.mark.parametrize("text", LOADED)
def test_loaded_words_are_found(text: str) -> None:
    """Judgement, mockery and certainty, in the writer's own voice."""
    assert hits(LoadedLanguage(), text)


@pytest.mark.parametrize("text", NOT_LOADED)
def test_plain_words_pass(text: str) -> None:
    """Physical and technical senses, names, news verbs, and what others say."""
    assert hits(LoadedLanguage(), text) == []


@pytest.mark.parametrize("text", [*OVERCLAIMS, *LOADED])
def test_no_word_is_charged_twice(text: str) -> None:
    """tone/loaded_language and tone/overclaiming divide the words between them."""
    spans = [(hit.span.start, hit.span.end) for rule in RULES[:2] for hit in hits(rule, text)]
    spans.sort()
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


LABELS = (
    "Opinion",
    "OP-ED",
    "**Commentary**",
    "Editorial | The Harbour Post",
    "Opinion: The port belongs to the city",
    "Viewpoint",
    "Guest essay",
    "Letter to the editor",
    "The views expressed in this article are those of the author.",
    "This is an opinion piece.",
    "Guest column",
    "Letters",
    "A personal view",
    "Sounding board",
    "Comment & Debate",
    "This column is opinion and not a news report.",
    "The opinions here are mine alone.",
)
DISCLAIMERS = (
    "Views expressed are personal.",
    "The views expressed here are the author's own.",
    "The opinions expressed in this article are solely those of the author.",
    "This column does not necessarily reflect the opinion of the editorial board.",
    "The opinions are the writer's own.",
    "Opinions expressed here are his own.",
    "The views and opinions expressed are those of the author and do not reflect the policy of the institute.",
    "Ana Reis is an opinion columnist.",
    "This article reflects the personal views of its author.",
    "This piece does not reflect the views of the Harbour Post.",
    "The opinions in this column are hers.",
    "Tomas Lind writes in a personal capacity.",
)
NEWS = "The council votes on the sale of the port on Monday.\n\nThe vote begins at noon and is public.\n\n" * 3


@pytest.mark.parametrize("label", LABELS)
def test_a_label_at_the_head_is_no_fault(label: str) -> None:
    """The document is graded opinion; nobody is blamed."""
    outcomes = list(OpinionDisclosure().check(Document("d", f"{label}\n\n{NEWS}")))
    assert [type(one) for one in outcomes] == [Judgement]
    assert isinstance(outcomes[0], Judgement) and outcomes[0].grade == "opinion"
    assert outcomes[0].severity is Severity.INFO


@pytest.mark.parametrize("disclaimer", DISCLAIMERS)
def test_a_label_at_the_foot_is_late_but_counts(disclaimer: str) -> None:
    """A warning at the very words, and the grade opinion."""
    text = f"{NEWS}{disclaimer}"
    hit, judgement = OpinionDisclosure().check(Document("d", text))
    assert isinstance(hit, Hit) and hit.span.of(text) == disclaimer
    assert isinstance(judgement, Judgement) and judgement.grade == "opinion"


@pytest.mark.parametrize(
    "foot",
    [
        "The views expressed in the comments are those of our readers.",
        "The court's opinion was published on Friday.",
        "The view from the tower is open to all.",
        "All opinions about the product are my own; the maker sponsored this post.",
        "Opinions differ, and the vote was close.",
        "The budget does not reflect the position of the opposition, the whip said.",
        "The committee heard the views of the farmers on Thursday.",
        "A commentary on the law will be published in May.",
        "The minister spoke in her capacity as chair of the fund.",
    ],
)
def test_other_uses_of_the_words_are_no_labels(foot: str) -> None:
    """Disclaimers about others, court opinions, views over the sea."""
    assert list(OpinionDisclosure().check(Document("d", f"{NEWS}{foot}"))) == []


ARGUMENT = (
    "I believe the government has lost its way on water. The ministry should publish the contracts. In my view the "
    "parliament must hold an inquiry before the election, and the leaders should answer for the budget. The council "
    "ought to stop the sale. I think voters have waited long enough. It is time to reform the law on rivers. "
)


def test_unlabelled_argument_is_a_fault_of_the_whole_document() -> None:
    """First person, stance and demands on public affairs throughout, and no label."""
    (hit,) = hits(OpinionDisclosure(), ARGUMENT * 6)
    assert hit.span == Span(0, 0)


@pytest.mark.parametrize(
    "text",
    [
        ARGUMENT,
        "Good evening. My fellow citizens. " + ARGUMENT * 6,
        '"' + ARGUMENT * 6 + '" said Ana Reis, a farmer, to the committee on Friday.',
        "I think the bread should rise longer. In my view we must use more water. I believe the oven is old. " * 20,
        NEWS * 8,
    ],
    ids=["too short", "speech", "quoted", "about the house", "news"],
)
def test_other_texts_are_not_called_opinion(text: str) -> None:
    """Precision first: speeches, quotations, blogs about the house and news pass."""
    assert hits(OpinionDisclosure(), text) == []


JUDGING = (
    "The council is out of ideas this week, and its leader knows it. The shameful sale of the harbour will never "
    "be forgiven. Look at Monday's budget. The mayor's cronies cared more about their seats than about the "
    "workers. Voters are furious. The opposition, spineless as always, refuses to fight. Nobody was asked. The "
    "minister should resign. The party is heading for defeat at the next election. Do not expect an inquiry from "
    "this pathetic parliament. "
)


def test_opinion_without_a_first_person_is_found() -> None:
    """Judgement in every other sentence, hardly a source, and turns to the reader: opinion, though nobody says "I"."""
    (hit,) = hits(OpinionDisclosure(), JUDGING * 5)
    assert hit.span == Span(0, 0)


@pytest.mark.parametrize(
    "text",
    [
        JUDGING,
        JUDGING * 5 + "For immediate release. Media contact: Jo Price.",
        "".join(f'"{sentence}," said Ann Okoro, the union\'s secretary. ' for sentence in JUDGING.split(". ")) * 5,
        "The council is out of ideas. The vote is on Monday. The minister met the party in June. " * 15,
        "Our company will transform the market. Look at our products. The council was our customer. " * 15,
    ],
    ids=["too short", "release", "quoted", "plain", "promotion"],
)
def test_judgement_alone_is_not_called_opinion(text: str) -> None:
    """Short texts, releases, quoted judgements and reports are left alone."""
    assert hits(OpinionDisclosure(), text) == []


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet=st.sampled_from("aI \n.,?!\"'\u201c\u201d()|#*opinevwsf\u0130\u0000\u2028"), max_size=300))
def test_no_text_upsets_the_rules(text: str) -> None:
    """Whatever the text: no crash, and every finding lies inside it."""
    for rule in RULES:
        for hit in hits(rule, text):
            assert 0 <= hit.span.start <= hit.span.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "OF COURSE THE HAPLESS MINISTER IS CERTAIN TO LOSE. " * 200,
        "of course " * 20000,
        '"' * 3001 + "opinion",
        "views expressed are " * 10000,
        "Opinion\n\n" * 2000,
    ],
    ids=["capitals", "endless sentence", "quotation marks", "half a disclaimer", "labels"],
)
def test_hostile_texts_pass(text: str) -> None:
    """Long, shouting and unbalanced texts are judged like others."""
    for rule in RULES:
        hits(rule, text)
