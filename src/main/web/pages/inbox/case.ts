import { Problem } from "../../elements/api.js";
import { releaseFiles } from "../../elements/attachment-save.js";
import { part, show, text } from "../../elements/dom.js";
import { focusHeading, type View } from "../../elements/views.js";
import { Access } from "./access.js";
import { deskNow } from "./desk-now.js";
import { HandOvers } from "./hand-overs.js";
import { Handling } from "./handling.js";
import { History } from "./history.js";
import { openCase } from "./open-case.js";
import { mayHandle } from "./own-rights.js";
import { People } from "./people.js";
import { Reading } from "./reading.js";
import { lookForRenewals } from "./renewal-bar.js";
import { Reply } from "./reply.js";
import { casePage, markRead, type CasePage } from "./server.js";
import { isOpen, onLock } from "./session.js";
import { announce, showTrouble, signedInAgain } from "./trouble.js";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One case: `#zaak/<uuid>`. */
export class CaseView implements View {
  readonly #view = document.querySelector<HTMLElement>('[data-view="zaak"]')!;
  readonly #failure = part("case-failure", this.#view);
  readonly #title = part("case-title", this.#view);
  readonly #letters = part("letters", this.#view);
  readonly #handling = new Handling(part("handling", this.#view));
  readonly #access = new Access(part("access", this.#view), () => this.#load(), (words) => this.#gone(words));
  readonly #handOvers = new HandOvers(part("hand-overs", this.#view), () => this.#load(), (words) => this.#gone(words));
  readonly #history = new History(part("case-history", this.#view));
  readonly #reply = new Reply(this.#view, () => this.#more(), () => this.#reopen());
  #id = "";
  #visit = 0;
  #reading: Reading | null = null;
  /** As it was when the case was opened. */
  #first: CasePage | null = null;

  constructor() {
    part("case-again", this.#view).addEventListener("click", () => void this.#load());
    part("case-refresh", this.#view).addEventListener("click", () => void this.#look());
    onLock(() => this.leave());
  }

  async enter(id: string): Promise<void> {
    this.leave();
    if (!isOpen()) return;
    this.#id = id;
    this.#title.textContent = text("case.opening");
    focusHeading("zaak");
    lookForRenewals();
    await this.#load();
  }

  leave(): void {
    this.#visit++;
    this.#reply.end();
    this.#clear();
    this.#title.textContent = "";
    show(part("case-body", this.#view), false);
    show(this.#failure, false);
  }

  /** She has no part in this case any more: nothing of it stays. */
  #gone(words: string): void {
    this.#reply.discard();
    location.hash = "postbus";
    part("list-note").textContent = words;
    announce(words);
  }

  #clear(): void {
    for (const side of [this.#handling, this.#access, this.#handOvers, this.#history]) side.clear();
    this.#reading?.open.close();
    this.#reading = null;
    this.#letters.replaceChildren();
    releaseFiles();
  }

  async #load(): Promise<void> {
    const visit = ++this.#visit;
    show(this.#failure, false);
    try {
      await this.#open(visit);
    } catch (error) {
      if (visit !== this.#visit) return;
      this.#clear();
      show(part("case-body", this.#view), false);
      this.#title.textContent = text("case.failed");
      showTrouble(this.#failure, error);
    }
  }

  /** Null when she went elsewhere meanwhile. What she was writing stays. */
  async #reopen(): Promise<Reading | null> {
    const visit = ++this.#visit;
    await this.#open(visit);
    return visit === this.#visit ? this.#reading : null;
  }

  async #open(visit: number): Promise<void> {
    if (!UUID.test(this.#id)) throw new Problem(404, "not-found");
    const [page, { roster, cards }] = await Promise.all([casePage(this.#id, 0), deskNow()]);
    const open = await openCase(page, roster);
    if (visit !== this.#visit) return open.close();
    signedInAgain();
    this.#clear();
    this.#first = page;
    this.#title.textContent = open.caseKey.title;
    show(part("case-body", this.#view));
    const people = new People(open.rosters, cards);
    const reading = (this.#reading = new Reading(open, people, this.#letters));
    await this.#read(page, visit, people);
    if (visit !== this.#visit) return;
    await this.#reply.begin(reading);
    show(part("no-reply", this.#view), mayHandle() && reading.conversation.mailbox === null);
    show(part("case-key-note", this.#view), page.needsNewKey && mayHandle());
    if (page.needsNewKey) lookForRenewals(true);
  }

  async #read(page: CasePage, visit: number, people?: People): Promise<void> {
    const reading = this.#reading!;
    const state = part("case-state", this.#view);
    const from = reading.position;
    const last = await reading.readOn(page, () => visit === this.#visit, (read) => {
      state.textContent = text("case.reading", { count: read });
    });
    if (last === null) return;
    state.textContent = "";
    this.#title.textContent = reading.report?.title ?? reading.caseKey.title;
    document.title = `${this.#title.textContent} – ${part("site-name").textContent}`;
    this.#handling.show(last, reading);
    if (people !== undefined) {
      this.#access.show(last, reading, people);
      this.#handOvers.show(last, reading, people);
      this.#history.show(last, people);
    }
    show(part("refusal-count", this.#view), reading.refusals > 0);
    // Whether it is marked as read matters less than that it can be read.
    if (reading.position > from) void markRead(this.#id, reading.position).catch(() => undefined);
  }

  /** What came in since; all of it anew when the keys or the rosters are others by now. */
  async #more(): Promise<void> {
    const visit = this.#visit;
    const reading = this.#reading!;
    const [page, { roster }] = await Promise.all([casePage(this.#id, reading.position), deskNow()]);
    if (visit !== this.#visit) return;
    const first = this.#first!;
    if (page.key === first.key && roster === reading.open.own && page.history.length === first.history.length) await this.#read(page, visit);
    else await this.#reopen();
  }

  async #look(): Promise<void> {
    const before = this.#reading?.position;
    if (before === undefined) return;
    show(this.#failure, false);
    try {
      await this.#more();
      signedInAgain();
      announce(text("case.new", { count: (this.#reading?.position ?? before) - before }));
    } catch (error) {
      showTrouble(this.#failure, error);
    }
  }
}
