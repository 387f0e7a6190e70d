//! Programs that cargo installs.

use anyhow::Result;
use noren_support::log;
use noren_support::program::{native_cargo, run, which};

/// How a program is compiled: quickly. None of them works so long that it would pay to optimise it: wasm-bindgen takes
/// 0.3 s for the interface in this way, and 0.1 s by its own profile. On two cores trunk compiles in 2 min 30 s, and
/// wasm-bindgen-cli in 58 s; as they are published it was about 6 and 3 minutes.
const QUICK: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
];

/// Installs a release of a program: prebuilt, where cargo-binstall is there and its servers answer; else compiled.
/// `more` are further options of `cargo install`.
///
/// # Errors
/// If it cannot be compiled.
pub fn install(name: &str, version: &str, more: &[&str]) -> Result<()> {
    if which("cargo-binstall").is_some() {
        let prebuilt = format!("{name}@{version}");
        let options = [
            "binstall",
            "--no-confirm",
            "--disable-strategies",
            "compile",
        ];
        match run(native_cargo().args(options).arg(prebuilt)) {
            Ok(()) => return Ok(()),
            Err(error) => log::info(&format!("• not prebuilt ({error:#}); compiling it …")),
        }
    }
    run(native_cargo()
        .args(["install", name, "--version", version])
        .args(more)
        .envs(QUICK))
}
