// The storefront's own code: language, prices, search, cart. It stores nothing.

// The value of one yen in the currency that readers of each language are likely to use. Fixed rates, as
// this is a demonstration. The texts name the currency.
const RATE = { "zh-Hans": 0.0465, "zh-Hant": 0.205, ja: 1, en: 0.0064 };

const root = document.documentElement;
const all = (selector) => [...document.querySelectorAll(selector)];
let texts = {};

/** A text in the page's language, with its {name} placeholders replaced. */
function text(key, values = {}) {
  return (texts[key] ?? "").replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

function near(yen, lang) {
  return text("near", { price: Math.round(yen * RATE[lang]).toLocaleString(lang) });
}

async function speak(lang) {
  const answer = await fetch(new URL(`texts.${lang}.json`, import.meta.url));
  texts = await answer.json();
  root.lang = lang;
  for (const element of all("[data-t]")) element.textContent = text(element.dataset.t);
  for (const name of ["aria-label", "placeholder", "title"]) {
    for (const element of all(`[data-t-${name}]`)) element.setAttribute(name, text(element.getAttribute(`data-t-${name}`)));
  }
  for (const card of all(".card")) card.querySelector(".near").textContent = near(Number(card.querySelector("data").value), lang);
  for (const link of all(".languages a")) link.toggleAttribute("aria-current", link.lang === lang);
}

addEventListener("click", (event) => {
  const language = event.target.closest(".languages a");
  if (language && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
    event.preventDefault();
    history.replaceState(null, "", language.href);
    speak(language.lang);
    return;
  }
  const card = event.target.closest(".card");
  if (card) dispatchEvent(new CustomEvent("jchere:seen", { detail: card.dataset.id }));
  if (event.target.closest(".add")) {
    const count = document.querySelector(".cart output");
    count.value = String(Number(count.value) + 1);
    document.querySelector(".said").textContent = text("added", { name: card.querySelector("h3").textContent });
  }
});

const form = document.querySelector(".search");
function search() {
  const words = new FormData(form).get("q").trim().toLocaleLowerCase();
  let shown = 0;
  for (const card of all(".card")) {
    card.hidden = !card.textContent.toLocaleLowerCase().includes(words);
    if (!card.hidden) shown += 1;
  }
  document.querySelector(".none").hidden = shown > 0;
}
form.addEventListener("input", search);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
  document.getElementById("goods").scrollIntoView();
});

speak(root.lang);
