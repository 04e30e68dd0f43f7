//! The only room that touches the browser: files, the worker, storage, clipboard, address.
//!
//! In come the browser's own objects; out come plain data and callbacks. The `ui` room calls these functions and
//! nothing of web-sys beyond what an event handler hands it. Nothing here decides what is shown.

pub mod address;
pub mod client;
pub mod clipboard;
pub mod dialog;
pub mod files;
mod inbox;
mod keeper;
pub mod marks;
pub mod menu;
pub mod parallel;
pub mod preferences;
mod promise;
mod reading;
pub mod save;
pub mod screen;
pub mod shell;
mod store;
mod wire;
pub mod worker;
