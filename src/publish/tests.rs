//! Whole publications on a target in memory: what is planned, what is done, and what a reader finds after each operation, also if it was the last one.

mod interrupted;
mod memory;
mod plans;
mod site;
mod together;
