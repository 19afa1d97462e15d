"""Cues of judgements, generalisations about groups, points of law and ranks."""

from __future__ import annotations

from auditor_rules._cues import cues
from auditor_rules.claims._claim_kind import ClaimKind

VERDICT = ClaimKind(
    "verdict",
    "passes judgement on somebody or generalises about a group",
    "Say who judges so and on what evidence, or give the evidence itself.",
    cues(
        """
        .7 (most|few|nearly all|almost all|virtually all|majority of) GROUP; too many GROUP
        .4 (many|no|countless|number of) GROUP
        .6 few (noticed|doubt|believe|think|expect|remember|dare|dared|would|if any); (nobody|no one|everybody|
        everyone) (noticed|knows|believes|wants|expects|cares|dares|doubts|knew); the (public|electorate|establishment|
        elite|elites|mainstream media|media) (is|are|wants|want|knows|knew|seems|seem|feels|feel|distrusts|ignores|
        ignored); (ordinary|average|working|hard-working) (people|citizens|americans|families|voters)
        .65 HAVE (failed|struggled|faltered|floundered|stumbled|collapsed|stalled|backfired|fallen flat|fallen short|
        lost its|lost his|lost their|run out of|little to show|nothing to show|proved|proven|done little|done nothing|
        ceased)
        .65 BE (a failure|a success|a disaster|a mistake|a farce|a sham|a threat|a danger|a menace|an existential|an
        impartial|impartial|a crisis|in crisis|in retreat|in disarray|in tatters|divided|dysfunctional|corrupt|
        incompetent|irresponsible|ineffective|powerless|irrelevant|weak|isolated|vulnerable|unpopular|hypocritical|
        reckless|cynical|naive|unprepared|unsustainable|untenable|unfair|unjust|dangerous|toxic|broken|flawed|
        misguided|out of touch|under siege|limited to|impossible|hardly|disproportionately|at stake|nothing but|little
        more than|nothing more than|no more than|far from|scarcely)
        .6 no (sign|signs|indication|hint|prospect|secret) (of|that); there is (no|little|not) (indication|sign|
        evidence|doubt|reason|appetite|love|trust|prospect|chance|hope|room|danger); it is not clear (what|whether|if|
        how|why); (real|biggest|central|underlying|fundamental) (problem|question|issue|danger|threat|challenge|winner|
        winners|loser|losers|victim|victims) (is|are|was|were|of|for|in)
        .55 (obvious|clear|distinct|enormous|huge|considerable|significant|major) (advantage|advantages|benefits|
        disadvantage|disadvantages|weakness|weaknesses|failure|failures|flaw|flaws|risks|problems|stakes); high stakes;
        (another|deepening|growing|widening) (rift|divide|split|crack|schism|discord|failure|gulf); lack
        of (interest|leadership|vision|transparency|accountability|trust|competence|political will|urgency); (failure|
        inability) to; incompetence; hypocrisy; complacency; mismanagement; (grave|dire|far-reaching) (consequences|
        implications)
        .5 (deeply|widely|largely|broadly|notoriously|famously|hugely|wildly|staunchly|fiercely|bitterly|openly|
        traditionally|overwhelmingly) (divided|unpopular|popular|corrupt|hostile|flawed|seen|regarded|considered|
        viewed|believed|expected|accepted|ridiculed|criticised|criticized|respected|resented|distrusted|influential|
        ignored|opposed|liberal|conservative); BE (crucial|critical|vital); BE (especially|particularly) (hard|badly|
        affected|vulnerable); (liberal|conservative|left-wing|right-wing|partisan|political) bias; at a time when; (
        struggles|struggled|struggling) to; would do well to; (must|should) (be|act|do|stop|face|accept|recognise|
        recognize|choose) ; (ill-equipped|ill-prepared|in name only|half-hearted); (staunch|vehement|fierce|bitter|
        implacable|strong) (opposition|objection|resistance|hostility|opponent|critic|rivalry)
        .5 (coup|blow|boost|setback|victory|defeat|triumph|embarrassment|humiliation|headache|nightmare|disaster|
        windfall|lifeline|gift|challenge|threat|danger) (for|to); (test|reminder|sign|symbol|testament|mark|indication|
        hallmark|epitome|indictment) of; (a|an) (prominent|central|crucial|pivotal|outsized|decisive) (role|part|
        factor|moment|reason); (too|so) (many|few|much|little|often); not enough; (wasn't|isn't|aren't|weren't|is not|
        was not) (much|enough|exactly|really|necessarily|surprising|lost on)
        .45 arguably; apparently; seemingly; evidently; clearly; in effect; in reality; in truth; not surprisingly;
        unsurprisingly; ironically; tellingly; in practice; the fact that; so-called; increasingly; hardly; scarcely; (
        better|worse|harder|easier|stronger|weaker|more likely|less likely|more important|more dangerous|more
        effective|more popular|less effective) than; more than ever; (keeps|keep|kept) (getting|growing|losing|winning|
        rising|falling|failing); best known for; (strongest|weakest|greatest|gravest|fiercest|toughest|harshest|most
        powerful|most influential|most important|most dangerous|most controversial|most popular|most serious|most
        infamous|most notorious)
        .3 (bad|poor|weak|strong|powerful|fierce|bitter|bold|harsh|brutal|ugly|messy|chaotic|costly|risky|
        controversial|contentious|troubled|embattled|beleaguered|ailing|struggling|fragile|tense|unstable|fraught|
        uncertain|deep|serious|severe|grave|profound|massive|enormous|dramatic|remarkable|stunning|surprising|
        significant|aggressive|hostile|extreme|radical|hardline|moderate|progressive|corrupt|inept|effective|
        ineffective|successful|unsuccessful|disastrous|catastrophic|devastating|damaging|toxic|divisive|polarising|
        polarizing|crucial|critical|vital|tough|difficult|dangerous|infamous|notorious|leading|dominant|lingering|
        mounting|looming) MATTER; a (race|battle|struggle|contest|war) between; even (larger|bigger|worse|better|more|
        harder|stronger|weaker|greater|higher|lower); (never|rarely|seldom) (has|have|had|been); HAVE (never|rarely|
        seldom|always) (been|had|seen|done|faced|won|lost); making (major|big|significant|steady) gains; the most of
        any
        .36 vastly; hugely; fabulously; exclusively; largely; mostly; mainly; essentially; fundamentally; severely;
        greatly; sharply; deeply; badly; poorly; heavily; overwhelmingly; remarkably; particularly; disproportionately;
        barely; effectively; virtually; narrowly; comfortably; conspicuously; noticeably; inevitably; systematically;
        dramatically; markedly; considerably; substantially; perhaps; seems; seem; appears; appear; somehow; (becoming|
        become|became|grown|growing) (more|less|increasingly|ever); too DET; enough to; as never before; to improve the
        (image|lot|standing|reputation); rather than
        .3 dominated; doomed; thrived; flourished; faltered
        .5 (are|were) COMPARATIVE; (era|experiment|party|age|dream|honeymoon|time|days|show|game|race|fight|affair|
        career|war) (is|are|was) (now |all |long |finally |)over; BE (finished|a sham|a scandal|a disgrace|a shambles|a
        mess|a joke|a lie|a myth|a fiction|a trap|a gamble|a luxury|a waste|a burden|a distraction|a fraud|a scam|a
        delusion|an illusion|an insult|an outrage|a betrayal|a tragedy|a catastrophe|a triumph|a miracle|a folly|a
        fantasy|a fig leaf|a smokescreen|a charade|a cover|an excuse|an open secret|a bad|a good idea|a bad idea|a
        poor|the wrong|the right|the real|the problem|the answer|the exception|the rule|nothing new|no accident|no
        coincidence|no surprise|no different|nothing like|nothing of|nothing short|anything but|everything but|wrong|
        right to|right about|wrong to|wrong about|guilty of|innocent|to blame|at fault|in charge of nothing|expensive|
        useless|worthless|pointless|hopeless|helpless|clueless|harmless|meaningless|lawless|rudderless|leaderless|
        toothless|defenceless|blameless|tasteless|careless|shameless|unacceptable|unreasonable|unreliable|unrealistic|
        unwise|unlucky|unworthy|unhelpful|unnecessary|unforgivable|unbearable|undemocratic|unaccountable|inadequate|
        inefficient|insufficient|insignificant|inexperienced|indefensible|inexcusable|invaluable|overrated|underrated|
        overpriced|overstaffed|overblown|outdated|obsolete|overdue|foolish|stupid|lazy|greedy|selfish|cruel|heartless|
        arrogant|smug|timid|cowardly|brave|courageous|honest|dishonest|clever|shrewd|ruthless|brilliant|mediocre|
        second-rate|third-rate|hollow|shallow|empty|absurd|ridiculous|ludicrous|laughable|pathetic|shameful|
        disgraceful|scandalous|outrageous|appalling|dreadful|terrible|awful|abysmal|dismal|disastrous|catastrophic|
        damaging|harmful|ruinous|wasteful|risky|shaky|doubtful|dubious|suspect|questionable|predictable|pointedly|
        bankrupt|paralysed|paralyzed|crippled|rotten|rigged|stacked|tainted|compromised|biased|one-sided|lopsided|
        unequal|backward|stagnant|moribund|on its knees|on the ropes|on the run|on the defensive|out of control|out of
        ideas|out of date|out of time|out of its depth|out of his depth|out of her depth|in trouble|in ruins|in chaos|
        in turmoil|in freefall|in limbo|in denial|in name only|under strain|under pressure|beyond repair|long gone|long
        overdue|worse off|better off|worth little|worth nothing|worth every|unviable)
        .5 (nobody|no one|no-one|everybody|everyone) (ever|else|really|in|who|wants|thinks|bothers|bothered|asked|asks|
        teaches|believed|cared|cares|listens|listened|talks|mentions|expected|saw|sees|dares|tried|tries|trusts|
        trusted|looks|looked|will|would|can|could|has|had|was|is|gains|benefits|loses|wins); none of (the|them|this|
        these|those|it); neither of; few of (the|them|its|his|her|their|those|these); few have; hardly any; scarcely
        any; only a (few|handful|fool|minority) (of|would|has|have|can); not one of; nothing (remains|is left|has
        changed|changed|works|of the (kind|sort)|but)
        .5 (pay|pays|paid|paying|bear|bears|bearing|bore) the (highest price|price|brunt|penalty); (is|are|was|were|
        remain|remains) the only; only thing (that|left|the|standing); only way (to|out|forward); only (exist|exists) (
        on|in|for); (exist|exists|existed) only; (it|which|that|experiment|policy|plan|project|scheme|strategy|model|
        system|reform|approach|gamble) (failed|fails|backfired|flopped|collapsed|works|worked|unravelled|unraveled|
        misfired); have (it|things) (easy|easier|both ways|good); (better|worse|harder|easier|cheaper|lonelier|lazier|
        richer|poorer|weaker|stronger|safer|sicker|angrier|older|fatter|slower|duller) (and|,|or) ; (pay|pays|paid) (
        lip service|dearly); (lives|live|lived) in (fear|denial|poverty|the past|a bubble|another world); (suffer|
        suffers|suffered|suffering) (most|the most|from|badly); (live|lives) (off|at the expense)
        .5 (confronting|confront|confronts|confronted with|suffering from|struggling with|plagued by|beset by|hampered
        by|riven by|riddled with|mired in|steeped in|obsessed with|addicted to|hooked on|blind to|deaf to|immune to|
        tired of|starved of|short of|bereft of|devoid of|awash (with|in)|drowning in) (a|an|the|its|his|her|their|
        corruption|debt|scandal|crisis|failure|reality|criticism|ideas|money|talent|problems|hatred|ambition)
        .45 (exactly|precisely) the (kind|sort|opposite|wrong|reason|problem); that is (exactly|precisely|hardly|not
        how|not what|nonsense|the problem|the point); for too long; (far|much) too (many|much|little|late|long|few|
        often|slow|weak|close|expensive); (ought|should|must) (never |)(be|have|not|do|stop|start|face|accept|think|
        learn|act|resign|go|explain|apologise|apologize|answer|know); it is (time|high time|hard to|easy to|difficult
        to|impossible to|fair to|worth|no use|absurd|ridiculous|tempting|telling|striking|ironic|a pity|a shame|a
        mistake|wrong|right|shameful|too late|too early|clear that|plain that|obvious that|true that|no wonder)
        .45 (richest|poorest|laziest|cleverest|stupidest|dirtiest|safest|ugliest|saddest|angriest|loneliest|proudest|
        bravest|meanest|greediest|cruellest|slowest|dullest|finest|bitterest|keenest|closest ally|closest rival|
        easiest|hardest|unluckiest|happiest|deadliest|busiest|most (corrupt|cynical|hated|loved|admired|feared|trusted|
        respected|successful|unpopular|expensive|wasteful|vulnerable|ambitious|ruthless|gifted|talented|capable|
        radical|divisive|effective|visible|striking|direct|serious|severe|damaging|feared|ignored|neglected|overrated|
        underrated|ferocious|unequal|backward|conservative|liberal|glaring|obvious|bitter))
        .42 (is|was) COMPARATIVE; (are|were|is|was|has|have) (hardly|barely|scarcely|rarely|seldom|never) ; (are|were)
        not ING; (disappointingly|surprisingly|astonishingly|embarrassingly|painfully|woefully|hopelessly|utterly|
        thoroughly|totally|completely|wholly|entirely|notoriously|ridiculously|impossibly|unbearably|dangerously|
        desperately|shockingly|strikingly|suspiciously|unusually|stubbornly|blissfully|wilfully|willfully)
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
        parliamentary|congressional) (support|approval|consent|vote|majority|unanimous|two-thirds|of); HAVE (the|no) (
        power|authority|right|legal
        right|jurisdiction|mandate) to; BE (illegal|unlawful|unconstitutional|obliged|obligated|entitled|barred|
        prohibited|forbidden|exempt|immune|ineligible) (to|from|under|for); (each|every) (ally|member|state|country|
        company|employer|party) must
        .45 in (breach|violation|contravention) of; by law; BE not (allowed|permitted) to;
        (constitutes|amounts to|amounted
        to|constituted) DET
        .5 (would|will|does|do|did) not be (allowed|able|permitted|entitled) to; (would|will|would then|would also)
        have to; (is|are|was|were|be) (required|compelled|bound by|legally|supposed|liable|subject) to; under (eu|
        european|international|federal|state|national|the|existing|current|new|local|military|maritime|constitutional)
        (law|laws|rules|legislation|constitution|treaty|regulations|act|charter|statute|statutes|code); (can|could|may)
        (only|not|no longer|legally|lawfully|therefore|still) (be|appoint|dismiss|veto|dissolve|vote|sign|call|remove|
        impose|block|refuse|appeal|sell|buy|leave|join|decide|overrule|overturn|suspend); (cannot|can't) (legally|
        lawfully|be (removed|dismissed|sacked|evicted|fined|sold|changed|appealed|overruled|overturned|forced)); HAVE
        no (right|power|choice|say|claim|standing|legal) (to|but|in|over|basis|of); (is|are|was|were) (legally|
        constitutionally|contractually|technically) (bound|required|obliged|entitled|allowed|free|unable|responsible)
        .42 must (be|have|not|first|now|also|pay|give|show|prove|seek|obtain|win|approve|register|submit|notify|leave|
        take|make|agree|consent|sign|ratify|publish|sell|stop|accept|choose|decide)
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
        unprecedented; unparalleled; (highest|lowest|worst|biggest|largest|best|deadliest) (ever|in history|in decades|
        in the world|on record); second to none; a record (high|low|number)
        .5 (highest|lowest|largest|biggest|fastest|slowest|worst|best|poorest|richest|cheapest|longest|oldest|smallest|
        youngest|deadliest|busiest|dirtiest|safest) (of any|in the (country|region|nation|province|state|continent|
        union|world|city|industry|league)|in (europe|asia|africa|america|india|britain|the eu)|since|for (decades|
        years|a generation)|on the (coast|continent|island|planet)|of all); (only|first|last) (of its kind|country|
        company|city|region|state|party|bank|port|minister|president|woman|man) (in|to|on|that) ; no other; more than
        any(| other); than any other; ever (recorded|seen|built|made|held|measured)
        """
    ),
)
