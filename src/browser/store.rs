//! Dumps kept in the browser (IndexedDB), used from the worker.
//!
//! A document is kept as it left intake, never as what was made of it: cleaning gets better, dumps stay as they are. Its
//! key is its identity, so that a dump is kept once however often it is added, in however many tabs; beside it stands a
//! number that gives the order of adding. A reader's corrections stand in a store of their own, all those of a document in
//! one record, also where the document is not here yet.
//!
//! IndexedDB is used as web-sys gives it. The `idb` crate was weighed: it loses the reason a transaction was aborted for,
//! which is how a browser says that its storage is full.

use super::promise;
use crate::engine::Document;
use crate::view::{DocumentCorrections, DocumentKey};
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbFactory, IdbIndex, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
    IdbTransactionMode,
};

/// The database's name.
const DATABASE: &str = "parallax";

/// The database's version. Raise it when [`Document`] or the records below change their shape, and say in [`prepare`]
/// what becomes of the records of the version before. Version 2 added the corrections.
const VERSION: u32 = 2;

/// The object store with one record per document, under [`name_of`] its identity.
const DOCUMENTS: &str = "documents";

/// The object store with one record per corrected document, under the first digits of its identity.
const CORRECTIONS: &str = "corrections";

/// A record's number in the order of adding, and the index over it.
const ORDER: &str = "order";

/// A record's document, as postcard writes it.
const BYTES: &str = "bytes";

/// So many documents are written in one transaction, and read back in one request. A transaction costs about as much as
/// writing ten documents; much larger ones would hold too much text twice.
pub const BATCH: usize = 128;

/// Why the browser did not do what was asked of its storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no more room.
    Full,
    /// Anything else (a private window, a policy, damage), in the browser's own words.
    Other(String),
}

impl From<JsValue> for Refusal {
    fn from(error: JsValue) -> Self {
        if promise::error_name(&error) == "QuotaExceededError" {
            Refusal::Full
        } else {
            let words = promise::error_message(&error);
            let words = if words.is_empty() { promise::error_name(&error) } else { words };
            Refusal::Other(words.trim_end_matches('.').to_owned())
        }
    }
}

/// The open database.
pub struct Store {
    database: IdbDatabase,
    /// Kept because the database calls them: they close it when another tab wants to change or delete it.
    _closing: Closure<dyn FnMut()>,
}

/// A part of what is stored.
#[derive(Debug, Default)]
pub struct Part {
    /// The documents, in the order of adding.
    pub documents: Vec<Document>,
    /// How many records could not be read back.
    pub unreadable: usize,
    /// The order number of the last record; `None` where there were no more records.
    pub last: Option<f64>,
}

impl Store {
    /// Opens the database, and makes it where there is none.
    pub async fn open() -> Result<Store, Refusal> {
        let request = factory()?.open_with_u32(DATABASE, VERSION)?;
        let made: Closure<dyn FnMut()> = {
            let request = request.clone();
            Closure::new(move || {
                // A database that cannot be made fails the request, which is where it is told.
                prepare(&request).ok();
            })
        };
        request.set_onupgradeneeded(Some(made.as_ref().unchecked_ref()));
        let database: IdbDatabase = opened(&request).await?.unchecked_into();
        let closing = {
            let database = database.clone();
            Closure::new(move || database.close())
        };
        database.set_onversionchange(Some(closing.as_ref().unchecked_ref()));
        Ok(Store { database, _closing: closing })
    }

    /// How many documents are stored.
    pub async fn count(&self) -> Result<usize, Refusal> {
        let (_, documents) = self.documents(IdbTransactionMode::Readonly)?;
        let count = answered(&documents.count()?).await?;
        Ok(count.as_f64().unwrap_or_default() as usize)
    }

    /// The next documents after an order number, from the first where `None`; at most [`BATCH`].
    pub async fn part(&self, after: Option<f64>) -> Result<Part, Refusal> {
        let (_, documents) = self.documents(IdbTransactionMode::Readonly)?;
        let index: IdbIndex = documents.index(ORDER)?;
        let after = after.unwrap_or(f64::NEG_INFINITY).into();
        let range: JsValue = IdbKeyRange::lower_bound_with_open(&after, true)?.into();
        let records = answered(&index.get_all_with_key_and_limit(&range, BATCH as u32)?).await?;
        let mut part = Part::default();
        for record in Array::from(&records).iter() {
            part.last = Reflect::get(&record, &ORDER.into())?.as_f64().or(part.last);
            let bytes: Uint8Array = Reflect::get(&record, &BYTES.into())?.unchecked_into();
            match postcard::from_bytes(&bytes.to_vec()) {
                Ok(document) => part.documents.push(document),
                Err(_) => part.unreadable += 1,
            }
        }
        Ok(part)
    }

    /// Writes documents, all or none, under order numbers from `order` on.
    pub async fn put(&self, new: &[Document], order: f64) -> Result<(), Refusal> {
        let (transaction, documents) = self.documents(IdbTransactionMode::Readwrite)?;
        for (at, document) in new.iter().enumerate() {
            // Documents are plain data, which postcard always writes.
            let Ok(bytes) = postcard::to_stdvec(document) else { continue };
            let record = Object::new();
            Reflect::set(&record, &ORDER.into(), &(order + at as f64).into())?;
            Reflect::set(&record, &BYTES.into(), &Uint8Array::from(bytes.as_slice()))?;
            documents.put_with_key(&record, &name_of(document).into())?;
        }
        completed(&transaction).await
    }

    /// Forgets documents and their corrections; all where `keys` is empty.
    pub async fn forget(&self, keys: &[DocumentKey]) -> Result<(), Refusal> {
        let both = Array::of2(&DOCUMENTS.into(), &CORRECTIONS.into());
        let transaction = self.database.transaction_with_str_sequence_and_mode(&both, IdbTransactionMode::Readwrite)?;
        let (documents, corrections) = (transaction.object_store(DOCUMENTS)?, transaction.object_store(CORRECTIONS)?);
        if keys.is_empty() {
            documents.clear()?;
            corrections.clear()?;
        }
        for &key in keys {
            let (first, last) = names_of(key);
            let range: JsValue = IdbKeyRange::bound(&first.into(), &last.into())?.into();
            documents.delete(&range)?;
            corrections.delete(&short_name_of(key).into())?;
        }
        completed(&transaction).await
    }

    /// All stored corrections. A record that cannot be read back is left out.
    pub async fn corrections(&self) -> Result<Vec<DocumentCorrections>, Refusal> {
        let transaction = self.database.transaction_with_str_and_mode(CORRECTIONS, IdbTransactionMode::Readonly)?;
        let records = answered(&transaction.object_store(CORRECTIONS)?.get_all()?).await?;
        let records = Array::from(&records);
        let read = records.iter().filter_map(|record| {
            let bytes: Uint8Array = record.dyn_into().ok()?;
            postcard::from_bytes(&bytes.to_vec()).ok()
        });
        Ok(read.collect())
    }

    /// Writes the corrections of these documents in the place of those stored before.
    pub async fn put_corrections(&self, new: &[DocumentCorrections]) -> Result<(), Refusal> {
        let transaction = self.database.transaction_with_str_and_mode(CORRECTIONS, IdbTransactionMode::Readwrite)?;
        let corrections = transaction.object_store(CORRECTIONS)?;
        for of in new {
            let name = short_name_of(of.document).into();
            if of.corrections.is_empty() {
                corrections.delete(&name)?;
            } else if let Ok(bytes) = postcard::to_stdvec(of) {
                corrections.put_with_key(&Uint8Array::from(bytes.as_slice()), &name)?;
            }
        }
        completed(&transaction).await
    }

    fn documents(&self, mode: IdbTransactionMode) -> Result<(IdbTransaction, IdbObjectStore), JsValue> {
        let transaction = self.database.transaction_with_str_and_mode(DOCUMENTS, mode)?;
        let documents = transaction.object_store(DOCUMENTS)?;
        Ok((transaction, documents))
    }
}

/// Deletes the database, from the page and when no worker is left to do it.
pub async fn destroy() -> Result<(), Refusal> {
    opened(&factory()?.delete_database(DATABASE)?).await?;
    Ok(())
}

/// Whether dumps may be stored: `false` only where the browser says that there is no database of ours.
pub async fn may_hold_dumps() -> bool {
    names().await.is_none_or(|names| names.iter().any(|name| name == DATABASE))
}

/// The names of this page's databases; `None` where the browser does not tell.
async fn names() -> Option<Vec<String>> {
    let factory = factory().ok()?;
    let databases: Function = Reflect::get(&factory, &"databases".into()).ok()?.dyn_into().ok()?;
    let asked: Promise = databases.call0(&factory).ok()?.dyn_into().ok()?;
    let told: Array = JsFuture::from(asked).await.ok()?.dyn_into().ok()?;
    Some(told.iter().filter_map(|database| Reflect::get(&database, &"name".into()).ok()?.as_string()).collect())
}

/// Makes the database as this version wants it. The documents of version 1 stay as they are.
fn prepare(request: &IdbOpenDbRequest) -> Result<(), JsValue> {
    let database: IdbDatabase = request.result()?.unchecked_into();
    let stores = database.object_store_names();
    if !stores.contains(DOCUMENTS) {
        let documents = database.create_object_store(DOCUMENTS)?;
        documents.create_index_with_str(ORDER, ORDER)?;
    }
    if !stores.contains(CORRECTIONS) {
        database.create_object_store(CORRECTIONS)?;
    }
    Ok(())
}

/// The browser's databases, in the page and in the worker alike.
fn factory() -> Result<IdbFactory, Refusal> {
    let factory = Reflect::get(&js_sys::global(), &"indexedDB".into())?;
    if factory.is_object() {
        Ok(factory.unchecked_into())
    } else {
        Err(Refusal::Other("it has no IndexedDB".to_owned()))
    }
}

/// Waits for a request to open or delete; another tab that holds the database and does not let go is an error.
async fn opened(request: &IdbOpenDbRequest) -> Result<JsValue, Refusal> {
    let blocked = promise::called(|resolve, reject| {
        request.set_onsuccess(Some(resolve));
        request.set_onerror(Some(reject));
        request.set_onblocked(Some(reject));
        Ok(())
    });
    result(request, blocked.await)
}

/// Waits for a request.
async fn answered(request: &IdbRequest) -> Result<JsValue, Refusal> {
    let answer = promise::called(|resolve, reject| {
        request.set_onsuccess(Some(resolve));
        request.set_onerror(Some(reject));
        Ok(())
    });
    result(request, answer.await)
}

/// The result of a request, or its error; the event that told of either says nothing itself.
fn result(request: &IdbRequest, told: Result<JsValue, JsValue>) -> Result<JsValue, Refusal> {
    match told {
        Ok(_) => Ok(request.result()?),
        Err(_) => match request.error() {
            Ok(Some(error)) => Err(Refusal::from(JsValue::from(error))),
            _ => Err(Refusal::Other("another tab holds it".to_owned())),
        },
    }
}

/// Waits until all that was asked for in a transaction is safely written, or none of it.
async fn completed(transaction: &IdbTransaction) -> Result<(), Refusal> {
    let told = promise::called(|resolve, reject| {
        transaction.set_oncomplete(Some(resolve));
        transaction.set_onabort(Some(reject));
        Ok(())
    });
    match told.await {
        Ok(_) => Ok(()),
        Err(_) => Err(match transaction.error() {
            Some(error) => Refusal::from(JsValue::from(error)),
            None => Refusal::Other("it was interrupted".to_owned()),
        }),
    }
}

/// The key of a document's record: its identity in 32 hexadecimal digits.
fn name_of(document: &Document) -> String {
    format!("{:032x}", document.id.0)
}

/// The first and the last name that a document of this short key can have. The key is the identity's first 60 bits, the
/// name's first 15 digits.
fn names_of(key: DocumentKey) -> (String, String) {
    let start = short_name_of(key);
    (format!("{start:0<32}"), format!("{start:f<32}"))
}

/// The key of a record of corrections: the first 60 bits of the identity in 15 hexadecimal digits.
fn short_name_of(key: DocumentKey) -> String {
    format!("{:015x}", key.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What versions 1 and 2 write for [`document`], in hexadecimal digits.
    const STORED: &str = "9180e5cfafe0c8d0cf8dc8c9a0d594fec6f90105612e747874074f6e652074776f000101540000";

    fn document() -> Document {
        let mut document = Document::new("a.txt", "One two", Default::default());
        document.given.title = Some("T".to_owned());
        document
    }

    #[test]
    fn a_short_key_finds_the_names_of_its_documents_and_no_others() {
        for text in ["", "One two", "Kessel Bridge shut", "ä"] {
            let document = Document::new("", text, Default::default());
            let (first, last) = names_of(document.id.key());
            let name = name_of(&document);
            assert_eq!(name.len(), 32);
            assert!(first <= name && name <= last, "{first} {name} {last}");
            assert!(!(first..=last).contains(&name_of(&Document::new("", "another", Default::default()))));
        }
    }

    #[test]
    fn the_stored_form_of_corrections_never_changes_within_a_version() {
        use crate::view::{Correction, Kind};
        // Named by what the file format and the links name too, so that this room knows nothing of the core.
        let corrections: Vec<Correction> = crate::view::link::read_corrections("000000000001.rn5.7.3")
            .into_iter()
            .flat_map(|of| of.corrections)
            .collect();
        assert!(matches!(corrections.as_slice(), [Correction::Relabel { kind: Kind::Navigation, .. }]));
        let of = DocumentCorrections { document: DocumentKey(1), name: String::new(), corrections };
        let stored = postcard::to_stdvec(&of).expect("plain data");
        assert_eq!(stored, [1, 0, 1, 0, 5, 7, 3, 9]);
        assert_eq!(postcard::from_bytes::<DocumentCorrections>(&stored).expect("what was just written"), of);
    }

    #[test]
    fn the_stored_form_of_a_document_never_changes_within_a_version() {
        let stored = postcard::to_stdvec(&document()).expect("plain data");
        let written: String = stored.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!((VERSION, written.as_str()), (2, STORED));
        assert_eq!(postcard::from_bytes::<Document>(&stored).expect("what was just written"), document());
    }
}
