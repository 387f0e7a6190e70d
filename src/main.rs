//! The interface's WebAssembly. It does nothing by itself: the gate calls the exports of
//! `noren::api`.

use noren as _;

fn main() {}
