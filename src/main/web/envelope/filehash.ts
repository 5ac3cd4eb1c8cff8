import { sha256 } from "@noble/hashes/sha2.js";
import { wipe, type Bytes } from "./bytes.js";

/**
 * The SHA-256 of a file that comes in pieces. The browser's own is kept waiting for the whole file, at most 25 MiB in
 * memory: without a JIT, hashing piece by piece in JavaScript takes longer than the sealing itself.
 */
export class FileHash {
  readonly #whole: Bytes | null;
  readonly #stepwise = sha256.create();
  #done = 0;

  constructor(length: number) {
    // Missing where the page is not a secure context.
    this.#whole = globalThis.crypto.subtle === undefined ? null : new Uint8Array(length);
  }

  /** Never more in all than the length promised. */
  update(piece: Uint8Array): void {
    if (this.#whole === null) this.#stepwise.update(piece);
    else this.#whole.set(piece, this.#done);
    this.#done += piece.length;
  }

  async digest(): Promise<Uint8Array> {
    if (this.#whole === null) return this.#stepwise.digest();
    try {
      return new Uint8Array(await crypto.subtle.digest("SHA-256", this.#whole.subarray(0, this.#done)));
    } finally {
      wipe(this.#whole);
    }
  }
}
