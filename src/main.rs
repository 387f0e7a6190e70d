//! The entry of the interface's WebAssembly. `main` does nothing: the gate calls the exports of
//! `noren::api`.

use noren as _;

fn main() {}
