import { getJson } from "../../elements/api.js";
import { language } from "../../elements/dom.js";
import { readRoster, type MembersRecipient, type Pin, type Roster, type SignedVersion } from "../../envelope/index.js";

export interface Desk {
  readonly id: string;
  readonly roster: Roster;
}

export type State = { is: "asking" } | { is: "unreachable" } | { is: "closed" } | { is: "open"; desk: Desk };

/** Whether a desk takes reports, and to whom they are sealed. A roster that does not check out closes it. */
export class DeskState {
  #state: State = { is: "asking" };
  readonly #listeners = new Set<() => void>();

  get state(): State {
    return this.#state;
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
    const { desks } = await getJson<{ desks: { desk: string; takesReports: boolean }[] }>(`/api/landscape/${language()}`);
    const open = desks.find(({ takesReports }) => takesReports);
    return open === undefined ? { is: "closed" } : { is: "open", desk: { id: open.desk, roster: await rosterOf(open.desk) } };
  } catch {
    return { is: "unreachable" };
  }
}

/** Checked; from the version that is pinned, or from the last milestone. */
export async function rosterOf(desk: string, pinned?: Pin): Promise<Roster> {
  const from = pinned === undefined ? "" : `?from=${pinned.number}`;
  const { versions, recipients } = await getJson<{ versions: SignedVersion[]; recipients: MembersRecipient[] }>(`/api/desks/${desk}/roster${from}`);
  return readRoster(versions, { desk, start: "milestone", ...(pinned && { pinned }) }, recipients);
}
