// The README's pictures, light and dark: node tests/browser/readme-shots.mjs OUT [SHOP]
//
// Writes PICTURE-THEME.webp to OUT, and lines.json: the lines that can be read in Noren's part of each picture, by
// language. `cargo xtask shots` finds the messages in them. SHOP is the address of a running `cargo xtask serve`;
// without it dist/ is served.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv, exit, stderr } from "node:process";
import { dialog, launch, open, painted, part, serve } from "./shots-shop.mjs";

const [, , out, given] = argv;
if (!out) {
  stderr.write("usage: node tests/browser/readme-shots.mjs OUT [SHOP]\n");
  exit(2);
}

const THEMES = ["light", "dark"];
const QUALITY = 86;
/** The width of a README's column on a wide screen, in CSS pixels. */
const WIDTH = 880;
const GAP = 16;

const settings = (page) => page.locator(`${part("banner")} [data-noren=settings]`).click();

/** Scrolls the shop until its goods are above the banner. */
const goods = (page, top) =>
  page.evaluate((above) => scrollTo({ top: document.querySelector(".grid").getBoundingClientRect().top - above, behavior: "instant" }), top + 12);

/** Each picture: its columns and its tiles, and of a tile the height that is cut off at the end of the screen. */
const PICTURES = {
  banner: {
    columns: 2,
    screen: { width: 432, height: 780 },
    height: 300,
    tiles: ["zh-Hans", "zh-Hant", "ja", "en"].map((language) => ({ language, act: goods })),
  },
  views: {
    columns: 3,
    screen: { width: 360, height: 720 },
    height: 720,
    tiles: [
      { language: "zh-Hant", act: settings },
      {
        language: "ja",
        act: async (page) => {
          await page.locator(`${part("banner")} [data-noren=policy]`).click();
          await page.locator(`${dialog("policy")} article h2`).first().waitFor();
        },
      },
      {
        language: "en",
        act: async (page) => {
          await settings(page);
          await page.locator(`${dialog("settings")} input[value=analytics]`).check();
          await page.locator(`${dialog("settings")} [data-noren=save]`).click();
          await page.locator(part("reopen")).click();
          await page.locator(`${dialog("settings")} [data-noren=choices]`).click();
          await page.locator(dialog("receipt")).waitFor();
        },
      },
    ],
  },
};

/** What can be read in Noren's part of the screen below `top`: texts, their parts, and blocks that have several. */
function linesBelow(top) {
  const shadow = document.querySelector("noren-consent").shadowRoot;
  const open = shadow.querySelector("dialog[open]") ?? shadow;
  const seen = (element) => (box) => {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    // Not what is scrolled out of a view, behind its foot.
    return y > top && shadow.elementsFromPoint(x, y)[0]?.contains(element);
  };
  const lines = new Set();
  const nodes = document.createTreeWalker(open, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const { data, parentElement } = nodes.currentNode;
    if (!data.trim() || parentElement.closest("style, script")) continue;
    const range = document.createRange();
    range.selectNodeContents(nodes.currentNode);
    if (![...range.getClientRects()].some(seen(parentElement))) continue;
    for (const line of [data, ...data.split("·")]) lines.add(line.trim());
    lines.add((parentElement.closest("p, li, dt, dd, h1, h2, h3, button, a, summary, label") ?? parentElement).textContent.trim());
  }
  return [...lines];
}

/** A tile of a picture, and its lines. */
async function take(browser, shop, { screen, height }, { language, act }, theme) {
  const context = await browser.newContext({
    viewport: screen,
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    colorScheme: theme,
    reducedMotion: "reduce",
  });
  try {
    const page = await context.newPage();
    await open(page, shop, language);
    const top = screen.height - height;
    await act(page, top);
    await page.waitForLoadState("networkidle");
    await painted(page);
    const bytes = await page.screenshot({ clip: { x: 0, y: top, width: screen.width, height } });
    return { png: bytes.toString("base64"), lines: await page.evaluate(linesBelow, top) };
  } finally {
    await context.close();
  }
}

/** The tiles side by side, on nothing, so that the reader's background is between them. */
async function compose(browser, { columns, screen, height }, tiles, file) {
  const width = (WIDTH - GAP * (columns - 1)) / columns;
  const rows = tiles.length / columns;
  const tall = Math.round((height * width) / screen.width);
  const page = await browser.newPage({
    viewport: { width: WIDTH, height: rows * tall + GAP * (rows - 1) },
    deviceScaleFactor: 2,
  });
  await page.setContent(`<style>
    body { margin: 0; display: grid; grid-template-columns: repeat(${columns}, 1fr); gap: ${GAP}px }
    img { display: block; width: 100%; height: ${tall}px; border-radius: 12px; outline: 1px solid #8886; outline-offset: -1px }
  </style>${tiles.map(({ png }) => `<img src="data:image/png;base64,${png}" alt="">`).join("")}`);
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  // Playwright writes no WebP, Chromium does.
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setDefaultBackgroundColorOverride", { color: { r: 0, g: 0, b: 0, a: 0 } });
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
  writeFileSync(file, Buffer.from(data, "base64"));
  await page.close();
}

mkdirSync(out, { recursive: true });
const { shop, stop } = given ? { shop: given.replace(/\/$/, ""), stop: async () => {} } : await serve();
const browser = await launch();
const lines = {};
try {
  for (const [name, picture] of Object.entries(PICTURES)) {
    lines[name] = {};
    for (const theme of THEMES) {
      const tiles = [];
      for (const tile of picture.tiles) {
        const taken = await take(browser, shop, picture, tile, theme);
        tiles.push(taken);
        lines[name][tile.language] = taken.lines;
      }
      await compose(browser, picture, tiles, join(out, `${name}-${theme}.webp`));
    }
  }
} finally {
  await browser.close();
  await stop();
}
writeFileSync(join(out, "lines.json"), JSON.stringify(lines, null, 1));
