// The shop and the browser of the scripts that take pictures.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { env, getuid } from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

/** The interface's own part: not the first frame that it replaces, nor the banner's "settings" button. */
export const part = (name) => `noren-consent :is(section, dialog, button, details)[part~=${name}]:not([data-noren-frame])`;
export const dialog = (name) => `noren-consent dialog[part~=${name}]`;

export const launch = () =>
  chromium.launch({
    executablePath: env.CHROMIUM ?? "/usr/bin/chromium",
    args: [...(getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-dev-shm-usage", "--disable-background-networking"],
  });

/** Serves dist/ until `stop` is called. */
export async function serve() {
  const port = env.NOREN_PORT ?? "4175";
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const [program, ...words] = env.NOREN_XTASK ? [env.NOREN_XTASK] : ["cargo", "xtask"];
  const options = [...words, "serve", "--no-build", "--quiet", "--port", port];
  const server = spawn(program, options, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: server.stdout })) {
    if (line.startsWith("ready ")) {
      const stop = async () => {
        server.kill("SIGINT");
        await once(server, "exit");
      };
      return { shop: `http://localhost:${port}`, stop };
    }
  }
  throw new Error("the server ended before it was ready");
}

/** Opens the shop in a language, with the interface's banner in place of the first frame. */
export async function open(page, shop, language) {
  await page.goto(`${shop}/${language}/`);
  // The interface takes the first frame's place once somebody reaches for it.
  await page.locator("noren-consent [part~=banner]").dispatchEvent("pointerenter");
  await page.locator(part("banner")).waitFor();
  await page.waitForLoadState("networkidle");
}

/** Waits two frames, so that the changes have been painted. */
export const painted = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
