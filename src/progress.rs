//! How far a build has got, told to whoever wants to know. There is no clock in it: who listens may have one.

/// What a build or a publication is busy with, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The sources are read.
    Load,
    /// The rules judge them.
    Check,
    /// What pages share is made ready: the theme, the public site, the index of the search.
    Prepare,
    /// Files are rendered, read by the audit and written beside the output, one at a time in each thread. Its steps are files.
    Render,
    /// The audit follows links from page to page.
    Audit,
    /// The new output takes the place of the old one.
    Exchange,
    /// The output is compared with what was built, before it is published. From here on, of a publication.
    Compare,
    /// Files on the target are read back. Its steps are files.
    ReadBack,
    /// Files are sent and removed. Its steps are files.
    Send,
}

/// Listens to a build. It is told of steps by several threads.
pub trait Observer: Sync {
    /// A stage begins, and the one before it is over. `steps` is how many there will be; 0 if nobody knows, or there is only one.
    fn begins(&self, stage: Stage, steps: usize);

    /// A step of the stage is done.
    fn step(&self) {}
}

/// Does not listen.
pub struct Nobody;

impl Observer for Nobody {
    fn begins(&self, _: Stage, _: usize) {}
}
