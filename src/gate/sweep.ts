import { attempt } from "./attempt";

/** A cookie as a service lists it; domain and path may be empty. */
export type Listed = readonly [name: string, domain: string, path: string];

/** Names that a listed one means: `*` stands for anything. */
export const meant = (listed: string): RegExp =>
  new RegExp(`^${listed.replace(/[^*\w]/g, "\\$&").replace(/\*/g, ".*")}$`);

/** The host and its parents. A browser refuses the public suffixes among them by itself. */
export const domains = (host: string): string[] =>
  host.split(".").map((_, index, labels) => labels.slice(index).join("."));

/** Every path whose cookies a page at this one can see. */
export const paths = (path: string): string[] => [
  "/",
  ...path
    .split("/")
    .filter(Boolean)
    .flatMap((_, index, steps) => {
      const start = "/" + steps.slice(0, index + 1).join("/");
      return [start, start + "/"];
    }),
];

const names = (): string[] => (attempt(() => document.cookie) || "").split("; ").map((it) => it.split("=")[0]!);

/** Deletes cookies of a name, as far as the domains of this host, these paths and what is listed go. */
const expire = (name: string, [, domain, path]: Listed, from: string[], more: string): void => {
  for (const start of [...from, path])
    for (const at of ["", ...domains(location.hostname), domain])
      document.cookie = `${name}=;Path=${start};Max-Age=0${at && ";Domain=" + at}${more}`;
};

/**
 * Deletes what is listed, as far as script reaches: cookies on every parent domain and path, entries of
 * both storages, databases and caches. Returns the cookies that are still there; `used` hears of each
 * database that something on the page holds open.
 */
export const sweep = (cookies: Listed[], entries: string[], used: (database: string) => void): string[] => {
  const { pathname, protocol } = location;
  const secure = protocol == "https:" ? ";Secure" : "";
  const stays = (): string[] => names().filter((name) => name && cookies.some(([listed]) => meant(listed).test(name)));
  // One that is kept apart for this site is deleted only by name of that.
  for (const more of [secure, ";Secure;Partitioned"])
    for (const name of stays())
      for (const listed of cookies) if (meant(listed[0]).test(name)) expire(name, listed, paths(pathname), more);
  // What is set for another path cannot be seen from here, but can be deleted.
  for (const listed of cookies)
    if (listed[2] && !listed[0].includes("*")) expire(listed[0], listed, [], secure);

  for (const entry of entries) {
    const fits = (name?: string): boolean => meant(entry).test(name!);
    for (const store of ["localStorage", "sessionStorage"] as const)
      attempt(() => Object.keys(window[store]).filter(fits).forEach((name) => window[store].removeItem(name)));
    const drop = (name: string): void => {
      indexedDB.deleteDatabase(name).onblocked = () => used(name);
    };
    // Where there is no such storage, there is nothing in it; a browser that does not list its databases
    // deletes those whose names are known.
    attempt(() =>
      indexedDB.databases
        ? indexedDB.databases().then((all) => all.forEach(({ name }) => fits(name) && drop(name!)), () => {})
        : drop(entry),
    );
    attempt(() => caches.keys().then((all) => all.forEach((name) => fits(name) && caches.delete(name)), () => {}));
  }
  return stays();
};
