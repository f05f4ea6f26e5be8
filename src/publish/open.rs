//! Which kind of store stands behind an address. The one place that knows them all.

use anyhow::Result;

use super::folder::Folder;
use super::s3::{Clock, Place as S3Place, S3};
use super::ssh::{Place, Ssh};
use super::store::Store;
use crate::model::{Target, TargetUrl};

/// The environment, asked by the name of a variable: `cli` alone reads it.
pub type Environment<'e> = dyn Fn(&str) -> Option<String> + Sync + 'e;

/// Opens a target. Nothing is sent yet. Some are asked by the time, which `clock` says.
///
/// # Errors
/// If what it needs is not there: a variable of the environment, a program.
pub fn open(target: &Target, environment: &Environment<'_>, clock: Clock) -> Result<Box<dyn Store>> {
    match &target.url {
        TargetUrl::Folder(path) => Ok(Box::new(Folder::at(path)?)),
        TargetUrl::S3 { bucket, prefix } => {
            let place = S3Place {
                endpoint: target.settings.endpoint.clone(),
                region: target.settings.region.clone(),
                path_style: target.settings.path_style,
                bucket: bucket.clone(),
                prefix: prefix.clone(),
            };
            Ok(Box::new(S3::open(&place, environment, clock)?))
        }
        TargetUrl::Ssh { user, host, port, path } => {
            let place = Place { user: user.clone(), host: host.clone(), port: *port, path: path.clone() };
            let scratch = environment("TMPDIR").unwrap_or_else(|| "/tmp".to_owned());
            Ok(Box::new(Ssh::new(place, environment("RSYNC_RSH").as_deref(), scratch.into())?))
        }
    }
}
