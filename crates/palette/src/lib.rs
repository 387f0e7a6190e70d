//! The palettes: the colours of the interface and of the policy's pages, in light and dark.
//!
//! Native only: a build checks the colours, derives those that follow from a shop's accent, and writes
//! them as custom properties, which the sheets in `style/` refer to. No visitor downloads a rule about
//! colours.
//!
//! ```
//! use noren_palette::{Colour, Palette};
//!
//! let palette = Palette::named("shiro").unwrap_or_default();
//! let brand = Colour::parse("#0b6e4f").unwrap();
//! let own = palette.with_accent(brand).unwrap();
//! assert_eq!(own.light.accent, brand);
//!
//! let faint = palette.with_accent(Colour::parse("#ffcc00").unwrap()).unwrap_err();
//! assert!(faint.ratio < 1.6);
//! assert!(palette.with_accent(faint.nearest).is_ok());
//! ```

mod accent;
mod colour;
mod palette;
mod palettes;
mod sheet;

pub use accent::Faint;
pub use colour::Colour;
pub use palette::{Colours, Palette, TEXT};
pub use palettes::PALETTES;
pub use sheet::{Theme, choosable, interface, page};
