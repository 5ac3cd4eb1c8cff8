import { copyOf, part, show, text } from "../../elements/dom.js";
import { placeOf, membersOf, stateOf } from "./desk-words.js";
import { Loading } from "./loading.js";
import { own } from "./pair.js";
import { desks, KINDS, putDesk, removeDesk, type Desk } from "./server.js";
import { sureOf } from "./sure.js";
import { announce, showTrouble } from "./trouble.js";

/** All desks in the order in which reporters see them, and the kinds that can be added. */
export class DeskList {
  readonly element = copyOf("desk-list");
  readonly loading;
  found: Desk[] = [];
  #moving = false;

  constructor(
    private readonly administrator: boolean,
    /** Where the name of a desk leads. */
    private readonly view: "meldpunt" | "meldpunt-teksten" = "meldpunt",
  ) {
    this.loading = new Loading(this.element, "desks", desks, (found) => this.#show(found));
  }

  #show(found: Desk[]): void {
    this.found = found;
    part("desk-rows", this.element).replaceChildren(...found.map((desk, at) => this.#row(desk, at)));
    show(part("desks-empty", this.element), found.length === 0);
  }

  #row(desk: Desk, at: number): HTMLElement {
    const row = copyOf("desk-row");
    row.dataset.desk = desk.desk;
    const link = part<HTMLAnchorElement>("link", row);
    link.textContent = own(desk.texts).name;
    link.href = `#${this.view}/${desk.desk}`;
    part("kind", row).textContent = [text(`kind.${desk.kind}`), placeOf(desk), membersOf(desk)].join(" · ");
    part("state", row).textContent = stateOf(desk);
    for (const name of ["up", "down"]) show(part(name, row), this.administrator && this.found.length > 1);
    const remove = part("remove", row);
    show(remove, this.view === "meldpunt-teksten" && !desk.founded);
    remove.setAttribute("aria-label", text("remove.title", { name: own(desk.texts).name }));
    remove.addEventListener("click", () => void this.#remove(desk));
    for (const [direction, step] of [["up", -1], ["down", 1]] as const) {
      const button = part<HTMLButtonElement>(direction, row);
      button.setAttribute("aria-label", text(`move.${direction}`, { name: own(desk.texts).name }));
      const other = this.found[at + step];
      if (other === undefined) button.setAttribute("aria-disabled", "true");
      else button.addEventListener("click", () => void this.#move(at, at + step, direction));
    }
    return row;
  }

  async #remove(desk: Desk): Promise<void> {
    if (!(await sureOf("remove", desk))) return;
    try {
      await removeDesk(desk.desk);
      await this.loading.load();
      announce(text("desk.removed"));
    } catch (error) {
      showTrouble(part("desks-failure", this.element), error);
    }
  }

  /** The whole order is numbered anew where it differs: desks that were made at once may share a place. */
  async #move(from: number, to: number, direction: "up" | "down"): Promise<void> {
    if (this.#moving) return;
    this.#moving = true;
    const order = [...this.found];
    const [moved] = order.splice(from, 1);
    order.splice(to, 0, moved!);
    try {
      for (const [at, desk] of order.entries()) {
        if (desk.position !== at + 1) await putDesk({ ...desk, position: at + 1 });
      }
      await this.loading.load();
      announce(text("moved", { name: own(moved!.texts).name, place: to + 1, count: order.length }));
      part(direction, this.element.querySelector(`[data-desk="${moved!.desk}"]`)!).focus();
    } catch (error) {
      showTrouble(part("desks-failure", this.element), error);
    } finally {
      this.#moving = false;
    }
  }
}

/** One line a kind, each of which leads to its ready-made texts. */
export function kindList(): HTMLElement {
  const list = copyOf("kinds");
  const lines = KINDS.map((kind) => {
    const line = copyOf("kind");
    part("kind-name", line).textContent = text(`kind.${kind}`);
    part("kind-text", line).textContent = text(`kind-text.${kind}`);
    const add = part<HTMLAnchorElement>("kind-add", line);
    add.href = `#meldpunt-teksten/nieuw/${kind}`;
    add.textContent = text("kind.add");
    add.setAttribute("aria-label", text("kind.add-named", { kind: text(`kind.${kind}`) }));
    return line;
  });
  part("kind-list", list).replaceChildren(...lines);
  return list;
}
