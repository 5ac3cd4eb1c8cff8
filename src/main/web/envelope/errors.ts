/** Why something was refused; the names are those of docs/protocol.md. */
export type Refusal =
  | "malformed"
  | "classical-recipient"
  | "not-for-me"
  | "bad-signature"
  | "wrong-author"
  | "wrong-case"
  | "wrong-direction"
  | "wrong-sequence"
  | "wrong-link"
  | "wrong-title"
  | "wrong-card"
  | "wrong-desk"
  | "wrong-number"
  | "wrong-seal"
  | "wrong-roster"
  | "wrong-generation"
  | "own-approval"
  | "duplicate-key"
  | "no-key-holder"
  | "older-roster"
  | "other-roster"
  | "truncated"
  | "wrong-length"
  | "wrong-hash"
  | "weak-passphrase";

/** The message is the name alone: what was refused may hold secrets and never reaches a log. */
export class EnvelopeError extends Error {
  override readonly name = "EnvelopeError";

  constructor(readonly refusal: Refusal) {
    super(refusal);
  }
}

export function malformed(): EnvelopeError {
  return new EnvelopeError("malformed");
}

/** Runs what may throw anything at all, and lets only an {@link EnvelopeError} out. */
export async function guarded<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof EnvelopeError ? error : malformed();
  }
}
