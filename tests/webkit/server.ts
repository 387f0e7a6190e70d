// The two sites of a journey, each a server on a free port: the shop and a third party. Both record their
// requests, and can be made to fail or to delay responses.

import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server as Http, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { until } from "./webkit";

/** The folder of the generic embed, relative to where `cargo xtask test` runs. */
const DIST = process.env.NOREN_DIST ?? "target/generic";

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
  /** The path and query of every request, oldest first. */
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

  /** Starts a shop, which serves the build and the pages of a journey. */
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
   * Starts a third party on another site. `/t/NAME.js` appends NAME to `window.ran`, `/t/gone.js` fails;
   * `/embed/…` is a page that keeps a connection open until it is closed.
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

  /** Adds a rule for matching requests; later rules take precedence. */
  on(fits: RegExp, rule: Rule): void {
    this.rules.unshift({ fits: (path) => fits.test(path), rule });
  }

  /** Serves a page or a file at a path. */
  put(at: string, answer: Answer): void {
    this.rules.unshift({ fits: (path) => path.split("?")[0] === at, rule: () => answer });
  }

  /** Aborts matching requests; returns a function that stops this. */
  block(fits: RegExp): () => void {
    let blocked = true;
    this.on(fits, () => (blocked ? "cut" : "next"));
    return () => void (blocked = false);
  }

  /** Delays matching requests until the returned function is called. */
  hold(fits: RegExp): () => void {
    let release = (): void => {};
    const released = new Promise<void>((done) => (release = done));
    this.on(fits, async () => {
      await released;
      return "next";
    });
    return release;
  }

  /** The requests whose path and query match. */
  sent(fits: RegExp): string[] {
    return this.asked.filter((path) => fits.test(path));
  }

  /** Waits for a number of matching requests. */
  async reached(fits: RegExp, times = 1): Promise<void> {
    await until(`${times} requests like ${fits} to ${this.origin}`, () => this.sent(fits).length, (count) => count >= times);
  }

  /** The number of open pages of an embed. */
  living(path: string): number {
    return this.open.get(path) ?? 0;
  }

  /** Requests for the interface's files: WebAssembly, its glue, its texts. */
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
