// Selecting a text by language: uses the same test table as the Rust rules.

import { equal } from "node:assert/strict";
import { test } from "node:test";
import { pick, type Localized } from "../../src/shared/localized";
import cases from "../fixtures/localized.json";

for (const { name, text, language, picked } of cases) test(name, () => equal(pick(text as Localized, language), picked));
