//! Templates and assets: the default theme of the binary, overridden file by file by the site's.

use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};
use include_dir::{Dir, include_dir};

use super::files::Root;
use crate::diagnostic::{Diagnostic, Message};
use crate::model::SiteConfig;

static BUILTIN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The name of the built-in theme.
const DEFAULT: &str = "default";

/// Everything that decides how pages look.
#[derive(Debug, Clone, Default)]
pub struct Theme {
    /// Templates: name behind a layer (`site/notice.html` before `builtin/notice.html`), path for messages, text.
    pub templates: Vec<Template>,
    /// Assets by name; the site's override the built-in ones.
    pub assets: Vec<Asset>,
}

/// A template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// `site/notice.html`, `builtin/blocks/materials.html`.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// A stylesheet, script or picture of the theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// `style.css`.
    pub name: Utf8PathBuf,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The layers, in the order in which a template is looked for.
pub const LAYERS: [&str; 2] = ["site/", "builtin/"];

/// Reads the theme of that name below the site's `themes/`, on top of the built-in one.
pub(super) fn theme(root: &Root, name: &str) -> Result<(Theme, Vec<Diagnostic>)> {
    let mut theme = builtin();
    let mut findings = Vec::new();
    let folder = Utf8Path::new("themes").join(name);
    for path in root.tree(&folder.join("templates"))? {
        match root.source(&folder.join("templates").join(&path))? {
            Ok(source) => {
                theme.templates.push(Template { name: format!("{}{path}", LAYERS[0]), text: source.text().to_owned() })
            }
            Err(finding) => findings.push(*finding),
        }
    }
    for name in root.tree(&folder.join("assets"))? {
        let bytes = root.bytes(&folder.join("assets").join(&name))?;
        theme.assets.retain(|asset| asset.name != name);
        theme.assets.push(Asset { name, bytes });
    }
    theme.assets.sort_by(|a, b| a.name.cmp(&b.name));
    Ok((theme, findings))
}

/// A theme that `site.yaml` names has to be there.
pub(super) fn check_name(root: &Root, config: &SiteConfig) -> Result<Option<Diagnostic>> {
    let name = config.theme.as_str();
    let is_name = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if name == DEFAULT || (is_name && !root.entries(&Utf8Path::new("themes").join(name))?.is_empty()) {
        return Ok(None);
    }
    let message = Message::new("yaml-unknown-theme").with("theme", name);
    let finding = Diagnostic::error("yaml/unknown-id", message, config.origin.at("theme"));
    Ok(Some(finding.help(Message::new("yaml-unknown-theme-help"))))
}

/// The theme that is in the binary.
fn builtin() -> Theme {
    let mut theme = Theme::default();
    for file in files(&BUILTIN) {
        let path = Utf8Path::from_path(file.path()).expect("the names of the built-in theme are ASCII");
        if let Ok(name) = path.strip_prefix("templates") {
            let text = file.contents_utf8().expect("the built-in templates are UTF-8").to_owned();
            theme.templates.push(Template { name: format!("{}{name}", LAYERS[1]), text });
        } else if let Ok(name) = path.strip_prefix("assets") {
            theme.assets.push(Asset { name: name.to_owned(), bytes: file.contents().to_owned() });
        }
    }
    theme
}

fn files<'a>(folder: &'a Dir<'a>) -> Vec<&'a include_dir::File<'a>> {
    folder.files().chain(folder.dirs().flat_map(files)).collect()
}
