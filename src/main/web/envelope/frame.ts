import { sha256 } from "@noble/hashes/sha2.js";
import type { Bytes } from "./bytes.js";
import { malformed } from "./errors.js";
import { padme } from "./padding.js";
import { sign, SIGNATURE_LENGTH, verifies } from "./signature.js";

const PREFIX = 4;
const SIGNED_OVERHEAD = PREFIX + SIGNATURE_LENGTH;

/** How a kind of frame is filled up, and how much it holds. */
export interface FrameKind {
  readonly bodyAtMost: number;
  readonly overhead: number;
  size(body: number): number;
}

export const MESSAGE_FRAME: FrameKind = {
  bodyAtMost: 262_076,
  overhead: SIGNED_OVERHEAD,
  size: (body) => padme(Math.max(body + SIGNED_OVERHEAD, 1024)),
};

/** Anchors, cards, renewals, requests and consents are public: there is no length to hide. */
export const PUBLIC_FRAME: FrameKind = {
  bodyAtMost: 4096,
  overhead: SIGNED_OVERHEAD,
  size: (body) => body + SIGNED_OVERHEAD,
};

export const CASE_KEY_FRAME: FrameKind = { bodyAtMost: 1020, overhead: PREFIX, size: () => 1024 };
export const CHEST_FRAME: FrameKind = { bodyAtMost: 508, overhead: PREFIX, size: () => 512 };
export const SEAL_FRAME: FrameKind = { bodyAtMost: 508, overhead: PREFIX, size: () => 512 };

export interface SignedBody {
  readonly body: Uint8Array;
  readonly signature: Uint8Array;
}

export function signedFrame(kind: FrameKind, label: string, body: Uint8Array, seed: Uint8Array): Bytes {
  return filled(kind, body, sign(label, body, seed));
}

export function plainFrame(kind: FrameKind, body: Uint8Array): Bytes {
  return filled(kind, body, new Uint8Array(0));
}

/** Splits a frame. Body and signature are views into it: whoever wipes the frame wipes them. */
export function openFrame(kind: FrameKind, frame: Uint8Array): SignedBody {
  if (frame.length < kind.overhead) throw malformed();
  const length = new DataView(frame.buffer, frame.byteOffset).getUint32(0);
  if (length > kind.bodyAtMost || frame.length !== kind.size(length)) throw malformed();
  const end = length + kind.overhead;
  if (frame.subarray(end).some((byte) => byte !== 0)) throw malformed();
  return { body: frame.subarray(PREFIX, PREFIX + length), signature: frame.subarray(PREFIX + length, end) };
}

export function signedBy(label: string, { body, signature }: SignedBody, verifyKey: Uint8Array): boolean {
  return verifies(label, body, signature, verifyKey);
}

/** What a later frame names an earlier one by. */
export function frameHash(frame: Uint8Array): Uint8Array {
  return sha256(frame);
}

function filled(kind: FrameKind, body: Uint8Array, signature: Uint8Array): Bytes {
  if (body.length > kind.bodyAtMost) throw malformed();
  const frame = new Uint8Array(kind.size(body.length));
  new DataView(frame.buffer).setUint32(0, body.length);
  frame.set(body, PREFIX);
  frame.set(signature, PREFIX + body.length);
  return frame;
}
