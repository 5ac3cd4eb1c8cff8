import { readBody, writeBody } from "./canonical.js";
import type { Bytes } from "./bytes.js";
import { EnvelopeError } from "./errors.js";
import { object, recipient, uuid, version } from "./fields.js";
import { openFrame, PUBLIC_FRAME, signedBy, signedFrame } from "./frame.js";
import { ANCHOR } from "./labels.js";
import type { Receipt } from "./receipt.js";

const anchorBody = object({ case: uuid, desk: uuid, recipient, v: version });

/** What the receipt vouches for when the reporter comes back with nothing else. */
export interface Anchor {
  readonly case: string;
  readonly desk: string;
  /** Whom follow-ups are sealed to. */
  readonly recipient: string;
}

export async function makeAnchor(anchor: Anchor, receipt: Receipt): Promise<Bytes> {
  const { signer } = await receipt.mailbox();
  const body = writeBody({ case: anchor.case, desk: anchor.desk, recipient: anchor.recipient, v: 1 }, anchorBody, PUBLIC_FRAME.bodyAtMost);
  return signedFrame(PUBLIC_FRAME, ANCHOR, body, signer);
}

/** Believes nothing the server hands out unless this very receipt signed it. */
export async function openAnchor(bytes: Uint8Array, receipt: Receipt): Promise<Anchor> {
  const signed = openFrame(PUBLIC_FRAME, bytes);
  const body = readBody(signed.body, anchorBody);
  const { verifyKey } = await receipt.mailbox();
  if (!signedBy(ANCHOR, signed, verifyKey)) throw new EnvelopeError("bad-signature");
  return { case: body.case, desk: body.desk, recipient: body.recipient };
}
