import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { options } from "../vite.mjs";

export default defineConfig(options(react()));
