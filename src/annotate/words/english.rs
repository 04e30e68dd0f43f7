//! English words by what they do in a news text. Verbs of saying stand in three tiers by how often they are the cue of
//! an attribution in paragraphs that hold quotes, counted on the training part of PolNeAR: at least 0.7, at least 0.45,
//! and the rest with the -ing forms.

use super::Words;

pub(super) const ENGLISH: Words = Words {
    say_strong: "said says told tells say wrote writes added adds asked asks tweeted tweets called noted notes reported \
        continued suggested described describes responded responds explained explains declared declares stated states \
        replied replies argued argues argue announced announces warned warns accused accuses criticized criticised \
        concluded concludes claimed acknowledged acknowledges insisted insists defended referred promised expressed \
        urged urges vowed vows questioned joked jokes recalled recalls cited confirmed confirms rejected mocked blasted \
        remarked remarks chanted denounced complained complains blamed boasted boasts thanked shouted dismissed decried \
        touted predicted predicts condemned reiterated reiterates denied denies asserted asserts conceded concedes \
        interjected retweeted highlighted yelled bemoaned lamented laments voiced revealed reveals emphasized \
        emphasised emphasizes stressed stresses pleaded commented comments dubbed downplayed insinuated railed rebuked \
        signaled signalled proclaimed proclaims pronounced indicated indicates admits quipped quips shot fumed opined \
        opines snapped exclaimed whispered countered counters retorted mused muses intoned cautioned cautions \
        reasoned observed observes chimed echoed echoes reaffirmed implored gushed ranted thundered vented deadpanned \
        scoffed sniffed bragged hinted maintained maintains contended contends testified elaborated clarified \
        reads read tweeted announced",
    say_medium: "calls pledged pledges endorsed posted posts found admitted showed believe believes expected \
        agreed named praised promises claim claims repeated repeats tell titled slammed slams answered answers suggest \
        suggests charged charges continues learned note questioned appears mentioned mentions noticed pressed worried \
        quoted quotes attributed demands demanded alleged alleges reacted challenged apologized apologised estimated \
        speculated disclosed assured stipulated ruled concurred lauded hailed welcomed advised instructed ordered \
        counselled counseled requested begged appealed forecast envisioned envisaged ridiculed derided labeled labelled \
        branded likened compared summed wondered recounted recounts relayed summarized summarised teased tells \
        telegraphed texted emailed e-mailed blogged posted rapped sang sings preached lectured chided scolded \
        admonished berated lambasted assailed excoriated ripped torched hammered",
    say_weak: "know knows knew think thinks thought feel feels felt hope hopes hoped want wants wanted see sees saw \
        spoke speaks talked talks discussed discusses declined refused refuses decided released issued published \
        included includes concerned doubted doubts fear fears feared considered considers proposed proposes supported \
        supports opposed opposes offered offers pointed points shared laid raised raises put puts went goes began begins \
        opened gave gives made makes appeared heard hears remember remembers understand understands understood explain \
        describe mention express reveal discuss \
        saying telling adding calling noting suggesting arguing citing claiming writing explaining declaring insisting \
        warning stating asserting remarking promising pledging vowing predicting describing announcing quoting mocking \
        blaming criticizing criticising accusing asking tweeting repeating recalling praising chanting mentioning \
        outlining referencing referring alleging questioning threatening defending complaining joking urging stressing \
        emphasizing emphasising pointing reporting conceding acknowledging admitting concluding responding replying \
        confirming denying speaking talking reading insinuating implying indicating revealing boasting bragging",
    say_bare: "say tell ask write add call argue claim note believe suggest explain insist warn acknowledge promise \
        admit concede contend maintain predict deny confirm complain respond reply continue declare",
    according: "according",
    that: "that",
    auxiliaries: "has have had having is was are were be been being will would can could may might must shall should \
        do does did 's 've 'd 'll also then later recently repeatedly just once again never even still already often \
        previously famously reportedly simply quickly publicly privately first further not n't didn't hasn't hadn't \
        wasn't doesn't don't won't isn't now soon earlier subsequently merely only always actually really generally \
        specifically initially consistently rhetorically bluntly flatly angrily jokingly directly explicitly recently",
    determiners: "the a an this that these those his her their its our my your another some many several few both each \
        every one two three four five six seven eight nine ten dozens hundreds thousands most other no all any",
    prepositions: "of in on at by for from with without to into onto about against over under between among amid after \
        before during since until till through throughout within across along around behind beyond near above below \
        despite upon toward towards per via like unlike as than inside outside off out up down alongside besides except \
        regarding concerning following including",
    conjunctions: "and or but nor so yet if because while when where whereas although though unless whether once since \
        as however meanwhile therefore thus moreover furthermore instead nevertheless nonetheless",
    function: "there here not very too much more less such what how why then than just even also only well still \
        already again ever never perhaps maybe yes no please let's that's what's there's don't doesn't didn't can't won't isn't \
        aren't wasn't weren't couldn't wouldn't shouldn't hasn't haven't today yesterday tomorrow tonight now",
    he: "he him himself he's he'd he'll",
    she: "she herself she's she'd she'll",
    they: "they them themselves others they're they've they'd they'll",
    first_person: "i we you me us i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll",
    it: "it itself it's it'd it'll",
    relative: "who which whom whose",
    common_verbs: "show shows showed is was are were be been has have had will would can could may might must do does did went came come \
        took take takes got get gets made make makes held hold holds won win wins lost lose loses led leads met meets \
        struck killed began begin became become becomes remains remained left leave arrived faced faces sought seeks \
        tried tries turned turns worked works moved moves used uses set sets ran run runs stood sat brought bring \
        carried carries kept keep keeps gave give given paid pays sent sends spent rose fell grew filed signed",
    titles: "president vice-president minister chancellor premier senator sen sen. rep rep. representative \
        congressman congresswoman governor gov gov. mayor secretary sec. mr mr. mrs mrs. ms ms. miss dr dr. prof \
        prof. professor judge justice general gen gen. lieutenant lt lt. colonel col col. captain capt capt. \
        sergeant sgt sgt. major maj maj. admiral adm adm. commander chief king queen prince princess sheikh sheik \
        emir sultan pope bishop archbishop cardinal rabbi imam ayatollah rev rev. reverend father sister brother \
        sir lord lady dame ambassador director chairman chairwoman chair speaker leader commissioner attorney \
        counsel fm pm mp ceo cfo coach candidate nominee spokesman spokeswoman spokesperson officer detective \
        deputy superintendent constable inspector author actor actress singer host reporter correspondent editor \
        columnist analyst strategist pollster consultant manager adviser advisor aide activist lawyer economist \
        historian scientist researcher founder co-founder executive moderator anchor journalist comedian \
        businessman billionaire dictator whistleblower congressmen senators presidents ministers sens. reps. \
        undersecretary envoy diplomat legislator lawmaker delegate councilman councilwoman councillor cllr alderman \
        sheriff hon hon. honourable honorable duke duchess baron countess skipper nurse midwife surgeon vicar \
        chaplain dean provost headteacher principal warden coroner solicitor barrister striker midfielder \
        goalkeeper quarterback jockey trainer engineer architect novelist poet playwright composer conductor chef \
        photographer filmmaker campaigner organiser organizer prosecutor investigator premier lieutenant-general \
        brigadier marshal corporal cpl cpl. private pte pc sergeant-major paramedic firefighter pilot datuk dato \
        datin seri tun mullah maulana sayyid haji shri ustaz pharmacist dentist harbourmaster harbormaster master fisherman \
        shopkeeper electrician plumber mechanic biologist geologist physicist",
    title_words: "foreign prime vice defense defence interior finance deputy former ex- ex acting interim senior \
        attorney first lady secretary-general secretary general state health education justice trade energy environment \
        transport labor labour economy budget home affairs security national house senate majority minority supreme \
        chief executive police opposition party campaign democratic republican presidential press white communications \
        political military army navy air force foreign-policy assistant associate co- managing newly elect running mate \
        then- late shadow permanent special top lead longtime conservative liberal progressive retired veteran harbour \
        harbor",
    roles: "president minister chancellor premier senator representative congressman congresswoman governor mayor \
        secretary professor judge justice general lieutenant colonel captain sergeant admiral commander chief king \
        queen prince princess pope bishop ambassador director chairman chairwoman chair speaker leader commissioner \
        attorney counsel fm pm mp ceo coach candidate nominee spokesman spokeswoman spokesperson officer detective \
        deputy author actor actress singer host reporter correspondent editor columnist analyst strategist pollster \
        consultant manager adviser advisor aide activist lawyer economist historian scientist researcher founder \
        executive moderator anchor journalist comedian businessman billionaire counterpart rival successor \
        predecessor boss head member founder owner winner champion captain teacher doctor nurse student farmer \
        resident neighbour neighbor witness victim suspect lawmaker legislator delegate envoy diplomat undersecretary \
        sheriff mogul contender frontrunner front-runner lady mate husband wife son daughter brother sister mother \
        father uncle aunt friend partner widow grandson granddaughter fellow scholar expert veteran physician \
        engineer architect surgeon pharmacist chemist dentist vet midwife skipper harbourmaster harbormaster fisherman \
        shopkeeper electrician plumber mechanic pilot vicar headteacher coroner solicitor barrister \
        novelist poet playwright composer conductor chef photographer filmmaker campaigner organiser organizer prosecutor \
        investigator paramedic firefighter inspector superintendent constable biologist geologist physicist",
    people: "source sources official officials man woman men women person people voter voters supporter supporters \
        critic critics expert experts analyst analysts aide aides adviser advisers advisor advisors spokesman \
        spokeswoman spokesperson spokespeople witness witnesses resident residents lawmaker lawmakers senators \
        democrats republicans reporter reporters lawyer lawyers attorney attorneys prosecutor prosecutors police \
        authorities investigator investigators researcher researchers scientist scientists economist economists \
        diplomat diplomats leader leaders minister ministers candidate candidate president senator governor mayor \
        judge judges nominee congressman congresswoman secretary chairman chairwoman director chief author student \
        students teacher teachers doctor doctors mother father son daughter wife husband brother sister friend friends \
        activist activists protester protesters fan fans respondents user users organizer organizers organisers \
        strategist strategists operative operatives insider insiders pollster pollsters observer observers \
        commentator commentators host moderator journalist journalists writer writers editor editors historian others \
        manager managers executive executives employee employees worker workers colleague colleagues commander \
        commanders negotiator negotiators envoy envoys banker bankers trader traders mogul billionaire businessman politician politicians general officer officers soldier soldiers pair duo couple",
    organisations: "ministry party group company corporation corp corp. inc inc. ltd ltd. llc plc university \
        college school institute institution foundation center centre committee commission council court department \
        agency bureau office association union federation league alliance coalition front army navy force forces \
        guard police bank fund church parliament congress senate house assembly cabinet government administration \
        campaign network news times post journal herald tribune press magazine radio television tv media studio \
        studios club fc team society board authority service services organization organisation nations movement \
        brigade brigades command task directorate embassy consulate secretariat treasury reserve airlines airways \
        motors industries holdings partners associates capital securities pharmaceuticals laboratories hospital \
        museum library observer observatory gazette chronicle daily review guardian telegraph independent mail \
        express globe sun star watch project initiative trust caucus pac conference state states office eye \
        affiliate militia regime newspaper economics research solutions advisors consulting hub strategies systems \
        technologies technology labs entertainment pictures records energy oil petroleum insurance investments \
        ventures brands stores outlet statement report website poll survey study firm bloc faction ferries lines \
        mining exchange guild gas steel rail railways water foods pictures productions software networks shipping \
        hotels healthcare aid relief monitor dynamics electric motor chamber brewery farms orchestra academy party \
        constabulary coastguard choir ballet opera clinic infirmary dairy dairies shipyard shipyards mills \
        vineyards wineries winery zoo regiment battalion squadron fleet rovers wanderers albion hotspur consultancy \
        consultants analytics logistics freight haulage telecom telecoms wireless semiconductors biotech \
        biosciences therapeutics genomics robotics aerospace aviation cruises containers cement chemicals plastics \
        textiles supermarkets bakery brewing distillery breweries realty properties ombudsman tribunal inspectorate \
        watchdog regulator registry bourse unit division directorate cooperative co-operative syndicate conservancy \
        charity retailer manufacturer insurer lender operator supplier carrier airline startup start-up maker \
        developer chain subsidiary thinktank think-tank producer publisher conglomerate multinational shipbuilder \
        carmaker automaker chipmaker drugmaker surgeons lifeboats rangers titans prosecutors carmakers rescue \
        action alert outreach advocates forum symphony lifeline enterprises",
    anonymous: "source sources official officials insider insiders aide aides person people adviser advisers \
        operative operatives diplomat diplomats staffer staffers negotiator negotiators \
        executive executives banker bankers ",
    media: "wire newswire news times post journal herald tribune magazine radio television tv media gazette chronicle daily mail \
        express globe sun star observer courier telegraph guardian newspaper weekly broadcaster channel website \
        mirror dispatch examiner review newspapers citizen bulletin argus advertiser echo inquirer enquirer sentinel \
        register tabloid podcast programme site outlet",
    documents: "statement report reports study documents document letter memo filing indictment survey email emails \
        transcript records memorandum communique communiqué findings audit audits minutes warrant dossier ruling \
        judgment judgement complaint affidavit bulletin circular manuscript autopsy",
    places: "city town village province region district state county island islands river lake mountain mountains \
        sea ocean bay gulf strait valley desert street road avenue square park airport border coast peninsula north \
        south east west northern southern eastern western central bridge port beach heights hills creek springs \
        fort mount boulevard lane drive plaza neighborhood neighbourhood suburb capital republic kingdom quay wharf \
        pier dock docks harbour harbor terrace crescent alley forest woods ridge plateau canyon cape glen loch \
        lough falls marsh moor delta basin canal dam reservoir junction roundabout highway motorway isle isles \
        islet archipelago reef lagoon estuary borough parish hamlet township ward prefecture oblast stadium arena \
        racecourse estate cathedral station wetlands alps andes himalayas pyrenees strip plains marshes rapids \
        lakes straits camp",
    events: "war summit operation agreement accord treaty conference festival cup games olympics election elections \
        act day week convention debate revolution spring shield storm attack attacks crisis pact deal championship \
        open prize award awards series amendment bill plan movement protocol tour marathon regatta championships \
        trophy biennale carnival parade masters derby expo fair gala",
    weekdays: "monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thur. thurs. fri. \
        sat. sun.",
    months: "january february march april may june july august september october november december jan. feb. mar. apr. \
        jun. jul. aug. sep. sept. oct. nov. dec.",
    abbreviations: "mr. mrs. ms. dr. prof. st. jr. sr. sen. rep. gov. gen. lt. col. capt. sgt. maj. adm. rev. hon. pres. \
        sec. vs. v. etc. inc. corp. co. ltd. llc. no. nos. vol. fig. approx. dept. est. ave. blvd. rd. jan. feb. mar. \
        apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun. a.m. p.m. \
        e.g. i.e. cf. al. ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. mass. md. mich. minn. \
        miss. mo. mont. neb. nev. okla. ore. pa. tenn. tex. va. vt. wash. wis. wyo. sens. reps. messrs. bros. mt. ft. \
        supt. det. spc. cpl. pvt. cmdr. atty. ph.d. m.d. d.c. u.s. u.k. u.n. e.u.",
    openers: "ahead alongside amongst besides granted responding referring citing noting speaking asked despite earlier following speaking though although overall according asked during given including unlike \
        everyone everybody nobody someone anyone nothing everything something shortly nearly almost thank thanks sure \
        look follow read watch see click let take make consider imagine remember good okay well right wrong true false \
        polls women men young federal local police officials supporters candidates voters critics experts aides \
        republicans democrats presidential campaign early late recent recently unfortunately obviously apparently \
        clearly finally eventually initially ultimately additionally moreover furthermore similarly likewise \
        especially particularly specifically generally basically essentially importantly interestingly ironically \
        hopefully sadly luckily surprisingly when where while once whether either neither rather indeed instead \
        beyond within amid amidst throughout alongside together again always never sometimes often usually half much \
        most more less least best worst big small large great new old long short high low next last previous former \
        both such same different certain various numerous countless outside inside against toward representatives \
        relations reports report photo photos picture video image images getty source sources credit reporting \
        editing correction update updated breaking exclusive opinion analysis commentary editorial share email print",
};
