// Leaves the NIST curves out of what a page loads: age's tag recipients need them, and the protocol refuses those (§2).
import { readFile } from "node:fs/promises";

// Hybrids with those curves, which the library makes as it is loaded.
const HYBRIDS = /^export const (\w*(?:768_p256|1024_p384)) = .*\b(?:QSF|concreteHybridKem)\(.*$/gm;
const EXPECTED = 4;

export const trim = {
  name: "trim",
  setup(build) {
    build.onLoad({ filter: /@noble[\\/]post-quantum[\\/]hybrid\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      if (source.match(HYBRIDS)?.length !== EXPECTED) throw new Error("another release of the library: look at trim.mjs");
      return { contents: source.replace(HYBRIDS, "export const $1 = undefined;") };
    });
    build.onLoad({ filter: /@noble[\\/]curves[\\/]nist\.js$/ }, () => ({
      contents: "export const p256 = undefined, p384 = undefined;",
    }));
  },
};
