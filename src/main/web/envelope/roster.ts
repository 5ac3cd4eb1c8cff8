import { toB64 } from "./base64.js";
import { same } from "./bytes.js";
import type { Card } from "./card.js";
import { EnvelopeError, malformed } from "./errors.js";
import { recipient as recipientField, type Checked, type rosterName } from "./fields.js";
import { breathe, type Progress } from "./pace.js";
import { Chain, type MayBeFirst } from "./roster-chain.js";
import {
  isReading, recipientHash, type Member, type Pin, type RosterVersion, type SealChange, type SignedVersion,
} from "./roster-version.js";

/** A newcomer begins at a version of which the number is one more than a multiple of this: the server gives the last. */
const MILESTONE = 25;

export type RosterName = Checked<typeof rosterName>;

export interface WantedRoster {
  readonly desk: string;
  /** What the reader remembers: reading may begin there, and never ends before it. */
  readonly pinned?: Pin;
  /** Where a reader who remembers nothing begins. */
  readonly start: "first" | "milestone";
}

export interface MembersRecipient {
  readonly handler: string;
  readonly recipient: string;
}

/** Who handles for a desk, as far as the versions go that were read and found sound. */
export class Roster {
  readonly desk: string;
  readonly head: RosterVersion;
  /** The last change of the seal after the pinned version that no earlier seal vouches for. */
  readonly changed: { readonly number: number; readonly reason: SealChange } | null;
  readonly #recipients: ReadonlyMap<string, string>;

  constructor(readonly versions: readonly RosterVersion[], recipients: readonly MembersRecipient[], pinned: Pin | undefined) {
    this.head = versions.at(-1)!;
    this.desk = this.head.desk;
    this.changed = pinned === undefined ? null : unvouched(versions, pinned);
    this.#recipients = new Map(recipients.map(({ handler, recipient }) => [handler, recipient]));
    if (pinned !== undefined) this.requirePinned(pinned);
  }

  /** Refuses a roster that has not the version which somebody saw before. */
  requirePinned({ number, hash }: Pin): void {
    if (this.head.number < number) throw new EnvelopeError("older-roster");
    const known = this.version(number);
    if (known === null || !same(known.hash, hash)) throw new EnvelopeError("other-roster");
  }

  /** Null when it is not among those that were read. */
  version(number: number): RosterVersion | null {
    return this.versions[number - this.versions[0]!.number] ?? null;
  }

  /** The version that a message, renewal or request names; null when this roster has none of that hash. */
  named({ desk, number, hash }: RosterName): RosterVersion | null {
    const version = desk === this.desk ? this.version(number) : null;
    return version !== null && toB64(version.hash) === hash ? version : null;
  }

  /** What to remember. */
  pin(): Pin {
    return { number: this.head.number, hash: this.head.hash };
  }

  /** What a message names that is written under the last version. */
  name(): RosterName {
    return { desk: this.desk, hash: toB64(this.head.hash), number: this.head.number };
  }

  /** Those to whom case keys are sealed, without those whom the reporter left out. */
  readingMembers(leftOut: readonly string[] = []): Member[] {
    return this.head.members.filter((member) => isReading(member) && !leftOut.includes(member.handler));
  }

  /** Checked against the hash in the last version. */
  recipientOf(handler: string): string {
    const recipient = this.#recipients.get(handler);
    if (recipient === undefined) throw new Error("no recipient of this member");
    return recipient;
  }

  memberBySigner(number: number, signer: string): Member | null {
    return this.version(number)?.members.find((member) => toB64(member.signer) === signer) ?? null;
  }
}

/** For the reporter, and for a handler who looks at another desk. Without recipients it serves to judge messages only. */
export async function readRoster(
  versions: readonly SignedVersion[], want: WantedRoster, recipients?: readonly MembersRecipient[], onProgress?: Progress,
): Promise<Roster> {
  const roster = new Roster(await readVersions(versions, want, onProgress), recipients ?? [], want.pinned);
  if (recipients !== undefined) checkRecipients(roster.head.members, recipients);
  return roster;
}

/** For a member of the desk, who has everyone's card. */
export async function readRosterWithCards(
  versions: readonly SignedVersion[], want: WantedRoster, cards: readonly Card[], onProgress?: Progress,
): Promise<Roster> {
  const roster = new Roster(await readVersions(versions, want, onProgress), cards, want.pinned);
  checkEach(roster.head.members, cards, (member, card) => same(card.fingerprint, member.card)
    && same(card.verifyKey, member.signer) && same(recipientHash(card.recipient), member.recipient));
  return roster;
}

async function readVersions(versions: readonly SignedVersion[], want: WantedRoster, onProgress?: Progress): Promise<RosterVersion[]> {
  if (versions.length === 0) throw malformed();
  const chain = new Chain(want.desk, null, firstOf(want));
  const read: RosterVersion[] = [];
  for (const version of versions) {
    await breathe();
    read.push(chain.read(version));
    onProgress?.(read.length / versions.length);
  }
  return read;
}

function firstOf({ pinned, start }: WantedRoster): MayBeFirst {
  return ({ number }) => number === 1
    || number === pinned?.number
    || (pinned === undefined && start === "milestone" && number % MILESTONE === 1);
}

function checkRecipients(members: readonly Member[], recipients: readonly MembersRecipient[]): void {
  checkEach(members, recipients, (member, { recipient }) => same(recipientHash(recipient), member.recipient));
  for (const { recipient } of recipients) {
    if (!recipient.startsWith("age1pq1")) throw new EnvelopeError("classical-recipient");
    recipientField(recipient);
  }
}

/** Exactly one of each: what is missing would leave a member out unnoticed. */
function checkEach<T extends { handler: string }>(members: readonly Member[], given: readonly T[], fits: (member: Member, one: T) => boolean): void {
  const fit = given.length === members.length && members.every((member) => {
    const one = given.find(({ handler }) => handler === member.handler);
    return one !== undefined && fits(member, one);
  });
  if (!fit) throw new EnvelopeError("wrong-card");
}

function unvouched(versions: readonly RosterVersion[], pinned: Pin): Roster["changed"] {
  const last = [...versions].reverse().find(({ number, reason }) => number > pinned.number && (reason === "lost" || reason === "compromised"));
  return last === undefined ? null : { number: last.number, reason: last.reason! };
}
