"""Examples for provenance/common_origin: what two papers make of a third one's report."""

from __future__ import annotations

from auditor import Example

_TALKS = (
    "The minister, Ravi Menon, met the head of the union, Hugh Tarrant, on Monday. {credit} “Nobody in that room "
    "wanted a strike,” a Marland official said. The offer, made in Port Velm, was for 4.75 percent over two years. It "
    "was turned down by Joan Pike of the drivers."
)
_AGAIN = (
    "A strike is near, after {where}. Hugh Tarrant had asked for more. Ravi Menon had offered 4.75 percent in talks at "
    "Port Velm, and Joan Pike of the drivers said no. “Nobody in that room wanted a strike,” a Marland official "
    "insisted."
)
_MINE = (
    "Two of the five pumps at Sedge were worn out, {credit}. Inspectors told Olga Brandt and Ivo Petran so in a "
    "letter, and the repair would have cost 31,400 pounds, the paper said. The works manager, Dan Whitlow, did not "
    "answer, and nor did Clara Stone of the board."
)
_WORN = (
    "A letter warned Olga Brandt and Ivo Petran that the pumps were worn out, {credit}. It put the cost at 31,400 "
    "pounds. The mine drowned in June. Neither Dan Whitlow nor Clara Stone would speak to us."
)
_BANK = (
    "The bank knew of it for a year, {credit}. An email from Peter Hale to Ingrid Falk, dated June, speaks of 1,812 "
    "accounts. Neither Rosa Vidal nor Bo Lind had been told. A bank insider said that the file was thrown away."
)

EXAMPLES = (
    Example(
        _TALKS.format(credit="A Marland official told [[the Harbour Times]] that it went badly."),
        others=(_AGAIN.format(where="the Harbour Times reported that talks had failed"),),
    ),
    Example(
        _AGAIN.format(where="[[the Evening Ledger]] reported that talks had failed"),
        others=(_TALKS.format(credit="It went badly, the Evening Ledger reported."),),
    ),
    Example(
        _TALKS.format(credit="It went badly, [[the Northern Courier]] reported."),
        others=(
            "Rain is due in the hills.",
            _AGAIN.format(where="a source told the Northern Courier that talks had failed"),
        ),
    ),
    Example(
        _MINE.format(credit="[[the Sedge Gazette]] reported"),
        others=(_WORN.format(credit="according to the Sedge Gazette"),),
    ),
    Example(
        _WORN.format(credit="according to [[the Sedge Gazette]]"),
        others=(_MINE.format(credit="the Sedge Gazette reported"),),
    ),
    Example(
        _WORN.format(credit="[[the Ashby Post]] reported"),
        others=(_MINE.format(credit="according to the Ashby Post"),),
    ),
    Example(
        _BANK.format(credit="a bank insider told [[the Velm Tribune]]"),
        others=(_BANK.format(credit="according to the Velm Tribune").replace("thrown away", "shredded"),),
    ),
    Example(
        _BANK.format(credit="according to [[the Velm Tribune]]"),
        others=(
            "The Velm Tribune reported that the bank had known. Ingrid Falk got an email on 1,812 accounts from Peter "
            "Hale, and Rosa Vidal was not told, nor was Bo Lind. A bank insider spoke of a file that was gone.",
        ),
    ),
    Example(
        _MINE.format(credit="[[the Sedge Gazette]] reported"),
        others=(
            _WORN.format(credit="the Sedge Gazette reported"),
            "The Sedge Gazette reported that the fair would open on Friday. There will be 40 stalls.",
        ),
    ),
    Example(
        _BANK.format(credit="[[the Pelham Star]] reported"),
        others=(_BANK.format(credit="the Pelham Star reported").replace("The bank", "For a year the bank"),),
    ),
    # What two texts may share, and yet rest on two reports.
    Example(
        "The mayor will resign, the Harbour Times reported. Anna Keller said nothing.",
        others=("The fair opens on Friday, the Harbour Times reported. There are 40 stalls.",),
    ),
    Example(
        _TALKS.format(credit="It went badly, the Harbour Times reported."),
        others=("Wheat is cheaper, the Harbour Times reported. Ivo Petran farms 60 hectares at Port Ostrow.",),
    ),
    Example(
        _TALKS.format(credit="It went badly, Reuters reported."),
        others=(
            "Shares fell by 2.5 percent on Monday, Reuters reported. A Velm official said that the bank was sound, and "
            "Ravi Menon agreed.",
        ),
    ),
    Example(
        _MINE.format(credit="the Sedge Gazette reported"), others=(_WORN.format(credit="the inspectors wrote in May"),)
    ),
    Example(_MINE.format(credit="an inspector told us"), others=(_WORN.format(credit="an inspector said"),)),
    Example(
        _MINE.format(credit="the Sedge Gazette reported"), others=(_WORN.format(credit="the Ashby Post reported"),)
    ),
    Example(_BANK.format(credit="the Velm Tribune reported")),
    Example(
        "Ravi Menon told the Harbour Times that he would stay. He has been in office since 2011.",
        others=("Ravi Menon told the Harbour Times that bread was too dear. He spoke in Port Velm.",),
    ),
    Example(
        "Joan Pike won the vote by 14 to 11, the Evening Ledger reported. “I have not slept,” she said.",
        others=("Joan Pike will not run again, the Evening Ledger reported. “I am seventy,” she said in Leith.",),
    ),
    Example(
        "According to Reuters, the two firms are in talks. A person familiar with the matter put the price at 90 "
        "million.",
        others=("According to Reuters, two other firms are in talks. People familiar with the matter gave no price.",),
    ),
)
