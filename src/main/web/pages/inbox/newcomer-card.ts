import { copyOf, part, show, text, today } from "../../elements/dom.js";
import { EnvelopeError, fingerprintWords, fromB64, readCard, type Card, type Member } from "../../envelope/index.js";
import { memberOf } from "../../envelope/staff.js";
import type { Work } from "./colleagues.js";
import { wordItems } from "./fingerprint.js";
import type { WaitingMember } from "./membership.js";
import { functionOf, reads, rolesInWords } from "./people.js";
import { mayHandle, maySign } from "./own-rights.js";
import { currentRoster, handlerKeys } from "./session.js";
import { sign } from "./signing.js";

/** Somebody whose keys are in no roster yet: a newcomer, or a member who made new ones. Compared first, then signed. */
export class NewcomerCard {
  readonly element = copyOf("newcomer");
  readonly #card: Card;

  constructor(
    private readonly waiting: WaitingMember,
    private readonly work: Work,
  ) {
    this.#card = readCard(fromB64(waiting.card));
    if (this.#card.handler !== waiting.handler) throw new EnvelopeError("wrong-card");
    const { name } = this.#card;
    const entry = this.#entry(currentRoster().head.members);
    const fill = (part_: string, words: string) => (part(part_, this.element).textContent = words);
    fill("name", name);
    fill("why", text(waiting.renewing ? "newcomer.renewing" : "newcomer.invited", { label: waiting.label }));
    fill("function", functionOf(entry));
    fill("roles", rolesInWords(entry.roles));
    fill("published", text(entry.name === null ? "member.hidden" : "member.published"));
    fill("compare-text", text("compare.text", { name }));
    part("fingerprint", this.element).replaceChildren(...wordItems(fingerprintWords(this.#card)));
    this.#wire();
  }

  #wire(): void {
    const own = this.waiting.handler === handlerKeys().card.handler;
    const begin = part("compare", this.element);
    const box = part<HTMLInputElement>("compared", this.element);
    const approve = part<HTMLButtonElement>("approve", this.element);
    show(begin, maySign() && !own);
    show(part("own-keys", this.element), own);
    box.id = `compared-${this.waiting.handler}`;
    part<HTMLLabelElement>("compared-label", this.element).htmlFor = box.id;
    box.addEventListener("change", () => (approve.disabled = !box.checked));
    begin.addEventListener("click", () => {
      show(begin, false);
      show(part("comparing", this.element));
      part("compare-text", this.element).focus();
    });
    approve.addEventListener("click", () => void this.work.attempt(this.element, () => this.#letIn()));
  }

  /** How she will stand in the roster: who makes new keys keeps what the roster says of her, whatever the server says. */
  #entry(members: readonly Member[]): Member {
    const { handler, function: words, roles, publishName } = this.waiting;
    const before = members.find((member) => member.handler === handler);
    const name = (before ? before.name !== null : publishName) ? this.#card.name : null;
    return memberOf(this.#card, { function: before?.function ?? words, roles: before?.roles ?? roles, name, since: today() });
  }

  async #letIn(): Promise<void> {
    const { handler } = this.waiting;
    const { name } = this.#card;
    part("state", this.element).textContent = text("member.signing");
    await sign((members) => [...members.filter((member) => member.handler !== handler), this.#entry(members)], this.#card);
    const entry = this.#entry(currentRoster().head.members);
    if (reads(entry) && mayHandle()) await this.work.give(this.element, handler, name);
    else await this.work.signed(text(reads(entry) ? "newcomer.done-no-keys" : "newcomer.done", { name }), false);
  }
}
