// Renders the shop's pages, one for each language, of one template: no script has to translate anything.
//
// In the template, {{key}} is a text of the page's language, or a value that is made here. What stands between
// <!-- each LIST --> and <!-- end --> is repeated for each entry of a list.

import { readFileSync, readdirSync } from "node:fs";

/** The languages, in the order of the switch, each by its own short name. */
const LANGUAGES = { "zh-Hans": "简体", "zh-Hant": "繁體", ja: "日本語", en: "English" };
/** The language of the page without a language in its address. */
const FIRST = "en";
/** What a yen is worth in the currency that the text "near" names. Fixed, as this is a demonstration. */
const RATES = { "zh-Hans": 0.0465, "zh-Hant": 0.205, ja: 1, en: 0.0064 };
const AISLES = ["all", "kitchen", "wear", "desk", "home"];
/** The width of one star in the picture of five. */
const STAR = 20;

const json = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** Replaces the {name} placeholders of a text. */
const put = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function fill(template, values, lists, where) {
  const repeated = template.replace(/^ *<!-- each (\w+) -->\n([\s\S]*?)^ *<!-- end -->\n/gm, (_, name, part) => {
    if (!lists[name]) throw new Error(`index.html: there is no list "${name}": use one of ${Object.keys(lists).join(", ")}`);
    return lists[name].map((entry) => fill(part, { ...values, ...entry }, {}, where)).join("");
  });
  return repeated.replace(/\{\{([\w.]+)\}\}/g, (_, key) => {
    if (values[key] === undefined) throw new Error(`index.html: {{${key}}} is missing in ${where}: add the text, or correct the key`);
    return escaped(values[key]);
  });
}

/** The pages where the policy is compared with the version before it, by language; none for a first version. */
function latestChanges(policy) {
  let names = [];
  try {
    names = readdirSync(new URL("changes/", policy));
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  const pages = names.filter((name) => name.endsWith(".html")).sort();
  return Object.fromEntries(pages.map((name) => [name.split(".")[0], name]));
}

/** Each page's path in the shop and its HTML. `policy` is the address of the rendered policy's folder. */
export function* pages(template, policy) {
  const goods = json("goods.json");
  const changes = latestChanges(policy);
  for (const [path, lang] of [["", FIRST], ...Object.keys(LANGUAGES).map((tag) => [`${tag}/`, tag])]) {
    const where = `demo/texts/${lang}.json`;
    const texts = json(`texts/${lang}.json`);
    const root = path ? "../" : "";
    const number = (value) => value.toLocaleString("en");
    const lists = {
      languages: Object.entries(LANGUAGES).map(([tag, name]) => ({
        "language.tag": tag,
        "language.name": name,
        "language.current": tag === lang ? "page" : "false",
      })),
      aisles: AISLES.map((id) => ({
        "aisle.id": id,
        "aisle.name": texts[`aisle.${id}`],
        "aisle.current": id === "all",
      })),
      goods: goods.map(({ id, aisle, price, rating, reviews, badge }) => ({
        "good.id": id,
        "good.aisle": aisle,
        "good.name": texts[`${id}.name`],
        "good.from": texts[`${id}.from`],
        "good.badge": badge ? texts[`badge.${badge}`] : "",
        "good.yen": price,
        "good.price": put(texts.price, { price: number(price) }),
        "good.near": put(texts.near, { price: number(Math.round(price * RATES[lang])) }),
        "good.stars": rating * STAR,
        "good.reviews": put(texts.reviews, { rating: rating.toFixed(1), count: number(reviews) }),
      })),
      changes: changes[lang] ? [{ "changes.page": changes[lang] }] : [],
    };
    yield [`${path}index.html`, fill(template, { ...texts, lang, root }, lists, where)];
  }
}
