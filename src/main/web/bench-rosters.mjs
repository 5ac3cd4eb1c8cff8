// Reads and seals as bench/rosters.ts says, with the compiler and without it, as in Tor Browser's "Safer".
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { bundle, tests } from "./bundle.mjs";

const [program] = await bundle([join(tests, "bench/rosters.ts")], "web-bench-rosters");
for (const options of [[], ["--jitless", "--no-expose-wasm"]]) {
  const { status } = spawnSync(process.execPath, [...options, program], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
