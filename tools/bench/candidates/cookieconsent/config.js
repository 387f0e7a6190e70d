CookieConsent.run({
  categories: {
    necessary: { enabled: true, readOnly: true },
    functional: {},
    analytics: {},
    marketing: {},
  },
  language: {
    default: "en",
    translations: {
      en: {
        consentModal: {
          title: "Your privacy at JChere",
          description:
            "We would like to use services that count visits, remember what you looked at and measure our advertising. Nothing runs before you decide, and you can change your mind at any time.",
          acceptAllBtn: "Accept all",
          acceptNecessaryBtn: "Reject all",
          showPreferencesBtn: "Settings",
          footer: '<a href="#privacy">Privacy policy</a>',
        },
        preferencesModal: {
          title: "Settings",
          acceptAllBtn: "Accept all",
          acceptNecessaryBtn: "Reject all",
          savePreferencesBtn: "Save",
          closeIconLabel: "Close",
          sections: [
            {
              title: "Necessary",
              description: "Needed for the shop to work: the cart, signing in and paying.",
              linkedCategory: "necessary",
            },
            {
              title: "Functional",
              description: "Remembers what you looked at, so that you find it again.",
              linkedCategory: "functional",
            },
            {
              title: "Analytics",
              description: "Shows us which pages are read and where people give up.",
              linkedCategory: "analytics",
            },
            {
              title: "Marketing",
              description: "Measures the visits and orders that our advertising brings.",
              linkedCategory: "marketing",
            },
          ],
        },
      },
    },
  },
});
