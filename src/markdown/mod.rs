//! markdown: being built.
