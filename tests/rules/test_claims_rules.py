"""Rules of claims/: what they find and leave alone beyond their own examples, and that no text upsets them."""

from __future__ import annotations

import pytest
from auditor_rules._cues import Cue, cues, expanded
from auditor_rules._genre import genre
from auditor_rules._statements import statements
from auditor_rules.claims.unattributed_claim import UnattributedClaim
from auditor_rules.claims.unsourced_figure import UnsourcedFigure
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor import Document, Hit, Measure, Rule, Severity

RULES = (UnattributedClaim(), UnsourcedFigure())


def hits(rule: Rule, text: str) -> list[Hit]:
    """What ``rule`` finds in ``text``."""
    return [one for one in rule.check(Document("d", text)) if isinstance(one, Hit)]


FIGURES = (
    "Some 45% of the province's wells ran dry last summer.",
    "Almost 60 per cent of Indian truck drivers sleep fewer than five hours a night.",
    "Rents in the capital have risen by 18 percent since the law was passed.",
    "Only 3 of the 27 ministries have a lift.",
    "Nine out of ten voters in the valley have never met their senator.",
    "The state spent \u20b9400 crore on the bridge.",
    "The ministry paid \u00a31.2 billion for trains that cannot run.",
    "Half of the country's doctors work in two cities.",
    "Prisoners in the north are twice as likely to be readmitted.",
    "Crime in Dunmore fell 22% under Mayor Keane.",
    "About 12,000 workers lost their jobs when the mill closed.",
    "More than 300 schools in the district lack a science teacher.",
    "Three-quarters of the coast is in private hands.",
    "One in four children in the republic is underfed.",
    "Nearly 5 million people in the delta drink unsafe water.",
    "The party lost two-thirds of its members in a decade.",
    "Asylum applications tripled to 90,000 in two years.",
    "Up to 700 soldiers deserted in March.",
    "The levy costs the average household 4 percent of its income.",
    "Exports to Kenya grew by 31 percent.",
    "An average patient in Leeds waits 19 weeks for a scan.",
    "An estimated 900 wells in the district are poisoned.",
    "Output in the mills fell by a third.",
    "The tax costs the towns \u20ac400 a year per household.",
    "Seven out of ten villages have no teacher.",
    "More than 250 shops in Dunmore stand empty.",
)
NO_FIGURES = (
    "The gallery opens at 10.30 and closes at 18.00 on Sundays.",
    "Ndlovu, 61, joined the union in 1984.",
    "The road climbs 900 metres in 14 kilometres.",
    "The album sold out in 12 minutes, its label announced.",
    "A survey for the chamber of commerce found that 45% of shops had closed.",
    "The survey is from June. Some 45% of the wells ran dry.",
    "Parliament passed the bill by 61 votes to 40.",
    "The phone costs 499 dollars and weighs 180 grams.",
    "Turn to page 45 of chapter 3.",
    "The company's shares fell 6% in early trading.",
    "The index closed 1.4 per cent higher.",
    "Half of our members have left, said the union's secretary, Jo Price.",
    "Chelsea won 2-0 with 62% of the ball and eleven shots on goal.",
    "The beer has 5.2 per cent alcohol.",
    "Infections fell by 40% in the vaccinated group (Okafor et al., 2021).",
    "What share of the budget goes to schools? Is it 40 per cent?",
    "I spent 30 per cent of my salary on rent last year.",
    "You can save 20 per cent if you book before Friday.",
    "The bus number 45 stops at 212 Station Road.",
    "He was born on 14 March 1962 in ward 7 of the old hospital.",
)


@pytest.mark.parametrize("text", FIGURES)
def test_a_figure_without_a_source_is_found(text: str) -> None:
    """Shares, rates, comparisons and counts want a source."""
    assert hits(UnsourcedFigure(), text) or hits(UnattributedClaim(), text)


@pytest.mark.parametrize("text", NO_FIGURES)
def test_other_numbers_are_left_alone(text: str) -> None:
    """Dates, prices, scores, sourced figures and the writer's own affairs are no statistics."""
    assert hits(UnsourcedFigure(), text) == []


def test_a_sentence_is_charged_once() -> None:
    """A claim with a figure in it is reported by the surer of the two rules, and not by both."""
    text = "The ministry is trying to hide that 40 per cent of the wells are dry."
    assert len(hits(UnattributedClaim(), text)) + len(hits(UnsourcedFigure(), text)) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Karsovia is trying to divide the alliance.", "wants, thinks or feels"),
        ("The coup failed because the generals quarrelled with Colonel Dass.", "caused"),
        ("Senator Ruiz is certain to lose the primary.", "foretells"),
        ("The chancellor secretly paid the rebels in Dorn.", "out of public view"),
        ("President Amadi misled the port's creditors for years.", "contested act"),
        ("Most voters in Ohrid have lost patience with the party.", "judgement"),
        ("The merger would require unanimous approval of the Danish owners.", "law"),
    ],
)
def test_the_message_names_the_kind_of_claim(text: str, words: str) -> None:
    """The reader of a finding learns what sort of claim it is."""
    (hit,) = hits(UnattributedClaim(), text)
    assert words in hit.message
    assert hit.suggestion


CLAIMS = (
    "Mayor Ferro cares more about his tower than about the flooded streets.",
    "Few of the ministers dare to contradict President Oyelaran.",
    "The Liberals pretended to support the reform.",
    "The province is running out of water, and Governor Haas has known for a year.",
    "The Danish fleet is on the brink of collapse.",
    "The reform will cripple the smaller colleges of Ontario.",
    "Nurses in Leeds are poorer than they were before the Johnson government.",
    "Premier Lindqvist kept the audit hidden from parliament.",
    "The Treasury quietly dropped the Calgary line.",
    "The charity's trustees looked the other way because they were afraid of the scandal.",
    "Senator Boyle broke his promise to the miners.",
    "Pensioners in Kerala pay the highest price for the delay.",
    "No one in the Hartmann cabinet believes the figures.",
    "The Varga government has driven the doctors abroad.",
    "The Mbeki commission is powerless.",
    "Teachers in Quebec would have to repay the bonus under federal law.",
    "The Tanaka party has lost patience with its leader.",
    "The Irish regulator was captured by the banks.",
    "Investors are scared, and the Lagos exchange is heading for ruin.",
    "Workers at Brandt are lazier than their rivals.",
)
NO_CLAIMS = (
    "The committee will meet in Leeds on Thursday.",
    "The museum will open a second hall in May.",
    "Ms Tan will speak at the conference of the party in Delhi.",
    "The Danish fleet has 40 ships and is based in Esbjerg.",
    "The minister will visit Nairobi and Kampala next week.",
    "The court published its ruling on the Calgary line on Friday.",
    "Prime Minister Holt arrived in Tokyo on Sunday evening.",
    "The mayor feared that the tower would fall, she said on Monday.",
    "The bill has 14 articles and was tabled by Senator Boyle.",
    "The new bridge crosses the Tamar at Saltash.",
)


@pytest.mark.parametrize("text", CLAIMS)
def test_claims_of_every_kind_are_found(text: str) -> None:
    """Minds, forecasts, secrets, broken promises, verdicts on groups, law."""
    assert hits(UnattributedClaim(), text)


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_timetables_and_plain_facts_pass(text: str) -> None:
    """What was announced, is on record or anybody can see."""
    assert hits(UnattributedClaim(), text) == []


def test_a_text_of_claims_makes_each_surer() -> None:
    """In a text that argues from end to end weak evidence means more than in a report."""
    claim = "The reform will cripple the smaller colleges of Ontario. "
    plain = "The ministers met on Monday in the parliament by the river. "
    alone = hits(UnattributedClaim(), claim + plain * 9)[0]
    among = hits(
        UnattributedClaim(), (claim + "Ministers secretly want the opposition in parliament to fail today. ") * 5
    )
    assert alone.span == among[0].span and alone.confidence is not None and among[0].confidence is not None
    assert among[0].confidence > alone.confidence


def test_ranks_are_information_only() -> None:
    """A first or a record is worth a note, not points."""
    found = hits(UnattributedClaim(), "The two museums opened their first-ever shared show, the biggest on record.")
    assert {hit.severity for hit in found} <= {Severity.INFO}


def test_the_same_sentence_counts_less_in_a_diary() -> None:
    """Genre decides: what is a claim in a report is a remark in a diary."""
    claim = "The mayor's office is trying to close the pool."
    report = claim + " The council votes on Tuesday on the budget of the city."
    diary = claim + " I went there with my sister. I swam, and then I bought myself an ice cream. My feet hurt." * 20
    (sure,) = hits(UnattributedClaim(), report)
    assert sure.confidence is not None
    assert all(
        hit.confidence is not None and hit.confidence < sure.confidence for hit in hits(UnattributedClaim(), diary)
    )
    assert genre(Document("d", diary)).reporting < genre(Document("r", report)).reporting


def measures(text: str) -> dict[str, float]:
    """What the rule counts in ``text``."""
    return {one.name: one.value for one in UnattributedClaim().check(Document("d", text)) if isinstance(one, Measure)}


def test_attributed_share_lies_between_nothing_and_all() -> None:
    """The share of statements that are attributed, where there are enough of them."""
    own = "The council met on Monday in the old hall by the river. "
    said = '"We will appeal," said Ann Okoro, the union\'s secretary, on Friday. '
    assert measures(own * 6)["attributed_share"] == 0
    assert 0 < measures(own * 3 + said * 3)["attributed_share"] < 1
    assert "attributed_share" not in measures(own)


def test_statements_leave_out_what_others_say() -> None:
    """No own-voice stretch shares a character with a quotation."""
    text = 'The hall, "a ruin", closed on Monday after the vote. Then it rained for three days in the north.'
    found = statements(Document("d", text))
    assert [stretch.of(text) for one in found.own for stretch in one.stretches if '"' in stretch.of(text)] == []
    assert found.is_own(found.own[-1].span)


def test_cue_tables_expand_nested_groups_and_rows_over_lines() -> None:
    """The notation of the tables: alternatives, groups in groups, classes of words, broken rows."""
    assert expanded("a (b|c (d|e)) f") == ["a b f", "a c d f", "a c e f"]
    table = cues("""
        .5 BE (trying|
        seeking) to; wants
        to
        .25 hopes to
    """)
    assert table == {
        "trying to": (Cue(0.5, "BE"),),
        "seeking to": (Cue(0.5, "BE"),),
        "wants to": (Cue(0.5),),
        "hopes to": (Cue(0.25),),
    }


@pytest.mark.parametrize("table", [".5 (a|b", ".5 a)", ".5 ; a", ".5 NOSUCH a", ".5 a -NOSUCH", ".5 a (b|DET)"])
def test_a_faulty_cue_table_is_an_error(table: str) -> None:
    """Unbalanced groups, empty cues and unknown classes never pass unnoticed."""
    with pytest.raises((ValueError, KeyError)):
        cues(table)


def test_a_class_of_words_is_looked_for_past_adverbs() -> None:
    """ "is now desperately trying to" is "is trying to"; "a trying to" is not."""
    cue = Cue(0.5, "BE")
    for text, holds in (("It is now desperately trying to win.", True), ("The trying to was over.", False)):
        doc = Document("d", text)
        ((_, span),) = doc.find({"trying to"})
        assert cue.holds(doc, span) is holds


def test_a_class_may_be_what_must_not_follow() -> None:
    """ "will cripple" foretells, "will also meet" is in the timetable, and "will" at the end tells nothing."""
    cue = Cue(0.5, after="-SCHEDULED")
    for text, holds in (("It will cripple them.", True), ("It will also meet.", False), ("It will", False)):
        doc = Document("d", text)
        ((_, span),) = doc.find({"will"})
        assert cue.holds(doc, span) is holds


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet=st.sampled_from("aI \n.,?!\"'\u201c\u201d()[]%$\u00a30129THE\u0130\u0000\u2028"), max_size=300))
def test_no_text_upsets_the_rules(text: str) -> None:
    """Whatever the text: no crash, and every finding lies inside it."""
    for rule in RULES:
        for hit in hits(rule, text):
            assert 0 <= hit.span.start < hit.span.end <= len(text)
            assert hit.confidence is None or 0 <= hit.confidence <= 1


@pytest.mark.parametrize(
    "text",
    [
        "THE MINISTRY IS TRYING TO HIDE THE REPORT. " * 200,
        "and the minister is trying to " * 5000,
        '"' * 3001 + "The minister wants to resign.",
        "45% of " * 20000,
        "(" * 5000 + "1 in 2 people",
    ],
    ids=["capitals", "endless sentence", "quotation marks", "percentages", "brackets"],
)
def test_hostile_texts_pass(text: str) -> None:
    """Long, shouting and unbalanced texts are judged like others."""
    for rule in RULES:
        hits(rule, text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The ministers met in Lisbon on Friday. They met again near the Orra dam on 3 May.", 2),
        ("GENEVA, May 3 (Example Agency) - The road to the pass is closed again.", 1),
        ("The road to the pass was closed in May. The works will take a month.", 0),
        ("The ministers met on Friday and went home before the evening.", 0),
        ("The ministers met in Lisbon and went home before the evening.", 0),
        ("\u201cThey met in Lisbon on Friday and left before the evening,\u201d said Ana Ruiz.", 0),
        ("", 0),
    ],
)
def test_dated_places_tell_day_and_place(text: str, number: int) -> None:
    """Only what the writer tells with both counts, and the dateline."""
    assert measures(text)["dated_places"] == number
