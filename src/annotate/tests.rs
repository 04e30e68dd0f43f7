//! The room as a whole: what one article yields, and that no text makes it fail.

use super::*;
use crate::clean::Block;
use crate::dice::Dice;

/// An article of one body block per line.
fn article_of(text: &str, kind: Kind) -> (Document, Article) {
    let document = Document::new("test", text, Default::default());
    let mut blocks = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(at, at + line.len()).trimmed(text);
        at += line.len();
        if !span.is_empty() {
            blocks.push(Block { span, kind, confidence: 1.0, reasons: Default::default() });
        }
    }
    (document, Article { blocks, ..Article::default() })
}

fn mentions_of(text: &str) -> Mentions {
    let (document, article) = article_of(text, Kind::Body);
    annotate(&document, &article)
}

/// Checks the people an article names, with the number of mentions of each.
#[track_caller]
fn check_people(text: &str, expect: &[(&str, usize)]) {
    let mentions = mentions_of(text);
    let people: Vec<(&str, usize)> = mentions
        .entities
        .iter()
        .filter(|e| e.kind == EntityKind::Person)
        .map(|e| (e.name.as_str(), e.mentions.len()))
        .collect();
    assert_eq!(people, expect, "{text}");
}

/// Checks the quotes of one manner and their speakers.
#[track_caller]
fn check_quotes(text: &str, manner: Manner, expect: &[(&str, &str)]) {
    let mentions = mentions_of(text);
    let quotes: Vec<(&str, &str)> = mentions
        .quotes
        .iter()
        .filter(|q| q.manner == manner)
        .map(|q| (q.span.of(text), q.speaker.as_ref().map_or("", |s| s.name.as_str())))
        .collect();
    assert_eq!(quotes, expect, "{text}");
}

#[test]
fn people_keep_their_particles_and_lose_their_titles() {
    check_people(
        "Foreign Minister Ana van der Velde met Omar al-Rashid. Mr. al-Rashid thanked Velde.",
        &[("Ana van der Velde", 2), ("Omar al-Rashid", 2)],
    );
    check_people("“We wait,” said spokesman John Kepler. Later Kepler left for Berlin.", &[("John Kepler", 2)]);
}

#[test]
fn somebody_named_once_is_known_by_their_trade_or_by_what_they_say() {
    for (text, name) in [
        ("Oddvar Lund, the retired engineer who signed it, said he had written three times.", "Oddvar Lund"),
        ("No ship had been delayed, harbour master Imre Akande said.", "Imre Akande"),
        ("Pharmacist Oddvar Lund of Eastbank said she had sent them across by boat.", "Oddvar Lund"),
        ("Oddvar Lund of Kestrel Ferries told us that the second boat would sail.", "Oddvar Lund"),
    ] {
        check_people(text, &[(name, 1)]);
    }
    check_people("The Bank of England said that rates would rise. Bank of Kestrel said the same.", &[]);
}

/// Checks which names of a text are one person: the words of every mention, person by person.
#[track_caller]
fn check_mentions(text: &str, expect: &[(&str, &[&str])]) {
    let mentions = mentions_of(text);
    let found: Vec<(&str, Vec<&str>)> = mentions
        .entities
        .iter()
        .filter(|e| e.kind == EntityKind::Person)
        .map(|e| (e.name.as_str(), e.mentions.iter().map(|span| span.of(text)).collect()))
        .collect();
    let expect: Vec<(&str, Vec<&str>)> = expect.iter().map(|(name, words)| (*name, words.to_vec())).collect();
    assert_eq!(found, expect, "{text}");
}

#[test]
fn two_people_of_one_surname_stay_two() {
    // A bare surname is the one named last before it.
    check_mentions(
        "Viktor Brandt was jailed on Friday. His wife, Marta Brandt, was acquitted. Brandt wept in court.",
        &[("Viktor Brandt", &["Viktor Brandt"]), ("Marta Brandt", &["Marta Brandt", "Brandt"])],
    );
    // A courtesy title tells a man from a woman.
    check_mentions(
        "Peter Solberg met Anna Solberg in Oslo. Mr Solberg left early. Mrs Solberg stayed.",
        &[("Peter Solberg", &["Peter Solberg", "Solberg"]), ("Anna Solberg", &["Anna Solberg", "Solberg"])],
    );
    // A title tells the one who has it.
    check_mentions(
        "Judge Harold Pike opened the hearing. Senator Ruth Pike was late. Judge Pike was not pleased.",
        &[("Harold Pike", &["Harold Pike", "Pike"]), ("Ruth Pike", &["Ruth Pike"])],
    );
    // Where only one is introduced later, a surname before goes to the first after it.
    check_mentions("Osei quits the board. Daniel Osei led it for years.", &[("Daniel Osei", &["Osei", "Daniel Osei"])]);
    // Another first name is another person.
    check_mentions(
        "Ana Ruiz won. Elena Ruiz lost. Ana Ruiz thanked her voters.",
        &[("Ana Ruiz", &["Ana Ruiz", "Ana Ruiz"]), ("Elena Ruiz", &["Elena Ruiz"])],
    );
    // A middle name, an initial and a particle are the same person.
    check_mentions(
        "George Walker Marsh spoke. George Marsh left. George W. Marsh came back with Ludwig van Berg and Van Berg.",
        &[
            ("George Walker Marsh", &["George Walker Marsh", "George Marsh", "George W. Marsh"]),
            ("Ludwig van Berg", &["Ludwig van Berg", "Van Berg"]),
        ],
    );
}

#[test]
fn a_place_and_its_namesake_stay_apart() {
    check_mentions(
        "Ana Toledo spoke in Toledo on Friday. Toledo said she would run.",
        &[("Ana Toledo", &["Ana Toledo", "Toledo"])],
    );
}

#[test]
fn a_body_is_known_by_its_first_word_again() {
    for (text, name, times) in [
        ("Hallmark Motors fell on Friday. Shares in Hallmark lost 3 percent.", "Hallmark Motors", 2),
        ("The Harbour Safety Agency (HSA) met. The HSA said no.", "Harbour Safety Agency", 3),
        ("The Central Bank met on Friday. Central London was calm.", "Central Bank", 1),
    ] {
        let mentions = mentions_of(text);
        let found = mentions.entities.iter().find(|e| e.name == name).map(|e| e.mentions.len());
        assert_eq!(found, Some(times), "{text}: {:?}", mentions.entities);
    }
}

#[test]
fn a_ministry_is_its_countrys() {
    for (text, name) in [
        ("Russia’s Foreign Ministry said no. The Foreign Ministry then said yes.", "Russia’s Foreign Ministry"),
        ("The Foreign Ministry said no. France's Foreign Ministry was calm.", "France's Foreign Ministry"),
        // Two countries have one each: which is meant is not known.
        ("Russia's Foreign Ministry said no. France's Foreign Ministry was calm.", "Foreign Ministry"),
        ("Russia's Hallmark Motors fell on Friday.", "Hallmark Motors"),
    ] {
        let mentions = mentions_of(text);
        let found = mentions.entities.iter().find(|e| e.kind == EntityKind::Organisation);
        assert_eq!(found.map(|e| e.name.as_str()), Some(name), "{text}: {:?}", mentions.entities);
    }
}

#[test]
fn a_capital_acts_for_its_government_and_stays_a_place() {
    let text = "Ankara denied the report. A bomb exploded in Ankara.";
    let mentions = mentions_of(text);
    let ankara = mentions.entities.iter().find(|e| e.name == "Ankara");
    let spans = ankara.map(|e| (e.kind, e.mentions.len(), e.acting.len()));
    assert_eq!(spans, Some((EntityKind::Place, 2, 1)));
}

#[test]
fn storms_have_names() {
    for text in ["Hurricane Odile hit Florida. Odile then weakened.", "Storm Odile cut power. Odile moved on."] {
        let mentions = mentions_of(text);
        let found = mentions.entities.iter().find(|e| e.name == "Odile").map(|e| (e.kind, e.mentions.len()));
        assert_eq!(found, Some((EntityKind::Event, 2)), "{text}");
    }
}

/// Checks the sources of a text: how each is classed and its words.
#[track_caller]
fn check_sources(text: &str, expect: &[(SourceKind, &str)]) {
    let mentions = mentions_of(text);
    let found: Vec<(SourceKind, &str)> = mentions.sources.iter().map(|s| (s.kind, s.span.of(text))).collect();
    assert_eq!(found, expect, "{text}");
}

#[test]
fn sources_of_every_sort_are_told() {
    use SourceKind::*;
    check_sources(
        "Two diplomats told Reuters that talks had failed.",
        &[(Unnamed, "Two diplomats"), (Agency, "Reuters")],
    );
    check_sources("A minister, who declined to be named, said the plan was dead.", &[(Unnamed, "A minister")]);
    check_sources(
        "Three sources with knowledge of the talks told the Daily Ferry that the bid was dead.",
        &[(Unnamed, "Three sources"), (Outlet, "Daily Ferry")],
    );
    check_sources("Kestrel TV showed smoke rising over the port on Friday.", &[]);
    check_sources(
        "Emails seen by the Gazette show that repairs were put off.",
        &[(Document, "Emails"), (Outlet, "Gazette")],
    );
    check_sources(
        "Ein mit dem Fall vertrauter Anwalt sprach von Betrug.",
        &[(Unnamed, "Ein mit dem Fall vertrauter Anwalt")],
    );
    check_sources(
        "Das sagte Ilse Kramp dem Deutschlandfunk. Laut einem Bericht der Freien Presse fehlt das Geld.",
        &[(Outlet, "Deutschlandfunk"), (Document, "einem Bericht"), (Outlet, "Freien Presse")],
    );
    check_sources(
        "Un conseiller du ministre, sous couvert d’anonymat, s’inquiète pour la suite.",
        &[(Unnamed, "Un conseiller")],
    );
    check_sources(
        "Fuentes policiales señalaron que el hombre huyó con el dinero a la sierra y que no volvió a la ciudad, según \
         publicó El Confidencial.",
        &[(Unnamed, "Fuentes policiales"), (Outlet, "El Confidencial")],
    );
}

#[test]
fn sources_behind_a_name_or_a_clause_are_told() {
    use SourceKind::*;
    check_sources(
        "An engineer who has worked on the bridge, and who was not authorised to speak, said the delay was decided.",
        &[(Unnamed, "An engineer")],
    );
    check_sources(
        "“She has had years,” said a man in a heavy jacket, who would not give his name.",
        &[(Unnamed, "a man")],
    );
    check_sources("Both are unhappy, Al Jazeera’s Ida Solberg said.", &[(Outlet, "Al Jazeera")]);
    check_sources(
        "Jets hit 14 targets, the task force said in a press release on Friday.",
        &[(Document, "a press release")],
    );
    let names = |text: &str| mentions_of(text).sources.into_iter().map(|source| source.name).collect::<Vec<_>>();
    assert_eq!(names("A consultant’s report said that salt was gathering."), ["A consultant’s report"]);
}

/// Checks what kind of thing a name is taken for, and how often it is named.
#[track_caller]
fn check_kind(text: &str, name: &str, kind: EntityKind, times: usize) {
    let mentions = mentions_of(text);
    let found = mentions.entities.iter().find(|e| e.name == name).map(|e| (e.kind, e.mentions.len()));
    assert_eq!(found, Some((kind, times)), "{text}: {:?}", mentions.entities);
}

#[test]
fn a_body_of_many_has_its_apostrophe() {
    for (text, name) in [
        ("The state regards the Kurdistan Workers’ Party as an enemy of the state.", "Kurdistan Workers’ Party"),
        ("It will cost millions, the Northern Hauliers’ Association said.", "Northern Hauliers’ Association"),
        ("The Ruritanian Peoples' Liberation Army marched north.", "Ruritanian Peoples' Liberation Army"),
    ] {
        let mentions = mentions_of(text);
        assert!(
            mentions.entities.iter().any(|e| e.name == name && e.kind == EntityKind::Organisation),
            "{text}: {:?}",
            mentions.entities
        );
    }
}

#[test]
fn an_acronym_in_brackets_is_the_bodys_before_it_in_any_language() {
    let text = "The state regards the Kurdistan Workers' Party (PKK) as an enemy. The PKK denied it. The Labour Party (AFP) won.";
    let names: Vec<(String, usize)> =
        mentions_of(text).entities.iter().map(|e| (e.name.clone(), e.mentions.len())).collect();
    let expect = [("Kurdistan Workers' Party", 3), ("Labour Party", 1), ("AFP", 1)];
    assert_eq!(names, expect.map(|(name, times)| (name.to_owned(), times)));
}

#[test]
fn a_place_is_known_by_the_words_around_it() {
    use EntityKind::Place;
    check_kind("Ferries run between Customs Quay and Eastbank. Schools on Eastbank open at ten.", "Eastbank", Place, 2);
    check_kind("Trucks use Castello road on a regular basis.", "Castello", Place, 1);
    check_kind("Bombs fell in the Yida refugee camp. The Yida camp was full.", "Yida", Place, 2);
    // A bridge is called by the first word of its name.
    check_kind(
        "Cost of the Kessel. The Kessel Bridge was shut. The Kessel, opened in 1974, is old.",
        "Kessel Bridge",
        Place,
        3,
    );
}

#[test]
fn adjectives_with_a_capital_are_no_names() {
    for text in
        ["They carry out anti-Daesh operations.", "The post-Soviet group met.", "The Central Asian nation voted."]
    {
        assert_eq!(mentions_of(text).entities, [], "{text}");
    }
    check_kind("The leaders met at the G20 summit.", "G20", EntityKind::Organisation, 1);
}

#[test]
fn bodies_places_and_events_are_no_people() {
    check_people(
        "The Islamic State fled. The White House and the Middle East waited in New York for Euphrates Shield, the \
         Green Party said on Super Tuesday in Deep Creek.",
        &[],
    );
}

#[test]
fn a_role_is_given_in_the_articles_words() {
    let mentions =
        mentions_of("Norwegian Trade Minister Ida Solberg spoke. Tom Reyes, the union's deputy director, did not.");
    let roles: Vec<Option<&str>> =
        mentions.entities.iter().filter(|e| e.kind == EntityKind::Person).map(|e| e.role.as_deref()).collect();
    assert_eq!(roles, [Some("Norwegian Trade Minister"), Some("union's deputy director")]);
}

#[test]
fn direct_quotes_have_their_speaker() {
    let direct = Manner::Direct;
    check_quotes(
        "“The dam will hold,” Mayor Ida Solberg said. “We checked it twice.”",
        direct,
        &[("The dam will hold,", "Ida Solberg"), ("We checked it twice.", "Ida Solberg")],
    );
    check_quotes(
        "Tom Reyes left early.\n\"I had seen enough of it,\" he told reporters.",
        direct,
        &[("I had seen enough of it,", "Tom Reyes")],
    );
    check_quotes(
        "“Nobody asked us about it,” a senior port official said.",
        direct,
        &[("Nobody asked us about it,", "a senior port official")],
    );
    check_quotes(
        "„Der Damm wird halten“, sagte Ida Solberg am Montag.",
        direct,
        &[("Der Damm wird halten", "Ida Solberg")],
    );
    check_quotes(
        "« Le barrage va tenir », a déclaré Jeanne Moreau à la presse.",
        direct,
        &[("Le barrage va tenir", "Jeanne Moreau")],
    );
}

#[test]
fn quotes_go_on_stop_and_start_again() {
    let direct = Manner::Direct;
    for (text, expect) in [
        // Split by the tag, reopened in the next paragraph without closing, with insertions, marks that do not match.
        (
            "“It is over for us,” said Ana Ruiz, “and we know it.”",
            &[("It is over for us,", "Ana Ruiz"), ("and we know it.", "Ana Ruiz")][..],
        ),
        (
            "Ana Ruiz began slowly: “First we waited for the council.\n“Then we went to court.\n“Now we start again.”",
            &[
                ("First we waited for the council.", "Ana Ruiz"),
                ("Then we went to court.", "Ana Ruiz"),
                ("Now we start again.", "Ana Ruiz"),
            ],
        ),
        (
            "“The [council] never answered … and we lost,\" Ana Ruiz wrote in a letter.",
            &[("The [council] never answered … and we lost,", "Ana Ruiz")],
        ),
        (
            "'We lost because nobody listened,' said Ana Ruiz. 'It's the council's fault.'",
            &[("We lost because nobody listened,", "Ana Ruiz"), ("It's the council's fault.", "Ana Ruiz")],
        ),
        ("“The dam is not safe,” according to a report by the ministry.", &[("The dam is not safe,", "a report")]),
        (
            "“We will not sign this,” the leader of the union, Ana Ruiz, said on Friday.",
            &[("We will not sign this,", "Ana Ruiz")],
        ),
        // What is no speech.
        ("The so-called “peace plan” was signed by the “Friends of the Port”.", &[]),
        // Other languages' marks and tags.
        (
            "»Wir unterschreiben das nicht«, so Ana Ruiz am Freitag in der Stadt. »Niemand hat zugehört.«",
            &[("Wir unterschreiben das nicht", "Ana Ruiz"), ("Niemand hat zugehört.", "Ana Ruiz")],
        ),
        (
            "„Wir unterschreiben nicht“, betonte die Chefin der Gewerkschaft, Ana Ruiz.",
            &[("Wir unterschreiben nicht", "Ana Ruiz")],
        ),
        (
            "« Nous ne signerons pas, a déclaré Ana Ruiz, car personne ne nous écoute. » Elle est partie avec les autres.",
            &[("Nous ne signerons pas, a déclaré Ana Ruiz, car personne ne nous écoute.", "Ana Ruiz")],
        ),
        (
            "« Nous ne signerons pas », tranche Ana Ruiz. « Personne ne nous écoute », regrette-t-elle.",
            &[("Nous ne signerons pas", "Ana Ruiz"), ("Personne ne nous écoute", "Ana Ruiz")],
        ),
        (
            "«No vamos a firmar», dijo Ana Ruiz, «porque nadie nos escucha».",
            &[("No vamos a firmar", "Ana Ruiz"), ("porque nadie nos escucha", "Ana Ruiz")],
        ),
        ("«Non firmeremo questo accordo», ha detto Ana Ruiz.", &[("Non firmeremo questo accordo", "Ana Ruiz")]),
        ("“Não vamos assinar este acordo”, disse Ana Ruiz.", &[("Não vamos assinar este acordo", "Ana Ruiz")]),
        ("“Bu anlaşmayı imzalamayacağız” dedi Ayşe Yılmaz.", &[("Bu anlaşmayı imzalamayacağız", "Ayşe Yılmaz")]),
        ("«Мы не подпишем это», — сказала Анна Руис в пятницу.", &[("Мы не подпишем это", "Анна Руис")]),
        ("قالت آنا رويز يوم الجمعة: «لن نوقع هذا الاتفاق أبدا».", &[("لن نوقع هذا الاتفاق أبدا", "آنا رويز")]),
    ] {
        check_quotes(text, direct, expect);
    }
}

#[test]
fn who_goes_on_after_an_unnamed_source_is_that_source() {
    let speaker = |second: &str| {
        let text = format!(
            "Mayor Karl Brandt opened the quay.\n\n“The bridge is not safe,” a senior city official told the Post. {second}"
        );
        let quotes = mentions_of(&text).quotes;
        let last = quotes.last().and_then(|quote| quote.speaker.clone()).expect("a speaker");
        (last.name, last.anonymous)
    };
    assert_eq!(
        speaker("He added that the hangers would be changed by June."),
        ("a senior city official".to_owned(), true)
    );
    let (name, anonymous) = speaker("Brandt was angry. He said that the hangers would be changed by June.");
    assert!(!anonymous, "{name}");
}

#[test]
fn an_unnamed_source_is_anonymous() {
    let mentions = mentions_of("“It is not solved at all,” a senior government source told the paper.");
    let speaker = mentions.quotes.first().and_then(|q| q.speaker.as_ref());
    assert!(speaker.is_some_and(|s| s.anonymous && s.entity.is_none()));
    let mentions = mentions_of("“She has had years,” said a man in a heavy jacket, who would not give his name.");
    let speaker = mentions.quotes.first().and_then(|q| q.speaker.as_ref());
    assert!(speaker.is_some_and(|s| s.anonymous), "{speaker:?}");
    for (text, unnamed) in [
        (
            "Two engineers who know the bridge told the Ledger Post that the work would take ten weeks.",
            &["Two engineers"][..],
        ),
        ("Several residents told Kestrel Radio that the water rose at night.", &["Several residents"]),
        ("The two engineers told the Ledger Post that the work would take ten weeks.", &[]),
        ("Two engineers told the council that the work would take ten weeks.", &[]),
        ("The Ledger Post told two engineers that the work would take ten weeks.", &[]),
    ] {
        let sources = mentions_of(text).sources;
        let found: Vec<&str> =
            sources.iter().filter(|s| s.kind == SourceKind::Unnamed).map(|s| s.name.as_str()).collect();
        assert_eq!(found, unnamed, "{text}");
    }
    let engineers = "Two engineers told the Ledger that the work would take ten weeks.";
    let mentions = mentions_of(&format!("{engineers}\n\n“You can hang a new rod in a week,” one of them said."));
    let speaker = mentions.quotes.last().and_then(|q| q.speaker.as_ref());
    assert!(speaker.is_some_and(|s| s.anonymous && s.name == "one of them"), "{speaker:?}");
}

#[test]
fn reported_speech_is_marked_as_such() {
    check_quotes(
        "Ida Solberg said that the dam would hold for years.",
        Manner::Indirect,
        &[("the dam would hold for years", "Ida Solberg")],
    );
    check_quotes(
        "It is no coincidence that Iran’s Foreign Minister has offered to organize a meeting of all three.",
        Manner::Indirect,
        &[("to organize a meeting of all three", "Iran’s Foreign Minister")],
    );
    check_quotes(
        "According to Tom Reyes, the port was closed at noon.",
        Manner::Indirect,
        &[("the port was closed at noon", "Tom Reyes")],
    );
    check_quotes(
        "The bridge over the fjord is unsafe, Ida Solberg warned. Tom Reyes left.",
        Manner::Indirect,
        &[("The bridge over the fjord is unsafe", "Ida Solberg")],
    );
    check_quotes(
        "Die Ministerin Anna Keller sagte am Montag, dass die Brücke gesperrt bleibe. Sie ging.",
        Manner::Indirect,
        &[("die Brücke gesperrt bleibe", "Anna Keller")],
    );
}

#[test]
fn a_tag_behind_reported_speech_is_known_whatever_stands_around_its_name() {
    for (text, said, speaker) in [
        (
            "The cracks run through three steel hangers, the Estuary Road Authority said on Friday.",
            "The cracks run through three steel hangers",
            "Estuary Road Authority",
        ),
        (
            "Both towns are unhappy with the bridge, Kestrel Radio’s Ida Solberg said",
            "Both towns are unhappy with the bridge",
            "Ida Solberg",
        ),
        (
            "The bridge will be shut for years to come, Ida Solberg of Eastbank said.",
            "The bridge will be shut for years to come",
            "Ida Solberg",
        ),
        (
            "Ida Solberg of Eastbank said she had sent the medicine across in a boat.",
            "she had sent the medicine across in a boat",
            "Ida Solberg",
        ),
        (
            "A second ferry will run in June, the source - speaking anonymously - added.",
            "A second ferry will run in June",
            "the source",
        ),
        (
            "PORT LORNE — The closure will cost hauliers four million a week, Ida Solberg said on Thursday.",
            "The closure will cost hauliers four million a week",
            "Ida Solberg",
        ),
        (
            "Ms. Solberg’s office said on Thursday evening that the hauliers would have an answer.",
            "the hauliers would have an answer",
            "Ms. Solberg’s office",
        ),
    ] {
        check_quotes(text, Manner::Indirect, &[(said, speaker)]);
    }
    // Who they are may stand between, and is nothing they say.
    check_quotes(
        "Two engineers who know the bridge told the Ledger that the work would take ten weeks.",
        Manner::Indirect,
        &[("the work would take ten weeks", "Two engineers")],
    );
    check_quotes(
        "An engineer who has worked on the bridge, and who was not authorised to speak, said the delay had been decided.",
        Manner::Indirect,
        &[("the delay had been decided", "An engineer")],
    );
    check_quotes(
        "An official, who asked not to be named because the talks are not public, left.",
        Manner::Indirect,
        &[],
    );
    check_quotes(
        "Inspectors working under lamps saw the first crack shortly after two in the morning.",
        Manner::Indirect,
        &[],
    );
    // A verb of saying may be the second of its subject.
    check_quotes(
        "Ida Solberg promised 12 million crowns for the hangers and said that every bridge would be inspected.",
        Manner::Indirect,
        &[("12 million crowns for the hangers", "Ida Solberg"), ("every bridge would be inspected", "Ida Solberg")],
    );
    check_quotes(
        "Ida Solberg has said the dam will hold for years and has denied that the valley was ever in danger.",
        Manner::Indirect,
        &[("the dam will hold for years", "Ida Solberg"), ("the valley was ever in danger", "Ida Solberg")],
    );
}

#[test]
fn what_two_people_do_together_is_said_by_neither_alone() {
    let mentions =
        mentions_of("Mayor Ida Solberg and Governor Tom Reyes have agreed on efforts to speed up the repairs.");
    let speakers: Vec<_> = mentions.quotes.iter().filter_map(|quote| quote.speaker.as_ref()).collect();
    assert!(speakers.iter().all(|speaker| speaker.entity.is_none()), "{speakers:?}");
    check_quotes("Ida Solberg and Tom Reyes called each other “dear friend” on the dam.", Manner::Direct, &[]);
}

#[test]
fn a_leader_or_a_body_is_known_again_by_a_word_for_it() {
    check_quotes(
        "Turkish President Tarik Ozal met Ida Solberg. The Turkish leader said that the dam would hold for years.",
        Manner::Indirect,
        &[("the dam would hold for years", "Tarik Ozal")],
    );
    check_quotes(
        "The Estuary Road Authority shut the bridge. The authority said that it had received the report.",
        Manner::Indirect,
        &[("it had received the report", "Estuary Road Authority")],
    );
    // Of two bodies of a sort, which is meant is not known.
    check_quotes(
        "The Estuary Road Authority met the Harbour Authority. The authority said that it had received the report.",
        Manner::Indirect,
        &[("it had received the report", "The authority")],
    );
}

#[test]
fn what_stands_beside_reported_speech_is_the_reporters() {
    check_quotes(
        "Speaking alongside Mayor Tom Reyes, Ida Solberg said that the dam would hold for years.",
        Manner::Indirect,
        &[("the dam would hold for years", "Ida Solberg")],
    );
    check_quotes(
        "Ida Solberg and Tom Reyes called each other old friends while they walked along the dam.",
        Manner::Indirect,
        &[],
    );
    // What goes on after a quotation without quotation marks tells how it was said, or of what.
    check_quotes(
        "“The dam will hold for years to come,” Ida Solberg said, using an old name for the wall.",
        Manner::Indirect,
        &[],
    );
    // What is shown to somebody is not said.
    check_quotes(
        "Near the quay Mayor Ida Solberg showed the Norwegian leader the latest pumps.",
        Manner::Indirect,
        &[],
    );
    // What others expect of somebody is not said by them.
    check_quotes("Mayor Ida Solberg is expected to open the second dam on Tuesday.", Manner::Indirect, &[]);
    check_quotes(
        "Ahead of the talks, a Harbour Office statement said the two mayors “will discuss the dam, the ferry and the trade \
         across the fjord”.",
        Manner::Indirect,
        &[],
    );
    // When something was said is no part of it, and says nothing.
    check_quotes(
        "Mayor Ida Solberg last week rejected the idea of a second dam across the fjord.",
        Manner::Indirect,
        &[("the idea of a second dam across the fjord", "Ida Solberg")],
    );
}

#[test]
fn what_was_removed_names_nobody() {
    let text = "“I love this site,” said Ida Solberg.";
    for kind in [Kind::Comment, Kind::Related, Kind::Navigation] {
        let (document, article) = article_of(text, kind);
        assert_eq!(annotate(&document, &article), Mentions::default());
    }
}

#[track_caller]
fn check_spans(text: &str, article: &Article, mentions: &Mentions) {
    let kept: Vec<Span> = article.blocks.iter().filter(|b| b.kind.is_kept()).map(|b| b.span).collect();
    let inside = |span: Span| {
        assert!(text.get(span.range()).is_some_and(|words| !words.is_empty()), "{span:?} in {text:?}");
        assert!(kept.iter().any(|block| block.contains(span)), "{span:?} outside the kept blocks of {text:?}");
    };
    mentions.sentences.iter().for_each(|s| inside(s.span));
    assert!(mentions.sentences.windows(2).all(|two| two[0].span.end <= two[1].span.start));
    for entity in &mentions.entities {
        entity.mentions.iter().for_each(|&span| inside(span));
        assert!(!entity.mentions.is_empty() && entity.mentions.is_sorted());
        assert!((0.0..=1.0).contains(&entity.confidence));
    }
    assert!(mentions.entities.is_sorted_by_key(|e| e.mentions[0]));
    assert!(mentions.quotes.is_sorted_by_key(|q| q.span));
    for quote in &mentions.quotes {
        inside(quote.span);
        assert!((0.0..=1.0).contains(&quote.confidence));
        if let Some(speaker) = &quote.speaker {
            inside(speaker.span);
            assert!(speaker.entity.is_none_or(|e| (e as usize) < mentions.entities.len()));
        }
    }
    mentions.figures.iter().for_each(|figure| inside(figure.span));
    mentions.moments.iter().for_each(|moment| inside(moment.span));
    mentions.sources.iter().for_each(|source| inside(source.span));
    assert!(mentions.figures.is_sorted_by_key(|f| f.span) && mentions.moments.is_sorted_by_key(|m| m.span), "{text:?}");
    assert!(mentions.sources.is_sorted_by_key(|s| s.span), "{text:?}");
    assert!(mentions.figures.iter().all(|f| f.low <= f.high && f.low.is_finite()), "{text:?}");
}

#[test]
fn no_text_makes_it_fail() {
    const PARTS: &[&str] = &[
        "“",
        "”",
        "\"",
        "'",
        "‘",
        "’",
        "''",
        "«",
        "»",
        "„",
        "(",
        ")",
        "[",
        "]",
        ".",
        "…",
        ",",
        ":",
        ";",
        "?",
        "!",
        "-",
        "—",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "\u{a0}",
        "said",
        "Said",
        " told ",
        "according to",
        "that",
        "the",
        "The",
        "he",
        "she",
        "it",
        "who",
        "Mr.",
        "President",
        "Foreign Minister",
        "Ida",
        "Solberg",
        "al-Assad",
        "van der",
        "U.S.",
        "Dec. 1",
        "J.",
        "a.m.",
        "’s",
        "'s",
        "s'",
        "IS",
        "(IS)",
        "of",
        "in",
        "Ministry",
        "Berlin",
        "Будапешт",
        "сказал",
        "قال",
        "الرئيس",
        "大阪",
        "İstanbul",
        "ß",
        "é",
        "e\u{301}",
        "🙂",
        "\u{200d}",
        "\u{feff}",
        "1,000",
        "4.5%",
        "$5",
        "@user",
        "#tag",
        "http://a.b/c",
        "sagte",
        "a déclaré",
        "A",
        "B. C.",
        "\u{0}",
        "ǅ",
        "ﬁ",
        "A$300m",
        "2½",
        "and a half",
        "between",
        "from 2009 to 2014",
        "in his 40s",
        "two million",
        "une vingtaine de millions",
        "et demi",
        "dix-sept",
        "zwischen drei und",
        "eine halbe Million",
        "nine of the 14",
        "Friday",
        "am Montagabend",
        "vendredi prochain",
        "el viernes que viene",
        "will",
        "since",
        "Dec. 31",
        "Hurricane Odile",
        "in Utrecht",
        "(Stiko)",
        "Ständige Impfkommission",
        "vertrauter Anwalt",
        "a report by the",
        "Daily Ferry",
        "who asked not to be named",
        "Barrow & Finch",
        "Transport for London",
        "Ana Toledo",
        "Judge Pike",
    ];
    let mut dice = Dice(0x5eed_cafe_f00d);
    for _ in 0..3000 {
        let mut text = String::new();
        for _ in 0..1 + dice.roll(60) {
            text.push_str(PARTS[dice.roll(PARTS.len())]);
            if dice.roll(3) > 0 {
                text.push(' ');
            }
        }
        let (document, mut article) = article_of(&text, Kind::Body);
        const LANGUAGES: [Option<&str>; 10] = [
            None,
            Some("en"),
            Some("de"),
            Some("fr"),
            Some("es"),
            Some("it"),
            Some("pt"),
            Some("tr"),
            Some("ru"),
            Some("ar"),
        ];
        article.metadata.language = LANGUAGES[dice.roll(LANGUAGES.len())].map(str::to_owned);
        for block in &mut article.blocks {
            block.kind =
                [Kind::Body, Kind::Body, Kind::Title, Kind::Byline, Kind::Comment, Kind::Caption][dice.roll(6)];
        }
        let mentions = annotate(&document, &article);
        check_spans(&text, &article, &mentions);
    }
}

#[test]
fn long_runs_of_one_thing_take_linear_time() {
    // A linear step does each of these in well under a second even unoptimised and on a busy machine; a quadratic one
    // takes minutes.
    const BYTES: usize = 100_000;
    const SECONDS: u64 = 30;
    for part in [
        "\"",
        "!",
        "!\"",
        ".)",
        "”",
        "\" ",
        "“ ",
        "‘a ",
        "Ab ",
        "said ",
        "he said “a” ",
        "the ",
        "A. ",
        "( ",
        "al-",
        "He said “a.”\n",
        "Ab Cd, ",
        "AB",
        "1 ",
        "two ",
        "two-",
        "1-",
        "million ",
        "Monday ",
        "3 May ",
        "a statement said ",
        "Ab Cd (AC) ",
        "(AB) ",
        "Kessel said. ",
        "12 March 2024, ",
        "A ",
        "\n",
    ] {
        let text = part.repeat(BYTES / part.len());
        let (document, article) = article_of(&text, Kind::Body);
        let started = std::time::Instant::now();
        annotate(&document, &article);
        assert!(started.elapsed().as_secs() < SECONDS, "{part:?} took {:?}", started.elapsed());
    }
}

#[test]
fn many_people_of_one_surname_take_linear_time() {
    const SECONDS: u64 = 30;
    let letter = |n: usize| char::from(b'a' + (n % 26) as u8);
    let one = |n: usize| {
        let name: String = [n, n / 26, n / 676].map(letter).iter().collect();
        format!("An{name} Kepler said so. Kepler left. Fin{name} Motors sold shares in Fin{name}. ")
    };
    let text: String = (0..3000).map(one).collect();
    let (document, article) = article_of(&text, Kind::Body);
    let started = std::time::Instant::now();
    annotate(&document, &article);
    assert!(started.elapsed().as_secs() < SECONDS, "{:?}", started.elapsed());
}

#[test]
fn a_hard_wrapped_text_mentions_the_same() {
    let wrapped = "\
The harbour master of Kessel, Mara Oduya, said on Monday evening that \"the
old ferry pier would stay shut until the end of the month\", since Tomas
Lindqvist and his divers had found cracks in at least 14 of its pillars
before they went on to the islands, where two more were still to be seen.
";
    let whole = wrapped.trim_end().replace('\n', " ");
    let read = |text: &str| {
        let document = Document::new("test", text, Default::default());
        let article = crate::clean::clean(&document, crate::clean::Options { raw: true, ..Default::default() });
        let mut mentions = annotate(&document, &article);
        let spans: Vec<String> = mentions.spans_mut().map(|span| span.of(text).replace('\n', " ")).collect();
        let names: Vec<String> = mentions.entities.into_iter().map(|entity| entity.name).collect();
        (spans, names)
    };
    assert_eq!(read(wrapped), read(&whole));
    assert!(read(wrapped).1.contains(&"Tomas Lindqvist".to_owned()));
}
