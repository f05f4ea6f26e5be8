//! Any sequence of sites, with others at work in between: the output is the last site and what is theirs.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

use super::*;

type Files = BTreeMap<String, String>;

/// One build, and what somebody does before it.
#[derive(Debug, Clone)]
struct Round {
    site: Files,
    /// A file of ours, by its number, and what it is made to hold; `None` removes it.
    harm: Option<(usize, Option<String>)>,
    /// A file of others, and what it holds.
    foreign: Option<(String, String)>,
    /// Whether the notes of the last build are lost.
    forget: bool,
    /// Whether the build stops before the exchange.
    stop: bool,
}

/// Paths of few names, so that files and folders come, go and meet; without one that is a folder of another.
fn site() -> impl Strategy<Value = Files> {
    btree_map("[ab](/[ab]){0,2}/[pq]\\.html|[ab]\\.txt", "[xyz]{0,2}", 0..8)
}

fn round() -> impl Strategy<Value = Round> {
    let harm = proptest::option::weighted(0.3, (any::<usize>(), proptest::option::of("[xyz]{0,2}")));
    let foreign = proptest::option::weighted(0.3, ("(a/|b/a/|t/)?their[12]", "[xyz]"));
    (site(), harm, foreign, any::<bool>(), proptest::bool::weighted(0.2))
        .prop_map(|(site, harm, foreign, forget, stop)| Round { site, harm, foreign, forget, stop })
}

fn inodes(tree: &BTreeMap<String, Seen>) -> BTreeMap<&String, (&Option<Vec<u8>>, u64, (i64, i64))> {
    let files = tree.iter().filter(|(_, seen)| seen.content.is_some());
    files.map(|(path, seen)| (path, (&seen.content, seen.inode, seen.mtime))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_output_is_the_last_site_and_what_is_theirs(rounds in vec(round(), 1..6)) {
        let site = Site::built(&[]);
        let (mut ours, mut theirs) = (Files::new(), Files::new());
        for round in rounds {
            if let (Some((number, harm)), false) = (&round.harm, ours.is_empty()) {
                let path = ours.keys().nth(number % ours.len()).expect("within");
                match harm {
                    Some(text) => fs::write(site.public(path), text).expect("written"),
                    None => fs::remove_file(site.public(path)).or_else(|error| match error.kind() {
                        std::io::ErrorKind::NotFound => Ok(()), // removed in a round that was stopped
                        _ => Err(error),
                    }).expect("removed"),
                }
            }
            if let Some((path, text)) = round.foreign {
                site.put(&format!("site/public/{path}"), &text);
                theirs.insert(path, text);
            }
            if round.forget {
                fs::remove_dir_all(site.path("site/.kokuji")).expect("there");
            }
            let before = site.tree("site/public");
            let files: Vec<_> = round.site.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
            let staged = site.stage(texts(&files)).expect("staged");
            prop_assert_eq!(&site.tree("site/public"), &before);
            if round.stop {
                continue;
            }
            let made = exchange(staged).expect("exchanged");
            ours = round.site;

            let expected: Files = ours.iter().chain(&theirs).map(|(path, text)| (path.clone(), text.clone())).collect();
            prop_assert_eq!(site.texts(), expected);
            let after = site.tree("site/public");
            let (before, after) = (inodes(&before), inodes(&after));
            let kept = |path: &String| before.get(path).is_some_and(|old| old.0 == after[path].0);
            for path in ours.keys().chain(theirs.keys()).filter(|path| kept(path)) {
                prop_assert!(before[path] == after[path] || made.changed.contains(&path.into()), "{}", path);
            }
            prop_assert_eq!(made.unchanged + made.added.len() + made.changed.len(), ours.len());
        }
    }
}
