// A fake window for modules that access it, and for the vendors in it. Import this file first.

export const vendors: Record<string, any> = {};
(globalThis as any).window = vendors;

/** Removes every vendor. */
export const clean = (): void => {
  for (const name of Object.getOwnPropertyNames(vendors)) delete vendors[name];
};
