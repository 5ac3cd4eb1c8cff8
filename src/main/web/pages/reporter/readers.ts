import { part, show, text } from "../../elements/dom.js";
import { toB64, type Member, type Refusal, type Roster } from "../../envelope/index.js";
import { otherDesks, rosterRefusal } from "./desk-page.js";
import type { Landscape } from "./landscape.js";
import { LeaveOut, memberName, someoneAnswers } from "./members.js";
import type { Check, Rosters } from "./rosters.js";
import { sealBox } from "./seal-box.js";

/** Nothing may be sealed to the chosen desk now; says why. */
export class NotSealed extends Error {
  constructor(readonly why: Exclude<Check["is"], "checked" | "checking"> | "changed", readonly refusal: Refusal | null = null) {
    super(why);
  }
}

/** Who of the chosen desk gets to read the report: the step where people are left out, and what was seen there. */
export class Readers {
  desk: string | null = null;
  readonly #leaveOut = new LeaveOut(part("leave-out-members"));
  /** Whom she saw, as they were called; who comes in later is never sealed to unseen. */
  #seen: ReadonlySet<string> | null = null;
  /** The seal that she could compare. */
  #seal: string | null = null;
  #newcomers: readonly string[] = [];

  constructor(private readonly landscape: Landscape, private readonly rosters: Rosters) {
    part("leave-out-retry").addEventListener("click", () => void this.fetch());
    rosters.onChange((desk) => {
      if (desk === this.desk) this.draw();
    });
  }

  get leftOut(): string[] {
    return this.#leaveOut.leftOut;
  }

  choose(desk: string): void {
    if (desk === this.desk) return;
    this.desk = desk;
    this.#forget();
    this.draw();
    if (this.#check.is !== "checked") void this.fetch();
  }

  fetch(): Promise<Check> | null {
    return this.desk === null ? null : this.rosters.check(this.desk);
  }

  draw(): void {
    const check = this.#check;
    const roster = check.is === "checked" ? check.roster : null;
    show(part("leave-out-choice"), roster !== null);
    show(part("leave-out-again"), check.is === "unreachable" || check.is === "refused");
    part("leave-out-state").textContent = roster ? "" : whyNot(check);
    if (roster) this.#leaveOut.show(roster, roster.readingMembers());
    this.#offer(roster === null && check.is !== "checking");
    const resealed = roster !== null && this.#isResealed(roster);
    show(part("leave-out-new"), this.#newcomers.length > 0 || resealed);
    part("leave-out-newcomers").textContent = [...this.#newcomers, ...(resealed ? [text("seal-new")] : [])].join(" \u2013 ");
    part("leave-out-seal").replaceChildren(...(resealed ? [sealBox(roster)] : []));
  }

  /** What is wrong with the choice, or null; from then on she has seen whom it is sealed to. */
  problem(): string | null {
    const check = this.#check;
    if (check.is !== "checked") return whyNot(check);
    const { roster } = check;
    const alone = !someoneAnswers(roster, this.leftOut);
    this.#offer(alone);
    if (alone) return text("nobody-left");
    this.#newcomers = [];
    this.#seal = toB64(roster.head.seal);
    this.#seen = new Set(roster.readingMembers().map(called));
    return null;
  }

  get isSeen(): boolean {
    return this.#seen !== null;
  }

  /** For the review: who will read it, and who will not. */
  told(): string {
    const check = this.#check;
    if (check.is !== "checked") return whyNot(check);
    const { leftOut } = this;
    const all = check.roster.readingMembers();
    const names = (out: boolean) => all.filter(({ handler }) => leftOut.includes(handler) === out).map(memberName).join("\n");
    return leftOut.length === 0 ? names(false) : `${names(false)}\n\n${text("left-out")}\n${names(true)}`;
  }

  /** The roster as it is now, for sealing; never one with people or a seal that she has not seen. */
  async toSeal(): Promise<Roster> {
    const check = await this.fetch()!;
    if (check.is === "refused") throw new NotSealed("refused", check.refusal);
    if (check.is !== "checked") throw new NotSealed(check.is === "checking" ? "unreachable" : check.is);
    const { roster } = check;
    this.#newcomers = roster.readingMembers().filter((member) => !this.#seen?.has(called(member))).map(memberName);
    if (this.#newcomers.length > 0 || this.#isResealed(roster) || !someoneAnswers(roster, this.leftOut)) {
      this.#seen = null;
      this.draw();
      throw new NotSealed("changed");
    }
    return roster;
  }

  /** No desk is chosen any more. */
  leave(): void {
    this.desk = null;
    this.#forget();
  }

  #forget(): void {
    this.#leaveOut.clear();
    this.#seen = this.#seal = null;
    this.#newcomers = [];
  }

  #isResealed({ head }: Roster): boolean {
    const seal = toB64(head.seal);
    this.#seal ??= seal;
    return this.#seal !== seal;
  }

  get #check(): Check {
    return this.desk === null ? { is: "checking" } : this.rosters.of(this.desk);
  }

  /** Where else this report can go. */
  others(): HTMLElement[] {
    return this.desk === null ? [] : [otherDesks(this.landscape, this.desk)];
  }

  #offer(needed: boolean): void {
    part("leave-out-others").replaceChildren(...(needed ? this.others() : []));
  }
}

/** Why there is no roster to go by, in plain words. */
export function whyNot(check: { readonly is: string; readonly refusal?: Refusal | null }): string {
  return check.is === "refused" ? `${rosterRefusal(check.refusal!)} ${text("roster-refused")}` : text(`roster-${check.is}`);
}

/** The same person under another name or function is somebody to look at again. */
function called(member: Member): string {
  return `${member.handler} ${memberName(member)}`;
}
