// noren-consent/vue

import { defineComponent, onMounted, onUnmounted, shallowRef, type App, type ShallowRef, type SlotsType } from "vue";
import { nothing, snapshot, subscribe, type ConsentState } from "./consent";
import { load } from "./load";

export type { ConsentState };

/** What holds now. On a server, and until the component is mounted, nothing is allowed, so that hydration meets what was sent. */
export const useConsent = (): Readonly<ShallowRef<ConsentState>> => {
  const state = shallowRef(nothing);
  const update = () => (state.value = snapshot());
  let unsubscribe: (() => void) | undefined;
  onMounted(() => {
    unsubscribe = subscribe(update);
    update();
  });
  onUnmounted(() => unsubscribe?.());
  return state;
};

/** Shows its content while a category, or one service of it, is allowed, and the slot `fallback` otherwise. */
export const Consent = defineComponent({
  name: "Consent",
  props: { category: { type: String, required: true }, service: String },
  slots: Object as SlotsType<{ default: void; fallback: void }>,
  setup(props, { slots }) {
    const consent = useConsent();
    return () => (consent.value.allowed(props.category, props.service) ? slots.default?.() : slots.fallback?.());
  },
});

/** The plugin: registers `<Consent>`. With `src` it also loads Noren, where the tag cannot be written into the page. */
export default {
  install(app: App, { src, nonce }: { src?: string; nonce?: string } = {}): void {
    app.component("Consent", Consent);
    if (src && typeof document !== "undefined") load(src, nonce);
  },
};
