import { json } from "../config.mjs";

/** @type {import("next").NextConfig} */
export default {
  // Development has a folder of its own, so that both can be served at once.
  distDir: process.env.NODE_ENV === "development" ? "out/development" : "out/production",
  env: { NOREN_CONFIG: json() },
  // Effects run once in development too, as the journeys count them.
  reactStrictMode: false,
  // Another project's lock file in a folder above would be taken for the root.
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
};
