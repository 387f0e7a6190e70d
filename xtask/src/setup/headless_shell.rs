//! Chromium's headless shell, in which the tests of pages run: the same engine without the browser's own windows.
//!
//! It does the same tests in half the time (63 tests of `tests/browser` on two cores: 82 s in Chromium, 37 s in the
//! shell). Playwright runs its tests in it, too. Where a system has no package of it, the tests run in Chromium.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Result;
use noren_support::program::{first_line, which};

use super::machine::Machine;
use super::tool::Tool;
use super::{apt, chromium};

const PACKAGE: &str = "chromium-headless-shell";

/// Whether it was looked for in the package index, which does not have it on every system.
static LOOKED_FOR: AtomicBool = AtomicBool::new(false);

/// Chromium's headless shell, or Chromium where there is none.
pub struct HeadlessShell;

impl Tool for HeadlessShell {
    fn name(&self) -> String {
        "Chromium's headless shell".into()
    }

    fn found(&self, machine: &Machine) -> Option<String> {
        if chromium::is_named() {
            return chromium::version();
        }
        let own = which(PACKAGE).and_then(|path| first_line(path, &["--version"]));
        own.or_else(|| {
            let none = LOOKED_FOR.load(Ordering::Relaxed) || apt::obstacle(machine).is_some();
            none.then(chromium::version).flatten()
        })
    }

    fn obstacle(&self, _: &Machine) -> Option<String> {
        None
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        LOOKED_FOR.store(true, Ordering::Relaxed);
        if apt::has(machine, PACKAGE) {
            apt::install(machine, &[PACKAGE])
        } else {
            Ok(())
        }
    }

    fn by_hand(&self, _: &Machine) -> Vec<String> {
        apt::by_hand(&[PACKAGE])
    }
}

/// The path of the shell, or of Chromium; the variable `CHROMIUM` overrides both.
pub fn path() -> Option<PathBuf> {
    if chromium::is_named() {
        return chromium::path();
    }
    which(PACKAGE).or_else(chromium::path)
}
