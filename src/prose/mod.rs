//! prose: being built.
