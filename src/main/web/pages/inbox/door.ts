import { part, show } from "../../elements/dom.js";
import { startViews } from "../../elements/views.js";
import type { HandlerKeys } from "../../envelope/index.js";
import { CaseView } from "./case.js";
import { Colleagues } from "./colleagues.js";
import { hasDrafts } from "./draft.js";
import { Enrolling } from "./enrol.js";
import { openRooms, showGate } from "./gates.js";
import { IdleLock } from "./idle.js";
import { CaseList } from "./list.js";
import { enrolment, type OwnKeys } from "./server.js";
import { isOpen, lockSession, openSession } from "./session.js";
import { showTrouble } from "./trouble.js";
import { Unlocking } from "./unlock.js";
import { Waiting } from "./waiting.js";

/** The way in: who are you, are you enrolled, unlock, has a colleague let you in; then the rooms. */
export class Door {
  #own: OwnKeys | null = null;
  #started = false;
  readonly #idle = new IdleLock(() => this.lock());
  readonly #waiting = new Waiting(() => this.#enterRooms());
  readonly #unlocking = new Unlocking((keys) => this.#unlocked(keys));
  readonly #enrolling = new Enrolling((keys, enrolled) => {
    this.#own = enrolled;
    this.#unlocked(keys);
  });

  constructor() {
    part("lock").addEventListener("click", () => this.lock());
    part("start-again").addEventListener("click", () => void this.begin());
    addEventListener("pagehide", () => this.lock());
    addEventListener("beforeunload", (event) => {
      if (hasDrafts()) event.preventDefault();
    });
  }

  async begin(): Promise<void> {
    showGate("loading");
    try {
      const { name, keys } = await enrolment();
      this.#own = keys;
      if (keys === null) this.#enrolling.begin(name);
      else this.#unlocking.begin(keys, false);
    } catch (error) {
      showTrouble(showGate("failed"), error);
    }
  }

  lock(): void {
    if (!isOpen()) return;
    lockSession();
    this.#idle.stop();
    this.#waiting.end();
    show(part("when-open"), false);
    show(part("rooms-navigation"), false);
    part("own-card-name").textContent = part("live").textContent = "";
    document.querySelectorAll("dialog").forEach((dialog) => dialog.close());
    this.#unlocking.begin(this.#own!, true);
  }

  #unlocked(keys: HandlerKeys): void {
    openSession(keys);
    part("own-card-name").textContent = keys.card.name;
    show(part("when-open"));
    this.#idle.start();
    if (this.#own!.state === "WAITING") this.#waiting.begin();
    else this.#enterRooms();
  }

  #enterRooms(): void {
    this.#own!.state = "ACTIVE";
    show(part("rooms-navigation"));
    openRooms();
    if (this.#started) return void dispatchEvent(new HashChangeEvent("hashchange"));
    this.#started = true;
    startViews({ postbus: new CaseList(), zaak: new CaseView(), collegas: new Colleagues() }, "postbus");
  }
}
