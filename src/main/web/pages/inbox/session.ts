import { fromB64, type HandlerKeys, type Member, type Roster } from "../../envelope/index.js";
import { openSeal, type Seal } from "../../envelope/staff.js";
import { enrolment } from "./membership.js";
import { accept, checkedRoster, memberOfRoster, RosterDoubt } from "./roster-check.js";

/**
 * The unlocked keys. They are in this page's memory and nowhere else; locking destroys them and has every view remove
 * what it decrypted.
 */
let keys: HandlerKeys | null = null;
let roster: Roster | null = null;
let onDoubt: (doubt: RosterDoubt) => void = () => undefined;
const closers: (() => void)[] = [];

/** Thrown by work that was still going on when the keys went away; there is nothing to say about it. */
export class Locked extends Error {}

export function isOpen(): boolean {
  return keys !== null;
}

export function handlerKeys(): HandlerKeys {
  if (keys === null) throw new Locked("locked");
  return keys;
}

export function openSession(unlocked: HandlerKeys): void {
  if (keys !== null && keys !== unlocked) keys.destroy();
  keys = unlocked;
}

/** Called while the keys are still there, so that an unsent text can be put away. */
export function onLock(close: () => void): void {
  closers.push(close);
}

export function lockSession(): void {
  if (keys === null) return;
  closers.forEach((close) => close());
  keys.destroy();
  keys = roster = null;
}

/** From the unlocking on, whenever the server's roster is not as it should be. */
export function onRosterDoubt(tell: (doubt: RosterDoubt) => void): void {
  onDoubt = tell;
}

/** The roster of her desk, as it was last checked. */
export function openRoster(checked: Roster): void {
  accept(handlerKeys().card.handler, checked);
  roster = checked;
}

export function currentRoster(): Roster {
  if (roster === null) throw new Locked("locked");
  return roster;
}

/** Her own entry in it. */
export function ownMember(): Member {
  return memberOfRoster(currentRoster(), handlerKeys().card)!;
}

/** Fetches it anew. On any doubt the rooms close, and what asked for it ends as at a lock. */
export async function refreshRoster(): Promise<Roster> {
  try {
    const checked = await checkedRoster(handlerKeys(), await enrolment(), {});
    openRoster(checked);
    return checked;
  } catch (error) {
    if (!(error instanceof RosterDoubt)) throw error;
    onDoubt(error);
    throw new Locked("roster");
  }
}

/** What the desk's rosters are signed with, the caller's to destroy; null when it is not sealed to her. */
export async function openSealOfDesk(): Promise<Seal | null> {
  const { membership } = await enrolment();
  const { desk, head } = currentRoster();
  const sealed = membership?.sealedSeal ?? null;
  return sealed === null ? null : openSeal(fromB64(sealed), handlerKeys().identity, desk, head.seal);
}
