import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { wipe } from "./bytes.js";
import { breathe, type Progress } from "./pace.js";

const R = 8;
const BLOCK_BYTES = 128 * R;
const BLOCK_WORDS = BLOCK_BYTES / 4;
const ROUNDS_A_TURN = 256;

/**
 * scrypt (RFC 7914) with r = 8, p = 1 and 32 bytes out, as age has it. The library's asynchronous scrypt only awaits
 * resolved promises, so the page would stand still for the half minute it takes without a JIT; this one rests.
 */
export async function scrypt(secret: Uint8Array, salt: Uint8Array, workFactor: number, onProgress?: Progress): Promise<Uint8Array> {
  const n = 2 ** workFactor;
  const block = pbkdf2(sha256, secret, salt, { c: 1, dkLen: BLOCK_BYTES });
  const x = toWords(block);
  const memory = new Uint32Array(n * BLOCK_WORDS);
  try {
    await inTurns(n, (i) => {
      memory.set(x, i * BLOCK_WORDS);
      blockMix(x);
    }, (done) => onProgress?.(done / 2));
    await inTurns(n, () => {
      const from = (x[BLOCK_WORDS - 16]! & (n - 1)) * BLOCK_WORDS;
      for (let k = 0; k < BLOCK_WORDS; k++) x[k]! ^= memory[from + k]!;
      blockMix(x);
    }, (done) => onProgress?.(0.5 + done / 2));
    fromWords(x, block);
    return pbkdf2(sha256, secret, block, { c: 1, dkLen: 32 });
  } finally {
    wipe(block);
    x.fill(0);
    memory.fill(0);
    mixed.fill(0);
  }
}

async function inTurns(n: number, step: (i: number) => void, onProgress: Progress): Promise<void> {
  for (let i = 0; i < n; i++) {
    step(i);
    if (i % ROUNDS_A_TURN !== 0) continue;
    onProgress(i / n);
    await breathe();
  }
  onProgress(1);
}

/** Shared scratch: it is used and left between two rests, so runs side by side do not meet in it. */
const mixed = /* @__PURE__ */ new Uint32Array(BLOCK_WORDS);

/** RFC 7914 §4: even blocks to the front, odd ones to the back. */
function blockMix(x: Uint32Array): void {
  let previous = x;
  let from = BLOCK_WORDS - 16;
  for (let i = 0; i < 2 * R; i++) {
    const to = (i >> 1) * 16 + (i & 1) * (BLOCK_WORDS / 2);
    salsa8(previous, from, x, i * 16, mixed, to);
    previous = mixed;
    from = to;
  }
  x.set(mixed);
}

/** Salsa20/8 of `a ^ b`, into `out`. */
function salsa8(a: Uint32Array, ai: number, b: Uint32Array, bi: number, out: Uint32Array, oi: number): void {
  const y00 = a[ai]! ^ b[bi]!, y01 = a[ai + 1]! ^ b[bi + 1]!, y02 = a[ai + 2]! ^ b[bi + 2]!, y03 = a[ai + 3]! ^ b[bi + 3]!;
  const y04 = a[ai + 4]! ^ b[bi + 4]!, y05 = a[ai + 5]! ^ b[bi + 5]!, y06 = a[ai + 6]! ^ b[bi + 6]!, y07 = a[ai + 7]! ^ b[bi + 7]!;
  const y08 = a[ai + 8]! ^ b[bi + 8]!, y09 = a[ai + 9]! ^ b[bi + 9]!, y10 = a[ai + 10]! ^ b[bi + 10]!, y11 = a[ai + 11]! ^ b[bi + 11]!;
  const y12 = a[ai + 12]! ^ b[bi + 12]!, y13 = a[ai + 13]! ^ b[bi + 13]!, y14 = a[ai + 14]! ^ b[bi + 14]!, y15 = a[ai + 15]! ^ b[bi + 15]!;
  let x00 = y00, x01 = y01, x02 = y02, x03 = y03, x04 = y04, x05 = y05, x06 = y06, x07 = y07;
  let x08 = y08, x09 = y09, x10 = y10, x11 = y11, x12 = y12, x13 = y13, x14 = y14, x15 = y15;
  for (let round = 0; round < 8; round += 2) {
    x04 ^= left(x00 + x12, 7); x08 ^= left(x04 + x00, 9); x12 ^= left(x08 + x04, 13); x00 ^= left(x12 + x08, 18);
    x09 ^= left(x05 + x01, 7); x13 ^= left(x09 + x05, 9); x01 ^= left(x13 + x09, 13); x05 ^= left(x01 + x13, 18);
    x14 ^= left(x10 + x06, 7); x02 ^= left(x14 + x10, 9); x06 ^= left(x02 + x14, 13); x10 ^= left(x06 + x02, 18);
    x03 ^= left(x15 + x11, 7); x07 ^= left(x03 + x15, 9); x11 ^= left(x07 + x03, 13); x15 ^= left(x11 + x07, 18);
    x01 ^= left(x00 + x03, 7); x02 ^= left(x01 + x00, 9); x03 ^= left(x02 + x01, 13); x00 ^= left(x03 + x02, 18);
    x06 ^= left(x05 + x04, 7); x07 ^= left(x06 + x05, 9); x04 ^= left(x07 + x06, 13); x05 ^= left(x04 + x07, 18);
    x11 ^= left(x10 + x09, 7); x08 ^= left(x11 + x10, 9); x09 ^= left(x08 + x11, 13); x10 ^= left(x09 + x08, 18);
    x12 ^= left(x15 + x14, 7); x13 ^= left(x12 + x15, 9); x14 ^= left(x13 + x12, 13); x15 ^= left(x14 + x13, 18);
  }
  out[oi] = y00 + x00; out[oi + 1] = y01 + x01; out[oi + 2] = y02 + x02; out[oi + 3] = y03 + x03;
  out[oi + 4] = y04 + x04; out[oi + 5] = y05 + x05; out[oi + 6] = y06 + x06; out[oi + 7] = y07 + x07;
  out[oi + 8] = y08 + x08; out[oi + 9] = y09 + x09; out[oi + 10] = y10 + x10; out[oi + 11] = y11 + x11;
  out[oi + 12] = y12 + x12; out[oi + 13] = y13 + x13; out[oi + 14] = y14 + x14; out[oi + 15] = y15 + x15;
}

function left(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** Little-endian whatever the machine. */
function toWords(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(4 * i, true));
}

function fromWords(words: Uint32Array, into: Uint8Array): void {
  const view = new DataView(into.buffer, into.byteOffset, into.length);
  words.forEach((word, i) => view.setUint32(4 * i, word, true));
}
