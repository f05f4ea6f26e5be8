//! What the ministry's words mean: the content contract as types. No files, no YAML, no clock.
//!
//! A concept a file. The words are those of the contract: the key in `notice.yaml`, the type here and the name in
//! templates are one.

mod address;
mod allow;
mod attachment;
mod contact;
mod correction;
mod edition;
mod first_address;
mod fingerprint;
mod issuer;
mod language;
mod link;
mod list;
mod material;
mod notice;
mod organization;
mod origin;
mod period;
mod phase;
mod procedure;
mod public;
mod reference;
mod response;
mod results;
mod route;
mod route_of;
mod site;
mod standing_page;
mod target;
mod texts;
mod transition;

pub use address::{BaseUrl, SiteAddresses};
pub use allow::Allow;
pub use attachment::{Attachment, MediaType};
pub use contact::{Contact, ContactRole, Reach};
pub use correction::{Correction, CorrectionType};
pub use edition::{Edition, Prose, Translation, TranslationStatus};
pub use issuer::Issuer;
pub use language::{Language, Localized};
pub use link::{Destination, percent_decoded};
pub use list::{Directory, List, Volumes};
pub use material::{Label, Material, MaterialSource, MaterialStatus, Measured, Part, PartUnit, Role};
pub use notice::{Background, Kind, Notice, NoticeId, Related, RelatedTo, Relation, Schedule, State, Withdrawal};
pub use organization::{Division, Organization, Term};
pub use origin::Origin;
pub use period::{Extension, Period};
pub use phase::Phase;
pub use procedure::{LegalBasis, Procedure, ProcedureType};
pub use public::{PublicNotice, PublicSite, Vantage};
pub use reference::{Block, Fact};
pub use response::{Channel, Receipt, Response};
pub use results::{Outcome, Results, SubmittedOpinion};
pub(crate) use route::output_of;
pub use route::{FeedFormat, Route};
pub use site::{Output, Site, SiteConfig, StaticFile};
pub use standing_page::StandingPage;
pub use target::{Encoding, HostFile, NoTarget, Target, TargetSettings, TargetUrl, endpoint_is_plain};
pub use texts::TextField;
pub use transition::{next_change, next_event, transitions};
