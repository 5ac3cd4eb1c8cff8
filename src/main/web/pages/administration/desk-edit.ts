import { part, show, text } from "../../elements/dom.js";
import { focusHeading, type View } from "../../elements/views.js";
import { option } from "./copies.js";
import { tenantName } from "./desk-words.js";
import { DESK } from "./limits.js";
import { Loading } from "./loading.js";
import type { Shared } from "./organisation-forms.js";
import { own } from "./pair.js";
import { Pairs } from "./pairs.js";
import { READY_MADE } from "./ready-made.js";
import { forget, isUnsaved, saves } from "./saving.js";
import { addDesk, desks, KINDS, putDesk, tenants, type Desk, type Kind, type NewDesk } from "./server.js";

/** `#meldpunt-teksten/<desk>` and `#meldpunt-teksten/nieuw/<kind>`: what reporters read of a desk, and where it stands. */
export class DeskEdit implements View {
  readonly #view = document.querySelector<HTMLElement>('[data-view="meldpunt-teksten"]')!;
  readonly #form = part<HTMLFormElement>("edit-form", this.#view);
  readonly #tenant = part<HTMLSelectElement>("tenant", this.#view);
  readonly #outside = this.#form.querySelector<HTMLInputElement>("#place-outside")!;
  readonly #inside = this.#form.querySelector<HTMLInputElement>("#place-inside")!;
  readonly #texts = new Pairs(this.#form, DESK);
  readonly #loading;
  #rest = "";
  #shownFor = "";
  #desk!: NewDesk | Desk;
  #isNew = true;

  constructor(private readonly shared: Shared) {
    this.#loading = new Loading(
      this.#view,
      "edit",
      () => Promise.all([desks(), tenants()]),
      ([found, known]) => this.#show(found, known),
    );
    for (const radio of [this.#inside, this.#outside]) radio.addEventListener("change", () => this.#placed());
    this.#tenant.addEventListener("change", () => this.#placed());
    part("edit-cancel", this.#view).addEventListener("click", () => this.#drop());
    saves(this.#form, {
      check: () => this.#texts.faults(),
      save: () => (this.#isNew ? addDesk(this.#read()) : putDesk(this.#read())),
      saved: () => {
        const next = this.#next();
        this.#drop();
        location.hash = next;
      },
    });
  }

  async enter(rest: string): Promise<void> {
    this.#rest = rest;
    if (rest !== this.#shownFor) this.#drop();
    if (!isUnsaved(this.#form)) show(this.#form, false);
    part("edit-title", this.#view).textContent = text(rest.startsWith("nieuw/") ? "edit.new" : "edit.title");
    focusHeading("meldpunt-teksten");
    if (!isUnsaved(this.#form)) await this.#loading.load();
  }

  leave(): void {
    this.#loading.stop();
  }

  #show(found: Desk[], known: string[]): void {
    const kind = KINDS.find((one) => this.#rest === `nieuw/${one}`);
    const existing = found.find(({ desk }) => desk === this.#rest);
    if (kind === undefined && existing === undefined) {
      location.hash = this.#home();
      return;
    }
    this.#isNew = existing === undefined;
    this.#desk = existing ?? fresh(kind!, found, known);
    this.#shownFor = this.#rest;
    this.#fill(known);
    show(this.#form);
    focusHeading("meldpunt-teksten");
  }

  #fill(known: string[]): void {
    const { kind, outside, tenant, texts } = this.#desk;
    part("edit-title", this.#view).textContent = this.#isNew ? text(`kind.${kind}`) : own(texts).name;
    part("edit-lead", this.#view).textContent = text(this.#isNew ? "edit.ready-made" : "edit.lead");
    for (const name of ["edit-back", "edit-cancel"]) part<HTMLAnchorElement>(name, this.#view).href = this.#home();
    this.#texts.offerEnglish(this.shared.now.languages.includes("en"));
    this.#texts.write(texts);
    const settled = "founded" in this.#desk && this.#desk.founded === true;
    for (const field of [this.#inside, this.#outside, this.#tenant]) field.disabled = settled;
    show(part("place-settled", this.#view), settled);
    this.#outside.checked = outside;
    this.#inside.checked = !outside;
    this.#tenant.replaceChildren(...known.map((one) => option(one, tenantName(one))));
    this.#tenant.value = tenant;
    this.#placed();
  }

  #placed(): void {
    show(part("tenant-field", this.#view), this.#outside.checked);
    show(part("tenant-warning", this.#view), this.#tenant.value === "");
  }

  #read(): NewDesk {
    const outside = this.#outside.checked;
    return { ...this.#desk, outside, tenant: outside ? this.#tenant.value : "", texts: this.#texts.read() };
  }

  #drop(): void {
    forget(this.#form);
    this.#shownFor = "";
  }

  #home(): string {
    if (!this.shared.now.setUp) return "#begin/4";
    return this.#isNew ? "#meldpunten" : `#meldpunt/${this.#desk.desk}`;
  }

  #next(): string {
    return this.shared.now.setUp ? `#meldpunt/${this.#desk.desk}` : "#begin/4";
  }
}

/** A committee from outside signs in elsewhere when there is such a place. */
function fresh(kind: Kind, others: Desk[], known: string[]): NewDesk {
  const outside = kind === "external-committee";
  return {
    desk: crypto.randomUUID(),
    kind,
    outside,
    tenant: outside ? (known.find((one) => one !== "") ?? "") : "",
    position: Math.max(0, ...others.map(({ position }) => position)) + 1,
    texts: READY_MADE[kind],
  };
}
