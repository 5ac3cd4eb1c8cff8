// Bundles a page's style sheet with all it imports, and hands esbuild what is left of it for the classes that the page writes.
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { leanSheet } from "./lean.mjs";

const main = join(import.meta.dirname, "..");
const WRITTEN_IN = [join(main, "resources/templates"), ...["pages", "elements"].map((folder) => join(import.meta.dirname, folder))];
const PAGES = ["reporter", "inbox", "administration"];

export const styles = {
  name: "styles",
  setup(outer) {
    const { target, loader, outdir } = outer.initialOptions;
    outer.onLoad({ filter: /[\\/]styles[\\/](reporter|inbox|administration)\.css$/ }, async ({ path }) => {
      const { outputFiles } = await build({
        entryPoints: [path], bundle: true, minify: true, charset: "utf8", legalComments: "none", write: false, target, loader, outdir,
      });
      return { contents: leanSheet(outputFiles[0].text, await wordsWritten(PAGES.filter((page) => page !== basename(path, ".css")))), loader: "css" };
    });
  },
};

/** Everything that may be a class, or the beginning of one that is put together. */
async function wordsWritten(otherPages) {
  const words = new Set();
  for (const folder of WRITTEN_IN) {
    for (const file of await readdir(folder, { recursive: true })) {
      if (!/\.(html|ts)$/.test(file) || otherPages.some((page) => file.includes(page))) continue;
      for (const [word] of (await readFile(join(folder, file), "utf8")).matchAll(/[\w-]+/g)) words.add(word);
    }
  }
  return words;
}
