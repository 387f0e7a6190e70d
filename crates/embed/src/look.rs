//! The sheets of an embed: the pieces with the colours of the shop, and with what only some shops have.

use noren_palette::{Palette, choosable, interface};
use noren_render::Shop;

use crate::{EmbedError, Pieces, layouts, shortened};

/// All rules of the interface but those for a logo, in the default palette and layout.
///
/// # Errors
/// If the layout's sheet is missing.
pub fn interface_sheet(pieces: &Pieces) -> Result<String, EmbedError> {
    let colours = shortened(&interface(Palette::default()));
    let layout = layouts::rules(pieces, &["bar"])?;
    Ok(colours + &pieces.gate_sheet + &layout + &pieces.sheet)
}

/// The sheet in `noren.js` and the one in the lazy bundle. A shop's embed has only the shop's own colours;
/// in a generic one the page's config names the palette.
pub fn sheets(pieces: &Pieces, shop: Option<&Shop>) -> (String, String) {
    let (gate, lazy) = (&pieces.gate_sheet, &pieces.sheet);
    let brand = &pieces.brand_sheet;
    match shop {
        Some(shop) => {
            let colours = shortened(&interface(shop.palette));
            let brand = shop.config.brand.as_ref().map_or("", |_| brand);
            (format!("{colours}{gate}{brand}"), lazy.clone())
        }
        // The frames of a generic build have no logo: the interface draws the banner.
        None => {
            let colours = shortened(&choosable());
            (format!("{colours}{gate}"), format!("{lazy}{brand}"))
        }
    }
}
