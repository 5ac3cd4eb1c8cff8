import { bech32 } from "@scure/base";
import { identityToRecipient } from "age-encryption";

const IDENTITY_PREFIX = "AGE-SECRET-KEY-PQ-";
const RECIPIENT_PREFIX = "age1pq";
const RECIPIENT_LENGTH = 1216;

/** The text form age knows. A string cannot be wiped: make it late, keep it nowhere. */
export function identityText(seed: Uint8Array): string {
  return bech32.encodeFromBytes(IDENTITY_PREFIX, seed).toUpperCase();
}

export function recipientOf(seed: Uint8Array): Promise<string> {
  return identityToRecipient(identityText(seed));
}

/** Hybrid, lower case, of the right length, checksum included. */
export function isRecipient(text: string): boolean {
  try {
    // `false` lifts the limit of 90 characters, which post-quantum keys outgrow.
    const { prefix, words } = bech32.decode(text as `${string}1${string}`, false);
    const key = bech32.fromWords(words);
    return prefix === RECIPIENT_PREFIX && key.length === RECIPIENT_LENGTH && text === text.toLowerCase();
  } catch {
    return false;
  }
}
