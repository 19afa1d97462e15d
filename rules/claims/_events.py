"""Cues of events that the writer cannot have witnessed, or that somebody disputes: to come, in secret, contested."""

from __future__ import annotations

from auditor_rules._cues import cues
from auditor_rules.claims._claim_kind import ClaimKind

FORECAST = ClaimKind(
    "forecast",
    "foretells what will happen or could",
    "Say whose forecast it is and what it rests on.",
    cues(
        """
        .8 BE (certain|sure|bound|destined|doomed|guaranteed|fated) to; WILL (almost certainly|inevitably|undoubtedly|
        surely|certainly|no doubt|doubtless|invariably); BE inevitable; only a matter of time
        .7 BE (likely|unlikely|poised) (to|that); BE all but; likely (become|be|have|face|lead|mean|cause|win|lose); (
        likely|unlikely) to; on (course|track) (to|for); in all likelihood; probably; most likely; more likely that
        .6 WILL (become|lead to|mean|cause|face|lose|gain|win|struggle|suffer|remain|fail|need|have to|be able|be
        forced|be unable|be left|emerge|decide|determine|depend|rise|fall|grow|increase|decrease|decline|drop|create|
        undermine|affect|hurt|harm|damage|threaten|cost|force|push|drive|strengthen|weaken|boost|benefit|help|allow|
        enable|ensure|encourage|provoke|spark|trigger|fuel|reduce|improve|transform|spell|hinge|shape|deepen|widen|
        prove|dominate|overtake|exceed|hamper|hinder|complicate|jeopardise|jeopardize|prevent|take over|make it|
        collapse|survive|disappear|target|exploit|attract|destabilise|destabilize)
        .45 (will|would) not; WILL (change|bring|make|stop|lead|be|have|see|use|give|turn|come|want|find|continue|work|
        help|last|solve|include|resolve); (threatens|threaten|threatening|stands|stand) to; (faces|face|facing) (the|
        prospect|possibility|defeat|collapse|ruin|oblivion)
        .55 (is|are|was|were) going to; (looks|look|looked) to be; won't; there will be (no|little|war|chaos|blood|
        consequences)
        .4 BE (expected|set) to; BE tipped to; in the (coming|long) (years|decades|run|term); at risk of; in danger of;
        HAVE no (chance|hope|prospect|future|sign)
        .46 will -SCHEDULED; (it'll|they'll|he'll|she'll|that'll|who'll) -SCHEDULED
        .6 heading (for|towards|toward); BE headed (for|towards|toward); on the (brink|verge|cusp|edge|threshold) of; (
        running|runs) out of; days are numbered; (will|would) never; no way back; sooner or later; before long;
        here to stay; not (coming back|going anywhere|going away|far off); HAVE had (its|his|her|their) day; (spells|
        spell|spelled|spelt) (disaster|the end|doom|trouble|danger|ruin|bad news); time is running out; no turning
        back; can only (get|end|lead|mean|become|grow|make|hurt|help); no end in sight; (the|its|the very) (worst|best)
        is (yet|still) to come; beginning of the end; (sliding|slide|slides|drifting|drifts|hurtling|hurtles|racing|
        lurching|sleepwalking|careering|marching|stumbling) (into|towards|toward|to); (facing|faces|face) (ruin|
        collapse|extinction|bankruptcy|a future|an uncertain|years|decades|the end|oblivion|a crisis|a reckoning)
        .55 cannot (survive|last|go on|hold|continue|win|succeed|compete|cope|afford|work|be sustained|escape|ignore);
        (may|might|could) (soon|never|well|easily|mean|lead|become|cost|trigger|spark|cause|leave|force|put|face|
        destroy|prove|make|undermine|bring|turn|push|drive|tip|decide|determine|change|reshape|hurt|help|give|start|
        open|derail|doom|jeopardise|jeopardize|threaten|weaken|strengthen|complicate); would (mean|lead|cost|cause|
        leave|make|put|turn|bring|destroy|ruin|cripple|give|allow|set|create|end|save|mitigate|reduce|raise|increase|
        prevent|harm|hurt|help|benefit)
        .55 WILL be (forced|left|lost|unable|able|ruined|destroyed|remembered|forgotten|punished|blamed|sacrificed|
        abandoned|worse|better|harder|easier|hit|hurt|damaged|disappointed|dead|gone|difficult|impossible|critical|key|
        crucial|vital|enough|too|tested|decided|singled|selected|taken|asked to|expected to|seeking|looking|fighting|
        paying|watching|judged|hard-pressed); (is|are|now) (facing|entering) (a|an|the) (future|crisis|collapse|era|
        period|winter|reckoning|slump)
        .5 in (two|three|four|five|ten|twenty|a few) (years|years'|decades|months) (time|there|it|the|they|nobody|no);
        (next|coming|looming|impending|approaching) (crisis|war|disaster|collapse|storm|crash|recession|defeat|battle|
        showdown|shortage); (certain|inevitable|unavoidable|imminent) (collapse|defeat|war|decline|death|ruin|crash);
        BE (unavoidable|imminent|unstoppable|just around|a matter of time|doomed)
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
        their) back; tacit (approval|support|consent|agreement|backing|blessing); tacitly; back channel;
        back-channel; under the table; backroom (deal|deals|dealing); (secret|covert|clandestine) (
        talks|deal|deals|meeting|meetings|agreement|plan|pact|negotiations|payments|account|accounts|contacts|
        operation|programme|program)
        .65 (privately|quietly|discreetly|surreptitiously|personally|informally|unofficially) (agreed|told|urged|asked|
        objected|encouraged|warned|pressed|lobbied|offered|approved|dropped|shelved|removed|withdrew|backed|funded|
        paid|assured|promised|signalled|signaled|admits|admit|concede|acknowledge|approached|ordered|opposed|supported)
        .6 (leaned|leant) on; (pressured|pressurised|bribed|blackmailed|coached|tipped off|bugged|spied on|colluded|
        conspired|connived|covered up|hushed up|concealed|hid); cover-up; at the last minute; last-minute; at the
        behest of; with the (blessing|connivance|knowledge|approval|backing) of; unbeknown; unbeknownst; off the books;
        (discussed|discussing) (ways|how|plans)
        .35 (decided|decision) to
        .5 internal (documents|memo|memos|emails|discussions|debate|divisions|review); confidential; undisclosed;
        struck a deal; (cut|made) a deal; put forward; BE to (be announced|be signed|be unveiled)
        .65 from the public; out of (public view|the public eye|sight); hidden (from|by|in|away); withheld (from|the|
        its|key); (buried|burying) (the|its|a|his|her) (report|reports|findings|study|evidence|results|warning|
        warnings|file|files|news); in private; on the (quiet|sly); stealthily; furtively; surreptitiously; without (
        telling|informing|consulting|warning|asking|the knowledge|their knowledge|his knowledge|her knowledge|its
        knowledge); HAVE (persuaded|convinced|talked|pressured|lobbied|warned|urged) (him|her|them|the|a|his|its|their|
        ministers|officials); (persuaded|convinced|talked) (him|her|them) (that|to|into|out of|not); unknown to; HAVE
        known (for|since|about|all|of|that); knew (about|of|for|all along|long|perfectly|very well|full well); had long
        known; (looking|looked|looks|look) (away|the other way); (turning|turns|turn) a blind eye; BE kept (secret|
        quiet|hidden|from|in the dark|out of|away); (kept|keeping|keeps|keep) (the|its|his|her|their|quiet|silent|
        secret) (true|real|full|in the dark|hidden|secret|quiet|from); (pulled|pulling|pulls) (strings|the strings); (
        paid|bought) (off|for the silence); (calling|calls|called|pulls) the shots; in (exchange|return) for (votes|
        silence|support|favours|favors|money|cash|a seat|loyalty|donations); kickbacks; quid pro quo; hand-picked; in
        the dark
        .55 (quietly|secretly|privately) ING; (quietly|secretly|privately|silently|discreetly) (drew|draw|drawing|buy|
        bought|buying|sold|sell|selling|move|moved|moving|plan|planned|planning|prepare|prepared|preparing|cut|dropped|
        hired|built|met|meet|meeting|spend|spent|spending|discuss|discussed|scrapped|rewrote|changed|lowered|raised|
        deleted|altered|shifted|handed|gave|let|took|killed|buried|closed|opened|settled|abandoned|expanded|made|
        began); (turned|turning) (it|him|her|them|the offer|the deal|the job|the money) down; slipped (in|out|away|
        through) (a|an|the|unnoticed|quietly); (ordered|instructed|told) (aides|officials|staff|subordinates|
        underlings|his aides|her aides|his staff|her staff) to; (drawing|drew|drawn) up plans; (made|making) (
        inquiries|overtures)
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
        .6 had to (shelve|drop|abandon|scrap|back down|retreat|give up|settle|concede|accept|rely|wait);
        (refused|refuses|refusing|failed|fails|failing|neglected) to; (regularly|routinely|
        systematically|repeatedly|consistently|constantly|continually|aggressively|increasingly) (violate|violates|
        violated|violating|pushed|attack|attacked|attacks|ignore|ignored|ignores|use|used|uses|target|targeted|targets|
        abuse|abused|discriminate|fail|failed|fails|flout|break|breaks|lie|lies|mislead|harass|intimidate|exploit|
        undermine|challenged|courted|embraced|turned)
        .55 (exploit|exploits|exploiting) DET; (abandoned|embraced|rewarded|punished|humiliated|sidelined|marginalised|
        marginalized|courted|wooed|bankrolled|propped up|seized on|pounced on|doubled down|ramped up|ramps up) DET; (
        violation|breach) of
        .6 held to account; (did|does|do|doing|has done|have done|had done) (nothing|little|next to nothing); nothing
        was done; (stood|stands|standing|stand) (by while|idly|by as|idle); (sat|sitting|sits) on (the|its|a|his|her|
        their) (report|hands|evidence|findings|complaint|complaints|fence|warning|warnings); (broke|breaks|breaking|
        broken) (its|his|her|their|every|the) (promise|promises|word|pledge|pledges|own rules|law|rules|vow); (went|
        gone|going|goes) back on; (lied|lies|lying) (to|about); (cheated|cheats|cheating|stole|steals|plundered|looted|
        looting|pocketed|pocketing|siphoned|syphoned|skimmed|milked|milking|fleeced|hoarded|hoarding|dodged|dodging|
        dodges|evaded|evading|ducked|ducking|shirked|shirking|trampled|tampered|doctored|cherry-picked|massaged|copied|
        plagiarised|plagiarized|mistreated|abused|cut corners|cuts corners|cutting corners|gamed|bowed to|gave way to|
        yielded to|surrendered to|capitulating|gave in to|giving in to|given in to|gave up on|giving up on|walked away
        from|walked out on|turned (its|his|her|their) back|washed (its|his|her|their) hands|kicked the can|passed the
        buck|passing the buck|buried (its|his|her|their) head|swept aside|brushed aside|rode roughshod|cooked the
        books|lined up behind|fell for|paid lip service|sold out|singled out|hounded|starved|strangled|choked off|
        driven out|drove out|shut out|frozen out|froze out|pushed aside|cast aside|short-changed|shortchanged|took
        credit|claimed credit|blamed everyone|reneging|dragging (its|his|her|their) feet|playing politics|played
        politics)
        .55 (nobody|no one|no-one|none|nothing) (was|were|is|has|had|came|did|does|will|would|can|could|in|at|of); not
        a single; (captured|controlled|owned|run|bought|dominated|dictated) by (the|a|an|its|vested|special|big|
        powerful) (lobby|industry|interests|unions|banks|party|elite|clique|cabal|oligarchs|donors|lobbyists|oil|gas|
        same|very|handful|few|interests); (already|still|now|openly|happily|busily|cheerfully) (exploiting|abusing|
        ignoring|flouting|breaking|cheating|gaming|profiting|plundering|cashing in|losing|winning|failing|hiding|lying|
        dragging)
        .5 (exploiting|abusing|ignoring|flouting|plundering|looting|manipulating|harassing|persecuting|bullying|
        intimidating|coercing|silencing|suppressing|deceiving|misleading|betraying|neglecting|sabotaging|obstructing|
        blocking|exploited|abuses|mistreats|neglects|obstructs|blocks|suppresses|silences|bullies|intimidates|
        manipulates|deceives|betrays|sabotages|rigs|cheats) (the|a|its|his|her|their|people|critics|opponents|dissent|
        rivals|customers|workers)
        """
    ),
)
