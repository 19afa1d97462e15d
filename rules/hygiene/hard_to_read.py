"""hygiene/hard_to_read."""

from __future__ import annotations

from collections.abc import Iterator

from auditor_rules.hygiene._bands import GENERAL, GENRE_WORDS, UNREADABLE, band

from auditor import Document, Example, Hit, Measure, Rule, Severity, Span

MOST_SENTENCES = 3
LEAST_WORDS = 20  # a shorter sentence is nobody's trouble


class HardToRead(Rule):
    """The text is much harder to read than it need be.

    What it does: measures Flesch's reading ease and the Flesch-Kincaid grade of texts of a hundred words and
    more, and holds them against a fixed band for the genre. Texts for the public are hard where reading ease is
    below 30 and the grade 17 or more (harder than a university textbook); scholarly texts, which quote figures and
    references, below 10 and from grade 20; legal ones below 10 and from grade 22. It then points at the three
    sentences that weigh most. Below 10, with a grade of 20 or more, that is a warning, otherwise a note.

    Why: readers give up, and what nobody can follow nobody can check. Both figures stand in the table of
    documents, whatever they are. Texts in other languages, lists and tables are left alone.
    """

    severity = Severity.INFO
    confidence = 0.8
    standard = "Flesch (1948), Kincaid et al. (1975); W3C Credible Web: readability"
    literals = GENRE_WORDS
    examples = (
        Example(
            "[[The implementation of interdepartmental harmonisation procedures necessitates the establishment of "
            "comprehensive accountability frameworks, notwithstanding considerable administrative complications "
            "previously identified by participating organisations and their representatives.]] [[Notwithstanding "
            "significant methodological limitations, preliminary investigations demonstrate substantial "
            "interoperability deficiencies between telecommunications infrastructures operated by independent regional "
            "administrations, particularly regarding emergency communication capabilities.]] [[Consequently, "
            "parliamentary representatives recommended immediate reconsideration of multilateral procurement "
            "arrangements, including intergovernmental financing mechanisms, transitional organisational "
            "responsibilities and continuous independent evaluation of operational performance indicators throughout "
            "the implementation period, irrespective of the institutional affiliation of individual participants.]] "
            "The committee will meet again in May, and its chair has asked for a shorter paper by then."
        ),
        Example(
            "[[Immunohistochemical characterisation of differentiated epithelial populations demonstrated "
            "statistically significant upregulation of inflammatory cytokine expression following administration of "
            "recombinant intermediaries, particularly among immunocompromised individuals presenting with "
            "gastrointestinal complications.]] [[Multivariate regression analysis incorporating demographic, "
            "environmental and socioeconomic characteristics identified hypertension, hypercholesterolaemia and "
            "insulin dependency as independent predictors of cardiovascular hospitalisation within the observational "
            "population.]] [[Pharmacological intervention nevertheless necessitates individualised consideration of "
            "contraindications, particularly anticoagulant interactions, hypersensitivity manifestations and "
            "deteriorating hepatic functionality, notwithstanding comparatively encouraging preliminary observations "
            "communicated by collaborating international investigators participating in multicentre evaluations of "
            "alternative therapeutic approaches.]] Patients were seen twice a year, and those who moved away were "
            "asked to fill in a form and to send it back."
        ),
        Example(
            "[[Utilising revolutionary artificial intelligence methodologies, organisations simultaneously accelerate "
            "transformational digitalisation initiatives and operationalise multidimensional customer engagement "
            "opportunities, unlocking unprecedented collaborative innovation across geographically distributed "
            "organisational environments.]] [[Sophisticated automation technologies intelligently synchronise "
            "heterogeneous infrastructure components, facilitating uninterrupted availability, sustainable scalability "
            "and comprehensive regulatory conformity throughout continuously evolving international marketplaces "
            "characterised by accelerating technological discontinuities.]] [[Incorporating proprietary "
            "personalisation capabilities, subscription-oriented communication architectures additionally "
            "revolutionise interdisciplinary collaboration opportunities between entrepreneurial professionals, "
            "educational institutions and governmental organisations pursuing environmental responsibility, "
            "operational sustainability and measurable organisational accountability in an increasingly competitive "
            "international environment.]] The firm has nine staff and sits in a small town near the coast, where it "
            "rents two rooms."
        ),
        Example(
            "[[Notwithstanding anything contained in subsection four, the Commissioner may, following consultation "
            "with appropriate representatives of municipal authorities, issue supplementary regulations concerning "
            "registration, classification, administration and enforcement of agricultural property obligations "
            "throughout designated territories.]] [[Applications for reconsideration of determinations communicated "
            "pursuant to preceding provisions shall be accompanied by documentary verification of ownership, "
            "identification of beneficiaries, certification of environmental compatibility and authenticated "
            "declarations of financial responsibility.]] [[Unsuccessful applicants may institute administrative "
            "proceedings before the Territorial Reconsideration Tribunal, whose determinations regarding "
            "constitutional interpretation, jurisdictional competence and procedural irregularity nevertheless remain "
            "provisionally enforceable notwithstanding subsequent applications for judicial intervention by "
            "dissatisfied parties or their authorised representatives.]] The rules take effect in June, and farmers "
            "who do not hold the form can get one at the town hall."
        ),
        Example(
            "[[Contemporary historiographical interpretations increasingly problematise conventional "
            "conceptualisations of nationalism, emphasising instead the simultaneously institutional, performative and "
            "transnational characteristics of collective identification within multicultural metropolitan "
            "environments throughout postcolonial territories.]] [[Epistemological presuppositions underlying "
            "ostensibly objective administrative documentation consequently necessitate interdisciplinary "
            "reconsideration, particularly regarding marginalised communities whose autobiographical representations "
            "were systematically suppressed by authoritarian bureaucratic organisations.]] [[Theoretical "
            "sophistication notwithstanding, universalising methodological generalisations inevitably perpetuate "
            "intellectual hierarchies, inadvertently reproducing the discriminatory classificatory categorisations "
            "that revolutionary contemporaries, philosophical predecessors and anticolonial intellectuals had "
            "categorically repudiated, notwithstanding their occasionally contradictory political affiliations.]] The "
            "book has four parts and a long list of names at the end, but no maps and no plates."
        ),
        Example(
            "[[Macroeconomic vulnerabilities accumulated during unprecedented monetary accommodation continue "
            "constraining discretionary governmental expenditure, exacerbating distributional inequalities and "
            "undermining international confidence in institutional credibility, notwithstanding intermittently "
            "encouraging employment statistics published by statistical authorities.]] [[Precautionary capitalisation "
            "requirements nevertheless incentivise internationally diversified intermediaries to reconsider "
            "unsustainable remuneration arrangements, speculative derivative participation and insufficiently "
            "collateralised lending relationships with overleveraged infrastructure corporations.]] [[Simultaneously, "
            "deteriorating demographic characteristics necessitate politically uncomfortable reconsideration of "
            "intergenerational redistribution, particularly pension eligibility, healthcare accessibility and "
            "residential property taxation, irrespective of parliamentary composition or the ideological orientation "
            "of governing coalitions, according to independent macroeconomic researchers.]] Rates were left as they "
            "were, and the bank will meet again on the ninth of June to look at them."
        ),
        Example(
            "[[Interdisciplinary educational practitioners participating in professional development opportunities "
            "collaboratively operationalise differentiated instructional methodologies, facilitating individualised "
            "competency acquisition and metacognitive self-regulation among academically heterogeneous elementary "
            "populations.]] [[Administrative representatives subsequently operationalised accountability "
            "considerations, incorporating standardised performance measurements, continuous observational "
            "documentation and community participation opportunities within comprehensively restructured "
            "organisational improvement methodologies.]] [[Preliminary evaluation nevertheless identified considerable "
            "implementation inconsistencies, attributable predominantly to insufficient administrative coordination, "
            "inadequate technological infrastructure and disproportionate documentation responsibilities imposed on "
            "inexperienced educational professionals, notwithstanding considerable motivational dedication "
            "demonstrated throughout participating institutions.]] The school has two hundred pupils and eleven "
            "teachers, and it will try the new plan for one more year."
        ),
        Example(
            "[[Hydrometeorological uncertainties associated with anthropogenic climatological perturbations "
            "necessitate precautionary infrastructural adaptation, incorporating probabilistic vulnerability "
            "characterisation, participatory environmental governance and internationally coordinated observational "
            "capabilities throughout particularly susceptible agricultural communities.]] [[Geomorphological "
            "investigations additionally demonstrate accelerating sedimentological instability, fundamentally "
            "compromising hydroelectric infrastructure, navigational accessibility and groundwater sustainability "
            "across ecologically interconnected international catchments.]] [[Unfortunately, institutional "
            "fragmentation, administrative discontinuity and insufficient intergovernmental communication continue "
            "undermining scientifically defensible environmental management, notwithstanding comprehensive "
            "recommendations repeatedly communicated by internationally distinguished climatological organisations and "
            "nongovernmental representatives participating in multilateral negotiations.]] The river rose by two "
            "metres in March, and the mill and both of the bridges at the weir were lost."
        ),
        Example(
            "[[Organisational representatives acknowledged considerable disappointment regarding the "
            "association's unanticipated disqualification, characterising disciplinary deliberations as "
            "procedurally unsatisfactory, insufficiently transparent and fundamentally incompatible with "
            "internationally recognised sporting administration responsibilities.]] [[Supplementary documentation, "
            "subsequently communicated by independent investigative practitioners, nevertheless demonstrated "
            "systematic administrative irregularities concerning international transfer registration, participation "
            "eligibility and unauthorised commercial intermediary remuneration.]] [[Disciplinary authorities "
            "consequently recommended unconditional organisational restructuring, incorporating professionalised "
            "financial administration, independently supervised accountability mechanisms and continuously monitored "
            "regulatory conformity, irrespective of supporters' understandable dissatisfaction with unprecedented "
            "competitive, commercial and reputational consequences.]] The side won six of its last ten games at home, "
            "and it will start the next season in the third tier with nine points less."
        ),
        Example(
            "[[Telecommunications authorities have provisionally authorised simultaneous experimental utilisation of "
            "previously unallocated electromagnetic frequencies by competing infrastructure operators, subject to "
            "independently verified interference limitations, geographical coordination requirements and continuous "
            "technical documentation responsibilities.]] [[Representatives of established broadcasting organisations "
            "immediately characterised the authorisation as commercially discriminatory, technologically irresponsible "
            "and constitutionally questionable, emphasising insufficient consultation opportunities and irreversible "
            "investment implications.]] [[International standardisation organisations additionally communicated "
            "reservations regarding transnational interference, particularly affecting navigational instrumentation, "
            "meteorological observation capabilities and emergency communication infrastructure administered by "
            "neighbouring authorities, notwithstanding reassuring preliminary measurements disseminated by independent "
            "engineering consultancies.]] The trial runs for six weeks from the first of May, in three small towns in "
            "the north and one in the south."
        ),
        Example(
            "The old bridge over the Tern will be shut until the end of the year, the council said on Monday. "
            "Engineers found cracks in two of its six piers last week. Drivers will have to go round by the ring road, "
            "which adds about four miles to the trip. Buses will run as before, but a little later.\n\n"
            "\u201cWe know it is a nuisance,\u201d said Mary Okafor, who leads the council. \u201cBut nobody should "
            "drive over a bridge that may fall down.\u201d Shops on the north side fear for their trade. The council "
            "will pay for signs that show the way to them. Work begins on the first of March and should be done before "
            "the winter. It will cost about two million pounds."
        ),
        Example(
            "Researchers at the institute have found that bees remember the colour of a flower for at least three "
            "days. They trained forty bees to fly to blue paper discs, on which lay a drop of sugar water. When the "
            "discs were put out again three days later, without sugar, thirty-one of the bees still chose blue. The "
            "result surprised the team, because earlier work had put the limit at one day. The study has not yet been "
            "reviewed by other scientists. Its authors say that the small number of animals calls for caution, and "
            "they plan to repeat the experiment with wild bees in the summer, when more plants are in bloom and the "
            "insects have a real choice."
        ),
        Example(
            "The implementation of interdepartmental harmonisation procedures necessitates the establishment of "
            "comprehensive accountability frameworks, notwithstanding considerable administrative complications."
        ),
        Example(
            "The minister rose at ten. He had a paper in his hand and he read from it. \u201cInterdepartmental "
            "harmonisation necessitates comprehensive organisational accountability, notwithstanding considerable "
            "administrative complications,\u201d he said. Nobody laughed. A man at the back asked what that meant. The "
            "minister looked at the paper again. Then he put it away and said that the two offices would have to talk "
            "to each other more. That was better. They had not talked for a year, and it had cost the town a school "
            "and half a road. The talks will start next week. They will be held in the old hall, and all who want to "
            "come can come. There will be tea, and the doors will open at six."
        ),
        Example("\n".join(["Administration", "Telecommunications", "Internationalisation", "Accessibility"] * 30)),
        Example(
            "Mumbai: The state government on Thursday approved a scheme to repair 312 primary schools before the "
            "monsoon, an official said. Each school will get up to Rs 8 lakh for its roof and its toilets. The work "
            "has to be finished by the end of May. Parents' groups welcomed the plan but said that many schools had "
            "waited for ten years. \u201cMy daughter's class has sat under a plastic sheet since 2019,\u201d said "
            "Sunita Pawar, whose village lies an hour from the city. The opposition asked why the list left out the "
            "hill districts. The education minister told the House that a second list would follow in June, after the "
            "engineers have seen the roads there."
        ),
        Example(
            "I make this soup when I am tired. Chop two onions and let them go soft in butter. Add a pound of carrots, "
            "a small potato and a pinch of cumin. Cover with water and simmer for half an hour. Then blend it, taste "
            "it, and add salt and the juice of half a lemon. That is all. It keeps for three days in the fridge and "
            "freezes well. If you have guests, put a spoon of yoghurt on top and some parsley. My children like it "
            "with toast. I once made it with parsnips instead, and nobody noticed until I told them. Cheap, quick and "
            "warm: you cannot ask more of a soup on a wet day in March."
        ),
        Example(
            "The Federal Reserve left interest rates unchanged on Wednesday and signalled that it expects to cut them "
            "twice before the end of the year. Policymakers said that inflation had eased but remained above their "
            "target of 2 percent. Unemployment is still low. Stocks rose after the announcement, and the yield on "
            "ten-year government bonds fell slightly. Some economists had expected a more cautious statement. "
            "\u201cThey want to keep their options open,\u201d said Laura Brandt, an economist at a bank in Chicago. "
            "The next meeting takes place in June. Until then the committee will see two more reports on prices and "
            "one on wages, and its members disagree about how much each of them should count."
        ),
        Example(
            "Terms of use. You may read and print these pages for yourself. You may not sell them. If you want to use "
            "a picture, ask us first; we will mostly say yes. We do not collect your name or your address. We count "
            "how many people read each page, so that we know what is useful. If you find a mistake, write to us and "
            "we will put it right within a week. We are not liable for damage that comes from using these pages, "
            "unless we caused it on purpose or through gross negligence. The law of the place where we live applies. "
            "These terms were last changed in spring, when we added the sentence about pictures, because somebody had "
            "asked."
        ),
        Example(
            "Photosynthesis is the process by which plants turn light into sugar. It takes place in the chloroplasts, "
            "small green bodies inside the cells of a leaf. Chlorophyll, the pigment that makes them green, absorbs "
            "red and blue light. The energy splits water into hydrogen and oxygen. The oxygen leaves through tiny "
            "holes on the underside of the leaf, and the hydrogen is used to build sugar out of carbon dioxide from "
            "the air. At night the process stops. In dry weather many plants close the holes to save water, and then "
            "photosynthesis slows down as well. Cacti have found a way out: they open the holes at night, store the "
            "carbon dioxide, and use it by day."
        ),
    )

    def check(self, doc: Document) -> Iterator[Hit | Measure]:
        """Both measures, and hits on the sentences that weigh most where the text is very hard."""
        measured = doc.readability
        if measured is None:
            return
        ease, grade = measured.flesch_reading_ease, measured.flesch_kincaid_grade
        yield Measure("flesch_reading_ease", round(ease, 1))
        yield Measure("flesch_kincaid_grade", round(grade, 1))
        if not GENERAL.exceeded(ease, grade) or not (usual := band(doc)).exceeded(ease, grade):
            return
        for sentence in heaviest(doc):
            count = len(doc.words.within(sentence))
            yield Hit(
                sentence,
                f"This sentence of {count} words is among those that make the text hard to read, for "
                f"{usual.name}: Flesch reading ease {ease:.0f}, school grade {grade:.0f}.",
                "Divide it, and say it in shorter words.",
                severity=Severity.WARNING if UNREADABLE.exceeded(ease, grade) else None,
            )


def heaviest(doc: Document) -> list[Span]:
    """The sentences of the article with the most letters, in order; what does not end like a sentence is a list."""
    candidates = []
    for sentence in doc.sentences_in():
        inside = doc.words.within(sentence)
        if len(inside) >= LEAST_WORDS and sentence.of(doc.text).rstrip("\"'\u201d\u2019)]")[-1:] in (".", "!", "?"):
            first, last = inside[0], inside[-1] + 1
            letters = int((doc.words.ends[first:last] - doc.words.starts[first:last]).sum())
            candidates.append((-letters, sentence))
    return sorted(sentence for _, sentence in sorted(candidates)[:MOST_SENTENCES])
