//! The standard library for wasm, as source: the build compiles a smaller one than rustup's.
//!
//! There are two routes. rustup adds its target and the source to the toolchain in use; but some networks
//! reach package registries and not rustup's server. Debian's packages of the compiler include the source,
//! so they are the second route.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};
use noren_support::log;
use noren_support::program::{first_line, program, run_within, which};

use super::machine::is_filled;
use super::{Machine, Tool, apt};

/// The target of every wasm build.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Where the standard library for wasm comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Route {
    /// The toolchain in use, with its source.
    Toolchain,
    /// The distribution's compiler, with its source.
    Distribution,
}

impl Route {
    /// Its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Toolchain => "the toolchain's own",
            Self::Distribution => "the distribution's",
        }
    }

    /// The compiler of this route.
    pub fn rustc(self) -> &'static str {
        match self {
            Self::Toolchain => "rustc",
            Self::Distribution => "/usr/bin/rustc",
        }
    }
}

/// Debian's compiler, its source, and the linker that its `rust-lld` is a link to.
const PACKAGES: &[&str] = &[
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "rust-web-llvm",
    "lld-22",
];

/// rustup takes seconds on a good connection; where its server cannot be reached it retries for minutes.
const TIMEOUT: Duration = Duration::from_secs(300);

/// The wasm standard library, by either route.
pub struct WasmStd;

/// The route that is complete on this machine: the toolchain's before the distribution's, unless the
/// distribution's is requested.
pub fn route(machine: &Machine) -> Option<Route> {
    let routes: &[Route] = if machine.distribution_std {
        &[Route::Distribution]
    } else {
        &[Route::Toolchain, Route::Distribution]
    };
    routes.iter().copied().find(|route| complete(*route))
}

impl Tool for WasmStd {
    fn name(&self) -> String {
        format!("the standard library for {TARGET}")
    }

    fn found(&self, machine: &Machine) -> Option<String> {
        let route = route(machine)?;
        let version = first_line(route.rustc(), &["--version"])?;
        let version = version.split(" (").next().unwrap_or(&version);
        Some(format!("wasm std of {version} ({})", route.name()))
    }

    fn obstacle(&self, machine: &Machine) -> Option<String> {
        if rustup_is_here() && !machine.distribution_std {
            None
        } else {
            apt::obstacle(machine)
        }
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        let mut first = None;
        if rustup_is_here() && !machine.distribution_std {
            match by_rustup() {
                Ok(()) => return Ok(()),
                Err(error) => {
                    log::info(&format!(
                        "• rustup failed ({error:#}); trying the distribution's packages …"
                    ));
                    first = Some(error);
                }
            }
        }
        let second = match apt::obstacle(machine) {
            None => apt::install(machine, PACKAGES),
            Some(why) => Err(anyhow::anyhow!(why)),
        };
        match first {
            Some(first) => second.with_context(|| format!("{first:#}")),
            None => second,
        }
    }

    fn by_hand(&self, machine: &Machine) -> Vec<String> {
        let debian = apt::by_hand(PACKAGES);
        if machine.distribution_std {
            return debian;
        }
        let mut commands = vec![format!(
            "rustup target add {TARGET} && rustup component add rust-src"
        )];
        commands.push("or, on Debian, where rustup's server cannot be reached:".into());
        commands.extend(debian);
        commands
    }
}

fn rustup_is_here() -> bool {
    first_line("rustup", &["--version"]).is_some()
}

fn by_rustup() -> Result<()> {
    run_within(program("rustup").args(["target", "add", TARGET]), TIMEOUT)?;
    run_within(
        program("rustup").args(["component", "add", "rust-src"]),
        TIMEOUT,
    )
}

/// Whether a route has a prebuilt standard library, for builds that need not be small.
pub fn is_prebuilt(route: Route) -> bool {
    first_line(route.rustc(), &["--print", "sysroot"]).is_some_and(|root| {
        is_filled(
            &Path::new(&root)
                .join("lib/rustlib")
                .join(TARGET)
                .join("lib"),
        )
    })
}

/// Whether a route has everything that a build needs.
fn complete(route: Route) -> bool {
    let rustc = route.rustc();
    let Some(sysroot) = first_line(rustc, &["--print", "sysroot"]).map(PathBuf::from) else {
        return false;
    };
    let rustlib = sysroot.join("lib/rustlib");
    if !is_filled(&rustlib.join("src/rust/library/std/Cargo.toml")) {
        return false;
    }
    match route {
        // A plain `trunk build` and editors need the target's prebuilt library.
        Route::Toolchain if rustup_is_here() => is_prebuilt(route),
        _ => which("rust-lld").is_some() && same_version(rustc, &rustlib.join("src/rust")),
    }
}

/// Debian keeps the source in a folder named for its version: it must be the compiler's.
fn same_version(rustc: &str, source: &Path) -> bool {
    let version = first_line(rustc, &["--version"]).unwrap_or_default();
    let Some(number) = version.split(' ').nth(1) else {
        return false;
    };
    std::fs::canonicalize(source).is_ok_and(|folder| folder.ends_with(format!("rustc-{number}")))
}
