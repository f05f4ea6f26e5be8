//! How long builds take, beside `cp -r` of what they make and the least that any build must do: `cargo bench --bench build [-- NOTICES…]`.
//!
//! Rounds in turn, medians, and ratios within one run: only they say something of another machine. Every run writes into a new folder, and nothing
//! is removed before the end, because ext4 makes files many times slower for a while after a large removal.
#![expect(clippy::disallowed_methods, reason = "a benchmark writes its own site, runs the binary and asks the clock")]

mod generator;
mod long;

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;
use walkdir::WalkDir;

const AT: &str = "2026-06-01T09:00:00+09:00";
const ROUNDS: usize = 5;
/// Copies of the output of more notices would fill a disk: they are built once, and compared with nothing but themselves.
const MANY: usize = 20_000;

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![100, 1_000, 10_000] } else { asked };
    rayon::ThreadPoolBuilder::new().num_threads(2).build_global().expect("the first pool");
    for notices in sizes {
        match notices > MANY {
            true => CASES.into_iter().for_each(|case| build_once(notices, case)),
            false => measure(notices),
        }
    }
}

/// What a site is called, and what its `site.yaml` says more.
const CASES: [(&str, &str); 2] = [("outputs: []", "outputs: []\n"), ("all outputs", "")];

/// A site and what was measured of it.
struct Case {
    name: &'static str,
    root: Utf8PathBuf,
    times: [Vec<Duration>; 5],
}

/// In the order of [`Case::times`].
const MEASURED: [&str; 5] = ["cold build", "nothing changed", "one notice edited", "cp -r of the output", "floor"];

fn measure(notices: usize) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let base = Utf8Path::from_path(folder.path()).expect("UTF-8");
    let mut cases = CASES.map(|(name, more)| {
        let root = base.join(name.replace([':', ' ', '[', ']'], ""));
        write_site(&root, notices, more);
        assert_right(&root);
        Case { name, root, times: Default::default() }
    });
    for round in 0..ROUNDS {
        cases.iter_mut().for_each(|case| case.run(round));
    }
    println!("\n{notices} notices, medians of {ROUNDS}");
    cases.iter().for_each(Case::print);
}

/// Builds a site, then again, then with one notice edited; prints the times, what is made a second, and the memory.
fn build_once(notices: usize, (name, more): (&str, &str)) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = Utf8Path::from_path(folder.path()).expect("UTF-8");
    write_site(root, notices, more);
    let out = root.join("out");
    let (cold, unchanged) = (watched(root, &out), watched(root, &out));
    edit(root, 0);
    let edited = watched(root, &out);
    let files = sizes(&out);
    let pages = files.iter().filter(|(path, _)| path.extension() == Some("html")).count();
    let bytes: u64 = files.iter().map(|(_, size)| size).sum();
    println!("\n{notices} notices, {name}, once: {pages} pages, {} files, {:.0} MB", files.len(), megabytes(bytes));
    println!("{:.0} notices a second, cold\n", notices as f64 / cold.0.as_secs_f64());
    println!("| what | seconds | beside the cold build | MB of memory |");
    println!("| --- | --- | --- | --- |");
    for (what, (time, memory)) in MEASURED.iter().zip([cold, unchanged, edited]) {
        let seconds = time.as_secs_f64();
        println!("| {what} | {seconds:.1} | {:.3} | {memory:.0} |", seconds / cold.0.as_secs_f64());
    }
}

impl Case {
    fn run(&mut self, round: usize) {
        let out = self.root.join(format!("out-{round}"));
        let build = || assert!(command(&self.root, &out).status().expect("the binary runs").success());
        let cold = timed(build);
        let unchanged = timed(build);
        edit(&self.root, round);
        let edited = timed(build);
        let copy = self.root.join(format!("copy-{round}"));
        let copied = timed(|| {
            let status = Command::new("cp").args(["-r", out.as_str(), copy.as_str()]).status();
            assert!(status.expect("cp runs").success());
        });
        let sizes = sizes(&out);
        let least = self.root.join(format!("floor-{round}"));
        let floor = timed(|| floor(&self.root, &least, &sizes));
        for (times, time) in self.times.iter_mut().zip([cold, unchanged, edited, copied, floor]) {
            times.push(time);
        }
    }

    fn print(&self) {
        let files = sizes(&self.root.join("out-0"));
        let pages = files.iter().filter(|(path, _)| path.extension() == Some("html")).count();
        let bytes: u64 = files.iter().map(|(_, size)| size).sum();
        let texts = texts(&self.root);
        let markdown: u64 = texts.iter().map(|path| fs::metadata(path).expect("it exists").len()).sum();
        println!(
            "\n{}: {pages} pages, {} files, {:.1} MB; {:.1} MB of Markdown, {:.1} KB a text; at most {:.0} MB of memory\n",
            self.name,
            files.len(),
            megabytes(bytes),
            megabytes(markdown),
            markdown as f64 / 1e3 / texts.len() as f64,
            watched(&self.root, &self.root.join("out-memory")).1,
        );
        let medians: Vec<f64> = self.times.iter().map(|times| median(times)).collect();
        println!("| what | seconds | beside the cold build | beside cp -r | beside the floor |");
        println!("| --- | --- | --- | --- | --- |");
        for (name, time) in MEASURED.iter().zip(&medians) {
            let beside = |other: usize| time / medians[other];
            println!("| {name} | {time:.3} | {:.3} | {:.2} | {:.2} |", beside(0), beside(3), beside(4));
        }
        println!("\nMarkdown a second, cold: {:.2} MB", megabytes(markdown) / medians[0]);
    }
}

fn command(root: &Utf8Path, out: &Utf8Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kokuji"));
    command.args(["build", "--quiet", "--at", AT, "--root", root.as_str(), "--out", out.as_str()]);
    command
}

/// A site with findings would be measured printing them.
fn assert_right(root: &Utf8Path) {
    let built = command(root, &root.join("out-first")).output().expect("the binary runs");
    assert!(built.status.success() && built.stdout.is_empty(), "{}", String::from_utf8_lossy(&built.stdout));
}

/// One more sentence in one text of a notice in the middle.
fn edit(root: &Utf8Path, round: usize) {
    let mut texts = texts(root);
    let text = texts.swap_remove(texts.len() / 2);
    let words = if text.ends_with("ja.md") { "補足があります。" } else { "There is something to add." };
    let old = fs::read_to_string(&text).expect("a text");
    fs::write(&text, format!("{old}\n{words}{}\n", " ".repeat(round))).expect("written");
}

/// What no build of these files can do without: reads the texts, renders them as plain Markdown, and writes as many files of the same sizes.
fn floor(root: &Utf8Path, out: &Utf8Path, sizes: &[(Utf8PathBuf, u64)]) {
    let rendered = texts(root).into_par_iter().map(|path| {
        let text = fs::read_to_string(&path).expect("a text");
        let mut html = String::new();
        pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(&text));
        html.len()
    });
    assert!(rendered.sum::<usize>() > 0, "something was rendered");
    let folders: std::collections::BTreeSet<&Utf8Path> = sizes.iter().filter_map(|(path, _)| path.parent()).collect();
    for folder in folders {
        fs::create_dir_all(out.join(folder)).expect("a new folder");
    }
    sizes.par_iter().for_each(|(path, size)| {
        let size = usize::try_from(*size).expect("it fits into memory");
        fs::write(out.join(path), vec![b'x'; size]).expect("a new file");
    });
}

/// The files below a folder with their sizes in bytes.
fn sizes(folder: &Utf8Path) -> Vec<(Utf8PathBuf, u64)> {
    let size = |path: Utf8PathBuf| {
        let size = fs::metadata(&path).expect("it exists").len();
        (path.strip_prefix(folder).expect("below").to_owned(), size)
    };
    files(folder).map(size).collect()
}

/// The Markdown of the notices.
fn texts(root: &Utf8Path) -> Vec<Utf8PathBuf> {
    files(&root.join("content")).filter(|path| path.extension() == Some("md")).collect()
}

fn files(folder: &Utf8Path) -> impl Iterator<Item = Utf8PathBuf> {
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter().map(|entry| entry.expect("a readable folder"));
    let files = entries.filter(|entry| entry.file_type().is_file());
    files.map(|entry| Utf8PathBuf::from_path_buf(entry.into_path()).expect("UTF-8"))
}

/// How long a build takes, and how many megabytes of memory it holds at the most, as Linux counts them for a process (VmHWM in proc(5)), looked at all
/// the time it runs.
fn watched(root: &Utf8Path, out: &Utf8Path) -> (Duration, f64) {
    let start = Instant::now();
    let mut child = command(root, out).spawn().expect("the binary runs");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0.0_f64;
    let ended = loop {
        if let Some(ended) = child.try_wait().expect("a child") {
            break ended;
        }
        let text = fs::read_to_string(&status).unwrap_or_default();
        let kilobytes =
            text.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
        peak = peak.max(kilobytes.unwrap_or(0.0) * 1024.0 / 1e6);
        std::thread::sleep(Duration::from_millis(2));
    };
    assert!(ended.success(), "{ended}");
    (start.elapsed(), peak)
}

fn write_site(root: &Utf8Path, notices: usize, more: &str) {
    for (path, mut text) in long::site(notices) {
        if path == "content/site.yaml" {
            text += more;
        }
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a new folder");
        fs::write(path, text).expect("a new file");
    }
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(times: &[Duration]) -> f64 {
    let mut times: Vec<f64> = times.iter().map(Duration::as_secs_f64).collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
