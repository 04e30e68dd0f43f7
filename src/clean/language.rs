//! Which language a text is in: by its script where that settles it, else by its commonest small words.

use super::characters::word_hash;
use crate::text::letter;
use std::sync::OnceLock;

/// The commonest small words of each language written in Latin, Cyrillic or Arabic letters.
const SMALL_WORDS: &[(&str, &str)] = &[
    (
        "en",
        "the of and to in a is that for it with as was on by at from are his an has have not but this be which said will who their he they",
    ),
    (
        "de",
        "der die und das in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach bei um noch wird sind einen",
    ),
    (
        "fr",
        "de la le et les des en un du une que est pour qui dans sur par au plus pas avec ce il sont ont cette aux été leur mais ses nous",
    ),
    (
        "es",
        "de la que el en y los del se las por un para con no una su al lo como más pero sus le ha este entre cuando muy sin sobre también fue",
    ),
    (
        "it",
        "di e il la che in a per un è del non si con le una i da della sono dei al come più ha nel gli alla anche ma delle questo dal",
    ),
    (
        "pt",
        "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou são foi pelo também",
    ),
    (
        "tr",
        "ve bir bu da de için ile olarak olan daha çok en gibi kadar sonra ne var ise o olduğu her yeni göre oldu değil ancak",
    ),
    (
        "nl",
        "de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog naar heeft hij ze wordt zo",
    ),
    ("pl", "w i z na się nie do że to jest o jak za od po ale przez przy dla są tym co było oraz już tylko może jego"),
    (
        "sv",
        "och i att det som en på är av för med den till inte om ett har de var men jag så från vi kan han när också efter",
    ),
    (
        "da",
        "og i at det er en på af for med den til ikke der de som et har var men jeg så fra vi kan han når også efter blev ved",
    ),
    (
        "no",
        "og i at det er en på av for med den til ikke som de et har var men jeg så fra vi kan han når også etter ble ved hun",
    ),
    ("fi", "ja on ei se että oli hän mutta ovat myös kun niin kuin joka mukaan tai sen jo ole sekä vain ollut"),
    ("cs", "a v se na je že s z do o to i pro ve po za by ale které jako od už jsem podle jeho také nebo"),
    ("hu", "a az és hogy nem is egy ez van volt csak már meg de mint még ha azt el lesz volna"),
    ("ro", "de și în a la cu pe o că nu din un care mai pentru este au fost sunt s ce al prin după fi"),
    ("id", "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena adalah oleh bisa ada mereka"),
    ("vi", "và của là có cho không các được người với trong một này đã những khi để từ"),
    ("ru", "в и на не что с по как за к из у о это от он для его но был года также который до или после при она"),
    ("uk", "в і на не що з у до та як за для про від це його але був року також який по або є"),
    ("bg", "на и в за се от да е с не по че са като през към това след ще бе"),
    ("sr", "и у је на да се са за од су не који што као из о до али"),
    ("ar", "في من على إلى أن التي الذي عن مع هذا هذه ما لا قد كان بعد بين كما وقد ولا أو"),
    ("fa", "در و به از که این را با است برای آن یک خود می تا بر شد کرد نیز های"),
    ("ur", "کے میں کی ہے اور سے کا کو نے پر یہ کہ ہیں نہیں بھی"),
];

/// The small words of all languages, found by their hashes: a third of a text are such words, so a search would cost much.
struct Table {
    /// Each word and its languages, a bit each.
    words: Vec<(u32, u32)>,
    /// Which word stands at the place its hash says, or the next that is free: one more than its index, 0 where there is none.
    places: [u16; PLACES],
}

/// Places of words, a power of two, six times the words there are, so that most are free.
const PLACES: usize = 1 << 12;

impl Table {
    /// The index of a word, if it is a small one.
    fn find(&self, word: u32) -> Option<usize> {
        for place in probe(word) {
            let at = usize::from(self.places[place].checked_sub(1)?);
            if self.words.get(at).is_some_and(|own| own.0 == word) {
                return Some(at);
            }
        }
        None
    }
}

/// The places a word may have, the first choice first.
fn probe(word: u32) -> impl Iterator<Item = usize> {
    (0..PLACES).map(move |step| (word as usize + step) & (PLACES - 1))
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = Table { words: Vec::new(), places: [0; PLACES] };
        for (language, (_, list)) in SMALL_WORDS.iter().enumerate() {
            for word in list.split(' ').map(word_hash) {
                let at = table.find(word).unwrap_or_else(|| {
                    table.words.push((word, 0));
                    if let Some(free) = probe(word).find(|&place| table.places[place] == 0) {
                        table.places[free] = table.words.len() as u16;
                    }
                    table.words.len() - 1
                });
                table.words[at].1 |= 1 << language;
            }
        }
        table
    })
}

/// Hits on small words from which a language can be told; a text of a dozen words has this many.
const ENOUGH: u32 = 3;

/// Words that are looked at, at most: more do not change the answer.
const MOST_WORDS: usize = 500;

/// The language of a text, given its hashed words and a sample of its characters, as an ISO 639-1 code.
pub fn of(words: &[u32], sample: &str) -> Option<&'static str> {
    if let Some(language) = by_script(sample) {
        return Some(language);
    }
    let table = table();
    let mut counts = vec![0u16; table.words.len()];
    words.iter().take(MOST_WORDS).filter_map(|&word| table.find(word)).for_each(|at| counts[at] += 1);
    let mut hits = [0u32; 32];
    for ((_, languages), &count) in table.words.iter().zip(&counts).filter(|(_, count)| **count > 0) {
        // Most words are of one language or two.
        let mut left = *languages;
        while left != 0 {
            hits[left.trailing_zeros() as usize] += u32::from(count);
            left &= left - 1;
        }
    }
    let (best, most) = hits.iter().enumerate().max_by_key(|(at, count)| (**count, 32 - at))?;
    if *most < ENOUGH || *most * 20 < words.len().min(MOST_WORDS) as u32 {
        return None;
    }
    SMALL_WORDS.get(best).map(|(language, _)| *language)
}

/// The next character beyond ASCII; what follows it is left.
fn beyond_ascii(rest: &mut &str) -> Option<char> {
    let at = rest.bytes().position(|byte| !byte.is_ascii())?;
    let mut chars = rest.get(at..)?.chars();
    let next = chars.next();
    *rest = chars.as_str();
    next
}

/// Scripts that one news language is written in, or that letters of their own settle.
fn by_script(sample: &str) -> Option<&'static str> {
    // The bytes that the letters counted below begin with; Latin, Cyrillic and Arabic letters begin with others.
    let counts = |byte: u8| matches!(byte, 0xcd..=0xcf | 0xd4..=0xd7 | 0xe0 | 0xe1 | 0xe3..=0xed);
    if !sample.bytes().fold(false, |any, byte| any | counts(byte)) {
        return None;
    }
    let mut letters = sample.bytes().map(|byte| u32::from(byte.is_ascii_alphabetic())).sum::<u32>();
    let (mut kana, mut han, mut hangul) = (0u32, 0u32, 0u32);
    let mut others = [0u32; 9];
    const OTHERS: [&str; 9] = ["he", "el", "hi", "bn", "ta", "th", "ka", "hy", "am"];
    let mut rest = sample;
    while let Some(c) = beyond_ascii(&mut rest) {
        // Latin and Cyrillic letters settle nothing, and of curly quotes and dashes none is a letter.
        match c {
            'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ' | 'Ѐ'..='ҁ' => {
                letters += 1;
                continue;
            }
            '\u{2000}'..='\u{206f}' => continue,
            _ if !letter::is_alphabetic(c) => continue,
            _ => letters += 1,
        }
        match c {
            '\u{3040}'..='\u{30ff}' => kana += 1,
            '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' => han += 1,
            '\u{ac00}'..='\u{d7af}' => hangul += 1,
            '\u{590}'..='\u{5ff}' => others[0] += 1,
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => others[1] += 1,
            '\u{900}'..='\u{97f}' => others[2] += 1,
            '\u{980}'..='\u{9ff}' => others[3] += 1,
            '\u{b80}'..='\u{bff}' => others[4] += 1,
            '\u{e00}'..='\u{e7f}' => others[5] += 1,
            '\u{10a0}'..='\u{10ff}' => others[6] += 1,
            '\u{530}'..='\u{58f}' => others[7] += 1,
            '\u{1200}'..='\u{137f}' => others[8] += 1,
            _ => {}
        }
    }
    if kana * 10 > letters {
        return Some("ja");
    }
    if hangul * 3 > letters {
        return Some("ko");
    }
    if (han + kana) * 3 > letters {
        return Some("zh");
    }
    (0..OTHERS.len()).find(|&at| others[at] * 2 > letters).map(|at| OTHERS[at])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::lines::split;

    #[test]
    fn languages_are_told_apart() {
        for (text, want) in [
            ("The minister said that the talks with the delegation will go on in the capital.", Some("en")),
            ("Der Minister sagte, dass die Gespräche mit der Delegation in der Hauptstadt weitergehen.", Some("de")),
            (
                "Le ministre a déclaré que les discussions avec la délégation se poursuivent dans la capitale.",
                Some("fr"),
            ),
            ("El ministro dijo que las conversaciones con la delegación siguen en la capital.", Some("es")),
            ("Il ministro ha detto che i colloqui con la delegazione continuano nella capitale.", Some("it")),
            ("O ministro disse que as conversas com a delegação continuam na capital.", Some("pt")),
            ("Bakan, bu görüşmelerin bir süre daha devam edeceğini ve çok önemli olduğunu söyledi.", Some("tr")),
            ("Министр сказал, что переговоры с делегацией продолжатся в столице и на границе.", Some("ru")),
            ("قال الوزير إن المحادثات مع الوفد في العاصمة على وشك أن تنتهي من دون اتفاق", Some("ar")),
            ("首相は記者団に対し、協議を続けると述べた。", Some("ja")),
            ("部长对记者说，谈判将继续进行。", Some("zh")),
            ("", None),
            ("Lorem", None),
        ] {
            assert_eq!(of(&split(text).words, text), want, "{text}");
        }
    }
}
