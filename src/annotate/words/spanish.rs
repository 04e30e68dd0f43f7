//! Spanish words by what they do in a news text.

use super::Words;

pub(super) const SPANISH: Words = Words {
    say_strong: "dijo dice dijeron dicho decía afirmó afirma afirmaron afirmado aseguró asegura aseguraron \
        asegurado explicó explica explicaron explicado añadió añade añadido agregó agrega señaló señala señalado \
        indicó indica indicado declaró declara declarado manifestó manifiesta comentó comenta apuntó apunta subrayó \
        subraya destacó destaca informó informa anunció anuncia advirtió advierte insistió insiste sostuvo sostiene \
        reconoció reconoce admitió admite recordó recuerda preguntó pregunta respondió responde contestó escribió \
        escribe concluyó concluye denunció denuncia criticó critica exigió exige lamentó lamenta reiteró reitera \
        precisó precisa confirmó confirma relató relata expresó expresa tuiteó remarcó enfatizó cuenta contó \
        afirman aseguran explican añadieron añaden agregaron agregan señalaron señalan indicaron indican declararon \
        declaran manifestaron manifiestan comentaron comentan apuntaron apuntan subrayaron subrayan destacaron \
        destacan informaron informan anunciaron anuncian advirtieron advierten insistieron insisten sostienen \
        reconocieron reconocen admitieron admiten recordaron recuerdan preguntaron preguntan respondieron responden \
        contestaron escribieron escriben concluyaron concluyen denunciaron denuncian criticaron critican exigieron \
        exigen lamentaron lamentan reiteraron reiteran precisaron precisan confirmaron confirman relataron relatan \
        expresaron expresan tuitearon remarcaron enfatizaron cuentan contaron dicen zanja sentencia apostilló \
        apostilla espetó espeta bromeó ironizó rememoró clamó avisó avisa resume",
    say_medium: "informa informan comparó compara publicó publica confirmaron considera consideró cree opina opinó \
        estima estimó detalló detalla matizó matiza reclamó reclama pidió pide prometió promete calificó califica \
        acusó acusa negó niega aclaró zanjó sentenció defendió defiende mencionó sugirió reveló revela alertó \
        argumentó argumenta tituló titula llamó llama tildó adelantó recogió contó relató narró resumió lamentó \
        celebró informado señalado explicado asegurado indicado confirmado precisado apuntado detallado manifestado \
        afirmado declarado anunciado compararon comparan publicaron publican consideran consideraron opinan \
        opinaron estiman estimaron detallaron detallan matizaron matizan reclamaron reclaman pidieron prometieron \
        prometen calificaron califican acusaron acusan negaron niegan aclararon zanjaron sentencieron defendieron \
        defienden mencionaron sugirieron revelaron revelan alertaron argumentaron argumentan titularon titulan \
        llamaron llaman tildaron adelantaron recogieron contaron relataron narraron resumieron lamentaron \
        celebraron",
    say_weak: "quiere espera teme piensa sabe habló habla diciendo asegurando señalando afirmando explicando añadiendo",
    say_bare: "",
    according: "según",
    that: "que",
    auxiliaries: "ha han había habían es son era fue será sería puede podría debe también luego después además ya no se \
        lo le les ayer hoy entonces así",
    determiners: "el la los las lo un una unos unas este esta estos estas ese esa esos su sus mi mis nuestro nuestra \
        varios varias algunos algunas dos tres cuatro muchos muchas todos todas otro otra otros",
    prepositions: "de del a al en por para con sin sobre bajo entre hacia hasta desde contra según durante tras ante \
        mediante",
    conjunctions: "y e o u pero sino aunque si cuando porque como mientras pues sin embargo además",
    function: "no más muy menos bien aquí allí ahí dónde qué cómo quién cuándo sí ya nunca siempre quizás hoy ayer mañana \
        ahora se me te nos os le les lo esto eso ello",
    he: "él",
    she: "ella",
    they: "ellos ellas",
    first_person: "yo nosotros",
    it: "",
    relative: "quien quienes cual",
    common_verbs: "es son era fue ha han había está están estaba tiene tienen puede debe va van hace hizo quedó sigue",
    titles: "presidente presidenta ministro ministra primer primera canciller alcalde alcaldesa gobernador gobernadora \
        senador senadora diputado diputada general coronel capitán juez jueza fiscal director directora secretario \
        secretaria portavoz vocero vocera profesor profesora doctor doctora dr. dra. sr. sra. don doña rey reina príncipe \
        princesa papa obispo cardenal embajador embajadora comisario jefe jefa líder candidato candidata entrenador \
        escritor escritora periodista abogado abogada economista historiador historiadora expresidente vicepresidente \
        vicepresidenta médico médica enfermero enfermera cirujano cirujana ingeniero ingeniera arquitecto arquitecta \
        consejero consejera concejal concejala actor actriz cantante cineasta comandante teniente sargento agricultor \
        agricultora investigador investigadora profesor catedrático catedrática exministro exministra exalcalde \
        delantero portero vecino vecina empresario empresaria activista sindicalista",
    title_words: "exteriores asuntos defensa interior economía justicia",
    roles: "presidente presidenta ministro ministra canciller alcalde alcaldesa gobernador senador diputado general juez \
        fiscal director directora secretario secretaria portavoz vocero profesor profesora embajador jefe líder candidato \
        candidata abogado abogada economista historiador fundador fundadora responsable miembro autor autora experto \
        experta médico investigador investigadora",
    people: "fuente fuentes portavoz experto expertos testigo testigos vecino vecinos policía autoridades funcionario \
        funcionarios diplomático diplomáticos hombre mujer abogado investigadores",
    organisations: "guardia colegio delegación registraduría caja comisaría cruz ministerio partido grupo empresa \
        universidad instituto fundación comité comisión consejo tribunal corte departamento agencia oficina \
        asociación sindicato federación liga alianza coalición ejército banco iglesia parlamento congreso senado \
        gobierno diario periódico cadena policía fiscalía organización unión ayuntamiento junta consejería \
        generalitat diputación cámara confederación audiencia juzgado cuerpo servicio centro hospital museo \
        orquesta club círculo observatorio plataforma frente fondo compañía aerolínea constructora defensoría \
        secretaría dirección academia movimiento fabricante gigante marca consultora operadora ong petrolera \
        eléctrica filial editorial salvamento suministros industrias laboratorios hermanos naviera marítima \
        astilleros bodegas refinería hacienda comisionado subsecretaría presidencia vicepresidencia alcaldía \
        gobernación intendencia bloque central teatro ópera escuela cofradía mancomunidad cooperativa aseguradora \
        minera telefónica farmacéutica automotriz atlético deportivo real racing",
    anonymous: "fuente fuentes funcionario funcionarios funcionaria diplomático diplomáticos diplomática asesor \
        asesora asesores allegado allegados cargo responsable responsables negociador negociadores \
        magistrado directivo directivos ",
    media: "diario periódico radio heraldo cadena revista canal televisión noticias prensa agencia semanario gaceta \
        mundo país vanguardia nación mercurio informativo rotativo portal tiempo hora ahora voz correo mensual \
        podcast emisora medio medios web",
    documents: "comunicado informe estudio documentos documento carta encuesta nota declaración auto sentencia \
        dictamen borrador correo correos acta memorando expediente investigación sondeo oficio resolución balance \
        boletín decreto",
    places: "ciudad pueblo región provincia estado isla río lago mar calle plaza avenida aeropuerto frontera barrio \
        puerto playa puente municipio comarca localidad valle sierra cerro monte bahía golfo estación carretera \
        aldea estadio cabo parque ría embalse laguna cordillera volcán balneario cantón",
    events: "guerra cumbre acuerdo tratado conferencia festival elecciones ley copa juegos premio premios torneo \
        maratón campeonato campeonatos trofeo bienal carnaval feria gala rally vuelta mundial masters abierto \
        gran_premio clásica cumbres",
    weekdays: "lunes martes miércoles jueves viernes sábado domingo",
    months: "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
    abbreviations: "sr. sra. dr. dra. ud. uds. etc. pág. núm. av. ee.uu. ee. uu. d. dña. prof. gral. lic. ing. art.",
    openers: "según para con tras desde durante cuando aunque además también así pero este esta estos estas ese esa esto \
        muchos algunos varios todos entre sobre por como si sin hasta después antes mientras",
};
