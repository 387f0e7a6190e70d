import { json } from "../config.mjs";

/** @type {import("next").NextConfig} */
export default {
  // Development has its own folder, so that both can be served at the same time.
  distDir: process.env.NODE_ENV === "development" ? "out/development" : "out/production",
  env: { NOREN_CONFIG: json() },
  // Makes effects run only once in development, because the journeys count them.
  reactStrictMode: false,
  // Otherwise a lock file in a parent folder would determine the root.
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
};
