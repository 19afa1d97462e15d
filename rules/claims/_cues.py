"""What in a sentence tells that it makes a claim that wants a source: by kind, each cue with how surely it tells.

A weight is about the share of own-voice sentences with that cue, in reports on public affairs, that an editor
would ask a source for, as far as the cue alone goes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from auditor_rules._cues import Cue, cues


@dataclass(frozen=True, eq=False, repr=False)
class ClaimKind:
    """A kind of claim: what the message says of it, what would mend it, and the cues that give it away."""

    name: str
    fault: str
    remedy: str
    cues: Mapping[str, tuple[Cue, ...]]


MOTIVE = ClaimKind(
    "motive",
    "says what somebody wants, thinks or feels",
    "Say who told you or which statement shows it, or report what was done and leave the motive out.",
    cues(
        """
        .75 BE (trying|attempting|seeking|hoping|aiming|striving|scrambling|angling|manoeuvring|maneuvering|vying|
        itching) to; BE pushing (to|for); HAVE (tried|sought|attempted|wanted|hoped|aimed|striven|been trying|
        been seeking|been attempting|been pushing) (to|for)
        .6 (wants|wanted|seeks|sought|tries|tried|attempts|attempted|preferred) to
        .45 (hopes|hoped|aims|aimed|intends|intended) to; BE looking (to|for); BE designed to; (decided|
        decides) (against|not to)
        .4 (want|seek|hope|aim|intend|prefer|attempt|seeking|trying|attempting|hoping|wanting) to; prefers;
        would (prefer|rather|like to)
        .7 BE (determined|eager|keen|reluctant|unwilling|anxious|desperate|afraid|worried|concerned|unhappy|sad|
        angry|furious|frustrated|alarmed|wary|jealous|nervous|uneasy|dismayed|relieved|terrified|hostile|suspicious|
        sceptical|skeptical|obsessed|embarrassed|displeased|annoyed|outraged|unenthusiastic|unimpressed|delighted|
        convinced|tempted|loath|hesitant|unconvinced|disillusioned|disappointed|willing|infuriated|incensed);
        bent on; intent on
        .7 BE (motivated|inspired|actuated) by; BE (aimed|targeted) at; BE (calculated|meant|intended) to;
        aimed squarely at; (push|pushes|pushing|pursue|pursues|pursuing|advance|advancing) (its|his|her|their|a|an|
        own|hidden|political|personal) agenda
        .65 in (a|an|its|their|his|her|another|desperate|clear|apparent|last-ditch) (bid|effort|attempt|push|
        drive) to; in (efforts|attempts) to; in the hope (of|that); in hopes of; with a view to; with (the|an) (aim|
        intention|goal|eye) (of|on|to); out of (fear|spite|concern|frustration|loyalty|revenge|self-interest);
        for fear (of|that)
        .6 (fear|fears|feared|resents|resented|distrusts|distrusted|dreads|dislikes|despises|loathes|covets|craves|
        envies|regrets|misses) DET; (believes|thinks|feels|considers|regards|views|sees|knows|realises|realizes|
        understands|suspects|assumes|expects|recognises|recognizes) DET
        .5 (believed|thought|felt|considered|regarded|viewed|knew|realised|realized|understood|suspected|assumed|
        recognised|recognized) DET
        .7 in the (eyes|minds|mind) of; HAVE (in mind|no intention|every intention|little interest|no interest|
        no wish|no desire|little appetite|an interest in|one eye on); BE about to; (taking|took|take|
        takes) advantage of; (playing|plays|played) for time; (gambling|betting|banking|counting) (on|that); of (his|
        her|its|their) own (volition|accord)
        .55 (reluctance|unwillingness|eagerness|determination|appetite|thirst|hunger|apprehension|apprehensions|
        resentment|mistrust|distrust|fury|dismay|frustration|unease|anxiety|anxieties|paranoia|obsession|intentions|
        motives|displeasure|ire); (anger|fears|worries|suspicions|disappointment) (of|about|at|over|that|among|within)
        .35 (used|uses) DET; in order to; (attempt|attempts|effort|efforts|desire|ambition|ambitions) to
        .45 to (curry favour|curry favor|appease|placate|humiliate|intimidate|distract|deflect|divert attention|
        save face|buy time|carve out|court|woo|thwart|undermine|outmanoeuvre|outmaneuver|sideline|punish|silence|
        discredit|embarrass|bolster|consolidate|reassert|counter|curb|contain|exploit|capitalise|capitalize|shore up|
        stem|destabilise|destabilize|monitor|check|deepen)
        .45 the (goal|aim|idea|purpose|intention|hope|strategy|objective) (is|was|behind|of the); (used|using|
        uses) DET; (kept|keeps|keeping) (secret|quiet); (drew|provoked|earned|aroused|incurred|
        elicited) (the|widespread|immediate|much|dismay|ire|anger|fury|wrath|outrage|criticism|suspicion); (angers|
        angered|infuriates|infuriated|alarmed|embarrassed|stunned|shocked|enraged|unnerved|rattled|ruffled|irked|
        irritated) DET
        """
    ),
)

CAUSE = ClaimKind(
    "cause",
    "says what caused something, or what it shows",
    "Name the authority, study or document for the link, or give the two facts without it.",
    cues(
        """
        .65 (that's|that is|which is|this is) (why|because|partly because|partly why|largely because); explains why;
        BE (the product|a consequence|the consequence|a product|the product|a reflection|a symptom|the cause|a cause|
        the reason) (of|for|that|why)
        .6 (direct|main|key|real|primary|chief|principal|big|biggest) (reason|cause) (for|of|why|behind);
        responsible for; to blame for; HAVE (much|something|a lot|little|nothing|everything|more) to do with;
        have something to do with
        .5 BE (a result|the result|results|result) of
        .45 because of; because; due to; owing to; thanks to; result of; as a (consequence|result); to this end
        .5 HAVE (led|contributed) to; led to; contributed to; (resulted|resulting|culminated) in; (stems|stemmed|
        stem|arises|arose) from; BE (caused|fuelled|fueled|driven|triggered|sparked|prompted|provoked|shaped|
        hastened) by; leading to
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
        .55 further (raising|fuelling|fueling|straining|inflaming|deepening|eroding|complicating|souring); (makes|
        made|making) it (harder|easier|difficult|impossible|more difficult|less likely|more likely)
        .42 (allowing|enabling|helping|encouraging|leaving|making|giving) (the|it|him|its|his|her|them|their|many|
        some)
        .35 thereby; hence; in response to; in retaliation for; amid (fears|concern|concerns|growing|mounting|
        rising); in the wake of; compounded by; helped (fuel|drive|push|cause|spark|ease|turn|win|make|republicans|
        democrats|him|her|them|it); seemed to; HAVE (changed|transformed|reshaped|upended|shaken|galvanised|
        galvanized)
        """
    ),
)

FORECAST = ClaimKind(
    "forecast",
    "foretells what will happen or could",
    "Say whose forecast it is and what it rests on.",
    cues(
        """
        .8 BE (certain|sure|bound|destined|doomed|guaranteed|fated) to; WILL (almost certainly|inevitably|
        undoubtedly|surely|certainly|no doubt|doubtless|invariably); BE inevitable; only a matter of time
        .7 BE (likely|unlikely|poised) (to|that); BE all but; likely (become|be|have|face|lead|mean|cause|win|lose);
        (likely|unlikely) to; on (course|track) (to|for); in all likelihood; probably; most likely; more likely that
        .6 WILL (become|lead to|mean|cause|face|lose|gain|win|struggle|suffer|remain|fail|need|have to|be able|
        be forced|be unable|be left|emerge|decide|determine|depend|rise|fall|grow|increase|decrease|decline|drop|
        create|undermine|affect|hurt|harm|damage|threaten|cost|force|push|drive|strengthen|weaken|boost|benefit|help|
        allow|enable|ensure|encourage|provoke|spark|trigger|fuel|reduce|improve|transform|spell|hinge|shape|deepen|
        widen|prove|dominate|overtake|exceed|hamper|hinder|complicate|jeopardise|jeopardize|prevent|take over|
        make it|collapse|survive|disappear|target|court|exploit|attract|destabilise|destabilize)
        .45 (will|would) not; WILL (change|bring|make|stop|lead|be|have|see|use|give|turn|come|want|find|continue|
        work|help|last|
        solve|include|resolve); (threatens|threaten|threatening|stands|stand) to; (faces|face|facing) (the|prospect|
        possibility|defeat|collapse|ruin|oblivion)
        .55 (is|are|was|were) going to; (looks|look|looked) to be; won't; there will be (no|little|war|chaos|blood|
        consequences)
        .4 BE (expected|set) to; BE tipped to; in the (coming|long) (years|decades|run|term); at risk of;
        in danger of; HAVE no (chance|hope|prospect|future|sign)
        """
    ),
)

SECRECY = ClaimKind(
    "undisclosed act",
    "reports something that happened out of public view",
    "Say who saw it or told you, or which document shows it.",
    cues(
        """
        .75 secretly; in secret; covertly; clandestinely; behind closed doors; behind the scenes; behind (his|her|
        their) back; tacit (approval|support|consent|agreement|backing|blessing); tacitly; (sounded|sounding|
        sounds) out; back channel; back-channel; under the table; backroom (deal|deals|dealing); (secret|covert|
        clandestine) (talks|deal|deals|meeting|meetings|agreement|plan|pact|negotiations|payments|account|accounts|
        contacts|operation|programme|program)
        .65 (privately|quietly|discreetly|surreptitiously|personally|informally|unofficially) (agreed|told|urged|
        asked|objected|encouraged|warned|pressed|lobbied|offered|approved|dropped|shelved|removed|withdrew|backed|
        funded|paid|assured|promised|signalled|signaled|admits|admit|concede|acknowledge|approached|ordered|opposed|
        supported)
        .6 (leaned|leant) on; (pressured|pressurised|bribed|blackmailed|coached|tipped off|bugged|spied on|colluded|
        conspired|connived|covered up|hushed up|concealed|hid); cover-up; at the last minute; last-minute;
        at the behest of; with the (blessing|connivance|knowledge|approval|backing) of; unbeknown; unbeknownst;
        off the books; (discussed|discussing) (ways|how|plans)
        .35 (decided|decision) to
        .5 internal (documents|memo|memos|emails|discussions|debate|divisions|review); confidential; undisclosed;
        struck a deal; (cut|made) a deal; put forward; BE to (be included|be announced|be signed|be unveiled)
        """
    ),
)

ACT = ClaimKind(
    "disputed act",
    "reports a contested act as settled",
    "Give the statement, record or witness that it rests on, or say who says so.",
    cues(
        """
        .6 (blocked|vetoed|scuttled|derailed|thwarted|sabotaged|torpedoed|scuppered|stonewalled|stymied|shelved|
        obstructed|undermined|subverted|flouted|violated|breached|betrayed|manipulated|exploited|smeared|silenced|
        suppressed|bullied|coerced|intimidated|meddled|interfered|orchestrated|engineered|masterminded|stage-managed|
        whitewashed|misled|deceived|rigged|purged|ousted|backed down|backtracked|caved in|capitulated|retaliated|
        reneged|dragged its feet|dragged their feet|turned a blind eye|looked the other way|ignored|neglected|
        mishandled|botched|squandered|bungled|discriminated|persecuted|harassed|oppressed|exaggerated|distorted|
        fabricated|falsified|scapegoated)
        .6 had to (shelve|drop|abandon|scrap|back down|retreat|give up|settle|concede|accept|rely|wait); (holds|hold|
        held) (the power|sway); (refused|refuses|refusing|failed|fails|failing|neglected) to; (regularly|routinely|
        systematically|repeatedly|consistently|constantly|continually|aggressively|increasingly) (violate|violates|
        violated|violating|pushed|attack|attacked|attacks|ignore|ignored|ignores|use|used|uses|target|targeted|
        targets|abuse|abused|discriminate|fail|failed|fails|flout|break|breaks|lie|lies|mislead|harass|intimidate|
        exploit|undermine|challenged|courted|embraced|turned)
        .55 (exploit|exploits|exploiting) DET; (abandoned|embraced|rewarded|punished|humiliated|sidelined|
        marginalised|marginalized|courted|wooed|bankrolled|propped up|seized on|pounced on|doubled down|ramped up|
        ramps up) DET; (violation|breach) of
        """
    ),
)

VERDICT = ClaimKind(
    "verdict",
    "passes judgement on somebody or generalises about a group",
    "Say who judges so and on what evidence, or give the evidence itself.",
    cues(
        """
        .7 (most|few|nearly all|almost all|virtually all|majority of) GROUP; too many GROUP
        .4 (many|no|countless|number of) GROUP
        .6 few (stopped|noticed|doubt|believe|think|expect|remember|dare|dared|would|if any); (nobody|no one|
        everybody|everyone) (noticed|knows|believes|wants|expects|cares|dares|doubts|knew); the (public|electorate|
        establishment|elite|elites|mainstream media|media) (is|are|wants|want|knows|knew|seems|seem|feels|feel|
        distrusts|ignores|ignored); (ordinary|average|working|hard-working) (people|citizens|americans|families|
        voters)
        .65 HAVE (failed|struggled|faltered|floundered|stumbled|collapsed|stalled|backfired|fallen flat|fallen short|
        lost its|lost his|lost their|run out of|little to show|nothing to show|proved|proven|done little|
        done nothing|ceased)
        .65 BE (a failure|a success|a disaster|a mistake|a farce|a sham|a threat|a danger|a menace|an existential|
        an impartial|impartial|a crisis|in crisis|in retreat|in disarray|in tatters|divided|dysfunctional|corrupt|
        incompetent|irresponsible|ineffective|powerless|irrelevant|weak|isolated|vulnerable|unpopular|hypocritical|
        reckless|cynical|naive|unprepared|unsustainable|untenable|unfair|unjust|dangerous|toxic|broken|flawed|
        misguided|out of touch|under siege|limited to|impossible|hardly|disproportionately|at stake|nothing but|
        little more than|nothing more than|no more than|far from|scarcely)
        .6 no (sign|signs|indication|hint|prospect|secret) (of|that); there is (no|little|not) (indication|sign|
        evidence|doubt|reason|appetite|love|trust|prospect|chance|hope|room|danger); it is not clear (what|whether|
        if|how|why); (real|biggest|central|underlying|fundamental) (problem|question|issue|danger|threat|challenge|
        winner|winners|loser|losers|victim|victims) (is|are|was|were|of|for|in)
        .55 (obvious|clear|distinct|enormous|huge|considerable|significant|major) (advantage|advantages|benefits|
        disadvantage|disadvantages|weakness|weaknesses|failure|failures|flaw|flaws|risks|problems|stakes);
        high stakes; deference to; (another|deepening|growing|widening) (rift|divide|split|crack|schism|discord|
        failure|gulf); lack of (interest|leadership|vision|transparency|accountability|trust|competence|
        political will|urgency); (failure|inability) to; incompetence; hypocrisy; complacency; mismanagement; (grave|
        dire|far-reaching) (consequences|implications)
        .5 (deeply|widely|largely|broadly|notoriously|famously|hugely|wildly|staunchly|fiercely|bitterly|openly|
        traditionally|overwhelmingly) (divided|unpopular|popular|corrupt|hostile|flawed|seen|regarded|considered|
        viewed|believed|expected|accepted|ridiculed|criticised|criticized|respected|resented|distrusted|influential|
        ignored|opposed|liberal|conservative); BE (crucial|critical|vital); BE (especially|particularly) (hard|badly|
        affected|vulnerable); (liberal|conservative|left-wing|right-wing|partisan|political) bias; at a time when;
        (struggles|struggled|struggling) to; would do well to; (must|should) (be|act|do|stop|face|accept|recognise|
        recognize|choose) ; (ill-equipped|ill-prepared|in name only|half-hearted); (staunch|vehement|fierce|bitter|
        implacable|strong) (opposition|objection|resistance|hostility|opponent|critic|rivalry)
        .5 (coup|blow|boost|setback|victory|defeat|triumph|embarrassment|humiliation|headache|nightmare|disaster|
        windfall|lifeline|gift|challenge|threat|danger) (for|to); (test|reminder|sign|symbol|testament|mark|
        indication|hallmark|epitome|indictment) of; (a|an) (prominent|central|crucial|pivotal|outsized|
        decisive) (role|part|factor|moment|reason); (too|so) (many|few|much|little|often); not enough; (wasn't|isn't|
        aren't|weren't|is not|was not) (much|enough|exactly|really|necessarily|surprising|lost on)
        .45 arguably; apparently; seemingly; evidently; clearly; in effect; in reality; in truth; not surprisingly;
        unsurprisingly; ironically; tellingly; in practice; the fact that; so-called; increasingly; hardly;
        scarcely; (better|worse|harder|easier|stronger|weaker|more likely|less likely|more important|more dangerous|
        more effective|more popular|less effective) than; more than ever; (keeps|keep|kept) (getting|growing|losing|
        winning|rising|falling|failing); best known for; (strongest|weakest|greatest|gravest|fiercest|toughest|
        harshest|most powerful|most influential|most important|most dangerous|most controversial|most popular|
        most serious|most infamous|most notorious)
        .3 (bad|poor|weak|strong|powerful|fierce|bitter|bold|harsh|brutal|ugly|messy|chaotic|costly|risky|
        controversial|contentious|troubled|embattled|beleaguered|ailing|struggling|fragile|tense|unstable|fraught|
        uncertain|deep|serious|severe|grave|profound|massive|enormous|dramatic|remarkable|stunning|surprising|
        significant|aggressive|hostile|extreme|radical|hardline|moderate|progressive|corrupt|inept|effective|
        ineffective|successful|unsuccessful|disastrous|catastrophic|devastating|damaging|toxic|divisive|polarising|
        polarizing|crucial|critical|vital|tough|difficult|dangerous|infamous|notorious|leading|dominant|lingering|
        mounting|looming) MATTER; a (race|battle|struggle|contest|war) between; even (larger|bigger|worse|better|
        more|harder|stronger|weaker|greater|higher|lower); (never|rarely|seldom) (has|have|had|been); HAVE (never|
        rarely|seldom|always) (been|had|seen|done|faced|won|lost); making (major|big|significant|steady) gains;
        the most of any
        .36 vastly; hugely; fabulously; exclusively; largely; mostly; mainly; essentially; fundamentally; severely;
        greatly; sharply; deeply; badly; poorly; heavily; overwhelmingly; remarkably; particularly;
        disproportionately; barely; effectively; virtually; narrowly; comfortably; conspicuously; noticeably;
        inevitably; systematically; dramatically; markedly; considerably; substantially; perhaps; seems; seem;
        appears; appear; somehow; (becoming|become|became|grown|growing) (more|less|increasingly|ever); too DET;
        enough to; as never before; to improve the (image|lot|standing|reputation); rather than
        .3 dominated; doomed; thrived; flourished; faltered
        """
    ),
)

PROCEDURE = ClaimKind(
    "legal point",
    "states a law, a procedure or an obligation on which the story turns",
    "Name the law, article, ruling or treaty.",
    cues(
        """
        .55 (requires|require|needs|need) (the|a|all|unanimous|unanimity|approval|consent|ratification|permission|
        parliamentary|congressional) (support|approval|consent|vote|majority|unanimous|two-thirds|of);
        require (unanimous|unanimity|approval|consent|ratification|permission); HAVE (the|no) (power|authority|right|
        legal right|jurisdiction|mandate) to; BE (illegal|unlawful|unconstitutional|obliged|obligated|entitled|
        barred|prohibited|forbidden|exempt|immune|ineligible) (to|from|under|for); (each|every) (ally|member|state|
        country|company|employer|party) must
        .45 under a (bilateral|secret|separate|new|previous|longstanding) (treaty|agreement|deal|pact|arrangement);
        in (breach|violation|contravention) of; by law; BE not (allowed|permitted) to; (constitutes|amounts to|
        amounted to|constituted) DET
        """
    ),
)

RANK = ClaimKind(
    "rank",
    "claims a first or a record",
    "Name the record or list that shows it.",
    cues(
        """
        .5 first-ever; first ever; (first|only|last|largest|biggest|worst|deadliest|oldest) of (its|their) kind;
        unprecedented; unparalleled; (highest|lowest|worst|biggest|largest|best|deadliest) (ever|in history|
        in decades|in the world|on record); second to none; a record (high|low|number)
        """
    ),
)

KINDS = (MOTIVE, CAUSE, FORECAST, SECRECY, ACT, VERDICT, PROCEDURE, RANK)
