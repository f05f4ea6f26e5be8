//! In which language findings and help are said.
#![expect(clippy::disallowed_methods, reason = "the language comes from the environment, as on every system")]

use std::ffi::OsString;

/// `--lang`, else the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set; `ja` or `en`.
pub(super) fn of(arguments: &[OsString]) -> String {
    let asked = asked(arguments).or_else(|| {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter();
        names.filter_map(|name| std::env::var(name).ok()).find(|value| !value.is_empty())
    });
    match asked.as_deref().map(|locale| locale.starts_with("ja")) {
        Some(true) => "ja".to_owned(),
        _ => "en".to_owned(),
    }
}

/// The language has to be known before the arguments are understood: their help is said in it.
fn asked(arguments: &[OsString]) -> Option<String> {
    let mut arguments = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = arguments.next() {
        if argument == "--lang" {
            return arguments.next().map(str::to_owned);
        }
        if let Some(language) = argument.strip_prefix("--lang=") {
            return Some(language.to_owned());
        }
    }
    None
}
