"""Words that judge, mock or put certainty in the place of evidence, graded by how seldom a neutral report uses them.

Not here: plain verbs of news (attacked, warned, rejected), clichés without a victim, and names of offices. Words of
certainty about proof, outcome and number ("will undoubtedly", "proves beyond doubt", "everyone knows") belong to
tone/overclaiming and stand in its own table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from auditor_rules._cues import Cue, cues


@dataclass(frozen=True)
class LoadedKind:
    """What the words do, what an editor would do about them, and the words."""

    fault: str
    remedy: str
    cues: Mapping[str, tuple[Cue, ...]]


CERTAINTY = LoadedKind(
    "tells the reader what to take for granted",
    "Strike it, or give the evidence.",
    cues(
        """
        .8 of course; needless to say; it goes without saying; there is no (question|doubt|denying|disputing|
        mistaking|escaping|getting around) (|that|about); there can be no (question|doubt|denying) (|that|about);
        no doubt; beyond (question|dispute); make no mistake; as (everybody|everyone|anyone|any fool|we all) knows;
        let's face it; let us be clear; to be perfectly clear; the (simple|plain|sad|hard|inconvenient|uncomfortable|
        brutal|stark|ugly) (truth|fact|reality) is
        .8 obviously; self-evidently; patently; plainly; undoubtedly; undeniably; indisputably; unquestionably;
        incontrovertibly; transparently; blatantly; obvious (advantage|advantages|benefits|answer|reason|reasons|
        choice|conclusion|lie|lies|failure|attempt|bias|hypocrisy|motive|motives); unsurprisingly; predictably;
        not surprisingly; no wonder; small wonder; it is (obvious|clear to all|undeniable|plain|no secret|
        no coincidence|no accident|hardly surprising|beyond dispute) that
        .6 surely; frankly; clearly; in truth; naturally enough; tellingly; curiously; conveniently; miraculously;
        mysteriously; suspiciously; strangely enough; ironically; inexplicably; astonishingly; incredibly;
        amazingly; laughably; absurdly; bizarrely; tragically; sadly; thankfully; mercifully; disappointingly;
        disturbingly; alarmingly; shockingly; worryingly; controversially; notoriously; infamously
        """
    ),
)

MOCKERY = LoadedKind(
    "mocks, or colours the scene at somebody's expense",
    "Say plainly what was done or said.",
    cues(
        """
        .9 laughing stock; clown show; banana republic; nanny state; gravy train; crocodile tears; snake oil;
        house of cards; emperor has no clothes; kangaroo court; paper tiger; (lap dog|lapdog|lapdogs);
        (puppet master|puppet masters); (sock puppet|useful idiots|useful idiot); (circus|freak show|
        pantomime|charade|farce|fiasco|shambles|debacle|sideshow|melodrama|soap opera|comedy of errors)
        .85 (sweep|sweeps|swept|brush|brushed) it (under|aside)
        .85 under the (rug|carpet); (monkey wrench|spanner in the works|cat among the pigeons|fox guarding|henhouse|
        tail wagging); (throws|threw|thrown|throw) (a tantrum|a hissy fit|toys out|under the bus); (ruffle|ruffled|
        ruffles|ruffling) (feathers|some feathers); (saber rattling|sabre rattling|saber-rattling|sabre-rattling);
        (chest-thumping|chest-beating|grandstanding|posturing|virtue signalling|virtue signaling|navel-gazing|
        pearl-clutching|hand-wringing|finger-wagging|scaremongering|fear-mongering|fearmongering|scapegoating|
        warmongering|dog-whistle|dog whistle|mudslinging|mud-slinging|buck-passing|flip-flopping|flip-flop|
        flip-flops|u-turn after u-turn)
        .8 (cosy|cozy) up to; (cosying|cozying) up; (suck|sucking|sucked) up to; in bed with; (kowtow|kowtows|
        kowtowed|kowtowing|grovel|grovels|grovelled|groveled|grovelling|groveling|pander|panders|pandered|pandering|
        fawning|toadying|bootlicking|cringing); with (his|her|its|their) tail between; with egg on; tone-deaf;
        pie in the sky; smoke and mirrors; (wild goose chase|fool's errand|white elephant|pipe dream|fantasy land|
        cloud cuckoo land|la-la land); lip service; (tilting at windmills|fiddling while); (an earful);
        colou?rful (characters|character|cast|figure); colorful (characters|character|cast|figure);
        colourful (characters|character|cast|figure); spin doctors; talking heads; armchair (generals|critics|
        experts); self-styled; self-proclaimed; self-appointed; so-called; would-be (dictator|strongman|king|emperor|
        saviour|savior); wannabe; born-again; card-carrying
        .7 (gone|goes|went|going) (as|so) far as to; (had the (nerve|gall|audacity|temerity|cheek)); (nerve|gall|
        audacity|temerity) to; (rants|ranted|ranting|rant|tirade|diatribe|screed|harangue|harangued|bleated|whined|
        whining|whinged|moaned|ranted|spouted|blathered|blustered|sneered|smirked|gloated|crowed|parroted|
        regurgitated|trotted out|trots out); (sarcastically|smugly|gleefully|sheepishly|petulantly|
        pompously|haughtily|arrogantly|sanctimoniously|hysterically|shrilly|childishly|cynically|disingenuously|
        brazenly|shamelessly|callously|recklessly|foolishly|stupidly|lazily|blindly|slavishly|spinelessly|feebly|
        meekly|cravenly|lavishly|ruthlessly|mindlessly|needlessly|unashamedly|unapologetically)
        .6 (elephant in the room|last laugh|comeuppance|poster child|poster boy|golden boy|blue-eyed boy|darling of|
        usual suspects|merry band|ilk|cronies|henchmen|minions|apparatchiks|mandarins|bean counters|pen-pushers|
        penpushers|fat cats|do-gooders|tree-huggers|snowflakes|luvvies|boffins|pundits in their|ivory tower|
        echo chamber|bandwagon|hobby horse|pet project|pet projects|vanity project|pork-barrel|slush fund|junket|
        talking shop|rubber stamp|rubber-stamp|rubber-stamped|window dressing|fig leaf|smokescreen|smoke screen)
        """
    ),
)

JUDGEMENT = LoadedKind(
    "judges a party in the writer's own voice",
    "Report the act and let a named source judge it, or use the neutral word.",
    cues(
        """
        .9 (thuggish|thug|thugs|goon|goons|tyrant|tyrants|tyrannical|despot|despots|despotic|warmonger|warmongers|
        butcher of|bloodthirsty|barbaric|barbarians|savage|savages|evil|vile|despicable|odious|loathsome|repugnant|
        repulsive|contemptible|disgusting|disgraceful|shameful|shameless|heinous|depraved|monstrous|diabolical|
        traitor|traitors|traitorous|treacherous|treasonous|coward|cowards|cowardly|craven|spineless|gutless|imbecile|
        imbeciles|idiot|idiots|idiotic|moron|moronic|buffoon|clown|clowns|crook|crooks|crooked|liar|liars|charlatan|
        charlatans|quack|quacks|fraudster|conman|scoundrel|scum|vermin|parasite|parasites|leeches|bigot|bigots|
        bigoted|fanatic|fanatics|fanatical|zealot|zealots|lunatic|lunatics|deranged|demented|unhinged|crazed|madman|
        madmen|megalomaniac|sycophant|sycophants|sycophantic|stooge|stooges|mouthpiece|mouthpieces|demagogue|
        demagogues|demagoguery)
        .8 (expansionism|expansionist|imperialist|warlike|belligerent|bellicose|aggressor|aggressors|revanchist|
        menace|menacing|coercive|draconian|orwellian|totalitarian|autocratic|dictatorial|oppressive|
        repressive|heavy-handed|high-handed|jackbooted|kleptocratic|kleptocracy|crony capitalism|cronyism|nepotism|
        rapacious|predatory|greedy|avaricious|venal|unscrupulous|ruthless|cynical|hypocritical|hypocrisy|hypocrite|
        hypocrites|duplicitous|duplicity|deceitful|dishonest|disingenuous|mendacious|devious|underhand|underhanded|
        shady|sleazy|sordid|seedy|sinister|nefarious|malign|malicious|vindictive|spiteful|petty|petulant|
        thin-skinned|arrogant|arrogance|hubris|haughty|smug|self-serving|self-righteous|sanctimonious|condescending|
        patronising|patronizing|egotistical|narcissistic|power-hungry|power-mad|cold-blooded|callous|heartless|
        inhumane)
        .75 (incompetent|incompetence|inept|ineptitude|hapless|clueless|feckless|bumbling|bungling|bungled|botched|
        shambolic|farcical|ludicrous|ridiculous|preposterous|absurd|nonsensical|laughable|risible|pathetic|pitiful|
        dismal|abysmal|woeful|lamentable|deplorable|appalling|atrocious|disastrous|calamitous|ruinous|reckless|
        irresponsible|foolish|foolhardy|misguided|ill-advised|ill-conceived|half-baked|hare-brained|harebrained|
        wrong-headed|wrongheaded|myopic|short-sighted|shortsighted|delusional|paranoid|hysterical|rabid|shrill|
        strident|vehement|vitriolic|toxic|poisonous|corrosive|insidious|odious|dubious|questionable motives|
        discredited|disgraced|failed (attempt|experiment|state|policy|policies|leader|president|bid)|
        so-called experts|out-of-touch|lame-duck|lacklustre|lackluster|toothless|feeble|flimsy|woefully|wretched|
        bogus|sham|phony|phoney|fake (charity|experts|outrage)|outrageous|scandalous|unconscionable|inexcusable|
        indefensible|unforgivable|egregious|flagrant|blatant|brazen|naked (aggression|ambition|greed|opportunism))
        .75 (propaganda|brainwashed|brainwashing|indoctrination|witch-hunt|witch hunt|cover-up|whitewash|power grab|
        land grab|cash grab|money grab|smear campaign|hatchet job|hit piece|crusade against|vendetta|
        war on (motorists|christmas|women|farmers|cash)|assault on (democracy|freedom|our|the family|common sense)|
        betrayal|sell-out|sellout|capitulation|appeasement|bullying|blackmail|extortion|thuggery|
        lawlessness|mob rule|anarchy|carnage|onslaught|rampage|bloodbath|tentacles|stranglehold|iron fist|iron grip|
        reign of terror|regime's|rogue state|evil empire|axis of|deference to|subservience|subservient|
        cosy relationship|cozy relationship|unholy alliance|bitter pill|slap in the face|kick in the teeth|
        stab in the back|stabbed in the back|thorn in the side)
        .7 (scheming|plotting|conniving|colluding|meddling|pandering|stonewalling|gaslighting|bullied|browbeat|
        browbeaten|strong-armed|steamrolled|railroaded|rammed through|foisted|fobbed off|hoodwinked|duped|conned|
        fleeced|swindled|ripped off|squandered|frittered away|lined (his|her|their) pockets|feathered (his|her|
        their) nest|caved in|capitulated|buckled|chickened out|weaselled|weaseled|wormed|slithered|lurched|stampeded|
        hijacked|hijacking|weaponised|weaponized|weaponising|weaponizing|demonise|demonize|demonised|demonized|
        vilify|vilified|lambasted|savaged|eviscerated|excoriated|humiliated|humiliating|humiliation|infuriated|
        enraged|apoplectic|seething|up in arms|ire|wined and dined|push (its|his|her|their) agenda|pushing (its|his|
        her|their) agenda|pushed (its|his|her|their) agenda|hidden agenda|ulterior motive|ulterior motives|
        aggressive (behavior|behaviour|posture|expansion|agenda)|left-wing mob|radical left|far-left extremists|
        extremist agenda|woke mob|wokery|wokeness|liberal elite|metropolitan elite|globalist|globalists|deep state|
        mainstream media lies|lamestream|fake news|illegals|illegal aliens|bogus asylum|hordes of|hordes|
        swarm of|swarms of)
        .65 authoritarian; (heroic|heroically|visionary|saintly|iconic leader|legendary leader|fearless|courageous|
        valiant|
        valiantly|brave stand|noble (cause|effort|goal)|magnificent|masterful|masterfully|brilliantly|impeccable|
        peerless|unrivalled|unrivaled|beloved (leader|president|premier|mayor)|statesmanlike|tireless|tirelessly|
        selfless|selflessly|glorious|triumphant|triumphantly|golden era|golden age|common-sense (reform|reforms|
        solution|solutions|policies)|commonsense (reform|reforms|solution|solutions|policies))
        .6 (regime|regimes) GROUP; (murderous|brutal|corrupt|rogue|puppet|puppet|hated|failed|failing) (regime|
        regimes|government|dictator|dictators|leader|leaders|elite|officials|politicians|police); (hardline|
        hard-line|firebrand|maverick|embattled|beleaguered|disgruntled|scandal-plagued|scandal-ridden|scandal-hit|
        crisis-ridden|cash-strapped|bloated|wasteful|profligate|lavish) (leader|president|premier|mayor|government|
        regime|council|bureaucracy|budget|bureaucrats|spending|lifestyle|salaries|perks|pensions|banquet|reception|
        expenses); refuses to (learn|listen|see|admit); (lurch|lurches|lurching) (left|right|from|to the);
        (spreading|spreads|spread) (lies|misinformation|hate|fear|panic)
        """
    ),
)

KINDS = (CERTAINTY, MOCKERY, JUDGEMENT)
