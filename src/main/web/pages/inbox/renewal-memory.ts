import { toB64, type Card } from "../../envelope/index.js";

/** Which new keys this browser made after the old ones were lost; a fingerprint is public. */
const RENEWING = "meldpoort.renewing.";

export function rememberRenewal({ handler, fingerprint }: Card): void {
  try {
    localStorage.setItem(RENEWING + handler, toB64(fingerprint));
  } catch {
    // Then the words are shown once, right after the keys were made.
  }
}

/** Whether the card that the server shows as hers is the one that was made here. */
export function isOwnRenewal(handler: string, { fingerprint }: Card): boolean {
  try {
    return localStorage.getItem(RENEWING + handler) === toB64(fingerprint);
  } catch {
    return false;
  }
}
