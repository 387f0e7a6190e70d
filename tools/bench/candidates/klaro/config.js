var klaroConfig = {
  version: 1,
  lang: "en",
  acceptAll: true,
  translations: {
    zz: { privacyPolicyUrl: "#privacy" },
    en: {
      consentNotice: {
        description:
          "We would like to use services that count visits, remember what you looked at and measure our advertising. Nothing runs before you decide, and you can change your mind at any time.",
        learnMore: "Settings",
      },
      ok: "Accept all",
      decline: "Reject all",
      purposes: {
        necessary: { title: "Necessary" },
        functional: { title: "Functional" },
        analytics: { title: "Analytics" },
        marketing: { title: "Marketing" },
      },
      necessary: { title: "Necessary", description: "Needed for the shop to work: the cart, signing in and paying." },
      functional: { title: "Functional", description: "Remembers what you looked at, so that you find it again." },
      analytics: { title: "Analytics", description: "Shows us which pages are read and where people give up." },
      marketing: { title: "Marketing", description: "Measures the visits and orders that our advertising brings." },
    },
  },
  services: [
    { name: "necessary", purposes: ["necessary"], required: true },
    { name: "functional", purposes: ["functional"] },
    { name: "analytics", purposes: ["analytics"] },
    { name: "marketing", purposes: ["marketing"] },
  ],
};
