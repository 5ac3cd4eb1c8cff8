import { longDay, part, show, text } from "../../elements/dom.js";
import { failureText } from "../../elements/failure.js";
import { EnvelopeError, type Roster } from "../../envelope/index.js";
import { focusHeadingIn, showGate } from "./gates.js";
import { enrolment, type Enrolment } from "./membership.js";
import { checkedRoster, RosterDoubt, type Doubt, type Known } from "./roster-check.js";
import { rememberedRoster, type Remembered } from "./roster-memory.js";
import { handlerKeys, isOpen } from "./session.js";
import { showSeal } from "./seal-box.js";
import { showTrouble } from "./trouble.js";

/** Between the unlocking and the rooms: is the roster that the server gives the one that it should be? */
export class RosterGate {
  readonly #gate = document.querySelector<HTMLElement>('[data-gate="roster"]')!;
  readonly #compared = part<HTMLInputElement>("roster-compared", this.#gate);
  #visit = 0;

  /** @param checked with the roster that she works with, and whether this browser saw one for the first time */
  constructor(private readonly checked: (roster: Roster, own: Enrolment, first: boolean) => void) {
    this.#compared.addEventListener("change", () => (this.#goOn().disabled = !this.#compared.checked));
    part("roster-again", this.#gate).addEventListener("click", () => void this.check({}));
    part("roster-failed-again", this.#gate).addEventListener("click", () => void this.check({}));
    part("roster-form", this.#gate).addEventListener("submit", (event) => {
      event.preventDefault();
      void this.check({ compared: true });
    });
  }

  async check(known: Known): Promise<void> {
    const visit = ++this.#visit;
    this.#show("checking");
    const bar = part<HTMLProgressElement>("roster-progress", this.#gate);
    bar.value = 0;
    try {
      const own = await enrolment();
      const first = rememberedRoster(own.membership!.desk) === null;
      const roster = await checkedRoster(handlerKeys(), own, known, (done) => (bar.value = done));
      if (this.#isCurrent(visit)) this.checked(roster, own, first);
    } catch (error) {
      if (!this.#isCurrent(visit)) return;
      if (error instanceof RosterDoubt) return this.doubt(error.doubt);
      this.#show("failed");
      showTrouble(part("roster-failure", this.#gate), error);
    }
  }

  /** Loud: nobody works on with this roster unawares. */
  doubt(doubt: Doubt): void {
    this.#visit++;
    part("roster-title", this.#gate).textContent = text(`roster.${doubt.kind}.title`);
    part("roster-what", this.#gate).textContent = text(`roster.${doubt.kind}.what`);
    part("roster-do", this.#gate).textContent = text(`roster.${doubt.kind}.do`);
    part("roster-refusal", this.#gate).textContent = doubt.kind === "unsound" ? failureText(new EnvelopeError(doubt.refusal)) : "";
    this.#showKnown("remembered" in doubt ? doubt.remembered : null);
    this.#showGiven("roster" in doubt ? doubt.roster : null);
    show(part("roster-form", this.#gate), doubt.kind !== "unsound" && doubt.kind !== "own-entry");
    this.#compared.checked = false;
    this.#goOn().disabled = true;
    this.#show("doubt");
  }

  /** At a lock: whatever comes back from the server is for nobody any more. */
  end(): void {
    this.#visit++;
  }

  #showKnown(remembered: Remembered | null): void {
    const box = part("roster-seal-before", this.#gate);
    show(box, remembered !== null);
    if (remembered === null) return;
    void showSeal(box, remembered.seal);
    part("seal-note", box).textContent = text("roster.number-known", { number: remembered.number });
  }

  #showGiven(roster: Roster | null): void {
    const box = part("roster-seal-given", this.#gate);
    show(box, roster !== null);
    if (roster === null) return;
    void showSeal(box, roster.head.seal);
    const { number, day } = roster.head;
    part("seal-note", box).textContent = text("roster.number", { number, day: longDay(day) });
  }

  #isCurrent(visit: number): boolean {
    return visit === this.#visit && isOpen();
  }

  #goOn(): HTMLButtonElement {
    return part<HTMLButtonElement>("roster-go-on", this.#gate);
  }

  #show(step: "checking" | "doubt" | "failed"): void {
    showGate("roster");
    for (const section of this.#gate.querySelectorAll<HTMLElement>("[data-step]")) show(section, section.dataset.step === step);
    focusHeadingIn(this.#gate);
  }
}
