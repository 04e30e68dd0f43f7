//! Italian words by what they do in a news text.

use super::Words;

pub(super) const ITALIAN: Words = Words {
    say_strong: "detto dice disse ha-detto dichiarato dichiara affermato afferma spiegato spiega spiegava aggiunto \
        aggiunge sottolineato sottolinea assicurato assicura annunciato annuncia risposto risponde raccontato \
        racconta scritto scrive ricordato ricorda denunciato denuncia ribadito ribadisce concluso conclude \
        commentato commenta precisato precisa osservato osserva avvertito avverte chiesto chiede ammesso ammette \
        confermato conferma riferito riferisce attaccato attacca twittato sostenuto sostiene replicato replica \
        rivelato rivela evidenziato evidenzia dichiarano affermano spiegano spiegavano aggiungono sottolineano \
        assicurano annunciano rispondono raccontano scrivono ricordano denunciano ribadiscono concludono commentano \
        precisano osservano avvertono chiedono ammettono confermano riferiscono attaccano sostienono replicano \
        rivelano evidenziano",
    say_medium: "ritiene crede pensa definito definisce accusato accusa promesso promette chiarito chiarisce \
        insistito insiste lamentato lamenta criticato critica auspicato auspica invitato invita rilancia tuona \
        incalza ritienono definiscono accusano promettono chiariscono insistono lamentano criticano auspicano \
        invitano rilanciano incalzano",
    say_weak: "vuole spera teme parlato parla dicendo affermando spiegando aggiungendo sottolineando",
    say_bare: "",
    according: "secondo",
    that: "che",
    auxiliaries: "ha hanno aveva avevano è sono era erano sarà sarebbe può potrebbe deve anche poi inoltre ancora già non \
        si lo gli ieri oggi così infine",
    determiners: "l' un' il lo la i gli le l' un uno una un' questo questa questi queste quel quella suo sua suoi sue alcuni \
        alcune molti molte due tre quattro tutti tutte altri altre",
    prepositions: "dell' all' nell' dall' sull' d' di del dello della dei degli delle dell' a al allo alla ai agli alle all' da dal dalla dai in nel nella \
        nei nelle nell' con su sul sulla sui per tra fra contro dopo prima durante senza verso presso",
    conjunctions: "e ed o ma però se quando perché mentre come anche dunque quindi tuttavia sebbene",
    function: "non più molto meno bene qui qua lì là dove cosa come chi sì no mai sempre forse oggi ieri domani ora si mi \
        ti ci vi ne c'è",
    he: "lui egli",
    she: "lei ella",
    they: "loro essi esse",
    first_person: "io noi",
    it: "",
    relative: "cui quale",
    common_verbs: "è sono era erano ha hanno aveva fa va può deve sta stanno viene resta rimane diventa",
    titles: "presidente ministro ministra premier cancelliere cancelliera sindaco sindaca governatore senatore senatrice \
        deputato deputata generale colonnello capitano giudice procuratore direttore direttrice segretario segretaria \
        portavoce professore professoressa dottore dottoressa dott. prof. sig. signor signora re regina principe \
        principessa papa vescovo cardinale ambasciatore ambasciatrice commissario capo leader candidato candidata \
        allenatore scrittore scrittrice giornalista avvocato economista storico vicepresidente vicepremier",
    title_words: "esteri interno difesa economia giustizia ex ex- vice",
    roles: "presidente ministro ministra premier cancelliere sindaco governatore senatore deputato generale giudice \
        procuratore direttore direttrice segretario segretaria portavoce professore professoressa ambasciatore capo \
        leader candidato candidata avvocato economista storico fondatore responsabile membro autore autrice esperto \
        medico ricercatore",
    people: "fonte fonti portavoce esperto esperti testimone testimoni residenti polizia autorità funzionario funzionari \
        diplomatico diplomatici uomo donna avvocato inquirenti ricercatori",
    organisations: "ministero partito gruppo società università istituto fondazione comitato commissione consiglio \
        tribunale corte dipartimento agenzia ufficio associazione sindacato federazione lega alleanza coalizione \
        esercito banca chiesa parlamento camera senato governo giornale quotidiano procura organizzazione unione comune",
    anonymous: "fonte fonti funzionario diplomatico diplomatici",
    media: "quotidiano giornale radio televisione canale rivista settimanale corriere gazzetta agenzia sito",
    documents: "comunicato rapporto studio documenti documento lettera nota dichiarazione",
    places: "città paese regione provincia stato isola fiume lago mare via piazza viale aeroporto confine quartiere",
    events: "guerra vertice accordo trattato conferenza festival elezioni legge coppa giochi premio torneo maratona \
        campionato trofeo biennale fiera giro mondiale",
    weekdays: "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    months: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    abbreviations: "sig. dott. prof. avv. ing. on. sen. ecc. pag. art. n. s. st.",
    openers: "secondo per con dopo durante quando anche inoltre così ma questo questa questi queste molti alcuni tutti tra \
        fra come se senza fino prima mentre intanto poi",
};
