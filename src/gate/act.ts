import { address, booted, config } from "./boot";
import { failed, line } from "./failed";
import { language } from "./language";
import { load, ui } from "./load";
import { keep } from "./pending";
import { record, settle } from "./standing";

/** The policy as a page: the shop's own, or the one that was rendered for it. */
export const policyUrl = (): string => {
  const url: any = (config.policy as any)?.url;
  return url ? (url.big ? url : url[language] || Object.values(url)[0]) : address(`policy/${language}.html`);
};

/**
 * Carries out a word: an answer, a view to open, a language. The interface does it; an answer given
 * before the interface is there is kept, so that it survives navigation, and a refusal counts from
 * that moment. Where the interface cannot be loaded a refusal stays kept, the policy is a page of its
 * own, and everything else says so and offers another try.
 */
export const act = async (word: string, argument?: unknown, source?: string): Promise<unknown> => {
  await booted;
  line.remove();
  const refuses = /^re(ject|set)$/.test(word);
  const early = !ui && !argument && (refuses || word == "accept");
  // The shop's own page is only linked.
  if (word == "policy" && (config.policy as any)?.url) return location.assign(policyUrl());
  const hold = (): void => {
    keep(word, source);
    settle();
  };
  if (early) hold();
  try {
    // What was kept the interface has finished when it started; and there is nothing to hide before.
    return (
      ((ui || word != "hide") && (await load()) && !early && (await ui!(word, argument, source))) || record
    );
  } catch (error) {
    if (word == "policy") location.assign(policyUrl());
    else if (refuses)
      // To refuse more than was asked is better than less.
      hold();
    else {
      failed(word);
      throw error;
    }
    return record;
  }
};
