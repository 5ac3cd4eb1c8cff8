import { newId, toB64, type HandlerKeys } from "../../envelope/index.js";
import { createPasskey, NoPasskey, sealChestToPasskey } from "../../envelope/staff.js";
import { part, text } from "../../elements/dom.js";
import type { Passkey } from "./membership.js";

const LAST_USED = "meldpoort.passkey.";

/** Whether this browser knows passkeys at all; whether one can open keys shows only when it is made. */
export function passkeysPossible(): boolean {
  return isSecureContext && "PublicKeyCredential" in window;
}

/** Makes a passkey and seals her keys to it: the browser asks her twice. */
export async function newPasskey(keys: HandlerKeys, label: string): Promise<Passkey> {
  const identity = await createPasskey(`${keys.card.name} (${part("site-name").textContent})`);
  return { id: newId(), label, identity, chest: toB64(await sealChestToPasskey(keys, identity)) };
}

/** Why it did not work, in words: she stopped it, or her browser or device cannot. Null when it was something else. */
export function passkeyTrouble(error: unknown): string | null {
  return error instanceof NoPasskey ? text(`passkey.${error.why}`) : null;
}

/** The one that she used here before stands first: others may be on another device. */
export function byLastUsed<P extends { id: string }>(handler: string, passkeys: readonly P[]): P[] {
  const last = lastUsed(handler);
  return [...passkeys].sort((a, b) => Number(b.id === last) - Number(a.id === last));
}

export function rememberUse(handler: string, passkey: string): void {
  try {
    localStorage.setItem(LAST_USED + handler, passkey);
  } catch {
    // Then they stand in the order in which they were made.
  }
}

function lastUsed(handler: string): string | null {
  try {
    return localStorage.getItem(LAST_USED + handler);
  } catch {
    return null;
  }
}
