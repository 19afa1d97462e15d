"""Ten events, each as two reporters tell it who never saw each other's copy."""

PAIRS = (
    (
        "A ferry with 212 people on board lost power off Kilby on Friday night and drifted for three hours before a "
        "tug reached it. Nobody was hurt. “We could hear the rocks before we could see them,” said Rosa Vidal, who was "
        "travelling with her two sons. The operator, Tarn Lines, said that a fuel filter had failed and that the ship "
        "would not sail again until it had been looked at by inspectors. It is the third breakdown on the route since "
        "the spring.",
        "Passengers spent much of Friday night in life jackets after the Kilby boat broke down in the sound. A tug "
        "from the mainland took it in tow at about three in the morning, and all 212 people walked ashore. “We could "
        "hear the rocks before we could see them,” Rosa Vidal, a mother of two, told reporters on the quay. Tarn Lines "
        "put it down to a blocked filter. Islanders have asked for a second ship for years, and the council meets on "
        "Tuesday to talk about it.",
    ),
    (
        "The government of Marland will raise the tax on diesel by four cents from January, the finance minister, Ravi "
        "Menon, told parliament on Wednesday. The money, about 90 million a year, is meant for railways. Hauliers "
        "called it a blow to small firms. “Every loaf travels by road before it gets to your table,” said Hugh "
        "Tarrant, who speaks for them. The bill is expected to pass before the summer recess.",
        "Drivers of lorries will pay four cents more for each litre of diesel next year. Ravi Menon, who runs the "
        "treasury, laid the plan before a half-empty chamber and said that it would bring 90 million for new trains. "
        "Outside, Hugh Tarrant of the hauliers' union was handing out bread. “Every loaf travels by road before it "
        "gets to your table,” he said. The opposition has not decided how to vote.",
    ),
    (
        "Northfield beat Ashby on penalties to reach the final for the first time in 31 years. It was a poor game "
        "until the last ten minutes, when both sides scored twice. Then Dan Whitlow, aged 40, saved three kicks in a "
        "row. “I guessed, and I guessed well,” he said. In the final they will meet Pelham, who won by a goal on "
        "Saturday.",
        "There were tears in the stands at Ashby, and most of them were the home side's. Twice they led, and twice "
        "they were pulled back in the closing minutes, before a goalkeeper of 40 took the evening away from them. Dan "
        "Whitlow stopped three of the four penalties he faced. “I guessed, and I guessed well,” he said with a shrug. "
        "For Northfield it is a first final since 1992.",
    ),
    (
        "Bees that were fed a common weedkiller could not find their way back to the hive half as often as others, a "
        "study in Velm has shown. Researchers at the university there fitted 400 insects with tiny tags and let them "
        "go two kilometres from home. Of those that had drunk clean syrup 88 percent returned, of the rest 41. “The "
        "effect surprised us by its size,” said Olga Brandt, who led the work. The maker said that the doses were too "
        "high.",
        "How does a bee get lost? Give it weedkiller, says a team from Velm. Olga Brandt and her colleagues glued "
        "transmitters to the backs of 400 workers, drove them two kilometres into the country and waited at the hive. "
        "Where the syrup had been spiked, 41 in a hundred came home, against 88 where it had not. The firm that sells "
        "the chemical disputes the result. Others in the field would like to see it done again with wild species.",
    ),
    (
        "A judge has ordered the owner of a flooded mine near Sedge to pay 2.3 million to the families of the five men "
        "who died in it. Amina Okoro said that the company had known for two years that the pumps were worn and had "
        "shown “a reckless disregard for the safety of its workers”. The families, who filled the front rows of the "
        "court, had waited nine years for the ruling. The company is to appeal.",
        "Nine years after five miners drowned at Sedge, their widows heard a court say whose fault it was. The owner "
        "had “a reckless disregard for the safety of its workers”, Judge Amina Okoro found, since reports on worn "
        "pumps had lain unread in a drawer. She awarded 2.3 million in damages. “It won't bring him back, but it is "
        "written down now,” said Nora Quill, whose husband was 29. Lawyers for the firm left by a side door.",
    ),
    (
        "The library in Harrow will stay open after all. Councillors voted by 14 to 11 on Monday to find the 60,000 it "
        "needs from what was set aside for a car park. More than 8,000 people had signed a petition. Joan Pike, who "
        "began it at her kitchen table, said that she had not slept for two nights. The building needs a new roof, and "
        "how that is to be paid for nobody could say.",
        "Cheers went up in the town hall as the last hand was raised: 14 for, 11 against. Harrow keeps its library, "
        "and will do without a car park. Behind the vote stands Joan Pike, a retired nurse who gathered 8,000 names "
        "since March. The mayor, who had wanted to close it, warned that the roof leaks and that the 60,000 found on "
        "Monday would last a year and no longer.",
    ),
    (
        "Police in Leith are looking for a man who walked out of a museum with a painting worth 400,000 under his "
        "coat. It happened on Sunday afternoon while a class of schoolchildren stood in the next room. An alarm rang "
        "but was taken for a fault. The picture, of a boat at low tide, had been lent by a family in Bergen. Anyone "
        "who saw a tall man in a grey coat is asked to call.",
        "It took less than two minutes, and the guard was looking at the children. Then there was a gap on the wall of "
        "Leith's small museum where a harbour scene had hung, on loan from Bergen and insured for 400,000. Cameras "
        "show somebody tall, in grey, leaving without haste. “The alarm goes off twice a week,” the director said; so "
        "on Sunday nobody looked up. Detectives have asked other museums for their recordings.",
    ),
    (
        "Doctors at the county hospital will strike for two days next week over shifts that they call unsafe. Some "
        "have worked 80 hours in seven days, said Lena Moor, their spokeswoman. “Our patients deserve someone who has "
        "slept,” she said. Emergencies will be treated, but 600 operations have been put off. Managers offered talks "
        "on Thursday, which the doctors have turned down twice before.",
        "If your knee was to be mended next week, it won't be: 600 operations are off because the county's doctors "
        "mean to walk out on Tuesday and Wednesday. They complain of weeks of 80 hours. The hospital says that it "
        "cannot hire whom it cannot find. “Our patients deserve someone who has slept,” Lena Moor, an anaesthetist who "
        "speaks for the strikers, told a crowd at the gates. Accidents and births will be looked after as usual.",
    ),
    (
        "Rain has at last reached the wheat fields of Ostrow, but for a third of the farms it came too late, the "
        "growers' association said on Thursday. It had not rained there for 71 days. The state will lend seed to those "
        "who want to sow again. Prices on the exchange fell by two percent. “You can't plant a loan,” said Ivo Petran, "
        "who farms 60 hectares and has lost all but ten of them.",
        "On the 71st day the sky over Ostrow went dark, and men stood in the road with their hats off. Ivo Petran did "
        "not. Of his 60 hectares ten are still green. He has read about the seed that the state will lend and is not "
        "impressed: “You can't plant a loan.” His neighbours to the west were luckier. One farm in three has lost its "
        "harvest, by the association's count, yet wheat was cheaper on Thursday than the day before.",
    ),
    (
        "A bridge from Tarn to the island of Wick is to be built after all, the transport minister said in a visit on "
        "Saturday. It will be 1.4 kilometres long and cost 240 million, half of it from tolls. Work could begin in two "
        "years. Fishermen fear for the seals. Clara Stone, who drives the school boat, said that she would be out of a "
        "job and glad of it.",
        "For sixty years ministers have come to Wick and promised a bridge; this one brought a drawing. It shows 1.4 "
        "kilometres of white concrete and a price of 240 million, which those who cross would pay half of. Not "
        "everybody cheered on Saturday. Seals breed where two of the piers would stand. But Clara Stone, at the wheel "
        "of the boat that takes 19 children to school in any weather, would trade it tomorrow.",
    ),
)
