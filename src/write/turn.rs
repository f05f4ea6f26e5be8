//! Looking at an output and exchanging it are one at a time in a folder of outputs: two sites that were told the same output meet there. Each takes
//! a moment, so that it is waited for.
#![expect(clippy::disallowed_methods, reason = "the stage that writes")]

use std::fs::File;

use super::staging;
use super::target::Target;

/// The turn of a build, for as long as this value lives: a lock on the folder that the output stands in (`flock`), which leaves no file behind.
pub struct Turn {
    _folder: Option<File>,
}

/// Waits until nobody else is at the outputs of the folder. Where folders cannot be locked there is no waiting; builds of one site still exclude
/// each other.
pub fn take(target: &Target) -> Turn {
    let folder = File::open(staging::existing(target.parent())).ok();
    Turn { _folder: folder.filter(|folder| folder.lock().is_ok()) }
}
