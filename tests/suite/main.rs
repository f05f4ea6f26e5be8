//! One test binary for all that looks at kokuji from outside: faster to link than one a topic. It runs the real binary over whole
//! sites and compares whole trees, and it reads the house rules from the sources.
#![expect(clippy::disallowed_methods, reason = "tests play editors, other hosts and other programs")]

mod act;
mod again;
mod against;
mod architecture;
mod author;
mod cli;
mod corpus;
mod editors;
mod embargo;
mod end_to_end;
mod faults;
mod golden;
mod hosts;
mod japanese;
mod killed;
mod limits;
mod lists;
mod noise;
mod plan;
mod progress;
mod publish;
mod readers;
mod recipes;
mod releases;
mod reproducible;
mod rules;
mod s3;
mod said;
mod schema;
mod search;
mod serve;
mod ssh;
mod stale;
mod support;
mod themes;
mod untouched;
mod verify;
