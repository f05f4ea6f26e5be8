//! Several requests at a time: each waits for the network most of its time.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::Result;

/// How many requests are under way at a time.
pub(super) const LANES: usize = 8;

/// Does something with each item, several at a time. After the first that fails no other is begun; its error is returned.
pub(super) fn each<T: Sync>(items: &[T], act: impl Fn(&T) -> Result<()> + Sync) -> Result<()> {
    let (next, failed) = (AtomicUsize::new(0), Mutex::new(None));
    let lane = || {
        while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
            if let Err(error) = act(item) {
                next.store(items.len(), Ordering::Relaxed);
                failed.lock().unwrap_or_else(|poison| poison.into_inner()).get_or_insert(error);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..LANES.min(items.len()) {
            scope.spawn(lane);
        }
    });
    failed.into_inner().unwrap_or_else(|poison| poison.into_inner()).map_or(Ok(()), Err)
}
