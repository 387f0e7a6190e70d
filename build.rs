//! Fluent files → typed keys, so that a missing message or a wrong variable does not compile.

#[path = "src/locale/compile.rs"]
#[allow(dead_code)] // the build script needs a part of it only
mod compile;
#[path = "src/locale/fluent.rs"]
#[allow(dead_code)]
mod fluent;
#[path = "src/locale/marks.rs"]
#[allow(dead_code)]
mod marks;
#[path = "src/locale/note.rs"]
#[allow(dead_code)]
mod note;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=src/locale/compile.rs");
    println!("cargo::rerun-if-changed=src/locale/fluent.rs");
    println!("cargo::rerun-if-changed=src/locale/marks.rs");
    println!("cargo::rerun-if-changed=src/locale/note.rs");
    let keys = match compile::typed_keys(Path::new("locales")) {
        Ok(keys) => keys,
        Err(errors) => {
            for error in errors {
                println!("cargo::error={error}");
            }
            return ExitCode::FAILURE;
        }
    };
    let target = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default()).join("keys.rs");
    match std::fs::write(&target, keys) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error={}: {error}", target.display());
            ExitCode::FAILURE
        }
    }
}
