//! Sends what was built to where it is read: a plan of steps, shown before it is applied. The only stage that uses the network.

mod compress;
mod extras;
mod folder;
mod headers;
mod hosts;
mod open;
mod refusal;
mod s3;
mod store;

pub use compress::Encoding;
pub use extras::Extras;
pub use headers::Headers;
pub use hosts::{HostFile, Hosted};
pub use open::{Environment, open};
pub use refusal::Refusal;
pub use s3::{Clock, Place as S3Place, Refusal as S3Refusal, S3, Trouble as S3Trouble};
pub use store::{Bytes, Sending, Store, Stored, Version};
