//! French words by what they do in a news text.

use super::Words;

pub(super) const FRENCH: Words = Words {
    say_strong: "dit déclaré déclare déclarait affirmé affirme affirmait expliqué explique expliquait ajouté ajoute \
        ajoutait indiqué indique indiquait précisé précise précisait souligné souligne soulignait assuré assure \
        assurait estimé estime estimait annoncé annonce répondu répond lancé lance raconté raconte racontait confié \
        confie écrit écrivait rappelé rappelle dénoncé dénonce insisté insiste martelé martèle regretté regrette \
        conclu conclut poursuivi poursuit commenté commente résume résumé reconnu reconnaît averti avertit prévient \
        prévenu demandé demande interroge ironise tweeté témoigne témoigné rapporté rapporte rapportent critique \
        critiqué plaide plaidé tempère nuance renchérit réplique glisse détaille justifie confirme confirmé \
        déclarent affirment expliquent ajoutent indiquent précisent soulignent assurent estiment annoncent lancent \
        racontent confient rappellent dénoncent insistent martèlent regrettent commentent résument demandent \
        interrogent ironisent témoignent critiquent plaident tempèrent nuancent répliquent glissent détaillent \
        justifient confirment disent écrivent répondent tranche lâche souffle s'amuse s'exclame s'alarme s'emporte \
        sourit grince peste avoue concède reprend enchaîne soupire plaisante promettent s'indigne s'agace \
        s'étrangle tonne tempête abonde soupçonne relate relatent avance jure jurent assène s'inquiète interpelle",
    say_medium: "juge jugé pense croit salué salue évoqué évoque appelé appelle qualifié qualifie accusé accuse \
        promis promet exigé exige considère considéré soutient soutenu prétend prône observe constate note noté \
        relève relevé analyse déplore déploré réclame fustige s'inquiète s'interroge s'étonne s'indigne pensent \
        saluent évoquent appellent qualifient accusent exigent considèrent prônent observent constatent relèvent \
        analysent déplorent réclament fustigent s'inquiètent s'interrogent s'étonnent s'indignent",
    say_weak: "veut voulait souhaite souhaité espère craint sait parle parlait réagi réagit disant affirmant expliquant \
        ajoutant précisant estimant soulignant déclarant indiquant",
    say_bare: "",
    according: "selon d'après",
    that: "que qu'",
    auxiliaries: "a ont avait avaient est sont était étaient sera serait aurait peut pourrait doit aussi ensuite encore \
        déjà également par-là ainsi alors notamment ne pas n'a lui leur nous y en toujours encore hier mardi lundi \
        mercredi jeudi vendredi samedi dimanche",
    determiners: "l' le la les l' un une des ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos plusieurs \
        certains quelques deux trois quatre tous toutes aucun aucune chaque",
    prepositions: "d' qu' de du d' des à au aux en dans par pour sur sous avec sans entre vers chez contre depuis pendant \
        avant après devant derrière malgré parmi selon lors dès jusque hors",
    conjunctions: "et ou mais donc or ni car si quand lorsque comme puisque parce que tandis cependant toutefois pourtant \
        ainsi alors néanmoins enfin puis",
    function: "ne pas plus très trop moins bien mal ici là où quoi comment pourquoi c'est ce ça cela ceci y oui non \
        aujourd'hui hier demain maintenant toujours jamais souvent peut-être n' s' j' m' t' c' se me te on",
    he: "il lui-même t-il",
    she: "elle t-elle",
    they: "ils elles eux",
    first_person: "je j' nous vous moi",
    it: "",
    relative: "qui dont lequel laquelle",
    common_verbs: "est sont était a ont avait fait va vont peut doit sera devient reste prend prennent met veut",
    titles: "m. mme mlle président présidente ministre premier première chancelier chancelière maire préfet préfète \
        sénateur sénatrice député députée général colonel capitaine juge procureur procureure directeur directrice \
        secrétaire porte-parole professeur docteur dr pr roi reine prince princesse pape évêque cardinal ambassadeur \
        ambassadrice commissaire chef patron patronne avocat avocate écrivain journaliste réalisateur réalisatrice \
        entraîneur candidat candidate leader historien historienne économiste sociologue chercheur chercheuse médecin \
        infirmière infirmier chirurgien chirurgienne agriculteur agricultrice gérant gérante fondateur fondatrice \
        actrice acteur chanteuse chanteur romancier romancière cinéaste architecte ingénieur ingénieure lieutenant \
        commandant sergent brigadier syndicaliste militant militante élu élue conseiller conseillère consul",
    title_words: "affaires étrangères intérieur défense économie justice ancien ancienne ex- vice-",
    roles: "président présidente ministre chancelier chancelière maire préfet sénateur député députée général juge \
        procureur directeur directrice secrétaire porte-parole professeur ambassadeur commissaire chef patron avocat \
        avocate candidat candidate leader historien historienne économiste sociologue chercheur chercheuse fondateur \
        fondatrice responsable membre auteur autrice médecin expert experte spécialiste",
    people: "source sources responsable responsables porte-parole expert experts témoin témoins habitant habitants \
        diplomate diplomates police autorités chercheur chercheurs homme femme avocat avocate proche entourage",
    organisations: "ministère parti groupe société université institut fondation comité commission conseil cour \
        tribunal département agence bureau association syndicat fédération ligue alliance coalition armée banque \
        église parlement assemblée sénat gouvernement journal quotidien chaîne élysée préfecture parquet entreprise \
        organisation union mairie police gendarmerie rassemblement mouvement confédération collectif office caisse \
        chambre centre service collège lycée hôpital musée orchestre club cabinet direction constructeur groupement \
        observatoire front fonds cercle compagnie géant fabricant opérateur enseigne marque plateforme distributeur \
        ong exploitant éditeur filiale camping marine forêts brigade brasserie usine laboratoire éditions théâtre \
        opéra ballet stade clinique rectorat ordre amicale coopérative mutuelle régie autorité tennis collectivité \
        métropole musées start-up raffinerie chantiers",
    anonymous: "source sources responsable responsables diplomate diplomates proche proches entourage conseiller \
        conseillère fonctionnaire fonctionnaires cadre haut-fonctionnaire interlocuteur magistrat magistrate \
        enquêteur enquêteurs policier policiers négociateur cadres dirigeant dirigeants \
         témoin",
    media: "journal quotidien radio télévision télévisions tv gazette hebdomadaire chaîne magazine tribune courrier \
        dépêche matin presse agence site monde parisien progrès indépendant télégramme écho républicain dauphiné \
        nouvelle nouvelles voix messager figaro mensuel podcast revue plateforme antenne matinale",
    documents: "communiqué rapport étude documents document lettre enquête sondage note déclaration arrêté courriel \
        courriels mémo circulaire décision jugement procès-verbal tribune lettres livre notes audit bulletin \
        ",
    places: "ville village région province département île rivière fleuve lac mer rue place avenue aéroport \
        frontière boulevard quartier commune cathédrale gare port plage pont colline vallée forêt canal quai \
        faubourg localité hameau bourg canton arrondissement stade massif cap golfe baie presqu'île gorges parc \
        cité campus camp",
    events: "guerre sommet accord traité conférence festival élection élections loi coupe jeux tournoi marathon \
        championnat championnats trophée biennale salon carnaval foire gala rallye prix mondial masters \
        open",
    weekdays: "lundi mardi mercredi jeudi vendredi samedi dimanche",
    months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    abbreviations: "m. mme. dr. pr. st. ste. etc. av. bd. p. cf. janv. févr. avr. juill. sept. oct. nov. déc. env. art.",
    openers: "selon dans pour avec après avant depuis lors mais alors ainsi cette cet ces plusieurs certains tous toutes \
        quand si comme sur sous entre parmi malgré pourtant toutefois cependant enfin ensuite puis interrogé",
};
