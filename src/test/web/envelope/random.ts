/** Numbers that look random and are the same every time, so that a failure can be met again (mulberry32). */
export class Seeded {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.below(256));
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }

  /** One change of the kind that accidents and attackers make. */
  mutated(bytes: Uint8Array): Uint8Array {
    const copy = Uint8Array.from(bytes);
    const at = this.below(copy.length);
    switch (this.below(5)) {
      case 0: copy[at]! ^= 1 << this.below(8); return copy;
      case 1: return copy.slice(0, at);
      case 2: return Uint8Array.of(...copy.subarray(0, at), this.below(256), ...copy.subarray(at));
      case 3: return Uint8Array.of(...copy.subarray(0, at), ...copy.subarray(at + 1 + this.below(40)));
      default: return Uint8Array.of(...copy, ...this.bytes(1 + this.below(20)));
    }
  }
}
