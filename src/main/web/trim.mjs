// Makes what a page loads small: without what the protocol refuses anyhow (§2), and with the word lists folded.
import { readFile } from "node:fs/promises";
import { fold } from "./folding.mjs";

/** Parts of a library's module, as often as they must be there, and what stands in their place. */
const UNUSED = [
  // Hybrids with the NIST curves, which the library makes as it is loaded.
  [/@noble[\\/]post-quantum[\\/]hybrid\.js$/, /^export const (\w*(?:768_p256|1024_p384)) = .*\b(?:QSF|concreteHybridKem)\(.*$/gm, 4,
    "export const $1 = undefined;"],
  // Age's tag recipients, which need those curves, and its passphrases: envelope/passphrase.ts has its own.
  [/age-encryption[\\/]dist[\\/]index\.js$/, /^import \{ ((?:Hybrid)?(?:Tag|Scrypt)\w+), ((?:Hybrid)?(?:Tag|Scrypt)\w+) \} from .*$/gm, 2,
    "const $1 = undefined, $2 = undefined;"],
  // Square roots in any field: Curve25519 has a way of its own.
  [/@noble[\\/]curves[\\/]abstract[\\/]modular\.js$/, /^export function FpSqrt\(P\) \{$[^]*?^\}$/gm, 1, "export const FpSqrt = undefined;"],
  // Numbers in any base: ours are powers of two.
  [/@scure[\\/]base[\\/]index\.js$/, /convertRadix, (?=convertRadix2)|radix, (?=radix2)/g, 2, ""],
];

/** Modules of which nothing is left. */
const UNUSED_MODULES = [
  [/@noble[\\/]curves[\\/]nist\.js$/, "export const p256 = undefined, p384 = undefined;"],
];

export const trim = {
  name: "trim",
  setup(build) {
    for (const [filter, part, times, by] of UNUSED) {
      build.onLoad({ filter }, async ({ path }) => {
        const source = await readFile(path, "utf8");
        if (source.match(part)?.length !== times) throw new Error(`another release of ${path}: look at trim.mjs`);
        return { contents: source.replace(part, by) };
      });
    }
    for (const [filter, contents] of UNUSED_MODULES) build.onLoad({ filter }, () => ({ contents }));
    // The module of a list still gives its text.
    build.onLoad({ filter: /[\\/]words[\\/][a-z]+\.txt$/ }, async ({ path }) => ({
      contents: `import { unfold } from "./folding.mjs";
export default unfold(${JSON.stringify(fold(await readFile(path, "utf8")))});`,
      resolveDir: import.meta.dirname,
    }));
  },
};
