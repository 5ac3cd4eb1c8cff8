// Bundles the page of SealingBench as the product's pages are bundled (build.mjs).
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { tests } from "./bundle.mjs";
import { trim } from "./trim.mjs";

await build({
  entryPoints: [join(tests, "bench/sealing.ts")],
  outdir: resolve(import.meta.dirname, "../../../target/web-bench"),
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2022", "firefox115", "chrome109", "safari16.4"],
  charset: "utf8",
  plugins: [trim],
  nodePaths: [resolve(import.meta.dirname, "node_modules")],
});
