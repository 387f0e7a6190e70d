// Memory does not grow while a visitor repeatedly opens and closes views.

import type { CDPSession, Page } from "@playwright/test";
import { inChromium } from "./engines";
import { expect, test, type Noren } from "./noren";

/** Openings before the measurement: they compile code, fetch the policy's page and fill caches. */
const WARM_UP = 20;
const TIMES = 200;

/**
 * Bytes of JavaScript heap that 200 openings may retain. The engine keeps optimising code and collecting
 * type feedback for a while; a leak of one view per opening would retain ten times as much.
 */
const HEAP_MARGIN = 200_000;

type View = "banner" | "settings" | "policy" | "receipt";

interface Memory {
  nodes: number;
  listeners: number;
  wasm: number;
  heap: number;
}

/** The page's memory after garbage collection, including detached nodes and their listeners. */
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
  // Objects created by this measurement must not be counted.
  await cdp.send("Runtime.releaseObjectGroup", { objectGroup: "memory" });
  return { nodes, listeners: jsEventListeners, wasm: wasm.result.value, heap: usedSize };
}

/** Opens and closes a view a number of times, and waits each time until it is shown and hidden. */
async function openAndClose(page: Page, view: View, times: number): Promise<void> {
  await page.evaluate(
    async ([view, times]) => {
      const noren = (window as any).noren;
      const root = document.querySelector("noren-consent")!.shadowRoot!;
      // A control that opens a view can have the view's name as its part too.
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
          // The receipt has the name of the API call for its data; it is opened from the settings.
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
    // Not "equal": earlier garbage may be collected only now.
    expect(after.nodes, "DOM nodes, detached ones included").toBeLessThanOrEqual(before.nodes);
    expect(after.listeners, "event listeners").toBeLessThanOrEqual(before.listeners);
    expect(before.wasm, "bytes of WebAssembly memory").toBeGreaterThan(0);
    expect(after.wasm, "bytes of WebAssembly memory").toBe(before.wasm);
    expect(after.heap - before.heap, "bytes of JavaScript heap").toBeLessThan(HEAP_MARGIN);
  });
}
