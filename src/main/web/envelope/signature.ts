import { ed25519 } from "@noble/curves/ed25519.js";
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
