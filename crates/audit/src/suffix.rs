//! Registrable domains, by the Public Suffix List with its private section.

/// The registrable domain of a host; nothing if it has none.
#[cfg(not(target_arch = "wasm32"))]
pub fn domain(host: &str) -> Option<String> {
    psl::domain_str(host).map(str::to_owned)
}

/// The same in the npm package, where the list is that of the package `tldts`: it is 80 KB, compressed.
#[cfg(target_arch = "wasm32")]
pub fn domain(host: &str) -> Option<String> {
    use js_sys::{Object, Reflect};
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen(module = "tldts")]
    extern "C" {
        #[wasm_bindgen(js_name = getDomain)]
        fn get_domain(host: &str, options: &JsValue) -> Option<String>;
    }

    let options = Object::new();
    // Setting a property of a new object does not fail.
    let _ = Reflect::set(&options, &"allowPrivateDomains".into(), &true.into());
    let _ = Reflect::set(&options, &"validHosts".into(), &js_sys::Array::new());
    get_domain(host, &options)
}
