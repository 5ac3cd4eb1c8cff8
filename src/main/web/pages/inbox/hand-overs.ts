import { copyOf, language, longDay, part, show, text, today } from "../../elements/dom.js";
import { EnvelopeError, fromB64, readHandOver, toB64, type HandOver, type HandOverMode } from "../../envelope/index.js";
import { makeHandOver } from "../../envelope/staff.js";
import { asked, choiceItems } from "./form-dialog.js";
import { carryOut } from "./hand-over-keys.js";
import { consentTo } from "./open-case.js";
import { mayHandle } from "./own-rights.js";
import type { People } from "./people.js";
import type { Reading } from "./reading.js";
import { askHandOver, otherDesks, type CasePage, type StoredHandOver } from "./server.js";
import { currentRoster, handlerKeys } from "./session.js";
import { announce, showTrouble } from "./trouble.js";

/** Other desks: asking the reporter, and when she consents giving them the case's key. */
export class HandOvers {
  readonly #failure: HTMLElement;
  #reading: Reading | null = null;
  #page: CasePage | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly changed: () => Promise<void>,
    private readonly gone: (words: string) => void,
  ) {
    this.#failure = part("hand-over-failure", root);
    part("hand-over", root).addEventListener("click", () => void this.#attempt(() => this.#ask()));
  }

  show(page: CasePage, reading: Reading, people: People): void {
    this.#reading = reading;
    this.#page = page;
    part("hand-over-list", this.root).replaceChildren(...page.handOvers.map((each) => this.#item(each, people)));
    show(part("hand-over", this.root), mayHandle());
    show(this.root, mayHandle() || page.handOvers.length > 0);
  }

  clear(): void {
    this.#reading = this.#page = null;
    part("hand-over-list", this.root).replaceChildren();
    show(this.#failure, false);
  }

  async #ask(): Promise<void> {
    const page = this.#page!;
    const desks = (await otherDesks()).filter(({ takesReports, desk }) => takesReports && desk !== page.desk);
    if (desks.length === 0) return this.#say(text("hand-over.none"));
    const answers = await asked("hand-over-dialog", (dialog) => {
      const choices = desks.map(({ desk, name, outside }) =>
        ({ value: desk, label: name[language()], ...(outside && { hint: text("hand-over.outside") }) }));
      part("desks", dialog).append(...choiceItems("radio", "desk", choices));
      part("modes", dialog).append(...choiceItems("radio", "mode", (["share", "transfer"] as const).map((mode) =>
        ({ value: mode, label: text(`mode.${mode}`), hint: text(`mode.${mode}.hint`) }))));
    }, (given) => (given.has("desk") && given.has("mode") ? null : text("hand-over.incomplete")));
    if (answers === null || this.#page?.case !== page.case) return;
    const request = makeHandOver({
      caseId: page.case, day: today(), desk: String(answers.get("desk")), mode: String(answers.get("mode")) as HandOverMode,
      roster: currentRoster(), signer: handlerKeys().signer,
    });
    await askHandOver(page.case, toB64(request));
    announce(text("hand-over.asked-now"));
    await this.changed();
  }

  #item(stored: StoredHandOver, people: People): HTMLElement {
    const item = copyOf("hand-over-item");
    const { open } = this.#reading!;
    part("desk", item).textContent = stored.desk.name[language()];
    const request = readRequest(stored, this.#reading!);
    const consent = consentTo(stored, open.caseKey);
    const state = part("state", item);
    if (request === null || (stored.consent !== null && consent === null)) {
      state.textContent = text("hand-over.unsound");
      return item;
    }
    part("asked", item).textContent =
      text("hand-over.asked", { who: people.calledAs(request.by), day: longDay(request.day), mode: text(`mode.${request.mode}`) });
    if (consent === null) state.textContent = text("hand-over.waiting");
    else {
      state.textContent = text(`hand-over.${consent.answer}`, { day: longDay(consent.day) });
      const done = this.#isDone(request.desk);
      const leftOut = consent.leftOut.length;
      part("left-out", item).textContent = leftOut === 0 ? "" : text("hand-over.left-out", { count: leftOut });
      const give = part("give", item);
      show(give, consent.answer === "granted" && mayHandle() && !done);
      give.addEventListener("click", () => void this.#attempt(() => this.#carryOut(stored, request)));
      if (done) part("done", item).textContent = text("hand-over.done");
    }
    return item;
  }

  /** Somebody of the other desk holds the key. */
  #isDone(desk: string): boolean {
    const roster = this.#reading!.open.rosters.find((each) => each.desk === desk);
    return roster?.readingMembers().some(({ handler }) => this.#page!.readers.includes(handler)) ?? false;
  }

  async #carryOut(stored: StoredHandOver, request: HandOver): Promise<void> {
    const [page, reading] = [this.#page!, this.#reading!];
    if (!(await carryOut({ page, reading, stored, request }))) return;
    if (request.mode === "transfer") return this.gone(text("hand-over.transferred"));
    announce(text("hand-over.done"));
    await this.changed();
  }

  #say(words: string): void {
    part("words", this.#failure).textContent = words;
    show(this.#failure);
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

/** Null for a request that no handler of this case signed. */
function readRequest({ request }: StoredHandOver, { open }: Reading): HandOver | null {
  try {
    return readHandOver(fromB64(request), { case: open.caseKey.case, rosters: open.rosters });
  } catch (error) {
    if (error instanceof EnvelopeError) return null;
    throw error;
  }
}
