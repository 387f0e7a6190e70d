import { journeys, renderedJourneys, templateJourneys } from "./journeys";
import { test } from "./visit";

test.use({ host: "vue" });
journeys();
renderedJourneys();
templateJourneys();
