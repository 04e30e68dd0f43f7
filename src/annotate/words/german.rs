//! German words by what they do in a news text.

use super::Words;

pub(super) const GERMAN: Words = Words {
    say_strong: "sagte sagt sagten sagen gesagt erklärte erklärt erklärten betonte betont meinte meint berichtete \
        berichtet berichteten bestätigten betonten meldeten warnten forderten kritisierten teilten teilte \
        mitgeteilt schrieb schreibt schrieben fügte warnte warnt forderte fordert kritisierte kritisiert erläuterte \
        erläutert antwortete antwortet behauptete behauptet versicherte versichert verkündete verkündet bekräftigte \
        bekräftigt äußerte äußert ergänzte ergänzt twitterte twittert räumte kündigte fragte fragt rief hieß heißt \
        beklagte beklagt bestätigte bestätigt konstatierte resümierte bilanzierte bemerkte monierte mahnte mahnt \
        lobte lobt erzählt erzählte zitierte zitiert mahnten lobten ergänzten unterstrich unterstrichen klagte \
        klagt schimpfte schimpft scherzte witzelte seufzte stellte fragten riefen schilderte schildert schilderten",
    say_medium: "urteilte glaubt glaubte findet fand hofft hoffte vermutet vermutete beteuerte plädierte plädiert \
        appellierte verwies verweist spricht sprach nannte nennt bezeichnete bezeichnet begründete begründet \
        argumentierte argumentiert rechnet verlangte verlangt verteidigte verteidigt vermeldete meldete meldet \
        signalisierte prophezeite unterstrich unterstreicht gab sah sieht stellte",
    say_weak: "denkt dachte weiß wusste will wollte fürchtet fürchtete erwartet erwartete wünscht kommentierte \
        kommentiert reagierte reagiert entschuldigte dankte hält hielt",
    say_bare: "",
    according: "laut zufolge gemäß angaben",
    that: "dass daß",
    auxiliaries: "hat haben hatte hatten ist war sind waren wird werden wurde würde kann könnte soll sollte muss auch \
        aber dann noch schon nun zudem außerdem weiter ferner jetzt zuvor später erneut nicht wiederum inzwischen dazu \
        sich dabei heute gestern bereits ebenfalls hingegen jedoch daraufhin",
    determiners: "der die das den dem des ein eine einer eines einem einen dieser diese dieses diesem jener jene sein \
        seine seiner ihr ihre ihrer mehrere viele einige zwei drei vier alle kein keine beide",
    prepositions: "in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter durch für gegen ohne um \
        zwischen während wegen trotz seit bis hinter neben ab gegenüber statt innerhalb außerhalb angesichts",
    conjunctions: "und oder aber denn sondern weil wenn ob als wie obwohl damit sodass während bevor nachdem falls doch \
        jedoch allerdings dennoch trotzdem deshalb daher darum zudem außerdem so",
    function: "nicht auch nur noch schon sehr mehr hier dort da jetzt heute gestern morgen was wer wo wann warum man mir \
        dir uns euch mich dich ja nein selbst etwa rund kurz immer nie wieder dabei dazu davon dafür daran darauf",
    he: "er ihm ihn",
    she: "sie",
    they: "",
    first_person: "ich wir ihr uns mir",
    it: "es",
    relative: "welcher welche welches",
    common_verbs: "ist war sind waren hat haben hatte wird werden wurde kann könnte soll sollte muss will macht machte \
        geht ging kommt kam steht stand bleibt blieb liegt lag gilt galt führt führte sei seien habe hätte hätten wäre wären werde werden \
        würden könne können könnten solle sollen müsse müssen dürfe darf dürfen wolle wollen wollte freut zeigt zeigte gehört \
        bietet sorgt braucht bringt lässt läuft setzt hält trägt stehen gehen kommen liegen",
    titles: "prinz prinzessin fürst fürstin herzog herzogin graf gräfin queen mutter vater bruder schwester tochter sohn \
        inhaber inhaberin anwalt anwältin arzt ärztin lehrer lehrerin pfarrer pfarrerin landrat landrätin leiter leiterin \
        gründer gründerin geschäftsführer geschäftsführerin vorstand forscher forscherin soziologe soziologin psychologe \
        psychologin biologe biologin physiker physikerin meteorologe meteorologin virologe virologin politologe \
        politologin stürmer torwart torhüter verteidiger kapitän landwirt landwirtin schauspieler schauspielerin sänger \
        sängerin schriftsteller schriftstellerin journalist journalistin reporter moderator moderatorin komponist \
        richter richterin staatsanwalt staatsanwältin polizeichef präfekt botschafter botschafterin herr frau präsident präsidentin bundespräsident bundeskanzler bundeskanzlerin kanzler kanzlerin minister \
        ministerin außenminister außenministerin innenminister innenministerin finanzminister verteidigungsminister \
        verteidigungsministerin justizminister wirtschaftsminister ministerpräsident ministerpräsidentin premierminister \
        premierministerin staatschef regierungschef parteichef parteichefin generalsekretär generalsekretärin \
        bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin sprecher sprecherin professor prof. dr. \
        general oberst könig königin papst bischof kardinal kommissar senator senatorin abgeordneter abgeordnete \
        direktor direktorin chef chefin trainer autor autorin regisseur experte expertin historiker ökonom \
        fraktionschef fraktionschefin us-präsident us-außenminister kremlchef vorsitzender vorsitzende stadtrat",
    title_words: "ehemaliger früherer ex- stellvertretender amtierender türkischer russischer",
    roles: "präsident präsidentin kanzler kanzlerin minister ministerin außenminister außenministerin sprecher sprecherin \
        professor general chef chefin vorsitzender vorsitzende direktor direktorin leiter leiterin trainer autor autorin \
        experte expertin historiker historikerin ökonom politiker politikerin anwalt anwältin arzt ärztin lehrer \
        bürgermeister bürgermeisterin gründer gründerin mitglied geschäftsführer geschäftsführerin forscher forscherin",
    people: "sprecher sprecherin polizei behörden experten forscher kritiker beamte beamter insider kreise quelle \
        quellen zeuge zeugin augenzeugen anwohner diplomat diplomaten vertreter mann frau staatsanwaltschaft leute \
        menschen sprecherinnen beamtin ärzte arzt ärztin nachbarn nachbar anwälte anwalt opfer helfer retter \
        demonstranten soldaten kinder schüler bürger touristen passagiere insassen feuerwehrleute polizisten \
        mitarbeiter beschäftigte insidern beamten",
    organisations: "presse-agentur nachrichtenagentur ministerium außenministerium innenministerium \
        verteidigungsministerium auswärtige amt partei bundesregierung regierung gericht bundesgericht behörde \
        polizei staatsanwaltschaft universität hochschule institut stiftung verband bund verein gesellschaft gmbh \
        ag konzern unternehmen bank zeitung agentur fraktion kommission rat ausschuss senat bundestag bundesrat \
        landtag kirche gewerkschaft armee bundeswehr amt bundesamt landesamt zentrale redaktion klinik krankenhaus \
        sender rundfunk klinikum landesmuseum museum rathaus stadtrat gemeinderat bundesbank forschungsgemeinschaft \
        stadtwerke staatsoper theater philharmonie orchester verlag werk club sportverein schule gymnasium akademie \
        reederei brauerei sparkasse volksbank versicherung fluggesellschaft zoo allianz koalition opposition \
        feuerwehr feuerwehrverband bundesverband landesverband verfassungsgericht arbeitsagentur kammer innung \
        börse miliz freunde",
    anonymous: "umfeld insider kreise quelle quellen diplomaten diplomat beamter beamte manager mitarbeiter \
        mitarbeiterin beamtin regierungsvertreter regierungsbeamter vertrauter vertraute informant informanten \
        ermittler diplomatin insidern beamten vertrauten regierungsvertretern",
    media: "tageszeitung wochenzeitung sonntagszeitung boulevardzeitung regionalzeitung amtsblatt flugblatt \
        presse-agentur zeitung post rundschau tagblatt tageblatt anzeiger kurier nachrichten rundfunk sender \
        magazin blatt nachrichtenagentur agentur fernsehen fachzeitschrift zeitschrift wochenblatt boulevardblatt \
        fernsehsender radiosender privatsender portal onlineportal nachrichtenportal nachrichtenmagazin podcast \
        illustrierte presse allgemeine allgemeinen abendblatt morgenpost stimme merkur bote volksfreund \
        volksstimme",
    documents: "erklärung mitteilung bericht studie dokumente dokument unterlagen gutachten schreiben brief umfrage \
        papier stellungnahme pressemitteilung urteil anklage anklageschrift entwurf vermerk protokoll protokolle \
        e-mail e-mails mail mails notiz briefe analyse prognose untersuchung berichte berichten zeugnis akten liste \
        vorlage positionspapier umfragen studien",
    places: "stadt dorf land region provinz bezirk kreis insel fluss see meer straße platz flughafen grenze küste \
        gemeinde ort ortschaft küstenstadt hafenstadt hauptstadt kleinstadt großstadt provinzhauptstadt stadtteil \
        landkreis bundesland hafen bahnhof brücke autobahn tal gebirge berg stadion arena kirche dom",
    events: "krieg gipfel abkommen vertrag konferenz festival wahl wahlen gesetz festspiele filmfestspiele messe \
        pokal meisterschaft weltmeisterschaft europameisterschaft spiele biennale tournee",
    weekdays: "montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend",
    months: "januar februar märz april mai juni juli august september oktober november dezember",
    abbreviations: "dr. prof. z.b. d.h. u.a. usw. bzw. ca. nr. str. st. mio. mrd. jan. feb. aug. sept. okt. nov. dez. \
        vgl. etc. ggf. evtl. inkl. gen. ing. dipl. hl. jh.",
    openers: "diese dieser dieses nach vor seit mit bei für gegen wegen laut zudem außerdem dabei damit dazu denn doch \
        viele einige beide alle wer was wie wo wann warum wenn während obwohl immerhin schließlich insgesamt weitere",
};
