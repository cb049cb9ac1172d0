//! Opens the window, or carries out one command.

use std::process::ExitCode;

use clap::Parser;
use opbouw::cli::{self, Cli};
use opbouw::i18n::Lang;
use opbouw::ui;
use opbouw::workspace::Folders;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let folders = Folders::new(cli.data, cli.content);
    let system = || sys_locale::get_locale().and_then(|locale| Lang::from_code(&locale)).unwrap_or_default();
    let result = match &cli.command {
        Some(command) => {
            cli::run(command, &folders, cli.lang.unwrap_or_else(system)).map_err(|error| error.to_string())
        }
        None => {
            let options = ui::Options { lang: cli.lang, renderer: cli.renderer, ..ui::Options::default() };
            ui::run(&options, &folders).map(|()| ExitCode::SUCCESS).map_err(|error| error.to_string())
        }
    };
    result.unwrap_or_else(|message| {
        #[allow(clippy::print_stderr, reason = "the place for an error of a command")]
        {
            eprintln!("opbouw: {message}");
        }
        ExitCode::from(2)
    })
}
