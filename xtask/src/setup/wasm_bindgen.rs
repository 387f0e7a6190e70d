//! wasm-bindgen's command line, whose version must be the one of the crate in Cargo.lock.

use anyhow::Result;
use noren_support::program::{first_line, which};
use noren_support::{log, project};

use super::cargo_install::install;
use super::{Machine, Tool};

/// wasm-bindgen and its test runner, installed by cargo.
pub struct WasmBindgen;

impl Tool for WasmBindgen {
    fn name(&self) -> String {
        format!("wasm-bindgen-cli {}", version())
    }

    fn found(&self, _: &Machine) -> Option<String> {
        let wanted = format!("wasm-bindgen {}", version());
        which("wasm-bindgen-test-runner")?;
        first_line("wasm-bindgen", &["--version"])
            .filter(|line| *line == wanted || line.starts_with(&format!("{wanted} ")))
    }

    fn obstacle(&self, _: &Machine) -> Option<String> {
        project::locked("wasm-bindgen")
            .err()
            .map(|error| format!("{error:#}"))
    }

    fn install(&self, _: &Machine) -> Result<()> {
        let version = version();
        // Its feature is for downloads of browser drivers, which nothing here asks for.
        let options = ["--force", "--no-default-features"];
        // The lock file published with 0.2.130 names a release that some registry mirrors lack.
        if install(
            "wasm-bindgen-cli",
            &version,
            &[&options[..], &["--locked"]].concat(),
        )
        .is_err()
        {
            log::info("• again, without --locked …");
            install("wasm-bindgen-cli", &version, &options)?;
        }
        Ok(())
    }

    fn by_hand(&self, _: &Machine) -> Vec<String> {
        vec![format!(
            "cargo install wasm-bindgen-cli --version {}",
            version()
        )]
    }

    fn takes(&self) -> &'static str {
        "about a minute"
    }
}

fn version() -> String {
    project::locked("wasm-bindgen").unwrap_or_else(|_| "(as in Cargo.lock)".into())
}
