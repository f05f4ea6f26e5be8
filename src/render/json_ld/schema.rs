//! The types and properties of schema.org that we use: honest tables. A property stands here only if schema.org has it on that type
//! or one above it.

use serde::Serialize;

/// The vocabulary.
pub const CONTEXT: &str = "https://schema.org";

/// <https://schema.org/NewsArticle>
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NewsArticle {
    #[serde(rename = "@context")]
    pub context: &'static str,
    #[serde(rename = "@type")]
    pub type_: &'static str,
    #[serde(rename = "@id")]
    pub id: String,
    pub url: String,
    pub headline: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    pub in_language: String,
    pub date_published: String,
    pub date_modified: String,
    /// The first instant at which no opinion can be sent any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creative_work_status: Option<&'static str>,
    pub is_accessible_for_free: bool,
    pub is_part_of: WebSite,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<OrganizationReference>,
    /// The bodies in full; the other properties refer to them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub author: Vec<GovernmentOrganization>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub source_organization: Vec<OrganizationReference>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
    /// The orders that are to be made.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<Legislation>,
    /// The law they rest on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub citation: Vec<Legislation>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub work_translation: Vec<Edition>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub translation_of_work: Option<Edition>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub associated_media: Vec<MediaObject>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub correction: Vec<CorrectionComment>,
}

/// The same article in another language.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Edition {
    #[serde(rename = "@type")]
    pub type_: &'static str,
    #[serde(rename = "@id")]
    pub id: String,
    pub url: String,
    pub headline: String,
    pub in_language: String,
}

/// <https://schema.org/GovernmentOrganization>
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GovernmentOrganization {
    #[serde(rename = "@type")]
    pub type_: &'static str,
    #[serde(rename = "@id")]
    pub id: String,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alternate_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contact_point: Vec<ContactPoint>,
}

/// A body that is described elsewhere in the block, with its name for readers that follow no references.
#[derive(Serialize)]
pub struct OrganizationReference {
    #[serde(rename = "@type")]
    pub type_: &'static str,
    #[serde(rename = "@id")]
    pub id: String,
    pub name: String,
}

/// <https://schema.org/ContactPoint>. Hours stay out: they are words, and `hoursAvailable` wants numbers.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ContactPoint {
    #[serde(rename = "@type")]
    pub type_: &'static str,
    pub contact_type: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// International, with hyphens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fax_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub available_language: Vec<String>,
}

/// <https://schema.org/MediaObject>. Pages stay out: `numberOfPages` is a property of books.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MediaObject {
    #[serde(rename = "@type")]
    pub type_: &'static str,
    pub name: String,
    /// The file itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_url: Option<String>,
    /// A document elsewhere, which may be a page about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding_format: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_size: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_language: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creative_work_status: Option<&'static str>,
}

/// <https://schema.org/CorrectionComment>
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CorrectionComment {
    #[serde(rename = "@type")]
    pub type_: &'static str,
    pub date_published: String,
    pub text: String,
}

/// <https://schema.org/Legislation>
#[derive(Serialize)]
pub struct Legislation {
    #[serde(rename = "@type")]
    pub type_: &'static str,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// <https://schema.org/WebSite>
#[derive(Serialize)]
pub struct WebSite {
    #[serde(rename = "@context", skip_serializing_if = "Option::is_none")]
    pub context: Option<&'static str>,
    #[serde(rename = "@type")]
    pub type_: &'static str,
    #[serde(rename = "@id")]
    pub id: String,
    pub url: String,
    pub name: String,
    #[serde(rename = "inLanguage")]
    pub language: String,
    #[serde(rename = "potentialAction", skip_serializing_if = "Option::is_none")]
    pub action: Option<SearchAction>,
}

/// <https://schema.org/SearchAction>
#[derive(Serialize)]
pub struct SearchAction {
    #[serde(rename = "@type")]
    pub type_: &'static str,
    pub target: EntryPoint,
}

/// <https://schema.org/EntryPoint>
#[derive(Serialize)]
pub struct EntryPoint {
    #[serde(rename = "@type")]
    pub type_: &'static str,
    /// RFC 6570.
    #[serde(rename = "urlTemplate")]
    pub template: String,
}

/// <https://schema.org/BreadcrumbList>
#[derive(Serialize)]
pub struct BreadcrumbList {
    #[serde(rename = "@context")]
    pub context: &'static str,
    #[serde(rename = "@type")]
    pub type_: &'static str,
    #[serde(rename = "itemListElement")]
    pub items: Vec<ListItem>,
}

/// <https://schema.org/ListItem>
#[derive(Serialize)]
pub struct ListItem {
    #[serde(rename = "@type")]
    pub type_: &'static str,
    /// From 1.
    pub position: usize,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
}
