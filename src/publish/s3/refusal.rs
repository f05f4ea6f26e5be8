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
    /// The service does not take what a variable of the environment holds.
    Wrong {
        /// Its name.
        variable: &'static str,
    },
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
    /// Who has these credentials may not do this.
    Denied {
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
        /// What the system says.
        why: String,
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

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::Unset { variable } => write!(f, "{variable} is not set"),
            Refusal::Wrong { variable } => write!(f, "the service does not take the value of {variable}"),
            Refusal::Roots { path } => write!(f, "{path} holds no certificate"),
            Refusal::Endpoint { endpoint } => write!(f, "{endpoint} is not the URL of a service"),
            Refusal::Denied { what } => write!(f, "not allowed: {what}"),
            Refusal::NoBucket { bucket } => write!(f, "there is no bucket {bucket}"),
            Refusal::Region { region } => write!(f, "the bucket is not in the region {region}"),
            Refusal::Clock => f.write_str("the service does not take the time of this machine"),
            Refusal::Unconditional { name } => write!(f, "{name} does not honour conditional writes"),
            Refusal::Gone { path } => write!(f, "{path} is no longer on the target"),
            Refusal::Path { path } => write!(f, "{path} is no path of a file"),
            Refusal::Unreachable { host, why } => write!(f, "{host} cannot be reached: {why}"),
            Refusal::Failing { what, status } => write!(f, "{what}: the service failed again and again ({status})"),
            Refusal::Answered { what, status, code, words } => write!(f, "{what}: {status} {code} {words}"),
        }
    }
}

impl std::error::Error for Refusal {}
