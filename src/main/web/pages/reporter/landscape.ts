import { getJson } from "../../elements/api.js";
import { language } from "../../elements/dom.js";
import type { Look } from "../../elements/look.js";

export type DeskKind =
  | "integrity-coordinator" | "investigation-bureau" | "confidential-advisers" | "complaints-committee" | "external-committee";

export interface Desk {
  readonly desk: string;
  readonly kind: DeskKind;
  readonly outside: boolean;
  readonly takesReports: boolean;
  readonly name: string;
  readonly who: string;
  readonly takes: string;
  readonly does: string;
  readonly introduction: string;
}

export interface Channel {
  readonly kind: string;
  readonly name: string;
  readonly text: string;
  readonly address: string | null;
  readonly phone: string | null;
}

export interface Organisation extends Look {
  readonly languages: readonly string[];
  readonly acknowledgeDays: number;
  readonly feedbackMonths: number;
}

interface Answer {
  organisation: Organisation;
  desks: Desk[];
  channels: Channel[];
}

/** Where one can go: the organisation's desks and the channels outside it. The last good answer stays when another fails. */
export class Landscape {
  #answer: Answer | null = null;
  #is: "asking" | "unreachable" | "known" = "asking";
  readonly #listeners = new Set<() => void>();

  get is(): "asking" | "unreachable" | "known" {
    return this.#is;
  }

  get organisation(): Organisation | null {
    return this.#answer?.organisation ?? null;
  }

  get desks(): readonly Desk[] {
    return this.#answer?.desks ?? [];
  }

  get channels(): readonly Channel[] {
    return this.#answer?.channels ?? [];
  }

  /** Where a report can be made now; a consultation is not one. */
  get open(): readonly Desk[] {
    return this.desks.filter((desk) => desk.takesReports && !isAdviser(desk));
  }

  desk(id: string | null): Desk | null {
    return this.desks.find(({ desk }) => desk === id) ?? null;
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  async refresh(): Promise<void> {
    try {
      this.#answer = await getJson<Answer>(`/api/landscape/${language()}`);
      this.#is = "known";
    } catch {
      if (this.#answer === null) this.#is = "unreachable";
    }
    this.#listeners.forEach((listener) => listener());
  }
}

export function isAdviser({ kind }: Desk): boolean {
  return kind === "confidential-advisers";
}
