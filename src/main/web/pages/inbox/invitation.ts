import { part, show, text } from "../../elements/dom.js";
import { clearErrors, showErrors } from "../../elements/error-summary.js";
import { showGate } from "./gates.js";
import type { Enrolment } from "./membership.js";

const NAME = "uitnodiging";
const LINK = new RegExp(`(?:^|#${NAME}/)([A-Za-z0-9_-]{43})$`);

/** A link that brought somebody here; `token` is null when a part of it is missing. */
export interface Invitation {
  readonly token: string | null;
}

/** Takes it out of the address, so that it stands in no history and is not sent along with a link. */
export function takeInvitation(): Invitation | null {
  if (!location.hash.startsWith(`#${NAME}`)) return null;
  const token = tokenIn(location.hash);
  history.replaceState(history.state, "", location.pathname);
  return { token };
}

export function fragmentOf(token: string): string {
  return `#${NAME}/${token}`;
}

/** Of a whole link as it was mailed or read out, or of the last part alone. */
function tokenIn(pasted: string): string | null {
  return LINK.exec(pasted.trim())?.[1] ?? null;
}

/** Signed in, and of no desk: an invitation is the only way in. */
export class Outside {
  readonly #gate = document.querySelector<HTMLElement>('[data-gate="outside"]')!;
  readonly #form = part("invitation-form", this.#gate);
  readonly #link = part<HTMLInputElement>("invitation-link", this.#gate);

  constructor(private readonly invited: (token: string) => void) {
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      const token = tokenIn(this.#link.value);
      if (token === null) return this.#complain(text("invitation.broken"));
      clearErrors(this.#form);
      this.#link.value = "";
      this.invited(token);
    });
  }

  begin({ membership, roles }: Enrolment, invitation: Invitation | null): void {
    show(part("outside-left", this.#gate), membership?.state === "LEFT");
    show(part("outside-administrator", this.#gate), roles.includes("administrator"));
    clearErrors(this.#form);
    showGate("outside");
    if (invitation !== null) this.#complain(text("invitation.broken"));
  }

  /** The server would not have this invitation. */
  refused(words: string): void {
    showGate("outside");
    this.#complain(words);
  }

  #complain(message: string): void {
    showErrors(this.#form, [{ field: this.#link, message }]);
  }
}
