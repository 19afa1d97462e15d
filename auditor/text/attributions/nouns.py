"""Nouns that sources go by: people inside and outside, groups, bodies, documents, states, outlets."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _plural(noun: str) -> str:
    if noun.endswith("man"):
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


# One of these alone, unnamed, is an anonymous source.
PERSON = _words(
    """
    academic accountant activist actor actress administrator adviser advisor advocate agent aide ally analyst
    architect artist assistant associate astronomer athlete attorney author backer banker biologist boss boy broker
    businessman businesswoman candidate captain caller campaigner chair chairman chairwoman chairperson chancellor
    chemist chief citizen climatologist client coach colleague columnist commander commentator commissioner
    confidant congressman congresswoman constable consultant contractor coordinator correspondent council-member
    councillor councilman councilwoman counsel counsellor critic customer dealer defendant delegate demonstrator
    deputy designer detective developer dietitian diplomat director doctor driver ecologist economist editor
    employee engineer entrepreneur environmentalist envoy epidemiologist executive expert farmer father fighter
    fisherman firefighter founder friend geologist girl governor guard guest historian host homeowner inspector
    insider instructor intermediary inventor investigator investor journalist judge justice landlord lawmaker lawyer
    leader lecturer legislator lieutenant linguist lobbyist man manager mayor mediator mentor minister monarch
    mother moderator narrator negotiator neighbor neighbour novelist nurse nutritionist observer officer official
    onlooker operative opponent organiser organizer owner parent participant partner passenger pastor patient person
    pharmacist philosopher physician physicist pilot planner player policeman policewoman politician pollster
    premier president priest principal producer professor prosecutor protester protestor psychiatrist psychologist
    publisher pundit rapper recruiter referee refugee regulator relative reporter representative researcher resident
    retailer rival sailor scholar scientist secretary senator sergeant shareholder sheriff shopkeeper sibling singer
    skeptic sceptic sociologist soldier solicitor barrister source spectator specialist speaker spokesman
    spokesperson spokeswoman staffer star statistician strategist student superintendent superior supervisor
    supporter surgeon suspect survivor teacher technician tenant tourist trader trainer traveller trustee tutor user
    vendor veteran victim villager virologist visitor volunteer voter waiter waitress watchdog whistleblower
    whistle-blower wife husband widow son daughter brother sister uncle aunt nephew niece cousin grandmother
    grandfather witness woman worker writer parliamentarian mp mep congressperson theorist theologian astronaut
    taxpayer commuter pensioner shopper cyclist motorist paramedic midwife bookkeeper steward clerk trainee
    apprentice pal mate buddy acquaintance classmate flatmate housemate roommate informant tipster
    confidante attendee nominee appointee retiree evacuee detainee subscriber reader viewer listener diner bidder
    buyer seller renter lodger walker swimmer hiker camper smoker drinker gardener beekeeper fishmonger butcher
    plumber electrician carpenter bricklayer caretaker porter cleaner cook chef barman barmaid waitress hairdresser
    caterer undertaker reviewer questioner freshman sophomore demographer bystander eyewitness farmhand tycoon
    magnate master miller baker keeper warden curator conductor composer queen king prince princess pope bishop imam
    emir sultan president-elect ceo cfo chief-of-staff cop
    """,
)
_INSIDER_NOUNS = _words(
    """
    official source aide adviser advisor diplomat insider executive staffer officer person employee operative
    negotiator lawyer attorney strategist administrator associate confidant friend relative colleague banker broker
    investigator trader agent intermediary ally witness client whistleblower spokesman spokeswoman spokesperson
    representative narrator delegate envoy manager worker neighbour neighbor assistant deputy eyewitness pal mate
    buddy acquaintance confidante informant tipster
    """
)
PERSONS = {_plural(noun): noun for noun in PERSON} | {
    "people": "person",
    "persons": "person",
    "folks": "person",
    "staff": "staffer",
    "authorities": "official",
}
# Several of these, unnamed, are anonymous insiders; several of any other persons are a vague group.
INSIDERS = frozenset(_plural(noun) for noun in _INSIDER_NOUNS) | {"people", "persons", "authorities"}
GROUP = _words(
    """
    others many some few several most media press everyone everybody somebody someone republicans democrats tories
    conservatives liberals leftists rightists progressives americans europeans britons germans russians chinese
    israelis palestinians indians mexicans canadians australians french japanese iranians ukrainians turks muslims
    christians jews hindus catholics evangelicals nations countries governments capitals groups circles quarters
    majority percent feminists millennials activists watchers brexiteers remainers socialists communists hawks doves
    allies markets outlets newspapers bloggers pollsters hardliners moderates nationalists world community communities
    public electorate consensus establishment commentariat industry west east
    """
)
BODY = _words(
    """
    administration agency alliance army assembly association authority bank board body broadcaster bureau business
    cabinet campaign center centre chamber charity church city club coalition college commission committee company
    conference congress consortium corporation council county court department directorate division embassy enterprise
    factory federation firm force forces foundation franchise fund government group hospital house institute
    institution jury kremlin laboratory league legislature ministry mission museum navy network newspaper office
    operator opposition organisation organization paper parliament party police politburo prosecutors publication
    publisher regime regulator retailer school secretariat senate service society squad startup start-up state store
    supplier team think-tank thinktank treasury tribunal union university utility watchdog website white outlet
    magazine bloc airline carrier manufacturer maker producer developer daily station channel side camp delegation
    family ngo nonprofit bench panel taskforce brigade municipality trust
    """
)
DOCUMENT = _words(
    """
    account affidavit agreement analysis announcement article assessment audit bill blog book brief briefing budget
    cable census charge-sheet charter clip column commentary communique communiqué complaint concept constitution
    contract data database deal decision declaration decree directive documentary document dossier draft editorial
    email e-mail estimate evidence essay film filing files figures finding findings footage forecast graph graphic
    guidance guideline guidelines headline image indictment index inquiry inspection interview invoice judgment
    judgement label law lawsuit leaflet legislation letter list log magazine manifesto manual manuscript map
    measurement memo memoir memorandum message meta-analysis minutes model motion note notice order pact page pamphlet
    paper passage petition photo photograph picture piece plan plaque platform podcast policy poll polling polls
    portrait post poster preprint programme program projection projections proposal prospectus publication
    questionnaire ranking reading readout receipt record records recording reference release report reports resolution
    results review rule rules ruling sample schedule script section sign simulation speech statement statistics
    statute story strategy study summary summons survey table tally tape text thesis ticket timetable timeline
    transcript tax-return return translation treaty tweet tweets update verdict video warrant web-site website will
    writing convention act clause subpoena testimony ad advertisement advert materials research literature trial
    experiment
    """,
)
DOCUMENTS = {_plural(noun): noun for noun in DOCUMENT} | {
    "analyses": "analysis",
    "studies": "study",
    "meta-analyses": "analysis",
}
STATES = _words(
    """
    afghanistan albania algeria america angola argentina armenia australia austria azerbaijan bahrain bangladesh
    belarus belgium bolivia bosnia botswana brazil britain bulgaria burundi cambodia cameroon canada chad chile china
    colombia congo croatia cuba cyprus czechia denmark ecuador egypt eritrea estonia ethiopia finland france gabon
    georgia germany ghana greece guatemala guinea haiti honduras hungary iceland india indonesia iran iraq ireland
    israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia
    libya lithuania luxembourg madagascar malawi malaysia mali malta mexico moldova mongolia montenegro morocco
    mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama
    paraguay peru philippines poland portugal qatar romania russia rwanda senegal serbia singapore slovakia slovenia
    somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand togo tunisia turkey türkiye
    turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam yemen zambia zimbabwe us u.s uk u.k prc ussr uae
    beijing washington moscow brussels london paris berlin tokyo kyiv kiev tehran ankara delhi islamabad riyadh cairo
    jerusalem seoul pyongyang canberra ottawa rome madrid warsaw budapest athens damascus baghdad kabul taipei caracas
    havana brasilia jakarta hanoi manila doha belgrade vienna stockholm helsinki oslo copenhagen lisbon dublin prague
    bucharest sofia minsk baku yerevan tbilisi colombo dhaka kathmandu nairobi pretoria abuja
    """
)
STATE_PAIRS = frozenset(
    """north korea|south korea|united states|united kingdom|saudi arabia|sri lanka|new zealand|south africa|new delhi|
    european union|czech republic|costa rica|el salvador|sierra leone|ivory coast|burkina faso|hong kong|
    united arab|soviet union|south sudan|east timor|north macedonia|great britain""".replace("\n    ", "").split("|")
)
DEMONYMS = _words(
    """
    afghan african albanian algerian american arab argentine argentinian armenian asian australian austrian
    bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian canadian chilean
    chinese colombian croatian cuban cypriot czech danish dutch ecuadorian egyptian english estonian ethiopian
    european filipino finnish french georgian german ghanaian greek haitian hungarian icelandic indian indonesian
    iranian iraqi irish israeli italian jamaican japanese jordanian kazakh kenyan korean kurdish kuwaiti latin latvian
    lebanese libyan lithuanian malaysian mexican moldovan mongolian moroccan nepali nepalese nigerian nordic norwegian
    pakistani palestinian peruvian polish portuguese qatari romanian russian rwandan saudi scottish senegalese serbian
    singaporean slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese tanzanian thai tunisian
    turkish ugandan ukrainian uzbek venezuelan vietnamese welsh western eastern northern southern yemeni zambian
    zimbabwean republican democratic democrat conservative liberal labour labor tory muslim christian jewish hindu
    catholic sunni shia black white hispanic latino asia-pacific gulf balkan baltic scandinavian u.s us uk u.k eu e.u
    nato un u.n
    """
)
ORGANISATION_NAMES = _words(
    """
    academy administration agency airlines airways alliance army assembly association authority bank board brothers
    bureau cabinet campaign capital center centre chamber church club coalition college commission committee
    communications community company congress consortium corp corporation council court daily department directorate
    division embassy energy enterprises federation financial force foundation fund gazette global government group
    guard guardian herald hospital house inc industries institute institution international journal kremlin
    laboratories laboratory league limited ltd llc mail media ministry mission monitor motors museum navy network news
    observatory office organisation organization parliament partners partnership party pentagon police politburo post
    press project radio research review school secretariat senate service services society state station systems team
    technologies telegraph television times today treasury tribune tribunal trust tv union university watch weekly
    works world nations nato unicef unesco who fifa uefa opec asean fbi cia nasa bbc facebook google twitter apple
    microsoft amazon tesla boeing airbus reuters taliban hamas hezbollah politico breitbart politifact buzzfeed ukip
    sinn
    """
)
OUTLET_WORDS = _words(
    """
    times post news journal herald tribune gazette telegraph guardian mail daily weekly magazine radio tv television
    press broadcasting newspaper broadcaster outlet paper today observer independent chronicle globe monitor standard
    express mirror star sun review economist spiegel monde figaro nikkei xinhua tass reuters kyodo afp bbc cnn nbc cbs
    abc msnbc pbs npr cnbc ft voa nyt wsj politico axios bloomberg aljazeera jazeera haaretz ap dpa pti ani buzzfeed
    breitbart vox vice slate fortune forbes time newsweek yomiuri asahi interfax itar-tass yonhap zdf ard rai euronews
    sky itv rt ndtv scmp semafor quartz salon courier ledger examiner advertiser echo argus dispatch inquirer enquirer
    bulletin sentinel register recorder messenger digest gleaner beacon clarion bugle zeitung presse kurier kanal canal
    tidningen tijd matin correo diario folha gazzetta corriere allgemeine rundschau abendblatt
    """
)
OUTLET_NOUNS = _words("newspaper newspapers outlet paper daily broadcaster magazine tabloid weekly periodical")
NEWS_BODIES = _words("site website agency portal channel outlet service network wire")
"""Outlets with "news" before them."""
OUTLETS = _words(
    """
    reuters kyodo afp bbc cnn nbc cbs abc msnbc pbs npr cnbc ft voa nyt wsj politico axios bloomberg haaretz ap dpa
    pti ani buzzfeed breitbart forbes newsweek xinhua tass interfax yonhap nikkei itv ndtv scmp aljazeera
    """
)
"""Names of one word that are outlets without "the" before them."""
UNIQUE_OFFICES = _words(
    """
    president pope queen king monarch chancellor premier prime mayor governor minister candidate nominee secretary
    speaker ceo chairman chairwoman chairperson chair commissioner ambassador bishop archbishop prince princess judge
    coach captain sheriff manager director founder author professor senator congressman congresswoman defendant
    suspect billionaire businessman businesswoman singer actor actress magistrate justice general commander principal
    plaintiff accused victim mother father wife husband writer star mogul host moderator incumbent vice-president
    duchess duke emir sultan leader chief
    """
)
