import { Problem } from "../../elements/api.js";
import { copyOf, language, part, show, text } from "../../elements/dom.js";
import { clearErrors, showErrors, type FieldError } from "../../elements/error-summary.js";
import { focusHeadingIn, showGate } from "./gates.js";
import { cardsOf, deskRoster, postVersion, type Enrolment, type NewVersionOfRoster, type OwnDesk } from "./membership.js";
import { showSeal } from "./seal-box.js";
import { foundingVersion, newSealVersion, type About, type MadeSeal } from "./seal-making.js";
import { currentRoster, handlerKeys, Locked, ownMember } from "./session.js";
import { troubleText } from "./trouble.js";

type Step = "explain" | "making" | "made";
type Loss = NonNullable<OwnDesk["sealLost"]>;

const FUNCTION_AT_MOST = 120;

/** A desk's seal is made: at its founding, or when the one it had is lost or in wrong hands. */
export class SealGate {
  readonly #gate = document.querySelector<HTMLElement>('[data-gate="seal"]')!;
  readonly #form = part("seal-form", this.#gate);
  readonly #dutch = part<HTMLInputElement>("function-nl", this.#gate);
  readonly #english = part<HTMLInputElement>("function-en", this.#gate);
  readonly #publish = part<HTMLInputElement>("publish-name", this.#gate);
  #own!: Enrolment;
  #loss: Loss | null = null;
  /** Kept until the server has it: the same version is sent again, so that a lost answer does not make a second seal. */
  #made: MadeSeal | null = null;

  #verifyKey: Uint8Array | undefined;

  /** @param leave to the rooms, or to the poster, with the seal that was made if one was */
  constructor(private readonly leave: (room: "postbus" | "affiche", ownSeal: Uint8Array | undefined) => void) {
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#make();
    });
    part("seal-again", this.#gate).addEventListener("click", () => void this.#send());
    part("seal-later", this.#gate).addEventListener("click", () => this.leave("postbus", this.#verifyKey));
    part("seal-to-poster", this.#gate).addEventListener("click", () => this.leave("affiche", this.#verifyKey));
    part("seal-to-rooms", this.#gate).addEventListener("click", () => this.leave("postbus", this.#verifyKey));
    addEventListener("beforeunload", (event) => {
      if (this.#made !== null) event.preventDefault();
    });
  }

  found(own: Enrolment): void {
    this.#begin(own, null);
    this.#fill(own.desk!.founder?.function ?? { nl: "", en: "" }, own.desk!.founder?.publishName ?? false);
    this.#show("explain");
  }

  /** The administrator has allowed the members to make another. */
  async renew(own: Enrolment): Promise<void> {
    this.#begin(own, own.desk!.sealLost);
    const member = ownMember();
    this.#fill(member.function, member.name !== null);
    const cards = cardsOf(await deskRoster(1));
    const others = currentRoster().head.members.filter(({ handler }) => handler !== member.handler);
    part("seal-members", this.#gate).replaceChildren(...others.map((other) => {
      const card = cards.find(({ handler }) => handler === other.handler);
      return choiceOf(other.handler, text("seal.member", { name: card?.name ?? "", function: other.function[language()] }));
    }));
    show(part("seal-stay", this.#gate), others.length > 0);
    this.#show("explain");
  }

  /** At a lock. A seal that the server has not got yet is lost with the keys. */
  forget(): void {
    this.#made?.seal.destroy();
    this.#made = null;
  }

  #begin(own: Enrolment, loss: Loss | null): void {
    this.#own = own;
    this.#loss = loss;
    this.#verifyKey = undefined;
    part("seal-title", this.#gate).textContent = text(loss === null ? "seal.found.title" : `seal.${loss}.title`);
    part("seal-what", this.#gate).textContent = loss === null ? "" : text(`seal.${loss}.what`);
    show(part("seal-founding", this.#gate), loss === null);
    show(part("seal-new", this.#gate), loss !== null);
    show(part("seal-stay", this.#gate), false);
    show(part("seal-later", this.#gate), loss !== null);
    show(part("seal-second", this.#gate), loss === null);
    show(part("seal-compare", this.#gate), loss !== null);
    const mayHold = own.roles.includes("key-holder");
    show(part("seal-role", this.#gate), !mayHold);
    part<HTMLButtonElement>("seal-make", this.#form).disabled = !mayHold;
    clearErrors(this.#form);
  }

  #fill(functions: About["function"], publishName: boolean): void {
    this.#dutch.value = functions.nl;
    this.#english.value = functions.en;
    this.#publish.checked = publishName;
  }

  async #make(): Promise<void> {
    const errors = [this.#dutch, this.#english].flatMap((field): FieldError[] => {
      const long = new TextEncoder().encode(field.value.trim()).length > FUNCTION_AT_MOST;
      if (field.value.trim() !== "" && !long) return [];
      return [{ field, message: text(long ? "function.long" : "function.empty") }];
    });
    if (errors.length > 0) return showErrors(this.#form, errors);
    clearErrors(this.#form);
    this.#show("making");
    await this.#send();
  }

  async #send(): Promise<void> {
    const failure = part("seal-failure", this.#gate);
    show(failure, false);
    show(part("seal-busy", this.#gate));
    try {
      this.#made ??= await this.#version();
      if (!(await isKept(this.#made.body))) {
        this.forget();
        return this.leave("postbus", this.#verifyKey);
      }
      this.#verifyKey = this.#made.seal.verifyKey;
      this.forget();
      await showSeal(part("seal-made", this.#gate), this.#verifyKey);
      this.#show("made");
    } catch (error) {
      if (error instanceof Locked) return;
      part("words", failure).textContent = troubleText(error) ?? "";
      show(failure);
      failure.focus();
    } finally {
      show(part("seal-busy", this.#gate), false);
    }
  }

  #version(): Promise<MadeSeal> {
    const about = {
      function: { nl: this.#dutch.value.trim(), en: this.#english.value.trim() },
      publishName: this.#publish.checked,
    };
    if (this.#loss === null) return foundingVersion(handlerKeys(), this.#own.membership!.desk, about);
    const stay = [...part("seal-members", this.#gate).querySelectorAll("input")].filter(({ checked }) => checked).map(({ value }) => value);
    return newSealVersion(handlerKeys(), currentRoster(), this.#loss, about, stay);
  }

  #show(step: Step): void {
    showGate("seal");
    for (const section of this.#gate.querySelectorAll<HTMLElement>("[data-step]")) show(section, section.dataset.step === step);
    focusHeadingIn(this.#gate);
  }
}

/** False when somebody else has made a version in the meantime; an answer that got lost is found back. */
async function isKept(body: NewVersionOfRoster): Promise<boolean> {
  try {
    await postVersion(body);
    return true;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "roster-changed") throw error;
    return (await deskRoster(1)).versions.some((kept) => kept.body === body.version.body);
  }
}

function choiceOf(handler: string, words: string): HTMLElement {
  const choice = copyOf("seal-member");
  const box = part<HTMLInputElement>("stays", choice);
  box.value = handler;
  box.id = `stays-${handler}`;
  const label = part<HTMLLabelElement>("stays-label", choice);
  label.htmlFor = box.id;
  label.textContent = words;
  return choice;
}
