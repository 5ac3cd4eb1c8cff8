import { Problem } from "../../elements/api.js";
import { part, show, text } from "../../elements/dom.js";
import { focusHeading, type View } from "../../elements/views.js";
import { deskNow, type DeskNow } from "./desk-now.js";
import { giveOpenCases } from "./giving.js";
import { Invitations } from "./invitations.js";
import { LastKeyHolder, MemberCard } from "./member-card.js";
import { NewcomerCard } from "./newcomer-card.js";
import { mayHandle, maySign } from "./own-rights.js";
import { isKeyHolder, People } from "./people.js";
import { lookForRenewals } from "./renewal-bar.js";
import { changesIn, changesSince, headOf } from "./roster-words.js";
import { lacking } from "./server.js";
import { currentRoster, isOpen, onLock } from "./session.js";
import { NoSeal, RosterMoved } from "./signing.js";
import { announce, showTrouble, signedInAgain } from "./trouble.js";

/** What the cards of this page have done for them. */
export interface Work {
  /** Whatever goes wrong is told in the card itself. */
  attempt(card: HTMLElement, act: () => Promise<void>): Promise<void>;
  /** Gives the keys of open cases, and shows everything anew. */
  give(card: HTMLElement, handler: string, name: string): Promise<void>;
  /** The roster is another now. */
  signed(words: string, newSeal: boolean): Promise<void>;
}

/** Who else handles for this desk: `#collegas`. */
export class Colleagues implements View, Work {
  readonly #view = document.querySelector<HTMLElement>('[data-view="collegas"]')!;
  readonly #members = part("member-list", this.#view);
  readonly #newcomers = part("newcomer-list", this.#view);
  readonly #versions = part("version-list", this.#view);
  readonly #failure = part("colleagues-failure", this.#view);
  readonly #done = part("colleagues-done", this.#view);
  readonly #invitations = new Invitations(part("invitations", this.#view));
  #people: People | null = null;
  #visit = 0;

  constructor() {
    part("colleagues-again", this.#view).addEventListener("click", () => void this.#load());
    onLock(() => this.leave());
  }

  async enter(): Promise<void> {
    if (!isOpen()) return;
    focusHeading("collegas");
    lookForRenewals();
    await this.#load();
  }

  leave(): void {
    this.#visit++;
    this.#done.textContent = "";
    show(part("colleagues-body", this.#view), false);
    show(part("hang-poster", this.#view), false);
    for (const list of [this.#members, this.#newcomers, this.#versions]) list.replaceChildren();
    this.#invitations.clear();
  }

  async attempt(card: HTMLElement, act: () => Promise<void>): Promise<void> {
    const failure = part("failure", card);
    const buttons = [...card.querySelectorAll("button")].filter((button) => !button.disabled);
    show(failure, false);
    buttons.forEach((button) => (button.disabled = true));
    try {
      await act();
    } catch (error) {
      this.#tell(failure, error);
    } finally {
      part("state", card).textContent = "";
      buttons.forEach((button) => (button.disabled = false));
    }
  }

  async give(card: HTMLElement, handler: string, name: string): Promise<void> {
    const state = part("state", card);
    state.textContent = text("give-all.busy", { count: 0 });
    const { given, failed } = await giveOpenCases(handler, (done) => {
      state.textContent = text("give-all.busy", { count: done.given });
    });
    await this.signed(text(failed > 0 ? "give-all.partly" : "give-all.done", { name, count: given, failed }), false);
  }

  async signed(words: string, newSeal: boolean): Promise<void> {
    if (newSeal) show(part("hang-poster", this.#view));
    lookForRenewals(true);
    await this.#load();
    this.#done.textContent = words;
    this.#done.focus();
    announce(words);
  }

  async #load(): Promise<void> {
    const visit = ++this.#visit;
    show(this.#failure, false);
    show(part("colleagues-loading", this.#view));
    try {
      const [now, lack] = await Promise.all([deskNow(), mayHandle() ? lacking() : []]);
      if (visit !== this.#visit || !isOpen()) return;
      signedInAgain();
      this.#show(now, lack);
      if (maySign()) await this.#invitations.load();
    } catch (error) {
      if (visit === this.#visit) showTrouble(this.#failure, error);
    } finally {
      if (visit === this.#visit) show(part("colleagues-loading", this.#view), false);
    }
  }

  #show({ roster, cards, waiting }: DeskNow, lack: readonly string[]): void {
    const people = (this.#people = new People([roster], cards));
    const { members } = roster.head;
    const shown = members.map((member) => {
      const card = new MemberCard(member, cards.get(member.handler)!, this);
      if (lack.includes(member.handler)) card.lacks();
      return card.element;
    });
    this.#members.replaceChildren(...shown);
    this.#newcomers.replaceChildren(...waiting.map((each) => new NewcomerCard(each, this).element));
    show(part("newcomers", this.#view), waiting.length > 0);
    show(part("few-key-holders", this.#view), maySign() && members.filter(isKeyHolder).length < 2);
    show(part("invitations", this.#view), maySign());
    this.#versions.replaceChildren(...[...roster.versions].reverse().map((version) =>
      versionItem(headOf(version, people), changesIn(version, roster.version(version.number - 1), people))));
    show(part("colleagues-body", this.#view));
  }

  /** What she had filled in or compared stays; she looks again and decides. */
  #tell(failure: HTMLElement, error: unknown): void {
    const list = part("changes", failure);
    list.replaceChildren();
    if (error instanceof RosterMoved) {
      const people = this.#people ?? new People([currentRoster()], new Map());
      list.append(...changesSince(error.from, error.to, people).map((words) => item(words)));
      part("words", failure).textContent = text("moved");
    } else if (error instanceof NoSeal) part("words", failure).textContent = text("no-seal");
    else if (error instanceof LastKeyHolder) part("words", failure).textContent = text("last-key-holder");
    else if (error instanceof Problem && error.code === "seals") part("words", failure).textContent = text("no-seal");
    else return showTrouble(failure, error);
    show(failure);
  }
}

function versionItem(head: string, changes: readonly string[]): HTMLElement {
  const element = item("");
  const title = Object.assign(document.createElement("strong"), { textContent: head });
  const list = document.createElement("ul");
  list.append(...changes.map((words) => item(words)));
  element.append(title, list);
  return element;
}

function item(words: string): HTMLElement {
  return Object.assign(document.createElement("li"), { textContent: words });
}
