//! Finding the phrases of the [cue table](super::cue_table) in a line. All phrases are looked for at once: each word
//! of a line is looked up among the first words of all phrases that count at its place, so the time does not grow with the
//! table.

use super::cue_table::{CUES, CueRow, Place};
use super::lines::{Line, Lines, phrase_hashes};
use crate::text::{Filter, Order, pair};
use std::ops::Range;
use std::sync::OnceLock;

/// Lines up to this many words may be judged by a phrase somewhere inside them; in longer ones a phrase such as
/// "terms of use" is as likely the subject of a sentence.
const WITHIN_WORDS: u32 = 30;

struct Phrase {
    words: Vec<u32>,
    row: u16,
}

/// Some phrases, found by their first words.
struct Index {
    /// One bit per first word and one per pair of first words (see [`Filter`]): most words of a text stop here.
    filter: Filter<1024>,
    /// Phrases sorted by their first word.
    phrases: Vec<Phrase>,
}

impl Index {
    fn new(wanted: impl Fn(&CueRow) -> bool) -> Self {
        let mut phrases = Vec::new();
        for (row, cue) in CUES.iter().enumerate().filter(|(_, cue)| wanted(cue)) {
            for (_, list) in cue.phrases {
                for phrase in list.split('|') {
                    let words = phrase_hashes(phrase.trim());
                    if !words.is_empty() {
                        phrases.push(Phrase { words, row: row as u16 });
                    }
                }
            }
        }
        phrases.order_by_key(|phrase| phrase.words[0]);
        let mut filter = Filter::new();
        for phrase in &phrases {
            filter.add(phrase.words[0]);
            // A phrase of one word is let through by the pair with itself.
            filter.add(pair(phrase.words[0], phrase.words.get(1).copied().unwrap_or(phrase.words[0])));
        }
        Index { filter, phrases }
    }

    /// Hands over the phrases that stand in some words, each with its place, where they begin in a range.
    fn each(&self, words: &[u32], range: Range<usize>, mut take: impl FnMut(usize, &Phrase)) {
        for (at, &first) in words.iter().enumerate().take(range.end).skip(range.start) {
            // Most words of a text stop here,
            if !self.filter.may_hold(first) {
                continue;
            }
            // and most others here.
            let second = words.get(at + 1).copied().unwrap_or(first);
            if self.filter.may_hold(pair(first, first)) | self.filter.may_hold(pair(first, second)) {
                self.look_up(&words[at..], |phrase| take(at, phrase));
            }
        }
    }

    /// The phrases that some words begin with.
    fn look_up(&self, words: &[u32], take: impl FnMut(&Phrase)) {
        let Some(&first) = words.first() else { return };
        let from = self.phrases.partition_point(|p| p.words[0] < first);
        let same = self.phrases[from..].iter().take_while(|p| p.words[0] == first);
        same.filter(|phrase| words.starts_with(&phrase.words)).for_each(take);
    }
}

struct Table {
    /// All phrases: what a line may begin with.
    all: Index,
    /// Those that count inside a line of up to [`WITHIN_WORDS`] words.
    within: Index,
    /// Those that count inside any line.
    anywhere: Index,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| Table {
        all: Index::new(|_| true),
        within: Index::new(|cue| matches!(cue.place, Place::Within | Place::Anywhere)),
        anywhere: Index::new(|cue| cue.place == Place::Anywhere),
    })
}

/// The cues of a line.
#[derive(Clone, Copy, Debug, Default)]
pub struct Found {
    /// What makes it page furniture.
    pub furniture: Option<&'static CueRow>,
    /// What makes it a line about the article: a byline, date, caption or credit.
    pub about_article: Option<&'static CueRow>,
}

/// The cues that weigh most in a line: a whole line before a beginning, a beginning before a phrase inside, a longer
/// phrase before a shorter one, then the order of the table.
pub fn find(lines: &Lines, line: &Line) -> Found {
    let table = table();
    let words = lines.words_of(line);
    let lengths = lines.lengths_of(line);
    let mut best: [Option<(u8, usize, u16)>; 2] = [None; 2];
    // The first word may be a bullet ("o ") or a number: a beginning may come after it.
    let is_skipped = |at: usize| lengths[at] == 0 || at == 0 && line.is_item() && lengths[0] == 1;
    let skipped = (0..words.len()).take_while(|&at| is_skipped(at)).count();
    // Where the last word that is no number ends.
    let told = lengths.iter().rposition(|&length| length != 0).map_or(0, |at| at + 1);
    let mut weigh = |at: usize, phrase: &Phrase| {
        let row = &CUES[phrase.row as usize];
        let rank = match row.place {
            Place::Whole if at <= skipped && at + phrase.words.len() >= told => 4,
            Place::Start if at <= skipped => 3,
            Place::Within if line.count() <= WITHIN_WORDS => 2,
            Place::Anywhere => 2,
            _ => return,
        };
        let key = (rank, phrase.words.len(), u16::MAX - phrase.row);
        let slot = &mut best[row.kind.is_kept() as usize];
        if slot.is_none_or(|b| key > b) {
            *slot = Some(key);
        }
    };
    let opening = (skipped + 1).min(words.len());
    table.all.each(words, 0..opening, &mut weigh);
    let inside = if line.count() <= WITHIN_WORDS { &table.within } else { &table.anywhere };
    inside.each(words, opening..words.len(), &mut weigh);
    let [furniture, about_article] = best.map(|b| b.map(|(_, _, row)| &CUES[(u16::MAX - row) as usize]));
    Found { furniture, about_article }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::Kind;
    use crate::clean::lines::split;

    #[track_caller]
    fn check(line: &str, want: Option<Kind>) {
        let lines = split(line);
        assert_eq!(find(&lines, &lines.list[0]).furniture.map(|c| c.kind), want, "{line}");
    }

    #[test]
    fn lines_are_known_by_their_phrases() {
        check("Skip to main content", Some(Kind::Navigation));
        check("o Contact us", Some(Kind::Navigation));
        check("Comments (12)", Some(Kind::Comment));
        check("Leave a Reply", Some(Kind::Form));
        check("Deine E-Mail-Adresse wird nicht veröffentlicht.", Some(Kind::Form));
        check("Lesen Sie auch: Was nun?", Some(Kind::Related));
        check("Читайте также", Some(Kind::Related));
        check("اقرأ أيضا", Some(Kind::Related));
        check("Inscrivez-vous à notre newsletter", Some(Kind::Promo));
        check("Todos los derechos reservados", Some(Kind::Legal));
        check("The minister said the law would come into force next year.", None);
    }

    /// What every main language must know, by class: en de fr es it pt tr ru ar.
    const CLASSES: &[(&str, &[Kind], [&str; 9])] = &[
        (
            "newsletter",
            &[Kind::Promo],
            [
                "Sign up for our newsletter",
                "Melden Sie sich für unseren Newsletter an",
                "Abonnez-vous à notre newsletter",
                "Suscríbete a nuestra newsletter",
                "Iscriviti alla nostra newsletter",
                "Assine a nossa newsletter",
                "Bültenimize abone olun",
                "Подпишитесь на нашу рассылку",
                "اشترك في النشرة البريدية",
            ],
        ),
        (
            "follow us",
            &[Kind::Promo, Kind::Navigation],
            [
                "Follow us on Facebook",
                "Folgen Sie uns auf Facebook",
                "Suivez-nous sur Facebook",
                "Síguenos en Facebook",
                "Seguici su Facebook",
                "Siga-nos no Facebook",
                "Bizi Facebook'ta takip edin",
                "Следите за нами в Telegram",
                "تابعونا على فيسبوك",
            ],
        ),
        (
            "app",
            &[Kind::Promo],
            [
                "Download our app",
                "Laden Sie unsere App herunter",
                "Téléchargez notre application",
                "Descarga nuestra app",
                "Scarica la nostra app",
                "Baixe o nosso aplicativo",
                "Uygulamamızı indirin",
                "Скачайте наше приложение",
                "حمل تطبيقنا",
            ],
        ),
        (
            "cookies",
            &[Kind::Legal, Kind::Form],
            [
                "This website uses cookies.",
                "Diese Website verwendet Cookies.",
                "Ce site utilise des cookies.",
                "Este sitio utiliza cookies.",
                "Questo sito utilizza cookie.",
                "Este site utiliza cookies.",
                "Bu site çerez kullanmaktadır.",
                "Этот сайт использует файлы cookie.",
                "يستخدم هذا الموقع ملفات تعريف الارتباط",
            ],
        ),
        (
            "share",
            &[Kind::Navigation, Kind::Promo],
            [
                "Share this article",
                "Artikel teilen",
                "Partager cet article",
                "Compartir este artículo",
                "Condividi questo articolo",
                "Compartilhe este artigo",
                "Bu haberi paylaş",
                "Поделиться статьёй",
                "شارك هذا المقال",
            ],
        ),
        (
            "print",
            &[Kind::Navigation],
            [
                "Print this article",
                "Artikel drucken",
                "Imprimer l'article",
                "Imprimir artículo",
                "Stampa articolo",
                "Imprimir artigo",
                "Haberi yazdır",
                "Версия для печати",
                "طباعة المقال",
            ],
        ),
        (
            "login",
            &[Kind::Navigation, Kind::Form, Kind::Promo],
            [
                "Log in",
                "Anmelden",
                "Se connecter",
                "Iniciar sesión",
                "Accedi",
                "Entrar",
                "Giriş yap",
                "Войти",
                "تسجيل الدخول",
            ],
        ),
        (
            "comments",
            &[Kind::Comment],
            [
                "12 comments",
                "12 Kommentare",
                "12 commentaires",
                "12 comentarios",
                "12 commenti",
                "12 comentários",
                "12 yorum",
                "12 комментариев",
                "12 تعليقا",
            ],
        ),
        (
            "reply",
            &[Kind::Form, Kind::Comment],
            ["Reply", "Antworten", "Répondre", "Responder", "Rispondi", "Responder", "Yanıtla", "Ответить", "رد"],
        ),
        (
            "related",
            &[Kind::Related],
            [
                "Related articles",
                "Mehr zum Thema",
                "Sur le même sujet",
                "Noticias relacionadas",
                "Articoli correlati",
                "Notícias relacionadas",
                "İlgili haberler",
                "Материалы по теме",
                "مواضيع ذات صلة",
            ],
        ),
        (
            "also read",
            &[Kind::Related],
            [
                "Read also: The price of herring",
                "Lesen Sie auch: Der Preis des Herings",
                "Lire aussi : Le prix du hareng",
                "Lea también: El precio del arenque",
                "Leggi anche: Il prezzo delle aringhe",
                "Leia também: O preço do arenque",
                "Ayrıca okuyun: Ringa fiyatları",
                "Читайте также: Цена сельди",
                "اقرأ أيضا: أسعار السمك",
            ],
        ),
        (
            "most read",
            &[Kind::Related],
            [
                "Most read",
                "Meistgelesen",
                "Les plus lus",
                "Lo más leído",
                "I più letti",
                "Mais lidas",
                "En çok okunanlar",
                "Самое читаемое",
                "الأكثر قراءة",
            ],
        ),
        (
            "rights",
            &[Kind::Legal],
            [
                "All rights reserved",
                "Alle Rechte vorbehalten",
                "Tous droits réservés",
                "Todos los derechos reservados",
                "Tutti i diritti riservati",
                "Todos os direitos reservados",
                "Tüm hakları saklıdır",
                "Все права защищены",
                "جميع الحقوق محفوظة",
            ],
        ),
        (
            "author",
            &[Kind::About],
            [
                "About the author",
                "Über den Autor",
                "À propos de l'auteur",
                "Sobre el autor",
                "Informazioni sull'autore",
                "Sobre o autor",
                "Yazar hakkında",
                "Об авторе",
                "عن الكاتب",
            ],
        ),
        (
            "adverts",
            &[Kind::Advert],
            [
                "Advertisement",
                "Anzeige",
                "Publicité",
                "Publicidad",
                "Pubblicità",
                "Publicidade",
                "Reklam",
                "Реклама",
                "إعلان",
            ],
        ),
        (
            "go on",
            &[Kind::Advert, Kind::Related],
            [
                "Article continues after advertisement",
                "Nach der Werbung weiterlesen",
                "La suite après cette publicité",
                "Continúa después de la publicidad",
                "L'articolo continua dopo la pubblicità",
                "Continua após a publicidade",
                "Haberin devamı aşağıda",
                "Продолжение после рекламы",
                "يستمر المقال بعد الإعلان",
            ],
        ),
        (
            "back to top",
            &[Kind::Navigation],
            [
                "Back to top",
                "Nach oben",
                "Haut de page",
                "Volver arriba",
                "Torna su",
                "Voltar ao topo",
                "Başa dön",
                "Наверх",
                "العودة إلى الأعلى",
            ],
        ),
        (
            "skip",
            &[Kind::Navigation],
            [
                "Skip to content",
                "Zum Inhalt springen",
                "Aller au contenu",
                "Saltar al contenido",
                "Vai al contenuto",
                "Pular para o conteúdo",
                "İçeriğe geç",
                "Перейти к содержанию",
                "تخطي إلى المحتوى",
            ],
        ),
        (
            "terms",
            &[Kind::Navigation, Kind::Legal],
            [
                "Terms of use",
                "Nutzungsbedingungen",
                "Mentions légales",
                "Aviso legal",
                "Note legali",
                "Termos de uso",
                "Kullanım koşulları",
                "Пользовательское соглашение",
                "شروط الاستخدام",
            ],
        ),
        (
            "privacy",
            &[Kind::Navigation, Kind::Legal],
            [
                "Privacy policy",
                "Datenschutzerklärung",
                "Politique de confidentialité",
                "Política de privacidad",
                "Informativa sulla privacy",
                "Política de privacidade",
                "Gizlilik politikası",
                "Политика конфиденциальности",
                "سياسة الخصوصية",
            ],
        ),
        (
            "donate",
            &[Kind::Promo],
            [
                "Support our journalism",
                "Unterstützen Sie uns",
                "Soutenez-nous",
                "Apoya nuestro periodismo",
                "Sostienici",
                "Apoie o nosso jornalismo",
                "Bize destek olun",
                "Поддержите нас",
                "ادعمنا",
            ],
        ),
    ];

    #[test]
    fn every_main_language_knows_every_class() {
        let mut missing = Vec::new();
        for (class, kinds, phrases) in CLASSES {
            for phrase in phrases {
                let lines = split(phrase);
                let found = find(&lines, &lines.list[0]).furniture.map(|cue| cue.kind);
                if !found.is_some_and(|kind| kinds.contains(&kind)) {
                    missing.push(format!("{class}: {phrase} is {found:?}"));
                }
            }
        }
        assert!(missing.is_empty(), "{}", missing.join("\n"));
    }
}
