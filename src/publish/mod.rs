//! Sends what was built to where it is read: a plan of steps, shown before it is applied. The only stage that uses the network.

mod compress;
mod extras;
mod headers;
mod hosts;
mod store;

pub use compress::Encoding;
pub use extras::Extras;
pub use headers::Headers;
pub use hosts::{HostFile, Hosted};
pub use store::{Bytes, Sending, Store, Stored, Version};
