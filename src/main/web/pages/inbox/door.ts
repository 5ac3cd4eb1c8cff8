import { language, part, show, text } from "../../elements/dom.js";
import { startViews } from "../../elements/views.js";
import type { HandlerKeys, Roster } from "../../envelope/index.js";
import { CaseView } from "./case.js";
import { Colleagues } from "./colleagues.js";
import { hasDrafts } from "./draft.js";
import { Enrolling } from "./enrol.js";
import { openRooms, showGate } from "./gates.js";
import { IdleLock } from "./idle.js";
import { fragmentOf, Outside, takeInvitation, type Invitation } from "./invitation.js";
import { CaseList } from "./list.js";
import { enrolment, type Enrolment, type Membership } from "./membership.js";
import { NewWay } from "./new-way.js";
import { OwnKeys } from "./own-keys.js";
import { Poster } from "./poster.js";
import { rememberRenewal } from "./renewal-memory.js";
import { RosterGate } from "./roster-gate.js";
import { SealGate } from "./seal-gate.js";
import { handlerKeys, isOpen, lockSession, onRosterDoubt, openRoster, openSession } from "./session.js";
import { showTrouble } from "./trouble.js";
import { Unlocking, type Way } from "./unlock.js";
import { Waiting } from "./waiting.js";

/**
 * The way in: who are you, do you belong to a desk, unlock, has a key holder let you in, is the roster the one that it should
 * be; then the rooms.
 */
export class Door {
  #own: Enrolment | null = null;
  #invitation: Invitation | null = null;
  #started = false;
  readonly #idle = new IdleLock(() => this.lock());
  readonly #outside = new Outside((token) => this.#invited({ token }));
  readonly #enrolling = new Enrolling(
    (keys, membership) => void this.#enrolled(keys, membership),
    (words) => this.#outside.refused(words),
  );
  readonly #unlocking = new Unlocking((keys, way) => this.#unlocked(keys, way), () => this.#keysLost());
  readonly #newWay = new NewWay();
  readonly #waiting = new Waiting((own) => this.#decided(own), {
    unlock: () => this.#unlocking.begin(this.#own!.membership!, false),
    keysLost: () => this.#keysLost(),
  });
  readonly #roster = new RosterGate((roster, own, first) => this.#checked(roster, own, first));
  readonly #seal = new SealGate((room, ownSeal) => this.#sealed(room, ownSeal));

  constructor() {
    part("lock").addEventListener("click", () => this.lock());
    part("start-again").addEventListener("click", () => void this.begin());
    part("lost-begin").addEventListener("click", () => this.#makeKeysAgain());
    part("lost-back").addEventListener("click", () => this.#unlocking.begin(this.#own!.membership!, false));
    part("seal-lost-begin").addEventListener("click", () => void this.#seal.renew(this.#own!));
    part("first-roster-seen").addEventListener("click", () => show(part("first-roster"), false));
    onRosterDoubt(({ doubt }) => this.#roster.doubt(doubt));
    addEventListener("hashchange", () => this.#another(takeInvitation()));
    addEventListener("pagehide", () => this.lock());
    addEventListener("beforeunload", (event) => {
      if (hasDrafts()) event.preventDefault();
    });
    this.#invitation = takeInvitation();
  }

  /** What the page in the other language must be told in its address. */
  get fragment(): string {
    const token = this.#invitation?.token;
    return token ? fragmentOf(token) : location.hash;
  }

  async begin(): Promise<void> {
    showGate("loading");
    try {
      this.#knows(await enrolment());
      this.#enter();
    } catch (error) {
      showTrouble(showGate("failed"), error);
    }
  }

  lock(): void {
    if (!isOpen()) return;
    lockSession();
    this.#idle.stop();
    this.#waiting.end();
    this.#roster.end();
    this.#seal.forget();
    this.#newWay.clear();
    for (const name of ["when-open", "first-roster", "seal-lost"]) show(part(name), false);
    part("own-card-name").textContent = part("live").textContent = "";
    document.querySelectorAll("dialog").forEach((dialog) => dialog.close());
    if (this.#own!.membership !== null) this.#unlocking.begin(this.#own!.membership, true);
  }

  #knows(own: Enrolment): void {
    this.#own = own;
    part("own-desk").textContent = own.desk?.name[language()] ?? "";
    show(part("administration"), own.roles.includes("administrator"));
  }

  #enter(): void {
    const { membership } = this.#own!;
    if (membership !== null && membership.state !== "LEFT") {
      this.#unlocking.note(this.#invitation === null ? "" : text("invitation.unused"));
      if (membership.renewing !== null) this.#waiting.beginRenewing(membership);
      else this.#unlocking.begin(membership, false);
    } else if (this.#invitation?.token) this.#invited(this.#invitation);
    else this.#outside.begin(this.#own!, this.#invitation);
  }

  /** A link that was opened while the page was there already. */
  #another(invitation: Invitation | null): void {
    if (invitation === null) return;
    this.#invitation = invitation;
    const member = this.#own?.membership;
    if (this.#own !== null && (!member || member.state === "LEFT")) this.#enter();
  }

  #invited(invitation: Invitation): void {
    this.#invitation = invitation;
    this.#enrolling.begin(this.#own!.name, { token: invitation.token! });
  }

  async #enrolled(keys: HandlerKeys, membership: Membership): Promise<void> {
    this.#invitation = null;
    if (membership.renewing !== null) {
      rememberRenewal(keys.card);
      this.#own!.membership = membership;
      this.#waiting.beginRenewing(membership, keys.card);
      return keys.destroy();
    }
    try {
      // Whether she founds her desk, only the server can tell.
      this.#knows(await enrolment());
      this.#unlocked(keys, "passphrase");
    } catch (error) {
      keys.destroy();
      showTrouble(showGate("failed"), error);
    }
  }

  #unlocked(keys: HandlerKeys, way: Way): void {
    openSession(keys);
    this.#unlocking.note("");
    part("own-card-name").textContent = keys.card.name;
    show(part("when-open"));
    this.#idle.start();
    if (way === "code") this.#newWay.begin(() => void this.#goOnAnew());
    else this.#goOn();
  }

  /** With the way that she has set, so that it stands there after a lock. */
  async #goOnAnew(): Promise<void> {
    try {
      this.#knows(await enrolment());
      this.#goOn();
    } catch (error) {
      showTrouble(showGate("failed"), error);
    }
  }

  #goOn(): void {
    const own = this.#own!;
    if (own.founding) this.#seal.found(own);
    else if (own.membership!.state === "WAITING") this.#waiting.begin(handlerKeys().card);
    else void this.#roster.check({});
  }

  /** A key holder has let her in, or has not; with new keys she has to unlock them first. */
  #decided(own: Enrolment): void {
    this.#knows(own);
    if (isOpen() && own.membership?.state === "ACTIVE") return void this.#roster.check({});
    this.lock();
    this.#enter();
  }

  #sealed(room: "postbus" | "affiche", ownSeal: Uint8Array | undefined): void {
    location.hash = room;
    void this.#roster.check({ ownSeal });
  }

  #checked(roster: Roster, own: Enrolment, first: boolean): void {
    openRoster(roster);
    this.#knows(own);
    show(part("first-roster"), first && roster.head.number > 1);
    show(part("seal-lost"), own.desk!.sealLost !== null);
    openRooms();
    if (this.#started) return void dispatchEvent(new HashChangeEvent("hashchange"));
    this.#started = true;
    startViews({
      postbus: new CaseList(), zaak: new CaseView(), collegas: new Colleagues(),
      sleutels: new OwnKeys((changed) => this.#knows(changed)), affiche: new Poster(() => this.#own!.desk!),
    }, "postbus");
  }

  #keysLost(): void {
    showGate("lost");
  }

  #makeKeysAgain(): void {
    const { name, membership } = this.#own!;
    this.#enrolling.begin(name, { handler: membership!.handler });
  }
}
