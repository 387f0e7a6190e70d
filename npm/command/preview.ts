// noren-consent l10n preview: every view of a shop's own translations, rendered again when a file is saved.

import { watch } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { stderr, stdout } from "node:process";
import type { Values } from "./arguments";
import { Failure, messageOf } from "./failure";
import { existing } from "./l10n";
import * as rust from "./rust";

/** The path of the preview. */
const ADDRESS = "/preview/";

export async function preview(values: Values): Promise<void> {
  const locales = existing(values);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Failure(`--port ${values.port}: expected a number up to 65535`);
  const files = rust.previewFiles();
  const listeners = new Set<ServerResponse>();
  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname, searchParams } = new URL(request.url!, "http://localhost");
    const answer = (type: string, body: string): void => void response.writeHead(200, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" }).end(body);
    const file = files.find(([name]) => pathname === ADDRESS + name);
    if (pathname === "/" || `${pathname}/` === ADDRESS) response.writeHead(307, { location: ADDRESS }).end();
    else if (file) answer(file[1], file[2]);
    else if (pathname === `${ADDRESS}languages`) answer("application/json", rust.previewLanguages({ locales }));
    else if (pathname === `${ADDRESS}views`) answer("application/json", rust.previewViews({ locales }, searchParams.get("language") ?? "", searchParams.get("stretch") ?? ""));
    else if (pathname === `${ADDRESS}changes`) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" }).flushHeaders();
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
    } else response.writeHead(404).end();
  };
  const server = createServer((request, response) => {
    try {
      respond(request, response);
    } catch (error) {
      // The page shows it in place of the views.
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ error: messageOf(error) }));
    }
  });
  let changes = 0;
  const watcher = watch(locales, { recursive: true }, () => {
    changes += 1;
    for (const listener of listeners) listener.write(`data: ${changes}\n\n`);
  });
  watcher.on("error", (error) => stderr.write(`error: ${locales} is not watched any more: ${error.message}\n`));
  await new Promise<void>((done, failed) => {
    server.on("error", (error: NodeJS.ErrnoException) =>
      failed(new Failure(error.code === "EADDRINUSE" ? `port ${port} is in use: name another with --port, or 0 for any free one` : error.message)),
    );
    server.listen(port, "localhost", done);
  });
  stdout.write(`ready http://localhost:${(server.address() as AddressInfo).port}${ADDRESS}; end with Ctrl+C\n`);
}
