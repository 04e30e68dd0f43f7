//! The table of figures beside what they must reach, and the dated record of them.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

/// One measured figure.
pub struct Figure {
    /// What is measured.
    pub measure: &'static str,
    /// On what, with how many.
    pub on: String,
    /// From 0 to 1; a speed in megabytes a second.
    pub figure: f64,
    /// What it must reach and what it should; `None` where it only tells.
    pub goal: Option<(f64, f64)>,
}

/// Collects a figure.
pub fn figure(
    measure: &'static str,
    on: impl Into<String>,
    figure: f64,
    goal: impl Into<Option<(f64, f64)>>,
) -> Figure {
    Figure { measure, on: on.into(), figure, goal: goal.into() }
}

/// Prints all figures, those below their mark with a sign.
pub fn print(figures: &[Figure]) {
    println!("\n{:<40} {:<46} {:>6} {:>6} {:>6}", "measure", "on", "figure", "must", "aim");
    for Figure { measure, on, figure, goal } in figures {
        print!("{measure:<40} {on:<46} {figure:>6.3}");
        match goal {
            Some((must, aim)) => {
                let says = if figure < must { "  short" } else { "" };
                println!(" {must:>6.3} {aim:>6.3}{says}");
            }
            None => println!(),
        }
    }
}

/// Appends all figures to a file of records, with today's date, a note and the command that gave them.
pub fn record(figures: &[Figure], file: &Path, note: &str, command: &str) -> std::io::Result<()> {
    let today = Command::new("date").arg("+%F").output()?;
    let today = String::from_utf8_lossy(&today.stdout).trim().to_owned();
    let mut out = std::fs::OpenOptions::new().append(true).open(file)?;
    for Figure { measure, on, figure, .. } in figures {
        let (on, note) = (on.replace(',', ";"), note.replace(',', ";"));
        writeln!(out, "{today},{measure},{on},{figure:.3},{note},{command}")?;
    }
    Ok(())
}
