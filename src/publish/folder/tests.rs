//! What a store promises, of a folder.

use super::*;
use crate::publish::headers;

fn folder() -> (tempfile::TempDir, Folder) {
    let temporary = tempfile::tempdir().expect("a temporary folder");
    let root = Utf8Path::from_path(temporary.path()).expect("UTF-8").join("www");
    let folder = Folder::at(&root).expect("a new folder");
    (temporary, folder)
}

fn file(path: &str, bytes: Bytes) -> Sending {
    Sending { path: path.into(), bytes, headers: headers::of(path.into()) }
}

fn made(path: &str, text: &str) -> Sending {
    file(path, Bytes::Made(text.into()))
}

fn text(folder: &Folder, path: &str) -> Option<String> {
    folder.read(path.into()).expect("readable").map(|stored| String::from_utf8(stored.bytes).expect("text"))
}

/// Everything in the folder.
fn files(folder: &Folder) -> Vec<String> {
    let entries = walkdir::WalkDir::new(&folder.root).sort_by_file_name().into_iter().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_file());
    files.map(|entry| entry.path().strip_prefix(&folder.root).expect("below").display().to_string()).collect()
}

#[test]
fn files_come_and_go() {
    let (_temporary, folder) = folder();
    assert_eq!(text(&folder, "index.html"), None);
    folder.send(&[made("index.html", "one"), made("ja/告示 1/a'b.txt", "two")], &|_| {}).expect("sent");
    let copies = [file("copy.txt", Bytes::There("ja/告示 1/a'b.txt".into())), made("index.html", "three")];
    folder.send(&copies, &|_| {}).expect("sent");
    let found = ["index.html", "ja/告示 1/a'b.txt", "copy.txt"].map(|path| text(&folder, path).expect("it is there"));
    assert_eq!(found, ["three", "two", "two"]);
    folder.remove(&["ja/告示 1/a'b.txt".into(), "never/there".into()], &|_| {}).expect("removed");
    assert_eq!(files(&folder), ["copy.txt", "index.html"]);
    assert!(!folder.root.join("ja").exists(), "an empty folder is left");
}

#[test]
fn what_cannot_be_sent_leaves_the_old() {
    let (_temporary, folder) = folder();
    folder.send(&[made("index.html", "one")], &|_| {}).expect("sent");
    let gone = file("index.html", Bytes::File("/nowhere/index.html".into()));
    folder.send(&[gone], &|_| {}).expect_err("there is no such file");
    assert_eq!((text(&folder, "index.html"), files(&folder)), (Some("one".to_owned()), vec!["index.html".to_owned()]));
}

#[test]
fn only_who_has_seen_the_last_version_writes() {
    let (_temporary, folder) = folder();
    let path = Utf8Path::new(".kokuji/publishing.json");
    let first = folder.write_if(path, b"1", None).expect("written").expect("nobody was first");
    assert_eq!(folder.write_if(path, b"2", None).expect("no trouble"), None);
    let second = folder.write_if(path, b"3", Some(&first)).expect("written").expect("still the first");
    assert_eq!(folder.write_if(path, b"4", Some(&first)).expect("no trouble"), None);
    assert_eq!(
        folder.read(path).expect("readable"),
        Some(Stored { bytes: b"3".to_vec(), version: second, headers: None })
    );
}

#[test]
fn of_many_at_once_one_writes() {
    let (_temporary, folder) = folder();
    let path = Utf8Path::new(".kokuji/publishing.json");
    let won: Vec<usize> = (0..50)
        .into_par_iter()
        .filter(|number| folder.write_if(path, number.to_string().as_bytes(), None).expect("no trouble").is_some())
        .collect();
    assert_eq!(won.len(), 1);
    assert_eq!(text(&folder, path.as_str()), Some(won[0].to_string()));
}

#[test]
fn a_file_in_its_place_is_refused() {
    let (temporary, _) = folder();
    let path = Utf8Path::from_path(temporary.path()).expect("UTF-8").join("file");
    fs::write(&path, "").expect("written");
    assert_eq!(Folder::at(&path).err().map(|error| error.to_string()), Some(format!("{path} is not a folder")));
}
