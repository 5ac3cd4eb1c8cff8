import { encrypterTo, sealedLength } from "./age.js";
import { toB64 } from "./base64.js";
import { random, wipe } from "./bytes.js";
import { cleanLine, cutToBytes } from "./clean.js";
import { EnvelopeError, guarded } from "./errors.js";
import { FileHash } from "./filehash.js";
import { newId } from "./ids.js";
import { recipientOf } from "./identity.js";
import { ATTACHMENT_AT_MOST, attachmentEntry, MEDIA_TYPE, NAME_AT_MOST, type AttachmentDescriptor } from "./message.js";
import { breathe, type Progress } from "./pace.js";
import { padme } from "./padding.js";
import { Pieces } from "./streams.js";

const LEAST_PADDED = 16_384;
const ZEROS = 65_536;
const UNKNOWN_TYPE = "application/octet-stream";

export type Source = Blob | { readonly stream: ReadableStream<Uint8Array>; readonly length: number };

export interface SealedAttachment {
  readonly id: string;
  /** How long {@link stream} will be. */
  readonly length: number;
  readonly stream: ReadableStream<Uint8Array>;
  /** For the message; there once the stream has been read to its end, and an error where the stream has one. */
  readonly descriptor: Promise<AttachmentDescriptor>;
}

export function paddedLength(length: number): number {
  return padme(Math.max(length, LEAST_PADDED));
}

/** The length of the sealed form of a file of this length. */
export function sealedSize(length: number): number {
  return sealedLength(paddedLength(length), 1);
}

/** Seals while it is read; the descriptor is ready when the last of {@link SealedAttachment.stream} has been. */
export async function sealAttachment(source: Source, name: string, type: string, onProgress?: Progress): Promise<SealedAttachment> {
  const length = source instanceof Blob ? source.size : source.length;
  if (length < 1 || length > ATTACHMENT_AT_MOST) throw new EnvelopeError("wrong-length");
  const seed = random(32);
  try {
    const id = newId();
    const known = { id, key: toB64(seed), length, name: cleanName(name), type: cleanType(type) };
    const { stream, hash } = padded(source instanceof Blob ? source.stream() : source.stream, length, onProgress);
    const encrypter = encrypterTo([await recipientOf(seed)]);
    const descriptor = hash.then((sum) => attachmentEntry({ ...known, sha256: toB64(sum) }));
    // Who reads the stream meets the error there; it is no unhandled rejection as well.
    descriptor.catch(() => undefined);
    return { id, length: sealedSize(length), stream: await guarded(() => encrypter.encrypt(stream)), descriptor };
  } finally {
    wipe(seed);
  }
}

/** The file, hashed on its way, and its filling. A file that changed size since it was chosen is an error. */
function padded(file: ReadableStream<Uint8Array>, length: number, onProgress?: Progress) {
  const pieces = new Pieces(file);
  const digest = new FileHash(length);
  const total = paddedLength(length);
  let done = 0;
  let settle!: { resolve(hash: Uint8Array): void; reject(reason: unknown): void };
  const hash = new Promise<Uint8Array>((resolve, reject) => (settle = { resolve, reject }));

  async function next(): Promise<Uint8Array> {
    if (done >= length) return new Uint8Array(Math.min(ZEROS, total - done));
    const piece = await pieces.next();
    if (piece === null || done + piece.length > length) throw new EnvelopeError("wrong-length");
    digest.update(piece);
    if (done + piece.length === length && (await pieces.next()) !== null) throw new EnvelopeError("wrong-length");
    return piece;
  }

  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        await breathe();
        const piece = await next();
        done += piece.length;
        if (piece.length > 0) controller.enqueue(piece);
        onProgress?.(done / total);
        if (done < total) return;
        settle.resolve(await digest.digest());
        controller.close();
      } catch (error) {
        settle.reject(error);
        controller.error(error);
      }
    },
    cancel(reason) {
      settle.reject(new EnvelopeError("truncated"));
      return pieces.cancel(reason);
    },
  }, { highWaterMark: 0 });
  return { stream, hash };
}

/** Too long a name loses letters before its ending, which tells what opens it. */
function cleanName(name: string): string {
  const [, stem, ending] = /^(.*?)(\.[A-Za-z0-9]{1,10})?$/su.exec(cleanLine(name).replace(/[/\\]/g, "_"))!;
  return cutToBytes(stem!, NAME_AT_MOST - (ending ?? "").length) + (ending ?? "") || "_";
}

function cleanType(type: string): string {
  const plain = type.split(";")[0]!.trim().toLowerCase();
  return MEDIA_TYPE.test(plain) && plain.length <= 127 ? plain : UNKNOWN_TYPE;
}
