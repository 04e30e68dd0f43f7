//! The words that give page furniture away, by kind and language: the one table to extend for a new language.
//!
//! A row says what a line is when it holds one of the phrases, where in the line the phrase must stand, and the reason
//! a reader is shown. Phrases are parted by `|`; capitals, punctuation and numbers do not matter ("Comments (3)" is
//! "comments"). Generic words of the web only: no outlet's name, no line of one page.

use super::Kind;

/// Where in a line a phrase must stand to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// It is the whole line, numbers and signs aside.
    Whole,
    /// The line begins with it.
    Start,
    /// Somewhere in a line of at most thirty words.
    Within,
    /// Somewhere in a line of any length.
    Anywhere,
}

/// One row of the table.
#[derive(Debug)]
pub struct CueRow {
    /// What a line with such a phrase is.
    pub kind: Kind,
    /// Where the phrase must stand.
    pub place: Place,
    /// Whether the lines that follow belong to it too: "Related articles" opens a list of them.
    pub opens: bool,
    /// Why, in words a reader understands.
    pub reason: &'static str,
    /// Language code and phrases.
    pub phrases: &'static [(&'static str, &'static str)],
}

const fn row(
    kind: Kind,
    place: Place,
    opens: bool,
    reason: &'static str,
    phrases: &'static [(&'static str, &'static str)],
) -> CueRow {
    CueRow { kind, place, opens, reason, phrases }
}

use Kind::{About, Advert, Byline, Caption, Comment, Credit, Date, Form, Legal, Navigation, Promo, Related};
use Place::{Anywhere, Start, Whole, Within};

/// The table. Where several phrases of one line match equally well, the earlier row wins.
pub static CUES: &[CueRow] = &[
    row(
        Form,
        Whole,
        true,
        "asks for a comment",
        &[
            (
                "en",
                "leave a reply|leave a comment|leave a reply cancel reply|post a comment|add a comment|write a comment|join the discussion|reply|cancel reply|submit comment|post comment|leave your comment|add your comment|have your say|submit a comment|your comment",
            ),
            (
                "de",
                "schreibe einen kommentar|schreiben sie einen kommentar|kommentar schreiben|kommentar verfassen|hinterlasse einen kommentar|kommentar hinzufügen|kommentar hinterlassen|antwort hinterlassen|antworten abbrechen|schreibe einen kommentar antwort abbrechen|ihr kommentar|dein kommentar|diskutieren sie mit|jetzt kommentieren|kommentar abgeben|kommentieren|antworten",
            ),
            (
                "fr",
                "laisser un commentaire|laissez un commentaire|ajouter un commentaire|écrire un commentaire|poster un commentaire|votre commentaire|réagir à cet article|laisser une réponse|déposer un commentaire|répondre",
            ),
            (
                "es",
                "deja un comentario|dejar un comentario|deja una respuesta|añadir comentario|escribe un comentario|escribir un comentario|publicar un comentario|deja tu comentario|cancelar respuesta|responder",
            ),
            (
                "it",
                "lascia un commento|scrivi un commento|aggiungi un commento|lascia una risposta|commenta|annulla risposta|rispondi",
            ),
            (
                "pt",
                "deixe um comentário|deixe uma resposta|deixar um comentário|adicionar comentário|escreva um comentário|comente|cancelar resposta|deixe o seu comentário|deixe seu comentário|responder",
            ),
            (
                "tr",
                "yorum yap|yorum yaz|bir cevap yazın|bir yanıt yazın|yorum ekle|yorum gönder|yanıtı iptal et|cevabı iptal et|yanıtla|cevapla",
            ),
            (
                "ru",
                "оставить комментарий|добавить комментарий|написать комментарий|ваш комментарий|комментировать|отменить ответ|ответить",
            ),
            ("ar", "اترك تعليقا|أضف تعليق|اترك رد|أضف تعليقك|اترك ردا|إلغاء الرد|اكتب تعليقك|رد|الرد"),
            ("nl", "geef een reactie|laat een reactie achter|reageer|plaats een reactie|reactie annuleren"),
            ("pl", "dodaj komentarz|zostaw komentarz|anuluj pisanie odpowiedzi"),
        ],
    ),
    row(
        Form,
        Anywhere,
        true,
        "belongs to a form to fill in",
        &[
            (
                "en",
                "your email address will not be published|required fields are marked|save my name email and website|notify me of follow up comments|notify me of new posts|this site uses akismet|leave this field empty|leave this field blank|this field is for validation|please enter your comment|you must be logged in to post|log in to leave a comment|log in to comment|please log in to comment|sign in to comment|prove you are human|i am not a robot|something went wrong while submitting|your submission has been received|please enter a valid email|a password will be e mailed to you|forgot your password|log into your account|login to your account",
            ),
            (
                "de",
                "e mail adresse wird nicht veröffentlicht|erforderliche felder sind mit|meinen namen meine e mail|meinen namen e mail|benachrichtige mich über|benachrichtigung bei weiteren kommentaren|informiere mich über neue|du kommentierst mit deinem|gib hier deinen kommentar|trage deine daten unten ein|um zu kommentieren|um kommentieren zu können|sie müssen angemeldet sein|du musst angemeldet sein|verbinde mit s|passwort vergessen|felder sind mit",
            ),
            (
                "fr",
                "votre adresse e mail ne sera pas publiée|votre adresse de messagerie ne sera pas publiée|les champs obligatoires sont indiqués|enregistrer mon nom|mot de passe oublié|vous devez être connecté pour|connectez vous pour commenter",
            ),
            (
                "es",
                "tu dirección de correo electrónico no será publicada|los campos obligatorios están marcados|guarda mi nombre|olvidaste tu contraseña|inicia sesión para comentar|debes iniciar sesión para|debes estar registrado para",
            ),
            (
                "it",
                "il tuo indirizzo email non sarà pubblicato|i campi obbligatori sono contrassegnati|salva il mio nome|password dimenticata|devi essere connesso per|accedi per commentare",
            ),
            (
                "pt",
                "o seu endereço de email não será publicado|o seu endereço de e mail não será publicado|campos obrigatórios são marcados|campos obrigatórios marcados|salvar meus dados|esqueceu sua senha|faça login para comentar",
            ),
            (
                "tr",
                "e posta adresiniz yayınlanmayacak|e posta hesabınız yayımlanmayacak|gerekli alanlar|daha sonraki yorumlarımda|şifremi unuttum|yorum yapabilmek için",
            ),
            (
                "ru",
                "ваш адрес email не будет опубликован|ваш e mail не будет опубликован|обязательные поля помечены|сохранить моё имя|забыли пароль|чтобы оставить комментарий|чтобы комментировать",
            ),
            ("ar", "لن يتم نشر عنوان بريدك الإلكتروني|الحقول الإلزامية مشار إليها|احفظ اسمي|نسيت كلمة المرور"),
            ("nl", "je e mailadres zal niet|vereiste velden zijn gemarkeerd|wachtwoord vergeten"),
            ("pl", "twój adres e mail nie zostanie opublikowany|wymagane pola są oznaczone"),
        ],
    ),
    row(
        Form,
        Whole,
        false,
        "a field or button of a form",
        &[
            (
                "en",
                "name|email|e mail|website|email address|your email|your name|first name|last name|phone number|phone|message|password|your password|submit|send|cancel|remember me|comment|captcha|zip code|country|name required|email required|full name|username|log in with|δ|search|search for|enter your email|type your email|type your search|your message|email required address never made public|accept|reject|accept all|reject all|accept cookies|cookie settings|manage cookies|manage consent|save accept|always enabled|necessary|non necessary|privacy overview|your privacy choices|i agree",
            ),
            (
                "de",
                "e mail erforderlich|name erforderlich|webseite|vorname|nachname|nachricht|passwort|benutzername|abbrechen|absenden|senden|suchbegriff|angemeldet bleiben|suche nach|suche nach suchen|suche|suchen|ihr name|ihre e mail|e mail adresse|alle akzeptieren|akzeptieren|ablehnen|cookie einstellungen|einstellungen|zustimmen|passwort zurücksetzen",
            ),
            (
                "fr",
                "nom|adresse e mail|site web|envoyer|rechercher|mot de passe|annuler|accepter|tout accepter|refuser|tout refuser",
            ),
            ("es", "nombre|correo electrónico|enviar|buscar|contraseña|cancelar|aceptar|rechazar|aceptar todo"),
            ("it", "nome|sito web|invia|cerca|annulla|accetta|rifiuta|accetta tutti"),
            ("pt", "nome|enviar|pesquisar|buscar|senha|cancelar|aceitar|aceitar todos"),
            ("tr", "ad|e posta|gönder|ara|şifre|iptal|kabul et"),
            ("ru", "имя|отправить|поиск|найти|пароль|отмена|сайт|принять"),
            ("ar", "الاسم|البريد الإلكتروني|إرسال|بحث|كلمة المرور|إلغاء|الموقع الإلكتروني"),
            ("nl", "naam|verzenden|zoeken|wachtwoord|annuleren|zoek"),
        ],
    ),
    row(
        Comment,
        Whole,
        true,
        "opens the readers' comments",
        &[
            (
                "en",
                "comments|comment|no comments|no comments yet|comments are closed|view comments|show comments|read comments|view all comments|reader comments|readers comments|all comments|more comments|comments section|discussion about this post|discussion|join the conversation|most voted|newest comments|responses|replies|thoughts on|recent comments|top comments|loading comments|be the first to comment|comments have been disabled",
            ),
            (
                "de",
                "kommentare|kommentar|keine kommentare|kommentare anzeigen|alle kommentare|leserkommentare|kommentare lesen|letzte kommentare|neueste kommentare|kommentare ausblenden|leserbriefe|diskussion|beiträge zur diskussion|kommentare sind geschlossen|die kommentarfunktion ist geschlossen|alle kommentare anzeigen|ihre meinung|forum",
            ),
            (
                "fr",
                "commentaires|aucun commentaire|commentaire|voir les commentaires|tous les commentaires|les commentaires|vos réactions|réactions|lire les commentaires",
            ),
            (
                "es",
                "comentarios|comentario|sin comentarios|ver comentarios|todos los comentarios|ver los comentarios|no hay comentarios|0 comentarios",
            ),
            ("it", "commenti|nessun commento|commento|tutti i commenti|leggi i commenti|vedi i commenti"),
            (
                "pt",
                "comentários|comentário|nenhum comentário|sem comentários|ver comentários|todos os comentários|ver todos os comentários",
            ),
            ("tr", "yorumlar|yorum|henüz yorum yok|tüm yorumlar|yorumları göster|okuyucu yorumları"),
            (
                "ru",
                "комментарии|нет комментариев|все комментарии|комментариев нет|обсуждение|комментарии читателей|комментариев|комментария",
            ),
            ("ar", "التعليقات|تعليقات|لا توجد تعليقات|تعليق|تعليقات القراء|تعليقا"),
            ("nl", "reacties|reactie|alle reacties|bekijk reacties"),
            ("pl", "komentarze|brak komentarzy|wszystkie komentarze"),
            ("sv", "kommentarer|läs kommentarer|visa kommentarer"),
            ("da", "kommentarer|vis kommentarer"),
            ("no", "kommentarer|vis kommentarer|se kommentarer"),
            ("fi", "kommentit|näytä kommentit"),
        ],
    ),
    row(
        Comment,
        Start,
        true,
        "invites or counts readers' comments",
        &[
            (
                "en",
                "comments on this|comments for this|be the first to comment|join the conversation|comments are closed|comments have been|what do you think about|share your thoughts in the comments|let us know in the comments|conversations are opinions of our readers|all comments are|view comments|read the comments|thoughts on|one thought on|responses to|discussion about this|commenting on this|postmedia is committed to maintaining|this comments section",
            ),
            (
                "de",
                "kommentare zu|kommentare als rss|die kommentare sind geschlossen|die kommentarfunktion|gedanken zu|antworten auf|kommentare geschlossen|liebe leserinnen und leser|haben sie einen fehler gefunden|diskutieren sie|diskutieren sie mit|schreiben sie uns ihre meinung|was denken sie|liebe userinnen und user|ihre meinung zählt",
            ),
            (
                "fr",
                "commentaires fermés|les commentaires sont fermés|soyez le premier à commenter|réponses à|participez à la conversation",
            ),
            (
                "es",
                "los comentarios están cerrados|comentarios cerrados|sé el primero en comentar|normas de participación|únete a la conversación",
            ),
            (
                "it",
                "i commenti sono chiusi|commenti chiusi|sii il primo a commentare|partecipa alla discussione|unisciti alla conversazione",
            ),
            (
                "pt",
                "os comentários estão fechados|comentários fechados|seja o primeiro a comentar|os comentários são de responsabilidade|participe da conversa|este conteúdo não recebe comentários",
            ),
            ("tr", "yorumlar kapalı|ilk yorumu siz|ilk yorum yapan"),
            ("ru", "комментарии закрыты|будьте первым"),
            ("ar", "التعليقات مغلقة"),
        ],
    ),
    row(
        Related,
        Whole,
        true,
        "heads a list of other stories",
        &[
            (
                "en",
                "also read|related|related items|related articles|related posts|related stories|related content|related topics|related news|related coverage|related reading|related links|related video|related videos|you may also like|you might also like|you may like|you might like|you might be interested in|recommended|recommended for you|recommended stories|recommended articles|recommended reading|read more|read next|read also|more stories|more news|more articles|more from this author|more on this|more on this topic|more on this story|more like this|more to read|more to explore|most read|most popular|most viewed|most shared|most recent|most commented|trending|trending now|trending news|trending stories|popular|popular posts|popular articles|popular stories|popular now|popular topics|top stories|latest|latest news|latest stories|latest articles|latest posts|latest videos|latest headlines|latest updates|recent posts|recent articles|recent stories|recent news|editors picks|editor s picks|editor s choice|featured|featured stories|featured articles|featured content|featured videos|don t miss|do not miss|must read|must reads|in case you missed it|up next|next story|next article|previous article|next post|previous post|previous next|post navigation|continue reading|keep reading|see also|further reading|from the web|around the web|from our partners|what to read next|you may have missed|similar articles|similar posts|similar stories|other stories|other news|other articles|in this section|more in|stories for you|for you|explore more|top news|breaking news|discover more|read this next|what others are reading|more coverage|more headlines|in other news|top reads|best of|more videos|watch more|watch next|watch now|watch|listen|live|newest|older post|newer post|tags|topics|topics in this article|in this story|categories|archives|filed under|explore|more top stories|story continues",
            ),
            (
                "de",
                "mehr zum thema|mehr dazu|auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|das könnte ihnen auch gefallen|das könnte dir auch gefallen|ähnliche artikel|ähnliche beiträge|ähnliche themen|weitere artikel|weitere beiträge|weitere themen|weitere meldungen|weitere nachrichten|weitere informationen|weiterlesen|weitere links|lesen sie auch|lesen sie mehr|lesen sie dazu auch|lies auch|lesetipps|lese tipps|meistgelesen|meistgelesene artikel|meist gelesen|am meisten gelesen|meistgeklickt|beliebt|beliebte artikel|top themen|topthemen|top artikel|top news|neueste artikel|neueste beiträge|neueste nachrichten|aktuelle nachrichten|aktuelle beiträge|aktuelle artikel|aktuelle themen|aktuelles|letzte beiträge|empfehlungen|empfohlen|empfehlungen der redaktion|unsere empfehlungen|verwandte artikel|verwandte themen|verwandte beiträge|vorheriger beitrag|nächster beitrag|vorheriger artikel|nächster artikel|beitragsnavigation|beitrags navigation|mehr aus|mehr lesen|mehr nachrichten|mehr news|mehr artikel|mehr zu diesem thema|passend zum thema|zum thema|themen|thema|schlagwörter|schlagworte|kategorien|archiv|dossier|jetzt lesen|jetzt ansehen|nicht verpassen|nachrichten|schlagzeilen|videos|hintergrund|links zum thema|links|interessantes|das interessiert andere leser|andere leser interessiert|auch spannend|neu im archiv|alle artikel|alle themen|mehr anzeigen|mehr|mehr davon|videos zum thema|im fokus|stichwörter|stichworte|meistkommentiert|die wichtigsten nachrichten|mehr von",
            ),
            (
                "fr",
                "à lire aussi|lire aussi|lire également|à lire également|à lire|lire la suite|voir aussi|sur le même sujet|articles liés|articles similaires|articles connexes|articles recommandés|dans la même rubrique|dans la même catégorie|les plus lus|les plus consultés|les plus populaires|le plus lu|les plus commentés|à la une|dernières actualités|derniers articles|dernières nouvelles|en direct|nos recommandations|recommandé pour vous|vous aimerez aussi|vous pourriez aussi aimer|pour aller plus loin|pour approfondir|plus d articles|plus d actualités|à découvrir|à ne pas manquer|article précédent|article suivant|mots clés|thèmes|sujets|catégories|tendances|voir plus|en lien|contenus associés|sélection|thématiques",
            ),
            (
                "es",
                "te puede interesar|te podría interesar|también te puede interesar|le puede interesar|lea también|lee también|leer también|leer más|lea más|ver también|vea también|más noticias|más información|más sobre este tema|más sobre|noticias relacionadas|artículos relacionados|contenido relacionado|relacionado|relacionados|lo más leído|lo más visto|más leídas|más leídos|las más leídas|más vistas|últimas noticias|lo último|destacados|destacadas|recomendados|recomendado|recomendamos|te recomendamos|no te pierdas|otras noticias|siguiente noticia|artículo anterior|artículo siguiente|etiquetas|temas|temas relacionados|archivado en|mas noticias|última hora|tendencias|sigue leyendo|además|en portada|lo más popular",
            ),
            (
                "it",
                "leggi anche|leggi tutto|leggi di più|potrebbe interessarti|potrebbero interessarti|potrebbe interessarti anche|ti potrebbe interessare|ti potrebbero interessare|articoli correlati|articoli simili|notizie correlate|correlati|altri articoli|altre notizie|i più letti|le più lette|più letti|più lette|ultime notizie|ultimi articoli|ultima ora|da non perdere|consigliati|per approfondire|approfondimenti|articolo precedente|articolo successivo|argomenti|temi|tag|in evidenza|dello stesso autore|vedi anche|guarda anche|notizie|video|raccomandati per te",
            ),
            (
                "pt",
                "leia também|leia mais|veja também|saiba mais|ver mais|veja mais|notícias relacionadas|artigos relacionados|conteúdo relacionado|relacionadas|relacionados|mais lidas|mais lidos|mais vistas|as mais lidas|últimas notícias|mais notícias|outras notícias|recomendados|recomendadas|pode te interessar|você pode gostar|você também pode gostar|não perca|próximo artigo|artigo anterior|temas|tags|assuntos|tópicos|em alta|destaques|em destaque|continue lendo|mais sobre|últimas|mais recentes",
            ),
            (
                "tr",
                "ilgili haberler|ilgili haber|ilgili konular|ilginizi çekebilir|bunlar da ilginizi çekebilir|benzer haberler|diğer haberler|çok okunanlar|en çok okunanlar|en çok okunan haberler|son haberler|son dakika|öne çıkanlar|öne çıkan haberler|önerilen haberler|sonraki haber|önceki haber|etiketler|devamını oku|daha fazla|ayrıca okuyun|bunu da oku|editörün seçtikleri|popüler haberler|manşetler|ilgili yazılar|benzer yazılar|günün öne çıkan haberleri|gündem",
            ),
            (
                "ru",
                "читайте также|читать также|читайте ещё|читайте еще|читать далее|читать дальше|смотрите также|по теме|материалы по теме|новости по теме|ещё по теме|еще по теме|похожие новости|похожие статьи|похожие материалы|другие новости|последние новости|популярное|самое читаемое|самое популярное|самое интересное|главное|главные новости|лента новостей|новости партнеров|новости|рекомендуем|вам может быть интересно|вас может заинтересовать|теги|темы|сюжеты|в тему|подробнее|смотреть|ещё|еще новости|больше новостей|все новости|предыдущая статья|следующая статья|статьи по теме|актуальное|топ новости|новости сми2|сейчас читают",
            ),
            (
                "ar",
                "اقرأ أيضا|اقرأ ايضا|إقرأ أيضا|اقرأ المزيد|المزيد|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|موضوعات ذات صلة|ذات صلة|الأكثر قراءة|الأكثر مشاهدة|الأكثر شعبية|آخر الأخبار|أحدث الأخبار|أهم الأخبار|قد يعجبك أيضا|قد يهمك أيضا|قد يهمك|شاهد أيضا|مختارات|الوسوم|كلمات مفتاحية|التالي|السابق|عاجل|المقال السابق|المقال التالي|مواضيع متعلقة|من نفس القسم|مقالات مشابهة",
            ),
            (
                "nl",
                "lees ook|lees meer|lees verder|meer nieuws|gerelateerd|gerelateerde artikelen|meest gelezen|net binnen|ook interessant|bekijk ook|verder lezen|aanbevolen|laatste nieuws|meer over dit onderwerp|tags|meer lezen",
            ),
            (
                "pl",
                "czytaj także|czytaj też|zobacz także|zobacz też|przeczytaj także|przeczytaj też|polecane|polecamy|najczęściej czytane|najnowsze|powiązane|podobne artykuły|tagi|popularne|warto przeczytać|więcej na ten temat",
            ),
            (
                "sv",
                "läs också|läs även|läs mer|relaterade artiklar|mest läst|senaste nytt|mer om|fler nyheter|mest lästa|relaterat|ämnen",
            ),
            ("da", "læs også|læs mere|mest læste|seneste nyt|relaterede artikler|læs videre|andre læser"),
            ("no", "les også|les mer|mest lest|siste nytt|relaterte artikler|flere saker|les mer om"),
            (
                "cs",
                "čtěte také|čtěte dále|související|související články|nejčtenější|další články|mohlo by vás zajímat",
            ),
            (
                "ja",
                "関連記事|おすすめ記事|人気記事|ランキング|新着記事|あわせて読みたい|アクセスランキング|関連ニュース|最新記事|最新ニュース",
            ),
            (
                "zh",
                "相关阅读|相关新闻|推荐阅读|延伸阅读|热门文章|相關新聞|延伸閱讀|热点推荐|最新新闻|热门推荐|猜你喜欢",
            ),
            ("he", "קראו גם|עוד בנושא|כתבות נוספות|הנקראות ביותר"),
            ("el", "διαβάστε επίσης|διαβάστε ακόμη|δείτε επίσης|σχετικά άρθρα|δημοφιλή"),
            ("uk", "читайте також|читайте ще|новини за темою|популярне|останні новини"),
            ("id", "baca juga|berita terkait|berita terpopuler|terpopuler|artikel terkait|berita lainnya|tag"),
        ],
    ),
    row(
        Related,
        Start,
        false,
        "points to another story",
        &[
            (
                "en",
                "also read|read also|read more|related|see also|more from|more on|more in|read next|watch|listen|don t miss|in case you missed|up next|next up|previous|recommended|must read|continue reading|click here to read|read the full|read our|more stories from|more articles by|more by|all articles by|view all|see all|browse all|explore our|view more|show more|load more|see more|topics|tagged|tags|filed under|posted in|categories|you might also like|you may also like|posts navigation|articles by|all posts by|view all posts|editor s note read|for more on|subscribers read|stories you may like",
            ),
            (
                "de",
                "mehr zum thema|mehr zu|mehr dazu|mehr aus|mehr über|mehr von|lesen sie auch|lesen sie hier|lesen sie mehr|lesen sie dazu|lesen sie jetzt|lies auch|auch interessant|lesetipp|weiterlesen|siehe auch|das könnte sie|das könnte dich|das könnte ihnen|weitere artikel|weitere beiträge|weitere nachrichten|weitere infos|weitere informationen|weitere meldungen|alle artikel|alle nachrichten|alle beiträge|zur übersicht|zum artikel|zum video|zurück zur|zurück zu|passend dazu|hier lesen sie|mehr lesen|video|galerie|bilderstrecke|fotostrecke|podcast|jetzt lesen|kategorie|schlagworte|schlagwörter|veröffentlicht unter|veröffentlicht in|verschlagwortet mit|verwandte themen|nachrichten aus|artikel von|beiträge von|themen",
            ),
            (
                "fr",
                "à lire aussi|lire aussi|à lire|lire également|lire la suite|voir aussi|lire notre|à lire également|sur le même sujet|retrouvez|à voir aussi|à écouter|tous les articles|en savoir plus|voir tous|lire plus",
            ),
            (
                "es",
                "lea también|lee también|te puede interesar|le puede interesar|lea más|leer más|ver más|además|vea también|más sobre|más noticias|todas las noticias|sigue leyendo|te recomendamos|más información en|conoce más|mira también|puedes leer|lee más|video|vídeo",
            ),
            (
                "it",
                "leggi anche|leggi tutto|per approfondire|approfondisci|guarda anche|vedi anche|ti potrebbe interessare|potrebbe interessarti|tutti gli articoli|vai a|leggi le|ascolta",
            ),
            (
                "pt",
                "leia também|leia mais|veja também|saiba mais|veja mais|ver mais|mais sobre|confira também|leia a|todas as notícias|continue lendo|assista",
            ),
            (
                "tr",
                "ayrıca okuyun|ilgili haber|bunu da oku|devamını oku|tüm haberler|haberin devamı|izle|ilginizi çekebilir|daha fazla",
            ),
            (
                "ru",
                "читайте также|читать также|читайте ещё|читайте еще|смотрите также|подробнее|по теме|см также|все материалы|рекомендуем|ещё по теме|вам может быть интересно|также по теме|узнать больше",
            ),
            ("ar", "اقرأ أيضا|اقرأ ايضا|إقرأ أيضا|شاهد أيضا|اقرأ المزيد|للمزيد|المزيد من|طالع أيضا|اقرأ أيضاً"),
            ("nl", "lees ook|lees meer|bekijk ook|lees verder|luister ook|meer over"),
            ("pl", "czytaj także|czytaj też|zobacz także|zobacz też|przeczytaj także|czytaj więcej|zobacz|polecamy"),
            ("sv", "läs också|läs även|läs mer|mer om"),
            ("da", "læs også|læs mere"),
            ("no", "les også|les mer|les saken"),
            ("cs", "čtěte také|čtěte dále|přečtěte si"),
            ("uk", "читайте також|читайте ще"),
            ("el", "διαβάστε επίσης|διαβάστε ακόμη|δείτε επίσης"),
            ("id", "baca juga|baca selengkapnya|lihat juga|simak juga"),
            ("vi", "xem thêm|đọc thêm"),
            ("hu", "olvasta már|kapcsolódó"),
            ("ro", "citește și|citeşte şi|vezi și"),
        ],
    ),
    row(
        Promo,
        Within,
        false,
        "asks for a newsletter sign-up",
        &[
            (
                "en",
                "newsletter|newsletters|sign up for our|sign up to our|sign up to get|sign up to receive|sign up here|sign up for free|sign me up|subscribe to our|get the latest|in your inbox|to your inbox|straight to your|email updates|email alerts|get our|get daily|breaking news alerts",
            ),
            (
                "de",
                "newsletter|newsletters|in ihr postfach|in dein postfach|per e mail erhalten|jetzt anmelden|hier anmelden|kostenlos abonnieren",
            ),
            (
                "fr",
                "newsletter|newsletters|infolettre|inscrivez vous ici|inscrivez vous à|abonnez vous à|recevez chaque|dans votre boîte mail|recevez notre|recevez nos",
            ),
            (
                "es",
                "newsletter|newsletters|boletín|boletines|suscríbete a|suscríbase a|recibe las noticias|en tu correo",
            ),
            ("it", "newsletter|iscriviti alla|iscriviti a|ricevi le|nella tua casella"),
            (
                "pt",
                "newsletter|newsletters|assine nossa|inscreva se|receba as notícias|no seu e mail|assine a nossa|subscreva",
            ),
            ("tr", "bülten|bültenimize|e bülten|bültene"),
            ("ru", "рассылку|подпишитесь на рассылку|нашу рассылку|подписка на новости"),
            ("ar", "النشرة البريدية|نشرتنا|اشترك في نشرتنا|القائمة البريدية|النشرة الإخبارية"),
            ("nl", "nieuwsbrief|schrijf je in"),
            ("pl", "newsletter|newslettera|zapisz się"),
            ("sv", "nyhetsbrev"),
            ("da", "nyhedsbrev"),
            ("no", "nyhetsbrev|nyhetsbrevet"),
            ("fi", "uutiskirje|uutiskirjeen"),
        ],
    ),
    row(
        Promo,
        Within,
        false,
        "asks the reader to follow, share or like",
        &[
            (
                "en",
                "follow us|follow us on|like us on|find us on|join us on|connect with us|follow me on|follow him on|follow her on|share this|share on|share via|share to|share it on|click to share|share article|join our|on facebook and twitter|on telegram|our whatsapp|whatsapp channel|telegram channel|follow on|add us on|as a preferred source|on google news|stay connected|stay up to date|stay informed",
            ),
            (
                "de",
                "folgen sie uns|folge uns|folgen sie|folgt uns|auf facebook teilen|auf facebook|auf twitter|auf instagram|bei facebook|bei whatsapp|auf whatsapp|whatsapp kanal|artikel teilen|beitrag teilen|teilen sie|klick um|bei google news|d bloggern gefällt|bleiben sie informiert|besuchen sie uns",
            ),
            (
                "fr",
                "suivez nous|suivez nous sur|retrouvez nous|partager sur|partagez cet|partager cet|partager l article|sur facebook|sur whatsapp|chaîne whatsapp|rejoignez nous",
            ),
            (
                "es",
                "síguenos|síganos|síguenos en|compartir en|comparte en|compartir esta|únete a nuestro|canal de whatsapp|en nuestro canal|sigue a|en google news|síguenos en facebook",
            ),
            ("it", "seguici su|seguici|condividi su|condividi|canale whatsapp|unisciti al|seguici anche|clicca qui"),
            (
                "pt",
                "siga nos|siga o|siga a|compartilhe|compartilhar no|canal do whatsapp|no whatsapp|partilhar|siga nos no|entre no nosso|no google notícias",
            ),
            ("tr", "bizi takip edin|takip edin|paylaş|facebook ta|whatsapp kanalı|abone olun|google news"),
            (
                "ru",
                "подписывайтесь|подписывайтесь на|поделиться|подпишитесь|наш телеграм|в telegram|телеграм канал|мы в соцсетях|следите за нами|наш канал",
            ),
            ("ar", "تابعنا|تابعونا|شارك|تابعوا|شارك هذا|مشاركة|على تلغرام|على واتساب|قناتنا"),
            ("nl", "volg ons|deel dit|deel via|volg ons op"),
            ("pl", "obserwuj nas|udostępnij|śledź nas"),
        ],
    ),
    row(
        Promo,
        Within,
        false,
        "asks for a subscription, a purchase or a gift",
        &[
            (
                "en",
                "subscribe now|subscribe today|subscribe for|become a subscriber|become a member|become a supporter|already a subscriber|subscribe to|subscribers only|support our journalism|support independent|make a donation|donate to|donate now|support us|buy us a coffee|start your free trial|free trial|start free|get started for free|unlock this|unlimited access|full access|download our|download the app|get the app|download our app|on the app store|google play|app store|buy now|add to cart|shop now|buy tickets|special offer|your subscription|a subscription|gift this article|sign up now|register for free|create a free account|create an account|log in or sign up|log in to continue|have an account|sign in to|ready for more|book a demo|request a demo|get a demo|get a quote|thanks for reading|your support|exclusive articles|members only|subscribe",
            ),
            (
                "de",
                "jetzt abonnieren|abonnieren sie|abonniere|abonnement|jetzt spenden|unterstützen sie|unterstütze uns|spenden sie|testen sie|jetzt testen|kostenlos testen|gratis testen|tage kostenlos|monat kostenlos|monate kostenlos|jetzt registrieren|kostenlos registrieren|nur für abonnenten|mit einem abo|weiterlesen mit|alle artikel lesen|sie haben bereits|bereits abonnent|hier einloggen|jetzt bestellen|jetzt kaufen|unsere app|die app|app herunterladen|digitalabo|probeabo|monatlich kündbar|jederzeit kündbar|exklusiv für|mitglied werden|jetzt downloaden|pur abo",
            ),
            (
                "fr",
                "abonnez vous|s abonner|je m abonne|réservé aux abonnés|déjà abonné|faites un don|soutenez nous|soutenez|faire un don|télécharger l application|téléchargez|essai gratuit|article réservé|offrir cet article|votre abonnement",
            ),
            (
                "es",
                "suscríbete|suscríbase|suscriptores|hazte socio|hazte suscriptor|ya eres suscriptor|haz una donación|descarga nuestra|descarga la app|apóyanos|prueba gratis|regístrate|inicia sesión|contenido exclusivo|apoya nuestro periodismo",
            ),
            (
                "it",
                "abbonati|abbonamento|sei già abbonato|sostieni|sostienici|scarica l app|scarica la|prova gratis|accedi|registrati|contenuto riservato|solo per gli abbonati",
            ),
            (
                "pt",
                "assine|assinante|assinantes|já é assinante|apoie|faça uma doação|baixe o app|baixe o aplicativo|contribua|cadastre se|conteúdo exclusivo|baixe o nosso aplicativo|baixe nosso aplicativo|descarregue a nossa aplicação",
            ),
            ("tr", "abone ol|destek olun|uygulamamızı indirin|uygulamayı indir|üye ol|üye girişi|giriş yap"),
            (
                "ru",
                "подписаться|оформить подписку|поддержите нас|поддержать|скачать приложение|установите приложение|войти|зарегистрироваться|скачайте наше приложение|установите наше приложение",
            ),
            ("ar", "اشترك الآن|اشترك|حمل التطبيق|تبرع|سجل الدخول|حمّل التطبيق|حمل تطبيقنا|ادعمنا"),
            ("nl", "abonneer|neem een abonnement|word lid|inloggen|steun ons|probeer gratis|al abonnee"),
            ("pl", "subskrybuj|wykup dostęp|zaloguj się|prenumerata|wesprzyj nas"),
            ("sv", "prenumerera|logga in|bli medlem|stöd oss"),
            ("da", "bliv abonnent|log ind|prøv gratis|abonnement"),
            ("no", "bli abonnent|logg inn|abonner"),
            ("fi", "tilaa nyt|kirjaudu sisään|tilaajille"),
        ],
    ),
    row(
        Legal,
        Within,
        false,
        "a rights notice",
        &[
            (
                "en",
                "all rights reserved|rights reserved|copyright|terms of use|terms of service|terms and conditions|privacy policy|cookie policy|privacy notice|privacy statement|cookie notice|do not sell|do not sell or share|your privacy|may not be published broadcast|may not be reproduced|without permission|creative commons|licensed under|not responsible for the content of external|registered trademark|code of conduct|powered by|terms conditions|accessibility statement|legal notice|republish our articles|republishing this content|corrections policy|modern slavery|this site is protected by recaptcha|trademarks",
            ),
            (
                "de",
                "alle rechte vorbehalten|rechte vorbehalten|datenschutz|datenschutzerklärung|impressum|nutzungsbedingungen|allgemeine geschäftsbedingungen|urheberrechtlich geschützt|haftungsausschluss|cookie richtlinie|nutzung der inhalte|keine haftung|widerrufsrecht",
            ),
            (
                "fr",
                "tous droits réservés|droits réservés|mentions légales|politique de confidentialité|conditions générales|conditions d utilisation|reproduction interdite|gestion des cookies|données personnelles|droits de reproduction",
            ),
            (
                "es",
                "todos los derechos reservados|derechos reservados|política de privacidad|aviso legal|términos y condiciones|política de cookies|términos de uso|prohibida la reproducción|prohibida su reproducción|protección de datos",
            ),
            (
                "it",
                "tutti i diritti riservati|diritti riservati|riproduzione riservata|informativa sulla privacy|note legali|termini e condizioni|privacy policy|condizioni d uso|cookie policy|partita iva|p iva",
            ),
            (
                "pt",
                "todos os direitos reservados|direitos reservados|política de privacidade|termos de uso|termos e condições|aviso legal|política de cookies|proibida a reprodução|ficha técnica",
            ),
            (
                "tr",
                "tüm hakları saklıdır|her hakkı saklıdır|gizlilik politikası|kullanım koşulları|çerez politikası|aydınlatma metni|kvkk|izinsiz",
            ),
            (
                "ru",
                "все права защищены|права защищены|политика конфиденциальности|пользовательское соглашение|перепечатка|при использовании материалов|условия использования|обработка персональных данных|свидетельство о регистрации",
            ),
            ("ar", "جميع الحقوق محفوظة|الحقوق محفوظة|سياسة الخصوصية|شروط الاستخدام|شروط الخدمة|الشروط والأحكام"),
            ("nl", "alle rechten voorbehouden|privacybeleid|gebruiksvoorwaarden|algemene voorwaarden|cookiebeleid"),
            ("pl", "wszelkie prawa zastrzeżone|polityka prywatności|regulamin"),
            ("sv", "alla rättigheter|integritetspolicy|ansvarig utgivare"),
            ("da", "alle rettigheder|privatlivspolitik|cookiepolitik"),
            ("no", "alle rettigheter|personvernerklæring|personvern|ansvarlig redaktør|vær varsom plakaten"),
            ("fi", "kaikki oikeudet pidätetään|tietosuojaseloste|päätoimittaja"),
            ("ja", "無断転載|禁じます|プライバシーポリシー|利用規約|著作権"),
            ("zh", "版权所有|未经授权|隐私政策|版權所有|免责声明"),
        ],
    ),
    row(
        Legal,
        Anywhere,
        false,
        "a notice of the publisher",
        &[
            (
                "en",
                "undesirable organization|undesirable organisation|foreign agent by|you could face fines|to find out more click here|may receive compensation|affiliate commission|may earn a commission|earn a commission|we use cookies|this site uses cookies|this website uses cookies|by continuing to use|you agree to our|you consent to|accept our use of|views expressed in this article|opinions expressed in this|views and opinions expressed|do not necessarily reflect|does not constitute|for informational purposes only|at no extra cost to you|this translation was|generated with the help of ai|created with the help of|with the assistance of ai|official website of the united states|javascript is disabled|please enable javascript|requires javascript|your browser does not support|your browser is|enable cookies|notice a spelling mistake|report a typo|protected by recaptcha|ad blocker|adblocker",
            ),
            (
                "de",
                "wir verwenden cookies|diese website verwendet cookies|diese website benutzt cookies|diese seite verwendet cookies|diese seite nutzt cookies|mit ihrer zustimmung|mit ihrer einwilligung|externer inhalt|externen inhalt|externe inhalte|an dieser stelle finden sie|ihre einwilligung|einverstanden dass mir|personenbezogene daten|javascript ist deaktiviert|bitte aktivieren sie javascript|ihr browser|affiliate links|partnerlinks|erhalten wir eine provision|eine provision|zur kontrolle von cookies|cookie banner|der inhalt dieser seite|die vervielfältigung|dieser inhalt wird|dieses element enthält daten",
            ),
            (
                "fr",
                "nous utilisons des cookies|ce site utilise des cookies|en poursuivant votre navigation|vous acceptez|avec votre accord|activer javascript|votre navigateur|lien affilié|ce contenu est bloqué|contenu externe",
            ),
            (
                "es",
                "utilizamos cookies|usamos cookies|este sitio utiliza cookies|esta web utiliza cookies|habilitar javascript|tu navegador|su navegador|los comentarios publicados son|agente extranjero",
            ),
            (
                "it",
                "utilizza cookie|utilizziamo i cookie|questo sito utilizza|abilita javascript|il tuo browser|responsabile del trattamento",
            ),
            (
                "pt",
                "utilizamos cookies|usamos cookies|este site usa cookies|este site utiliza cookies|seu navegador|o seu navegador|ative o javascript",
            ),
            (
                "tr",
                "çerez kullanıyoruz|çerezler kullanılmaktadır|çerezleri kullan|sorumlu tutulamaz|yabancı ajan|çerez kullanmaktadır",
            ),
            (
                "ru",
                "иностранного агента|иностранный агент|иноагент|нежелательной организацией|нежелательная организация|мы используем cookie|использует cookie|файлы cookie|сообщите нам об ошибке|нашли ошибку|нашли опечатку|выделите её|выделите ее и нажмите|ctrl enter",
            ),
            ("ar", "ملفات تعريف الارتباط|نستخدم ملفات|لا تعبر بالضرورة"),
            (
                "nl",
                "wij gebruiken cookies|deze website gebruikt cookies|cookies accepteren|we gebruiken cookies|javascript inschakelen",
            ),
            ("sv", "vi använder cookies"),
            ("da", "vi bruger cookies|bruger cookies"),
            (
                "no",
                "ansvarlig for dine data|vi bruker informasjonskapsler|bruker informasjonskapsler|bruker cookies|samtykke til|personopplysninger",
            ),
            ("fi", "käytämme evästeitä|evästeiden käyttö|evästeitä"),
        ],
    ),
    row(
        About,
        Start,
        false,
        "tells about the writer or the publisher",
        &[
            (
                "en",
                "about the author|about the authors|about the writer|about us|about the editor|the author is|the writer is|the author has|the writer has|about this article|about this story|about this content|about our|our journalism|got a tip|have a tip|do you have a story|contact the author|contact the reporter|contact the writer|contact us at|email the author|send tips|tips|who we are|our mission|our story|the information contained|editor s note this article was|this article was originally|this article originally|this story was originally|this story originally|a version of this article|a version of this story|originally published|first published|for media inquiries|media contact|press contact|to learn more about republishing|this article is republished|this article is part of|this story is part of|this is an opinion",
            ),
            (
                "de",
                "über den autor|über die autorin|über die autoren|zur autorin|zum autor|zur person|zu den autoren|der autor ist|die autorin ist|die autoren|über uns|wer wir sind|in eigener sache|über diesen|redaktion|dieser artikel erschien|dieser artikel ist|dieser text erschien|dieser beitrag erschien|dieser beitrag ist|diese meldung|die redaktion|dieser text|kontakt zur redaktion|haben sie hinweise|hinweis der redaktion|transparenzhinweis|dieser artikel wurde",
            ),
            (
                "fr",
                "à propos de l auteur|à propos|l auteur|la rédaction|qui sommes nous|cet article est|cet article a été",
            ),
            (
                "es",
                "sobre el autor|sobre la autora|acerca del autor|acerca de|sobre nosotros|quiénes somos|este artículo fue|el autor es|la autora es",
            ),
            ("it", "l autore|chi siamo|informazioni sull autore|questo articolo è|redazione"),
            ("pt", "sobre o autor|sobre a autora|sobre nós|quem somos|este artigo foi|expediente"),
            ("tr", "yazar hakkında|hakkımızda|künye|yazarın"),
            ("ru", "об авторе|о нас|о редакции|редакция|автор материала"),
            ("ar", "عن الكاتب|من نحن|نبذة عن|حول الكاتب"),
            ("nl", "over de auteur|over ons"),
            ("pl", "o autorze|o nas|autor jest"),
        ],
    ),
    row(
        About,
        Anywhere,
        false,
        "tells about the publisher",
        &[
            (
                "en",
                "learn more about republishing|about republishing this|fill out this form|republish our|republish this article|is a nonprofit newsroom|nonprofit news organization|independent and unrivalled coverage|delivers independent|our independent journalism|this article was first published|this article was originally published|this story was originally published|this story first appeared|this article first appeared|have a confidential tip|got a news tip|follow our editorial|editorially independent|adheres to|our editorial policies",
            ),
            (
                "de",
                "dieser artikel erschien zuerst|dieser text erschien zuerst|zuerst erschienen|redaktionell unabhängig|über diesen artikel",
            ),
            ("fr", "cet article a été publié|article initialement publié|est republié à partir de"),
            ("es", "este artículo fue publicado|publicado originalmente"),
            ("it", "questo articolo è stato pubblicato|pubblicato originariamente"),
            ("pt", "este artigo foi publicado|publicado originalmente"),
        ],
    ),
    row(
        About,
        Within,
        false,
        "tells about the publisher",
        &[
            (
                "en",
                "independent and unrivalled coverage|delivers independent|is an independent news|is a nonprofit newsroom|nonprofit news organization|is a news website|is a news agency|is the leading source|award winning journalism|covers politics for|is a reporter for|is a staff writer|is a freelance journalist|is a freelance writer|is a journalist at|is a journalist based|is a correspondent for|is a senior reporter|is a senior editor|is an editor at|is a reporter at|is a reporter covering|is the editor of|is a contributor to|is a columnist|can be reached at|follow him|follow her|reach her at|reach him at|he can be reached|she can be reached|covers business|is a producer|is based in|is a professor of|is a fellow at",
            ),
            (
                "de",
                "ist redakteur|ist redakteurin|arbeitet als|schreibt für|ist freier journalist|ist freie journalistin|ist journalist|ist journalistin|ist autor|ist autorin|geboren 19|jahrgang 19|ist korrespondent|ist korrespondentin|ist volontär|ist volontärin",
            ),
            ("fr", "est journaliste|journaliste à|est correspondant"),
            ("es", "es periodista|es redactor|es redactora|periodista de|licenciado en|licenciada en|es corresponsal"),
            (
                "it",
                "è giornalista|giornalista professionista|è un giornalista|testata giornalistica|direttore responsabile",
            ),
            ("pt", "é jornalista|é repórter|jornalista formado|jornalista formada"),
            ("ru", "корреспондент издания"),
        ],
    ),
    row(
        Advert,
        Whole,
        false,
        "marks an advertisement",
        &[
            (
                "en",
                "advertisement|advertisements|advertising|ad|ads|sponsored|sponsored content|sponsored links|paid content|paid post|promoted|promoted content|partner content|advertisement story continues below|article continues below|story continues below|article continues below this ad|story continues below advertisement|advertisement advertisement|skip advertisement|ad feedback|remove ads|scroll to continue|story continues below this ad|ad loading|advert|continue reading below advertisement|article continues after advertisement|article continues after this advertisement",
            ),
            (
                "de",
                "anzeige|anzeigen|werbung|gesponsert|gesponserter inhalt|sponsored|anzeige anzeige|werbeanzeige|advertorial|ende der anzeige|promotion|werbung ausblenden|artikel wird nach der werbung fortgesetzt|nach der werbung weiterlesen|weiter nach der anzeige|artikel geht nach der werbung weiter",
            ),
            (
                "fr",
                "publicité|annonce|annonces|sponsorisé|contenu sponsorisé|la suite après la publicité|fermer la pub|publicité la suite ci dessous|la suite après cette publicité",
            ),
            (
                "es",
                "publicidad|anuncio|anuncios|patrocinado|contenido patrocinado|sigue leyendo abajo|publicidad publicidad|continúa después de la publicidad|sigue leyendo después del anuncio",
            ),
            (
                "it",
                "pubblicità|annunci|sponsorizzato|contenuto sponsorizzato|annuncio pubblicitario|continua a leggere dopo la pubblicità|l articolo continua dopo la pubblicità|continua dopo la pubblicità",
            ),
            (
                "pt",
                "publicidade|anúncio|anúncios|patrocinado|conteúdo patrocinado|continua depois da publicidade|continua após a publicidade|pub",
            ),
            ("tr", "reklam|sponsorlu|ilan|advertorial|haberin devamı aşağıda|reklamdan sonra devam ediyor"),
            ("ru", "реклама|на правах рекламы|рекламa|партнерский материал|продолжение после рекламы"),
            ("ar", "إعلان|إعلانات|اعلان|إعلان ممول|محتوى ممول|يستمر المقال بعد الإعلان"),
            ("nl", "advertentie|reclame|gesponsord|lees verder na de advertentie"),
            ("pl", "reklama|artykuł sponsorowany|dalsza część artykułu pod reklamą"),
            ("sv", "annons|annonser"),
            ("da", "annonce|annoncer"),
            ("no", "annonse|annonser|reklame"),
            ("fi", "mainos|mainokset"),
            ("cs", "reklama|inzerce"),
            ("ja", "広告|スポンサーリンク|pr"),
            ("zh", "广告|廣告"),
        ],
    ),
    row(
        Navigation,
        Start,
        false,
        "a link to jump around the page",
        &[
            (
                "en",
                "skip to|skip navigation|accessibility links|jump to|back to|go to|toggle|open menu|close menu|open navigation|navigation menu|main navigation|main menu|you are here|search for|scroll to|return to|switch to|sign in|log in|sign out|log out|change edition|edition|select page|select your|click here|opens in a new|a to z|breadcrumb|site map|sitemap|page navigation|secondary navigation|primary navigation|footer|header|close this|hide caption|toggle caption|enlarge this image|image gallery|view gallery|view image|full screen|open image|expand image|close modal|this is a modal",
            ),
            (
                "de",
                "zum inhalt|direkt zum|zur navigation|zum hauptinhalt|zur startseite|zum seitenanfang|nach oben|menü|hauptmenü|hauptnavigation|springe zum|springe zu|sie befinden sich|sie sind hier|zur suche|zum menü|zum footer|suche öffnen|suche schließen|navigation öffnen|navigation überspringen|inhalt überspringen|gehe zu|anmelden|abmelden|schließen|bild vergrößern|bildergalerie|zum anfang|seite drucken|artikel drucken|in neuem fenster|startseite",
            ),
            (
                "fr",
                "aller au contenu|aller à|passer au|accéder au|retour à|retour en haut|ouvrir le menu|fermer le menu|vous êtes ici|menu principal|se connecter|connexion|fermer|plan du site|agrandir",
            ),
            (
                "es",
                "saltar al|ir al|ir a|volver a|volver arriba|abrir menú|cerrar menú|menú principal|iniciar sesión|usted está aquí|estás en|cerrar sesión|mapa del sitio|pasar al contenido",
            ),
            (
                "it",
                "vai al|vai alla|salta al|torna su|torna a|torna all|menu principale|apri menu|chiudi menu|mappa del sito|ti trovi in",
            ),
            (
                "pt",
                "ir para|pular para|saltar para|voltar ao|voltar para|abrir menu|fechar menu|menu principal|você está aqui|mapa do site|fazer login",
            ),
            ("tr", "içeriğe geç|içeriğe atla|ana içeriğe|ana sayfa|yukarı çık|menüyü"),
            ("ru", "перейти к|вернуться|на главную|наверх|главное меню|вход|открыть меню|закрыть"),
            ("ar", "تخطي إلى|انتقل إلى|الرئيسية|القائمة الرئيسية|العودة إلى"),
            ("nl", "ga naar|naar hoofdinhoud|terug naar|sla over|direct naar"),
            ("pl", "przejdź do|wróć do|strona główna"),
            ("sv", "hoppa till|gå till|till startsidan"),
            ("da", "gå til|spring til"),
            ("no", "hopp til|gå til"),
        ],
    ),
    row(
        Navigation,
        Whole,
        false,
        "a menu word",
        &[
            (
                "en",
                "home|menu|contact us|contact|about us|about|facebook|twitter|instagram|youtube|linkedin|pinterest|whatsapp|tiktok|reddit|telegram|threads|bluesky|mastodon|email|copy link|print|share|save|bookmark|tweet|rss|rss feed|login|register|subscribe|newsletter|newsletters|careers|jobs|privacy|faq|help|help center|support|advertise|advertise with us|sitemap|site map|shop|store|events|podcasts|podcast|videos|video|photos|gallery|opinion|sports|sport|politics|business|world|technology|tech|health|science|entertainment|culture|lifestyle|travel|weather|economy|markets|news|local|national|international|cookies|legal|disclaimer|press|partners|feedback|loading|english|follow|follow us|sections|more|settings|my account|profile|logout|search|close|open|next|previous|prev|back|top|back to top|view all|see all|show more|load more|read more|learn more|text size|font size|listen to article|listen to this article|copy|link copied|print this page|like|likes|views|share this|share this article|share this story|share this post|min read|minute read|loading|flipboard|messenger|x|x twitter|tumblr|donate|editorial|archive|podcasts|quick links|resources|blog|blogs|services|company|products|account|menu close|play|pause|mute|unmute|fullscreen|current time|duration|remaining time|live tv|live|listen live|quizzes|games|crossword|puzzles|obituaries|classifieds|real estate|print article|print this article",
            ),
            (
                "de",
                "startseite|kontakt|impressum|datenschutz|über uns|menü|suche|anmelden|abmelden|registrieren|abo|newsletter|teilen|drucken|merken|merkliste|artikel merken|artikel teilen|speichern|schließen|nach oben|service|agb|karriere|presse|hilfe|politik|wirtschaft|sport|kultur|panorama|wissen|gesundheit|reise|regional|lokales|meinung|gesellschaft|deutschland|ausland|inland|wetter|fußball|technik|netzwelt|digital|auto|leben|unterhaltung|gefällt mir|liken|e mail|link kopieren|kopieren|e paper|abonnieren|mediadaten|mediathek|podcasts|barrierefreiheit|leichte sprache|min lesezeit|minuten lesezeit|lesedauer|lesezeit|vorlesen|artikel anhören|anhören|anzeigen|mein konto|lesezeichen|kommentare|nutzungsbedingungen|inhaltsverzeichnis|inhalt|übersicht|mehr|weiter|zurück|vor|pause|abspielen|twittern|weiterleiten|schriftgröße|spiele|jobs|immobilien|veranstaltungen|termine|anmelden registrieren",
            ),
            (
                "fr",
                "accueil|menu|contact|à propos|politique|économie|monde|société|culture|sports|sport|sciences|santé|voyage|opinions|idées|vidéos|partager|imprimer|enregistrer|envoyer par e mail|copier le lien|connexion|s inscrire|newsletters|plus|suivant|précédent|fermer|écouter|écouter cet article|international|france|planète|tech|météo|lecture|min de lecture|temps de lecture|imprimer l article|imprimer cet article|haut de page",
            ),
            (
                "es",
                "inicio|portada|menú|contacto|política|economía|mundo|internacional|sociedad|cultura|deportes|ciencia|salud|tecnología|opinión|compartir|imprimir|guardar|copiar enlace|iniciar sesión|registrarse|más|siguiente|anterior|cerrar|escuchar|nacional|videos|vídeos|newsletter|newsletters|suscríbete|min de lectura|imprimir artículo|compartir este artículo|compartir artículo",
            ),
            (
                "it",
                "home|menu|contatti|politica|economia|mondo|cronaca|esteri|cultura|sport|scienza|salute|tecnologia|spettacoli|condividi|stampa|salva|copia link|accedi|registrati|altro|successivo|precedente|chiudi|ascolta|video|abbonati|minuti di lettura|stampa articolo|stampa l articolo",
            ),
            (
                "pt",
                "início|menu|contato|contacto|política|economia|mundo|internacional|sociedade|cultura|esportes|desporto|ciência|saúde|tecnologia|opinião|compartilhar|partilhar|imprimir|salvar|copiar link|entrar|mais|próximo|anterior|fechar|ouvir|brasil|vídeos|assine|imprimir artigo|imprimir matéria",
            ),
            (
                "tr",
                "anasayfa|ana sayfa|menü|iletişim|künye|siyaset|ekonomi|dünya|gündem|spor|kültür|sağlık|teknoloji|yazarlar|video|galeri|paylaş|yazdır|kaydet|giriş|üye ol|daha fazla|kapat|dinle|haberler|magazin|yaşam|eğitim|haberi yazdır|başa dön",
            ),
            (
                "ru",
                "главная|меню|контакты|о нас|политика|экономика|мир|общество|культура|спорт|наука|здоровье|технологии|мнения|поделиться|распечатать|печать|сохранить|войти|вход|ещё|далее|назад|закрыть|видео|фото|в мире|россия|происшествия|скопировать ссылку|вконтакте|одноклассники|телеграм|версия для печати",
            ),
            (
                "ar",
                "الرئيسية|القائمة|اتصل بنا|سياسة|اقتصاد|العالم|رياضة|ثقافة|صحة|علوم|تكنولوجيا|آراء|مشاركة|طباعة|حفظ|تسجيل الدخول|المزيد|إغلاق|فيديو|استماع|فيسبوك|تويتر|واتساب|نسخ الرابط|أخبار|الأخبار|من نحن|طباعة المقال",
            ),
            (
                "nl",
                "home|menu|contact|nieuws|sport|delen|inloggen|zoeken|sluiten|binnenland|buitenland|economie|cultuur|video|podcasts|meer",
            ),
            (
                "pl",
                "strona główna|menu|kontakt|wiadomości|sport|polityka|gospodarka|świat|kultura|udostępnij|zaloguj|szukaj|zamknij",
            ),
            ("sv", "hem|meny|kontakt|nyheter|sport|dela|logga in|sök|stäng|kultur|ekonomi"),
            ("da", "forside|menu|kontakt|nyheder|sport|del|log ind|søg|luk|kultur|økonomi|indland|udland|debat"),
            (
                "no",
                "forside|forsiden|meny|kontakt|nyheter|sport|del|logg inn|søk|lukk|kultur|økonomi|innenriks|utenriks|debatt",
            ),
            (
                "fi",
                "etusivu|valikko|yhteystiedot|uutiset|urheilu|jaa|kirjaudu|haku|sulje|kulttuuri|talous|kotimaa|ulkomaat",
            ),
            (
                "cs",
                "sdílet článek|sdílet|tisknout|vytisknout|diskuze|diskuse|přihlásit|přihlásit se|domů|zprávy|kontakty|hledat|zavřít",
            ),
            ("he", "שתפו|שתף|הדפסה|תגובות|ראשי|חדשות|התחברות|חיפוש"),
            (
                "ja",
                "ホーム|メニュー|ログイン|会員登録|お問い合わせ|印刷|シェア|ツイート|検索|次へ|前へ|もっと見る|速報|社会|政治|経済|国際|スポーツ",
            ),
            ("zh", "首页|登录|注册|搜索|分享|打印|关于我们|联系我们|下一页|上一页|收藏|评论|首頁|登入"),
        ],
    ),
    row(
        Date,
        Start,
        false,
        "says when it was published",
        &[
            (
                "en",
                "published|published on|published at|updated|updated on|last updated|last updated on|last modified|posted|posted on|first published|modified|date|issued on|publication date|published time|originally published|created",
            ),
            (
                "de",
                "veröffentlicht|veröffentlicht am|aktualisiert|aktualisiert am|zuletzt aktualisiert|stand|erstellt|erstellt am|publiziert|publiziert am|datum|erschienen am|letzte aktualisierung|aktualisierung|online seit|letztes update",
            ),
            ("fr", "publié|publié le|mis à jour|mis à jour le|modifié le|article publié le|mise à jour"),
            (
                "es",
                "publicado|publicado el|publicada el|actualizado|actualizado el|actualizada|fecha|última actualización|creado|act",
            ),
            ("it", "pubblicato|pubblicato il|aggiornato|aggiornato il|ultimo aggiornamento|ultima modifica|data"),
            (
                "pt",
                "publicado|publicado em|publicada em|atualizado|atualizado em|atualizada em|última atualização|publicação|postado em",
            ),
            (
                "tr",
                "yayınlanma|yayın tarihi|güncelleme|son güncelleme|yayınlanma tarihi|güncelleme tarihi|giriş|giriş tarihi|oluşturma tarihi|eklenme|tarih|haber giriş",
            ),
            ("ru", "опубликовано|обновлено|дата публикации|дата|последнее обновление|создано"),
            ("ar", "نشر في|نشرت في|نُشر في|تاريخ النشر|آخر تحديث|حدث في|تم النشر"),
            ("nl", "gepubliceerd|gepubliceerd op|bijgewerkt|laatst bijgewerkt|laatste update"),
            ("pl", "opublikowano|data publikacji|aktualizacja|data utworzenia|ostatnia aktualizacja"),
            ("sv", "publicerad|publicerat|uppdaterad|uppdaterat"),
            ("da", "publiceret|opdateret|offentliggjort|udgivet"),
            ("no", "publisert|oppdatert|sist oppdatert"),
            ("fi", "julkaistu|päivitetty"),
            ("cs", "publikováno|aktualizováno|vydáno"),
        ],
    ),
    row(
        Credit,
        Start,
        false,
        "credits reporters, agencies or a source",
        &[
            (
                "en",
                "with reporting by|reporting by|additional reporting|additional reporting by|edited by|editing by|writing by|source|sources|source s|with inputs from|with input from|with agency inputs|with agencies|with material from|with files from|contributed to this report|photo by|photos by|photo|photo credit|image credit|image credits|image|images|image source|picture|photograph|photograph by|credit|credits|compiled by|translated by|illustration|courtesy of|photo courtesy|produced by|getty images|via getty images|material from the|text by|research by|infographic|cover image|featured image|header image|top image|lead image|video by|screenshot",
            ),
            (
                "de",
                "mit material von|mit material der|quelle|quellen|mit agenturmaterial|mit informationen von|foto|fotos|bild|bildquelle|bildnachweis|bildrechte|fotocredit|copyright foto|titelbild|symbolbild|symbolfoto|grafik|übersetzung|mitarbeit|redaktionelle mitarbeit|imago|picture alliance|illustration|screenshot|beitragsbild|bilder|video",
            ),
            (
                "fr",
                "avec agences|avec afp|source|sources|photo|crédit photo|crédits photo|crédit|crédits|illustration|avec l afp|image|traduction|propos recueillis par|photos",
            ),
            (
                "es",
                "fuente|fuentes|con información de|con información|foto|fotos|fotografía|imagen|crédito|créditos|edición|traducción|ilustración|editado por|edición de|con datos de|imágenes",
            ),
            ("it", "fonte|fonti|foto|foto di|immagine|crediti|credits|traduzione|illustrazione|con fonte"),
            (
                "pt",
                "fonte|fontes|com informações de|com informações da|com informações do|com agências|foto|fotos|crédito|créditos|imagem|edição|tradução|ilustração|com agência",
            ),
            ("tr", "kaynak|fotoğraf|haber kaynağı|foto|editör|görsel|haber kamera"),
            (
                "ru",
                "источник|источники|фото|по материалам|при участии|иллюстрация|фотография|изображение|обложка|подготовлено|перевод|источник фото",
            ),
            ("ar", "المصدر|المصادر|تصوير|الصورة|تحرير|إعداد|صورة|وكالات|المصدر وكالات"),
            ("nl", "bron|bronnen|foto|foto s|beeld|fotografie|bewerking"),
            ("pl", "źródło|źródła|fot|zdjęcie|foto|opracowanie"),
            ("sv", "foto|bild|källa|källor"),
            ("da", "foto|kilde|kilder"),
            ("no", "foto|kilde|kilder"),
            ("cs", "zdroj|foto|autor fotografie"),
            ("fi", "kuva|lähde"),
        ],
    ),
    row(
        Caption,
        Start,
        false,
        "describes a picture",
        &[
            (
                "en",
                "file photo|file picture|image caption|photo caption|caption|archive photo|pictured|file image|in this photo|in this image|a handout photo|in this file photo|media caption",
            ),
            ("de", "archivbild|archivfoto|bildunterschrift|auf diesem foto|bildlegende|auf dem bild"),
            ("fr", "légende|image d illustration|photo d illustration|photo d archives|illustration"),
            ("es", "imagen de archivo|foto de archivo|fotografía de archivo|pie de foto|en la imagen"),
            ("it", "foto d archivio|immagine di archivio|didascalia|nella foto"),
            ("pt", "legenda|imagem de arquivo|foto de arquivo|na foto|imagem ilustrativa"),
            ("tr", "arşiv|arşiv fotoğrafı|fotoğraf altı"),
            ("ru", "архивное фото|подпись к фото|на фото"),
            ("ar", "صورة أرشيفية|أرشيفية|صورة أرشيف"),
        ],
    ),
    row(
        Byline,
        Start,
        false,
        "names the writer",
        &[
            (
                "en",
                "by|written by|words by|story by|author|authors|posted by|published by|article by|report by|from our|our correspondent|contributor|staff writer|news editor|staff reporter|opinion by|analysis by|interview by|guest post by|medically reviewed by|reviewed by|fact checked by|as told to",
            ),
            (
                "de",
                "von|ein kommentar von|eine analyse von|ein gastbeitrag von|gastbeitrag von|ein bericht von|eine kolumne von|interview von|kommentar von|analyse von|autor|autorin|autoren|text|text von|geschrieben von|aus|interview|verfasst von|ein interview von|ein artikel von|protokoll|aufgezeichnet von",
            ),
            (
                "fr",
                "par|auteur|écrit par|rédigé par|propos recueillis par|publié par|texte|de notre correspondant|de notre correspondante|de notre envoyé spécial",
            ),
            (
                "es",
                "por|autor|autora|escrito por|redacción|redacción de|texto|publicado por|de nuestro corresponsal|escribe",
            ),
            (
                "it",
                "di|a cura di|scritto da|autore|testo di|dal nostro inviato|dal nostro corrispondente|articolo di|intervista di|redazione",
            ),
            ("pt", "por|autor|autora|escrito por|redação|da redação|texto|publicado por|reportagem"),
            ("tr", "yazan|yazar|muhabir|haber|haberi yazan|editör|hazırlayan"),
            ("ru", "автор|авторы|текст|корреспондент|подготовил|подготовила|материал подготовил"),
            ("ar", "بقلم|كتب|كتبت|الكاتب|إعداد|كتابة"),
            ("nl", "door|geschreven door|auteur|van onze verslaggever|tekst"),
            ("pl", "autor|autorzy|oprac|napisał|napisała"),
            ("sv", "av|text|skriven av"),
            ("da", "af|skrevet af|tekst"),
            ("no", "av|skrevet av|tekst|publisert av"),
            ("fi", "kirjoittaja|teksti"),
            ("cs", "autor|autoři"),
            ("id", "oleh|penulis|reporter|editor"),
            ("ro", "de|autor|scris de"),
            ("hu", "szerző|írta"),
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_well_formed() {
        assert!(CUES.len() < u16::MAX as usize);
        for cue in CUES {
            assert!(!cue.reason.is_empty());
            for (language, phrases) in cue.phrases {
                assert_eq!(language.len(), 2, "{language}");
                assert!(phrases.split('|').all(|p| !p.trim().is_empty()), "{phrases}");
            }
        }
    }

    #[test]
    fn the_main_languages_have_cues_of_every_main_kind() {
        for language in ["en", "de", "fr", "es", "it", "pt", "tr", "ru", "ar"] {
            for kind in [Form, Comment, Related, Promo, Legal, About, Advert, Navigation, Date, Credit, Caption, Byline]
            {
                let has = CUES.iter().any(|c| c.kind == kind && c.phrases.iter().any(|(l, _)| *l == language));
                assert!(has, "{language} has no cue for {kind:?}");
            }
        }
    }
}
