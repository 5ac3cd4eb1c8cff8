import { Problem } from "../../elements/api.js";
import { knownText, part, show, text } from "../../elements/dom.js";

/** What Quarkus answers a script whose sign-in has ended. */
const SIGNED_OUT = [401, 499];

/** What went wrong, in words. When the sign-in has ended, the page stays with all that was filled in. */
export function troubleText(error: unknown): string {
  if (!(error instanceof Problem)) {
    console.error(error);
    return text("problem.failure");
  }
  if (SIGNED_OUT.includes(error.status)) {
    show(part("signed-out"));
    return text("problem.signed-out");
  }
  if (error.status === 403 && error.code === "failure") return text("problem.forbidden");
  return knownText(`problem.${error.code}`) ?? text("problem.failure");
}

/** Shows what went wrong in an alert with the part `words`. */
export function showTrouble(alert: HTMLElement, error: unknown): void {
  part("words", alert).textContent = troubleText(error);
  show(alert);
}

/** Something was answered, so whoever was signed out is signed in again. */
export function signedInAgain(): void {
  show(part("signed-out"), false);
}

/** Says it to a screen reader, without moving the focus. */
export function announce(words: string): void {
  part("live").textContent = words;
}
