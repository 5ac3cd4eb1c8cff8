import { confirmed } from "../../elements/confirm.js";
import { longDay, part, show, text } from "../../elements/dom.js";
import { mayHandle } from "./own-rights.js";
import type { Reading } from "./reading.js";
import { setStatus, type CasePage, type Status } from "./server.js";
import { showTerm, toAcknowledge, toFeedBack } from "./terms.js";
import { announce, showTrouble } from "./trouble.js";

/** The side of a case: how far it is and what is due when. The server can read all of this. */
export class Handling {
  readonly #failure: HTMLElement;
  #page: CasePage | null = null;
  #reading: Reading | null = null;

  constructor(private readonly root: HTMLElement) {
    this.#failure = part("handling-failure", root);
    part("close-case", root).addEventListener("click", () => void this.#close());
    part("reopen-case", root).addEventListener("click", () => void this.#become("in-handling"));
  }

  show(page: CasePage, reading: Reading): void {
    this.#page = page;
    this.#reading = reading;
    this.#refresh();
  }

  clear(): void {
    this.#page = this.#reading = null;
    show(this.#failure, false);
  }

  #refresh(): void {
    const { status, received } = this.#page!;
    const acknowledged = this.#reading!.acknowledged;
    part("case-status", this.root).textContent = text(`status.${status}`);
    part("case-status-help", this.root).textContent = text(`status-help.${status}`);
    show(part("close-case", this.root), status === "in-handling" && mayHandle());
    show(part("reopen-case", this.root), status === "closed" && mayHandle());
    part("case-received", this.root).textContent = longDay(received);
    const first = part("term-acknowledge", this.root);
    if (acknowledged === null) showTerm(first, status === "closed" ? null : toAcknowledge(received));
    else showTerm(first, { words: text("term.acknowledged", { date: longDay(acknowledged) }), pressing: "none" });
    const second = part("term-feedback", this.root);
    if (acknowledged === null) showTerm(second, { words: text("term.feedback-later"), pressing: "none" });
    else showTerm(second, status === "closed" ? { words: text("term.closed"), pressing: "none" } : toFeedBack(acknowledged));
  }

  async #close(): Promise<void> {
    const yes = await confirmed({
      title: text("close.title"), body: text("close.body"), yes: text("close.yes"), no: text("close.no"),
    });
    if (yes) await this.#become("closed");
  }

  async #become(status: Status): Promise<void> {
    const page = this.#page;
    if (page === null) return;
    show(this.#failure, false);
    try {
      await setStatus(page.case, status);
      if (this.#page !== page) return;
      page.status = status;
      this.#refresh();
      announce(text(`status.${status}`));
    } catch (error) {
      showTrouble(this.#failure, error);
    }
  }
}
