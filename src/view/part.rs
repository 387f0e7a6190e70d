//! A finished piece of a view, to put into another.
//!
//! Natively it is Leptos' own `AnyView`. In a browser that costs visitors too much: an `AnyView`
//! carries the code to change every view into every other, and no view here is ever changed into
//! another. A part is built once and then is a node. (Measured when all views were there: wasm of 80.8 KB
//! with `AnyView`, 69.5 with parts, brotli.)

#[cfg(feature = "csr")]
pub use browser::{Part, part};
#[cfg(not(feature = "csr"))]
pub use native::{Part, part};

#[cfg(not(feature = "csr"))]
mod native {
    use leptos::prelude::*;

    /// A finished piece of a view.
    pub type Part = AnyView;

    /// Finishes a view.
    pub fn part(view: impl IntoView + 'static) -> Part {
        view.into_any()
    }
}

#[cfg(feature = "csr")]
mod browser {
    use leptos::prelude::*;
    use leptos::tachys::html::attribute::{Attribute, any_attribute::AnyAttribute};
    use leptos::tachys::hydration::Cursor;
    use leptos::tachys::view::{Mountable, Position, PositionState, add_attr::AddAnyAttr};
    use send_wrapper::SendWrapper;
    use wasm_bindgen::JsCast;
    use web_sys::{Element, Node};

    /// A finished piece of a view: nodes in a fragment, waiting for their place.
    pub struct Part(SendWrapper<Node>);

    /// Finishes a view. What it would need to change later is dropped: no view changes itself, and none
    /// listens (what happens in a view is heard for all of them at once, `src/gate/words.ts`), so nothing
    /// of it outlives its nodes.
    pub fn part(view: impl IntoView + 'static) -> Part {
        let fragment: Node = document().create_document_fragment().into();
        let mut state = view.into_view().build();
        state.mount(fragment.unchecked_ref::<Element>(), None);
        Part(SendWrapper::new(fragment))
    }

    impl Part {
        /// The nodes, in their fragment.
        #[must_use]
        pub fn nodes(self) -> Node {
            self.0.take()
        }
    }

    impl Render for Part {
        type State = Node;

        fn build(self) -> Node {
            self.nodes()
        }

        // A part is built once and never becomes another.
        fn rebuild(self, _state: &mut Node) {}
    }

    impl AddAnyAttr for Part {
        type Output<New: Attribute> = Self;

        fn add_any_attr<New: Attribute>(self, _attr: New) -> Self {
            self
        }
    }

    impl RenderHtml for Part {
        type AsyncOutput = Self;
        type Owned = Self;

        const MIN_LENGTH: usize = 0;

        fn dry_resolve(&mut self) {}

        async fn resolve(self) -> Self {
            self
        }

        fn to_html_with_buf(
            self,
            _buf: &mut String,
            _position: &mut Position,
            _escape: bool,
            _mark_branches: bool,
            _extra_attrs: Vec<AnyAttribute>,
        ) {
        }

        fn hydrate<const FROM_SERVER: bool>(
            self,
            _cursor: &Cursor,
            _position: &PositionState,
        ) -> Node {
            self.nodes()
        }

        fn into_owned(self) -> Self {
            self
        }
    }
}
