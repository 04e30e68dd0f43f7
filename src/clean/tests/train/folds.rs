//! Models trained without the outlets of one fold: kept in `target/folds`, read again to see how these outlets come out.

use crate::clean::learned::Learned;
use crate::clean::model::Model;
use crate::clean::ranking::{Ranking, SEVERAL, Table};
use crate::clean::{author_features, author_weights, date_features, date_weights};
use crate::clean::{headline_features, headline_weights, title_features, title_weights};
use serde_json::{Value, json};
use std::path::PathBuf;

/// The numbers of all that cleaning learned.
pub struct Tables {
    pub title: Table<{ title_features::COUNT }>,
    pub headline: Table<{ headline_features::COUNT }, SEVERAL>,
    /// The line model's, as [`Model::read`] takes them.
    pub lines: Vec<u8>,
    pub authors: Table<{ author_features::COUNT }, SEVERAL>,
    pub day: Table<{ date_features::COUNT }, SEVERAL>,
}

fn file(fold: u64, ending: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("target/folds/{fold}.{ending}"))
}

impl Tables {
    /// Those that come with the program.
    pub fn shipped() -> Tables {
        Tables {
            title: title_weights::TABLE.clone(),
            headline: headline_weights::TABLE.clone(),
            lines: include_bytes!("../../weights.bin").to_vec(),
            authors: author_weights::TABLE.clone(),
            day: date_weights::TABLE.clone(),
        }
    }

    /// Ready to run, for good: a test makes few of them.
    pub fn ready(&self) -> &'static Learned {
        Box::leak(Box::new(Learned {
            title: Ranking::new(&self.title),
            headline: Ranking::new(&self.headline),
            // Those shipped have other inputs once a feature is new; what is learned first does not ask them.
            lines: Model::read(&self.lines).map_or(Model::shipped(), |model| Box::leak(Box::new(model))),
            authors: Ranking::new(&self.authors),
            day: Ranking::new(&self.day),
        }))
    }

    /// Keeps those that never saw a fold.
    pub fn write_fold(&self, fold: u64) {
        std::fs::create_dir_all(file(fold, "bin").parent().unwrap()).unwrap();
        std::fs::write(file(fold, "bin"), &self.lines).unwrap();
        let tables = json!({ "title": plain(&self.title), "headline": plain(&self.headline), "authors": plain(&self.authors), "day": plain(&self.day) });
        std::fs::write(file(fold, "json"), tables.to_string()).unwrap();
    }

    /// Those that never saw a fold; `None` where they were not trained, or with other inputs than today's.
    pub fn of_fold(fold: u64) -> Option<Tables> {
        let lines = lines_of_fold(fold)?;
        let tables: Value = serde_json::from_slice(&std::fs::read(file(fold, "json")).ok()?).ok()?;
        Some(Tables {
            title: table(&tables["title"])?,
            headline: table(&tables["headline"])?,
            lines,
            authors: table(&tables["authors"])?,
            day: table(&tables["day"])?,
        })
    }
}

/// The line model that never saw a fold, if it was kept and has today's inputs.
pub fn lines_of_fold(fold: u64) -> Option<Vec<u8>> {
    let lines = std::fs::read(file(fold, "bin")).ok()?;
    Model::read(&lines).is_ok().then_some(lines)
}

fn plain<const COUNT: usize, const WIDTH: usize>(table: &Table<COUNT, WIDTH>) -> Value {
    json!({
        "mean": table.mean.to_vec(), "scale": table.scale.to_vec(), "unit_scale": table.unit_scale.to_vec(),
        "bias": table.bias.to_vec(),
        "weights": table.weights.iter().map(|row| row.to_vec()).collect::<Vec<_>>(), "output": table.output.to_vec(), "output_scale": table.output_scale,
        "output_bias": table.output_bias,
    })
}

fn table<const COUNT: usize, const WIDTH: usize>(value: &Value) -> Option<Table<COUNT, WIDTH>> {
    fn get<T: serde::de::DeserializeOwned>(value: &Value) -> Option<T> {
        serde_json::from_value(value.clone()).ok()
    }
    fn long<T: serde::de::DeserializeOwned, const COUNT: usize>(value: &Value) -> Option<[T; COUNT]> {
        get::<Vec<T>>(value)?.try_into().ok()
    }
    let rows = get::<Vec<Value>>(&value["weights"])?.iter().map(long).collect::<Option<Vec<[i8; WIDTH]>>>()?;
    Some(Table {
        mean: long(&value["mean"])?,
        scale: long(&value["scale"])?,
        unit_scale: long(&value["unit_scale"])?,
        bias: long(&value["bias"])?,
        weights: rows.try_into().ok()?,
        output: long(&value["output"])?,
        output_scale: get(&value["output_scale"])?,
        output_bias: get(&value["output_bias"])?,
    })
}

#[test]
fn what_is_kept_of_a_fold_is_read_back() {
    let shipped = title_weights::TABLE.clone();
    let back: Table<{ title_features::COUNT }> = table(&plain(&shipped)).unwrap();
    assert_eq!(plain(&back), plain(&shipped));
    assert!(table::<3, 16>(&plain(&shipped)).is_none());
}
