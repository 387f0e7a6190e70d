import { attempt } from "../shared/attempt";
import { config } from "./config";
import { clarity } from "./signals/clarity";
import { google } from "./signals/google";
import { matomo } from "./signals/matomo";
import { meta } from "./signals/meta";
import { tiktok } from "./signals/tiktok";
import { uet } from "./signals/uet";
import { choices } from "./state";

// A shop's own build has only what its config can need.
const vendors: Record<string, any> = { ...(__GOOGLE__ && { google }), ...(__VENDORS__ && { uet, clarity, meta, tiktok, matomo }) };

/**
 * Sends every vendor of the config what is granted, or at first the page's defaults. A vendor follows its own
 * service if the config lists it, otherwise its category. An exception of one does not stop the others.
 */
export const signal = (first?: boolean): void => {
  for (const name in vendors) {
    const options: any = (config.signals as any)?.[name];
    if (options)
      attempt(() =>
        vendors[name](
          (category: string, service = category) => choices[service] ?? choices[category],
          first,
          options,
        ),
      );
  }
};
