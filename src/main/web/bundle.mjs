// What tests and generators are bundled with; pages are bundled alike (build.mjs), so that both see the same modules.
import { relative, resolve, join } from "node:path";
import { mkdirSync, rmSync } from "node:fs";
import { build } from "esbuild";
import { trim } from "./trim.mjs";

const here = import.meta.dirname;
export const tests = resolve(here, "../../test/web");
export const vectors = resolve(here, "../../test/resources/vectors");

/** The bundles' paths, in the order of the entry points. */
export async function bundle(entryPoints, folder) {
  const out = resolve(here, "../../../target", folder);
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
    // The tests live outside this folder, where modules are not found by walking up.
    nodePaths: [resolve(here, "node_modules")],
    sourcemap: "inline",
    plugins: [trim],
    logLevel: "warning",
  });
  return entryPoints.map((file) => join(out, relative(tests, file).replace(/\.ts$/, ".mjs")));
}
