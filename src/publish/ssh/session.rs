//! A shell on the other machine that stays open: one connection for all that is small.

use std::hash::{BuildHasher as _, RandomState};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::thread::{self, JoinHandle};

use anyhow::{Context as _, Result, bail};

use super::{quoting, scripts};

/// What a script gave.
#[derive(Debug)]
pub(super) struct Answer {
    /// Its exit code.
    pub code: i32,
    /// What it printed, complaints among it.
    pub out: Vec<u8>,
}

impl Answer {
    /// What it printed, as words.
    pub fn words(&self) -> String {
        String::from_utf8_lossy(&self.out).trim().to_owned()
    }
}

/// The open shell. It ends with this value.
pub(super) struct Session {
    process: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    /// What `ssh` itself complains of.
    complaints: Option<JoinHandle<String>>,
}

impl Session {
    /// Starts `ssh`. Whether it comes through is known with the first answer.
    pub fn open(shell: &str, login: &str) -> Result<Session> {
        let words = quoting::words(shell);
        let (program, options) = words.split_first().context("there is no remote shell")?;
        // The command is one word, so that every kind of login shell understands it.
        let mut command = Command::new(program);
        command.args(options).args(["--", login, "sh"]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut process = command.spawn().with_context(|| format!("cannot run {program}: is it installed?"))?;
        let input = process.stdin.take();
        let output = BufReader::new(process.stdout.take().context("a pipe was asked for")?);
        let mut errors = process.stderr.take().context("a pipe was asked for")?;
        let complaints = thread::spawn(move || {
            let mut bytes = Vec::new();
            errors.read_to_end(&mut bytes).ok();
            String::from_utf8_lossy(&bytes).replace('\r', "").trim().to_owned()
        });
        let mut session = Session { process, input, output, complaints: Some(complaints) };
        // If this does not get through, the first answer says why.
        session.write(scripts::PRELUDE).ok();
        Ok(session)
    }

    /// Runs a script in a shell of its own, and waits for its end.
    pub fn ask(&mut self, script: &str) -> Result<Answer> {
        let mark = format!("kokuji-{}", unique());
        let framed = format!("(\n{script}\n) 2>&1 </dev/null\nprintf '\\n{mark} %s\\n' $?\n");
        // A connection that is gone is told of by the answer that does not come.
        self.write(&framed).ok();
        let mut out = Vec::new();
        loop {
            let begin = out.len();
            let length = self.output.read_until(b'\n', &mut out).unwrap_or(0);
            if length == 0 {
                bail!("{}", self.complaint());
            }
            if let Some(code) = out[begin..].strip_prefix(mark.as_bytes()) {
                let code = String::from_utf8_lossy(code).trim().parse().context("an exit code is a number")?;
                out.truncate(begin.saturating_sub(1));
                return Ok(Answer { code, out });
            }
        }
    }

    fn write(&mut self, text: &str) -> Result<()> {
        let input = self.input.as_mut().context("it is open")?;
        input.write_all(text.as_bytes())?;
        Ok(input.flush()?)
    }

    /// What `ssh` says of a connection that is gone.
    fn complaint(&mut self) -> String {
        self.input = None;
        let words = self.complaints.take().and_then(|thread| thread.join().ok()).unwrap_or_default();
        match words.is_empty() {
            true => "the connection was closed".to_owned(),
            false => words,
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // Without input the shell ends, and `ssh` with it; one that hangs is not waited for.
        self.input = None;
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// A name that nobody else has: for what is on its way only, never for what is published.
pub(super) fn unique() -> String {
    format!("{:016x}", RandomState::new().hash_one("kokuji"))
}
