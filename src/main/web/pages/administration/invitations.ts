import { confirmed } from "../../elements/confirm.js";
import { copyOf, locale, part, show, text } from "../../elements/dom.js";
import { ownCopyOf } from "./copies.js";
import { faultOf, LIMITS } from "./limits.js";
import { Loading } from "./loading.js";
import { own, Pair } from "./pair.js";
import { forget, saves } from "./saving.js";
import { invitations, invite, withdraw, type Desk, type Invitation } from "./server.js";
import { announce, showTrouble } from "./trouble.js";

/** Who was invited to one desk, and inviting the next: the first key holder, and later colleagues where that is allowed. */
export class Invitations {
  readonly element: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #loading;
  readonly #label;
  readonly #function;
  readonly #publish;
  #desk: Desk;
  #found: Invitation[] = [];

  /** @param changed a link was made or withdrawn */
  constructor(
    desk: Desk,
    english: boolean,
    private readonly changed: () => void = () => undefined,
  ) {
    this.#desk = desk;
    this.element = ownCopyOf("invitations", `invite-${desk.desk}`);
    this.#form = part<HTMLFormElement>("invite-form", this.element);
    this.#label = part<HTMLInputElement>("label", this.#form);
    this.#publish = part<HTMLInputElement>("publish", this.#form);
    this.#function = new Pair(this.#form, "function", LIMITS.function);
    this.#function.offerEnglish(english);
    part("copy", this.element).addEventListener("click", () => void this.#copy());
    this.#loading = new Loading(this.element, "invitations", () => invitations(desk.desk), (found) => this.#show(found));
    saves(this.#form, {
      check: () => [
        ...faultOf(this.#label, { label: text("invite.name"), bytes: LIMITS.label }),
        ...this.#function.faults(english),
      ],
      save: () => this.#invite(),
      done: text("invite.made"),
    });
  }

  /** Looks again, at what is now known of the desk. */
  async load(desk: Desk, quietly = false): Promise<void> {
    this.#desk = desk;
    await this.#loading.load(quietly);
  }

  #show(found: Invitation[]): void {
    this.#found = found;
    const rows = part("invitation-rows", this.element);
    // A list that did not change stays as it is, with the focus that may be in it.
    const lines = found.map((one) => this.#row(one));
    if (rows.textContent !== lines.map(({ textContent }) => textContent).join("")) rows.replaceChildren(...lines);
    const closed = this.#desk.outside && this.#desk.founded;
    part("who-invites", this.element).textContent = text(closed ? "invite.outside" : this.#desk.founded ? "invite.later" : "invite.first");
    // A desk is begun by one person: another link only once the first has expired or was withdrawn.
    show(this.#form, !closed && (this.#desk.founded || !(this.isWaiting || this.isUsed)));
  }

  #row(invitation: Invitation): HTMLElement {
    const row = copyOf("invitation");
    part("label", row).textContent = invitation.label;
    part("function", row).textContent = own(invitation.function);
    const expired = Date.parse(invitation.expires) < Date.now();
    const state = invitation.used ? "used" : expired ? "expired" : "open";
    part("state", row).textContent = text(`invitation.${state}`, { day: dayOf(invitation.expires) });
    const button = part<HTMLButtonElement>("withdraw", row);
    show(button, !invitation.used);
    button.textContent = text("invitation.withdraw");
    button.setAttribute("aria-label", text("invitation.withdraw-named", { name: invitation.label }));
    button.addEventListener("click", () => void this.#withdraw(invitation));
    return row;
  }

  async #invite(): Promise<void> {
    const label = this.#label.value.trim();
    const read = this.#function.read();
    const token = await invite(this.#desk.desk, {
      label,
      function: { nl: read.nl, en: read.en || read.nl },
      publishName: this.#publish.checked,
    });
    const made = part("link-made", this.element);
    part("link-for", made).textContent = text("link.for", { name: label });
    part<HTMLTextAreaElement>("link", made).value = linkOf(this.#desk.tenant, token);
    part("copied", made).textContent = "";
    this.#form.reset();
    forget(this.#form);
    show(made);
    made.focus();
    await this.#loading.load(true);
    this.changed();
  }

  async #withdraw(invitation: Invitation): Promise<void> {
    const sure = await confirmed({
      title: text("withdraw.title"),
      body: text("withdraw.body", { name: invitation.label }),
      yes: text("withdraw.yes"),
      no: text("confirm.no"),
    });
    if (!sure) return;
    try {
      await withdraw(this.#desk.desk, invitation.id);
      show(part("link-made", this.element), false);
      announce(text("invitation.withdrawn", { name: invitation.label }));
      await this.#loading.load();
      this.changed();
    } catch (error) {
      showTrouble(part("invitations-failure", this.element), error);
    }
  }

  async #copy(): Promise<void> {
    const field = part<HTMLTextAreaElement>("link", this.element);
    const said = part("copied", this.element);
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = text("link.copied");
    } catch {
      field.select();
      said.textContent = text("link.not-copied");
    }
  }

  /** Whether a link is out that nobody has used yet. */
  get isWaiting(): boolean {
    return this.#found.some(({ used, expires }) => !used && Date.parse(expires) >= Date.now());
  }

  get isUsed(): boolean {
    return this.#found.some(({ used }) => used);
  }
}

/** The token stands behind the `#`, which never reaches a server. */
export function linkOf(tenant: string, token: string): string {
  return `${location.origin}/inbox${tenant === "" ? "" : `/${tenant}`}#uitnodiging/${token}`;
}

function dayOf(moment: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeZone: "Europe/Amsterdam" }).format(new Date(moment));
}
