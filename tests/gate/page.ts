// A fake page for modules that access it on load. Import this file first.

class FakeDocument {
  get currentScript() {
    return null;
  }
}
/** Its attributes are in its `dataset`. */
class FakeElement {
  dataset: Record<string, string> = {};
  getAttribute(name: string) {
    return this.dataset[name.replace("data-", "")] ?? null;
  }
}
const element = () => ({ dataset: {}, attachShadow: () => ({}), getAttribute: () => null });

Object.assign(globalThis, {
  Document: FakeDocument,
  Element: FakeElement,
  HTMLScriptElement: class {},
  window: globalThis,
  document: Object.assign(new FakeDocument(), { documentElement: element(), createElement: element }),
});
