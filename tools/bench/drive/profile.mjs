// Where a page view's script time goes: the processor time of each of the gate's modules.
import { idle, open, visitor } from "./browser.mjs";
import { arrive, tapAccept } from "./visits.mjs";

/** In microseconds: the interval at which the browser samples what runs. */
const INTERVAL = 50;

/** A new visitor's page view, then the same visitor's after Accept; a candidate whose bundle names its modules. */
export async function profile(browser, plan, page, done) {
  const context = await visitor(browser, plan);
  try {
    done("first", await profiled(context, plan, page));
    const first = await arrive(context, plan, page.url);
    await tapAccept(first.opened, plan, page);
    await first.opened.page.close();
    done("returning", await profiled(context, plan, page));
  } finally {
    await context.close();
  }
}

async function profiled(context, plan, { url }) {
  const opened = await open(context, plan, plan.origin + url);
  const { page, cdp } = opened;
  const sources = new Map();
  cdp.on("Debugger.scriptParsed", ({ scriptId, url }) => sources.set(scriptId, url));
  await cdp.send("Debugger.enable");
  await cdp.send("Profiler.enable");
  await cdp.send("Profiler.setSamplingInterval", { interval: INTERVAL });
  await cdp.send("Profiler.start");
  await page.goto(plan.origin + url);
  await idle(opened, plan);
  const { profile } = await cdp.send("Profiler.stop");
  const modules = new Map();
  for (const [scriptId, address] of sources) {
    if (!address.startsWith(plan.origin + url + "noren/")) continue;
    const { scriptSource } = await cdp.send("Debugger.getScriptSource", { scriptId });
    modules.set(scriptId, moduleOfLine(scriptSource));
  }
  await page.close();
  return byModule(profile, modules);
}

/** The module of each line: esbuild heads each with its path in a comment. */
function moduleOfLine(source) {
  let module = "evaluating the modules";
  return source.split("\n").map((line) => (module = /^ *\/\/ (src\/\S+)$/.exec(line)?.[1] ?? module));
}

/** The time of each module, in milliseconds; what the browser does in a call counts for the module that calls it. */
function byModule({ nodes, samples, timeDeltas }, modules) {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const times = {};
  samples.forEach((id, index) => {
    for (let at = id; at; at = parents.get(at)) {
      const { scriptId, lineNumber } = byId.get(at).callFrame;
      const module = modules.get(scriptId)?.[lineNumber];
      if (!module) continue;
      // A sample lasts until the next one.
      times[module] = (times[module] ?? 0) + Math.max(0, timeDeltas[index + 1] ?? 0) / 1000;
      break;
    }
  });
  return times;
}
