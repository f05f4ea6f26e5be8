//! kokuji: notices in, website out.
//!
//! `load` reads, `model` means, `check` judges the sources, `render` makes bytes, `audit` judges the bytes,
//! `write` puts them in `public/`. Modules in reading order.

pub mod pipeline;
// Leaves: pure, they know nobody above them.
pub mod calendar;
pub mod diagnostic;
pub mod digest;
pub mod i18n;
pub mod manifest;
pub mod markdown;
pub mod model;
pub mod nearest;
pub mod prose;
pub mod source;
// Stages.
pub mod audit;
pub mod check;
pub mod cli;
pub mod load;
pub mod render;
pub mod write;
