// The three visitors: one only looks, one refuses, one accepts and takes it back. Each has a fresh
// profile, and comes back after each answer.
import { banner } from "./banner.mjs";
import { Hindrance } from "./hindrance.mjs";
import { visitor } from "./visitor.mjs";

/** Looks at the page without answering, and tells what the page says about itself. */
export async function looking(visit) {
  await as("look", visit, async (guest) => {
    await guest.open();
    await banner(guest).check();
    visit.tell({ page: await about(guest) });
    await guest.rest();
    await guest.end("before");
  });
}

export async function refusing(visit) {
  await as("refuse", visit, async (guest) => {
    await guest.open();
    await guest.end("before");
    await banner(guest).refuse();
    await stay(guest, "refused");
    await back(guest, "refused-reload");
  });
}

export async function accepting(visit) {
  await as("accept", visit, async (guest) => {
    await guest.open();
    await guest.end("before");
    const controls = banner(guest);
    await controls.accept();
    await stay(guest, "accepted");
    await back(guest, "accepted-reload");
    if (!controls.canWithdraw) return;
    await controls.withdraw();
    await stay(guest, "withdrawn");
    await back(guest, "withdrawn-reload");
  });
}

async function as(name, visit, act) {
  const guest = await visitor(name, visit);
  try {
    await act(guest);
  } finally {
    await guest.leave();
  }
}

async function stay(guest, stage) {
  await guest.rest();
  await guest.end(stage);
}

async function back(guest, stage) {
  await guest.reload();
  await stay(guest, stage);
}

/** What the page says about itself: its config, its region, and where Noren comes from. */
async function about({ page, plan }) {
  const said = await page.evaluate(() => {
    const tag = document.querySelector("script[src$='noren.js'],script[src*='noren.js?'],script[data-config]");
    return {
      noren: typeof window.noren?.allowed == "function",
      inline: document.querySelector("[data-noren-config]")?.textContent ?? null,
      config: tag?.dataset.config ? new URL(tag.dataset.config, location.href).href : null,
      folder: tag?.src ? new URL(".", tag.src).href : null,
      region: tag?.dataset.region ?? null,
      meta: document.querySelector("meta[name=noren-region]")?.content ?? null,
      origin: location.origin,
      host: location.hostname,
    };
  });
  const { inline, config, ...rest } = said;
  if (!rest.noren) return { ...rest, url: page.url() };
  return { ...rest, url: page.url(), config: config ? await fetched(config, plan) : inline };
}

/** Fetched by us and not by the page, whose requests are counted. */
async function fetched(url, plan) {
  try {
    return await (await fetch(url, { signal: AbortSignal.timeout(plan.patience) })).text();
  } catch (error) {
    throw new Hindrance(`the page's config ${url} cannot be read (${error.message}): look whether data-config is right`);
  }
}
