import { HEADER_AT_MOST, open, openWith, payloadLength, seal } from "./age.js";
import { fromB64, toB64 } from "./base64.js";
import { same, wipe, type Bytes } from "./bytes.js";
import { readBody, writeBody } from "./canonical.js";
import type { Card } from "./card.js";
import { EnvelopeError, malformed } from "./errors.js";
import { bytes32, object, uuid, version } from "./fields.js";
import { CHEST_FRAME, openFrame, plainFrame } from "./frame.js";
import { HandlerKeys } from "./handler.js";
import { recipientOf } from "./identity.js";
import type { Progress } from "./pace.js";
import { passphraseIdentity, scryptGate, sealToPassphrase } from "./passphrase.js";
import type { RecoveryCode } from "./recovery.js";
import { verifyKeyOf } from "./signature.js";

const chestBody = object({ handler: uuid, identity: bytes32, signer: bytes32, v: version });
export const CHEST_SEALED_AT_MOST = /* @__PURE__ */ (() => HEADER_AT_MOST + payloadLength(CHEST_FRAME.size(0)))();

export function sealChest(keys: HandlerKeys, passphrase: string, onProgress?: Progress): Promise<Bytes> {
  return withFrame(keys, (frame) => sealToPassphrase(frame, passphrase, onProgress));
}

export function sealChestToRecovery(keys: HandlerKeys, code: RecoveryCode): Promise<Bytes> {
  return withFrame(keys, async (frame) => seal(frame, [await code.recipient()]));
}

/** Null when the passphrase is wrong. */
export async function openChest(
  sealed: Uint8Array, passphrase: string, card: Card, onProgress?: Progress,
): Promise<HandlerKeys | null> {
  if (sealed.length > CHEST_SEALED_AT_MOST) throw malformed();
  return keysIn(await openWith(sealed, scryptGate, passphraseIdentity(passphrase, onProgress)), card);
}

/** Null when it is the recovery code of another chest. */
export async function openChestWithRecovery(sealed: Uint8Array, code: RecoveryCode, card: Card): Promise<HandlerKeys | null> {
  const identity = code.identity();
  try {
    return await keysIn(await open(sealed, identity, 1, CHEST_FRAME.size(0)), card);
  } finally {
    wipe(identity);
  }
}

export async function withFrame<T>(keys: HandlerKeys, work: (frame: Uint8Array) => Promise<T>): Promise<T> {
  const value = { handler: keys.card.handler, identity: toB64(keys.identity), signer: toB64(keys.signer), v: 1 as const };
  const body = writeBody(value, chestBody, CHEST_FRAME.bodyAtMost);
  const frame = plainFrame(CHEST_FRAME, body);
  try {
    return await work(frame);
  } finally {
    wipe(body, frame);
  }
}

export async function keysIn(frame: Uint8Array | null, card: Card): Promise<HandlerKeys | null> {
  if (frame === null) return null;
  try {
    const body = readBody(openFrame(CHEST_FRAME, frame).body, chestBody);
    const keys = new HandlerKeys(card, fromB64(body.identity), fromB64(body.signer));
    if (body.handler === card.handler && (await belongTo(card, keys))) return keys;
    keys.destroy();
    throw new EnvelopeError("wrong-card");
  } finally {
    wipe(frame);
  }
}

/** A server that swaps card or chest would have the handler use keys that are not her own. */
async function belongTo(card: Card, { identity, signer }: HandlerKeys): Promise<boolean> {
  return same(verifyKeyOf(signer), card.verifyKey) && (await recipientOf(identity)) === card.recipient;
}
