import { readBody, writeBody } from "./canonical.js";
import type { Bytes } from "./bytes.js";
import { EnvelopeError } from "./errors.js";
import { object, recipient, rosterPin, uuid, version } from "./fields.js";
import { openFrame, PUBLIC_FRAME, signedBy, signedFrame } from "./frame.js";
import { ANCHOR } from "./labels.js";
import type { Receipt } from "./receipt.js";
import { readPin, writePin, type Pin } from "./roster-version.js";

const anchorBody = object({ case: uuid, desk: uuid, recipient, roster: rosterPin, v: version });

/** What the receipt vouches for when the reporter comes back with nothing else. */
export interface Anchor {
  readonly case: string;
  readonly desk: string;
  /** The first recipient of the case: key renewals lead from here to whom follow-ups are sealed to. */
  readonly recipient: string;
  /** The version of the roster that she sealed under: from here on no other can be shown to her. */
  readonly roster: Pin;
}

export async function makeAnchor(anchor: Anchor, receipt: Receipt): Promise<Bytes> {
  const { signer } = await receipt.mailbox();
  const value = { case: anchor.case, desk: anchor.desk, recipient: anchor.recipient, roster: writePin(anchor.roster), v: 1 as const };
  return signedFrame(PUBLIC_FRAME, ANCHOR, writeBody(value, anchorBody, PUBLIC_FRAME.bodyAtMost), signer);
}

/** Believes nothing the server hands out unless this very receipt signed it. */
export async function openAnchor(bytes: Uint8Array, receipt: Receipt): Promise<Anchor> {
  return readAnchor(bytes, (await receipt.mailbox()).verifyKey);
}

/** For a handler, who has the reporter's verify key from the case key. */
export function readAnchor(bytes: Uint8Array, reporter: Uint8Array): Anchor {
  const signed = openFrame(PUBLIC_FRAME, bytes);
  const body = readBody(signed.body, anchorBody);
  if (!signedBy(ANCHOR, signed, reporter)) throw new EnvelopeError("bad-signature");
  return { case: body.case, desk: body.desk, recipient: body.recipient, roster: readPin(body.roster) };
}
