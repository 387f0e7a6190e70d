// A window for modules that name it, and for the vendors in it. To be imported first.

export const vendors: Record<string, any> = {};
(globalThis as any).window = vendors;

/** Forgets every vendor. */
export const clean = (): void => {
  for (const name of Object.getOwnPropertyNames(vendors)) delete vendors[name];
};
