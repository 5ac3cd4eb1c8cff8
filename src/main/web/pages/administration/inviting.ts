import { copyOf, part, show, text } from "../../elements/dom.js";
import { membersOf } from "./desk-words.js";
import { Invitations } from "./invitations.js";
import { Loading } from "./loading.js";
import { openSwitch } from "./open-switch.js";
import type { Shared } from "./organisation-forms.js";
import { own } from "./pair.js";
import { Polling } from "./polling.js";
import { desks, type Desk } from "./server.js";

/** The sixth step: the first key holder of each desk, and how far she is. */
export class Inviting {
  readonly #list;
  readonly #loading;
  readonly #cards = new Map<string, InviteCard>();
  readonly #polling = new Polling(() => void this.#loading.load(true));

  constructor(
    section: HTMLElement,
    private readonly shared: Shared,
  ) {
    this.#list = part("invite-cards", section);
    this.#loading = new Loading(section, "inviting", desks, (found) => this.#show(found));
  }

  async enter(): Promise<void> {
    this.#polling.start();
    await this.#loading.load();
  }

  leave(): void {
    this.#polling.stop();
    this.#loading.stop();
    this.#cards.clear();
    this.#list.replaceChildren();
  }

  #show(found: Desk[]): void {
    for (const desk of found) {
      const card = this.#cards.get(desk.desk) ?? this.#add(desk);
      void card.show(desk);
    }
  }

  #add(desk: Desk): InviteCard {
    const english = this.shared.now.languages.includes("en");
    const card = new InviteCard(desk, english, () => void this.#loading.load(true));
    this.#cards.set(desk.desk, card);
    this.#list.append(card.element);
    return card;
  }
}

class InviteCard {
  readonly element = copyOf("invite-card");
  readonly #invitations;
  #state = "";

  constructor(
    desk: Desk,
    english: boolean,
    private readonly changed: () => void,
  ) {
    this.#invitations = new Invitations(desk, english, changed);
    part("name", this.element).textContent = own(desk.texts).name;
    part("invite-place", this.element).append(this.#invitations.element);
  }

  async show(desk: Desk): Promise<void> {
    if (!desk.founded) await this.#invitations.load(desk, this.#state !== "");
    const state = this.#stateOf(desk);
    const place = part("open-place", this.element);
    if (state === this.#state) return;
    this.#state = state;
    part("state", this.element).textContent = text(`invite-state.${state}`);
    part("state-text", this.element).textContent = text(`invite-state-text.${state}`, { members: membersOf(desk) });
    show(part("invite-place", this.element), !desk.founded);
    place.replaceChildren(...(desk.founded ? [openSwitch(desk, this.changed)] : []));
  }

  #stateOf(desk: Desk): string {
    if (desk.takesReports) return "takes";
    if (desk.founded) return desk.open ? "no-handler" : "founded";
    if (this.#invitations.isUsed) return "used";
    return this.#invitations.isWaiting ? "open" : "none";
  }
}
