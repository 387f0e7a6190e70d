/**
 * The lazy bundle: the glue that wasm-bindgen wrote, the sheet, and the TypeScript that is needed only
 * together with the interface.
 */
import type { Bridge, Command } from "../bridge/bridge";
import { verifiedContent } from "./assets";
import { ASSETS } from "./built";
import { makeCommands } from "./commands";
import { glue, init } from "./glue";
import { makeHost } from "./host";
import { checkPage } from "./page-checks";

export { furtherLanguage } from "./assets";
export { CONFIG as config } from "./built";
export { explain } from "./explain";

/** Starts the interface on the WebAssembly that the gate has fetched meanwhile. */
export default async (bridge: Bridge): Promise<Command | undefined> => {
  const [host, readText] = await makeHost(bridge, glue.databaseInUse);
  const module = await verifiedContent(bridge.wasm, ASSETS.wasm!);
  await init({ module_or_path: module }).catch((error: Error) => {
    throw new Error(`${ASSETS.wasm![0]}: ${error.message}`);
  });
  // A withdrawal is not an answer that the interface could finish: it is carried out below.
  const withdrawing = host.pending()?.includes('"a":"reset"');
  if (!glue.start(host)) return;
  checkPage(host, bridge);
  if (withdrawing) glue.reset();
  return makeCommands(glue, bridge, host, readText);
};
