// The preview for translators: shows each message in its place, and updates at each save.

import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test, type Page } from "@playwright/test";
import { LANGUAGES, SHOP } from "./places";

const shown = async (page: Page, query: string, preview = `${SHOP}/preview/`) => {
  await page.goto(`${preview}?${query}`);
  await page.locator("html[data-shown]").waitFor({ timeout: 60_000 });
};

/** A change reloads all 24 frames, which is slow on some machines. */
const ANEW = { timeout: 30_000 };

/** A view by its caption. */
const view = (page: Page, title: string) => page.frameLocator(`iframe[title="${title}"]`);

for (const language of LANGUAGES)
  test(`every message is in its place: ${language}`, async ({ page }) => {
    await shown(page, `language=${language}&ids=on`);
    const answer = await page.request.get(`${SHOP}/preview/views?language=${language}`);
    const messages: { id: string }[] = (await answer.json()).messages;
    expect(messages.length).toBeGreaterThan(150);
    const found = new Set<string>();
    for (const frame of page.frames().slice(1))
      for (const id of await frame.locator("[data-id]").evaluateAll((chips) => chips.map((chip) => chip.textContent!)))
        found.add(id);
    const listed = await page.locator("#unplaced dt").allTextContents();
    expect(messages.map(({ id }) => id).filter((id) => !found.has(id) && !listed.includes(id))).toEqual([]);
    // No message is listed as unplaced although it is shown.
    expect(listed.filter((id) => found.has(id))).toEqual([]);
    const accept = view(page, "Banner, on a phone").getByRole("button", { name: "accept" });
    await expect(accept.locator("[data-id=accept]")).toBeVisible();
  });

test("no mark is left in what is shown", async ({ page }) => {
  await shown(page, "language=en");
  for (const frame of page.frames().slice(1)) {
    const html = await frame.evaluate(() => {
      const root = document.querySelector("noren-consent")?.shadowRoot ?? document.documentElement;
      return root.innerHTML;
    });
    const left = html.match(/.{0,80}[\ue000-\uf8ff]/u);
    expect(left?.[0]).toBeUndefined();
  }
});

test("a placeholder is shown whole, and its frame is no higher", async ({ page }) => {
  await shown(page, "language=en");
  for (const title of ["In the place of a video", "In the place of a map", "In the place of another embed"]) {
    // A frame has its maximum height until its content has been measured.
    const height = async () => (await page.locator(`iframe[title="${title}"]`).boundingBox())!.height;
    await expect.poll(height).toBeLessThan(400);
    expect(await height()).toBeGreaterThan(120);
    // The button names what it would always allow.
    await expect(view(page, title).locator("[data-noren=always]")).toHaveText("Always allow “Marketing”");
  }
});

test("texts can be accented, as long as may be, and right to left", async ({ page }) => {
  await shown(page, "language=en&stretch=accented");
  const accept = view(page, "Banner, on a phone").locator("[data-noren=accept]");
  await expect(accept).toHaveText("[ÅÅççééþţ ååļļ]");
  await page.selectOption("[name=stretch]", "longest");
  await expect(accept).toHaveText("Accept all A", ANEW);
  await expect(view(page, "Banner, on a phone").locator("noren-consent")).toHaveAttribute("dir", "ltr");
  await page.check("[name=rtl]");
  await expect(view(page, "Banner, on a phone").locator("noren-consent")).toHaveAttribute("dir", "rtl", ANEW);
});

test.describe("a copy of the translations", () => {
  let locales: string;
  let server: ChildProcess;
  let preview: string;

  test.beforeEach(async () => {
    locales = mkdtempSync(join(tmpdir(), "noren-locales-"));
    cpSync("locales", locales, { recursive: true });
    const xtask = process.env.NOREN_XTASK ?? "cargo xtask";
    server = spawn(`exec ${xtask} l10n preview --port 0 --locales ${locales}`, { shell: true, stdio: ["ignore", "pipe", "inherit"] });
    for await (const line of createInterface(server.stdout!)) {
      preview = line.split("ready ")[1]!;
      if (preview) break;
    }
  });

  test.afterEach(() => {
    server.kill();
    rmSync(locales, { recursive: true });
  });

  const save = (file: string, from: string, to: string) => {
    const path = join(locales, file);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };

  test("what is saved is shown", async ({ page }) => {
    await shown(page, "language=ja", preview);
    const title = view(page, "Banner, on a phone").getByRole("heading");
    await expect(title).toHaveText("Cookieについて");
    save("ja/banner.ftl", "banner-title = Cookieについて", "banner-title = 新しい見出し");
    await expect(title).toHaveText("新しい見出し", ANEW);
  });

  test("what does not compile is shown as a compiler would, until it is mended", async ({ page }) => {
    await shown(page, "language=ja", preview);
    save("ja/settings.ftl", "{ $count }", "{ $count");
    const fault = page.locator("pre");
    await expect(fault).toContainText("error: a brace is opened and not closed");
    await expect(fault).toContainText("ja/settings.ftl:");
    await expect(fault).toContainText("^");
    await expect(page.locator("iframe")).toHaveCount(0);
    save("ja/settings.ftl", "{ $count", "{ $count }");
    await expect(view(page, "Banner, on a phone").getByRole("heading")).toHaveText("Cookieについて");
    await expect(fault).toBeHidden();
  });
});
