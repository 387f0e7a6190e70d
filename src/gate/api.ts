import { booted } from "./boot";
import { act } from "./act";
import { language, speak } from "./language";
import { choices, record } from "./standing";

/** `window.noren`; documented in noren.d.ts. */
export const api: any = {
  get: () => record,
  allowed: (category: string, service?: string) => choices[service || category] === true,
  language: (wanted?: string) => {
    speak(wanted);
    return language;
  },
  on: (type: string, listener: (detail: unknown) => void) => {
    const name = "noren:" + type.replace("noren:", "");
    const hear = (event: Event) => listener((event as CustomEvent).detail);
    addEventListener(name, hear);
    return () => removeEventListener(name, hear);
  },
  push: (run: (noren: unknown) => void) => booted.then(() => run(api)),
  ready: booted.then(() => record),
};
for (const word of "accept reject show settings policy hide reset receipt".split(" "))
  api[word] = (argument?: unknown) => act(word, argument);
