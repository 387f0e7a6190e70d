// What is read from a page: the browser's counters, its timelines, and its memory.

/** The main thread's time since navigation start, in milliseconds. */
export async function work(cdp) {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const ms = (name) => 1000 * metrics.find((metric) => metric.name === name).value;
  return { script: ms("ScriptDuration"), thread: ms("TaskDuration") };
}

/** From the page's own timelines: long tasks, layout shift, largest paint. */
export function timelines(page) {
  return page.evaluate(async () => {
    /** In milliseconds: what a task takes beyond it is blocking time. */
    const LONG_TASK = 50;
    const entries = { longtask: [], "layout-shift": [], "largest-contentful-paint": [] };
    const observers = Object.keys(entries).map((type) => {
      const observer = new PerformanceObserver((list) => entries[type].push(...list.getEntries()));
      observer.observe({ type, buffered: true });
      return observer;
    });
    await new Promise((done) => setTimeout(done, 100));
    for (const observer of observers) observer.disconnect();
    const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    // Lighthouse leaves out what comes before the first paint: https://web.dev/articles/tbt
    const afterPaint = entries.longtask.map(({ startTime, duration }) => startTime + duration - Math.max(startTime, painted));
    const largest = entries["largest-contentful-paint"].at(-1);
    const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
    const tasks = entries.longtask.map((task) => task.duration);
    return {
      longTasks: tasks.length,
      blocking: sum(tasks.map((duration) => duration - LONG_TASK)),
      shift: sum(entries["layout-shift"].filter((shift) => !shift.hadRecentInput).map((shift) => shift.value)),
      totalBlocking: sum(afterPaint.map((duration) => Math.max(0, duration - LONG_TASK))),
      lcp: largest?.startTime ?? null,
      // Of an element in a shadow root the browser does not tell which it is; a banner may have a header of its own.
      lcpIsBanner: largest ? Number(!largest.element?.closest("body > :is(header, main, footer)")) : null,
    };
  });
}

/** After collecting garbage: bytes on the JavaScript heap, and of WebAssembly's memories. */
export async function memory(cdp) {
  await cdp.send("HeapProfiler.collectGarbage");
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return { heap: usedSize, wasm: await wasm(cdp) };
}

/** Memories are found on the heap itself, so that no page needs to hand its own out. */
async function wasm(cdp) {
  const { result } = await cdp.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await cdp.send("Runtime.queryObjects", { prototypeObjectId: result.objectId });
  const sum = await cdp.send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: "function () { return this.reduce((all, one) => all + one.buffer.byteLength, 0) }",
    returnByValue: true,
  });
  return sum.result.value;
}
