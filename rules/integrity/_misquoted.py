"""Examples for integrity/altered_quotation: what two reports make of one utterance."""

from __future__ import annotations

from auditor import Example

EXAMPLES = (
    Example(
        "“[[We will not rebuild the harbour wall before the winter storms arrive]],” mayor Ana Ruiz said on Monday.",
        others=(
            "Ana Ruiz, the mayor, told the council: “We will not rebuild the harbour wall before the summer storms "
            "arrive.”",
        ),
    ),
    Example(
        'The minister, Peter Hale, told parliament that "[[the new tax would punish honest families for years]]".',
        others=(
            'In parliament Peter Hale warned that "the new tax would reward honest families for years", drawing boos.',
        ),
    ),
    Example(
        "“[[Our patients deserve faster answers than the present inquiry provides]],” said Dr Lena Moor, who "
        "runs the ward.",
        others=(
            "Lena Moor was blunt. “Our patients deserve better answers than the present inquiry provides,” she said.",
        ),
    ),
    Example(
        'Coach Dan Whitlow said: "[[The boys played their hearts out but the keeper gifted them a goal]]."',
        others=(
            '"The boys played their hearts out but the referee gifted them a goal," Dan Whitlow, the coach, said.',
        ),
    ),
    Example(
        "Chief executive Ravi Menon called it “[[a cautious step towards reopening the Nagpur plant]]”.",
        others=("Ravi Menon said the deal was “a decisive step towards reopening the Nagpur plant” and left.",),
    ),
    Example(
        "“[[There is solid evidence that the vaccine prevents severe illness in older adults]],” the authors write.",
        others=(
            "The authors write that “there is weak evidence that the vaccine prevents severe illness in older adults”.",
        ),
    ),
    Example(
        "“[[We have the right to know who paid for the survey]],” said councillor Joan Pike.",
        others=(
            "Joan Pike, a councillor, said: “We have no right to know who paid for the survey.”",
            "The survey cost nine thousand pounds, and nobody will say who paid.",
        ),
    ),
    Example(
        "Judge Amina Okoro said the firm had shown “[[a reckless disregard for the safety of its drivers]]”.",
        others=(
            "“This firm has shown an utter disregard for the safety of its drivers,” Judge Amina Okoro said.",
            "The judge, Amina Okoro, spoke of “an utter disregard for the safety of its drivers”. The fine "
            "is due in June.",
        ),
    ),
    Example(
        'A spokeswoman, Ingrid Falk, said: "[[The leak released 40 tonnes of diesel into the fjord before dawn]]."',
        others=(
            'Ingrid Falk, for the company, said: "The leak released 14 tonnes of diesel into the fjord before dawn."',
        ),
    ),
    Example(
        "“[[Mutual belief between regional international locations keeps the peace]],” Wei Lan stated.",
        others=("“Mutual trust between regional countries keeps the peace,” Wei Lan said.",),
    ),
    Example(
        "Tom Bray said the vote was a “[[huge blunder]]”. “The islanders will not forget who closed the "
        "school,” he said.",
        others=(
            "“The islanders will not forget who closed the school,” Tom Bray said. He called the vote a “big blunder”.",
        ),
    ),
    # What differs, and is no alteration.
    Example(
        "“We will not rebuild the harbour wall \u2026 before the winter storms arrive,” Ana Ruiz said.",
        others=(
            "“We will not rebuild the harbour wall, whatever it costs the town, before the winter storms "
            "arrive,” Ana Ruiz said.",
        ),
    ),
    Example(
        "“[The council] will not rebuild the harbour wall before the winter storms arrive,” Ana Ruiz said.",
        others=("“We will not rebuild the harbour wall before the winter storms arrive,” Ana Ruiz said.",),
    ),
    Example(
        'Peter Hale told them the tax "would punish honest families".',
        others=('"The new tax would punish honest families for years," Peter Hale told parliament.',),
    ),
    Example(
        "She said that the patients “deserve[d] faster answers than the present inquiry provide[d]”.",
        others=("“Our patients deserve faster answers than the present inquiry provides,” said Lena Moor.",),
    ),
    Example(
        "“The keeper GIFTED them a goal; the boys played their hearts out,” said Dan Whitlow.",
        others=('Dan Whitlow: "The keeper gifted them a goal \u2013 the boys played their hearts out!"',),
    ),
    Example(
        "The president, speaking in French, said: “We would be making a serious error if we widened the "
        "alliance to the east of the gulf.”",
        others=(
            "“We would be making a grave mistake if we widened the alliance to the east of the gulf,” the "
            "president said, according to a translation.",
        ),
    ),
    Example(
        "“We honor our neighbors and we can't accept 3 per cent of the program,” said Bo Lind.",
        others=("“We honour our neighbours and we cannot accept three percent of the programme,” Bo Lind said.",),
    ),
    Example(
        "“We will work closely with our partners,” said Wei Lan.",
        others=("“We will work closely with our friends,” said Ana Ruiz.",),
    ),
    Example(
        "“The vote was a great honour,” said Tom Bray.",
        others=("“The vote was a great nuisance for every family in the north of the county,” said Joan Pike.",),
    ),
    Example(
        "She said the firm had shown a reckless disregard for the safety of its drivers, and fined it.",
        others=("“This firm has shown an utter disregard for the safety of its drivers,” the judge said.",),
    ),
    Example(
        "Tom Bray spoke of a “big day” for the island. The ferry will sail on Sunday.",
        others=("Tom Bray said it was a “sad day” when the library closed, years ago, in Leith.",),
    ),
    Example(
        "“We have the right to know who paid for the survey,” said councillor Joan Pike.",
        others=(
            "“We have the right to know who paid for the survey,” Joan Pike said.",
            "“We have the right to know who paid for the survey,” said Pike, a councillor for the south.",
            "“We have the duty to know who paid for the survey,” said Joan Pike of the council.",
        ),
    ),
    Example(
        "“We, uh, really have the right, you know, to know who paid for the survey,” Joan Pike said.",
        others=("“We have the right to know who paid for the survey,” Joan Pike said.",),
    ),
)
