import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { random, wipe } from "./bytes.js";
import { recognise, typedWords, wordsOf, type Language } from "./words.js";

const WORDS = 12;
const BYTES = 16;

export type CodeProblem =
  | { problem: "count"; count: number }
  | { problem: "unknown-word"; place: number }
  | { problem: "checksum" };

/** 128 random bits that people keep as twelve words: a receipt or a recovery code. */
export abstract class Code {
  readonly #entropy: Uint8Array;
  #destroyed = false;

  constructor(entropy: Uint8Array) {
    this.#entropy = Uint8Array.from(entropy);
  }

  words(language: Language): string[] {
    return entropyToMnemonic(this.entropy(), wordsOf(language)).split(" ");
  }

  destroy(): void {
    this.#destroyed = true;
    wipe(this.#entropy);
  }

  /** Keys derived from zeros would look like keys; better none at all. */
  protected entropy(): Uint8Array {
    if (this.#destroyed) throw new Error("used after destroy()");
    return this.#entropy;
  }
}

export function freshEntropy(): Uint8Array {
  return random(BYTES);
}

export function readWords(typed: string, pageLanguage: Language): { entropy: Uint8Array } | CodeProblem {
  const found = typedWords(typed);
  if (found.length !== WORDS) return { problem: "count", count: found.length };
  const language = languageOf(found, pageLanguage);
  const words = found.map((word) => recognise(word, language));
  const unknown = words.indexOf(null);
  if (unknown >= 0) return { problem: "unknown-word", place: unknown + 1 };
  try {
    return { entropy: mnemonicToEntropy(words.join(" "), wordsOf(language)) };
  } catch {
    return { problem: "checksum" };
  }
}

/** The list that knows the most of the words; a tie goes to the language of the page. */
function languageOf(words: string[], pageLanguage: Language): Language {
  const other = pageLanguage === "nl" ? "en" : "nl";
  return known(words, other) > known(words, pageLanguage) ? other : pageLanguage;
}

function known(words: string[], language: Language): number {
  return words.filter((word) => recognise(word, language) !== null).length;
}
