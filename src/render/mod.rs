//! Makes the bytes of the site from a cleared site. Pure: it reads and writes nothing.

mod artifact;

pub use artifact::{Artifact, Body};
