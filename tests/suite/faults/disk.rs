//! Disks that are full or read-only: small file systems in memory, mounted where only the build sees them.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use super::super::support::{Site, Tree, assert_same, many_notices, of_site, tree};
use super::{AT, run};

/// Space in KiB that is left to a build; the last is enough.
const LEFT: [u32; 10] = [0, 4, 16, 64, 256, 512, 1024, 2048, 4096, 16384];

/// Ways to a mount namespace of one's own: any user's, root's, and that of whoever may become root.
const WAYS: [&[&str]; 3] = [
    &["unshare", "--user", "--map-root-user", "--mount"],
    &["unshare", "--mount"],
    &["sudo", "--non-interactive", "unshare", "--mount"],
];

const HEAD: &str = "
disk=$PWD/disk
build() { \"$KOKUJI\" build --quiet --at \"$AT\" \"$@\"; }
list() { (cd \"$1\" && find . -printf '%p %y %i %s %T@\\n' | sort); }
# note NAME COMMAND...: keeps what a command that may fail prints and returns.
note() { name=$1; shift; code=0; \"$@\" >$name.out 2>$name.err || code=$?; echo $code >$name.code; }
";

/// The words before a command that is to mount what nobody else sees.
pub fn way() -> &'static [&'static str] {
    let can_mount = |way: &&&[&str]| {
        let probe = Command::new(way[0]).args(&way[1..]).args(["mount", "-t", "tmpfs", "tmpfs", "/mnt"]).output();
        probe.is_ok_and(|output| output.status.success())
    };
    WAYS.iter().find(can_mount).expect("a disk cannot be mounted: run as root, or allow user namespaces or sudo")
}

/// Runs a script of the shell in the folder `site`, where `mount` mounts what nobody else sees.
fn with_mounts(site: &Site, script: &str) {
    let way = way();
    let variables = [format!("KOKUJI={}", env!("CARGO_BIN_EXE_kokuji")), format!("AT={AT}"), "LC_ALL=C".to_owned()];
    let mut command = Command::new(way[0]);
    command.args(&way[1..]).arg("env").args(variables).args(["sh", "-euc", &format!("{HEAD}{script}")]);
    let ended = run(command.current_dir(site.root()).output().expect("it runs"));
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.out);
}

/// What was kept of a build: exit code and both outputs.
fn kept(site: &Site, name: &str) -> (i32, String, String) {
    let code = site.read(&format!("{name}.code")).trim().parse().expect("a number");
    let words = |kind: &str| site.read(&format!("{name}.{kind}")).replace(site.path("disk").as_str(), "{disk}");
    (code, words("out"), words("err"))
}

#[test]
fn a_full_disk_leaves_the_old_tree_or_the_new_one() {
    let (first, second) = (Site::new(), Site::new());
    many_notices(&first, 40, "first");
    many_notices(&second, 40, "second");
    let new = second.build(AT);
    let rounds = LEFT.map(|left| left.to_string()).join(" ");
    let script = format!(
        "second={}
mkdir disk
mount -t tmpfs -o size=24m tmpfs disk
cp -a content disk
cd disk
build
cp -a public ../old
list public >../old.list
rm -r content
cp -a \"$second/content\" .
for left in {rounds}; do
  rm -f filler
  free=$(df --output=avail --block-size=1K . | tail -n 1)
  head -c $(((free - left) * 1024)) /dev/zero >filler
  note ../$left build
  list public >../$left.list
  cp -a public ../$left.tree
  ls -A .kokuji >../$left.remains
done
",
        second.root()
    );
    with_mounts(&first, &script);
    let old = tree(&first.path("old"));
    let mut codes = Vec::new();
    for left in LEFT {
        let name = left.to_string();
        let (code, out, err) = kept(&first, &name);
        let public = tree(&first.path(&format!("{name}.tree")));
        if code == 0 {
            assert_eq!((out.as_str(), err.as_str()), ("", ""), "{left}");
            assert_same(&public, &new, &name);
        } else {
            let is_told = err.starts_with("could not do the work: cannot ")
                && err.ends_with(": No space left on device (os error 28)\n");
            assert!(code == 2 && out.is_empty() && is_told, "{left}: {code} {out} {err}");
            assert_same(&public, &old, &name);
            assert_eq!(first.read(&format!("{name}.list")), first.read("old.list"), "{left}: nobody touched it");
        }
        let remains = first.read(&format!("{name}.remains"));
        let usual: BTreeSet<&str> = ["lock", "memory", "spare", "state.json"].into();
        assert!(remains.lines().all(|name| usual.contains(name)), "{left}: {remains}");
        codes.push(code);
    }
    assert!(codes.is_sorted_by(|one, other| one >= other), "more space does more: {codes:?}");
    assert_eq!((codes.first(), codes.last()), (Some(&2), Some(&0)), "{codes:?}");
}

#[test]
fn a_read_only_disk_is_named() {
    let site = Site::new();
    many_notices(&site, 2, "first");
    let script = "
mkdir disk
mount -t tmpfs -o size=24m tmpfs disk
cp -a content disk
(cd disk && build)
echo 'Another text.' >disk/content/notices/2016/notice-0/en.md
list disk/public >before
build --out \"$disk/www\"
list disk/www >www-before
mount -o remount,ro disk
cd disk
note ../site build
cd ..
echo 'Another text.' >content/notices/2016/notice-0/en.md
note out build --out \"$disk/www\"
note new build --out \"$disk/new/www\"
list disk/public >after
list disk/www >www-after
";
    with_mounts(&site, script);
    let failed = |words: &str| {
        (2, String::new(), format!("could not do the work: {words}: Read-only file system (os error 30)\n"))
    };
    assert_eq!(kept(&site, "site"), failed("cannot open {disk}/.kokuji/lock"));
    assert_eq!(kept(&site, "out"), failed("cannot create {disk}/.www.kokuji"));
    assert_eq!(kept(&site, "new"), failed("cannot create {disk}/.www.kokuji"));
    for list in ["", "www-"] {
        let read = |end: &str| fs::read_to_string(site.path(&format!("{list}{end}"))).expect("a list");
        assert_eq!(read("before"), read("after"));
    }
}

/// The disk of a target: what is there stays readable, each file of the old site or of the new one, and once there is space the next publication goes on.
#[test]
fn a_full_target_holds_whole_files_and_is_gone_on_with() {
    let site = Site::new();
    let editions = ["first", "second"].map(|name| {
        many_notices(&site, 40, name);
        let edition = site.build(AT);
        fs::rename(site.path("public"), site.path(name)).expect("renamed");
        edition
    });
    let rounds = LEFT.map(|left| left.to_string()).join(" ");
    let script = format!(
        "mkdir disk
mount -t tmpfs -o size=24m tmpfs disk
publish() {{ \"$KOKUJI\" publish file:disk/www --quiet --patience 1 --allow-deletions 1000 --from \"$1\"; }}
for left in {rounds}; do
  rm -f disk/filler
  publish first
  free=$(df --output=avail --block-size=1K disk | tail -n 1)
  head -c $(((free - left) * 1024)) /dev/zero >disk/filler
  note $left publish second
  cp -a disk/www $left.tree
done
"
    );
    with_mounts(&site, &script);
    let shown = |left: u32| {
        let files = tree(&site.path(&format!("{left}.tree"))).into_iter();
        files.filter(|(path, _)| !path.starts_with(".kokuji/")).collect::<Tree>()
    };
    let mut codes = BTreeSet::new();
    for left in LEFT {
        let (code, out, err) = kept(&site, &left.to_string());
        assert_eq!(out, "", "{left} KiB left");
        assert_eq!(code, if err.contains("No space left on device") { 2 } else { 0 }, "{left} KiB left: {err}");
        if code == 0 {
            let whole = of_site(tree(&site.path(&format!("{left}.tree"))));
            assert_same(&whole, &editions[1], &format!("{left} KiB left"));
        }
        for (path, bytes) in shown(left) {
            assert!(
                editions.iter().any(|edition| edition.get(&path) == Some(&bytes)),
                "{left}: {path} is of no edition"
            );
        }
        codes.insert(code);
    }
    assert_eq!(codes, BTreeSet::from([0, 2]), "some publications had space and some had not");
}
