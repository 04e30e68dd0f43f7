//! The five real dumps beside the checkout. Their texts belong to their publishers, so they are read from there and never
//! copied; without them this test is skipped.

mod gold;

use gold::Minimum;
use std::path::Path;

#[test]
fn the_real_dumps_come_out_as_the_gold_says() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seeds");
    if !seeds.is_dir() {
        println!("skipped: {} is not here", seeds.display());
        return;
    }
    gold::score(&seeds, &seeds.join("gold")).check(&Minimum {
        kinds: 0.98,
        kept: 0.98,
        metadata: 0.97,
        people: 0.95,
        quotes: 0.95,
    });
}
