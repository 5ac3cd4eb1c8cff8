import { confirmed } from "../../elements/confirm.js";
import { part, show, text } from "../../elements/dom.js";
import { sealCaseKey, toB64, type Member } from "../../envelope/index.js";
import { asked, choiceItems } from "./form-dialog.js";
import { mayHandle } from "./own-rights.js";
import type { People } from "./people.js";
import type { Reading } from "./reading.js";
import { giveAccess, withdraw, type CasePage, type SealedTo } from "./server.js";
import { handlerKeys } from "./session.js";
import { announce, showTrouble } from "./trouble.js";

interface Shown {
  readonly page: CasePage;
  readonly reading: Reading;
  readonly people: People;
}

/** Who can read a case: letting colleagues in, giving it over, and withdrawing from it. */
export class Access {
  readonly #failure: HTMLElement;
  #shown: Shown | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly changed: () => Promise<void>,
    private readonly gone: (words: string) => void,
  ) {
    this.#failure = part("access-failure", root);
    part("give-access", root).addEventListener("click", () => void this.#give());
    part("pass-on", root).addEventListener("click", () => void this.#passOn());
    part("withdraw", root).addEventListener("click", () => void this.#withdraw());
  }

  show(page: CasePage, reading: Reading, people: People): void {
    this.#shown = { page, reading, people };
    const own = handlerKeys().card.handler;
    part("readers", this.root).replaceChildren(...page.readers.map((reader) => Object.assign(document.createElement("li"), {
      textContent: reader === own ? text("reader.own", { name: people.called(reader) }) : people.called(reader),
    })));
    show(part("give-access", this.root), mayHandle() && this.#candidates().length > 0);
    show(part("pass-on", this.root), mayHandle() && this.#successors().length > 0);
    show(part("not-given", this.root), mayHandle() && reading.leftOut === null);
  }

  clear(): void {
    this.#shown = null;
    part("readers", this.root).replaceChildren();
    show(this.#failure, false);
  }

  /** Nobody whom the reporter left out by her signed word, whatever the server says. */
  #admissible(): Member[] {
    const { page, reading } = this.#shown!;
    if (reading.leftOut === null) return [];
    return reading.open.own.readingMembers([...reading.leftOut, ...page.leftOut]);
  }

  #candidates(): Member[] {
    const { page } = this.#shown!;
    return this.#admissible().filter(({ handler }) => !page.readers.includes(handler));
  }

  #successors(): Member[] {
    const own = handlerKeys().card.handler;
    return this.#admissible().filter(({ handler, roles }) => handler !== own && roles.includes("handler"));
  }

  async #give(): Promise<void> {
    const { page } = this.#shown!;
    const chosen = await this.#choose("give", "checkbox", this.#candidates());
    if (chosen.length === 0) return;
    await this.#attempt(async () => {
      await giveAccess(page.case, await this.#sealed(chosen), false);
      announce(text("give.done"));
      await this.changed();
    });
  }

  async #passOn(): Promise<void> {
    const { page } = this.#shown!;
    const chosen = await this.#choose("pass-on", "radio", this.#successors());
    if (chosen.length === 0) return;
    const lacking = chosen.filter((handler) => !page.readers.includes(handler));
    await this.#attempt(async () => {
      await giveAccess(page.case, await this.#sealed(lacking), true);
      this.gone(text("pass-on.done"));
    });
  }

  async #withdraw(): Promise<void> {
    const { page } = this.#shown!;
    const yes = await confirmed({
      title: text("withdraw.title"), body: text("withdraw.body"), yes: text("withdraw.yes"), no: text("no"),
    });
    if (!yes) return;
    await this.#attempt(async () => {
      await withdraw(page.case);
      this.gone(text("withdraw.done"));
    });
  }

  async #choose(what: "give" | "pass-on", type: "radio" | "checkbox", members: readonly Member[]): Promise<string[]> {
    const { people } = this.#shown!;
    const answers = await asked("choose-people", (dialog) => {
      for (const name of ["title", "body", "yes"]) part(name, dialog).textContent = text(`${what}.${name}`);
      const choices = members.map(({ handler }) => ({ value: handler, label: people.called(handler) }));
      part("options", dialog).append(...choiceItems(type, "who", choices));
    }, (given) => (given.has("who") ? null : text("choose.nobody")));
    return answers === null ? [] : answers.getAll("who").map(String);
  }

  async #sealed(handlers: readonly string[]): Promise<SealedTo[]> {
    const { caseKey, own } = this.#shown!.reading.open;
    return Promise.all(handlers.map(async (handler) => (
      { handler, sealed: toB64(await sealCaseKey(caseKey, { recipient: own.recipientOf(handler) })) })));
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
