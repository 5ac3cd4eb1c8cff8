import { ed25519 } from "@noble/curves/ed25519.js";
import { bytesToNumberLE } from "@noble/curves/utils.js";
import { sha512 } from "@noble/hashes/sha2.js";
import { concat, utf8, type Bytes } from "./bytes.js";

export const SIGNATURE_LENGTH = 64;
const VERIFY_KEY_LENGTH = 32;
const LINE_FEED = 0x0a;

/** What a signature or a fingerprint covers: `label || 0x0A || body`. */
export function labelled(label: string, body: Uint8Array): Bytes {
  return concat(utf8(label), Uint8Array.of(LINE_FEED), body);
}

export function verifyKeyOf(seed: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(seed);
}

export function sign(label: string, body: Uint8Array, seed: Uint8Array): Uint8Array {
  return ed25519.sign(labelled(label, body), seed);
}

/** Strict: the library's default (ZIP 215) lets non-canonical points and small-order keys pass. */
export function verifies(label: string, body: Uint8Array, signature: Uint8Array, verifyKey: Uint8Array): boolean {
  if (signature.length !== SIGNATURE_LENGTH || verifyKey.length !== VERIFY_KEY_LENGTH) return false;
  return ed25519.verify(signature, labelled(label, body), verifyKey, { zip215: false });
}

const { Point } = ed25519;
const HALF = SIGNATURE_LENGTH / 2;
/** From the second signature on, a table of the key's multiples pays for itself. */
const TABLE_FROM = 2;
const TABLE_WINDOW = 5;

/**
 * As {@link verifies}, for a key that signed many things: it reckons with a table of the key's multiples, which the library's own
 * function makes for its base point only, and so takes a third of the time.
 */
export class Verifier {
  readonly #key: InstanceType<typeof Point> | null;
  #uses = 0;

  constructor(readonly verifyKey: Uint8Array) {
    this.#key = strictPoint(verifyKey);
  }

  verifies(label: string, body: Uint8Array, signature: Uint8Array): boolean {
    const key = this.#key;
    if (key === null || signature.length !== SIGNATURE_LENGTH) return false;
    if (++this.#uses === TABLE_FROM) key.precompute(TABLE_WINDOW);
    // A canonical point has one encoding, so what was signed over is the bytes as they came.
    const r = signature.subarray(0, HALF);
    const challenge = Point.Fn.create(bytesToNumberLE(sha512(concat(r, this.verifyKey, labelled(label, body)))));
    try {
      const s = Point.BASE.multiplyUnsafe(bytesToNumberLE(signature.subarray(HALF)));
      return Point.fromBytes(r, false).add(key.multiplyUnsafe(challenge)).subtract(s).clearCofactor().is0();
    } catch {
      return false;
    }
  }
}

function strictPoint(bytes: Uint8Array): InstanceType<typeof Point> | null {
  try {
    const point = Point.fromBytes(bytes, false);
    return point.isSmallOrder() ? null : point;
  } catch {
    return null;
  }
}
