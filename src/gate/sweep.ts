import { attempt } from "./attempt";

/** A cookie as a service lists it; domain and path may be empty. */
export type Listed = readonly [name: string, domain: string, path: string];

/**
 * Whether a listed name means another: `*` stands for anything. The parts between stars are looked for one
 * after the other, which takes as long as the name is, however many stars there are.
 */
export const means = (listed: string, name: string): boolean => {
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

/** Whether something is kept by Noren itself, which no list of a service's means: the record, say. */
const isOurs = (name: string, [key, cookie]: Own): boolean => name == cookie || name == key || name.startsWith(key + ".");

/** The key under which Noren keeps its record, with what begins with it and a dot; the mirror cookie's name. */
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
export const sweep = (cookies: Listed[], entries: string[], used: (database: string) => void, own: Own): string[] => {
  const { pathname, protocol } = location;
  const secure = protocol == "https:" ? ";Secure" : "";
  const stays = (): string[] =>
    names().filter((name) => name && !isOurs(name, own) && cookies.some(([listed]) => means(listed, name)));
  // A partitioned cookie (CHIPS) is deleted only by naming the partition.
  for (const more of [secure, ";Secure;Partitioned"])
    for (const name of stays())
      for (const listed of cookies) if (means(listed[0], name)) expire(name, listed, paths(pathname), more);
  // What is set for another path cannot be seen from here, but can be deleted.
  for (const listed of cookies)
    if (listed[2] && !listed[0].includes("*") && !isOurs(listed[0], own)) expire(listed[0], listed, [], secure);

  for (const entry of entries) {
    const fits = (name?: string): boolean => !isOurs(name!, own) && means(entry, name!);
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
