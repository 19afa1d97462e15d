"""Words that claim more certainty than anybody can have: about proof, about what will come, about everybody."""

from __future__ import annotations

from auditor_rules._cues import cues

FUTURE = frozenset("will would won't shall can cannot could may might must".split())
"""Before one of these a word of certainty claims to know what will come."""

PROOF = cues(
    """
    .85 (proves|proved|proven|proof|establishes|established|demonstrates|demonstrated|shows|confirms|
    confirmed) (beyond (|any |all |a |a shadow of a |reasonable |any reasonable )doubt|once and for all|conclusively|
    definitively|irrefutably); (conclusive|irrefutable|incontrovertible|indisputable|undeniable|definitive|absolute|
    unshakeable|unassailable) (proof|evidence); (conclusively|definitively|irrefutably|incontrovertibly|
    categorically) (proves|proved|proven|shows|shown|demonstrates|demonstrated|establishes|established|settles|
    settled|debunked|refuted); scientifically proven; it is (a proven|an established|an undeniable|
    an indisputable) fact; the science is settled; case closed
    .8 (finally|at last) (cured|solved|cracked|defeated|conquered|beaten|ended); (miracle|wonder) (cure|cures|drug|
    drugs|treatment|pill|diet|vaccine|solution); (guaranteed|sure) (cure|success|results|winner|profit|profits|
    returns|way to|to work|to win|to succeed|to fail|to end); (cures|cured|eliminates|eradicates|prevents) all;
    holy grail of; (silver bullet|magic bullet) (for|that|to|against); (100%|100 %|100 per cent|100 percent|
    one hundred per cent|one hundred percent) (guaranteed|safe|effective|certain|sure|proven|secure|reliable|
    successful|accurate)
    """
)
OUTCOME = cues(
    """
    .85 BE (certain|sure|bound|destined|doomed|fated) to; BE guaranteed to (win|fail|succeed|work|lose|please|end|
    happen|cause|bring|make|be); WILL (undoubtedly|certainly|surely|inevitably|unquestionably|indisputably|
    definitely|without a doubt|without doubt|without question|no doubt|doubtless|invariably|inexorably|assuredly);
    (undoubtedly|inevitably|unquestionably|definitely|doubtless|undeniably) (will|would|must|won't); (inevitable|
    inexorable) (collapse|defeat|victory|decline|downfall|demise|triumph|failure|war|result|outcome|consequence|
    rise); there can only be one (outcome|winner|result|explanation|conclusion); (the|only one) (outcome|
    result) is (certain|inevitable|beyond doubt|a foregone conclusion); a foregone conclusion;
    only a matter of time (before|until); will (never|always) (again |)(be|recover|work|win|lose|forgive|forget|
    accept|agree|change|succeed|return|know|happen|have); will change everything; will (change|transform|
    revolutionise|revolutionize) (the world|forever|medicine|humanity|our lives|warfare|the way we); nothing (can|
    will) (stop|save|prevent); cannot (possibly|fail|lose)
    """
)
EVERYBODY = cues(
    """
    .8 (everyone|everybody|anyone|anybody|every expert|every economist|every scientist|every sane person|every voter|
    all experts|all scientists|all economists|the whole world|the entire world|all the world|the world) (knows|
    agrees|understands|can see|knew|agreed|will agree|accepts|realises|realizes); (nobody|no one|no serious person|
    no expert|no economist|no scientist|no sane person|no reasonable person) (doubts|disputes|denies|believes|
    can doubt|can deny|could doubt|could deny|seriously|in their right mind|questions|disagrees);
    universally (accepted|acknowledged|agreed|recognised|recognized|condemned|admired|loathed|loved|known); (without|
    bar) exception; in the history of (mankind|humanity|the world|the universe|politics|sport|medicine|science|
    civilisation|civilization); (everything|nothing) (has|will ever) (changed forever|be the same);
    changed (everything|forever|history forever)
    """
)
