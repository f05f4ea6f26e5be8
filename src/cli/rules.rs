//! `kokuji rules`.

use std::io::{self, Write as _};

use anyhow::Result;

use super::FINE;
use crate::check::{RULES, title};
use crate::diagnostic::Severity;
use crate::i18n::Voice;

pub(super) fn run(voice: Voice<'_>) -> Result<u8> {
    let width = RULES.iter().map(|rule| rule.name().len()).max().unwrap_or_default();
    let mut out = io::stdout().lock();
    for rule in RULES {
        let severity = voice.text(match rule.severity() {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Hint => "severity-hint",
        });
        writeln!(out, "{:width$}  {severity}  {}", rule.name(), title(rule.name()).unwrap_or_default())?;
    }
    Ok(FINE)
}
