//! Tests of the palettes: their contrast, accents, and the uses of colours in the sheets.

mod accent;
mod contrast;
mod pairs;
mod uses;
