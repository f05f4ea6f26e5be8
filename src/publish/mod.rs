//! Sends what was built to where it is read: a plan of steps, shown before it is applied. The only stage that uses the network.

mod headers;
mod s3;
mod store;

pub use headers::Headers;
pub use s3::{Clock, Lookup, Place as S3Place, Refusal as S3Refusal, S3};
pub use store::{Bytes, Sending, Store, Stored, Version};
