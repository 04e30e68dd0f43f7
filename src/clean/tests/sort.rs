//! What sort of page a dump is, in the languages of the cue table.

use super::article;
use crate::clean::PageSort::{self, Article, Consent, Empty, Error, List, Paywall, Video};

/// Pages as they come, a menu around what they say.
const CASES: &[(PageSort, &str)] = &[
    (Empty, ""),
    (Empty, " \n\n---\n"),
    (
        Error,
        "Home\nNews\nSport\n\n404\n\nPage not found\n\nThe page you are looking for has moved or does not exist.\n\nContact",
    ),
    (Error, "Just a moment...\n\nChecking your browser before you go on. Please enable JavaScript and cookies."),
    (Error, "Access Denied\n\nYou don't have permission to access this page on this server.\nReference #18.2f1"),
    (Error, "Startseite\nPolitik\n\nSeite nicht gefunden\n\nDie gewünschte Seite gibt es nicht mehr.\n\nImpressum"),
    (Error, "Accueil\n\nErreur 404\n\nOups ! La page demandée n’existe plus.\n\nRetour à l’accueil"),
    (Error, "Inicio\n\nPágina no encontrada\n\nLa página que buscas ya no está aquí."),
    (Error, "Home\n\nPagina non trovata\n\nLa pagina che stai cercando è stata spostata."),
    (Error, "Início\n\nPágina não encontrada\n\nA página que procura mudou de endereço."),
    (Error, "Ana sayfa\n\nSayfa bulunamadı\n\nAradığınız sayfa kaldırılmış olabilir."),
    (Error, "Главная\n\nСтраница не найдена\n\nВозможно, она была удалена."),
    (Error, "الرئيسية\n\nالصفحة غير موجودة\n\nربما تم حذفها أو نقلها."),
    (Error, "首页\n\n页面不存在\n\n您访问的页面已被删除。"),
    (
        Consent,
        "We value your privacy\n\nWe and our partners store and/or access information on a device, such as cookies, and process personal data. With your consent we may show personalised ads.\n\nAccept all\nReject all\nManage preferences",
    ),
    (
        Consent,
        "Ihre Privatsphäre\n\nWir und unsere Partner verarbeiten personenbezogene Daten und speichern Informationen auf einem Gerät. Sie können Ihre Einwilligung jederzeit widerrufen.\n\nAlle akzeptieren\nAlle ablehnen",
    ),
    (
        Consent,
        "Nous et nos partenaires utilisons des cookies pour mesurer l’audience et afficher des publicités personnalisées. Votre consentement peut être retiré.\n\nTout accepter\nContinuer sans accepter",
    ),
    (
        Consent,
        "Nosotros y nuestros socios utilizamos cookies para mostrar anuncios personalizados.\n\nAceptar todo\nRechazar todo\nPolítica de cookies",
    ),
    (
        Consent,
        "Noi e i nostri partner utilizziamo cookie. Con il tuo consenso trattiamo dati personali per annunci personalizzati.\n\nAccetta tutti\nRifiuta tutti",
    ),
    (
        Consent,
        "Nós e os nossos parceiros utilizamos cookies para anúncios personalizados.\n\nAceitar todos\nRejeitar todos",
    ),
    (
        Consent,
        "Biz ve iş ortaklarımız çerezleri kullanıyoruz. Kişisel verileriniz kişiselleştirilmiş reklam için işlenir.\n\nTümünü kabul et\nTümünü reddet",
    ),
    (
        Consent,
        "Мы и наши партнеры используем файлы cookie и обрабатываем персональные данные с вашего согласия.\n\nПринять все\nОтклонить все",
    ),
    (Consent, "نحن وشركاؤنا نستخدم ملفات تعريف الارتباط لعرض إعلانات مخصصة بعد موافقتك.\n\nقبول الكل\nرفض الكل"),
    (
        Paywall,
        "The pier nobody wants\n\nBy Ada Quill\n\nThe old ferry pier of Kessel has been shut for a month now, and the people on the islands have begun to doubt that it will ever open again.\n\nThis article is for subscribers only\n\nSubscribe to continue reading\n\nAlready a subscriber? Log in",
    ),
    (
        Paywall,
        "Die Mole, die keiner will\n\nDie alte Mole von Kessel ist seit einem Monat gesperrt, und auf den Inseln glaubt kaum noch jemand daran, dass sie wieder öffnet.\n\nWeiterlesen mit Abo\n\nSie sind bereits Abonnent? Anmelden",
    ),
    (
        Paywall,
        "La jetée dont personne ne veut\n\nLa vieille jetée de Kessel est fermée depuis un mois et les habitants des îles commencent à douter de sa réouverture.\n\nIl vous reste 80 % de cet article à lire. La suite est réservée aux abonnés.",
    ),
    (
        Paywall,
        "El muelle que nadie quiere\n\nEl viejo muelle de Kessel lleva un mes cerrado y los vecinos de las islas empiezan a dudar de que vuelva a abrir.\n\nContenido exclusivo para suscriptores\n\n¿Ya eres suscriptor? Inicia sesión",
    ),
    (
        Paywall,
        "Il molo che nessuno vuole\n\nIl vecchio molo di Kessel è chiuso da un mese e gli abitanti delle isole cominciano a dubitare che riapra.\n\nContenuto riservato agli abbonati\n\nSei già abbonato? Accedi",
    ),
    (
        Paywall,
        "O cais que ninguém quer\n\nO velho cais de Kessel está fechado há um mês e os moradores das ilhas começam a duvidar que volte a abrir.\n\nConteúdo exclusivo para assinantes\n\nJá é assinante? Entre",
    ),
    (
        Paywall,
        "Kimsenin istemediği iskele\n\nKessel'in eski iskelesi bir aydır kapalı ve adalılar bir daha açılacağından şüphe etmeye başladı.\n\nDevamını okumak için abone olun",
    ),
    (
        Paywall,
        "Причал, который никому не нужен\n\nСтарый причал Кесселя закрыт уже месяц, и жители островов начинают сомневаться, что он когда-нибудь откроется.\n\nМатериал доступен только подписчикам. Чтобы читать дальше, оформите подписку",
    ),
    (
        Paywall,
        "الرصيف الذي لا يريده أحد\n\nالرصيف القديم في كيسل مغلق منذ شهر وقد بدأ سكان الجزر يشكون في أنه سيفتح من جديد يوما ما.\n\nهذا المقال للمشتركين فقط\n\nاشترك لمتابعة القراءة",
    ),
    (
        Video,
        "Ferry pier reopens: watch the video\n\n02:31\n\nThe first boat leaves Kessel after a month.\n\nMore videos",
    ),
    (Video, "Mole öffnet wieder\n\nVideo abspielen\n\n1:12 Min.\n\nDas erste Schiff verlässt Kessel."),
    (
        List,
        "Kessel News\n\nPier stays shut for another month\n2 hours ago\nThe harbour office found more cracks.\n\nMayor opens northern landing in rain\n3 hours ago\n\nBuses to run more often from Wednesday\n5 hours ago\nThe council agreed on Monday.\n\nDivers go on to the outer islands\n6 hours ago\n\nSchool choir sings for the ferrymen\n8 hours ago\n\nTwo hurt as lorry slides off road\n9 hours ago\n\nPrice of herring rises once again\n10 hours ago\n\nTheatre looks for a new roof\n12 hours ago\n\nOld lighthouse to be sold next year\n13 hours ago\n\nSnow expected on the hills tonight\n14 hours ago\n\nChess club wins away from home\n15 hours ago\n\nLibrary to close on Saturday mornings\n16 hours ago\n\nWhat the islanders eat at midwinter\n17 hours ago\n",
    ),
    (Article, "Kessel bridge shut\n\nThe bridge is shut."),
    (
        Article,
        "Court bans cookie walls\n\nBy Ada Quill\n\nA court in Kessel has ruled that publishers may not make readers accept all cookies before they read. The judges said on Monday that consent has to be given freely, and that a wall leaves nobody a choice.\n\nThe publishers will appeal. \"We use cookies to pay for our reporters,\" said their lawyer, who called the ruling an error.\n\nThe harbour office, which had brought the case against three papers, said that it was glad of the ruling and that its own page did without such notices.",
    ),
    (
        Article,
        "Why so many pages are not found\n\nBy Jon Barrie\n\nThe words \"page not found\" are seen by every reader once a day, says a study of the university of Kessel. Its authors followed ten thousand links from old reports for a year.\n\nNearly a third of them led to an error page in the end, most often because a paper had changed its address and had forgotten to lead its readers to the new one.\n\nThe authors ask that papers keep their addresses for as long as they keep their archives, as the library of the town has done since it first had a page.",
    ),
];

#[test]
fn pages_are_sorted() {
    for (want, text) in CASES {
        let sorted = article(text).1.sorted;
        assert_eq!(sorted.sort, *want, "{sorted:?}\n{text}");
        assert!((0.0..=1.0).contains(&sorted.confidence) && !sorted.reason.is_empty());
    }
}

/// The public articles beside the checkout, where they are, are articles.
#[test]
fn articles_are_articles() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/clean-news.jsonl");
    let Ok(rows) = std::fs::read_to_string(&path) else {
        println!("skipped: {} is not here", path.display());
        return;
    };
    let (mut wrong, mut all) = (0, 0);
    for row in rows.lines() {
        let row: serde_json::Value = serde_json::from_str(row).unwrap();
        all += 1;
        let (_, article) = article(row["dump"].as_str().unwrap_or_default());
        if article.sorted.sort != Article {
            println!("{}: {:?}", row["id"], article.sorted);
            wrong += 1;
        }
    }
    assert!(wrong * 100 <= all, "{wrong} of {all}");
}

/// Headlines of a section's page, a language a row: the mark beside each, then the headlines.
const SECTIONS: &[(&str, &str)] = &[
    (
        "vor 2 Stunden",
        "Alte Mole bleibt einen Monat gesperrt|Bürgermeister eröffnet den Nordanleger im Regen|Busse fahren ab Mittwoch öfter|Taucher suchen weiter vor den Inseln|Schulchor singt für die Fährleute|Zwei Verletzte auf der Küstenstraße|Hering wird wieder einmal teurer|Theater sucht ein neues Dach|Alter Leuchtturm steht zum Verkauf|Schnee auf den Hügeln erwartet|Schachklub gewinnt auch auswärts|Bücherei bleibt samstags geschlossen|Was die Inseln im Winter essen",
    ),
    (
        "12 mars 2019",
        "La vieille jetée reste fermée un mois|Le maire ouvre le quai nord sous la pluie|Des bus plus fréquents dès mercredi|Les plongeurs cherchent encore au large|La chorale chante pour les passeurs|Deux blessés sur la route de la côte|Le hareng augmente encore une fois|Le théâtre cherche un nouveau toit|Le vieux phare est à vendre|De la neige attendue sur les collines|Le club d’échecs gagne à l’extérieur|La bibliothèque fermée le samedi|Ce que mangent les îles en hiver",
    ),
    (
        "hace 3 horas",
        "El viejo muelle sigue cerrado un mes|El alcalde abre el muelle norte|Más autobuses desde el miércoles próximo|Los buzos siguen buscando en las islas|El coro canta para los barqueros|Dos heridos en la carretera costera|Sube otra vez el precio del arenque|El teatro busca un tejado nuevo|El viejo faro sale a la venta|Se espera nieve en las colinas|El club de ajedrez gana fuera|La biblioteca cierra los sábados ahora|Qué comen las islas en invierno",
    ),
    (
        "3 saat önce",
        "Eski iskele bir ay daha kapalı|Başkan kuzey iskelesini yağmurda açtı|Otobüsler çarşambadan itibaren daha sık|Dalgıçlar adaların açığında arıyor hâlâ|Okul korosu kayıkçılar için söyledi|Sahil yolunda iki kişi yaralandı|Ringa balığı yine zamlandı bugün|Tiyatro yeni bir çatı arıyor|Eski deniz feneri satılığa çıktı|Tepelere kar yağması bekleniyor bugün|Satranç kulübü deplasmanda da kazandı|Kütüphane cumartesi günleri kapalı olacak|Adalılar kışın ne yiyor acaba",
    ),
    (
        "12 марта 2019",
        "Старый причал закрыт ещё на месяц|Мэр открыл северный причал под дождём|Автобусы пойдут чаще со среды|Водолазы продолжают поиски у островов|Школьный хор спел для паромщиков|Двое пострадали на прибрежной дороге|Сельдь снова подорожала на рынке|Театр ищет новую крышу сегодня|Старый маяк выставлен на продажу|На холмах ожидается первый снег|Шахматный клуб выиграл в гостях|Библиотека закрыта теперь по субботам|Что едят зимой на островах",
    ),
    (
        "منذ 3 ساعات",
        "الرصيف القديم مغلق لشهر آخر|العمدة يفتتح الرصيف الشمالي تحت المطر|حافلات أكثر ابتداء من الأربعاء|الغواصون يواصلون البحث قرب الجزر|جوقة المدرسة تغني لأصحاب القوارب|جريحان على الطريق الساحلي اليوم|أسعار الرنجة ترتفع مرة أخرى|المسرح يبحث عن سقف جديد|المنارة القديمة معروضة للبيع الآن|توقعات بتساقط الثلوج على التلال|نادي الشطرنج يفوز خارج أرضه|المكتبة مغلقة أيام السبت الآن|ماذا تأكل الجزر في الشتاء",
    ),
];

#[test]
fn sections_of_an_outlet_are_lists() {
    for (mark, headlines) in SECTIONS {
        let items: Vec<String> = headlines.split('|').map(|headline| format!("{headline}\n{mark}\n")).collect();
        let text = format!("Kessel\n\n{}", items.join("\n"));
        assert_eq!(article(&text).1.sorted.sort, List, "{text}");
    }
}

/// Short or odd articles that are none of the other sorts.
const ARTICLES: &[&str] = &[
    // A stub with the head of an article, between the lists of its page.
    "Pier stays shut\nMayor opens northern landing\nBuses to run more often\nDivers go on searching today\n\nAnyone could open the old pier\n\nBy Ada Quill\nMay 4, 2022\n\nA harbour official has said in a letter that anybody with a file could open the gate of the old pier.\n\nSchool choir sings for the ferrymen\nMay 3, 2022\nTwo hurt as lorry slides off road\nMay 3, 2022\nPrice of herring rises once again\nMay 2, 2022\nTheatre looks for a new roof\nMay 2, 2022\nOld lighthouse to be sold next year\nMay 1, 2022\nSnow expected on the hills tonight\nMay 1, 2022\nChess club wins away from home\nApril 30, 2022\nLibrary to close on Saturday mornings\nApril 30, 2022",
    // A live ticker.
    "The storm in Kessel, hour by hour\n\nBy Jon Barrie\n\n18:40\nThe harbour office has shut the northern landing. Nobody is to go out on the quay, it said, for the waves are now higher than the wall.\n\n18:05\nThe last boat from the islands is in. There were forty people on board, and all of them are well.\n\n17:30\nThe wind has gone round to the west. The school has opened its hall for those who cannot get home tonight.\n\n16:50\nTwo trees lie across the road to Lorne. The buses go by the mill until they are cleared away.",
    "Der Sturm in Kessel im Liveticker\n\n+++ 18:40 Uhr: Nordanleger gesperrt +++\nDas Hafenamt hat den Nordanleger gesperrt. Niemand soll auf die Mole gehen, denn die Wellen sind jetzt höher als die Mauer.\n\n+++ 18:05 Uhr: Letztes Schiff ist da +++\nDas letzte Schiff von den Inseln ist eingelaufen. Vierzig Menschen waren an Bord, allen geht es gut.\n\n+++ 17:30 Uhr: Wind dreht +++\nDer Wind hat nach Westen gedreht. Die Schule hat ihre Halle für alle geöffnet, die heute nicht mehr nach Hause kommen.",
    // An interview.
    "\"We carried everybody\"\n\nInterview: Ada Quill\n\nMs Dorrance, how was the night?\n\nLong. We had forty people on a boat for thirty, and nobody complained.\n\nWere you afraid?\n\nOnly when the lights of the pier went out, for then you steer by the sound of the waves alone.\n\nWill you sail tomorrow?\n\nIf the wall holds.",
    // A post with a form for comments and little else.
    "Our new roof\n\nThe theatre has a new roof, and it is blue. Come and see it on Saturday from ten in the morning on.\n\nOlder: What the islanders eat at midwinter\nNewer: Chess club wins away from home\n\nLeave a reply\n\nName *\nEmail *\nWebsite",
];

#[test]
fn short_and_odd_articles_are_articles() {
    for text in ARTICLES {
        let sorted = article(text).1.sorted;
        assert_eq!(sorted.sort, Article, "{sorted:?}\n{text}");
    }
}

/// Pages of videos and recordings.
const VIDEOS: &[&str] = &[
    "La jetée rouvre\n\nVoir la vidéo\n\n1 min 12\n\nLe premier bateau quitte Kessel.",
    "Reabre el muelle\n\nVer vídeo\n\n01:12\n\nEl primer barco sale de Kessel.",
    "Riapre il molo\n\nGuarda il video\n\n01:12\n\nLa prima barca lascia Kessel.",
    "O cais reabre\n\nAssista ao vídeo\n\n01:12\n\nO primeiro barco deixa Kessel.",
    "İskele yeniden açıldı\n\nVideoyu izle\n\n01:12\n\nİlk tekne Kessel'den ayrıldı.",
    "Причал снова открыт\n\nСмотреть видео\n\n01:12\n\nПервый паром вышел из Кесселя.",
    "الرصيف يفتح من جديد\n\nشاهد الفيديو\n\n01:12\n\nأول قارب يغادر كيسل.",
];

#[test]
fn pages_of_videos_are_told_in_every_main_language() {
    for text in VIDEOS {
        assert_eq!(article(text).1.sorted.sort, Video, "{text}");
    }
}
