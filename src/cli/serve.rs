//! `kokuji serve`.

use std::io::{self, Write as _};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use anyhow::Result;

use super::{FINE, base_url, fixed_at, now, root};
use crate::calendar::Instant;
use crate::i18n::Voice;
use crate::serve::{self, Clock, Options, Port};

/// The port that is tried first.
const PORT: u16 = 8787;

pub(super) fn run(matches: &clap::ArgMatches, voice: Voice<'_>) -> Result<u8> {
    let host = matches.get_one::<IpAddr>("host").copied().unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
    let options = Options {
        root: root(matches),
        base_url: base_url(matches)?,
        at: fixed_at(matches)?,
        drafts: matches.get_flag("drafts"),
        language: voice.tag(),
        host,
        port: matches.get_one::<u16>("port").map_or(Port::From(PORT), |port| Port::Exactly(*port)),
    };
    // A clock that cannot be read shows the site as it was at the beginning of time: nothing is public.
    let clock: Clock = Arc::new(|| now().unwrap_or(Instant::from_unix(0)));
    let preview = serve::start(options, clock)?;
    if !host.is_loopback() {
        let host = [("host", host.to_string().into())];
        writeln!(io::stderr(), "{}", voice.with("serve-open-to-others", &host))?;
    }
    writeln!(io::stdout(), "{}", preview.url())?;
    io::stdout().flush()?;
    preview.run();
    Ok(FINE)
}
