import { ASSETS } from "./built";
import { execute } from "./commands";
import { booted } from "./config";
import { setLanguage } from "./language";
import { language } from "./locale";
import { choices, record } from "./state";

/** `window.noren`; documented in noren.d.ts. */
export const api: any = {
  get: () => record,
  allowed: (category: string, service?: string) => choices[service || category] === true,
  language: (wanted?: string) => {
    setLanguage(wanted);
    return language;
  },
  on: (type: string, listener: (detail: unknown) => void) => {
    const name = "noren:" + type.replace("noren:", "");
    const handler = (event: Event) => listener((event as CustomEvent).detail);
    addEventListener(name, handler);
    return () => removeEventListener(name, handler);
  },
  push: (run: (noren: unknown) => void) => booted.then(() => run(api)),
  ready: booted.then(() => record),
  // The name of the lazy bundle has the hash of its content, in which are the config and the hashes of all other files.
  // The hash alone would be 26 bytes more.
  version: ASSETS.js![0],
};
for (const command of "accept reject show settings policy hide reset receipt".split(" "))
  api[command] = (argument?: unknown) => execute(command, argument);
