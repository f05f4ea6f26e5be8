//! The theme's assets under names that change with their content, so that they can be kept for a year.

use std::collections::BTreeMap;

use camino::Utf8PathBuf;

use super::artifact::{Artifact, Body};
use super::view::AssetView;
use crate::digest::Digest;
use crate::load::{Asset, Theme};
use crate::model::BaseUrl;

/// The assets of a theme with their addresses.
pub(super) struct Assets(Vec<(Asset, Utf8PathBuf, Digest)>);

impl Assets {
    pub fn of(theme: &Theme) -> Assets {
        let named = |asset: &Asset| {
            let digest = Digest::of(&asset.bytes);
            (asset.clone(), Utf8PathBuf::from("assets").join(hashed_name(asset, &digest)), digest)
        };
        Assets(theme.assets.iter().map(named).collect())
    }

    /// By the name a template uses: address and integrity.
    pub fn views(&self, base_url: &BaseUrl) -> BTreeMap<String, AssetView> {
        let view = |(asset, path, digest): &(Asset, Utf8PathBuf, Digest)| {
            let view = AssetView { href: base_url.local(path.as_str()), integrity: digest.integrity() };
            (asset.name.to_string(), view)
        };
        self.0.iter().map(view).collect()
    }

    pub fn artifacts(&self) -> Vec<Artifact> {
        let artifact = |(asset, path, _): &(Asset, Utf8PathBuf, Digest)| Artifact {
            path: path.clone(),
            body: Body::Bytes(asset.bytes.clone()),
        };
        self.0.iter().map(artifact).collect()
    }
}

/// `style.css` becomes `style.0123456789.css`.
fn hashed_name(asset: &Asset, digest: &Digest) -> Utf8PathBuf {
    match asset.name.extension() {
        Some(extension) => asset.name.with_extension(format!("{}.{extension}", digest.short())),
        None => Utf8PathBuf::from(format!("{}.{}", asset.name, digest.short())),
    }
}
