// The storefront's functional service: stores the products that were viewed and shows them again.
// It is a gated tag, so it runs and stores data only with the visitor's consent.
(() => {
  const KEY = "jchere.recent";

  function remembered() {
    try {
      const ids = JSON.parse(localStorage.getItem(KEY));
      return Array.isArray(ids) ? ids : [];
    } catch {
      return [];
    }
  }

  function show(ids) {
    const box = document.querySelector(".recent");
    const cards = ids.map((id) => document.querySelector(`.card[data-id="${CSS.escape(String(id))}"]`)).filter(Boolean);
    box.querySelector("ul").replaceChildren(
      ...cards.map((card) => {
        const item = document.createElement("li");
        item.append(card.querySelector("img").cloneNode());
        return item;
      }),
    );
    box.hidden = cards.length === 0;
  }

  addEventListener("jchere:seen", (event) => {
    if (!window.noren.allowed("functional", "recently-viewed")) return;
    const ids = [event.detail, ...remembered().filter((id) => id !== event.detail)].slice(0, 4);
    localStorage.setItem(KEY, JSON.stringify(ids));
    show(ids);
  });
  // On a later page view this runs before the document is parsed.
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => show(remembered()));
  else show(remembered());
})();
