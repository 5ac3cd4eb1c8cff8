import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as common } from "@zxcvbn-ts/language-common";
import { dictionary as dutch } from "@zxcvbn-ts/language-nl-be";
import { PASSPHRASE_AT_LEAST } from "../../envelope/index.js";

/** From 0 (guessed at once) to 4; only 4 will do for a key that a thief of the server may try for years. */
export type Strength = 0 | 1 | 2 | 3 | 4;
export const ENOUGH = 4;

export type PassphraseProblem = "short" | "guessable";

let judge: ZxcvbnFactory | undefined;

/** @param own words that belong to her, such as her name: a guesser tries these first */
export function strengthOf(passphrase: string, own: string[]): Strength {
  // Built when first asked: ranking the lists takes a moment.
  judge ??= new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary: { ...common, ...dutch } });
  const { score } = judge.check(passphrase.normalize("NFKC"), [...own, "meldpoort", "meldpunt", "integriteit", "postbus"]);
  return score as Strength;
}

export function passphraseProblem(passphrase: string, own: string[]): PassphraseProblem | null {
  if ([...passphrase.normalize("NFKC")].length < PASSPHRASE_AT_LEAST) return "short";
  return strengthOf(passphrase, own) < ENOUGH ? "guessable" : null;
}
