import type { Host, Interface } from "./contract";

/** The policy's text in its viewer. */
export interface Viewer {
  /** Fetches the text in the language in force and shows it, at a section if one is named. */
  fill(section?: string): Promise<void>;
  /** Back to the beginning. */
  top(): void;
  /** Prints the page itself, which has a print sheet of its own. */
  print(): void;
}

/**
 * The text is the `<article>` of the page that was rendered for this shop: one text, one renderer. It is
 * fetched here and not in Rust, where futures, closures and listeners come along that nothing else needs:
 * with them the wasm was 47.0 KB, without 39.2, and this bundle is as large as it was with their glue (6.8).
 */
export const makeViewer = (glue: Interface, host: Host): Viewer => {
  const { root } = host;
  const url = (): string => host.policyUrl((root.host as HTMLElement).lang);

  const jump = (id: string): void => {
    const section = root.getElementById(id);
    if (!section) return;
    section.scrollIntoView();
    section.tabIndex = -1;
    section.focus();
  };

  // Links to a section lead nowhere in a shadow root by themselves.
  root.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("#noren-article a[href^='#']");
    if (!link) return;
    event.preventDefault();
    jump(link.hash.slice(1));
  });

  return {
    fill: async (section) => {
      const from = url();
      let article: Element | null | undefined;
      try {
        const response = await fetch(from);
        const text = host.html(response.ok ? await response.text() : "") as string;
        article = new DOMParser().parseFromString(text, "text/html").querySelector("article");
      } catch {}
      const place = root.getElementById("noren-article");
      // Closed meanwhile, or another language was chosen.
      if (!place || from != url()) return;
      if (!article) {
        for (const line of place.children as Iterable<HTMLElement>) line.hidden = !line.hidden;
        return host.error("load-failed", `the policy's page is not there, or has no <article>: ${from}`, "policy");
      }
      place.replaceChildren(article);
      const cookies = root.getElementById("s7")?.parentElement;
      if (cookies) glue.choices(cookies);
      if (section) jump("s" + section);
    },
    top: () => {
      jump("heading");
      root.querySelector(".policy .body")!.scrollTop = 0;
    },
    print: () => {
      const page = open(url());
      page?.addEventListener("load", () => page.print());
    },
  };
};
