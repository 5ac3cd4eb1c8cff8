import { part } from "../../elements/dom.js";
import { focusHeading, type View } from "../../elements/views.js";
import { DeskList, kindList } from "./desk-list.js";

/** `#meldpunten`. */
export class DesksView implements View {
  readonly #view = document.querySelector<HTMLElement>('[data-view="meldpunten"]')!;
  readonly #list;

  constructor(administrator: boolean) {
    this.#list = new DeskList(administrator);
    part("desks-place", this.#view).append(this.#list.element);
    if (administrator) part("kinds-place", this.#view).append(kindList());
  }

  async enter(): Promise<void> {
    focusHeading("meldpunten");
    await this.#list.loading.load();
  }

  leave(): void {
    this.#list.loading.stop();
  }
}
