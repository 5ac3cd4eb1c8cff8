import { confirmed } from "../../elements/confirm.js";
import { copyOf, longDay, part, show, text } from "../../elements/dom.js";
import { fingerprintWords, type Card, type Member } from "../../envelope/index.js";
import type { Work } from "./colleagues.js";
import { wordItems } from "./fingerprint.js";
import { asked } from "./form-dialog.js";
import { complaintAbout, fillFields, standingFrom, standingOf, type Standing } from "./member-fields.js";
import { functionOf, isKeyHolder, reads, rolesInWords } from "./people.js";
import { mayHandle, maySign } from "./own-rights.js";
import { currentRoster, handlerKeys } from "./session.js";
import { sign } from "./signing.js";

/** One member of the desk, and what a key holder or a handler can do for her. */
export class MemberCard {
  readonly element = copyOf("member");
  readonly #own: boolean;

  constructor(
    private readonly member: Member,
    private readonly card: Card,
    private readonly work: Work,
  ) {
    const own = handlerKeys().card;
    this.#own = member.handler === own.handler;
    part("name", this.element).textContent = card.name;
    part("function", this.element).textContent = functionOf(member);
    part("roles", this.element).textContent = rolesInWords(member.roles);
    part("since", this.element).textContent = longDay(member.since);
    part("published", this.element).textContent = text(member.name === null ? "member.hidden" : "member.published");
    // Her own words come from her own keys.
    part("fingerprint", this.element).replaceChildren(...wordItems(fingerprintWords(this.#own ? own : card)));
    show(part("own", this.element), this.#own);
    this.#buttons();
  }

  /** She lacks the key of an open case that could be given to her here. */
  lacks(): void {
    if (this.#own || !reads(this.member)) return;
    show(part("lacking", this.element));
    show(part("give", this.element), mayHandle());
  }

  #buttons(): void {
    const on = (name: string, shown: boolean, act: () => Promise<void>) => {
      const button = part(name, this.element);
      show(button, shown);
      button.setAttribute("aria-label", text("member.button", { what: button.textContent!.trim(), name: this.card.name }));
      button.addEventListener("click", () => void this.work.attempt(this.element, act));
    };
    on("change", maySign(), () => this.#change());
    on("appoint", maySign() && !this.#own && !isKeyHolder(this.member), () => this.#appoint());
    on("remove", maySign() && !this.#own, () => this.#remove());
    on("give", false, () => this.work.give(this.element, this.member.handler, this.card.name));
  }

  async #change(): Promise<void> {
    const { member, card } = this;
    let standing = standingOf(member);
    const answers = await asked("member-dialog", (dialog) => {
      part("title", dialog).textContent = text("member.change.title", { name: card.name });
      show(part("own-roles", dialog), this.#own);
      fillFields(dialog, standing, this.#own ? member.roles : null);
    }, (_, dialog) => complaintAbout((standing = standingFrom(dialog))));
    if (answers === null || !(await this.#agrees(standing))) return;
    await this.#sign(standing, text("member.changed", { name: card.name }));
  }

  /** What changes for whom, where something ends. */
  async #agrees({ roles }: Standing): Promise<boolean> {
    const { name } = this.card;
    const stops = reads(this.member) && !reads({ roles });
    const resigns = isKeyHolder(this.member) && !isKeyHolder({ roles });
    if (!stops && !resigns) return true;
    if (resigns && onlyKeyHolder(this.member)) return this.#lastKeyHolder();
    const body = [stops && text("member.stops-reading", { name }), resigns && text("member.new-seal", { name })].filter(Boolean).join(" ");
    return confirmed({ title: text("member.change.title", { name }), body, yes: text("member.change.yes"), no: text("no") });
  }

  async #appoint(): Promise<void> {
    const { name } = this.card;
    const standing = standingOf(this.member);
    const yes = await confirmed({
      title: text("appoint.title", { name }), body: text("appoint.body", { name }), yes: text("appoint.yes"), no: text("no"),
    });
    if (yes) await this.#sign({ ...standing, roles: [...standing.roles, "key-holder"] }, text("appoint.done", { name }));
  }

  async #remove(): Promise<void> {
    const { name } = this.card;
    const holder = isKeyHolder(this.member);
    if (holder && onlyKeyHolder(this.member)) return void this.#lastKeyHolder();
    const body = [text("remove.body", { name }), holder && text("member.new-seal", { name })].filter(Boolean).join(" ");
    const yes = await confirmed({ title: text("remove.title", { name }), body, yes: text("remove.yes"), no: text("no") });
    if (!yes) return;
    this.#busy(text("member.signing"));
    const newSeal = await sign((members) => members.filter(({ handler }) => handler !== this.member.handler));
    await this.work.signed(text("remove.done", { name }), newSeal);
  }

  async #sign({ function: words, roles, publishName }: Standing, done: string): Promise<void> {
    this.#busy(text("member.signing"));
    const { handler } = this.member;
    const name = publishName ? this.card.name : null;
    const newSeal = await sign((members) => members.map((member) =>
      (member.handler === handler ? { ...member, function: words, roles: [...roles].sort(), name } : member)));
    await this.work.signed(done, newSeal);
  }

  #busy(words: string): void {
    part("state", this.element).textContent = words;
  }

  #lastKeyHolder(): false {
    throw new LastKeyHolder();
  }
}

/** Without a key holder nobody could sign the roster. */
export class LastKeyHolder extends Error {}

function onlyKeyHolder({ handler }: Member): boolean {
  return currentRoster().head.members.every((member) => !isKeyHolder(member) || member.handler === handler);
}
