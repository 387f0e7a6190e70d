import { journeys, renderedJourneys, templateJourneys } from "./journeys";
import { test } from "./visit";

test.use({ host: "react" });
journeys();
renderedJourneys();
templateJourneys();
