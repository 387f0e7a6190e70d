// Screenshots of each view, language, theme and device: node tests/browser/shots.mjs OUT [SHOP]
//
// Writes VIEW.LANGUAGE.THEME.DEVICE.png to OUT, and sheet.VIEW.DEVICE.png with the languages side by side,
// light above dark. SHOP is the address of a running `cargo xtask serve`; without it dist/ is served.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { argv, exit, stderr } from "node:process";
import { dialog, launch, open, painted, part, serve } from "./shots-shop.mjs";

const [, , out, given] = argv;
if (!out) {
  stderr.write("usage: node tests/browser/shots.mjs OUT [SHOP]\n");
  exit(2);
}

const LANGUAGES = ["zh-Hans", "zh-Hant", "ja", "en"];
const THEMES = ["light", "dark"];
const DEVICES = {
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
};
const signal = () => Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true });

const openSettings = (page) => page.locator(`${part("banner")} [data-noren=settings]`).click();

/** The actions before each screenshot; `before` runs before the page's first script. */
const VIEWS = {
  banner: {},
  "banner-gpc": { before: (context) => context.addInitScript(signal) },
  "languages-open": { act: (page) => page.locator(`${part("languages")} summary`).click() },
  settings: { act: openSettings },
  "settings-services": {
    act: async (page) => {
      await openSettings(page);
      await page.locator(dialog("settings")).evaluate((dialog) => {
        for (const details of dialog.querySelectorAll("details")) details.open = true;
      });
    },
  },
  policy: {
    act: async (page) => {
      await page.locator(`${part("banner")} [data-noren=policy]`).click();
      await page.locator(`${dialog("policy")} article h2`).first().waitFor();
    },
  },
  "policy-choices": {
    act: async (page) => {
      await page.evaluate(() => window.noren.policy(7));
      await page.locator(`${dialog("policy")} article h2`).first().waitFor();
    },
  },
  receipt: {
    act: async (page) => {
      await page.evaluate(() => window.noren.accept(["analytics"]));
      await page.evaluate(() => window.noren.reject(["analytics"]));
      await page.evaluate(() => window.noren.settings());
      await page.locator(`${dialog("settings")} [data-noren=choices]`).click();
      await page.locator(dialog("receipt")).waitFor();
    },
  },
  "policy-page": {
    act: async (page, language) => {
      await page.goto(new URL(`/policy/${language}.html`, page.url()).href);
    },
  },
  reopen: {
    act: async (page) => {
      await page.locator(`${part("banner")} [data-noren=accept]`).click();
      await page.locator(part("reopen")).waitFor();
    },
  },
  withdrawn: {
    act: async (page) => {
      await page.evaluate(() => window.noren.accept());
      await page.locator(part("reopen")).click();
      await page.locator(`${dialog("settings")} button[data-noren=reject]`).first().click();
    },
  },
};

async function shoot(browser, shop, view, language, theme, device) {
  const context = await browser.newContext({ ...DEVICES[device], colorScheme: theme, reducedMotion: "reduce" });
  try {
    await VIEWS[view].before?.(context);
    const page = await context.newPage();
    await open(page, shop, language);
    await VIEWS[view].act?.(page, language);
    await painted(page);
    await page.screenshot({ path: join(out, `${view}.${language}.${theme}.${device}.png`) });
  } finally {
    await context.close();
  }
}

async function sheet(browser, view, device) {
  const width = device === "phone" ? 360 : 640;
  const picture = (language, theme) => {
    const bytes = readFileSync(join(out, `${view}.${language}.${theme}.${device}.png`)).toString("base64");
    return `<figure><img width="${width}" src="data:image/png;base64,${bytes}" alt=""><figcaption>${language}, ${theme}</figcaption></figure>`;
  };
  const page = await browser.newPage({ viewport: { width: (width + 16) * LANGUAGES.length + 16, height: 400 } });
  await page.setContent(`<style>
    body { margin: 16px; display: grid; grid-template-columns: repeat(${LANGUAGES.length}, ${width}px); gap: 16px; background: #888; font: 14px sans-serif }
    figure { margin: 0 } img { display: block } figcaption { padding: 4px 0 }
  </style>${THEMES.flatMap((theme) => LANGUAGES.map((language) => picture(language, theme))).join("")}`);
  await page.screenshot({ path: join(out, `sheet.${view}.${device}.png`), fullPage: true });
  await page.close();
}

mkdirSync(out, { recursive: true });
const { shop, stop } = given ? { shop: given.replace(/\/$/, ""), stop: async () => {} } : await serve();
const browser = await launch();
const failed = [];
try {
  for (const view of Object.keys(VIEWS)) {
    for (const device of Object.keys(DEVICES)) {
      const made = failed.length;
      for (const language of LANGUAGES) {
        for (const theme of THEMES) {
          await shoot(browser, shop, view, language, theme, device).catch((error) => {
            failed.push(`${view}, ${language}, ${theme}, ${device}: ${error.message.split("\n")[0]}`);
          });
        }
      }
      if (failed.length === made) await sheet(browser, view, device);
    }
  }
} finally {
  await browser.close();
  await stop();
}
for (const line of failed) stderr.write(`not shot: ${line}\n`);
if (failed.length > 0) exit(1);
