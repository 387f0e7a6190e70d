import { attempt } from "../attempt";
import { page, type Vendor } from "./vendor";

let pixel: any;
let told: unknown;
let word: string;

const tell = (): unknown => {
  if (pixel && told != pixel) {
    told = pixel;
    pixel("consent", word);
  }
  return pixel;
};

/**
 * Meta Pixel: `revoke` must come before `init`, but its snippet does nothing at all where it finds an
 * `fbq`, so that there can be no stub. Instead the first use of a pixel that comes later finds it told.
 * https://developers.facebook.com/docs/meta-pixel/implementation/gdpr
 */
export const meta: Vendor = (on, first) => {
  word = on("marketing", "meta-pixel") ? "grant" : "revoke";
  told = 0;
  pixel = page.fbq;
  if (first)
    attempt(() =>
      Object.defineProperty(page, "fbq", {
        configurable: true,
        get: tell,
        set: (value) => {
          pixel = value;
        },
      }),
    );
  tell();
};
