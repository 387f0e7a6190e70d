//! Generates the typed message keys from the Fluent files.

use std::path::PathBuf;
use std::process::ExitCode;

use noren_messages::Locales;
use noren_messages::typed_keys::{placeholder_codes, typed_keys};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=locales");
    let keys = match typed_keys(&Locales::new("locales")) {
        Ok(keys) => keys,
        Err(errors) => {
            for error in errors {
                println!("cargo::error={error}");
            }
            return ExitCode::FAILURE;
        }
    };
    let folder = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    for (name, source) in [
        ("keys.rs", keys),
        ("placeholder_codes.rs", placeholder_codes()),
    ] {
        let file = folder.join(name);
        if let Err(error) = std::fs::write(&file, source) {
            println!("cargo::error={}: {error}", file.display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
