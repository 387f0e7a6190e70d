//! The interface's WebAssembly. It does nothing by itself: the gate calls [`noren::api`].

// The exports live in the library; naming one keeps the linker from dropping them all.
use noren::api as _;

fn main() {}
