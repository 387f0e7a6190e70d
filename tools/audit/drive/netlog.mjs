// The browser's own network log. It holds the requests that no protocol session tells of: those of
// SharedWorkers and service workers, of other windows, and of a page that is gone already.
//
// The format: https://www.chromium.org/developers/design-documents/network-stack/netlog/
import { readFileSync } from "node:fs";
import { Hindrance } from "./hindrance.mjs";

/** The argument that makes a browser write its log to `file`. */
export const logTo = (file) => ["--net-log-capture-mode=Default", `--log-net-log=${file}`];

/** The page and the log tell the time of one request up to so many milliseconds apart. */
const APART = 10_000;

/** Every request that pages and their workers sent: `{url, at, origin}`, `at` in milliseconds. */
export function logged(file) {
  const { constants, events } = read(file);
  const start = constants.logEventTypes.URL_REQUEST_START_JOB;
  const seen = new Set();
  const requests = [];
  for (const { type, time, source, params } of events) {
    // The browser's own requests, and what a person types, have no origin.
    if (type != start || !/^(https?|wss?):/.test(params?.url) || params.initiator == "not an origin") continue;
    // One that is begun anew, such as from the cache and then from the network, is the same.
    const key = `${source.id} ${params.url}`;
    if (seen.has(key)) continue;
    seen.add(key);
    requests.push({ url: bare(params.url), at: Number(time) + Number(constants.timeTickOffset), origin: params.initiator });
  }
  return requests;
}

/** Those of the log that the page's session did not tell; `told` is `{url, at}`. */
export function untold(requests, told) {
  const times = new Map();
  for (const { url, at } of told) times.set(bare(url), [...(times.get(bare(url)) ?? []), at]);
  return requests.filter(({ url, at }) => {
    const near = times.get(url) ?? [];
    const best = near.reduce((a, b, i) => (a < 0 || Math.abs(b - at) < Math.abs(near[a] - at) ? i : a), -1);
    if (best < 0 || Math.abs(near[best] - at) > APART) return true;
    near.splice(best, 1);
    return false;
  });
}

const bare = (url) => url.split("#")[0];

function read(file) {
  const text = readFileSync(file, "utf8");
  // The last line is missing where the browser had to be ended.
  for (const whole of [text, text.slice(0, text.lastIndexOf(",\n")) + "]}"]) {
    try {
      return JSON.parse(whole);
    } catch {}
  }
  throw new Hindrance(`the browser's network log ${file} cannot be read: run the audit again`);
}
