//! Sends what was built to where it is read: a plan of steps, shown before it is applied. The only stage that uses the network.

mod headers;
mod store;

pub use headers::Headers;
pub use store::{Bytes, Sending, Store, Stored, Version};
