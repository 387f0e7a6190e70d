//! `cargo xtask env`: the environment of a build, for calling Trunk by hand.

use anyhow::Result;
use noren_support::program::search_path;

use crate::setup::{self, Machine};
use crate::wasm::{self, Purpose};

/// Prints the variables in the syntax of a shell.
///
/// # Errors
/// Where the standard library for wasm is missing and cannot be installed.
pub fn run(machine: &Machine) -> Result<()> {
    setup::ensure(machine, &[setup::WASM_STD])?;
    println!("export PATH={}", quoted(&search_path().to_string_lossy()));
    for (name, value) in wasm::environment(machine, Purpose::Visitors)? {
        println!("export {name}={}", quoted(&value));
    }
    Ok(())
}

/// A text quoted as one word of a shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_quote_in_a_path_stays_one_word() {
        assert_eq!(quoted("/a b/it's"), r"'/a b/it'\''s'");
    }
}
