/**
 * The lazy bundle: the glue that wasm-bindgen wrote, the sheet, and what of the gate is only wanted
 * together with the interface.
 */
import init, * as glue from "noren-glue";
import type { Act, Hand } from "./contract";
import { checked } from "./files";
import { makeHost } from "./host";
import { inspect } from "./inspect";
import { words } from "./words";

export { explain } from "./explain";
export { speech } from "./files";

/** Starts the interface on the WebAssembly that the gate has fetched meanwhile. */
export default async (...hand: Hand): Promise<Act> => {
  const [host, read] = await makeHost(hand, glue.in_use);
  await init({ module_or_path: await checked(hand[6], __ASSETS__.wasm!) });
  inspect(host, hand);
  // A withdrawal is not an answer that the interface could finish: it is carried out below.
  const withdrawing = host.pending()?.includes('"a":"reset"');
  glue.start(host);
  if (withdrawing) glue.reset();
  return words(glue, hand, host, read);
};
