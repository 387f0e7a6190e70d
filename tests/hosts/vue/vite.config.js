import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";
import { options } from "../vite.mjs";

export default defineConfig(options(vue()));
