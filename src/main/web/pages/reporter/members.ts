import { copyOf, language, longDay, text } from "../../elements/dom.js";
import type { Member, Roster } from "../../envelope/index.js";

/** A member as reporters are told of her: what she is, and who where the desk publishes it. */
export function memberName(member: Member): string {
  const what = member.function[language()];
  return member.name === null ? what : `${what}: ${member.name}`;
}

export function memberList(members: readonly Member[]): HTMLElement[] {
  return members.map((member) => {
    const item = document.createElement("li");
    const hint = document.createElement("span");
    hint.className = "mp-hint";
    hint.textContent = ` (${[...(answers(member) ? [] : [text("only-reads")]), text("since", { day: longDay(member.since) })].join(", ")})`;
    item.append(memberName(member), hint);
    return item;
  });
}

let boxes = 0;

/** Boxes to leave members out with. */
export class LeaveOut {
  #desk = "";

  constructor(private readonly place: HTMLElement) {}

  get leftOut(): string[] {
    return this.#boxes.filter((box) => box.checked).map((box) => box.value).sort();
  }

  /** What was ticked stays ticked, as long as it is the same desk. */
  show({ desk }: Roster, members: readonly Member[]): void {
    const before = desk === this.#desk ? this.leftOut : [];
    this.#desk = desk;
    this.place.replaceChildren(...members.map((member) => {
      const choice = copyOf("leave-out");
      const box = choice.querySelector("input")!;
      box.id = `leave-out-${++boxes}`;
      box.value = member.handler;
      box.checked = before.includes(member.handler);
      const label = choice.querySelector("label")!;
      label.htmlFor = box.id;
      label.textContent = memberName(member) + (answers(member) ? "" : ` (${text("only-reads")})`);
      return choice;
    }));
  }

  clear(): void {
    this.#desk = "";
    this.place.replaceChildren();
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.place.querySelectorAll("input")];
  }
}

/** Whether somebody is left who can answer. */
export function someoneAnswers(roster: Roster, leftOut: readonly string[]): boolean {
  return roster.readingMembers(leftOut).some(answers);
}

function answers({ roles }: Member): boolean {
  return roles.includes("handler");
}
