//! Whole publications on a target in memory: what is planned, what is done, and what a reader finds after each operation, also if it was the last one.

mod interrupted;
pub(super) mod memory;
mod plans;
pub(super) mod site;
mod together;
