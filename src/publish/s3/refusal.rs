//! Why object storage did not do what it was asked for. No value of a credential, no signed address is in any of it.

use std::fmt;

use camino::Utf8PathBuf;

/// It travels inside `anyhow::Error`: `error.downcast_ref::<Refusal>()` finds it. What is said to people is in `i18n/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A variable of the environment is needed and not set.
    Unset {
        /// Its name.
        variable: &'static str,
    },
    /// The service does not know the value of `AWS_ACCESS_KEY_ID`.
    WrongKey,
    /// The value of `AWS_SECRET_ACCESS_KEY` does not belong to that of `AWS_ACCESS_KEY_ID`.
    WrongSecret,
    /// The value of `AWS_SESSION_TOKEN` is not valid, or no longer.
    WrongToken,
    /// The file of `AWS_CA_BUNDLE` cannot be read, or holds no certificate.
    Roots {
        /// Where it is.
        path: Utf8PathBuf,
    },
    /// What was given as the URL of the service is none.
    Endpoint {
        /// It, without what may be secret.
        endpoint: String,
    },
    /// The variable holds something else than the address of a proxy; it is not repeated, as there may be a password in it.
    NoProxy {
        /// Its name.
        variable: &'static str,
    },
    /// Who has these credentials may not do this.
    Denied {
        /// The method and the path.
        what: String,
    },
    /// There is no room for what was to be written: the storage is full, or what may be kept in it.
    Full {
        /// The method and the path.
        what: String,
    },
    /// There is no such bucket.
    NoBucket {
        /// Its name.
        bucket: String,
    },
    /// The bucket is in another region.
    Region {
        /// The one that was asked.
        region: String,
    },
    /// The service takes our time for wrong, also after its own was used.
    Clock,
    /// The service writes what it was told to write only under a condition that does not hold.
    Unconditional {
        /// The target.
        name: String,
    },
    /// What was to be copied is no longer on the target.
    Gone {
        /// Its path.
        path: Utf8PathBuf,
    },
    /// A path that would lead out of the target's prefix.
    Path {
        /// It.
        path: Utf8PathBuf,
    },
    /// The service cannot be reached, or the connection breaks again and again.
    Unreachable {
        /// The host.
        host: String,
        /// The proxy that it was asked through, if there is one.
        proxy: Option<String>,
        /// What happened the last time.
        why: Trouble,
    },
    /// The service answers, each time, that it cannot.
    Failing {
        /// The method and the path.
        what: String,
        /// The status of its last answer.
        status: u16,
    },
    /// Any other answer.
    Answered {
        /// The method and the path.
        what: String,
        /// The status.
        status: u16,
        /// The service's own word for it; may be empty.
        code: String,
        /// Its sentence, without anything of the credentials; may be empty.
        words: String,
    },
}

/// What is wrong with a connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// It was cut.
    Cut,
    /// Nothing came for too long.
    Silent,
    /// There is no host of that name.
    NoHost,
    /// What came is not HTTP.
    NoHttp,
    /// The proxy does not let us through, and answers with this status.
    Status(u16),
    /// What the system says.
    System(String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Refusal {}
