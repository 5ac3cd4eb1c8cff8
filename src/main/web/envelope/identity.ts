import { bech32 } from "@scure/base";
import { identityToRecipient } from "age-encryption";

const IDENTITY_PREFIX = "AGE-SECRET-KEY-PQ-";
const RECIPIENT_PREFIX = "age1pq";
const RECIPIENT_LENGTH = 1216;
const COEFFICIENTS_LENGTH = 1152;
const Q = 3329;

/** The text form age knows. A string cannot be wiped: make it late, keep it nowhere. */
export function identityText(seed: Uint8Array): string {
  return bech32.encodeFromBytes(IDENTITY_PREFIX, seed).toUpperCase();
}

export function recipientOf(seed: Uint8Array): Promise<string> {
  return identityToRecipient(identityText(seed));
}

/** Hybrid, lower case, of the right length, checksum included, and a key that can be sealed to. */
export function isRecipient(text: string): boolean {
  try {
    // `false` lifts the limit of 90 characters, which post-quantum keys outgrow.
    const { prefix, words } = bech32.decode(text as `${string}1${string}`, false);
    const key = bech32.fromWords(words);
    return prefix === RECIPIENT_PREFIX && key.length === RECIPIENT_LENGTH && text === text.toLowerCase() && passesModulusCheck(key);
  } catch {
    return false;
  }
}

/** FIPS 203 §7.2. Without it, one bad card would stop a whole report from being sealed. */
function passesModulusCheck(key: Uint8Array): boolean {
  for (let i = 0; i < COEFFICIENTS_LENGTH; i += 3) {
    const [a, b, c] = [key[i]!, key[i + 1]!, key[i + 2]!];
    if ((a | ((b & 0x0f) << 8)) >= Q || ((b >> 4) | (c << 4)) >= Q) return false;
  }
  return true;
}
