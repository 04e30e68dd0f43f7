//! Files and folders as they are dropped, chosen or pasted.

/// All files of a drop, folders walked through, each with its path, sorted by path.
pub async fn dropped(_event: web_sys::DragEvent) -> Vec<(String, web_sys::File)> {
    Vec::new()
}

/// The files of a file or folder input, each with its path; the input is emptied so that the same choice works twice.
pub fn chosen(_input: &web_sys::HtmlInputElement) -> Vec<(String, web_sys::File)> {
    Vec::new()
}

/// What a paste holds: files, or a text.
pub enum Pasted {
    /// Files copied in a file manager.
    Files(Vec<(String, web_sys::File)>),
    /// Text.
    Text(String),
    /// Neither, or the paste went into a field of the page.
    Nothing,
}

/// Reads a paste.
pub fn pasted(_event: &web_sys::ClipboardEvent) -> Pasted {
    Pasted::Nothing
}

/// The example dumps, fetched from beside the page, each with its name.
pub async fn example() -> Result<Vec<(String, String)>, String> {
    Ok(Vec::new())
}
