import { base64urlnopad } from "@scure/base";
import { malformed } from "./errors.js";
import type { Bytes } from "./bytes.js";

/** base64url without padding (RFC 4648 §5), the only base64 of the protocol. */
export function toB64(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes);
}

/** Refuses padding, other alphabets, white space and non-zero trailing bits. */
export function fromB64(text: string): Bytes {
  let bytes: Bytes;
  try {
    // No copy: what is decoded may be a secret, and only what is handed out gets wiped.
    bytes = base64urlnopad.decode(text) as Bytes;
  } catch {
    throw malformed();
  }
  if (toB64(bytes) !== text) throw malformed();
  return bytes;
}
