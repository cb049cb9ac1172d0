//! The test program once more as another process, which can be killed or run as another user.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

/// Names the folder that the other process works on.
const FOLDER: &str = "OPBOUW_TEST_FOLDER";

/// What the lines for us begin with; the rest is the test harness.
const MARK: &str = "opbouw: ";

/// Another process that carries out one test of this program. It is killed when it is dropped.
pub struct OtherSelf {
    child: Child,
    lines: BufReader<ChildStdout>,
}

impl OtherSelf {
    /// Starts the (ignored) test of this name on `folder`.
    pub fn start(test: &str, folder: &Path) -> Self {
        Self::spawn(&mut command(test, folder)).expect("the test program can be started once more")
    }

    /// The same as the user "nobody"; none when we may not become anybody else.
    #[cfg(unix)]
    pub fn start_as_nobody(test: &str, folder: &Path) -> std::io::Result<Self> {
        use std::os::unix::process::CommandExt;
        Self::spawn(command(test, folder).uid(65534).gid(65534))
    }

    fn spawn(command: &mut Command) -> std::io::Result<Self> {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let lines = BufReader::new(child.stdout.take().expect("it was piped"));
        Ok(Self { child, lines })
    }

    /// The next line that it told us; none when it has ended.
    pub fn next_line(&mut self) -> Option<String> {
        loop {
            let mut line = String::new();
            if self.lines.read_line(&mut line).expect("its output can be read") == 0 {
                return None;
            }
            if let Some((_, told)) = line.trim_end().split_once(MARK) {
                return Some(told.to_owned());
            }
        }
    }

    /// Kills it (SIGKILL, TerminateProcess): it has no chance to tidy up.
    pub fn kill(&mut self) {
        self.child.kill().expect("it can be killed");
        self.child.wait().expect("it ends");
    }

    /// Whether its test succeeded.
    pub fn has_succeeded(&mut self) -> bool {
        self.child.wait().expect("it ends").success()
    }
}

impl Drop for OtherSelf {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn command(test: &str, folder: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("a running program has a file"));
    command.args([test, "--exact", "--ignored", "--nocapture", "--test-threads=1"]).env(FOLDER, folder);
    command
}

/// In the other process: the folder to work on.
pub fn folder() -> PathBuf {
    std::env::var_os(FOLDER).expect("only the test that starts this one runs it").into()
}

/// In the other process: tells the test that started it.
pub fn tell(line: impl std::fmt::Display) {
    use std::io::Write;
    println!("{MARK}{line}");
    std::io::stdout().flush().expect("somebody listens");
}
