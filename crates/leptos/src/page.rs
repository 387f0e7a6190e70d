//! `window.noren`, the API of `noren.js`.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::{on_cleanup, window, window_event_listener_untyped};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// The events after which something else may hold.
const EVENTS: [&str; 3] = ["noren:ready", "noren:consent", "noren:withdraw"];

/// Calls a function at each change, the first time once the stored decision is applied, until the reactive owner is
/// cleaned up.
pub fn subscribe(changed: impl Fn() + Clone + 'static) {
    for name in EVENTS {
        let changed = changed.clone();
        let listener = window_event_listener_untyped(name, move |_| changed());
        on_cleanup(move || listener.remove());
    }
    // Works before the tag has run, when `noren` is an array that it will read, and after.
    let noren = noren().unwrap_or_else(|| {
        let queue = Array::new().into();
        let _ = Reflect::set(&window(), &"noren".into(), &queue);
        queue
    });
    let run = Closure::once_into_js(move |noren: JsValue| when_ready(&noren, changed));
    let _ = call(&noren, "push", &[run]);
}

fn when_ready(noren: &JsValue, changed: impl Fn() + 'static) {
    let ready = Reflect::get(noren, &"ready".into()).map(JsCast::dyn_into::<Promise>);
    if let Ok(Ok(ready)) = ready {
        let changed = Closure::once_into_js(move |_: JsValue| changed());
        let _ = call(&ready, "then", &[changed]);
    }
}

/// `noren.allowed(category, service)`.
pub fn allowed(category: &str, service: Option<&str>) -> bool {
    let arguments = [
        category.into(),
        service.map_or(JsValue::UNDEFINED, JsValue::from),
    ];
    noren()
        .and_then(|noren| call(&noren, "allowed", &arguments))
        .is_some_and(|allowed| allowed.is_truthy())
}

/// `noren.get()`.
pub fn record() -> Option<JsValue> {
    let record = call(&noren()?, "get", &[])?;
    (!record.is_null()).then_some(record)
}

fn noren() -> Option<JsValue> {
    let noren = Reflect::get(&window(), &"noren".into()).ok()?;
    noren.is_truthy().then_some(noren)
}

/// Calls a method; nothing if there is none, or it throws.
fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    let arguments: Array = arguments.iter().collect();
    method.apply(object, &arguments).ok()
}
