import { address, booted, config } from "./boot";
import { failed, line } from "./failed";
import { language } from "./language";
import { load, ui } from "./load";
import { keep } from "./pending";
import { record, settle } from "./standing";

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
    if (word == "policy") {
      const url: any = (config.policy as any)?.url;
      location.assign(url ? (url.big ? url : url[language] || Object.values(url)[0]) : address(`policy/${language}.html`));
    } else if (refuses)
      // To refuse more than was asked is better than less.
      hold();
    else {
      failed(word);
      throw error;
    }
    return record;
  }
};
