//! Which kind of store stands behind an address. The one place that knows them all.

use anyhow::Result;

use super::folder::Folder;
use super::refusal::Refusal;
use super::ssh::{Place, Ssh};
use super::store::Store;
use crate::model::{Target, TargetUrl};

/// The environment, asked by the name of a variable: `cli` alone reads it.
pub type Environment<'e> = dyn Fn(&str) -> Option<String> + Sync + 'e;

/// Opens a target. Nothing is sent yet.
///
/// # Errors
/// If what it needs is not there: a variable of the environment, a program.
pub fn open(target: &Target, environment: &Environment<'_>) -> Result<Box<dyn Store>> {
    match &target.url {
        TargetUrl::Folder(path) => Ok(Box::new(Folder::at(path)?)),
        TargetUrl::Ssh { user, host, port, path } => {
            let place = Place { user: user.clone(), host: host.clone(), port: *port, path: path.clone() };
            let scratch = environment("TMPDIR").unwrap_or_else(|| "/tmp".to_owned());
            Ok(Box::new(Ssh::new(place, environment("RSYNC_RSH").as_deref(), scratch.into())?))
        }
        TargetUrl::S3 { .. } => Err(Refusal::NoSuchStore { name: target.url.to_string() }.into()),
    }
}
