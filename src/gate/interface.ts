/**
 * The lazy bundle: the glue that wasm-bindgen wrote, the sheet, and what of the gate is only wanted
 * together with the interface.
 */
import init, {
  choices,
  close,
  decide,
  finish,
  in_use,
  language,
  moved,
  open,
  placeholder,
  receipt,
  refresh,
  reset,
  save,
  start,
  tell,
} from "noren-glue";
import type { Act, Hand, Interface } from "./contract";
import { checked } from "./files";
import { makeHost } from "./host";
import { inspect } from "./inspect";
import { words } from "./words";

export { explain } from "./diagnostics";
export { speech } from "./files";

/**
 * Not `import * as`, of which esbuild makes a loop over an object with all that it inherits: it threw where
 * a page had put something on `Object.prototype`.
 */
const glue: Interface = {
  choices,
  close,
  decide,
  finish,
  in_use,
  language,
  moved,
  open,
  placeholder,
  receipt,
  refresh,
  reset,
  save,
  start,
  tell,
};

/** Starts the interface on the WebAssembly that the gate has fetched meanwhile. */
export default async (...hand: Hand): Promise<Act | undefined> => {
  const [host, read] = await makeHost(hand, glue.in_use);
  const module = await checked(hand[6], __ASSETS__.wasm!);
  await init({ module_or_path: module }).catch((error) => {
    throw new Error(`${__ASSETS__.wasm![0]}: ${error.message}`);
  });
  // A withdrawal is not an answer that the interface could finish: it is carried out below.
  const withdrawing = host.pending()?.includes('"a":"reset"');
  if (!glue.start(host)) return;
  inspect(host, hand);
  if (withdrawing) glue.reset();
  return words(glue, hand, host, read);
};
