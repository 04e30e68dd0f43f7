//! Names of the world, the same in every language's texts: countries, peoples, cities, agencies, first names, and
//! people whom papers name by surname alone. Facts of open knowledge; joined words (`saudi_arabia`) stand for two.

/// Countries and territories as English texts name them. Names of several words are joined with `_`.
pub(in super::super) const COUNTRIES: &str = "afghanistan albania algeria andorra angola argentina armenia australia \
    austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana \
    brazil britain brunei bulgaria burkina_faso burma burundi cambodia cameroon canada cape_verde chad chile china \
    colombia comoros congo costa_rica croatia cuba cyprus czechia czech_republic denmark djibouti dominica \
    dominican_republic ecuador egypt el_salvador england equatorial_guinea eritrea estonia eswatini ethiopia fiji \
    finland france gabon gambia gaza germany ghana greece greenland grenada guatemala guinea guinea-bissau guyana haiti \
    honduras hong_kong hungary iceland india indonesia iran iraq ireland israel italy ivory_coast jamaica japan \
    kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania \
    luxembourg macedonia madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova \
    monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands new_zealand nicaragua niger \
    nigeria north_korea northern_ireland north_macedonia norway oman pakistan palau palestine panama \
    papua_new_guinea paraguay peru philippines poland portugal puerto_rico qatar romania russia rwanda samoa san_marino \
    saudi_arabia scotland senegal serbia seychelles sierra_leone singapore slovakia slovenia somalia south_africa \
    south_korea south_sudan spain sri_lanka sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand \
    tibet togo tonga trinidad tunisia turkey türkiye turkmenistan tuvalu uganda ukraine united_arab_emirates \
    united_kingdom united_states uruguay uzbekistan vanuatu vatican venezuela vietnam wales west_bank yemen zambia \
    zimbabwe u.s. u.k. us uk uae usa u.s.a. ussr soviet_union crimea chechnya kurdistan catalonia bavaria saxony";

/// Regions, continents and American states.
pub(in super::super) const REGIONS: &str = "africa asia europe america americas antarctica oceania middle_east \
    far_east near_east latin_america north_america south_america central_america eastern_europe western_europe \
    north_africa southeast_asia balkans caucasus caribbean mediterranean pacific atlantic arctic siberia scandinavia \
    sahel levant maghreb anatolia mesopotamia donbas donetsk luhansk golan golan_heights sinai alabama alaska arizona \
    arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas \
    kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada \
    new_hampshire new_jersey new_mexico new_york north_carolina north_dakota ohio oklahoma oregon pennsylvania \
    rhode_island south_carolina south_dakota tennessee texas utah vermont virginia washington west_virginia wisconsin \
    wyoming ontario quebec alberta british_columbia manitoba saskatchewan queensland tasmania victoria \
    new_south_wales kashmir punjab bengal sindh xinjiang tuscany lombardy sicily sardinia brittany normandy \
    persian_gulf black_sea red_sea baltic aegean balkan gulf midwest ala. ariz. ark. calif. colo. conn. del. fla. ga. \
    ill. ind. kan. ky. la. mass. md. mich. minn. mo. mont. neb. nev. n.h. n.j. n.m. n.y. n.c. n.d. okla. ore. pa. r.i. \
    s.c. s.d. tenn. tex. vt. va. wash. w.va. wis. wyo. d.c. washington_d.c.";

/// Capitals and big or much-named cities.
pub(in super::super) const CITIES: &str = "abuja accra addis_ababa aden adelaide aleppo algiers alexandria amman \
    amsterdam ankara antalya antwerp athens atlanta auckland austin baghdad baku bali baltimore bamako bangalore \
    bangkok barcelona basra beijing beirut belfast belgrade benghazi berlin bern bishkek bogota bologna bordeaux boston \
    brasilia bratislava brisbane bristol brussels bucharest budapest buenos_aires cairo calais calgary cambridge \
    canberra cape_town caracas cardiff casablanca charlotte chennai chicago chisinau cincinnati cleveland cologne \
    colombo columbus copenhagen dakar dallas damascus delhi denver detroit dhaka doha donetsk dortmund dresden dubai \
    dublin düsseldorf edinburgh erbil essen florence frankfurt geneva genoa ghent glasgow graz guangzhou hamburg \
    hanoi hangzhou hannover harare havana helsinki hiroshima homs houston hyderabad idlib incheon indianapolis islamabad \
    istanbul izmir jakarta jerusalem johannesburg kabul kampala karachi kathmandu kharkiv khartoum kiev kyiv kigali \
    kinshasa kobani kolkata krakow kuala_lumpur kyoto lagos lahore las_vegas leeds leipzig lima lisbon liverpool \
    ljubljana london los_angeles luanda lusaka luxembourg lviv lyon madrid manama manbij manchester manila maputo \
    mariupol marseille melbourne memphis mexico_city miami milan milwaukee minneapolis minsk mogadishu montevideo \
    montreal moscow mosul mumbai munich muscat nairobi naples nashville new_delhi new_orleans new_york_city nice \
    nicosia nuremberg odessa oslo ottawa oxford palermo palmyra panama_city paris perth philadelphia phoenix \
    pittsburgh porto portland prague pretoria pyongyang quito rabat raqqa riga rio_de_janeiro riyadh rome rotterdam \
    sacramento san_antonio san_diego san_francisco san_jose sanaa santiago sao_paulo sarajevo seattle seoul seville \
    shanghai shenzhen skopje sochi sofia st._louis st._petersburg stockholm strasbourg stuttgart sydney taipei tallinn \
    tampa tashkent tbilisi tehran tel_aviv the_hague tirana tokyo toronto toulouse tripoli tunis turin ulaanbaatar \
    valencia vancouver venice vienna vilnius warsaw washington wuhan yerevan zagreb zurich zürich deir_ez-zor \
    kobane afrin latakia hama daraa rafah khan_younis haifa gaziantep diyarbakir trabzon bursa adana brooklyn manhattan \
    queens bronx hollywood orlando charleston ferguson";

/// Adjectives and nouns of nations, peoples, faiths and parties: never a person's name.
pub(in super::super) const PEOPLES: &str = "arabic islamist afghan african albanian algerian american americans arab arabs argentine \
    armenian asian asians australian australians austrian azerbaijani azeri belgian belarusian bolivian bosnian \
    brazilian british britons bulgarian burmese cambodian canadian canadians catalan chechen chilean chinese colombian \
    congolese croatian cuban cubans cypriot czech danish dutch ecuadorian egyptian egyptians emirati english eritrean \
    estonian ethiopian european europeans filipino finnish flemish french georgian german germans ghanaian greek \
    greeks haitian hispanic hispanics hungarian icelandic indian indians indonesian iranian iranians iraqi iraqis irish \
    israeli israelis italian italians ivorian jamaican japanese jewish jews jordanian kazakh kenyan korean koreans \
    kosovar kurd kurds kurdish kuwaiti kyrgyz laotian latino latinos latvian lebanese libyan lithuanian macedonian \
    malaysian malian maltese mexican mexicans moldovan mongolian moroccan muslim muslims islamic islamist islamists \
    namibian nepalese nigerian norwegian omani ottoman pakistani palestinian palestinians panamanian persian peruvian \
    polish portuguese qatari romanian russian russians rwandan saudi saudis scottish senegalese serb serbs serbian \
    shia shiite shi'ite shiites singaporean slovak slovenian somali spanish sudanese sunni sunnis swedish swiss syrian \
    syrians taiwanese tajik tanzanian thai tibetan tunisian turk turks turkish turkmen ugandan ukrainian ukrainians \
    uruguayan uzbek venezuelan vietnamese welsh yemeni yemenis zambian zimbabwean christian christians catholic \
    catholics protestant evangelical evangelicals buddhist hindu hindus sikh democrat democrats democratic republican \
    republicans gop tory tories labour conservative conservatives liberal liberals socialist communist communists \
    nazi nazis marxist western eastern northern southern latin anglo soviet alawite yazidi yazidis druze houthi houthis \
    taliban jihadist u.s.-led us-led u.s.-backed russian-backed turkish-backed german-turkish";

/// News agencies, outlets and bodies known by one word or an acronym, and buildings that stand for a government.
pub(in super::super) const BODIES: &str = "reuters afp ap aa dpa tass interfax itar-tass anadolu ansa efe xinhua upi \
    bloomberg bbc cnn nbc cbs abc fox_news msnbc npr pbs al_jazeera al-jazeera al_arabiya rt sputnik politico buzzfeed \
    breitbart rfe/rl facebook twitter google amazon apple microsoft youtube instagram tiktok telegram whatsapp tesla \
    boeing airbus volkswagen siemens gazprom rosneft nato eu un u.n. g7 g20 opec imf who wto unesco unicef unhcr osce \
    iaea fbi cia nsa doj dhs epa fda cdc nasa irs fema ice mi5 mi6 kgb fsb sdf ypg pkk pyd isis isil is daesh hamas \
    hezbollah al-qaeda al-qaida al-nusra boko_haram kremlin white_house pentagon bundestag bundesrat knesset duma elysee \
    élysée downing_street state_department capitol_hill supreme_court wall_street congress senate parliament \
    house_of_commons house_of_lords european_union european_commission united_nations security_council \
    islamic_state middle_east_eye league_of_nations red_cross amnesty_international \
    human_rights_watch greenpeace uefa fifa nfl nba afd cdu csu spd fdp akp chp hdp mhp syriza podemos fidesz \
    world_bank world_health_organization federal_reserve wikileaks oxfam nra aclu naacp dnc rnc sec dea nypd lapd \
    ofsted nhs hmrc snp ukip dup associated_press new_york_times washington_post wall_street_journal";

/// Common first names of men.
pub(in super::super) const MEN: &str = "aaron abdel abdul abdullah abraham adam adrian ahmed ahmad ahmet alan albert \
    alejandro aleksandr alessandro alex alexander alexandre alexei alfred ali allan allen alexis amir anders andre andrea \
    andreas andrei andrés andrew andy angel angelo anthony antoine antonio anton arthur asif bashar barack bartosz ben \
    benjamin bernard bernie bill billy binyamin bob boris brad bradley brandon brent brett brian bruce bruno bryan \
    cameron carl carlo carlos carter charles charlie chris christian christoph christopher chuck claude claudio clint \
    colin craig daniel daniele darren dave david dean denis dennis diego dieter dirk dmitry dmitri dominic dominik \
    don donald doug douglas drew dylan ed eddie eduardo edward edwin elias elijah emil emmanuel enrico enrique eric \
    erik ernest ethan eugene evan fabio felipe felix ferdinand fernando florian francesco francis francisco franco \
    francois françois frank franklin franz fred frederick friedrich gary gavin gene geoff george georg georges gerald \
    gerard gerhard gianni giorgio giovanni giuseppe glenn gordon graham greg gregory guido guillaume gustavo guy \
    hans harold harry hasan hassan hector heinrich heinz helmut henri henry herbert herman horst howard hugh hugo \
    hulusi hussein ian ibrahim igor ivan jack jacob jacques jaime jake jakob james jamie jan jason javier jay jean jeb \
    jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy joachim joao joe joel johan johann johannes john johnny \
    jon jonas jonathan jordan jorge jose josé josef joseph josh joshua juan julian julien julio jürgen justin kai karl \
    keith ken kenneth kevin khalid khaled klaus konrad konstantin kurt kyle lance larry lars laurent lawrence lee leo \
    leon leonard leonardo leonid lewis liam lorenzo louis luc luca lucas luigi luis lukas luke maher mahmoud malcolm \
    manfred manuel marc marcel marcin marco marcus mario mark markus martin marvin massimo mateusz matt matteo matthew \
    matthias maurice mauro max maxim maximilian mehmet mevlut mevlüt michael michel miguel mike mikhail milan mitch \
    mitt mohamed mohammad mohammed mohamad moritz muhammad murat mustafa nathan neil nicholas nick nicola nicolas \
    nigel nikita nikolai noah norbert norman oleg oliver olivier omar oscar osama otto owen pablo paolo pascal patrick \
    paul paulo pavel pedro pete peter phil philip philipp philippe pierre piotr rafael ralf ralph ramon randy rashid \
    raul ray raymond recep reince reinhard rené ricardo richard rick rob robert roberto robin rodrigo roger roland \
    rolf roman ron ronald ross roy rudolf rudy rupert russell ryan said salman salvador sam samuel sean sebastian \
    serge sergei sergey sergio seth shane shaun simon stanley stefan stefano stephan stephane stephen steve steven \
    stuart sven tayyip ted terry theo theodore thomas thorsten tim timothy tobias todd tom tomas tommy tony travis \
    trevor tyler ulrich uwe victor viktor vincent vincenzo vitaly vladimir volker volodymyr walter warren wayne \
    werner will william wolfgang xavier xi yasser yevgeny yuri yusuf yves zachary";

/// Common first names of women.
pub(in super::super) const WOMEN: &str = "abigail adriana agnes alexandra alice alicia alison amanda amber amelia amina \
    amy ana anastasia andrea angela angelina anita anja ann anna annalena anne annegret annette annie antje aisha ashley \
    audrey ayse ayşe barbara beate beatrice beatriz becky bella beth betsy betty birgit bianca brenda bridget brigitte \
    britta camilla camille carla carly carmen carol carole caroline carolyn carrie catherine cathy cecilia celine \
    charlotte chelsea cheryl chiara chloe christina christine cindy claire clara claudia condoleezza connie courtney \
    cristina cynthia daisy dana daniela danielle deborah debbie debra denise diana diane donna dora doris dorothy edith \
    elaine eleanor elena elisa elisabeth elise elizabeth ella ellen emily emine emma erica erin esther eva eve evelyn \
    fatima fatma fiona florence frances francesca franziska gabriela gabriele gail georgia gertrud gillian gina ginny \
    giorgia giulia gloria grace greta gretchen hannah heather heidi heike helen helena helene hillary holly ilse ines \
    ingrid irene irina iris isabel isabella isabelle ivana ivanka jackie jacqueline jane janet janice jasmine jean \
    jeanne jennifer jenny jessica jill joan joanna joanne josephine joy joyce judith judy julia juliana julie june \
    kamala karen karin karla kate katharina katherine kathleen kathryn kathy katie katja katrin kellyanne kelly kerry \
    kerstin kim kimberly kirsten kristen kristin laila laura lauren leah leila lena leslie leyla lina linda lindsay \
    lisa liz loretta lori louise lucia lucy luisa lydia lynn madeleine madeline maggie manuela marcia margaret margarita \
    margot maria mariam marianne marie marina marine marion marjorie marta martha martina mary maryam matilda maureen \
    megan meghan melania melanie melinda melissa mercedes merkel mia michele michelle molly monica monika nadia nancy \
    naomi natalia natalie nathalie nicole nina nora nur olga olivia pamela patricia paula pauline peggy penelope petra \
    phyllis rachel raquel rebecca regina renate renee rita roberta rosa rose rosemary ruth sabine sabrina sally \
    samantha sandra sara sarah selena shannon sharon sheila shirley silvia simone sofia sonia sonja sophia sophie \
    stefanie stella stephanie sue susan susana susanne suzanne svetlana sylvia tamara tammy tania tanja tara tatiana \
    teresa theresa tiffany tina tracy tulsi ursula valentina valerie vanessa vera veronica victoria viola virginia \
    vivian wendy yasmin yvonne zainab zeynep zoe";

/// Surnames of heads of state and others whom papers name without introducing them.
pub(in super::super) const SURNAMES: &str = "abbas adenauer ahmadinejad albanese assad atatürk ataturk attlee aznar \
    bachelet baerbock berlusconi biden blair bolsonaro brandt brezhnev brown bush cameron cardoso castro cavusoglu \
    ceausescu chirac churchill clinton davutoglu draghi eisenhower erdogan erdoğan fillon franco gaddafi gandhi gorbachev \
    gulen gülen guterres habeck harper harris hitler hollande hussein jinping johnson juncker kadyrov kerry khamenei \
    khomeini khrushchev kirchner kohl lavrov lenin lula lukashenko macron maduro mandela mao mccain mcconnell \
    medvedev meloni merkel merz milosevic mitterrand modi mohammed_bin_salman morales morsi mubarak mugabe mujica \
    mussolini navalny netanyahu nixon nehru obama orban orbán pelosi pence peña_nieto peskov pompeo poroshenko powell \
    putin qaddafi rajoy reagan renzi rice romney roosevelt rouhani rubio rumsfeld rutte salvini sanders sarkozy scholz \
    schröder schulz sharon sisi stalin starmer steinmeier stoltenberg sunak tillerson thatcher trudeau truman trump \
    truss tsipras tusk varoufakis xi yanukovych yatsenyuk yeltsin yildirim zapatero zarif zelensky zelenskyy \
    zuckerberg musk bezos snowden assange soros";

/// Particles that stand inside a person's name, kept with what follows.
pub(in super::super) const PARTICLES: &str = "al el bin ibn ben abu van von der den de del della di da dos das du la le \
    ter ten zu zum af av bint";

/// Courtesy titles for a man.
pub(in super::super) const MISTERS: &str = "mr mr. mister sir herr señor sr. signor monsieur m. king prince chairman \
    spokesman congressman businessman actor könig roi rey";

/// Courtesy titles for a woman.
pub(in super::super) const MISSES: &str = "mrs mrs. ms ms. miss lady dame frau señora sra. signora madame mme queen \
    princess chairwoman spokeswoman congresswoman businesswoman actress lady königin reine reina kanzlerin \
    bundeskanzlerin chancelière ministerin außenministerin verteidigungsministerin innenministerin sprecherin präsidentin \
    ministra presidenta portavoza directora";
