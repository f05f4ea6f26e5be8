//! What a rule sees: one notice or standing page with its prose read, and the site around it.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::apart::Apart;
use super::characters::Characters;
use super::outlook::{Outlook, Question};
use crate::calendar::{Date, Datelike, Instant, Zone};
use crate::load::Published;
use crate::markdown::{self, Document, Passage, PassageKind, Problem};
use crate::model::{
    Allow, Block, Fact, Language, Localized, Notice, NoticeId, Origin, Phase, Prose, PublicSite, Related, RelatedTo,
    Relation, Route, Site, SiteAddresses, SiteConfig, StandingPage, Vantage,
};
use crate::prose::{self, DateMention, Facts, NoDate, Reader};
use crate::source::{Place, Source};

/// The site around, looked at from a vantage.
pub struct World<'a> {
    pub site: &'a Site,
    vantage: Vantage,
    addresses: SiteAddresses,
    /// What was published before, if somebody asked to compare.
    published: Option<&'a Published>,
    /// Former addresses that lead to something, as site addresses.
    redirects: BTreeSet<String>,
    /// Calls that another notice answers, repeats or replaces.
    answered: BTreeSet<&'a NoticeId>,
    /// What follows `/files/` in all sources, read when a rule first asks.
    files_named: OnceLock<BTreeSet<String>>,
}

impl<'a> World<'a> {
    /// Looks at the site once for all rules.
    pub fn new(site: &'a Site, vantage: Vantage) -> World<'a> {
        let public = PublicSite::of(site, vantage);
        let former = public.notices().iter().flat_map(|notice| &notice.facts().redirect_from);
        let address = |path: &String| without_index(&Route::Redirect(path.clone()).address()).to_owned();
        let redirects = former.map(address).collect();
        World {
            site,
            vantage,
            addresses: public.addresses(),
            published: None,
            redirects,
            answered: answered(site),
            files_named: OnceLock::new(),
        }
    }

    /// The same, beside what was published before.
    pub fn against(self, published: &'a Published) -> World<'a> {
        World { published: Some(published), ..self }
    }

    /// What was published before, if somebody asked to compare.
    pub fn published(&self) -> Option<&'a Published> {
        self.published
    }

    /// From where in time the site is looked at.
    pub fn vantage(&self) -> Vantage {
        self.vantage
    }

    /// The date on which the check is made.
    pub fn today(&self) -> Date {
        self.site.config.zone.date(self.vantage.at)
    }

    /// Whether something is at a site address now.
    pub fn has_address(&self, address: &str) -> bool {
        self.addresses.contains(address)
    }

    /// Whether another notice has the results of that call, or asks again.
    pub fn is_answered(&self, id: &NoticeId) -> bool {
        self.answered.contains(id)
    }

    /// Whether some source names the address `/files/…` of a file.
    pub fn names_file(&self, name: &str) -> bool {
        let named = self.files_named.get_or_init(|| files_named(self.site));
        named.range(name.to_owned()..).next().is_some_and(|found| found.starts_with(name))
    }

    /// Whether something is found at a site address: a page, a file, or the way to where it is now.
    pub fn answers(&self, address: &str) -> bool {
        self.addresses.contains(address) || self.redirects.contains(without_index(address))
    }
}

/// A notice or a standing page.
pub struct Scene<'a> {
    pub site: &'a Site,
    world: &'a World<'a>,
    /// The rest of the site.
    outlook: Outlook<'a>,
    /// The notice, unless it is a standing page.
    pub notice: Option<&'a Notice>,
    /// Its YAML.
    pub origin: &'a Origin,
    /// Findings let stand.
    pub allow: &'a [Allow],
    /// Its prose in each language.
    pub documents: Vec<ProseDocument<'a>>,
    /// All running text: passages of the prose, texts of the YAML.
    pub readings: Vec<Reading<'a>>,
}

/// A date that the YAML holds.
pub struct Stored {
    pub date: Date,
    /// The path of its field.
    pub path: &'static str,
    /// The message that says so, with `$weekday`.
    pub label: &'static str,
    /// How prose can name it.
    pub reference: &'static str,
}

/// The prose of one language.
pub struct ProseDocument<'a> {
    pub language: &'a Language,
    pub source: &'a Arc<Source>,
    pub document: Document<'a>,
}

impl ProseDocument<'_> {
    /// The place of a span of the document.
    pub fn place(&self, span: &Range<usize>) -> Place {
        Place::new(self.source, span.clone())
    }
}

/// Where running text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadingKind<'r> {
    /// In the prose: what it is on the page.
    Passage(PassageKind),
    /// In the YAML: the path of the field, `title`, `materials.0.parts.1.note`.
    Field(&'r str),
}

/// A stretch of running text in a language that can be read.
pub struct Reading<'a> {
    /// Its language.
    pub language: &'a Language,
    /// The words.
    pub text: String,
    /// Which characters the words are made of.
    pub characters: Characters,
    /// The dates, times and ranges in it.
    pub facts: Facts,
    /// Its sentences.
    pub sentences: Vec<Range<usize>>,
    /// How it is read.
    pub reader: Reader,
    place: ReadingPlace<'a>,
    apart: OnceCell<Apart>,
}

enum ReadingPlace<'a> {
    /// The passage without its text, which is the reading's.
    Passage(&'a Arc<Source>, Passage),
    /// The path of the map of texts.
    Field(&'a Origin, String),
}

impl<'a> Reading<'a> {
    fn of_passage(
        mut passage: Passage,
        source: &'a Arc<Source>,
        language: &'a Language,
        reader: Reader,
    ) -> Reading<'a> {
        let text = std::mem::take(&mut passage.text);
        Reading::new(text, language, reader, ReadingPlace::Passage(source, passage))
    }

    fn new(text: String, language: &'a Language, reader: Reader, place: ReadingPlace<'a>) -> Reading<'a> {
        let characters = Characters::of(&text);
        let facts = prose::read(&text, reader);
        let sentences = prose::sentences_among(&text, &facts, reader);
        Reading { language, text, characters, facts, sentences, reader, place, apart: OnceCell::new() }
    }

    /// Where it stands.
    pub fn kind(&self) -> ReadingKind<'_> {
        match &self.place {
            ReadingPlace::Passage(_, passage) => ReadingKind::Passage(passage.kind),
            ReadingPlace::Field(_, path) => ReadingKind::Field(path),
        }
    }

    /// The anchor of the heading of level 2 it stands under, or is.
    pub fn section(&self) -> Option<&str> {
        match &self.place {
            ReadingPlace::Passage(_, passage) => passage.section.as_deref(),
            ReadingPlace::Field(..) => None,
        }
    }

    /// The facts by reference in it, by name: one for each [`markdown::FACT`] of a passage.
    pub fn references(&self) -> &[String] {
        match &self.place {
            ReadingPlace::Passage(_, passage) => &passage.facts,
            ReadingPlace::Field(..) => &[],
        }
    }

    /// The stretches of the text that are code within a sentence.
    pub fn code(&self) -> &[Range<usize>] {
        match &self.place {
            ReadingPlace::Passage(_, passage) => &passage.code,
            ReadingPlace::Field(..) => &[],
        }
    }

    /// Whether some of these bytes are code or an address, and so no words.
    pub fn is_apart(&self, range: &Range<usize>) -> bool {
        self.apart.get_or_init(|| Apart::of(&self.text, self.code())).touches(range)
    }

    /// The sentence around a place in the text.
    pub fn sentence_at(&self, at: usize) -> &str {
        &self.text[self.sentence_range(at)]
    }

    /// Where that sentence begins and ends; the whole text where there is none.
    pub fn sentence_range(&self, at: usize) -> Range<usize> {
        let next = self.sentences.partition_point(|sentence| sentence.end <= at);
        let sentence = self.sentences.get(next).filter(|sentence| sentence.contains(&at));
        sentence.cloned().unwrap_or(0..self.text.len())
    }

    /// The place of a stretch of the text. In YAML, where text can be folded and escaped, it is where the same words stand, else the
    /// whole value.
    pub fn place(&self, range: &Range<usize>) -> Place {
        match &self.place {
            ReadingPlace::Passage(source, passage) => Place::new(source, passage.span(range.clone())),
            ReadingPlace::Field(origin, path) => {
                let field = origin.at(&format!("{path}.{}", self.language));
                // Words that stand there more than once are told apart by their order.
                let words = &self.text[range.clone()];
                let earlier = self.text[..range.start].matches(words).count();
                match field.text().match_indices(words).nth(earlier).map(|(at, _)| at) {
                    Some(at) => Place::new(&field.source, field.span.start + at..field.span.start + at + range.len()),
                    None => field,
                }
            }
        }
    }
}

impl<'a> Scene<'a> {
    /// A notice.
    pub fn of_notice(world: &'a World<'a>, notice: &'a Notice) -> Scene<'a> {
        let mut scene = Scene::of(world, Some(notice), &notice.origin, &notice.allow, &notice.prose);
        for field in notice.texts().into_iter().filter(|field| !is_quoted(&field.path)) {
            for (language, text) in field.text.iter() {
                let Some(reader) = Reader::of(language.tag()) else { continue };
                let place = ReadingPlace::Field(&notice.origin, field.path.clone());
                scene.readings.push(Reading::new(unreferenced(text), language, reader, place));
            }
        }
        scene
    }

    /// A standing page.
    pub fn of_page(world: &'a World<'a>, page: &'a StandingPage) -> Scene<'a> {
        Scene::of(world, None, &page.origin, &page.allow, &page.prose)
    }

    /// A plain text, which has neither facts nor markup: `world` is that of a site without content, whose language is the text's.
    pub fn of_text(world: &'a World<'a>, source: &'a Arc<Source>) -> Scene<'a> {
        let SiteConfig { origin, languages, .. } = &world.site.config;
        let language_read = |language: &'a Language| Some((language, Reader::of(language.tag())?));
        let readings = languages.iter().filter_map(language_read).flat_map(|(language, reader)| {
            let passages = markdown::plain_passages(source.text()).into_iter();
            passages.map(move |passage| Reading::of_passage(passage, source, language, reader))
        });
        let readings = readings.collect();
        Scene {
            site: world.site,
            world,
            outlook: Outlook::of(world, None),
            notice: None,
            origin,
            allow: &[],
            documents: Vec::new(),
            readings,
        }
    }

    fn of(
        world: &'a World<'a>,
        notice: Option<&'a Notice>,
        origin: &'a Origin,
        allow: &'a [Allow],
        prose: &'a Localized<Prose>,
    ) -> Scene<'a> {
        let mut documents: Vec<ProseDocument<'a>> = prose
            .iter()
            .map(|(language, prose)| ProseDocument {
                language,
                source: &prose.source,
                document: markdown::parse(prose.source.text()),
            })
            .collect();
        let readings = documents
            .iter_mut()
            .filter_map(|document| Some((Reader::of(document.language.tag())?, document)))
            .flat_map(|(reader, ProseDocument { language, source, document })| {
                let passages = document.take_passages().into_iter();
                passages.map(move |passage| Reading::of_passage(passage, source, language, reader))
            })
            .collect();
        let outlook = Outlook::of(world, notice);
        Scene { site: world.site, world, outlook, notice, origin, allow, documents, readings }
    }

    /// The date a mention means. Where the text leaves the year open, a stored fact of the same day tells it.
    pub fn date_of(&self, mention: &DateMention) -> Option<Date> {
        match mention.date() {
            Ok(date) => Some(date),
            Err(NoDate::YearUnknown) => {
                let same_day = |date: &Date| (date.month(), date.day()) == (mention.month.value, mention.day.value);
                self.stored_dates().into_iter().map(|stored| stored.date).find(same_day)
            }
            Err(_) => None,
        }
    }

    /// The stored fact of that date.
    pub fn stored(&self, date: Date) -> Option<Stored> {
        self.stored_dates().into_iter().find(|stored| stored.date == date)
    }

    fn stored_dates(&self) -> Vec<Stored> {
        let Some(notice) = self.notice else { return Vec::new() };
        let zone = self.zone();
        let stored = |date, path, label, reference| Stored { date, path, label, reference };
        let period = notice.period.iter().flat_map(|period| {
            let closes = stored(period.last_day(zone), "period.closes_at", "date-closes-on", "{{ closes_at.date }}");
            [closes, stored(zone.date(period.opens_at), "period.opens_at", "date-opens-on", "{{ opens_at }}")]
        });
        period
            .chain([stored(zone.date(notice.publish_at), "publish_at", "date-published-on", "{{ publish_at.date }}")])
            .collect()
    }

    /// The site's zone.
    pub fn zone(&self) -> Zone {
        self.site.config.zone
    }

    /// The date on which the check is made.
    pub fn today(&self) -> Date {
        self.world.today()
    }

    /// The instant at which the check is made.
    pub fn now(&self) -> Instant {
        self.world.vantage.at
    }

    /// The phase of the notice at that instant.
    pub fn phase(&self) -> Option<Phase> {
        self.notice.map(|notice| Phase::of(notice, self.now(), self.zone()))
    }

    /// The site around.
    pub fn world(&self) -> &'a World<'a> {
        self.world
    }

    /// What was published before, if somebody asked to compare.
    pub fn published(&self) -> Option<&'a Published> {
        self.world.published
    }

    /// Whether another notice has the results of that call, or asks again.
    pub fn is_answered(&self, id: &NoticeId) -> bool {
        self.outlook.is(Question::Answered(id.to_string()))
    }

    /// From when on this is public.
    fn public_at(&self) -> Instant {
        self.outlook.public_at()
    }

    /// What is wrong in the prose on its own.
    pub fn problems(&self) -> impl Iterator<Item = (&ProseDocument<'a>, &Problem)> {
        self.documents
            .iter()
            .flat_map(|document| document.document.problems().iter().map(move |problem| (document, problem)))
    }

    /// Files of this notice that wait for its results.
    pub fn files_kept_back(&self) -> BTreeSet<&str> {
        self.notice.map(|notice| notice.files_kept_back(self.public_at())).unwrap_or_default()
    }

    /// Whether an address exists once this notice is public.
    pub fn address_exists(&self, address: &str) -> bool {
        self.outlook.is(Question::Address(address.to_owned()))
    }

    /// The anchors of the page at an address; `None` where nobody can tell, as in a file.
    pub fn anchors_at(&self, address: &str) -> Option<BTreeSet<String>> {
        self.outlook.anchors_at(address)
    }

    /// Whether some source names the address `/files/…` of a file.
    pub fn names_file(&self, name: &str) -> bool {
        self.outlook.is(Question::FileNamed(name.to_owned()))
    }

    /// Whether a notice exists, and does not in that language.
    pub fn is_not_written(&self, id: &NoticeId, language: &Language) -> bool {
        self.outlook.is(Question::NotWritten(id.to_string(), language.tag().to_owned()))
    }

    /// What it asked of the rest of the site.
    pub fn into_outlook(self) -> Outlook<'a> {
        self.outlook
    }

    /// The anchors of this page.
    pub fn own_anchors(&self, document: &Document<'_>) -> BTreeSet<String> {
        anchors(document, self.notice, self.public_at())
    }

    /// A fact whose field could not be read has its finding there, and none at every mention. A field that could be read and does not
    /// hold the fact (materials without a language) is not meant.
    fn is_written_wrongly(&self, fact: &Fact) -> bool {
        let is_read = |notice: &Notice| match fact.field() {
            Some("period") => notice.period.is_some(),
            Some("materials") => !notice.materials.is_empty(),
            _ => true,
        };
        let unread = self.notice.filter(|notice| !is_read(notice));
        unread.zip(fact.field()).is_some_and(|(_, field)| self.origin.has(field))
    }

    /// Whether a name between braces is a fact or block that this page has.
    pub fn knows(&self, name: &str, block: bool) -> bool {
        let is_block = block && self.notice.is_some() && Block::named(name).is_some();
        let is_fact = |fact: &Fact| fact.exists(self.site, self.notice) || self.is_written_wrongly(fact);
        is_block || Fact::parse(name).is_some_and(|fact| is_fact(&fact))
    }
}

/// The names that follow `/files/` in the texts and the YAML of a site, each as long as an address goes on.
fn files_named(site: &Site) -> BTreeSet<String> {
    let notices = site.notices.iter().map(|notice| (&notice.origin, &notice.prose));
    let pages = site.pages.iter().map(|page| (&page.origin, &page.prose));
    let texts = notices.chain(pages).flat_map(|(origin, prose)| {
        std::iter::once(origin.source().text()).chain(prose.iter().map(|(_, prose)| prose.source.text()))
    });
    let names = texts.flat_map(|text| text.match_indices(FILES).map(move |(at, _)| &text[at + FILES.len()..]));
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || "-._/".contains(c);
    names.map(|rest| rest.find(|c| !is_of_name(c)).map_or(rest, |end| &rest[..end]).to_owned()).collect()
}

/// Where files are published.
const FILES: &str = "/files/";

fn without_index(address: &str) -> &str {
    address.strip_suffix("index.html").unwrap_or(address)
}

fn answered<'a>(site: &'a Site) -> BTreeSet<&'a NoticeId> {
    let related = site.notices.iter().flat_map(|notice| &notice.related);
    let target = |related: &'a Related| match (&related.to, related.relation) {
        (RelatedTo::Notice(_), Relation::Background) | (RelatedTo::Url(_), _) => None,
        (RelatedTo::Notice(id), _) => Some(id),
    };
    related.filter_map(target).collect()
}

/// What a correction takes back, and what somebody else wrote: their dates are not the notice's to mend.
fn is_quoted(path: &str) -> bool {
    let ends = |suffix| path.ends_with(suffix);
    (path.starts_with("corrections.") && ends(".before"))
        || (path.starts_with("results.responses.") && ends(".opinion"))
}

/// The anchors of a page whose prose is `document`, looked at from an instant.
pub(super) fn anchors(document: &Document<'_>, notice: Option<&Notice>, at: Instant) -> BTreeSet<String> {
    let own = document.anchors();
    let history = notice.filter(|notice| {
        let results = notice.results.as_ref().map(|results| results.publish_at);
        notice.corrections.iter().map(|correction| correction.at).chain(results).any(|instant| instant <= at)
    });
    let blocks =
        notice.into_iter().flat_map(|notice| Block::ALL.into_iter().filter(move |block| block.exists(notice, at)));
    let fixed = notice.map(|_| "contents".to_owned()).into_iter().chain(history.map(|_| "history".to_owned()));
    own.chain(blocks.map(Block::anchor)).chain(fixed).collect()
}

/// A text of the YAML with its references replaced by the character that stands for them in a passage.
fn unreferenced(text: &str) -> String {
    markdown::inline_plain(text, &|_| Some(markdown::FACT.to_string()))
}
