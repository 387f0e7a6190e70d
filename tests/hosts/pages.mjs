// Builds a host of static pages: node ../pages.mjs FILE…, in the host's folder.
//
// Each file in pages/ (the host's own, or the two that all hosts share) is inserted into layout.html, unless
// it is a complete page. FILE is a library's file in node_modules, which is copied to out/lib/.

import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { basename, join } from "node:path";
import { json, tagManager } from "./config.mjs";

const VALUES = {
  config: json(),
  "config-google-basic": tagManager({}),
  "config-google-advanced": tagManager({ advanced: true }),
};

rmSync("out", { recursive: true, force: true });
mkdirSync("out/lib", { recursive: true });
for (const file of process.argv.slice(2)) copyFileSync(join("node_modules", file), join("out/lib", basename(file)));

const layout = existsSync("layout.html") ? readFileSync("layout.html", "utf8") : "{{content}}";
const pages = existsSync("pages") ? "pages" : join(import.meta.dirname, "pages");
for (const file of readdirSync(pages)) {
  if (!file.endsWith(".html")) {
    copyFileSync(join(pages, file), join("out", file));
    continue;
  }
  const values = { ...VALUES, content: readFileSync(join(pages, file), "utf8") };
  let page = layout;
  // The content can contain placeholders too.
  for (const name of ["content", ...Object.keys(VALUES)]) page = page.replaceAll(`{{${name}}}`, () => values[name]);
  const unknown = /\{\{(.*?)\}\}/.exec(page);
  if (unknown) throw new Error(`${join(pages, file)} names "${unknown[1]}"; there are content, ${Object.keys(VALUES).join(", ")}`);
  writeFileSync(join("out", file), page);
}
