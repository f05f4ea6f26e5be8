//! How long the rules take, beside loading and reading the same texts: `cargo bench --bench check [-- NOTICES…]`.
//!
//! Five runs of each in turn; the figures are medians, and their ratio is of one run on one machine.
#![expect(clippy::disallowed_methods, reason = "a benchmark writes its own site and asks the clock")]

mod generator;

use std::fs;
use std::time::{Duration, Instant as Moment};

use camino::{Utf8Path, Utf8PathBuf};
use kokuji::calendar::Instant;
use kokuji::model::{Site, Vantage};
use kokuji::{check, load};

const RUNS: usize = 5;

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![100, 1_000] } else { asked };
    println!("{:>8} {:>10} {:>10} {:>10} {:>22}", "notices", "load", "read", "rules", "rules / (load + read)");
    for notices in sizes {
        measure(notices);
    }
}

fn measure(notices: usize) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = Utf8PathBuf::from_path_buf(folder.path().to_owned()).expect("UTF-8");
    write(&root, notices);
    let at = Instant::from_rfc3339("2026-06-01T09:00:00+09:00").expect("an instant");
    let vantage = Vantage { at, drafts: false };
    let (mut loading, mut reading, mut judging) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let (site, load) = timed(|| site(&root));
        let (_, read) = timed(|| check::read(&site, vantage));
        let (report, all) = timed(|| check::site(&site, vantage));
        assert_eq!(report.counts().errors, 0, "the generated site is right");
        loading.push(load);
        reading.push(read);
        judging.push(all.saturating_sub(read));
    }
    let (load, read, rules) = (median(loading), median(reading), median(judging));
    let ratio = rules.as_secs_f64() / (load + read).as_secs_f64();
    println!("{notices:>8} {load:>10.2?} {read:>10.2?} {rules:>10.2?} {ratio:>22.2}");
}

fn site(root: &Utf8Path) -> Site {
    load::site(root).expect("a readable folder").site.expect("a site without errors")
}

fn write(root: &Utf8Path, notices: usize) {
    for (path, text) in generator::site(notices) {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a new folder");
        fs::write(path, text).expect("a new file");
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Moment::now();
    let done = work();
    (done, start.elapsed())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
