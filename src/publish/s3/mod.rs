//! A target that is a prefix of a bucket: any service that speaks the protocol of Amazon S3.
//!
//! An object is there whole or as it was before: that is the protocol's promise, and a body that was cut or changed on its way is
//! not stored, as its digest goes with it. What is written under a condition needs a service that honours it, which is tried out
//! before the first such write. Objects are removed one by one: a publication removes few, and each answer is about one object.

mod access;
mod client;
mod place;
mod proxy;
mod refusal;
mod request;
mod retry_after;
mod wire;

use std::sync::Mutex;
use std::sync::atomic::AtomicI64;

use anyhow::{Context as _, Result};
use camino::{Utf8Path, Utf8PathBuf};

use super::headers;
use super::open::Environment;
use super::side_by_side;
use super::store::{Bytes, Sending, Store, Stored, Version};
use access::Access;
use client::{Answered, Client, Told};
use place::Bucket;
use proxy::Proxy;
use request::{Body, Request};
use wire::Wire;

pub use client::Clock;
pub use place::Place;
pub use refusal::{Refusal, Trouble};

/// The object with which conditional writes are tried out. It stays, so that the next run need not write it.
const PROBE: &str = ".kokuji/probe";
/// A state that no object is in.
const NO_STATE: &str = "\"00000000000000000000000000000000\"";

/// Object storage that a site can be published to.
pub struct S3 {
    client: Client,
    /// Whether conditions are known to be honoured.
    tried: Mutex<bool>,
}

impl S3 {
    /// A target at `place`, asked with the credentials of the environment: `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`,
    /// `AWS_SESSION_TOKEN`. Where the place names none, `AWS_REGION`, `AWS_ENDPOINT_URL_S3` and `AWS_ENDPOINT_URL` do.
    /// `AWS_CA_BUNDLE` is a file of the certificates to trust in place of Mozilla's; `HTTPS_PROXY` and its like name a proxy. Nothing is sent yet.
    ///
    /// # Errors
    /// [`Refusal`]: something is missing, or is not what it has to be.
    pub fn open(place: &Place, environment: &Environment<'_>, clock: Clock) -> Result<S3, Refusal> {
        let value = |variable| access::value(environment, variable);
        let endpoint = || value("AWS_ENDPOINT_URL_S3").or_else(|| value("AWS_ENDPOINT_URL"));
        let place = Place {
            endpoint: place.endpoint.clone().or_else(endpoint),
            region: place.region.clone().or_else(|| value("AWS_REGION")),
            ..place.clone()
        };
        let roots = value("AWS_CA_BUNDLE").map(Utf8PathBuf::from);
        let bucket = Bucket::of(&place)?;
        let proxy = Proxy::of(environment, bucket.service())?;
        let client = Client {
            access: Access::of(environment)?,
            wire: Wire::new(side_by_side::LANES, proxy.as_ref(), roots.as_deref())?,
            proxy,
            bucket,
            clock,
            later: AtomicI64::new(0),
        };
        Ok(S3 { client, tried: Mutex::new(false) })
    }

    fn key(&self, path: &Utf8Path) -> Result<String, Refusal> {
        self.client.bucket.key(path)
    }

    /// The answer to a request, if it is a success or one of `known`.
    fn ask(&self, request: &Request<'_>, known: &[u16]) -> Result<Answered, Refusal> {
        let answered = self.client.ask(request)?;
        let status = answered.answer.status;
        // Without its bucket nothing else is known of an object.
        let is_known = || known.contains(&status) && Told::of(&answered.answer).code != "NoSuchBucket";
        match (200..300).contains(&status) || is_known() {
            true => Ok(answered),
            false => Err(self.client.refusal(request, &answered.answer)),
        }
    }

    fn send_one(&self, file: &Sending) -> Result<()> {
        let key = self.key(&file.path)?;
        let request = match &file.bytes {
            Bytes::File(from) => {
                Request::put(&file.path, key, Body::File(from)).with_context(|| format!("cannot read {from}"))?
            }
            Bytes::Made(bytes) => Request::put(&file.path, key, Body::Bytes(bytes))?,
            Bytes::There(from) => return self.copy(file, key, from),
        };
        self.ask(&request.told(&file.headers), &[])?;
        Ok(())
    }

    fn copy(&self, file: &Sending, key: String, from: &Utf8Path) -> Result<()> {
        let source = self.client.bucket.source(&self.key(from)?);
        let request = Request::copy(&file.path, key, source).told(&file.headers);
        match self.ask(&request, &[404])?.answer.status {
            404 => Err(Refusal::Gone { path: from.to_owned() }.into()),
            _ => Ok(()),
        }
    }

    /// The state that a conditional write left. Whether an earlier try had been carried out, though its answer was lost, the object itself tells.
    fn written(&self, path: &Utf8Path, bytes: &[u8], answered: &Answered) -> Result<Option<Version>> {
        let etag = answered.answer.etag.clone().map(Version);
        match (answered.answer.status, etag) {
            (200..300, Some(version)) => Ok(Some(version)),
            (200..300, None) => self.found(path, bytes),
            _ if answered.again => self.found(path, bytes),
            _ => Ok(None),
        }
    }

    /// The state of the object if it holds these bytes.
    fn found(&self, path: &Utf8Path, bytes: &[u8]) -> Result<Option<Version>> {
        Ok(self.read(path)?.filter(|stored| stored.bytes == bytes).map(|stored| stored.version))
    }

    /// Tries out, once, whether the service refuses a write whose condition does not hold. Some take the header and do not look at it:
    /// two publishers would both believe to be alone.
    fn try_conditions(&self) -> Result<(), Refusal> {
        let mut tried = self.tried.lock().unwrap_or_else(|poison| poison.into_inner());
        if *tried {
            return Ok(());
        }
        // If it is refused already, it is there already.
        let honours = (self.is_refused("if-none-match", "*")? || self.is_refused("if-none-match", "*")?)
            && self.is_refused("if-match", NO_STATE)?;
        if !honours {
            return Err(Refusal::Unconditional { name: self.name() });
        }
        *tried = true;
        Ok(())
    }

    fn is_refused(&self, condition: &'static str, value: &str) -> Result<bool, Refusal> {
        let request = probe(self.key(PROBE.into())?).with(condition, value.to_owned());
        Ok(self.ask(&request, &[404, 412])?.answer.status >= 400)
    }
}

impl Store for S3 {
    fn name(&self) -> String {
        self.client.bucket.shown()
    }

    fn read(&self, path: &Utf8Path) -> Result<Option<Stored>> {
        let answer = self.ask(&Request::get(path, self.key(path)?), &[404])?.answer;
        if answer.status == 404 {
            return Ok(None);
        }
        let version = Version(answer.etag.with_context(|| format!("{path} has no entity tag"))?);
        let [content_type, cache_control, content_encoding] = answer.told.map(Option::unwrap_or_default);
        let headers = Some(headers::short(&content_type, &cache_control, &content_encoding));
        Ok(Some(Stored { bytes: answer.body, version, headers }))
    }

    fn write_if(&self, path: &Utf8Path, bytes: &[u8], seen: Option<&Version>) -> Result<Option<Version>> {
        self.try_conditions()?;
        let request = Request::put(path, self.key(path)?, Body::Bytes(bytes))?.of_ours();
        let request = match seen {
            Some(version) => request.with("if-match", version.0.clone()),
            None => request.with("if-none-match", "*".to_owned()),
        };
        // 404: the object that was seen is gone.
        let answered = self.ask(&request, &[404, 412])?;
        self.written(path, bytes, &answered)
    }

    fn send(&self, files: &[Sending], sent: &(dyn Fn(&Utf8Path) + Sync)) -> Result<()> {
        side_by_side::each(files, |file| {
            self.send_one(file)?;
            sent(&file.path);
            Ok(())
        })
        .map(drop)
    }

    fn remove(&self, paths: &[Utf8PathBuf], removed: &(dyn Fn(&Utf8Path) + Sync)) -> Result<()> {
        side_by_side::each(paths, |path| {
            self.ask(&Request::delete(path, self.key(path)?), &[404])?;
            removed(path);
            Ok(())
        })
        .map(drop)
    }
}

fn probe(key: String) -> Request<'static> {
    let body = Body::Bytes(b"\"kokuji writes this twice, to see that the second time is refused\"\n");
    Request::put(PROBE.into(), key, body).expect("bytes are read without trouble").of_ours()
}
