// It has one language a page, which it otherwise takes from the browser.
var tarteaucitronForceLanguage = "en";
tarteaucitron.init({
  privacyUrl: "#privacy",
  bodyPosition: "top",
  orientation: "bottom",
  cookieName: "tarteaucitron",
  showIcon: true,
  iconPosition: "BottomRight",
  DenyAllCta: true,
  AcceptAllCta: true,
  highPrivacy: true,
  mandatory: true,
});
// It gates services of its own catalogue, in which some of these names are taken; tags of one's own go
// into a custom service, one a category.
[
  ["functional", "other", "Functional"],
  ["analytics", "analytic", "Analytics"],
  ["marketing", "ads", "Marketing"],
].forEach(function (row) {
  var key = "shop" + row[0];
  tarteaucitron.services[key] = {
    key: key,
    type: row[1],
    name: row[2],
    needConsent: true,
    cookies: [],
    js: function () {
      document.querySelectorAll('script[data-gated="' + row[0] + '"]').forEach(function (held) {
        var script = document.createElement("script");
        script.text = held.text;
        held.replaceWith(script);
      });
    },
    fallback: function () {},
  };
  (tarteaucitron.job = tarteaucitron.job || []).push(key);
});
