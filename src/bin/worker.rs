//! The Web Worker: the engine, away from the page's thread.

fn main() {
    parallax::browser::worker::run();
}
