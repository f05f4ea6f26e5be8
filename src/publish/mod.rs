//! Sends what was built to where it is read: a plan of steps, shown before it is applied. The only stage that uses the network.

mod apply;
mod back;
mod compress;
mod extras;
mod folder;
mod headers;
mod hosts;
mod journal;
mod lease;
mod local;
mod named;
mod open;
mod order;
mod plan;
mod record;
mod refusal;
mod s3;
mod side_by_side;
mod ssh;
mod steps;
mod store;
mod there;
mod verify;

pub use apply::{Options, Outcome, Wish, plan, publish};
pub use compress::Encoding;
pub use extras::Extras;
pub use headers::Headers;
pub use hosts::{Beyond, HostFile, Hosted, Limited};
pub use lease::Holder;
pub use local::{Tree, refuse_overlap};
pub use named::{is_target, named};
pub use open::{Environment, open};
pub use plan::{Action, Plan, Reason, Step};
pub use record::{Entry, Record};
pub use refusal::Refusal;
pub use s3::{Clock, Place as S3Place, Refusal as S3Refusal, S3, Trouble as S3Trouble};
pub use store::{Bytes, Sending, Store, Stored, Version, read_each};
pub use verify::{Difference, Verified, verify};

#[cfg(test)]
mod tests;
