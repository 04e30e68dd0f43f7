//! How evenly hits stand over the parts of a collection, and whether one part has more of them than its share.

/// DPnorm: 0 where every part has its share of the hits, 1 where all stand in the smallest part. `parts` are the hits and
/// the words of each; parts without words are left out. Gries, "Dispersions and adjusted frequencies in corpora", 2008;
/// normalised as in Lijffijt and Gries, 2012. `None` where there are no hits or fewer than two parts.
pub fn dp_norm(parts: &[(usize, usize)]) -> Option<f64> {
    let parts: Vec<(f64, f64)> =
        parts.iter().filter(|(_, words)| *words > 0).map(|&(hits, words)| (hits as f64, words as f64)).collect();
    let hits: f64 = parts.iter().map(|(hits, _)| hits).sum();
    let words: f64 = parts.iter().map(|(_, words)| words).sum();
    if hits == 0.0 || parts.len() < 2 {
        return None;
    }
    let deviation: f64 = parts.iter().map(|(own, share)| (own / hits - share / words).abs()).sum::<f64>() / 2.0;
    let least = parts.iter().map(|(_, share)| share / words).fold(1.0, f64::min);
    Some((deviation / (1.0 - least)).clamp(0.0, 1.0))
}

/// The log-likelihood ratio G² of one part against the rest: from 6.63 on, a difference this large comes by chance once in
/// a hundred times. Dunning, "Accurate methods for the statistics of surprise and coincidence", 1993; in the form of Rayson
/// and Garside, 2000. Below zero where the part has less than its share.
pub fn keyness(hits: usize, words: usize, other_hits: usize, other_words: usize) -> f64 {
    let [a, b, c, d] = [hits, other_hits, words, other_words].map(|count| count as f64);
    if c + d == 0.0 || a + b == 0.0 {
        return 0.0;
    }
    let (expected, other_expected) = (c * (a + b) / (c + d), d * (a + b) / (c + d));
    let term = |observed: f64, expected: f64| if observed > 0.0 { observed * (observed / expected).ln() } else { 0.0 };
    let ratio = 2.0 * (term(a, expected) + term(b, other_expected));
    if a < expected { -ratio } else { ratio }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dispersion_runs_from_even_to_all_in_one_part() {
        for (parts, expected) in [
            (&[(5, 100), (5, 100)][..], Some(0.0)),
            (&[(10, 100), (0, 100)], Some(1.0)),
            // By hand: (0.15 + 0.15) / 2 over 1 - 0.25.
            (&[(9, 300), (1, 100)], Some(0.2)),
            // By hand: (2/15 + 1/15 + 0 + 1/15 + 2/15) / 2 = 0.2, over 1 - 0.2.
            (&[(1, 10), (2, 10), (3, 10), (4, 10), (5, 10)], Some(0.25)),
            (&[(3, 0), (5, 100), (5, 100)], Some(0.0)),
            (&[(0, 10), (0, 10)], None),
            (&[(4, 10)], None),
            (&[], None),
        ] {
            let found = dp_norm(parts);
            assert_eq!(found.map(|dp| (dp * 1e6).round() / 1e6), expected, "{parts:?}");
        }
    }

    #[test]
    fn keyness_has_a_sign_and_no_end_in_nothing() {
        // By hand: 14 of the 28 are expected in each of two parts of 1,000 words.
        let by_hand = 2.0 * (20.0 * (20.0f64 / 14.0).ln() + 8.0 * (8.0f64 / 14.0).ln());
        assert!((keyness(20, 1000, 8, 1000) - by_hand).abs() < 1e-9);
        assert!((keyness(8, 1000, 20, 1000) + by_hand).abs() < 1e-9);
        assert_eq!(keyness(5, 100, 5, 100), 0.0);
        assert_eq!([keyness(0, 0, 0, 0), keyness(0, 10, 0, 10)], [0.0, 0.0]);
        assert!(keyness(0, 1000, 30, 1000) < -6.63);
    }
}
