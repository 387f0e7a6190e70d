// Its documented snippet waits for "load"; a deferred script is ready sooner, and so is the page's body.
addEventListener("DOMContentLoaded", function () {
  // It has no categories and gates nothing: a page does that in the two callbacks.
  function release() {
    document.querySelectorAll("script[data-gated]").forEach(function (held) {
      var script = document.createElement("script");
      script.text = held.text;
      held.replaceWith(script);
    });
  }
  cookieconsent.initialise({
    palette: {
      popup: { background: "#000" },
      button: { background: "#f1d600" },
    },
    type: "opt-in",
    content: {
      message:
        "We would like to use services that count visits, remember what you looked at and measure our advertising. Nothing runs before you decide, and you can change your mind at any time.",
      allow: "Accept all",
      deny: "Reject all",
      link: "Privacy policy",
      href: "#privacy",
      target: "_self",
    },
    onInitialise: function () {
      if (this.hasConsented()) release();
    },
    onStatusChange: function () {
      if (this.hasConsented()) release();
    },
  });
});
