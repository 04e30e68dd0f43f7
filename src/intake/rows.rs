//! JSON rows: one article each, `{"text", "id"?, "title"?, "outlet"?, "date"?}`. Lines of them, an array of them, or one
//! alone. Other fields are passed over.

use super::limits::{MAX_BROKEN_ROWS, MAX_TEXT_BYTES, in_megabytes};
use super::{Document, Given, Problem, encoding};
use serde_json::{Map, Value};

/// Names of files that are JSON lines even where the first is broken, so that the reader hears what is wrong with it.
const LINES_EXTENSIONS: &[&str] = &["jsonl", "ndjson"];
/// Names of files that are JSON of one shape or another.
const JSON_EXTENSIONS: &[&str] = &["jsonl", "ndjson", "json"];

const WHAT_A_ROW_IS: &str = "Each row must be an object such as {\"text\": \"…\", \"title\": \"…\"}";

/// Reads the lines of one JSON lines file in turn.
#[derive(Debug)]
pub struct Rows {
    name: String,
    /// Lines seen so far, blank ones too.
    line: usize,
    broken: usize,
}

impl Rows {
    /// Begins on a file, given its name and its first line; `None` where these do not say that it is JSON lines. The name
    /// may say it; or the line does, being a whole JSON object, if the name ends in `.json` or the object has a text.
    pub fn begin(name: &str, first_line: &[u8]) -> Option<Rows> {
        let is_utf_8_text = !first_line.contains(&0) && !first_line.trim_ascii().is_empty();
        let is_row = || {
            let object: Option<Map<String, Value>> = serde_json::from_slice(first_line).ok();
            object.is_some_and(|object| is_named(name, JSON_EXTENSIONS) || object.contains_key("text"))
        };
        (is_utf_8_text && (is_named(name, LINES_EXTENSIONS) || is_row())).then(|| Rows {
            name: name.to_owned(),
            line: 0,
            broken: 0,
        })
    }

    /// Reads the next line; `None` where it is blank, or broken after so many broken ones that it is not worth naming.
    pub fn read(&mut self, line: &[u8]) -> Option<Result<Document, Problem>> {
        self.line += 1;
        let Some(decoded) = encoding::decode(line) else { return self.broken("it is not text".to_owned()) };
        if decoded.trim().is_empty() {
            return None;
        }
        match serde_json::from_str(&decoded).map_err(|error| cannot_parse(&error)).and_then(row) {
            Ok((text, given)) => Some(Ok(Document::new(format!("{}:{}", self.name, self.line), text, given))),
            Err(why) => self.broken(why),
        }
    }

    fn broken(&mut self, why: String) -> Option<Result<Document, Problem>> {
        self.broken += 1;
        let reason = match self.broken.cmp(&MAX_BROKEN_ROWS) {
            std::cmp::Ordering::Less => format!("This row was left out: {why}. {WHAT_A_ROW_IS}."),
            std::cmp::Ordering::Equal => {
                format!(
                    "This row was left out: {why}. So were {} before it; further ones are not named.",
                    self.broken - 1
                )
            }
            std::cmp::Ordering::Greater => return None,
        };
        Some(Err(Problem { name: format!("{}:{}", self.name, self.line), reason }))
    }
}

/// Reads a whole text as one JSON value, an array of rows or one row; `None` where it is none and does not claim to be.
pub fn whole(name: &str, text: &str) -> Option<Vec<Result<Document, Problem>>> {
    let is_named_json = is_named(name, JSON_EXTENSIONS);
    if !is_named_json && !text.trim_start().starts_with(['{', '[']) {
        return None;
    }
    let one = |name: String, value: Value| match row(value) {
        Ok((text, given)) => Ok(Document::new(name, text, given)),
        Err(why) => Err(Problem { name, reason: format!("It was left out: {why}. {WHAT_A_ROW_IS}.") }),
    };
    match serde_json::from_str::<Value>(text) {
        Ok(Value::Array(rows)) if is_named_json || rows.iter().any(|r| r.get("text").is_some()) => {
            let named = rows.into_iter().enumerate().map(|(at, row)| (format!("{name}:{}", at + 1), row));
            Some(named.map(|(name, row)| one(name, row)).collect())
        }
        Ok(value) if is_named_json || value.get("text").is_some() => Some(vec![one(name.to_owned(), value)]),
        Err(error) if is_named_json => {
            let why = cannot_parse(&error);
            Some(vec![Err(Problem {
                name: name.to_owned(),
                reason: format!("It was left out: {why}. {WHAT_A_ROW_IS}."),
            })])
        }
        _ => None,
    }
}

fn is_named(name: &str, extensions: &[&str]) -> bool {
    super::extension(name).is_some_and(|e| extensions.contains(&e.as_str()))
}

fn cannot_parse(error: &serde_json::Error) -> String {
    format!("it is not valid JSON ({error})")
}

/// A row's text and what it says beside it; `Err` says why it is no row.
fn row(value: Value) -> Result<(String, Given), String> {
    let Value::Object(mut fields) = value else { return Err("it is not an object".to_owned()) };
    let text = match fields.remove("text") {
        Some(Value::String(text)) => text,
        Some(_) => return Err("its \"text\" is not a string".to_owned()),
        None => return Err("it has no \"text\"".to_owned()),
    };
    if text.len() > MAX_TEXT_BYTES {
        return Err(format!("its text is longer than {}", in_megabytes(MAX_TEXT_BYTES)));
    }
    let mut given = |field| match fields.remove(field) {
        Some(Value::String(value)) if !value.trim().is_empty() => Some(value),
        Some(Value::Number(value)) => Some(value.to_string()),
        _ => None,
    };
    let given = Given { id: given("id"), title: given("title"), outlet: given("outlet"), date: given("date") };
    // A row that has only a headline is read as that: many such rows are many articles and not one empty text.
    let text = if text.trim().is_empty() { given.title.clone().unwrap_or(text) } else { text };
    Ok((text, given))
}
