import type { Host } from "./host";

/** What the interface exports. */
export interface Interface {
  /** Says whether the config is sound. */
  start(host: Host): boolean;
  /** Makes a record of an answer that was kept after the start. */
  finish(): void;
  open(view: string): void;
  moved(switched: HTMLInputElement): void;
  save(): void;
  choices(place: Element): void;
  close(): void;
  decide(kind: string, ids: string[] | undefined, source: string): string | undefined;
  language(tag: string, messages: string, byVisitor: boolean): void;
  tell(messages: string): void;
  reset(): void;
  receipt(): string;
  /** Says whether an open view was drawn anew. */
  refresh(): boolean;
  /** A database that could not be deleted, because something on the page holds it open. */
  in_use(database: string): void;
  /**
   * Draws the placeholder of a frame from that host and path, and says whether always to allow it
   * needs `cross-border` too. The service is empty where there is none.
   */
  placeholder(
    place: ShadowRoot,
    host: string,
    path: string,
    category: string,
    service: string,
  ): boolean;
}
