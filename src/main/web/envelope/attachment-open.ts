import { sha256 } from "@noble/hashes/sha2.js";
import { decrypterWith, hybridGate, Miss } from "./age.js";
import { paddedLength, sealedSize } from "./attachment.js";
import { fromB64 } from "./base64.js";
import { same, wipe } from "./bytes.js";
import { EnvelopeError, malformed } from "./errors.js";
import { identityText } from "./identity.js";
import { attachmentEntry, type AttachmentDescriptor } from "./message.js";
import { breathe, type Progress } from "./pace.js";
import { Pieces } from "./streams.js";

/**
 * The file as it is opened. It is not to be believed before the stream has closed: length, filling and hash are known
 * only then. {@link openAttachmentWhole} waits for that.
 */
export function openAttachment(
  sealed: ReadableStream<Uint8Array>, descriptor: AttachmentDescriptor, onProgress?: Progress,
): ReadableStream<Uint8Array> {
  const entry = attachmentEntry(descriptor);
  const intake = metered(sealed, sealedSize(entry.length), onProgress);
  const verified = verifying(entry);
  let opened: Pieces | undefined;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        opened ??= new Pieces(await decrypted(intake.stream, entry.key));
        for (let piece = await opened.next(); piece !== null; piece = await opened.next()) {
          const part = verified.take(piece);
          if (part.length > 0) return controller.enqueue(part);
        }
        verified.finish();
        controller.close();
      } catch (error) {
        controller.error(error instanceof EnvelopeError ? error : intake.endedShort() ? new EnvelopeError("truncated") : malformed());
        await opened?.cancel().catch(() => undefined);
      }
    },
    cancel: (reason) => opened?.cancel(reason) ?? sealed.cancel(reason),
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

async function decrypted(sealed: ReadableStream<Uint8Array>, key: string): Promise<ReadableStream<Uint8Array>> {
  const seed = fromB64(key);
  const miss = new Miss();
  try {
    return await decrypterWith(hybridGate(1), identityText(seed), miss).decrypt(sealed);
  } catch (error) {
    if (miss.happened) throw new EnvelopeError("not-for-me");
    throw error;
  } finally {
    wipe(seed);
  }
}

/** What arrives, in small pieces, never more than there can be. */
function metered(sealed: ReadableStream<Uint8Array>, expected: number, onProgress?: Progress) {
  const pieces = new Pieces(sealed);
  let length = 0;
  let ended = false;
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await breathe();
      const piece = await pieces.next();
      if (piece === null) {
        ended = true;
        return controller.close();
      }
      length += piece.length;
      if (length > expected) throw new EnvelopeError("wrong-length");
      onProgress?.(length / expected);
      controller.enqueue(piece);
    },
    cancel: (reason) => pieces.cancel(reason),
  }, { highWaterMark: 0 });
  return { stream, endedShort: () => ended && length < expected };
}

function verifying({ length, sha256: expected }: AttachmentDescriptor) {
  const digest = sha256.create();
  let done = 0;
  return {
    /** The part of the piece that belongs to the file; the rest must be filling. */
    take(piece: Uint8Array): Uint8Array {
      const part = piece.subarray(0, Math.max(0, length - done));
      if (piece.subarray(part.length).some((byte) => byte !== 0)) throw new EnvelopeError("wrong-length");
      digest.update(part);
      done += piece.length;
      return part;
    },
    finish(): void {
      if (done !== paddedLength(length)) throw new EnvelopeError("wrong-length");
      if (!same(digest.digest(), fromB64(expected))) throw new EnvelopeError("wrong-hash");
    },
  };
}
