//! Giving the reader a file to keep.

use super::promise;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, HtmlImageElement, Url};

/// How long the content stays at its address: some browsers ask the reader for a place first.
const KEPT_MILLISECONDS: u32 = 60_000;

/// Has the browser save a text as a file of this name; the error is a sentence for the reader.
pub fn save(name: &str, content: &str) -> Result<(), String> {
    download(name, content).map_err(|error| {
        let detail = promise::error_message(&error);
        format!("The browser did not let the page save a file ({detail}). Try again, or try another browser.")
    })
}

/// Has a picture in SVG drawn in dots and kept as a PNG file of this name. Says how it went once it is done: a sentence for the
/// reader where it did not work.
pub fn save_png(name: &str, svg: &str, done: impl FnOnce(Result<(), String>) + 'static) {
    let name = name.to_owned();
    let address = format!("data:image/svg+xml,{}", js_sys::encode_uri_component(svg));
    spawn_local(async move {
        done(drawn(&name, &address).await.map_err(|error| {
            let detail = promise::error_message(&error);
            format!("The browser did not draw the picture ({detail}). Save it as SVG instead.")
        }));
    });
}

/// Draws a picture on a canvas and keeps that.
async fn drawn(name: &str, address: &str) -> Result<(), JsValue> {
    let picture = HtmlImageElement::new()?;
    picture.set_src(address);
    wasm_bindgen_futures::JsFuture::from(picture.decode()).await?;
    let canvas: HtmlCanvasElement = gloo::utils::document().create_element("canvas")?.dyn_into()?;
    canvas.set_width(picture.natural_width() * DOTS);
    canvas.set_height(picture.natural_height() * DOTS);
    let context: Option<CanvasRenderingContext2d> =
        canvas.get_context("2d")?.and_then(|context| context.dyn_into().ok());
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    if let Some(context) = context {
        context.draw_image_with_html_image_element_and_dw_and_dh(&picture, 0.0, 0.0, width, height)?;
    }
    press(name, &canvas.to_data_url()?)
}

/// A picture has so many dots to a pixel of its drawing, so that it is sharp in print.
const DOTS: u32 = 2;

/// Presses a link that the page never shows: the one way to name a file that every browser knows.
fn download(name: &str, content: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(match name.rsplit('.').next() {
        Some("csv") => "text/csv",
        Some("html") => "text/html",
        Some("svg") => "image/svg+xml",
        _ => "application/json",
    });
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&content.into()), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    press(name, &address)?;
    gloo::timers::callback::Timeout::new(KEPT_MILLISECONDS, move || {
        Url::revoke_object_url(&address).ok();
    })
    .forget();
    Ok(())
}

fn press(name: &str, address: &str) -> Result<(), JsValue> {
    let link: HtmlElement = gloo::utils::document().create_element("a")?.dyn_into()?;
    link.set_attribute("href", address)?;
    link.set_attribute("download", name)?;
    link.click();
    Ok(())
}
