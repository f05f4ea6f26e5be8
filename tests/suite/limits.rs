//! What a host does not read of the files that are made for it is told to whoever publishes.

use super::support::{Site, announcement};

#[test]
fn more_old_addresses_than_a_host_takes_are_told() {
    let site = Site::new();
    let yaml = site.read("content/site.yaml");
    let target = "publish: {live: {url: \"file:../www\", host_files: [headers, redirects]}}\n";
    site.write("content/site.yaml", format!("{yaml}outputs: []\n{target}"));
    let old: String = (0..667).map(|at| format!("  - /old/{at}/\n")).collect();
    let notice = announcement("街灯", "Lamps", "2026-04-01 09:00");
    site.notice("2026/lamps", &format!("{notice}redirect_from:\n{old}"));
    site.build("2026-04-10 09:00");
    let said = |arguments: &[&str]| site.run(&[&["publish"], arguments].concat()).err;
    let japanese = said(&["--lang", "ja", "--plan"]);
    let expected = "警告：_redirects に転送の規則が2001件ありますが、Cloudflare Pages が読み取るのは初めの2000件です。残りの旧アドレスでは、ページ自体が転送します\n";
    assert!(japanese.starts_with(expected), "{japanese}");
    assert_eq!(said(&["--quiet"]), "", "who wants to hear of failures alone is told of none");
    let expected = "warning: _redirects has 2001 redirects, and Cloudflare Pages reads the first 2000 of them; at the other old addresses the page itself leads on\n\
                    file:../www: up to date; there is nothing to do\n";
    assert_eq!(said(&["--lang", "en"]), expected);

    site.notice("2026/lamps", &format!("{notice}redirect_from:\n{}", old.replacen("  - /old/0/\n", "", 1)));
    site.build("2026-04-10 09:00");
    assert!(!said(&["--lang", "en"]).contains("warning"));
}
