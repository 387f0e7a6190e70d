// One WebKit for each journey: a separate WebKitWebDriver with one session, which is always ended.
//
// The driver supports a single session, and a session that ends slowly would block the next one for ever.
// So every journey starts a driver, every step has a time limit, and the process group is killed at the end.

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Builder, Key, Origin, type WebDriver, type WebElement } from "selenium-webdriver";

export { Key };

/** The time limit of one step in milliseconds: a browser command, or a condition to become true. */
export const STEP = 10_000;
/** The time limit for a browser to start or a page to load, in milliseconds, on a busy machine. */
const START = 30_000;
/** The time limit for a browser to connect to its driver, in milliseconds: it takes 500 on an idle machine. */
const REPORT = 15_000;
/** The polling interval of a condition, in milliseconds. */
const LOOK = 25;

const DRIVER = process.env.WEBKIT_DRIVER ?? "WebKitWebDriver";

/** The path of WebKitGTK's MiniBrowser: Debian installs it next to the library, by architecture. */
function miniBrowser(): string {
  const named = process.env.MINIBROWSER;
  if (named) return named;
  const architectures = readdirSync("/usr/lib").filter((name) => name.endsWith("-linux-gnu"));
  const found = architectures.map((it) => `/usr/lib/${it}/webkit2gtk-4.1/MiniBrowser`).find((it) => existsSync(it));
  if (!found) throw new Error("there is no MiniBrowser in /usr/lib/*/webkit2gtk-4.1: install webkit2gtk-driver (cargo xtask setup), or set MINIBROWSER to its path");
  return found;
}

/** Awaits a promise with a time limit. */
export async function within<T>(limit: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: timed out after ${limit / 1000} s`)), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Polls until a value meets a condition and returns it; the error contains the last value. */
export async function until<T>(what: string, look: () => T | Promise<T>, wanted: (value: T) => unknown = Boolean, limit = STEP): Promise<T> {
  const end = Date.now() + limit;
  let last: T | undefined;
  for (;;) {
    last = await look();
    if (wanted(last)) return last;
    if (Date.now() > end) throw new Error(`${what}: timed out after ${limit / 1000} s; the last value was ${JSON.stringify(last)}`);
    await pause(LOOK);
  }
}

/** The port range of one test process, below the ephemeral ports. */
const [FIRST_PORT, PORTS, PROCESSES] = [10_000, 64, 300];
let drivers = 0;

/**
 * A port that nothing listens on. No two test processes try the same one: a driver whose port is taken would
 * exit, and its session would be requested from the other driver, which already has one.
 */
async function freePort(): Promise<number> {
  for (let tries = 0; tries < PORTS; tries += 1) {
    const port = FIRST_PORT + (process.pid % PROCESSES) * PORTS + (drivers++ % PORTS);
    const isFree = await new Promise<boolean>((resolve) => {
      const server = createServer();
      server.on("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
  throw new Error(`no port is free from ${FIRST_PORT} on`);
}

// A driver must not outlive the tests, however they end.
const running = new Set<ChildProcess>();

function kill(driver: ChildProcess): void {
  running.delete(driver);
  try {
    // Also kills its browser, which is in the same process group.
    process.kill(-driver.pid!, "SIGKILL");
  } catch {
    // The driver has already exited.
  }
}
process.on("exit", () => running.forEach(kill));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(1));

/** A function that runs in the page. It can access only its arguments, nothing else of this file. */
type InPage<A extends unknown[], T> = (...values: A) => T | Promise<T>;

export class Webkit {
  private constructor(
    private readonly driver: ChildProcess,
    private readonly session: WebDriver,
  ) {}

  /**
   * Starts a driver and a browser with an empty profile. On a busy machine about one browser in 100 never
   * connects to its driver, which would wait for ever: both are then killed and started once more, before any
   * page has been opened.
   */
  static async start(): Promise<Webkit> {
    return Webkit.attempt().catch((error) => {
      console.error(`restarting WebKit: ${error.message}`);
      return Webkit.attempt();
    });
  }

  private static async attempt(): Promise<Webkit> {
    const port = await freePort();
    const driver = spawn(DRIVER, [`--port=${port}`, "--host=127.0.0.1"], {
      stdio: "ignore",
      // Its own process group, so that it can be killed together with its browser.
      detached: true,
      // Without a graphics card the processor does the compositing, which takes half of a journey's time.
      env: { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: "1" },
    });
    let failure = "";
    driver.on("error", (error) => (failure = `${DRIVER} does not start (${error.message}): install webkit2gtk-driver (cargo xtask setup)`));
    if (driver.pid) running.add(driver);
    try {
      const server = `http://127.0.0.1:${port}`;
      await until(`${DRIVER} listens`, async () => failure || fetch(`${server}/status`).then((it) => it.ok, () => false), Boolean, START);
      if (failure) throw new Error(failure);
      const capabilities = {
        browserName: "MiniBrowser",
        "webkitgtk:browserOptions": { binary: miniBrowser(), args: ["--automation", "--private"] },
        timeouts: { script: STEP, pageLoad: START },
      };
      const session = await within(REPORT, "a session", new Builder().usingServer(server).withCapabilities(capabilities).build());
      return new Webkit(driver, session);
    } catch (error) {
      kill(driver);
      throw error;
    }
  }

  /** Closes the session if it responds, and kills the browser in any case. */
  async stop(): Promise<void> {
    await within(2_000, "the session's end", this.session.quit()).catch(() => {});
    kill(this.driver);
  }

  private step<T>(what: string, promise: PromiseLike<T>, limit = STEP): Promise<T> {
    return within(limit, what, Promise.resolve(promise));
  }

  /** Opens a page and waits for it to load. */
  async open(url: string): Promise<void> {
    await this.step(`load ${url}`, this.session.get(url), START);
  }

  async reload(): Promise<void> {
    await this.step("reload", this.session.navigate().refresh(), START);
  }

  async back(): Promise<void> {
    await this.step("back", this.session.navigate().back(), START);
  }

  async address(): Promise<string> {
    return this.step("the address", this.session.getCurrentUrl());
  }

  /** Runs a function in the page and awaits its result. */
  async run<A extends unknown[], T>(work: InPage<A, T>, ...values: A): Promise<T> {
    return this.step("a script in the page", this.session.executeScript<T>(work as never, ...values));
  }

  /** Clicks an element with the mouse. */
  async click(element: WebElement): Promise<void> {
    await this.step("a click", element.click());
  }

  /** Clicks at a point of the window. */
  async clickAt(x: number, y: number): Promise<void> {
    const to = { x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT };
    await this.step("a click", this.session.actions().move(to).press().release().perform());
  }

  /** Moves the mouse over an element and presses the mouse button; returns a function that releases it. */
  async press(element: WebElement): Promise<() => Promise<void>> {
    await this.step("the mouse's press", this.session.actions().move({ origin: element }).press().perform());
    return () => this.step("the mouse's release", this.session.actions().release().perform());
  }

  /** Presses keys one after the other on the focused element. */
  async keys(...keys: string[]): Promise<void> {
    await this.step("keys", this.session.actions().sendKeys(...keys).perform());
  }

  /** Presses a key with Shift. */
  async shifted(key: string): Promise<void> {
    await this.step("keys", this.session.actions().keyDown(Key.SHIFT).sendKeys(key).keyUp(Key.SHIFT).perform());
  }

  /** The browser's cookies, including HttpOnly ones. */
  async cookies(): Promise<{ name: string; value: string }[]> {
    return this.step("cookies", this.session.manage().getCookies());
  }

  async resize(width: number, height: number): Promise<void> {
    await this.step("the window's size", this.session.manage().window().setRect({ width, height }));
  }
}
