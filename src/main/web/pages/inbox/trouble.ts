import { Problem } from "../../elements/api.js";
import { part, show } from "../../elements/dom.js";
import { failureText } from "../../elements/failure.js";
import { Locked } from "./session.js";

/** What Quarkus answers a script whose sign-in has ended. */
const SIGNED_OUT = [401, 499];

/**
 * What went wrong, in words; null when nothing needs to be said. When the sign-in has ended, the page itself stays, with
 * the text that she was writing: she signs in again in another tab and goes on here.
 */
export function troubleText(error: unknown): string | null {
  if (error instanceof Locked) return null;
  if (!(error instanceof Problem)) return failureText(error);
  const signedOut = SIGNED_OUT.includes(error.status);
  if (signedOut) show(part("signed-out"));
  return failureText(signedOut ? new Problem(error.status, "signed-out") : withoutRole(error) ? new Problem(403, "no-access") : error);
}

/** Signed in, but no longer as a handler: refused before any of our own code has given a reason. */
function withoutRole({ status, code }: Problem): boolean {
  return status === 403 && code === "failure";
}

export function signedInAgain(): void {
  show(part("signed-out"), false);
}

/** Shows what went wrong in an alert with the part `words`, or hides it when there is nothing to say. */
export function showTrouble(alert: HTMLElement, error: unknown): void {
  const words = troubleText(error);
  part("words", alert).textContent = words ?? "";
  show(alert, words !== null);
}

/** Says it to a screen reader, without moving the focus. */
export function announce(words: string): void {
  part("live").textContent = words;
}
