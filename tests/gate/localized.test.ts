// A text by language: the same table that the rules in Rust are tested with.

import { equal } from "node:assert/strict";
import { test } from "node:test";
import { pick, type Localized } from "../../src/shared/localized";
import cases from "../fixtures/localized.json";

for (const { name, text, language, picked } of cases) test(name, () => equal(pick(text as Localized, language), picked));
