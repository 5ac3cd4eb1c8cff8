import { part, show } from "../../elements/dom.js";
import { showTrouble, signedInAgain } from "./trouble.js";

/**
 * Fetches what a view or a part of one shows, and says so when that takes or fails; the last one asked for wins.
 * Expects the tag `failed` as `<name>-failure`, and the part `<name>-loading`.
 */
export class Loading<T> {
  #turn = 0;
  #seen = false;
  readonly #failure: HTMLElement;
  readonly #busy: HTMLElement;

  constructor(
    within: HTMLElement,
    name: string,
    private readonly fetched: () => Promise<T>,
    private readonly shown: (found: T) => void,
  ) {
    this.#failure = part(`${name}-failure`, within);
    this.#busy = part(`${name}-loading`, within);
    part("again", this.#failure).addEventListener("click", () => void this.load());
  }

  /** Quietly: a failure to look again in the background is no news. */
  async load(quietly = false): Promise<void> {
    const turn = ++this.#turn;
    if (!quietly) show(this.#failure, false);
    show(this.#busy, !this.#seen);
    try {
      const found = await this.fetched();
      if (turn !== this.#turn) return;
      this.#seen = true;
      show(this.#failure, false);
      signedInAgain();
      this.shown(found);
    } catch (error) {
      if (turn === this.#turn && !quietly) showTrouble(this.#failure, error);
    } finally {
      if (turn === this.#turn) show(this.#busy, false);
    }
  }

  /** What is still under way is not shown any more. */
  stop(): void {
    this.#turn++;
    this.#seen = false;
  }
}
