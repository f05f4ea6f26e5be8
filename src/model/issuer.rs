//! 所管府省: who asks.

/// The bodies that issue a notice, by their ids in `organizations.yaml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    /// The body that asks for opinions.
    pub solicitor: String,
    /// Bodies that issue it jointly.
    pub joint: Vec<String>,
}

impl Issuer {
    /// All of them, the one that asks first.
    pub fn bodies(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.solicitor).chain(&self.joint)
    }
}
