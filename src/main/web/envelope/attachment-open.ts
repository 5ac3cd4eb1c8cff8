import { decrypterWith, HEADER_AT_MOST, headerLength, hybridGate, Miss, NONCE } from "./age.js";
import { paddedLength, sealedSize } from "./attachment.js";
import { fromB64 } from "./base64.js";
import { same, wipe } from "./bytes.js";
import { EnvelopeError, malformed } from "./errors.js";
import { FileHash } from "./filehash.js";
import { identityText } from "./identity.js";
import { ATTACHMENT_AT_MOST, attachmentEntry, type AttachmentDescriptor } from "./message.js";
import { breathe, type Progress } from "./pace.js";
import { Pieces } from "./streams.js";

const SEALED_AT_MOST = /* @__PURE__ */ sealedSize(ATTACHMENT_AT_MOST);

/**
 * The file as it is opened. It is not to be believed before the stream has closed: length, filling and hash are known
 * only then. {@link openAttachmentWhole} waits for that.
 */
export function openAttachment(
  sealed: ReadableStream<Uint8Array>, descriptor: AttachmentDescriptor, onProgress?: Progress,
): ReadableStream<Uint8Array> {
  const entry = attachmentEntry(descriptor);
  const intake = new Intake(sealed, sealedSize(entry.length), onProgress);
  const verified = new Verification(entry);
  let opened: Pieces | undefined;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        opened ??= new Pieces(await payload(intake, entry.key));
        for (let piece = await next(opened); piece !== null; piece = await next(opened)) {
          const part = verified.take(piece);
          if (part.length > 0) return controller.enqueue(part);
        }
        await verified.finish();
        controller.close();
      } catch (error) {
        controller.error(error instanceof EnvelopeError ? error : malformed());
        await (opened ?? intake.pieces).cancel().catch(() => undefined);
      }
    },
    cancel: (reason) => (opened ?? intake.pieces).cancel(reason),
  }, { highWaterMark: 0 });
}

/** Handed over only when everything is right. The media type is the reporter's claim: it is left out, lest a page runs it. */
export async function openAttachmentWhole(
  sealed: ReadableStream<Uint8Array>, descriptor: AttachmentDescriptor, onProgress?: Progress,
): Promise<Blob> {
  const pieces = new Pieces(openAttachment(sealed, descriptor, onProgress));
  const held: BlobPart[] = [];
  for (let piece = await pieces.next(); piece !== null; piece = await pieces.next()) held.push(piece as Uint8Array<ArrayBuffer>);
  return new Blob(held, { type: "application/octet-stream" });
}

async function payload(intake: Intake, key: string): Promise<ReadableStream<Uint8Array>> {
  const start = headerLength(await intake.pieces.peek(HEADER_AT_MOST)) + NONCE;
  const seed = fromB64(key);
  const miss = new Miss();
  try {
    return await decrypterWith(hybridGate(1), identityText(seed), miss).decrypt(intake.stream());
  } catch (error) {
    if (error instanceof EnvelopeError) throw error;
    if (miss.happened) throw new EnvelopeError("not-for-me");
    throw intake.length < start ? new EnvelopeError("truncated") : malformed();
  } finally {
    wipe(seed);
  }
}

/** Once the header is sound, age refuses only what breaks off or was altered, and cannot tell one from the other. */
async function next(opened: Pieces): Promise<Uint8Array | null> {
  try {
    return await opened.next();
  } catch (error) {
    throw error instanceof EnvelopeError ? error : new EnvelopeError("truncated");
  }
}

/** What arrives, in small pieces, and never more than the largest attachment takes. */
class Intake {
  readonly pieces: Pieces;
  length = 0;

  constructor(sealed: ReadableStream<Uint8Array>, readonly expected: number, readonly onProgress?: Progress) {
    this.pieces = new Pieces(sealed);
  }

  stream(): ReadableStream<Uint8Array> {
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        await breathe();
        const piece = await this.pieces.next();
        if (piece === null) return controller.close();
        this.length += piece.length;
        if (this.length > SEALED_AT_MOST) throw new EnvelopeError("wrong-length");
        this.onProgress?.(Math.min(1, this.length / this.expected));
        controller.enqueue(piece);
      },
      cancel: (reason) => this.pieces.cancel(reason),
    }, { highWaterMark: 0 });
  }
}

class Verification {
  readonly #digest: FileHash;
  #done = 0;
  #filled = true;

  constructor(readonly entry: AttachmentDescriptor) {
    this.#digest = new FileHash(entry.length);
  }

  /** The part of the piece that belongs to the file; the rest must be filling, which is told when all was read. */
  take(piece: Uint8Array): Uint8Array {
    const part = piece.subarray(0, Math.max(0, this.entry.length - this.#done));
    this.#filled &&= piece.subarray(part.length).every((byte) => byte === 0);
    this.#digest.update(part);
    this.#done += piece.length;
    return part;
  }

  async finish(): Promise<void> {
    if (this.#done !== paddedLength(this.entry.length) || !this.#filled) throw new EnvelopeError("wrong-length");
    if (!same(await this.#digest.digest(), fromB64(this.entry.sha256))) throw new EnvelopeError("wrong-hash");
  }
}
