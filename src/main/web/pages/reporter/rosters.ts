import { getJson, Problem } from "../../elements/api.js";
import {
  EnvelopeError, readRoster, toB64, type MembersRecipient, type Pin, type Refusal, type Roster, type SignedVersion,
} from "../../envelope/index.js";

export interface RosterAnswer {
  versions: SignedVersion[];
  recipients: MembersRecipient[];
}

export type Check =
  | { readonly is: "checking" }
  | { readonly is: "checked"; readonly roster: Roster }
  | { readonly is: "refused"; readonly refusal: Refusal }
  /** The desk has no roster: nobody could read what is sealed to it. */
  | { readonly is: "nobody" }
  | { readonly is: "unreachable" };

/**
 * The desks' rosters, fetched and checked. As long as the page is open nobody is shown a shorter or another one than
 * before: the last version that was checked is pinned.
 */
export class Rosters {
  readonly #checks = new Map<string, Check>();
  readonly #running = new Map<string, Promise<Check>>();
  readonly #pins = new Map<string, Pin>();
  readonly #listeners = new Set<(desk: string) => void>();

  constructor(private readonly get: (path: string) => Promise<RosterAnswer> = getJson) {}

  of(desk: string): Check {
    return this.#checks.get(desk) ?? { is: "checking" };
  }

  onChange(listener: (desk: string) => void): void {
    this.#listeners.add(listener);
  }

  /** Fetches it anew. Without an answer, what was checked before stays on view, but the caller is told that there was none. */
  async check(desk: string): Promise<Check> {
    const running = this.#running.get(desk) ?? this.#check(desk);
    this.#running.set(desk, running);
    const check = await running;
    this.#running.delete(desk);
    return check;
  }

  /** The roster as it goes on from a version that a receipt vouches for. Throws what {@link check} tells as a state. */
  async from(desk: string, pin?: Pin): Promise<Roster> {
    const pins = [pin, this.#pins.get(desk)].filter((one) => one !== undefined).sort((a, b) => a.number - b.number);
    const pinned = pins[0];
    const { versions, recipients } = await this.#fetch(desk, pinned);
    const roster = await readRoster(versions, pinned ? { desk, pinned, start: "milestone" } : { desk, start: "milestone" }, recipients);
    for (const { number, hash } of pins) {
      const version = roster.version(number);
      if (version === null) throw new EnvelopeError("older-roster");
      if (toB64(version.hash) !== toB64(hash)) throw new EnvelopeError("other-roster");
    }
    this.#pins.set(desk, roster.pin());
    return roster;
  }

  async #check(desk: string): Promise<Check> {
    const check = await this.from(desk).then((roster) => ({ is: "checked", roster }) as const, failed);
    if (check.is !== "unreachable" || this.of(desk).is !== "checked") {
      this.#checks.set(desk, check);
      this.#listeners.forEach((listener) => listener(desk));
    }
    return check;
  }

  async #fetch(desk: string, pinned: Pin | undefined): Promise<RosterAnswer> {
    try {
      return await this.get(`/api/desks/${desk}/roster${pinned ? `?from=${pinned.number}` : ""}`);
    } catch (error) {
      // A version that was there is gone.
      if (pinned && error instanceof Problem && error.status === 404) throw new EnvelopeError("older-roster");
      throw error;
    }
  }
}

function failed(error: unknown): Check {
  if (error instanceof EnvelopeError) return { is: "refused", refusal: error.refusal };
  return { is: error instanceof Problem && error.status === 404 ? "nobody" : "unreachable" };
}
