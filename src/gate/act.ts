import { address, booted, broken, config } from "./boot";
import { fault } from "./events";
import { clearFailed, failed } from "./failed";
import { language } from "./language";
import { load, ui } from "./load";
import { pick } from "./localized";
import { keep } from "./pending";
import { record, settle } from "./standing";
import { isWeb } from "./web";

/** The policy as a page: the shop's own, if that is an address of a server; else the one that was rendered for it. */
export const policyUrl = (): string => {
  const shop = (config.policy as any)?.url;
  const url = shop && pick(shop, language);
  return url && isWeb(url) ? url : address(`policy/${language}.html`);
};

/** Goes to the policy's page, if it is there to be gone to: a visitor who is offline stays in the shop. */
const goToPolicy = async (): Promise<unknown> => {
  // Whether another origin's page may be read does not matter, only whether it answers.
  if (!broken) await fetch(policyUrl(), { mode: "no-cors" });
  return location.assign(policyUrl());
};

/**
 * Carries out a word: an answer, a view to open, a language. The interface does it; an answer given
 * before the interface is there is kept, so that it survives navigation, and a refusal counts from
 * that moment. Where the interface cannot be loaded a refusal stays kept, the policy is a page of its
 * own, and everything else says so and offers another try.
 */
export const act = async (word: string, argument?: unknown, source?: string): Promise<unknown> => {
  await booted;
  clearFailed();
  const refusal = /^re(ject|set)$/.test(word);
  const early = !ui && !argument && (refusal || word == "accept");
  // The shop's own page is only linked.
  if (word == "policy" && (config.policy as any)?.url && isWeb(policyUrl())) return location.assign(policyUrl());
  const hold = (): void => {
    keep(word, source);
    settle();
  };
  if (early) hold();
  const ready = ui;
  try {
    // There is nothing to hide before the interface is there.
    if (!ready && word == "hide") return record;
    const run = await load();
    // An answer that was kept is a record since the start, or becomes one now.
    return (early ? await run("finish") : await run(word, argument, source)) || record;
  } catch (error) {
    // What fails once the interface is there is not told by its loading.
    if (ready) fault("load-failed", error);
    if (word == "policy") await goToPolicy().catch(() => failed(word));
    else if (refusal)
      // To refuse more than was asked is better than less.
      hold();
    else {
      failed(word);
      throw error;
    }
    return record;
  }
};

/** The view that a link's or the page's own hash opens, and where: `#noren-policy-7`. Nothing else: a link never decides. */
export const byHash = (hash: string): [word: string, argument: string | undefined] | undefined => {
  const [, word, argument] = /^#noren-(settings|show|policy)(?:-(\w+))?$/.exec(hash) || [];
  return word ? [word, argument] : undefined;
};

/** Opens what the page's address asks for, now and whenever it changes. */
export const openByHash = (): void => {
  const open = (): void => {
    const wanted = byHash(location.hash);
    if (wanted) act(...wanted).catch(() => {});
  };
  addEventListener("hashchange", open);
  open();
};
