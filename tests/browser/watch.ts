// Writes that a page makes to cookies and storage, seen from before its first script.

import type { Page } from "@playwright/test";

/** Wraps every way of writing; `window.writes` then lists what was written, by whom it does not matter. */
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

/** What is kept, however it was written: cookies, both storages and databases. */
export async function kept(page: Page): Promise<string[]> {
  const cookies = (await page.context().cookies()).map((cookie) => `cookie ${cookie.name}`);
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `local ${key}`),
    ...Object.keys(sessionStorage).map((key) => `session ${key}`),
    ...(await indexedDB.databases()).map((database) => `database ${database.name}`),
  ]);
  return [...cookies, ...stored];
}

/** Network idle, and five seconds more: a tag that waits for a quiet moment has had it. */
export async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(5_000);
}
