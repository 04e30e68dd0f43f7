//! The words that tell a page without an article, by sort and language: the table to extend for a new language. Phrases
//! are parted by `|`; capitals and punctuation do not matter.

use super::sort::PageSort::{self, Consent, Error, Paywall, Video};

/// Sort and phrases, a string a language: en de fr es it pt tr ru ar, then others.
pub static CUES: &[(PageSort, &[&str])] = &[
    (
        Error,
        &[
            "404|error 404|404 error|404 not found|page not found|not found|the page you requested could not be found|page you are looking for|page you were looking for|page cannot be found|page could not be found|page doesn t exist|page does not exist|page no longer exists|this page isn t available|article is no longer available|content is no longer available|access denied|403 forbidden|403|you don t have permission to access|you do not have permission to access|enable javascript|javascript is disabled|javascript is required|requires javascript|turn on javascript|just a moment|checking your browser|verify you are human|verifying you are human|are you a robot|you are not a robot|you re not a robot|unusual traffic|request blocked|request has been blocked|you have been blocked|attention required|502 bad gateway|bad gateway|503 service unavailable|service unavailable|service temporarily unavailable|gateway time out|internal server error|500 internal server error|too many requests|something went wrong|an error occurred|an error has occurred|not available in your region|not available in your country|unavailable for legal reasons|site can t be reached|temporarily down for maintenance|under maintenance",
            "fehler 404|404 fehler|seite nicht gefunden|seite wurde nicht gefunden|seite konnte nicht gefunden werden|seite existiert nicht|diese seite gibt es nicht|seite ist nicht verfügbar|artikel ist nicht mehr verfügbar|zugriff verweigert|aktivieren sie javascript|bitte javascript aktivieren|javascript ist deaktiviert|javascript aktivieren|ein fehler ist aufgetreten|es ist ein fehler aufgetreten|sicherheitsüberprüfung|kein roboter|dienst nicht verfügbar|wartungsarbeiten",
            "erreur 404|page introuvable|page non trouvée|page n existe pas|page n existe plus|page demandée n existe|page que vous recherchez|contenu n est plus disponible|accès refusé|activer javascript|javascript est désactivé|une erreur est survenue|une erreur s est produite|pas un robot|service indisponible|site en maintenance",
            "error 404|página no encontrada|página no existe|página que buscas|página que está buscando|no se ha encontrado la página|no se encontró la página|contenido no está disponible|acceso denegado|activa javascript|habilita javascript|habilite javascript|active javascript|ha ocurrido un error|se ha producido un error|no eres un robot|no soy un robot|servicio no disponible|en mantenimiento",
            "errore 404|pagina non trovata|pagina non esiste|pagina che stai cercando|pagina che cerchi|pagina richiesta non|contenuto non è più disponibile|accesso negato|attiva javascript|abilita javascript|abilitare javascript|si è verificato un errore|non sei un robot|non sono un robot|servizio non disponibile|sito in manutenzione",
            "erro 404|página não encontrada|página não existe|página que procura|página que você procura|conteúdo não está disponível|acesso negado|ative o javascript|habilite o javascript|ativar o javascript|ocorreu um erro|não é um robô|não sou um robô|serviço indisponível|em manutenção",
            "hata 404|404 hatası|sayfa bulunamadı|aradığınız sayfa|böyle bir sayfa yok|erişim engellendi|erişim reddedildi|javascript i etkinleştirin|javascript etkinleştirin|bir hata oluştu|robot olmadığınızı|hizmet kullanılamıyor|bakım çalışması",
            "ошибка 404|страница не найдена|страница не существует|такой страницы нет|запрашиваемая страница|доступ запрещен|доступ запрещён|доступ ограничен|включите javascript|произошла ошибка|вы не робот|сервис недоступен|технические работы",
            "خطأ 404|الصفحة غير موجودة|لم يتم العثور على الصفحة|الصفحة المطلوبة غير موجودة|الصفحة التي تبحث عنها|تم رفض الوصول|الوصول مرفوض|تفعيل جافا سكريبت|تفعيل javascript|حدث خطأ|لست روبوت|الخدمة غير متوفرة",
            "pagina niet gevonden|strona nie została znaleziona|nie znaleziono strony|sidan kunde inte hittas|页面不存在|找不到页面|您访问的页面|禁止访问|ページが見つかりません|お探しのページ|アクセスが拒否されました",
        ],
    ),
    (
        Consent,
        &[
            "we use cookies|this site uses cookies|this website uses cookies|uses cookies and|we and our partners|our partners store|store and or access information|accept all|accept cookies|accept all cookies|reject all|manage preferences|manage options|manage cookies|cookie settings|cookie preferences|cookie policy|your privacy choices|we value your privacy|we care about your privacy|legitimate interest|personalised ads|personalized ads|strictly necessary cookies|withdraw your consent|your consent|consent preferences|privacy preference|process your data|process personal data|before you continue",
            "wir verwenden cookies|diese website verwendet cookies|wir und unsere partner|unsere partner|alle akzeptieren|cookies akzeptieren|alle ablehnen|cookie einstellungen|datenschutzeinstellungen|berechtigtes interesse|personalisierte anzeigen|personalisierte werbung|ihre einwilligung|einwilligung widerrufen|ihre privatsphäre|informationen auf einem gerät|mit werbung weiterlesen|zustimmen und weiter|werbefrei lesen|notwendige cookies|personenbezogene daten",
            "nous utilisons des cookies|ce site utilise des cookies|nous et nos partenaires|nos partenaires|tout accepter|accepter et continuer|tout refuser|continuer sans accepter|paramétrer les cookies|gérer mes choix|vos choix|votre consentement|intérêt légitime|publicités personnalisées|votre vie privée|données personnelles",
            "utilizamos cookies|usamos cookies|este sitio utiliza cookies|este sitio web utiliza cookies|nosotros y nuestros socios|nuestros socios|aceptar todo|aceptar todas|aceptar y continuar|rechazar todo|rechazar todas|configurar cookies|política de cookies|su consentimiento|tu consentimiento|interés legítimo|anuncios personalizados|tu privacidad|su privacidad|datos personales",
            "utilizziamo i cookie|questo sito utilizza cookie|questo sito utilizza i cookie|noi e i nostri partner|i nostri partner|accetta tutti|accetta e continua|rifiuta tutti|continua senza accettare|gestisci le preferenze|preferenze cookie|il tuo consenso|tuo consenso|legittimo interesse|interesse legittimo|annunci personalizzati|la tua privacy|dati personali",
            "utilizamos cookies|usamos cookies|este site utiliza cookies|este site usa cookies|nós e os nossos parceiros|nossos parceiros|aceitar todos|aceitar tudo|aceitar e continuar|rejeitar todos|rejeitar tudo|definições de cookies|política de cookies|seu consentimento|interesse legítimo|anúncios personalizados|sua privacidade|dados pessoais",
            "çerezleri kullanıyoruz|çerez kullanıyoruz|bu site çerez|çerezler kullanılmaktadır|çerez kullanılmaktadır|biz ve iş ortaklarımız|iş ortaklarımız|tümünü kabul et|hepsini kabul et|tümünü reddet|çerez ayarları|çerez politikası|açık rıza|rızanız|meşru menfaat|kişiselleştirilmiş reklam|gizliliğiniz|kişisel veri|kişisel verileriniz",
            "мы используем cookie|мы используем файлы cookie|использует файлы cookie|использует cookie|мы и наши партнеры|мы и наши партнёры|наши партнеры|принять все|принять всё|отклонить все|настройки cookie|файлы cookie|ваше согласие|свое согласие|законный интерес|персонализированную рекламу|персональных данных",
            "نستخدم ملفات تعريف الارتباط|يستخدم هذا الموقع ملفات|ملفات تعريف الارتباط|ملفات الارتباط|نحن وشركاؤنا|شركائنا|قبول الكل|رفض الكل|إعدادات ملفات|موافقتك|خصوصيتك|إعلانات مخصصة|بياناتك الشخصية|البيانات الشخصية",
            "wij gebruiken cookies|alles accepteren|onze partners|używamy plików cookie|zaakceptuj wszystko|nasi partnerzy|vi använder cookies|我们使用cookie|接受所有|クッキーを使用|すべて同意",
        ],
    ),
    (
        Paywall,
        &[
            "subscribe to continue|subscribe to read|subscribe to keep reading|subscribe now to continue|subscribe to unlock|to continue reading|to keep reading|continue reading this article|to read the full article|to read the full story|to read the rest|read the full article with|this article is for subscribers|this story is for subscribers|this content is for subscribers|for subscribers only|subscribers only|subscriber only|exclusive to subscribers|already a subscriber|already subscribed|log in to continue|sign in to continue|register to continue|become a subscriber|unlock this article|you have reached your limit|free articles remaining|start your free trial|members only|the rest of this article",
            "mit abo weiterlesen|jetzt weiterlesen|weiterlesen mit|um weiterzulesen|um weiter zu lesen|diesen artikel weiterlesen|weiterlesen nach anmeldung|nur für abonnenten|exklusiv für abonnenten|sie sind bereits abonnent|bereits abonnent|haben sie bereits ein|schon abonnent|jetzt abonnieren und|dieser artikel ist kostenpflichtig|dieser inhalt ist exklusiv|ganzen artikel lesen|vollen zugriff|abo abschließen|testen und weiterlesen|registrieren und weiterlesen",
            "article réservé aux abonnés|réservé aux abonnés|réservé à nos abonnés|contenu réservé|pour lire la suite|la suite est réservée|abonnez vous pour lire|il vous reste|de cet article à lire|déjà abonné|déjà abonnée|débloquer cet article|poursuivez votre lecture|lire l article en entier",
            "solo para suscriptores|exclusivo para suscriptores|contenido exclusivo para|suscríbete para seguir|suscríbete para continuar|suscríbete para leer|para seguir leyendo|para continuar leyendo|sigue leyendo con|ya eres suscriptor|ya soy suscriptor|inicia sesión para seguir|hazte suscriptor",
            "riservato agli abbonati|contenuto riservato|abbonati per continuare|abbonati per leggere|per continuare a leggere|continua a leggere con|sei già abbonato|hai già un abbonamento|sblocca l articolo|leggi l articolo completo",
            "exclusivo para assinantes|conteúdo exclusivo para|assine para continuar|assine para ler|para continuar lendo|para continuar a ler|continue a ler|já é assinante|já sou assinante|faça login para continuar|só para assinantes|artigo exclusivo",
            "abone olun ve|okumaya devam etmek için|devamını okumak için|sadece abonelere|abonelere özel|zaten abone misiniz|abone girişi|üye girişi yaparak",
            "только для подписчиков|доступно только подписчикам|доступен только подписчикам|чтобы читать дальше|чтобы продолжить чтение|чтобы дочитать|оформите подписку|уже подписаны|уже есть подписка|полный текст доступен",
            "للمشتركين فقط|حصري للمشتركين|اشترك لمتابعة القراءة|لمتابعة القراءة|لمواصلة القراءة|لقراءة المقال كاملا|هل أنت مشترك|سجل الدخول لمتابعة",
            "alleen voor abonnees|lees verder met|al abonnee|dostęp tylko dla|aby czytać dalej|订阅后阅读|继续阅读请|この記事は会員限定|会員限定記事です|続きを読むには",
        ],
    ),
    (
        Video,
        &[
            "watch the video|watch the full video|watch video|video player|video duration|this video|play video|now playing|video unavailable|your browser does not support|does not support the video|does not support the audio|listen to the podcast|listen to the full episode|listen to this episode|watch live|watch the full episode|download the podcast|this episode|video transcript|audio player",
            "video abspielen|zum video|das video|video ansehen|video konnte nicht|podcast anhören|folge anhören|jetzt anhören|sendung verpasst|ihr browser unterstützt|im video|beitrag anhören",
            "voir la vidéo|regarder la vidéo|regardez la vidéo|lecture de la vidéo|en vidéo|écouter l épisode|écouter le podcast|votre navigateur ne supporte pas|cette vidéo",
            "ver el vídeo|ver el video|ver vídeo|ver video|mira el video|mira el vídeo|reproducir vídeo|reproducir video|escuchar el podcast|este vídeo|este video|tu navegador no soporta",
            "guarda il video|guarda video|riproduci video|ascolta il podcast|ascolta la puntata|questo video|il video",
            "assista ao vídeo|ver vídeo|veja o vídeo|assistir ao vídeo|ouça o podcast|ouvir o podcast|este vídeo|reproduzir vídeo",
            "videoyu izle|videoyu izleyin|video oynatıcı|izlemek için|podcast dinle|bölümü dinle|bu video",
            "смотреть видео|смотрите видео|воспроизвести видео|слушать подкаст|слушать выпуск|это видео|видео недоступно",
            "شاهد الفيديو|شاهد فيديو|مشاهدة الفيديو|استمع إلى|تشغيل الفيديو|هذا الفيديو|متصفحك لا يدعم",
            "bekijk de video|obejrzyj wideo|se videon|观看视频|播放视频|動画を見る|動画を再生",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sort_has_phrases_in_every_main_language() {
        for (sort, languages) in CUES {
            assert!(languages.len() >= 9, "{sort:?}");
            for phrase in languages.iter().flat_map(|list| list.split('|')) {
                assert_eq!(phrase.trim(), phrase);
                assert!(!phrase.is_empty(), "{sort:?}");
            }
        }
    }
}
