//! What prose may hold.

mod alt_missing;
mod anchor_missing;
mod link_broken;
mod raw_html;
mod syntax_residue;
mod unknown_reference;
mod unsafe_url;
mod unsupported;

pub use alt_missing::AltMissing;
pub use anchor_missing::AnchorMissing;
pub use link_broken::LinkBroken;
pub use raw_html::RawHtml;
pub use syntax_residue::SyntaxResidue;
pub use unknown_reference::UnknownReference;
pub use unsafe_url::UnsafeUrl;
pub use unsupported::Unsupported;
