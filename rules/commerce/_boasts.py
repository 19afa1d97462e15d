"""The words of boasting, warning and announcing; the other half of the cues that ``_cues`` describes."""

from __future__ import annotations

import re

from auditor_rules.commerce._cues import CALLS, POINTERS, Cue, Kind, cue

_SERVICE = (
    r"(?:services?|solutions?|clients?|customers?|guests?|patients|advisory|consult\w+|packages?|products?|support|"
    r"care|"
    r"expertise|treatments?|courses?|lessons?|classes|tours?|holidays?|accommodation|equipment|training|quotes?|"
    r"prices?|"
    r"pricing|rates|delivery|repairs?|installation\w*|maintenance|collection|selection|range|menu|rooms|workshops?|"
    r"programmes?|programs?|membership|facilities|experiences?|results|quality)"
)
_PRAISING = (
    r"(?:best|finest|highest|top|quality|high-quality|premium|expert|experienced|professional|skilled|qualified|"
    r"friendly|dedicated|"
    r"tailored|tailor-made|bespoke|customi[sz]ed|personali[sz]ed|comprehensive|complete|full|wide|huge|vast|"
    r"extensive|great|"
    r"affordable|competitive|unbeatable|reliable|trusted|fast|thorough|in-depth|exceptional|outstanding|unmatched|"
    r"unrivall?ed|"
    r"unparalleled|actionable|proven|strategic|award-winning|world-class|first-class|excellent|superior|superb|innovative|seamless|hassle-free|"
    r"state-of-the-art|cutting-edge|end-to-end|one-stop|free|beautiful|luxurious|luxury|stylish|fresh|finely|"
    r"perfect|ideal)"
)
_SELF = (
    r"(?:\bwe(?:'ll|'re|'ve)?\b|\bour\ (?:\w+\ ){0,2}(?:team|company|firm|agency|staff|experts|specialists|clinic|"
    r"hotel|school|shop|studio|practice|lawyers|attorneys|consultants)\b)"
)

PRAISE = (
    cue(
        Kind.PRAISE,
        "we|we'll|we're|we've|our",
        rf"""{_SELF}(?:\ \w+){{0,3}}?\ (?:offers?|provides?|delivers?|supply|supplies|specialis[es]{{1,2}}
        |specializ[es]{{1,2}}|perform|conduct|undertake|create|creates|design|designs|build|builds|craft|serve
        |serves|stock|sell|guarantees?|ensure|ensures|strive|strives|help|helps|bring|brings|manufacture|pride
        |can\ (?:offer|provide|help|assist|supply)|will\ (?:help|ensure|provide
        |work\ with\ you))\b(?:[^.!?]{{0,160}}?\b(?:you|your|clients?|customers?|guests?|businesses|companies
        |firms|homeowners|families|organi[sz]ations|brands?|patients)\b[^.!?]{{0,160}}?\b{_SERVICE}\b
        |[^.!?]{{0,120}}?\b{_PRAISING}\b[^.!?]{{0,60}}?\b{_SERVICE}\b
        |[^.!?]{{0,60}}?\b{_PRAISING}\b,?\ (?:[\w-]+\ ){{0,2}}?(?:research|advice|analysis|investigation
        |intelligence|insights?)\b)""",
        whole=True,
        needs="offer offers provide provides deliver delivers supply supplies specialise specialises specialize "
        "specializes perform conduct undertake create creates design designs build builds craft serve serves stock "
        "sell guarantee guarantees ensure ensures strive strives help helps bring brings manufacture pride assist work",
    ),
    cue(
        Kind.PRAISE,
        "pride ourselves|our mission is to help|our mission is to provide|our mission is to deliver|"
        "satisfaction guaranteed|we've got you covered|we have you covered|tailored to your needs|"
        "whatever your needs|whatever your budget|all your needs|your one-stop|your trusted partner|"
        "our satisfied customers|our happy customers|our happy clients|customer satisfaction|"
        "our commitment to excellence|our commitment to quality|committed to providing|committed to delivering|"
        "dedicated to providing|dedicated to delivering|dedicated to helping|years of experience|we are proud|"
        "we're proud|we are passionate|we're passionate|we are committed|we're committed|we are dedicated|"
        "we're dedicated|why choose us|our award-winning|our dedicated team|our expert team|our experienced team|"
        "our friendly team|our team of experts|our friendly staff|our professional team|our valued customers|"
        "our skilled|our highly skilled|our experienced|our knowledgeable|our qualified|trusted by",
        r"""\bpride\ ourselves\b|\bour\ mission\ is\ to\ (?:help|provide|deliver)|satisfaction\ guaranteed|we(?:'ve
        |\ have)\ (?:got\ )?you\ covered|tailored\ to\ your\ needs|whatever\ your\ (?:needs|budget)
        |all\ your\ [\w\s-]{0,30}needs|your\ (?:one-stop|trusted\ partner)|our\ (?:satisfied|happy
        |valued)\ (?:customers|clients)|our\ commitment\ to\ (?:excellence|quality)|\bwe(?:'re
        |\ are)\ (?:\w+\ )?(?:committed|dedicated)\ to\ (?:providing|delivering|helping|offering|giving
        |ensuring)|\bwe(?:'re|\ are)\ (?:\w+\ )?(?:passionate\ about|proud\ (?:of\ our|to\ (?:offer|be|serve
        |provide|have)))|(?:\bwe\b|\bour\b)[^.!?]{0,80}years\ of\ (?:\w+\ )?experience
        |years\ of\ (?:\w+\ )?experience[^.!?]{0,60}(?:\bwe\b|\bour\b)|why\ choose\ us|our\ (?:award-winning
        |dedicated|expert|experienced|friendly|professional|highly\ skilled|skilled|knowledgeable
        |qualified)\ (?:\w+\ ){0,2}(?:team|staff|experts|technicians|engineers|consultants|guides|instructors
        |teachers|chefs|advisers|advisors|lawyers|attorneys|specialists|professionals)
        |our\ team\ of\ (?:\w+\ ){0,2}(?:experts|professionals|specialists|technicians|consultants)|(?:we(?:'re
        |\ are)|our\ [\w\s]{0,30}(?:is|are))\ trusted\ by""",
        whole=True,
    ),
)

AUTHORITY = (
    cue(
        Kind.AUTHORITY,
        "our proprietary|our exclusive|our unique",
        r"""our\ (?:proprietary|exclusive|unique)\ (?:[\w-]+\ ){0,4}?(?:index|model|models|methodology|method
        |framework|data|research|survey|analysis|database|algorithm|algorithms|score|ratings?|system|approach
        |process|formula)\b""",
        firm=False,
    ),
)

FEAR = (
    cue(
        Kind.FEAR,
        "targets|target|at risk|vulnerable|exposed|costly|fines|penalties|too late|lose|losing|threats|"
        "threat|risk|liable|liability|victim|suffer|afford to|paralyse|paralyze|cripple|ruin",
        r"""\b(?:you|your|businesses|companies|firms|companies'|homeowners|employers|investors|families
        |organi[sz]ations|owners|operators|drivers|travell?ers)\b[^.!?]{0,160}?\b(?:(?:will|could|may|might|can
        |risk)\b[^.!?]{0,40}?\b(?:targets?|lose|losing|fines?|penalties|suffer|liable|exposed|vulnerable
        |victims?|too\ late|costly|threats?)|(?:are|is)\ (?:\w+\ ){0,2}(?:at\ risk|vulnerable|exposed
        |easy\ targets?|prime\ targets?|losing|liable))\b|\bcan\ your\ [\w\s-]{1,40}\ afford\ (?:to|not)\b
        |\bno\ [\w-]+\ can\ afford\ to\b|\bcan't\ afford\ to\b|\b(?:can|could|may|will)\ (?:quickly[ ]
        |easily\ )?(?:paraly[sz]e|cripple|ruin)\ (?:an?|your|the)\ (?:\w+\ ){0,3}(?:programme|program|business
        |company|companies|firm|organi[sz]ation|operation|operations|household|supply)|\bdon't\ (?:wait
        |leave\ it)\ until\ it(?:'s|\ is)\ too\ late|\bbefore\ it(?:'s|\ is)\ too\ late""",
        whole=True,
        firm=False,
        needs="you you're you'll you've you'd your businesses companies firms homeowners employers investors families "
        "organisations organizations owners operators drivers travelers travellers afford paralyse paralyze cripple "
        "ruin late",
    ),
)

PUFFERY = (
    cue(
        Kind.PUFFERY,
        "leading",
        r"""\b(?:world(?:'s|-)\ ?|industry[-\ ]|market[-\ ]|globally\

        |internationally\ )?leading\ (?:[\w&,'/-]+\ ){0,5}?(?:providers?|suppliers?|manufacturers?|developers?
        |platforms?|brands?|specialists?|innovators?|destinations?|distributors?|agency|agencies|firms?|company
        |companies|consultanc(?:y|ies)|experts?|solutions?|producers?|retailers?|exchange|operators?|network
        |marketplace|name\ in|experts?)\b""",
        firm=False,
    ),
    cue(
        Kind.PUFFERY,
        "award-winning|award winning|multi-award-winning|world-class|world class|state-of-the-art|state of the art|"
        "cutting-edge|best-in-class|industry-leading|market-leading|world-leading|world-renowned|"
        "internationally renowned|renowned|acclaimed|second to none|one-stop shop|one-stop-shop|unparalleled|"
        "unrivalled|unrivaled|unmatched|unbeatable|premier|prestigious|trusted partner|trusted name|game-changing|"
        "game changer|groundbreaking|ground-breaking|revolutionary|revolutionise|revolutionize|revolutionizing|"
        "revolutionising|passionate about|passion for|passion is|seasoned|visionary|thought leader|thought leaders|"
        "thought leadership|testament to|commitment to excellence|proven track record|innovative solutions|"
        "innovative solution|next-generation|next generation|unforgettable|breathtaking|stunning|exquisite|luxurious|"
        "nestled|idyllic|captivating|hassle-free|peace of mind|seamless|seamlessly|unlock|empowering|empowers|"
        "elevate|transformative|invaluable|highly sought-after|sought-after|excels|excel in|excelled|"
        "unwavering commitment|committed to excellence|dedicated to empowering|top-notch|top-quality|highest quality|"
        "highest-quality|finest|tailor-made|bespoke|customized|high-performance|pioneering|pioneer in|"
        "at the forefront|redefine|redefines|redefining|sets the standard|setting new standards|effortless|"
        "effortlessly|masterclass in|stuff of legend|understated luxury|sets itself apart|set us apart|sets us apart|"
        "melts away|most trusted|global leader in|world leader in|a leader in|trusted innovator|trusted adviser|"
        "trusted advisor|trusted provider|quite simply the|is waiting|like no other|world's smartest|"
        "world's most advanced|breakthrough|complimentary|signature|new standard|world's first|go-to|must-have|"
        "perfect for|ideal for|whether you're|whether you are",
        r"""(?:multi-)?award[-\ ]winning(?:\ [\w-]+)?|world[-\ ]class(?:\ [\w-]+)?
        |state[-\ ]of[-\ ]the[-\ ]art(?:\ [\w-]+)?|cutting-edge(?:\ [\w-]+)?|best-in-class(?:\ [\w-]+)?
        |(?:industry|market|world)-leading(?:\ [\w-]+)?|(?:world-|internationally\ )?renowned\ (?:for|[\w-]+)
        |acclaimed\ [\w-]+|second\ to\ none|one-stop[-\ ]shop|unparalleled\ [\w-]+|unrivall?ed\ [\w-]+
        |unmatched\ [\w-]+|unbeatable\ [\w-]+|\bpremier\ (?!league|minister|division|of\b)[\w-]+
        |prestigious\ [\w-]+|trusted\ (?:partner|name)|game-chang(?:ing\ [\w-]+|er)|ground-?breaking\ [\w-]+
        |revolutionary\ (?:new\ )?(?:product|platform|technology|approach|solution|system|service|design|app)\w*
        |revolutioni[sz](?:e|ing)\ (?:the|your|how)(?:\ [\w-]+)?|(?:a\ |his\ |her\ |their\ |our[ ]
        |my\ )?passion(?:ate)?\ (?:about|for|is)\ [\w-]+|seasoned\ (?:[\w-]+\ )?(?:professional|expert
        |entrepreneur|executive|leader|journalist|writer|consultant|traveller|traveler)|visionary\ (?:leader
        |leadership|founder|entrepreneur|company)|thought\ leader(?:s|ship)?|(?:a|is)\ testament\ to
        |(?:commitment|committed)\ to\ excellence|proven\ track\ record|innovative\ (?:\w+\ )?solutions?
        |next[-\ ]generation\ (?:platform|technology|solutions?|products?|experience)|unforgettable\ [\w-]+
        |breathtaking\ [\w-]+|stunning\ (?:views?|location|setting|design|collection|range|scenery|surroundings)
        |exquisite\ [\w-]+|luxurious\ [\w-]+|nestled\ (?:in|between|on|among|at|amid)|idyllic\ [\w-]+
        |captivating\ [\w-]+|hassle-free(?:\ [\w-]+)?|peace\ of\ mind|seamless(?:ly)?\ [\w-]+|unlock(?:s
        |ing)?\ (?:the|your|new)\ [\w-]+|empower(?:s|ing)\ [\w-]+|elevate\ your\ [\w-]+|transformative\ (?:power
        |solutions?|experience|impact)|invaluable\ (?:[\w-]+\ )?(?:support|expertise|insights?|experience
        |resource|advice|service|contribution\w*|partner|asset)|(?:highly\ )?sought-after\ (?:speaker|expert
        |consultant|\w+ist)|excel(?:s|led)?\ (?:in|at)\ [\w-]+|unwavering\ commitment|dedicated\ to\ empowering
        |top-notch(?:\ [\w-]+)?|(?:top|highest)[-\ ]quality(?:\ [\w-]+)?|the\ (?:very\ )?finest\ [\w-]+
        |tailor-made(?:\ [\w-]+)?|bespoke\ [\w-]+|customi[sz]ed\ (?:tours?|solutions?|experiences?|packages?
        |programmes?|programs?)(?:[^.!?,;]{0,40}\bcaptivating\ [\w-]+)?|high-performance\ [\w-]+
        |pioneering\ (?:\w+\ )?(?:company|solutions?|platform|provider|technology)|(?:a|the)\ pioneer\ in|(?:at
        |to)\ the\ forefront\ of|redefin(?:e|es|ing)\ (?:the|how|what)\ [\w-]+|set(?:s|ting)?\ (?:the
        |new)\ standards?|effortless(?:ly)?,?\ [\w-]+|a\ masterclass\ in\ [\w-]+|the\ stuff\ of\ legend
        |understated\ luxury|sets?\ (?:itself|us|[\w\s]{1,30})\ apart|melts?\ away
        |(?:\w+'s\ )?most\ trusted\ [\w-]+|(?:global|world|recogni[sz]ed)\ leader\ in\ [\w-]+
        |trusted\ (?:\w+\ )?(?:innovator|advis[eo]r|provider)|quite\ simply\ the\ [\w-]+
        |your\ [\w-]+\ is\ waiting|like\ no\ other|world's\ (?:smartest|most\ advanced)(?:\ [\w-]+)?
        |breakthrough\ (?:technology|product|platform|solution|innovation)|\b(?:its|our)\ signature\ [\w-]+
        |new\ standard\ (?:for|in)|the\ world's\ first\ [\w-]+|your\ go-to\ [\w-]+|must-have\ [\w-]+|(?:is|are
        |'s)\ (?:perfect|ideal)\ for|^(?:perfect|ideal)\ for|whether\ you(?:'re|\ are)\ (?:a|an|looking|planning
        |in)\b""",
        firm=False,
    ),
)

FORMULAS = (
    cue(
        Kind.FORMULA,
        "for immediate release|embargoed until|prnewswire|pr newswire|business wire|businesswire|globe newswire|"
        "globenewswire|ein presswire|accesswire|marketwired|newswire|presswire|press release distribution|"
        "news direct|notes to editors|note to editors|media contact|media contacts|press contact|press contacts|"
        "media inquiries|media enquiries|press enquiries|press inquiries|media relations|investor relations|"
        "investor contact|investor contacts|forward-looking statements|forward-looking statement|"
        "forward looking statements|safe harbor|undertakes no obligation|undertake no obligation|this press release|"
        "this news release|view source version|contact details|contact information|company website|the company|"
        "press release|view original content|view the original release|the company's filings|"
        "pressrelease",
        r"""for\ immediate\ release|embargoed\ until|pr\ ?newswire|business\ ?wire|globe\ ?newswire|\w*\ ?presswire
        |accesswire|marketwired|\b\w+newswire|/\ ?[\w-]*pressrelease\ ?/|notes?\ to\ editors?|(?:media|press
        |investor)\ (?:contacts?|inquiries|enquiries|relations)(?=\s*:|\s*$|,|\ please|\ and\b|\ contact)
        |forward[-\ ]looking\ statements?|safe\ harbou?r\ (?:statement|provisions?|for)
        |undertakes?\ no\ (?:\w+\ ){0,2}obligation|this\ (?:press|news)\ release|view\ (?:source\ version
        |original\ content|the\ original\ release)|\(\s*"[^"()]{1,60}"\s*(?:,
        |or)\ (?:or\ )?(?:the\ )?"company"\s*\)|^contact\ (?:details|information)\s*:|^company\ website\b
        |information\ (?:provided|contained)\ in\ this\ (?:press|news)\ release""",
    ),
    cue(
        Kind.FORMULA,
        "to announce|to report|to share|to unveil|to introduce|today announced|announced today|today unveiled|"
        "today launched|announces|announce the",
        r"""(?:is|are|was|were|'re|am)\ (?:(?:very|so|extremely|also|both)\ )?(?:pleased|proud|excited|thrilled
        |delighted|happy|honou?red)\ to\ (?:announce|report|share|unveil|introduce|present|welcome|launch|offer)
        |(?:proudly|officially)\ announces?|\btoday\ (?:announced|unveiled|launched|introduced|released)\b
        |\bannounced\ today\ (?:that|the|a|an|its)""",
    ),
    cue(
        Kind.FORMULA,
        "thrilled|excited|proud|delighted|honored|honoured|pleased",
        r"""\b(?:we|i)(?:'re|'m|\ are|\ am)\ (?:\w+\ )?(?:thrilled|excited|proud|delighted|honou?red|pleased)\ (?:to
        |by|about|that|with)\b""",
        firm=False,
    ),
    cue(
        Kind.FORMULA,
        "nyse|nasdaq|otc|otcqb|otcqx|tsx|tsxv|tsx-v|lse|asx|cse|otc pink|otcmkts|aim|nse|bse",
        r"""\((?:[\w\s,/-]{0,30}\b)?(?:nyse(?:\ american)?|nasdaq|otc(?:qb|qx|mkts)?|otc\ pink|tsx(?:-?v)?|lse|asx
        |cse|aim|nse|bse)\s?:\s?[\w.]{1,12}[^()]{0,60}\)""",
        firm=False,
    ),
)

# A release dates itself with the year and names its wire between slashes, brackets or dashes.
RELEASE_DATELINE = re.compile(
    r"(?:[/)]\s?[-\u2013\u2014]{0,2}\s?(?:\w+day,? )?MONTH \d{1,2},? \d{4}\b|\bMONTH \d{1,2},? \d{4}\s?(?:[/(]|"
    r"[-\u2013\u2014]{1,2} ))".replace(
        "MONTH",
        "(?:january|february|march|april|may|june|july|august|september|october|november|december"
        "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?",
    )
)

CUES: tuple[Cue, ...] = CALLS + POINTERS + PRAISE + AUTHORITY + FEAR + PUFFERY + FORMULAS
