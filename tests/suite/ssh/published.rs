//! A whole site on another machine, published by the real binary, over connections that hold and connections that do not.

use std::collections::BTreeSet;
use std::fs;

use super::super::support::{Run, Site, Tree, announcement, assert_same, of_site, package};
use super::sshd::Machine;
use super::{site, whole};

/// A site with one notice, which is published to a machine by the real binary.
struct Desk {
    machine: Machine,
    site: Site,
}

impl Desk {
    fn new() -> Desk {
        let (machine, site) = (Machine::new(), Site::new());
        let target = format!("publish:\n  live: {{url: \"{}\"}}\n", machine.url("www"));
        site.write("content/site.yaml", site.read("content/site.yaml") + &target);
        site.notice("2025/lamps", &announcement("街灯", "Lamps", "2025-04-01 09:00"));
        Desk { machine, site }
    }

    fn publish(&self, arguments: &[&str]) -> Run {
        let rsh = self.machine.rsh();
        let path = std::env::var("PATH").expect("programs are found somewhere");
        let all = [&["publish", "live", "--quiet", "--lang", "en", "--patience", "1"], arguments].concat();
        self.site.run_as(&[("RSYNC_RSH", &rsh), ("PATH", &path)], &all)
    }

    #[track_caller]
    fn publishes(&self, arguments: &[&str], expected: &Tree) {
        let run = self.publish(arguments);
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""), "{arguments:?}");
        assert_same(&of_site(whole(&self.machine, "www")), expected, &format!("{arguments:?}"));
    }

    fn found(&self) -> Tree {
        site(&self.machine, "www")
    }
}

#[test]
fn whoever_may_not_log_in_changes_nothing() {
    let desk = Desk::new();
    let first = desk.site.build("2025-06-01 12:00");
    desk.publishes(&[], &first);
    desk.site.build("2025-06-02 12:00");
    desk.machine.as_stranger();
    let run = desk.publish(&[]);
    assert!(run.code == 2 && run.err.contains("Permission denied (publickey"), "{run:?}");
    assert_same(&of_site(whole(&desk.machine, "www")), &first, "nobody came in");
}

/// Whatever a page names in `assets/` is there.
fn assert_complete(tree: &Tree, context: &str) {
    for (path, bytes) in tree.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        let assets = html.split('"').filter_map(|value| value.strip_prefix("/assets/"));
        let absent: Vec<&str> = assets.filter(|name| !tree.contains_key(&format!("assets/{name}"))).collect();
        assert_eq!(absent, [""; 0], "{context}: {path}");
    }
}

/// The connection ends after so many bytes of each `ssh` that a publication starts; pages have new assets.
#[test]
fn a_publication_that_is_cut_leaves_pages_with_their_assets_and_is_gone_on_with() {
    let desk = Desk::new();
    let at = "2025-06-01 12:00";
    let style = fs::read_to_string(package().join("themes/default/assets/style.css")).expect("the style of the theme");
    let mut codes = BTreeSet::new();
    for (round, bytes) in [4500, 9000, 30_000, 400_000].into_iter().enumerate() {
        desk.machine.through(&desk.machine.server());
        let old = desk.site.build(at);
        desk.publishes(&[], &old);
        desk.site.write("themes/default/assets/style.css", format!("{style}/* {round} */\n"));
        let new = desk.site.build(at);
        desk.machine.through(&format!("dd bs=1 count={bytes} status=none | {}", desk.machine.server()));
        codes.insert(desk.publish(&[]).code);
        let found = desk.found();
        assert_complete(&found, &bytes.to_string());
        for (path, page) in found.iter().filter(|(path, _)| old.contains_key(*path)) {
            assert!(
                *page == old[path] || Some(page) == new.get(path),
                "{bytes}: {path} is neither the old nor the new one"
            );
        }
        desk.machine.through(&desk.machine.server());
        desk.publishes(&[], &new);
    }
    assert_eq!(codes, [0, 2].into(), "some were cut and some came through");
}
