//! kokuji: notices in, website out.
//!
//! `load` reads, `model` means, `check` judges the sources, `fix` mends them if asked to, `render` makes bytes, `audit` judges the
//! bytes, `write` puts them into `public/`. Modules in reading order; a module uses only those above it.

// Leaves: pure, they know nobody below them in this list.
pub mod source;
pub mod nearest;
pub mod digest;
pub mod manifest;
pub mod progress;
pub mod memo;
pub mod calendar;
pub mod diagnostic;
pub mod markdown;
pub mod search;
pub mod prose;
pub mod model;
pub mod i18n;
pub mod schema;
// Stages.
pub mod load;
pub mod check;
pub mod fix;
pub mod render;
pub mod audit;
pub mod write;
pub mod author;
pub mod publish;
pub mod serve;
// The whole build on one screen, and the door to the world.
pub mod pipeline;
pub mod cli;
