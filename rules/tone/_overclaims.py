"""Words that claim more certainty than anybody can have: about proof, about what will come, about everybody."""

from __future__ import annotations

from auditor_rules._cues import cues

FUTURE = frozenset("will would won't shall can cannot could may might must".split())
"""Before one of these a word of certainty claims to know what will come."""

PROOF = cues(
    """
    .85 (proves|proved|proven|proof|establishes|established|demonstrates|demonstrated|shows|confirms|confirmed) (beyond
    (|any |all |a |a shadow of a |reasonable |any reasonable )doubt|once and for all|conclusively|definitively|
    irrefutably); (conclusive|irrefutable|incontrovertible|indisputable|undeniable|definitive|absolute|unshakeable|
    unassailable) (proof|evidence); (conclusively|definitively|irrefutably|incontrovertibly|categorically) (proves|
    proved|proven|shows|shown|demonstrates|demonstrated|establishes|established|settles|settled|debunked|refuted);
    scientifically proven; it is (a proven|an established|an undeniable|an indisputable) fact; the science is settled;
    case closed
    .8 (finally|at last) (cured|solved|cracked|defeated|conquered|beaten|ended); (miracle|wonder) (cure|cures|drug|
    drugs|treatment|pill|diet|vaccine|solution); (guaranteed|sure) (cure|success|results|winner|profit|profits|returns|
    way to|to work|to win|to succeed|to fail|to end); (cures|cured|eliminates|eradicates|prevents) all; holy grail of;
    (silver bullet|magic bullet) (for|that|to|against); (100%|100 %|100 per cent|100 percent|one hundred per cent|one
    hundred percent) (guaranteed|safe|effective|certain|sure|proven|secure|reliable|successful|accurate)
    .75 (cures|heals|banishes|vanquishes|abolishes|erases|reverses) (the |all |any |every |your |)(cancer|diabetes|
    arthritis|pain|ageing|aging|disease|diseases|illness|illnesses|insomnia|depression|anxiety|baldness|obesity|
    dementia|poverty|hunger|unemployment|crime|wrinkles|fatigue|stress); (restores|rebuilds|repairs|melts|dissolves|
    removes|erases|destroys) (completely|entirely|totally|instantly|overnight|permanently|for good); (instantly|
    overnight|permanently|effortlessly|miraculously|magically|completely) (cures|cured|heals|healed|restores|restored|
    eliminates|eliminated|erases|solves|solved|reverses|reversed|transforms|destroys); (works|work|worked) (every time|
    like magic|miracles|wonders|without fail|for everyone|for everybody); without (any |)(risk|side effects|
    side-effects|fail|effort) (at all|of any kind|whatsoever); (zero|no) (risk|risks|side effects|side-effects) (
    whatsoever|at all|of any kind); (never|cannot) (fails|fail|goes wrong|go wrong|breaks|break down); (impossible|
    unable) to (fail|lose|refute|deny|dispute|beat|overstate|exaggerate); (beyond|leaves no room for|leaving no room
    for) (doubt|all doubt|any doubt|question); there is (absolutely |simply |)no (alternative|other explanation|other
    way|substitute|cure but|escape|limit to|evidence whatsoever|comparison); (undisputed|unquestioned|unanswerable|
    airtight|watertight|cast-iron|bulletproof|foolproof|fool-proof|infallible|fail-safe|unbeatable|unsinkable|
    invincible|indestructible) (proof|evidence|case|argument|method|guarantee|system|plan|fact|truth|formula|answer|
    strategy|way|technology|process); the (only|ultimate|final|definitive|perfect) (cure|answer to|solution to|proof|
    guarantee|explanation)
    """
)
# What no text can promise, whatever kind of text it is: these weigh alike in a report and on a page of advice.
PROMISE = cues(
    """
    .8 (proven|shown|guaranteed) to (cure|reverse|heal|melt|flush|detox|detoxify|burn fat|regrow|erase); (melt|melts|
    burn|burns|blast|blasts|shed|sheds|torch|torches) (belly fat|stubborn fat|fat fast|fat overnight|body fat fast|away
    fat|away the pounds); (flush|flushes|flushing) (the |out |all |)(toxins|poisons|parasites); without (diet or|dieting
    or|any diet or) (exercise|sport|effort); (make|makes|made|making|earn|earns|earned|earning) money (in (my|your|his|
    her|their) sleep|while (you|I|they) sleep|overnight); (risk-free|guaranteed) (profit|profits|returns|income|
    earnings|winnings); works for (everyone|everybody|anyone|anybody), (100%|every time|always); 100% of the time;
    mathematically certain; (drop|lose|lost) (weight|fat) (overnight|while you sleep|without (diet|dieting|exercise))
    """
)
SECRET = cues(
    """
    .8 (doctors|dentists|banks|bankers|the banks|scientists|politicians|big pharma|pharma|the elites|elites|the elite|
    the government|governments|washington|the media|the mainstream media|the establishment|the industry|big tech|they)
    (don't|do not|doesn't|just don't|never|desperately don't) want (you|us|people|the public|anyone) to (know|see|hear|
    find out|discover|learn|realise|realize|read); what (they|doctors|your doctor|the media|the mainstream media|the
    government|the elites|banks|your bank|big pharma) (won't|will not|don't|do not|doesn't|are not|aren't|is not|isn't|
    never) (tell|telling|want) you; the (mainstream|lamestream|corporate|legacy) media (won't|will not|refuse to|
    refuses to|don't want to|dare not) (report|tell|touch|cover|say|show|admit); (mainstream|corporate|legacy) media
    refuse to (report|tell|touch|cover|say|show|admit); before (it is|it's|it gets|they are|this is|this gets) (taken
    down|censored|deleted|banned|scrubbed); (trick|secret|remedy|cure|truth) (that |)(doctors|dentists|banks|big pharma|
    they|the media|the government) (hate|hates|hide|hides|fear|fears|bury|buried)
    """
)
OUTCOME = cues(
    """
    .85 BE (certain|sure|bound|destined|doomed|fated) to; BE guaranteed to (win|fail|succeed|work|lose|please|end|
    happen|cause|bring|make|be a|be the); WILL (undoubtedly|certainly|surely|inevitably|unquestionably|indisputably|
    definitely|without a doubt|without doubt|without question|no doubt|doubtless|invariably|inexorably|assuredly); (
    undoubtedly|
    inevitably|unquestionably|definitely|doubtless|undeniably) (will|would|must|won't); (inevitable|inexorable) (
    collapse|defeat|victory|decline|downfall|demise|triumph|failure|war|result|outcome|consequence|rise); there can
    only be one (outcome|winner|result|explanation|conclusion); (the|only one) (outcome|result) is (certain|inevitable|
    beyond doubt|a foregone conclusion); a foregone conclusion; only a matter of time (before|until); will (never|
    always) (again |)(be|recover|work|win|lose|forgive|forget|accept|agree|change|succeed|return|know|happen|have);
    history will (prove|judge|vindicate|show|remember|
    condemn|forgive); can only (go|get|end|rise|fall|grow|lead|mean|become) (up|down|worse|better|badly|well|in|to|one);
    will change everything; will (change|transform|revolutionise|revolutionize) (the world|forever|medicine|humanity|
    our lives|warfare|the way we); nothing (can|will|could) (now |ever |)(stop|save|prevent|halt|replace|undo); cannot
    (possibly|fail|lose)
    .75 BE about to (wipe out|collapse|implode|destroy|explode|go bankrupt|crumble)
    .75 BE (now |)(inevitable|unavoidable|inescapable|unstoppable|irreversible|a certainty|a dead certainty|doomed|
    assured); (inevitably|invariably|inexorably|unavoidably) (ends|end|leads|lead|means|mean|fails|fail|results|result|
    becomes|become|follows|follow|wins|loses|comes|destroys|ruins|breeds|brings|experience|suffer|produces|causes);
    WILL (never|always) -RECALLED; (will|would|can|could) (never|always) (again |)(learn|be (the same|enough|safe|free|
    trusted|forgiven|forgotten)|find|regain|escape|survive|trust|stop|live|understand|see|get|come|replace|match|rival|
    heal|win back); (nobody|no one|no-one|nothing|none) (ever |)(will|can|could) (ever |)(again|ever|match|stop|beat|
    replace|rival|compete|deny|doubt|dispute|escape|survive|be the same); (nobody|no one|no-one|nothing) ever (will|
    can|could|has|did); (will|would) (wipe out|destroy|obliterate|annihilate|eradicate|eliminate|abolish|end) (all|
    every|the whole|the entire|poverty|hunger|disease|cancer|war|crime|unemployment|democracy|civilisation|
    civilization|humanity|the industry|the profession|the economy|life as); will (transform|revolutionise|
    revolutionize|redefine|reinvent|reshape|change) (the|every|all|everything|how|our|your|entire|whole|modern|global);
    will (bring|mean|spell|cause|unleash|trigger) (about |)(the end|ruin|chaos|disaster|catastrophe|collapse|
    bankruptcy|devastation|misery|mayhem|blackouts|rolling|famine|mass|civil war|bloodshed|oblivion|doom); there will
    be (no|chaos|blood|war) (future|escape|way back|turning back|winners|survivors|mercy|recovery|in the streets|on the
    streets); (this|that|it|which) will (certainly|definitely|kill|destroy|ruin) ; (is|are|was|were) heading for (
    disaster|collapse|ruin|catastrophe|chaos|oblivion|bankruptcy|certain); (guarantees|guaranteed|ensures|assures) (
    success|victory|defeat|failure|peace|prosperity|happiness|ruin|results|that no|that every)
    """
)
EVERYBODY = cues(
    """
    .8 (everyone|everybody|anyone|anybody|every expert|every economist|every scientist|every sane person|every voter|
    all experts|all scientists|all economists|the whole world|the entire world|all the world|the world) (knows|agrees|
    understands|can see|knew|agreed|will agree|accepts|realises|realizes); (nobody|no one|no serious person|no expert|
    no economist|no scientist|no sane person|no reasonable person) (doubts|disputes|denies|believes|can doubt|can deny|
    could doubt|could deny|seriously|in their right mind|questions|disagrees); (nobody|no one|no-one) (in the (world|
    country|city|industry|trade|profession|business)) (believes|doubts|wants|trusts|disputes|thinks|can|will); no (
    grower|farmer|parent|company|firm|business|voter|country|government|organisation|organization|investor|doctor|
    family|city|employer|driver|owner|leader|one) (can afford|could afford|can ignore|will ever|has ever|can escape|can
    survive|wants); (absolutely every|absolutely all|literally every|literally all|literally nobody|absolutely nobody|
    absolutely nothing) ; (everyone|everybody) (loves|hates|agrees|is (convinced|certain|aware)); (
    always|never) (has been and always will|have and never will|in history|before in history|in human history); (all|
    every one) (of them |of us |)without exception; (the most|the best|the worst|the greatest|the biggest) (of all
    time|in history|ever (seen|made|built|devised|conceived|recorded)|on earth|in the world); (greatest|worst|best|
    biggest) (in history|of all time|on earth|the world has ever); universally (accepted|acknowledged|agreed|
    recognised|recognized|condemned|admired|loathed|loved|known); (without|bar) exception; in the history of (mankind|
    humanity|the world|the universe|politics|sport|medicine|science|civilisation|civilization); (everything|nothing) (
    has|will ever) (changed forever|be the same); changed (everything|forever|history forever)
    """
)
