//! Several requests at a time: each waits for the network most of its time.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use anyhow::Result;

/// How many requests are under way at a time.
pub(super) const LANES: usize = 8;

/// Does something with each item, several at a time; what came of it is in the order of the items. After the first that fails no other is begun; its error
/// is returned.
pub(super) fn each<I: Sync, T: Send>(items: &[I], act: impl Fn(&I) -> Result<T> + Sync) -> Result<Vec<T>> {
    let (next, failed) = (AtomicUsize::new(0), Mutex::new(None));
    let lane = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            match items.get(at).map(&act) {
                None => return done,
                Some(Ok(result)) => done.push((at, result)),
                Some(Err(error)) => {
                    next.store(items.len(), Ordering::Relaxed);
                    failed.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(error);
                }
            }
        }
    };
    let mut done = thread::scope(|scope| {
        let lanes: Vec<_> = (0..LANES.min(items.len())).map(|_| scope.spawn(lane)).collect();
        lanes.into_iter().flat_map(|lane| lane.join().expect("a lane does not panic")).collect::<Vec<_>>()
    });
    done.sort_unstable_by_key(|(at, _)| *at);
    match failed.into_inner().unwrap_or_else(PoisonError::into_inner) {
        Some(error) => Err(error),
        None => Ok(done.into_iter().map(|(_, result)| result).collect()),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Condvar;
    use std::time::Duration;

    use anyhow::bail;

    use super::*;

    #[test]
    fn what_comes_of_it_is_in_order() {
        let items: Vec<usize> = (0..100).collect();
        let squares = each(&items, |item| Ok(item * item)).expect("nothing fails");
        assert_eq!(squares, items.iter().map(|item| item * item).collect::<Vec<_>>());
        assert_eq!(each(&[], |(): &()| Ok(())).expect("nothing is done"), []);
    }

    /// Nobody goes on before as many have come as there are lanes.
    #[test]
    fn several_are_under_way_at_a_time() {
        let (come, all) = (Mutex::new(0), Condvar::new());
        let meet = |_: &usize| {
            let mut come = come.lock().expect("nobody panics here");
            *come += 1;
            all.notify_all();
            let long = Duration::from_secs(20);
            let (_come, met) = all.wait_timeout_while(come, long, |come| *come < LANES).expect("nobody panics here");
            Ok(!met.timed_out())
        };
        assert_eq!(each(&[0; LANES], meet).expect("nothing fails"), [true; LANES]);
    }

    #[test]
    fn after_the_first_failure_nothing_is_begun() {
        let begun = AtomicUsize::new(0);
        let fails = |_: &usize| -> Result<()> {
            begun.fetch_add(1, Ordering::Relaxed);
            bail!("it fails")
        };
        assert_eq!(each(&[0; 100], fails).expect_err("it fails").to_string(), "it fails");
        assert!(begun.into_inner() <= LANES);
    }
}
