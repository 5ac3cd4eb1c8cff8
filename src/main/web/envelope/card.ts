import { sha256 } from "@noble/hashes/sha2.js";
import { utils } from "@scure/base";
import { fromB64, toB64 } from "./base64.js";
import type { Bytes } from "./bytes.js";
import { readBody, writeBody } from "./canonical.js";
import { EnvelopeError } from "./errors.js";
import { bytes32, line, object, recipient, uuid, version } from "./fields.js";
import { openFrame, PUBLIC_FRAME, signedBy, signedFrame } from "./frame.js";
import { HANDLER_CARD } from "./labels.js";
import { labelled, verifyKeyOf } from "./signature.js";
import { wordsOf } from "./words.js";

export const HANDLER_NAME_AT_MOST = 200;
const FINGERPRINT_BYTES = 11;
const BITS_A_WORD = 11;

const cardBody = object({ handler: uuid, name: line(1, HANDLER_NAME_AT_MOST), recipient, signer: bytes32, v: version });

/** The public half of a handler, as everyone may see it. */
export interface Card {
  readonly handler: string;
  readonly name: string;
  readonly recipient: string;
  readonly verifyKey: Uint8Array;
  readonly fingerprint: Uint8Array;
  readonly bytes: Uint8Array;
}

export function makeCard(handler: string, name: string, recipient: string, signer: Uint8Array): Bytes {
  const value = { handler, name, recipient, signer: toB64(verifyKeyOf(signer)), v: 1 as const };
  return signedFrame(PUBLIC_FRAME, HANDLER_CARD, writeBody(value, cardBody, PUBLIC_FRAME.bodyAtMost), signer);
}

/** A card is sound when it is signed with the key it names; whose it is, only its fingerprint tells. */
export function readCard(bytes: Uint8Array): Card {
  const signed = openFrame(PUBLIC_FRAME, bytes);
  const { handler, name, recipient, signer } = readBody(signed.body, cardBody);
  const verifyKey = fromB64(signer);
  if (!signedBy(HANDLER_CARD, signed, verifyKey)) throw new EnvelopeError("bad-signature");
  const fingerprint = sha256(labelled(HANDLER_CARD, signed.body));
  return { handler, name, recipient, verifyKey, fingerprint, bytes };
}

/** Eight words of the Dutch list for two people to read to each other. */
export function fingerprintWords(card: Card): string[] {
  const places = utils.radix2(BITS_A_WORD).encode(card.fingerprint.subarray(0, FINGERPRINT_BYTES));
  const words = wordsOf("nl");
  return places.map((place) => words[place]!);
}
