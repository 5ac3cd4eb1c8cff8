import { part, show, text } from "../../elements/dom.js";
import { focusHeading, type View } from "../../elements/views.js";
import { termWith } from "./copies.js";
import { membersOf, placeOf, stateOf, tenantName } from "./desk-words.js";
import { Invitations } from "./invitations.js";
import { Loading } from "./loading.js";
import { openSwitch } from "./open-switch.js";
import type { Shared } from "./organisation-forms.js";
import { own } from "./pair.js";
import { saves } from "./saving.js";
import { allowNewSeal, desks, removeDesk, type Desk } from "./server.js";
import { sureOf } from "./sure.js";

const TEXTS = ["who", "takes", "does", "introduction"] as const;

/** `#meldpunt/<desk>`: one desk, and what can be done with it. An auditor only looks. */
export class DeskView implements View {
  readonly #view = document.querySelector<HTMLElement>('[data-view="meldpunt"]')!;
  readonly #loading;
  #id = "";
  #desk!: Desk;
  #invitations: Invitations | null = null;

  constructor(private readonly shared: Shared | null) {
    this.#loading = new Loading(this.#view, "desk", desks, (found) => this.#show(found));
    if (shared === null) return;
    const seal = part<HTMLFormElement>("seal-form", this.#view);
    saves(seal, {
      check: () => (reasonIn(seal) ? [] : [{ field: seal.querySelector("input")!, message: text("seal.choose") }]),
      sure: () => sureOf(`seal-${reasonIn(seal)!}`, this.#desk),
      save: () => this.#allowNewSeal(seal),
      done: text("seal.done"),
    });
    saves(part<HTMLFormElement>("remove-form", this.#view), {
      sure: () => sureOf("remove", this.#desk),
      save: () => this.#remove(),
      done: text("desk.removed"),
    });
  }

  async enter(rest: string): Promise<void> {
    if (rest !== this.#id) {
      show(part("desk-body", this.#view), false);
      part("desk-title", this.#view).textContent = text("desk");
    }
    this.#id = rest;
    focusHeading("meldpunt");
    await this.#loading.load();
  }

  leave(): void {
    this.#loading.stop();
    this.#id = "";
    this.#invitations?.element.remove();
    this.#invitations = null;
  }

  #show(found: Desk[]): void {
    const desk = found.find((one) => one.desk === this.#id);
    if (desk === undefined) {
      location.hash = "#meldpunten";
      return;
    }
    this.#desk = desk;
    part("desk-title", this.#view).textContent = own(desk.texts).name;
    part("desk-kind", this.#view).textContent = text(`kind.${desk.kind}`);
    part("desk-place", this.#view).textContent = desk.outside ? `${placeOf(desk)}. ${tenantName(desk.tenant)}` : placeOf(desk);
    part("desk-members", this.#view).textContent = `${membersOf(desk)}. ${text(desk.founded ? "desk.has-seal" : "desk.no-seal")}`;
    part("desk-takes", this.#view).textContent = stateOf(desk);
    part("desk-texts", this.#view).replaceChildren(
      ...TEXTS.flatMap((field) => termWith(text(`field.${field}`), own(desk.texts)[field] || text("field.nothing"))),
    );
    show(part("desk-body", this.#view));
    if (this.shared !== null) this.#offer(desk, this.shared.now.languages.includes("en"));
    focusHeading("meldpunt");
  }

  /** What only an administrator can do. */
  #offer(desk: Desk, english: boolean): void {
    part("open-place", this.#view).replaceChildren(openSwitch(desk, () => void this.#loading.load()));
    part<HTMLAnchorElement>("edit-desk", this.#view).href = `#meldpunt-teksten/${desk.desk}`;
    if (this.#invitations === null) {
      this.#invitations = new Invitations(desk, english);
      part("invite-place", this.#view).replaceChildren(this.#invitations.element);
    }
    void this.#invitations.load(desk);
    show(part("seal-lost-section", this.#view), desk.founded && !desk.outside);
    show(part("seal-allowed", this.#view), desk.sealLost !== null);
    show(part("seal-form", this.#view), desk.sealLost === null);
    show(part("remove-form", this.#view), !desk.founded);
    part("remove-text", this.#view).textContent = text(desk.founded ? "remove.in-use" : "remove.unused");
  }

  async #allowNewSeal(form: HTMLFormElement): Promise<void> {
    await allowNewSeal(this.#desk.desk, reasonIn(form)!);
    form.reset();
    await this.#loading.load();
  }

  async #remove(): Promise<void> {
    await removeDesk(this.#desk.desk);
    location.hash = "#meldpunten";
  }
}

function reasonIn(form: HTMLFormElement): "lost" | "compromised" | null {
  return (form.querySelector<HTMLInputElement>("input:checked")?.value as "lost" | "compromised" | undefined) ?? null;
}
