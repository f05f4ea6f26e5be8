//! `kokuji explain <rule>`.

use std::io::{self, Write as _};

use anyhow::Result;

use super::{FAILED, FINE};
use crate::check::{RULES, page, rule};
use crate::i18n::Voice;
use crate::nearest::nearest;

pub(super) fn run(matches: &clap::ArgMatches, voice: Voice<'_>) -> Result<u8> {
    let name = matches.get_one::<String>("rule").map(String::as_str).unwrap_or_default();
    if let Some(page) = rule(name).and_then(|rule| page(rule.name())) {
        io::stdout().write_all(page.as_bytes())?;
        return Ok(FINE);
    }
    eprintln!("{}", voice.with("explain-unknown", &[("rule", name.into())]));
    if let Some(near) = nearest(name, RULES.iter().map(|rule| rule.name())) {
        eprintln!("{}", voice.with("did-you-mean", &[("near", near.into())]));
    }
    Ok(FAILED)
}
