import { Problem } from "../../elements/api.js";
import { releaseFiles } from "../../elements/attachment-save.js";
import { part, show, text } from "../../elements/dom.js";
import { focusHeading, type View } from "../../elements/views.js";
import { EnvelopeError, fromB64 } from "../../envelope/index.js";
import { openGenerations } from "../../envelope/staff.js";
import { Handling } from "./handling.js";
import { Reading } from "./reading.js";
import { Reply } from "./reply.js";
import { casePage, colleagues, markRead, ownRoster, type Colleague } from "./server.js";
import { caseKeyOf, isOpen, onLock } from "./session.js";
import { announce, showTrouble, signedInAgain } from "./trouble.js";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One case: `#zaak/<uuid>`. */
export class CaseView implements View {
  readonly #view = document.querySelector<HTMLElement>('[data-view="zaak"]')!;
  readonly #failure = part("case-failure", this.#view);
  readonly #title = part("case-title", this.#view);
  readonly #letters = part("letters", this.#view);
  readonly #handling = new Handling(part("handling", this.#view));
  readonly #reply = new Reply(this.#view, () => this.#more());
  #id = "";
  #visit = 0;
  #reading: Reading | null = null;
  #colleagues: Colleague[] = [];

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
    await this.#load();
  }

  leave(): void {
    this.#visit++;
    this.#reply.end();
    this.#handling.clear();
    this.#reading = null;
    this.#letters.replaceChildren();
    this.#title.textContent = "";
    releaseFiles();
    show(part("case-body", this.#view), false);
    show(this.#failure, false);
  }

  async #load(): Promise<void> {
    const visit = ++this.#visit;
    show(this.#failure, false);
    this.#letters.replaceChildren();
    try {
      if (!UUID.test(this.#id)) throw new Problem(404, "not-found");
      const [page, all] = await Promise.all([casePage(this.#id, 0), colleagues()]);
      const caseKey = await caseKeyOf(this.#id, page.key);
      if (caseKey === null) throw new EnvelopeError("not-for-me");
      if (visit !== this.#visit) return;
      signedInAgain();
      this.#colleagues = all;
      this.#title.textContent = caseKey.title;
      show(part("case-body", this.#view));
      const roster = await ownRoster(page.desk);
      const { caseKeys } = await openGenerations({
        caseKey, earlier: page.earlier.map(fromB64), anchor: fromB64(page.anchor), renewals: page.renewals.map(fromB64), rosters: [roster],
      });
      if (visit !== this.#visit) return;
      this.#reading = new Reading(caseKeys, roster, this.#letters);
      await this.#read(page, visit);
      if (visit !== this.#visit) return;
      await this.#reply.begin(this.#reading);
      show(part("no-reply", this.#view), this.#reading.conversation.mailbox === null);
    } catch (error) {
      if (visit !== this.#visit) return;
      this.#title.textContent = text("case.failed");
      showTrouble(this.#failure, error);
    }
  }

  async #read(page: Awaited<ReturnType<typeof casePage>>, visit: number): Promise<void> {
    const reading = this.#reading!;
    const state = part("case-state", this.#view);
    const from = reading.position;
    const last = await reading.readOn(page, () => visit === this.#visit, (read) => {
      state.textContent = text("case.reading", { count: read });
    });
    if (last === null) return;
    state.textContent = "";
    this.#title.textContent = reading.title ?? reading.caseKey.title;
    document.title = `${this.#title.textContent} – ${part("site-name").textContent}`;
    this.#handling.show(last, reading, this.#colleagues);
    show(part("refusal-count", this.#view), reading.refusals > 0);
    // Whether it is marked as read matters less than that it can be read.
    if (reading.position > from) void markRead(this.#id, reading.position).catch(() => undefined);
  }

  /** What came in since. */
  async #more(): Promise<void> {
    const visit = this.#visit;
    const page = await casePage(this.#id, this.#reading!.position);
    if (visit === this.#visit) await this.#read(page, visit);
  }

  async #look(): Promise<void> {
    const reading = this.#reading;
    if (reading === null) return;
    const before = reading.position;
    show(this.#failure, false);
    try {
      await this.#more();
      signedInAgain();
      announce(text("case.new", { count: reading.position - before }));
    } catch (error) {
      showTrouble(this.#failure, error);
    }
  }
}
