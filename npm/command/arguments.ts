// The arguments of the command.

import { argv } from "node:process";
import { parseArgs, type ParseArgsConfig } from "node:util";
import { Failure } from "./failure";

export const HELP = `noren-consent ${__VERSION__}: a consent banner and privacy policy for your shop

  init                     write a config, by questions or with --yes
      --config FILE        noren.json
      --yes                ask nothing; then --company and --contact are needed
      --company NAME       your company, as visitors know it
      --contact MAIL|URL   how to reach it about privacy
      --languages TAGS     en,ja,… ; all if left out
      --region REGION      eu, uk, jp, …: whose law applies; strict if left out
      --services IDS       google-analytics,youtube,… ; list them with --list
      --list               list the services that are known
  build                    check the config and write the files that you serve
      --config FILE        noren.json
      --out FOLDER         public/noren
      --base PATH          the folder's address on your site, for the tag: /noren/
      --generic            without a config: each page brings its own
      --server NAME        print rules for caches: nginx, apache, caddy, netlify, vercel, cloudflare
      --watch              build again when the config or a text changes
  check                    check the config and write nothing
      --fresh              also fail if the folder --out is not what would be built now
  audit URL                visit a page before a choice, after refusing, accepting and withdrawing, and report what
                           leaked; drives Chromium by your Playwright, or the browser that CHROMIUM names
      --next URL           the page on which consent is withdrawn before the visitor goes back
      --host SERVICE=HOST  a host that a service contacts by its own code
      --necessary NAMES    cookies, entries and hosts that need no consent; * matches anything
      --lang TAG           the visitor's language
      --gpc                the visitor's browser sends Global Privacy Control
      --viewport DEVICE    desktop, or phone
      --wait SECONDS       how long each stage is watched: 5
      --json               for machines
      --accept, --reject, --withdraw SELECTORS
                           the buttons of another banner, each several separated by commas
  l10n                     report what is missing or wrong in the translations of your own in --locales
      --language TAG       of one language
      --json               for machines
  l10n preview             serve a page with every text in its place, drawn again at each save
      --port PORT          8090; 0 for any free one
  l10n new TAG             write the files of a new language there, or copies of those that Noren has
  policy publish           keep the policy's changed texts in their archive, so that visitors see what changed
      --policy FOLDER      your texts
      --from DAY           YYYY-MM-DD; today if left out

  --locales FOLDER         translations of your own: each file takes the place of Noren's (also for policy publish)
  --policy FOLDER          the policy's texts of your own, if they are in another folder
`;

const OPTIONS = {
  accept: { type: "string" },
  base: { type: "string", default: "/noren/" },
  company: { type: "string" },
  config: { type: "string", default: "noren.json" },
  contact: { type: "string" },
  fresh: { type: "boolean" },
  from: { type: "string" },
  generic: { type: "boolean" },
  gpc: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  host: { type: "string", multiple: true },
  json: { type: "boolean" },
  lang: { type: "string" },
  language: { type: "string" },
  languages: { type: "string" },
  list: { type: "boolean" },
  locales: { type: "string" },
  necessary: { type: "string", multiple: true },
  next: { type: "string" },
  out: { type: "string", default: "public/noren" },
  policy: { type: "string" },
  port: { type: "string", default: "8090" },
  region: { type: "string" },
  reject: { type: "string" },
  server: { type: "string" },
  services: { type: "string" },
  viewport: { type: "string" },
  version: { type: "boolean", short: "v" },
  wait: { type: "string" },
  watch: { type: "boolean" },
  withdraw: { type: "string" },
  yes: { type: "boolean", short: "y" },
} as const satisfies ParseArgsConfig["options"];

/** Reads them. */
export const read = () => {
  try {
    return parseArgs({ args: argv.slice(2), options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Failure(`${(error as Error).message.split(". ")[0]}; noren-consent --help lists the options`);
  }
};

export type Values = ReturnType<typeof read>["values"];
