//! A request to object storage as a value, and what makes it one that is answered: the signature.
#![expect(clippy::disallowed_methods, reason = "what is sent is read where it is sent from")]

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read as _};

use camino::Utf8Path;
use data_encoding::BASE64;
use jiff::Timestamp;
use md5::{Digest as _, Md5};
use rusty_s3::Method;
use url::Url;

use super::access::Access;
use super::place::Bucket;
use crate::publish::headers::Headers;

/// For how long a signed address can be used, in seconds: for one request, and some difference of the clocks.
const VALID: u64 = 15 * 60;
/// How much of a file is hashed at a time.
const PIECE: usize = 64 * 1024;

/// One request for one object.
#[derive(Debug, Clone)]
pub(super) struct Request<'a> {
    method: Method,
    path: &'a Utf8Path,
    key: String,
    /// By lower-case name. All are signed, so that nothing on the way can change one.
    headers: BTreeMap<&'static str, String>,
    body: Body<'a>,
}

/// What a request carries.
#[derive(Debug, Clone)]
pub(super) enum Body<'a> {
    None,
    Bytes(&'a [u8]),
    File(&'a Utf8Path),
}

impl<'a> Request<'a> {
    /// Asks for an object.
    pub fn get(path: &'a Utf8Path, key: String) -> Request<'a> {
        Request { method: Method::Get, path, key, headers: BTreeMap::new(), body: Body::None }
    }

    /// Removes an object.
    pub fn delete(path: &'a Utf8Path, key: String) -> Request<'a> {
        Request { method: Method::Delete, ..Request::get(path, key) }
    }

    /// Writes an object. Its digest goes with it: a body that arrives changed or cut is not stored (RFC 1864).
    pub fn put(path: &'a Utf8Path, key: String, body: Body<'a>) -> io::Result<Request<'a>> {
        let digest = BASE64.encode(&body.md5()?);
        Ok(Request { method: Method::Put, body, ..Request::get(path, key) }.with("content-md5", digest))
    }

    /// Writes an object that has the bytes of another one.
    pub fn copy(path: &'a Utf8Path, key: String, source: String) -> Request<'a> {
        let request = Request { method: Method::Put, body: Body::Bytes(&[]), ..Request::get(path, key) };
        request.with("x-amz-copy-source", source).with("x-amz-metadata-directive", "REPLACE".to_owned())
    }

    /// With one more header.
    pub fn with(mut self, name: &'static str, value: String) -> Request<'a> {
        self.headers.insert(name, value);
        self
    }

    /// With what is told to readers.
    pub fn told(self, headers: &Headers) -> Request<'a> {
        let told = self.with("content-type", headers.content_type.clone());
        let told = told.with("cache-control", headers.cache_control.to_owned());
        match headers.content_encoding {
            Some(encoding) => told.with("content-encoding", encoding.to_owned()),
            None => told,
        }
    }

    /// With what is told of files that are ours alone.
    pub fn of_ours(self) -> Request<'a> {
        self.with("content-type", "application/json".to_owned()).with("cache-control", "no-store".to_owned())
    }

    /// Whether it is to be carried out only in some states of the object.
    pub fn is_conditional(&self) -> bool {
        ["if-match", "if-none-match"].iter().any(|name| self.headers.contains_key(name))
    }

    /// How people are told of it.
    pub fn what(&self) -> String {
        format!("{} {}", self.method.to_str(), self.path)
    }

    /// The method.
    pub fn method(&self) -> &'static str {
        self.method.to_str()
    }

    /// The headers, all of which have to be sent.
    pub fn headers(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.headers.iter().map(|(name, value)| (*name, value.as_str()))
    }

    /// What it carries.
    pub fn body(&self) -> &Body<'a> {
        &self.body
    }

    /// The address with the signature, as of a time in seconds since 1970. It is as good as a credential while it is valid: never shown.
    pub fn signed(&self, bucket: &Bucket, access: &Access, now: i64) -> Url {
        rusty_s3::signing::sign(
            &Timestamp::from_second(now).unwrap_or(Timestamp::UNIX_EPOCH),
            self.method,
            bucket.url(&self.key),
            &access.key,
            &access.secret,
            access.token.as_deref(),
            bucket.region(),
            VALID,
            std::iter::empty(),
            self.headers.iter().map(|(name, value)| (*name, value.as_str())),
        )
    }
}

impl Body<'_> {
    fn md5(&self) -> io::Result<[u8; 16]> {
        let mut digest = Md5::new();
        match self {
            Body::None => {}
            Body::Bytes(bytes) => digest.update(bytes),
            Body::File(path) => {
                let mut file = File::open(path)?;
                let mut piece = vec![0; PIECE];
                loop {
                    match file.read(&mut piece)? {
                        0 => break,
                        read => digest.update(&piece[..read]),
                    }
                }
            }
        }
        Ok(digest.finalize().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::s3::place::Place;

    fn bucket() -> Bucket {
        let place = Place {
            endpoint: Some("http://127.0.0.1:9000".to_owned()),
            region: None,
            path_style: None,
            bucket: "press".to_owned(),
            prefix: String::new(),
        };
        Bucket::of(&place).expect("a place")
    }

    #[test]
    fn every_header_is_signed_and_the_time_is_the_one_given() {
        let access = Access { key: "KEY".to_owned(), secret: "SECRET".to_owned(), token: Some("TOKEN".to_owned()) };
        let headers =
            Headers { content_type: "text/css".to_owned(), cache_control: "no-cache", content_encoding: Some("br") };
        let body = Body::Bytes(b"a{}");
        let request = Request::put("a.css".into(), "a.css".to_owned(), body).expect("bytes").told(&headers);
        let signed = request.with("if-none-match", "*".to_owned()).signed(&bucket(), &access, 1_000_000_000);
        let query: Vec<(String, String)> = signed.query_pairs().into_owned().collect();
        let (signature, told) = query.split_last().expect("a query");
        let told: Vec<(&str, &str)> = told.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let expected = [
            ("X-Amz-Algorithm", "AWS4-HMAC-SHA256"),
            ("X-Amz-Credential", "KEY/20010909/us-east-1/s3/aws4_request"),
            ("X-Amz-Date", "20010909T014640Z"),
            ("X-Amz-Expires", "900"),
            ("X-Amz-Security-Token", "TOKEN"),
            ("X-Amz-SignedHeaders", "cache-control;content-encoding;content-md5;content-type;host;if-none-match"),
        ];
        assert_eq!(told, expected);
        assert_eq!((signature.0.as_str(), signature.1.len()), ("X-Amz-Signature", 64));
    }
}
