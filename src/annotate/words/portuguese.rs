//! Portuguese words by what they do in a news text.

use super::Words;

pub(super) const PORTUGUESE: Words = Words {
    say_strong: "disse diz disseram dito afirmou afirma afirmaram explicou explica acrescentou acrescenta declarou \
        declara destacou destaca ressaltou ressalta contou conta anunciou anuncia informou informa alertou alerta \
        avisou respondeu responde escreveu escreve lembrou lembra concluiu conclui comentou comenta reforçou \
        reforça garantiu garante sublinhou sublinha salientou salienta adiantou adianta frisou questionou perguntou \
        pergunta denunciou denuncia criticou critica admitiu admite reconheceu confirmou confirma relatou relata \
        defendeu defende apontou aponta completou argumentou tuitou observou dissem afirmam explicaram explicam \
        acrescentaram acrescentam declararam declaram destacaram destacam ressaltaram ressaltam contaram contam \
        anunciaram anunciam informaram informam alertaram alertam avisaram responderam respondem escreveram \
        escrevem lembraram lembram concluiram comentaram comentam reforçaram reforçam garantiram garantem \
        sublinharam sublinham salientaram salientam adiantaram adiantam frisaram questionaram perguntaram perguntam \
        denunciaram denunciam criticaram criticam admitiram admitem reconheceram confirmaram confirmam relataram \
        relatam defenderam defendem apontaram apontam completaram argumentaram tuitaram observaram",
    say_medium: "considera considerou acredita avalia avaliou acusou acusa prometeu promete negou nega pediu pede \
        exigiu lamentou lamenta insistiu insiste revelou revela sugeriu classificou detalhou esclareceu consideram \
        consideraram acreditam avaliam avaliaram acusaram acusam prometeram prometem negaram pediram exigiram \
        lamentaram lamentam insistiram insistem revelaram revelam sugeriram classificaram detalharam esclareceram",
    say_weak: "quer espera teme acha pensa falou fala dizendo afirmando explicando acrescentando",
    say_bare: "",
    according: "segundo conforme",
    that: "que",
    auxiliaries: "tem têm tinha havia é são era foi será seria pode poderia deve também depois ainda já não se lhe ontem \
        hoje então",
    determiners: "o a os as um uma uns umas este esta estes esse essa esses seu sua seus suas nosso nossa vários várias \
        alguns algumas dois duas três quatro muitos muitas todos todas outro outra outros",
    prepositions: "de do da dos das a ao à aos às em no na nos nas num numa por pelo pela pelos para com sem sobre sob \
        entre até desde contra durante após ante",
    conjunctions: "e ou mas porém se quando porque como enquanto embora pois contudo todavia além",
    function: "não mais muito menos bem aqui ali lá onde quê como quem sim já nunca sempre talvez hoje ontem amanhã agora \
        se me te nos lhe isso isto",
    he: "ele",
    she: "ela",
    they: "eles elas",
    first_person: "eu nós",
    it: "",
    relative: "quem qual",
    common_verbs: "é são era foi tem têm tinha está estão estava pode deve vai vão faz fez ficou segue",
    titles: "presidente ministro ministra primeiro-ministro primeira-ministra chanceler prefeito prefeita governador \
        governadora senador senadora deputado deputada general coronel capitão juiz juíza procurador procuradora diretor \
        diretora secretário secretária porta-voz professor professora doutor doutora dr. dra. sr. sra. rei rainha \
        príncipe princesa papa bispo cardeal embaixador embaixadora delegado chefe líder candidato candidata técnico \
        escritor escritora jornalista advogado advogada economista historiador ex-presidente vice-presidente",
    title_words: "exteriores relações defesa interior economia justiça ex- vice-",
    roles: "presidente ministro ministra chanceler prefeito governador senador deputado general juiz procurador diretor \
        diretora secretário secretária porta-voz professor professora embaixador chefe líder candidato candidata \
        advogado advogada economista historiador fundador fundadora responsável membro autor autora especialista médico \
        pesquisador pesquisadora",
    people: "fonte fontes porta-voz especialista especialistas testemunha testemunhas moradores polícia autoridades \
        funcionário funcionários diplomata diplomatas homem mulher advogado pesquisadores",
    organisations: "ministério partido grupo empresa universidade instituto fundação comitê comité comissão conselho \
        tribunal departamento agência associação sindicato federação liga aliança coligação exército banco igreja \
        parlamento congresso senado câmara governo jornal polícia organização união prefeitura",
    anonymous: "fonte fontes funcionário diplomata diplomatas",
    media: "jornal diário rádio televisão canal revista agência emissora",
    documents: "comunicado relatório estudo documentos documento carta nota declaração",
    places: "cidade vila região província estado ilha rio lago mar rua praça avenida aeroporto fronteira bairro",
    events: "guerra cúpula cimeira acordo tratado conferência festival eleições lei copa taça jogos prêmio torneio \
        maratona campeonato troféu bienal feira mundial",
    weekdays: "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    months: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    abbreviations: "sr. sra. dr. dra. prof. etc. pág. av. núm. art. eng. d.",
    openers: "segundo para com após desde durante quando também além assim mas este esta esse essa isso muitos alguns \
        vários todos entre sobre por como se sem até depois antes enquanto",
};
