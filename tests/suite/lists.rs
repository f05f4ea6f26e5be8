//! Lists by year, topic and organization: who is in them, how long ones are cut, and which companions go with them.

use super::support::{Site, Tree, announcement, solicitation};

const TOPICS: &str = "cloud: {ja: クラウド, en: Cloud services}\nunused: {ja: 未使用, en: Unused}\n";

/// `count` announcements, an hour apart, by one body on one topic.
fn archive(count: usize) -> Site {
    let site = Site::new();
    site.write("content/topics.yaml", TOPICS);
    (0..count).for_each(|index| add(&site, index));
    site
}

fn add(site: &Site, index: usize) {
    let at = format!("2026-04-{:02} {:02}:00", 1 + index / 24, index % 24);
    let facts = announcement(&format!("お知らせ{index}"), &format!("Notice {index}"), &at);
    site.notice(&format!("2026/n{index}"), &format!("{facts}issuer: {{solicitor: rei}}\ntopics: [cloud]\n"));
}

/// The notices a page links to, in its order, by their numbers.
fn listed(tree: &Tree, path: &str) -> Vec<usize> {
    let page = std::str::from_utf8(&tree[path]).expect("UTF-8");
    let links = page.split("href=\"/en/2026/n").skip(1).filter_map(|rest| rest.split_once('/'));
    links.map(|(number, _)| number.parse().expect("a number")).collect()
}

fn pages<'t>(tree: &'t Tree, folder: &str) -> Vec<&'t str> {
    tree.keys().filter(|path| path.starts_with(folder) && path.ends_with(".html")).map(String::as_str).collect()
}

#[test]
fn a_long_list_is_cut_and_old_volumes_stay_as_they_are() {
    let site = archive(120);
    let before = site.build("2026-05-01 09:00");
    assert_eq!(listed(&before, "en/topics/cloud/index.html"), (50..120).rev().collect::<Vec<_>>());
    assert_eq!(listed(&before, "en/topics/cloud/page/1/index.html"), (0..50).rev().collect::<Vec<_>>());
    add(&site, 120);
    let after = site.build("2026-05-01 09:00");
    assert_eq!(listed(&after, "en/topics/cloud/index.html"), (50..121).rev().collect::<Vec<_>>());
    for list in ["2026", "topics/cloud", "organizations/rei"] {
        let volume = format!("en/{list}/page/1/index.html");
        assert!(before[&volume] == after[&volume], "{volume} is another one");
        assert_eq!(listed(&after, &format!("en/{list}/index.html")), listed(&after, "en/topics/cloud/index.html"));
    }
}

#[test]
fn directories_name_lists_that_have_a_notice() {
    let tree = archive(1).build("2026-05-01 09:00");
    assert_eq!(pages(&tree, "en/topics/"), ["en/topics/cloud/index.html", "en/topics/index.html"]);
    assert_eq!(pages(&tree, "en/organizations/"), ["en/organizations/index.html", "en/organizations/rei/index.html"]);
    let nobody = Site::new();
    nobody.notice("2026/n0", &announcement("お知らせ", "Notice", "2026-04-01 09:00"));
    let tree = nobody.build("2026-05-01 09:00");
    assert_eq!((pages(&tree, "en/topics/"), pages(&tree, "en/organizations/")), (vec![], vec![]));
}

#[test]
fn companions_are_made_as_the_site_wants_them() {
    let site = archive(1);
    let all = site.build("2026-05-01 09:00");
    let companions = |tree: &Tree| -> Vec<String> {
        let page = |path: &&String| path.ends_with(".html") || path.starts_with("assets/");
        tree.keys().filter(|path| path.starts_with("en/") && !page(path)).cloned().collect()
    };
    site.write("content/site.yaml", format!("{}outputs: []\n", super::support::SITE));
    let none = site.build("2026-05-01 09:00");
    assert_eq!(companions(&none), [""; 0]);
    assert_eq!(pages(&none, "en/search"), [""; 0]);
    let kinds = [
        ("atom", vec!["en/feed.atom", "en/organizations/rei/feed.atom", "en/topics/cloud/feed.atom"]),
        ("json_feed", vec!["en/feed.json", "en/organizations/rei/feed.json", "en/topics/cloud/feed.json"]),
        ("calendar", vec!["en/open.ics"]),
        ("notice_json", vec!["en/2026/n0/notice.json"]),
    ];
    for (kind, files) in &kinds {
        site.write("content/site.yaml", format!("{}outputs: [{kind}]\n", super::support::SITE));
        assert_eq!(companions(&site.build("2026-05-01 09:00")), *files, "{kind}");
    }
    let wanted = kinds.iter().flat_map(|(_, files)| files).map(|file| (*file).to_owned());
    let mut expected: Vec<String> = wanted.collect();
    expected.extend(companions(&all).into_iter().filter(|path| path.starts_with("en/search/")));
    expected.sort();
    assert_eq!(companions(&all), expected);
}

#[test]
fn an_address_of_a_list_or_companion_cannot_be_a_former_address() {
    let site = Site::new();
    let moved = |path: &str| format!("{}redirect_from: [{path}]\n", announcement("移転", "Moved", "2026-04-01 09:00"));
    for (path, clashes) in [
        ("/en/topics/cloud/", true),
        ("/en/organizations/", true),
        ("/en/search/", true),
        ("/en/feed.atom", true),
        ("/ja/2025/other/notice.json", true),
        ("/ja/2025/page/2/", true),
        ("/ja/2025/page/two/", false),
        ("/ja/2025/other/", false),
        ("/topics/", false),
    ] {
        site.notice("2026/moved", &moved(path));
        let (code, findings) = site.findings("2026-05-01 09:00");
        assert_eq!(code == 1, clashes, "{path}: {findings:?}");
        assert!(findings.iter().all(|finding| finding.contains("site/address-clash")), "{path}: {findings:?}");
    }
}

#[test]
fn a_renamed_notice_is_found_at_its_former_addresses_in_their_language_with_what_went_with_it() {
    let site = Site::new();
    let call = solicitation("街灯", "Lamps", "2026-04-01 09:00", "2026-05-01 17:00");
    site.notice(
        "2026/new",
        &format!("{call}redirect_from: [/en/2025/old/, /ja/2025/old, /en/lamps.html, /somewhere/]\n"),
    );
    let built = site.build("2026-04-10 09:00");
    let former: Vec<&String> = built.keys().filter(|path| path.contains("old") || path.contains("where")).collect();
    let expected =
        ["en/2025/old/index.html", "en/2025/old/notice.ics", "en/2025/old/notice.json", "ja/2025/old/index.html"];
    assert_eq!(
        former,
        [&expected[..], &["ja/2025/old/notice.ics", "ja/2025/old/notice.json", "somewhere/index.html"]].concat()
    );
    for (path, language) in [("en/2025/old/", "en"), ("ja/2025/old/", "ja")] {
        for name in ["notice.ics", "notice.json"] {
            assert_eq!(built[&format!("{path}{name}")], built[&format!("{language}/2026/new/{name}")], "{path}{name}");
        }
    }
    let leads = |path: &str, language| {
        let page = String::from_utf8(built[path].clone()).expect("UTF-8");
        assert!(page.contains(&format!("<html lang=\"{language}\"")), "{path}: {page}");
        assert!(page.contains(&format!("content=\"0; url=/{language}/2026/new/\"")), "{path}: {page}");
    };
    leads("en/2025/old/index.html", "en");
    leads("ja/2025/old/index.html", "ja");
    leads("en/lamps.html", "en");
    leads("somewhere/index.html", "ja");
}

#[test]
fn an_id_that_cannot_be_part_of_an_address_is_a_finding() {
    let site = Site::new();
    let organizations = site.read("content/organizations.yaml");
    site.write("content/organizations.yaml", format!("{organizations}例示局:\n  name: {{ja: 例示局, en: Bureau}}\n"));
    site.write("content/topics.yaml", format!("{TOPICS}\"../../up\": {{ja: 上, en: Up}}\n"));
    let findings = ["site/bad-name content/organizations.yaml:4:1", "site/bad-name content/topics.yaml:3:1"];
    assert_eq!(site.findings("2026-05-01 09:00"), (1, findings.map(str::to_owned).to_vec()));
}
