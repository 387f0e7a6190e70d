import type { ListedCookies, Names } from "../bridge/bridge";
import { attempt } from "../shared/attempt";

type ListedCookie = ListedCookies[number];

/**
 * Whether a name matches a listed pattern, in which `*` stands for any text. The parts between stars are
 * searched one after the other: linear in the length of the name, however many stars there are.
 */
export const matchesPattern = (listed: string, name: string): boolean => {
  const parts = listed.split("*");
  const first = parts[0]!;
  if (parts.length < 2) return listed == name;
  const last = parts.pop()!;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts.slice(1)) {
    at = name.indexOf(part, at);
    if (at < 0) return false;
    at += part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
};

/** Whether an entry is Noren's own, such as the record, which no pattern of a service may delete. */
const isOurs = (name: string, [key, cookie]: Own): boolean => name == cookie || name == key || name.startsWith(key + ".");

/** The key of Noren's record, which is also the prefix of its other entries; the mirror cookie's name. */
type Own = readonly [key: string, cookie: string];

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

const names = (): string[] => (attempt(() => document.cookie) || "").split("; ").map((cookie) => cookie.split("=")[0]!);

/** Deletes the cookies of a name on the domains of this host and the listed one, on these paths and the listed one. */
const expire = (name: string, [, domain, path]: ListedCookie, from: string[], more: string): void => {
  for (const start of [...from, path])
    for (const at of ["", ...domains(location.hostname), domain])
      document.cookie = `${name}=;Path=${start};Max-Age=0${at && ";Domain=" + at}${more}`;
};

/**
 * Deletes what services list, as far as script can: cookies on every parent domain and path, entries of both
 * storages, databases and caches. Returns the names of the cookies that are still there; `inUse` is called
 * with each database that something on the page holds open.
 */
export const clearStorage = (cookies: ListedCookies, entries: Names, inUse: (database: string) => void, own: Own): string[] => {
  const { pathname, protocol } = location;
  const secure = protocol == "https:" ? ";Secure" : "";
  const stays = (): string[] =>
    names().filter((name) => name && !isOurs(name, own) && cookies.some(([listed]) => matchesPattern(listed, name)));
  // A partitioned cookie (CHIPS) is deleted only by naming the partition.
  for (const more of [secure, ";Secure;Partitioned"])
    for (const name of stays())
      for (const listed of cookies) if (matchesPattern(listed[0], name)) expire(name, listed, paths(pathname), more);
  // A cookie of another path is not visible from here, but can be deleted.
  for (const listed of cookies)
    if (listed[2] && !listed[0].includes("*") && !isOurs(listed[0], own)) expire(listed[0], listed, [], secure);

  for (const entry of entries) {
    const fits = (name?: string): boolean => !isOurs(name!, own) && matchesPattern(entry, name!);
    for (const store of ["localStorage", "sessionStorage"] as const)
      attempt(() => Object.keys(window[store]).filter(fits).forEach((name) => window[store].removeItem(name)));
    const drop = (name: string): void => {
      indexedDB.deleteDatabase(name).onblocked = () => inUse(name);
    };
    // Without such a storage there is nothing to delete; a browser that does not list its databases
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
