//! Renders the HTML of a build natively: the banner's first frames, the policy's pages, and the preview
//! for translators.
//!
//! Native only. It uses the interface's own components, `noren` with the feature `ssr`, which excludes
//! `csr`; so `noren` itself must never depend on this crate.

mod change_page;
mod country_name;
mod error;
mod first_frames;
mod look;
pub mod policy;
mod policy_files;
pub mod policy_page;
pub mod policy_pages;
pub mod preview;
mod recipients_abroad;
mod shop;
mod static_page;

pub use error::RenderError;
pub use first_frames::{Wording, first_frames};
pub use policy_files::{PolicyFiles, page_sheet, write_policy};
pub use preview::{Preview, preview};
pub use shop::{Company, Contact, PolicyLink, Shop};

use noren::view::part::Part;

/// The HTML of a view, without hydration markers: the interface replaces natively rendered HTML instead
/// of hydrating it.
fn to_html(view: impl FnOnce() -> Part) -> String {
    use leptos::prelude::{Owner, RenderHtml as _};

    Owner::new()
        .with(|| view().to_html())
        .replace(HYDRATION_MARKER, "")
}

/// The marker that Leptos writes between adjacent dynamic nodes.
const HYDRATION_MARKER: &str = "<!>";

/// A language's tag and its name in that language.
type OfferedLanguage = (String, String);
