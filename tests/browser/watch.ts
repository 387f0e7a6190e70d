// Records a page's writes to cookies and storage from before its first script.

import type { Page } from "@playwright/test";

/** Wraps every write method; `window.writes` then lists all writes, whichever script made them. */
export async function watchWrites(page: Page): Promise<void> {
  await page.context().addInitScript(() => {
    const writes: string[] = ((window as any).writes = []);
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie")!;
    Object.defineProperty(Document.prototype, "cookie", {
      ...cookie,
      set(value: string) {
        writes.push(`cookie ${value.split("=")[0]}`);
        cookie.set!.call(this, value);
      },
    });
    for (const name of ["setItem", "removeItem", "clear"] as const) {
      const original = Storage.prototype[name] as (...values: string[]) => void;
      Storage.prototype[name] = function (this: Storage, ...values: string[]) {
        writes.push(`${name} ${values[0] ?? ""}`);
        original.apply(this, values);
      };
    }
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (this: IDBFactory, ...values: Parameters<typeof open>) {
      writes.push(`indexedDB ${values[0]}`);
      return open.apply(this, values);
    };
  });
}

export const writes = (page: Page): Promise<string[]> => page.evaluate(() => (window as any).writes);

/** The stored data, however it was written: cookies, both web storages and databases. */
export async function kept(page: Page): Promise<string[]> {
  const cookies = (await page.context().cookies()).map((cookie) => `cookie ${cookie.name}`);
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `local ${key}`),
    ...Object.keys(sessionStorage).map((key) => `session ${key}`),
    ...(await indexedDB.databases()).map((database) => `database ${database.name}`),
  ]);
  return [...cookies, ...stored];
}

/** Waits for an idle network and five more seconds, so that tags that wait for idle time have run. */
export async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(5_000);
}
