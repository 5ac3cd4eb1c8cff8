import { concat, type Bytes } from "./bytes.js";

const PIECE = 65_536;

/** A stream in pieces small enough to rest between, whatever it comes in. */
export class Pieces {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#reader = stream.getReader();
  }

  /** Null at the end. */
  async next(): Promise<Uint8Array | null> {
    while (this.#rest.length === 0) {
      const { done, value } = await this.#reader.read();
      if (done) return null;
      this.#rest = value;
    }
    const piece = this.#rest.subarray(0, PIECE);
    this.#rest = this.#rest.subarray(PIECE);
    return piece;
  }

  /** The first bytes, so many if there are that many, without taking them. */
  async peek(length: number): Promise<Uint8Array> {
    while (this.#rest.length < length) {
      const { done, value } = await this.#reader.read();
      if (done) break;
      this.#rest = concat(this.#rest, value);
    }
    return this.#rest.subarray(0, length);
  }

  cancel(reason?: unknown): Promise<void> {
    return this.#reader.cancel(reason);
  }
}

/** Cuts a stream into parts of exactly `size` bytes; only the last may be shorter. For uploading one by one. */
export async function* parts(stream: ReadableStream<Uint8Array>, size: number): AsyncGenerator<Bytes, void, undefined> {
  const pieces = new Pieces(stream);
  let held: Uint8Array[] = [];
  let length = 0;
  try {
    for (let piece = await pieces.next(); piece !== null; piece = await pieces.next()) {
      held.push(piece);
      length += piece.length;
      while (length >= size) {
        const whole = concat(...held);
        yield whole.slice(0, size);
        held = [whole.subarray(size)];
        length -= size;
      }
    }
    if (length > 0) yield concat(...held);
  } finally {
    // Who stops early will not read on; without this the source would wait forever.
    await pieces.cancel().catch(() => undefined);
  }
}
