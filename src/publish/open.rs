//! Which kind of store stands behind an address. The one place that knows them all.

use anyhow::Result;

use super::folder::Folder;
use super::refusal::Refusal;
use super::store::Store;
use crate::model::{Target, TargetUrl};

/// The environment, asked by the name of a variable: `cli` alone reads it.
pub type Environment<'e> = dyn Fn(&str) -> Option<String> + Sync + 'e;

/// Opens a target. Nothing is sent yet.
///
/// # Errors
/// If what it needs is not there: a variable of the environment, a program.
pub fn open(target: &Target, _environment: &Environment<'_>) -> Result<Box<dyn Store>> {
    match &target.url {
        TargetUrl::Folder(path) => Ok(Box::new(Folder::at(path)?)),
        TargetUrl::S3 { .. } | TargetUrl::Ssh { .. } => {
            Err(Refusal::NoSuchStore { name: target.url.to_string() }.into())
        }
    }
}
