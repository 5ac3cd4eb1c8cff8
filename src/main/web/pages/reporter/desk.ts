import { getJson } from "../../elements/api.js";
import { fromB64, readCard, type Card } from "../../envelope/index.js";

export interface Desk {
  readonly id: string;
  readonly cards: readonly Card[];
}

export type State = { is: "asking" } | { is: "unreachable" } | { is: "closed" } | { is: "open"; desk: Desk };

/** Whether the desk takes reports, and to whom they are sealed. A card that does not check out closes it. */
export class DeskState {
  #state: State = { is: "asking" };
  readonly #listeners = new Set<() => void>();

  get state(): State {
    return this.#state;
  }

  /** The cards, also of a desk that takes nothing in; empty when they are not to be had. */
  get cards(): readonly Card[] {
    return this.#state.is === "open" ? this.#state.desk.cards : [];
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  async refresh(): Promise<void> {
    this.#state = await ask();
    this.#listeners.forEach((listener) => listener());
  }
}

async function ask(): Promise<State> {
  try {
    const answer = await getJson<{ desk: string; open: boolean; cards: string[] }>("/api/desk");
    if (!answer.open) return { is: "closed" };
    const cards = await Promise.all(answer.cards.map((card) => readCard(fromB64(card))));
    return { is: "open", desk: { id: answer.desk, cards } };
  } catch {
    return { is: "unreachable" };
  }
}
