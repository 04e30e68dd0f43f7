//! Figures and times by language: what is found, and its normal form.

use super::super::lexicon::Lexicon;
use super::super::words::Language;
use super::super::{sentences, tokens};
use super::*;
use crate::intake::Span;
use Language::*;

fn found(language: Language, text: &str, date: Option<&str>) -> (Vec<String>, Vec<String>) {
    let mut list = Vec::new();
    let whole = Span::new(0, text.len());
    tokens::tokenise(text, whole, 0, &[], 0, Lexicon::of(language), &mut list);
    sentences::divide(&mut list, 0, language, &mut Vec::new());
    let (figures, moments) = find(&list, text, language, date);
    let figures = figures.iter().map(|f| {
        let counted = if f.counted.is_empty() { String::new() } else { format!(" | {}", f.counted) };
        format!("{} = {}{counted}", f.span.of(text), f.normal())
    });
    let moments = moments.iter().map(|m| format!("{} = {}", m.span.of(text), m.value.as_deref().unwrap_or("?")));
    (figures.collect(), moments.collect())
}

#[track_caller]
fn figures(language: Language, text: &str, expect: &[&str]) {
    assert_eq!(found(language, text, None).0, expect, "{text}");
}

/// Checks the times of a text in an article of Thursday, 1 December 2016.
#[track_caller]
fn moments(language: Language, text: &str, expect: &[&str]) {
    assert_eq!(found(language, text, Some("2016-12-01")).1, expect, "{text}");
}

#[test]
fn english_figures() {
    figures(English, "At least 14 airstrikes hit.", &["At least 14 = ≥14 | airstrikes"]);
    figures(
        English,
        "It cost about $2.5 billion, or £2bn.",
        &["about $2.5 billion = ~2500000000 USD", "£2bn = 2000000000 GBP"],
    );
    figures(English, "Some 400,000 people died.", &["Some 400,000 = ~400000 | people"]);
    figures(English, "It sent 2,000 U.S. troops.", &["2,000 = 2000 | u.s. troops"]);
    figures(
        English,
        "Fourteen fishermen and a dozen sailors.",
        &["Fourteen = 14 | fishermen", "a dozen = 12 | sailors"],
    );
    figures(
        English,
        "Between 4 and 5 per cent, then 10-15% and 3 percentage points.",
        &["Between 4 and 5 per cent = 4..5 %", "10-15% = 10..15 %", "3 percentage points = 3 pp"],
    );
    figures(
        English,
        "Two hundred and fifty homes; half a million euros.",
        &["Two hundred and fifty = 250 | homes", "half a million euros = 500000 EUR"],
    );
    figures(
        English,
        "Dozens of boats, hundreds of thousands of people.",
        &["Dozens = ≥24 | boats", "hundreds of thousands = ≥200000 | people"],
    );
    figures(
        English,
        "A 20-storey tower, a nine-page will, two-thirds.",
        &["20-storey = 20 | storey", "nine-page = 9 | page"],
    );
    figures(English, "A 54-year-old man and a three-day strike.", &["54-year-old = 54 year", "three-day = 3 day"]);
}

#[test]
fn what_is_counted_is_a_noun() {
    figures(English, "Buses 6 and 11 turn round at the quay.", &["11 = 11"]);
    figures(English, "At least 12 people died and 20 wounded.", &["At least 12 = ≥12 | people", "20 = 20 | wounded"]);
    figures(
        English,
        "About 38,000 vehicles cross it; 40,000 drivers use it.",
        &["About 38,000 = ~38000 | vehicles", "40,000 = 40000 | drivers"],
    );
    // A time of the timetable.
    figures(English, "She took the 6.10 ferry herself.", &[]);
}

#[test]
fn names_are_no_figures() {
    for text in [
        "The S-400, a Su-24 and the G20 met on Channel 4.",
        "Article 50 and page 3 of Boeing 737 files.",
        "After 9/11 they won 2:1.",
        "One of the men.",
        "The two leaders met.",
        "No one said it in 2016.",
    ] {
        figures(English, text, &[]);
    }
}

#[test]
fn figures_of_other_languages() {
    figures(German, "Mindestens 14 Menschen starben.", &["Mindestens 14 = ≥14 | menschen"]);
    figures(
        German,
        "Rund 2,5 Milliarden Euro und 1.200 Häuser.",
        &["Rund 2,5 Milliarden Euro = ~2500000000 EUR", "1.200 = 1200 | häuser"],
    );
    figures(
        German,
        "Einundzwanzig Boote, zwei Dutzend Helfer.",
        &["Einundzwanzig = 21 | boote", "zwei Dutzend = 24 | helfer"],
    );
    figures(French, "Au moins 1 200 personnes, soit 3,5 %.", &["Au moins 1 200 = ≥1200 | personnes", "3,5 % = 3.5 %"]);
    figures(
        French,
        "Quatre-vingt-dix maisons et 2 millions d’euros.",
        &["Quatre-vingt-dix = 90 | maisons", "2 millions d’euros = 2000000 EUR"],
    );
    figures(
        Spanish,
        "Más de 1.500 personas y treinta y dos casas.",
        &["Más de 1.500 = ≥1500 | personas", "treinta y dos = 32 | casas"],
    );
    figures(Spanish, "Dos millones de euros.", &["Dos millones de euros = 2000000 EUR"]);
    figures(
        Italian,
        "Circa 3 milioni di euro e ventidue case.",
        &["Circa 3 milioni di euro = ~3000000 EUR", "ventidue = 22 | case"],
    );
    figures(
        Portuguese,
        "Pelo menos 12 pessoas e R$ 3 milhões.",
        &["Pelo menos 12 = ≥12 | pessoas", "R$ 3 milhões = 3000000 BRL"],
    );
    figures(Turkish, "En az 14 kişi öldü, yüzde 5 arttı.", &["En az 14 = ≥14 | kişi öldü", "yüzde 5 = 5 %"]);
    figures(
        Russian,
        "Не менее 14 человек, 3 млн рублей.",
        &["Не менее 14 = ≥14 | человек", "3 млн рублей = 3000000 RUB"],
    );
    figures(Arabic, "مقتل 14 شخصا و 5 بالمئة", &["14 = 14 | شخصا", "5 بالمئة = 5 %"]);
}

#[test]
fn english_times() {
    moments(
        English,
        "On December 1, 2016, and on 3 May 2015.",
        &["December 1, 2016 = 2016-12-01", "3 May 2015 = 2015-05-03"],
    );
    moments(English, "It fell on Friday, after Tuesday’s vote.", &["Friday = 2016-11-25", "Tuesday = 2016-11-29"]);
    moments(English, "They will meet on Friday and next Monday.", &["Friday = 2016-12-02", "next Monday = 2016-12-05"]);
    moments(
        English,
        "The talks of 4–5 September and in early May.",
        &["4–5 September = 2016-09-04/2016-09-05", "early May = 2016-05"],
    );
    moments(
        English,
        "Last week, this year, two days ago, a year ago.",
        &["Last week = 2016-W47", "this year = 2016", "two days ago = 2016-11-29", "a year ago = 2015"],
    );
    moments(
        English,
        "Since 2011, in the 1990s, at 9.30 p.m. and 10am.",
        &["2011 = 2011", "1990s = 199X", "9.30 p.m. = T21:30", "10am = T10:00"],
    );
    moments(English, "Two days later it may march.", &["Two days later = ?"]);
    moments(English, "Yesterday evening they met 2,016 people.", &["Yesterday evening = 2016-11-30"]);
}

#[test]
fn times_of_other_languages() {
    moments(
        German,
        "Am 3. Mai 2015 und am Freitag um 9.30 Uhr.",
        &["3. Mai 2015 = 2015-05-03", "Freitag = 2016-11-25", "9.30 Uhr = T09:30"],
    );
    moments(
        German,
        "Vor zwei Tagen, gestern und letzte Woche.",
        &["Vor zwei Tagen = 2016-11-29", "gestern = 2016-11-30", "letzte Woche = 2016-W47"],
    );
    moments(
        French,
        "Le 3 mai 2015, vendredi dernier, il y a deux jours.",
        &["3 mai 2015 = 2015-05-03", "vendredi dernier = 2016-11-25", "il y a deux jours = 2016-11-29"],
    );
    moments(
        French,
        "La semaine dernière, en mars, à 15h30.",
        &["La semaine dernière = 2016-W47", "mars = 2016-03", "15h30 = T15:30"],
    );
    moments(
        Spanish,
        "El 3 de mayo de 2015, el viernes pasado, hace dos días.",
        &["3 de mayo de 2015 = 2015-05-03", "viernes pasado = 2016-11-25", "hace dos días = 2016-11-29"],
    );
    moments(Italian, "Il 3 maggio 2015 e due anni fa.", &["3 maggio 2015 = 2015-05-03", "due anni fa = 2014"]);
    moments(
        Portuguese,
        "Em 3 de maio de 2015, na sexta-feira.",
        &["3 de maio de 2015 = 2015-05-03", "sexta-feira = 2016-11-25"],
    );
    moments(Turkish, "3 Mayıs 2015 ve iki gün önce.", &["3 Mayıs 2015 = 2015-05-03", "iki gün önce = 2016-11-29"]);
    moments(Russian, "3 мая 2015 года и два дня назад.", &["3 мая 2015 = 2015-05-03", "два дня назад = 2016-11-29"]);
    moments(Arabic, "في 3 مايو 2015 ويوم الجمعة", &["3 مايو 2015 = 2015-05-03", "الجمعة = 2016-11-25"]);
}

#[test]
fn without_the_articles_date_words_stay_as_they_are() {
    let (_, moments) = found(English, "On Friday, 3 May and last week.", None);
    assert_eq!(moments, ["Friday, 3 May = --05-03", "last week = ?"]);
}

#[test]
fn currencies_of_the_world() {
    figures(
        English,
        "It cost A$300m, C$2 million and HK$40, or 200,000 naira and 12bn rand.",
        &[
            "A$300m = 300000000 AUD",
            "C$2 million = 2000000 CAD",
            "HK$40 = 40 HKD",
            "200,000 naira = 200000 NGN",
            "12bn rand = 12000000000 ZAR",
        ],
    );
    figures(English, "It was a $2bn deal.", &["$2bn = 2000000000 USD"]);
    figures(English, "Billions of dollars were lost.", &["Billions of dollars = ≥2000000000 USD"]);
    figures(
        Spanish,
        "Pagó 30 millones de bolívares y 5 soles.",
        &["30 millones de bolívares = 30000000 VES", "5 soles = 5 PEN"],
    );
    figures(French, "Il a payé 3 millions de roupies.", &["3 millions de roupies = 3000000 INR"]);
}

#[test]
fn halves_and_ranges() {
    figures(
        English,
        "Between $400 million and $550 million, two and a half years, 2½ hours and 1½ million.",
        &[
            "Between $400 million and $550 million = 400000000..550000000 USD",
            "two and a half years = 2.5 year",
            "2½ hours = 2.5 h",
            "1½ million = 1500000",
        ],
    );
    figures(
        German,
        "Eine halbe Million Menschen, drei bis vier Jahre.",
        &["Eine halbe Million = 500000 | menschen", "drei bis vier Jahre = 3..4 year"],
    );
    figures(
        French,
        "Un million et demi d’euros en deux heures et demie.",
        &["Un million et demi d’euros = 1500000 EUR", "deux heures et demie = 2.5 h"],
    );
    figures(French, "De 20 à 5,5 %.", &["20 = 20 %", "5,5 % = 5.5 %"]);
    figures(
        Spanish,
        "Un millón y medio de euros y medio centenar de vecinos.",
        &["Un millón y medio de euros = 1500000 EUR", "medio centenar = ~50 | vecinos"],
    );
}

#[test]
fn numbers_that_stand_alone() {
    figures(English, "Storm kills six", &["six = 6"]);
    figures(
        English,
        "Nine of the 14 directors and five of them left.",
        &["Nine = 9", "14 = 14 | directors", "five = 5"],
    );
    figures(
        German,
        "Drei Menschen starben, fünf wurden verletzt, fünf verletzt.",
        &["Drei = 3 | menschen", "fünf = 5"],
    );
    figures(German, "Mit bis zu 90 km/h.", &["bis zu 90 km/h = ≤90 km/h"]);
    figures(
        French,
        "Dix-sept blessés, une vingtaine de millions d’euros.",
        &["Dix-sept = 17 | blessés", "une vingtaine de millions d’euros = ~20000000 EUR"],
    );
    figures(English, "Ana Ruiz, aged 34, in her 40s.", &["34 = 34 year"]);
    figures(
        English,
        "Several hundred protesters, a few thousand.",
        &["Several hundred = ≥200 | protesters", "a few thousand = ≥2000"],
    );
}

#[test]
fn what_is_to_come() {
    // The verb nearest before a weekday tells.
    moments(English, "The bill will pass, he said on Friday.", &["Friday = 2016-11-25"]);
    moments(English, "He said the bill would pass on Friday.", &["Friday = 2016-12-02"]);
    moments(English, "Polls open on Saturday.", &["Saturday = 2016-12-03"]);
    moments(English, "Opposition parties called for a special sitting on Monday.", &["Monday = 2016-12-05"]);
    moments(
        English,
        "She is to meet him on Monday and is due in court on Tuesday.",
        &["Monday = 2016-12-05", "Tuesday = 2016-12-06"],
    );
    moments(
        English,
        "It opened on Monday and will close on Saturday.",
        &["Monday = 2016-11-28", "Saturday = 2016-12-03"],
    );
    moments(English, "He will return in two weeks.", &["in two weeks = 2016-W50"]);
    moments(English, "She will speak on Thursday.", &["Thursday = 2016-12-01"]);
    moments(German, "Der Sender zeigt den Film am Sonntag.", &["Sonntag = 2016-12-04"]);
    moments(German, "Seit Montag gilt das Verbot.", &["Montag = 2016-11-28"]);
    moments(German, "Der Prozess soll am Dienstag beginnen.", &["Dienstag = 2016-12-06"]);
    moments(German, "Er starb am Sonntag.", &["Sonntag = 2016-11-27"]);
    moments(French, "La grève est prévue vendredi.", &["vendredi = 2016-12-02"]);
    moments(French, "Le ministre a promis qu’il viendra lundi.", &["lundi = 2016-12-05"]);
    moments(French, "Il est mort dimanche.", &["dimanche = 2016-11-27"]);
    moments(Spanish, "Declarará el viernes.", &["viernes = 2016-12-02"]);
    moments(Spanish, "El juicio empezó el lunes.", &["lunes = 2016-11-28"]);
    moments(Spanish, "La huelga está prevista para el viernes que viene.", &["viernes que viene = 2016-12-02"]);
}

#[test]
fn spans_of_years_and_parts_of_them() {
    moments(
        English,
        "Between 2009 and 2014 and from 2015 to 2016.",
        &["2009 and 2014 = 2009/2014", "2015 to 2016 = 2015/2016"],
    );
    moments(German, "Von 2009 bis 2014 und im Vorjahr.", &["2009 bis 2014 = 2009/2014", "Vorjahr = 2015"]);
    moments(
        French,
        "De 2009 à 2014, dans les années 90, du 3 au 5 mai.",
        &["2009 à 2014 = 2009/2014", "90 = 199X", "3 au 5 mai = 2016-05-03/2016-05-05"],
    );
    moments(Spanish, "A las 4 de la madrugada.", &["4 de la madrugada = T04:00"]);
    moments(English, "He left at noon on Dec. 31.", &["noon = T12:00", "Dec. 31 = 2016-12-31"]);
    moments(English, "It began on the following day.", &["following day = ?"]);
}
