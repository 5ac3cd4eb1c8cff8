import { sha256 } from "@noble/hashes/sha2.js";
import { fromB64, toB64 } from "./base64.js";
import { utf8 } from "./bytes.js";
import { canonical, type Json } from "./canonical.js";
import type { Card } from "./card.js";
import { EnvelopeError, malformed } from "./errors.js";
import {
  allDifferent, array, ascending, bytes32, day, line, MEMBERS_AT_MOST, narrowed, nullable, object, oneOf, rosterNumber, uuid, version,
  type Checked, type rosterPin,
} from "./fields.js";
import { ROSTER } from "./labels.js";
import { labelled } from "./signature.js";

const BODY_AT_MOST = 65_536;

export type Role = "handler" | "key-holder" | "reader";
export type SealChange = "renewed" | "lost" | "compromised";

/** A version as it travels. */
export interface SignedVersion {
  readonly body: string;
  readonly signature: string;
  readonly endorsement: string | null;
}

/** A version that somebody remembers, so that no earlier or other one can be shown in its place. */
export interface Pin {
  readonly number: number;
  readonly hash: Uint8Array;
}

/** Who handles for a desk. */
export interface Member {
  readonly handler: string;
  /** The fingerprint of her card. */
  readonly card: Uint8Array;
  readonly function: { readonly en: string; readonly nl: string };
  /** Null where the desk does not publish it. */
  readonly name: string | null;
  /** The hash of her recipient. */
  readonly recipient: Uint8Array;
  readonly roles: readonly Role[];
  /** Her verify key. */
  readonly signer: Uint8Array;
  readonly since: string;
}

export interface RosterVersion {
  readonly by: string;
  readonly day: string;
  readonly desk: string;
  readonly hash: Uint8Array;
  readonly members: readonly Member[];
  readonly number: number;
  readonly previous: Uint8Array | null;
  /** Why the seal is another than in the version before. */
  readonly reason: SealChange | null;
  readonly seal: Uint8Array;
}

const roleNames = narrowed(array(oneOf<Role>("handler", "key-holder", "reader"), 1, 2), (roles) =>
  ascending(roles) && allDifferent(roles) && !(roles.includes("handler") && roles.includes("reader")));

const functionLine = line(1, 120);
const memberBody = object({
  card: bytes32, function: object({ en: functionLine, nl: functionLine }), handler: uuid, name: nullable(line(1, 200)),
  recipient: bytes32, roles: roleNames, signer: bytes32, since: day,
});

export const versionBody = object({
  by: uuid, day, desk: uuid,
  members: narrowed(array(memberBody, 1, MEMBERS_AT_MOST), (members) => ascending(members.map(({ handler }) => handler))),
  number: rosterNumber, previous: nullable(bytes32), reason: nullable(oneOf<SealChange>("renewed", "lost", "compromised")),
  seal: bytes32, v: version,
});

/** What a version says of itself, whoever signed it. */
export function parseVersion({ body, endorsement }: SignedVersion): RosterVersion {
  const read = parse(body);
  const bytes = utf8(body);
  if (bytes.length > BODY_AT_MOST || (endorsement !== null) !== (read.reason === "renewed")) throw malformed();
  refuseDoubles(read.members);
  return {
    by: read.by, day: read.day, desk: read.desk, number: read.number, reason: read.reason,
    hash: sha256(labelled(ROSTER, bytes)),
    members: read.members.map((member) => ({
      ...member, card: fromB64(member.card), recipient: fromB64(member.recipient), signer: fromB64(member.signer),
    })),
    previous: read.previous === null ? null : fromB64(read.previous),
    seal: fromB64(read.seal),
  };
}

/** The body of a version; the hash is what comes of it. */
export function writeVersion({ by, day, desk, members, number, previous, reason, seal }: Omit<RosterVersion, "hash">): string {
  return canonical(versionBody({
    by, day, desk, number, reason, previous: previous && toB64(previous), seal: toB64(seal), v: 1,
    members: members.map((member) => ({
      ...member, card: toB64(member.card), recipient: toB64(member.recipient), signer: toB64(member.signer),
    })),
  }) as unknown as Json);
}

/** A member's entry for the keys on her card. */
export function memberOf(card: Card, about: Pick<Member, "function" | "name" | "roles" | "since">): Member {
  return {
    card: card.fingerprint, function: about.function, handler: card.handler, name: about.name,
    recipient: recipientHash(card.recipient), roles: [...about.roles].sort(), signer: card.verifyKey, since: about.since,
  };
}

export function recipientHash(recipient: string): Uint8Array {
  return sha256(utf8(recipient));
}

export function isReading({ roles }: Member): boolean {
  return roles.includes("handler") || roles.includes("reader");
}

export function readPin({ number, hash }: Checked<typeof rosterPin>): Pin {
  return { number, hash: fromB64(hash) };
}

export function writePin({ number, hash }: Pin): Checked<typeof rosterPin> {
  return { hash: toB64(hash), number };
}

function parse(body: string): Checked<typeof versionBody> {
  // As text: writing it again gives the same text only if it gives the same bytes.
  if (typeof body !== "string" || body.length > BODY_AT_MOST) throw malformed();
  let value: Checked<typeof versionBody>;
  try {
    value = versionBody(JSON.parse(body));
  } catch {
    throw malformed();
  }
  if (canonical(value as unknown as Json) !== body) throw malformed();
  return value;
}

function refuseDoubles(members: Checked<typeof versionBody>["members"]): void {
  const once = (["handler", "signer", "recipient", "card"] as const).every((name) => allDifferent(members.map((member) => member[name])));
  if (!once) throw new EnvelopeError("duplicate-key");
  if (!members.some(({ roles }) => roles.includes("key-holder"))) throw new EnvelopeError("no-key-holder");
}
