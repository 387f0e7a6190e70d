import { attempt } from "./attempt";
import { read, type Stored } from "./record";

/**
 * The record as the mirror cookie has it, for servers and for browsers that forget storage. It holds
 * answers by id, without saying which are categories: both maps have them all.
 */
export const readCookie = (cookie: { name?: string } | undefined): Stored =>
  read(
    cookie &&
      attempt(() => {
        const start = (cookie.name || "noren") + "=";
        const written = document.cookie.split("; ").find((it) => it.startsWith(start));
        // Not left to throw: that is slow, and usual on a first visit.
        if (!written) return;
        const { v, revision, updated, expires, gpc, ...ids } = JSON.parse(
          decodeURIComponent(written.slice(start.length)),
        );
        for (const id in ids) ids[id] = ids[id] === 1;
        const id = "";
        return { v, id, revision, text: id, first: updated, updated, expires, source: id, region: id, lang: id, gpc, categories: ids, services: ids };
      }),
  );
