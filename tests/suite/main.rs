//! One test binary for all that looks at kokuji from outside: faster to link than one a topic.

mod rules;
