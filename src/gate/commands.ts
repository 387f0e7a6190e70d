import { isHttpAddress } from "../shared/http-address";
import { isRecord } from "../shared/record";
import { applyStored } from "./apply";
import { booted, broken, config } from "./config";
import { report } from "./events";
import { load, ui } from "./load";
import { clearLoadFailure, showLoadFailure } from "./load-failure";
import { loadedAndIdle } from "./loaded-and-idle";
import { keepAnswer, refuses } from "./pending";
import { policyUrl } from "./policy-url";
import { found, record, unwritten } from "./state";

/** Opens the policy's page, if it answers: a visitor who is offline stays in the shop. */
const openPolicyPage = async (): Promise<unknown> => {
  // Whether another origin's page may be read does not matter, only whether it answers.
  if (!broken) await fetch(policyUrl(), { mode: "no-cors" });
  return location.assign(policyUrl());
};

/**
 * Executes a command: an answer, a view to open, a language. The interface does it. An answer given before the
 * interface is there is kept, so that it survives navigation, and holds from that moment: a refusal always, an
 * acceptance if the config was checked when this script was built. The interface makes a record of it when the
 * page is idle. Where the interface cannot be loaded an answer that holds stays kept, the policy is a page of its
 * own, and everything else shows a line that offers another try.
 */
export const execute = async (command: string, argument?: unknown, source?: string): Promise<unknown> => {
  await booted;
  clearLoadFailure();
  const refusal = refuses(command);
  const early = !ui && !argument && (refusal || command == "accept");
  // The shop's own page is only linked.
  if (command == "policy" && (config.policy as any)?.url && isHttpAddress(policyUrl())) return location.assign(policyUrl());
  const keep = (): void => {
    keepAnswer(command, source, isRecord(found) ? found.updated : undefined);
    applyStored();
  };
  if (early) keep();
  // An answer that holds already can wait for its record.
  const holds = early && unwritten;
  try {
    // There is nothing to hide before the interface is there.
    if (!ui && command == "hide") return record;
    if (holds) await loadedAndIdle();
    const run = await load(holds ? "low" : "high");
    // An answer that was kept is a record since the start, or becomes one now.
    return (early ? await run("finish") : await run(command, argument, source)) || record;
  } catch (error) {
    // Loading reports its own failures; this is one of the view, also of the first.
    if (ui) report("load-failed", error);
    if (command == "policy") await openPolicyPage().catch(() => showLoadFailure(command));
    else if (!holds) {
      if (!refusal) {
        showLoadFailure(command);
        throw error;
      }
      // To refuse more than was asked is better than less.
      keep();
    }
    return record;
  }
};

/** The view that a link's or the page's own hash opens, and its argument: `#noren-policy-7`. Nothing else: a link never decides. */
export const commandFromHash = (hash: string): [command: string, argument: string | undefined] | undefined => {
  const [, command, argument] = /^#noren-(settings|show|policy)(?:-(\w+))?$/.exec(hash) || [];
  return command ? [command, argument] : undefined;
};

/** Opens what the page's address asks for, now and whenever it changes. */
export const openByHash = (): void => {
  const open = (): void => {
    const wanted = location.hash && commandFromHash(location.hash);
    if (wanted) execute(...wanted).catch(() => {});
  };
  addEventListener("hashchange", open);
  open();
};
