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

/// Regions, continents, states, provinces and their kind, and towns that papers write of, where their names are no words.
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
    ill. ind. kan. ky. la. mass. md. mich. minn. mo. mont. neb. nev. n.h. n.j. n.m. n.y. n.c. n.d. okla. ore. pa. \
    r.i. s.c. s.d. tenn. tex. vt. va. wash. w.va. wis. wyo. d.c. washington_d.c. ain aisne allier ardèche ardennes \
    ariège aube aude aveyron bas-rhin bouches-du-rhône calvados cantal charente charente-maritime corrèze \
    corse-du-sud côte-d'or côtes-d'armor dordogne doubs drôme eure eure-et-loir finistère gard haute-garonne gironde \
    hérault ille-et-vilaine indre isère loir-et-cher loire haute-loire loire-atlantique loiret \
    lot-et-garonne lozère maine-et-loire marne mayenne meurthe-et-moselle meuse morbihan moselle nièvre oise orne \
    pas-de-calais puy-de-dôme pyrénées pyrénées-atlantiques haut-rhin rhône saône-et-loire sarthe haute-savoie \
    seine-maritime seine-et-marne yvelines deux-sèvres tarn tarn-et-garonne vaucluse vendée haute-vienne vosges yonne \
    essonne hauts-de-seine seine-saint-denis val-de-marne val-d'oise guyane polynésie bourgogne-franche-comté \
    pays_de_la_loire grand_est centre-val_de_loire alpes dunkerque roubaix saint-malo saint-nazaire saint-denis \
    la_rochelle cherbourg quimper lorient vannes poitiers perpignan béziers avignon annecy chambéry colmar mulhouse \
    besançon troyes beauvais arras cambrai charleville-mézières bayonne biarritz pau albi castres cahors rodez \
    aurillac ajaccio bastia montauban antibes cannes fréjus hyères ávila cáceres castellón ciudad_real cuenca girona \
    huesca jaén lugo ourense palencia pontevedra segovia soria teruel zamora avilés vitoria jerez_de_la_frontera \
    ceuta melilla gran_canaria tenerife lanzarote fuerteventura la_palma mallorca menorca ibiza agadir tánger meknès \
    oujda orán nador tetuán piedmont veneto umbria abruzzo campania apulia puglia basilicata calabria trentino aosta \
    bergamo padova triest reggio_emilia ravenna rimini perugia ancona pescara salerno lecce siracusa cagliari sassari \
    utrecht den_haag eindhoven groningen tilburg breda nijmegen maastricht arnhem haarlem delft antwerpen gent \
    brügge brugge leuven namur charleroi mons ostend ostende merseburg halle_(saale) görlitz bautzen pirna \
    weimar eisenach suhl gotha nordhausen dessau wittenberg stendal quedlinburg brandenburg_an_der_havel cottbus \
    eberswalde greifswald stralsund wismar neubrandenburg flensburg husum lüneburg emden wilhelmshaven \
    delmenhorst cuxhaven ludwigshafen speyer landau pirmasens homburg hanau fulda marburg gießen wetzlar \
    limburg ravensburg friedrichshafen konstanz freiburg_im_breisgau offenburg villingen-schwenningen kempten \
    memmingen passau landshut straubing rosenheim bamberg bayreuth ansbach coburg schweinfurt aschaffenburg \
    garmisch-partenkirchen berchtesgaden bregenz dornbirn villach steyr sankt_pölten eisenstadt st._gallen \
    sankt_gallen chur lugano schaffhausen solothurn aarau neuenburg devon cornwall somerset dorset wiltshire \
    hampshire surrey sussex essex suffolk cambridgeshire bedfordshire hertfordshire buckinghamshire oxfordshire \
    gloucestershire herefordshire worcestershire warwickshire northamptonshire leicestershire lincolnshire \
    nottinghamshire derbyshire staffordshire shropshire cheshire merseyside lancashire yorkshire cumbria \
    northumberland tyneside teesside humberside gwynedd powys dyfed gwent glamorgan anglesey pembrokeshire \
    carmarthenshire fife lothian tayside orkney shetland hebrides ulster antrim armagh tyrone fermanagh londonderry \
    derry leinster connacht connemara donegal galway tipperary wexford waterford kilkenny wicklow sligo middlesbrough \
    gateshead rochdale stockport salford blackburn burnley blackpool carlisle grimsby doncaster rotherham barnsley \
    wakefield huddersfield dewsbury harrogate watford gloucester cheltenham exeter torquay truro eastbourne dover \
    folkestone margate southend colchester norwich great_yarmouth wrexham bangor aberystwyth inverness dundee \
    stirling dumfries guangdong fujian zhejiang jiangsu shandong henan hebei hunan hubei sichuan yunnan guizhou \
    guangxi gansu shaanxi shanxi anhui jiangxi liaoning jilin heilongjiang hainan qinghai ningxia inner_mongolia \
    gujarat maharashtra rajasthan kerala tamil_nadu karnataka uttar_pradesh madhya_pradesh bihar odisha assam \
    telangana andhra_pradesh haryana jharkhand chhattisgarh manipur balochistan khyber_pakhtunkhwa waziristan helmand \
    kandahar herat kunduz jalalabad mazar-i-sharif darfur kordofan tigray amhara oromia puntland somaliland biafra \
    borno katsina benue niger_delta casamance kivu north_kivu south_kivu ituri katanga cabo_delgado matabeleland \
    kwazulu-natal gauteng rio_grande_do_sul minas_gerais bahia pernambuco ceará amazonas pará paraná santa_catarina \
    mato_grosso patagonia atacama chiapas oaxaca sinaloa sonora jalisco michoacán yucatán tamaulipas \
    coahuila nuevo_león zaporizhzhia zaporizhia kherson mykolaiv bakhmut avdiivka pokrovsk kramatorsk sloviansk \
    kostyantynivka kupiansk izium melitopol berdiansk belgorod kursk bryansk dagestan ingushetia tatarstan \
    bashkortostan kaliningrad vladivostok murmansk transnistria abkhazia south_ossetia nagorno-karabakh kahramanmaras \
    hatay adıyaman adiyaman sanliurfa hakkari sirnak şırnak mardin sivas iskenderun edirne izmit al-bab jarablus \
    tal_abyad ras_al-ain qamishli hasakah al-hasakah deir_al-zor ghouta eastern_ghouta tartus sweida quneitra saraqib \
    khan_sheikhoun maarat_al-numan tal_rifaat sinjar tikrit fallujah dohuk hodeidah marib al-mukalla jabalia jenin \
    tulkarm bethlehem ramallah jericho ashkelon eilat sidon baalbek bekaa borneo sumatra sulawesi papua aceh mindanao \
    luzon cebu okinawa hokkaido kyushu honshu fukushima nagasaki baton_rouge tuscaloosa shreveport biloxi gulfport \
    galveston amarillo des_moines sioux_falls boise spokane tacoma juneau santa_fe chattanooga knoxville tallahassee \
    gainesville fort_lauderdale west_palm_beach long_island hartford worcester albany scranton harrisburg allentown \
    wilmington annapolis roanoke akron grand_rapids lansing duluth green_bay peoria saskatoon halifax st._john's \
    yukon nunavut labrador newfoundland nova_scotia new_brunswick prince_edward_island whitehorse yellowknife hobart \
    cairns townsville alice_springs geelong queenstown";

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
pub(in super::super) const PEOPLES: &str = "arabic islamist afghan african albanian algerian american americans arab \
    arabs argentine armenian asian asians australian australians austrian azerbaijani azeri belgian belarusian \
    bolivian bosnian brazilian british britons bulgarian burmese cambodian canadian canadians catalan chechen chilean \
    chinese colombian congolese croatian cuban cubans cypriot czech danish dutch ecuadorian egyptian egyptians \
    emirati english eritrean estonian ethiopian european europeans filipino finnish flemish french georgian german \
    germans ghanaian greek greeks haitian hispanic hispanics hungarian icelandic indian indians indonesian iranian \
    iranians iraqi iraqis irish israeli israelis italian italians ivorian jamaican japanese jewish jews jordanian \
    kazakh kenyan korean koreans kosovar kurd kurds kurdish kuwaiti kyrgyz laotian latino latinos latvian lebanese \
    libyan lithuanian macedonian malaysian malian maltese mexican mexicans moldovan mongolian moroccan muslim muslims \
    islamic islamist islamists namibian nepalese nigerian norwegian omani ottoman pakistani palestinian palestinians \
    panamanian persian peruvian polish portuguese qatari romanian russian russians rwandan saudi saudis scottish \
    senegalese serb serbs serbian shia shiite shi'ite shiites singaporean slovak slovenian somali spanish sudanese \
    sunni sunnis swedish swiss syrian syrians taiwanese tajik tanzanian thai tibetan tunisian turk turks turkish \
    turkmen ugandan ukrainian ukrainians uruguayan uzbek venezuelan vietnamese welsh yemeni yemenis zambian \
    zimbabwean christian christians catholic catholics protestant evangelical evangelicals buddhist hindu hindus sikh \
    democrat democrats democratic republican republicans gop tory tories labour conservative conservatives liberal \
    liberals socialist communist communists nazi nazis marxist western eastern northern southern latin anglo soviet \
    alawite yazidi yazidis druze houthi houthis taliban jihadist u.s.-led us-led u.s.-backed russian-backed \
    turkish-backed german-turkish français française françaises allemand allemande allemands allemandes espagnol \
    espagnole espagnols espagnoles italien italienne italiens italiennes anglais anglaise anglaises britannique \
    britanniques américain américaine américains américaines russe russes ukrainien ukrainienne ukrainiens \
    ukrainiennes suédois suédoise suédoises norvégien norvégienne norvégiens danois danoise finlandais finlandaise \
    polonais polonaise belge belges suisse suisses portugais portugaise néerlandais néerlandaise grec grecque grecs \
    turc turque turcs tchèque tchèques hongrois hongroise roumain roumaine roumains bulgare bulgares serbe serbes \
    croate croates autrichien autrichienne autrichiens irlandais irlandaise écossais écossaise gallois galloise \
    israélien israélienne israéliens palestinien palestinienne palestiniens libanais libanaise syrien syrienne \
    syriens irakien irakienne irakiens iranien iranienne iraniens égyptien égyptienne égyptiens algérien algérienne \
    algériens marocain marocaine marocains tunisien tunisienne tunisiens libyen libyenne sénégalais sénégalaise \
    malien malienne maliens ivoirien ivoirienne ivoiriens camerounais camerounaise nigérian nigériane congolais \
    congolaise chinois chinoise japonais japonaise coréen coréenne indien indienne indiens pakistanais pakistanaise \
    afghane afghans australien australienne australiens canadien canadienne canadiens québécois québécoise brésilien \
    brésilienne brésiliens argentin argentins chilien chilienne chiliens mexicain mexicaine mexicains colombien \
    colombienne colombiens vénézuélien vénézuélienne européen européenne européens européennes africain africaine \
    africains asiatique asiatiques arabe arabes kurde kurdes juif juive juifs musulman musulmane musulmans parisien \
    parisienne parisiens deutsche deutscher deutschen deutschem deutsches franzose franzosen französin spanier \
    spanierin italiener italienerin brite briten britin engländer engländerin amerikaner amerikanerin us-amerikaner \
    russen russin ukrainer ukrainerin ukrainern schwede schwedin norweger norwegerin däne dänen dänin finne finnen \
    finnin polin belgier belgierin schweizer schweizerin österreicher österreicherin portugiese portugiesen \
    portugiesin niederländer niederländerin grieche griechen griechin türke türken türkin tscheche tschechen \
    tschechin ungar ungarin rumäne rumänen bulgaren serben kroate kroaten ire schotte schotten waliser palästinenser \
    palästinenserin libanese libanesen syrer syrerin iraker iraner iranerin ägypter algerier marokkaner tunesier \
    libyer nigerianer kenianer chinesen chinesin japaner japanerin koreaner südkoreaner inder inderin pakistaner \
    afghanen australier kanadier kanadierin brasilianer argentinier chilene chilenen mexikaner kolumbianer \
    venezolaner europäer afrikaner asiaten araber kurden juden muslime christen münchner wiener español española \
    españoles españolas francés francesa franceses alemán alemana alemanes italiano italiana italianos inglés inglesa \
    ingleses británico británica británicos estadounidense estadounidenses ruso rusa rusos ucraniano ucraniana \
    ucranianos portugués portuguesa portugueses mexicano mexicana mexicanos argentino argentinos colombiano \
    colombiana colombianos chileno chilena chilenos peruano peruana peruanos venezolano venezolana venezolanos \
    boliviano boliviana ecuatoriano ecuatoriana uruguayo paraguayo cubano cubana cubanos brasileño brasileña \
    brasileños japonés japonesa israelí israelíes palestino palestinos iraní iraníes sirio sirios marroquí marroquíes \
    europeo europea europeos catalán catalana catalanes vasco vasca vascos gallego gallega andaluz francese francesi \
    tedesco tedesca tedeschi spagnolo spagnola spagnoli inglese inglesi britannico americano americana americani \
    russo russa russi ucraino ucraini svizzero brasileiro brasileira brasileiros";

/// News agencies, outlets and bodies known by one word or an acronym, and buildings that stand for a government.
pub(in super::super) const BODIES: &str = "reuters afp ap aa dpa tass interfax itar-tass anadolu ansa efe xinhua upi \
    bloomberg bbc cnn nbc cbs abc fox_news msnbc npr pbs al_jazeera al-jazeera al_arabiya rt sputnik politico buzzfeed \
    breitbart rfe/rl facebook twitter google amazon apple microsoft youtube instagram tiktok telegram whatsapp tesla \
    boeing airbus volkswagen siemens gazprom rosneft nato eu un u.n. g7 g20 opec imf who wto unesco unicef unhcr osce \
    iaea fbi cia nsa doj dhs epa fda cdc nasa irs fema ice mi5 mi6 kgb fsb sdf ypg pkk pyd isis isil is daesh hamas \
    hezbollah al-qaeda al-qaida al-nusra boko_haram kremlin white_house pentagon bundestag bundesrat knesset duma \
    elysee élysée downing_street state_department capitol_hill supreme_court wall_street congress senate parliament \
    house_of_commons house_of_lords european_union european_commission united_nations security_council islamic_state \
    middle_east_eye league_of_nations red_cross amnesty_international human_rights_watch greenpeace uefa fifa nfl nba \
    sécurité_civile weltgesundheitsorganisation technische_hilfswerk technisches_hilfswerk technischen_hilfswerk \
    ig_metall comisiones_obreras cour_des_comptes afd cdu csu spd fdp akp chp hdp mhp syriza podemos fidesz onu oms \
    otan ue ong unesco croix-rouge cruz_roja rotes_kreuz rote_kreuz roten_kreuz union_européenne unión_europea \
    unione_europea união_europeia europäische_union europäischen_union vereinte_nationen vereinten_nationen \
    nations_unies naciones_unidas nazioni_unite world_bank world_health_organization federal_reserve wikileaks oxfam \
    nra aclu naacp dnc rnc sec dea nypd lapd ofsted nhs hmrc snp ukip dup associated_press new_york_times \
    washington_post wall_street_journal europol interpol frontex eurostat opcw nasdaq ftse dax ecb bce ezb bundesbank \
    bundeswehr bundesverfassungsgericht bundesgerichtshof bundeskriminalamt verfassungsschutz oas oea ohchr unrwa undp \
    wfp icrc msf cern esa jaxa roscosmos isro fed nhtsa faa ntsb ftc fcc osha gao cbo nlrb atf ins tsa met_office \
    home_office treasury_department bank_of_england banque_de_france banco_de_españa european_central_bank \
    international_criminal_court international_court_of_justice european_parliament european_council council_of_europe \
    african_union arab_league asean mercosur brics gcc world_trade_organization world_food_programme \
    doctors_without_borders médecins_sans_frontières ärzte_ohne_grenzen médicos_sin_fronteras \
    reporters_without_borders save_the_children oxfam_america caritas médecins_du_monde unión_africana union_africaine \
    afrikanische_union parlement_européen parlamento_europeo europäisches_parlament europaparlament eu-kommission \
    europäische_kommission europäischen_kommission europäische_zentralbank europäischen_zentralbank \
    commission_européenne comisión_europea consejo_de_seguridad conseil_de_sécurité deutsche_bank deutsche_bahn \
    deutsche_telekom deutsche_post lufthansa bayer basf bosch daimler mercedes-benz bmw audi porsche opel adidas puma \
     commerzbank rheinmetall thyssenkrupp eon rwe enbw uniper infineon zalando aldi lidl edeka rewe renault \
    peugeot citroën stellantis michelin carrefour danone lvmh l'oréal sanofi totalenergies engie edf sncf ratp \
    orange_sa bnp_paribas société_générale crédit_agricole air_france klm alstom thales dassault safran airbus_group \
    ariane_group orano areva veolia vivendi bolloré telefónica iberdrola repsol inditex santander bbva caixabank \
    endesa naturgy iberia mercadona banco_santander fiat ferrari eni enel unicredit intesa_sanpaolo \
    telecom_italia alitalia pirelli leonardo_spa petrobras vale_sa embraer pemex ecopetrol codelco pdvsa ypf nestlé \
    novartis roche ubs credit_suisse glencore swatch rolex unilever philips ing abn_amro heineken asml ikea volvo \
    ericsson spotify h&m electrolux saab nokia maersk novo_nordisk carlsberg lego equinor statoil norsk_hydro telenor \
    vestas ørsted bp hsbc barclays lloyds vodafone tesco sainsbury's rolls-royce astrazeneca glaxosmithkline gsk \
    bae_systems rio_tinto british_airways ryanair easyjet exxonmobil exxon chevron conocophillips general_motors \
    general_electric ford_motor chrysler lockheed_martin raytheon northrop_grumman walmart jpmorgan goldman_sachs \
    morgan_stanley citigroup bank_of_america wells_fargo blackrock berkshire_hathaway pfizer merck \
    johnson_&_johnson coca-cola pepsico mcdonald's starbucks nike netflix disney comcast at&t verizon intel nvidia amd \
    ibm oracle cisco qualcomm dell hewlett-packard openai anthropic meta_platforms deepmind spacex \
    blue_origin uber lyft airbnb paypal ebay linkedin snapchat reddit wikipedia mozilla fedex ups boeing_co \
    caterpillar monsanto cargill enron lehman_brothers moody's standard_&_poor's fitch deloitte kpmg pwc ernst_&_young \
    mckinsey toyota honda nissan mitsubishi sony panasonic toshiba hitachi softbank nintendo olympus samsung hyundai \
    kia lg_electronics sk_hynix huawei zte alibaba tencent baidu bytedance xiaomi byd sinopec petrochina evergrande \
    didi foxconn tsmc infosys wipro lukoil sberbank vtb rostec aeroflot wagner_group saudi_aramco aramco \
    emirates_airline qatar_airways turkish_airlines etihad manchester_united manchester_city real_madrid fc_barcelona \
    bayern_munich fc_bayern fc_bayern_münchen borussia_dortmund juventus ac_milan paris_saint-germain psg arsenal \
    chelsea_fc tottenham_hotspur liverpool_fc atlético_madrid olympique_de_marseille hsv mlb nhl ncaa ioc cio ifab \
    conmebol concacaf dfb dfl fia itf atp wta plo fatah hizbollah hezbullah al-shabab al-shabaab isil-k farc eln eta \
    ira ltte jihad_islami ppp pti pmln bjp aap anc eff renamo frelimo zanu-pf swapo mdc apc pdp ndc npp bnp plp gop \
    dems sinn_féin fianna_fáil fine_gael vox_party psoe partido_popular ciudadanos erc junts bildu eh_bildu pnv \
    rassemblement_national front_national la_france_insoumise les_républicains lfi cgt cfdt cgt-fo fo_syndicat medef \
    verdi dgb ig_bau gdl die_grünen bündnis_90 freie_wähler cinque_stelle fratelli_d'italia forza_italia lega_nord \
    partito_democratico bnd bka lka mad thw drk adac dlrg bafin ihk diw ifo ifw iw awo insee cnrs cnil arcom dgse dgsi \
     gign csa inserm ined dgt ine aena renfe adif csic guardia_civil policía_nacional cruz_roja_española \
    audiencia_nacional ccoo ugt cni inah unam pgr sep imss istat guardia_di_finanza carabinieri hrw icg rsf \
    cpj osf gavi giz usaid dfid epo ema efsa ecdc eba esma harvard yale princeton stanford mit ucla oxford_university \
    cambridge_university sorbonne eth_zürich charité max_planck louvre shin_bet mossad idf irgc pasdaran hashd pmf sbu \
    gur svr gru rosgvardia raf usaf us_army us_navy royal_navy royal_air_force x_corp truth_social signal_messenger \
       wechat weibo sncb nmbs trenitalia öbb sbb bvg hvv mvg ratp_group amtrak landeskriminalamt \
    robert_koch-institut robert-koch-institut paul-ehrlich-institut deutsches_rotes_kreuz weltbank \
    internationaler_währungsfonds internationale_währungsfonds internationalen_währungsfonds iwf fmi aie iea aiea opep \
    opaq cpi tpi acnur acnudh hcr otsc sco ocs oit ilo ompi icao iata imo wmo omm fao pam pma pnud unfpa unaids \
    onusida cicr";

/// Countries and large cities in the annotator's languages: rows of `country` or `city`, a language's code (or `-`), and
/// names. From GeoNames (CC BY 4.0, geonames.org) and Unicode's CLDR (Unicode License v3) by `tools/gazetteer.py`.
pub(in super::super) const GAZETTEER: &str = include_str!("gazetteer.txt");

/// Outlets that are known by a name without a noun for media in it.
pub(in super::super) const OUTLETS: &str = "bbc cnn nbc cbs abc fox_news msnbc npr pbs al_jazeera al-jazeera \
    al_arabiya rt politico buzzfeed breitbart rfe/rl middle_east_eye itv le_monde le_figaro libération mediapart \
    spiegel der_spiegel tagesschau zdf ard srf orf wdr ndr el_país el_mundo clarín la_nación rtve la_repubblica rai \
    globo axios vox slate haaretz hürriyet sky_news techcrunch bloomberg_news newsweek propublica semafor usa_today \
    nikkei bellingcat meduza huffpost sud_ouest ouest-france le_parisien france_inter franceinfo bfmtv rtl rmc tf1 \
    arte l'_équipe les_échos la_croix mdr swr rbb br deutschlandfunk faz taz nzz tagesspiegel handelsblatt \
    la_vanguardia el_periódico la_razón el_confidencial cadena_ser cope antena_3 telecinco infobae el_universal \
    corriere_della_sera la_stampa folha o_globo the_guardian the_times the_economist the_independent the_telegraph \
    the_intercept the_atlantic the_new_yorker the_hill the_verge the_conversation the_onion the_sun the_mirror \
    the_observer financial_times washington_post new_york_times the_new_york_times the_washington_post \
    wall_street_journal the_wall_street_journal los_angeles_times boston_globe chicago_tribune new_york_post \
    daily_mail daily_telegraph daily_mirror daily_beast sunday_times business_insider national_geographic der_standard \
    die_presse die_zeit die_welt bild_zeitung bild_am_sonntag süddeutsche_zeitung frankfurter_allgemeine \
    frankfurter_rundschau frankfurter_allgemeine_zeitung neue_zürcher_zeitung berliner_zeitung stern_tv \
    wirtschaftswoche n-tv ntv correctiv kurier kleine_zeitung tages-anzeiger sat.1 prosieben deutsche_welle dw \
    la_dépêche la_provence la_tribune la_voix_du_nord le_point l'_express l'_obs l'_humanité le_monde_diplomatique \
    le_progrès le_télégramme le_soir le_temps france_2 france_3 france_5 france_24 france_info france_culture \
    france_bleu france_télévisions europe_1 rfi tv5_monde tv5monde cnews lci m6 canal+ télérama valeurs_actuelles \
    charlie_hebdo 20_minutes le_jdd libre_belgique la_libre_belgique la_tercera el_mercurio el_comercio el_espectador \
    el_tiempo el_heraldo el_diario eldiario.es abc_color la_jornada el_financiero el_nacional la_voz_de_galicia \
    el_correo el_norte_de_castilla la_sexta radio_nacional televisión_española marca_tv as_diario público_tv telesur \
    caracol_radio página_12 el_universo el_telégrafo la_prensa la_república el_país_semanal europa_press il_messaggero \
    il_fatto_quotidiano il_sole_24_ore il_giornale il_foglio il_manifesto la_gazzetta_dello_sport mediaset la7 \
    o_estado_de_s._paulo folha_de_s.paulo folha_de_são_paulo público_lisboa diário_de_notícias jornal_de_notícias \
    yediot_aharonot yedioth_ahronoth maariv ynet jerusalem_post times_of_israel al_ahram al-ahram al_hayat \
    asharq_al-awsat al-hadath al_mayadeen al-manar press_tv irna isna tasnim cumhuriyet milliyet sözcü \
    birgün bianet daily_sabah trt trt_world kommersant komsomolskaya_pravda novaya_gazeta vedomosti izvestia \
    rossiyskaya_gazeta ria_novosti kyiv_post kyiv_independent ukrainska_pravda suspilne unian ukrinform \
    gazeta_wyborcza rzeczpospolita tvn24 tvn polsat dnevnik hrt nos nrc de_telegraaf de_volkskrant vrt \
    rtbf svt dagens_nyheter aftonbladet expressen nrk aftenposten verdens_gang politiken jyllands-posten berlingske \
    yle helsingin_sanomat nhk asahi_shimbun mainichi_shimbun yomiuri_shimbun kyodo_news yonhap_news \
    south_china_morning_post global_times people's_daily china_daily cctv cgtn the_hindu hindustan_times \
    times_of_india indian_express ndtv pti geo_news channel_newsasia channel_news_asia straits_times abc_news \
    cbs_news nbc_news bbc_news bbc_world_service cnn_international sky_sports espn abc_radio cbc ctv globe_and_mail \
    toronto_star sydney_morning_herald the_age the_australian sabc news24 daily_maverick premium_times daily_nation \
    the_east_african al-masry_al-youm rudaw kurdistan_24 north_press hawar nature_medicine the_lancet \
    the_bmj new_england_journal_of_medicine rolling_stone vanity_fair wired_magazine variety_magazine \
    hollywood_reporter forbes_magazine le_nouvel_observateur der_freitag die_tageszeitung tass_news antena3 onda_cero \
    rac1 tv3 ntv_kenya citizen_tv";

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
pub(in super::super) const FIRST_NAMES: &str = "aage aamir aarti abby abdelaziz abdelilah abdelkader abdelmadjid \
    abderrahmane abdoulaye abebe abeer abena abhishek abiodun abiy achieng adalbert adebayo adeola aditya adrijana \
    adwoa adélaïde afonso agneta agus agustina aidan aiden ailsa aino ajay ajit akash akhilesh akihito akiko akira \
    akosua alasdair alban aldric alec alejo aleksandar alenka ales alessia alexey aleš alfons ali-reza alina alix \
    almaz almuth alper alton alun alvaro alvin alwin alyssa amaia amaka amal amartya amaël ambre ambrus amelie aminata \
    amirhossein amit amos amparo amrita ananya andrus angharad angus anil ankit annabel anneke annelie annelies \
    anneliese annelore annemarie anouk anselmo antonella antun antía anurag anwar anđela aoife aparna apolline arantxa \
    arash archie arda ariana arif arjen arjun arlene armand armelle arnau arndt arno arsène arto artyom arun arundhati \
    arvid arvo aránzazu asbjørn asen asha ashwin asier asma astri astride asunción asya atanas attila aubin aubrey \
    audra auguste augustin aurelio aurore axelle aydın ayelet ayesha ayhan aymen aymeric ayodele azizah azmin azra \
    azucena azzedine aïssatou babatunde bahar bahram bakartxo baltasar balthasar balázs bambang banu bart bartolomé \
    bartłomiej bassam baudouin bautista beatrix behrouz bence bengt benigno benita benito berat bernabé berndt bernice \
    bertille bessie bethany bettina beverley beverly bhavna bianka bilal bilge biljana birger birgitta bjarne bjørn \
    blandine bodo bogumił bohdan bohuslav bojan bongani bongbong boniface bonnie borbála borislav boryana boyko \
    božidar brahim brais brandi branko brayan breixo brendan breogán brianna brieuc brigitta brody bronisław bronwen \
    bryce budi bukola burak burkard byron byung bálint bárbara bärbel bérangère bérengère børge bülent caio caitlin \
    caleb calin callum calvin candace candela candelaria candice caoimhe capucine carina carolin carys casimiro \
    cassandra cassandre catarina cathal catriona cayetana cayetano cedric ceferino cem cemal cengiz cerys cezary chad \
    chan-ho charlene charmaine cheikh cheikhou chiamaka chinedu chinwe chrissy christy chukwuemeka ciara ciarán \
    ciprian claas clarence clarissa clarisse clemente clifford clive clyde cléa clémence cody coline colleen colm \
    colombe concepción conor constanza constanze consuelo cora corazon cord corentin corey corinna cormac cornel \
    corneliu cosmin costas covadonga cristi csaba cyprien cyriaque cyrille czesław cándido célestin célestine côme \
    călin cătălin dace dafydd dagfinn dagny daisuke dalibor damian damon danica daphne daria darius dariush darko \
    darlene darnell darrell darryl darya daryl davina davor dawit deanna deepak deepika defne deirdre delia delores \
    denisa deniz derek dermot derrick derya desiré desislava desmond detlev devendra devin devlet dewi dexter diarmuid \
    diethelm dietlinde dilek dimitar dimitra dimitrios dionne diosdado divya djamel djibril dmytro dobromir doina \
    donal donatien dong-hyun doreen dorian dorin dorothee doru doğan dragan draginja dragos dragoš duane dusan dustin \
    dušan duško dwayne dwight dzmitry dámaso eamon eamonn ebba ebbe ebrahim ebru ece eckart eckhart edda edeltraud \
    edita edmond edmée edna edurne edwige edyta eero effie efthymios efua egbert ehrhard eiji eike eileen eilidh eino \
    eirik eirlys eivind ekaterini ekkehard ekrem eldon eleni eleuterio elfi elif elio eliška ellinor elliot elmar \
    elmer elof eloi eloïse elsie elton eluned elvire elvis elçin elżbieta emanuele emel emese emeterio emilija emlyn \
    emmeline emmett encarna endre eneko engelbert enguerrand enikő enver eoghan eoin epifanio erdal erdem erhan erhard \
    erkki erling erna ernestine ernst-august erroll ersin erwan erwin esko esmail esme espen esra estanislao estela \
    eszter ethel eudeline eudes eugène eulalie eun-ji eun-young eunice eusebio eva-maria evangelos evaristo evelin \
    ewan ewen ezra fabiola fabrizio facundo fahrettin faiz faiza falk falko fantine farhad farideh faten fatih fatou \
    fatoumata faustine fausto fawad fedor felicia femi ferenc fereydoun fergal ferhat fermín fernanda fernande ferran \
    fidel figen fikret filip finbarr finja finola fintan firmin flavien flore florentino florin floyd fodé folake \
    folasade folke fortuné fouad frank-walter frantisek františek franz-josef freda freddie fredrik fredrika \
    friedemann frieder friedhelm friedrich-wilhelm frode fulgencio fumika fumiko fumio fyodor félicie félicien gabin \
    gabriella gamze garazi gareth garry garth gatien gaurav gauthier gautier gazmend gaëtan gebhard geeta geir gemma \
    genc genevieve gennady genoveva geoffrey geraint geraldine gergely gerhardt germain germaine gernot gero gervais \
    gervasio gesa gesine gethin geun-hye ghada ghassan gheorghe ghislain gholam gianfranco giannis gideon giesela \
    gilberte gildas gines gintaras gisbert giselle gladys glenda golnaz gonzague gonçalo gopal gordana gorka gottfried \
    gotthard gottlieb grady grainne gregoria grigory gro grzegorz gráinne gréta guadalupe gudmund gunda gundula \
    gunilla gunn gunnar gustaf guénolé guðrún gwen gwenaël gwenaëlle gwendal gwendolyn gwyn gwyneth györgy gábor \
    gábriel götz gülay gülşen haakon habib hae-in hafiz haile halil halina hallgrímur hallie halvard halvor halyna \
    hamid hamish hande hani hank hanno hans-christian hans-dieter hans-georg hans-joachim hans-ulrich hans-werner hao \
    haris harish harriet harro hartwig haruka haruki hasina hassan-ali hattie hauke hayato hayden haytham hedwig \
    heidemarie heidrun heikki heinke heinz-josef helge helle helmuth hendrik henrietta henrike henryk hermine herschel \
    herta hiba hicham hideki hideo hilda hilde hildegund hilmar himanshu hinrich hippolyte hipólito hiroaki hiroko \
    hiroyuki hjalmar homer honorine honoré horace hortense hossam hossein houari hristina hristo hubertus huda \
    huguette hyun-woo hywel håkan håkon hélder héloïse hülya ibrahima ichiro idoia idrissa ieuan ieva ifan ifeoma \
    ifigenia ignas igors ihab ihor ikenna ikram ilham ilie ilija ilir ilka ilker illia ilona imad iman imanol imelda \
    imke immo imogen imran in-sung inas inaya indira inesa ingmar ingolf ingvar inkeri inna inácio inês ioan ioana \
    ioannis ionel ionuț irakli iratxe iria irini irma irmela irmtraud irvin iryna isabela isaiah ishaan ishaq isidro \
    ismail ismaël isolde istván itsuki iulia ivar ivica ivo ivor iwona iyad iñaki iñigo jaakko jaana jaap jacek \
    jacinda jacinta jacobo jacquot jada jaden jadranka jadwiga jae-in jahangir jakub jamil janelle janez janina jannis \
    jared jari jarmila jaroslav jarosław jarrod jarvis jasna jasper jayden jayne jeannette jeannine jed jelica jelle \
    jemima jendrik jenna jens-uwe jeremiah jermaine jeroen jerzy ji-hoon ji-min ji-woo jian jillian jin-woo jing jiro \
    joackim joann jocelyn jodie jody johanne jokin joko jolanta jong-il jong-un joni jordina joris jorma joseba \
    josefine josep josette josiah josselin jost josu jouni jovan jovana juanita judicaël juha juhani jukka juliane \
    juliet jun-ho junaid junichiro junjie jussi justus justyna jyoti jóhanna józsef jörn jørgen jānis kaarel kaarlo \
    kader kadiatou kadir kaija kaisa kaitlyn kaito kaja kalle kamau kamil kamila kamran kanako kaoru kara kareem karel \
    karima karl-friedrich karl-josef karol karolina kasper katalin katarína kateřina katri katsuya kaveh kavita kayla \
    kazuki kazuo keiko keira keisha kelsey kemal kendra kenichi kenta keqiang kerem kermit kerttu kevork khadijah \
    khaleda khalil khawaja kieran killian kipchoge kiran kiril kirill kirsti kirsty kjell kjersti klaas klaus-dieter \
    klaus-peter klára knud knut koichi kojo koldo koray korbinian kornelia kota kourosh krishna kristian kristie \
    kristjan kristín kriszta krystal krystyna krzysztof kseniia ksenija kumiko kuno kwabena kwesi kylie kyriakos \
    kyung-soo kévin labib lahcen lajos lakshmi laleh lalit lamar lamia lamin lana lassana lasse laszlo latisha latoya \
    laureline lauri laurine laurène lavinia leanne lech leena leire leland leman leni lennart lenny leocadio \
    lerato leroy lesia leszek levan levent levi liane liang lieselotte liis liisa lila lilas lilian lilli lillian \
    lilou lindiwe lindsey linh linnea linnéa linus lison liudmyla liviu ljiljana llewelyn llinos lois lonnie lora \
    lorna lotta louane louella lourdes lowri lubin lubna lubomir lubomír lucette lucian lucienne lucile lucille ludger \
    ludivine ludolf ludovica luella luitpold luiz luminița lwazi lyle lylou lyndon lyubov lyudmila lászló lázaro \
    léandre léonard léonce léonie léopold maarten mabel macario madina mafalda magda magnús maha mahamadou mahamat \
    mahathir mahdi mahesh mahnaz maialen maija maina mair mairi majid makiko makoto maksym malala malo mamadou mamie \
    manabu manal mandy manish manja manmohan manolis manolo marceau marcelin marcelle marcial marcy marga margareta \
    margarethe marge margery margit margrethe mariah mariama marianna maricruz marie-christine marie-hélène \
    marie-laure marie-thérèse marieke mariia marijke marika mariko marilyn marita marián marjan markku marko marlies \
    marlon marsha martino martti marty marwa marwan marylise marylène maryna masahiro masako masato masoud masoumeh \
    matej mateja mathurin mathéo matthijs matthäus matti maud maude maura maxine maya mayawati maysa mayumi mazen maël \
    maëlle maëlys maïwenn mechthild megawati megumi mehran mehrdad meike meinhard meinolf meirion melchior melchor \
    melek meles melita meltem melvin meral meritxell mert merve mervyn metin mette mhairi mi-kyung micah micheál \
    michiko mihail mihály mikko miklós mikołaj milagros mildred mileva milica milivoj millicent millie milorad milos \
    miloš min-ho min-ji min-jun mindaugas ming minh minnie minoru miodrag miquel mirela mirjam mirjana mirko miroslava \
    mirta misaki missy miyuki mizuki mladen mladenka moana moayad modesto mogens mohan mohand moira moisés mojtaba \
    mollie momčilo montse morag morten mostafa mounia mounir moussa mpho mthunzi muammar muguette muharrem muhyiddin \
    muiris mukesh mukhtar mulugeta munir mwangi mykhailo mykola myles myra myron myung-bak mária márta márton máté \
    mélina mélodie nabil nabila nader nadezhda nadim nadir naji najib nanna naoko narendra naruhito nasrin nasser \
    nassim nataliia natalija natasa nataša naveen nawal nawaz nayra nazanin naïma nebojša necati neelam neema neha \
    nele nenad nermin nerys nettie neus neven nevena nicanor nico nicodème nicolae nicolai nicușor nieves nihat nikhil \
    nikki nikola nikolaos nikolaus nikolay niloufar ning ninon nirmala nisreen nitin nizar njeri nkosazana nnamdi \
    nneka nobuo nodar nolwenn nomvula noureddine nuala numan nunzia nándor obinna octavia octavian océane oddvar \
    ofelia oihane oisin oisín okan olav olavi oleh oleksandr oleksii oleksiy olha oluf olumide oluwaseun olympe ondrej \
    ondřej onur onésime onésimo oonagh ophélie oprah orest orhan oriane oriol orla orlane orsolya orville osamu ostap \
    osvaldo oswald otieno otis otmar ottavia ottmar otávio ouarda oumar ousmane outi ozan oğuz paavo paco pacôme \
    padraic padraig pallavi pam panagiotis pankaj parisa parvin parviz pascale pascaline pascual pastora patrizia \
    patsy patti patty paulette paulino pavlo pekka pelin pelle pepe percival percy pernille perrine petar petko petr \
    petri petros petteri peyton philippa philomène phoebe phumzile phuong pierluigi pierrette pierrick piet pieter \
    pietro pilar pirkko plamen plácido polly poul prabowo pradeep prakash pramod pranab pranav prayuth predrag preeti \
    primitivo priscilla priyanka prudencio purificación pádraig pálma péter pınar qamar qasem qasim qiang qing quang \
    quitterie qusay rachid rachida radek radmila radosław radovan radu raed rafaela raffaele raffaella ragnar ragnhild \
    rahul raimund raimundo rainier raisa rajiv rajko rajnath rakesh rakhi ramesh randal ranil rasmus rebeka \
    rebekah redouane reece reggie reginald rehema reidar reijo reiko reinhild reinhold rena retno reuben reza rhea \
    rhian rhoda rhonda rhys riad riccardo ricky rigoberto riitta rikke rima ritva roald robbie robyn rochelle rocío \
    roderich roderick rodney rodolphe rodrigue rogelia rohan rohit romaric romuald ronan ronda ronnie rosalie rosalind \
    rosalía rosanna roshni rosi rosie rosine roslyn rosmah rosmarie rostislav rostyslav roswitha rosário roxanne roza \
    rozenn ruairí ruaridh rudi rufino rufus ruhollah rula rumen ruslan ruthie ruzica ryota ryuichi rébecca réjane \
    róisín rıza saad sabri saburo sachiko sachin sadako sadie sadiq saeed saeid sahar saida sajid sakari salima \
    salomon salvatore samer sami sammy sandeep sandhya sandro sang-woo sanja sanjana sanna santosh sasha satoko satoru \
    satoshi satu saturnino saul sawsan saïd seamus sebald sebastião sedat segun selahattin selam selim selin selma \
    semyon senad senthil seo-yeon seok-youl sepideh sepp seppo serap serdar serena serhii serhiy serkan servane \
    seung-hyun sevgi seydou shabnam shafiq shahbaz shahid shahram shahrzad shalini shana shari sharif shashi shauna \
    shawn shehbaz shelia shelley sherri shigeo shigeru shilpa shinji shinzo shizuka shohei shoichi shona shreya \
    shunsuke siamak sian sibel sidonie siegbert sieglinde siegmund siegrid sigmar sigmund sigríður sigrún sigurd silas \
    silvana silvio simo simona siméon sinan sinead sinéad siobhán siphiwe sipho sirpa siti sixtine sixto siôn skyler \
    slavko slobodan smriti snežana sofiane sofie solomiia solomiya somchai sonali sonya soraya sorcha soren sorin \
    sorley sosthène soufiane souleymane srinivas srđan stacey stacy stanislav stanisław steeve stefania stefka steinar \
    stepan stig stipe stjepan sture stéphan subhash suha suk-yeol sung-min sunita suresh sushma susilo suzette suzon \
    svante svein sverre svetozar sviatoslav swann swati sybil sybille syed sylvester synnøve szilárd sándor séamus \
    sébastienne sékou séverin sölvi søren süleyman sławomir tabitha tadeo tadeusz tadeáš tadhg tae-woo tahir taichi \
    taiga taina takahiro takako takashi takis takuya talal tamar tamer tami tamim tamás tancrède tanguy taras \
    tarek tarja taro tasha tatyana tayeb tayfun tegwen tellervo telmo temel temitope tendai teodor teodora teodoro \
    teppo terence terhi terje terrance terri tesfaye tess tessa tetsuya teófilo thabo thaddeus thaddée thaer thaksin \
    thanh thelma themba theodora theresia thiago thibaud thibaut thierno thilo thorben thore thorvald thurman théodore \
    théophile tiago tibor tigist tihomir tiina tilo timea timmy timothée timur ting tiphaine titouan toby toivo tolga \
    tomislav tomislava tommaso tomoaki tomohiro tomoko tonya toomas torben torbjörn torbjørn tore tori toribio torquil \
    toshiko toshiro tove tracey traian traudl traugott traute tricia trina trine trinh trisha trond trude trudy trygve \
    tránsito tsuyoshi tsvetan tuan tunde tuomas ture turgut tuula tuuli tuğba tyrone uchenna uday udo ulf ulysse umar \
    umberto umer unai unni urho uroš urszula urška usha usman uta uxía uğur vaclav vadim vadym valdis valentyna valeri \
    valeriano valeriu valeriy varun varvara vasile vasilis vassilis vasyl veikko veit velma venkat vern veselin vesna \
    vesselin viacheslav vianney vibeke vicki vicky victorien vidal vidar vigdís viggo vijaya vikentiy vikram viktoriia \
    viktória viliam ville vilmos vilém vinod vinzenz vinícius violaine violeta virgil virgile visitación vitalii \
    vitaliy vittorio vivek vlad vladimír vladislav vladislava vlado vojislav vojtěch volha volkhard vuk vusi \
    vyacheslav václav vítor wacław wael wafa wahid walaa walburga waldemar walid walpurga waltraut wangari wanjiru \
    waqar wei wendelin wendell wenjing wenke wibke wichai widodo wieland wiesław wigbert wiktor wiktoria wilfred \
    wilfrid wilfried wilhelmine willibald willie wilma wiltrud wim winifred witold wole wolfdietrich wolfram wulf \
    włodzimierz xavi xiaoming xiaoping xin xinyi xoel xoán yacine yader yadira yadollah yael yalçın yamileth yan yana \
    yannik yannis yara yaroslav yasemin yasmine yasuhiro yasuo yavuz yaw yegor yehuda yeliz yetunde yevhen yevheniia \
    yiannis yifan ying yingluck yiğit yngve yo-jong yoan yoann yogesh yogi yohann yoko yong yong-nam yoon-suk yoshiaki \
    yoshihide yoshiko yossi yosuke yosyp yota youenn young-ho young-sam younès youssef ysaline ysé yuan yui yuichi \
    yuji yukio yuko yulian yuriko yuriy yusra yusuke yuta yuxin yvan yvanne yves-marie yvon yvonnick zacarías zacharie \
    zack zafer zahra zainal zanele zdenka zdenko zdeněk zdravko zedong zehra zelda zenon zhen zhong ziad zinaida zineb \
    zita zlata zlatan zlatko zodwa zofia zohreh zoltán zorica zoubida zoélie zsolt zsuzsa zuhair zulema zulfikar \
    zuzana zvonimir zvonko zygmunt zélie åge åke åsa éloi özge özgür özlem øystein ümit ľubomír łukasz şule željka \
    željko";

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

/// Nouns that end names of bodies in papers of every language.
pub(in super::super) const CORPORATE: &str = "inc inc. corp corp. ltd ltd. llc plc gmbh enterprises holding holdings university \
    institute foundation company corporation technologies systems airlines airways bank association council agency committee \
    federation league authority commission ministry";

/// Nouns that end names of events in papers of every language.
pub(in super::super) const HAPPENINGS: &str =
    "award awards cup trophy championship championships festival summit marathon";
