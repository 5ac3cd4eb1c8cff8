import { fromB64, openCaseKey, type CaseKey, type HandlerKeys } from "../../envelope/index.js";

/**
 * The unlocked keys. They are in this page's memory and nowhere else; locking destroys them and has every view remove
 * what it decrypted.
 */
let keys: HandlerKeys | null = null;
const caseKeys = new Map<string, CaseKey>();
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
  caseKeys.forEach((caseKey) => caseKey.destroy());
  caseKeys.clear();
  keys.destroy();
  keys = null;
}

/** The key of a case, opened once while unlocked. Null when it was not sealed to her. */
export async function caseKeyOf(caseId: string, sealed: string): Promise<CaseKey | null> {
  const known = caseKeys.get(caseId);
  if (known) return known;
  const { identity } = handlerKeys();
  const opened = await openCaseKey(fromB64(sealed), identity, caseId);
  if (opened === null) return null;
  if (!isOpen()) {
    opened.destroy();
    throw new Locked("locked");
  }
  caseKeys.set(caseId, opened);
  return opened;
}

export function knownCaseKey(caseId: string): CaseKey | undefined {
  return caseKeys.get(caseId);
}
