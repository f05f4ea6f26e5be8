//! Every key there is, in the order of `docs/notice-format.md`.

use super::value::Value::{
    self, BaseUrl, ById, Count, Date, Digest, Email, File, Flag, Group as Of, Id, Instant, Label, LanguageTag,
    LanguageTags, ListOf, NoticeOrUrl, OneOf, PerLanguage, Phone, Rule, SitePath, Summary, Text, Url, Words,
};

/// The keys of a map.
pub(super) struct Group {
    /// The word in the ids of its messages.
    pub name: &'static str,
    pub keys: &'static [Key],
    /// What holds between keys.
    pub condition: Condition,
}

/// A key, what stands there, and whether it must.
pub(super) struct Key {
    pub name: &'static str,
    pub value: Value,
    pub is_required: bool,
}

/// What holds between the keys of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Condition {
    None,
    /// A document says what it is there for, as a whole or by its parts.
    RoleOrParts,
    /// A division is one of an organization.
    DivisionNeedsOrg,
}

const fn must(name: &'static str, value: Value) -> Key {
    Key { name, value, is_required: true }
}

const fn may(name: &'static str, value: Value) -> Key {
    Key { name, value, is_required: false }
}

const fn group(name: &'static str, keys: &'static [Key]) -> Group {
    Group { name, keys, condition: Condition::None }
}

/// What a call for opinions cannot be without.
pub(super) const NEEDED_BY_SOLICITATIONS: [&str; 4] = ["issuer", "period", "materials", "contacts"];

pub(super) static SITE: Group = group(
    "site",
    &[
        must("name", Text),
        must("base_url", BaseUrl),
        must("languages", LanguageTags),
        must("time_zone", OneOf(&["Asia/Tokyo"])),
        may("theme", Words("default")),
        may("outputs", ListOf(&OneOf(&["atom", "json_feed", "calendar", "notice_json", "search"]))),
        may("publish", ById(&TARGET)),
    ],
);

static TARGET: Group = group(
    "target",
    &[
        must("url", Value::TargetUrl),
        may("endpoint", Url),
        may("region", Words("ap-northeast-1")),
        may("path_style", Flag),
        may("precompress", ListOf(&OneOf(&["br", "gzip"]))),
        may("host_files", ListOf(&OneOf(&["headers", "redirects", "nginx"]))),
    ],
);

pub(super) static ORGANIZATION: Group = group(
    "organization",
    &[
        must("name", Text),
        may("short", Text),
        may("url", Url),
        may("phone", Phone),
        may("extension", Words("2101")),
        may("fax", Phone),
        may("email", Email),
        may("form_url", Url),
        may("address", Text),
        may("hours", Text),
        may("valid_from", Date),
        may("valid_until", Date),
        may("divisions", ById(&DIVISION)),
    ],
);

static DIVISION: Group = group(
    "division",
    &[
        must("name", Text),
        may("phone", Phone),
        may("extension", Words("2101")),
        may("fax", Phone),
        may("email", Email),
        may("form_url", Url),
        may("address", Text),
        may("hours", Text),
    ],
);

pub(super) static PAGE: Group =
    group("page", &[must("title", Text), must("summary", Text), may("allow", ListOf(&Of(&ALLOW)))]);

pub(super) static NOTICE: Group = group(
    "notice",
    &[
        must("kind", OneOf(&["solicitation", "results", "announcement"])),
        must("state", OneOf(&["draft", "ready"])),
        must("title", Text),
        must("summary", Summary),
        must("publish_at", Instant),
        may("withdrawal", Of(&WITHDRAWAL)),
        may("issuer", Of(&ISSUER)),
        may("topics", ListOf(&Id("labels"))),
        may("procedure", Of(&PROCEDURE)),
        may("period", Of(&PERIOD)),
        may("materials", ListOf(&Of(&MATERIAL))),
        may("responses", ListOf(&Of(&RESPONSE))),
        may("response_languages", ListOf(&LanguageTag)),
        may("privacy", Text),
        may("contacts", ListOf(&Of(&CONTACT))),
        may("background", ListOf(&Of(&BACKGROUND))),
        may("schedule", ListOf(&Of(&SCHEDULE))),
        may("results", Of(&RESULTS)),
        may("related", ListOf(&Of(&RELATED))),
        may("corrections", ListOf(&Of(&CORRECTION))),
        may("translations", PerLanguage(&TRANSLATION)),
        may("redirect_from", ListOf(&SitePath)),
        may("allow", ListOf(&Of(&ALLOW))),
    ],
);

static WITHDRAWAL: Group = group("withdrawal", &[must("at", Instant), must("reason", Text)]);

static ISSUER: Group = group("issuer", &[must("solicitor", Id("rei")), may("joint", ListOf(&Id("rei")))]);

static PROCEDURE: Group = group(
    "procedure",
    &[
        may("type", OneOf(&["statutory", "voluntary", "committee"])),
        may("case_number", Words("000000001")),
        may("order_titles", ListOf(&Text)),
        may("legal_basis", ListOf(&Of(&LEGAL_BASIS))),
        may("notice_published_on", Date),
        may("short_period_reason", Text),
        may("egov_url", Url),
    ],
);

static LEGAL_BASIS: Group = group("legal-basis", &[must("act", Text), must("article", Text), may("url", Url)]);

static PERIOD: Group = group(
    "period",
    &[must("opens_at", Instant), must("closes_at", Instant), may("extensions", ListOf(&Of(&EXTENSION)))],
);

static EXTENSION: Group =
    group("extension", &[must("closes_at_was", Instant), must("decided_on", Date), must("reason", Text)]);

static MATERIAL_KEYS: [Key; 11] = [
    must("title", Text),
    may("status", OneOf(&["new", "revised", "unchanged"])),
    may("draft", Flag),
    may("language", LanguageTag),
    may("file", File),
    may("url", Url),
    may("role", OneOf(ROLES)),
    may("parts", ListOf(&Of(&PART))),
    may("size", Count),
    may("pages", Count),
    may("sha256", Digest),
];

const ROLES: &[&str] = &["subject", "reference", "guide"];

static MATERIAL: Group = Group { name: "material", keys: &MATERIAL_KEYS, condition: Condition::RoleOrParts };

/// Among the results a document needs no role.
static MATERIAL_OF_RESULTS: Group = group("material", &MATERIAL_KEYS);

static PART: Group = group(
    "part",
    &[
        must("role", OneOf(ROLES)),
        may("chapters", ListOf(&Label)),
        may("articles", ListOf(&Label)),
        may("sections", ListOf(&Label)),
        may("forms", ListOf(&Label)),
        may("attachments", ListOf(&Label)),
        may("annexes", ListOf(&Label)),
        may("named", Text),
        may("note", Text),
    ],
);

static RESPONSE: Group = group(
    "response",
    &[
        must("channel", OneOf(&["form", "email", "post", "fax"])),
        may("url", Url),
        may("email", Email),
        may("address", Text),
        may("fax", Phone),
        may("receipt", OneOf(&["arrival", "postmark"])),
        may("closes_at", Instant),
        may("languages", ListOf(&LanguageTag)),
    ],
);

static CONTACT: Group = Group {
    name: "contact",
    keys: &[
        must("role", OneOf(&["policy", "press", "accessibility"])),
        may("org", Id("rei")),
        may("division", Id("labels")),
        may("phone", Phone),
        may("extension", Words("2101")),
        may("fax", Phone),
        may("email", Email),
        may("form_url", Url),
        may("address", Text),
        may("hours", Text),
        may("languages", ListOf(&LanguageTag)),
    ],
    condition: Condition::DivisionNeedsOrg,
};

static BACKGROUND: Group =
    group("background", &[must("title", Text), may("decided_by", Text), may("decided_on", Date), may("url", Url)]);

static SCHEDULE: Group = group("schedule", &[must("label", Text), may("from", Date), may("to", Date)]);

static RESULTS: Group = group(
    "results",
    &[
        must("publish_at", Instant),
        may("opinions", Count),
        may("submitters", Count),
        may("outcome", OneOf(&["adopted", "adopted_with_changes", "not_adopted", "resolicited"])),
        may("promulgated_on", Date),
        may("effective_on", Date),
        may("responses", ListOf(&Of(&SUBMITTED_OPINION))),
        may("summary_only", Flag),
        may("originals_url", Url),
        may("materials", ListOf(&Of(&MATERIAL_OF_RESULTS))),
    ],
);

static SUBMITTED_OPINION: Group =
    group("submitted-opinion", &[must("opinion", Text), must("answer", Text), may("changed", Flag)]);

static RELATED: Group = group(
    "related",
    &[
        must("relation", OneOf(&["results_of", "resolicits", "supersedes", "background"])),
        must("notice", NoticeOrUrl),
        may("title", Text),
    ],
);

static CORRECTION: Group = group(
    "correction",
    &[
        must("at", Instant),
        must("type", OneOf(&["correction", "extension", "addition", "result"])),
        may("note", Text),
        may("before", Text),
        may("after", Text),
    ],
);

static TRANSLATION: Group = group(
    "translation",
    &[
        must("status", OneOf(&["original", "official", "provisional", "machine", "none"])),
        may("of", Digest),
        may("reviewed_on", Date),
    ],
);

static ALLOW: Group =
    group("allow", &[must("rule", Rule), must("reason", Words("-")), may("at", Words("-")), may("until", Date)]);
