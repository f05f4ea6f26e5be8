//! `site/address-clash`, found while the files are read.

use crate::check::Rule;

/// Two things with the same address, or names that are one address on many servers.
pub struct AddressClash;

impl Rule for AddressClash {
    fn name(&self) -> &'static str {
        "site/address-clash"
    }
}
