import { attempt } from "./attempt";
import { config } from "./boot";
import { clarity } from "./signals/clarity";
import { google } from "./signals/google";
import { matomo } from "./signals/matomo";
import { meta } from "./signals/meta";
import { tiktok } from "./signals/tiktok";
import { uet } from "./signals/uet";
import { choices } from "./standing";

const vendors = { google, uet, clarity, meta, tiktok, matomo };

/**
 * Tells every vendor of the config what is granted, or, first, the page's defaults. A vendor follows
 * its own service if the config lists it, otherwise its category. One that throws is on its own.
 */
export const signal = (first?: boolean): void => {
  for (const name in vendors) {
    const options: any = (config.signals as any)?.[name];
    if (options)
      attempt(() =>
        vendors[name as keyof typeof vendors](
          (category, service = category) => choices[service] ?? choices[category],
          first,
          options,
        ),
      );
  }
};
