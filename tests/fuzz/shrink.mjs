// Reduces a failing case while it still fails in the same way.

/** The maximum number of trials. */
const MOST = 60;

/** All variants of a case with one part removed. */
function* smaller(made) {
  for (let index = made.views.length - 1; index >= 0; index -= 1)
    if (made.views.length > 1) yield { ...made, views: made.views.filter((_, at) => at !== index) };
  for (const store of ["local", "session"])
    for (const key of Object.keys(made.seed?.[store] ?? {})) {
      const { [key]: _, ...rest } = made.seed[store];
      yield { ...made, seed: { ...made.seed, [store]: rest } };
    }
  for (const index of (made.seed?.cookies ?? []).keys())
    yield { ...made, seed: { ...made.seed, cookies: made.seed.cookies.filter((_, at) => at !== index) } };
  if (made.gpc) yield { ...made, gpc: false };
  for (const name of Object.keys(made.attributes ?? {})) {
    const { [name]: _, ...attributes } = made.attributes;
    yield { ...made, attributes };
  }
  if (made.lang !== "en") yield { ...made, lang: "en" };
  const { config } = made;
  // A faulty config is not reduced: it is unknown whether a smaller one has the same fault.
  if (made.fault || typeof config !== "object" || config === null) return;
  for (const name of Object.keys(config))
    if (!["company", "categories"].includes(name)) {
      const { [name]: _, ...rest } = config;
      yield { ...made, config: rest };
    }
  for (const index of (config.services ?? []).keys())
    yield { ...made, config: { ...config, services: config.services.filter((_, at) => at !== index) } };
}

export const shrink = async (made, fails) => {
  let best = made;
  let trials = 0;
  for (let better = true; better; ) {
    better = false;
    for (const candidate of smaller(best)) {
      if (trials >= MOST) return best;
      trials += 1;
      if (await fails(candidate)) {
        best = candidate;
        better = true;
        break;
      }
    }
  }
  return best;
};
