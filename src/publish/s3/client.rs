//! Asks until there is an answer: what passes by itself is asked again, a clock that is wrong is set by the service's own, once.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use super::access::Access;
use super::place::Bucket;
use super::proxy::Proxy;
use super::refusal::Refusal;
use super::request::Request;
use super::retry_after;
use super::wire::{Answer, Wire};

/// How often a request is sent before it is given up.
const TRIES: u32 = 6;
/// The first wait before a request is sent again; each one after is twice as long.
const PAUSE: Duration = Duration::from_millis(250);
/// From which difference on a refusal is taken for one of the clock, in seconds. Services allow fifteen minutes.
const OFF: i64 = 5 * 60;
/// Words of services for what passes: something on the way cut or changed the body, or two writers met.
const PASSING: [&str; 8] = [
    "BadDigest",
    "ConditionalRequestConflict",
    "IncompleteBody",
    "InternalError",
    "OperationAborted",
    "RequestTimeout",
    "ServiceUnavailable",
    "SlowDown",
];

/// The time, as the caller has it.
pub struct Clock {
    /// Tells it, in seconds since 1970.
    pub now: Box<dyn Fn() -> i64 + Send + Sync>,
    /// Lets so much of it go by; may tell somebody meanwhile.
    pub wait: Box<dyn Fn(Duration) + Send + Sync>,
}

/// A bucket that can be asked.
pub(super) struct Client {
    pub bucket: Bucket,
    pub access: Access,
    /// What the service is asked through.
    pub proxy: Option<Proxy>,
    pub wire: Wire,
    pub clock: Clock,
    /// How much later it is at the service than here, in seconds, as far as we were told.
    pub later: AtomicI64,
}

/// An answer that asking again would not change.
pub(super) struct Answered {
    pub answer: Answer,
    /// Whether the request was sent before, and may have been carried out already.
    pub again: bool,
}

impl Client {
    /// The answer to a request, good or bad.
    pub fn ask(&self, request: &Request<'_>) -> Result<Answered, Refusal> {
        let (mut failed, mut clock_set) = (0, false);
        loop {
            let (trouble, asked) =
                match self.wire.send(request, &request.signed(&self.bucket, &self.access, self.now())) {
                    Ok(answer) if !clock_set && self.is_off(&answer) => {
                        clock_set = true;
                        self.set(&answer);
                        continue;
                    }
                    Ok(answer) if passes(request, &answer) => {
                        (Refusal::Failing { what: request.what(), status: answer.status }, self.asked_wait(&answer))
                    }
                    Ok(answer) => return Ok(Answered { answer, again: failed > 0 }),
                    Err(why) => {
                        let proxy = self.proxy.as_ref().map(Proxy::shown);
                        (Refusal::Unreachable { host: self.bucket.host(), proxy, why }, Duration::ZERO)
                    }
                };
            failed += 1;
            if failed == TRIES {
                return Err(trouble);
            }
            (self.clock.wait)(asked.max(PAUSE * 2_u32.pow(failed - 1)));
        }
    }

    /// What an answer that is no success means.
    pub fn refusal(&self, request: &Request<'_>, answer: &Answer) -> Refusal {
        let told = Told::of(answer);
        let what = request.what();
        match (told.code.as_str(), answer.status) {
            ("InvalidAccessKeyId" | "NotSignedUp", _) => Refusal::WrongKey,
            ("SignatureDoesNotMatch", _) => Refusal::WrongSecret,
            ("ExpiredToken" | "InvalidToken" | "TokenRefreshRequired", _) => Refusal::WrongToken,
            ("RequestTimeTooSkewed", _) => Refusal::Clock,
            ("NoSuchBucket", _) => Refusal::NoBucket { bucket: self.bucket.name().to_owned() },
            ("AuthorizationHeaderMalformed" | "AuthorizationQueryParametersError" | "PermanentRedirect", _)
            | (_, 301 | 307) => Refusal::Region { region: self.bucket.region().to_owned() },
            // Of Ceph with 403; MinIO says it with a word of its own and the status of RFC 4918, 11.5.
            ("QuotaExceeded", _) | (_, 507) => Refusal::Full { what },
            ("AccessDenied", _) | ("", 401 | 403) => Refusal::Denied { what },
            ("NotImplemented", _) | ("", 501) if request.is_conditional() => {
                Refusal::Unconditional { name: self.bucket.shown() }
            }
            (code, status) => {
                Refusal::Answered { what, status, code: code.to_owned(), words: self.access.hidden(&told.words) }
            }
        }
    }

    /// For how long an answer asks to be left alone. The service's own clock says when that is over, where it tells the time.
    fn asked_wait(&self, answer: &Answer) -> Duration {
        let field = answer.retry_after.as_deref().filter(|_| matches!(answer.status, 429 | 503));
        let now = answer.date.unwrap_or_else(|| self.now());
        field.and_then(|field| retry_after::asked(field, now)).unwrap_or_default()
    }

    fn now(&self) -> i64 {
        (self.clock.now)() + self.later.load(Ordering::Relaxed)
    }

    fn is_off(&self, answer: &Answer) -> bool {
        let differs = answer.date.is_some_and(|date| (date - self.now()).abs() > OFF);
        differs && (answer.status == 403 || Told::of(answer).code == "RequestTimeTooSkewed")
    }

    fn set(&self, answer: &Answer) {
        if let Some(date) = answer.date {
            self.later.store(date - (self.clock.now)(), Ordering::Relaxed);
        }
    }
}

/// Whether the same request may be answered otherwise a moment later.
fn passes(request: &Request<'_>, answer: &Answer) -> bool {
    match answer.status {
        429 | 500 | 502 | 503 | 504 => true,
        // A copy that fails after the first byte of its answer fails with a success (CopyObject).
        200 => request.method() == "PUT" && answer.body.windows(7).any(|bytes| bytes == b"<Error>"),
        400 | 409 => PASSING.contains(&Told::of(answer).code.as_str()),
        _ => false,
    }
}

/// The words of an error that services send as XML.
pub(super) struct Told {
    pub code: String,
    pub words: String,
}

impl Told {
    pub fn of(answer: &Answer) -> Told {
        let text = String::from_utf8_lossy(&answer.body);
        let within = |from: &str, to: &str| Some(text.split_once(from)?.1.split_once(to)?.0.trim().to_owned());
        let code = within("<Code>", "</Code>").unwrap_or_default();
        Told { code, words: within("<Message>", "</Message>").unwrap_or_default() }
    }
}
