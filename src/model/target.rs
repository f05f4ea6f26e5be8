//! Where a site is published to: an address without secrets, and how the place behind it wants to be spoken to.

use std::fmt;

use camino::{Utf8Path, Utf8PathBuf};

/// A place to publish to, as `site.yaml` or the command line names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Which place.
    pub url: TargetUrl,
    /// How it is spoken to, and what is made for it.
    pub settings: TargetSettings,
}

/// What a target asks for besides its address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TargetSettings {
    /// `endpoint`: the address of an object storage that is not the one everybody knows.
    pub endpoint: Option<String>,
    /// `region` of an object storage.
    pub region: Option<String>,
    /// `path_style`: whether the bucket is part of the path and not of the host name.
    pub path_style: Option<bool>,
    /// `precompress`: the codings of variants that stand beside each file.
    pub precompress: Vec<Encoding>,
    /// `host_files`: what the host reads for itself.
    pub host_files: Vec<HostFile>,
}

/// The address of a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TargetUrl {
    /// `file:dist`, `file:///srv/www`: a folder of this machine.
    Folder(Utf8PathBuf),
    /// `s3://bucket/prefix`: an object storage. The prefix has no slash at either end.
    S3 {
        /// The bucket.
        bucket: String,
        /// What every key begins with; may be empty.
        prefix: String,
    },
    /// `ssh://user@host:port/path`: a folder of another machine.
    Ssh {
        /// Who logs in there, where that is not left to `ssh`.
        user: Option<String>,
        /// The machine, as `ssh` knows it.
        host: String,
        /// The port, where that is not left to `ssh`.
        port: Option<u16>,
        /// The folder, absolute.
        path: Utf8PathBuf,
    },
}

/// Why a text is not the address of a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoTarget {
    /// None of the forms there are.
    Form,
    /// It holds a password, a key or a signature: they come from the environment, and are not said again.
    Secret,
}

impl TargetUrl {
    /// Reads an address.
    ///
    /// # Errors
    /// If it is none, or holds what nobody may read.
    pub fn parse(text: &str) -> Result<TargetUrl, NoTarget> {
        if holds_secret(text) {
            return Err(NoTarget::Secret);
        }
        let (scheme, rest) = text.split_once(':').ok_or(NoTarget::Form)?;
        let found = match scheme {
            "file" => folder(rest),
            "s3" => rest.strip_prefix("//").and_then(s3),
            "ssh" => rest.strip_prefix("//").and_then(ssh),
            _ => None,
        };
        found.ok_or(NoTarget::Form)
    }

    /// The same, with a relative folder as it is found from `root`.
    #[must_use]
    pub fn seen_from(self, root: &Utf8Path) -> TargetUrl {
        match self {
            TargetUrl::Folder(path) if root != "." => TargetUrl::Folder(root.join(path)),
            other => other,
        }
    }
}

impl fmt::Display for TargetUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TargetUrl::Folder(path) => write!(f, "file:{path}"),
            TargetUrl::S3 { bucket, prefix } => write!(f, "s3://{bucket}/{prefix}"),
            TargetUrl::Ssh { user, host, port, path } => {
                let user = user.as_ref().map(|user| format!("{user}@")).unwrap_or_default();
                let port = port.map(|port| format!(":{port}")).unwrap_or_default();
                write!(f, "ssh://{user}{host}{port}{path}")
            }
        }
    }
}

/// Whether the address of a server holds nothing that must not be written down.
pub fn endpoint_is_plain(url: &str) -> bool {
    !holds_secret(url)
}

/// Whether an address holds what must not be written down: a user with a password, a user where only keys can be meant, or anything after the
/// path, as signed addresses have it.
fn holds_secret(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once("://") else { return false };
    let authority = rest.split('/').next().unwrap_or_default();
    let user = rest.rsplit_once('@').map(|(user, _)| user);
    let has_password = user.is_some_and(|user| user.contains(':'));
    has_password || (scheme != "ssh" && authority.contains('@')) || (scheme != "file" && rest.contains(['?', '#']))
}

fn folder(rest: &str) -> Option<TargetUrl> {
    let path = rest.strip_prefix("//").unwrap_or(rest);
    // `file://host/path` names another machine (RFC 8089, 2).
    let is_local = !rest.starts_with("//") || path.starts_with('/');
    (is_local && !path.is_empty()).then(|| TargetUrl::Folder(path.into()))
}

fn s3(rest: &str) -> Option<TargetUrl> {
    let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
    let prefix = prefix.trim_end_matches('/');
    let is_name =
        !bucket.is_empty() && bucket.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte));
    let is_prefix = prefix.is_empty() || prefix.split('/').all(|part| !matches!(part, "" | "." | ".."));
    (is_name && is_prefix).then(|| TargetUrl::S3 { bucket: bucket.to_owned(), prefix: prefix.to_owned() })
}

fn ssh(rest: &str) -> Option<TargetUrl> {
    let at = rest.find('/')?;
    let (authority, path) = rest.split_at(at);
    let (user, place) = authority.split_once('@').map_or((None, authority), |(user, place)| (Some(user), place));
    let (host, port) = match place.rsplit_once(':').filter(|(_, port)| !port.ends_with(']')) {
        Some((host, port)) => (host, Some(port.parse().ok()?)),
        None => (place, None),
    };
    // What begins with a hyphen would be an option of `ssh`.
    let is_name = |name: &str| {
        !name.is_empty()
            && !name.starts_with('-')
            && name.chars().all(|letter| letter.is_ascii_graphic() && letter != '@')
    };
    let path = path.trim_end_matches('/');
    let is_whole = is_name(host) && user.is_none_or(is_name) && !path.is_empty();
    let ssh = || TargetUrl::Ssh { user: user.map(str::to_owned), host: host.to_owned(), port, path: path.into() };
    is_whole.then(ssh)
}

/// A content coding (RFC 9110, 8.4.1) that a variant can be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Encoding {
    /// Brotli (RFC 7932).
    Brotli,
    /// gzip (RFC 1952).
    Gzip,
}

impl Encoding {
    /// All there are, the better first.
    pub const ALL: [Encoding; 2] = [Encoding::Brotli, Encoding::Gzip];

    /// The name in `Content-Encoding` and in `site.yaml`.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Brotli => "br",
            Encoding::Gzip => "gzip",
        }
    }
}

/// A file that some host reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HostFile {
    /// `_headers`.
    Headers,
    /// `_redirects`.
    Redirects,
    /// A piece of nginx configuration.
    Nginx,
}

impl HostFile {
    /// All there are.
    pub const ALL: [HostFile; 3] = [HostFile::Headers, HostFile::Redirects, HostFile::Nginx];

    /// The name in `site.yaml`.
    pub fn name(self) -> &'static str {
        match self {
            HostFile::Headers => "headers",
            HostFile::Redirects => "redirects",
            HostFile::Nginx => "nginx",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = match TargetUrl::parse(text) {
            Ok(url) => url.to_string(),
            Err(fault) => format!("{fault:?}"),
        };
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn addresses_are_read() {
        check("file:dist", "file:dist");
        check("file:../dist/", "file:../dist/");
        check("file:///srv/www", "file:/srv/www");
        check("file:/srv/公開 用", "file:/srv/公開 用");
        check("s3://press", "s3://press/");
        check("s3://press.example/ja/site/", "s3://press.example/ja/site");
        check("ssh://web.example/srv/www/", "ssh://web.example/srv/www");
        check("ssh://press@web.example:2222/srv/www", "ssh://press@web.example:2222/srv/www");
        check("ssh://[::1]/srv", "ssh://[::1]/srv");
        check("ssh://[::1]:2222/srv", "ssh://[::1]:2222/srv");
    }

    #[test]
    fn what_is_no_address_is_told() {
        let wrong = [
            "",
            "live",
            "file:",
            "file://host/srv",
            "s3:press",
            "s3://",
            "s3:///prefix",
            "s3://press/../other",
            "s3://press//twice",
            "ssh://web.example",
            "ssh://web.example/",
            "ssh:///srv",
            "ssh://-oProxyCommand=x/srv",
            "ssh://web.example:port/srv",
            "https://press.example/",
            "ftp://web.example/srv",
        ];
        wrong.into_iter().for_each(|text| check(text, "Form"));
    }

    #[test]
    fn secrets_are_refused() {
        let wrong = [
            "ssh://press:password@web.example/srv",
            "s3://AKIAEXAMPLE:key@press/site",
            "s3://AKIAEXAMPLE@press/site",
            "s3://AKIAEXAMPLE:ke/y@press/site",
            "s3://press/site?X-Amz-Signature=0123",
            "https://press.example/site#token",
        ];
        wrong.into_iter().for_each(|text| check(text, "Secret"));
    }
}
