//! What follows from the articles and takes a while to work out, kept until they change.

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::rc::Rc;

/// So many things of a kind are kept at most; beyond, the one asked for longest ago goes.
const MOST: usize = 8;

/// Things, the one asked for last at the end.
#[derive(Default)]
pub(super) struct Kept(RefCell<Vec<Thing>>);

/// A thing by what it is and what it is of.
struct Thing {
    kind: TypeId,
    of: String,
    made: Rc<dyn Any>,
}

impl Kept {
    /// What is kept of a kind under a name; made where there is none yet.
    pub fn get<T: 'static>(&self, of: &str, make: impl FnOnce() -> T) -> Rc<T> {
        let kind = TypeId::of::<T>();
        let found = {
            let mut all = self.0.borrow_mut();
            let at = all.iter().position(|thing| thing.kind == kind && thing.of == of);
            at.map(|at| all.remove(at))
        };
        let made = match found.and_then(|thing| thing.made.downcast::<T>().ok()) {
            Some(made) => made,
            // Made while nothing is borrowed, since it may ask for other things.
            None => Rc::new(make()),
        };
        let mut all = self.0.borrow_mut();
        if all.iter().filter(|thing| thing.kind == kind).count() >= MOST
            && let Some(oldest) = all.iter().position(|thing| thing.kind == kind)
        {
            all.remove(oldest);
        }
        all.push(Thing { kind, of: of.to_owned(), made: made.clone() });
        made
    }

    /// What is kept of a kind under a name, where anything is.
    pub fn known<T: 'static>(&self, of: &str) -> Option<Rc<T>> {
        let all = self.0.borrow();
        let thing = all.iter().find(|thing| thing.kind == TypeId::of::<T>() && thing.of == of)?;
        thing.made.clone().downcast().ok()
    }

    /// Forgets all of it.
    pub fn clear(&self) {
        self.0.borrow_mut().clear();
    }
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Kept({})", self.0.borrow().len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_made_once_and_the_oldest_go() {
        let kept = Kept::default();
        let made = std::cell::Cell::new(0);
        let ask = |of: &str| *kept.get(of, || made.replace(made.get() + 1));
        assert_eq!([ask("a"), ask("b"), ask("a")], [0, 1, 0]);
        // Another kind under the same name is another thing, and making one may ask for others.
        assert_eq!(*kept.get("a", || format!("{}", ask("b"))), "1");
        for n in 0..MOST {
            ask(&n.to_string());
        }
        assert_eq!(ask("b"), made.get() - 1);
        // Those of one kind do not drive out those of another.
        assert_eq!(kept.known::<String>("a").map(|a| a.to_string()), Some("1".to_owned()));
        assert_eq!(kept.known::<i32>("b").map(|b| *b), Some(made.get() - 1));
        assert!(kept.known::<i32>("nothing").is_none());
        kept.clear();
        assert_eq!(ask("1"), made.get() - 1);
    }
}
