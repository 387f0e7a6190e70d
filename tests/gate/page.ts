// A document for modules that look at it as soon as they are loaded. To be imported first.

(globalThis as any).document = { documentElement: { dataset: {} } };
