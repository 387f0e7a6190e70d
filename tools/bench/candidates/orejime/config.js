window.orejimeConfig = {
  privacyPolicyUrl: "#privacy",
  purposes: [
    {
      id: "necessary",
      title: "Necessary",
      description: "Needed for the shop to work: the cart, signing in and paying.",
      cookies: [],
      isMandatory: true,
    },
    {
      id: "functional",
      title: "Functional",
      description: "Remembers what you looked at, so that you find it again.",
      cookies: [],
    },
    {
      id: "analytics",
      title: "Analytics",
      description: "Shows us which pages are read and where people give up.",
      cookies: [],
    },
    {
      id: "marketing",
      title: "Marketing",
      description: "Measures the visits and orders that our advertising brings.",
      cookies: [],
    },
  ],
};
