//! `kill -9` at any moment of a build leaves the old output or the new one, whole, and nothing that the next build minds.
//!
//! `KOKUJI_KILLS` says how often; a dozen unless it is set. Moments come from a fixed seed, as parts of the time that a whole build
//! takes on this machine.

use std::fs;
use std::time::{Duration, Instant};

use super::support::{Site, Tree, assert_same, differences, many_notices, usual_remains};

const AT: &str = "2026-04-02 09:00";
const NOTICES: usize = 1_000;

#[test]
fn a_killed_build_leaves_one_whole_output() {
    let (site, editions) = two_editions();
    let whole = time_of_a_build(&site, &editions);
    let (mut shown, mut exchanged) = (1, 0);
    for moment in moments(kills()) {
        let next = 1 - shown;
        enter(&site, next);
        let mut build = site.command(&[], &["build", "--quiet", "--at", AT]).spawn().expect("the binary runs");
        std::thread::sleep(whole.mul_f64(moment));
        build.kill().expect("killed, or over by itself");
        build.wait().expect("it is over");
        let public = site.public();
        if differences(&public, &editions[next]).is_empty() {
            (shown, exchanged) = (next, exchanged + 1);
        } else {
            assert_same(&public, &editions[shown], &format!("killed at {moment:.3} of {whole:?}"));
        }
    }
    println!("{} builds killed, {exchanged} of them after the exchange; a whole build takes {whole:?}", kills());
    enter(&site, 1 - shown);
    assert_same(&site.build(AT), &editions[1 - shown], "after all kills");
    assert_eq!(site.remains(), usual_remains(), "{exchanged} of the killed builds had got to the exchange");
}

/// A site with two editions of its notices and what each builds to. The second is in place.
fn two_editions() -> (Site, [Tree; 2]) {
    let site = Site::new();
    let edition = |name: &str| {
        many_notices(&site, NOTICES, name);
        site.build(AT)
    };
    let editions = [edition("first"), edition("second")];
    let other = Site::new();
    many_notices(&other, NOTICES, "first");
    // Two folders of sources, exchanged by name: a thousand notices are not written anew for every build.
    fs::create_dir(site.path("themes")).expect("a new folder");
    fs::rename(site.path("content"), site.path("themes/1")).expect("one file system");
    fs::rename(other.path("content"), site.path("themes/0")).expect("one file system");
    fs::rename(site.path("themes/1"), site.path("content")).expect("one file system");
    (site, editions)
}

/// Puts the sources of this edition in place, if they are not.
fn enter(site: &Site, edition: usize) {
    let waiting = site.path(&format!("themes/{edition}"));
    if waiting.exists() {
        fs::rename(site.path("content"), site.path(&format!("themes/{}", 1 - edition))).expect("one file system");
        fs::rename(waiting, site.path("content")).expect("one file system");
    }
}

/// How long a build takes that changes every notice; the second edition is in place again afterwards.
fn time_of_a_build(site: &Site, editions: &[Tree; 2]) -> Duration {
    enter(site, 0);
    let start = Instant::now();
    let built = site.run(&["build", "--quiet", "--at", AT]);
    let whole = start.elapsed();
    assert_eq!(built.code, 0, "{}", built.out);
    assert_same(&site.public(), &editions[0], "the first edition again");
    enter(site, 1);
    assert_same(&site.build(AT), &editions[1], "the second edition again");
    whole
}

fn kills() -> usize {
    let asked = std::env::var("KOKUJI_KILLS").ok().map(|kills| kills.parse().expect("KOKUJI_KILLS is a number"));
    asked.unwrap_or(12)
}

/// Parts of a whole build, spread evenly over it and a little beyond, in an order that jumps about (multiples of the golden
/// section).
fn moments(count: usize) -> impl Iterator<Item = f64> {
    (1..=count).map(|at| (at as f64 * 0.618_033_988_749_895).fract() * 1.1)
}
