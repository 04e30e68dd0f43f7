//! Short lines of the page around a headline that look like names and are none: kickers ("Analysis", "Interview") and the
//! buttons to share, save, print or listen.

use super::characters::word_hash;
use super::page::Page;
use std::sync::OnceLock;

/// What sort of text it is, as printed above the headline or before it; phrases of two words and more are joined by "_".
const KICKERS: &str = "\
    analysis opinion interview explainer exclusive live live_updates live_blog watch video audio podcast fact_check factcheck editorial \
    commentary comment column feature profile review in_pictures breaking breaking_news update updated obituary report long_read \
    letters q_a special_report investigation quiz gallery photos news_feature news_analysis first_person guest_post developing \
    analyse kommentar meinung reportage porträt exklusiv eilmeldung liveticker ticker newsblog glosse kolumne leitartikel faktencheck \
    hintergrund gastbeitrag gastkommentar nachruf essay rezension kritik bericht überblick im_überblick fotostrecke bilderstrecke \
    kurz_erklärt im_interview coverstory titelstory \
    entretien tribune éditorial édito enquête décryptage récit portrait exclusif vidéo en_direct direct chronique analyse \
    entrevista análisis opinión exclusiva en_directo en_vivo última_hora reportaje crónica perfil tribuna columna \
    intervista analisi opinione editoriale esclusiva commento diretta in_diretta il_caso l_intervista il_commento l_analisi retroscena \
    ultima_ora análise opinião exclusivo ao_vivo reportagem coluna última_hora \
    analiz yorum röportaj söyleşi özel_haber son_dakika görüş dosya canlı canlı_anlatım \
    анализ мнение интервью эксклюзив репортаж колонка комментарий срочно молния расследование разбор обзор онлайн \
    تحليل رأي مقابلة حوار حصري عاجل تقرير خاص تحقيق مقال فيديو مباشر \
    分析 评论 独家 专访 社説 速報 解説 独自 インタビュー";

/// Headings of boxes that sum an article up; phrases of two words and more are joined by "_".
const SUMMARIES: &str = "\
    in_brief at_a_glance key_points key_takeaways summary in_short the_gist takeaways what_to_know tl_dr \
    das_wichtigste_in_kürze das_wichtigste auf_einen_blick zusammenfassung in_kürze kurz_zusammengefasst darum_geht_s kurzfassung \
    l_essentiel en_bref en_résumé résumé lo_esencial en_breve resumen puntos_clave in_sintesi in_breve punti_chiave \
    em_resumo resumo pontos_principais özet özetle главное коротко кратко kort_fortalt kort_sagt oppsummert sammendrag \
    kortversionen i_korthet overblik in_het_kort samenvatting lyhyesti w_skrócie shrnutí الخلاصة باختصار";

/// Words of buttons and of the names of networks beside them.
const BUTTONS: &str = "\
    share shared save saved close copy copied link play continue sign up in log login print listen comment comments follow followed like \
    tweet post pin e email mail facebook twitter x whatsapp linkedin reddit telegram pinterest flipboard threads bluesky messenger \
    instagram youtube tumblr pocket xing view add bookmark gift app on to as the google preferred source read later resize text \
    small medium large font size a social sharing options more menu search skip back top \
    teilen twittern senden drucken merken kommentare kommentieren anhören vorlesen lesen hören schliessen schließen kopieren kopiert \
    speichern speichere folgen mailen artikel zur zum playlist schriftgröße anpassen anzeigen mehr weiterlesen jetzt \
    partager commenter envoyer imprimer écouter enregistrer discussion copier lien fermer sommaire suivre \
    compartir guardar escuchar imprimir comentar comentarios copiar enlace cerrar seguir suscríbete suscribete \
    condividi salva ascolta stampa commenta copia chiudi segui compartilhar compartilhe salvar ouvir imprimir comentar fechar \
    paylaş kaydet dinle yazdır yorumla kapat kopyala takip et поделиться сохранить слушать печать закрыть скопировать \
    شارك حفظ استمع طباعة نسخ إغلاق del gem følg dela spara följ mejla lyssna sdílet uložit udostępnij zapisz deel bewaar luister";

/// Words of such lines, at most.
const MOST_WORDS: u32 = 9;

/// The hashes of a list, sorted.
struct Hashes(&'static str, OnceLock<Vec<u32>>);

static BUTTON_WORDS: Hashes = Hashes(BUTTONS, OnceLock::new());

impl Hashes {
    fn hold(&'static self, hash: u32) -> bool {
        let hashes = self.1.get_or_init(|| {
            let mut hashes: Vec<u32> = self.0.split_whitespace().map(word_hash).collect();
            hashes.sort_unstable();
            hashes
        });
        hashes.binary_search(&hash).is_ok()
    }
}

/// Whether words, by their hashes, are nothing but the heading of a summary: "At a glance", "Kort fortalt".
pub fn is_summary_head(words: &[u32]) -> bool {
    static PHRASES: OnceLock<Vec<Vec<u32>>> = OnceLock::new();
    PHRASES.get_or_init(|| phrases(SUMMARIES)).iter().any(|phrase| phrase == words)
}

/// The hashes of the words of each phrase of a list.
fn phrases(list: &str) -> Vec<Vec<u32>> {
    list.split_whitespace().map(|phrase| phrase.split('_').map(word_hash).collect()).collect()
}

/// Whether a line is nothing but the words of buttons, numbers aside: "Share Save", "Teilen Merken Drucken".
pub fn is_buttons(page: &Page, at: usize) -> bool {
    let line = page.line(at);
    let lengths = page.lines.lengths_of(line);
    let mut words = page.words(at).iter().zip(lengths).filter(|(_, length)| **length > 0).peekable();
    line.count() <= MOST_WORDS && words.peek().is_some() && words.all(|(word, _)| BUTTON_WORDS.hold(*word))
}

/// Whether a text is a kicker: it says what sort of text stands under or behind it.
pub fn is_kicker(text: &str) -> bool {
    static HASHES: OnceLock<Vec<Vec<u32>>> = OnceLock::new();
    let kickers = HASHES.get_or_init(|| phrases(KICKERS));
    let own = super::lines::phrase_hashes(text);
    !own.is_empty() && kickers.contains(&own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buttons_and_kickers_are_no_names() {
        for line in ["Share Save", "Teilen Merken Drucken", "Facebook X WhatsApp E-Mail Link kopieren", "Följ"] {
            assert!(is_buttons(&Page::new(line), 0), "{line}");
        }
        for line in ["Ada Quill", "Ann Post", "Share of the islanders", "14"] {
            assert!(!is_buttons(&Page::new(line), 0), "{line}");
        }
        for text in ["ANALYSIS", "Fact Check", "Interview", "Eilmeldung:", "L'intervista", "Срочно", "عاجل", "Q&A"]
        {
            assert!(is_kicker(text), "{text}");
        }
        for (text, want) in [("At a glance", true), ("Das Wichtigste in Kürze:", true), ("At a pier", false)] {
            assert_eq!(is_summary_head(Page::new(text).words(0)), want, "{text}");
        }
        for text in ["Ada Quill", "The analysis", "Harbour", ""] {
            assert!(!is_kicker(text), "{text}");
        }
    }
}
