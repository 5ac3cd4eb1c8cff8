// Runs the tests with node's own runner; `npm test -- words` runs only those whose path holds "words".
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { bundle, tests, vectors } from "./bundle.mjs";

const wanted = process.argv[2] ?? "";
const files = readdirSync(tests, { recursive: true })
  .filter((file) => file.endsWith(".test.ts") && file.includes(wanted))
  .map((file) => join(tests, file));
if (files.length === 0) {
  console.error(`no test matches "${wanted}"`);
  process.exit(1);
}

const bundles = await bundle(files, "web-tests");
const run = spawnSync(process.execPath, ["--enable-source-maps", "--test", "--test-reporter=spec", ...bundles], {
  stdio: "inherit",
  env: { ...process.env, VECTORS: vectors },
});
process.exit(run.status ?? 1);
