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

impl Round {
    /// What others do before the build.
    fn meddle(&self, site: &Site, ours: &Files, theirs: &mut Files) {
        if let (Some((number, harm)), false) = (&self.harm, ours.is_empty()) {
            let path = site.public(ours.keys().nth(number % ours.len()).expect("within"));
            match harm {
                Some(text) => fs::write(path, text).expect("written"),
                None if path.exists() => fs::remove_file(path).expect("removed"),
                None => {} // removed before a build that was stopped
            }
        }
        if let Some((path, text)) = &self.foreign {
            site.put(&format!("site/public/{path}"), text);
            theirs.insert(path.clone(), text.clone());
        }
        if self.forget {
            fs::remove_dir_all(site.path("site/.kokuji")).expect("there");
        }
    }
}

/// The files of a tree without its folders, which are made anew.
fn only_files(mut tree: BTreeMap<String, Seen>) -> BTreeMap<String, Seen> {
    tree.retain(|_, seen| seen.content.is_some());
    tree
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_output_is_the_last_site_and_what_is_theirs(rounds in vec(round(), 1..6)) {
        let site = Site::built(&[]);
        let (mut ours, mut theirs) = (Files::new(), Files::new());
        for round in rounds {
            round.meddle(&site, &ours, &mut theirs);
            let before = site.tree("site/public");
            let artifacts = round.site.iter().map(|(path, bytes)| text(path, bytes)).collect();
            let staged = site.stage(artifacts).expect("staged");
            prop_assert_eq!(&site.tree("site/public"), &before);
            if round.stop {
                continue;
            }
            let made = put(staged, None, None).expect("exchanged");
            ours = round.site;

            let mut expected = ours.clone();
            expected.extend(theirs.clone());
            prop_assert_eq!(site.texts(), expected);
            prop_assert_eq!(made.unchanged + made.added.len() + made.changed.len(), ours.len());
            let (before, after) = (only_files(before), only_files(site.tree("site/public")));
            for (path, old) in before {
                let made = made.added.iter().chain(&made.changed).chain(&made.removed).any(|made| *made == path);
                prop_assert!(made || path == Manifest::PATH || after[&path] == old, "{}", path);
            }
        }
    }
}
