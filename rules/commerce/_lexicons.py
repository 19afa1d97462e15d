"""The words by which a brochure and a report are told apart, and those that an offer holds."""

from __future__ import annotations

# Adjectives and nouns of brochures; each alone is good English.
_BROCHURE = frozenset(
    (
        "ideal perfect perfectly beautiful beautifully stunning luxury luxurious elegant stylish superb fantastic "
        "wonderful amazing spacious comfortable cosy cozy delicious friendly relaxing memorable unforgettable "
        "breathtaking spectacular exciting vibrant charming idyllic picturesque enchanting romantic affordable "
        "reliable durable versatile premium exclusive innovative comprehensive complete seamless seamlessly "
        "effortless effortlessly easy easily convenient flexible trusted professional experienced expert experts "
        "dedicated tailored bespoke customized customised personalized personalised custom quality excellence "
        "excellent exceptional outstanding superior unique finest best leading renowned award winning prestigious "
        "guaranteed guarantee satisfaction passion passionate committed commitment proud proudly fresh finest "
        "handmade handcrafted crafted designed equipped furnished fitted featuring features boasts offers offering "
        "offer enjoy discover explore experience experiences welcome indulge relax unwind treat pamper transform "
        "elevate empower empowers empowering unlock enhance enhances enhanced enhancing boost maximize maximise "
        "optimize streamline simplify revolutionize cutting edge solution solutions robust scalable dynamic ultimate "
        "essential must ready superiority smooth crisp stunningly timeless gorgeous impressive"
    ).split()
)
_TRADE = frozenset(
    (
        "price prices priced pricing discount discounts sale sales deal deals offer offers order orders ordering shop "
        "shopping store stores online shipping delivery delivered warranty customer customers client clients buyer "
        "supplier suppliers manufacturer product products service services package packages range collection "
        "catalogue catalog brochure brand brands model models booking bookings book reservation reservations "
        "availability available accommodation apartment apartments suite suites rooms guests amenities facilities "
        "membership subscription tickets ticket demo trial quote quotes consultation install installation replacement "
        "parts accessories fabric fabrics sizes colours colors gift gifts voucher vouchers venue portfolio platform "
        "team partner partners partnership stakeholders shareholders investors"
    ).split()
)
_REPORTING = frozenset(
    (
        "said says told according asked added reported reports spokesman spokeswoman spokesperson officials police"
    ).split()
)
_PERSONS = frozenset(("he she his her him hers himself herself").split())
_SELF = frozenset(("i i'm i've i'd i'll my me mine myself").split())
_ARGUING = frozenset(
    (
        "but not because however although though why if perhaps seems seem whether yet argue argues wrong never don't "
        "doesn't didn't isn't"
    ).split()
)
_WAS = frozenset(("was were had did been became went came took made").split())
_FIRST_PLURAL = frozenset(("we our us ours we're we've we'll we'd").split())
_SECOND = frozenset(("you your yours you'll you're you've you'd yourself").split())
IMPERATIVES = frozenset(
    (
        "visit call contact book order buy shop discover explore enjoy experience learn find get join see try choose "
        "check browse come take make let start treat click download register sign request schedule give save meet ask "
        "hire look stop relax indulge step escape unlock transform elevate imagine"
    ).split()
)

STYLE_WORDS: dict[str, frozenset[str]] = {
    "brochure": _BROCHURE,
    "trade": _TRADE,
    "first_plural": _FIRST_PLURAL,
    "second_person": _SECOND,
    "reporting": _REPORTING,
    "persons": _PERSONS,
    "self": _SELF,
    "arguing": _ARGUING,
    "was": _WAS,
}

# Each offer holds one of these.
OFFERS = frozenset(
    (
        *(
            "places are limited",
            "fee",
            "fees",
            "delivery",
            "shipping",
            "returns",
            "trial",
            "trials",
            "sample",
            "samples",
            "entry",
            "gift",
            "gifts",
        ),
        *(
            "save",
            "saves",
            "per cent off",
            "percent off",
            "% off",
            "per cent discount",
            "percent discount",
            "% discount",
        ),
        *("gift voucher", "gift vouchers", "gift card", "gift cards", "guarantee", "warranty", "viewing is", "welcome"),
        *("all levels", "all abilities", "all ages", "suitable for", "choose from", "tailored to", "now on sale"),
        *("available now", "available in", "out now", "out in", "limited to", "limited edition", "limited spaces"),
        *("limited places", "limited availability", "start free", "starts free", "cancel", "first week", "first month"),
        *("first lesson", "first session", "first year", "first trade", "first class", "on us", "package", "packages"),
        *("meals", "visas", "transfers", "breakfast", "materials", "family-run", "family firm", "family-owned"),
        *("recommend", "trusted", "trust", "trusts", "you will", "love our", "loves our", "so will you", "for life"),
        *("at ease", "under one roof", "every detail", "step by step", "we can help", "it can help", "we can take"),
        *("it can take", "look after", "take care of", "our own", "perfect", "ideal", "great"),
        *(
            f"{who} {what}"
            for who in ("customers", "clients", "companies", "learners", "members", "households", "guests", "people")
            for what in ("have", "trust", "already", "use")
        ),
    )
)
CURRENCIES = frozenset(("usd", "eur", "gbp", "inr"))
