//! write: being built.
