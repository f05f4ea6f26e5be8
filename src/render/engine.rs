//! The template engine with a theme in it.

use std::ops::Deref;
use std::sync::Arc;

use anyhow::{Context as _, Result, anyhow};
use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use super::view::{PageView, SiteView};
use crate::diagnostic::Arg;
use crate::i18n::Catalog;
use crate::load::{LAYERS, Theme};

/// Templates ready to render.
pub(super) struct Engine {
    tera: Tera,
}

impl Engine {
    /// Compiles the theme's templates. What they include, extend or call has to exist.
    pub fn new(theme: &Theme, catalog: &Arc<Catalog>) -> Result<Engine> {
        let mut tera = Tera::new();
        tera.set_fallback_prefixes(layers(theme)).map_err(template_error)?;
        let catalog = catalog.clone();
        tera.register_function("t", move |arguments: Kwargs, state: &State<'_>| say(&catalog, &arguments, state));
        let templates = theme.templates.iter().map(|template| (template.name.as_str(), template.text.as_str()));
        tera.add_raw_templates(templates).map_err(template_error).context("the theme's templates cannot be used")?;
        Ok(Engine { tera })
    }

    /// Renders a page: `name` is the key under which `view` is known to the template.
    pub fn page<V: Serialize>(
        &self,
        template: &str,
        page: &PageView,
        site: &Shared<SiteView>,
        name: &'static str,
        view: &V,
    ) -> Result<Vec<u8>> {
        let mut context = Context::new();
        context.insert("page", page);
        context.insert_value("site", site.value.clone());
        context.insert("lang", &page.lang);
        context.insert(name, view);
        let mut html = Vec::with_capacity(16 * 1024);
        self.tera
            .render_to(template, &context, &mut html)
            .map_err(template_error)
            .with_context(|| format!("{template} cannot be rendered"))?;
        Ok(html)
    }
}

/// The layers that have any template: the engine looks through all it knows of at each `include`.
fn layers(theme: &Theme) -> Vec<String> {
    let has_any = |layer: &&str| theme.templates.iter().any(|template| template.name.starts_with(layer));
    LAYERS.into_iter().filter(has_any).map(str::to_owned).collect()
}

/// A view that many pages are given, laid out for the engine once; the pages share it.
pub(super) struct Shared<V> {
    view: V,
    value: Value,
}

impl<V: Serialize> Shared<V> {
    pub fn of(view: V) -> Shared<V> {
        Shared { value: Value::from_serializable(&view), view }
    }
}

impl<V> Deref for Shared<V> {
    type Target = V;

    fn deref(&self) -> &V {
        &self.view
    }
}

/// `t(id="…", name=value…)`: a message in the page's language, not marked safe, so that it is escaped.
fn say(catalog: &Catalog, arguments: &Kwargs, state: &State<'_>) -> TeraResult<Value> {
    // As a value, because a text would be written anew for each message.
    let language = state.get::<Value>("lang")?;
    let language = language.as_ref().and_then(Value::as_str).unwrap_or_default();
    let id = arguments.must_get::<&str>("id")?;
    let voice = catalog.voice(language).ok_or_else(|| tera::Error::message(format!("no messages for `{language}`")))?;
    let others = arguments
        .iter()
        .filter_map(|(key, value)| Some((key.as_str().filter(|key| *key != "id")?, value)))
        .map(|(key, value)| (key, argument(value)));
    let others: Vec<(&str, Arg)> = others.collect();
    match voice.has(id) {
        true => Ok(Value::from(voice.with(id, &others))),
        false => Err(tera::Error::message(format!("no message `{id}`"))),
    }
}

fn argument(value: &Value) -> Arg {
    match value.as_i64() {
        Some(number) => Arg::Number(number),
        None => Arg::Text(value.as_str().map_or_else(|| value.to_string(), str::to_owned)),
    }
}

fn template_error(error: tera::Error) -> anyhow::Error {
    anyhow!("{error}")
}
