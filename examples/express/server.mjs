import express from "express";
import { readConsent } from "noren-consent/server";

const app = express();

app.get("/", (request, response) => {
  const gpc = request.get("sec-gpc") === "1";
  const consent = readConsent(request.headers.cookie, { name: "__Host-noren", gpc });
  // The page differs by the answer, so no cache may give it to somebody else.
  response.set({ "Cache-Control": "private", Vary: "Cookie, Sec-GPC" });
  response.send(consent?.allowed("marketing") ? "Offers for you" : "Offers for all");
});

const server = app.listen(Number(process.env.PORT ?? 3000), "127.0.0.1", () => console.log(`listening on ${server.address().port}`));
