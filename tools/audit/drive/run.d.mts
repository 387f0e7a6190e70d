// The types of run.mjs for the npm command.

export interface Playwright {
  chromium: unknown;
  devices: unknown;
}

export function run(playwright: Playwright, plan: object, report: (line: object & { stage?: string }) => void): Promise<void>;
