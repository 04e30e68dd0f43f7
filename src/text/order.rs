//! Sorting with one piece of code for all types. The standard library's sorts are made anew for each type and comparison,
//! some nine kilobytes a time, and the page's programs are downloaded. Lists of plain numbers, which share one copy
//! anyway, are better sorted by the standard library.

use std::cmp::Ordering;

/// Runs of up to this many places are sorted by insertion before they are merged.
const SHORT_RUN: usize = 12;

/// Stable sorting for lists that hold more than plain numbers.
pub trait Order<T> {
    /// Sorts by a comparison; equals keep their order.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// Sorts by a key; equals keep their order.
    fn order_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);

    /// Sorts; equals keep their order.
    fn order(&mut self)
    where
        T: Ord;
}

impl<T> Order<T> for [T] {
    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let length = self.len();
        let items = &*self;
        let mut follows = |a: u32, b: u32| match (items.get(a as usize), items.get(b as usize)) {
            (Some(a), Some(b)) => compare(a, b) == Ordering::Greater,
            _ => false,
        };
        if let Some(mut places) = places(length, &mut follows) {
            settle(&mut places, &mut |a, b| self.swap(a, b));
        }
    }

    fn order_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }

    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }
}

/// For each place of the sorted list, the place its item has now; `None` where all is in order. `follows(a, b)` says
/// whether the item at `a` must stand after the one at `b`. A merge sort from the bottom up.
fn places(length: usize, follows: &mut dyn FnMut(u32, u32) -> bool) -> Option<Vec<u32>> {
    let count = u32::try_from(length).ok()?;
    if (1..count).all(|at| !follows(at - 1, at)) {
        return None;
    }
    let mut places: Vec<u32> = (0..count).collect();
    for run in places.chunks_mut(SHORT_RUN) {
        for end in 1..run.len() {
            let mut at = end;
            while at > 0 && follows(run[at - 1], run[at]) {
                run.swap(at - 1, at);
                at -= 1;
            }
        }
    }
    let mut merged: Vec<u32> = Vec::with_capacity(length);
    let mut width = SHORT_RUN;
    while width < length {
        merged.clear();
        for pair in places.chunks(width * 2) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            while let (Some((&l, more_left)), Some((&r, more_right))) = (left.split_first(), right.split_first()) {
                // Two runs in order already are taken as they are.
                if left.len() == width && right.len() + width == pair.len() && !follows(pair[width - 1], r) {
                    break;
                }
                if follows(l, r) {
                    merged.push(r);
                    right = more_right;
                } else {
                    merged.push(l);
                    left = more_left;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut places, &mut merged);
        width *= 2;
    }
    Some(places)
}

/// Swaps items until each stands where [`places`] says, along the cycles of the permutation.
fn settle(places: &mut [u32], swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..places.len() {
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut places[at], at as u32) as usize;
            if from == start || from == at {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_as_the_standard_library_sorts_them() {
        let mut state = 1_u32;
        let mut random = move |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) % below
        };
        for length in (0..60).chain([97, 256, 1_000, 3_001]) {
            for below in [2, 10, 1_000_000] {
                let list: Vec<(u32, usize)> = (0..length).map(|at| (random(below), at)).collect();
                for list in [
                    list.clone(),
                    {
                        let mut l = list.clone();
                        l.sort();
                        l
                    },
                    {
                        let mut l = list;
                        l.sort();
                        l.reverse();
                        l
                    },
                ] {
                    let (mut want, mut have) = (list.clone(), list.clone());
                    want.sort_by_key(|item| item.0);
                    have.order_by_key(|item| item.0);
                    assert_eq!(have, want, "{length} below {below}");
                    have.order();
                    want.sort();
                    assert_eq!(have, want);
                    have.order_by(|a, b| b.cmp(a));
                    want.reverse();
                    assert_eq!(have, want);
                }
            }
        }
    }
}
