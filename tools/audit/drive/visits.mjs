// The four visitors: one only looks, one refuses, one accepts and withdraws, and one accepts, withdraws
// on another page and goes back. Each has a fresh profile; the second and third load the page
// again after each answer.
import { launch } from "../../support/browser.mjs";
import { banner } from "./banner.mjs";
import { Hindrance } from "./hindrance.mjs";
import { visitor } from "./visitor.mjs";

/** Looks at the page without answering, and reports what it is. */
export async function looking(visit) {
  await as("look", visit, async (guest) => {
    await guest.open();
    await banner(guest).check();
    visit.report({ page: await about(guest, visit.playwright) });
    await guest.rest();
    await guest.end("before", { last: true });
  });
}

export async function refusing(visit) {
  await as("refuse", visit, async (guest) => {
    await guest.open();
    await guest.end("before");
    await banner(guest).refuse();
    await stay(guest, "refused");
    await again(guest, "refused-reload", { last: true });
  });
}

export async function accepting(visit) {
  await as("accept", visit, async (guest) => {
    await guest.open();
    await guest.end("before");
    const controls = banner(guest);
    await controls.accept();
    await stay(guest, "accepted");
    await again(guest, "accepted-reload", { last: !controls.canWithdraw });
    if (!controls.canWithdraw) return;
    await controls.withdraw();
    await stay(guest, "withdrawn");
    await again(guest, "withdrawn-reload", { last: true });
  });
}

/** Going back, a browser restores a page as it was left: here, with what was released on it. */
export async function returning(visit) {
  const { plan } = visit;
  if (plan.accept && !plan.withdraw) return;
  await as("return", visit, async (guest) => {
    await guest.open();
    const controls = banner(guest);
    await controls.accept();
    await guest.rest();
    await guest.next();
    await controls.withdraw();
    await guest.rest();
    await guest.forget();
    await guest.back();
    await stay(guest, "back", { last: true });
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

async function stay(guest, stage, more) {
  await guest.rest();
  await guest.end(stage, more);
}

async function again(guest, stage, more) {
  await guest.reload();
  await stay(guest, stage, more);
}

/** What the page is: its config, its region, and the folder of noren.js. */
async function about({ page, plan }, { chromium }) {
  const found = await page.evaluate(() => {
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
  const { inline, config, ...rest } = found;
  if (!rest.noren) return { ...rest, url: page.url() };
  const brought = config ? await fetched(config, plan) : inline;
  const own = rest.folder && (await builtIn(chromium, rest.folder, plan, !brought));
  return { ...rest, url: page.url(), config: own || brought };
}

/**
 * The config that a shop's own build has in it, as JSON; nothing if the build is a generic one. The lazy bundle
 * exports it. It is read by another browser, so that it counts neither as the page's request nor as its code.
 */
async function builtIn(chromium, folder, plan, isNeeded) {
  const browser = await launch(chromium, plan);
  try {
    const page = await browser.newPage({ bypassCSP: true });
    const script = await (await page.goto(folder + "noren.js", { timeout: plan.timeout })).text();
    const [bundle] = /noren-interface\.[\da-f]{8}\.js/.exec(script) ?? [];
    const read = async (url) => JSON.stringify((await import(url)).config ?? undefined);
    return bundle && (await page.evaluate(read, folder + bundle));
  } catch (error) {
    // A page that brings a config does not depend on this one.
    if (isNeeded) throw new Hindrance(`the files of Noren in ${folder} cannot be read (${error.message.split("\n")[0]})`);
  } finally {
    await browser.close();
  }
}

/** Fetched by this program and not by the page, whose requests are counted. */
async function fetched(url, plan) {
  try {
    return await (await fetch(url, { signal: AbortSignal.timeout(plan.timeout) })).text();
  } catch (error) {
    throw new Hindrance(`the page's config ${url} cannot be read (${error.message}): check data-config`);
  }
}
