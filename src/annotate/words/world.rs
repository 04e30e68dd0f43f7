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
    zimbabwe u.s. u.k. us uk uae usa u.s.a. ussr soviet_union crimea chechnya kurdistan catalonia bavaria saxony \
    vereinigte_staaten vereinigten_staaten vereinigter_staaten vereinigtes_königreich vereinigten_königreich \
    vereinigte_arabische_emirate vereinigten_arabischen_emirate vereinigten_arabischen_emiraten etats-unis états-unis \
    estados_unidos ee.uu. stati_uniti reino_unido royaume-uni regno_unito abd";

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
    human_rights_watch greenpeace uefa fifa nfl nba sécurité_civile weltgesundheitsorganisation technische_hilfswerk technisches_hilfswerk technischen_hilfswerk ig_metall \
    comisiones_obreras cour_des_comptes afd cdu csu spd fdp akp chp hdp mhp syriza podemos fidesz \
    onu oms otan ue ong unesco croix-rouge cruz_roja rotes_kreuz rote_kreuz roten_kreuz union_européenne \
    unión_europea unione_europea união_europeia europäische_union europäischen_union vereinte_nationen \
    vereinten_nationen nations_unies naciones_unidas nazioni_unite world_bank world_health_organization federal_reserve wikileaks oxfam nra aclu naacp dnc rnc sec dea nypd lapd \
    ofsted nhs hmrc snp ukip dup associated_press new_york_times washington_post wall_street_journal";

/// Countries and large cities in the annotator's languages: rows of `country` or `city`, a language's code (or `-`), and
/// names. From GeoNames (CC BY 4.0, geonames.org) and Unicode's CLDR (Unicode License v3) by `tools/gazetteer.py`.
pub(in super::super) const GAZETTEER: &str = include_str!("gazetteer.txt");

/// Outlets that are known by a name without a noun for media in it.
pub(in super::super) const OUTLETS: &str = "bbc cnn nbc cbs abc fox_news msnbc npr pbs al_jazeera al-jazeera al_arabiya \
    rt politico buzzfeed breitbart rfe/rl middle_east_eye itv le_monde le_figaro libération mediapart spiegel der_spiegel \
    tagesschau zdf ard srf orf wdr ndr el_país el_mundo clarín la_nación rtve la_repubblica rai globo \
    axios vox slate haaretz hürriyet sky_news techcrunch bloomberg_news newsweek propublica semafor usa_today nikkei bellingcat \
    meduza huffpost sud_ouest ouest-france le_parisien france_inter franceinfo bfmtv rtl rmc tf1 arte l'équipe les_échos la_croix \
    mdr swr rbb br deutschlandfunk faz taz nzz tagesspiegel handelsblatt blick la_vanguardia el_periódico la_razón \
    el_confidencial cadena_ser cope antena_3 telecinco infobae el_universal corriere_della_sera la_stampa folha o_globo";

/// Common first names of men.
pub(in super::super) const MEN: &str = "aaron abdel abdul abdullah abraham achim adam adolf adrian adrien agustín ahmad ahmed ahmet alain alan albert \
    alberto albrecht aldo alejandro aleksander aleksandr alessandro alessio alex alexander alexandre alexei alexis \
    alfonso alfred alfredo ali alistair allan allen alois alonso amaury amir anatole anatoly anders andre andrea \
    andreas andrei andrej andrew andrzej andré andrés andy angel angelo anibal ansel anselm anthony antoine anton \
    antonio aníbal arman arnaud arne arnold arthur artur arturo ashok asif aslan augusto aurélien axel aziz bakary \
    baptiste barack bartosz bashar bastian bastien beltrán ben benedikt benjamin benno benoît bernard bernardo bernd \
    bernhard bernie berthold bertrand bill billy binyamin björn bob bogdan boris borja boubacar brad bradley brandon \
    brent brett brian bruce bruno bryan burkhard cameron camilo carl carlo carlos carsten carter charles charlie \
    chidi chris christian christof christoph christophe christopher chuck chukwu claude claudio claus clemens clint \
    clément colin constantin cornelius craig cristian cristiano cristóbal cyril cyrus cédric césar damien damián \
    daniel daniele dariusz darren dave david davide dean declan denis dennis detlef didier diego dieter dietmar \
    dietrich dimitri dimitris dirk dmitri dmitry dominic dominik dominique don donald doug douglas drew duarte dylan \
    eberhard eckhard ed eddie edgar edmund eduardo edward edwin efraín egon elias elijah emeka emil emilio emmanuel \
    emre enrico enrique enzo eric erich erik ernest ernesto ernst esteban ethan eugene eugenio evan ewald ezequiel \
    fabien fabio fabián fabrice fadi faisal farid federico felipe felix ferdinand fergus fernand fernando finn \
    florent florian francesco francis francisco franck franco francois frank franklin franz françois fred frederick \
    friedrich fritz frédéric félix gabriel gael gary gaston gavin gaël gene geoff georg george georges gerald gerard \
    gerardo gerd gerhard germán gianluca gianni gilbert gilberto gilles giorgio giorgos giovanni giuseppe glenn \
    gonzalo goran gordon graham greg gregor gregorio gregory grégoire grégory guido guillaume guillermo gunther \
    gustav gustave gustavo guy gérald gérard günter günther hakan hamza hannes hans hans-jürgen hans-peter harald \
    harold harry hartmut harun haruto hasan hassan hector heiko heiner heinrich heinz helmut henning henri henrik \
    henry herbert herman hermann hernán hervé hiroshi holger horacio horst howard hubert hugh hugo hugues hulusi \
    humberto hussein héctor iain ian ibrahim idris ignacio igor iker ilya ingo isaac ismael ivan iván jacinto jack \
    jacob jacques jaime jake jakob jamal james jamie jan jannik jason javad javier jay jean jean-baptiste \
    jean-claude jean-françois jean-louis jean-luc jean-marc jean-marie jean-michel jean-paul jean-pierre jean-yves \
    jeb jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy jiří joachim joao joaquín jochen joe joel johan \
    johann johannes john johnny jon jonas jonathan jordan jordi jorge joschka jose josef joseph josh joshua josé \
    jozef joão joël juan jules julian julien julio julián justin jérémie jérémy jérôme jörg jürgen kai kamal karim \
    karl karl-heinz karsten karwan keith ken kenji kenneth kevin khaled khalid kilian klaus kofi konrad konstantin \
    kurt kwame kyle lachlan lance larry lars laurent lautaro lawrence leandro lee leif leo leon leonard leonardo \
    leonhard leonid leopoldo lewis liam lionel lorenz lorenzo lothar louis loïc luc luca lucas lucien ludovic ludwig \
    luigi luis luka lukas luke lutz léon maciej magnus maher mahmoud malcolm malik manfred manuel marc marcel \
    marcelo marcin marco marcos marcus marek mariano mario marius mark markus martin martín marvin massimo mateo \
    mateusz mathias mathieu mathis matt matteo matthew matthias matthieu matías maurice mauricio mauro max maxence \
    maxim maxime maximilian mehdi mehmet mevlut mevlüt michael michel mickaël miguel mihai mikael mike mikhail milan \
    miroslav mitch mitt mohamad mohamed mohammad mohammed mohsen moritz muhammad murat mustafa máximo nathan neil \
    nicholas nick nicola nicolas nicolás niels nigel nikita niklas nikolai nikos nils noah norbert norman nuno \
    octavio olaf oleg oliver olivier olu omar osama oscar oskar osman otto owen pablo paolo pascal patrice patricio \
    patrick paul paulo pavel pawel pedro pete peter phil philip philipp philippe pierre pierre-yves piotr quentin \
    rafael rainer rajesh ralf ralph rami ramiro ramon ramón randy raphaël rashid raul ravi ray raymond raúl recep \
    reince reiner reinhard renaud rené ricardo richard rick rob robert roberto robin rodolfo rodrigo rogelio roger \
    roland rolf romain roman román ron ronald rory ross roy ruben rubén rudolf rudy rui rupert russell rustam ryan \
    régis rémi rémy rüdiger said salim salman salvador sam samir samuel sanjay sascha saúl sean sebastian sebastián \
    serge sergei sergey sergio seth shane shaun siegfried simon simón sota stanley stavros stefan stefano steffen \
    stephan stephane stephen steve steven stuart stéphane sunil sven sylvain sébastien sönke takeshi tariq tayyip \
    ted terry theo theodor theodore thibault thierry thomas thorsten théo tilman tim timo timothy tobias todd tom \
    tomas tomasz tommy tomás tomáš tony torsten travis trevor tristan tyler ulrich urs uwe valentin vasily vicente \
    victor vijay viktor vincent vincenzo vitaly vladimir volker volkmar volodymyr víctor walter warren wayne werner \
    wilhelm will willi william winfried wojciech wolfgang xabier xaver xavier xi yann yannick yasin yasser yevgeny \
    yuri yusuf yves zachary zbigniew zoran álvaro édouard émile éric étienne íñigo óscar";

/// Common first names of women.
pub(in super::super) const WOMEN: &str = "abigail adaeze adela adelheid adriana adèle agathe agnes agnieszka agnès ainhoa aisha aitana akua alejandra \
    alessandra alexandra alice alicia aline alison almut amalia amanda amandine amara amber amelia amina amna amy \
    amélie ana ana-maría anastasia anaïs andrea andrée aneta angela angelika angelina angélique anita anja anjali \
    anke ann anna annalena anne anne-marie anne-sophie annegret anneli annette annie annika antje antonia araceli \
    ariane ashley astrid aude audrey aurélie aylin ayse ayşe barbara beata beate beatrice beatriz becky begoña bella \
    belén bernadette berta beth betsy betty bianca birgit birte bożena branka brenda bridget brigitte britta \
    béatrice bénédicte camila camilla camille carine carla carlota carly carmen carol carola carole carolina \
    caroline carolyn carrie catalina caterina catherine cathy cecilia celia celine chantal charlotte charlène \
    chelsea cheryl chiara chioma chloe chloé christa christelle christiane christina christine cindy claire clara \
    claudia clotilde clémentine colette condoleezza connie coralie corinne cornelia cosette courtney cristina \
    cynthia cécile céline dagmar daisy dalia dana daniela danielle danièle danuta debbie deborah debra deepa \
    delphine denise diana diane dina dominique donna dora doris dorota dorothea dorothy dorothée edith ekaterina \
    elaine eleanor elena elfriede elin elisa elisabeth elisabetta elise elizabeth elke ella ellen elsa elvira emilia \
    emily emine emma emmanuelle encarnación erica erika erin estefanía estelle ester esther eugenia eugénie eulalia \
    eva eve evelyn ewa fabienne fanny farah fatima fatma federica fiona flavie florence florencia frances francesca \
    franziska françoise frauke freya frieda friederike frédérique fátima gabi gabriela gabriele gail galina gaëlle \
    geneviève georgia gerda gerlinde gertrud ghislaine giada gillian gina ginny giorgia gisela gisèle giulia gloria \
    grace graciela grażyna greta gretchen gudrun gökçe hana hanan hanna hannah hannelore hatice heather heidi heike \
    helen helena helene helga henriette hildegard hillary holly hélène ilaria ilse ina ines inga inge ingeborg \
    ingrid inmaculada inès inés irene irina iris irmgard irène isabel isabella isabelle isidora ivana ivanka jackie \
    jacqueline jana jane janet janice janine jasmin jasmine jean jeanne jelena jennifer jenny jessica jill jimena \
    joan joana joanna joanne jocelyne johanna josefa josephine josiane joy joyce joëlle juana judith judy julia \
    juliana julie julieta juliette june justine jutta kamala karen karin karine karla karoline katarina katarzyna \
    kate kateryna katharina katherine kathleen kathrin kathryn kathy katie katja katrin kelly kellyanne kerry \
    kerstin khadija kim kimberly kirsten klara konstanze kristen kristin kristina ksenia laetitia laila lara larisa \
    latifa laura laure lauren laurence layla lea leah leila lena leonie leonor leslie leticia leyla lidia lidija \
    liliana liliane lina linda lindsay lisa liz lola lorena loretta lori lotte louise lucia lucie lucy lucía ludmila \
    luisa luise lydia lydie lynn léa macarena madeleine madeline maeve magali magdalena maggie maite maja malgorzata \
    manon manuela marcela marcia mareike margaret margarete margarita margaux margot margrit marguerite maria mariam \
    mariana marianne maribel maricarmen marie marie-claude marie-france marie-pierre marija marina marine marion \
    marisa marisol marjorie marlene marlène marta martha marthe martina martine martyna mary maryam maryse maría \
    mathilde matilda matilde maureen małgorzata meera megan meghan melania melanie melinda melissa mercedes merkel \
    mia micaela michaela michele michelle michèle milena mireia mireille miriam molly monica monika monique \
    montserrat morgane muriel mylène myriam mélanie mélissa mónica nadia nadine nadja nadège naledi nancy naomi \
    natalia natalie natalya natasha nathalie nerea ngozi niamh nicole nina nino noelia nora noémie nur nuria odette \
    odile oksana olena olga olivia paloma pamela paola parveen patricia paula paule paulina pauline peggy penelope \
    petra phyllis pia pooja priya rachel ramona rania raphaëlle raquel rasha rebeca rebecca regina regine renate \
    renee rita roberta rosa rose rosemarie rosemary roxana ruta ruth régine sabine sabrina sadia sally salma salomé \
    samantha samira sandra sandrine saoirse sara sarah saskia selena shannon sharon sheila shirin shirley sibylle \
    sigrid silke silvia simone sina siobhan sofia sofía solange solveig solène sonia sonja sophia sophie stefanie \
    steffi stella stephanie stéphanie sue susan susana susanne suzanne svenja svetlana sylvia sylvie ségolène \
    séverine tamara tammy tania tanja tanya tara tatiana tatjana teresa tetiana theresa thérèse tiffany tina tracy \
    tulsi ulla ulrike ursula ute valentina valentine valeria valerie valérie vanesa vanessa vera verena veronica \
    veronika verónica victoria viktoria viola virginia virginie vivian viviane véronique waltraud wanda wendy wiebke \
    xenia ximena yasmin yekaterina yelena yolanda yolande yulia yvette yvonne zainab zeynep zoe zoé zsófia ángela \
    édith éliane élisabeth élise élodie éloïse éléonore émilie évelyne";

/// First names of more languages, of men and women alike; written from general knowledge.
pub(in super::super) const FIRST_NAMES: &str = "abby abdoulaye abebe abena adebayo adwoa afonso agneta aino akiko akira alejo aleksandar alessia alexey \
    alina alyssa amal ambrus aminata amit amrita andrus angus anil ankit anneke antonella anurag arash arif \
    arjen arjun arnau arto arun arvid asha asya atanas attila ayelet ayesha aymeric azra bakartxo balázs beatrix \
    bence bengt benita bettina bianka bilal biljana birger bjarne bojan boniface borbála boyko branko breogán \
    bálint caio caitlin calin capucine carolin catarina chad cheikh chiamaka chinedu ciara ciprian clémence \
    cornel corneliu cosmin costas cristi csaba cyrille călin cătălin dace dagny danica daria darius darko darya \
    deepak denisa derek devin dimitar dimitra dimitrios djamel doru dragan dragos dragoš dusan dušan duško \
    dzmitry eero efthymios eilidh eirik ekaterini eleni elif elio eliška eloi eloïse emanuele emese endre enikő \
    enver esra eszter eudes evangelos fabrizio faiza fatou fatoumata ferenc fernanda ferran filip florin \
    frantisek františek fredrik fumiko fumio gabriella gareth gazmend genc geoffrey gergely gheorghe ghislain \
    gianfranco giannis gintaras gonçalo gorka grainne grigory grzegorz gréta gunilla gunnar gwenaël györgy gábor \
    haakon haile halil halina haris haruki helle hendrik hideo hiroko hristo huda hélder ibrahima idrissa ieva \
    ignas igors ikram ilham ilie ilir iman imran inesa inna inácio inês ioan ioana ioannis ionel ionuț irakli \
    irini isabela istván iulia ivar ivica ivo iwona iñaki jaakko jaana jaap jacek jacinda jadwiga jakub janez \
    janina jaroslav jarosław jasna jasper jelle jeroen jerzy jokin jolanta jordina jorma josep jovan juha jukka \
    justyna józsef jānis kaarel kader kaja kamil kamila kaoru karel karima karol karolina kasper katalin \
    katarína kateřina kazuo kerttu kevork khadijah kiran kjell klaas klára kristian kristjan kriszta krzysztof \
    ksenija kumiko kyriakos lajos lamia lamin lasse laszlo latisha lech leena leszek levan liis liisa lilian \
    lindsey linnea liviu ljiljana lotta lubomir lucian ludovica luiz luminița lwazi lyudmila lászló maarten \
    madina mafalda magda magnús mahamadou mahamat mahnaz maialen maina mairi makoto malala mamadou manish \
    manolis marcelle margareta mariama marianna marijke marika mariko marián marjan marko martino marwan \
    marylise maryna matej mateja matthijs maud maël maëlle mihail mihály miklós milica milivoj milos miloš \
    mindaugas miquel mirela mirjana mirko mladen moana montse mostafa mounir moussa mthunzi muammar mukhtar \
    mykhailo mykola mária márta márton máté nabil naoko narendra nasser natalija natasa nataša neha neven \
    nicolae nicușor nikola nikolaos nikolay nodar nomvula nunzia nándor octavian oddvar oisín olav oleksandr \
    oleksii oleksiy olha ondrej ondřej oriol orsolya osvaldo ottavia otávio ousmane ozan padraig panagiotis \
    pankaj parisa pavlo pekka pelle petar petr petri petros petteri phumzile pierluigi piet pieter pietro \
    prakash pranab predrag priyanka pálma péter rachida radek radmila radovan radu rafaela raffaele raffaella \
    rahul raisa rajiv rakesh ranil rasmus rebeka reijo reza riccardo rohan ronan rosário roza ruslan saad sabri \
    sadiq sahar saida sakari salvatore sandeep sandro sanja sanna santosh sasha satoru satoshi sebastião selim \
    selma senthil serena serhii serhiy seydou shabnam shafiq shahid sharif shashi shigeru shinzo sigrún sigurd \
    silvio simo simona sinéad slavko slobodan snežana sofie soren sorin stanislav stanisław stefania stipe \
    sunita suresh svein syed szilárd sándor séverin sölvi søren tadeusz tadeáš taina takashi takis tamar tamás \
    tarek tarja tendai teodor teppo terje thaddée themba thiago tiago tibor tihomir tiina timea timothée toivo \
    tomislav tommaso tomoko toomas torbjörn tore traian trine trygve tsvetan ulf umar umberto uroš urszula urška \
    usha uxía vaclav valdis valeri valeriu valeriy vasile vasilis vassilis venkat veselin vidar viggo vijaya \
    viktória viliam ville vilmos vilém vinícius violeta vitalii vittorio vlad vladimír vladislav vlado vojislav \
    vojtěch volha vuk vusi václav vítor wafa wahid walid wanjiru wei wiktor wiktoria wim witold wole włodzimierz \
    xavi xoán yael yan yana yannis yaroslav yasmine yehuda yiannis yoann yohann yoko yoshihide yoshiko yossi \
    youssef yukio yuko yulian yuriy zahra zdeněk zdravko zenon zineb zita zlatan zlatko zodwa zofia zoltán zsolt \
    zsuzsa zuzana zygmunt éloi özlem ľubomír łukasz željko";

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

/// Abbreviations in capitals that name no body.
pub(in super::super) const NO_BODIES: &str = "ai gps dna rna tv pc it pr hr hiv aids gdp vat ceo cfo coo cto uv led usb iq vip pdf suv ev cv \
    id atm sms url html css app faq diy rip asap ptsd adhd mri ct pcr covid sars co lng lpg hd cd dvd ufo ngo ngos ipo esg \
    lgbt lgbtq lgbtqi bipoc dei agm mba phd ko tko vs am pm ad bc bce utc gmt cet est pst q&a r&d usd eur gbp chf kfz pkw lkw wm em \
    edv wlan pib tva iva ia pme sida adn arn ki rtd vr ar api sdk llm gpu cpu ram ok uk-wide sos dui mp mps fm pm hq";
