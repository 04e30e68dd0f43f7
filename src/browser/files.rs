//! Files and folders as they are dropped, chosen or pasted.
//!
//! A file's content is not read here: the worker reads it, so that the page never holds it.

use super::promise;
use crate::view::Order;
use gloo::file::FileList;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    ClipboardEvent, DataTransfer, DragEvent, Element, File, FileSystemDirectoryEntry, FileSystemEntry,
    FileSystemFileEntry, HtmlInputElement, Response,
};

/// The folder beside the page with the example dumps.
const SAMPLE: &str = "sample/";

/// The list of the example dumps in [`SAMPLE`]: one file name a line.
const SAMPLE_LIST: &str = "index.txt";

/// So many files of a folder are asked for at once. Chromium answers all that was asked for in one task: 2,900 files took
/// it 290 ms of the page's time.
const ASKED_AT_ONCE: usize = 64;

/// Of more single things dropped than this, only those that could well be folders are asked whether they are: Chromium
/// takes half a millisecond for the answer, within the event.
const ASKED_WHETHER_FOLDERS: u32 = 100;

/// What file managers leave in folders; nobody means to drop it.
const LEFT_BY_FILE_MANAGERS: [&str; 5] = [".DS_Store", "Thumbs.db", "desktop.ini", "Icon\r", "__MACOSX"];

/// A file that was dropped, chosen or pasted.
#[derive(Clone, Debug)]
pub struct Found {
    /// Its name, with the folders it came in.
    pub name: String,
    /// The file, or why it could not be had, as a sentence for the reader.
    pub file: Result<File, String>,
}

/// All files of a drop, folders walked through, each with its path, sorted by path. What file managers hide is left out.
///
/// Call it within the event and wait for the result wherever you like: the drop's content is gone once the event is
/// over, and what is needed of it is taken before this returns.
pub fn dropped(event: DragEvent) -> impl Future<Output = Vec<Found>> + 'static {
    let (mut found, folders) = event.data_transfer().map(|data| taken(&data)).unwrap_or_default();
    async move {
        for folder in folders {
            walk(folder, &mut found).await;
        }
        in_order(found)
    }
}

/// The files of a file or folder input, each with its path; the input is emptied so that the same choice works twice.
pub fn chosen(input: &HtmlInputElement) -> Vec<Found> {
    let found = input.files().map(|list| listed(list, true)).unwrap_or_default();
    input.set_value("");
    in_order(found)
}

/// What a paste holds: files, or a text.
pub enum Pasted {
    /// Files copied in a file manager.
    Files(Vec<Found>),
    /// Text.
    Text(String),
    /// Neither, or the paste went into a field of the page.
    Nothing,
}

/// Reads a paste. One that is read is kept from doing anything else.
pub fn pasted(event: &ClipboardEvent) -> Pasted {
    let into_a_field = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|element| element.closest("input, textarea, select, [contenteditable]").ok().flatten().is_some());
    let Some(data) = event.clipboard_data().filter(|_| !into_a_field) else { return Pasted::Nothing };
    let text = data.get_data("text/plain").unwrap_or_default();
    let files: Vec<File> = data.files().map(|list| FileList::from(list).iter().map(raw).collect()).unwrap_or_default();
    let pasted = if are_meant(&files.iter().map(|file| file.type_()).collect::<Vec<_>>(), &text) {
        let found = files.into_iter().map(|file| Found { name: file.name(), file: Ok(file) }).collect();
        Pasted::Files(in_order(found))
    } else if !text.trim().is_empty() {
        Pasted::Text(text)
    } else {
        return Pasted::Nothing;
    };
    event.prevent_default();
    pasted
}

/// The example dumps, fetched from beside the page, each with its name.
pub async fn example() -> Result<Vec<(String, String)>, String> {
    let names = sample_names(&text(fetched(SAMPLE_LIST), SAMPLE_LIST).await?);
    // All are asked for at once and taken in their order.
    let asked: Vec<(String, JsFuture)> = names.into_iter().map(|name| (name.clone(), fetched(&name))).collect();
    let mut dumps = Vec::with_capacity(asked.len());
    for (name, response) in asked {
        let text = text(response, &name).await?;
        dumps.push((name, text));
    }
    Ok(dumps)
}

/// Asks for a file of the example. Relative to the page's own address, not to the one in the address bar.
fn fetched(name: &str) -> JsFuture {
    let base = gloo::utils::document().base_uri().ok().flatten().unwrap_or_default();
    let path = format!("{SAMPLE}{name}");
    let address = web_sys::Url::new_with_base(&path, &base).map(|url| url.href()).unwrap_or(path);
    JsFuture::from(gloo::utils::window().fetch_with_str(&address))
}

/// The text of what was asked for, or a sentence on why there is none.
async fn text(response: JsFuture, name: &str) -> Result<String, String> {
    let lost = |_| format!("The example could not be fetched ({SAMPLE}{name}). Check the connection and try again.");
    let response: Response = response.await.map_err(lost)?.unchecked_into();
    if !response.ok() {
        let status = response.status();
        return Err(format!(
            "The example is not there: the server answered {status} for {SAMPLE}{name}. Dump files of your own still work."
        ));
    }
    let text = JsFuture::from(response.text().map_err(lost)?).await.map_err(lost)?;
    Ok(text.as_string().unwrap_or_default())
}

/// The file names of a list, one a line. Blank lines and lines that start with `#` do not count; nor does a name that
/// would lead out of the folder.
fn sample_names(list: &str) -> Vec<String> {
    let named = list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    named.filter(|name| !name.contains(['/', '\\'])).map(str::to_owned).collect()
}

/// What a drop holds: its files, and its folders still to be walked.
fn taken(data: &DataTransfer) -> (Vec<Found>, Vec<FileSystemDirectoryEntry>) {
    let items = data.items();
    let many = items.length() > ASKED_WHETHER_FOLDERS;
    let (mut found, mut folders) = (Vec::new(), Vec::new());
    for item in (0..items.length()).filter_map(|at| items.get(at)).filter(|item| item.kind() == "file") {
        // What has a type has the name of a file. A folder with such a name among very many files is named as unreadable.
        let entry = if many && !item.type_().is_empty() { None } else { item.webkit_get_as_entry().ok().flatten() };
        match entry {
            Some(entry) if entry.is_directory() => folders.push(entry.unchecked_into()),
            _ => {
                found.extend(item.get_as_file().ok().flatten().map(|file| Found { name: file.name(), file: Ok(file) }))
            }
        }
    }
    // A browser without the list of items still has the list of files.
    if found.is_empty() && folders.is_empty() {
        found = data.files().map(|list| listed(list, false)).unwrap_or_default();
    }
    (found, folders)
}

/// Adds the files of a folder and of the folders in it.
async fn walk(root: FileSystemDirectoryEntry, found: &mut Vec<Found>) {
    let mut folders = vec![root];
    while let Some(folder) = folders.pop() {
        let reader = folder.create_reader();
        loop {
            // A folder is given in batches of a hundred, or all that is left; an empty batch ends it.
            let batch =
                promise::called(|resolve, reject| reader.read_entries_with_callback_and_callback(resolve, reject));
            let batch: Array = match batch.await {
                Ok(batch) => batch.unchecked_into(),
                Err(error) => {
                    let name = path_of(&folder);
                    found.push(Found { name, file: Err(unreadable(&error)) });
                    break;
                }
            };
            if batch.length() == 0 {
                break;
            }
            for first in (0..batch.length()).step_by(ASKED_AT_ONCE) {
                let entries = batch.slice(first, first + ASKED_AT_ONCE as u32);
                take(entries.iter().map(|entry| entry.unchecked_into()), &mut folders, found).await;
            }
        }
    }
}

/// Takes entries of a folder: notes the folders among them, and has the files handed out, all of them asked for before
/// the first is waited for.
async fn take(
    entries: impl Iterator<Item = FileSystemEntry>,
    folders: &mut Vec<FileSystemDirectoryEntry>,
    found: &mut Vec<Found>,
) {
    let mut asked = Vec::new();
    for entry in entries {
        let name = path_of(&entry);
        if is_hidden(&name) {
            continue;
        }
        if entry.is_directory() {
            folders.push(entry.unchecked_into());
        } else {
            let entry: FileSystemFileEntry = entry.unchecked_into();
            let file = promise::called(|resolve, reject| {
                entry.file_with_callback_and_callback(resolve, reject);
                Ok(())
            });
            asked.push((name, file));
        }
    }
    for (name, file) in asked {
        let file = file.await.map(JsValue::unchecked_into).map_err(|error| unreadable(&error));
        found.push(Found { name, file });
    }
}

/// Why a file or folder could not be read, as a sentence for the reader, from the browser's error.
pub(super) fn unreadable(error: &JsValue) -> String {
    match promise::error_name(error).as_str() {
        "NotFoundError" => "It is no longer where it was. Drop it again from where it is now.".to_owned(),
        "NotReadableError" => {
            "The browser could not read it: it may be a folder, open in another program, or changed since it was dropped. \
             Drop it again."
                .to_owned()
        }
        "SecurityError" | "NotAllowedError" => {
            "The browser was not allowed to read it. Copy it to another folder and drop it from there.".to_owned()
        }
        _ => format!("The browser could not read it ({}). Drop it again.", promise::error_message(error)),
    }
}

/// The files of a list; `with_folders` where the browser says in which folders each lies.
fn listed(list: web_sys::FileList, with_folders: bool) -> Vec<Found> {
    let files = FileList::from(list);
    let named = files.iter().map(raw).map(|file| {
        let path = js_sys::Reflect::get(&file, &JsValue::from_str("webkitRelativePath")).ok();
        let path = path.and_then(|path| path.as_string()).filter(|path| with_folders && !path.is_empty());
        Found { name: path.unwrap_or_else(|| file.name()), file: Ok(file) }
    });
    named.collect()
}

fn raw(file: &gloo::file::File) -> File {
    let file: &File = file.as_ref();
    file.clone()
}

/// The path of an entry, from the folder that was dropped.
fn path_of(entry: &FileSystemEntry) -> String {
    entry.full_path().trim_start_matches('/').to_owned()
}

/// Files without the hidden ones, sorted by path.
fn in_order(mut found: Vec<Found>) -> Vec<Found> {
    found.retain(|found| !is_hidden(&found.name));
    found.order_by(|one, other| one.name.cmp(&other.name));
    found
}

/// Whether a file is left out in silence: what file managers leave behind, and within a folder everything whose name, or
/// whose folder's name, starts with a dot. What the reader dropped by its own name is taken, dot or not.
fn is_hidden(path: &str) -> bool {
    path.split('/')
        .enumerate()
        .any(|(depth, part)| LEFT_BY_FILE_MANAGERS.contains(&part) || depth > 0 && part.starts_with('.'))
}

/// Whether the files of a paste are meant, and not its text. Office programs put a picture of the text beside the text;
/// file managers put the files' names beside the files.
fn are_meant(file_types: &[String], text: &str) -> bool {
    let only_pictures = file_types.iter().all(|kind| kind.starts_with("image/"));
    !file_types.is_empty() && (!only_pictures || text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_file_managers_hide_is_left_out() {
        let cases = [
            ("dump.txt", false),
            (".DS_Store", true),
            ("folder/.DS_Store", true),
            ("folder/Thumbs.db", true),
            ("__MACOSX/folder/._dump.txt", true),
            ("folder/.git/config", true),
            ("folder/.hidden.txt", true),
            // Dropped by its own name, so meant.
            (".hidden.txt", false),
            (".archive/dump.txt", false),
            ("folder/a.b.txt", false),
            ("folder/...", true),
            ("", false),
        ];
        for (path, hidden) in cases {
            assert_eq!(is_hidden(path), hidden, "{path}");
        }
    }

    #[test]
    fn files_come_sorted_by_path() {
        let names = ["b/2.txt", "a.txt", "b/.x", "b/10.txt", "B.txt"];
        let found = names.map(|name| Found { name: name.to_owned(), file: Err(String::new()) }).to_vec();
        let sorted: Vec<String> = in_order(found).into_iter().map(|found| found.name).collect();
        assert_eq!(sorted, ["B.txt", "a.txt", "b/10.txt", "b/2.txt"]);
    }

    #[test]
    fn the_list_of_the_example_is_one_name_a_line() {
        let cases: [(&str, &[&str]); 5] = [
            ("", &[]),
            ("a.txt\nb.txt\n", &["a.txt", "b.txt"]),
            ("a.txt\r\n\r\n b c.txt \r\n", &["a.txt", "b c.txt"]),
            ("# five dumps\na.txt", &["a.txt"]),
            ("../a.txt\nb/c.txt\nd.txt", &["d.txt"]),
        ];
        for (list, names) in cases {
            assert_eq!(sample_names(list), names, "{list:?}");
        }
    }

    #[test]
    fn a_paste_is_its_files_unless_they_only_picture_its_text() {
        let cases: [(&[&str], &str, bool); 6] = [
            (&[], "words", false),
            (&[], "", false),
            (&["text/plain"], "dump.txt", true),
            (&["image/png"], "words from a table", false),
            (&["image/png"], " ", true),
            (&["", "image/png"], "names", true),
        ];
        for (types, text, files) in cases {
            let types: Vec<String> = types.iter().map(|kind| kind.to_string()).collect();
            assert_eq!(are_meant(&types, text), files, "{types:?} {text:?}");
        }
    }
}
