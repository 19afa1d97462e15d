"""The words that attribution turns on: what kinds each word can be, as bits."""

from __future__ import annotations

from auditor.text.attributions.inflection import forms


class Kind:
    """What a word can be, as bits; one word can be several things, its neighbours decide.

    Plain integers: a flag of ``enum`` is fifty times slower to test.
    """

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
CUE = Kind.SAY | Kind.TELL | Kind.ACT | Kind.DEEM | Kind.THINK | Kind.SHOW

_VERBS = {
    Kind.SAY: """
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
    Kind.TELL: "tell assure inform remind notify warn advise promise caution persuade convince brief",
    Kind.ACT: """
        accuse advocate applaud attack berate blame blast censure challenge cheer cite condemn congratulate criticise
        criticize debunk decry defend demand denounce deny deplore deride disavow discuss dismiss dispute disparage
        downplay exhort explain float hail highlight implore invoke laud lambast lambaste mock order outline pitch
        plead praise propose question quote rebuke rebuff recommend refute reject renounce repeat repudiate request
        rip rubbish ridicule salute savage scold scorn shame signal slam slate stress tout threaten trash trumpet
        underscore unveil urge voice welcome ask beg appeal apologise apologize authorise authorize name mention
        reference reprimand retract withdraw vilify malign commend credit extol fault flag tease refuse decline pledge
        promise vow express announce reveal thank
    """,
    Kind.DEEM: """
        brand call cast characterise characterize consider deem denounce depict describe dismiss dub frame hail
        interpret label liken mock paint picture portray praise regard see style tag term view identify declare rate
        rank refer
    """,
    Kind.THINK: """
        anticipate appreciate assume believe conceive consider contemplate crave decide desire determine dislike
        distrust doubt dread envisage envision expect favour favor fear feel foresee grasp hate hope imagine intend
        know loathe love mind notice oppose perceive plan ponder prefer presume realise realize recognise recognize
        regard regret resent respect sense support suppose suspect think trust understand value want wish wonder worry
        like back admire cherish despise detest enjoy envy yearn aim aspire seek resolve agree disagree mistrust endorse
        embrace encourage remember resist pretend
    """,
    Kind.SHOW: """
        conclude confirm demonstrate disclose document estimate find forecast illustrate indicate note outline predict
        project prove reveal show state suggest warn list stipulate specify read describe provide recommend allege
        argue claim contain detail portray
    """,
    Kind.CHAIN: "decline refuse continue begin try seem appear go proceed",
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
    Kind.AUX: """
        has have had having will would shall should can could may might must do does did 've 'd 'll ca wo didn't
        doesn't don't hasn't haven't hadn't won't wouldn't can't couldn't cannot shouldn't not never n't
    """,
    Kind.BE | Kind.AUX: "is are was were be been being am isn't aren't wasn't weren't gets got",
    Kind.ADVERB: """
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
    Kind.DETERMINER: """
        the a an this that these those his her its their our my your some any many several few most all both another
        other every each no one two three four five six seven eight nine ten dozens hundreds thousands half numerous
        various certain countless multiple such more whose
    """,
    Kind.PREPOSITION: """
        of in on at for from with by to about into over under against between among amid during after before since
        without within toward towards near inside outside behind beyond through throughout across upon via despite
        along above below around beside besides like unlike per including following
    """,
    Kind.BREAK: """
        because although though while whereas unless until if when where why how whether as but or so yet nor than
        whenever wherever since lest plus
    """,
    Kind.RELATIVE: "who which that whom whose",
    Kind.PRONOUN: """he she they it who you everyone everybody someone somebody nobody those these this neither many
        some others one""",
    Kind.CLITIC | Kind.PRONOUN: """
        he's she's it's who's they're he'd she'd it'd they'd who'd they've who've he'll she'll it'll they'll
        """,
    Kind.PRONOUN | Kind.FIRST_PERSON: "i we i've i'm we've we're",
    Kind.TIME: """
        monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon
        evening night week month year weekend late early last earlier this january february march april may june july
        august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    """,
    Kind.AND: "and &",
    Kind.TITLE: """
        mr mrs ms miss dr prof professor sir dame lord lady president senator sen rep gov governor judge justice
        general gen colonel col captain capt sergeant sgt lieutenant lt major maj chancellor minister premier
        secretary chairman chairwoman pope king queen prince princess sheikh imam reverend rev bishop archbishop
        cardinal congressman congresswoman mayor ambassador admiral detective inspector superintendent director
        analyst spokesman spokeswoman spokesperson attorney coach councillor councilman
    """,
    Kind.VERB: """
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
_FORM = {"base": Kind.BASE, "s": Kind.S, "past": Kind.PAST, "ing": Kind.ING}


def _lexicon() -> dict[str, int]:
    kinds: dict[str, int] = {}
    for kind, verbs in (*_VERBS.items(), (Kind.SAY, " ".join(_WITH_PARTICLE))):
        for verb in set(verbs.split()):
            for form, spellings in forms(verb).items():
                for spelling in spellings:
                    kinds[spelling] = kinds.get(spelling, 0) | kind | _FORM[form]
    for word in _NOUNLIKE & kinds.keys():
        kinds[word] |= Kind.NOUNLIKE
    for kind, words in _FUNCTION.items():
        for word in words.split():
            kinds[word] = kinds.get(word, 0) | kind
    return kinds


KINDS = _lexicon()
"""Each word that matters, folded, to the bits of ``Kind``."""

PARTICLES = {
    spelling: frozenset(particles.split())
    for verb, particles in _WITH_PARTICLE.items()
    for spellings in forms(verb).values()
    for spelling in spellings
}
"""Verbs, in all forms, that report only with one of these words behind them: "pointed out"."""
