// Nothing grows while a visitor opens and closes views, however often.

import type { CDPSession, Page } from "@playwright/test";
import { inChromium } from "./engines";
import { expect, test, type Noren } from "./noren";

/** Openings before anything is counted: code is compiled, the policy's page fetched, caches are filled. */
const WARM_UP = 20;
const TIMES = 200;

/**
 * Bytes of JavaScript heap that 200 openings may leave behind. The engine goes on optimising code and
 * noting types for a while; a view that were kept each time would leave ten times as much.
 */
const HEAP_MARGIN = 200_000;

type View = "banner" | "settings" | "policy" | "receipt";

interface Memory {
  nodes: number;
  listeners: number;
  wasm: number;
  heap: number;
}

/** What the page holds once garbage has been collected, detached nodes and their listeners included. */
async function held(cdp: CDPSession): Promise<Memory> {
  await cdp.send("HeapProfiler.collectGarbage");
  const { nodes, jsEventListeners } = await cdp.send("Memory.getDOMCounters");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  const prototype = await cdp.send("Runtime.evaluate", {
    expression: "WebAssembly.Memory.prototype",
    objectGroup: "memory",
  });
  const { objects } = await cdp.send("Runtime.queryObjects", {
    prototypeObjectId: prototype.result.objectId!,
    objectGroup: "memory",
  });
  const wasm = await cdp.send("Runtime.callFunctionOn", {
    objectId: objects.objectId!,
    functionDeclaration: "function () { return this.map((it) => it.buffer.byteLength).reduce((a, b) => a + b, 0) }",
    returnByValue: true,
  });
  // What this very question has made must not count as the page's.
  await cdp.send("Runtime.releaseObjectGroup", { objectGroup: "memory" });
  return { nodes, listeners: jsEventListeners, wasm: wasm.result.value, heap: usedSize };
}

/** Opens and closes a view so many times, each time until it is there and until it is gone. */
async function openAndClose(page: Page, view: View, times: number): Promise<void> {
  await page.evaluate(
    async ([view, times]) => {
      const noren = (window as any).noren;
      const root = document.querySelector("noren-consent")!.shadowRoot!;
      // A control that opens a view may bear its name as a part, too.
      const place = view === "banner" ? "section[part~=banner]" : `dialog[part~=${view}]`;
      const shown = () => root.querySelector(place)?.checkVisibility() ?? false;
      const frame = () => new Promise(requestAnimationFrame);
      const until = async (wanted: boolean) => {
        for (let frames = 0; shown() !== wanted; frames += 1) {
          if (frames > 300) throw new Error(`${view} did not ${wanted ? "open" : "close"}`);
          await frame();
        }
      };
      for (let time = 0; time < times; time += 1) {
        if (view === "banner") noren.show();
        else if (view === "receipt") {
          // Its name is that of the call for the data; it is opened from within the settings.
          noren.settings();
          while (!root.querySelector("dialog.settings")) await frame();
          root.querySelector<HTMLElement>("dialog [data-noren=choices]")!.click();
        }
        else noren[view]();
        await until(true);
        noren.hide();
        await until(false);
      }
    },
    [view, times] as const,
  );
}

async function grows(noren: Noren, view: View): Promise<{ before: Memory; after: Memory }> {
  const { page } = noren;
  const cdp = await page.context().newCDPSession(page);
  await noren.open();
  await expect(noren.banner).toBeVisible();
  await openAndClose(page, view, WARM_UP);
  await noren.settle();
  const before = await held(cdp);
  await openAndClose(page, view, TIMES);
  await noren.settle();
  return { before, after: await held(cdp) };
}

for (const view of ["banner", "settings", "policy", "receipt"] as const) {
  test(`${TIMES} openings and closings of the ${view} leave nothing behind`, inChromium("counts nodes, listeners and heap over CDP"), async ({ noren }) => {
    test.setTimeout(120_000);
    const { before, after } = await grows(noren, view);
    test.info().annotations.push({ type: "memory", description: JSON.stringify({ before, after }) });
    // Not "the same": what was thrown away before may be collected only later.
    expect(after.nodes, "DOM nodes, detached ones included").toBeLessThanOrEqual(before.nodes);
    expect(after.listeners, "event listeners").toBeLessThanOrEqual(before.listeners);
    expect(before.wasm, "bytes of WebAssembly memory").toBeGreaterThan(0);
    expect(after.wasm, "bytes of WebAssembly memory").toBe(before.wasm);
    expect(after.heap - before.heap, "bytes of JavaScript heap").toBeLessThan(HEAP_MARGIN);
  });
}
