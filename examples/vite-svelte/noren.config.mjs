import { defineConfig } from "noren-consent";

export default defineConfig({
  company: { name: "Tsubame", contact: { email: "privacy@tsubame.example" } },
  languages: ["ja", "en"],
  categories: [{ id: "necessary" }, { id: "functional" }, { id: "marketing" }],
  services: ["youtube"],
});
