// What the browser has stored for the visitor at one moment.

/** Cookies of all sites, and the entries of every frame's storages. */
export async function kept(context, page) {
  const entries = (await context.cookies()).map(({ name, domain, httpOnly }) => ({
    kind: "cookie",
    name,
    host: domain.replace(/^\./, ""),
    httpOnly,
  }));
  const seen = new Set();
  for (const frame of page.frames()) {
    const inFrame = await frame.evaluate(stored).catch(() => []);
    for (const entry of inFrame) {
      const key = JSON.stringify(entry);
      if (!seen.has(key)) entries.push(entry);
      seen.add(key);
    }
  }
  return entries;
}

/** Runs in a frame. A storage that is blocked counts as empty. */
async function stored() {
  const host = location.hostname;
  const files = async () => {
    const names = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return names;
  };
  const names = {
    localStorage: () => Object.keys(localStorage),
    sessionStorage: () => Object.keys(sessionStorage),
    indexedDB: async () => (await indexedDB.databases()).map((database) => database.name),
    cacheStorage: () => caches.keys(),
    fileSystem: files,
    windowName: () => (parent == window && window.name ? ["window.name"] : []),
  };
  const entries = [];
  for (const [kind, list] of Object.entries(names)) {
    try {
      for (const name of await list()) entries.push({ kind, name, host });
    } catch {}
  }
  return entries;
}
