// Writes made-by-web.json anew. Sealing is random, so every run gives other bytes of the same meaning.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { bundle, tests, vectors } from "./bundle.mjs";

const [generator] = await bundle([join(tests, "make-vectors.ts")], "web-vectors");
const run = spawnSync(process.execPath, [generator], { stdio: "inherit", env: { ...process.env, VECTORS: vectors } });
process.exit(run.status ?? 1);
