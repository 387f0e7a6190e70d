import type { Bridge, FaultCode } from "../bridge/bridge";
import type { Host } from "../bridge/host";
import type { Interface } from "../bridge/interface";
import { type Localized, pick } from "../shared/localized";
import { rebuild } from "./policy-article";

/** The policy's text in its viewer. */
export interface Viewer {
  /** Fetches the text in the language in force and shows it, scrolled to a section if one is given. */
  fill(section?: string): Promise<void>;
  /** Remembers what the open view shows at its top; the function returned scrolls there in the view that replaced it. */
  keepPlace(): () => void;
  /** Scrolls to the beginning. */
  top(): void;
  /** Prints the open view: the receipt, or the policy's page, which has a print sheet of its own. */
  print(): void;
}

/** What the viewer reads of the config, which the interface has checked. */
type ShopConfig = { company?: { name?: Localized } };

/** A fault as `noren:error` has it. */
type Fault = [code: FaultCode, message: string];

/** The fault of a page that was rendered for another company, and how to render the shop's own. */
const wrongCompany = (page: string, company: string | undefined, own: string | undefined): string =>
  (company == undefined ? "a page of the policy does not say for which company it was rendered" : `a page of the policy was rendered for "${company}"`) +
  `, and the config's company.name is "${own}", so it is not shown: ${page}. ` +
  "Render it for this config: cargo xtask policy --config FILE --out FOLDER";

/** Milliseconds that a page of the policy may take to load. */
const TIMEOUT = 1e4;

/** Pixels under the top of the view: the last section whose heading is above this line is being read. */
const READING_LINE = 80;

/**
 * The text is the `<article>` of the page that was rendered for this shop: one text, one renderer. It is
 * fetched here and not in Rust, which would need futures, closures and listeners for nothing else: with them
 * the wasm was 47.0 KB, without 39.2, and this bundle is as large as it was with their glue (6.8 KB).
 */
export const makeViewer = (glue: Interface, bridge: Bridge, host: Host): Viewer => {
  const { root } = host;
  const language = (): string => (root.host as HTMLElement).lang;
  const url = (): string => host.policyUrl(language());

  /** The company's name in the config, in the language of a page. */
  const companyIn = (tag: string): string => pick((host.config as ShopConfig).company?.name ?? "", tag);

  /** The <article> of a page that was rendered for this shop; or what is wrong with the page. */
  const articleOf = async (page: string): Promise<HTMLElement | Fault> => {
    const own = companyIn(language());
    try {
      const response = await fetch(page, { signal: AbortSignal.timeout(TIMEOUT) });
      if (!response.ok) return ["load-failed", `a page of the policy is not there (status ${response.status}): ${page}`];
      const text = await response.text();
      // A parser completes a truncated page silently.
      if (text.includes("<article") && !text.includes("</article>")) return ["load-failed", `a page of the policy is cut off: ${page}`];
      const parsed = new DOMParser().parseFromString(bridge.policy.createHTML(text) as string, "text/html");
      const article = parsed.querySelector("article");
      if (!article) return ["load-failed", `a page of the policy has no <article>, so it is another page: ${page}`];
      const company = parsed.querySelector<HTMLMetaElement>("meta[name=noren-company]")?.content;
      return company === own ? rebuild(article) : ["wrong-policy", wrongCompany(page, company, own)];
    } catch (error) {
      return ["load-failed", `a page of the policy cannot be loaded (${error}): ${page}`];
    }
  };

  /**
   * Shows what has changed in the policy since the visitor chose, if anything has. The article lists the days
   * from which its versions apply, newest first, and each but the current one links to its changes since.
   */
  const showNews = async (article: Element): Promise<void> => {
    const news = root.querySelector(".news");
    if (!news) return;
    const since = news.lastElementChild!;
    const then = [...article.querySelectorAll("time")].find((day) => day.dateTime <= since.textContent!);
    const link = then?.closest("a");
    if (!link) return;
    const changes = await articleOf(link.href);
    if (Array.isArray(changes)) return host.error(...changes, "policy");
    since.replaceWith(changes);
    news.className = "hint";
  };

  /** Marks the section at the top of the view in the contents. */
  const markSection = (body: Element): void => {
    const line = body.getBoundingClientRect().top + READING_LINE;
    const links = [...root.querySelectorAll<HTMLAnchorElement>("#noren-article nav a")];
    const read = links.filter((link) => root.getElementById(link.hash.slice(1))!.getBoundingClientRect().top < line).pop();
    for (const link of links)
      if (link == read) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
  };

  const openBody = (): Element | null => root.querySelector("dialog[open] .body");

  const keepPlace = (): (() => void) => {
    const before = openBody();
    if (!before?.scrollTop) return () => {};
    // A section is as long as its language makes it, and so is a view: the place is a share of its height.
    const read = root.querySelector<HTMLAnchorElement>(".policy [aria-current=location]")?.hash.slice(1);
    if (!read) {
      const share = before.scrollTop / before.scrollHeight;
      return () => {
        const body = openBody();
        body?.scrollTo(0, share * body.scrollHeight);
      };
    }
    const { top, height } = root.getElementById(read)!.getBoundingClientRect();
    const share = (before.getBoundingClientRect().top - top) / height;
    return () => {
      const [body, section] = [openBody(), root.getElementById(read)];
      if (!body || !section) return;
      const { top, height } = section.getBoundingClientRect();
      body.scrollTop += top - body.getBoundingClientRect().top + share * height;
    };
  };

  const jump = (id: string): void => {
    const section = root.getElementById(id);
    if (!section) return;
    section.scrollIntoView();
    section.tabIndex = -1;
    section.focus();
    // Where nothing scrolls, there is no scroll event.
    markSection(section.closest(".body") ?? section);
  };

  root.addEventListener(
    "scroll",
    ({ target }) => {
      if ((target as Element).matches(".body")) markSection(target as Element);
    },
    true,
  );

  // Browsers do not follow fragment links in a shadow root.
  root.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("#noren-article a[href^='#']");
    if (!link) return;
    event.preventDefault();
    jump(link.hash.slice(1));
  });

  return {
    fill: async (section) => {
      const from = url();
      const article = await articleOf(from);
      const place = root.getElementById("noren-article");
      // The view was closed meanwhile, or another language was chosen.
      if (!place || from != url()) return;
      if (Array.isArray(article)) {
        for (const line of place.children as Iterable<HTMLElement>) line.hidden = !line.hidden;
        // These controls lead to the same page, which has another company's text.
        if (article[0] == "wrong-policy")
          for (const control of root.querySelectorAll(".policy [data-noren=print], .policy .foot > a")) control.remove();
        return host.error(...article, "policy");
      }
      // The text is to be read, not announced as a change.
      place.removeAttribute("aria-live");
      place.replaceChildren(article);
      // Relative to the policy's page, not to this one.
      for (const link of article.querySelectorAll<HTMLAnchorElement>("[href^=changes]")) {
        link.href = new URL(link.getAttribute("href")!, from).href;
        link.target = "_blank";
      }
      const cookies = article.querySelector(".service-list");
      if (cookies) {
        cookies.replaceChildren();
        glue.renderSwitches(cookies);
        for (const details of cookies.querySelectorAll("details")) details.open = true;
      }
      await showNews(article);
      if (section) jump("s" + section);
    },
    keepPlace,
    top: () => {
      jump("heading");
      root.querySelector(".policy .body")!.scrollTop = 0;
    },
    print: () => {
      if (root.querySelector(".receipt")) return print();
      const page = open(url());
      page?.addEventListener("load", () => page.print());
    },
  };
};
