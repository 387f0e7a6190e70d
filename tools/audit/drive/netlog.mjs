// The browser's own network log. It has the requests that no protocol session reports: those of
// SharedWorkers and service workers, of other windows, and of a page that was left.
//
// The format: https://www.chromium.org/developers/design-documents/network-stack/netlog/
import { readFileSync } from "node:fs";
import { Hindrance } from "./hindrance.mjs";

/** The argument that makes a browser write its log to `file`. */
export const logTo = (file) => ["--net-log-capture-mode=Default", `--log-net-log=${file}`];

/** In milliseconds: the times of one request in the session and in the log differ by no more. */
const APART = 10_000;

/** Every request that pages and their workers sent: `{url, at, origin}`, `at` in milliseconds. */
export function logged(file) {
  const { constants, events } = read(file);
  const start = constants.logEventTypes.URL_REQUEST_START_JOB;
  const seen = new Set();
  const requests = [];
  for (const { type, time, source, params } of events) {
    // The browser's own requests, and typed addresses, have no origin.
    if (type != start || !/^(https?|wss?):/.test(params?.url) || params.initiator == "not an origin") continue;
    // A request that is started again, such as from the cache and then from the network, counts once.
    const key = `${source.id} ${params.url}`;
    if (seen.has(key)) continue;
    seen.add(key);
    requests.push({ url: bare(params.url), at: Number(time) + Number(constants.timeTickOffset), origin: params.initiator });
  }
  return requests;
}

/** The requests of the log that the page's session did not report; `reported` is `[{url, at}]`. */
export function unreported(requests, reported) {
  const times = new Map();
  for (const { url, at } of reported) times.set(bare(url), [...(times.get(bare(url)) ?? []), at]);
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
  // The last line is missing where the browser was killed.
  for (const whole of [text, text.slice(0, text.lastIndexOf(",\n")) + "]}"]) {
    try {
      return JSON.parse(whole);
    } catch {}
  }
  throw new Hindrance(`the browser's network log ${file} cannot be read: run the audit again`);
}
