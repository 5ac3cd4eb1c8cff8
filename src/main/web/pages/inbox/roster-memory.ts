import { fromB64, toB64, type Pin, type Roster } from "../../envelope/index.js";

/**
 * What this browser remembers of a desk's roster, so that the server cannot show an older or another one. It is public, and
 * holds nothing of a case; it stays when the page is locked or left.
 */
const ROSTER = "meldpoort.roster.";
const DESK = "meldpoort.desk.";

export interface Remembered extends Pin {
  readonly seal: Uint8Array;
}

export function rememberedRoster(desk: string): Remembered | null {
  const kept = read(ROSTER + desk);
  if (kept === null) return null;
  try {
    const { number, hash, seal } = JSON.parse(kept) as { number: number; hash: string; seal: string };
    return Number.isSafeInteger(number) && number > 0 ? { number, hash: fromB64(hash), seal: fromB64(seal) } : null;
  } catch {
    return null;
  }
}

/** The desk that this member belonged to: her keys say who she is, and only the server says where. */
export function rememberedDesk(handler: string): string | null {
  return read(DESK + handler);
}

export function remember(handler: string, { desk, head }: Roster): void {
  const value = JSON.stringify({ number: head.number, hash: toB64(head.hash), seal: toB64(head.seal) });
  try {
    localStorage.setItem(ROSTER + desk, value);
    localStorage.setItem(DESK + handler, desk);
  } catch {
    // A browser that keeps nothing sees every roster for the first time, and says so.
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
