import { journeys } from "./journeys";
import { test } from "./visit";

test.use({ host: "astro" });
journeys();
