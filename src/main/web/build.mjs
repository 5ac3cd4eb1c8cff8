// Bundles the pages' scripts and style sheets under names that carry their hash, and writes down which name belongs to which.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { styles } from "./styles.mjs";
import { trim } from "./trim.mjs";

const classes = fileURLToPath(new URL("../../../target/classes/", import.meta.url));
const assets = join(classes, "META-INF/resources/assets");

await rm(assets, { recursive: true, force: true });
await mkdir(assets, { recursive: true });

const { metafile } = await build({
  entryPoints: ["reporter", "inbox", "administration"].flatMap((page) => [`pages/${page}.ts`, `styles/${page}.css`]),
  outdir: assets,
  entryNames: "[name]-[hash]",
  bundle: true,
  minify: true,
  metafile: true,
  format: "iife",
  target: ["es2022", "firefox115", "chrome109", "safari16.4"],
  charset: "utf8",
  legalComments: "none",
  loader: { ".svg": "dataurl" },
  plugins: [trim, styles],
});

const lines = [];
for (const [output, { entryPoint }] of Object.entries(metafile.outputs)) {
  if (!entryPoint) continue;
  const file = basename(output);
  const integrity = createHash("sha384").update(await readFile(join(assets, file))).digest("base64");
  lines.push(`${basename(entryPoint)}=/assets/${file}`, `${basename(entryPoint)}.integrity=sha384-${integrity}`);
}
await writeFile(join(classes, "assets.properties"), lines.sort().join("\n") + "\n");
