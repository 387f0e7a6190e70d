// The two sites of a journey, each a server of its own on a free port: the shop, and a third party.
// Both know what was asked of them, and can be told to fail or to wait.

import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server as Http, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { until } from "./webkit";

/** The built embed, seen from where `cargo xtask test` runs. */
const DIST = process.env.NOREN_DIST ?? "dist";

const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

export interface Answer {
  status?: number;
  type?: string;
  headers?: Record<string, string>;
  body: string | Buffer;
}

type Rule = (path: string, response: ServerResponse) => Promise<Answer | "next" | "cut"> | Answer | "next" | "cut";

export class Server {
  /** Path and query of every request, oldest first. */
  readonly asked: string[] = [];
  private readonly rules: { fits: (path: string) => boolean; rule: Rule }[] = [];
  private readonly open = new Map<string, number>();

  private constructor(
    private readonly http: Http,
    readonly origin: string,
  ) {}

  private static start(host: string): Promise<Server> {
    return new Promise((resolve, reject) => {
      const http = createServer((request, response) => void server.respond(request, response));
      let server: Server;
      http.on("error", reject);
      http.listen(0, "127.0.0.1", () => {
        server = new Server(http, `http://${host}:${(http.address() as { port: number }).port}`);
        resolve(server);
      });
    });
  }

  /** A shop, which serves the built embed and whatever pages a journey puts there. */
  static async shop(): Promise<Server> {
    const shop = await Server.start("localhost");
    shop.on(/^/, async (path) => {
      const file = normalize(join(DIST, decodeURIComponent(path.split("?")[0]!)));
      const type = TYPES[extname(file)] ?? "application/octet-stream";
      return readFile(file).then(
        (body) => ({ body, type }),
        () => ({ status: 404, body: "There is nothing here.", type: "text/plain" }),
      );
    });
    return shop;
  }

  /**
   * A third party, on another site. `/t/NAME.js` appends NAME to `window.ran`, `/t/gone.js` fails;
   * `/embed/…` is a page that keeps a connection open as long as it lives.
   */
  static async thirdParty(): Promise<Server> {
    const third = await Server.start("127.0.0.1");
    third.on(/^\/m\//, () => ({ body: `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>`, type: "image/svg+xml" }));
    third.on(/^\/t\//, (path) => ({
      body: `(window.ran ||= []).push("${/^\/t\/([\w-]+)/.exec(path)![1]}")`,
      type: "text/javascript",
    }));
    third.on(/^\/t\/gone\.js/, () => "cut");
    third.on(/^\/embed\//, () => ({
      body: `<!doctype html><title>Film</title><p>Film</p><script>new EventSource("/live" + location.pathname)</script>`,
      type: "text/html",
    }));
    third.on(/^\/live\//, (path, response) => {
      third.open.set(path, third.living(path) + 1);
      response.on("close", () => third.open.set(path, third.living(path) - 1));
      response.writeHead(200, { "content-type": "text/event-stream", "access-control-allow-origin": "*" });
      response.write(":\n\n");
      return new Promise<never>(() => {});
    });
    return third;
  }

  async stop(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((done) => this.http.close(done));
  }

  /** Answers requests whose path fits; what was said later comes first. */
  on(fits: RegExp, rule: Rule): void {
    this.rules.unshift({ fits: (path) => fits.test(path), rule });
  }

  /** Puts a page or a file at a path. */
  put(at: string, answer: Answer): void {
    this.rules.unshift({ fits: (path) => path.split("?")[0] === at, rule: () => answer });
  }

  /** Cuts the connection of requests that fit; gives what lets them through again. */
  block(fits: RegExp): () => void {
    let blocked = true;
    this.on(fits, () => (blocked ? "cut" : "next"));
    return () => void (blocked = false);
  }

  /** Keeps requests that fit waiting until the function that it gives is called. */
  hold(fits: RegExp): () => void {
    let release = (): void => {};
    const released = new Promise<void>((done) => (release = done));
    this.on(fits, async () => {
      await released;
      return "next";
    });
    return release;
  }

  /** Requests whose path and query fit. */
  sent(fits: RegExp): string[] {
    return this.asked.filter((path) => fits.test(path));
  }

  /** Waits until so many requests fit. */
  async reached(fits: RegExp, times = 1): Promise<void> {
    await until(`${times} requests like ${fits} to ${this.origin}`, () => this.sent(fits).length, (count) => count >= times);
  }

  /** How many pages of an embed are alive. */
  living(path: string): number {
    return this.open.get(path) ?? 0;
  }

  /** Requests for what only the interface needs: WebAssembly, its glue, its texts. */
  interface(): string[] {
    return this.sent(/^\/(noren-interface|messages|catalogue|keys|frame)\.[^/]*$/);
  }

  private async respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url!;
    this.asked.push(path);
    for (const { fits, rule } of this.rules) {
      if (!fits(path)) continue;
      const answer = await rule(path, response);
      if (answer === "next") continue;
      if (answer === "cut") {
        request.socket.destroy();
        return;
      }
      response.writeHead(answer.status ?? 200, {
        "content-type": answer.type ?? "text/html; charset=utf-8",
        "access-control-allow-origin": "*",
        ...answer.headers,
      });
      response.end(answer.body);
      return;
    }
    response.writeHead(404, { "content-type": "text/plain" });
    response.end("There is nothing here.");
  }
}
