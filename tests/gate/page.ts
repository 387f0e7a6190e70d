// A fake page for modules that access it on load. Import this file first.

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
