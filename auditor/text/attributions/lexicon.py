"""The words that attribution turns on: what kinds each word can be, as bits."""

from __future__ import annotations

from auditor.text.attributions import kinds
from auditor.text.attributions.inflection import forms

_VERBS = {
    kinds.SAY: """
        acknowledge add admit advise affirm agree allege announce answer argue assert attest aver blog boast caution
        charge chide claim comment complain concede conclude concur confess confide confirm contend counter crow cry
        declare deny detail disclose echo elaborate emphasise emphasize estimate exclaim explain fume forecast fret
        gripe grumble gush hint imply insinuate insist interject interrupt joke lament maintain mention moan murmur
        mutter muse note object observe opine predict proclaim profess promise pronounce protest quip quote quibble
        reason reaffirm recall recount reckon recommend reflect reiterate relate remark reply report respond restate
        retort reveal roar rule say scoff shout shrug sigh signal sneer snap specify speculate state stipulate stress
        submit suggest summarise summarize surmise swear tease testify thunder tweet underline underscore venture
        volunteer vow warn whisper write yell post pledge clarify counsel rebut guess enthuse rejoin bemoan banter
        tout allow wager theorise theorize hypothesise hypothesize certify conjecture foretell foresee
        publish signify pen divulge dish telegraph marvel warrant bellow growl mumble rant shriek stammer whine
    """,
    kinds.TELL: "tell assure inform remind notify warn advise promise caution persuade convince brief",
    kinds.ACT: """
        accuse advocate applaud attack berate blame blast censure challenge cheer cite condemn congratulate criticise
        criticize debunk decry defend demand denounce deny deplore deride disavow discuss dismiss dispute disparage
        downplay exhort explain float hail highlight implore invoke laud lambast lambaste mock order outline pitch
        plead praise propose question quote rebuke rebuff recommend refute reject renounce repeat repudiate request
        rip rubbish ridicule salute savage scold scorn shame signal slam slate stress tout threaten trash trumpet
        underscore unveil urge voice welcome ask beg appeal apologise apologize authorise authorize name mention
        reference reprimand retract withdraw vilify malign commend credit extol fault flag tease refuse decline pledge
        promise vow express announce reveal thank
    """,
    kinds.DEEM: """
        brand call cast characterise characterize consider deem denounce depict describe dismiss dub frame hail
        interpret label liken mock paint picture portray praise regard see style tag term view identify declare rate
        rank refer
    """,
    kinds.THINK: """
        anticipate appreciate assume believe conceive consider contemplate crave decide desire determine dislike
        distrust doubt dread envisage envision expect favour favor fear feel foresee grasp hate hope imagine intend
        know loathe love mind notice oppose perceive plan ponder prefer presume realise realize recognise recognize
        regard regret resent respect sense support suppose suspect think trust understand value want wish wonder worry
        like back admire cherish despise detest enjoy envy yearn aim aspire seek resolve agree disagree mistrust endorse
        embrace encourage remember resist pretend
    """,
    kinds.SHOW: """
        conclude confirm demonstrate disclose document estimate find forecast illustrate indicate note outline predict
        project prove reveal show state suggest warn list stipulate specify read describe provide recommend allege
        argue claim contain detail portray
    """,
    kinds.CHAIN: "decline refuse continue begin try seem appear go proceed",
}

# Forms that stand as nouns or adjectives at least as often as for the verb: they need clear signs of being one.
_NOUNLIKE = frozenset(
    """
    answer answers attack attacks back backs bash blast blasts blame blog blogs boast boasts brand brands brief cable
    call calls care cares cast casts caution cautions challenge challenges charge charges cheer cheers claim claims
    comment comments counter counters credit credits cry cries demand demands desire desires detail details detailed
    dispute disputes doubt doubts document documents documented echo echoes estimate estimates estimated fault faults
    fear fears feel figure figures flag flags float floats forecast forecasts frame frames guess guesses hail hate
    hint hints hit hits hold hope hopes invite issue issues issued joke jokes judge judges label labels laments lament
    lash like likes list lists love loves maintain mention mentions mind minds name names named need needs note notes
    noted object objects offer offers order orders outline outlines paint paints pan pans pen picture pictures pitch
    pitches plan plans planned pledge pledges point points post posts posted promise promises project projects
    projected projecting protest protests provided provide question questions quote quotes rank ranks rate rates rated
    raised raise read reading reason reasons rebuff rebuke record records refer reference references regard regards
    regret regrets related relate release releases released remark remarks repeat reply replies report reports
    reported request requests resolve resolved respect respects result retort rip sense senses shame show shows sigh
    signal signals slate slates snap sought state states stated stress style styles sum support supports supported
    suspect suspects suspected tag tags tease term terms thanks thought thoughts thunder trash trust understanding
    understood value values valued venture ventures view views voice voices volunteer volunteers vow vows wager want
    wish wishes wonder wonders worried worries worry meaning mean means meant finding findings feeling feelings
    meeting writing hoping saying sayings backing ruling showing opening continuing leading including included calling
    warning warnings published known seen given found concerned determined limited used perceived alleged accepted
    added confirmed expected welcome savage address addresses number numbers matter concern concerns advance exhibit
    state's submit dish dishes open close close-up put express tackle warrant warrants pictured
    """.split()
)

_FUNCTION = {
    kinds.AUX: """
        has have had having will would shall should can could may might must do does did 've 'd 'll ca wo didn't
        doesn't don't hasn't haven't hadn't won't wouldn't can't couldn't cannot shouldn't not never n't
    """,
    kinds.BE | kinds.AUX: "is are was were be been being am isn't aren't wasn't weren't gets got",
    kinds.ADVERB: """
        also later then now again still once twice often even just only already soon previously recently earlier
        repeatedly publicly privately bluntly simply flatly explicitly initially immediately quickly subsequently
        reportedly allegedly famously further instead himself herself itself themselves both all each always ever ago
        rightly wrongly openly back largely generally strongly firmly angrily sarcastically meanwhile long first
        finally frequently consistently today yesterday tomorrow tonight anyway meantime separately jokingly
        categorically reluctantly thus hence therefore afterwards afterward ironically personally officially formally
        broadly specifically vehemently vigorously correctly readily however moreover nevertheless nonetheless
        furthermore additionally similarly likewise indeed consequently quietly clearly effectively essentially
        basically apparently evidently too really actually definitely
    """,
    kinds.DETERMINER: """
        the a an this that these those his her its their our my your some any many several few most all both another
        other every each no one two three four five six seven eight nine ten dozens hundreds thousands half numerous
        various certain countless multiple such more whose
    """,
    kinds.PREPOSITION: """
        of in on at for from with by to about into over under against between among amid during after before since
        without within toward towards near inside outside behind beyond through throughout across upon via despite
        along above below around beside besides like unlike per including following
    """,
    kinds.BREAK: """
        because although though while whereas unless until if when where why how whether as but or so yet nor than
        whenever wherever since lest plus
    """,
    kinds.RELATIVE: "who which that whom whose",
    kinds.PRONOUN: """he she they it who you everyone everybody someone somebody nobody those these this neither many
        some others one""",
    kinds.CLITIC | kinds.PRONOUN: """
        he's she's it's who's they're he'd she'd it'd they'd who'd they've who've he'll she'll it'll they'll
        """,
    kinds.PRONOUN | kinds.FIRST_PERSON: "i we i've i'm we've we're",
    kinds.TIME: """
        monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon
        evening night week month year weekend late early last earlier this january february march april may june july
        august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    """,
    kinds.AND: "and &",
    kinds.TITLE: """
        mr mrs ms miss dr prof professor sir dame lord lady president senator sen rep gov governor judge justice
        general gen colonel col captain capt sergeant sgt lieutenant lt major maj chancellor minister premier
        secretary chairman chairwoman pope king queen prince princess sheikh imam reverend rev bishop archbishop
        cardinal congressman congresswoman mayor ambassador admiral detective inspector superintendent director
        analyst spokesman spokeswoman spokesperson attorney coach councillor councilman
    """,
    kinds.VERB: """
        is are was were has have had will would could should can may might must does did do said says went came made
        took gave got became began left held won lost met saw ran kept stood led brought built sent spent paid sold
        bought fell grew rose set put let cut hit shot makes takes goes comes gives gets becomes remains seems appears
        looks includes needs wants uses used works worked played plays lives lived called calls isn't wasn't aren't
        weren't doesn't didn't don't hasn't haven't won't wouldn't can't couldn't cannot 'm 're he's she's it's that's
        there's they're we're i'm you're i've they've we've he'd she'd they'd i'd i'll he'll she'll it'll they'll
        we'll who's who'd who've
    """,
}
_WITH_PARTICLE = {
    "point": "out", "spell": "out", "set": "out", "lay": "out", "blurt": "out", "chime": "in", "weigh": "in",
    "fire": "back", "hit": "back", "shoot": "back", "make": "clear", "speak": "of about out", "talk": "of about",
    "put": "it",
}  # fmt: skip
_FORM = {"base": kinds.BASE, "s": kinds.S, "past": kinds.PAST, "ing": kinds.ING}


def _lexicon() -> dict[str, int]:
    found: dict[str, int] = {}
    for kind, verbs in (*_VERBS.items(), (kinds.SAY, " ".join(_WITH_PARTICLE))):
        for verb in set(verbs.split()):
            for form, spellings in forms(verb).items():
                for spelling in spellings:
                    found[spelling] = found.get(spelling, 0) | kind | _FORM[form]
    for word in _NOUNLIKE & found.keys():
        found[word] |= kinds.NOUNLIKE
    for kind, words in _FUNCTION.items():
        for word in words.split():
            found[word] = found.get(word, 0) | kind
    return found


KINDS = _lexicon()
"""Each word that matters, folded, to the bits of ``kinds``."""

PARTICLES = {
    spelling: frozenset(particles.split())
    for verb, particles in _WITH_PARTICLE.items()
    for spellings in forms(verb).values()
    for spelling in spellings
}
"""Verbs, in all forms, that report only with one of these words behind them: "pointed out"."""
