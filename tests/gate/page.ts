// A page for modules that look at it as soon as they are loaded. To be imported first.

class FakeDocument {
  get currentScript() {
    return null;
  }
}
const element = () => ({ dataset: {}, attachShadow: () => ({}), getAttribute: () => null });

Object.assign(globalThis, {
  Document: FakeDocument,
  Element: class {},
  HTMLScriptElement: class {},
  window: globalThis,
  document: Object.assign(new FakeDocument(), { documentElement: element(), createElement: element }),
});
