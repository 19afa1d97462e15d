"""Cues that tell what goes on in somebody's mind, and what caused something."""

from __future__ import annotations

from auditor_rules._cues import cues
from auditor_rules.claims._claim_kind import ClaimKind

MOTIVE = ClaimKind(
    "motive",
    "says what somebody wants, thinks or feels",
    "Say who told you or which statement shows it, or report what was done and leave the motive out.",
    cues(
        """
        .75 BE (trying|attempting|seeking|hoping|aiming|striving|scrambling|angling|manoeuvring|maneuvering|vying|
        itching) to; BE pushing (to|for); HAVE (tried|sought|attempted|wanted|hoped|aimed|striven|been trying|been
        seeking|been attempting|been pushing) (to|for)
        .6 (wants|wanted|seeks|sought|tries|tried|attempts|attempted|preferred) to
        .45 (hopes|hoped|aims|aimed|intends|intended) to; BE looking (to|for); BE designed to; (decided|decides) (
        against|not to)
        .4 (want|seek|hope|aim|intend|prefer|attempt|seeking|trying|attempting|hoping|wanting) to; prefers; would (
        prefer|rather|like to)
        .7 BE (determined|eager|keen|reluctant|unwilling|anxious|desperate|afraid|worried|concerned|unhappy|sad|angry|
        furious|frustrated|alarmed|wary|jealous|nervous|uneasy|dismayed|relieved|terrified|hostile|suspicious|
        sceptical|skeptical|obsessed|embarrassed|displeased|annoyed|outraged|unenthusiastic|unimpressed|delighted|
        convinced|tempted|loath|hesitant|unconvinced|disillusioned|disappointed|willing|infuriated|incensed); bent on;
        intent on
        .7 BE (motivated|inspired|actuated) by; BE (aimed|targeted) at; BE (calculated|meant|intended) to; aimed
        squarely at
        .65 in (a|an|its|their|his|her|another|desperate|clear|apparent|last-ditch) (bid|effort|attempt|push|drive) to;
        in (efforts|attempts) to; in the hope (of|that); in hopes of; with a view to; with (the|an) (aim|intention|
        goal|eye) (of|on|to); out of (fear|spite|concern|frustration|loyalty|revenge|self-interest); for fear (of|that)
        .6 (fear|fears|feared|resents|resented|distrusts|distrusted|dreads|dislikes|despises|loathes|covets|craves|
        envies|regrets|misses) DET; (believes|thinks|feels|considers|regards|views|sees|knows|realises|realizes|
        understands|suspects|assumes|expects|recognises|recognizes) DET
        .5 (believed|thought|felt|considered|regarded|viewed|knew|realised|realized|understood|suspected|assumed|
        recognised|recognized) DET
        .7 in the (eyes|minds|mind) of; HAVE (in mind|no intention|every intention|little interest|no interest|no wish|
        no desire|little appetite|an interest in|one eye on); BE about to; (taking|took|take|takes) advantage of; (
        playing|plays|played) for time; (gambling|betting|banking|counting) (on|that); of (his|her|its|their) own (
        volition|accord)
        .55 (reluctance|unwillingness|eagerness|determination|appetite|thirst|hunger|apprehension|apprehensions|
        resentment|mistrust|distrust|fury|dismay|frustration|unease|anxiety|anxieties|paranoia|obsession|intentions|
        motives|displeasure|ire); (anger|fears|worries|suspicions|disappointment) (of|about|at|over|that|among|within)
        .35 (used|uses) DET; in order to; (attempt|attempts|effort|efforts|desire|ambition|ambitions) to
        .45 to (curry favour|curry favor|appease|placate|humiliate|intimidate|distract|deflect|divert attention|save
        face|buy time|carve out|court|woo|thwart|undermine|outmanoeuvre|outmaneuver|sideline|punish|silence|discredit|
        embarrass|bolster|consolidate|reassert|counter|curb|contain|exploit|capitalise|capitalize|shore up|stem|
        destabilise|destabilize|monitor|check|deepen)
        .45 the (goal|aim|idea|purpose|intention|hope|strategy|objective) (is|was|behind|of the); (used|using|uses)
        DET; (kept|keeps|keeping) (secret|quiet); (drew|provoked|earned|aroused|incurred) (the|widespread|
        immediate|much|ire|anger|fury|wrath|outrage|criticism|suspicion); (angers|angered|infuriates|infuriated|
        alarmed|embarrassed|stunned|shocked|enraged|unnerved|rattled|ruffled|irked|irritated) DET
        .6 (cares|cared) (more|less|little|only|nothing|too much|most) (about|for); (dare|dares|dared) (not|to|say|
        speak|touch|admit|challenge|cross|criticise|criticize|defy|oppose|ask|mention); (longs|longed|yearns|yearned|
        dreams|dreamed|dreamt) (of|for|to); (loves|loved|hates|hated|enjoys|enjoyed|relishes|relished|loathed|despised|
        detests|detested|adores|adored|envied|coveted|craved) DET; (loves|loved|hates|hated) to; (cannot|can't|could
        not|couldn't) (bear|stand|stomach|abide|forgive|forget) (to|the|that|being); (would|will) love to; could not
        care less; couldn't care less
        .6 (lost|losing|loses|lose) (faith|patience|heart|interest|confidence|trust|hope|nerve|their nerve|his nerve|
        her nerve|its nerve|sleep); (set|has|have) (its|his|her|their) sights (set |)on; (in|close to|near) despair; at
        (his|her|their) wits' end; wants nothing more than; has (long|always) (wanted|dreamt|dreamed|hated|resented|
        coveted|feared|believed|hoped); (sees|saw|seeing|scented|scents|sensed|senses|smelled|smelt) (an opportunity|a
        chance|an opening|weakness|blood|advantage|victory|danger)
        .6 BE (fed up|tired of|sick of|weary of|scared|ashamed|proud of|envious|contemptuous|resentful|mistrustful|
        distrustful|fearful|bitter about|livid|irate|thrilled|elated|ecstatic|overjoyed|complacent|indifferent|torn|
        restless|uncomfortable with|in denial|in despair|in shock|in no mood|in no hurry|spoiling for|hungry for|
        thirsty for|gearing up|plotting|scheming|itching|hell-bent|dead set|fixated|besotted|enamoured|enamored|
        infatuated|haunted by|bewildered|baffled|puzzled|confused|demoralised|demoralized|panicking|unfazed|unmoved|
        tired|exhausted|sorry|grateful|jubilant|emboldened|nostalgic|pessimistic|upset|disgusted|appalled|horrified|
        astonished|shocked|stunned|fascinated|ambivalent|undecided|lukewarm|not interested|uninterested|no longer
        interested|not happy|not convinced|not willing|not prepared|unprepared to|ill-disposed|well aware|all too
        aware|acutely aware)
        .55 (fumed|fumes|seethed|seethes|rejoiced|rejoice|gloated|panicked|despaired|despair|fretted|fret|sulked|sulk|
        agonised|agonized|brooded|bristled|bristle|balked|baulked|wavered|wavers|hesitated|relented|recoiled|dithered|
        dithers|dither|squirmed|squirm|shuddered|sneers|scoff|scoffed)
        .6 (pretended|pretends|pretend|pretending) (to|that|not); (on|under) the (pretext|pretence|guise|cover) (of|
        that); as (a pretext|an excuse|cover|a fig leaf|leverage|a weapon|a bargaining chip) (for|to|against); for (
        political|electoral|personal|selfish|partisan|commercial) (gain|reasons|ends|advantage|purposes|motives); for (
        its|his|her|their) own (ends|gain|purposes|benefit|sake|reasons|good)
        .55 to (protect|save|preserve|secure|further|salvage|burnish|rescue) (his|her|its|their) (own|reputation|
        reputations|career|careers|job|jobs|skin|seat|seats|face|legacy|image|position|power|profits|grip); to avoid (
        embarrassment|scrutiny|blame|responsibility|accountability|questions|a scandal|humiliation|offending|upsetting|
        having|being|paying|answering|admitting|facing); to (please|win over|mollify|placate|pacify|flatter|impress|
        scare|frighten|hide|conceal|cover up|bury|discourage|provoke|justify|disguise|divide|weaken|isolate|squeeze)
        DET
        .55 (real|true|hidden|main|sole|actual) (motive|motives|reason|aim|purpose|goal|target|intention|intentions|
        agenda) (is|was|are|were|behind|for|has|of); (masks|masked|masking|concealing|disguising|disguised) DET; (
        hides|hid|hiding) behind
        """
    ),
)


CAUSE = ClaimKind(
    "cause",
    "says what caused something, or what it shows",
    "Name the authority, study or document for the link, or give the two facts without it.",
    cues(
        """
        .65 (that's|that is|which is|this is) (why|because|partly because|partly why|largely because); explains why; BE
        (the product|a consequence|the consequence|a product|the product|a reflection|a symptom|the cause|a cause|the
        reason) (of|for|that|why)
        .6 (direct|main|key|real|primary|chief|principal|big|biggest) (reason|cause) (for|of|why|behind); responsible
        for; to blame for; HAVE (much|something|a lot|little|nothing|everything|more) to do with; have something to do
        with
        .5 BE (a result|the result|results|result) of
        .45 because of; because; due to; owing to; thanks to; result of; as a (consequence|result)
        .5 HAVE (led|contributed) to; led to; contributed to; (resulted|resulting|culminated) in; (stems|stemmed|stem|
        arises|arose) from; BE (caused|fuelled|fueled|driven|triggered|sparked|prompted|provoked|shaped|hastened) by;
        leading to
        .5 (caused|fuelled|fueled|triggered|sparked|prompted|provoked|emboldened|hastened|spurred|compelled|forced|
        enabled|pushed|drove|persuaded) DET; forced to
        .5 (prompting|forcing|fuelling|fueling|triggering|sparking|provoking|emboldening|exposing|undermining|
        jeopardising|jeopardizing|deepening|widening|worsening|exacerbating|eroding|weakening|straining|paving) DET
        .6 (reflects|reflected|underscores|underscored|underlines|underlined|exposes|betrays|exemplifies|epitomises|
        epitomizes|undermines|jeopardises|jeopardizes|complicates); BE (underlined|underscored|highlighted|exposed|
        illustrated)
        .42 (highlights|highlighted|illustrates|illustrated|signals|signalled|signaled|demonstrates|demonstrated|
        complicated|threatened)
        .55 raises (the|serious|fresh|new|awkward|troubling|uncomfortable|questions|doubts|fears|concerns); (deepens|
        deepened|worsened|worsens|widens|widened|heightened|heightens|inflamed|inflames|strained|strains|soured|
        emboldens|weakened|weakens|shattered|eroded|erodes) (the|a|its|his|her|their|relations|tensions|ties|support|
        confidence|trust|already)
        .55 further (raising|fuelling|fueling|straining|inflaming|deepening|eroding|complicating|souring); (makes|made|
        making) it (harder|easier|difficult|impossible|more difficult|less likely|more likely)
        .42 (allowing|enabling|helping|encouraging|leaving|making|giving) (the|it|him|its|his|her|them|their|many|some)
        .35 thereby; hence; in response to; in retaliation for; amid (fears|concern|concerns|growing|mounting|rising);
        in the wake of; compounded by; helped (fuel|drive|push|cause|spark|ease|turn|win|make|republicans|democrats|
        him|her|them|it); seemed to; HAVE (changed|transformed|reshaped|upended|shaken|galvanised|galvanized)
        .55 (has|have|had|having) (driven|forced|pushed|prompted|caused|triggered|sparked|fuelled|fueled|provoked|hurt|
        damaged|ruined|destroyed|crippled|wrecked|devastated|harmed|undermined|weakened|strengthened|boosted|helped|
        paralysed|paralyzed|divided|split|poisoned|soured|alienated|frightened|scared|attracted|encouraged|discouraged|
        cost|deterred|emboldened|enriched|impoverished|hollowed out|wiped out) DET
        .5 (ruined|destroyed|crippled|wrecked|devastated|paralysed|paralyzed|alienated|poisoned|doomed|killed off|
        hollowed out|wiped out|drove away|scared off|frightened off|put off|drove up|drove down|pushed up|pushed down|
        kept down|propelled|catapulted|condemned|plunged|tipped) DET; (cost|costing) (him|her|them|it|the|its|his|
        their|thousands|hundreds|millions|lives|jobs); (drives|driving|forces|pushes|causes|fuels|feeds|breeds|
        encourages|discourages|deters|destroys|ruins|kills|hurts|harms|cripples|paralyses|paralyzes|rewards|punishes|
        invites|spawns|begets) DET
        .5 BE (the root|the result|the fault|the fruit|the price|the legacy|the work|down) (of|to); (root cause|root
        causes|fault lies|blame lies|responsibility lies|credit goes|credit belongs|answer lies|reason lies|trouble (
        began|started|starts|begins)|problem (began|started|starts|lies)|rot (set in|began|started)); the (reason|
        explanation|cause|culprit) (is|was|for|lies); (owes|owed|owe) (its|his|her|their|much|everything) ; (brought|
        bring|brings) about; (gave|gives|given|giving) rise to; (paved|paves) the way; (set|sets) the stage; (in|as a)
        (large|great|no small) (part|measure) (because|due|thanks); only because; simply because; largely because;
        partly because; precisely because; mainly because; so that; meaning that; (proof|evidence|proves|shows|means|
        suggests|showing|proving) that; (made|makes|make|making) (the|it|them|him|her|people|life|things) (poorer|
        richer|worse|better|harder|easier|weaker|stronger|safer|less|more)
        """
    ),
)
