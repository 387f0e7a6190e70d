// The shop's own code: search, categories, cart, and one language with Noren. It stores nothing.

const root = document.documentElement;
const all = (selector) => [...document.querySelectorAll(selector)];
const form = document.querySelector(".search");
const said = document.querySelector(".said");
let aisle = "all";

function show() {
  const words = new FormData(form).get("q").trim().toLocaleLowerCase();
  let shown = 0;
  for (const card of all(".card")) {
    card.hidden = !card.textContent.toLocaleLowerCase().includes(words) || (aisle !== "all" && card.dataset.aisle !== aisle);
    if (!card.hidden) shown += 1;
  }
  document.querySelector(".none").hidden = shown > 0;
}

addEventListener("click", ({ target }) => {
  const card = target.closest(".card");
  if (card) dispatchEvent(new CustomEvent("jchere:seen", { detail: card.dataset.id }));
  if (target.closest(".add")) {
    const count = document.querySelector(".cart output");
    count.value = String(Number(count.value) + 1);
    said.textContent = said.dataset.added.replace("{name}", card.querySelector("h3").textContent);
  }
  // The link itself leads to the goods.
  const chosen = target.closest(".aisles a");
  if (chosen) {
    aisle = chosen.dataset.aisle;
    for (const link of all(".aisles a")) link.setAttribute("aria-current", String(link === chosen));
    show();
  }
});
form.addEventListener("input", show);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  show();
  document.getElementById("goods").scrollIntoView();
});

// A language chosen in Noren leads to the shop's page in it. While one of Noren's dialogs is open, the visitor
// reads there, so the shop follows once it is closed.
let wanted = root.lang;
let dialog = false;
function follow() {
  const link = document.querySelector(`.languages a[hreflang="${CSS.escape(wanted)}"]`);
  if (link && wanted !== root.lang && !dialog) location.assign(link.href);
}
addEventListener("noren:language", ({ detail }) => {
  wanted = detail.language;
  follow();
});
addEventListener("noren:show", ({ detail }) => {
  dialog = dialog || detail.view !== "banner";
});
addEventListener("noren:hide", ({ detail }) => {
  if (detail.view === "banner") return;
  dialog = false;
  follow();
});
// A page that Back takes from memory still has the language that was chosen when it was left.
addEventListener("pageshow", (event) => {
  if (event.persisted) window.noren.language(root.lang);
});
