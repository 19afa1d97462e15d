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
        .8 of course; needless to say; it goes without saying; there is no (question|doubt|denying|disputing|mistaking|
        escaping|getting around) (|that|about); there can be no (question|doubt|denying) (|that|about); no doubt;
        beyond (question|dispute); make no mistake; as (everybody|everyone|anyone|any fool|we all) knows; let's face
        it; let us be clear; to be perfectly clear; the (simple|plain|sad|hard|inconvenient|uncomfortable|brutal|stark|
        ugly) (truth|fact|reality) is
        .8 obviously; self-evidently; patently; plainly; undoubtedly; undeniably; indisputably; unquestionably;
        incontrovertibly; transparently; blatantly; obvious (benefits|answer|reason|reasons|
        choice|conclusion|lie|lies|failure|attempt|bias|hypocrisy|motive|motives); unsurprisingly; predictably; not
        surprisingly; no wonder; small wonder; it is (obvious|clear to all|undeniable|plain|no secret|no coincidence|no
        accident|hardly surprising|beyond dispute) that
        .6 surely; frankly; clearly; in truth; naturally enough; tellingly; curiously; conveniently; miraculously;
        mysteriously; suspiciously; strangely enough; ironically; inexplicably; astonishingly; incredibly; amazingly;
        laughably; absurdly; bizarrely; tragically; sadly; thankfully; mercifully; disappointingly; disturbingly;
        alarmingly; shockingly; worryingly; controversially; notoriously; infamously
        .75 as (everyone|everybody) with eyes; any fool (can|could) see; you would have to be (blind|mad|naive); what
        else (did|would|could) (they|anyone|we) expect; (surprise, surprise|surprise surprise); lo and behold; quelle
        surprise; who would have thought; who'd have thought; funny how; strange how; odd how; how convenient; how (
        very |)touching; heaven forbid; god forbid; heaven help; if you please; wonder of wonders; so much for; give me
        a break; spare us; what a surprise; you could not make it up; you couldn't make it up; never mind that; nobody
        should be surprised; cue (outrage|the outrage|the usual|much)
        """
    ),
)

MOCKERY = LoadedKind(
    "mocks, or colours the scene at somebody's expense",
    "Say plainly what was done or said.",
    cues(
        """
        .9 laughing stock; clown show; banana republic; nanny state; gravy train; crocodile tears; snake oil; house of
        cards; emperor has no clothes; kangaroo court; paper tiger; (lap dog|lapdog|lapdogs); (puppet master|puppet
        masters); (sock puppet|useful idiots|useful idiot); (circus|freak show|pantomime|charade|farce|fiasco|shambles|
        debacle|sideshow|melodrama|soap opera|comedy of errors)
        .85 (sweep|sweeps|swept|brush|brushed) it (under|aside)
        .85 (spanner in the works|cat among the pigeons|fox guarding|henhouse|
        tail wagging); (throws|threw|thrown|throw) (a tantrum|a hissy fit|toys out|under the bus); (sabre rattling|
        saber rattling|saber-rattling|sabre-rattling); under the (rug|carpet); (
        chest-thumping|chest-beating|grandstanding|posturing|virtue signalling|virtue signaling|navel-gazing|
        pearl-clutching|hand-wringing|finger-wagging|scaremongering|fear-mongering|fearmongering|scapegoating|
        warmongering|dog-whistle|dog whistle|mudslinging|mud-slinging|buck-passing|flip-flopping|flip-flop|flip-flops|
        u-turn after u-turn)
        .8 (cosy|cozy) up to; (cosying|cozying) up; (suck|sucking|sucked) up to; in bed with; (kowtow|kowtows|kowtowed|
        kowtowing|grovel|grovels|grovelled|groveled|grovelling|groveling|pander|panders|pandered|pandering|fawning|
        toadying|bootlicking|cringing); with (his|her|its|their) tail between; with egg on; tone-deaf; pie in the sky;
        smoke and mirrors; (wild goose chase|fool's errand|white elephant|pipe dream|fantasy land|cloud cuckoo land|
        la-la land); lip service; (tilting at windmills|fiddling while); spin
        doctors; talking heads; armchair (generals|critics|experts); self-styled; self-proclaimed; self-appointed;
        so-called; would-be (dictator|strongman|king|emperor|saviour|savior); wannabe; born-again; card-carrying
        .7 (had the (nerve|gall|audacity|temerity|cheek)); (nerve|gall|
        audacity|temerity) to; (rants|ranted|ranting|rant|tirade|diatribe|screed|harangue|harangued|bleated|whined|
        whining|whinged|moaned|ranted|spouted|blathered|blustered|sneered|smirked|gloated|crowed|parroted|regurgitated|
        trotted out|trots out); (sarcastically|smugly|gleefully|sheepishly|petulantly|pompously|haughtily|arrogantly|
        sanctimoniously|hysterically|shrilly|childishly|cynically|disingenuously|brazenly|shamelessly|callously|
        recklessly|foolishly|stupidly|lazily|blindly|slavishly|spinelessly|feebly|meekly|cravenly|ruthlessly|
        mindlessly|needlessly|unashamedly|unapologetically)
        .6 (elephant in the room|last laugh|comeuppance|poster child|poster boy|golden boy|blue-eyed boy|darling of|
        usual suspects|merry band|ilk|cronies|henchmen|minions|apparatchiks|mandarins|bean counters|pen-pushers|
        penpushers|fat cats|do-gooders|tree-huggers|snowflakes|luvvies|boffins|pundits in their|ivory tower|echo
        chamber|bandwagon|hobby horse|pet project|pet projects|vanity project|pork-barrel|slush fund|junket|talking
        shop|rubber stamp|rubber-stamp|rubber-stamped|window dressing|fig leaf|smokescreen|smoke screen)
        .8 (dress|dresses|dressed|dressing) (it|this|that|them|itself|themselves|himself|herself) up (as|in); (trots|
        trotted|trotting|wheels|wheeled|wheeling|rolls|rolled|rolling) out (the|its|his|her|their|another|yet) (same|
        usual|old|tired|another|familiar|line|excuse|excuses); (pays|paid|paying) lip service; (drinks|drank|drinking|
        drunk) the kool-aid; (playing|plays|played) the (victim|martyr|race card|blame game); (crying|cries|cried) (
        wolf|foul over); (burying|buries|buried|bury) (its|his|her|their) head in the sand; (licking|licks|licked) (
        its|his|her|their) (wounds|lips|boots); (rubbing|rubbed|rubs) (its|his|her|their) hands; (wringing|wrung) (its|
        his|her|their) hands; (beating|beats|beat) (its|his|her|their) (chest|chests|breast); (sticking|sticks|stuck) (
        its|his|her|their) (nose|snout); (snouts|noses) in the trough; (asleep|sleeping) at the wheel; rearranging the
        deckchairs; deckchairs on the titanic; (all|much) (bluster|hot air|huffing and puffing|sound and fury|mouth and
        no trousers|hat and no cattle); hot air; (headless chickens|headless chicken|dog's dinner|dog's breakfast|pig's
        ear|damp squib|turkeys voting|storm in a teacup|tempest in a teapot|hobson's choice|gravy-train|one-trick pony|
        snake-oil|flavour of the month|old boys' club|old boys' network|jobs for the boys|mates' rates|chattering
        classes|great and good|great and the good|powers that be|ladies who lunch|keyboard warriors|bleeding hearts|
        virtue signallers|busybodies|busybody|killjoys|spoilsports|penny-pinchers|penny-pinching|bean-counting|
        box-ticking|pencil-pushers|paper-pushers|jobsworth|jobsworths|nimbys|nimby|backseat drivers|cheerleaders for|
        gurus|high priest of|high priests of|apostles of|disciples of|acolytes|hangers-on|flunkies|flunkeys|lackey|
        lackeys|yes-men|yes men|courtiers|poodle|poodles|attack dog|attack dogs|hatchet man|hired gun|hired guns|
        rent-a-mob|rentamob|rabble|rabble-rouser|rabble-rousers|rabble-rousing|riff-raff|motley crew|ragtag|clique|
        cabal|coterie|claque|gaggle of|gang of|bunch of|noisy chorus|chorus of (whiners|complaints|naysayers)|
        stragglers|laggards|has-been|has-beens|nobodies|nonentity|nonentities|windbag|windbags|blowhard|blowhards|
        loudmouth|loudmouths|bore of|know-all|know-alls|know-it-all|know-it-alls|naysayers|doomsayers|doom-mongers|
        doom-mongering|moaners|whiners|crybabies|freeloaders|freeloading|spongers|scroungers|skivers|shirkers|
        layabouts|good-for-nothing|time-wasters|timewasters|chancers|chancer|opportunists|carpetbagger|carpetbaggers|
        turncoat|turncoats|backstabber|backstabbing|snitch|rat pack|self-styled|self-described (expert|experts|saviour|
        savior|genius)|(grand|exalted|esteemed|glorious) (vizier|excellency|leader|panjandrum)|his lordship|her
        ladyship|his majesty mayor|the great helmsman|wunderkind|whizz-kids|whiz kids|masters of the universe|captains
        of industry)
        .75 (dithering|dithered|dithers|dither|waffling|waffled|waffle|prattled|prattling|droned on|drones on|
        pontificated|pontificates|pontificating|sermonising|sermonizing|preening|strutted|strutting|swaggered|
        swaggering|swanned|swanning|cavorting|scurried|scuttled off|slunk|skulked|skulking|wriggled out|squirmed|
        squealed|squealing|bellyached|bellyaching|carping|nitpicking|quibbling|sniping|bleating|bleats|howling|howled|
        yapping|mewling|snivelling|sniveling|simpering|sulked|sulking|tantrum|tantrums|hissy fit|histrionics|theatrics|
        antics|shenanigans|skulduggery|skullduggery|jiggery-pokery|hocus-pocus|mumbo jumbo|mumbo-jumbo|gobbledygook|
        claptrap|poppycock|balderdash|hogwash|baloney|drivel|twaddle|tosh|tripe|piffle|codswallop|bunkum|humbug|hokum|
        gibberish|hooey|nonsense|rubbish (argument|excuse|idea|claim)|garbage (argument|science)|gimmick|gimmicks|
        gimmicky|stunt|stunts|publicity stunt|dog and pony show|bread and circuses|sop to|sops to|rehash|rehashed|
        warmed-over|half-measures|fudge|fudged|kludge|boondoggle|boondoggles|money pit|black hole of|money-grubbing|bun
        fight|bunfight|love-in|lovefest|love fest|mutual admiration|backslapping|back-slapping|glad-handing|
        horse-trading|arm-twisting)
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
        repulsive|contemptible|disgusting|disgraceful|shameful|shameless|heinous|depraved|monstrous|diabolical|traitor|
        traitors|traitorous|treacherous|treasonous|coward|cowards|cowardly|craven|spineless|gutless|imbecile|imbeciles|
        idiot|idiots|idiotic|moron|moronic|buffoon|clown|clowns|crook|crooks|crooked|liar|liars|charlatan|charlatans|
        quack|quacks|fraudster|conman|scoundrel|scum|vermin|parasite|parasites|leeches|bigot|bigots|bigoted|fanatic|
        fanatics|fanatical|zealot|zealots|lunatic|lunatics|deranged|demented|unhinged|crazed|madman|madmen|
        megalomaniac|sycophant|sycophants|sycophantic|stooge|stooges|mouthpiece|mouthpieces|demagogue|demagogues|
        demagoguery)
        .8 (expansionist|imperialist|warlike|belligerent|bellicose|aggressor|aggressors|revanchist|menace|
        menacing|draconian|orwellian|totalitarian|autocratic|dictatorial|oppressive|repressive|heavy-handed|
        high-handed|jackbooted|kleptocratic|kleptocracy|crony capitalism|cronyism|nepotism|rapacious|predatory|greedy|
        avaricious|venal|unscrupulous|ruthless|cynical|hypocritical|hypocrisy|hypocrite|hypocrites|duplicitous|
        duplicity|deceitful|dishonest|disingenuous|mendacious|devious|underhand|underhanded|shady|sleazy|sordid|seedy|
        sinister|nefarious|malign|malicious|vindictive|spiteful|petty|petulant|thin-skinned|arrogant|arrogance|hubris|
        haughty|smug|self-serving|self-righteous|sanctimonious|condescending|patronising|patronizing|egotistical|
        narcissistic|power-hungry|power-mad|cold-blooded|callous|heartless|inhumane)
        .75 (incompetent|incompetence|inept|ineptitude|hapless|clueless|feckless|bumbling|bungling|bungled|botched|
        shambolic|farcical|ludicrous|ridiculous|preposterous|absurd|nonsensical|laughable|risible|pathetic|pitiful|
        dismal|abysmal|woeful|lamentable|deplorable|appalling|atrocious|disastrous|calamitous|ruinous|reckless|
        irresponsible|foolish|foolhardy|misguided|ill-advised|ill-conceived|half-baked|hare-brained|harebrained|
        barmy|loony|loony-left|crackpot|madcap|cockamamie|
        wrong-headed|wrongheaded|myopic|short-sighted|shortsighted|delusional|paranoid|hysterical|rabid|shrill|
        strident|vitriolic|toxic|poisonous|corrosive|insidious|odious|dubious|questionable motives|
        discredited|disgraced|failed (experiment|state|policy|policies|leader|president|bid)|so-called experts|
        out-of-touch|lame-duck|lacklustre|lackluster|toothless|feeble|flimsy|woefully|wretched|bogus|sham|phony|phoney|
        fake (charity|experts|outrage)|outrageous|scandalous|unconscionable|inexcusable|indefensible|unforgivable|
        egregious|flagrant|blatant|brazen|naked (aggression|ambition|greed|opportunism))
        .75 (propaganda|brainwashed|brainwashing|indoctrination|witch-hunt|witch hunt|cover-up|whitewash|power grab|
        land grab|cash grab|money grab|smear campaign|hatchet job|hit piece|crusade against|vendetta|war on (motorists|
        christmas|women|farmers|cash)|assault on (democracy|freedom|our|the family|common sense)|betrayal|sell-out|
        sellout|capitulation|appeasement|bullying|blackmail|extortion|thuggery|lawlessness|mob rule|anarchy|carnage|
        onslaught|rampage|bloodbath|stranglehold|iron fist|iron grip|reign of terror|regime's|rogue state|
        evil empire|axis of|subservience|subservient|cosy relationship|cozy relationship|unholy alliance|
        bitter pill|slap in the face|kick in the teeth|stab in the back|stabbed in the back|thorn in the side)
        .7 (scheming|plotting|conniving|colluding|meddling|pandering|stonewalling|gaslighting|bullied|browbeat|
        browbeaten|strong-armed|steamrolled|railroaded|rammed through|foisted|fobbed off|hoodwinked|duped|conned|
        fleeced|swindled|ripped off|squandered|frittered away|lined (his|her|their) pockets|feathered (his|her|their)
        nest|caved in|capitulated|buckled|chickened out|weaselled|weaseled|wormed|slithered|lurched|stampeded|hijacked|
        hijacking|weaponised|weaponized|weaponising|weaponizing|demonise|demonize|demonised|demonized|vilify|vilified|
        lambasted|savaged|eviscerated|excoriated|humiliated|humiliating|humiliation|infuriated|enraged|apoplectic|
        seething|up in arms|hidden agenda|ulterior motive|ulterior motives|left-wing mob|radical left|
        far-left extremists|extremist agenda|woke mob|
        wokery|wokeness|liberal elite|metropolitan elite|globalist|globalists|deep state|mainstream media lies|
        lamestream|fake news|illegals|illegal aliens|bogus asylum|hordes of|hordes|swarm of|swarms of)
        .65 authoritarian; (heroic|heroically|visionary|saintly|iconic leader|legendary leader|fearless|courageous|
        valiant|valiantly|brave stand|noble (cause|effort|goal)|magnificent|masterful|masterfully|brilliantly|
        impeccable|peerless|unrivalled|unrivaled|beloved (leader|president|premier|mayor)|statesmanlike|tireless|
        tirelessly|selfless|selflessly|glorious|triumphant|triumphantly|golden era|golden age|common-sense (reform|
        reforms|solution|solutions|policies)|commonsense (reform|reforms|solution|solutions|policies))
        .6 (regime|regimes) GROUP; (murderous|brutal|corrupt|rogue|puppet|puppet|hated|failed|failing) (regime|regimes|
        government|dictator|dictators|leader|leaders|elite|officials|politicians|police); (hardline|hard-line|
        firebrand|maverick|embattled|beleaguered|disgruntled|scandal-plagued|scandal-ridden|scandal-hit|crisis-ridden|
        cash-strapped|bloated|wasteful|profligate|lavish) (leader|president|premier|mayor|government|regime|council|
        bureaucracy|budget|bureaucrats|spending|lifestyle|salaries|perks|pensions|banquet|reception|expenses); refuses
        to (learn|listen|see|admit); (lurch|lurches|lurching) (left|right|from|to the); (spreading|spreads|spread) (
        lies|misinformation|hate|fear|panic)
        .7 (abhorrent|appalling|awful|barbarian|brutal|callous|contemptuous|corrupt|cowardly|crappy|crazy|creepy|crude|
        cruel|damned|debauched|degrading|despised|devious|dirty|disappointing|distasteful|dreadful|dumb|egoistic|
        evil-minded|fascist|fiendish|filthy|frightful|ghastly|grasping|greedy|grim|hateful|hated|heartless|hellish|
        hideous|horrendous|horrible|horrid|hypocritical|idle|ignoble|infamous|inglorious|insane|insulting|lazy|lousy|
        lying|mad|maddening|malevolent|meagre|meager|mean-spirited|measly|mediocre|merciless|mindless|miserable|
        monstrous|murderous|nasty|obnoxious|obsessed|outlandish|pathetic|pitiless|puppet|rancid|rancorous|repellent|
        revolting|rotten|rude|savage|selfish|sickening|soulless|stupid|tasteless|tedious|terrible|tiresome|toothless|
        trashy|ugly|unashamed|undignified|unjust|vengeful|vicious|vindictive|vulgar|wicked|worthless|wretched) PARTY
        .85 (lackadaisical|slothful|workshy|work-shy|bone idle|bone-idle|feckless|indolent|lazier|laziest|stupider|
        stupidest|dumbest|dimwitted|dim-witted|half-witted|simple-minded|small-minded|narrow-minded|pig-headed|
        pigheaded|bone-headed|boneheaded|thick-headed|witless|brainless|mindless|senseless|gormless|useless (minister|
        mayor|government|council|leader|bureaucrats|politicians|management|board)|good for nothing|third-rate|
        fifth-rate|tin-pot|tinpot|two-bit|two-faced|double-dealing|double-crossing|backhanded|weaselly|weasel-worded|
        mealy-mouthed|slippery|slimy|oily|smarmy|unctuous|oleaginous|obsequious|servile|money-grabbing|penny-pinching|
        miserly|tight-fisted|rapacity|avarice|gluttony|gluttonous|bloodsucking|blood-sucking|leeching|parasitic (elite|
        class|landlords|bureaucracy)|insatiable|bottomless greed|greed|cupidity|venality|corruption-ridden|rotten to
        the core|morally bankrupt|bankrupt (ideology|ideas|policy|philosophy)|lily-livered|yellow-bellied|weak-kneed|
        faint-hearted|pusillanimous|timorous|cowardice|gutlessness|spinelessness|servility|sycophancy|stupidity|idiocy|
        imbecility|lunacy|insanity|madness|folly|buffoonery|clownish|oafish|boorish|loutish|uncouth|thuggishness|
        cruelty|sadistic|brutish|fiend|fiends|villain|villains|villainous|scoundrels|rogues|cads|swindlers|swindler|
        fraudsters|shysters|profiteers|profiteering|racketeers|robber barons|vulture capitalists|bloodsuckers|ghouls|
        ghoulish|grotesque|obscene|perverse|perverted|warped|sick joke|bitter joke|cruel joke|cruel cruelly|tyranny|
        despotism|servitude|serfdom|enslaved|enslaving|shackled|shackles of|chokehold|jackboot|gestapo|stasi|
        soviet-style|stalinist|mccarthyite|inquisition|witch-hunters|lynch mob|baying mob|mob of|braying)
        .75 (unaccountable (elite|elites|bureaucrats|bureaucracy|judges|quango|officials|monopoly)|unelected (
        bureaucrats|elite|elites|judges|officials)|faceless (bureaucrats|officials|men)|bloated|overpaid|over-paid|
        pampered|spoiled|spoilt|coddled|mollycoddled|featherbedded|feather-bedded|cosseted|entitled (elite|youngsters|
        brats)|idle rich|filthy rich|champagne socialists|champagne socialist|limousine liberals|latte-sipping|
        tree-hugging|gun-toting|flag-waving|bible-thumping|knuckle-dragging|mouth-breathing|swivel-eyed|foaming at the
        mouth|frothing|card-sharp|tub-thumping|drum-beating|vote-grabbing|attention-seeking|publicity-hungry|
        fame-hungry|self-obsessed|self-important|self-satisfied|self-congratulatory|self-regarding|self-indulgent|
        puffed-up|pompous|bombastic|grandiose|vainglorious|overblown|overhyped|hyped-up|over-egged|trumped-up|
        cooked-up|fabulists|fantasists|fantasist|cultish|cult-like|dogmatic|doctrinaire|blinkered|hidebound|fossilised|
        fossilized|sclerotic|moribund|crumbling empire|rotting|festering|putrid|stinking|stench of|whiff of|reeks of|
        reeked of|stinks of|smacks of|smacked of|tainted by|sordid|tawdry|grubby|squalid|backroom|crony|cronyist|
        sweetheart deal|sweetheart deals|fishy|hollowed-out|eviscerating|decimated by|ravaged by (cuts|austerity|
        greed)|plundered|plundering|looting|pillaged|raped the|milked dry|bled dry|bleeding (taxpayers|customers) dry|
        daylight robbery|highway robbery|legalised theft|legalized theft|stealth tax|rip-off|ripoff|rip-offs|scam|scams
        on|con trick|confidence trick|ponzi-like|hoax|ruse|bare-faced|barefaced|bald-faced|boldfaced|pack of lies|web
        of lies|tissue of lies|string of lies|big lie|half-truths|doublespeak|double-speak|newspeak|weasel words|empty
        promises|broken promises|hollow promises|empty rhetoric|cheap shot|cheap shots|low blow|sour grapes|crass|
        craven|crude attempt|ham-fisted|hamfisted|cack-handed|leaden|tin-eared|tin ear|flat-footed|flatfooted|dozy|
        snoozing|slumbering|supine|comatose|rudderless|busted flush|basket case|dead duck|lost cause|sinking ship|train
        wreck|trainwreck|car crash of|car-crash|meltdown at|disaster of|dumpster fire|shitshow|clusterfuck|
        omnishambles|mess of|unmitigated (disaster|failure|gall)|utter (failure|disaster|nonsense|contempt|
        incompetence|shambles|chaos)|total (failure|shambles|farce|surrender|nonsense|disgrace)|sheer (incompetence|
        stupidity|arrogance|madness|folly|nerve|greed|cowardice)|sorry (excuse|state of|spectacle|saga|tale)|sad (
        spectacle|excuse)|shocking (failure|neglect|indifference))
        .7 (weaponisation|weaponization|colonisation of|bastardisation|dumbing down|dumbed down|dumbed-down|brainwash|
        brainwashes|indoctrinate|indoctrinated|indoctrinating|hoodwink|bamboozled|bamboozle|snookered|suckered|shafted|
        stitched up|stitch-up|whitewashed|whitewashing|airbrushed|swindling|fleecing|gouging|gouged|price-gouging|
        extorting|shakedown|strong-arming|steamrolling|railroading|ramming through|ram through|forcing down|shoved
        down|rammed down|foisting|inflicting|peddling|peddled|peddles|peddlers|hawking lies|spewing|spewed|spews|
        belched|regurgitating|aping|aped|sucked dry|gobbled up|gobbling up|gorged on|gorging|wallowing|wallowed|basking
        in|grovels|surrendered to|surrendering to|cowed by|cowering|quaking|quivering|trembling before|rolled over|
        rolling over|folded like|crumbled before|turning a blind eye|turned a blind eye|turn a blind eye|looking the
        other way|looked the other way|looking away|looks away|looked away|washed its hands|kicked the can|passing the
        buck|passed the buck|shirked|shirking|ducked responsibility|asleep on the job|fiddled while|squandering|
        frittering|splurged|splurging|splashed out|lavished|showered with|throwing money|threw money|pouring money|
        dancing to|in thrall to|in the pocket of|in the pockets of|in hock to|beholden to|captive to|captured by|
        hostage to|held hostage by|puppets of|puppet of|slaves to|slave to|tools of|creatures of|creature of|pawns of|
        obsessed with|hell-bent on|hellbent on|drunk on|addicted to (spending|power|borrowing|subsidies|tax)|
        war-mongering|all-out war on|declared war on|war against (motorists|farmers|women|science|reason|family)|
        battering ram|scorched earth|scorched-earth|nuclear option|trojan horse|fifth column|fifth columnists|enemies
        of the people|enemy within|siege mentality|bunker mentality|death knell|death blow|final nail|nail in the
        coffin|sacrificial lamb|thrown to the wolves|led to the slaughter|bled white|blood on (its|his|her|their)
        hands|drip-fed|spoon-fed|force-fed|sheeple|lemmings|gullible|naive|naively|starry-eyed|wide-eyed|dewy-eyed|
        pie-eyed|woolly-headed|woolly thinking|wishful thinking|fairy tale|fairy tales|fairy story|fantasyland|figment)
        """
    ),
)

KINDS = (CERTAINTY, MOCKERY, JUDGEMENT)
