import { utf8 } from "./bytes.js";
import { SEAL } from "./labels.js";
import { wordsOf } from "./words.js";

const ITERATIONS = 524_288;
const OUTPUT_BITS = 128;
const WORDS = 4;
const WORD = 2048;
const PICTURE_AT = 6;
const SIDE = 5;
const DRAWN_COLUMNS = 3;

/** What people compare: four words, and a picture that is symmetric from left to right. */
export interface SealFingerprint {
  readonly words: readonly string[];
  /** Row by row; true is a filled cell. */
  readonly cells: readonly (readonly boolean[])[];
  /** Square, circle, diamond, triangle up, triangle down, ring, cross, bar. */
  readonly shape: number;
}

/** Slow on purpose, and the browser's own: it takes no longer without a JIT. Needs a secure context. */
export async function sealFingerprint(verifyKey: Uint8Array): Promise<SealFingerprint> {
  const password = await crypto.subtle.importKey("raw", Uint8Array.from(verifyKey), "PBKDF2", false, ["deriveBits"]);
  const derivation = { name: "PBKDF2", hash: "SHA-256", salt: utf8(SEAL), iterations: ITERATIONS };
  const bytes = new Uint8Array(await crypto.subtle.deriveBits(derivation, password, OUTPUT_BITS));
  return { words: wordsFrom(bytes), cells: cellsFrom(bytes), shape: (pictureBits(bytes) >> 6) & 7 };
}

function wordsFrom(bytes: Uint8Array): string[] {
  const list = wordsOf("nl");
  // Six bytes are 48 bits, the last four of which no word has.
  let rest = Math.floor(bytes.subarray(0, 6).reduce((sum, byte) => sum * 256 + byte, 0) / 16);
  return Array.from({ length: WORDS }, () => {
    const word = list[rest % WORD]!;
    rest = Math.floor(rest / WORD);
    return word;
  }).reverse();
}

function cellsFrom(bytes: Uint8Array): boolean[][] {
  const bits = pictureBits(bytes);
  return Array.from({ length: SIDE }, (_, row) => Array.from({ length: SIDE }, (_, column) => {
    const place = row * DRAWN_COLUMNS + Math.min(column, SIDE - 1 - column);
    return ((bits >> (23 - place)) & 1) === 1;
  }));
}

/** Fifteen bits for the cells, three for the shape, six unused. */
function pictureBits(bytes: Uint8Array): number {
  return (bytes[PICTURE_AT]! << 16) | (bytes[PICTURE_AT + 1]! << 8) | bytes[PICTURE_AT + 2]!;
}
