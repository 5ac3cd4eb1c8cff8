import { deleteAt, getJson, postJson } from "../../elements/api.js";
import { confirmed } from "../../elements/confirm.js";
import { copyOf, language, longDay, part, show, text } from "../../elements/dom.js";
import type { Role } from "../../envelope/index.js";
import { asked } from "./form-dialog.js";
import { fragmentOf } from "./invitation.js";
import { complaintAbout, fillFields, standingFrom, type Standing } from "./member-fields.js";
import { enrolment, type InBothLanguages } from "./membership.js";
import { rolesInWords } from "./people.js";
import { announce, showTrouble } from "./trouble.js";

const API = "/inbox/api/desk/invitations";
const LABEL_AT_MOST = 200;

interface Invited {
  readonly id: string;
  readonly label: string;
  readonly roles: Role[];
  readonly function: InBothLanguages;
  readonly publishName: boolean;
  readonly expires: string;
  readonly used: boolean;
}

/** Who was invited to enrol at this desk; for its key holders. */
export class Invitations {
  readonly #failure: HTMLElement;
  readonly #list: HTMLElement;
  readonly #made: HTMLElement;

  constructor(private readonly root: HTMLElement) {
    this.#failure = part("invitations-failure", root);
    this.#list = part("invitation-list", root);
    this.#made = part("invitation-made", root);
    part("invite", root).addEventListener("click", () => void this.#attempt(() => this.#invite()));
    part("invitation-copy", root).addEventListener("click", () => void this.#copy());
    part("invitation-done", root).addEventListener("click", () => this.#hideLink());
  }

  async load(): Promise<void> {
    const { invitations } = await getJson<{ invitations: Invited[] }>(API);
    const open = invitations.filter(({ used }) => !used);
    this.#list.replaceChildren(...open.map((each) => this.#item(each)));
    show(part("invitations-none", this.root), open.length === 0);
  }

  /** The link is shown once: it leaves the page with the view. */
  clear(): void {
    this.#hideLink();
    this.#list.replaceChildren();
    show(this.#failure, false);
  }

  #hideLink(): void {
    part<HTMLInputElement>("invitation-address", this.#made).value = "";
    part("invitation-copied", this.#made).textContent = "";
    show(this.#made, false);
  }

  #item(invited: Invited): HTMLElement {
    const item = copyOf("invitation-item");
    part("label", item).textContent = invited.label;
    part("about", item).textContent = `${invited.function[language()]} · ${rolesInWords(invited.roles)}`;
    const day = invited.expires.slice(0, "2026-11-22".length);
    const over = Date.parse(invited.expires) <= Date.now();
    part("until", item).textContent = text(over ? "invitation.expired" : "invitation.until", { day: longDay(day) });
    const button = part("withdraw", item);
    button.setAttribute("aria-label", text("member.button", { what: button.textContent!.trim(), name: invited.label }));
    button.addEventListener("click", () => void this.#attempt(() => this.#withdraw(invited)));
    return item;
  }

  async #invite(): Promise<void> {
    let label = "";
    let standing: Standing | null = null;
    const answers = await asked("invite-dialog", (dialog) => fillFields(dialog, null, null), (given, dialog) => {
      label = String(given.get("label")).trim();
      standing = standingFrom(dialog);
      if (label === "") return text("invite.no-label");
      return new TextEncoder().encode(label).length > LABEL_AT_MOST ? text("invite.long-label") : complaintAbout(standing);
    });
    if (answers === null) return;
    this.#hideLink();
    const [{ token }, { tenant }] = await Promise.all([postJson<{ token: string }>(API, { label, ...standing! }), enrolment()]);
    const room = tenant === "" ? "/inbox" : `/inbox/${tenant}`;
    part<HTMLInputElement>("invitation-address", this.#made).value = `${location.origin}${room}${fragmentOf(token)}`;
    part("invitation-for", this.#made).textContent = text("invite.made", { label });
    show(this.#made);
    part("invitation-for", this.#made).focus();
    await this.load();
  }

  async #copy(): Promise<void> {
    const field = part<HTMLInputElement>("invitation-address", this.#made);
    const said = part("invitation-copied", this.#made);
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = text("invite.copied");
    } catch {
      field.select();
      said.textContent = text("invite.not-copied");
    }
  }

  async #withdraw({ id, label }: Invited): Promise<void> {
    const yes = await confirmed({
      title: text("uninvite.title"), body: text("uninvite.body", { label }), yes: text("uninvite.yes"), no: text("no"),
    });
    if (!yes) return;
    await deleteAt(`${API}/${id}`);
    announce(text("uninvite.done"));
    await this.load();
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    show(this.#failure, false);
    try {
      await act();
    } catch (error) {
      showTrouble(this.#failure, error);
    }
  }
}
