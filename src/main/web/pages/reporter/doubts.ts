import { copyOf, part, show, text } from "../../elements/dom.js";
import { toB64, type Roster } from "../../envelope/index.js";
import { rosterRefusal } from "./desk-page.js";
import { sealBox } from "./seal-box.js";
import type { Trust } from "./trust.js";

/** Why nothing can be written in a mailbox now: what was refused, and seals that she has to compare first. */
export class Doubts {
  readonly #compared = new Set<string>();
  readonly #place = part("mailbox-doubts");
  #told = "";

  constructor(private readonly onSettled: () => void) {}

  settled({ refused, rosters }: Trust): boolean {
    return refused === null && rosters.every((roster) => roster.changed === null || this.#compared.has(sealOf(roster)));
  }

  tell(trust: Trust, deskName: (desk: string) => string): void {
    const changed = trust.rosters.filter((roster) => roster.changed !== null);
    const told = JSON.stringify([trust.refused, changed.map(sealOf)]);
    // A box that was ticked stays as it is.
    if (told === this.#told) return;
    this.#told = told;
    this.#place.replaceChildren(
      ...(trust.refused === null ? [] : [refused(trust.refused)]),
      ...changed.map((roster) => this.#changed(roster, deskName(roster.desk))),
    );
  }

  close(): void {
    this.#place.replaceChildren();
  }

  #changed(roster: Roster, desk: string): HTMLElement {
    const box = copyOf("seal-changed");
    part("title", box).textContent = text("seal-changed", { desk });
    part("reason", box).textContent = text(`seal-${roster.changed!.reason}`);
    part("seal", box).append(sealBox(roster));
    const compared = box.querySelector("input")!;
    compared.id = `compared-${roster.desk}`;
    box.querySelector("label")!.htmlFor = compared.id;
    compared.checked = this.#compared.has(sealOf(roster));
    compared.addEventListener("change", () => {
      if (compared.checked) this.#compared.add(sealOf(roster));
      else this.#compared.delete(sealOf(roster));
      this.onSettled();
    });
    return box;
  }
}

function refused({ what, refusal }: NonNullable<Trust["refused"]>): HTMLElement {
  const box = copyOf("no-writing");
  part("reason", box).textContent = what === "roster" ? rosterRefusal(refusal) : text(`${what}-refused`);
  show(box);
  return box;
}

function sealOf({ head }: Roster): string {
  return toB64(head.seal);
}
