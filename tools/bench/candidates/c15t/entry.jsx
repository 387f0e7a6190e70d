import { createRoot } from "react-dom/client";
import { ConsentBanner, ConsentDialog, ConsentManagerProvider } from "@c15t/react";
import "./entry.css";

/** The page's categories under the names that it has for them. */
const CATEGORIES = { functional: "functionality", analytics: "measurement", marketing: "marketing" };

// It gates the scripts that it is given, not tags in a page.
const scripts = Array.from(document.querySelectorAll("script[data-gated]"), (held, index) => ({
  id: `tag-${index}`,
  category: CATEGORIES[held.dataset.gated],
  textContent: held.text,
}));

const options = {
  // Without a backend nothing tells the visitor's country, which decides whether consent is asked for.
  mode: "offline",
  overrides: { country: "DE" },
  consentCategories: ["necessary", "functionality", "measurement", "marketing"],
  legalLinks: { privacyPolicy: { href: "#privacy", target: "_self" } },
  scripts,
  i18n: {
    locale: "en",
    detectBrowserLanguage: false,
    messages: {
      en: {
        common: { acceptAll: "Accept all", rejectAll: "Reject all", customize: "Settings", save: "Save" },
        cookieBanner: {
          title: "Your privacy at JChere",
          description:
            "We would like to use services that count visits, remember what you looked at and measure our advertising. Nothing runs before you decide, and you can change your mind at any time.",
        },
        consentManagerDialog: { title: "Settings" },
        consentTypes: {
          necessary: {
            title: "Necessary",
            description: "Needed for the shop to work: the cart, signing in and paying.",
          },
          functionality: {
            title: "Functional",
            description: "Remembers what you looked at, so that you find it again.",
          },
          measurement: {
            title: "Analytics",
            description: "Shows us which pages are read and where people give up.",
          },
          marketing: {
            title: "Marketing",
            description: "Measures the visits and orders that our advertising brings.",
          },
        },
        legalLinks: { privacyPolicy: "Privacy policy" },
      },
    },
  },
};

// The page is static: React has a root of its own in it.
const root = document.createElement("div");
document.body.append(root);
createRoot(root).render(
  <ConsentManagerProvider options={options}>
    <ConsentBanner legalLinks={["privacyPolicy"]} />
    <ConsentDialog />
  </ConsentManagerProvider>,
);
