//! What is sent is what was built, or nothing.

use super::*;
use crate::progress::Nobody;
use crate::publish::tests::memory::{Files, Memory};
use crate::publish::tests::site::{options, shown};
use crate::publish::{Action, Encoding, Options, Wish, publish};

struct Built {
    folder: Utf8PathBuf,
    _temporary: tempfile::TempDir,
}

/// A folder as a build leaves it.
fn built(files: &[(&str, &[u8])]) -> Built {
    let temporary = tempfile::tempdir().expect("a temporary folder");
    let folder = Utf8Path::from_path(temporary.path()).expect("UTF-8").join("public");
    let built = Built { folder, _temporary: temporary };
    let digests = files.iter().map(|(path, bytes)| {
        built.write(path, bytes);
        (Utf8PathBuf::from(*path), Digest::of(bytes))
    });
    let manifest = Manifest { files: digests.collect() };
    built.write(Manifest::PATH, manifest.to_json().as_bytes());
    built
}

impl Built {
    #[expect(clippy::disallowed_methods, reason = "a test plays the build")]
    fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("new folders");
        fs::write(path, bytes).expect("written");
    }

    fn tree(&self) -> Result<Tree> {
        Tree::built(&self.folder, &Extras::default(), "/")
    }

    fn packed(&self) -> Tree {
        let extras = Extras { precompress: vec![Encoding::Gzip], ..Extras::default() };
        Tree::built(&self.folder, &extras, "/").expect("a tree")
    }
}

#[track_caller]
fn refused<T>(result: Result<T>) -> Refusal {
    match result {
        Ok(_) => panic!("it is not refused"),
        Err(error) => error.downcast().expect("a refusal"),
    }
}

#[test]
fn what_was_built_is_sent_whole() {
    let large = vec![b'x'; usize::try_from(LARGE).expect("small enough") + 1];
    let built = built(&[("index.html", b"1"), ("files/2026/lamps/plan.pdf", &large)]);
    built.write("CNAME", b"of others");
    let tree = built.tree().expect("a tree");
    assert_eq!(
        tree.record.files.keys().collect::<Vec<_>>(),
        ["files/2026/lamps/plan.pdf", "index.html", Manifest::PATH]
    );
    let bytes = |path: &str| tree.ready(path.into()).expect("proven").expect("of the tree").bytes;
    assert_eq!(bytes("index.html"), Bytes::Made(b"1".to_vec()));
    let path = "files/2026/lamps/plan.pdf";
    assert_eq!(bytes(path), Bytes::File(built.folder.join(path)), "what is large is read by the store");
}

#[test]
fn what_was_not_built_is_refused() {
    let none = built(&[]);
    std::fs::remove_file(none.folder.join(Manifest::PATH)).expect("removed");
    assert_eq!(refused(none.tree()), Refusal::NotBuilt { folder: none.folder.clone() });
    let check = |path: &str, bytes: Option<&[u8]>| {
        let built = built(&[("index.html", b"1"), ("ja/index.html", b"1")]);
        match bytes {
            Some(bytes) => built.write(path, bytes),
            None => std::fs::remove_file(built.folder.join(path)).expect("removed"),
        }
        assert_eq!(refused(built.tree()), Refusal::NotAsBuilt { path: built.folder.join(path) });
    };
    check("ja/index.html", Some(b"2"));
    check("ja/index.html", None);
    check(Manifest::PATH, Some(b"{}"));
    let leads_out = format!("{{\"files\": {{\"../secret\": \"{}\"}}}}", Digest::of(b""));
    check(Manifest::PATH, Some(leads_out.as_bytes()));
}

/// A build that puts another site into the folder while this one is sent: nothing of the other one is sent.
#[test]
fn a_build_in_between_stops_the_publication() {
    let built = built(&[("about/index.html", b"1"), ("assets/a.0000000001.css", b"a"), ("index.html", b"1")]);
    let tree = built.tree().expect("a tree");
    let meddle = |_: &Files| built.write("index.html", b"2");
    let store = Memory::with(Files::new(), usize::MAX, &meddle);
    let result = publish(&store, &Wish::Site(&tree), &options(), &Nobody);
    assert_eq!(refused(result), Refusal::NotAsBuilt { path: built.folder.join("index.html") });
    assert!(shown(&store.files()).values().all(|bytes| bytes != b"2"));
}

/// The record is made to tell of another variant than one would be made now, as if another version had made it: who packs anew would see the difference.
#[test]
fn a_variant_that_is_there_is_not_made_again() {
    let built = built(&[("index.html", &[b'a'; 2000]), ("ja/index.html", &[b'b'; 2000])]);
    let store = Memory::with(Files::new(), usize::MAX, &|_| {});
    let put = |reads_back: bool| {
        let options = Options { reads_back, ..options() };
        let outcome = publish(&store, &Wish::Site(&built.packed()), &options, &Nobody).expect("published");
        let sent = outcome.steps.into_iter().filter(|step| step.action == Action::Send);
        sent.map(|step| step.path.into_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        put(false),
        ["ja/index.html", "ja/index.html.gz", "index.html", "index.html.gz", "kokuji-manifest.json"]
    );
    let packed = store.files();
    let gone: &Utf8Path = "index.html.gz".into();
    let mut record = Record::parse(&packed[Utf8Path::new(Record::PATH)]).expect("a record");
    record.files.get_mut(gone).expect("recorded").sha256 = Digest::of(b"packed otherwise");
    store.meddle(gone.as_str(), Some("packed otherwise"));
    store.meddle(Record::PATH, Some(&String::from_utf8(record.to_json()).expect("JSON")));
    assert_eq!(put(false), [""; 0], "it is there");
    assert_eq!(put(true), [""; 0], "nobody has touched it");
    store.meddle(gone.as_str(), Some("of others"));
    assert_eq!(put(true), [gone.as_str()]);
    assert_eq!(shown(&store.files()), shown(&packed));
    built.write("index.html", &[b'c'; 2000]);
    let digests =
        [("index.html", b'c'), ("ja/index.html", b'b')].map(|(path, byte)| (path.into(), Digest::of(&[byte; 2000])));
    built.write(Manifest::PATH, Manifest { files: digests.into() }.to_json().as_bytes());
    assert_eq!(put(false), ["index.html", "index.html.gz", "kokuji-manifest.json"]);
}

#[test]
fn one_in_the_other_is_refused() {
    let built = built(&[]);
    let folder = |path: &str| TargetUrl::Folder(built.folder.join(path));
    let refused = |url: &TargetUrl| refuse_overlap(&built.folder, url).is_err();
    assert!(
        refused(&folder(""))
            && refused(&folder("below/it"))
            && refused(&folder(".."))
            && refused(&folder("../public/."))
    );
    assert!(!refused(&folder("../public2")) && !refused(&folder("../other/public")));
}
