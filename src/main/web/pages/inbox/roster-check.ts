import {
  EnvelopeError, toB64, type Card, type HandlerKeys, type Member, type Progress, type Refusal, type Role, type Roster,
} from "../../envelope/index.js";
import { readRosterWithCards } from "../../envelope/staff.js";
import { cardsOf, deskRoster, type DeskRoster, type Enrolment } from "./membership.js";
import { remember, rememberedDesk, rememberedRoster, type Remembered } from "./roster-memory.js";

/** What this browser remembers differently; she may go on after comparing the four words. */
export type Differs = "older-roster" | "other-roster" | "other-desk" | "new-seal";

/**
 * What is not as it should be with the roster that the server gave: the chain itself, what this browser remembers, or her own
 * entry in it.
 */
export type Doubt =
  | { readonly kind: "unsound"; readonly refusal: Refusal }
  | { readonly kind: Differs; readonly roster: Roster; readonly remembered: Remembered | null }
  | { readonly kind: "own-entry" | "own-roles"; readonly roster: Roster };

export class RosterDoubt extends Error {
  constructor(readonly doubt: Doubt) {
    super(doubt.kind);
  }
}

/** What she knows herself. */
export interface Known {
  /** She has compared the four words, so that what this browser remembers may be replaced. */
  readonly compared?: boolean;
  /** The verify key of a seal that she has made just now. */
  readonly ownSeal?: Uint8Array;
}

/** Fetches the whole roster of her desk and holds it against what this browser remembers and against her own keys. */
export async function checkedRoster(
  keys: HandlerKeys, own: Enrolment, { compared = false, ownSeal }: Known, onProgress?: Progress,
): Promise<Roster> {
  const { desk, handler } = own.membership!;
  const remembered = rememberedRoster(desk);
  const roster = await sound(await deskRoster(1), desk, compared ? null : remembered, onProgress);
  const before = rememberedDesk(handler);
  if (!compared && before !== null && before !== desk) {
    throw new RosterDoubt({ kind: "other-desk", roster, remembered: rememberedRoster(before) });
  }
  const isOwn = ownSeal !== undefined && toB64(ownSeal) === toB64(roster.head.seal);
  if (!compared && !isOwn && roster.changed !== null) throw new RosterDoubt({ kind: "new-seal", roster, remembered });
  checkOwnEntry(roster, keys.card, own);
  return roster;
}

/** From now on this browser knows this roster. */
export function accept(handler: string, roster: Roster): void {
  remember(handler, roster);
}

async function sound(answer: DeskRoster, desk: string, remembered: Remembered | null, onProgress?: Progress): Promise<Roster> {
  const read = (pinned: Remembered | undefined) =>
    readRosterWithCards(answer.versions, { desk, pinned, start: "first" }, cardsOf(answer), onProgress);
  try {
    return await read(remembered ?? undefined);
  } catch (error) {
    if (!(error instanceof EnvelopeError)) throw error;
    const { refusal } = error;
    if (refusal !== "older-roster" && refusal !== "other-roster") throw new RosterDoubt({ kind: "unsound", refusal });
    // Sound in itself? Only then there is something to compare.
    const roster = await readUnpinned(() => read(undefined));
    throw new RosterDoubt({ kind: refusal, roster, remembered });
  }
}

async function readUnpinned(read: () => Promise<Roster>): Promise<Roster> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof EnvelopeError ? new RosterDoubt({ kind: "unsound", refusal: error.refusal }) : error;
  }
}

function checkOwnEntry(roster: Roster, card: Card, { membership, roles }: Enrolment): void {
  const member = memberOfRoster(roster, card);
  if (member === null) throw new RosterDoubt({ kind: "own-entry", roster });
  const effective = member.roles.filter((role) => roles.includes(role));
  if (!sameRoles(effective, membership!.roles)) throw new RosterDoubt({ kind: "own-roles", roster });
}

/** Her entry in the last version, if it is for the keys that she holds. */
export function memberOfRoster({ head }: Roster, card: Card): Member | null {
  const member = head.members.find(({ handler }) => handler === card.handler);
  return member && toB64(member.card) === toB64(card.fingerprint) ? member : null;
}

function sameRoles(one: readonly Role[], other: readonly Role[]): boolean {
  return one.length === other.length && one.every((role) => other.includes(role));
}
