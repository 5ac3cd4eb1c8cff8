import type { Anchor } from "./anchor.js";
import { fromB64, toB64 } from "./base64.js";
import { readBody } from "./canonical.js";
import { EnvelopeError } from "./errors.js";
import { bytes32, day, GENERATION_AT_MOST, integer, object, recipient, rosterName, uuid, version, type Checked } from "./fields.js";
import { frameHash, openFrame, PUBLIC_FRAME, signedBy } from "./frame.js";
import { KEY_RENEWAL } from "./labels.js";
import type { Roster, RosterName } from "./roster.js";
import type { Member } from "./roster-version.js";

export const renewalBody = object({
  author: bytes32, case: uuid, day, generation: integer(2, GENERATION_AT_MOST), previous: bytes32, recipient, roster: rosterName, v: version,
});

/** Whom a case is sealed to, for as long as it is the newest. */
export interface Generation {
  readonly generation: number;
  readonly recipient: string;
}

export interface Renewal extends Generation {
  readonly by: Member;
  readonly day: string;
}

/** Whom to seal to now: what is not renewed is as the anchor has it. */
export function newestRecipient(anchor: Anchor, renewals: readonly Generation[]): Generation {
  return renewals.at(-1) ?? { generation: 1, recipient: anchor.recipient };
}

/** All of them, or none is to be believed. */
export function readRenewals(
  frames: readonly Uint8Array[], want: { case: string; anchor: Uint8Array; rosters: readonly Roster[] },
): Renewal[] {
  const renewals: Renewal[] = [];
  const numbers = new Map<string, number>();
  let before = want.anchor;
  for (const frame of frames) {
    const body = parseRenewal(frame);
    if (body.case !== want.case) throw new EnvelopeError("wrong-case");
    if (body.generation !== renewals.length + 2) throw new EnvelopeError("wrong-generation");
    if (body.previous !== toB64(frameHash(before))) throw new EnvelopeError("wrong-link");
    if (body.roster.number < (numbers.get(body.roster.desk) ?? 0)) throw new EnvelopeError("wrong-roster");
    const by = handlerWho(body.author, body.roster, want.rosters);
    renewals.push({ generation: body.generation, recipient: body.recipient, by, day: body.day });
    numbers.set(body.roster.desk, body.roster.number);
    before = frame;
  }
  return renewals;
}

/** What a renewal says of itself, and that its author signed it. */
export function parseRenewal(frame: Uint8Array): Checked<typeof renewalBody> {
  const signed = openFrame(PUBLIC_FRAME, frame);
  const body = readBody(signed.body, renewalBody);
  if (!signedBy(KEY_RENEWAL, signed, fromB64(body.author))) throw new EnvelopeError("bad-signature");
  return body;
}

/** Who signed a public frame, as a handler of the version that it names. */
export function handlerWho(author: string, name: RosterName, rosters: readonly Roster[]): Member {
  const roster = rosters.find((each) => each.named(name) !== null);
  if (roster === undefined) throw new EnvelopeError("wrong-roster");
  const member = roster.memberBySigner(name.number, author);
  if (member === null || !member.roles.includes("handler")) throw new EnvelopeError("wrong-author");
  return member;
}
