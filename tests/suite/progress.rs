//! What a build says of itself on its way: a line on a terminal, and nothing anywhere else.

use std::process::Command;

use super::support::{Site, many_notices};

const AT: &str = "2026-04-02 09:00";
/// Empties the line on a terminal.
const ANEW: &str = "\r\x1b[2K";

/// What a terminal gets to see of a build.
fn on_a_terminal(site: &Site, arguments: &str) -> String {
    let build = format!("{} build --at '{AT}' {arguments}", env!("CARGO_BIN_EXE_kokuji"));
    let mut script = Command::new("script");
    script.args(["--quiet", "--return", "--command", &build, "/dev/null"]).current_dir(site.root()).env("LC_ALL", "C");
    let output = script.output().expect("script runs, which makes a terminal");
    let seen = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(output.status.success(), "{seen}");
    seen
}

/// Long enough for a line, on any machine: each build begins without an output.
fn long_build(arguments: &str) -> String {
    let site = Site::new();
    many_notices(&site, 800, "first");
    on_a_terminal(&site, arguments)
}

#[test]
fn a_long_build_says_on_a_terminal_how_far_it_has_got() {
    let seen = long_build("");
    let lines: Vec<&str> = seen.split(ANEW).collect();
    let count = |line: &&&str| line.starts_with("making pages: ") && line.ends_with(" files");
    assert!(lines.iter().any(|line| count(&line)), "{seen}");
    let last = lines.last().expect("the summary");
    assert!(last.starts_with("+ 404.html\r\n") && last.ends_with(" s\r\n"), "the line makes room: {last}");
}

#[test]
fn nobody_is_told_who_did_not_ask() {
    for arguments in ["--quiet", "--format json", "2>err"] {
        let seen = long_build(arguments);
        assert!(!seen.contains(ANEW), "{arguments}: {seen}");
    }
    let short = Site::new();
    assert!(!on_a_terminal(&short, "").contains(ANEW));
}
