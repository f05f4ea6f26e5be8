//! 所管府省: who asks.

/// The bodies that issue a notice, by their ids in `organizations.yaml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    /// The body that asks for opinions.
    pub solicitor: String,
    /// Bodies that issue it jointly.
    pub joint: Vec<String>,
}
