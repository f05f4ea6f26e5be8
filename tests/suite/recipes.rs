//! The recipes of `docs/ci` and the commands of the runbook, run as they are written: by the shell, with the real binary, against a folder. What belongs to
//! a service (its command line, its queue) is played by scripts that note how they were called.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

use camino::Utf8PathBuf;
use serde_yaml::Value;

use super::support::{Run, Site, announcement, package, tree};

/// A site with one notice that everybody may read and one whose embargo ends long after these tests, and a target.
struct Desk {
    site: Site,
    programs: Utf8PathBuf,
}

impl Desk {
    fn new() -> Desk {
        let site = Site::new();
        let publish = "publish:\n  live: {url: \"file:../www\", precompress: [br, gzip], host_files: [nginx]}\n";
        site.write("content/site.yaml", site.read("content/site.yaml") + publish);
        site.notice("2025/lamps", &announcement("街灯", "Lamps", "2025-04-01 09:00"));
        site.notice("2099/signs", &announcement("看板", "Signs", "2099-04-01 09:00"));
        let programs = site.path("../programs");
        let desk = Desk { site, programs };
        fs::create_dir(&desk.programs).expect("a new folder");
        std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_kokuji"), desk.programs.join("kokuji")).expect("a link");
        desk
    }

    /// A program that is not asked to do its work: it notes its arguments and prints what it is told to.
    fn play(&self, program: &str, prints: &str) {
        let path = self.programs.join(program);
        let script = format!(
            "#!/bin/sh\necho {program} \"$@\" >>{}\n[ -t 0 ] || cat >/dev/null\nprintf '%s' '{prints}'\n",
            self.programs.join("called")
        );
        fs::write(&path, script).expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("ours");
    }

    /// How the programs were called.
    fn called(&self) -> String {
        fs::read_to_string(self.programs.join("called")).unwrap_or_default()
    }

    fn run(&self, script: &str, variables: &[(&str, &str)]) -> Run {
        let path = format!("{}:{}", self.programs, std::env::var("PATH").expect("programs are found somewhere"));
        let mut command = Command::new("bash");
        command.args(["-euo", "pipefail", "-c", script]).current_dir(self.site.root());
        command.env_clear().env("PATH", path).env("LC_ALL", "C.UTF-8").envs(variables.iter().copied());
        let output = command.output().expect("it runs");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Run { code: output.status.code().expect("an exit code"), out: text(output.stdout), err: text(output.stderr) }
    }

    /// Runs what must succeed.
    fn succeeds(&self, script: &str, variables: &[(&str, &str)]) {
        let run = self.run(script, variables);
        assert_eq!(run.code, 0, "{script}\n{}{}", run.out, run.err);
    }

    fn is_published(&self) -> bool {
        tree(&self.site.path("../www")).contains_key("ja/2025/lamps/index.html")
    }
}

fn recipe(name: &str) -> String {
    fs::read_to_string(package().join("docs/ci").join(name)).expect("a recipe")
}

/// Name and script of each step of a workflow that has one, without what installs kokuji.
fn steps(name: &str) -> Vec<(String, String)> {
    let workflow: Value = serde_yaml::from_str(&recipe(name)).expect("YAML");
    let steps = workflow["jobs"]["publish"]["steps"].as_sequence().expect("steps").iter();
    let scripts = steps.filter_map(|step| Some((step["name"].as_str()?.to_owned(), step["run"].as_str()?.to_owned())));
    scripts.filter(|(_, script)| !script.contains("cargo install")).collect()
}

/// What the step that looks whether anything is due says.
fn is_due(name: &str, event: &str, last: &str) -> String {
    let desk = Desk::new();
    desk.play("gh", last);
    let (_, script) = steps(name).into_iter().find(|(step, _)| step == "Is anything due?").expect("such a step");
    let output = desk.programs.join("output");
    let variables = [
        ("GITHUB_EVENT_NAME", event),
        ("GITHUB_OUTPUT", output.as_str()),
        ("GITHUB_WORKFLOW", "Publish"),
        ("GITHUB_REF_NAME", "main"),
    ];
    desk.succeeds(&script, &variables);
    fs::read_to_string(output).expect("it says something")
}

#[test]
fn a_workflow_looks_whether_anything_is_due() {
    for name in ["github-s3.yml", "github-pages.yml"] {
        assert_eq!(is_due(name, "push", ""), "due=yes\n");
        assert_eq!(is_due(name, "schedule", ""), "due=yes\n", "no run has succeeded yet");
        assert_eq!(is_due(name, "schedule", "2025-03-31T23:59:59Z"), "due=yes\n", "the embargo has ended since");
        assert_eq!(is_due(name, "schedule", "2025-04-01T00:00:00Z"), "due=no\n", "the next one ends in 2099");
    }
}

#[test]
fn the_steps_of_a_workflow_publish() {
    let desk = Desk::new();
    let [added, path] = ["output", "path"].map(|name| desk.programs.join(name));
    desk.play("gh", "");
    let variables = [
        ("GITHUB_EVENT_NAME", "push"),
        ("GITHUB_OUTPUT", added.as_str()),
        ("GITHUB_PATH", path.as_str()),
        ("HOME", "/nowhere"),
    ];
    let mut names = Vec::new();
    for (name, script) in steps("github-s3.yml") {
        desk.succeeds(&script, &variables);
        names.push(name);
    }
    assert_eq!(
        names,
        ["Where programs are found", "Is anything due?", "Check", "Build", "What will be done", "Publish"]
    );
    assert!(desk.is_published());
}

#[test]
fn the_steps_for_pages_build() {
    let desk = Desk::new();
    let [added, path] = ["output", "path"].map(|name| desk.programs.join(name));
    let variables = [
        ("GITHUB_EVENT_NAME", "push"),
        ("GITHUB_OUTPUT", added.as_str()),
        ("GITHUB_PATH", path.as_str()),
        ("HOME", "/nowhere"),
    ];
    steps("github-pages.yml").iter().for_each(|(_, script)| desk.succeeds(script, &variables));
    assert!(desk.site.public().contains_key("ja/2025/lamps/index.html"));
}

#[test]
fn the_jobs_of_gitlab_publish() {
    let desk = Desk::new();
    let jobs: Value = serde_yaml::from_str(&recipe("gitlab-ci.yml")).expect("YAML");
    desk.play("apt-get", "");
    desk.play("chmod", "");
    for job in ["check", "publish"] {
        let lines = jobs[job]["script"].as_sequence().expect("a script").iter().filter_map(Value::as_str);
        desk.succeeds(
            &lines.collect::<Vec<_>>().join("\n"),
            &[("SSH_KEY", "/run/key"), ("SSH_KNOWN_HOSTS", "/run/known")],
        );
    }
    assert!(desk.is_published());
    assert_eq!(
        desk.called(),
        "apt-get update\napt-get install --yes --no-install-recommends openssh-client rsync\nchmod 600 /run/key\n"
    );
}

#[test]
fn a_machine_of_ones_own_comes_back_at_the_next_instant() {
    let desk = Desk::new();
    ["git", "at", "atrm"].iter().for_each(|program| desk.play(program, ""));
    desk.play("atq", "7\tThu Apr  1 09:00:00 2027 k root\n");
    fs::copy(package().join("docs/ci/publish.sh"), desk.site.path("publish.sh")).expect("copied");
    let run = desk.run("./publish.sh", &[("TZ", "Asia/Tokyo")]);
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""), "cron sends no mail");
    assert!(desk.is_published());
    assert_eq!(desk.called(), "git pull --quiet --ff-only\natq -q k\natrm 7\nat -q k -t 209904010900.00\n");
}

/// Every line of the runbook behind `$`, from the first to the last.
#[test]
fn the_commands_of_the_runbook_work() {
    let desk = Desk::new();
    let text = fs::read_to_string(package().join("docs/publishing.md")).expect("the runbook");
    let commands: Vec<&str> = text.lines().filter_map(|line| line.trim_start().strip_prefix("$ ")).collect();
    assert!(commands.len() > 5, "{commands:?}");
    for command in commands {
        if command.contains("--rollback") {
            desk.site.edit("content/notices/2025/lamps/ja.md", "本文です。", "新しい本文です。");
            desk.succeeds("kokuji build && kokuji publish live", &[]);
        }
        desk.succeeds(command, &[]);
    }
    let page = fs::read_to_string(desk.site.path("../www/ja/2025/lamps/index.html")).expect("it is there");
    assert!(page.contains("本文です。") && !page.contains("新しい本文です。"), "it went back");
}

/// What the runbook says that we say, we say.
#[test]
fn the_words_of_the_runbook_are_ours() {
    let text = fs::read_to_string(package().join("docs/publishing.md")).expect("the runbook");
    let messages = |name: &str| fs::read_to_string(package().join("i18n/en").join(name)).expect("messages");
    let ours = messages("cli.ftl") + &messages("object-storage.ftl");
    // Of ssh and of the system.
    let others = ["Permission denied (publickey)", "No space left on device"];
    let table = text
        .lines()
        .skip_while(|line| !line.starts_with("| what is said"))
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    let said: Vec<&str> = table.filter_map(|line| line.split('`').nth(1)).collect();
    let unknown: Vec<&&str> = said.iter().filter(|words| !ours.contains(**words) && !others.contains(words)).collect();
    assert_eq!((said.len(), unknown), (11, Vec::new()));
}
