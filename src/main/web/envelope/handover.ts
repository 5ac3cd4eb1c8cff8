import { fromB64, toB64 } from "./base64.js";
import type { Bytes } from "./bytes.js";
import { readBody, writeBody } from "./canonical.js";
import { EnvelopeError } from "./errors.js";
import { bytes32, day, leftOutIds, narrowed, object, oneOf, rosterName, rosterPin, uuid, version, type Checked } from "./fields.js";
import { frameHash, openFrame, PUBLIC_FRAME, signedBy, signedFrame } from "./frame.js";
import { CONSENT, HAND_OVER } from "./labels.js";
import type { Receipt } from "./receipt.js";
import { handlerWho } from "./renewal.js";
import type { Roster } from "./roster.js";
import { readPin, writePin, type Member, type Pin } from "./roster-version.js";
import { verifyKeyOf } from "./signature.js";

/** Both desks handle, or the first ends. */
export type HandOverMode = "share" | "transfer";
export type Answer = "granted" | "refused";

const handOverBody = narrowed(
  object({ author: bytes32, case: uuid, day, desk: uuid, mode: oneOf<HandOverMode>("share", "transfer"), roster: rosterName, v: version }),
  ({ desk, roster }) => desk !== roster.desk,
);

const consentBody = object({
  answer: oneOf<Answer>("granted", "refused"), case: uuid, day, desk: uuid, leftOut: leftOutIds, request: bytes32, roster: rosterPin, v: version,
});

/** What a handler asks of the reporter. */
export interface HandOver {
  readonly case: string;
  readonly day: string;
  /** The other desk. */
  readonly desk: string;
  readonly mode: HandOverMode;
  readonly by: Member;
}

export interface Consent {
  readonly answer: Answer;
  readonly day: string;
  readonly desk: string;
  /** Members of the other desk who are to have no part in it. */
  readonly leftOut: readonly string[];
  /** What the other desk's roster is to be read with: the version that she saw. */
  readonly roster: Pin;
}

export interface NewHandOver {
  caseId: string;
  day: string;
  desk: string;
  mode: HandOverMode;
  /** Of the handler's own desk. */
  roster: Roster;
  /** The handler's Ed25519 seed. */
  signer: Uint8Array;
}

export interface NewConsent {
  /** The frame, as {@link readHandOver} accepted it. */
  request: Uint8Array;
  handOver: HandOver;
  answer: Answer;
  leftOut: readonly string[];
  day: string;
  /** Of the other desk. */
  roster: Roster;
}

export function makeHandOver({ caseId, day, desk, mode, roster, signer }: NewHandOver): Bytes {
  const author = toB64(verifyKeyOf(signer));
  handlerWho(author, roster.name(), [roster]);
  const value = { author, case: caseId, day, desk, mode, roster: roster.name(), v: 1 as const };
  return signedFrame(PUBLIC_FRAME, HAND_OVER, writeBody(value, handOverBody, PUBLIC_FRAME.bodyAtMost), signer);
}

export function readHandOver(request: Uint8Array, want: { case: string; rosters: readonly Roster[] }): HandOver {
  const body = parseHandOver(request);
  if (body.case !== want.case) throw new EnvelopeError("wrong-case");
  const by = handlerWho(body.author, body.roster, want.rosters);
  return { case: body.case, day: body.day, desk: body.desk, mode: body.mode, by };
}

export async function makeConsent({ request, handOver, answer, leftOut, day, roster }: NewConsent, receipt: Receipt): Promise<Bytes> {
  if (roster.desk !== handOver.desk) throw new EnvelopeError("wrong-desk");
  const { signer } = await receipt.mailbox();
  const value = {
    answer, case: handOver.case, day, desk: handOver.desk, leftOut: [...new Set(leftOut)].sort(), request: toB64(frameHash(request)),
    roster: writePin(roster.pin()), v: 1 as const,
  };
  return signedFrame(PUBLIC_FRAME, CONSENT, writeBody(value, consentBody, PUBLIC_FRAME.bodyAtMost), signer);
}

/** The reporter's answer to this very request, and with the other desk's roster whether that is the one she saw. */
export function readConsent(
  consent: Uint8Array, want: { case: string; reporter: Uint8Array; request: Uint8Array; roster?: Roster },
): Consent {
  const body = parseConsent(consent, want.reporter);
  if (body.case !== want.case) throw new EnvelopeError("wrong-case");
  if (body.request !== toB64(frameHash(want.request)) || body.desk !== parseHandOver(want.request).desk) throw new EnvelopeError("wrong-link");
  const roster = readPin(body.roster);
  if (want.roster !== undefined && want.roster.desk !== body.desk) throw new EnvelopeError("wrong-desk");
  want.roster?.requirePinned(roster);
  return { answer: body.answer, day: body.day, desk: body.desk, leftOut: body.leftOut, roster };
}

/** To whom of the other desk a handler may seal the case key: to nobody unless it is granted. */
export function admitted(consent: Consent, roster: Roster, leftOutOfReport: readonly string[]): Member[] {
  return consent.answer === "granted" ? roster.readingMembers([...leftOutOfReport, ...consent.leftOut]) : [];
}

/** What a request says of itself, and that its author signed it. */
export function parseHandOver(frame: Uint8Array): Checked<typeof handOverBody> {
  const signed = openFrame(PUBLIC_FRAME, frame);
  const body = readBody(signed.body, handOverBody);
  if (!signedBy(HAND_OVER, signed, fromB64(body.author))) throw new EnvelopeError("bad-signature");
  return body;
}

/** What a consent says of itself, and that this reporter signed it. */
export function parseConsent(frame: Uint8Array, reporter: Uint8Array): Checked<typeof consentBody> {
  const signed = openFrame(PUBLIC_FRAME, frame);
  const body = readBody(signed.body, consentBody);
  if (!signedBy(CONSENT, signed, reporter)) throw new EnvelopeError("bad-signature");
  return body;
}
