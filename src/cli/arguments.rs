//! What can be typed, with its help in the reader's language.

use std::net::IpAddr;

use camino::Utf8PathBuf;
use clap::{Arg, ArgAction, ArgGroup, Command, value_parser};
use clap_complete::Shell;

use super::report::Format;
use crate::i18n::Voice;
use crate::schema::Document;

/// The whole command line.
pub(super) fn command(voice: Voice<'_>) -> Command {
    let subcommand = |name: &'static str| {
        let about = voice.text(&format!("cli-{name}"));
        localized(Command::new(name).about(about), voice)
    };
    let sited = |name: &'static str| subcommand(name).args(site_arguments(voice));
    let rule = Arg::new("rule").required(true).value_name("RULE").help(voice.text("cli-arg-rule"));
    localized(Command::new("kokuji"), voice)
        .version(env!("CARGO_PKG_VERSION"))
        .about(voice.text("cli-about"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help(voice.text("cli-arg-version")),
        )
        .arg(common("lang", "ja|en", voice).value_parser(["ja", "en"]).global(true))
        .subcommand(
            sited("build")
                .arg(common("out", "DIR", voice).value_parser(value_parser!(Utf8PathBuf)))
                .arg(flag("timings", voice)),
        )
        .subcommand(
            sited("check")
                .args(check_arguments(voice))
                .group(ArgGroup::new("mending").args(["fix", "diff"]).multiple(true)),
        )
        .subcommand(subcommand("explain").arg(rule))
        .subcommand(subcommand("rules"))
        .subcommand(sited("next-change"))
        .subcommand(subcommand("publish").args(publish_arguments(voice)))
        .subcommand(subcommand("serve").args(serve_arguments(voice)))
        .subcommands(for_editors(voice))
}

/// What is written for an editor, and for the tools around.
fn for_editors(voice: Voice<'_>) -> Vec<Command> {
    let subcommand = |name: &'static str| {
        let about = voice.text(&format!("cli-{name}"));
        localized(Command::new(name).about(about), voice)
    };
    let placed = |name: &'static str, value: &'static str| {
        Arg::new(name).value_name(value).help(voice.text(&format!("cli-arg-{name}"))).hide_possible_values(true)
    };
    let folder = || common("root", "DIR", voice).value_parser(value_parser!(Utf8PathBuf));
    let notice = || placed("notice", "YEAR/SLUG").required(true);
    let kinds = ["solicitation", "results", "announcement"];
    let shared = ["root", "at", "format", "color", "quiet"];
    let of_site = site_arguments(voice).into_iter().filter(|arg| shared.contains(&arg.get_id().as_str()));
    vec![
        subcommand("init").arg(placed("folder", "DIR").value_parser(value_parser!(Utf8PathBuf))),
        subcommand("new")
            .arg(notice())
            .arg(common("kind", "solicitation|results|announcement", voice).value_parser(kinds))
            .arg(folder()),
        subcommand("schema")
            .arg(
                placed("document", "notice|site|organizations|terms|topics|page")
                    .value_parser(Document::ALL.map(Document::name)),
            )
            .arg(common("write", "", voice).num_args(0).action(ArgAction::SetTrue).conflicts_with("document"))
            .arg(folder()),
        subcommand("completions")
            .arg(placed("shell", "bash|elvish|fish|powershell|zsh").required(true).value_parser(value_parser!(Shell))),
        subcommand("confirm").arg(notice()).arg(placed("language", "LANGUAGE").num_args(0..)).args(of_site),
    ]
}

/// What is sent where, and how much of it is only said.
fn publish_arguments(voice: Voice<'_>) -> Vec<Arg> {
    let shared = ["root", "color", "quiet"];
    let of_site = site_arguments(voice).into_iter().filter(|arg| shared.contains(&arg.get_id().as_str()));
    let own = [
        Arg::new("target").value_name("TARGET").help(voice.text("cli-arg-target")),
        common("from", "DIR", voice).value_parser(value_parser!(Utf8PathBuf)).conflicts_with("rollback"),
        flag("plan", voice),
        flag("checksum", voice),
        flag("verify", voice).conflicts_with_all(["plan", "checksum", "rollback", "allow-deletions"]),
        flag("rollback", voice),
        common("allow-deletions", "N", voice).value_parser(value_parser!(usize)),
        common("patience", "SECONDS", voice).value_parser(value_parser!(u64)),
        common("format", "text|json", voice).value_parser(["text", "json"]),
    ];
    own.into_iter().chain(of_site).collect()
}

/// Of what `build` takes, what makes sense for a preview; and where it listens.
fn serve_arguments(voice: Voice<'_>) -> Vec<Arg> {
    let shared = ["root", "at", "base-url", "drafts"];
    let of_site = site_arguments(voice).into_iter().filter(|arg| shared.contains(&arg.get_id().as_str()));
    let own = [
        common("port", "N", voice).value_parser(value_parser!(u16)),
        common("host", "ADDRESS", voice).value_parser(value_parser!(IpAddr)),
    ];
    of_site.chain(own).collect()
}

fn check_arguments(voice: Voice<'_>) -> Vec<Arg> {
    let paths = Arg::new("path")
        .num_args(0..)
        .value_name("PATH")
        .value_parser(value_parser!(Utf8PathBuf))
        .help(voice.text("cli-arg-path"));
    vec![
        flag("fix", voice),
        flag("diff", voice),
        flag("unsafe", voice).requires("mending"),
        common("stdin-path", "PATH", voice)
            .value_parser(value_parser!(Utf8PathBuf))
            .conflicts_with_all(["fix", "diff", "path"]),
        common("against", "PATH", voice).conflicts_with("stdin-path"),
        paths,
    ]
}

fn flag(name: &'static str, voice: Voice<'_>) -> Arg {
    common(name, "", voice).num_args(0).action(ArgAction::SetTrue)
}

fn site_arguments(voice: Voice<'_>) -> Vec<Arg> {
    let flag = |name: &'static str| flag(name, voice);
    vec![
        common("root", "DIR", voice).value_parser(value_parser!(Utf8PathBuf)),
        common("at", "INSTANT", voice),
        common("base-url", "URL", voice),
        flag("drafts"),
        flag("deny-warnings"),
        common("format", "text|json|github|sarif", voice).value_parser(Format::NAMES),
        common("color", "auto|always|never", voice).value_parser(["auto", "always", "never"]),
        flag("quiet"),
    ]
}

fn common(name: &'static str, value: &'static str, voice: Voice<'_>) -> Arg {
    let arg = Arg::new(name).long(name).help(voice.text(&format!("cli-arg-{name}")));
    if value.is_empty() { arg } else { arg.value_name(value).hide_possible_values(true) }
}

/// Headings and the words for `--help` in the reader's language.
fn localized(command: Command, voice: Voice<'_>) -> Command {
    let template =
        format!("{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}", voice.text("cli-usage"));
    let help = Arg::new("help").long("help").short('h').action(ArgAction::Help).help(voice.text("cli-arg-help"));
    command
        .help_template(template)
        .subcommand_help_heading(voice.text("cli-commands"))
        .next_help_heading(voice.text("cli-options"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(help)
}
