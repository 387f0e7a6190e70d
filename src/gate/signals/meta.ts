import { attempt } from "../../shared/attempt";
import { global, type Vendor } from "./vendor";

let pixel: any;
let informed: unknown;
let consent: string;

const inform = (): unknown => {
  if (pixel && informed != pixel) {
    informed = pixel;
    pixel("consent", consent);
  }
  return pixel;
};

/**
 * Meta Pixel: `revoke` must come before `init`, but its snippet does nothing at all where it finds an
 * `fbq`, so that there can be no stub. Instead a pixel that comes later is informed at its first use.
 * https://developers.facebook.com/docs/meta-pixel/implementation/gdpr
 */
export const meta: Vendor = (on, first) => {
  consent = on("marketing", "meta-pixel") ? "grant" : "revoke";
  informed = 0;
  pixel = global.fbq;
  if (first)
    attempt(() =>
      Object.defineProperty(global, "fbq", {
        configurable: true,
        get: inform,
        set: (value) => {
          pixel = value;
        },
      }),
    );
  inform();
};
