// Bundles every test the way the pages are bundled, and runs them with node's own runner.
// `npm test -- words` runs only the tests whose path holds "words".
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { build } from "esbuild";

const tests = resolve(import.meta.dirname, "../../test/web");
const out = resolve(import.meta.dirname, "../../../target/web-tests");
const wanted = process.argv[2] ?? "";

const entryPoints = readdirSync(tests, { recursive: true })
  .filter((file) => file.endsWith(".test.ts") && file.includes(wanted))
  .map((file) => join(tests, file));
if (entryPoints.length === 0) {
  console.error(`no test matches "${wanted}"`);
  process.exit(1);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build({
  entryPoints,
  outdir: out,
  outbase: tests,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  loader: { ".txt": "text" },
  // The tests live outside this folder, where modules are not found by walking up.
  nodePaths: [resolve(import.meta.dirname, "node_modules")],
  sourcemap: "inline",
  logLevel: "warning",
});

const bundles = entryPoints.map((file) => join(out, relative(tests, file).replace(/\.ts$/, ".mjs")));
const run = spawnSync(process.execPath, ["--enable-source-maps", "--test", ...bundles], {
  stdio: "inherit",
  env: { ...process.env, VECTORS: resolve(import.meta.dirname, "../../test/resources/vectors") },
});
process.exit(run.status ?? 1);
